//! Owns `floornote doctor`: names each thing that is wrong, one line each with its remedy.
//!
//! Called by the command line, beside a running server or without one. The one rule: it changes nothing, and no line holds an
//! address with a password or any other secret.

mod clock;
mod examine;
mod line;
mod machine;
mod servers;

pub use clock::{Reading, judge};
pub use examine::{doctor, examine};
pub use line::Line;
