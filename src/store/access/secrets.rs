//! Owns the keys made at first start.
//!
//! Called by the composition root. The one rule: insert if absent, then re-read, so two starters agree.

use crate::domain::clock::Time;
use crate::store::engine::error::StoreError;
use crate::store::engine::sql::query;
use crate::store::engine::store::Store;
use crate::store::engine::tx::Tx;

/// Inserts a secret unless one of that name exists.
pub async fn insert_if_absent(tx: &mut Tx, name: &str, value: &[u8], now: Time) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO secrets (name, value, created_at) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING";
    query(SQL).bind(name).bind(value).bind(now.0).execute(tx.connection()).await?;
    Ok(())
}

/// Finds a secret by name.
pub async fn find(store: &Store, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
    const SQL: &str = "SELECT value FROM secrets WHERE name = $1";
    query(SQL).bind(name).fetch_optional(store.reader()).await?.map(|row| row.bytes("value")).transpose()
}
