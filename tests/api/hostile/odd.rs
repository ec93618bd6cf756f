//! Owns what is answered to what no table of requests can hold: broken HTTP, and what a refusal tells beside its code.
//!
//! Called by the test runner. The one rule: the server stays up.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::app::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn a_405_lists_what_is_allowed() {
    let app = TestApp::start().await;
    let response = app.page("PUT", "/api/v1/me", None).send().await.unwrap();
    assert_eq!(response.headers()["allow"], "GET, PATCH");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn broken_http_does_not_stop_the_server() {
    let app = TestApp::start().await;
    for raw in [
        "GARBAGE\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "POST /api/v1/join HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /api/v1/join HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /api/v1/join/look HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"code\":",
        "GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n",
    ] {
        let mut line = TcpStream::connect(app.address).await.unwrap();
        line.write_all(raw.as_bytes()).await.unwrap();
        line.shutdown().await.unwrap();
        let mut answer = Vec::new();
        let _closed_early = line.read_to_end(&mut answer).await;
        let text = String::from_utf8_lossy(&answer);
        assert!(answer.is_empty() || text.starts_with("HTTP/1.1 4"), "{raw:?}: {text}");
    }
    assert_eq!(app.get("/healthz", None).await.status(), 200);
    app.stop().await;
}
