//! Owns Idempotency-Keys: the answer to a creating request, stored in the transaction that created.
//!
//! Called by the services that create. The one rule: the same key and body get the same answer, another body is refused.

use super::engine::dialect::Dialect;
use super::engine::sql::query;
use super::{StoreError, Tx};
use crate::domain::clock::{DAY_MS, Time};
use crate::domain::ids::PersonId;
use crate::domain::person::Tenant;

/// How long a key is kept, in milliseconds.
pub const KEEP_MS: i64 = 45 * DAY_MS;

/// What a key stands for.
#[derive(Debug, Clone, Copy)]
pub struct Key<'a> {
    /// Who sent it.
    pub person_id: PersonId,
    /// The route it was sent to.
    pub route: &'a str,
    /// The header's value.
    pub key: &'a str,
    /// SHA-256 of the body.
    pub body_hash: &'a [u8],
}

/// A stored answer.
#[derive(Debug, Clone)]
pub struct StoredAnswer {
    /// Whether the body was the same.
    pub is_same_body: bool,
    /// The response as JSON.
    pub response: String,
}

/// Finds the stored answer of a key, inside the transaction that would create.
pub async fn find(tx: &mut Tx, tenant: Tenant, key: Key<'_>) -> Result<Option<StoredAnswer>, StoreError> {
    const SQL: &str = "SELECT body_hash, response FROM idempotency_keys WHERE organisation_id = $1 AND person_id = $2 AND route = $3 AND idempotency_key = $4";
    // Two requests with one key at once: the second waits here until the first has answered.
    const WAIT: &str = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
    if tx.dialect() == Dialect::Postgres {
        let name = format!("{}/{}/{}/{}", tenant.organisation_id(), key.person_id.0, key.route, key.key);
        query(WAIT).bind(name).execute(tx.connection()).await?;
    }
    let row = query(SQL).bind(tenant).bind(key.person_id.0).bind(key.route).bind(key.key).fetch_optional(tx.connection()).await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(StoredAnswer { is_same_body: row.bytes("body_hash")? == key.body_hash, response: row.text("response")? }))
}

/// Stores the answer of a key.
pub async fn insert(tx: &mut Tx, tenant: Tenant, key: Key<'_>, response: &str, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO idempotency_keys (organisation_id, person_id, route, idempotency_key, body_hash, status, response, created_at) \
        VALUES ($1, $2, $3, $4, $5, 201, $6, $7)";
    query(SQL).bind(tenant).bind(key.person_id.0).bind(key.route).bind(key.key).bind(key.body_hash).bind(response).bind(now.0).execute(tx.connection()).await?;
    Ok(())
}

/// Deletes keys older than 45 days, at most `limit`.
pub async fn delete_old(tx: &mut Tx, now: Time, limit: i64) -> Result<u64, StoreError> {
    const SQL: &str = "DELETE FROM idempotency_keys WHERE (organisation_id, person_id, route, idempotency_key) IN \
        (SELECT organisation_id, person_id, route, idempotency_key FROM idempotency_keys WHERE created_at < $1 ORDER BY created_at LIMIT $2)";
    let done = query(SQL).bind(now.minus(KEEP_MS).0).bind(limit).execute(tx.connection()).await?;
    Ok(done.rows_affected())
}
