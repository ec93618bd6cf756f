//! Owns the proof that both databases have one schema, that starters do not trip over each other, and that a schema which
//! this program does not know is refused.
//!
//! Called by the test runner. The one rule: what is compared is what the databases say of themselves, not what the files
//! say.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Barrier;

use floornote::store::{Store, StoreError};
use sqlx::{Connection as _, PgConnection, Row as _, SqliteConnection};
use tokio::runtime::Runtime;

use super::house::plant;
use crate::database::{Backend, Database};

/// A column: place in its table, name, type, whether it may be null, default or how it is computed.
type Column = (i64, String, String, bool, Option<String>);

/// What a database says of one table.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Table {
    columns: BTreeSet<Column>,
    primary_key: Vec<String>,
    /// Unique or not, columns with their direction, condition; by name.
    indexes: BTreeMap<String, (bool, Vec<String>, Option<String>)>,
    /// Columns, the table they point to, the columns there.
    references: BTreeSet<(Vec<String>, String, Vec<String>)>,
}

/// Tables by name.
pub type Schema = BTreeMap<String, Table>;

/// SQLite has bytes where PostgreSQL knows an id; these columns are bytes in both.
const BYTES: &[&str] = &["value", "code_hash", "token_hash", "secret_hash", "body_hash"];

/// Spells a condition or default without what one of the two adds: brackets, casts, blanks, a list spelled as an array.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase().replace("::text", "").replace("::bigint", "");
    let bare: String = lower.chars().filter(|c| !matches!(c, '(' | ')' | '[' | ']' | ' ' | '\n')).collect();
    bare.replace("=anyarray", "in")
}

async fn sqlite(url: &str) -> (Schema, Vec<(i64, String)>) {
    const TABLES: &str = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_sqlx_migrations'";
    let mut connection = SqliteConnection::connect(url).await.unwrap();
    let mut schema = Schema::new();
    for row in sqlx::query(TABLES).fetch_all(&mut connection).await.unwrap() {
        let name: String = row.get(0);
        let mut table = Table::default();
        let mut key: BTreeMap<i64, String> = BTreeMap::new();
        let text: String = sqlx::query("SELECT sql FROM sqlite_master WHERE name = $1").bind(&name).fetch_one(&mut connection).await.unwrap().get(0);
        for row in
            sqlx::query("SELECT cid, name, type, \"notnull\", dflt_value, pk FROM pragma_table_xinfo($1)").bind(&name).fetch_all(&mut connection).await.unwrap()
        {
            let (column, kind): (String, String) = (row.get(1), row.get(2));
            let kind = match kind.as_str() {
                "BLOB" if BYTES.contains(&column.as_str()) => "bytea",
                "BLOB" => "uuid",
                "BIGINT" => "bigint",
                "TEXT" => "text",
                other => panic!("{name}.{column} is {other}"),
            };
            if row.get::<i64, _>(5) > 0 {
                key.insert(row.get(5), column.clone());
            }
            let computed = text.split_once(&format!(" {column} BIGINT GENERATED ALWAYS AS (")).and_then(|(_, rest)| rest.split_once(") STORED"));
            let computed = computed.map(|(expression, _)| plain(expression));
            table.columns.insert((
                row.get::<i64, _>(0) + 1,
                column,
                kind.to_owned(),
                row.get::<i64, _>(3) == 0,
                computed.or_else(|| row.get::<Option<String>, _>(4).map(|text| plain(&text))),
            ));
        }
        table.primary_key = key.into_values().collect();
        for row in sqlx::query("SELECT name, \"unique\", origin FROM pragma_index_list($1)").bind(&name).fetch_all(&mut connection).await.unwrap() {
            let (index, origin): (String, String) = (row.get(0), row.get(2));
            if origin != "c" {
                continue;
            }
            let columns = sqlx::query("SELECT name, \"desc\" FROM pragma_index_xinfo($1) WHERE key = 1 ORDER BY seqno")
                .bind(&index)
                .fetch_all(&mut connection)
                .await
                .unwrap();
            let columns = columns
                .iter()
                .map(|row| format!("{}{}", row.get::<Option<String>, _>(0).unwrap_or_default(), if row.get::<i64, _>(1) == 1 { " desc" } else { "" }));
            let text: String = sqlx::query("SELECT sql FROM sqlite_master WHERE name = $1").bind(&index).fetch_one(&mut connection).await.unwrap().get(0);
            let condition = text.split_once(" WHERE ").map(|(_, condition)| plain(condition));
            table.indexes.insert(index, (row.get::<i64, _>(1) == 1, columns.collect(), condition));
        }
        let mut references: BTreeMap<i64, (Vec<String>, String, Vec<String>)> = BTreeMap::new();
        for row in sqlx::query("SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list($1) ORDER BY id, seq")
            .bind(&name)
            .fetch_all(&mut connection)
            .await
            .unwrap()
        {
            let reference = references.entry(row.get(0)).or_default();
            reference.0.push(row.get(2));
            reference.1 = row.get(1);
            reference.2.push(row.get(3));
        }
        table.references = references.into_values().collect();
        schema.insert(name, table);
    }
    let applied = sqlx::query("SELECT version, description FROM _sqlx_migrations ORDER BY version").fetch_all(&mut connection).await.unwrap();
    (schema, applied.iter().map(|row| (row.get(0), row.get(1))).collect())
}

async fn postgres(url: &str) -> (Schema, Vec<(i64, String)>) {
    const COLUMNS: &str = "SELECT table_name::text, ordinal_position::bigint, column_name::text, data_type::text, is_nullable = 'YES', column_default::text, replace(generation_expression::text, '''', '') FROM information_schema.columns \
        WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations'";
    const INDEXES: &str = "SELECT t.relname::text, i.relname::text, x.indisunique, x.indisprimary, pg_get_expr(x.indpred, x.indrelid), \
        ARRAY(SELECT a.attname::text || CASE WHEN (x.indoption[k.n::int - 1] & 1) = 1 THEN ' desc' ELSE '' END FROM unnest(x.indkey) WITH ORDINALITY k (attnum, n) \
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum ORDER BY k.n) \
        FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace s ON s.oid = t.relnamespace \
        WHERE s.nspname = 'public' AND t.relname <> '_sqlx_migrations'";
    const REFERENCES: &str = "SELECT t.relname::text, f.relname::text, \
        ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY k (attnum, n) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum ORDER BY k.n), \
        ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY k (attnum, n) JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum ORDER BY k.n) \
        FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class f ON f.oid = c.confrelid WHERE c.contype = 'f'";
    let mut connection = PgConnection::connect(url).await.unwrap();
    let mut schema = Schema::new();
    for row in sqlx::query(COLUMNS).fetch_all(&mut connection).await.unwrap() {
        let default: Option<String> = row.get::<Option<String>, _>(5).or_else(|| row.get(6));
        let column = (row.get(1), row.get(2), row.get(3), row.get(4), default.map(|text| plain(&text)));
        schema.entry(row.get(0)).or_default().columns.insert(column);
    }
    for row in sqlx::query(INDEXES).fetch_all(&mut connection).await.unwrap() {
        let table = schema.entry(row.get(0)).or_default();
        let columns: Vec<String> = row.get(5);
        if row.get(3) {
            table.primary_key = columns;
        } else {
            table.indexes.insert(row.get(1), (row.get(2), columns, row.get::<Option<String>, _>(4).map(|text| plain(&text))));
        }
    }
    for row in sqlx::query(REFERENCES).fetch_all(&mut connection).await.unwrap() {
        schema.entry(row.get(0)).or_default().references.insert((row.get(2), row.get(1), row.get(3)));
    }
    let applied = sqlx::query("SELECT version, description FROM _sqlx_migrations ORDER BY version").fetch_all(&mut connection).await.unwrap();
    (schema, applied.iter().map(|row| (row.get(0), row.get(1))).collect())
}

pub async fn schema(backend: Backend, url: &str) -> (Schema, Vec<(i64, String)>) {
    match backend {
        Backend::Sqlite => sqlite(url).await,
        Backend::Postgres => postgres(url).await,
    }
}

#[test]
fn both_databases_say_that_they_have_the_same_schema() {
    Runtime::new().unwrap().block_on(async {
        let mut found = Vec::new();
        for backend in [Backend::Sqlite, Backend::Postgres] {
            let Database { url, folder: _folder } = backend.make().await;
            Store::open(&url).await.unwrap().close().await;
            found.push(schema(backend, &url).await);
        }
        let ((mine, mine_applied), (theirs, theirs_applied)) = (&found[0], &found[1]);
        assert_eq!(mine_applied, theirs_applied, "the migrations have other names");
        assert!(mine.len() > 15 && !mine_applied.is_empty(), "nothing was read");
        assert_eq!(mine.keys().collect::<Vec<_>>(), theirs.keys().collect::<Vec<_>>());
        for (name, table) in mine {
            let other = &theirs[name];
            assert!(!table.columns.is_empty() && !table.primary_key.is_empty(), "{name} was not read");
            assert_eq!(table.columns, other.columns, "columns of {name}");
            assert_eq!(table.primary_key, other.primary_key, "primary key of {name}");
            assert_eq!(table.indexes, other.indexes, "indexes of {name}");
            assert_eq!(table.references, other.references, "references of {name}");
        }
        assert!(mine.values().any(|table| table.indexes.values().any(|(is_unique, ..)| *is_unique)), "no unique index was read");
        assert!(mine.values().any(|table| table.indexes.values().any(|(.., condition)| condition.is_some())), "no partial index was read");
        assert!(mine.values().any(|table| !table.references.is_empty()), "no reference was read");
        // A receipt that is only stamped is written without a look at its indexes.
        for stamp in ["unreachable", "notified_at", "reached_at", "finished_at", "nudged_at"] {
            let reads = |(_, columns, condition): &(bool, Vec<String>, Option<String>)| format!("{columns:?} {condition:?}").contains(stamp);
            assert!(!mine["receipts"].indexes.values().any(reads), "an index of receipts reads {stamp}");
        }
        let is_computed = |(_, name, .., how): &Column| name == "standing" && how.as_deref().is_some_and(|how| how.starts_with("casewhen"));
        assert!(mine["progress"].columns.iter().any(is_computed), "no computed column was read");
    });
}

on_both!(starters_at_once_on_an_empty_database_make_one_schema, a_schema_that_is_not_ours_is_refused_and_says_what_to_do);

fn starters_at_once_on_an_empty_database_make_one_schema(backend: Backend) {
    const STARTERS: usize = 4;
    let runtime = Runtime::new().unwrap();
    let Database { url, folder: _folder } = runtime.block_on(backend.make());
    let start = Barrier::new(STARTERS);
    let applied: Vec<usize> = std::thread::scope(|threads| {
        let starter = || {
            let runtime = Runtime::new().unwrap();
            start.wait();
            runtime.block_on(async { Store::migrate(&url).await.unwrap().len() })
        };
        let starters: Vec<_> = (0..STARTERS).map(|_| threads.spawn(starter)).collect();
        starters.into_iter().map(|starter| starter.join().unwrap()).collect()
    });
    runtime.block_on(async {
        let (found, names) = schema(backend, &url).await;
        assert_eq!(applied.iter().filter(|count| **count > 0).count(), 1, "one of them migrates, the others find it done: {applied:?}");
        assert_eq!(applied.iter().sum::<usize>(), names.len());
        assert!(found.contains_key("organisations") && found.contains_key("idempotency_keys"));
        Store::open(&url).await.unwrap().close().await;
    });
}

fn a_schema_that_is_not_ours_is_refused_and_says_what_to_do(backend: Backend) {
    Runtime::new().unwrap().block_on(async {
        let Database { url, folder: _folder } = backend.make().await;
        Store::open(&url).await.unwrap().close().await;
        let refused = async || Store::open(&url).await.unwrap_err();
        let empty = if backend == Backend::Sqlite { "x''" } else { "''" };
        plant(
            backend,
            &url,
            &format!("INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'later', TRUE, {empty}, 0)"),
        )
        .await;
        let error = refused().await;
        assert!(matches!(error, StoreError::Newer { applied: 9999, known: 1.. }), "{error:?}");
        assert!(error.to_string().contains("start the newer floornote, or restore a backup"), "{error}");
        plant(backend, &url, "DELETE FROM _sqlx_migrations WHERE version = 9999; UPDATE _sqlx_migrations SET success = FALSE WHERE version = 1").await;
        let error = refused().await;
        assert!(matches!(error, StoreError::HalfApplied(1)), "{error:?}");
        assert!(error.to_string().contains("restore the backup"), "{error}");
        plant(backend, &url, &format!("UPDATE _sqlx_migrations SET success = TRUE, checksum = {empty} WHERE version = 1")).await;
        let error = refused().await;
        assert!(matches!(error, StoreError::Changed(1)), "{error:?}");
        assert!(error.to_string().contains("start the floornote that made it"), "{error}");
        // A refusal changes nothing and leaves no lock behind.
        let (found, _) = schema(backend, &url).await;
        assert!(found.contains_key("organisations"));
    });
}
