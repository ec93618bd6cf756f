//! Owns replies.
//!
//! Called by the reply service and reports. The one rule: a reply keeps the version it answers and the site of its author.

use const_format::formatcp;

use crate::domain::clock::Time;
use crate::domain::ids::{AssetId, MessageId, PersonId, ReplyId, SiteId, UploadId};
use crate::domain::message::{QuickReply, ReplyKind, ReplyState};
use crate::domain::person::{Reach, Scope, Tenant};
use crate::store::engine::reading::Reading;
use crate::store::engine::sql::{Row, ids_of, query, query_of};
use crate::store::receipt::counters::Given;
use crate::store::{Store, StoreError, Tx};

/// A reply with its author's name and its media.
#[derive(Debug, Clone)]
pub struct ReplyRow {
    /// The reply.
    pub id: ReplyId,
    /// The message it answers.
    pub message_id: MessageId,
    /// And version.
    pub version: i64,
    /// Who wrote it.
    pub author_id: PersonId,
    /// Their name.
    pub author_name: String,
    /// The site it counts under.
    pub site_id: SiteId,
    /// Its form.
    pub kind: ReplyKind,
    /// Which quick reply.
    pub quick: Option<QuickReply>,
    /// Typed text.
    pub body: Option<String>,
    /// Processed media.
    pub asset_id: Option<AssetId>,
    /// Whether its media is processed (or it has none).
    pub is_ready: bool,
    /// What became of it.
    pub state: ReplyState,
    /// Why not.
    pub because: Option<String>,
    /// When it came.
    pub created_at: Time,
    /// When its state changed.
    pub state_at: Option<Time>,
    /// Duration of its voice.
    pub duration_ms: Option<i64>,
    /// Width of its photo.
    pub width: Option<i64>,
    /// Height of its photo.
    pub height: Option<i64>,
    /// Loudness bars as JSON.
    pub waveform: Option<String>,
}

const COLUMNS: &str = "SELECT y.id, y.message_id, y.version, y.author_id, p.name AS author_name, y.site_id, y.kind, y.quick, y.body, y.asset_id, \
    y.is_ready, y.state, y.because, y.created_at, y.state_at, a.duration_ms, a.width, a.height, a.waveform";
const JOINED: &str = "JOIN people p ON p.organisation_id = y.organisation_id AND p.id = y.author_id \
    LEFT JOIN assets a ON a.organisation_id = y.organisation_id AND a.id = y.asset_id";

/// Whose replies are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Of the whole sites within the scope's reach, and this person's own.
    WithinReach(PersonId),
    /// Of one person.
    Author(PersonId),
}

fn read(row: &Row) -> Result<ReplyRow, StoreError> {
    Ok(ReplyRow {
        id: row.id("id")?,
        message_id: row.id("message_id")?,
        version: row.int("version")?,
        author_id: row.id("author_id")?,
        author_name: row.text("author_name")?,
        site_id: row.id("site_id")?,
        kind: row.word("kind")?,
        quick: row.maybe_word("quick")?,
        body: row.maybe_text("body")?,
        asset_id: row.maybe_id("asset_id")?,
        is_ready: row.flag("is_ready")?,
        state: row.word("state")?,
        because: row.maybe_text("because")?,
        created_at: row.time("created_at")?,
        state_at: row.maybe_time("state_at")?,
        duration_ms: row.maybe_int("duration_ms")?,
        width: row.maybe_int("width")?,
        height: row.maybe_int("height")?,
        waveform: row.maybe_text("waveform")?,
    })
}

/// What a new reply is made of.
#[derive(Debug, Clone)]
pub struct NewReply<'a> {
    /// The reply.
    pub id: ReplyId,
    /// The message it answers.
    pub message_id: MessageId,
    /// And version.
    pub version: i64,
    /// Who wrote it.
    pub author_id: PersonId,
    /// The site it counts under.
    pub site_id: SiteId,
    /// Its form.
    pub kind: ReplyKind,
    /// Which quick reply.
    pub quick: Option<QuickReply>,
    /// Typed text.
    pub body: Option<&'a str>,
    /// Media still to be processed.
    pub upload_id: Option<UploadId>,
}

/// Inserts a reply; ready at once when it has no media.
pub async fn insert(tx: &mut Tx, tenant: Tenant, reply: &NewReply<'_>, now: Time) -> Result<(), StoreError> {
    const SQL: &str = formatcp!(
        "INSERT INTO replies (organisation_id, id, message_id, version, author_id, site_id, kind, quick, body, upload_id, is_ready, \
         state, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '{}', $12)",
        ReplyState::New.as_str()
    );
    query(SQL)
        .bind(tenant)
        .bind(reply.id.0)
        .bind(reply.message_id.0)
        .bind(reply.version)
        .bind(reply.author_id.0)
        .bind(reply.site_id.0)
        .bind(reply.kind.as_str())
        .bind(reply.quick.map(QuickReply::as_str))
        .bind(reply.body)
        .bind(reply.upload_id.map(|id| id.0))
        .bind(i64::from(reply.upload_id.is_none()))
        .bind(now.0)
        .execute(tx.connection())
        .await?;
    update_counts(tx, tenant, reply.message_id, reply.site_id, 1, 1).await
}

/// Counts a reply, or what changed about one, at its site and for the whole message.
async fn update_counts(tx: &mut Tx, tenant: Tenant, message_id: MessageId, site_id: SiteId, replies: i64, new: i64) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO reply_counts (organisation_id, message_id, site_id, replies, replies_new) SELECT $1, $2, unhex(value), $4, $5 \
        FROM json_each($3) \
        WHERE true ON CONFLICT (organisation_id, message_id, site_id) \
        DO UPDATE SET replies = reply_counts.replies + excluded.replies, replies_new = reply_counts.replies_new + excluded.replies_new";
    let places = ids_of([site_id.0, uuid::Uuid::nil()]);
    query(SQL).bind(tenant).bind(message_id.0).bind(places).bind(replies).bind(new).execute(tx.connection()).await?;
    Ok(())
}

/// Finds a reply.
pub async fn find<'a>(reader: impl Into<Reading<'a>>, tenant: Tenant, id: ReplyId) -> Result<Option<ReplyRow>, StoreError> {
    let sql = format!("{COLUMNS} FROM replies y {JOINED} WHERE y.organisation_id = $1 AND y.id = $2");
    let row = query_of(sql).bind(tenant).bind(id.0).fetch_optional(reader.into().on()).await?;
    row.as_ref().map(read).transpose()
}

/// Lists the newest replies to a message, newest first.
pub async fn list(store: &Store, scope: &Scope, message_id: MessageId, whose: Whose, limit: i64) -> Result<Vec<ReplyRow>, StoreError> {
    let mut given = Given::default();
    let (organisation, message) = (given.put(scope.tenant), given.put(message_id.0));
    let of = format!("y.organisation_id = {organisation} AND y.message_id = {message}");
    let of_author = |given: &mut Given, author: PersonId| format!("SELECT y.* FROM replies y WHERE {of} AND y.author_id = {}", given.put(author.0));
    let found = match (whose, &scope.reach) {
        (Whose::WithinReach(_), Reach::All) => format!("SELECT y.* FROM replies y WHERE {of}"),
        (Whose::Author(author), _) => of_author(&mut given, author),
        (Whose::WithinReach(author), Reach::Within { sites, .. }) => {
            let sites = given.put(ids_of(sites.iter().map(|site| site.0)));
            format!(
                "SELECT y.* FROM json_each({sites}) k CROSS JOIN replies y WHERE {of} AND y.site_id = unhex(k.value) UNION {}",
                of_author(&mut given, author)
            )
        }
    };
    let limit = given.put(limit);
    let sql = format!("{COLUMNS} FROM (SELECT f.* FROM ({found}) f ORDER BY f.id DESC LIMIT {limit}) y {JOINED} ORDER BY y.id DESC");
    let rows = given.ask(sql).fetch_all(store.reader()).await?;
    rows.iter().map(read).collect()
}

/// Gives a reply a state.
pub async fn update_state(tx: &mut Tx, tenant: Tenant, id: ReplyId, state: ReplyState, because: Option<&str>, now: Time) -> Result<(), StoreError> {
    const OLD: &str = "SELECT y.message_id, y.site_id, y.state FROM replies y WHERE y.organisation_id = $1 AND y.id = $2";
    const SQL: &str = "UPDATE replies SET state = $3, because = $4, state_at = $5 WHERE organisation_id = $1 AND id = $2";
    let old = query_of(tx.dialect().lock(OLD, "y")).bind(tenant).bind(id.0).fetch_optional(tx.connection()).await?;
    let Some(old) = old else { return Ok(()) };
    let was: ReplyState = old.word("state")?;
    query(SQL).bind(tenant).bind(id.0).bind(state.as_str()).bind(because).bind(now.0).execute(tx.connection()).await?;
    let by = i64::from(state == ReplyState::New) - i64::from(was == ReplyState::New);
    if by != 0 {
        update_counts(tx, tenant, old.id("message_id")?, old.id("site_id")?, 0, by).await?;
    }
    Ok(())
}
