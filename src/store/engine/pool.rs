//! Owns the pools of connections, and how a transaction begins on each.
//!
//! Called by the store. The one rule: a connection that broke or was spoilt is replaced before anybody is given it.

use std::path::PathBuf;
use std::sync::Arc;

use sqlx::postgres::PgPool;
use sqlx::sqlite::SqlitePool;
use sqlx::{Sqlite, Transaction};

use super::error::{StoreError, is_broken};
use super::tx::{Inner, Tx};

/// What a store reads and writes through.
#[derive(Debug, Clone)]
pub(in crate::store) enum Pools {
    Sqlite { writer: SqlitePool, reader: SqlitePool, path: Arc<PathBuf> },
    Postgres(PgPool),
}

/// Begins on the one writer. SQLite ends a transaction by itself when the disk is full; the driver still counts it as open
/// and refuses every later one, so such a connection is replaced.
pub(in crate::store) async fn begin_immediate(writer: &SqlitePool) -> Result<Transaction<'static, Sqlite>, sqlx::Error> {
    const BEGIN: &str = "BEGIN IMMEDIATE";
    match writer.begin_with(BEGIN).await {
        Err(sqlx::Error::InvalidSavePointStatement) => {
            writer.acquire().await?.close().await?;
            writer.begin_with(BEGIN).await
        }
        begun => begun,
    }
}

/// Begins on PostgreSQL with the given words, on another connection where one broke meanwhile.
pub(in crate::store) async fn begin_postgres(pool: &PgPool, begin: &'static str) -> Result<Tx, StoreError> {
    let mut left = pool.size() + 1;
    loop {
        match pool.begin_with(begin).await {
            Ok(inner) => return Ok(Tx::new(Inner::Postgres(inner))),
            Err(error) if left > 0 && is_broken(&error) => left -= 1,
            Err(error) => return Err(error.into()),
        }
    }
}
