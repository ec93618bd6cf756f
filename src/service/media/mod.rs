//! Owns uploads, their parts, and the assets made of them.
//!
//! Called by the HTTP handlers and the jobs. The one rule: no blob is named by a caller.

pub mod append;
pub mod assets;
pub mod batch;
pub(in crate::service) mod parts;
pub mod standing;
pub mod uploads;
