//! Owns the handle to the database: opening, beginning, reading, closing.
//!
//! Called by whoever stores. The one rule: reads never wait for the writer.

use std::fs::{File, TryLockError};
use std::time::Duration;

use super::dialect::Dialect;
use super::error::StoreError;
use super::migrate::Applied;
use super::open::{self, CONNECTIONS};
use super::pool::{Pools, begin_immediate, begin_postgres};
use super::sql::{On, query};
use super::tx::{Inner, Tx};

/// Who stops waits no longer for a connection that is not given back.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(5);

/// The database, cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    pub(in crate::store) pools: Pools,
}

/// Says that this process alone serves a database, while it lives; the system takes it back however the process ends.
#[derive(Debug)]
pub struct Sole(#[expect(dead_code, reason = "held for its lock")] File);

impl Store {
    /// Opens the database named by a `sqlite://` or `postgres://` URL (SQLite files are made) and brings it to the
    /// newest schema; two starters wait for each other.
    ///
    /// # Errors
    /// An unreadable URL, an unwritable file, a server that does not answer; `Newer`, `HalfApplied` or `Changed` where the
    /// schema is not one that this program may go on with.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        Self::open_sized(url, CONNECTIONS).await
    }

    /// The same with at most `connections` to PostgreSQL.
    ///
    /// # Errors
    /// As `open`.
    pub async fn open_sized(url: &str, connections: u32) -> Result<Self, StoreError> {
        Ok(Self { pools: open::open(url, connections).await?.0 })
    }

    /// Brings a database to the newest schema; returns the migrations that this call applied.
    ///
    /// # Errors
    /// As `open`.
    pub async fn migrate(url: &str) -> Result<Vec<Applied>, StoreError> {
        let (pools, applied) = open::open(url, 1).await?;
        Self { pools }.close().await;
        Ok(applied)
    }

    /// Claims to be the only process that serves this database; none when another one does, or may: several may share
    /// PostgreSQL. A lock on a file beside the database, not on the database: closing that would drop SQLite's own locks.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn claim_sole(&self) -> Result<Option<Sole>, StoreError> {
        let Pools::Sqlite { path, .. } = &self.pools else { return Ok(None) };
        let mut name = path.as_os_str().to_owned();
        name.push("-serving");
        let file = File::options().create(true).append(true).open(name).map_err(StoreError::Folder)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Sole(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(StoreError::Folder(error)),
        }
    }

    /// Begins a write transaction; on SQLite waits for the one writer. A connection that broke meanwhile is replaced:
    /// nothing has happened on it.
    ///
    /// # Errors
    /// `Busy` when no connection is free within 10 s.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        match &self.pools {
            Pools::Sqlite { writer, .. } => Ok(Tx::new(Inner::Sqlite(begin_immediate(writer).await?))),
            Pools::Postgres(pool) => begin_postgres(pool, "BEGIN").await,
        }
    }

    /// Begins a transaction that only reads: everything read through it is of one moment.
    ///
    /// # Errors
    /// As `begin`.
    pub async fn snapshot(&self) -> Result<Tx, StoreError> {
        match &self.pools {
            Pools::Sqlite { reader, .. } => Ok(Tx::new(Inner::Sqlite(reader.begin().await?))),
            Pools::Postgres(pool) => begin_postgres(pool, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await,
        }
    }

    /// Returns which database this is.
    #[must_use]
    pub const fn dialect(&self) -> Dialect {
        match self.pools {
            Pools::Sqlite { .. } => Dialect::Sqlite,
            Pools::Postgres(_) => Dialect::Postgres,
        }
    }

    pub(in crate::store) const fn reader(&self) -> On<'_> {
        match &self.pools {
            Pools::Sqlite { reader, .. } => On::SqlitePool(reader),
            Pools::Postgres(pool) => On::PostgresPool(pool),
        }
    }

    /// Checks that the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        query("SELECT 1").execute(self.reader()).await?;
        Ok(())
    }

    /// Counts this process's connections to the database: in use, and idle.
    #[must_use]
    pub fn connections(&self) -> (usize, usize) {
        // The pool counts its idle ones loosely: while one changes hands, it may say more than there are.
        let of = |size: u32, idle: usize| {
            let size = usize::try_from(size).unwrap_or(0);
            (size.saturating_sub(idle), idle.min(size))
        };
        match &self.pools {
            Pools::Sqlite { writer, reader, .. } => {
                let (writes, reads) = (of(writer.size(), writer.num_idle()), of(reader.size(), reader.num_idle()));
                (writes.0 + reads.0, writes.1 + reads.1)
            }
            Pools::Postgres(pool) => of(pool.size(), pool.num_idle()),
        }
    }

    /// Closes all connections, letting running statements end; who does not give one back within 5 s is not waited for.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { writer, reader, .. } => {
                reader.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => {
                let _is_late = tokio::time::timeout(CLOSE_TIMEOUT, pool.close()).await;
            }
        }
    }
}
