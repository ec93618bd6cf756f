//! Owns uploads and the parts that arrived.
//!
//! Called by the upload service, the media job, and by everything that consumes an upload. The one rule: `received`
//! moves only by compare-and-set in the transaction that inserts the part, so parts never overlap and leave no gap.

use std::collections::BTreeSet;
use std::ops::Range;

use const_format::formatcp;
use serde_json::json;

use crate::domain::clock::Time;
use crate::domain::ids::{PersonId, UploadId};
use crate::domain::media::upload::{UploadEvent, UploadKind, UploadSource, UploadState};
use crate::domain::message::MessageEvent;
use crate::domain::person::Tenant;
use crate::store::engine::sql::{Row, hex, ids_of, query, query_of};
use crate::store::{Store, StoreError, Tx};

/// An upload as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UploadRow {
    /// Its id.
    pub id: UploadId,
    /// The one person it belongs to.
    pub person_id: PersonId,
    /// What it will be.
    pub kind: UploadKind,
    /// Recorded or picked.
    pub source: UploadSource,
    /// Content type as the phone named it; never trusted.
    pub filetype: String,
    /// Total bytes; unknown while the recording runs.
    pub length: Option<i64>,
    /// Bytes stored so far.
    pub received: i64,
    /// Parts they came in.
    pub parts: i64,
    /// Where it stands.
    pub state: UploadState,
    /// Gone after this moment unless consumed.
    pub expires_at: Time,
}

/// One stored part of an upload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UploadPart {
    /// Offset of its first byte.
    pub starts_at: i64,
    /// Its bytes.
    pub length: i64,
    /// The blob that holds them, beside parts of other uploads.
    pub blob_key: String,
    /// Offset of the first of them in that blob.
    pub blob_at: i64,
}

impl UploadPart {
    /// Returns which bytes of the blob are its own, end exclusive; `None` where the row is nonsense.
    #[must_use]
    pub fn blob_range(&self) -> Option<Range<u64>> {
        Some(u64::try_from(self.blob_at).ok()?..u64::try_from(self.blob_at.checked_add(self.length)?).ok()?)
    }
}

/// What a transaction adds to one upload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Growth {
    /// The upload.
    pub id: UploadId,
    /// Bytes stored before.
    pub from: i64,
    /// Bytes stored afterwards.
    pub to: i64,
    /// Parts that come with them.
    pub parts: i64,
    /// Total bytes, where it is known by now; a total that is fixed already stays.
    pub length: Option<i64>,
}

/// What became of the wish to use an upload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// All bytes are here; it is consumed now, the caller enqueues the media job.
    Complete,
    /// Bytes are still arriving; the caller waits in `waiting_upload`.
    Arriving,
    /// There is none of this id, or it belongs to somebody else.
    NotFound,
    /// It was made for another kind.
    OtherKind,
    /// A message or reply has it already.
    Consumed,
    /// It ran out.
    Expired,
}

const COLUMNS_SQL: &str =
    "SELECT id, person_id, kind, source, filetype, length, received, parts, state, expires_at FROM uploads WHERE organisation_id = $1 AND id = $2";

fn read(row: &Row) -> Result<UploadRow, StoreError> {
    Ok(UploadRow {
        id: row.id("id")?,
        person_id: row.id("person_id")?,
        kind: row.word("kind")?,
        source: row.word("source")?,
        filetype: row.text("filetype")?,
        length: row.maybe_int("length")?,
        received: row.int("received")?,
        parts: row.int("parts")?,
        state: row.word("state")?,
        expires_at: row.time("expires_at")?,
    })
}

/// Inserts an upload.
pub async fn insert(tx: &mut Tx, tenant: Tenant, upload: &UploadRow, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO uploads (organisation_id, id, person_id, kind, source, filetype, length, received, parts, state, created_at, \
        expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    query(SQL)
        .bind(tenant)
        .bind(upload.id.0)
        .bind(upload.person_id.0)
        .bind(upload.kind.as_str())
        .bind(upload.source.as_str())
        .bind(upload.filetype.as_str())
        .bind(upload.length)
        .bind(upload.received)
        .bind(upload.parts)
        .bind(upload.state.as_str())
        .bind(now.0)
        .bind(upload.expires_at.0)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Counts a person's uploads that still take bytes.
pub async fn count_open(tx: &mut Tx, tenant: Tenant, person_id: PersonId, now: Time) -> Result<i64, StoreError> {
    const SQL: &str = formatcp!(
        "SELECT COUNT(*) AS n FROM uploads WHERE organisation_id = $1 AND person_id = $2 AND state = '{}' AND expires_at > $3",
        UploadState::Open.as_str()
    );
    query(SQL).bind(tenant).bind(person_id.0).bind(now.0).fetch_one(tx.connection()).await?.int("n")
}

/// Finds an upload.
pub async fn find(store: &Store, tenant: Tenant, id: UploadId) -> Result<Option<UploadRow>, StoreError> {
    query(COLUMNS_SQL).bind(tenant).bind(id.0).fetch_optional(store.reader()).await?.as_ref().map(read).transpose()
}

/// Finds an upload as this transaction sees it.
pub async fn find_locked(tx: &mut Tx, tenant: Tenant, id: UploadId) -> Result<Option<UploadRow>, StoreError> {
    let sql = tx.dialect().lock(COLUMNS_SQL, "uploads");
    query_of(sql).bind(tenant).bind(id.0).fetch_optional(tx.connection()).await?.as_ref().map(read).transpose()
}

const SEVERAL_SQL: &str = "SELECT u.id, u.person_id, u.kind, u.source, u.filetype, u.length, u.received, u.parts, u.state, u.expires_at \
    FROM json_each($2) k \
    CROSS JOIN uploads u \
    WHERE u.organisation_id = $1 AND u.id = unhex(k.value)";

/// Spells ids as a statement takes them, each once and in their order.
fn several(ids: &[UploadId]) -> String {
    let ids: BTreeSet<UploadId> = ids.iter().copied().collect();
    ids_of(ids.iter().map(|id| id.0))
}

/// Lists several uploads as they stand, in no particular order.
pub async fn list(store: &Store, tenant: Tenant, ids: &[UploadId]) -> Result<Vec<UploadRow>, StoreError> {
    let rows = query(SEVERAL_SQL).bind(tenant).bind(several(ids)).fetch_all(store.reader()).await?;
    rows.iter().map(read).collect()
}

/// Finds several uploads as this transaction sees them, and locks them in the order of their ids.
pub async fn list_locked(tx: &mut Tx, tenant: Tenant, ids: &[UploadId]) -> Result<Vec<UploadRow>, StoreError> {
    let sql = tx.dialect().lock_ordered(SEVERAL_SQL, "u", "u.id");
    let rows = query_of(sql).bind(tenant).bind(several(ids)).fetch_all(tx.connection()).await?;
    rows.iter().map(read).collect()
}

/// Moves open uploads from one offset to another, each named once, and fixes totals that become known; answers false if
/// somebody else moved one first, then the caller gives the transaction up.
pub async fn update_received(tx: &mut Tx, tenant: Tenant, grown: &[Growth], expires_at: Time) -> Result<bool, StoreError> {
    // The organisation comes with each row: given beside them, SQLite would walk all uploads of the organisation.
    const SQL: &str = formatcp!(
        "WITH s AS MATERIALIZED (SELECT $1 AS organisation_id, unhex(value ->> 0) AS id, CAST(value ->> 1 AS BIGINT) AS begins_at, \
         CAST(value ->> 2 AS BIGINT) AS ends_at, CAST(value ->> 3 AS BIGINT) AS parts, CAST(value ->> 4 AS BIGINT) AS length \
         FROM json_each($2)) UPDATE uploads \
         SET received = s.ends_at, parts = uploads.parts + s.parts, length = COALESCE(uploads.length, s.length), expires_at = $3 \
         FROM s \
         WHERE uploads.organisation_id = s.organisation_id AND uploads.id = s.id \
         AND uploads.received = s.begins_at AND uploads.state = '{}'",
        UploadState::Open.as_str()
    );
    let rows: Vec<_> = grown.iter().map(|one| json!([hex(one.id.0), one.from, one.to, one.parts, one.length])).collect();
    let count = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    let done = query(SQL).bind(tenant).bind(json!(rows).to_string()).bind(expires_at.0).execute(tx.connection()).await?;
    Ok(done.rows_affected() == count)
}

/// Completes an upload whose bytes are all here. Answers true if a message waits for it: then the message is in
/// `processing`, the upload is consumed, and the caller enqueues the media job in the same transaction.
pub async fn update_complete(tx: &mut Tx, tenant: Tenant, id: UploadId) -> Result<bool, StoreError> {
    const COMPLETE: &str = formatcp!("UPDATE uploads SET state = $3 WHERE organisation_id = $1 AND id = $2 AND state {}", UploadEvent::Completed.condition());
    const WAITING: &str = formatcp!(
        "UPDATE message_versions SET state = '{}' WHERE organisation_id = $1 AND upload_id = $2 AND state {}",
        MessageEvent::ClipArrived.target().as_str(),
        MessageEvent::ClipArrived.condition()
    );
    let waiting = query(WAITING).bind(tenant).bind(id.0).execute(tx.connection()).await?.rows_affected() > 0;
    let event = if waiting { UploadEvent::CompletedAwaited } else { UploadEvent::Completed };
    query(COMPLETE).bind(tenant).bind(id.0).bind(event.target().as_str()).execute(tx.connection()).await?;
    Ok(waiting)
}

/// Reports whether a message waits for this upload.
pub async fn is_awaited(tx: &mut Tx, tenant: Tenant, id: UploadId) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT 1 AS n FROM message_versions WHERE organisation_id = $1 AND upload_id = $2";
    Ok(query(SQL).bind(tenant).bind(id.0).fetch_optional(tx.connection()).await?.is_some())
}

/// Claims an upload of `person_id` for one message or reply. Only `Complete` and `Arriving` are a yes; with `Arriving`
/// the caller stores the upload's id on the message version in the same transaction (replies take `Complete` only).
pub async fn claim(tx: &mut Tx, tenant: Tenant, person_id: PersonId, id: UploadId, kind: UploadKind, now: Time) -> Result<Claim, StoreError> {
    const CONSUME: &str = formatcp!(
        "UPDATE uploads SET state = '{}' WHERE organisation_id = $1 AND id = $2 AND state {}",
        UploadEvent::Claimed.target().as_str(),
        UploadEvent::Claimed.condition()
    );
    let Some(upload) = find_locked(tx, tenant, id).await?.filter(|upload| upload.person_id == person_id) else { return Ok(Claim::NotFound) };
    if upload.kind != kind {
        return Ok(Claim::OtherKind);
    }
    if upload.state == UploadState::Consumed {
        return Ok(Claim::Consumed);
    }
    if upload.expires_at <= now {
        return Ok(Claim::Expired);
    }
    if is_awaited(tx, tenant, id).await? {
        return Ok(Claim::Consumed);
    }
    if upload.state == UploadState::Open {
        return Ok(Claim::Arriving);
    }
    query(CONSUME).bind(tenant).bind(id.0).execute(tx.connection()).await?;
    Ok(Claim::Complete)
}

/// Inserts stored parts. All parts of one blob come in one transaction: whoever sees one of them sees them all.
pub async fn insert_parts(tx: &mut Tx, tenant: Tenant, parts: &[(UploadId, &UploadPart)]) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO upload_parts (organisation_id, upload_id, starts_at, length, blob_key, blob_at) \
        SELECT $1, unhex(value ->> 0), CAST(value ->> 1 AS BIGINT), CAST(value ->> 2 AS BIGINT), value ->> 3, \
        CAST(value ->> 4 AS BIGINT) FROM json_each($2)";
    let rows: Vec<_> = parts.iter().map(|(id, part)| json!([hex(id.0), part.starts_at, part.length, part.blob_key, part.blob_at])).collect();
    query(SQL).bind(tenant).bind(json!(rows).to_string()).execute(tx.connection()).await?;
    Ok(())
}

/// Lists the parts of an upload from its first byte on.
pub async fn list_parts(store: &Store, tenant: Tenant, id: UploadId) -> Result<Vec<UploadPart>, StoreError> {
    const SQL: &str = "SELECT starts_at, length, blob_key, blob_at FROM upload_parts WHERE organisation_id = $1 AND upload_id = $2 ORDER BY starts_at";
    let rows = query(SQL).bind(tenant).bind(id.0).fetch_all(store.reader()).await?;
    let part = |row: &Row| {
        Ok(UploadPart { starts_at: row.int("starts_at")?, length: row.int("length")?, blob_key: row.text("blob_key")?, blob_at: row.int("blob_at")? })
    };
    rows.iter().map(part).collect()
}

/// Reports whether any part lies in this blob.
pub async fn has_parts_in(store: &Store, tenant: Tenant, blob_key: &str) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT 1 AS n FROM upload_parts WHERE organisation_id = $1 AND blob_key = $2 LIMIT 1";
    Ok(query(SQL).bind(tenant).bind(blob_key).fetch_optional(store.reader()).await?.is_some())
}

/// Forgets the parts of an upload. Returns the keys of the blobs in which no other upload has a part; the caller deletes
/// them after the commit. Of two that forget at once both may leave a blob to the other: then it is a leftover.
pub async fn delete_parts(tx: &mut Tx, tenant: Tenant, id: UploadId) -> Result<Vec<String>, StoreError> {
    // Each once only afterwards: for a DISTINCT SQLite would read all parts of the organisation in the order of blobs.
    const ALONE: &str = "SELECT p.blob_key FROM upload_parts p \
        WHERE p.organisation_id = $1 AND p.upload_id = $2 AND NOT EXISTS (SELECT 1 \
        FROM upload_parts o \
        WHERE o.organisation_id = p.organisation_id AND o.blob_key = p.blob_key AND o.upload_id <> p.upload_id)";
    const SQL: &str = "DELETE FROM upload_parts WHERE organisation_id = $1 AND upload_id = $2";
    let alone = query(ALONE).bind(tenant).bind(id.0).fetch_all(tx.connection()).await?;
    query(SQL).bind(tenant).bind(id.0).execute(tx.connection()).await?;
    let alone: BTreeSet<String> = alone.iter().map(|row| row.text("blob_key")).collect::<Result<_, _>>()?;
    Ok(alone.into_iter().collect())
}

/// Deletes an upload with its parts; answers as `delete_parts`.
pub async fn delete(tx: &mut Tx, tenant: Tenant, id: UploadId) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "DELETE FROM uploads WHERE organisation_id = $1 AND id = $2";
    let alone = delete_parts(tx, tenant, id).await?;
    query(SQL).bind(tenant).bind(id.0).execute(tx.connection()).await?;
    Ok(alone)
}

/// Lists uploads of all organisations that ran out unconsumed, at most 100: a system read for the sweep.
pub async fn list_expired(store: &Store, now: Time) -> Result<Vec<(Tenant, UploadId)>, StoreError> {
    const SQL: &str = formatcp!(
        "SELECT organisation_id, id FROM uploads WHERE state IN ('{}', '{}') AND expires_at <= $1 ORDER BY expires_at LIMIT 100",
        UploadState::Open.as_str(),
        UploadState::Complete.as_str()
    );
    let rows = query(SQL).bind(now.0).fetch_all(store.reader()).await?;
    rows.iter().map(|row| Ok((row.tenant()?, row.id("id")?))).collect()
}
