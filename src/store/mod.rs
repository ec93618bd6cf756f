//! Owns everything that is written down: the only room that names sqlx.
//!
//! Called by services and workers. The one rule: every function takes a `Scope` (or is a documented system read by
//! secret or by lease), writes go through a `Tx` that holds only SQL, and reads never wait for the writer.
//!
//! Isolation: SQLite in WAL mode, one writer connection with `BEGIN IMMEDIATE`, synchronous=FULL; readers see the
//! last commit.

pub mod alerts;
pub mod assets;
pub mod claims;
pub mod codes;
pub mod dashboard;
pub mod error;
pub mod idempotency;
pub mod messages;
pub mod outbox;
pub mod people;
pub mod progress;
pub mod receipts;
pub mod recorder;
pub mod replies;
pub mod roster;
pub mod row;
pub mod secrets;
pub mod sessions;
pub mod subscriptions;
pub mod uploads;

use std::fs::{File, TryLockError};
use std::path::PathBuf;
use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Sqlite, Transaction};

pub use error::StoreError;

/// Readers beside the one writer: more only queue on two cores.
const READERS: u32 = 4;
/// A read or a write waits this long for a connection before it answers "busy".
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);

/// The database, cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    writer: SqlitePool,
    reader: SqlitePool,
    path: Arc<PathBuf>,
}

/// Says that this process alone serves a database, while it lives; the system takes it back however the process ends.
#[derive(Debug)]
pub struct Sole(#[expect(dead_code, reason = "held for its lock")] File);

/// One write transaction; dropped without `commit` it leaves nothing behind.
#[derive(Debug)]
pub struct Tx {
    inner: Transaction<'static, Sqlite>,
}

impl Tx {
    /// Makes everything durable. After an error the outcome is unknown; callers answer "retry".
    ///
    /// # Errors
    /// Whatever the database says.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.inner.commit().await?)
    }

    pub(in crate::store) fn connection(&mut self) -> &mut sqlx::SqliteConnection {
        &mut self.inner
    }
}

impl Store {
    /// Opens (and makes) the database named by a `sqlite://` URL and brings it to the newest schema.
    ///
    /// # Errors
    /// An unreadable URL, an unwritable file, or a schema newer than this program.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(ACQUIRE_TIMEOUT)
            .statement_cache_capacity(256);
        let path = options.get_filename().to_path_buf();
        if let Some(folder) = path.parent()
            && !folder.as_os_str().is_empty()
        {
            tokio::fs::create_dir_all(folder).await.map_err(StoreError::Folder)?;
        }
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options.clone())
            .await?;
        sqlx::migrate!("migrations/sqlite").run(&writer).await?;
        let reader = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options.read_only(true).create_if_missing(false))
            .await?;
        Ok(Self { writer, reader, path: Arc::new(path) })
    }

    /// Claims to be the only process that serves this database; none when another one does. A lock on a file beside the
    /// database, not on the database: closing that would drop SQLite's own locks.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn claim_sole(&self) -> Result<Option<Sole>, StoreError> {
        let mut name = self.path.as_os_str().to_owned();
        name.push("-serving");
        let file = File::options().create(true).append(true).open(name).map_err(StoreError::Folder)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Sole(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(StoreError::Folder(error)),
        }
    }

    /// Begins a write transaction; waits for the one writer.
    ///
    /// # Errors
    /// `Busy` when the writer is not free within 10 s.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        Ok(Tx { inner: self.writer.begin_with("BEGIN IMMEDIATE").await? })
    }

    pub(in crate::store) const fn reader(&self) -> &SqlitePool {
        &self.reader
    }

    /// Checks that the database answers and can be written.
    ///
    /// # Errors
    /// Whatever the database says.
    pub async fn ping(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT 1").execute(&self.reader).await?;
        Ok(())
    }

    /// Closes all connections, letting running statements end.
    pub async fn close(&self) {
        self.reader.close().await;
        self.writer.close().await;
    }
}
