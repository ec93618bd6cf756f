//! Owns the reading of single columns into domain types.
//!
//! Called by every store file. The one rule: a value that does not fit names its column in the error.

use std::str::FromStr;

use sqlx::Row as _;
use uuid::Uuid;

use super::error::StoreError;
use super::sql::Row;
use crate::domain::clock::Time;
use crate::domain::person::Tenant;

fn parse<T: FromStr<Err: std::fmt::Display>>(column: &str, word: &str) -> Result<T, StoreError> {
    word.parse().map_err(|error: T::Err| StoreError::Corrupt { column: column.to_owned(), reason: error.to_string() })
}

/// Returns when an id was made, by the clock of its maker (RFC 9562 §5.7); none for an id of another kind.
pub(in crate::store) fn stamp_of(id: Uuid) -> Option<Time> {
    let (seconds, nanos) = id.get_timestamp()?.to_unix();
    Some(Time(i64::try_from(seconds).ok()?.checked_mul(1_000)?.checked_add(i64::from(nanos / 1_000_000))?))
}

impl Row {
    fn get<'r, T>(&'r self, column: &str) -> Result<T, sqlx::Error>
    where
        T: sqlx::Decode<'r, sqlx::Sqlite> + sqlx::Type<sqlx::Sqlite> + sqlx::Decode<'r, sqlx::Postgres> + sqlx::Type<sqlx::Postgres>,
    {
        match self {
            Self::Sqlite(row) => row.try_get(column),
            Self::Postgres(row) => row.try_get(column),
        }
    }

    /// Reads an id.
    pub(in crate::store) fn id<T: From<Uuid>>(&self, column: &str) -> Result<T, StoreError> {
        Ok(T::from(self.get::<Uuid>(column)?))
    }

    /// Reads whose row it is.
    pub(in crate::store) fn tenant(&self) -> Result<Tenant, StoreError> {
        Ok(Tenant::of(self.id("organisation_id")?))
    }

    /// Reads an id that may be null.
    pub(in crate::store) fn maybe_id<T: From<Uuid>>(&self, column: &str) -> Result<Option<T>, StoreError> {
        Ok(self.get::<Option<Uuid>>(column)?.map(T::from))
    }

    /// Reads a moment.
    pub(in crate::store) fn time(&self, column: &str) -> Result<Time, StoreError> {
        Ok(Time(self.get(column)?))
    }

    /// Reads a moment that may be null.
    pub(in crate::store) fn maybe_time(&self, column: &str) -> Result<Option<Time>, StoreError> {
        Ok(self.get::<Option<i64>>(column)?.map(Time))
    }

    /// Reads a whole number.
    pub(in crate::store) fn int(&self, column: &str) -> Result<i64, StoreError> {
        Ok(self.get(column)?)
    }

    /// Reads a whole number that may be null.
    pub(in crate::store) fn maybe_int(&self, column: &str) -> Result<Option<i64>, StoreError> {
        Ok(self.get(column)?)
    }

    /// Reads a yes or no.
    pub(in crate::store) fn flag(&self, column: &str) -> Result<bool, StoreError> {
        Ok(self.get::<i64>(column)? != 0)
    }

    /// Reads a text.
    pub(in crate::store) fn text(&self, column: &str) -> Result<String, StoreError> {
        Ok(self.get(column)?)
    }

    /// Reads a text that may be null.
    pub(in crate::store) fn maybe_text(&self, column: &str) -> Result<Option<String>, StoreError> {
        Ok(self.get(column)?)
    }

    /// Reads bytes.
    pub(in crate::store) fn bytes(&self, column: &str) -> Result<Vec<u8>, StoreError> {
        Ok(self.get(column)?)
    }

    /// Reads a word of a closed set.
    pub(in crate::store) fn word<T: FromStr<Err: std::fmt::Display>>(&self, column: &str) -> Result<T, StoreError> {
        parse(column, self.get::<&str>(column)?)
    }

    /// Reads a word that may be null.
    pub(in crate::store) fn maybe_word<T: FromStr<Err: std::fmt::Display>>(&self, column: &str) -> Result<Option<T>, StoreError> {
        self.get::<Option<&str>>(column)?.map(|word| parse(column, word)).transpose()
    }
}
