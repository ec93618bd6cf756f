//! Owns receipts and the counters made of them.
//!
//! Called by send, fan-out, the push job and the recorder. The one rule: whoever changes a receipt hands over its old
//! and new form, and the counters move by the difference in the same transaction.

use std::collections::BTreeSet;

use const_format::formatcp;
use serde_json::json;
use uuid::Uuid;

use super::conditions::{KNOWN, OPEN};
use super::counters::{Deltas, Head};
use crate::domain::audience::Recipient;
use crate::domain::clock::Time;
use crate::domain::delivery::alert::{AlertKind, AlertState};
use crate::domain::ids::{MessageId, PersonId};
use crate::domain::person::Tenant;
use crate::domain::receipt::{Answer, Counts, Receipt, ReceiptEvent, ReceiptState};
use crate::store::engine::sql::{Row, hex, query, query_of};
use crate::store::{Store, StoreError, Tx};

/// Names one receipt.
pub type ReceiptKey = (MessageId, i64, PersonId);

pub(in crate::store) const COLUMNS: &str = "r.message_id, r.version, r.person_id, r.site_id, r.team_id, r.state, r.due_at, r.held_until, r.unreachable, r.notified_at, \
    r.reached_at, r.seen_at, r.finished_at, r.answer, r.answered_at, r.answer_generation, r.answer_seq, r.nudged_at";

pub(in crate::store) fn read(row: &Row) -> Result<Receipt, StoreError> {
    Ok(Receipt {
        message_id: row.id("message_id")?,
        version: row.int("version")?,
        person_id: row.id("person_id")?,
        site_id: row.id("site_id")?,
        team_id: row.maybe_id("team_id")?,
        state: row.word("state")?,
        due_at: row.maybe_time("due_at")?,
        held_until: row.maybe_time("held_until")?,
        unreachable: row.maybe_word("unreachable")?,
        notified_at: row.maybe_time("notified_at")?,
        reached_at: row.maybe_time("reached_at")?,
        seen_at: row.maybe_time("seen_at")?,
        finished_at: row.maybe_time("finished_at")?,
        answer: row.word("answer")?,
        answered_at: row.maybe_time("answered_at")?,
        answer_order: (row.int("answer_generation")?, row.int("answer_seq")?),
        nudged_at: row.maybe_time("nudged_at")?,
    })
}

/// Freezes an audience into receipts, set-based, and opens the counters.
pub async fn insert_audience(
    tx: &mut Tx,
    tenant: Tenant,
    message_id: MessageId,
    version: i64,
    recipients: &[Recipient],
    due_at: Option<Time>,
) -> Result<(), StoreError> {
    const SQL: &str = formatcp!(
        "INSERT INTO receipts (organisation_id, message_id, version, person_id, site_id, team_id, state, is_asked, due_at, answer) \
        SELECT $1, $2, $3, unhex(value ->> 0), unhex(value ->> 1), unhex(value ->> 2), '{}', $6, $5, '{}' FROM json_each($4)",
        ReceiptState::Open.as_str(),
        Answer::None.as_str()
    );
    let head = Head::find(tx, tenant, message_id, version).await?;
    let rows: Vec<_> = recipients.iter().map(|to| json!([hex(to.person_id.0), hex(to.site_id.0), to.team_id.map(|team| hex(team.0))])).collect();
    let rows = serde_json::Value::Array(rows).to_string();
    query(SQL)
        .bind(tenant)
        .bind(message_id.0)
        .bind(version)
        .bind(rows)
        .bind(due_at.map(|at| at.0))
        .bind(i64::from(head.is_asked))
        .execute(tx.connection())
        .await?;
    let mut deltas = Deltas::default();
    for to in recipients {
        let one = Counts { targeted: 1, pending: 1, ..Counts::default() };
        deltas.add(message_id, version, to.site_id, to.team_id.map_or_else(Uuid::nil, |team| team.0), &one);
    }
    deltas.open(tx, tenant, head).await
}

/// Reads receipts by key, each once and in key order, inside the transaction that will change them.
pub async fn list_by_keys(tx: &mut Tx, tenant: Tenant, keys: &[ReceiptKey]) -> Result<Vec<Receipt>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM json_each($2) k \
         CROSS JOIN receipts r \
         WHERE r.organisation_id = $1 AND r.message_id = unhex(k.value ->> 0) \
         AND r.version = CAST(k.value ->> 1 AS BIGINT) AND r.person_id = unhex(k.value ->> 2) \
         ORDER BY r.message_id, r.version, r.person_id"
    );
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let rows = query_of(tx.dialect().lock(&sql, "r")).bind(tenant).bind(keys_json(keys)).fetch_all(tx.connection()).await?;
    rows.iter().map(read).collect()
}

/// Writes keys as a JSON array, in order and each once: a row that came twice would be counted twice.
pub(in crate::store) fn keys_json(keys: &[ReceiptKey]) -> String {
    let keys: BTreeSet<&ReceiptKey> = keys.iter().collect();
    json!(keys.into_iter().map(|(message, version, person)| json!([hex(message.0), version, hex(person.0)])).collect::<Vec<_>>()).to_string()
}

/// Lists the receipts of one version that still count, inside a transaction.
pub async fn list_open(tx: &mut Tx, tenant: Tenant, message_id: MessageId, version: i64) -> Result<Vec<Receipt>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM receipts r WHERE r.organisation_id = $1 AND r.message_id = $2 AND r.version = $3 AND {OPEN} ORDER BY r.person_id");
    let rows = query_of(tx.dialect().lock(&sql, "r")).bind(tenant).bind(message_id.0).bind(version).fetch_all(tx.connection()).await?;
    rows.iter().map(read).collect()
}

/// Lists who has an open receipt without an alert, or only with one whose phones are gone, that is neither held, unreachable nor reached otherwise: what fan-out decides on. The receipts are locked in key order.
pub async fn list_undecided(tx: &mut Tx, tenant: Tenant, message_id: MessageId, version: i64) -> Result<Vec<PersonId>, StoreError> {
    const SQL: &str = formatcp!(
        "SELECT r.person_id FROM receipts r \
         WHERE r.organisation_id = $1 AND r.message_id = $2 AND r.version = $3 AND {OPEN} \
         AND r.held_until IS NULL AND r.unreachable IS NULL AND NOT EXISTS (SELECT 1 FROM alerts a \
         WHERE a.organisation_id = r.organisation_id AND a.message_id = r.message_id \
         AND a.version = r.version AND a.person_id = r.person_id \
         AND a.kind IN ('{note}', '{digest}', '{summary}') AND a.state <> '{gone}') \
         ORDER BY r.person_id",
        note = AlertKind::Note.as_str(),
        digest = AlertKind::Digest.as_str(),
        summary = AlertKind::Summary.as_str(),
        gone = AlertState::Gone.as_str()
    );
    let rows = query_of(tx.dialect().lock(SQL, "r")).bind(tenant).bind(message_id.0).bind(version).fetch_all(tx.connection()).await?;
    rows.iter().map(|row| row.id("person_id")).collect()
}

/// Lists open receipts held until `at` or before, of messages that have left and are not cancelled: at most `limit`, the
/// people's in turn so that a person's stay together, locked and returned in key order.
pub async fn list_held(tx: &mut Tx, tenant: Tenant, at: Time, limit: i64) -> Result<Vec<Receipt>, StoreError> {
    // Whole people, for one alert each; locked in the order in which everybody locks receipts. Whoever waited for a row looks
    // again whether it is still held until then; `+ 0` keeps that look off the index, which leads by the time.
    let sql = format!(
        "SELECT {COLUMNS} \
         FROM (SELECT h.message_id, h.version, h.person_id FROM receipts h \
         JOIN messages m ON m.organisation_id = h.organisation_id AND m.id = h.message_id \
         WHERE h.organisation_id = $1 AND h.held_until <= $2 AND h.held_until IS NOT NULL \
         AND h.state = '{open}' AND m.cancelled_at IS NULL ORDER BY h.person_id, h.message_id \
         LIMIT $3) s \
         CROSS JOIN receipts r \
         WHERE r.organisation_id = $1 AND r.message_id = s.message_id AND r.version = s.version \
         AND r.person_id = s.person_id AND r.held_until + 0 <= $2 AND {OPEN} \
         ORDER BY r.message_id, r.version, r.person_id",
        open = ReceiptState::Open
    );
    let rows = query_of(tx.dialect().lock(&sql, "r")).bind(tenant).bind(at.0).bind(limit).fetch_all(tx.connection()).await?;
    rows.iter().map(read).collect()
}

/// Lists a person's open receipts that could not reach them, for a phone that has just registered: the newest `limit`,
/// locked and returned in key order.
pub async fn list_unreachable(tx: &mut Tx, tenant: Tenant, person_id: PersonId, limit: i64) -> Result<Vec<Receipt>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM receipts r \
         WHERE r.organisation_id = $1 AND r.person_id = $2 AND {OPEN} \
         AND r.unreachable IS NOT NULL \
         AND (r.message_id, r.version) IN (SELECT u.message_id, u.version FROM receipts u \
         WHERE u.organisation_id = $1 AND u.person_id = $2 AND u.state = '{open}' AND u.unreachable IS NOT NULL \
         ORDER BY u.message_id DESC LIMIT $3) ORDER BY r.message_id, r.version",
        open = ReceiptState::Open
    );
    let rows = query_of(tx.dialect().lock(&sql, "r")).bind(tenant).bind(person_id.0).bind(limit).fetch_all(tx.connection()).await?;
    rows.iter().map(read).collect()
}

/// Finds the newest receipt of a person for a message that has left (or was withdrawn after it got to them).
pub async fn find_latest(store: &Store, tenant: Tenant, message_id: MessageId, person_id: PersonId) -> Result<Option<Receipt>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM receipts r \
         JOIN message_versions v ON v.organisation_id = r.organisation_id \
         AND v.message_id = r.message_id AND v.version = r.version \
         WHERE r.organisation_id = $1 AND r.message_id = $2 AND r.person_id = $3 AND v.sent_at IS NOT NULL AND {KNOWN} \
         ORDER BY r.version DESC LIMIT 1"
    );
    let row = query_of(sql).bind(tenant).bind(message_id.0).bind(person_id.0).fetch_optional(store.reader()).await?;
    row.as_ref().map(read).transpose()
}

/// Writes changed receipts, set-based, and moves the counters by the differences.
pub async fn update_many(tx: &mut Tx, tenant: Tenant, changes: &[(Receipt, Receipt)]) -> Result<(), StoreError> {
    let changed: Vec<&(Receipt, Receipt)> = changes.iter().filter(|(old, new)| old != new).collect();
    let (stamped, moved): (Vec<_>, Vec<_>) = changed.iter().copied().partition(|change| is_only_stamped(change));
    write_stamps(tx, tenant, stamped.into_iter().map(|(_, new)| new)).await?;
    write_all(tx, tenant, moved.into_iter().map(|(_, new)| new)).await?;
    let mut deltas = Deltas::default();
    for (old, new) in changed {
        deltas.change(old, new);
    }
    deltas.write(tx, tenant).await
}

/// Stamps receipts as notified, each at its first time, and moves the counters: what a wave of pushes writes for everybody.
pub async fn update_notified(tx: &mut Tx, tenant: Tenant, keys: &[ReceiptKey], at: Time) -> Result<(), StoreError> {
    if keys.is_empty() {
        return Ok(());
    }
    let fresh = "SELECT r.organisation_id, r.message_id, r.version, r.person_id FROM json_each($2) k \
        CROSS JOIN receipts r \
        WHERE r.organisation_id = $1 AND r.message_id = unhex(k.value ->> 0) \
        AND r.version = CAST(k.value ->> 1 AS BIGINT) AND r.person_id = unhex(k.value ->> 2) \
        AND r.notified_at IS NULL";
    let sql = format!(
        "WITH l AS MATERIALIZED ({}) UPDATE receipts SET notified_at = $3 FROM l \
         WHERE receipts.organisation_id = l.organisation_id AND receipts.message_id = l.message_id \
         AND receipts.version = l.version AND receipts.person_id = l.person_id RETURNING {}",
        tx.dialect().lock_ordered(fresh, "r", "r.message_id, r.version, r.person_id"),
        COLUMNS.replace("r.", "receipts.")
    );
    let rows = query_of(sql).bind(tenant).bind(keys_json(keys)).bind(at.0).fetch_all(tx.connection()).await?;
    let mut deltas = Deltas::default();
    for row in &rows {
        let new = read(row)?;
        deltas.change(&Receipt { notified_at: None, ..new.clone() }, &new);
    }
    deltas.write(tx, tenant).await
}

/// Reports whether a receipt differs in nothing but what no index reads.
fn is_only_stamped((old, new): &(Receipt, Receipt)) -> bool {
    let Receipt { unreachable, notified_at, reached_at, finished_at, nudged_at, .. } = *new;
    Receipt { unreachable, notified_at, reached_at, finished_at, nudged_at, ..old.clone() } == *new
}

/// Writes those stamps alone: in SQLite a column that is named costs every index that reads it, changed or not.
async fn write_stamps(tx: &mut Tx, tenant: Tenant, receipts: impl Iterator<Item = &Receipt>) -> Result<(), StoreError> {
    const SET: &str = "unreachable = s.value ->> 3, notified_at = CAST(s.value ->> 4 AS BIGINT), reached_at = CAST(s.value ->> 5 AS BIGINT), \
        finished_at = CAST(s.value ->> 6 AS BIGINT), nudged_at = CAST(s.value ->> 7 AS BIGINT)";
    let row = |new: &Receipt| {
        json!([
            hex(new.message_id.0),
            new.version,
            hex(new.person_id.0),
            new.unreachable.map(|why| why.as_str()),
            ms(new.notified_at),
            ms(new.reached_at),
            ms(new.finished_at),
            ms(new.nudged_at)
        ])
    };
    write_rows(tx, tenant, SET, receipts.map(row).collect()).await
}

async fn write_all(tx: &mut Tx, tenant: Tenant, receipts: impl Iterator<Item = &Receipt>) -> Result<(), StoreError> {
    const SET: &str = "state = s.value ->> 3, held_until = CAST(s.value ->> 4 AS BIGINT), unreachable = s.value ->> 5, notified_at = CAST(s.value ->> 6 AS BIGINT), \
        reached_at = CAST(s.value ->> 7 AS BIGINT), seen_at = CAST(s.value ->> 8 AS BIGINT), finished_at = CAST(s.value ->> 9 AS BIGINT), answer = s.value ->> 10, \
        answered_at = CAST(s.value ->> 11 AS BIGINT), answer_generation = CAST(s.value ->> 12 AS BIGINT), answer_seq = CAST(s.value ->> 13 AS BIGINT), \
        nudged_at = CAST(s.value ->> 14 AS BIGINT)";
    let row = |new: &Receipt| {
        json!([
            hex(new.message_id.0),
            new.version,
            hex(new.person_id.0),
            new.state.as_str(),
            ms(new.held_until),
            new.unreachable.map(|why| why.as_str()),
            ms(new.notified_at),
            ms(new.reached_at),
            ms(new.seen_at),
            ms(new.finished_at),
            new.answer.as_str(),
            ms(new.answered_at),
            new.answer_order.0,
            new.answer_order.1,
            ms(new.nudged_at)
        ])
    };
    write_rows(tx, tenant, SET, receipts.map(row).collect()).await
}

/// Sets columns of receipts from rows that begin with their keys. The organisation comes with each row: given beside them,
/// SQLite would rather walk all receipts of the organisation and look each of them up among the rows.
async fn write_rows(tx: &mut Tx, tenant: Tenant, set: &'static str, rows: Vec<serde_json::Value>) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "WITH s AS MATERIALIZED (SELECT $1 AS organisation_id, unhex(value ->> 0) AS message_id, \
         CAST(value ->> 1 AS BIGINT) AS version, unhex(value ->> 2) AS person_id, value \
         FROM json_each($2)) UPDATE receipts SET {set} FROM s \
         WHERE receipts.organisation_id = s.organisation_id AND receipts.message_id = s.message_id \
         AND receipts.version = s.version AND receipts.person_id = s.person_id"
    );
    query_of(sql).bind(tenant).bind(serde_json::Value::Array(rows).to_string()).execute(tx.connection()).await?;
    Ok(())
}

fn ms(time: Option<Time>) -> Option<i64> {
    time.map(|at| at.0)
}

/// Marks the open receipts of older versions superseded: the new version asks instead.
pub async fn supersede_older(tx: &mut Tx, tenant: Tenant, message_id: MessageId, version: i64) -> Result<(), StoreError> {
    // All versions at once: whoever holds counters does not wait for receipts any more.
    let sql = format!(
        "SELECT {COLUMNS} FROM receipts r WHERE r.organisation_id = $1 AND r.message_id = $2 AND r.version < $3 AND {OPEN} ORDER BY r.version, r.person_id"
    );
    let rows = query_of(tx.dialect().lock(&sql, "r")).bind(tenant).bind(message_id.0).bind(version).fetch_all(tx.connection()).await?;
    let open: Vec<Receipt> = rows.iter().map(read).collect::<Result<_, _>>()?;
    let changes: Vec<_> = open.into_iter().map(|old| (old.clone(), old.after(ReceiptEvent::Superseded))).collect();
    update_many(tx, tenant, &changes).await
}

/// Reports whether a receipt was ever with its person: notified, reached, opened or answered.
#[must_use]
pub fn is_with_person(receipt: &Receipt) -> bool {
    receipt.notified_at.is_some() || receipt.reached_at.is_some() || receipt.seen_at.is_some() || receipt.answer != Answer::None
}
