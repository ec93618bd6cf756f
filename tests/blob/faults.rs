//! Owns what holds while S3 refuses, delays and cuts.
//!
//! Called by the test runner. The one rule: what was answered is whole, and what is not whole is an error.

use bytes::Bytes;
use floornote::blob::{BlobError, Blobs, PART_BYTES};

use super::{key, noise, read};
use crate::fault_proxy::{Fault, FaultProxy};
use crate::s3_server::{S3Server, url_at};

/// One request and the tries after it.
const TRIES: usize = 5;

struct Broken {
    /// Through the proxy.
    blobs: Blobs,
    /// Past it.
    direct: Blobs,
    proxy: FaultProxy,
    _server: S3Server,
}

async fn start() -> Broken {
    let server = S3Server::start();
    let proxy = FaultProxy::start(&server.endpoint).await;
    Broken { blobs: Blobs::open(&url_at(&proxy.endpoint)).unwrap(), direct: Blobs::open(&server.url()).unwrap(), proxy, _server: server }
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_for_a_while_are_ridden_out() {
    let one = start().await;
    one.proxy.set(|n| if n < TRIES - 1 { Fault::SlowDown } else { Fault::Pass });
    one.blobs.put(&key("a"), Bytes::from_static(b"kept")).await.unwrap();
    assert_eq!(one.proxy.requests(), TRIES);
    assert_eq!(one.direct.get(&key("a"), 9).await.unwrap().as_ref(), b"kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_without_end_are_given_up_and_are_no_absence() {
    let one = start().await;
    one.direct.put(&key("a"), Bytes::from_static(b"kept")).await.unwrap();
    one.proxy.set(|_| Fault::SlowDown);
    assert!(one.blobs.put(&key("b"), Bytes::from_static(b"new")).await.unwrap_err().is_temporary());
    assert_eq!(one.proxy.requests(), TRIES);
    assert!(one.blobs.get(&key("a"), 9).await.unwrap_err().is_temporary());
    assert!(one.blobs.head(&key("a")).await.unwrap_err().is_temporary());
    assert!(one.blobs.delete_all(vec![key("a"), key("b")]).await.unwrap_err().is_temporary());
    one.proxy.heal();
    assert_eq!(one.blobs.get(&key("a"), 9).await.unwrap().as_ref(), b"kept");
    assert_eq!(one.blobs.head(&key("b")).await.unwrap(), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_refusal_in_three_and_delays_between_change_nothing() {
    let one = start().await;
    one.proxy.set(|n| match n % 3 {
        0 => Fault::SlowDown,
        1 => Fault::Late(5),
        _ => Fault::Pass,
    });
    for seed in 0..12 {
        let (name, bytes) = (key(&format!("uploads/{seed}")), noise(seed, 50_000));
        one.blobs.put(&name, bytes.clone().into()).await.unwrap();
        assert!(one.blobs.get(&name, 50_000).await.unwrap() == bytes);
    }
    one.blobs.delete_all((0..12).map(|seed| key(&format!("uploads/{seed}"))).collect()).await.unwrap();
    assert!(one.blobs.head(&key("uploads/0")).await.unwrap().is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_write_survives_refusals_and_cuts() {
    let one = start().await;
    let folder = tempfile::tempdir().unwrap();
    let (file, bytes) = (folder.path().join("clip"), noise(1, 11 * 1024 * 1024));
    std::fs::write(&file, &bytes).unwrap();
    one.proxy.set(|n| match n % 4 {
        1 => Fault::CutUpload(100_000),
        2 => Fault::SlowDown,
        _ => Fault::Pass,
    });
    one.blobs.put_file(&key("a"), &file).await.unwrap();
    assert!(read(&one.direct, &key("a"), None).await.unwrap() == bytes);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_write_that_is_always_cut_fails_and_is_not_there() {
    let one = start().await;
    one.direct.put(&key("old"), Bytes::from_static(b"old")).await.unwrap();
    one.proxy.set(|_| Fault::CutUpload(10_000));
    for name in ["old", "new"] {
        assert!(one.blobs.put(&key(name), noise(1, PART_BYTES).into()).await.unwrap_err().is_temporary());
    }
    assert!(one.proxy.requests() <= 2 * TRIES);
    assert_eq!(one.direct.get(&key("old"), 3).await.unwrap().as_ref(), b"old");
    assert_eq!(one.direct.head(&key("new")).await.unwrap(), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_read_that_is_cut_goes_on_where_it_was() {
    let one = start().await;
    let bytes = noise(1, 2_000_000);
    one.direct.put(&key("a"), bytes.clone().into()).await.unwrap();
    one.proxy.set(|n| if n < 2 { Fault::CutDownload(700_000) } else { Fault::Pass });
    assert!(read(&one.blobs, &key("a"), None).await.unwrap() == bytes);
    assert_eq!(one.proxy.requests(), 3);
    one.proxy.set(|n| if n == 0 { Fault::CutDownload(700_000) } else { Fault::Pass });
    assert!(read(&one.blobs, &key("a"), Some(10..1_900_000)).await.unwrap() == bytes[10..1_900_000]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_read_that_is_always_cut_is_an_error_and_never_short() {
    let one = start().await;
    one.direct.put(&key("a"), noise(1, 2_000_000).into()).await.unwrap();
    one.proxy.set(|_| Fault::CutDownload(100_000));
    let failed: BlobError = read(&one.blobs, &key("a"), None).await.unwrap_err();
    assert!(failed.is_temporary(), "{failed:?}");
    assert!(one.proxy.requests() <= TRIES);
    assert!(one.blobs.get(&key("a"), 2_000_000).await.unwrap_err().is_temporary());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_read_that_ends_early_without_a_word_is_an_error() {
    let one = start().await;
    one.direct.put(&key("a"), noise(1, 200_000).into()).await.unwrap();
    one.proxy.set(|_| Fault::Short(50_000));
    for range in [None, Some(0..100_000)] {
        assert!(read(&one.blobs, &key("a"), range).await.unwrap_err().is_temporary());
    }
}
