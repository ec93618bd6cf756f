//! Owns the proof of the media route: ranges, tags, and nothing for those it was not meant for.
//!
//! Called by the test runner. The one rule: every answer has the headers that keep recorded content harmless.

use reqwest::Response;

use crate::app::{TestApp, problem};
use crate::world::{Who, clip};

async fn ask(app: &TestApp, path: &str, secret: &str, headers: &[(&str, &str)]) -> Response {
    headers.iter().fold(app.page("GET", path, Some(secret)), |request, (name, value)| request.header(*name, *value)).send().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clip_is_served_whole_in_ranges_and_by_tag() {
    let app = TestApp::start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let path = format!("/media/{}/video.mp4", app.world.asset(&app.house).await);
    let whole = ask(&app, &path, &secret, &[]).await;
    assert_eq!(whole.status(), 200);
    for (name, value) in
        [("content-type", "video/mp4"), ("etag", "\"abc\""), ("accept-ranges", "bytes"), ("cache-control", "private, no-cache"), ("content-length", "1000")]
    {
        assert_eq!(whole.headers()[name], value, "{name}");
    }
    assert_eq!(whole.bytes().await.unwrap(), clip());
    for (range, from, to) in [("bytes=0-0", 0, 0), ("bytes=990-", 990, 999), ("bytes=-10", 990, 999), ("bytes=500-5000", 500, 999)] {
        let part = ask(&app, &path, &secret, &[("Range", range)]).await;
        assert_eq!(part.status(), 206, "{range}");
        assert_eq!(part.headers()["content-range"], format!("bytes {from}-{to}/1000"));
        assert_eq!(part.bytes().await.unwrap(), clip()[from..=to], "{range}");
    }
    let outside = ask(&app, &path, &secret, &[("Range", "bytes=1000-")]).await;
    assert_eq!((outside.status().as_u16(), outside.headers()["content-range"].to_str().unwrap()), (416, "bytes */1000"));
    assert_eq!(problem(outside).await, "range_invalid");
    assert_eq!(ask(&app, &path, &secret, &[("Range", "bytes=0-0"), ("If-Range", "\"abc\"")]).await.status(), 206);
    assert_eq!(ask(&app, &path, &secret, &[("Range", "bytes=0-0"), ("If-Range", "\"old\"")]).await.status(), 200);
    assert_eq!(ask(&app, &path, &secret, &[("If-None-Match", "\"x\", W/\"abc\"")]).await.status(), 304);
    let head = app.page("HEAD", &path, Some(&secret)).send().await.unwrap();
    assert_eq!((head.status().as_u16(), head.headers()["content-length"].to_str().unwrap()), (200, "1000"));
    assert_eq!(ask(&app, &path.replace("video", "other"), &secret, &[]).await.status(), 404);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_clip_stays_with_its_sender_only() {
    let app = TestApp::start().await;
    let (message, upload) = app.world.unready_clip(&app.house).await;
    let asset = app.world.process(&app.house, upload).await;
    let path = format!("/media/{asset}/video.mp4");
    let worker = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let lead = app.world.sign_in(&app.house, Who::Lead).await.unwrap();
    assert_eq!(ask(&app, &path, &worker, &[]).await.status(), 200);
    let cancelled = app.json("DELETE", &format!("/api/v1/messages/{message}"), Some(&lead), &serde_json::Value::Null).await;
    assert_eq!(cancelled.status(), 200);
    assert_eq!(ask(&app, &path, &worker, &[]).await.status(), 404);
    assert_eq!(ask(&app, &path, &lead, &[]).await.status(), 200);
    app.stop().await;
}
