//! Owns the proof of signed addresses: they open one blob, for a while, as what it is, and nothing else.
//!
//! Called by the test runner. The one rule: an address never shows itself by being printed.

use std::time::Duration;

use floornote::blob::{BlobError, Blobs};
use reqwest::{Client, Response};

use super::{Shelf, key, noise};
use crate::s3_server::S3Server;

async fn ask(url: &str, range: Option<&str>) -> Response {
    let request = Client::builder().no_proxy().build().unwrap().get(url);
    let request = if let Some(range) = range { request.header("Range", range) } else { request };
    request.send().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signed_address_opens_one_blob_with_its_type_until_it_expires() {
    let (server, folder) = (S3Server::start(), tempfile::tempdir().unwrap());
    let plain = Blobs::open(&server.url()).unwrap();
    assert_eq!((plain.read_origin(), plain.sign_read(&key("a"), Duration::from_secs(9)).await.unwrap()), (None, None));
    let blobs = plain.with_signed_reads().unwrap();
    assert_eq!(blobs.read_origin(), Some(server.endpoint.as_str()));
    let (file, bytes, clip) = (folder.path().join("clip"), noise(1, 6 * 1024 * 1024), key("assets/a/video.mp4"));
    for length in [1_000, bytes.len()] {
        std::fs::write(&file, &bytes[..length]).unwrap();
        blobs.put_file(&clip, &file).await.unwrap();
        let url = blobs.sign_read(&clip, Duration::from_secs(60)).await.unwrap().unwrap();
        assert!(!format!("{url:?}").contains("Signature"));
        let whole = ask(url.as_str(), None).await;
        assert_eq!((whole.status().as_u16(), whole.headers()["content-type"].to_str().unwrap()), (200, "video/mp4"));
        assert_eq!(
            (&whole.headers()["content-disposition"], &whole.headers()["cache-control"]),
            (&"inline".parse().unwrap(), &"private, no-cache".parse().unwrap())
        );
        assert!(whole.bytes().await.unwrap() == bytes[..length]);
        let part = ask(url.as_str(), Some("bytes=10-19")).await;
        assert_eq!((part.status().as_u16(), part.headers()["content-range"].to_str().unwrap()), (206, format!("bytes 10-19/{length}").as_str()));
        assert_eq!(part.bytes().await.unwrap(), bytes[10..20]);
    }
    blobs.put(&key("assets/b"), "another".into()).await.unwrap();
    let url = blobs.sign_read(&clip, Duration::from_secs(60)).await.unwrap().unwrap();
    assert_eq!(ask(&url.as_str().replace("assets/a/video.mp4", "assets/b"), None).await.status(), 403);
    assert_eq!(ask(url.as_str().split('?').next().unwrap(), None).await.status(), 403);
    let brief = blobs.sign_read(&clip, Duration::from_secs(1)).await.unwrap().unwrap();
    let mut status = ask(brief.as_str(), Some("bytes=0-0")).await.status().as_u16();
    while status == 206 {
        tokio::time::sleep(Duration::from_millis(100)).await;
        status = ask(brief.as_str(), Some("bytes=0-0")).await.status().as_u16();
    }
    assert_eq!(status, 403);
}

#[tokio::test]
async fn phones_may_find_the_bucket_elsewhere() {
    let blobs = Blobs::open("s3://clips/deep/er?endpoint=http://10.0.0.7:9000&public_endpoint=https://clips.example:8443&region=eu-central-1");
    let blobs = blobs.unwrap().with_signed_reads().unwrap();
    assert_eq!(blobs.read_origin(), Some("https://clips.example:8443"));
    let url = blobs.sign_read(&key("assets/a"), Duration::from_secs(60)).await.unwrap().unwrap();
    assert!(url.as_str().starts_with("https://clips.example:8443/clips/deep/er/assets/a?X-Amz-"), "{}", url.as_str());
    let amazon = Blobs::open("s3://clips?region=eu-central-1").unwrap().with_signed_reads().unwrap();
    assert_eq!(amazon.read_origin(), Some("https://s3.eu-central-1.amazonaws.com"));
}

#[test]
fn a_directory_signs_nothing() {
    assert!(matches!(Shelf::in_directory().blobs.with_signed_reads(), Err(BlobError::Unsigned)));
}
