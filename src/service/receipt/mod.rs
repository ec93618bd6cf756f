//! Owns acts on receipts and their group commit.
//!
//! Called by the HTTP handlers and the jobs. The one rule: an answer is given after its commit.

pub mod acts;
pub mod batch;
