//! Owns how far messages are: sent list, dashboard, report, export.
//!
//! Called by the HTTP handlers. The one rule: nobody sees a number over people out of their reach.

pub mod dashboard;
pub mod export;
pub mod report;
pub mod sent;
