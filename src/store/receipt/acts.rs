//! Owns the writing of acts: many people's acts in one transaction.
//!
//! Called by the recorder service. The one rule: a batch is folded to one row per receipt before SQL, so any batching
//! of acts gives the same receipts and counters as one by one.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::json;

use super::receipts::{COLUMNS, ReceiptKey, keys_json, read, update_many};
use crate::domain::clock::Time;
use crate::domain::ids::{ActId, MessageId, PersonId};
use crate::domain::person::Tenant;
use crate::domain::receipt::{Act, Receipt};
use crate::store::engine::sql::{hex, query, query_of};
use crate::store::{StoreError, Tx};

/// One act aimed at one receipt.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The receipt.
    pub key: ReceiptKey,
    /// The act.
    pub act: Act,
}

/// Records acts of one organisation. Returns the receipts as they stand afterwards; keys without a receipt, or of a version
/// that has not left, are missing there and their acts are not stored. Repeated act ids change nothing.
///
/// Five statements at most, whatever the number of acts: read and lock, append, update, count, and the curve where a Got
/// it came or went.
///
/// # Errors
/// Whatever the database says; nothing of the batch is stored then.
pub async fn record(tx: &mut Tx, tenant: Tenant, entries: &[Entry]) -> Result<HashMap<ReceiptKey, Receipt>, StoreError> {
    const INSERT: &str = "INSERT INTO receipt_events (organisation_id, person_id, act_id, message_id, version, kind, client_at, received_at, \
        is_clock_suspect, device_generation, device_seq) \
        SELECT $1, unhex(value ->> 0), unhex(value ->> 1), unhex(value ->> 2), CAST(value ->> 3 AS BIGINT), value ->> 4, \
        CAST(value ->> 5 AS BIGINT), CAST(value ->> 6 AS BIGINT), CAST(value ->> 7 AS BIGINT), CAST(value ->> 8 AS BIGINT), \
        CAST(value ->> 9 AS BIGINT) FROM json_each($2) \
        WHERE true ON CONFLICT (organisation_id, person_id, act_id) DO NOTHING \
        RETURNING person_id, act_id";
    let keys: Vec<ReceiptKey> = entries.iter().map(|entry| entry.key).collect();
    let mut receipts: BTreeMap<ReceiptKey, (Receipt, Receipt)> = BTreeMap::new();
    let mut sent: HashMap<(MessageId, i64), Time> = HashMap::new();
    for (receipt, at) in list_answerable(tx, tenant, &keys).await? {
        sent.insert((receipt.message_id, receipt.version), at);
        receipts.insert((receipt.message_id, receipt.version, receipt.person_id), (receipt.clone(), receipt));
    }
    let sent_at = |key: &ReceiptKey| sent.get(&(key.0, key.1)).copied();
    // The first of two acts with one id in one batch is the one that counts, as it would be one by one.
    let mut ids: HashSet<(PersonId, ActId)> = HashSet::new();
    let known: Vec<&Entry> = entries.iter().filter(|entry| receipts.contains_key(&entry.key) && ids.insert((entry.key.2, entry.act.act_id))).collect();
    let rows: Vec<_> = known
        .iter()
        .map(|Entry { key, act }| {
            json!([
                hex(key.2.0),
                hex(act.act_id.0),
                hex(key.0.0),
                key.1,
                act.kind.as_str(),
                act.client_at.0,
                act.received_at.0,
                i64::from(act.is_clock_suspect(sent_at(key))),
                act.generation,
                act.seq
            ])
        })
        .collect();
    if rows.is_empty() {
        return Ok(receipts.into_iter().map(|(key, (_, receipt))| (key, receipt)).collect());
    }
    let mut fresh: HashSet<(PersonId, ActId)> = HashSet::new();
    for row in query(INSERT).bind(tenant).bind(serde_json::Value::Array(rows).to_string()).fetch_all(tx.connection()).await? {
        fresh.insert((row.id("person_id")?, row.id("act_id")?));
    }
    for Entry { key, act } in known {
        if fresh.contains(&(key.2, act.act_id))
            && let Some((_, new)) = receipts.get_mut(key)
        {
            new.apply(act, sent_at(key));
        }
    }
    let changes: Vec<(Receipt, Receipt)> = receipts.into_values().collect();
    update_many(tx, tenant, &changes).await?;
    Ok(changes.into_iter().map(|(_, new)| ((new.message_id, new.version, new.person_id), new)).collect())
}

/// Reads and locks the receipts of these keys whose version has left, in key order, with the moment it left.
async fn list_answerable(tx: &mut Tx, tenant: Tenant, keys: &[ReceiptKey]) -> Result<Vec<(Receipt, Time)>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS}, v.sent_at FROM json_each($2) k \
         CROSS JOIN receipts r \
         JOIN message_versions v ON v.organisation_id = r.organisation_id \
         AND v.message_id = r.message_id AND v.version = r.version \
         WHERE r.organisation_id = $1 AND r.message_id = unhex(k.value ->> 0) \
         AND r.version = CAST(k.value ->> 1 AS BIGINT) AND r.person_id = unhex(k.value ->> 2) \
         AND v.sent_at IS NOT NULL ORDER BY r.message_id, r.version, r.person_id"
    );
    let rows = query_of(tx.dialect().lock(&sql, "r")).bind(tenant).bind(keys_json(keys)).fetch_all(tx.connection()).await?;
    rows.iter().map(|row| Ok((read(row)?, row.time("sent_at")?))).collect()
}
