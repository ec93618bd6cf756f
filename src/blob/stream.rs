//! Owns: reading blobs and files in bounded parts, and sweeping what killed writes left behind.
//! Called by: the handle on the store.
//! Rule: never more than one part per reader in memory.

use std::ops::Range;
use std::path::Path;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::SystemTime;

use bytes::Bytes;
use futures_util::stream::{BoxStream, Stream, StreamExt, TryStreamExt};
use object_store::{GetOptions, GetRange, GetResultPayload, ObjectStore};
use tokio::io::{AsyncReadExt, AsyncSeekExt};

use super::disk::is_unfinished;
use super::{BlobError, BlobKey};

/// Bytes of one part in flight: the unit in which blobs are read and written, 256 KiB, equal to an upload part.
pub const PART_BYTES: usize = 256 * 1024;

/// Bytes of one blob, or of a range of it, arriving in parts.
pub struct BlobStream {
    parts: BoxStream<'static, Result<Bytes, BlobError>>,
    size_bytes: u64,
    range: Range<u64>,
}

impl BlobStream {
    /// Returns the length of the whole blob in bytes.
    #[must_use]
    pub fn size_bytes(&self) -> u64 {
        self.size_bytes
    }

    /// Returns which bytes arrive (end exclusive), after cutting the asked range to the blob's length.
    #[must_use]
    pub fn range(&self) -> Range<u64> {
        self.range.clone()
    }
}

impl std::fmt::Debug for BlobStream {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BlobStream").field("size_bytes", &self.size_bytes).field("range", &self.range).finish_non_exhaustive()
    }
}

impl Stream for BlobStream {
    type Item = Result<Bytes, BlobError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.parts.poll_next_unpin(context)
    }
}

/// Opens a blob for reading.
pub(super) async fn open(store: &dyn ObjectStore, key: &BlobKey, range: Option<Range<u64>>) -> Result<BlobStream, BlobError> {
    let options = GetOptions { range: range.map(GetRange::Bounded), ..GetOptions::default() };
    let result = store.get_opts(key.path(), options).await?;
    let size_bytes = result.meta.size;
    let range = result.range.clone();
    let parts = match result.payload {
        GetResultPayload::File(file, _) => {
            let mut file = tokio::fs::File::from_std(file);
            file.seek(std::io::SeekFrom::Start(range.start)).await?;
            file_parts(file, range.end.saturating_sub(range.start)).boxed()
        }
        GetResultPayload::Stream(stream) => counted(stream.map_err(BlobError::from).boxed(), range.end.saturating_sub(range.start)).boxed(),
    };
    Ok(BlobStream { parts, size_bytes, range })
}

/// Passes on exactly `left` bytes; what ends earlier or goes on is an error, so that nothing half is taken for whole.
fn counted(parts: BoxStream<'static, Result<Bytes, BlobError>>, left: u64) -> impl Stream<Item = Result<Bytes, BlobError>> + Send + 'static {
    futures_util::stream::try_unfold((parts, left), |(mut parts, left)| async move {
        let part = parts.try_next().await?;
        let had = u64::try_from(part.as_ref().map_or(0, Bytes::len)).unwrap_or(u64::MAX);
        match (part, left.checked_sub(had)) {
            (None, _) if left == 0 => Ok(None),
            (None, _) => Err(BlobError::Io(std::io::ErrorKind::UnexpectedEof.into())),
            (Some(_), None) => Err(BlobError::Io(std::io::ErrorKind::InvalidData.into())),
            (Some(part), Some(left)) => Ok(Some((part, (parts, left)))),
        }
    })
}

/// Reads `length` bytes of a file from where it stands; a file that ends earlier is an error.
pub(super) fn file_parts(mut file: tokio::fs::File, length: u64) -> impl Stream<Item = Result<Bytes, BlobError>> + Send + 'static {
    file.set_max_buf_size(PART_BYTES);
    futures_util::stream::try_unfold((file, length), |(mut file, left)| async move {
        if left == 0 {
            return Ok(None);
        }
        let part = read_part(&mut file, left).await?;
        if part.is_empty() {
            return Err(BlobError::Io(std::io::ErrorKind::UnexpectedEof.into()));
        }
        let left = left.saturating_sub(part.len().try_into().unwrap_or(u64::MAX));
        Ok(Some((part, (file, left))))
    })
}

/// Reads up to one part; an empty answer is the end.
async fn read_part(file: &mut tokio::fs::File, left: u64) -> std::io::Result<Bytes> {
    let want = usize::try_from(left).unwrap_or(PART_BYTES).min(PART_BYTES);
    let mut part = Vec::with_capacity(want);
    let limit = u64::try_from(want).unwrap_or(left);
    AsyncReadExt::take(file, limit).read_to_end(&mut part).await?;
    Ok(part.into())
}

/// Removes unfinished writes (`name#1`) last touched before `before`.
pub(super) fn sweep(directory: &Path, before: SystemTime) -> std::io::Result<u64> {
    let mut swept = 0_u64;
    let mut directories = vec![directory.to_path_buf()];
    while let Some(directory) = directories.pop() {
        let entries = match std::fs::read_dir(&directory) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        for entry in entries {
            let entry = entry?;
            let Ok(metadata) = entry.metadata() else {
                continue; // gone meanwhile
            };
            if metadata.is_dir() {
                directories.push(entry.path());
                continue;
            }
            let is_unfinished = is_unfinished(&entry.file_name());
            let is_old = metadata.modified().is_ok_and(|at| at <= before);
            if is_unfinished && is_old && std::fs::remove_file(entry.path()).is_ok() {
                swept = swept.saturating_add(1);
            }
        }
    }
    Ok(swept)
}
