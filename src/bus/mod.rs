//! Owns what passes between parts of the running program: live hints and shared throttles.
//!
//! Called by services (signal, throttle) and the door (subscribing). The one rule: a bus carries ids only and may lose
//! anything at any time; the truth is always re-read from the store.

pub mod queue;
pub mod signal;
pub mod throttle;

pub use queue::{Lane, Queue, Wake};
pub use signal::{Hint, HintKind, Signal};
pub use throttle::Throttle;
