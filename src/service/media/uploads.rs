//! Owns resumable uploads: beginning, adding bytes, length, end and the sweep of what ran out.
//!
//! Called by the HTTP handlers (tus 1.0) and the worker's sweep. The one rule: a byte counts only when its part is on disk and
//! the offset moved by compare-and-set, so what HEAD reports survives a kill.

use std::time::UNIX_EPOCH;

use bytes::Bytes;
use futures_util::TryStreamExt as _;

use super::append::Append;
use super::standing::{KEEP_MS, UploadProgress, check, delete_blobs, limit_bytes, own, progress};
use crate::blob::BlobKey;
use crate::domain::clock::DAY_MS;
use crate::domain::ids::{OrganisationId, UploadId};
use crate::domain::limits::UPLOADS_MAX;
use crate::domain::media::upload::{UploadKind, UploadSource, UploadState};
use crate::domain::person::{Actor, Tenant};
use crate::domain::refusal::{Code, Refusal};
use crate::service::{House, ServiceError};
use crate::store::media::uploads::{self, UploadRow};
use crate::store::message::clips;

/// An upload that ran out answers 410 this long before it is forgotten.
const GONE_MS: i64 = DAY_MS;
/// A blob of parts that no row names is a leftover once it is this old: longer than any request lives.
const STRAY_MS: i64 = DAY_MS;
/// Longest content type that is kept, in characters.
const FILETYPE_MAX_CHARS: usize = 100;

/// What a new upload will be.
#[derive(Debug, Clone)]
pub struct NewUpload {
    /// Video, voice or photo.
    pub kind: UploadKind,
    /// Recorded or picked.
    pub source: UploadSource,
    /// Content type as the phone names it; only a hint.
    pub filetype: String,
    /// Total bytes, none while a recording runs.
    pub length: Option<i64>,
}

/// Begins an upload.
///
/// # Errors
/// `media_empty` for no bytes at all, `upload_too_large` with the limit, `too_many_uploads` with the limit.
pub async fn create(house: &House, actor: &Actor, new: NewUpload) -> Result<UploadProgress, ServiceError> {
    let now = house.clock.now();
    let limit = limit_bytes(new.kind, new.source);
    if new.length == Some(0) {
        return Err(Refusal::new(Code::MediaEmpty).at("upload_length").into());
    }
    if new.length.is_some_and(|length| length > limit) {
        return Err(Refusal::new(Code::UploadTooLarge).limit(limit).into());
    }
    let row = UploadRow {
        id: house.clock.id(),
        person_id: actor.person_id,
        kind: new.kind,
        source: new.source,
        filetype: new.filetype.chars().filter(char::is_ascii_graphic).take(FILETYPE_MAX_CHARS).collect(),
        length: new.length,
        received: 0,
        parts: 0,
        state: UploadState::Open,
        expires_at: now.plus(KEEP_MS),
    };
    let mut tx = house.begin().await?;
    if uploads::count_open(&mut tx, actor.tenant(), actor.person_id, now).await? >= UPLOADS_MAX {
        return Err(Refusal::new(Code::TooManyUploads).limit(UPLOADS_MAX).into());
    }
    uploads::insert(&mut tx, actor.tenant(), &row, now).await?;
    tx.commit().await?;
    Ok(progress(&row))
}

/// Tells where an upload stands.
///
/// # Errors
/// `not_found` (also for somebody else's), `upload_expired`.
pub async fn find(house: &House, actor: &Actor, id: UploadId) -> Result<UploadProgress, ServiceError> {
    let row = uploads::find(&house.store, actor.tenant(), id).await?;
    Ok(progress(own(row.as_ref(), actor, house.clock.now())?))
}

/// An upload that takes the bytes of one request, which says where they go and, perhaps, how many there will be in all.
#[derive(Debug)]
pub struct Receiving {
    /// Who sends.
    pub actor: Actor,
    /// The upload.
    pub id: UploadId,
    /// Where the next byte goes.
    pub offset: i64,
    /// Total bytes.
    pub length: Option<i64>,
}

impl Receiving {
    /// Adds bytes where the upload stands, and fixes the total length where one was given. The bytes become durable before they
    /// count; the upload completes with its last byte. With no bytes only the length is fixed, or looked at where the upload
    /// stands: so a request may be refused before its bytes have come.
    ///
    /// # Errors
    /// `upload_offset` when the upload stands elsewhere (also for the slower of two), `upload_too_large`, `invalid_parameter` for
    /// a second, different length, `not_found`, `upload_expired`; `retry` while the blob store cannot take the bytes: what
    /// counted before still does.
    ///
    /// # Cancel safety
    /// Dropped half-way, either all these bytes count or none; blobs left over are swept.
    pub async fn add(&mut self, house: &House, bytes: Bytes) -> Result<UploadProgress, ServiceError> {
        let Self { actor, id, offset, length } = self;
        let now = if bytes.is_empty() && length.is_none() {
            let row = uploads::find(&house.store, actor.tenant(), *id).await?;
            let row = own(row.as_ref(), actor, house.clock.now())?;
            check(row, *offset, None, 0)?;
            progress(row)
        } else {
            house.batches.appends.add(Append { actor: actor.clone(), id: *id, offset: *offset, length: *length, bytes }).await?
        };
        *offset = now.offset;
        Ok(now)
    }
}

/// Adds bytes at `offset`, and fixes the total length where it is given, in one commit.
///
/// # Errors
/// As `Receiving::add`.
pub async fn append(house: &House, actor: &Actor, id: UploadId, offset: i64, length: Option<i64>, bytes: Bytes) -> Result<UploadProgress, ServiceError> {
    Receiving { actor: actor.clone(), id, offset, length }.add(house, bytes).await
}

/// Ends an upload that nothing uses and deletes its bytes; those that lie beside another upload's go with that one's.
///
/// # Errors
/// `not_found`, `upload_consumed` once a message or reply has it.
pub async fn delete(house: &House, actor: &Actor, id: UploadId) -> Result<(), ServiceError> {
    let mut tx = house.begin().await?;
    let row = uploads::find_locked(&mut tx, actor.tenant(), id).await?.filter(|row| row.person_id == actor.person_id).ok_or(Refusal::new(Code::NotFound))?;
    if row.state == UploadState::Consumed || uploads::is_awaited(&mut tx, actor.tenant(), id).await? {
        return Err(Refusal::new(Code::UploadConsumed).into());
    }
    let unused = uploads::delete(&mut tx, actor.tenant(), id).await?;
    tx.commit().await?;
    delete_blobs(&house.blobs, unused).await
}

/// Forgets uploads that ran out a day ago, fails the messages that waited for them, and deletes stored parts that count
/// for nothing. Returns how many uploads and parts went. Safe to repeat at any time.
///
/// # Errors
/// Whatever the database or the blob store says; the rest waits for the next sweep.
pub async fn sweep(house: &House) -> Result<u64, ServiceError> {
    let now = house.clock.now();
    let mut swept = 0_u64;
    for (tenant, id) in uploads::list_expired(&house.store, now.minus(GONE_MS)).await? {
        let mut tx = house.begin().await?;
        let still = uploads::find_locked(&mut tx, tenant, id).await?;
        if still.is_none_or(|row| row.state == UploadState::Consumed || row.expires_at > now) {
            continue;
        }
        clips::media_failed(&mut tx, tenant, id, Code::UploadExpired).await?;
        let unused = uploads::delete(&mut tx, tenant, id).await?;
        tx.commit().await?;
        delete_blobs(&house.blobs, unused).await?;
        swept += 1;
    }
    let mut stored = house.blobs.list(Some(&BlobKey::new("uploads")?));
    while let Some(info) = stored.try_next().await? {
        let age = info.written_at.duration_since(UNIX_EPOCH).map_or(0, |since| now.0 - i64::try_from(since.as_millis()).unwrap_or(i64::MAX));
        if age > STRAY_MS && !is_counted(house, info.key.as_str()).await? {
            house.blobs.delete(&info.key).await?;
            swept += 1;
        }
    }
    Ok(swept)
}

/// Reports whether a row names the blob: it lies in the folder of its organisation.
async fn is_counted(house: &House, key: &str) -> Result<bool, ServiceError> {
    let organisation_id = key.split('/').nth(1).and_then(|segment| segment.parse::<OrganisationId>().ok());
    let Some(organisation_id) = organisation_id else { return Ok(false) };
    Ok(uploads::has_parts_in(&house.store, Tenant::of(organisation_id), key).await?)
}
