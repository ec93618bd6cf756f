//! Owns the opening of databases: options, pools, migrations.
//!
//! Called by `Store::open`. The one rule: nobody gets a store whose schema is not the newest this program knows.

use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions, PgSslMode};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use tokio::time::Instant;

use super::error::StoreError;
use super::migrate::{self, Applied};
use super::pool::Pools;

/// Pages that each connection of SQLite keeps at most, in KiB as SQLite spells it: with the two MiB that are its default, a
/// dashboard over ten million receipts reads most of its pages again each time.
const PAGES_KEPT: &str = "-16384";
/// Readers beside the one writer of SQLite: more only queue on two cores.
const READERS: u32 = 4;
/// Tables are read in the order in which a text joins them, the shortest list first, as on SQLite. Left to itself PostgreSQL, before
/// it has counted a new table, guesses one receipt for a version of 10,000, begins with the version and compares each receipt
/// with each of a batch: 256 answers took it 0.8 s and not 1 ms.
const AS_WRITTEN: (&str, &str) = ("join_collapse_limit", "1");
/// Connections of one process to PostgreSQL, by default: a backend for each costs the server memory, and the recorder
/// folds what would otherwise want more. It keeps one of them for itself.
pub const CONNECTIONS: u32 = 16;
/// A read or a write waits this long for a connection before it answers "busy".
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);
/// A transaction in which nothing was asked for this long belongs to a process that is frozen or gone without a word:
/// PostgreSQL ends it, or its row locks would hold up everybody else. Shorter than any lease.
const FROZEN_AFTER: &str = "10s";
/// How long a starter waits before it tries to open a file again that another one is just making.
const BUSY_WAIT: Duration = Duration::from_millis(20);
/// Rows the thread of a connection reads ahead of who asked: fewer hand-overs between the two.
const ROWS_AHEAD: usize = 8_192;
/// Statements a connection keeps prepared: more than the store has.
const PREPARED_MAX: usize = 256;

/// Reads a PostgreSQL URL. Where the server's certificate is to be checked and `sslrootcert` names no authority, those of the
/// system (or of `SSL_CERT_FILE`) are trusted beside the common ones that are built in.
pub(in crate::store) fn postgres_options(url: &str) -> Result<PgConnectOptions, StoreError> {
    let options = PgConnectOptions::from_str(url)?
        .statement_cache_capacity(PREPARED_MAX)
        .application_name("floornote")
        .options([("idle_in_transaction_session_timeout", FROZEN_AFTER), AS_WRITTEN]);
    let is_checked = matches!(options.get_ssl_mode(), PgSslMode::VerifyCa | PgSslMode::VerifyFull);
    let is_named = ["sslrootcert=", "ssl-root-cert=", "ssl-ca="].iter().any(|name| url.contains(name));
    if !is_checked || is_named {
        return Ok(options);
    }
    let mut pem = String::new();
    for root in rustls_native_certs::load_native_certs().certs {
        pem.push_str("-----BEGIN CERTIFICATE-----\n");
        pem.push_str(&STANDARD.encode(&root));
        pem.push_str("\n-----END CERTIFICATE-----\n");
    }
    Ok(options.ssl_root_cert_from_pem(pem.into_bytes()))
}

/// Opens a database and brings it to the newest schema; tells which migrations that took.
pub(in crate::store) async fn open(url: &str, connections: u32) -> Result<(Pools, Vec<Applied>), StoreError> {
    if url.starts_with("postgres:") || url.starts_with("postgresql:") { open_postgres(url, connections).await } else { open_sqlite(url).await }
}

async fn open_sqlite(url: &str) -> Result<(Pools, Vec<Applied>), StoreError> {
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(ACQUIRE_TIMEOUT)
        // What a statement would undo itself with needs no file: it never outlives the transaction.
        .pragma("temp_store", "memory")
        .pragma("cache_size", PAGES_KEPT)
        .statement_cache_capacity(PREPARED_MAX)
        .row_buffer_size(ROWS_AHEAD);
    let path = options.get_filename().to_path_buf();
    if let Some(folder) = path.parent()
        && !folder.as_os_str().is_empty()
    {
        tokio::fs::create_dir_all(folder).await.map_err(StoreError::Folder)?;
    }
    // A connection is a thread of this process: it does not break while nobody looks, and a ping before each use is two
    // hand-overs between threads, as many as most statements take.
    let pool = |connections| {
        let options = SqlitePoolOptions::new().max_connections(connections).acquire_timeout(ACQUIRE_TIMEOUT);
        options.idle_timeout(None).max_lifetime(None).test_before_acquire(false)
    };
    let begun = Instant::now();
    let writer = loop {
        match pool(1).connect_with(options.clone()).await.map_err(StoreError::from) {
            // Two that make one file at once: turning on the journal does not wait as statements do.
            Err(StoreError::Busy) if begun.elapsed() < ACQUIRE_TIMEOUT => tokio::time::sleep(BUSY_WAIT).await,
            writer => break writer?,
        }
    };
    let applied = migrate::sqlite(&writer).await?;
    let reader = pool(READERS).connect_with(options.read_only(true).create_if_missing(false)).await?;
    Ok((Pools::Sqlite { writer, reader, path: Arc::new(path) }, applied))
}

async fn open_postgres(url: &str, connections: u32) -> Result<(Pools, Vec<Applied>), StoreError> {
    let options = postgres_options(url)?;
    let pool = PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        // A ping before each use is a round trip; on a connection that broke, reads and the begin of a transaction are
        // tried on another one. The pool looks at a connection when it comes back, which nobody waits for.
        .test_before_acquire(false)
        .connect_with(options)
        .await?;
    let applied = migrate::postgres(&pool).await?;
    Ok((Pools::Postgres(pool), applied))
}
