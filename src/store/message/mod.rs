//! Owns messages, versions and replies as rows.
//!
//! Called by message services and delivery jobs. The one rule: a version's content never changes.

pub mod clips;
pub mod inbox;
pub mod messages;
pub mod replies;
