//! Owns jobs that make media playable.
//!
//! Called by the relay. The one rule: a half-made rendition is never named.

pub mod process_media;
