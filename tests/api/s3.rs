//! Owns what people meet when clips lie in a bucket: while it fails, and when they are sent there to read.
//!
//! Called by the test runner. The one rule: an answered byte stays, a clip is whole or an error, and an address is only for
//! who may read.

use floornote::blob::Blobs;
use floornote::domain::ids::UploadId;
use floornote::media::{Media, MediaConfig};
use floornote::worker::JobError;
use floornote::worker::media::process_media::process_media;
use reqwest::redirect::Policy;
use reqwest::{Client, Response};

use crate::app::{TestApp, problem};
use crate::cluster::Cluster;
use crate::fault_proxy::{Fault, FaultProxy};
use crate::s3_server::{S3Server, url_at};
use crate::world::{Who, clip};
use crate::{processing, tus};

async fn start() -> (TestApp, FaultProxy, S3Server) {
    let server = S3Server::start();
    let proxy = FaultProxy::start(&server.endpoint).await;
    (TestApp::start_over(Blobs::open(&url_at(&proxy.endpoint)).unwrap()).await, proxy, server)
}

/// Checks that an answer asks to be repeated later.
async fn later(response: Response) {
    assert_eq!(response.status(), 503);
    assert!(response.headers()["retry-after"].to_str().unwrap().parse::<u32>().unwrap() > 0);
    assert_eq!(problem(response).await, "retry");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_survives_a_bucket_that_refuses() {
    let (app, proxy, _server) = start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let bytes = tus::noise(900_000);
    let path = tus::create(&app, &secret, Some(bytes.len())).await;
    // The first part of 256 KiB is stored, then nothing more.
    proxy.set(|n| if n == 0 { Fault::Pass } else { Fault::SlowDown });
    later(tus::patch(&app, &secret, &path, 0, &bytes[..600_000]).await).await;
    assert_eq!(tus::offset(&app, &secret, &path).await, 262_144);
    later(tus::patch(&app, &secret, &path, 262_144, &bytes[262_144..]).await).await;
    assert_eq!(tus::offset(&app, &secret, &path).await, 262_144);
    // Refused now and then, and cut in the middle of a part, it goes on without anybody noticing.
    proxy.set(|n| match n % 3 {
        0 => Fault::SlowDown,
        1 => Fault::CutUpload(20_000),
        _ => Fault::Late(5),
    });
    assert_eq!(tus::patch(&app, &secret, &path, 262_144, &bytes[262_144..]).await.status(), 204);
    proxy.heal();
    assert_eq!(tus::offset(&app, &secret, &path).await, bytes.len());
    assert!(tus::stored(&app, &path).await == bytes);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clip_is_whole_or_an_error_and_never_lost() {
    let (app, proxy, _server) = start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let path = format!("/media/{}/video.mp4", app.world.asset(&app.house).await);
    proxy.set(|_| Fault::SlowDown);
    later(app.get(&path, Some(&secret)).await).await;
    proxy.set(|_| Fault::CutDownload(100));
    let cut = app.get(&path, Some(&secret)).await;
    assert_eq!((cut.status().as_u16(), cut.headers()["content-length"].to_str().unwrap()), (200, "1000"));
    assert!(cut.bytes().await.is_err());
    let part = app.page("GET", &path, Some(&secret)).header("Range", "bytes=100-899").send().await.unwrap();
    assert_eq!(part.status(), 206);
    assert!(part.bytes().await.is_err());
    proxy.set(|_| Fault::Short(100));
    later(app.page("GET", &path, Some(&secret)).header("Range", "bytes=100-899").send().await.unwrap()).await;
    // HEAD and "not modified" need no bucket.
    proxy.set(|_| Fault::SlowDown);
    assert_eq!(app.page("HEAD", &path, Some(&secret)).send().await.unwrap().headers()["content-length"], "1000");
    assert_eq!(app.page("GET", &path, Some(&secret)).header("If-None-Match", "\"abc\"").send().await.unwrap().status(), 304);
    assert_eq!(proxy.requests(), 0);
    proxy.set(|n| if n == 0 { Fault::CutDownload(100) } else { Fault::Pass });
    assert_eq!(app.get(&path, Some(&secret)).await.bytes().await.unwrap(), clip());
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_media_job_is_tried_again_instead_of_failing_its_message() {
    let (app, proxy, _server) = start().await;
    let work = tempfile::tempdir().unwrap();
    let lead = app.world.sign_in(&app.house, Who::Lead).await.unwrap();
    let recorded = processing::record(work.path());
    let path = processing::begin(&app, &lead).await;
    processing::patch(&app, &lead, &path, 0, &recorded, Some(recorded.len())).await;
    let upload: UploadId = path.rsplit('/').next().unwrap().parse().unwrap();
    let message = processing::send(&app, &lead, &upload.to_string()).await;
    let (media, organisation_id) = (Media::new(MediaConfig::default()), app.world.organisation_id);
    // Parts cannot be read; a part breaks off; what was made cannot be stored.
    for (attempt, fault) in [(0, Fault::SlowDown), (1, Fault::CutDownload(1_000)), (2, Fault::CutUpload(1_000))] {
        proxy.set(move |_| fault);
        let tried = process_media(&app.house, &media, work.path(), organisation_id, upload, attempt).await;
        assert!(matches!(tried, Err(JobError::Retry { .. })), "{fault:?}: {tried:?}");
        assert_eq!(processing::view(&app, &lead, message).await["state"], "processing", "{fault:?}");
    }
    proxy.heal();
    process_media(&app.house, &media, work.path(), organisation_id, upload, 3).await.unwrap();
    let shown = processing::view(&app, &lead, message).await;
    assert_eq!(shown["state"], "leaving");
    let video = app.get(shown["media"]["video"].as_str().unwrap(), Some(&lead)).await;
    assert_eq!(&video.bytes().await.unwrap()[4..8], b"ftyp");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signed_reads_send_who_may_read_to_the_bucket_and_nobody_else() {
    let cluster = Cluster::prepare().await;
    let server = cluster.start("signed", &[("FLOORNOTE_MEDIA_READS", "signed"), ("FLOORNOTE_LOG", "debug")]).await;
    let sign_in = async |who| cluster.world.sign_in(&cluster.house, who).await.unwrap();
    let worker = sign_in(Who::Worker).await;
    let path = format!("/media/{}/video.mp4", cluster.world.asset(&cluster.house).await);
    let sent = server.page("GET", &path, &worker).send().await.unwrap();
    assert_eq!((sent.status().as_u16(), sent.headers()["cache-control"].to_str().unwrap()), (307, "no-store"));
    assert_eq!(sent.headers()["referrer-policy"], "no-referrer");
    let address = sent.headers()["location"].to_str().unwrap().to_owned();
    assert!(address.starts_with(&cluster.s3.endpoint));
    let bucket = Client::builder().no_proxy().redirect(Policy::none()).build().unwrap();
    let whole = bucket.get(&address).send().await.unwrap();
    assert_eq!((whole.status().as_u16(), whole.headers()["content-type"].to_str().unwrap()), (200, "video/mp4"));
    assert_eq!(whole.headers()["content-disposition"], "inline");
    assert_eq!(whole.bytes().await.unwrap(), clip());
    let ranged = server.page("GET", &path, &worker).header("Range", "bytes=990-").send().await.unwrap();
    let ranged = ranged.headers()["location"].to_str().unwrap().to_owned();
    let part = bucket.get(ranged).header("Range", "bytes=990-").send().await.unwrap();
    assert_eq!((part.status().as_u16(), part.headers()["content-range"].to_str().unwrap()), (206, "bytes 990-999/1000"));
    assert_eq!(part.bytes().await.unwrap(), clip()[990..]);
    assert_eq!(bucket.get(address.replace("video.mp4", "poster.jpg")).send().await.unwrap().status(), 403);

    // What needs no bytes is answered here.
    let known = server.page("GET", &path, &worker).header("If-None-Match", "\"abc\"").send().await.unwrap();
    let head = server.page("HEAD", &path, &worker).send().await.unwrap();
    let outside = server.page("GET", &path, &worker).header("Range", "bytes=1000-").send().await.unwrap();
    assert_eq!((known.status().as_u16(), head.status().as_u16(), outside.status().as_u16()), (304, 200, 416));
    for (who, status) in [(Who::Outsider, 404), (Who::OtherLead, 404), (Who::ForeignAdmin, 404)] {
        let refused = server.page("GET", &path, &sign_in(who).await).send().await.unwrap();
        assert_eq!((refused.status().as_u16(), refused.headers().get("location")), (status, None), "{who:?}");
        assert!(!refused.text().await.unwrap().contains(&cluster.s3.endpoint), "{who:?}");
    }
    assert_eq!(server.page("GET", &path, "nobody").send().await.unwrap().status(), 401);

    let page = server.page("GET", "/sw.js", &worker).send().await.unwrap();
    let policy = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
    for kind in ["img-src 'self' blob:", "media-src 'self' blob:", "connect-src 'self'"] {
        assert!(policy.contains(&format!("{kind} {}", cluster.s3.endpoint)), "{policy}");
    }
    let log = cluster.log("signed");
    assert!(log.contains("GET /media/{asset}/{rendition} 307"), "{log}");
    let (_, signature) = address.split_once("X-Amz-Signature=").unwrap();
    assert!(!log.contains("X-Amz-") && !log.contains(signature), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_setting_the_policy_names_no_other_origin() {
    let app = TestApp::start().await;
    let page = app.get("/sw.js", None).await;
    assert!(!page.headers()["content-security-policy"].to_str().unwrap().contains("http"));
    app.stop().await;
}
