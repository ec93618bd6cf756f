//! Owns the comparing of entity tags.
//!
//! Called by the pages and the media. The one rule: tags are compared weakly, as a read may.

use actix_web::http::header::{self, HeaderMap};

/// Reports whether `If-None-Match` names the tag, weakly compared (RFC 9110 §13.1.2).
pub(in crate::http) fn matches_etag(headers: &HeaderMap, etag: &str) -> bool {
    let mut named = headers.get_all(header::IF_NONE_MATCH).filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(','));
    named.any(|tag| tag.trim() == "*" || tag.trim().trim_start_matches("W/") == etag)
}
