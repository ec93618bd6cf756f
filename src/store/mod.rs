//! Owns everything that is written down: the only room that names sqlx.
//!
//! Called by services and workers. The one rule: every function takes a `Scope` (or is a documented system read by
//! secret or by lease), writes go through a `Tx` that holds only SQL, and reads never wait for the writer.
//!
//! Isolation: on SQLite, WAL mode, one writer connection with `BEGIN IMMEDIATE`, synchronous=FULL; readers see the last
//! commit. On PostgreSQL, read committed; a transaction that reads rows to change them locks them, in id order.

pub mod alerts;
pub mod assets;
pub mod backup;
pub mod claims;
pub mod codes;
pub mod dashboard;
pub mod error;
pub mod idempotency;
pub mod messages;
mod open;
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
pub mod sql;
pub mod subscriptions;
pub mod uploads;

use std::fs::{File, TryLockError};
use std::path::PathBuf;
use std::sync::Arc;

use sqlx::postgres::PgPool;
use sqlx::sqlite::SqlitePool;
use sqlx::{Postgres, Sqlite, Transaction};

pub use error::StoreError;
pub use sql::Dialect;
use sql::{On, query};

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
        }
        Ok(())
    }

    /// Returns which database this is.
    #[must_use]
    pub const fn dialect(&self) -> Dialect {
        match self.inner {
            Inner::Sqlite(_) => Dialect::Sqlite,
            Inner::Postgres(_) => Dialect::Postgres,
        }
    }

    pub(in crate::store) fn connection(&mut self) -> On<'_> {
        match &mut self.inner {
            Inner::Sqlite(inner) => On::SqliteConnection(inner),
            Inner::Postgres(inner) => On::PostgresConnection(inner),
        }
    }
}

impl Store {
    /// Opens the database named by a `sqlite://` or `postgres://` URL (SQLite files are made) and brings it to the
    /// newest schema; two starters wait for each other.
    ///
    /// # Errors
    /// An unreadable URL, an unwritable file, a server that does not answer, or a schema newer than this program.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        Ok(Self { pools: open::open(url).await? })
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

    /// Begins a write transaction; on SQLite waits for the one writer.
    ///
    /// # Errors
    /// `Busy` when no connection is free within 10 s.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        Ok(Tx {
            inner: match &self.pools {
                Pools::Sqlite { writer, .. } => Inner::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
                Pools::Postgres(pool) => Inner::Postgres(pool.begin().await?),
            },
        })
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

    /// Closes all connections, letting running statements end.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { writer, reader, .. } => {
                reader.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}
