//! Owns what can go wrong with the database.
//!
//! Called by everything that stores. The one rule: "busy" and "unknown commit outcome" are told apart from defects,
//! because the caller may send the same again.

use sqlx::error::DatabaseError;
use sqlx::postgres::PgDatabaseError;

/// A failure of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No connection or lock in time, or a connection that broke; the same may be sent again.
    #[error("database is busy")]
    Busy,
    /// Nothing more can be written: the disk is full or fails. The same may be sent again once there is room.
    #[error("the disk of the database is full or fails")]
    Full,
    /// Two transactions waited for each other and this one was rolled back: nothing of it is stored, and it may be tried
    /// again at once.
    #[error("rolled back in favour of another transaction")]
    Conflict,
    /// A newer program has changed the schema.
    #[error(
        "the database has migration {applied}, which a newer floornote made; this one knows {known} at most: start the newer floornote, or restore a backup from before its first start"
    )]
    Newer {
        /// The migration that is unknown here.
        applied: i64,
        /// The newest known here.
        known: i64,
    },
    /// A migration began and did not end.
    #[error("migration {0} was left half applied: restore the backup from before it, then start again")]
    HalfApplied(i64),
    /// A migration is not the one that was applied.
    #[error("migration {0} is not the one this database was made with: start the floornote that made it, or restore a backup of the one you start")]
    Changed(i64),
    /// A stored value does not fit its type.
    #[error("column {column} holds what cannot be read: {reason}")]
    Corrupt {
        /// The column.
        column: String,
        /// Why it could not be read.
        reason: String,
    },
    /// The folder of the database, or the lock in it, could not be made.
    #[error("database folder")]
    Folder(#[source] std::io::Error),
    /// The schema could not be brought up to date.
    #[error("migration")]
    Migrate(#[source] sqlx::migrate::MigrateError),
    /// Any other answer of the database.
    #[error("database")]
    Database(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            // A connection that broke leaves the outcome unknown, as a lock that never came: the same may be sent again.
            // The one writer was spoilt by a full disk again while it was being replaced.
            sqlx::Error::InvalidSavePointStatement => Self::Busy,
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed | sqlx::Error::Io(_) => Self::Busy,
            sqlx::Error::Database(inner) if is_full(&**inner) => Self::Full,
            sqlx::Error::Database(inner) if is_rolled_back(&**inner) => Self::Conflict,
            sqlx::Error::Database(inner) if is_passing(&**inner) => Self::Busy,
            _ => Self::Database(error),
        }
    }
}

/// Reports whether there was no room to write: PostgreSQL's SQLSTATE 53100, SQLite's FULL (13) and IOERR (10), which a full
/// disk causes as well where a file is mapped.
fn is_full(error: &dyn DatabaseError) -> bool {
    let code = error.code().unwrap_or_default();
    if error.try_downcast_ref::<PgDatabaseError>().is_some() {
        return code == "53100";
    }
    code.parse::<i64>().is_ok_and(|code| matches!(code & 0xff, 10 | 13))
}

/// Reports whether the connection broke, not the statement: on another one the same may well succeed.
pub(in crate::store) fn is_broken(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) => true,
        // The server says that it ends this connection (SQLSTATE class 57P), or that it ended a transaction that stood still.
        sqlx::Error::Database(inner) => inner.code().is_some_and(|code| code.starts_with("57P") || code == "25P03"),
        _ => false,
    }
}

/// Reports a deadlock or a serialisation failure (SQLSTATE class 40).
fn is_rolled_back(error: &dyn DatabaseError) -> bool {
    error.try_downcast_ref::<PgDatabaseError>().is_some_and(|error| error.code().starts_with("40"))
}

/// Reports whether the same statement may well succeed a moment later.
fn is_passing(error: &dyn DatabaseError) -> bool {
    let code = error.code().unwrap_or_default();
    if error.try_downcast_ref::<PgDatabaseError>().is_some() {
        // Too many connections, a server that is stopping or starting (SQLSTATE classes 53, 57P and 08), and a transaction that
        // stood still for too long (25P03).
        return code.starts_with("53") || code.starts_with("57P") || code.starts_with("08") || code == "25P03";
    }
    // SQLITE_BUSY (5) and its extended codes.
    code.parse::<i64>().is_ok_and(|code| code & 0xff == 5)
}

impl StoreError {
    /// Reports whether a unique index refused the row.
    #[must_use]
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Database(sqlx::Error::Database(inner)) if inner.is_unique_violation())
    }
}
