//! Owns everything that is written down: the only room that names sqlx.
//!
//! Called by services and workers. The one rule: every function takes a `Scope` (or is a documented system read by
//! secret or by lease), writes go through a `Tx` that holds only SQL, and reads never wait for the writer.
//!
//! Isolation: on SQLite, WAL mode, one writer connection with `BEGIN IMMEDIATE`, synchronous=FULL; readers see the last
//! commit. On PostgreSQL, read committed; a transaction that reads rows to change them locks them.
//!
//! Order of locks, so that no two transactions wait for each other: join code, person, claims; message, its versions;
//! alerts; push subscriptions by person; receipts by message, version and person; counters by message, version, level, site
//! and team; curves by step; counts of replies, the site before the whole; jobs of the outbox by key. A message that is
//! locked for a change covers its versions and pending alerts, which may therefore be changed later. A lock and what is read under it are two statements: a statement that had to wait sees
//! the row it waited for as it is now, and every other as it was before.

pub mod alerts;
pub mod aside;
pub mod assets;
pub mod backup;
pub mod claims;
pub mod codes;
mod counters;
pub mod dashboard;
pub mod error;
pub mod idempotency;
pub mod inspect;
mod kept;
pub mod messages;
mod migrate;
mod open;
pub mod outbox;
pub mod people;
mod places;
pub mod progress;
pub mod receipts;
pub mod recorder;
pub mod replies;
pub mod report;
pub mod roster;
pub mod row;
pub mod secrets;
pub mod sessions;
pub mod sql;
pub mod subscriptions;
pub mod uploads;

use std::fs::{File, TryLockError};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::PgPool;
use sqlx::sqlite::SqlitePool;
use sqlx::{Postgres, Sqlite, Transaction};

pub use error::StoreError;
use error::is_broken;
pub use kept::Kept;
use kept::KeptTx;
pub use migrate::Applied;
pub use open::CONNECTIONS;
pub use sql::{Dialect, Reading};
use sql::{On, query};

/// Who stops waits no longer for a connection that is not given back.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(5);

/// The database, cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    pools: Pools,
}

#[derive(Debug, Clone)]
enum Pools {
    Sqlite { writer: SqlitePool, reader: SqlitePool, path: Arc<PathBuf> },
    Postgres(PgPool),
}

/// Says that this process alone serves a database, while it lives; the system takes it back however the process ends.
#[derive(Debug)]
pub struct Sole(#[expect(dead_code, reason = "held for its lock")] File);

/// One write transaction; dropped without `commit` it leaves nothing behind.
#[derive(Debug)]
pub struct Tx {
    inner: Inner,
}

#[derive(Debug)]
enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
    Kept(KeptTx),
}

impl Tx {
    /// Makes everything durable. After an error the outcome is unknown; callers answer "retry".
    ///
    /// # Errors
    /// Whatever the database says.
    pub async fn commit(self) -> Result<(), StoreError> {
        match self.inner {
            Inner::Sqlite(inner) => inner.commit().await?,
            Inner::Postgres(inner) => inner.commit().await?,
            Inner::Kept(inner) => inner.commit().await?,
        }
        Ok(())
    }

    /// Returns which database this is.
    #[must_use]
    pub const fn dialect(&self) -> Dialect {
        match self.inner {
            Inner::Sqlite(_) => Dialect::Sqlite,
            Inner::Postgres(_) | Inner::Kept(_) => Dialect::Postgres,
        }
    }

    pub(in crate::store) fn connection(&mut self) -> On<'_> {
        match &mut self.inner {
            Inner::Sqlite(inner) => On::SqliteConnection(inner),
            Inner::Postgres(inner) => On::PostgresConnection(inner),
            Inner::Kept(inner) => On::PostgresConnection(inner.connection()),
        }
    }
}

/// Begins on the one writer. SQLite ends a transaction by itself when the disk is full; the driver still counts it as open
/// and refuses every later one, so such a connection is replaced.
async fn begin_immediate(writer: &SqlitePool) -> Result<Transaction<'static, Sqlite>, sqlx::Error> {
    const BEGIN: &str = "BEGIN IMMEDIATE";
    match writer.begin_with(BEGIN).await {
        Err(sqlx::Error::InvalidSavePointStatement) => {
            writer.acquire().await?.close().await?;
            writer.begin_with(BEGIN).await
        }
        begun => begun,
    }
}

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
            Pools::Sqlite { writer, .. } => Ok(Tx { inner: Inner::Sqlite(begin_immediate(writer).await?) }),
            Pools::Postgres(pool) => begin_postgres(pool, "BEGIN").await,
        }
    }

    /// Begins a transaction that only reads: everything read through it is of one moment.
    ///
    /// # Errors
    /// As `begin`.
    pub async fn snapshot(&self) -> Result<Tx, StoreError> {
        match &self.pools {
            Pools::Sqlite { reader, .. } => Ok(Tx { inner: Inner::Sqlite(reader.begin().await?) }),
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
    ///
    /// # Errors
    /// Whatever the database says.
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

async fn begin_postgres(pool: &PgPool, begin: &'static str) -> Result<Tx, StoreError> {
    let mut left = pool.size() + 1;
    loop {
        match pool.begin_with(begin).await {
            Ok(inner) => return Ok(Tx { inner: Inner::Postgres(inner) }),
            Err(error) if left > 0 && is_broken(&error) => left -= 1,
            Err(error) => return Err(error.into()),
        }
    }
}
