//! What is delivered to phones: alerts.
//!
//! Called by services, store and jobs. The one rule: an alert is decided once; a repeat of it is the same alert.

pub mod alert;
