//! Owns the two drivers: one statement text, bound values and rows that are the same on SQLite and PostgreSQL.
//!
//! Called by every store file. The one rule: a text is written once with `$1`; whoever needs two texts asks
//! `Dialect` in the open.

use std::time::Duration;

use futures_util::stream::BoxStream;
use futures_util::{FutureExt as _, StreamExt as _};
use sqlx::postgres::{PgArguments, PgConnection, PgPool, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteConnection, SqlitePool, SqliteRow};
use sqlx::{Arguments as _, AssertSqlSafe, SqlSafeStr, SqlStr};
use uuid::Uuid;

use super::error::{StoreError, is_broken};
use crate::domain::person::Tenant;

/// A value bound to a statement. Nulls keep their type: PostgreSQL wants to know it before the statement runs.
#[derive(Debug, Clone)]
pub(in crate::store) enum Value {
    Id(Option<Uuid>),
    Int(Option<i64>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
}

macro_rules! values {
    ($($from:ty => $variant:ident $(, $convert:expr)?;)*) => {$(
        impl From<$from> for Value {
            fn from(value: $from) -> Self {
                Self::$variant(Some(($($convert)?)(value)))
            }
        }
        impl From<Option<$from>> for Value {
            fn from(value: Option<$from>) -> Self {
                Self::$variant(value.map($($convert)?))
            }
        }
    )*};
}

values! {
    Uuid => Id, std::convert::identity;
    Tenant => Id, |tenant: Tenant| tenant.organisation_id().0;
    i64 => Int, std::convert::identity;
    String => Text, std::convert::identity;
    &str => Text, str::to_owned;
    &String => Text, String::clone;
    Vec<u8> => Bytes, std::convert::identity;
    &[u8] => Bytes, <[u8]>::to_vec;
    &[u8; 32] => Bytes, |bytes: &[u8; 32]| bytes.to_vec();
}

/// As many rows are taken as they come: most lists are no longer.
const FEW: usize = 256;
/// Further ones are looked for this often, the shortest a timer waits.
const LOOK_EVERY: Duration = Duration::from_millis(1);

/// A list of ids as the statements read it.
pub(in crate::store) fn ids_of(ids: impl IntoIterator<Item = Uuid>) -> String {
    let mut list = String::from("[");
    for id in ids {
        list.push_str(if list.len() > 1 { ",\"" } else { "\"" });
        list.push_str(id.simple().encode_lower(&mut [0; 32]));
        list.push('"');
    }
    list.push(']');
    list
}

/// Where a statement runs: a pool of readers or the connection of a transaction.
pub(in crate::store) enum On<'a> {
    SqlitePool(&'a SqlitePool),
    SqliteConnection(&'a mut SqliteConnection),
    PostgresPool(&'a PgPool),
    PostgresConnection(&'a mut PgConnection),
}

/// How many rows a statement changed.
#[derive(Debug, Clone, Copy)]
pub(in crate::store) struct Done(u64);

impl Done {
    pub(in crate::store) const fn rows_affected(self) -> u64 {
        self.0
    }
}

/// One answered row.
pub(in crate::store) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

/// A statement with its values.
pub(in crate::store) struct Query {
    text: SqlStr,
    values: Vec<Value>,
}

/// Begins a statement.
pub(in crate::store) fn query(text: impl SqlSafeStr) -> Query {
    Query { text: text.into_sql_str(), values: Vec::new() }
}

/// Begins a statement that was put together from constants of the store.
pub(in crate::store) fn query_of(text: String) -> Query {
    query(AssertSqlSafe(text))
}

fn sqlite_arguments(values: Vec<Value>) -> Result<SqliteArguments, sqlx::Error> {
    let mut arguments = SqliteArguments::default();
    for value in values {
        match value {
            Value::Id(id) => arguments.add(id),
            Value::Int(int) => arguments.add(int),
            Value::Text(text) => arguments.add(text),
            Value::Bytes(bytes) => arguments.add(bytes),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(arguments)
}

fn postgres_arguments(values: &[Value]) -> Result<PgArguments, sqlx::Error> {
    let mut arguments = PgArguments::default();
    for value in values {
        match value {
            Value::Id(id) => arguments.add(id),
            Value::Int(int) => arguments.add(int),
            Value::Text(text) => arguments.add(text.as_deref()),
            Value::Bytes(bytes) => arguments.add(bytes.as_deref()),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(arguments)
}

/// Runs a read on a pool again where the connection broke, not the statement: after a restart of the server every idle
/// connection is broken, and nobody should have to hear of each.
async fn on_pool<T, F>(pool: &PgPool, run: impl Fn() -> F) -> Result<T, StoreError>
where
    F: Future<Output = Result<T, sqlx::Error>>,
{
    let mut left = pool.size();
    loop {
        match run().await {
            Err(error) if left > 0 && is_broken(&error) => left -= 1,
            done => return Ok(done?),
        }
    }
}

impl Query {
    /// Binds the next value.
    pub(in crate::store) fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Runs the statement and tells how many rows it changed.
    pub(in crate::store) async fn execute(self, on: On<'_>) -> Result<Done, StoreError> {
        let Self { text, values } = self;
        Ok(Done(match on {
            On::SqlitePool(pool) => sqlx::query_with(text, sqlite_arguments(values)?).execute(pool).await?.rows_affected(),
            On::SqliteConnection(connection) => sqlx::query_with(text, sqlite_arguments(values)?).execute(connection).await?.rows_affected(),
            On::PostgresPool(pool) => {
                on_pool(pool, || async { sqlx::query_with(text.clone(), postgres_arguments(&values)?).execute(pool).await }).await?.rows_affected()
            }
            On::PostgresConnection(connection) => sqlx::query_with(text, postgres_arguments(&values)?).execute(connection).await?.rows_affected(),
        }))
    }

    /// Runs the statement and returns all rows.
    pub(in crate::store) async fn fetch_all(self, on: On<'_>) -> Result<Vec<Row>, StoreError> {
        let Self { text, values } = self;
        Ok(match on {
            On::SqlitePool(pool) => gather(sqlx::query_with(text, sqlite_arguments(values)?).fetch(pool)).await?,
            On::SqliteConnection(connection) => gather(sqlx::query_with(text, sqlite_arguments(values)?).fetch(connection)).await?,
            On::PostgresPool(pool) => {
                of_postgres(on_pool(pool, || async { sqlx::query_with(text.clone(), postgres_arguments(&values)?).fetch_all(pool).await }).await?)
            }
            On::PostgresConnection(connection) => of_postgres(sqlx::query_with(text, postgres_arguments(&values)?).fetch_all(connection).await?),
        })
    }

    /// Runs the statement and returns its first row, if there is one.
    pub(in crate::store) async fn fetch_optional(self, on: On<'_>) -> Result<Option<Row>, StoreError> {
        let Self { text, values } = self;
        Ok(match on {
            On::SqlitePool(pool) => sqlx::query_with(text, sqlite_arguments(values)?).fetch_optional(pool).await?.map(Row::Sqlite),
            On::SqliteConnection(connection) => sqlx::query_with(text, sqlite_arguments(values)?).fetch_optional(connection).await?.map(Row::Sqlite),
            On::PostgresPool(pool) => {
                on_pool(pool, || async { sqlx::query_with(text.clone(), postgres_arguments(&values)?).fetch_optional(pool).await }).await?.map(Row::Postgres)
            }
            On::PostgresConnection(connection) => sqlx::query_with(text, postgres_arguments(&values)?).fetch_optional(connection).await?.map(Row::Postgres),
        })
    }

    /// Runs the statement and returns its first row.
    pub(in crate::store) async fn fetch_one(self, on: On<'_>) -> Result<Row, StoreError> {
        self.fetch_optional(on).await?.ok_or(StoreError::Database(sqlx::Error::RowNotFound))
    }
}

/// Gathers rows. SQLite is read by a thread of its own, and a row that is handed to somebody who waits for it wakes them: on a
/// busy core the two take turns row by row, which costs more than the rows. Whoever gets many looks once in a while.
async fn gather(mut rows: BoxStream<'_, Result<SqliteRow, sqlx::Error>>) -> Result<Vec<Row>, sqlx::Error> {
    let mut gathered = Vec::new();
    loop {
        let next = match rows.next().now_or_never() {
            Some(next) => next,
            None if gathered.len() < FEW => rows.next().await,
            None => {
                tokio::time::sleep(LOOK_EVERY).await;
                continue;
            }
        };
        match next {
            Some(row) => gathered.push(Row::Sqlite(row?)),
            None => return Ok(gathered),
        }
    }
}

fn of_postgres(rows: Vec<PgRow>) -> Vec<Row> {
    rows.into_iter().map(Row::Postgres).collect()
}

pub(in crate::store) fn hex(id: Uuid) -> String {
    id.simple().to_string()
}
