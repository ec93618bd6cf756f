//! Owns jobs that decide who hears of a message and when.
//!
//! Called by the relay. The one rule: a job may run twice and rings once.

pub mod due_check;
pub mod fan_out;
pub mod release_held;
