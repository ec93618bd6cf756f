//! Owns what stands between the socket and every handler: who gets in, what is read, headers, errors, the log line.
//!
//! Called by the app around every route, and handlers as argument types. The one rule: it names no handler and no resource.

pub(in crate::http) mod body;
pub(in crate::http) mod cookie;
pub mod error;
pub(in crate::http) mod etag;
pub(in crate::http) mod gate;
pub(in crate::http) mod headers;
pub(in crate::http) mod log;
pub(in crate::http) mod peer;
pub mod policy;
pub mod table;
