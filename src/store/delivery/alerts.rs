//! Owns alerts: what is meant to ring on whose phone, in pages.
//!
//! Called by fan-out, nudges and the push job. The one rule: an alert's id is its push_id and never changes, so every
//! repeat of it is recognised by the phone.

use std::collections::{BTreeMap, HashSet};

use const_format::formatcp;
use serde_json::json;

use crate::domain::clock::Time;
use crate::domain::delivery::alert::{AlertEvent, AlertKind, AlertState};
use crate::domain::ids::{AlertId, MessageId, PageId, PersonId, ReplyId, SubscriptionId};
use crate::domain::job::Job;
use crate::domain::limits::PUSH_PAGE;
use crate::domain::message::Kind;
use crate::domain::person::Tenant;
use crate::domain::receipt::Owed;
use crate::store::engine::reading::Reading;
use crate::store::engine::sql::{Row, hex, ids_of, query, query_of};
use crate::store::receipt::conditions::{OPEN, UNANSWERED};
use crate::store::{Store, StoreError, Tx};

// The words of its statements.
const NOTE: &str = AlertKind::Note.as_str();
const DIGEST: &str = AlertKind::Digest.as_str();
const SUMMARY: &str = AlertKind::Summary.as_str();
const NUDGE: &str = AlertKind::Nudge.as_str();
const PENDING: &str = AlertState::Pending.as_str();
const ACCEPTED: &str = AlertState::Accepted.as_str();
const FOLDED: &str = AlertState::Folded.as_str();
const SEND_PUSH: &str = Job::SendPushV1 { page_id: PageId(uuid::Uuid::nil()) }.name();

/// One intended alert.
#[derive(Debug, Clone)]
pub struct Alert {
    /// The push_id.
    pub id: AlertId,
    /// Why.
    pub kind: AlertKind,
    /// About which message.
    pub message_id: MessageId,
    /// And version.
    pub version: i64,
    /// For whom.
    pub person_id: PersonId,
    /// About which reply.
    pub reply_id: Option<ReplyId>,
    /// Not before.
    pub run_at: Time,
    /// Subscriptions that took it already.
    pub sent_to: Vec<SubscriptionId>,
    /// Whether it rings with another alert of the same person.
    pub is_folded: bool,
}

impl Alert {
    /// An alert of its own about a message, to be pushed from `run_at` on.
    #[must_use]
    pub const fn new(id: AlertId, kind: AlertKind, message_id: MessageId, version: i64, person_id: PersonId, run_at: Time) -> Self {
        Self { id, kind, message_id, version, person_id, reply_id: None, run_at, sent_to: Vec::new(), is_folded: false }
    }
}

/// Inserts alerts in pages of at most 128; returns the pages. `page` makes page ids.
pub async fn insert_pages(tx: &mut Tx, tenant: Tenant, alerts: &[Alert], mut page: impl FnMut() -> PageId, now: Time) -> Result<Vec<PageId>, StoreError> {
    const SQL: &str = "INSERT INTO alerts (organisation_id, id, kind, message_id, version, person_id, reply_id, page_id, state, run_at, created_at) \
        SELECT $1, unhex(value ->> 0), value ->> 1, unhex(value ->> 2), CAST(value ->> 3 AS BIGINT), unhex(value ->> 4), \
        unhex(value ->> 5), $3, value ->> 7, CAST(value ->> 6 AS BIGINT), $4 FROM json_each($2)";
    let mut pages = Vec::new();
    for chunk in alerts.chunks(PUSH_PAGE) {
        let page_id = page();
        let rows: Vec<_> = chunk
            .iter()
            .map(|alert| {
                json!([
                    hex(alert.id.0),
                    alert.kind.as_str(),
                    hex(alert.message_id.0),
                    alert.version,
                    hex(alert.person_id.0),
                    alert.reply_id.map(|reply| hex(reply.0)),
                    alert.run_at.0,
                    (if alert.is_folded { AlertState::Folded } else { AlertState::Pending }).as_str()
                ])
            })
            .collect();
        query(SQL).bind(tenant).bind(serde_json::Value::Array(rows).to_string()).bind(page_id.0).bind(now.0).execute(tx.connection()).await?;
        pages.push(page_id);
    }
    Ok(pages)
}

/// The wave of pushes that a page ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastPage {
    /// Form of the message.
    pub kind: Kind,
    /// When it was posted.
    pub posted_at: Time,
}

/// Finds the message of a finished page that was the last of those pushed at once; none while another page of it is not
/// done, for pages of held alerts, repeats and replies, and where no push service took anything.
pub async fn find_last_page(store: &Store, tenant: Tenant, page_id: PageId) -> Result<Option<LastPage>, StoreError> {
    const PAGE: &str = formatcp!(
        "SELECT message_id, version, created_at FROM alerts \
         WHERE organisation_id = $1 AND page_id = $2 AND kind IN ('{NOTE}', '{SUMMARY}') LIMIT 1"
    );
    // Jobs of one fan-out are written at one moment, that of its alerts.
    const OTHERS: &str = formatcp!(
        "SELECT 1 AS n FROM outbox \
         WHERE organisation_id = $1 AND name = '{SEND_PUSH}' AND created_at = $2 AND dead_at IS NULL LIMIT 1"
    );
    // What was held comes later than the fan-out.
    const WAVE: &str = formatcp!(
        "SELECT m.kind, v.created_at FROM message_versions v \
         JOIN messages m ON m.organisation_id = v.organisation_id AND m.id = v.message_id \
         WHERE v.organisation_id = $1 AND v.message_id = $2 AND v.version = $3 \
         AND NOT EXISTS (SELECT 1 FROM alerts a \
         WHERE a.organisation_id = $1 AND a.message_id = $2 AND a.version = $3 AND a.created_at < $4) \
         AND EXISTS (SELECT 1 FROM alerts a \
         WHERE a.organisation_id = $1 AND a.message_id = $2 AND a.version = $3 AND a.state = '{ACCEPTED}')"
    );
    let Some(page) = query(PAGE).bind(tenant).bind(page_id.0).fetch_optional(store.reader()).await? else { return Ok(None) };
    let (message_id, version, made_at): (MessageId, i64, Time) = (page.id("message_id")?, page.int("version")?, page.time("created_at")?);
    if query(OTHERS).bind(tenant).bind(made_at.0).fetch_optional(store.reader()).await?.is_some() {
        return Ok(None);
    }
    let wave = query(WAVE).bind(tenant).bind(message_id.0).bind(version).bind(made_at.0).fetch_optional(store.reader()).await?;
    wave.map(|row| Ok(LastPage { kind: row.word("kind")?, posted_at: row.time("created_at")? })).transpose()
}

/// Lists the pending alerts of a page in id order, each with what its person owes of the message, where there is a receipt.
pub async fn list_pending<'a>(reader: impl Into<Reading<'a>>, tenant: Tenant, page_id: PageId) -> Result<Vec<(Alert, Option<Owed>)>, StoreError> {
    const SQL: &str = formatcp!(
        "SELECT a.id, a.kind, a.message_id, a.version, a.person_id, a.reply_id, a.run_at, a.sent_to, r.state, r.answer, r.seen_at \
         FROM alerts a \
         LEFT JOIN receipts r ON r.organisation_id = a.organisation_id \
         AND r.message_id = a.message_id AND r.version = a.version AND r.person_id = a.person_id \
         WHERE a.organisation_id = $1 AND a.page_id = $2 AND a.state = '{PENDING}' ORDER BY a.id"
    );
    let rows = query(SQL).bind(tenant).bind(page_id.0).fetch_all(reader.into().on()).await?;
    let mut pending = Vec::new();
    for row in rows {
        let sent_to = row.maybe_text("sent_to")?;
        let sent_to = sent_to.as_deref().map_or_else(|| Ok(Vec::new()), serde_json::from_str);
        let alert = Alert {
            id: row.id("id")?,
            kind: row.word("kind")?,
            message_id: row.id("message_id")?,
            version: row.int("version")?,
            person_id: row.id("person_id")?,
            reply_id: row.maybe_id("reply_id")?,
            run_at: row.time("run_at")?,
            sent_to: sent_to.map_err(|error| StoreError::Corrupt { column: "sent_to".to_owned(), reason: error.to_string() })?,
            is_folded: false,
        };
        let state = row.maybe_word("state")?;
        let owed = state.map(|state| Ok::<_, StoreError>(Owed { state, answer: row.word("answer")?, is_seen: row.maybe_time("seen_at")?.is_some() }));
        pending.push((alert, owed.transpose()?));
    }
    Ok(pending)
}

/// What became of an alert.
#[derive(Debug, Clone)]
pub struct AlertOutcome {
    /// The alert.
    pub id: AlertId,
    /// What happened to it.
    pub event: AlertEvent,
    /// Next try, where pending.
    pub run_at: Time,
    /// Subscriptions that took it.
    pub sent_to: Vec<SubscriptionId>,
}

/// Writes a page's outcomes, set-based.
pub async fn update_outcomes(tx: &mut Tx, tenant: Tenant, outcomes: &[AlertOutcome]) -> Result<(), StoreError> {
    // What is accepted is not tried again: nobody asks which of the phones took it. That is nearly all, and the shortest list.
    const TAKEN: &str = formatcp!("UPDATE alerts SET state = '{}' WHERE organisation_id = $1", AlertEvent::Accepted.target().as_str());
    // The organisation comes with each row: given beside them, SQLite would walk all alerts of the organisation.
    const OTHERS: &str = "WITH s AS MATERIALIZED (SELECT $1 AS organisation_id, unhex(value ->> 0) AS id, value FROM json_each($2)) \
        UPDATE alerts \
        SET state = s.value ->> 1, run_at = CAST(s.value ->> 2 AS BIGINT), sent_to = s.value ->> 3 \
        FROM s \
        WHERE alerts.organisation_id = s.organisation_id AND alerts.id = s.id";
    let (accepted, others): (Vec<_>, Vec<_>) = outcomes.iter().partition(|outcome| outcome.event == AlertEvent::Accepted);
    if !accepted.is_empty() {
        let sql = format!("{TAKEN} AND {}", tx.dialect().among("id", "$2"));
        query_of(sql).bind(tenant).bind(ids_of(accepted.iter().map(|outcome| outcome.id.0))).execute(tx.connection()).await?;
    }
    if !others.is_empty() {
        let row = |outcome: &&AlertOutcome| json!([hex(outcome.id.0), outcome.event.target().as_str(), outcome.run_at.0, json!(outcome.sent_to).to_string()]);
        let rows = serde_json::Value::Array(others.iter().map(row).collect()).to_string();
        query(OTHERS).bind(tenant).bind(rows).execute(tx.connection()).await?;
    }
    Ok(())
}

/// Drops the pending alerts of a message, for example when it is cancelled; returns how many.
pub async fn update_dropped(tx: &mut Tx, tenant: Tenant, message_id: MessageId, before_version: i64) -> Result<u64, StoreError> {
    const SQL: &str = formatcp!(
        "UPDATE alerts SET state = '{}' WHERE organisation_id = $1 AND message_id = $2 AND version < $3 AND state {}",
        AlertEvent::Dropped.target().as_str(),
        AlertEvent::Dropped.condition()
    );
    let done = query(SQL).bind(tenant).bind(message_id.0).bind(before_version).execute(tx.connection()).await?;
    Ok(done.rows_affected())
}

/// Takes the alerts that ring with another one of the same people, and returns their receipts' keys.
pub async fn take_folded(tx: &mut Tx, tenant: Tenant, people: &[PersonId]) -> Result<Vec<crate::store::receipt::receipts::ReceiptKey>, StoreError> {
    // Two pages of one person may take them at once: locked in order first, and looked at again once locked.
    const FIND: &str = formatcp!("SELECT a.id FROM alerts a WHERE a.organisation_id = $1 AND a.state {}", AlertEvent::RangAlong.condition());
    const TAKE: &str = formatcp!("UPDATE alerts SET state = '{}' WHERE organisation_id = $1", AlertEvent::RangAlong.target().as_str());
    let dialect = tx.dialect();
    let found = format!("{FIND} AND {}", dialect.among("a.person_id", "$2"));
    let take = format!("{TAKE} AND {} RETURNING message_id, version, person_id", dialect.among("id", "$2"));
    let folded =
        query_of(dialect.lock_ordered(&found, "a", "a.id")).bind(tenant).bind(ids_of(people.iter().map(|person| person.0))).fetch_all(tx.connection()).await?;
    let ids = folded.iter().map(|row| Ok(row.id::<AlertId>("id")?.0)).collect::<Result<Vec<_>, StoreError>>()?;
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = query_of(take).bind(tenant).bind(ids_of(ids)).fetch_all(tx.connection()).await?;
    rows.iter().map(|row| Ok((row.id("message_id")?, row.int("version")?, row.id("person_id")?))).collect()
}

/// Lists who of `people` a message other than `message_id` rang for, or is about to, since a moment.
pub async fn list_rung(tx: &mut Tx, tenant: Tenant, people: &[PersonId], message_id: MessageId, since: Time) -> Result<HashSet<PersonId>, StoreError> {
    const SQL: &str = formatcp!(
        "SELECT DISTINCT a.person_id FROM json_each($2) k \
         CROSS JOIN alerts a \
         WHERE a.organisation_id = $1 AND a.person_id = unhex(k.value) AND a.created_at > $3 \
         AND a.kind IN ('{NOTE}', '{DIGEST}') AND a.state IN ('{PENDING}', '{ACCEPTED}') \
         AND a.message_id <> $4"
    );
    let rows = query(SQL).bind(tenant).bind(ids_of(people.iter().map(|person| person.0))).bind(since.0).bind(message_id.0).fetch_all(tx.connection()).await?;
    rows.iter().map(|row| row.id("person_id")).collect()
}

/// A message that waits for a person and was pushed together with others.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// For whom.
    pub person_id: PersonId,
    /// The message.
    pub message_id: MessageId,
    /// Its version.
    pub version: i64,
    /// Its title.
    pub title: String,
    /// By when it asks for an answer.
    pub respond_by: Option<Time>,
    /// Length of its clip.
    pub duration_ms: Option<i64>,
}

/// Lists what a push of `kind` stands for, newest first: for a digest what was released with the person's last one, for a
/// summary everything that was added to it; neither opened, answered nor withdrawn since.
pub async fn list_waiting<'a>(reader: impl Into<Reading<'a>>, tenant: Tenant, people: &[PersonId], kind: AlertKind) -> Result<Vec<Waiting>, StoreError> {
    const SQL: &str = formatcp!(
        "SELECT a.person_id, a.message_id, a.version, v.title, v.respond_by, x.duration_ms \
         FROM json_each($2) k \
         CROSS JOIN alerts a \
         JOIN receipts r ON r.organisation_id = a.organisation_id AND r.message_id = a.message_id \
         AND r.version = a.version AND r.person_id = a.person_id \
         JOIN messages m ON m.organisation_id = a.organisation_id AND m.id = a.message_id \
         JOIN message_versions v ON v.organisation_id = a.organisation_id AND v.message_id = a.message_id AND v.version = a.version \
         LEFT JOIN assets x ON x.organisation_id = v.organisation_id AND x.id = v.asset_id \
         WHERE a.organisation_id = $1 AND a.person_id = unhex(k.value) AND a.kind = $3 \
         AND a.state IN ('{PENDING}', '{ACCEPTED}', '{FOLDED}') AND {OPEN} AND {UNANSWERED} \
         AND r.seen_at IS NULL AND m.cancelled_at IS NULL AND ($3 = '{SUMMARY}' \
         OR a.created_at = (SELECT MAX(b.created_at) FROM alerts b \
         WHERE b.organisation_id = a.organisation_id AND b.person_id = a.person_id \
         AND b.kind = '{DIGEST}' AND b.state IN ('{PENDING}', '{ACCEPTED}', '{FOLDED}'))) \
         ORDER BY a.created_at DESC, a.id DESC"
    );
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let rows = query(SQL).bind(tenant).bind(ids_of(people.iter().map(|person| person.0))).bind(kind.as_str()).fetch_all(reader.into().on()).await?;
    let waiting = |row: &Row| {
        Ok(Waiting {
            person_id: row.id("person_id")?,
            message_id: row.id("message_id")?,
            version: row.int("version")?,
            title: row.text("title")?,
            respond_by: row.maybe_time("respond_by")?,
            duration_ms: row.maybe_int("duration_ms")?,
        })
    };
    rows.iter().map(waiting).collect()
}

/// Lists on whose phones a message stands, each with the newest version that was taken there and the kind of alert it
/// stands in: a note or nudge of its own before one that it shares.
pub async fn list_standing<'a>(reader: impl Into<Reading<'a>>, tenant: Tenant, message_id: MessageId) -> Result<Vec<(PersonId, i64, AlertKind)>, StoreError> {
    // In no order: SQLite would walk all alerts of the organisation by person for its sake.
    const SQL: &str = formatcp!(
        "SELECT person_id, version, kind FROM alerts \
         WHERE organisation_id = $1 AND message_id = $2 \
         AND kind IN ('{NOTE}', '{NUDGE}', '{DIGEST}', '{SUMMARY}') \
         AND (state = '{ACCEPTED}' OR sent_to <> '[]')"
    );
    let rows = query(SQL).bind(tenant).bind(message_id.0).fetch_all(reader.into().on()).await?;
    let mut newest: BTreeMap<PersonId, (i64, AlertKind)> = BTreeMap::new();
    let rank = |(version, kind): (i64, AlertKind)| (version, matches!(kind, AlertKind::Note | AlertKind::Nudge));
    for row in rows {
        let one = (row.int("version")?, row.word("kind")?);
        let kept = newest.entry(row.id("person_id")?).or_insert(one);
        if rank(one) > rank(*kept) {
            *kept = one;
        }
    }
    Ok(newest.into_iter().map(|(person_id, (version, kind))| (person_id, version, kind)).collect())
}

/// Reports whether an alert of a kind was meant for a version.
pub async fn has_kind(store: &Store, tenant: Tenant, message_id: MessageId, version: i64, kind: AlertKind) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT 1 AS n FROM alerts WHERE organisation_id = $1 AND message_id = $2 AND version = $3 AND kind = $4 LIMIT 1";
    Ok(query(SQL).bind(tenant).bind(message_id.0).bind(version).bind(kind.as_str()).fetch_optional(store.reader()).await?.is_some())
}
