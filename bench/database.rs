//! Owns the databases of rows on the private PostgreSQL.
//!
//! Called by the rows that need one. The one rule: each row gets a database of its own, which is dropped when it ends.

use std::path::Path;
use std::time::Duration;

use crate::ground::{Core, Failure, run, setting};

/// A database of one row.
pub struct Database {
    pub url: String,
    name: String,
}

fn server() -> Result<String, Failure> {
    Ok(setting("FLOORNOTE_TEST_POSTGRES_URL").ok_or("FLOORNOTE_TEST_POSTGRES_URL is not set: use make bench")?)
}

/// The private Redis.
pub fn redis_url() -> Result<String, Failure> {
    Ok(setting("FLOORNOTE_TEST_REDIS_URL").ok_or("FLOORNOTE_TEST_REDIS_URL is not set: use make bench")?)
}

impl Database {
    /// Makes an empty database.
    pub async fn make(folder: &Path, name: &str) -> Result<Self, Failure> {
        let (server, name) = (server()?, format!("bench_{name}_{}", std::process::id()));
        psql(folder, &server, &format!("CREATE DATABASE {name}")).await?;
        let (before, after) = server.split_once("/postgres?").ok_or("the server's URL names the database postgres")?;
        Ok(Self { url: format!("{before}/{name}?{after}"), name })
    }

    /// Runs a statement in it.
    pub async fn execute(&self, folder: &Path, statement: &str) -> Result<String, Failure> {
        psql(folder, &self.url, statement).await
    }

    /// Drops it; nobody may be using it any more.
    pub async fn drop(self, folder: &Path) -> Result<(), Failure> {
        psql(folder, &server()?, &format!("DROP DATABASE {} WITH (FORCE)", self.name)).await?;
        Ok(())
    }
}

async fn psql(folder: &Path, url: &str, statement: &str) -> Result<String, Failure> {
    Ok(run(Core::Measured, folder, "psql", &["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", statement, url], &[], Duration::from_secs(300)).await?.0)
}
