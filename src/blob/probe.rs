//! Owns: the questions whether the store is there and whether it keeps what it is given.
//! Called by: readiness, often, and `floornote doctor`, once.
//! Rule: nothing of what is stored is touched, and nothing of the probe stays.

use std::time::SystemTime;

use bytes::Bytes;
use futures_util::TryStreamExt as _;
use object_store::ObjectStoreExt as _;

use super::{BlobError, BlobKey, Blobs};

/// A blob that never exists; asking for it is the smallest question there is.
const ABSENT: &str = "probe/absent";
/// Bytes of a written probe.
const PROBE: &[u8] = b"floornote probes";

impl Blobs {
    /// Checks that the store answers: its directory is there, or the bucket tells that a blob is not.
    ///
    /// # Errors
    /// [`BlobError::Io`] or [`BlobError::Store`] when it does not.
    pub async fn ping(&self) -> Result<(), BlobError> {
        if let Some(root) = &self.root {
            drop(tokio::fs::read_dir(root).await?);
            return Ok(());
        }
        self.head(&BlobKey::new(ABSENT)?).await.map(drop)
    }

    /// Writes a small blob under a key of its own, reads a range of it, removes it, and returns when the store says it was
    /// written, by its own clock. `name` is new at every call.
    ///
    /// # Errors
    /// [`BlobError`] of the step that failed; a blob that was written is removed all the same, where that is possible.
    pub async fn probe(&self, name: &str) -> Result<SystemTime, BlobError> {
        let key = BlobKey::new(format!("probe/{name}"))?;
        self.put(&key, Bytes::from_static(PROBE)).await?;
        let read = async {
            let mut parts = self.read(&key, Some(10..16)).await?;
            let mut range = Vec::new();
            while let Some(part) = parts.try_next().await? {
                range.extend_from_slice(&part);
            }
            let written = self.store.head(key.path()).await?;
            if Some(range.as_slice()) != PROBE.get(10..16) {
                return Err(BlobError::Io(std::io::Error::other("a range read back is not what was written")));
            }
            Ok(written.last_modified.into())
        };
        let read = read.await;
        self.delete(&key).await?;
        read
    }
}
