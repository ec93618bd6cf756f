//! Owns what passes between parts of the running program, and between its processes: jobs, live hints, throttles.
//!
//! Called by services (signal, throttle), HTTP (subscribing) and the jobs (queue). The only module that names redis. The one rule: a bus carries ids only and may lose
//! anything at any time; the truth is always re-read from the store.

pub mod joined;
pub mod queue;
pub mod redis;
pub mod remote;
pub mod signal;
pub mod stream;
pub mod taken;
pub mod throttle;

pub use joined::{Bus, Handles};
pub use queue::Queue;
pub use redis::{Redis, RedisError};
pub use remote::Remote;
pub use signal::{Hint, HintKind, Signal, Since, Wake};
pub use stream::StreamQueue;
pub use taken::Taken;
pub use throttle::Throttle;
