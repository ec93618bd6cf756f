//! Owns join codes.
//!
//! Called by the join service and the invite command. The one rule: a code is stored only as its hash and spent by
//! the same statement that finds it unspent.

use crate::domain::access::CodeKind;
use crate::domain::clock::Time;
use crate::domain::ids::{JoinCodeId, PersonId};
use crate::domain::person::Tenant;
use crate::store::engine::sql::query;
use crate::store::{Store, StoreError, Tx};

/// A join code as stored.
#[derive(Debug, Clone)]
pub struct JoinCode {
    /// Its row.
    pub id: JoinCodeId,
    /// The tenant it lets into.
    pub tenant: Tenant,
    /// The person it is for.
    pub person_id: PersonId,
    /// Its kind.
    pub kind: CodeKind,
    /// Who made it, as shown to the person.
    pub invited_by: Option<String>,
    /// Good before this moment.
    pub expires_at: Time,
    /// When it was used.
    pub spent_at: Option<Time>,
}

/// Inserts a code.
pub async fn insert(tx: &mut Tx, tenant: Tenant, code: &JoinCode, code_hash: &[u8], now: Time) -> Result<(), StoreError> {
    const SQL: &str =
        "INSERT INTO join_codes (organisation_id, id, person_id, kind, code_hash, invited_by, expires_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    query(SQL)
        .bind(tenant)
        .bind(code.id.0)
        .bind(code.person_id.0)
        .bind(code.kind.as_str())
        .bind(code_hash)
        .bind(code.invited_by.as_deref())
        .bind(code.expires_at.0)
        .bind(now.0)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Finds a code by its hash: a system read, the hash is the proof.
pub async fn find_by_hash(store: &Store, code_hash: &[u8]) -> Result<Option<JoinCode>, StoreError> {
    const SQL: &str = "SELECT organisation_id, id, person_id, kind, invited_by, expires_at, spent_at FROM join_codes WHERE code_hash = $1";
    let Some(row) = query(SQL).bind(code_hash).fetch_optional(store.reader()).await? else { return Ok(None) };
    Ok(Some(JoinCode {
        id: row.id("id")?,
        tenant: row.tenant()?,
        person_id: row.id("person_id")?,
        kind: row.word("kind")?,
        invited_by: row.maybe_text("invited_by")?,
        expires_at: row.time("expires_at")?,
        spent_at: row.maybe_time("spent_at")?,
    }))
}

/// Spends a code; answers false if somebody was faster.
pub async fn update_spent(tx: &mut Tx, tenant: Tenant, id: JoinCodeId, now: Time) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE join_codes SET spent_at = $3 WHERE organisation_id = $1 AND id = $2 AND spent_at IS NULL";
    let done = query(SQL).bind(tenant).bind(id.0).bind(now.0).execute(tx.connection()).await?;
    Ok(done.rows_affected() == 1)
}

/// Deletes codes of one kind, for example the demo's of an earlier start.
pub async fn delete_kind(tx: &mut Tx, tenant: Tenant, kind: CodeKind) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM join_codes WHERE organisation_id = $1 AND kind = $2";
    query(SQL).bind(tenant).bind(kind.as_str()).execute(tx.connection()).await?;
    Ok(())
}
