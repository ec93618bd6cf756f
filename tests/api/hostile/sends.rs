//! Owns the rows of sending: texts, audiences, uploads of a message, Idempotency-Keys, and other people's messages.
//!
//! Called by the table. The one rule: every body is a good one with one thing wrong.

use floornote::domain::media::upload::UploadKind;
use serde_json::{Value, json};
use uuid::Uuid;

use super::outside::{Ask, Outside};
use super::{Good, Row};
use crate::world::Who;

fn post(body: &Value) -> Ask {
    Ask::new("POST", "/api/v1/messages", Some(Who::Lead)).json(body)
}

pub async fn send_well(outside: &Outside) {
    let sent = outside.must(&post(&outside.world.message_body())).await;
    outside.settle().await;
    let seen = outside.must(&Ask::new("GET", format!("/api/v1/messages/{}", sent["id"].as_str().unwrap()), Some(Who::Worker))).await;
    assert_eq!(seen["title"], "Aisle 4");
}

pub async fn rows(outside: &Outside) -> Vec<Row> {
    let (house, world) = (&outside.house, &outside.world);
    let good = world.message_body();
    let with = |key: &str, value: Value| {
        let mut body = good.clone();
        body[key] = value;
        body
    };
    let clip = |upload: Value| {
        let mut body = with("kind", json!("video"));
        body["upload"] = upload;
        body
    };
    let (_, used) = world.unready_clip(house).await;
    let foreign = world.upload(house, Who::Worker, UploadKind::Video).await;
    let photo = world.upload(house, Who::Lead, UploadKind::Photo).await;
    let expired = world.upload(house, Who::Lead, UploadKind::Video).await;
    outside.settle().await;
    outside.expire_upload(expired).await;
    let many: Vec<Value> = (0..501).map(|_| json!({"role": "worker"})).collect();
    let person = |who| json!({"any_of": [{"person": world.person(who)}]});
    let mut rows = Vec::new();
    for (what, body, status, code) in [
        ("a title of 81 characters", with("title", json!("x".repeat(81))), 422, "title_too_long"),
        ("a title of blanks", with("title", json!("  ")), 422, "title_required"),
        ("a text of 281 characters", with("text", json!("x".repeat(281))), 422, "text_too_long"),
        ("no text", with("text", json!("")), 422, "text_required"),
        ("nobody", with("audience", json!({"any_of": []})), 422, "audience_empty"),
        ("everybody except everybody", with("audience", json!({"any_of": [{"team": world.team}], "except": [{"team": world.team}]})), 422, "audience_empty"),
        ("only oneself", with("audience", person(Who::Lead)), 422, "audience_empty"),
        ("a team that does not exist", with("audience", json!({"any_of": [{"team": Uuid::from_u128(7)}]})), 422, "audience_outside_scope"),
        ("a person of another site", with("audience", person(Who::Outsider)), 422, "audience_outside_scope"),
        ("a person of another organisation", with("audience", person(Who::ForeignAdmin)), 422, "audience_outside_scope"),
        ("501 terms", with("audience", json!({"any_of": many})), 422, "audience_too_large"),
        ("an answer due in the past", with("respond_by", json!("2001-01-01T00:00:00Z")), 422, "respond_by_past"),
        ("a video without a clip", with("kind", json!("video")), 422, "upload_required"),
        ("a text with a clip", with("upload", json!(Uuid::from_u128(9))), 422, "upload_unexpected"),
        ("a field that does not exist", with("urgent", json!(true)), 422, "invalid_body"),
        ("a kind that does not exist", with("kind", json!("hologram")), 422, "invalid_body"),
        ("an upload used twice", clip(json!(used)), 409, "upload_consumed"),
        ("somebody else's upload", clip(json!(foreign)), 404, "not_found"),
        ("an upload that does not exist", clip(json!(Uuid::from_u128(9))), 404, "not_found"),
        ("an upload of another kind", clip(json!(photo)), 422, "upload_kind_mismatch"),
        ("an upload that ran out", clip(json!(expired)), 410, "upload_expired"),
    ] {
        rows.push(Row::new(what, post(&body), status, code, Good::Send));
    }
    for (what, code) in [("a title of 81 characters", "title_too_long"), ("a text of 281 characters", "text_too_long")] {
        let row = rows.iter_mut().find(|row| row.what == what).unwrap();
        assert_eq!(row.code, code);
        row.says = vec![("/errors/0/field", json!(what.split(' ').nth(1))), ("/limit", json!(if code == "title_too_long" { 80 } else { 280 }))];
    }
    rows.extend(keys(outside, &good).await);
    rows.extend(others(outside).await);
    rows
}

async fn keys(outside: &Outside, good: &Value) -> Vec<Row> {
    let keyed = |key: &str, body: &Value| post(body).header("Idempotency-Key", key);
    let first = outside.must(&keyed("k1", good)).await;
    outside.settle().await;
    let mut other = good.clone();
    other["title"] = json!("Aisle 9");
    let mut rows = vec![
        Row::new("another body under one key", keyed("k1", &other), 422, "idempotency_mismatch", Good::Send),
        Row::new("the same body under one key again", keyed("k1", good), 201, "", Good::Send).says("/id", first["id"].clone()),
    ];
    for (what, key) in [("an empty key", String::new()), ("a key of 65 characters", "x".repeat(65)), ("a key with a blank", "a b".to_owned())] {
        rows.push(Row::new(what, keyed(&key, good), 400, "idempotency_key_invalid", Good::Send));
    }
    rows
}

/// Messages and replies of others: they do not exist.
async fn others(outside: &Outside) -> Vec<Row> {
    let id = outside.world.message(&outside.house).await;
    let reply = outside.world.reply(&outside.house).await;
    let version = json!({"title": "Aisle 5", "text": "Not aisle 4."});
    let mut rows = Vec::new();
    for (label, who) in [("another organisation", Who::ForeignAdmin), ("another site", Who::OtherLead)] {
        for (what, ask) in [
            ("read", Ask::new("GET", format!("/api/v1/messages/{id}"), Some(who))),
            ("report", Ask::new("GET", format!("/api/v1/messages/{id}/report"), Some(who))),
            ("withdraw", Ask::new("DELETE", format!("/api/v1/messages/{id}"), Some(who)).json(&Value::Null)),
            ("replace", Ask::new("POST", format!("/api/v1/messages/{id}/versions"), Some(who)).json(&version)),
            ("nudge", Ask::new("POST", format!("/api/v1/messages/{id}/nudge"), Some(who)).json(&json!({}))),
            ("read the replies of", Ask::new("GET", format!("/api/v1/messages/{id}/replies"), Some(who))),
            ("decide a reply to", Ask::new("PATCH", format!("/api/v1/replies/{reply}"), Some(who)).json(&json!({"state": "done"}))),
        ] {
            rows.push(Row::new(format!("{what} a message of {label}"), ask, 404, "not_found", Good::Send));
        }
    }
    rows
}
