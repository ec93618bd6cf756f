//! Owns uploads over HTTP (tus 1.0) and the checksums of their parts.
//!
//! Called through the route table. The one rule: nothing is answered as stored before it is on the disk.

pub(in crate::http) mod checksum;
pub(in crate::http) mod tus;
