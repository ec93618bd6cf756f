//! The media a message or reply brings: where an upload stands.
//!
//! Called by services, store and jobs. The one rule: what a phone says of its bytes is a wish; what they are is found out.

pub mod upload;
