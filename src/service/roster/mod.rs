//! Owns who belongs to an audience.
//!
//! Called by sending and its preview. The one rule: an audience never leaves the sender's reach.

pub mod audience;
