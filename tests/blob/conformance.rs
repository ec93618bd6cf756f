//! Owns the list of what every blob store does.
//!
//! Called twice, for a directory and for a bucket. The one rule: a test may not ask which of the two it runs on.

use bytes::Bytes;
use floornote::blob::{BlobError, BlobKey, PART_BYTES};
use futures_util::{StreamExt as _, TryStreamExt as _, future, stream};
use tokio::sync::mpsc;

use super::{Shelf, key, noise, read};

on_both!(
    a_blob_is_put_found_read_and_replaced,
    a_long_blob_is_written_in_parts_and_read_back_equal,
    a_range_is_cut_to_the_blob,
    an_empty_blob_is_a_blob,
    a_broken_stream_stores_nothing_and_leaves_the_old_blob,
    a_half_written_blob_is_not_there,
    a_prefix_is_listed_by_whole_segments,
    what_is_absent_is_told_apart_and_removed_without_complaint,
    names_come_back_as_they_were_given,
    hostile_names_are_refused_before_the_store_hears_of_them,
    of_writers_at_once_one_wins_and_no_reader_sees_a_mixture,
    blobs_written_at_once_join_in_order,
    a_new_blob_is_a_blob_like_any_other,
    several_blobs_go_at_once,
    a_list_longer_than_a_page_is_complete,
);

/// More than two parts of a bucket, and not a multiple of anything.
const LONG: usize = 2 * 5 * 1024 * 1024 + 3 * PART_BYTES + 17;

fn size(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap()
}

async fn a_blob_is_put_found_read_and_replaced(shelf: Shelf) {
    let (blobs, clip) = (&shelf.blobs, key("assets/a/video.mp4"));
    for bytes in [noise(1, 1_000), noise(2, 700_000), noise(3, 5)] {
        blobs.put(&clip, bytes.clone().into()).await.unwrap();
        let found = blobs.head(&clip).await.unwrap().unwrap();
        assert_eq!((found.key, found.size_bytes), (clip.clone(), size(&bytes)));
        assert_eq!(blobs.get(&clip, size(&bytes)).await.unwrap(), bytes);
        assert!(matches!(blobs.get(&clip, size(&bytes) - 1).await, Err(BlobError::TooLarge { .. })));
    }
    assert_eq!(shelf.names(None).await, ["assets/a/video.mp4"]);
}

async fn a_long_blob_is_written_in_parts_and_read_back_equal(shelf: Shelf) {
    let (blobs, clip) = (&shelf.blobs, key("assets/a/video.mp4"));
    blobs.put(&clip, Bytes::from_static(b"old")).await.unwrap();
    let (bytes, file, copy) = (noise(1, LONG), shelf.file("clip"), shelf.file("copy"));
    std::fs::write(&file, &bytes).unwrap();
    assert_eq!(blobs.put_file(&clip, &file).await.unwrap(), size(&bytes));
    assert!(read(blobs, &clip, None).await.unwrap() == bytes);
    assert_eq!(blobs.get_to_file(&clip, &copy).await.unwrap(), size(&bytes));
    assert!(std::fs::read(&copy).unwrap() == bytes);
    // And a short one in its place, which needs no parts.
    std::fs::write(&file, b"short").unwrap();
    assert_eq!(blobs.put_file(&clip, &file).await.unwrap(), 5);
    assert_eq!(read(blobs, &clip, None).await.unwrap(), b"short");
}

async fn a_range_is_cut_to_the_blob(shelf: Shelf) {
    let (blobs, clip, bytes) = (&shelf.blobs, key("a"), noise(1, 300_001));
    blobs.put(&clip, bytes.clone().into()).await.unwrap();
    let end = size(&bytes);
    let first = PART_BYTES;
    for (asked, given) in
        [(0..1, 0..1), (end - 1..end, 300_000..300_001), (0..end, 0..300_001), (5..end * 2, 5..300_001), (262_143..262_145, first - 1..first + 1)]
    {
        let part = blobs.read(&clip, Some(asked.clone())).await.unwrap();
        assert_eq!((part.size_bytes(), part.range()), (end, asked.start..asked.end.min(end)));
        assert!(read(blobs, &clip, Some(asked.clone())).await.unwrap() == bytes[given], "{asked:?}");
    }
    for nothing in [end..end + 1, end + 7..end + 9, 3..3] {
        assert!(matches!(blobs.read(&clip, Some(nothing.clone())).await, Err(BlobError::Store(_))), "{nothing:?}");
    }
    assert!(matches!(blobs.read(&key("b"), Some(0..1)).await, Err(BlobError::NotFound)));
}

async fn an_empty_blob_is_a_blob(shelf: Shelf) {
    let blobs = &shelf.blobs;
    blobs.put(&key("a"), Bytes::new()).await.unwrap();
    assert_eq!(blobs.put_stream(&key("b"), stream::empty::<Result<Bytes, BlobError>>()).await.unwrap(), 0);
    for name in ["a", "b"] {
        assert_eq!(blobs.head(&key(name)).await.unwrap().unwrap().size_bytes, 0);
        assert_eq!(blobs.get(&key(name), 0).await.unwrap(), Bytes::new());
        assert!(read(blobs, &key(name), None).await.unwrap().is_empty());
        assert!(blobs.read(&key(name), Some(0..1)).await.is_err());
    }
}

async fn a_broken_stream_stores_nothing_and_leaves_the_old_blob(shelf: Shelf) {
    let (blobs, kept) = (&shelf.blobs, key("assets/kept"));
    blobs.put(&kept, Bytes::from_static(b"old")).await.unwrap();
    for parts in [0, 1, 2, LONG / PART_BYTES] {
        let whole = (0..parts).map(|_| Ok(Bytes::from(vec![1; PART_BYTES])));
        let broken = stream::iter(whole.chain([Err(BlobError::NotFound)]).collect::<Vec<_>>());
        assert!(matches!(blobs.put_stream(&kept, broken).await, Err(BlobError::NotFound)), "{parts}");
    }
    assert_eq!(shelf.names(None).await, ["assets/kept"]);
    assert_eq!(blobs.get(&kept, 3).await.unwrap().as_ref(), b"old");
}

async fn a_half_written_blob_is_not_there(shelf: Shelf) {
    let clip = key("assets/a");
    let (sender, receiver) = mpsc::channel::<Bytes>(1);
    let parts = stream::unfold(receiver, |mut receiver| async move { receiver.recv().await.map(|part| (Ok(part), receiver)) });
    let (blobs, target) = (shelf.blobs.clone(), clip.clone());
    let writing = tokio::spawn(async move { blobs.put_stream(&target, parts).await });
    let bytes = noise(1, LONG);
    for (count, part) in bytes.chunks(PART_BYTES).enumerate() {
        if count % 8 == 0 {
            assert_eq!(shelf.blobs.head(&clip).await.unwrap(), None, "{count}");
            assert!(shelf.names(None).await.is_empty(), "{count}");
        }
        sender.send(Bytes::copy_from_slice(part)).await.unwrap();
    }
    drop(sender);
    assert_eq!(writing.await.unwrap().unwrap(), size(&bytes));
    assert!(read(&shelf.blobs, &clip, None).await.unwrap() == bytes);
}

async fn a_prefix_is_listed_by_whole_segments(shelf: Shelf) {
    let blobs = &shelf.blobs;
    for name in ["u/1/0-a", "u/1/9-b", "u/10/0-c", "v"] {
        blobs.put(&key(name), Bytes::from_static(b"x")).await.unwrap();
    }
    assert_eq!(shelf.names(Some("u/1")).await, ["u/1/0-a", "u/1/9-b"]);
    assert_eq!(shelf.names(Some("u/2")).await, [""; 0]);
    assert_eq!(shelf.names(None).await.len(), 4);
}

async fn what_is_absent_is_told_apart_and_removed_without_complaint(shelf: Shelf) {
    let (blobs, gone) = (&shelf.blobs, key("u/1"));
    for _ in 0..2 {
        assert_eq!(blobs.head(&gone).await.unwrap(), None);
        assert!(matches!(blobs.get(&gone, 9).await, Err(BlobError::NotFound)));
        assert!(matches!(blobs.read(&gone, None).await, Err(BlobError::NotFound)));
        assert!(matches!(blobs.get_to_file(&gone, &shelf.file("copy")).await, Err(BlobError::NotFound)));
        blobs.delete(&gone).await.unwrap();
        blobs.put(&gone, Bytes::from_static(b"x")).await.unwrap();
        blobs.delete(&gone).await.unwrap();
    }
}

async fn names_come_back_as_they_were_given(shelf: Shelf) {
    let long = format!("uploads/{}", "0123456789".repeat(12));
    let mut names = ["A-._", "a", "a..b", "b/-", "b/0-", "b/B", "b/b", "c/d/e/f/g/h/i", "x-amz-acl/uploadId", long.as_str()];
    names.sort_unstable();
    for (index, name) in names.iter().enumerate() {
        shelf.blobs.put(&key(name), vec![b'x'; index].into()).await.unwrap();
    }
    assert_eq!(shelf.names(None).await, names);
    for (index, name) in names.iter().enumerate() {
        assert_eq!(shelf.blobs.get(&key(name), 99).await.unwrap(), vec![b'x'; index], "{name}");
    }
}

async fn hostile_names_are_refused_before_the_store_hears_of_them(shelf: Shelf) {
    let long = "a".repeat(201);
    for name in
        ["", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "../../etc/passwd", "a/.b", "a b", "a%2Fb", "a\\b", "a\0", "a\n", "a?b", "a#1", "ä", long.as_str()]
    {
        assert!(matches!(BlobKey::new(name), Err(BlobError::Key(_))), "{name:?}");
        assert!(key("a").join(name).is_err(), "{name:?}");
    }
    assert!(shelf.names(None).await.is_empty());
}

async fn of_writers_at_once_one_wins_and_no_reader_sees_a_mixture(shelf: Shelf) {
    let (blobs, part) = (&shelf.blobs, key("uploads/1/0-a"));
    let writes: Vec<Bytes> = (0..8).map(|seed| noise(seed, 200_000).into()).collect();
    blobs.put(&part, writes[0].clone()).await.unwrap();
    let writing = future::try_join_all(writes.iter().map(|bytes| blobs.put(&part, bytes.clone())));
    let reading = async {
        for _ in 0..20 {
            let seen = blobs.get(&part, 200_000).await.unwrap();
            assert!(writes.contains(&seen));
        }
    };
    let (written, ()) = tokio::join!(writing, reading);
    written.unwrap();
    assert!(writes.contains(&blobs.get(&part, 200_000).await.unwrap()));
    assert_eq!(shelf.names(None).await, ["uploads/1/0-a"]);
}

async fn blobs_written_at_once_join_in_order(shelf: Shelf) {
    let (blobs, bytes) = (&shelf.blobs, noise(1, 40 * 10_000));
    let puts = bytes.chunks(10_000).enumerate().map(|(index, part)| {
        let (name, part) = (key(&format!("uploads/1/{:06}-x", index * 10_000)), Bytes::copy_from_slice(part));
        async move { blobs.put_new(&name, vec![part]).await }
    });
    future::try_join_all(puts).await.unwrap();
    let mut joined = Vec::new();
    for name in shelf.names(Some("uploads/1")).await {
        joined.extend(blobs.get(&key(&name), 10_000).await.unwrap());
    }
    assert!(joined == bytes);
}

async fn a_new_blob_is_a_blob_like_any_other(shelf: Shelf) {
    let blobs = &shelf.blobs;
    // In a folder that is new and made several times over, at once.
    let names: Vec<BlobKey> = (0..16).map(|index| key(&format!("uploads/1/{}/{index}", index % 3))).collect();
    future::try_join_all(names.iter().map(|name| blobs.put_new(name, vec![noise(1, 70_000).into()]))).await.unwrap();
    for name in &names {
        assert!(read(blobs, name, None).await.unwrap() == noise(1, 70_000));
        assert_eq!(blobs.head(name).await.unwrap().unwrap().size_bytes, 70_000);
    }
    assert_eq!(shelf.names(None).await.len(), 16);
    blobs.put_new(&key("empty"), Vec::new()).await.unwrap();
    assert!(read(blobs, &key("empty"), None).await.unwrap().is_empty());
    let pieces = [noise(1, 300_000), noise(2, 1), noise(3, 70_000)];
    blobs.put_new(&key("pieces"), pieces.iter().map(|piece| Bytes::copy_from_slice(piece)).collect()).await.unwrap();
    assert!(read(blobs, &key("pieces"), None).await.unwrap() == pieces.concat());
    assert!(read(blobs, &key("pieces"), Some(300_000..300_001)).await.unwrap() == pieces[1]);
    blobs.put(&names[0], Bytes::from_static(b"replaced")).await.unwrap();
    assert_eq!(read(blobs, &names[0], None).await.unwrap(), b"replaced");
    blobs.delete(&names[0]).await.unwrap();
    assert_eq!(blobs.head(&names[0]).await.unwrap(), None);
}

async fn several_blobs_go_at_once(shelf: Shelf) {
    let blobs = &shelf.blobs;
    for name in ["u/1/a", "u/1/b/c", "u/1/b/d", "u/2"] {
        blobs.put_new(&key(name), vec![Bytes::from_static(b"x")]).await.unwrap();
    }
    for _ in 0..2 {
        blobs.delete_all(["u/1/a", "u/1/b/c", "u/9"].map(key).to_vec()).await.unwrap();
        assert_eq!(shelf.names(None).await, ["u/1/b/d", "u/2"]);
    }
    blobs.delete_all(Vec::new()).await.unwrap();
    // Somebody writes while the last one of a folder goes: what was written is there.
    for round in 0..20 {
        let (last, name) = (key(&format!("u/3/{round}")), key(&format!("u/3/{round}-again")));
        blobs.put_new(&last, vec![Bytes::from_static(b"x")]).await.unwrap();
        future::try_join(blobs.delete_all(vec![last]), blobs.put_new(&name, vec![Bytes::from_static(b"x")])).await.unwrap();
        assert!(blobs.head(&name).await.unwrap().is_some());
        blobs.delete(&name).await.unwrap();
    }
}

async fn a_list_longer_than_a_page_is_complete(shelf: Shelf) {
    let (blobs, count) = (&shelf.blobs, 1_100);
    let names: Vec<_> = (0..count).map(|index| key(&format!("uploads/{index:05}"))).collect();
    stream::iter(names.clone())
        .map(Ok::<_, BlobError>)
        .try_for_each_concurrent(32, |name| async move { blobs.put(&name, Bytes::from_static(b"x")).await })
        .await
        .unwrap();
    assert_eq!(shelf.names(Some("uploads")).await.len(), count);
    blobs.delete_all(names).await.unwrap();
    assert!(shelf.names(None).await.is_empty());
}
