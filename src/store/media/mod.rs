//! Owns uploads and assets as rows.
//!
//! Called by media services and jobs. The one rule: a blob belongs to its rows; the last row frees it.

pub mod assets;
pub mod uploads;
