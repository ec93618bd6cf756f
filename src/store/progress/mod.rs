//! Owns sums over receipts for dashboards and reports.
//!
//! Called by progress services. The one rule: a number is read from counters, never counted over all receipts.

pub mod aside;
pub mod dashboard;
pub mod report;
pub mod roll_up;
pub mod sums;
