//! Owns: proof that the store keeps, cuts, lists and removes bytes as its contract says.
//! Called by: `cargo test`.
//! Rule: every test has its own directory.
#![expect(clippy::disallowed_methods, reason = "tests may read the wall clock")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]

use std::time::SystemTime;

use bytes::Bytes;
use futures_util::{TryStreamExt, stream};
use tempfile::TempDir;

use super::{BlobError, BlobKey, Blobs, PART_BYTES};

fn opened() -> (TempDir, Blobs) {
    let directory = tempfile::tempdir().unwrap();
    let url = format!("file:{}/blobs", directory.path().display());
    let blobs = Blobs::open(&url).unwrap();
    (directory, blobs)
}

fn key(text: &str) -> BlobKey {
    text.parse().unwrap()
}

#[tokio::test]
async fn a_blob_is_replaced_whole_and_read_in_parts() {
    let (directory, blobs) = opened();
    let clip = key("assets/a/video.mp4");
    blobs.put(&clip, Bytes::from_static(b"old")).await.unwrap();
    let bytes: Vec<u8> = (0_u8..=250).cycle().take(PART_BYTES * 3 + 17).collect();
    let file = directory.path().join("clip");
    std::fs::write(&file, &bytes).unwrap();
    let size = u64::try_from(bytes.len()).unwrap();
    assert_eq!(blobs.put_file(&clip, &file).await.unwrap(), size);

    let read = blobs.read(&clip, None).await.unwrap();
    assert_eq!((read.size_bytes(), read.range()), (size, 0..size));
    let parts: Vec<Bytes> = read.try_collect().await.unwrap();
    assert!(parts.iter().all(|part| part.len() <= PART_BYTES));
    assert_eq!(parts.concat(), bytes);

    let range = blobs.read(&clip, Some(5..size * 2)).await.unwrap();
    assert_eq!(range.range(), 5..size);
    let parts: Vec<Bytes> = range.try_collect().await.unwrap();
    assert_eq!(parts.concat(), bytes[5..]);
    assert_eq!(blobs.get_range(&clip, 2..6).await.unwrap(), bytes[2..6]);
    assert!(blobs.read(&clip, Some(size..size + 1)).await.is_err());

    let copy = directory.path().join("copy");
    assert_eq!(blobs.get_to_file(&clip, &copy).await.unwrap(), size);
    assert_eq!(std::fs::read(copy).unwrap(), bytes);
    let too_large = blobs.get(&clip, size - 1).await;
    assert!(matches!(too_large, Err(BlobError::TooLarge { .. })));
    assert_eq!(blobs.head(&clip).await.unwrap().unwrap().size_bytes, size);
}

#[tokio::test]
async fn a_broken_stream_stores_nothing() {
    let (_directory, blobs) = opened();
    let target = key("assets/a");
    let broken = stream::iter([Ok(Bytes::from(vec![1; PART_BYTES * 2])), Err(BlobError::NotFound)]);
    assert!(blobs.put_stream(&target, broken).await.is_err());
    assert_eq!(blobs.head(&target).await.unwrap(), None);
    assert_eq!(blobs.sweep_unfinished(SystemTime::now()).await.unwrap(), 0);
    let empty = stream::empty::<Result<Bytes, BlobError>>();
    assert_eq!(blobs.put_stream(&target, empty).await.unwrap(), 0);
    assert_eq!(blobs.get(&target, 0).await.unwrap(), Bytes::new());
}

#[tokio::test]
async fn a_prefix_is_listed_and_removed_by_whole_segments() {
    let (directory, blobs) = opened();
    for text in ["u/1/0-a", "u/1/9-b", "u/10/0-c", "v"] {
        blobs.put(&key(text), Bytes::from_static(b"x")).await.unwrap();
    }
    let listed: Vec<_> = blobs.list(Some(&key("u/1"))).try_collect().await.unwrap();
    let mut names: Vec<_> = listed.iter().map(|blob| blob.key.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["u/1/0-a", "u/1/9-b"]);
    assert_eq!(blobs.delete_prefix(&key("u/1")).await.unwrap(), 2);
    assert_eq!(blobs.delete_prefix(&key("u/1")).await.unwrap(), 0);
    blobs.delete(&key("v")).await.unwrap();
    blobs.delete(&key("v")).await.unwrap();
    let left: Vec<_> = blobs.list(None).try_collect().await.unwrap();
    assert_eq!(left.len(), 1);
    assert!(!directory.path().join("blobs/u/1").exists());
    assert!(matches!(blobs.get(&key("v"), 9).await, Err(BlobError::NotFound)));
}

#[tokio::test]
async fn what_a_killed_write_left_is_swept_once_it_is_old() {
    let (directory, blobs) = opened();
    blobs.put(&key("u/1"), Bytes::from_static(b"x")).await.unwrap();
    std::fs::write(directory.path().join("blobs/u/2#1"), b"half").unwrap();
    let listed: Vec<_> = blobs.list(None).try_collect().await.unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(blobs.sweep_unfinished(SystemTime::UNIX_EPOCH).await.unwrap(), 0);
    assert_eq!(blobs.sweep_unfinished(SystemTime::now()).await.unwrap(), 1);
    assert!(blobs.head(&key("u/1")).await.unwrap().is_some());
}

#[test]
fn only_known_addresses_open() {
    for url in ["", "file:", "s3://", "s3://bucket?color=red", "/data", "http://x/y"] {
        assert!(matches!(Blobs::open(url), Err(BlobError::Location(_))), "{url}");
    }
}
