//! Owns how this process does: vital signs and gauges.
//!
//! Called by health, metrics, and the composition root. The one rule: numbers only, never a name.

pub mod gauges;
pub mod pulse;
pub mod vitals;
