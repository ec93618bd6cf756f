//! Owns what is answered to input that no page of ours sends.
//!
//! Called by the test runner. The one rule: every odd request gets a problem document with a stable code, and the server
//! stays up.

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::app::{TestApp, problem};
use crate::world::Who;

/// Method, path, content type, body; status and code of the answer.
type Case = (&'static str, &'static str, &'static str, Vec<u8>, u16, &'static str);

#[tokio::test(flavor = "multi_thread")]
async fn odd_bodies_get_their_code() {
    let app = TestApp::start().await;
    let lead = app.world.sign_in(&app.house, Who::Lead).await;
    let deep = "[".repeat(20_000);
    let huge = format!("{{\"code\":\"{}\"}}", "x".repeat(70_000));
    let cases: Vec<Case> = vec![
        ("POST", "/api/v1/join/look", "application/json", b"".to_vec(), 400, "malformed_json"),
        ("POST", "/api/v1/join/look", "application/json", b"{".to_vec(), 400, "malformed_json"),
        ("POST", "/api/v1/join/look", "application/json", b"{\"code\":\"\xff\xfe\"}".to_vec(), 400, "malformed_json"),
        ("POST", "/api/v1/join/look", "application/json", deep.into_bytes(), 422, "invalid_body"),
        ("POST", "/api/v1/join/look", "application/json", b"null".to_vec(), 422, "invalid_body"),
        ("POST", "/api/v1/join/look", "application/json", b"{}".to_vec(), 422, "invalid_body"),
        ("POST", "/api/v1/join/look", "application/json", b"{\"code\":1}".to_vec(), 422, "invalid_body"),
        ("POST", "/api/v1/join/look", "application/json", b"{\"code\":\"a\",\"more\":1}".to_vec(), 422, "invalid_body"),
        ("POST", "/api/v1/join/look", "application/json", huge.into_bytes(), 413, "body_too_large"),
        ("POST", "/api/v1/join/look", "text/plain", b"{}".to_vec(), 415, "unsupported_media_type"),
        ("POST", "/api/v1/join/look", "application/x-www-form-urlencoded", b"code=a".to_vec(), 415, "unsupported_media_type"),
        ("POST", "/api/v1/join/look", "application/json; charset=utf-8", b"{\"code\":\"NOSUCHCODE00\"}".to_vec(), 404, "code_unknown"),
        ("POST", "/api/v1/messages", "application/json", b"{\"kind\":\"film\"}".to_vec(), 422, "invalid_body"),
        ("PUT", "/api/v1/messages/not-an-id/receipt", "application/json", b"{}".to_vec(), 404, "not_found"),
        ("GET", "/api/v1/messages/not-an-id", "application/json", vec![], 404, "not_found"),
        ("GET", "/api/v1/messages/%00", "application/json", vec![], 404, "not_found"),
        ("GET", "/media/not-an-id/video.mp4", "application/json", vec![], 404, "not_found"),
        ("GET", "/media/../../etc/passwd", "application/json", vec![], 404, "unknown_route"),
        ("GET", "/api/v1/inbox?cursor=%F0%28", "application/json", vec![], 400, "invalid_parameter"),
        ("GET", "/api/v1/inbox?colour=red", "application/json", vec![], 400, "invalid_parameter"),
        ("GET", "/api/v1/nothing", "application/json", vec![], 404, "unknown_route"),
        ("GET", "/nothing", "application/json", vec![], 404, "unknown_route"),
        ("GET", "/index.html.br", "application/json", vec![], 404, "unknown_route"),
        ("POST", "/nothing", "application/json", b"{}".to_vec(), 404, "unknown_route"),
        ("PUT", "/api/v1/inbox", "application/json", b"{}".to_vec(), 405, "method_not_allowed"),
        ("DELETE", "/healthz", "application/json", vec![], 405, "method_not_allowed"),
        ("BREW", "/api/v1/me", "application/json", vec![], 405, "method_not_allowed"),
    ];
    for (method, path, kind, body, status, code) in cases {
        let response = app.page(method, path, lead.as_deref()).header("Content-Type", kind).body(body).send().await.unwrap();
        assert_eq!(response.status().as_u16(), status, "{method} {path} {code}");
        assert_eq!(problem(response).await, code, "{method} {path}");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_405_lists_what_is_allowed() {
    let app = TestApp::start().await;
    let response = app.page("PUT", "/api/v1/me", None).send().await.unwrap();
    assert_eq!(response.headers()["allow"], "GET, PATCH");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_of_a_field_names_field_and_limit() {
    let app = TestApp::start().await;
    let lead = app.world.sign_in(&app.house, Who::Lead).await;
    let mut body = app.world.message_body();
    body["title"] = json!("x".repeat(81));
    let response = app.json("POST", "/api/v1/messages", lead.as_deref(), &body).await;
    assert_eq!(response.status(), 422);
    let refusal: Value = response.json().await.unwrap();
    assert_eq!((&refusal["code"], &refusal["limit"], &refusal["errors"][0]["field"]), (&json!("title_too_long"), &json!(80), &json!("title")));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_idempotency_keys_are_refused_and_a_repeated_one_creates_once() {
    let app = TestApp::start().await;
    let lead = app.world.sign_in(&app.house, Who::Lead).await;
    let send = |key: String, body: Value| {
        app.page("POST", "/api/v1/messages", lead.as_deref())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .body(body.to_string())
            .send()
    };
    for key in [String::new(), "x".repeat(65), "a b".to_owned()] {
        let response = send(key, app.world.message_body()).await.unwrap();
        assert_eq!(problem(response).await, "idempotency_key_invalid");
    }
    let first: Value = send("k1".to_owned(), app.world.message_body()).await.unwrap().json().await.unwrap();
    let again: Value = send("k1".to_owned(), app.world.message_body()).await.unwrap().json().await.unwrap();
    assert_eq!(first["id"], again["id"]);
    let mut other = app.world.message_body();
    other["title"] = json!("Aisle 9");
    assert_eq!(problem(send("k1".to_owned(), other).await.unwrap()).await, "idempotency_mismatch");
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
