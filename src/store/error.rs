//! Owns what can go wrong with the database.
//!
//! Called by everything that stores. The one rule: "busy" and "unknown commit outcome" are told apart from defects,
//! because the caller may send the same again.

/// A failure of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No connection or lock in time; the same may be sent again.
    #[error("database is busy")]
    Busy,
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
    /// The schema could not be brought up to date, or is newer than this program.
    #[error("migration")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// Any other answer of the database.
    #[error("database")]
    Database(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::PoolTimedOut => Self::Busy,
            // SQLITE_BUSY (5) and its extended codes.
            sqlx::Error::Database(inner) if inner.code().is_some_and(|code| code.parse::<i64>().is_ok_and(|n| n & 0xff == 5)) => Self::Busy,
            _ => Self::Database(error),
        }
    }
}

impl StoreError {
    /// Reports whether a unique index refused the row.
    #[must_use]
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Database(sqlx::Error::Database(inner)) if inner.is_unique_violation())
    }
}
