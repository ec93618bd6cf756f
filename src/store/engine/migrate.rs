//! Owns the bringing of a database to the newest schema.
//!
//! Called by the opening of a store. The one rule: one starter migrates at a time, the others wait and find it done; a
//! schema that this program does not know is refused, never guessed at.

use std::sync::LazyLock;

use rust_embed::RustEmbed;
use sqlx::AssertSqlSafe;
use sqlx::SqlSafeStr as _;
use sqlx::migrate::{Migrate, MigrateError, Migration, MigrationType, Migrator};
use sqlx::postgres::PgPool;
use sqlx::sqlite::SqlitePool;

use super::error::StoreError;

#[derive(RustEmbed)]
#[folder = "migrations/sqlite"]
struct SqliteFiles;

#[derive(RustEmbed)]
#[folder = "migrations/postgres"]
struct PostgresFiles;

/// Migrations of SQLite, inside the program.
pub(in crate::store) static SQLITE: LazyLock<Migrator> = LazyLock::new(embedded::<SqliteFiles>);
/// Migrations of PostgreSQL.
pub(in crate::store) static POSTGRES: LazyLock<Migrator> = LazyLock::new(embedded::<PostgresFiles>);
/// Where the names of applied migrations stand.
const TABLE: &str = "_sqlx_migrations";

/// A migration that was applied just now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// Its number.
    pub version: i64,
    /// Its name.
    pub name: String,
}

/// Reads the files that were embedded when the program was built. Not sqlx's macro for it: that one brings both drivers, and
/// SQLite itself, a second time into every build, for the compiler's side.
fn embedded<Files: RustEmbed>() -> Migrator {
    let mut found: Vec<Migration> = Files::iter().filter_map(|name| read(&name, &Files::get(&name)?.data)).collect();
    found.sort_by_key(|migration| migration.version);
    Migrator::with_migrations(found)
}

/// Reads one file, named `0001_what_it_does.sql`.
fn read(name: &str, text: &[u8]) -> Option<Migration> {
    let (version, description) = name.strip_suffix(".sql")?.split_once('_')?;
    let sql = AssertSqlSafe(std::str::from_utf8(text).ok()?.to_owned()).into_sql_str();
    Some(Migration::new(version.parse().ok()?, description.replace('_', " ").into(), MigrationType::Simple, sql, false))
}

/// Applies what is missing inside one transaction that excludes every other starter.
pub(in crate::store) async fn sqlite(writer: &SqlitePool) -> Result<Vec<Applied>, StoreError> {
    let mut tx = writer.begin_with("BEGIN IMMEDIATE").await?;
    let applied = run(&SQLITE, &mut *tx).await?;
    tx.commit().await?;
    Ok(applied)
}

/// Applies what is missing, one transaction for each, under an advisory lock that excludes every other starter.
pub(in crate::store) async fn postgres(pool: &PgPool) -> Result<Vec<Applied>, StoreError> {
    let mut connection = pool.acquire().await?;
    let done = async {
        // Held a second time by the migrator itself, which gives only its own hold back.
        connection.lock().await.map_err(|error| refused(&POSTGRES, error))?;
        let applied = run(&POSTGRES, &mut *connection).await?;
        connection.unlock().await.map_err(|error| refused(&POSTGRES, error))?;
        Ok(applied)
    };
    let done = done.await;
    if done.is_err() {
        // The lock ends with its connection.
        connection.close_on_drop();
    }
    done
}

async fn run<C: Migrate>(migrator: &Migrator, connection: &mut C) -> Result<Vec<Applied>, StoreError> {
    let refused = |error| refused(migrator, error);
    connection.ensure_migrations_table(TABLE).await.map_err(refused)?;
    let before: Vec<i64> = connection.list_applied_migrations(TABLE).await.map_err(refused)?.into_iter().map(|known| known.version).collect();
    migrator.run_direct(None, connection, false).await.map_err(refused)?;
    let fresh = migrator.iter().filter(|migration| !before.contains(&migration.version));
    Ok(fresh.map(|migration| Applied { version: migration.version, name: migration.description.to_string() }).collect())
}

fn refused(migrator: &Migrator, error: MigrateError) -> StoreError {
    match error {
        MigrateError::VersionMissing(applied) => StoreError::Newer { applied, known: migrator.iter().map(|one| one.version).max().unwrap_or(0) },
        MigrateError::Dirty(version) => StoreError::HalfApplied(version),
        MigrateError::VersionMismatch(version) => StoreError::Changed(version),
        MigrateError::Execute(error) => error.into(),
        other => StoreError::Migrate(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_embedded_file_is_a_migration_and_both_databases_have_the_same() {
        let named = |migrator: &Migrator| migrator.iter().map(|one| (one.version, one.description.to_string())).collect::<Vec<_>>();
        assert_eq!(named(&SQLITE).len(), SqliteFiles::iter().count());
        assert_eq!(named(&POSTGRES).len(), PostgresFiles::iter().count());
        assert_eq!(named(&SQLITE), named(&POSTGRES));
        assert_eq!(named(&SQLITE).first(), Some(&(1, "house".to_owned())));
        assert!(named(&SQLITE).is_sorted());
    }
}
