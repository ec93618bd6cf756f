//! Owns the limits of the product, one constant each beside its reason.
//!
//! Called by every room that bounds something. The one rule: what is over a limit is refused with an error that
//! names the limit, and nothing already stored is lost.

/// Longest clip that is kept, in milliseconds: what a person takes in between two customers.
pub const CLIP_MAX_MS: i64 = 30_000;
/// Longest clip that is accepted and cut: recorders overrun by a timeslice.
pub const CLIP_ACCEPT_MS: i64 = 30_500;
/// Largest recorded upload in bytes: 30 s at six times the asked bitrate.
pub const RECORDED_MAX_BYTES: i64 = 25 * 1024 * 1024;
/// Largest picked file in bytes: half a minute of a phone's own camera.
pub const PICKED_MAX_BYTES: i64 = 80 * 1024 * 1024;
/// Largest photo in bytes.
pub const PHOTO_MAX_BYTES: i64 = 20 * 1024 * 1024;
/// Longest title in characters: two lines on a lock screen.
pub const TITLE_MAX_CHARS: usize = 80;
/// Longest text in characters.
pub const TEXT_MAX_CHARS: usize = 280;
/// Most people a message may reach on the embedded default.
pub const AUDIENCE_MAX: usize = 10_000;
/// Most terms in an audience.
pub const AUDIENCE_TERMS_MAX: usize = 500;
/// Most rows a page of a list carries.
pub const PAGE_MAX: i64 = 100;
/// Most acts one request may carry: an offline day of one person.
pub const ACTS_MAX: usize = 200;
/// Most push subscriptions of one person: phone, tablet and browsers of several years.
pub const SUBSCRIPTIONS_MAX: usize = 10;
/// Alerts pushed together: small enough that a frozen worker repeats few, large enough to write outcomes in batches.
pub const PUSH_PAGE: usize = 128;
/// After a push about a note rang, further ones to the same person make no noise for this long, in milliseconds.
pub const FOLD_MS: i64 = 10 * super::clock::MINUTE_MS;
/// Notes that a push about several carries a token for, beside the newest: more would not fit one push.
pub const ALONG_MAX: usize = 12;
/// Bytes of one stored upload part.
pub const PART_MAX_BYTES: usize = 256 * 1024;
/// Largest PATCH with a checksum, in bytes: it is held until it verifies.
pub const CHECKED_PATCH_MAX_BYTES: usize = 1024 * 1024;
/// Open uploads one person may have.
pub const UPLOADS_MAX: i64 = 20;
/// Largest JSON body in bytes: 500 audience terms with room.
pub const JSON_MAX_BYTES: usize = 64 * 1024;
/// A phone that reached nothing for this long is silent, in milliseconds.
pub const SILENT_MS: i64 = 14 * super::clock::DAY_MS;
