//! Owns messages and their versions.
//!
//! Called by send, inbox, reports and jobs. The one rule: the transaction that makes the last rendition ready (or the
//! POST itself) also writes the fan-out job.

use std::collections::BTreeSet;

use const_format::formatcp;

use crate::domain::audience::Audience;
use crate::domain::clock::{Clock, Time};
use crate::domain::ids::{AssetId, MessageId, PersonId, UploadId};
use crate::domain::job::Job;
use crate::domain::message::{Ask, Kind, MessageEvent, MessageState};
use crate::domain::person::{Role, Tenant};
use crate::domain::refusal::Code;
use crate::store::engine::dialect::Dialect;
use crate::store::engine::reading::Reading;
use crate::store::engine::sql::{Row, ids_of, query, query_of};
use crate::store::receipt::counters;
use crate::store::{Store, StoreError, Tx, outbox};

/// One version of a message with the names around it.
#[derive(Debug, Clone)]
pub struct MessageRow {
    /// The message.
    pub id: MessageId,
    /// Its version.
    pub version: i64,
    /// The newest version there is.
    pub latest_version: i64,
    /// Its form.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// Text of a note or typed caption of a clip.
    pub body: Option<String>,
    /// What it asks.
    pub ask: Ask,
    /// Whether it is asked to be seen to the end.
    pub is_finish_asked: bool,
    /// By when.
    pub respond_by: Option<Time>,
    /// The processed media.
    pub asset_id: Option<AssetId>,
    /// Where it stands.
    pub state: MessageState,
    /// Why the clip could not be used.
    pub failure: Option<Code>,
    /// When it was written.
    pub created_at: Time,
    /// When it left.
    pub sent_at: Option<Time>,
    /// When it was withdrawn.
    pub cancelled_at: Option<Time>,
    /// Who sent it.
    pub sender_id: PersonId,
    /// Their name.
    pub sender_name: String,
    /// Their role.
    pub sender_role: Role,
    /// The audience as chosen.
    pub audience: Audience,
    /// Duration of the clip.
    pub duration_ms: Option<i64>,
    /// Width of picture or clip.
    pub width: Option<i64>,
    /// Height of picture or clip.
    pub height: Option<i64>,
    /// Loudness bars, 0 to 100.
    pub waveform: Option<String>,
}

pub(in crate::store) const SELECT: &str = "SELECT m.id, v.version, m.latest_version, m.kind, v.title, v.body, v.ask, v.is_finish_asked, v.respond_by, v.asset_id, v.state, \
    v.failure, v.created_at, v.sent_at, m.cancelled_at, m.sender_id, p.name AS sender_name, p.role AS sender_role, m.audience, \
    a.duration_ms, a.width, a.height, a.waveform FROM messages m \
    JOIN message_versions v ON v.organisation_id = m.organisation_id AND v.message_id = m.id \
    JOIN people p ON p.organisation_id = m.organisation_id AND p.id = m.sender_id \
    LEFT JOIN assets a ON a.organisation_id = v.organisation_id AND a.id = v.asset_id";

pub(in crate::store) fn read(row: &Row) -> Result<MessageRow, StoreError> {
    Ok(MessageRow {
        id: row.id("id")?,
        version: row.int("version")?,
        latest_version: row.int("latest_version")?,
        kind: row.word("kind")?,
        title: row.text("title")?,
        body: row.maybe_text("body")?,
        ask: row.word("ask")?,
        is_finish_asked: row.flag("is_finish_asked")?,
        respond_by: row.maybe_time("respond_by")?,
        asset_id: row.maybe_id("asset_id")?,
        state: row.word("state")?,
        failure: row.maybe_word("failure")?,
        created_at: row.time("created_at")?,
        sent_at: row.maybe_time("sent_at")?,
        cancelled_at: row.maybe_time("cancelled_at")?,
        sender_id: row.id("sender_id")?,
        sender_name: row.text("sender_name")?,
        sender_role: row.word("sender_role")?,
        audience: serde_json::from_str(&row.text("audience")?)
            .map_err(|error| StoreError::Corrupt { column: "audience".to_owned(), reason: error.to_string() })?,
        duration_ms: row.maybe_int("duration_ms")?,
        width: row.maybe_int("width")?,
        height: row.maybe_int("height")?,
        waveform: row.maybe_text("waveform")?,
    })
}

/// What a new message is made of.
#[derive(Debug, Clone)]
pub struct NewMessage<'a> {
    /// The message.
    pub id: MessageId,
    /// Who sends it.
    pub sender_id: PersonId,
    /// Its form.
    pub kind: Kind,
    /// The template it was started from.
    pub template: Option<&'a str>,
    /// The audience as chosen.
    pub audience: &'a Audience,
}

/// What a new version is made of.
#[derive(Debug, Clone)]
pub struct NewVersion<'a> {
    /// The message.
    pub message_id: MessageId,
    /// The version, from 1.
    pub version: i64,
    /// Title.
    pub title: &'a str,
    /// Text or caption.
    pub body: Option<&'a str>,
    /// What it asks.
    pub ask: Ask,
    /// Whether it is asked to be seen to the end.
    pub is_finish_asked: bool,
    /// By when.
    pub respond_by: Option<Time>,
    /// The clip as uploaded.
    pub upload_id: Option<UploadId>,
    /// Media of an earlier version that is kept.
    pub asset_id: Option<AssetId>,
    /// Where it stands.
    pub state: MessageState,
}

/// Inserts a message without versions.
pub async fn insert(tx: &mut Tx, tenant: Tenant, message: &NewMessage<'_>, now: Time) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO messages (organisation_id, id, sender_id, kind, template, audience, latest_version, created_at) VALUES ($1, $2, $3, $4, $5, $6, 1, $7)";
    let audience = serde_json::to_string(message.audience).map_err(|error| StoreError::Corrupt { column: "audience".to_owned(), reason: error.to_string() })?;
    query(SQL)
        .bind(tenant)
        .bind(message.id.0)
        .bind(message.sender_id.0)
        .bind(message.kind.as_str())
        .bind(message.template)
        .bind(audience)
        .bind(now.0)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Inserts a version and makes it the latest.
pub async fn insert_version(tx: &mut Tx, tenant: Tenant, version: &NewVersion<'_>, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO message_versions (organisation_id, message_id, version, title, body, ask, is_finish_asked, respond_by, upload_id, \
        asset_id, state, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    const LATEST: &str = "UPDATE messages SET latest_version = $3 WHERE organisation_id = $1 AND id = $2";
    query(SQL)
        .bind(tenant)
        .bind(version.message_id.0)
        .bind(version.version)
        .bind(version.title)
        .bind(version.body)
        .bind(version.ask.as_str())
        .bind(i64::from(version.is_finish_asked))
        .bind(version.respond_by.map(|at| at.0))
        .bind(version.upload_id.map(|id| id.0))
        .bind(version.asset_id.map(|id| id.0))
        .bind(version.state.as_str())
        .bind(now.0)
        .execute(tx.connection())
        .await?;
    query(LATEST).bind(tenant).bind(version.message_id.0).bind(version.version).execute(tx.connection()).await?;
    Ok(())
}

/// Finds one version, or the latest where `version` is none.
pub async fn find<'a>(reader: impl Into<Reading<'a>>, tenant: Tenant, id: MessageId, version: Option<i64>) -> Result<Option<MessageRow>, StoreError> {
    let sql = format!("{SELECT} WHERE m.organisation_id = $1 AND m.id = $2 AND v.version = COALESCE($3, m.latest_version)");
    let row = query_of(sql).bind(tenant).bind(id.0).bind(version).fetch_optional(reader.into().on()).await?;
    row.as_ref().map(read).transpose()
}

/// Reads a message inside the transaction that will change it; nobody else changes it, or makes a version of it, until the
/// transaction ends.
pub async fn find_in(tx: &mut Tx, tenant: Tenant, id: MessageId, version: Option<i64>) -> Result<Option<MessageRow>, StoreError> {
    lock(tx, tenant, id).await?;
    let sql = format!("{SELECT} WHERE m.organisation_id = $1 AND m.id = $2 AND v.version = COALESCE($3, m.latest_version)");
    let row = query_of(sql).bind(tenant).bind(id.0).bind(version).fetch_optional(tx.connection()).await?;
    row.as_ref().map(read).transpose()
}

/// Locks a message, before and apart from reading it with its version: who waited here then sees both as they are now.
pub(in crate::store) async fn lock(tx: &mut Tx, tenant: Tenant, id: MessageId) -> Result<(), StoreError> {
    const SQL: &str = "SELECT m.id FROM messages m WHERE m.organisation_id = $1 AND m.id = $2";
    if tx.dialect() == Dialect::Postgres {
        query_of(tx.dialect().lock(SQL, "m")).bind(tenant).bind(id.0).execute(tx.connection()).await?;
    }
    Ok(())
}

/// Keeps messages from being withdrawn while this transaction runs; returns those that were withdrawn before.
pub async fn list_cancelled(tx: &mut Tx, tenant: Tenant, ids: &BTreeSet<MessageId>) -> Result<BTreeSet<MessageId>, StoreError> {
    const SQL: &str =
        "SELECT m.id, m.cancelled_at FROM json_each($2) k CROSS JOIN messages m WHERE m.organisation_id = $1 AND m.id = unhex(k.value) ORDER BY m.id";
    if ids.is_empty() {
        return Ok(BTreeSet::new());
    }
    let sql = match tx.dialect() {
        Dialect::Sqlite => SQL.to_owned(),
        // Shared: the pages of one message do not wait for each other, only for a change of the message.
        Dialect::Postgres => format!("{SQL} FOR SHARE OF m"),
    };
    let rows = query_of(sql).bind(tenant).bind(ids_of(ids.iter().map(|id| id.0))).fetch_all(tx.connection()).await?;
    let mut cancelled = BTreeSet::new();
    for row in rows {
        if row.maybe_time("cancelled_at")?.is_some() {
            cancelled.insert(row.id("id")?);
        }
    }
    Ok(cancelled)
}

/// Lists a sender's messages, newest first, before a cursor.
pub async fn list_sent(store: &Store, tenant: Tenant, sender_id: PersonId, before: Option<MessageId>, limit: i64) -> Result<Vec<MessageRow>, StoreError> {
    let sql = format!(
        "{SELECT} WHERE m.organisation_id = $1 AND m.sender_id = $2 AND ($3 IS NULL OR m.id < $3) AND v.version = m.latest_version ORDER BY m.id DESC LIMIT $4"
    );
    let rows = query_of(sql).bind(tenant).bind(sender_id.0).bind(before.map(|id| id.0)).bind(limit).fetch_all(store.reader()).await?;
    rows.iter().map(read).collect()
}

/// Lets a version leave: `sent_at` is set and dashboards list it in place of older ones, whose receipts this transaction has
/// locked.
pub async fn update_left(tx: &mut Tx, tenant: Tenant, id: MessageId, version: i64, now: Time) -> Result<(), StoreError> {
    const SQL: &str = formatcp!(
        "UPDATE message_versions SET state = '{}', sent_at = COALESCE(sent_at, $4) \
         WHERE organisation_id = $1 AND message_id = $2 AND version = $3 AND state {}",
        MessageEvent::Left.target().as_str(),
        MessageEvent::Left.condition()
    );
    query(SQL).bind(tenant).bind(id.0).bind(version).bind(now.0).execute(tx.connection()).await?;
    counters::update_listed(tx, tenant, id, version).await
}

/// Marks a version that has left as fanned out.
pub async fn update_fanned_out(tx: &mut Tx, tenant: Tenant, id: MessageId, version: i64) -> Result<(), StoreError> {
    const SQL: &str = formatcp!(
        "UPDATE message_versions SET state = '{}' WHERE organisation_id = $1 AND message_id = $2 AND version = $3 AND state {}",
        MessageEvent::FannedOut.target().as_str(),
        MessageEvent::FannedOut.condition()
    );
    query(SQL).bind(tenant).bind(id.0).bind(version).execute(tx.connection()).await?;
    Ok(())
}

/// Withdraws a message; false if it was withdrawn before. The caller has locked the receipts it is about to change.
pub async fn update_cancelled(tx: &mut Tx, tenant: Tenant, id: MessageId, now: Time) -> Result<bool, StoreError> {
    const MESSAGE: &str = "UPDATE messages SET cancelled_at = $3 WHERE organisation_id = $1 AND id = $2 AND cancelled_at IS NULL";
    const VERSIONS: &str =
        formatcp!("UPDATE message_versions SET state = '{}' WHERE organisation_id = $1 AND message_id = $2", MessageEvent::Cancelled.target().as_str());
    let done = query(MESSAGE).bind(tenant).bind(id.0).bind(now.0).execute(tx.connection()).await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    query(VERSIONS).bind(tenant).bind(id.0).execute(tx.connection()).await?;
    counters::update_stopped(tx, tenant, id).await?;
    Ok(true)
}

/// Puts a new clip on a version whose clip failed, which the caller has found so and locked; `event` says how much of it is here.
pub async fn update_upload(tx: &mut Tx, tenant: Tenant, id: MessageId, version: i64, upload_id: UploadId, event: MessageEvent) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE message_versions SET upload_id = $4, state = $5, failure = NULL WHERE organisation_id = $1 AND message_id = $2 AND version = $3";
    query(SQL).bind(tenant).bind(id.0).bind(version).bind(upload_id.0).bind(event.target().as_str()).execute(tx.connection()).await?;
    Ok(())
}

/// Starts a version on its way: state, the fan-out job and the due check, in this transaction.
pub async fn leave(tx: &mut Tx, tenant: Tenant, clock: &Clock, id: MessageId, version: i64, due_at: Option<Time>) -> Result<(), StoreError> {
    let now = clock.now();
    crate::store::receipt::receipts::supersede_older(tx, tenant, id, version).await?;
    update_left(tx, tenant, id, version, now).await?;
    outbox::insert(tx, tenant, clock.id(), &Job::FanOutV1 { message_id: id, version }, now, now).await?;
    if let Some(due) = due_at {
        outbox::insert(tx, tenant, clock.id(), &Job::DueCheckV1 { message_id: id, version }, due, now).await?;
    }
    crate::store::delivery::alerts::update_dropped(tx, tenant, id, version).await?;
    Ok(())
}

/// Reports whether a person may see a message: in its audience once it has left, or its sender.
pub async fn is_for(store: &Store, tenant: Tenant, id: MessageId, person_id: PersonId) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT 1 AS n FROM messages m \
        WHERE m.organisation_id = $1 AND m.id = $2 AND (m.sender_id = $3 OR EXISTS (SELECT 1 \
        FROM receipts r \
        JOIN message_versions v ON v.organisation_id = r.organisation_id AND v.message_id = r.message_id AND v.version = r.version \
        WHERE r.organisation_id = m.organisation_id AND r.message_id = m.id AND r.person_id = $3 AND v.sent_at IS NOT NULL))";
    Ok(query(SQL).bind(tenant).bind(id.0).bind(person_id.0).fetch_optional(store.reader()).await?.is_some())
}
