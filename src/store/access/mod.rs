//! Owns sessions, join codes and new phones as rows.
//!
//! Called by the services of access and the gate. The one rule: secrets are looked up by their hash.

pub mod codes;
pub mod new_phones;
pub mod secrets;
pub mod sessions;
