//! Owns `floornote backup`: the database and the blobs in one folder, while the server runs.
//!
//! Called by the command line. The one rule: it answers success only when every blob that the copied rows point to lies
//! in the folder, whole.

use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use futures_util::TryStreamExt as _;
use url::Url;

use super::{Failure, say};
use crate::blob::{BlobError, BlobInfo, BlobKey, Blobs};
use crate::config::Config;
use crate::store::engine::backup::{Copied, Cursor, NamedBlob, copy};

/// A clip that arrives and is processed while the copy is made takes its parts away from under it; another copy a moment
/// later has the finished clip instead.
const TRIES: usize = 5;
/// Blobs copied at once: enough to hide the disk's latency.
const AT_ONCE: usize = 4;
/// Names of missing blobs that are printed.
const NAMES_MAX: usize = 20;

/// Where to.
#[derive(Debug, Args)]
pub struct Backup {
    /// A folder of its own. Used again, it keeps the blobs that it has and gets the new ones.
    folder: PathBuf,
}

/// What a copy of blobs did.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    all: u64,
    new: u64,
    new_bytes: u64,
}

/// Copies database and blobs into a folder: `floornote.db` and `blobs/`, the two that a server starts from.
///
/// Blobs go first, then the database, then the blobs that came meanwhile: a row written before the copy of the database
/// has its blob in one of the two passes.
///
/// # Errors
/// On PostgreSQL, which has its own program; when something cannot be read or written.
pub async fn backup(config: &Config, backup: &Backup) -> Result<ExitCode, Failure> {
    if !config.database.is_file() {
        return Err(advice(&config.database.url).into());
    }
    let folder = &backup.folder;
    // The copy holds the keys that sign pushes and tokens.
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let (from, to) = (Blobs::open(&config.blobs.url)?, Blobs::open(&format!("file:{}", folder.join("blobs").display()))?);
    let mut tally = copy_blobs(&from, &to).await?;
    let unfinished = folder.join("floornote.db.unfinished");
    let mut missing = Vec::new();
    for _ in 0..TRIES {
        remove_if_there(&unfinished)?;
        let mut copied = copy(&config.database.url, &unfinished).await?;
        let later = copy_blobs(&from, &to).await?;
        tally = Tally { all: later.all, new: tally.new + later.new, new_bytes: tally.new_bytes + later.new_bytes };
        missing = list_missing(&mut copied, &to).await?;
        copied.close().await?;
        if missing.is_empty() {
            break;
        }
    }
    std::fs::rename(&unfinished, folder.join("floornote.db"))?;
    std::fs::File::open(folder)?.sync_all()?;
    say(&format!("{}: the database and {} blobs, {} of them new with {} bytes", folder.display(), tally.all, tally.new, tally.new_bytes));
    say("It holds the keys that sign pushes and tokens: keep it like a password.");
    if missing.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    say(&format!("Named by the database and not in the blob store: {}", missing.len()));
    missing.iter().take(NAMES_MAX).for_each(|blob| say(&format!("  {} ({} bytes)", blob.key, blob.bytes)));
    Ok(ExitCode::FAILURE)
}

/// What to do instead on PostgreSQL, without the password.
fn advice(database_url: &str) -> String {
    let shown = Url::parse(database_url).ok().and_then(|mut url| url.set_password(None).is_ok().then_some(url));
    let shown = shown.map_or_else(|| "postgres://user@host/name".to_owned(), String::from);
    format!(
        "PostgreSQL is backed up by its own program, and the bucket after it:\n  pg_dump --format=custom --no-owner --file=floornote.dump '{shown}'\n\
         deploy/README.md has the order and the restore"
    )
}

fn remove_if_there(file: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Copies what is not there yet. A blob never changes under its name, save that a repeated job writes the same again.
async fn copy_blobs(from: &Blobs, to: &Blobs) -> Result<Tally, BlobError> {
    from.list(None)
        .map_ok(|blob| async move { copy_blob(from, to, &blob).await })
        .try_buffer_unordered(AT_ONCE)
        .try_fold(Tally::default(), |tally, bytes| async move {
            Ok(match bytes {
                None => Tally { all: tally.all + 1, ..tally },
                Some(bytes) => Tally { all: tally.all + 1, new: tally.new + 1, new_bytes: tally.new_bytes + bytes },
            })
        })
        .await
}

async fn copy_blob(from: &Blobs, to: &Blobs, blob: &BlobInfo) -> Result<Option<u64>, BlobError> {
    let there = to.head(&blob.key).await?;
    if there.is_some_and(|there| there.size_bytes == blob.size_bytes && there.written_at >= blob.written_at) {
        return Ok(None);
    }
    match from.read(&blob.key, None).await {
        Ok(parts) => Ok(Some(to.put_stream(&blob.key, parts).await?)),
        // Deleted since it was listed; whether a row still wants it is asked afterwards.
        Err(BlobError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

async fn list_missing(copied: &mut Copied, to: &Blobs) -> Result<Vec<NamedBlob>, Failure> {
    let mut missing = Vec::new();
    let mut at = Cursor::default();
    while let Some((blobs, next)) = copied.list_blobs(at).await? {
        for blob in blobs {
            let there = to.head(&BlobKey::new(&blob.key)?).await?.and_then(|there| i64::try_from(there.size_bytes).ok());
            let is_whole = there.is_some_and(|bytes| bytes == blob.bytes || (blob.is_shared && bytes > blob.bytes));
            if !is_whole {
                missing.push(blob);
            }
        }
        at = next;
    }
    Ok(missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_advice_for_postgresql_keeps_the_password_to_itself() {
        let text = advice("postgres://floornote:s3cret@db.example/floornote");
        assert!(text.contains("'postgres://floornote@db.example/floornote'") && !text.contains("s3cret"), "{text}");
    }
}
