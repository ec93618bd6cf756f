//! Owns the copy of a SQLite database, made while it is served, and what the copy says about blobs.
//!
//! Called by the backup command. The one rule: the original is opened for reading only and never migrated, so that a
//! newer program can back up before it changes anything.

use std::path::Path;
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{Connection as _, Row as _};

use super::error::StoreError;

/// Rows read at a time.
const PAGE: i64 = 1_000;
/// A writer that holds the file for a checkpoint is waited for this long.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// A copied database, open for reading.
#[derive(Debug)]
pub struct Copied {
    connection: SqliteConnection,
}

/// A blob that a row points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedBlob {
    /// Its key.
    pub key: String,
    /// How many bytes it has, or at least has where it is shared.
    pub bytes: i64,
    /// Whether other rows may point to bytes beyond those.
    pub is_shared: bool,
}

/// Where a reading of all blobs stands; begins at the default.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cursor {
    is_at_parts: bool,
    row: i64,
}

/// Copies the SQLite database at `url` into a new file: one moment of it, with everything committed before.
///
/// # Errors
/// When the original cannot be read, the file exists or cannot be written, or the copy is not sound.
pub async fn copy(url: &str, to: &Path) -> Result<Copied, StoreError> {
    let from = SqliteConnectOptions::from_str(url)?.create_if_missing(false).read_only(true).busy_timeout(BUSY_TIMEOUT);
    let mut original = SqliteConnection::connect_with(&from).await?;
    sqlx::query("VACUUM INTO $1").bind(to.to_string_lossy().into_owned()).execute(&mut original).await?;
    original.close().await?;
    let file = std::fs::File::open(to).map_err(StoreError::Folder)?;
    file.sync_all().map_err(StoreError::Folder)?;
    let copy = SqliteConnectOptions::new().filename(to).create_if_missing(false).read_only(true);
    let mut connection = SqliteConnection::connect_with(&copy).await?;
    let said: String = sqlx::query("PRAGMA quick_check(1)").fetch_one(&mut connection).await?.try_get(0)?;
    if said != "ok" {
        return Err(StoreError::Corrupt { column: "the copied database".to_owned(), reason: said });
    }
    Ok(Copied { connection })
}

impl Copied {
    /// Lists the next blobs that rows point to, and where to go on; nothing when all were listed.
    pub async fn list_blobs(&mut self, from: Cursor) -> Result<Option<(Vec<NamedBlob>, Cursor)>, StoreError> {
        const RENDITIONS: &str = "SELECT rowid, blob_key, bytes FROM renditions WHERE rowid > $1 ORDER BY rowid LIMIT $2";
        const PARTS: &str = "SELECT rowid, blob_key, blob_at + length FROM upload_parts WHERE rowid > $1 ORDER BY rowid LIMIT $2";
        let text = if from.is_at_parts { PARTS } else { RENDITIONS };
        let rows = sqlx::query(text).bind(from.row).bind(PAGE).fetch_all(&mut self.connection).await?;
        let mut next = from;
        let mut blobs = Vec::with_capacity(rows.len());
        for row in &rows {
            next.row = row.try_get(0)?;
            blobs.push(NamedBlob { key: row.try_get(1)?, bytes: row.try_get(2)?, is_shared: from.is_at_parts });
        }
        match (blobs.is_empty(), from.is_at_parts) {
            (true, true) => Ok(None),
            (true, false) => Ok(Some((blobs, Cursor { is_at_parts: true, row: 0 }))),
            (false, _) => Ok(Some((blobs, next))),
        }
    }

    /// Lets go of the copy.
    pub async fn close(self) -> Result<(), StoreError> {
        Ok(self.connection.close().await?)
    }
}
