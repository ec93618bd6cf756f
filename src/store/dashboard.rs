//! Owns the order of a manager's list: overdue first, then what is open by its due time, then what is closed.
//!
//! Called by the dashboard service. The one rule: it reads the counters of the asking scope, never receipts, so that it
//! costs the same whatever the number of people.

use uuid::Uuid;

use super::messages::{MessageRow, SELECT, read};
use super::receipts::hex;
use super::sql::{Query, query_of};
use super::{Store, StoreError};
use crate::domain::clock::Time;
use crate::domain::ids::{MessageId, PersonId, SiteId, TeamId};
use crate::domain::person::{Reach, Scope};

/// How a dashboard is narrowed.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only what is counted at this site.
    pub site_id: Option<SiteId>,
    /// Only what is counted under this team.
    pub team_id: Option<TeamId>,
    /// Only from this sender.
    pub sender_id: Option<PersonId>,
    /// Only open or only closed messages.
    pub is_open: Option<bool>,
}

/// A message's place in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// 0 overdue, 1 open, 2 closed.
    pub rank: i64,
    /// Due time of what is open; the greatest number where it has none, 0 for what is closed.
    pub due: i64,
    /// The message; newer ones come first.
    pub id: MessageId,
}

/// What a message without a due time is ordered by.
pub const NEVER_DUE: i64 = i64::MAX;

/// Everything that has left and is counted within the scope, with what the order needs. $1 organisation, $2 sender,
/// $3 site, $4 team, $5 whether the scope is everything, $6 its sites and teams, $7 now.
const PLACED: &str = "WITH counted AS (SELECT m.id, m.sender_id, v.version, v.ask, v.state, v.respond_by, CAST(SUM(g.targeted) AS BIGINT) AS targeted, CAST(SUM(g.got_it) AS BIGINT) AS got_it, CAST(SUM(g.held) AS BIGINT) AS held, \
    CAST(SUM(g.held + g.pending) AS BIGINT) AS undelivered, CAST(SUM(g.pending + g.notified + g.reached + g.seen) AS BIGINT) AS missing FROM messages m \
    JOIN message_versions v ON v.organisation_id = m.organisation_id AND v.message_id = m.id AND v.version = m.latest_version \
    JOIN progress g ON g.organisation_id = m.organisation_id AND g.message_id = m.id AND g.version = v.version \
    WHERE m.organisation_id = $1 AND v.sent_at IS NOT NULL AND ($2 IS NULL OR m.sender_id = $2) AND ($3 IS NULL OR g.site_id = $3) AND ($4 IS NULL OR g.team_id = $4) \
    AND ($5 = 1 OR g.site_id IN (SELECT unhex(value) FROM json_each($6)) OR g.team_id IN (SELECT unhex(value) FROM json_each($6))) \
    GROUP BY m.id, m.sender_id, v.version, v.ask, v.state, v.respond_by), \
    opened AS (SELECT *, CASE WHEN state = 'cancelled' THEN 0 WHEN state <> 'sent' THEN 1 WHEN ask = 'acknowledge' AND got_it < targeted THEN 1 WHEN ask <> 'acknowledge' AND undelivered > 0 THEN 1 ELSE 0 END AS is_open FROM counted), \
    dated AS (SELECT *, CASE WHEN is_open = 1 AND ask = 'acknowledge' AND respond_by < $7 THEN missing ELSE 0 END AS late FROM opened), \
    placed AS (SELECT *, CASE WHEN is_open = 0 THEN 2 WHEN late > 0 THEN 0 ELSE 1 END AS place, CASE WHEN is_open = 0 THEN 0 ELSE COALESCE(respond_by, 9223372036854775807) END AS due FROM dated) ";

fn ask(sql: &str, scope: &Scope, filter: &Filter, now: Time) -> Query {
    let (within, is_all): (Vec<Uuid>, bool) = match &scope.reach {
        Reach::All => (Vec::new(), true),
        Reach::Within { sites, teams } => (sites.iter().map(|id| id.0).chain(teams.iter().map(|id| id.0)).collect(), false),
    };
    let within: Vec<String> = within.into_iter().map(hex).collect();
    query_of(format!("{PLACED}{sql}"))
        .bind(scope.organisation_id.0)
        .bind(filter.sender_id.map(|id| id.0))
        .bind(filter.site_id.map(|id| id.0))
        .bind(filter.team_id.map(|id| id.0))
        .bind(i64::from(is_all))
        .bind(serde_json::json!(within).to_string())
        .bind(now.0)
}

/// Lists a page of messages in the dashboard's order, after a position.
///
/// # Errors
/// Whatever the database says.
pub async fn list(store: &Store, scope: &Scope, filter: &Filter, after: Option<Position>, limit: i64, now: Time) -> Result<Vec<MessageRow>, StoreError> {
    let sql = format!(
        "{SELECT} JOIN placed l ON l.id = m.id AND l.version = v.version WHERE m.organisation_id = $1 AND ($8 IS NULL OR l.is_open = $8) \
         AND ($9 IS NULL OR l.place > $9 OR (l.place = $9 AND (l.due > $10 OR (l.due = $10 AND l.id < $11)))) ORDER BY l.place, l.due, l.id DESC LIMIT $12"
    );
    let rows = ask(&sql, scope, filter, now)
        .bind(filter.is_open.map(i64::from))
        .bind(after.map(|after| after.rank))
        .bind(after.map(|after| after.due))
        .bind(after.map(|after| after.id.0))
        .bind(limit)
        .fetch_all(store.reader())
        .await?;
    rows.iter().map(read).collect()
}

/// Sums over every message of a dashboard, not only those of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// Messages somebody is awaited on.
    pub open: i64,
    /// Messages nobody is awaited on.
    pub closed: i64,
    /// People late on an open message, each message counted.
    pub late_people: i64,
    /// People held on an open message.
    pub held_people: i64,
}

/// Sums up a dashboard; whether it shows open or closed messages changes nothing.
///
/// # Errors
/// Whatever the database says.
pub async fn totals(store: &Store, scope: &Scope, filter: &Filter, now: Time) -> Result<Totals, StoreError> {
    const SQL: &str = "SELECT CAST(COALESCE(SUM(is_open), 0) AS BIGINT) AS open, CAST(COALESCE(SUM(1 - is_open), 0) AS BIGINT) AS closed, \
        CAST(COALESCE(SUM(late), 0) AS BIGINT) AS late_people, CAST(COALESCE(SUM(is_open * held), 0) AS BIGINT) AS held_people FROM placed";
    let row = ask(SQL, scope, filter, now).fetch_one(store.reader()).await?;
    Ok(Totals { open: row.int("open")?, closed: row.int("closed")?, late_people: row.int("late_people")?, held_people: row.int("held_people")? })
}

/// Lists who sent something that is counted within the scope.
///
/// # Errors
/// Whatever the database says.
pub async fn list_senders(store: &Store, scope: &Scope, now: Time) -> Result<Vec<(PersonId, String)>, StoreError> {
    const SQL: &str = "SELECT DISTINCT p.id, p.name FROM placed l JOIN people p ON p.organisation_id = $1 AND p.id = l.sender_id ORDER BY p.name, p.id";
    let rows = ask(SQL, scope, &Filter::default(), now).fetch_all(store.reader()).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.text("name")?))).collect()
}
