//! Owns the resources of the API, one file each: requests read, use cases called, answers written.
//!
//! Called through the route table. The one rule: a handler translates and decides nothing.

pub(in crate::http) mod events;
pub(in crate::http) mod inbox;
pub(in crate::http) mod media;
pub(in crate::http) mod messages;
pub(in crate::http) mod new_phone;
pub(in crate::http) mod new_phone_events;
pub(in crate::http) mod progress;
pub(in crate::http) mod receipts;
pub(in crate::http) mod replies;
pub(in crate::http) mod session;
pub(in crate::http) mod subscription;
pub(in crate::http) mod uploads;
