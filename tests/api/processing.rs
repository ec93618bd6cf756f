//! Owns the way of a clip from the recorder to the phone: upload, message, processing, playing.
//!
//! Called by the test runner; needs ffmpeg. The one rule: the message may be sent before its last byte has arrived.

use std::path::Path;
use std::process::Command;

use floornote::domain::ids::{MessageId, UploadId};
use floornote::domain::person::Tenant;
use floornote::media::{Media, MediaConfig};
use floornote::store::media::uploads;
use floornote::worker::media::process_media::process_media;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::world::Who;

/// Two seconds of picture and sound, as a phone would record them.
pub fn record(folder: &Path) -> Vec<u8> {
    let file = folder.join("clip.webm");
    let made = Command::new("ffmpeg")
        .args(["-v", "error", "-f", "lavfi", "-i", "testsrc=s=320x240:r=15:d=2", "-f", "lavfi", "-i", "sine=d=2", "-c:v", "libvpx", "-c:a", "libopus"])
        .arg(&file)
        .status()
        .unwrap();
    assert!(made.success());
    std::fs::read(file).unwrap()
}

pub async fn patch(app: &TestApp, secret: &str, path: &str, offset: usize, bytes: &[u8], length: Option<usize>) {
    let request = app
        .page("PATCH", path, Some(secret))
        .header("Tus-Resumable", "1.0.0")
        .header("Upload-Offset", offset)
        .header("Content-Type", "application/offset+octet-stream");
    let request = if let Some(length) = length { request.header("Upload-Length", length) } else { request };
    assert_eq!(request.body(bytes.to_vec()).send().await.unwrap().status(), 204);
}

pub async fn begin(app: &TestApp, secret: &str) -> String {
    let request = app.page("POST", "/api/v1/uploads", Some(secret)).header("Tus-Resumable", "1.0.0").header("Upload-Defer-Length", "1");
    let response = request.header("Upload-Metadata", "kind dmlkZW8=,filetype dmlkZW8vd2VibQ==").send().await.unwrap();
    response.headers()["location"].to_str().unwrap().to_owned()
}

pub async fn send(app: &TestApp, secret: &str, upload: &str) -> MessageId {
    let mut body = app.world.message_body();
    body["kind"] = json!("video");
    body["upload"] = json!(upload);
    let response = app.json("POST", "/api/v1/messages", Some(secret), &body).await;
    assert_eq!(response.status(), 201);
    response.json::<Value>().await.unwrap()["id"].as_str().unwrap().parse().unwrap()
}

pub async fn view(app: &TestApp, secret: &str, message: MessageId) -> Value {
    app.get(&format!("/api/v1/messages/{message}"), Some(secret)).await.json().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clip_sent_while_it_arrives_is_processed_and_played() {
    let app = TestApp::start().await;
    let work = tempfile::tempdir().unwrap();
    let (lead, worker) = (app.world.sign_in(&app.house, Who::Lead).await.unwrap(), app.world.sign_in(&app.house, Who::Worker).await.unwrap());
    let clip = record(work.path());
    let path = begin(&app, &lead).await;
    let upload: UploadId = path.rsplit('/').next().unwrap().parse().unwrap();
    patch(&app, &lead, &path, 0, &clip[..5_000], None).await;
    let message = send(&app, &lead, &upload.to_string()).await;
    assert_eq!(view(&app, &lead, message).await["state"], "waiting_upload");
    patch(&app, &lead, &path, 5_000, &clip[5_000..], Some(clip.len())).await;
    assert_eq!(view(&app, &lead, message).await["state"], "processing");
    assert_eq!(app.get(&format!("/api/v1/messages/{message}"), Some(&worker)).await.status(), 404);

    let media = Media::new(MediaConfig::default());
    let organisation_id = app.world.organisation_id;
    process_media(&app.house, &media, work.path(), organisation_id, upload, 0).await.unwrap();
    let shown = view(&app, &worker, message).await;
    let video = shown["media"]["video"].as_str().unwrap();
    assert!((1_900..2_300).contains(&shown["media"]["duration_ms"].as_i64().unwrap()), "{shown}");
    let part = app.page("GET", video, Some(&worker)).header("Range", "bytes=4-7").send().await.unwrap();
    assert_eq!((part.status().as_u16(), part.bytes().await.unwrap().as_ref()), (206, b"ftyp".as_slice()));
    assert_eq!(app.get(shown["media"]["poster"].as_str().unwrap(), Some(&worker)).await.headers()["content-type"], "image/jpeg");

    // The raw bytes are gone, the work folder is empty, and the same job again changes nothing.
    assert!(uploads::list_parts(&app.house.store, Tenant::of(organisation_id), upload).await.unwrap().is_empty());
    assert!(std::fs::read_dir(work.path()).unwrap().all(|entry| entry.unwrap().file_name() == "clip.webm"));
    process_media(&app.house, &media, work.path(), organisation_id, upload, 1).await.unwrap();
    assert_eq!(view(&app, &worker, message).await["media"], shown["media"]);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clip_that_is_none_fails_its_message_which_takes_another() {
    let app = TestApp::start().await;
    let work = tempfile::tempdir().unwrap();
    let lead = app.world.sign_in(&app.house, Who::Lead).await.unwrap();
    let media = Media::new(MediaConfig::default());
    let organisation_id = app.world.organisation_id;
    let path = begin(&app, &lead).await;
    let junk = b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n";
    patch(&app, &lead, &path, 0, junk, Some(junk.len())).await;
    let upload: UploadId = path.rsplit('/').next().unwrap().parse().unwrap();
    let message = send(&app, &lead, &upload.to_string()).await;
    process_media(&app.house, &media, work.path(), organisation_id, upload, 0).await.unwrap();
    assert_eq!(view(&app, &lead, message).await["state"], "failed");

    let clip = record(work.path());
    let path = begin(&app, &lead).await;
    patch(&app, &lead, &path, 0, &clip, Some(clip.len())).await;
    let upload: UploadId = path.rsplit('/').next().unwrap().parse().unwrap();
    let replaced = app.json("PUT", &format!("/api/v1/messages/{message}/upload"), Some(&lead), &json!({"upload": upload})).await;
    assert_eq!(replaced.status(), 200);
    process_media(&app.house, &media, work.path(), organisation_id, upload, 0).await.unwrap();
    assert_eq!(view(&app, &lead, message).await["state"], "leaving");
    app.stop().await;
}
