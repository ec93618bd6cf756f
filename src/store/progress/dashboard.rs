//! Owns the order of a manager's list: overdue first, then what is open by its due time, then what is closed.
//!
//! Called by the dashboard service. The one rule: it reads the counters of the asking scope, never receipts, and of them
//! no more than a page, so that it costs the same whatever the number of people or of messages that are closed.

use std::collections::HashMap;

use serde_json::json;

use super::roll_up::{Among, Filter};
use crate::domain::clock::Time;
use crate::domain::ids::{MessageId, PersonId};
use crate::domain::person::Scope;
use crate::store::engine::sql::{hex, query_of};
use crate::store::message::messages::{MessageRow, SELECT, read};
use crate::store::receipt::counters::Given;
use crate::store::{Store, StoreError};

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
/// Closed messages are counted up to this many, so that years of them cost no more: nobody compares larger numbers.
pub const CLOSED_MAX: i64 = 10_000;
/// Senders offered to choose from.
const SENDERS_MAX: i64 = 200;

/// Writes the listed messages of a scope as rows `p`: one for each, with its standing (0 closed, 1 open, 2 somebody is
/// awaited who has it or could), the order of its due time, and who is missing or held.
fn listed(given: &mut Given, scope: &Scope, filter: &Filter) -> String {
    const MISSING: &str = "CASE WHEN g.standing = 2 THEN g.pending + g.notified + g.reached + g.seen ELSE 0 END";
    let among = Among::of(scope, filter);
    let mut condition = format!("g.organisation_id = {} AND g.is_listed = 1 AND {}", given.put(scope.tenant), among.condition(given));
    if let Some(sender) = filter.sender_id {
        condition.push_str(&format!(" AND g.sender_id = {}", given.put(sender.0)));
    }
    if among.is_one() {
        return format!(
            "(SELECT g.message_id, g.version, g.standing, g.due_order, g.sender_id, {MISSING} AS missing, g.held FROM progress g WHERE {condition}) p"
        );
    }
    // A message is open where it is open at one of the places; there its due time is the same, elsewhere it is 0.
    format!(
        "(SELECT g.message_id, g.version, g.sender_id, MAX(g.standing) AS standing, MAX(g.due_order) AS due_order, \
         CAST(SUM({MISSING}) AS BIGINT) AS missing, CAST(SUM(g.held) AS BIGINT) AS held \
         FROM progress g \
         WHERE {condition} GROUP BY g.message_id, g.version, g.sender_id) p"
    )
}

/// Lists a page of one rank.
async fn list_rank(store: &Store, scope: &Scope, filter: &Filter, after: Position, limit: i64, now: Time) -> Result<Vec<(MessageId, i64)>, StoreError> {
    let mut given = Given::default();
    let mut part = |standing: &str| {
        let from = listed(&mut given, scope, filter);
        let (due, id, limit) = (given.put(after.due), given.put(after.id.0), given.put(limit));
        let now = if standing.contains("{now}") { given.put(now.0) } else { String::new() };
        format!(
            "SELECT * \
             FROM (SELECT p.message_id, p.version, p.due_order FROM {from} \
             WHERE {} AND p.due_order >= {due} AND (p.due_order > {due} OR p.message_id < {id}) \
             ORDER BY p.due_order, p.message_id DESC LIMIT {limit}) a",
            standing.replace("{now}", &now)
        )
    };
    let parts = match after.rank {
        0 => vec![part("p.standing = 2 AND p.due_order < {now}")],
        1 => vec![part("p.standing = 1"), part("p.standing = 2 AND p.due_order >= {now}")],
        _ => vec![part("p.standing = 0")],
    };
    let sql = format!("SELECT u.message_id, u.version FROM ({}) u ORDER BY u.due_order, u.message_id DESC LIMIT {limit}", parts.join(" UNION ALL "));
    let rows = given.ask(sql).fetch_all(store.reader()).await?;
    rows.iter().map(|row| Ok((row.id("message_id")?, row.int("version")?))).collect()
}

/// Lists a page of messages in the dashboard's order, after a position.
pub async fn list(store: &Store, scope: &Scope, filter: &Filter, after: Option<Position>, limit: i64, now: Time) -> Result<Vec<MessageRow>, StoreError> {
    let mut keys: Vec<(MessageId, i64)> = Vec::new();
    for rank in after.map_or(0, |after| after.rank)..=2 {
        let left = limit - i64::try_from(keys.len()).unwrap_or(limit);
        if left <= 0 || filter.is_open.is_some_and(|is_open| is_open == (rank == 2)) {
            continue;
        }
        let start = Position { rank, due: i64::MIN, id: MessageId(uuid::Uuid::max()) };
        // What is closed has one due time, so that the index alone gives the order.
        let start = if rank == 2 { Position { due: 0, ..start } } else { start };
        keys.extend(list_rank(store, scope, filter, after.filter(|after| after.rank == rank).unwrap_or(start), left, now).await?);
    }
    let sql = SELECT.replacen("FROM messages m", "FROM json_each($2) k CROSS JOIN messages m", 1);
    let sql = format!("{sql} WHERE m.organisation_id = $1 AND m.id = unhex(k.value ->> 0) AND v.version = CAST(k.value ->> 1 AS BIGINT)");
    let wanted: Vec<_> = keys.iter().map(|(id, version)| json!([hex(id.0), version])).collect();
    let rows = query_of(sql).bind(scope.tenant).bind(serde_json::Value::Array(wanted).to_string()).fetch_all(store.reader()).await?;
    let mut found: HashMap<MessageId, MessageRow> = rows.iter().map(read).map(|row| row.map(|row| (row.id, row))).collect::<Result<_, _>>()?;
    Ok(keys.iter().filter_map(|(id, _)| found.remove(id)).collect())
}

/// Sums over every message of a dashboard, not only those of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// Messages somebody is awaited on.
    pub open: i64,
    /// Messages nobody is awaited on, at most `CLOSED_MAX`.
    pub closed: i64,
    /// People late on an open message, each message counted.
    pub late_people: i64,
    /// People held on an open message.
    pub held_people: i64,
}

/// Sums up a dashboard; whether it shows open or closed messages changes nothing. Reads what is open, and of what is
/// closed only the index.
pub async fn totals(store: &Store, scope: &Scope, filter: &Filter, now: Time) -> Result<Totals, StoreError> {
    let mut given = Given::default();
    let open = listed(&mut given, scope, filter);
    let now = given.put(now.0);
    let closed = listed(&mut given, scope, filter);
    let sql = format!(
        "SELECT o.open, o.late_people, o.held_people, (SELECT COUNT(*) \
         FROM (SELECT p.message_id FROM {closed} WHERE p.standing = 0 LIMIT {CLOSED_MAX}) c) AS closed \
         FROM (SELECT COUNT(*) AS open, CAST(COALESCE(SUM(CASE WHEN p.due_order < {now} THEN p.missing ELSE 0 END), \
         0) AS BIGINT) AS late_people, CAST(COALESCE(SUM(p.held), 0) AS BIGINT) AS held_people \
         FROM {open} \
         WHERE p.standing > 0) o"
    );
    let row = given.ask(sql).fetch_one(store.reader()).await?;
    Ok(Totals { open: row.int("open")?, closed: row.int("closed")?, late_people: row.int("late_people")?, held_people: row.int("held_people")? })
}

/// Lists who sent something that is counted within the scope, by name; at most 200.
pub async fn list_senders(store: &Store, scope: &Scope, _now: Time) -> Result<Vec<(PersonId, String)>, StoreError> {
    let mut given = Given::default();
    let filter = Filter::default();
    let sql = match Among::of(scope, &filter) {
        // From each sender the index leads to the next one: their messages are not walked.
        Among::Organisation(place) | Among::Site(place) => {
            let (organisation, place) = (given.put(scope.tenant), given.put(place));
            let next = |after: &str| {
                format!(
                    "(SELECT g.sender_id FROM progress g \
                     WHERE g.organisation_id = {organisation} AND g.place_id = {place} AND g.is_listed = 1 {after} \
                     ORDER BY g.sender_id LIMIT 1)"
                )
            };
            format!(
                "WITH RECURSIVE s(sender_id) AS (SELECT {} UNION ALL SELECT {} FROM s WHERE s.sender_id IS NOT NULL) \
                 SELECT p.id, p.name \
                 FROM (SELECT s.sender_id FROM s WHERE s.sender_id IS NOT NULL LIMIT {SENDERS_MAX}) s \
                 CROSS JOIN people p \
                 WHERE p.organisation_id = {organisation} AND p.id = s.sender_id ORDER BY p.name, p.id",
                next(""),
                next("AND g.sender_id > s.sender_id")
            )
        }
        Among::Several { .. } => {
            let from = listed(&mut given, scope, &filter);
            format!(
                "SELECT p.id, p.name \
                 FROM (SELECT DISTINCT p.sender_id FROM {from} LIMIT {SENDERS_MAX}) s \
                 CROSS JOIN people p \
                 WHERE p.organisation_id = {} AND p.id = s.sender_id ORDER BY p.name, p.id",
                given.put(scope.tenant)
            )
        }
    };
    let rows = given.ask(sql).fetch_all(store.reader()).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.text("name")?))).collect()
}
