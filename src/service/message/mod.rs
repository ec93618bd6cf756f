//! Owns messages: drafts, sending, versions, replies, the inbox.
//!
//! Called by the HTTP handlers and the jobs. The one rule: a message, its receipts and its first job are one transaction.

pub(in crate::service) mod begin;
pub mod cancel;
pub mod draft;
pub mod inbox;
pub mod preview;
pub mod replies;
pub mod send;
pub mod version;
pub mod view;
