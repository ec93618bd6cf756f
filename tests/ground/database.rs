//! Owns the databases of tests: each test gets one of its own, on SQLite or on the private PostgreSQL.
//!
//! Called by the worlds of the store's and the door's tests. The one rule: a missing server fails the test, it never
//! skips.

use std::env;
use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::{Connection as _, PgConnection};
use tempfile::TempDir;

/// Where a test keeps its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

/// A database of one test; a SQLite file goes with its folder, the PostgreSQL server with the whole run.
pub struct Database {
    pub url: String,
    pub folder: TempDir,
}

static MADE: AtomicU64 = AtomicU64::new(0);

impl Backend {
    /// Makes an empty database.
    pub async fn make(self) -> Database {
        let folder = tempfile::tempdir().unwrap();
        let url = match self {
            Self::Sqlite => format!("sqlite://{}/floornote.db", folder.path().display()),
            Self::Postgres => make_postgres().await,
        };
        Database { url, folder }
    }
}

#[expect(clippy::disallowed_methods, clippy::expect_used, reason = "tests have no settings and may panic")]
async fn make_postgres() -> String {
    let server = env::var("FLOORNOTE_TEST_POSTGRES_URL").expect("no PostgreSQL for tests: run them by `make test` or `scripts/with-servers cargo test`");
    let name = format!("test_{}_{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
    let mut connection = PgConnection::connect(&server).await.unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    let (before, after) = server.split_once("/postgres?").expect("the server's URL names the database postgres");
    format!("{before}/{name}?{after}")
}
