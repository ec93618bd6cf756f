//! Owns the rows that never get past the door: bodies, types, paths, methods, origins.
//!
//! Called by the table. The one rule: what is refused here has not been looked at by any use case.

use serde_json::json;

use super::outside::{Ask, Outside};
use super::{Good, Row};
use crate::world::Who;

const LOOK: &str = "/api/v1/join/look";

pub async fn read_well(outside: &Outside) {
    let me = outside.must(&Ask::new("GET", "/api/v1/me", Some(Who::Lead))).await;
    assert_eq!(me["person"]["role"], "lead");
}

fn look(kind: &str, body: impl Into<Vec<u8>>) -> Ask {
    Ask::new("POST", LOOK, Some(Who::Lead)).header("Content-Type", kind).body(body)
}

pub async fn rows(outside: &Outside) -> Vec<Row> {
    let json = "application/json";
    let mut rows = Vec::new();
    for (what, ask, status, code) in [
        ("no body", look(json, ""), 400, "malformed_json"),
        ("half a body", look(json, "{"), 400, "malformed_json"),
        ("a body that is no text", look(json, b"{\"code\":\"\xff\xfe\"}".to_vec()), 400, "malformed_json"),
        ("a body nested 20,000 deep", look(json, "[".repeat(20_000)), 422, "invalid_body"),
        ("null", look(json, "null"), 422, "invalid_body"),
        ("a missing field", look(json, "{}"), 422, "invalid_body"),
        ("a field of another type", look(json, "{\"code\":1}"), 422, "invalid_body"),
        ("an unknown field", look(json, "{\"code\":\"a\",\"more\":1}"), 422, "invalid_body"),
        ("a body of 70 kB", look(json, format!("{{\"code\":\"{}\"}}", "x".repeat(70_000))), 413, "body_too_large"),
        ("a body as text", look("text/plain", "{}"), 415, "unsupported_media_type"),
        ("a form", look("application/x-www-form-urlencoded", "code=a"), 415, "unsupported_media_type"),
        ("a form with a file", look("multipart/form-data; boundary=x", "--x--"), 415, "unsupported_media_type"),
    ] {
        rows.push(Row::new(what, ask, status, code, Good::Look));
    }
    let get = |path: &str| Ask::new("GET", path, Some(Who::Lead));
    let with = |method, path: &str| Ask::new(method, path, Some(Who::Lead)).json(&json!({}));
    for (what, ask, status, code) in [
        ("an id that is none", get("/api/v1/messages/not-an-id"), 404, "not_found"),
        ("an id with a zero byte", get("/api/v1/messages/%00"), 404, "not_found"),
        ("a receipt of no message", with("PUT", "/api/v1/messages/not-an-id/receipt"), 404, "not_found"),
        ("a clip that is none", get("/media/not-an-id/video.mp4"), 404, "not_found"),
        ("a path that climbs", get("/media/../../etc/passwd"), 404, "unknown_route"),
        ("a cursor of broken text", get("/api/v1/inbox?cursor=%F0%28"), 400, "invalid_parameter"),
        ("an unknown parameter", get("/api/v1/inbox?colour=red"), 400, "invalid_parameter"),
        ("an unknown route of the API", get("/api/v1/nothing"), 404, "unknown_route"),
        ("an unknown page", get("/nothing"), 404, "unknown_route"),
        ("a stored form of a page", get("/index.html.br"), 404, "unknown_route"),
        ("a change to an unknown page", with("POST", "/nothing"), 404, "unknown_route"),
        ("another method", with("PUT", "/api/v1/inbox"), 405, "method_not_allowed"),
        ("a method that changes health", with("DELETE", "/healthz"), 405, "method_not_allowed"),
        ("a method nobody knows", with("BREW", "/api/v1/me"), 405, "method_not_allowed"),
        ("nobody signed in", Ask::new("GET", "/api/v1/me", None), 401, "signed_out"),
        ("a forged cookie", Ask::new("GET", "/api/v1/me", None).header("Cookie", "floornote=guessed"), 401, "signed_out"),
        ("a page of somebody else", with("POST", "/api/v1/messages").header("Origin", "https://evil.example"), 403, "foreign_origin"),
        ("a frame of somebody else", with("POST", "/api/v1/messages").header("Sec-Fetch-Site", "cross-site"), 403, "foreign_origin"),
        ("a worker who sends", Ask::new("POST", "/api/v1/messages", Some(Who::Worker)).json(&outside.world.message_body()), 403, "forbidden"),
    ] {
        rows.push(Row::new(what, ask, status, code, Good::Read));
    }
    rows
}
