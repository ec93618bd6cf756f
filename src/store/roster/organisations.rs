//! Owns organisations as rows.
//!
//! Called by the first start, operators and jobs. The one rule: every other row belongs to one.

use crate::domain::clock::Time;
use crate::domain::ids::OrganisationId;
use crate::store::engine::dialect::Dialect;
use crate::store::engine::sql::query;
use crate::store::{Store, StoreError, Tx};

/// Inserts an organisation.
pub async fn insert_organisation(tx: &mut Tx, id: OrganisationId, name: &str, is_demo: bool, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO organisations (id, name, is_demo, created_at) VALUES ($1, $2, $3, $4)";
    query(SQL).bind(id.0).bind(name).bind(i64::from(is_demo)).bind(now.0).execute(tx.connection()).await?;
    Ok(())
}

/// Finds the organisations of this database: a system read for start-up.
pub async fn list_organisations(store: &Store) -> Result<Vec<(OrganisationId, String, bool)>, StoreError> {
    const SQL: &str = "SELECT id, name, is_demo FROM organisations ORDER BY id";
    let rows = query(SQL).fetch_all(store.reader()).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.text("name")?, row.flag("is_demo")?))).collect()
}

/// Reports whether nobody has made an organisation yet, and has whoever asks the same at once wait until this transaction
/// ends: a system read for start-up, so that several first starters make one organisation and a demo never joins a real one.
pub async fn is_first(tx: &mut Tx) -> Result<bool, StoreError> {
    const WAIT: &str = "SELECT pg_advisory_xact_lock(hashtextextended('first organisation', 0))";
    const SQL: &str = "SELECT 1 AS n FROM organisations LIMIT 1";
    if tx.dialect() == Dialect::Postgres {
        query(WAIT).execute(tx.connection()).await?;
    }
    Ok(query(SQL).fetch_optional(tx.connection()).await?.is_none())
}
