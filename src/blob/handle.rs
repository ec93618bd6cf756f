//! Owns: the handle on the blob store, and what it is asked: put, read, list, delete, sweep.
//! Called by: use cases that store upload parts and renditions, and jobs that sweep them.
//! Rule: a `put` that answered is on the disk (file and directory synced) or in the bucket, and no call holds more than two
//! parts in memory: one that is written and one that fills.

use std::path::{Path as FilePath, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{Stream, StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::{Attribute, Attributes, ObjectMeta, ObjectStore, ObjectStoreExt, PutMultipartOptions, PutOptions, PutPayload, WriteMultipart};
use std::ops::Range;
use std::time::{Duration, SystemTime};
use tokio::io::AsyncWriteExt;

use super::{BlobError, BlobKey, BlobStream, PART_BYTES, SignedUrl, disk, s3, stream};

/// New blobs that are written to a bucket at once.
const BUCKET_WRITES: usize = 8;

/// Handle on the blob store; clones share it.
#[derive(Clone, Debug)]
pub struct Blobs {
    pub(super) store: Arc<dyn ObjectStore>,
    /// Directory on this machine, where there is one: unfinished writes can be swept there.
    pub(super) root: Option<PathBuf>,
    /// The bucket, where the store speaks S3.
    bucket: Option<Arc<s3::Bucket>>,
    /// Bytes of one part of a stream that is written: S3 takes none under 5 MiB but the last.
    written_part_bytes: usize,
    /// Whether readers are sent to the bucket.
    is_signing: bool,
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
    /// `AWS_SECRET_ACCESS_KEY` or the machine's role. `public_endpoint` is where phones find it, if that is elsewhere. Nothing
    /// is asked of it before the first use.
    ///
    /// # Errors
    /// [`BlobError::Location`] for another scheme or an empty path; [`BlobError::Io`] when the directory cannot be made.
    pub fn open(url: &str) -> Result<Self, BlobError> {
        if url.starts_with("s3:") {
            let bucket = s3::open(url)?;
            let store = Arc::clone(&bucket.store);
            return Ok(Self { store, root: None, bucket: Some(Arc::new(bucket)), written_part_bytes: s3::PART_MIN_BYTES, is_signing: false });
        }
        let path = url
            .strip_prefix("file:")
            .map(|rest| rest.strip_prefix("//").unwrap_or(rest))
            .filter(|path| !path.is_empty())
            .ok_or_else(|| BlobError::Location(url.to_owned()))?;
        std::fs::create_dir_all(path)?;
        let root = FilePath::new(path).canonicalize()?;
        let local = LocalFileSystem::new_with_prefix(&root)?.with_automatic_cleanup(true).with_fsync(true);
        Ok(Self { store: Arc::new(local), root: Some(root), bucket: None, written_part_bytes: PART_BYTES, is_signing: false })
    }

    /// Sends readers to the bucket by signed addresses instead of passing its bytes on.
    ///
    /// # Errors
    /// [`BlobError::Unsigned`] where the store is a directory.
    pub fn with_signed_reads(self) -> Result<Self, BlobError> {
        if self.bucket.is_none() {
            return Err(BlobError::Unsigned);
        }
        Ok(Self { is_signing: true, ..self })
    }

    /// Returns scheme, host and port of signed addresses, or `None` where bytes are passed on.
    #[must_use]
    pub fn read_origin(&self) -> Option<&str> {
        self.bucket.as_ref().filter(|_| self.is_signing).map(|bucket| bucket.origin.as_str())
    }

    /// Signs an address that opens a blob, ranges included, for as long as `lives`; `None` where bytes are passed on. Whether
    /// there is such a blob is not asked.
    ///
    /// # Errors
    /// [`BlobError::Store`] when there are no keys to sign with.
    pub async fn sign_read(&self, key: &BlobKey, lives: Duration) -> Result<Option<SignedUrl>, BlobError> {
        match self.bucket.as_ref().filter(|_| self.is_signing) {
            Some(bucket) => bucket.sign(key, lives).await.map(Some),
            None => Ok(None),
        }
    }

    /// Stores `bytes` under `key`, replacing what was there; readers see the old or the new blob, never a mixture.
    ///
    /// # Errors
    /// [`BlobError::Store`] when the store refuses; nothing is visible then.
    pub async fn put(&self, key: &BlobKey, bytes: Bytes) -> Result<(), BlobError> {
        self.put_payload(key, bytes.into()).await
    }

    async fn put_payload(&self, key: &BlobKey, payload: PutPayload) -> Result<(), BlobError> {
        self.store.put_opts(key.path(), payload, PutOptions { attributes: self.attributes(key), ..PutOptions::default() }).await?;
        Ok(())
    }

    /// Stores `pieces`, one behind the other, under a key that nobody has used or heard of yet: the blob is whole once this
    /// answered, and until then nobody may count on what lies there. That spares a directory the staging of `put`: half of its
    /// work on the disk.
    ///
    /// # Errors
    /// [`BlobError::Store`] or [`BlobError::Io`] when the store refuses; nothing is left then. What a kill leaves half-written has
    /// the key's name, and is the caller's to sweep.
    pub async fn put_new(&self, key: &BlobKey, pieces: Vec<Bytes>) -> Result<(), BlobError> {
        let Some(root) = self.root.clone() else { return self.put_payload(key, pieces.into_iter().collect()).await };
        let key = key.clone();
        let written = tokio::task::spawn_blocking(move || disk::write_new(&root, key.as_str(), &pieces)).await;
        Ok(written.map_err(std::io::Error::other)??)
    }

    /// Returns how many new blobs are best written at once: one disk takes them one behind the other, and each one later is
    /// fuller; a bucket takes as many as it is asked, and none waits behind one that is slow.
    #[must_use]
    pub const fn writes_at_once(&self) -> usize {
        if self.bucket.is_some() { BUCKET_WRITES } else { 1 }
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
        let mut parts = std::pin::pin!(parts);
        let attributes = self.attributes(key);
        let (mut held, mut held_bytes) = (Vec::new(), 0_usize);
        while held_bytes <= self.written_part_bytes {
            let Some(part) = parts.try_next().await? else {
                // One part is one request, and leaves nothing behind when it fails.
                let payload: PutPayload = held.into_iter().collect();
                self.store.put_opts(key.path(), payload, PutOptions { attributes, ..PutOptions::default() }).await?;
                return Ok(length(held_bytes));
            };
            held_bytes = held_bytes.saturating_add(part.len());
            held.push(part);
        }
        let upload = self.store.put_multipart_opts(key.path(), PutMultipartOptions { attributes, ..PutMultipartOptions::default() }).await?;
        let mut writer = WriteMultipart::new_with_chunk_size(upload, self.written_part_bytes);
        let mut parts = std::pin::pin!(futures_util::stream::iter(held).map(Ok).chain(parts));
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
            size_bytes = size_bytes.saturating_add(length(part.len()));
            writer.put(part);
        }
        writer.finish().await?;
        Ok(size_bytes)
    }

    /// What a bucket tells with the bytes to readers that are sent there; a directory keeps none.
    fn attributes(&self, key: &BlobKey) -> Attributes {
        if self.bucket.is_none() {
            return Attributes::new();
        }
        let pairs = [
            (Attribute::ContentType, content_type(key).to_owned()),
            (Attribute::ContentDisposition, "inline".to_owned()),
            (Attribute::CacheControl, "private, no-cache".to_owned()),
        ];
        pairs.into_iter().collect()
    }

    /// Reads a blob of at most `max_bytes` whole.
    ///
    /// # Errors
    /// [`BlobError::NotFound`]; [`BlobError::TooLarge`] when it is longer than `max_bytes`.
    pub async fn get(&self, key: &BlobKey, max_bytes: u64) -> Result<Bytes, BlobError> {
        let result = self.store.get(key.path()).await?;
        let size_bytes = result.meta.size;
        if size_bytes > max_bytes {
            return Err(BlobError::TooLarge { limit_bytes: max_bytes });
        }
        let bytes = result.bytes().await?;
        if length(bytes.len()) != size_bytes {
            return Err(BlobError::Io(std::io::ErrorKind::UnexpectedEof.into()));
        }
        Ok(bytes)
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

    /// Removes several blobs; one that is not there is no error. Safe to repeat after a failure.
    ///
    /// # Errors
    /// The first refusal of the store; blobs named before it may be gone.
    pub async fn delete_all(&self, keys: Vec<BlobKey>) -> Result<(), BlobError> {
        let paths = futures_util::stream::iter(keys.into_iter().map(|key| Ok(key.path().clone()))).boxed();
        let mut deleted = self.store.delete_stream(paths);
        while let Some(result) = deleted.next().await {
            match result {
                Ok(_) | Err(object_store::Error::NotFound { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Removes writes that a killed process left unfinished and last touched before `before`, and returns how many there were.
    ///
    /// Only a local directory keeps such files (`name#1`); elsewhere this does nothing: what a killed process had begun in a
    /// bucket goes by the bucket's rule for incomplete uploads.
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

/// Renditions are named by us and their name says what they are, wherever they are copied to.
fn content_type(key: &BlobKey) -> &'static str {
    match key.name().rsplit_once('.') {
        Some((_, "mp4")) => "video/mp4",
        Some((_, "m4a")) => "audio/mp4",
        Some((_, "jpg")) => "image/jpeg",
        _ => "application/octet-stream",
    }
}

fn length(bytes: usize) -> u64 {
    u64::try_from(bytes).unwrap_or(u64::MAX)
}

fn info(meta: ObjectMeta) -> Result<BlobInfo, BlobError> {
    Ok(BlobInfo { key: meta.location.as_ref().parse()?, size_bytes: meta.size, written_at: meta.last_modified.into(), etag: meta.e_tag })
}
