//! Owns cursors of lists.
//!
//! Called by every use case that lists. The one rule: a cursor that cannot be read is refused, never taken for the beginning.

use crate::domain::ids::MessageId;
use crate::domain::refusal::{Code, Refusal};

/// Reads a cursor: the id of the last row of the page before.
///
/// # Errors
/// `invalid_parameter`.
pub fn parse_cursor(cursor: Option<&str>) -> Result<Option<MessageId>, Refusal> {
    cursor.map(|text| text.parse().map_err(|_| Refusal::new(Code::InvalidParameter).at("cursor"))).transpose()
}

/// Messages on one page of a list.
pub(in crate::service) const PAGE: i64 = 50;
