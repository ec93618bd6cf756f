//! Owns the opening of databases: options, pools, migrations.
//!
//! Called by `Store::open`. The one rule: nobody gets a store whose schema is not the newest this program knows.

use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::{Pools, StoreError};

/// Readers beside the one writer of SQLite: more only queue on two cores.
const READERS: u32 = 4;
/// Connections of one process to PostgreSQL: a backend for each costs the server memory, and the recorder folds what
/// would otherwise want more.
const CONNECTIONS: u32 = 16;
/// A read or a write waits this long for a connection before it answers "busy".
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);
/// Statements a connection keeps prepared: more than the store has.
const PREPARED_MAX: usize = 256;

pub(super) async fn open(url: &str) -> Result<Pools, StoreError> {
    if url.starts_with("postgres:") || url.starts_with("postgresql:") { open_postgres(url).await } else { open_sqlite(url).await }
}

async fn open_sqlite(url: &str) -> Result<Pools, StoreError> {
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(ACQUIRE_TIMEOUT)
        .statement_cache_capacity(PREPARED_MAX);
    let path = options.get_filename().to_path_buf();
    if let Some(folder) = path.parent()
        && !folder.as_os_str().is_empty()
    {
        tokio::fs::create_dir_all(folder).await.map_err(StoreError::Folder)?;
    }
    let pool = |connections| SqlitePoolOptions::new().max_connections(connections).acquire_timeout(ACQUIRE_TIMEOUT).idle_timeout(None).max_lifetime(None);
    let writer = pool(1).connect_with(options.clone()).await?;
    sqlx::migrate!("migrations/sqlite").run(&writer).await?;
    let reader = pool(READERS).connect_with(options.read_only(true).create_if_missing(false)).await?;
    Ok(Pools::Sqlite { writer, reader, path: Arc::new(path) })
}

async fn open_postgres(url: &str) -> Result<Pools, StoreError> {
    let options = PgConnectOptions::from_str(url)?.statement_cache_capacity(PREPARED_MAX).application_name("floornote");
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        // A ping before each use is a round trip; a connection that broke answers its statement with an error, which
        // every caller may send again.
        .test_before_acquire(false)
        .connect_with(options)
        .await?;
    // sqlx holds an advisory lock while it migrates.
    sqlx::migrate!("migrations/postgres").run(&pool).await?;
    Ok(Pools::Postgres(pool))
}
