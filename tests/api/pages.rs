//! Owns the proof that the web app travels with the binary.
//!
//! Called by the test runner. The one rule: every page of the router and every file is served; a build without pages fails
//! and says what to run.

use reqwest::Response;

use crate::app::TestApp;

async fn ask(app: &TestApp, path: &str, headers: &[(&str, &str)]) -> Response {
    headers.iter().fold(app.bare("GET", path), |request, (name, value)| request.header(*name, *value)).send().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_the_router_is_the_one_page() {
    let app = TestApp::start().await;
    app.assert_pages().await;
    let index = ask(&app, "/", &[]).await;
    let etag = index.headers()["etag"].clone();
    for path in ["/join", "/inbox", "/settings", "/m/0199", "/lead", "/lead/new", "/manager", "/manager/reports/1"] {
        let page = ask(&app, path, &[]).await;
        assert_eq!((page.status().as_u16(), &page.headers()["etag"]), (200, &etag), "{path}");
        assert_eq!(page.headers()["content-type"], "text/html; charset=utf-8");
        assert_eq!(page.headers()["cache-control"], "no-cache");
        assert_eq!(app.bare("HEAD", path).send().await.unwrap().status(), 200, "{path}");
    }
    assert_eq!(ask(&app, "/", &[("If-None-Match", etag.to_str().unwrap())]).await.status(), 304);
    let worker = ask(&app, "/sw.js", &[]).await;
    assert_eq!(worker.headers()["service-worker-allowed"], "/");
    assert_eq!(worker.headers()["cache-control"], "no-cache");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_compressed_copy_is_served_to_those_who_take_it() {
    let app = TestApp::start().await;
    app.assert_pages().await;
    let html = ask(&app, "/", &[]).await.text().await.unwrap();
    let script = html.split('"').find(|text| text.starts_with("/assets/") && text.ends_with(".js")).unwrap();
    let plain = ask(&app, script, &[]).await;
    assert_eq!(plain.headers()["cache-control"], "public, max-age=31536000, immutable");
    assert!(!plain.headers().contains_key("content-encoding"));
    assert_eq!(plain.headers()["vary"], "Accept-Encoding");
    let packed = ask(&app, script, &[("Accept-Encoding", "gzip, br")]).await;
    assert_eq!(packed.headers()["content-encoding"], "br");
    assert_eq!(packed.headers()["content-type"], plain.headers()["content-type"]);
    assert_ne!(packed.headers()["etag"], plain.headers()["etag"]);
    assert!(packed.bytes().await.unwrap().len() < plain.bytes().await.unwrap().len());
    app.stop().await;
}
