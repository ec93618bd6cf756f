//! Owns: the bytes of uploads and renditions; the only place that names `object_store`.
//! Called by: use cases that store upload parts and renditions, and jobs that sweep them.
//! Rule: a `put` that answered is on the disk (file and directory synced), and no call holds more than one part in memory.

mod error;
mod key;
mod probe;
mod s3;
mod stream;
#[cfg(test)]
mod tests;

use std::path::{Path as FilePath, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{Stream, StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::{ObjectMeta, ObjectStore, ObjectStoreExt, WriteMultipart};
use std::ops::Range;
use std::time::SystemTime;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

pub use error::BlobError;
pub use key::BlobKey;
pub use stream::BlobStream;

/// Bytes of one part in flight: the unit in which blobs are read and written, 256 KiB, equal to an upload part.
pub const PART_BYTES: usize = 256 * 1024;

/// Deletions running at once: enough to hide the disk's latency, few enough to leave room for readers.
const DELETES_AT_ONCE: usize = 8;

/// Handle on the blob store; clones share it.
#[derive(Clone, Debug)]
pub struct Blobs {
    store: Arc<dyn ObjectStore>,
    /// Directory on this machine, where there is one: unfinished writes can be swept there.
    root: Option<PathBuf>,
    /// Bytes of one part of a stream that is written: S3 takes none under 5 MiB but the last.
    written_part_bytes: usize,
}

/// What is known of a blob without reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlobInfo {
    /// Name of the blob.
    pub key: BlobKey,
    /// Length in bytes.
    pub size_bytes: u64,
    /// When it was last written.
    pub written_at: SystemTime,
    /// Opaque tag that changes with the content, where the store has one.
    pub etag: Option<String>,
}

impl Blobs {
    /// Opens the store at `url`, creating the directory of a `file:` URL (`file:data/blobs`, `file:///srv/blobs`).
    ///
    /// `s3://bucket/prefix?endpoint=https://…&region=…` names a bucket; the keys come from `AWS_ACCESS_KEY_ID` and
    /// `AWS_SECRET_ACCESS_KEY` or the machine's role. Nothing is asked of it before the first use.
    ///
    /// # Errors
    /// [`BlobError::Location`] for another scheme or an empty path; [`BlobError::Io`] when the directory cannot be made.
    pub fn open(url: &str) -> Result<Self, BlobError> {
        if url.starts_with("s3:") {
            return Ok(Self { store: s3::open(url)?, root: None, written_part_bytes: s3::PART_MIN_BYTES });
        }
        let path = url
            .strip_prefix("file:")
            .map(|rest| rest.strip_prefix("//").unwrap_or(rest))
            .filter(|path| !path.is_empty())
            .ok_or_else(|| BlobError::Location(url.to_owned()))?;
        std::fs::create_dir_all(path)?;
        let root = FilePath::new(path).canonicalize()?;
        let local = LocalFileSystem::new_with_prefix(&root)?.with_automatic_cleanup(true).with_fsync(true);
        Ok(Self { store: Arc::new(local), root: Some(root), written_part_bytes: PART_BYTES })
    }

    /// Stores `bytes` under `key`, replacing what was there; readers see the old or the new blob, never a mixture.
    ///
    /// # Errors
    /// [`BlobError::Store`] when the store refuses; nothing is visible then.
    pub async fn put(&self, key: &BlobKey, bytes: Bytes) -> Result<(), BlobError> {
        self.store.put(key.path(), bytes.into()).await?;
        Ok(())
    }

    /// Stores the file at `path` under `key` part by part and returns its length in bytes.
    ///
    /// # Errors
    /// [`BlobError::Io`] when the file cannot be read, [`BlobError::Store`] when the store refuses; nothing is visible then.
    pub async fn put_file(&self, key: &BlobKey, path: &FilePath) -> Result<u64, BlobError> {
        let file = tokio::fs::File::open(path).await?;
        let size_bytes = file.metadata().await?.len();
        self.put_stream(key, stream::file_parts(file, size_bytes)).await
    }

    /// Stores a stream under `key` part by part and returns its length in bytes; an error in the stream stores nothing.
    ///
    /// # Errors
    /// The stream's own error, or [`BlobError::Store`] when the store refuses.
    pub async fn put_stream<S>(&self, key: &BlobKey, parts: S) -> Result<u64, BlobError>
    where
        S: Stream<Item = Result<Bytes, BlobError>> + Send,
    {
        let upload = self.store.put_multipart(key.path()).await?;
        let mut writer = WriteMultipart::new_with_chunk_size(upload, self.written_part_bytes);
        let mut parts = std::pin::pin!(parts);
        let mut size_bytes = 0_u64;
        loop {
            let part = match parts.next().await {
                None => break,
                Some(Ok(part)) => part,
                Some(Err(error)) => return Err(abandon(writer, error).await),
            };
            if let Err(error) = writer.wait_for_capacity(1).await {
                return Err(abandon(writer, error.into()).await);
            }
            size_bytes = size_bytes.saturating_add(part.len().try_into().unwrap_or(u64::MAX));
            writer.put(part);
        }
        writer.finish().await?;
        Ok(size_bytes)
    }

    /// Reads a blob of at most `max_bytes` whole.
    ///
    /// # Errors
    /// [`BlobError::NotFound`]; [`BlobError::TooLarge`] when it is longer than `max_bytes`.
    pub async fn get(&self, key: &BlobKey, max_bytes: u64) -> Result<Bytes, BlobError> {
        let result = self.store.get(key.path()).await?;
        if result.meta.size > max_bytes {
            return Err(BlobError::TooLarge { limit_bytes: max_bytes });
        }
        Ok(result.bytes().await?)
    }

    /// Reads the bytes `range` (end exclusive); a range past the end is cut to the blob's length.
    ///
    /// # Errors
    /// [`BlobError::NotFound`]; [`BlobError::Store`] when the range is empty or starts after the end.
    pub async fn get_range(&self, key: &BlobKey, range: Range<u64>) -> Result<Bytes, BlobError> {
        Ok(self.store.get_range(key.path(), range).await?)
    }

    /// Streams a blob, or the bytes `range` of it (end exclusive), in parts of at most [`PART_BYTES`] on a local disk.
    ///
    /// # Errors
    /// [`BlobError::NotFound`]; [`BlobError::Store`] when the range is empty or starts after the end.
    pub async fn read(&self, key: &BlobKey, range: Option<Range<u64>>) -> Result<BlobStream, BlobError> {
        stream::open(&*self.store, key, range).await
    }

    /// Copies a blob into the file at `path` part by part and returns its length in bytes.
    ///
    /// # Errors
    /// [`BlobError::NotFound`], or [`BlobError::Io`] when the file cannot be written; the file may then be half written.
    pub async fn get_to_file(&self, key: &BlobKey, path: &FilePath) -> Result<u64, BlobError> {
        let mut parts = self.read(key, None).await?;
        let mut file = tokio::fs::File::create(path).await?;
        while let Some(part) = parts.try_next().await? {
            file.write_all(&part).await?;
        }
        file.flush().await?;
        Ok(parts.size_bytes())
    }

    /// Returns the blob's length and age, or `None` when there is no such blob.
    ///
    /// # Errors
    /// [`BlobError::Store`] when the store cannot be asked.
    pub async fn head(&self, key: &BlobKey) -> Result<Option<BlobInfo>, BlobError> {
        match self.store.head(key.path()).await {
            Ok(meta) => info(meta).map(Some),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Lists the blobs below `prefix` (whole segments), or all of them, in no particular order and without holding them.
    pub fn list(&self, prefix: Option<&BlobKey>) -> BoxStream<'static, Result<BlobInfo, BlobError>> {
        self.store.list(prefix.map(BlobKey::path)).map(|meta| info(meta?)).boxed()
    }

    /// Removes a blob; one that is not there is no error.
    ///
    /// # Errors
    /// [`BlobError::Store`] when the store refuses.
    pub async fn delete(&self, key: &BlobKey) -> Result<(), BlobError> {
        match self.store.delete(key.path()).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Removes every blob below `prefix` and returns how many were there; safe to repeat after a failure.
    ///
    /// # Errors
    /// The first refusal of the store; blobs listed before it may be gone.
    pub async fn delete_prefix(&self, prefix: &BlobKey) -> Result<u64, BlobError> {
        self.list(Some(prefix))
            .map_ok(|blob| async move { self.delete(&blob.key).await })
            .try_buffer_unordered(DELETES_AT_ONCE)
            .try_fold(0_u64, |count, ()| async move { Ok(count.saturating_add(1)) })
            .await
    }

    /// Removes writes that a killed process left unfinished and last touched before `before`, and returns how many there were.
    ///
    /// Only a local directory keeps such files (`name#1`); elsewhere this does nothing.
    ///
    /// # Errors
    /// [`BlobError::Io`] when the directory cannot be read.
    pub async fn sweep_unfinished(&self, before: SystemTime) -> Result<u64, BlobError> {
        let Some(root) = self.root.clone() else {
            return Ok(0);
        };
        let swept = tokio::task::spawn_blocking(move || stream::sweep(&root, before)).await;
        Ok(swept.map_err(std::io::Error::other)??)
    }
}

/// Gives up a half-written upload so that its bytes are freed, and hands the cause on.
async fn abandon(writer: WriteMultipart, cause: BlobError) -> BlobError {
    if let Err(error) = writer.abort().await {
        tracing::warn!(%error, "an abandoned blob write could not be removed");
    }
    cause
}

fn info(meta: ObjectMeta) -> Result<BlobInfo, BlobError> {
    Ok(BlobInfo { key: meta.location.as_ref().parse()?, size_bytes: meta.size, written_at: meta.last_modified.into(), etag: meta.e_tag })
}

/// Reads up to one part; an empty answer is the end.
async fn read_part(file: &mut tokio::fs::File, left: u64) -> std::io::Result<Bytes> {
    let want = usize::try_from(left).unwrap_or(PART_BYTES).min(PART_BYTES);
    let mut part = Vec::with_capacity(want);
    let limit = u64::try_from(want).unwrap_or(left);
    AsyncReadExt::take(file, limit).read_to_end(&mut part).await?;
    Ok(part.into())
}
