//! Owns the committed copy of the OpenAPI document.
//!
//! Called by the test runner. The one rule: `docs/openapi.json` is what the server serves; write it anew with
//! `UPDATE_OPENAPI=1 cargo test --test api openapi`.

use crate::app::TestApp;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/openapi.json");

#[tokio::test(flavor = "multi_thread")]
async fn the_committed_document_is_what_the_server_serves() {
    let app = TestApp::start().await;
    let served = app.get("/api/openapi.json", None).await.text().await.unwrap();
    assert_eq!(served, floornote::http::document_text());
    if std::env::var_os("UPDATE_OPENAPI").is_some() {
        std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/docs")).unwrap();
        std::fs::write(PATH, &served).unwrap();
    }
    let committed = std::fs::read_to_string(PATH).unwrap_or_default();
    assert!(served == committed, "docs/openapi.json is stale: UPDATE_OPENAPI=1 cargo test --test api openapi");
    app.stop().await;
}
