//! Owns the reading of progress: inbox rows, counters, reports.
//!
//! Called by the inbox and progress services. The one rule: numbers come from the counters of the scope that asks, and
//! lists of names are bounded.

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

use super::receipts::{KNOWN, hex};
use super::sql::{Reading, Row, query, query_of};
use super::{Store, StoreError};
use crate::domain::clock::Time;
use crate::domain::ids::{AssetId, MessageId, PersonId, SiteId, TeamId};
use crate::domain::message::{Ask, Kind, MessageState, ReplyState};
use crate::domain::person::{Role, Scope};
use crate::domain::receipt::{Counts, Receipt};

/// One row of a person's inbox.
#[derive(Debug, Clone)]
pub struct InboxRow {
    /// Their receipt.
    pub receipt: Receipt,
    /// Form of the message.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// Sender's name.
    pub sender_name: String,
    /// Sender's role.
    pub sender_role: Role,
    /// Name of the team it is counted under.
    pub team_name: Option<String>,
    /// When it left.
    pub sent_at: Time,
    /// By when.
    pub respond_by: Option<Time>,
    /// What it asks.
    pub ask: Ask,
    /// Its media.
    pub asset_id: Option<AssetId>,
    /// Duration of the clip.
    pub duration_ms: Option<i64>,
    /// Whether it was withdrawn.
    pub is_cancelled: bool,
    /// State of the person's newest reply.
    pub reply_state: Option<ReplyState>,
}

/// Lists a person's messages that have left, newest first. `only_to_do` keeps what is not answered with Got it.
///
/// # Errors
/// Whatever the database says.
pub async fn list_inbox(
    store: &Store,
    scope: &Scope,
    person_id: PersonId,
    only_to_do: bool,
    before: Option<MessageId>,
    limit: i64,
) -> Result<Vec<InboxRow>, StoreError> {
    let narrowed = if only_to_do {
        "AND r.state = 'open' AND r.answer <> 'got_it' AND (v.ask = 'acknowledge' OR r.seen_at IS NULL)"
    } else {
        "AND r.state <> 'superseded'"
    };
    let sql = format!(
        "SELECT r.message_id, r.version, r.person_id, r.site_id, r.team_id, r.state, r.due_at, r.held_until, r.unreachable, r.notified_at, r.reached_at, r.seen_at, r.finished_at, r.answer, r.answered_at, \
         r.answer_generation, r.answer_seq, r.nudged_at, m.kind, v.title, p.name AS sender_name, p.role AS sender_role, t.name AS team_name, v.sent_at, v.respond_by, v.ask, v.asset_id, a.duration_ms, m.cancelled_at, \
         (SELECT y.state FROM replies y WHERE y.organisation_id = r.organisation_id AND y.author_id = r.person_id AND y.message_id = r.message_id ORDER BY y.id DESC LIMIT 1) AS reply_state \
         FROM receipts r JOIN messages m ON m.organisation_id = r.organisation_id AND m.id = r.message_id \
         JOIN message_versions v ON v.organisation_id = r.organisation_id AND v.message_id = r.message_id AND v.version = r.version \
         JOIN people p ON p.organisation_id = m.organisation_id AND p.id = m.sender_id \
         LEFT JOIN teams t ON t.organisation_id = r.organisation_id AND t.id = r.team_id \
         LEFT JOIN assets a ON a.organisation_id = v.organisation_id AND a.id = v.asset_id \
         WHERE r.organisation_id = $1 AND r.person_id = $2 AND v.sent_at IS NOT NULL AND {KNOWN} {narrowed} AND ($3 IS NULL OR r.message_id < $3) ORDER BY r.message_id DESC LIMIT $4"
    );
    let rows = query_of(sql).bind(scope.organisation_id.0).bind(person_id.0).bind(before.map(|id| id.0)).bind(limit).fetch_all(store.reader()).await?;
    rows.iter()
        .map(|row| {
            Ok(InboxRow {
                receipt: super::receipts::read(row)?,
                kind: row.word("kind")?,
                title: row.text("title")?,
                sender_name: row.text("sender_name")?,
                sender_role: row.word("sender_role")?,
                team_name: row.maybe_text("team_name")?,
                sent_at: row.time("sent_at")?,
                respond_by: row.maybe_time("respond_by")?,
                ask: row.word("ask")?,
                asset_id: row.maybe_id("asset_id")?,
                duration_ms: row.maybe_int("duration_ms")?,
                is_cancelled: row.maybe_time("cancelled_at")?.is_some(),
                reply_state: row.maybe_word("reply_state")?,
            })
        })
        .collect()
}

/// Counters of one message version under one site and team.
#[derive(Debug, Clone)]
pub struct TeamCounts {
    /// The message.
    pub message_id: MessageId,
    /// The site.
    pub site_id: SiteId,
    /// Its name.
    pub site_name: String,
    /// The team, none for people without one.
    pub team_id: Option<TeamId>,
    /// Its name.
    pub team_name: Option<String>,
    /// The counters.
    pub counts: Counts,
}

/// Lists the counters of several message versions.
///
/// # Errors
/// Whatever the database says.
pub async fn list_counts(store: &Store, scope: &Scope, versions: &[(MessageId, i64)]) -> Result<Vec<TeamCounts>, StoreError> {
    const SQL: &str = "SELECT g.message_id, g.site_id, s.name AS site_name, g.team_id, t.name AS team_name, g.targeted, g.held, g.pending, g.unreachable, g.notified, g.reached, g.seen, g.got_it, g.not_clear, g.cannot, g.got_it_unfinished \
        FROM json_each($2) k CROSS JOIN progress g JOIN sites s ON s.organisation_id = g.organisation_id AND s.id = g.site_id LEFT JOIN teams t ON t.organisation_id = g.organisation_id AND t.id = g.team_id \
        WHERE g.organisation_id = $1 AND g.message_id = unhex(k.value ->> 0) AND g.version = CAST(k.value ->> 1 AS BIGINT) ORDER BY g.message_id, s.name, t.name";
    let keys: Vec<_> = versions.iter().map(|(message, version)| serde_json::json!([hex(message.0), version])).collect();
    let rows = query(SQL).bind(scope.organisation_id.0).bind(serde_json::Value::Array(keys).to_string()).fetch_all(store.reader()).await?;
    let mut all = Vec::new();
    for row in rows {
        let team: Uuid = row.id("team_id")?;
        let (site_id, team_id) = (row.id("site_id")?, (!team.is_nil()).then_some(TeamId(team)));
        let is_visible = scope.has_site(site_id) || team_id.is_some_and(|team| scope.has_team(team, site_id));
        if is_visible {
            all.push(TeamCounts {
                message_id: row.id("message_id")?,
                site_id,
                site_name: row.text("site_name")?,
                team_id,
                team_name: row.maybe_text("team_name")?,
                counts: read_counts(&row)?,
            });
        }
    }
    Ok(all)
}

/// Counts replies per message: all, and those nobody has reacted to.
///
/// # Errors
/// Whatever the database says.
pub async fn count_replies(store: &Store, scope: &Scope, ids: &[MessageId]) -> Result<HashMap<MessageId, (i64, i64)>, StoreError> {
    const SQL: &str = "SELECT y.message_id, COUNT(*) AS n, SUM(CASE WHEN y.state = 'new' THEN 1 ELSE 0 END) AS open FROM json_each($2) k CROSS JOIN replies y WHERE y.organisation_id = $1 AND y.message_id = unhex(k.value) GROUP BY y.message_id";
    let keys: Vec<_> = ids.iter().map(|id| hex(id.0)).collect();
    let rows = query(SQL).bind(scope.organisation_id.0).bind(serde_json::json!(keys).to_string()).fetch_all(store.reader()).await?;
    rows.iter().map(|row| Ok((row.id("message_id")?, (row.int("n")?, row.int("open")?)))).collect()
}

/// Finds the next release of held receipts per message.
///
/// # Errors
/// Whatever the database says.
pub async fn next_held(store: &Store, scope: &Scope, ids: &[MessageId]) -> Result<HashMap<MessageId, Time>, StoreError> {
    const SQL: &str = "SELECT r.message_id, MIN(r.held_until) AS at FROM json_each($2) k CROSS JOIN receipts r WHERE r.organisation_id = $1 AND r.message_id = unhex(k.value) AND r.held_until IS NOT NULL AND r.state = 'open' GROUP BY r.message_id";
    let keys: Vec<_> = ids.iter().map(|id| hex(id.0)).collect();
    let rows = query(SQL).bind(scope.organisation_id.0).bind(serde_json::json!(keys).to_string()).fetch_all(store.reader()).await?;
    rows.iter().map(|row| Ok((row.id("message_id")?, row.time("at")?))).collect()
}

/// A shift start at which held messages go.
#[derive(Debug, Clone)]
pub struct NextStart {
    /// The start.
    pub at: Time,
    /// The site.
    pub site_id: SiteId,
    /// Its name.
    pub site_name: String,
    /// People who start then and have something waiting.
    pub people: i64,
    /// Messages that wait for them.
    pub notes: i64,
}

/// Lists the next shift starts with something held, soonest first.
///
/// # Errors
/// Whatever the database says.
pub async fn list_next_starts(store: &Store, scope: &Scope, limit: i64) -> Result<Vec<NextStart>, StoreError> {
    const SQL: &str = "SELECT r.held_until AS at, r.site_id, s.name AS site_name, COUNT(DISTINCT r.person_id) AS people, COUNT(DISTINCT r.message_id) AS notes \
        FROM receipts r JOIN sites s ON s.organisation_id = r.organisation_id AND s.id = r.site_id JOIN messages m ON m.organisation_id = r.organisation_id AND m.id = r.message_id \
        WHERE r.organisation_id = $1 AND r.held_until IS NOT NULL AND r.state = 'open' AND m.cancelled_at IS NULL AND r.seen_at IS NULL AND r.answer = 'none' GROUP BY r.held_until, r.site_id, s.name ORDER BY r.held_until, s.name LIMIT $2";
    let rows = query(SQL).bind(scope.organisation_id.0).bind(limit * 4).fetch_all(store.reader()).await?;
    let mut starts = Vec::new();
    for row in rows {
        let site_id: SiteId = row.id("site_id")?;
        if scope.has_site(site_id) && starts.len() < usize::try_from(limit).unwrap_or(0) {
            starts.push(NextStart { at: row.time("at")?, site_id, site_name: row.text("site_name")?, people: row.int("people")?, notes: row.int("notes")? });
        }
    }
    Ok(starts)
}

/// One person's line in a report.
#[derive(Debug, Clone)]
pub struct ReportPerson {
    /// Their receipt.
    pub receipt: Receipt,
    /// Their name.
    pub name: String,
    /// Name of the team it is counted under.
    pub team_name: Option<String>,
    /// Name of the site it is counted under.
    pub site_name: String,
}

/// Lists the people of one version, outstanding ones first.
///
/// # Errors
/// Whatever the database says.
pub async fn list_people(store: &Store, scope: &Scope, message_id: MessageId, version: i64, limit: i64) -> Result<Vec<ReportPerson>, StoreError> {
    const SQL: &str = "SELECT r.message_id, r.version, r.person_id, r.site_id, r.team_id, r.state, r.due_at, r.held_until, r.unreachable, r.notified_at, r.reached_at, r.seen_at, r.finished_at, r.answer, r.answered_at, \
        r.answer_generation, r.answer_seq, r.nudged_at, p.name, t.name AS team_name, s.name AS site_name FROM receipts r JOIN people p ON p.organisation_id = r.organisation_id AND p.id = r.person_id \
        JOIN sites s ON s.organisation_id = r.organisation_id AND s.id = r.site_id LEFT JOIN teams t ON t.organisation_id = r.organisation_id AND t.id = r.team_id \
        WHERE r.organisation_id = $1 AND r.message_id = $2 AND r.version = $3 ORDER BY (r.answer = 'got_it'), p.name, p.id LIMIT $4";
    let rows = query(SQL).bind(scope.organisation_id.0).bind(message_id.0).bind(version).bind(limit).fetch_all(store.reader()).await?;
    let mut people = Vec::new();
    for row in rows {
        let receipt = super::receipts::read(&row)?;
        let is_visible = scope.has_site(receipt.site_id) || receipt.team_id.is_some_and(|team| scope.has_team(team, receipt.site_id));
        if is_visible {
            people.push(ReportPerson { receipt, name: row.text("name")?, team_name: row.maybe_text("team_name")?, site_name: row.text("site_name")? });
        }
    }
    Ok(people)
}

/// One recent act for the "just in" list.
#[derive(Debug, Clone)]
pub struct JustIn {
    /// Who.
    pub name: String,
    /// What: an answer or the kind of a reply.
    pub what: String,
    /// On which message.
    pub message_id: MessageId,
    /// Its title.
    pub title: String,
    /// When it arrived.
    pub at: Time,
}

/// Lists the newest answers and replies of people at `sites`, walking the newest only.
///
/// # Errors
/// Whatever the database says.
pub async fn list_just_in(store: &Store, scope: &Scope, sites: &[SiteId], limit: i64) -> Result<Vec<JustIn>, StoreError> {
    const SQL: &str = "SELECT p.name, e.what, e.message_id, v.title, e.at FROM ( \
        SELECT * FROM (SELECT r.person_id, r.answer AS what, r.message_id, r.version, r.answered_at AS at FROM receipts r WHERE r.organisation_id = $1 AND r.answered_at IS NOT NULL \
        AND r.state = 'open' AND r.site_id IN (SELECT unhex(value) FROM json_each($2)) ORDER BY r.answered_at DESC LIMIT $3) a \
        UNION ALL SELECT * FROM (SELECT y.author_id, y.kind, y.message_id, y.version, y.created_at FROM replies y WHERE y.organisation_id = $1 \
        AND (y.kind <> 'quick' OR y.quick = 'help') AND y.site_id IN (SELECT unhex(value) FROM json_each($2)) ORDER BY y.created_at DESC LIMIT $3) b) e \
        JOIN people p ON p.organisation_id = $1 AND p.id = e.person_id JOIN message_versions v ON v.organisation_id = $1 AND v.message_id = e.message_id AND v.version = e.version ORDER BY e.at DESC LIMIT $3";
    let sites: Vec<_> = sites.iter().map(|site| hex(site.0)).collect();
    let rows = query(SQL).bind(scope.organisation_id.0).bind(serde_json::json!(sites).to_string()).bind(limit).fetch_all(store.reader()).await?;
    rows.iter()
        .map(|row| {
            Ok(JustIn { name: row.text("name")?, what: row.text("what")?, message_id: row.id("message_id")?, title: row.text("title")?, at: row.time("at")? })
        })
        .collect()
}

/// Lists messages of a version state, oldest first: a system read for recovery after a kill.
///
/// # Errors
/// Whatever the database says.
pub async fn count_in_state(store: &Store, scope: &Scope, state: MessageState) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT COUNT(*) AS n FROM message_versions WHERE organisation_id = $1 AND state = $2";
    query(SQL).bind(scope.organisation_id.0).bind(state.as_str()).fetch_one(store.reader()).await?.int("n")
}

/// One event of a version, for the export: who did what, when by phone and by server.
#[derive(Debug, Clone)]
pub struct EventTimes {
    /// When the answer was tapped, by the phone.
    pub client_at: Time,
    /// When it arrived.
    pub received_at: Time,
    /// Whether the phone's clock is doubted.
    pub is_clock_suspect: bool,
}

/// Maps each person to the event behind their present answer.
///
/// # Errors
/// Whatever the database says.
pub async fn list_answer_events(store: &Store, scope: &Scope, message_id: MessageId, version: i64) -> Result<HashMap<PersonId, EventTimes>, StoreError> {
    const SQL: &str = "SELECT e.person_id, e.client_at, e.received_at, e.is_clock_suspect FROM receipt_events e JOIN receipts r ON r.organisation_id = e.organisation_id AND r.message_id = e.message_id AND r.version = e.version AND r.person_id = e.person_id \
        WHERE e.organisation_id = $1 AND e.message_id = $2 AND e.version = $3 AND r.answer <> 'none' AND e.kind = r.answer AND e.device_generation = r.answer_generation AND e.device_seq = r.answer_seq";
    let rows = query(SQL).bind(scope.organisation_id.0).bind(message_id.0).bind(version).fetch_all(store.reader()).await?;
    rows.iter()
        .map(|row| {
            Ok((
                row.id("person_id")?,
                EventTimes { client_at: row.time("client_at")?, received_at: row.time("received_at")?, is_clock_suspect: row.flag("is_clock_suspect")? },
            ))
        })
        .collect()
}

/// What a push needs to know of its reader.
#[derive(Debug, Clone)]
pub struct Reader {
    /// BCP 47 tag of their language.
    pub locale: String,
    /// IANA zone of their site.
    pub time_zone: String,
    /// Generation of their phone.
    pub generation: i64,
    /// Messages that need them.
    pub open: i64,
}

/// Maps the people of a page who have not left to what their push needs.
///
/// # Errors
/// Whatever the database says.
pub async fn list_readers(store: &Store, scope: &Scope, people: &[PersonId]) -> Result<HashMap<PersonId, Reader>, StoreError> {
    const SQL: &str = "SELECT p.id, p.locale, s.time_zone, p.session_generation, (SELECT COUNT(*) FROM receipts r JOIN message_versions v ON v.organisation_id = r.organisation_id AND v.message_id = r.message_id AND v.version = r.version \
        WHERE r.organisation_id = p.organisation_id AND r.person_id = p.id AND r.state = 'open' AND r.answer <> 'got_it' AND r.held_until IS NULL AND v.ask = 'acknowledge' AND v.state IN ('leaving', 'sent')) AS open \
        FROM json_each($2) k CROSS JOIN people p JOIN sites s ON s.organisation_id = p.organisation_id AND s.id = p.site_id WHERE p.organisation_id = $1 AND p.id = unhex(k.value) AND p.left_at IS NULL";
    let keys: Vec<_> = people.iter().map(|id| hex(id.0)).collect();
    let rows = query(SQL).bind(scope.organisation_id.0).bind(serde_json::json!(keys).to_string()).fetch_all(store.reader()).await?;
    rows.iter()
        .map(|row| {
            Ok((
                row.id("id")?,
                Reader { locale: row.text("locale")?, time_zone: row.text("time_zone")?, generation: row.int("session_generation")?, open: row.int("open")? },
            ))
        })
        .collect()
}

/// Lists every version of every message, for the recount.
///
/// # Errors
/// Whatever the database says.
pub async fn list_versions(store: &Store, scope: &Scope) -> Result<Vec<(MessageId, i64)>, StoreError> {
    const SQL: &str = "SELECT message_id, version FROM message_versions WHERE organisation_id = $1 ORDER BY message_id, version";
    let rows = query(SQL).bind(scope.organisation_id.0).fetch_all(store.reader()).await?;
    rows.iter().map(|row| Ok((row.id("message_id")?, row.int("version")?))).collect()
}

/// Lists the counters of one version as they are stored, row by row, by site and team (nil for none), for the recount.
///
/// # Errors
/// Whatever the database says.
pub async fn list_stored<'a>(
    reader: impl Into<Reading<'a>>,
    scope: &Scope,
    message_id: MessageId,
    version: i64,
) -> Result<BTreeMap<(SiteId, Uuid), Counts>, StoreError> {
    const SQL: &str = "SELECT site_id, team_id, targeted, held, pending, unreachable, notified, reached, seen, got_it, not_clear, cannot, got_it_unfinished FROM progress \
        WHERE organisation_id = $1 AND message_id = $2 AND version = $3";
    let rows = query(SQL).bind(scope.organisation_id.0).bind(message_id.0).bind(version).fetch_all(reader.into().on()).await?;
    rows.iter().map(|row| Ok(((row.id("site_id")?, row.id("team_id")?), read_counts(row)?))).collect()
}

fn read_counts(row: &Row) -> Result<Counts, StoreError> {
    Ok(Counts {
        targeted: row.int("targeted")?,
        held: row.int("held")?,
        pending: row.int("pending")?,
        unreachable: row.int("unreachable")?,
        notified: row.int("notified")?,
        reached: row.int("reached")?,
        seen: row.int("seen")?,
        got_it: row.int("got_it")?,
        not_clear: row.int("not_clear")?,
        cannot: row.int("cannot")?,
        got_it_unfinished: row.int("got_it_unfinished")?,
        late: 0,
    })
}
