//! Owns where an upload stands: whose it is, how far it is, what is still allowed.
//!
//! Called by uploads and their parts. The one rule: an upload is changed by its owner only.

use crate::blob::{BlobKey, Blobs};
use crate::domain::clock::{DAY_MS, Time};
use crate::domain::ids::UploadId;
use crate::domain::limits::{PHOTO_MAX_BYTES, PICKED_MAX_BYTES, RECORDED_MAX_BYTES};
use crate::domain::media::upload::{UploadKind, UploadSource, UploadState};
use crate::domain::person::Actor;
use crate::domain::refusal::{Code, Refusal};
use crate::service::ServiceError;
use crate::store::media::uploads::UploadRow;

/// An upload is kept this long after its last byte: a phone that was off over a weekend may go on.
pub(in crate::service) const KEEP_MS: i64 = 3 * DAY_MS;

/// Where an upload stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UploadProgress {
    /// Its id.
    pub id: UploadId,
    /// Bytes stored: where the next byte goes.
    pub offset: i64,
    /// Total bytes, once known.
    pub length: Option<i64>,
    /// Gone after this moment.
    pub expires_at: Time,
    /// Largest total it may reach, in bytes.
    pub limit: i64,
}

/// Returns the largest size of an upload, in bytes.
#[must_use]
pub const fn limit_bytes(kind: UploadKind, source: UploadSource) -> i64 {
    match (kind, source) {
        (UploadKind::Photo, _) => PHOTO_MAX_BYTES,
        (_, UploadSource::Recorded) => RECORDED_MAX_BYTES,
        (_, UploadSource::Picked) => PICKED_MAX_BYTES,
    }
}

/// Deletes blobs that no row names any more.
///
/// # Errors
/// Whatever the blob store says; what stays is a leftover that the sweep takes.
pub async fn delete_blobs(blobs: &Blobs, keys: Vec<String>) -> Result<(), ServiceError> {
    let keys = keys.iter().map(BlobKey::new).collect::<Result<_, _>>()?;
    Ok(blobs.delete_all(keys).await?)
}

/// The same where nobody waits for it.
pub(in crate::service) async fn discard(blobs: &Blobs, keys: Vec<BlobKey>) {
    if let Err(error) = blobs.delete_all(keys).await {
        tracing::warn!(%error, "a blob of upload parts stays until the sweep");
    }
}

pub(in crate::service) fn own<'a>(row: Option<&'a UploadRow>, actor: &Actor, now: Time) -> Result<&'a UploadRow, Refusal> {
    let row = row.filter(|row| row.person_id == actor.person_id).ok_or(Refusal::new(Code::NotFound))?;
    if row.state != UploadState::Consumed && row.expires_at <= now {
        return Err(Refusal::new(Code::UploadExpired));
    }
    Ok(row)
}

pub(in crate::service) fn check(row: &UploadRow, offset: i64, length: Option<i64>, added: usize) -> Result<(), Refusal> {
    if offset != row.received {
        return Err(Refusal::new(Code::UploadOffset));
    }
    if let (Some(known), Some(given)) = (row.length, length)
        && known != given
    {
        return Err(Refusal::new(Code::InvalidParameter).at("upload_length"));
    }
    let limit = limit_bytes(row.kind, row.source);
    let total = row.length.or(length);
    if total.is_some_and(|total| total > limit) {
        return Err(Refusal::new(Code::UploadTooLarge).limit(limit));
    }
    if total.is_some_and(|total| total < offset) {
        return Err(Refusal::new(Code::InvalidParameter).at("upload_length"));
    }
    let end = offset.saturating_add(i64::try_from(added).unwrap_or(i64::MAX));
    let room = total.unwrap_or(limit);
    if end > room { Err(Refusal::new(Code::UploadTooLarge).limit(room)) } else { Ok(()) }
}

pub(in crate::service) fn progress(row: &UploadRow) -> UploadProgress {
    UploadProgress { id: row.id, offset: row.received, length: row.length, expires_at: row.expires_at, limit: limit_bytes(row.kind, row.source) }
}

pub(in crate::service) fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}
