//! Owns jobs that send pushes and write their outcomes.
//!
//! Called by the relay. The one rule: an outcome is written before its place is given back.

pub(in crate::worker) mod last_push;
pub(in crate::worker) mod outcomes;
pub(in crate::worker) mod page;
pub mod payload;
pub mod send_push;
pub mod slots;
