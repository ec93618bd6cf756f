//! Owns what only a directory has: unfinished writes that a killed process left; and which addresses open at all.
//!
//! Called by the test runner. The one rule: what is swept is only what was never a blob.
#![expect(clippy::disallowed_methods, reason = "tests may read the wall clock")]

use std::time::SystemTime;

use bytes::Bytes;
use floornote::blob::{BlobError, Blobs};

use super::{Shelf, key};

#[tokio::test]
async fn what_a_killed_write_left_is_swept_once_it_is_old() {
    let shelf = Shelf::in_directory();
    shelf.blobs.put(&key("u/1"), Bytes::from_static(b"x")).await.unwrap();
    std::fs::write(shelf.file("blobs/u/2#1"), b"half").unwrap();
    assert_eq!(shelf.names(None).await, ["u/1"]);
    assert_eq!(shelf.blobs.sweep_unfinished(SystemTime::UNIX_EPOCH).await.unwrap(), 0);
    assert_eq!(shelf.blobs.sweep_unfinished(SystemTime::now()).await.unwrap(), 1);
    assert_eq!(shelf.names(None).await, ["u/1"]);
}

#[tokio::test]
async fn an_emptied_folder_goes_too() {
    let shelf = Shelf::in_directory();
    shelf.blobs.put(&key("u/1/0"), Bytes::from_static(b"x")).await.unwrap();
    shelf.blobs.delete_all(vec![key("u/1/0")]).await.unwrap();
    assert!(!shelf.file("blobs/u/1").exists());
}

#[tokio::test]
async fn a_folder_keeps_a_write_under_way() {
    let shelf = Shelf::in_directory();
    shelf.blobs.put_new(&key("u/1/0"), vec![Bytes::from_static(b"x")]).await.unwrap();
    std::fs::write(shelf.file("blobs/u/1/1#1"), b"half").unwrap();
    shelf.blobs.delete_all(vec![key("u/1/0")]).await.unwrap();
    assert!(shelf.file("blobs/u/1/1#1").exists());
    assert!(shelf.names(None).await.is_empty());
}

#[tokio::test]
async fn a_new_blob_takes_the_place_of_none() {
    let shelf = Shelf::in_directory();
    shelf.blobs.put_new(&key("u/1"), vec![Bytes::from_static(b"x")]).await.unwrap();
    assert!(matches!(shelf.blobs.put_new(&key("u/1"), vec![Bytes::from_static(b"y")]).await, Err(BlobError::Io(_))));
    assert!(matches!(shelf.blobs.put_new(&key("u/1/0"), vec![Bytes::from_static(b"y")]).await, Err(BlobError::Io(_))), "a file where a folder should be");
    assert_eq!(shelf.blobs.get(&key("u/1"), 9).await.unwrap(), "x");
    assert_eq!(shelf.names(None).await, ["u/1"]);
}

#[test]
fn only_known_addresses_open() {
    for url in ["", "file:", "s3:", "s3://", "s3:///clips", "s3://clips?colour=blue", "s3://clips?endpoint=nowhere", "/data", "http://x/y"] {
        assert!(matches!(Blobs::open(url), Err(BlobError::Location(_))), "{url}");
    }
    assert!(Blobs::open("s3://clips/a/b?endpoint=https://s3.example&region=eu-central-1").is_ok());
}
