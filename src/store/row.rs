//! Owns the reading of single columns into domain types.
//!
//! Called by every store file. The one rule: a value that does not fit names its column in the error.

use std::str::FromStr;

use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use super::StoreError;
use crate::domain::clock::Time;

/// Reads columns by name.
pub(in crate::store) trait Columns {
    /// Reads an id.
    fn id<T: From<Uuid>>(&self, column: &str) -> Result<T, StoreError>;
    /// Reads an id that may be null.
    fn maybe_id<T: From<Uuid>>(&self, column: &str) -> Result<Option<T>, StoreError>;
    /// Reads a moment.
    fn time(&self, column: &str) -> Result<Time, StoreError>;
    /// Reads a moment that may be null.
    fn maybe_time(&self, column: &str) -> Result<Option<Time>, StoreError>;
    /// Reads a whole number.
    fn int(&self, column: &str) -> Result<i64, StoreError>;
    /// Reads a whole number that may be null.
    fn maybe_int(&self, column: &str) -> Result<Option<i64>, StoreError>;
    /// Reads a yes or no.
    fn flag(&self, column: &str) -> Result<bool, StoreError>;
    /// Reads a text.
    fn text(&self, column: &str) -> Result<String, StoreError>;
    /// Reads a text that may be null.
    fn maybe_text(&self, column: &str) -> Result<Option<String>, StoreError>;
    /// Reads bytes.
    fn bytes(&self, column: &str) -> Result<Vec<u8>, StoreError>;
    /// Reads a word of a closed set.
    fn word<T: FromStr<Err: std::fmt::Display>>(&self, column: &str) -> Result<T, StoreError>;
    /// Reads a word that may be null.
    fn maybe_word<T: FromStr<Err: std::fmt::Display>>(&self, column: &str) -> Result<Option<T>, StoreError>;
}

fn parse<T: FromStr<Err: std::fmt::Display>>(column: &str, word: &str) -> Result<T, StoreError> {
    word.parse().map_err(|error: T::Err| StoreError::Corrupt { column: column.to_owned(), reason: error.to_string() })
}

impl Columns for SqliteRow {
    fn id<T: From<Uuid>>(&self, column: &str) -> Result<T, StoreError> {
        Ok(T::from(self.try_get::<Uuid, _>(column)?))
    }

    fn maybe_id<T: From<Uuid>>(&self, column: &str) -> Result<Option<T>, StoreError> {
        Ok(self.try_get::<Option<Uuid>, _>(column)?.map(T::from))
    }

    fn time(&self, column: &str) -> Result<Time, StoreError> {
        Ok(Time(self.try_get(column)?))
    }

    fn maybe_time(&self, column: &str) -> Result<Option<Time>, StoreError> {
        Ok(self.try_get::<Option<i64>, _>(column)?.map(Time))
    }

    fn int(&self, column: &str) -> Result<i64, StoreError> {
        Ok(self.try_get(column)?)
    }

    fn maybe_int(&self, column: &str) -> Result<Option<i64>, StoreError> {
        Ok(self.try_get(column)?)
    }

    fn flag(&self, column: &str) -> Result<bool, StoreError> {
        Ok(self.try_get::<i64, _>(column)? != 0)
    }

    fn text(&self, column: &str) -> Result<String, StoreError> {
        Ok(self.try_get(column)?)
    }

    fn maybe_text(&self, column: &str) -> Result<Option<String>, StoreError> {
        Ok(self.try_get(column)?)
    }

    fn bytes(&self, column: &str) -> Result<Vec<u8>, StoreError> {
        Ok(self.try_get(column)?)
    }

    fn word<T: FromStr<Err: std::fmt::Display>>(&self, column: &str) -> Result<T, StoreError> {
        parse(column, &self.try_get::<String, _>(column)?)
    }

    fn maybe_word<T: FromStr<Err: std::fmt::Display>>(&self, column: &str) -> Result<Option<T>, StoreError> {
        self.try_get::<Option<String>, _>(column)?.map(|word| parse(column, &word)).transpose()
    }
}
