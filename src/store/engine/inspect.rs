//! Owns the look at a database from outside: does it answer, what stands in it, does it have room.
//!
//! Called by `floornote doctor`, beside a running server or without one. The one rule: it changes nothing, makes no file and
//! runs no migration; what it returns holds no address and no password.

use std::path::{Path, PathBuf};
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Connection as _};

use super::error::StoreError;
use super::migrate::{POSTGRES, SQLITE};
use super::open::postgres_options;
use super::row::stamp_of;
use super::sql::{On, query};
use crate::domain::clock::{Clock, Time};

/// A database that has not answered by then is named as away.
const LIMIT: Duration = Duration::from_secs(5);

/// How the schema stands against the one this program knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schema {
    /// There is none yet: the first start makes it.
    Empty,
    /// The one this program knows.
    Current,
    /// So many migrations are still to run.
    Older(usize),
    /// So many migrations are unknown here: a newer program has been at it.
    Newer(usize),
    /// A migration of the same name was another one, or broke off.
    Foreign,
}

/// Connections a PostgreSQL lets this program have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// What server, database and role allow together, reserved ones aside.
    pub allowed: i64,
    /// What other programs hold now.
    pub others: i64,
    /// What one process of this program may open.
    pub wanted: i64,
}

/// What was found.
#[derive(Debug, Clone)]
pub struct Inspection {
    /// Which server and version.
    pub server: String,
    /// Whether the connection is encrypted; a file needs none.
    pub is_encrypted: bool,
    /// Whether it refuses writes.
    pub is_read_only: bool,
    /// The schema.
    pub schema: Schema,
    /// The server's clock with ours at the same moment, where it has one of its own.
    pub clock: Option<(Time, Time)>,
    /// When the newest thing in it was written, by the clock of whoever wrote it.
    pub newest_at: Option<Time>,
    /// Room for connections, where they are limited.
    pub room: Option<Room>,
}

/// Why a database could not be looked at: what it or the network says, never its address.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct InspectError(String);

impl From<sqlx::Error> for InspectError {
    fn from(error: sqlx::Error) -> Self {
        // Spelled before it becomes "busy": whoever asks wants to know what of.
        Self(error.to_string())
    }
}

impl From<StoreError> for InspectError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Database(error) => error.into(),
            other => Self(other.to_string()),
        }
    }
}

/// Returns the file of a `sqlite://` URL.
///
/// # Errors
/// A URL that cannot be read.
pub fn sqlite_file(url: &str) -> Result<PathBuf, InspectError> {
    Ok(SqliteConnectOptions::from_str(url)?.get_filename().to_path_buf())
}

/// Looks at a database of which this process would use so many connections; none where it is a file that is not there yet.
///
/// # Errors
/// What keeps it from being looked at, an answer that takes more than five seconds among it.
pub async fn inspect(url: &str, connections: u32, clock: &Clock) -> Result<Option<Inspection>, InspectError> {
    let looking = async { if url.starts_with("sqlite:") { inspect_sqlite(url).await } else { inspect_postgres(url, connections, clock).await.map(Some) } };
    tokio::time::timeout(LIMIT, looking).await.unwrap_or_else(|_| Err(InspectError("no answer within 5 s".to_owned())))
}

async fn inspect_sqlite(url: &str) -> Result<Option<Inspection>, InspectError> {
    let file = sqlite_file(url)?;
    let is_there = async |path: &Path| tokio::fs::try_exists(path).await.map_err(|error| InspectError(error.to_string()));
    if !is_there(&file).await? {
        return Ok(None);
    }
    // A file at rest has no log beside it, and a reader would leave one; nothing is lost by taking it as it stands.
    let mut log = file.into_os_string();
    log.push("-wal");
    let is_at_rest = !is_there(Path::new(&log)).await?;
    let options = SqliteConnectOptions::from_str(url)?.read_only(true).immutable(is_at_rest).create_if_missing(false).busy_timeout(LIMIT);
    let mut connection: SqliteConnection = options.connect().await?;
    let version = query("SELECT sqlite_version() AS version").fetch_one(On::SqliteConnection(&mut connection)).await?.text("version")?;
    let is_made = query("SELECT 1 AS n FROM sqlite_master WHERE name = '_sqlx_migrations'").fetch_optional(On::SqliteConnection(&mut connection)).await?;
    let schema = if is_made.is_some() { compare(On::SqliteConnection(&mut connection), &SQLITE).await? } else { Schema::Empty };
    let newest_at = if schema == Schema::Current { newest(On::SqliteConnection(&mut connection)).await? } else { None };
    connection.close().await?;
    Ok(Some(Inspection { server: format!("SQLite {version}"), is_encrypted: false, is_read_only: false, schema, clock: None, newest_at, room: None }))
}

async fn inspect_postgres(url: &str, connections: u32, clock: &Clock) -> Result<Inspection, InspectError> {
    const SERVER: &str = "SELECT current_setting('server_version') AS version, CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT) AS now_ms, \
        CAST((pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on') AS INT)::BIGINT AS is_read_only, \
        (SELECT CAST(ssl AS INT)::BIGINT FROM pg_stat_ssl WHERE pid = pg_backend_pid()) AS is_encrypted";
    // A limit of -1 is none.
    const ROOM: &str = "SELECT LEAST(CAST(current_setting('max_connections') AS BIGINT) - CAST(current_setting('superuser_reserved_connections') AS BIGINT) - CAST(COALESCE(current_setting('reserved_connections', \
        true), '0') AS BIGINT), (SELECT CAST(NULLIF(rolconnlimit, -1) AS BIGINT) FROM pg_roles \
        WHERE rolname = current_user), (SELECT CAST(NULLIF(datconnlimit, -1) AS BIGINT) \
        FROM pg_database \
        WHERE datname = current_database())) AS allowed, (SELECT COUNT(*) FROM pg_stat_activity \
        WHERE backend_type = 'client backend' AND application_name <> 'floornote' AND pid <> pg_backend_pid()) AS others";
    let options: PgConnectOptions = postgres_options(url)?;
    let mut connection: PgConnection = options.connect().await?;
    let before = clock.now();
    let server = query(SERVER).fetch_one(On::PostgresConnection(&mut connection)).await?;
    let after = clock.now();
    let room = query(ROOM).fetch_one(On::PostgresConnection(&mut connection)).await?;
    let is_made = query("SELECT to_regclass('_sqlx_migrations')::TEXT AS name").fetch_one(On::PostgresConnection(&mut connection)).await?.maybe_text("name")?;
    let schema = if is_made.is_some() { compare(On::PostgresConnection(&mut connection), &POSTGRES).await? } else { Schema::Empty };
    let newest_at = if schema == Schema::Current { newest(On::PostgresConnection(&mut connection)).await? } else { None };
    let found = Inspection {
        server: format!("PostgreSQL {}", server.text("version")?),
        is_encrypted: server.maybe_int("is_encrypted")? == Some(1),
        is_read_only: server.flag("is_read_only")?,
        schema,
        clock: Some((server.time("now_ms")?, before.plus((after.0 - before.0) / 2))),
        newest_at,
        room: Some(Room { allowed: room.int("allowed")?, others: room.int("others")?, wanted: connections.into() }),
    };
    connection.close().await?;
    Ok(found)
}

/// Compares the migrations that ran with those this program has.
async fn compare(on: On<'_>, known: &sqlx::migrate::Migrator) -> Result<Schema, StoreError> {
    const SQL: &str = "SELECT version, checksum, CAST(success AS INT) AS success FROM _sqlx_migrations";
    const SQL_BIG: &str = "SELECT version, checksum, CAST(CAST(success AS INT) AS BIGINT) AS success FROM _sqlx_migrations";
    let text = if matches!(on, On::PostgresConnection(_)) { SQL_BIG } else { SQL };
    let mut ran = Vec::new();
    for row in query(text).fetch_all(on).await? {
        ran.push((row.int("version")?, row.bytes("checksum")?, row.flag("success")?));
    }
    let (mut newer, mut found) = (0, 0);
    for (version, checksum, is_whole) in &ran {
        match known.iter().find(|migration| migration.version == *version) {
            None => newer += 1,
            Some(migration) if *is_whole && *migration.checksum == **checksum => found += 1,
            Some(_) => return Ok(Schema::Foreign),
        }
    }
    let missing = known.iter().count() - found;
    Ok(match (newer, missing) {
        (0, 0) => Schema::Current,
        (0, missing) => Schema::Older(missing),
        (newer, _) => Schema::Newer(newer),
    })
}

/// Finds when the newest message, reply or job was written; their ids sort by time.
async fn newest(on: On<'_>) -> Result<Option<Time>, StoreError> {
    const SQL: &str = "SELECT (SELECT m.id FROM messages m WHERE m.organisation_id = o.id ORDER BY m.id DESC LIMIT 1) AS message_id, \
        (SELECT MAX(x.created_at) FROM outbox x WHERE x.organisation_id = o.id) AS job_at, o.created_at FROM organisations o";
    let mut newest = None;
    for row in query(SQL).fetch_all(on).await? {
        let message_at = row.maybe_id::<uuid::Uuid>("message_id")?.and_then(stamp_of);
        newest = newest.max(message_at).max(row.maybe_time("job_at")?).max(row.maybe_time("created_at")?);
    }
    Ok(newest)
}
