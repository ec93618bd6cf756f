//! Owns what operators and their programs ask: alive, ready, metrics.
//!
//! Called by the health and metrics listeners and the route table. The one rule: no answer names a person or a message.

pub(in crate::http) mod health;
pub(in crate::http) mod metrics;
