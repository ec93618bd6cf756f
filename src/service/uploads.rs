//! Owns resumable uploads: beginning, adding bytes, length, end and the sweep of what ran out.
//!
//! Called by the door (tus 1.0) and the worker's sweep. The one rule: a byte counts only when its part is on disk and
//! the offset moved by compare-and-set, so what HEAD reports survives a kill.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use bytes::Bytes;
use futures_util::TryStreamExt as _;
use uuid::Uuid;

use super::appends::Append;
use super::{House, ServiceError};
use crate::blob::{BlobError, BlobKey};
use crate::domain::clock::{DAY_MS, Time};
use crate::domain::ids::{OrganisationId, UploadId};
use crate::domain::job::Job;
use crate::domain::limits::{PART_MAX_BYTES, PHOTO_MAX_BYTES, PICKED_MAX_BYTES, RECORDED_MAX_BYTES, UPLOADS_MAX};
use crate::domain::message::{UploadKind, UploadSource, UploadState};
use crate::domain::person::{Actor, Scope};
use crate::domain::refusal::{Code, Refusal};
use crate::store::uploads::{Growth, UploadPart, UploadRow};
use crate::store::{Tx, messages, outbox, uploads};

/// An upload is kept this long after its last byte: a phone that was off over a weekend may go on.
const KEEP_MS: i64 = 3 * DAY_MS;
/// An upload that ran out answers 410 this long before it is forgotten.
const GONE_MS: i64 = DAY_MS;
/// Parts of one upload: more than a recorder makes in an hour, few enough to list and join.
const PARTS_MAX: i64 = 4_096;
/// A stored part without a row is a leftover once it is this old: longer than any request lives.
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

/// Names the folder of an upload's parts.
///
/// # Errors
/// Never for real ids; a key that cannot be spelled is an internal failure.
pub fn parts_prefix(organisation_id: OrganisationId, id: UploadId) -> Result<BlobKey, BlobError> {
    BlobKey::new(format!("uploads/{organisation_id}/{id}"))
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
    let mut tx = house.store.begin().await?;
    if uploads::count_open(&mut tx, &actor.scope, actor.person_id, now).await? >= UPLOADS_MAX {
        return Err(Refusal::new(Code::TooManyUploads).limit(UPLOADS_MAX).into());
    }
    uploads::insert(&mut tx, &actor.scope, &row, now).await?;
    tx.commit().await?;
    Ok(progress(&row))
}

/// Tells where an upload stands.
///
/// # Errors
/// `not_found` (also for somebody else's), `upload_expired`.
pub async fn find(house: &House, actor: &Actor, id: UploadId) -> Result<UploadProgress, ServiceError> {
    let row = uploads::find(&house.store, &actor.scope, id).await?;
    Ok(progress(own(row.as_ref(), actor, house.clock.now())?))
}

/// An upload that takes the bytes of one request. What it was when last looked at lets a request be refused early; each
/// commit looks again.
#[derive(Debug)]
pub struct Receiving {
    actor: Actor,
    row: UploadRow,
    length: Option<i64>,
}

/// Looks whether an upload takes bytes at `offset` and, where it is given, this total length.
///
/// # Errors
/// `upload_offset` when the upload stands elsewhere, `upload_too_large`, `invalid_parameter` for a second, different length,
/// `not_found`, `upload_expired`.
pub async fn receive(house: &House, actor: &Actor, id: UploadId, offset: i64, length: Option<i64>) -> Result<Receiving, ServiceError> {
    let row = uploads::find(&house.store, &actor.scope, id).await?;
    own(row.as_ref(), actor, house.clock.now())?;
    let row = row.ok_or(Refusal::new(Code::NotFound))?;
    check(&row, offset, length, 0)?;
    Ok(Receiving { actor: actor.clone(), row, length })
}

impl Receiving {
    /// Adds bytes where the upload stands, and fixes the total length where one was given. Parts become durable before they
    /// count; the upload completes with its last byte. With no bytes only the length is fixed.
    ///
    /// # Errors
    /// As `receive` (`upload_offset` also for the slower of two); `retry` while the blob store cannot take the bytes: what counted
    /// before still does.
    ///
    /// # Cancel safety
    /// Dropped half-way, either all these bytes count or none; blobs left over are swept.
    pub async fn add(&mut self, house: &House, bytes: Bytes) -> Result<UploadProgress, ServiceError> {
        let (id, offset, length) = (self.row.id, self.row.received, self.length);
        check(&self.row, offset, length, bytes.len())?;
        if bytes.is_empty() && (length.is_none() || self.row.state != UploadState::Open) {
            return Ok(progress(&self.row));
        }
        let parts: Arc<[UploadPart]> = put_parts(house, &self.actor.scope, id, offset, bytes).await?.into();
        let append = Append { actor: self.actor.clone(), id, offset, length, parts: Arc::clone(&parts) };
        let result = house.appends.commit(house, append).await;
        match &result {
            Ok(now) => (self.row.received, self.row.length, self.row.expires_at) = (now.offset, now.length, now.expires_at),
            Err(ServiceError::Refused(_)) => discard(house, &parts).await,
            // An unknown commit outcome keeps the blobs: the sweep tells later whether they count.
            Err(_) => {}
        }
        result
    }
}

/// Adds bytes at `offset`, and fixes the total length where it is given, in one commit.
///
/// # Errors
/// As `receive` and `Receiving::add`.
pub async fn append(house: &House, actor: &Actor, id: UploadId, offset: i64, length: Option<i64>, bytes: Bytes) -> Result<UploadProgress, ServiceError> {
    receive(house, actor, id, offset, length).await?.add(house, bytes).await
}

async fn put_parts(house: &House, scope: &Scope, id: UploadId, offset: i64, mut bytes: Bytes) -> Result<Vec<UploadPart>, ServiceError> {
    let prefix = parts_prefix(scope.organisation_id, id)?;
    let (mut parts, mut starts_at) = (Vec::new(), offset);
    while !bytes.is_empty() {
        let part = bytes.split_to(bytes.len().min(PART_MAX_BYTES));
        let length = count(part.len());
        let random = house.clock.id::<Uuid>().simple();
        let key = prefix.join(format!("{starts_at}-{random}"))?;
        house.blobs.put_new(&key, part).await?;
        parts.push(UploadPart { starts_at, length, blob_key: key.to_string() });
        starts_at += length;
    }
    Ok(parts)
}

/// What became of requests that were recorded together.
pub(super) struct Recorded {
    /// Of each request, in their order.
    pub(super) outcomes: Vec<Result<UploadProgress, Refusal>>,
    /// Whether a message waited for the last byte of one.
    pub(super) is_awaited: bool,
}

/// Counts the parts of requests of one organisation within a transaction, one request after the other. Three statements,
/// whatever their number, and further ones only for an upload that completes. A refused request changes nothing.
pub(super) async fn record(house: &House, tx: &mut Tx, appends: &[&Append]) -> Result<Recorded, ServiceError> {
    let Some(first) = appends.first() else { return Ok(Recorded { outcomes: Vec::new(), is_awaited: false }) };
    let (scope, now) = (Scope::system(first.actor.scope.organisation_id), house.clock.now());
    let ids: Vec<UploadId> = appends.iter().map(|append| append.id).collect();
    let mut rows: HashMap<UploadId, UploadRow> = uploads::list_locked(tx, &scope, &ids).await?.into_iter().map(|row| (row.id, row)).collect();
    let (mut outcomes, mut parts) = (Vec::with_capacity(appends.len()), Vec::with_capacity(appends.len()));
    let mut grown: BTreeMap<UploadId, Growth> = BTreeMap::new();
    for append in appends {
        let outcome = grow(rows.get_mut(&append.id), append, now);
        if let Ok(progress) = &outcome {
            let growth = grown.entry(append.id).or_insert(Growth { id: append.id, from: append.offset, to: append.offset, parts: 0, length: None });
            (growth.to, growth.length) = (progress.offset, progress.length);
            growth.parts += count(append.parts.len());
            parts.extend(append.parts.iter().map(|part| (append.id, part)));
        }
        outcomes.push(outcome);
    }
    let grown: Vec<Growth> = grown.into_values().collect();
    if !grown.is_empty() && !uploads::update_received(tx, &scope, &grown, now.plus(KEEP_MS)).await? {
        return Err(ServiceError::Other("a locked upload was moved".to_owned()));
    }
    if !parts.is_empty() {
        uploads::insert_parts(tx, &scope, &parts).await?;
    }
    let mut is_awaited = false;
    for growth in grown.iter().filter(|growth| growth.length == Some(growth.to)) {
        is_awaited |= complete(house, tx, &scope, growth.id, now).await?;
    }
    Ok(Recorded { outcomes, is_awaited })
}

/// Adds a request to the row it belongs to.
fn grow(row: Option<&mut UploadRow>, append: &Append, now: Time) -> Result<UploadProgress, Refusal> {
    let row = row.ok_or(Refusal::new(Code::NotFound))?;
    own(Some(row), &append.actor, now)?;
    let (added, parts) = (append.parts.iter().map(|part| part.length).sum::<i64>(), count(append.parts.len()));
    check(row, append.offset, append.length, usize::try_from(added).unwrap_or(usize::MAX))?;
    if row.parts + parts > PARTS_MAX {
        return Err(Refusal::new(Code::UploadTooLarge).limit(PARTS_MAX));
    }
    if row.state != UploadState::Open {
        return Err(Refusal::new(Code::UploadOffset));
    }
    row.received += added;
    row.parts += parts;
    row.length = row.length.or(append.length);
    row.expires_at = now.plus(KEEP_MS);
    Ok(progress(row))
}

/// Completes the upload and answers whether a message waited for it.
async fn complete(house: &House, tx: &mut Tx, scope: &Scope, id: UploadId, now: Time) -> Result<bool, ServiceError> {
    let is_awaited = uploads::update_complete(tx, scope, id).await?;
    if is_awaited {
        outbox::insert(tx, scope, house.clock.id(), &Job::ProcessMediaV1 { upload_id: id }, now, now).await?;
    }
    Ok(is_awaited)
}

/// Ends an upload that nothing uses and deletes its bytes.
///
/// # Errors
/// `not_found`, `upload_consumed` once a message or reply has it.
pub async fn delete(house: &House, actor: &Actor, id: UploadId) -> Result<(), ServiceError> {
    let mut tx = house.store.begin().await?;
    let row = uploads::find_locked(&mut tx, &actor.scope, id).await?.filter(|row| row.person_id == actor.person_id).ok_or(Refusal::new(Code::NotFound))?;
    if row.state == UploadState::Consumed || uploads::is_awaited(&mut tx, &actor.scope, id).await? {
        return Err(Refusal::new(Code::UploadConsumed).into());
    }
    uploads::delete(&mut tx, &actor.scope, id).await?;
    tx.commit().await?;
    house.blobs.delete_prefix(&parts_prefix(actor.scope.organisation_id, id)?).await?;
    Ok(())
}

/// Forgets uploads that ran out a day ago, fails the messages that waited for them, and deletes stored parts that count
/// for nothing. Returns how many uploads and parts went. Safe to repeat at any time.
///
/// # Errors
/// Whatever the database or the blob store says; the rest waits for the next sweep.
pub async fn sweep(house: &House) -> Result<u64, ServiceError> {
    let now = house.clock.now();
    let mut swept = 0_u64;
    for (scope, id) in uploads::list_expired(&house.store, now.minus(GONE_MS)).await? {
        let mut tx = house.store.begin().await?;
        let still = uploads::find_locked(&mut tx, &scope, id).await?;
        if still.is_none_or(|row| row.state == UploadState::Consumed || row.expires_at > now) {
            continue;
        }
        messages::media_failed(&mut tx, &scope, id, Code::UploadExpired.as_str()).await?;
        uploads::delete(&mut tx, &scope, id).await?;
        tx.commit().await?;
        house.blobs.delete_prefix(&parts_prefix(scope.organisation_id, id)?).await?;
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

async fn is_counted(house: &House, key: &str) -> Result<bool, ServiceError> {
    let mut segments = key.split('/').skip(1);
    let place = (|| {
        let organisation_id = segments.next()?.parse::<OrganisationId>().ok()?;
        let id = segments.next()?.parse::<UploadId>().ok()?;
        let starts_at = segments.next()?.split('-').next()?.parse::<i64>().ok()?;
        Some((organisation_id, id, starts_at))
    })();
    let Some((organisation_id, id, starts_at)) = place else { return Ok(false) };
    Ok(uploads::has_part(&house.store, &Scope::system(organisation_id), id, starts_at, key).await?)
}

async fn discard(house: &House, parts: &[UploadPart]) {
    for part in parts {
        let deleted = match BlobKey::new(&part.blob_key) {
            Ok(key) => house.blobs.delete(&key).await,
            Err(error) => Err(error),
        };
        if let Err(error) = deleted {
            tracing::warn!(%error, "a losing upload part stays until the sweep");
        }
    }
}

fn own<'a>(row: Option<&'a UploadRow>, actor: &Actor, now: Time) -> Result<&'a UploadRow, Refusal> {
    let row = row.filter(|row| row.person_id == actor.person_id).ok_or(Refusal::new(Code::NotFound))?;
    if row.state != UploadState::Consumed && row.expires_at <= now {
        return Err(Refusal::new(Code::UploadExpired));
    }
    Ok(row)
}

fn check(row: &UploadRow, offset: i64, length: Option<i64>, added: usize) -> Result<(), Refusal> {
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

fn progress(row: &UploadRow) -> UploadProgress {
    UploadProgress { id: row.id, offset: row.received, length: row.length, expires_at: row.expires_at, limit: limit_bytes(row.kind, row.source) }
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}
