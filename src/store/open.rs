//! Owns the opening of databases: options, pools, migrations.
//!
//! Called by `Store::open`. The one rule: nobody gets a store whose schema is not the newest this program knows.

use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions, PgSslMode};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::{Pools, StoreError};

/// Readers beside the one writer of SQLite: more only queue on two cores.
const READERS: u32 = 4;
/// Connections of one process to PostgreSQL: a backend for each costs the server memory, and the recorder folds what
/// would otherwise want more.
pub(super) const CONNECTIONS: u32 = 16;
/// A read or a write waits this long for a connection before it answers "busy".
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);
/// Statements a connection keeps prepared: more than the store has.
const PREPARED_MAX: usize = 256;

/// Migrations of both databases, inside the program.
pub(super) static MIGRATIONS_SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
pub(super) static MIGRATIONS_POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// Reads a PostgreSQL URL. Where the server's certificate is to be checked and `sslrootcert` names no authority, those of the
/// system (or of `SSL_CERT_FILE`) are trusted beside the common ones that are built in.
pub(super) fn postgres_options(url: &str) -> Result<PgConnectOptions, StoreError> {
    let options = PgConnectOptions::from_str(url)?.statement_cache_capacity(PREPARED_MAX).application_name("floornote");
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
    MIGRATIONS_SQLITE.run(&writer).await?;
    let reader = pool(READERS).connect_with(options.read_only(true).create_if_missing(false)).await?;
    Ok(Pools::Sqlite { writer, reader, path: Arc::new(path) })
}

async fn open_postgres(url: &str) -> Result<Pools, StoreError> {
    let options = postgres_options(url)?;
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        // A ping before each use is a round trip; a connection that broke answers its statement with an error, which
        // every caller may send again.
        .test_before_acquire(false)
        .connect_with(options)
        .await?;
    // sqlx holds an advisory lock while it migrates.
    MIGRATIONS_POSTGRES.run(&pool).await?;
    Ok(Pools::Postgres(pool))
}
