//! Owns the proof of resumable uploads: cuts, races, checksums, walls and limits.
//!
//! Called by the test runner. The one rule: whatever was cut, HEAD tells the truth and the bytes come out as they went in.

use std::time::Duration;

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use floornote::blob::Blobs;
use floornote::domain::clock::{Clock, DAY_MS};
use floornote::domain::ids::UploadId;
use floornote::domain::limits::{CHECKED_PATCH_MAX_BYTES, PART_MAX_BYTES};
use floornote::domain::person::Tenant;
use floornote::service::media::uploads as service;
use floornote::store::media::uploads::{self, UploadPart};
use futures_util::TryStreamExt as _;
use reqwest::Response;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::app::{TestApp, problem};
use crate::client::Request;
use crate::world::Who;

const BODY_TYPE: &str = "application/offset+octet-stream";

pub fn tus(app: &TestApp, method: &str, path: &str, secret: &str) -> Request {
    app.page(method, path, Some(secret)).header("Tus-Resumable", "1.0.0")
}

pub async fn create(app: &TestApp, secret: &str, length: Option<usize>) -> String {
    let request = tus(app, "POST", "/api/v1/uploads", secret).header("Upload-Metadata", "kind dmlkZW8=,filetype dmlkZW8vbXA0");
    let request = match length {
        Some(length) => request.header("Upload-Length", length),
        None => request.header("Upload-Defer-Length", "1"),
    };
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), 201);
    assert!(response.headers().contains_key("upload-expires"));
    response.headers()["location"].to_str().unwrap().to_owned()
}

pub async fn patch(app: &TestApp, secret: &str, path: &str, offset: usize, bytes: &[u8]) -> Response {
    tus(app, "PATCH", path, secret).header("Upload-Offset", offset).header("Content-Type", BODY_TYPE).body(bytes.to_vec()).send().await.unwrap()
}

pub async fn offset(app: &TestApp, secret: &str, path: &str) -> usize {
    let response = tus(app, "HEAD", path, secret).send().await.unwrap();
    assert_eq!(response.status(), 200);
    response.headers()["upload-offset"].to_str().unwrap().parse().unwrap()
}

/// Reads back what is stored, in order.
pub async fn stored(app: &TestApp, path: &str) -> Vec<u8> {
    let id: UploadId = path.rsplit('/').next().unwrap().parse().unwrap();
    let mut bytes = Vec::new();
    for part in uploads::list_parts(&app.house.store, Tenant::of(app.world.organisation_id), id).await.unwrap() {
        assert!(part.length <= i64::try_from(CHECKED_PATCH_MAX_BYTES).unwrap());
        assert_eq!(part.starts_at, i64::try_from(bytes.len()).unwrap());
        bytes.extend(read(&app.house.blobs, &part).await);
    }
    bytes
}

/// Reads the bytes of a part out of its blob.
pub async fn read(blobs: &Blobs, part: &UploadPart) -> Vec<u8> {
    let stream = blobs.read(&part.blob_key.parse().unwrap(), part.blob_range()).await.unwrap();
    stream.try_collect::<Vec<_>>().await.unwrap().concat()
}

pub fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u32;
    std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    })
    .take(length)
    .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recording_arrives_in_chunks_and_gets_its_length_at_the_end() {
    let app = TestApp::start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let path = create(&app, &secret, None).await;
    let bytes = noise(700_000);
    assert_eq!(patch(&app, &secret, &path, 0, &bytes[..600_000]).await.status(), 204);
    let head = tus(&app, "HEAD", &path, &secret).send().await.unwrap();
    assert_eq!((head.headers()["upload-offset"].to_str().unwrap(), head.headers()["upload-defer-length"].to_str().unwrap()), ("600000", "1"));
    assert_eq!(head.headers()["cache-control"], "no-store");
    let last = tus(&app, "PATCH", &path, &secret).header("Upload-Offset", "600000").header("Upload-Length", "700000").header("Content-Type", BODY_TYPE);
    let last = last.body(bytes[600_000..].to_vec()).send().await.unwrap();
    assert_eq!((last.status().as_u16(), last.headers()["upload-offset"].to_str().unwrap()), (204, "700000"));
    let head = tus(&app, "HEAD", &path, &secret).send().await.unwrap();
    assert_eq!(head.headers()["upload-length"], "700000");
    assert_eq!(stored(&app, &path).await, bytes);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_chunk_is_kept_up_to_the_cut_and_resumed() {
    let app = TestApp::start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let bytes = noise(400_000);
    let path = create(&app, &secret, Some(bytes.len())).await;
    let mut line = TcpStream::connect(app.address).await.unwrap();
    let head = format!(
        "PATCH {path} HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nCookie: {}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: {BODY_TYPE}\r\nContent-Length: 400000\r\n\r\n",
        app.cookie_line(&secret)
    );
    line.write_all(head.as_bytes()).await.unwrap();
    line.write_all(&bytes[..290_000]).await.unwrap();
    let mut kept = 0;
    // What lies in the socket while a part is being stored may be lost with the line: the cut comes after the first part.
    while kept < PART_MAX_BYTES {
        kept = offset(&app, &secret, &path).await;
    }
    line.write_all(&bytes[290_000..300_000]).await.unwrap();
    line.flush().await.unwrap();
    drop(line);
    for _ in 0..100 {
        kept = offset(&app, &secret, &path).await;
        if kept == 300_000 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(kept, 300_000);
    assert_eq!(patch(&app, &secret, &path, kept, &bytes[kept..]).await.status(), 204);
    assert_eq!(stored(&app, &path).await, bytes);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trickle_counts_while_the_chunk_is_still_open() {
    let app = TestApp::start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let path = create(&app, &secret, Some(100)).await;
    let mut line = TcpStream::connect(app.address).await.unwrap();
    let head = format!(
        "PATCH {path} HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nCookie: {}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: {BODY_TYPE}\r\nContent-Length: 100\r\n\r\n0123456789",
        app.cookie_line(&secret)
    );
    line.write_all(head.as_bytes()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    assert_eq!(offset(&app, &secret, &path).await, 10);
    line.write_all(&[b'x'; 90]).await.unwrap();
    let mut answer = [0; 12];
    line.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 204");
    assert_eq!(stored(&app, &path).await.len(), 100);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_chunks_for_one_offset_one_wins() {
    let app = TestApp::start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let path = create(&app, &secret, Some(2_000)).await;
    let (a, b) = (vec![b'a'; 1_000], vec![b'b'; 1_000]);
    let (first, second) = tokio::join!(patch(&app, &secret, &path, 0, &a), patch(&app, &secret, &path, 0, &b));
    let mut statuses = [first.status().as_u16(), second.status().as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [204, 409]);
    let bytes = stored(&app, &path).await;
    assert!(bytes == a || bytes == b);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn phones_that_send_together_share_a_commit_and_one_at_a_wrong_offset_harms_nobody() {
    const PHONES: usize = 18;
    let app = TestApp::start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let mut paths = Vec::new();
    for _ in 0..PHONES {
        paths.push(create(&app, &secret, None).await);
    }
    let chunk = noise(10_000);
    // Every sixth goes on where it does not stand.
    let sent = paths.iter().enumerate().map(|(phone, path)| patch(&app, &secret, path, if phone % 6 == 5 { 7 } else { 0 }, &chunk));
    let answers = futures_util::future::join_all(sent).await;
    for (phone, (path, answer)) in paths.iter().zip(answers).enumerate() {
        let (status, length) = if phone % 6 == 5 { (409, 0) } else { (204, chunk.len()) };
        assert_eq!((answer.status().as_u16(), offset(&app, &secret, path).await), (status, length), "phone {phone}");
        assert_eq!(stored(&app, path).await.len(), length);
    }
    app.stop().await;
}

/// Names of the blobs that hold parts.
async fn blobs_of_parts(app: &TestApp) -> Vec<String> {
    let listed: Vec<_> = app.house.blobs.list(Some(&"uploads".parse().unwrap())).try_collect().await.unwrap();
    listed.into_iter().map(|blob| blob.key.to_string()).collect()
}

fn id_of(path: &str) -> UploadId {
    path.rsplit('/').next().unwrap().parse().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_uploads_in_one_blob_survive_each_others_end() {
    let app = TestApp::start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let worker = app.world.actor(&app.house, Who::Worker).await;
    let (mut paths, bytes) = (Vec::new(), noise(3_000));
    for _ in 0..3 {
        paths.push(create(&app, &secret, Some(9_000)).await);
    }
    let add = |at: usize| service::append(&app.house, &worker, id_of(&paths[at]), 0, None, bytes[at * 1_000..][..1_000].to_vec().into());
    // The first begins to write at once; meanwhile the others gather.
    futures_util::future::try_join_all([add(0), add(1), add(2)]).await.unwrap();
    let blobs = blobs_of_parts(&app).await;
    assert_eq!(blobs.len(), 2, "{blobs:?}");
    assert!(blobs.iter().all(|key| key.starts_with(&format!("uploads/{}/", app.world.organisation_id))));
    let end = async |path: &str| assert_eq!(tus(&app, "DELETE", path, &secret).send().await.unwrap().status(), 204);
    end(&paths[1]).await;
    assert_eq!(stored(&app, &paths[2]).await, bytes[2_000..]);
    assert_eq!(patch(&app, &secret, &paths[2], 1_000, b"more").await.status(), 204);
    assert_eq!(stored(&app, &paths[2]).await, [&bytes[2_000..], b"more"].concat());
    end(&paths[2]).await;
    assert_eq!(blobs_of_parts(&app).await.len(), 1, "a blob outlives its last part");
    assert_eq!(stored(&app, &paths[0]).await, bytes[..1_000]);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn bytes_killed_between_blob_and_row_are_a_leftover_that_the_sweep_takes() {
    let app = TestApp::start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let path = create(&app, &secret, Some(10)).await;
    let mut sent = tokio::spawn({
        let (house, worker, id) = (app.house.clone(), app.world.actor(&app.house, Who::Worker).await, id_of(&path));
        // Whoever holds the row, or the one writer, holds up every commit.
        let mut tx = app.house.store.begin().await.unwrap();
        uploads::find_locked(&mut tx, worker.scope.tenant, id).await.unwrap();
        async move {
            let _held = tx;
            service::append(&house, &worker, id, 0, None, "01234".into()).await
        }
    });
    while blobs_of_parts(&app).await.is_empty() {
        assert!(!sent.is_finished());
        tokio::task::yield_now().await;
    }
    sent.abort();
    assert!((&mut sent).await.unwrap_err().is_cancelled());
    assert_eq!(offset(&app, &secret, &path).await, 0);
    assert_eq!(service::sweep(&app.house).await.unwrap(), 0, "it may still be on its way");
    assert_eq!(patch(&app, &secret, &path, 0, b"56789").await.status(), 204);
    assert_eq!(blobs_of_parts(&app).await.len(), 2);
    let mut later = app.house.clone();
    later.clock = Clock::fixed(app.house.clock.now().plus(DAY_MS + 60_000));
    assert_eq!(service::sweep(&later).await.unwrap(), 1);
    assert_eq!(stored(&app, &path).await, b"56789");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_checksum_must_fit_before_anything_counts() {
    let app = TestApp::start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let bytes = noise(400_000);
    let path = create(&app, &secret, Some(bytes.len())).await;
    let send = |checksum: String, body: Vec<u8>| {
        tus(&app, "PATCH", &path, &secret).header("Upload-Offset", "0").header("Content-Type", BODY_TYPE).header("Upload-Checksum", checksum).body(body).send()
    };
    let sha1 = format!("sha1 {}", STANDARD.encode(digest(&SHA1_FOR_LEGACY_USE_ONLY, &bytes)));
    let mut broken = bytes.clone();
    broken[399_999] ^= 1;
    let response = send(sha1.clone(), broken).await.unwrap();
    assert_eq!((response.status().as_u16(), problem(response).await.as_str()), (460, "upload_checksum"));
    assert_eq!(offset(&app, &secret, &path).await, 0);
    assert_eq!(problem(send("md5 AAAA".to_owned(), bytes.clone()).await.unwrap()).await, "upload_checksum_algorithm");
    let large = vec![0; 1024 * 1024 + 1];
    let sha256 = format!("sha256 {}", STANDARD.encode(digest(&SHA256, &large)));
    assert_eq!(problem(send(sha256, large).await.unwrap()).await, "body_too_large");
    assert_eq!(send(sha1, bytes.clone()).await.unwrap().status(), 204);
    assert_eq!(stored(&app, &path).await, bytes);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_elses_upload_does_not_exist() {
    let app = TestApp::start().await;
    let owner = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let path = create(&app, &owner, Some(10)).await;
    for who in [Who::Outsider, Who::Admin, Who::ForeignAdmin] {
        let secret = app.world.sign_in(&app.house, who).await.unwrap();
        assert_eq!(tus(&app, "HEAD", &path, &secret).send().await.unwrap().status(), 404, "{who:?}");
        assert_eq!(patch(&app, &secret, &path, 0, b"0123456789").await.status(), 404, "{who:?}");
        assert_eq!(tus(&app, "DELETE", &path, &secret).send().await.unwrap().status(), 404, "{who:?}");
    }
    assert_eq!(offset(&app, &owner, &path).await, 0);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_has_twenty_open_uploads_at_most_and_ending_one_makes_room() {
    let app = TestApp::start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let mut last = String::new();
    for _ in 0..20 {
        last = create(&app, &secret, Some(10)).await;
    }
    let more = || tus(&app, "POST", "/api/v1/uploads", &secret).header("Upload-Length", "5").header("Upload-Metadata", "kind dmlkZW8=").send();
    assert_eq!(problem(more().await.unwrap()).await, "too_many_uploads");
    patch(&app, &secret, &last, 0, b"01234").await;
    assert_eq!(tus(&app, "DELETE", &last, &secret).send().await.unwrap().status(), 204);
    assert_eq!(tus(&app, "HEAD", &last, &secret).send().await.unwrap().status(), 404);
    assert_eq!(more().await.unwrap().status(), 201);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_ran_out_is_gone_then_forgotten_and_a_used_upload_stays() {
    let app = TestApp::start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let path = create(&app, &secret, Some(10)).await;
    patch(&app, &secret, &path, 0, b"01234").await;
    let (message, upload) = app.world.unready_clip(&app.house).await;
    let mut later = app.house.clone();
    let now = app.house.clock.now();
    later.clock = Clock::fixed(now.plus(3 * DAY_MS + 1));
    let worker = app.world.actor(&app.house, Who::Worker).await;
    let id: UploadId = path.rsplit('/').next().unwrap().parse().unwrap();
    let gone = service::find(&later, &worker, id).await.unwrap_err();
    assert!(gone.to_string().contains("upload_expired"), "{gone}");
    assert_eq!(service::sweep(&later).await.unwrap(), 0);
    later.clock.set(now.plus(4 * DAY_MS + 2));
    assert!(service::sweep(&later).await.unwrap() >= 1);
    assert!(service::find(&later, &worker, id).await.unwrap_err().to_string().contains("not_found"));
    assert!(stored(&app, &path).await.is_empty());
    assert_eq!(stored(&app, &format!("/{upload}")).await, b"bytes", "{message}");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn options_tells_what_is_supported() {
    let app = TestApp::start().await;
    let response = app.bare("OPTIONS", "/api/v1/uploads").send().await.unwrap();
    assert_eq!(response.status(), 204);
    assert_eq!(response.headers()["tus-extension"], "creation,creation-defer-length,expiration,termination,checksum");
    assert_eq!(response.headers()["tus-checksum-algorithm"], "sha1,sha256");
    app.stop().await;
}
