//! Owns what holds for blobs, in a directory and in a bucket: one list for both, and what holds when S3 fails.
//!
//! Called by `tests/house.rs`. The one rule: every test has a directory or a server of its own; a missing server fails.

use std::path::PathBuf;

use bytes::Bytes;
use floornote::blob::{BlobError, BlobKey, Blobs};
use futures_util::TryStreamExt as _;
use tempfile::TempDir;

use crate::s3_server::S3Server;

/// Runs each named `async fn(Shelf)` as two tests, one for each kind of store.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod directory {
            $(#[tokio::test(flavor = "multi_thread")] async fn $name() { super::$name(crate::blob::Shelf::in_directory()).await; })+
        }
        mod bucket {
            $(#[tokio::test(flavor = "multi_thread")] async fn $name() { super::$name(crate::blob::Shelf::in_bucket()).await; })+
        }
    };
}

mod conformance;
mod faults;
mod signed;
mod sweep;

/// A store of one test, with a folder for its files.
pub struct Shelf {
    pub blobs: Blobs,
    folder: TempDir,
    _server: Option<S3Server>,
}

impl Shelf {
    pub fn in_directory() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(&format!("file:{}/blobs", folder.path().display())).unwrap();
        Self { blobs, folder, _server: None }
    }

    pub fn in_bucket() -> Self {
        let server = S3Server::start();
        let blobs = Blobs::open(&server.url()).unwrap();
        Self { blobs, folder: tempfile::tempdir().unwrap(), _server: Some(server) }
    }

    /// A path for a file of the test.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The names below a prefix, sorted.
    pub async fn names(&self, prefix: Option<&str>) -> Vec<String> {
        let prefix = prefix.map(key);
        let listed: Vec<_> = self.blobs.list(prefix.as_ref()).try_collect().await.unwrap();
        let mut names: Vec<_> = listed.into_iter().map(|blob| blob.key.to_string()).collect();
        names.sort_unstable();
        names
    }
}

pub fn key(text: &str) -> BlobKey {
    text.parse().unwrap()
}

/// Bytes that differ everywhere and from one seed to the next.
pub fn noise(seed: u8, length: usize) -> Vec<u8> {
    let mut state = u32::from(seed) + 1;
    std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    })
    .take(length)
    .collect()
}

/// Reads a blob or a range of it to its end.
pub async fn read(blobs: &Blobs, key: &BlobKey, range: Option<std::ops::Range<u64>>) -> Result<Vec<u8>, BlobError> {
    let parts: Vec<Bytes> = blobs.read(key, range).await?.try_collect().await?;
    Ok(parts.concat())
}
