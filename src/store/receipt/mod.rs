//! Owns receipts, their acts and their counters as rows.
//!
//! Called by receipt and message services and push jobs. The one rule: receipts and counters change in one transaction.

pub mod acts;
pub(in crate::store) mod conditions;
pub(in crate::store) mod counters;
pub mod receipts;
pub mod recount;
