//! Owns the rules of sending, answering, cancelling and asking again.
//!
//! Called by the test runner. The one rule: what is told to one person is what the others see.

use floornote::domain::clock::{DAY_MS, HOUR_MS, Time};
use floornote::domain::ids::MessageId;
use floornote::domain::person::Tenant;
use floornote::store::roster::people;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::TestApp;
use crate::world::Who;

async fn secret(app: &TestApp, who: Who) -> String {
    app.world.sign_in(&app.house, who).await.unwrap()
}

async fn code_of(response: reqwest::Response) -> (u16, String) {
    let status = response.status().as_u16();
    let body: Value = response.json().await.unwrap_or_default();
    (status, body["code"].as_str().unwrap_or_default().to_owned())
}

fn act(app: &TestApp, who: Who, version: i64, kind: &str, at: Time, seq: i64) -> Value {
    let act = json!({"act_id": Uuid::from_u128(app.house.clock.id::<Uuid>().as_u128()), "kind": kind, "at": at, "seq": seq});
    json!({"person": app.world.person(who), "version": version, "generation": 1, "acts": [act]})
}

async fn answer(app: &TestApp, id: MessageId, secret: &str, body: &Value) -> (u16, Value) {
    let response = app.json("PUT", &format!("/api/v1/messages/{id}/receipt"), Some(secret), body).await;
    (response.status().as_u16(), response.json().await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn acts_are_recorded_late_repeated_and_doubted_but_never_for_others() {
    let app = TestApp::start().await;
    let id = app.world.message(&app.house).await;
    let (worker, outsider) = (secret(&app, Who::Worker).await, secret(&app, Who::Outsider).await);
    let now = app.house.clock.now();

    let (status, body) = answer(&app, id, &worker, &act(&app, Who::Outsider, 1, "got_it", now, 1)).await;
    assert_eq!((status, body["code"].as_str()), (409, Some("wrong_person")));
    let (status, _) = answer(&app, id, &outsider, &act(&app, Who::Outsider, 1, "got_it", now, 1)).await;
    assert_eq!(status, 404);
    let (status, _) = answer(&app, id, &worker, &act(&app, Who::Worker, 2, "got_it", now, 1)).await;
    assert_eq!(status, 404, "a version that does not exist");

    let got_it = act(&app, Who::Worker, 1, "got_it", now, 5);
    let (status, first) = answer(&app, id, &worker, &got_it).await;
    assert_eq!((status, first["answer"].as_str()), (200, Some("got_it")));
    let (_, again) = answer(&app, id, &worker, &got_it).await;
    assert_eq!(first, again, "the same act changes nothing");
    let (_, older) = answer(&app, id, &worker, &act(&app, Who::Worker, 1, "take_back", now, 4)).await;
    assert_eq!(older["answer"], "got_it", "an older act that arrives later changes no answer");
    let (_, back) = answer(&app, id, &worker, &act(&app, Who::Worker, 1, "take_back", now, 6)).await;
    assert_eq!(back["answer"], "none");
    let (_, ahead) = answer(&app, id, &worker, &act(&app, Who::Worker, 1, "got_it", now.plus(365 * DAY_MS), 7)).await;
    assert!(ahead["answered_at"].as_str().unwrap() < now.plus(HOUR_MS).to_string().as_str(), "a clock a year ahead counts by the server's: {ahead}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_asks_again_and_the_old_one_still_records() {
    let app = TestApp::start().await;
    let id = app.world.message(&app.house).await;
    let (lead, worker) = (secret(&app, Who::Lead).await, secret(&app, Who::Worker).await);
    let now = app.house.clock.now();
    answer(&app, id, &worker, &act(&app, Who::Worker, 1, "got_it", now, 1)).await;
    let next = app.json("POST", &format!("/api/v1/messages/{id}/versions"), Some(&lead), &json!({"title": "Aisle 5", "text": "Not aisle 4."})).await;
    assert_eq!(next.status(), 201);
    let item: Value = next.json().await.unwrap();
    assert_eq!((item["version"].as_i64(), item["counts"]["got_it"].as_i64()), (Some(2), Some(0)));
    let view: Value = app.get(&format!("/api/v1/messages/{id}"), Some(&worker)).await.json().await.unwrap();
    assert_eq!((view["version"].as_i64(), view["receipt"]["answer"].as_str(), view["title"].as_str()), (Some(2), Some("none"), Some("Aisle 5")));
    let (status, late) = answer(&app, id, &worker, &act(&app, Who::Worker, 1, "not_clear", now, 2)).await;
    assert_eq!((status, late["superseded"].as_bool(), late["latest_version"].as_i64()), (200, Some(true), Some(2)));
    let inbox: Value = app.get("/api/v1/inbox", Some(&worker)).await.json().await.unwrap();
    assert_eq!(inbox["items"].as_array().unwrap().len(), 1, "one message, its newest version: {inbox}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_message_stops_and_says_how_many_had_it() {
    let app = TestApp::start().await;
    let id = app.world.message(&app.house).await;
    let (lead, worker, other) = (secret(&app, Who::Lead).await, secret(&app, Who::Worker).await, secret(&app, Who::OtherLead).await);
    answer(&app, id, &worker, &act(&app, Who::Worker, 1, "seen", app.house.clock.now(), 1)).await;
    let path = format!("/api/v1/messages/{id}");
    assert_eq!(app.json("DELETE", &path, Some(&other), &Value::Null).await.status(), 404);
    let done: Value = app.json("DELETE", &path, Some(&lead), &Value::Null).await.json().await.unwrap();
    assert_eq!(done["already_had"], 1);
    assert!(done["stopped"].as_i64().unwrap() >= 1, "{done}");
    assert_eq!(code_of(app.json("DELETE", &path, Some(&lead), &Value::Null).await).await, (409, "message_cancelled".to_owned()));
    let inbox: Value = app.get("/api/v1/inbox", Some(&worker)).await.json().await.unwrap();
    assert_eq!(inbox["items"][0]["place"], "withdrawn");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_two_quick_replies_are_answers_and_a_no_needs_a_reason() {
    let app = TestApp::start().await;
    let id = app.world.message(&app.house).await;
    let (lead, worker) = (secret(&app, Who::Lead).await, secret(&app, Who::Worker).await);
    let now = app.house.clock.now();
    let mut body = json!({"person": app.world.person(Who::Worker), "version": 1, "kind": "quick", "quick": "not_clear", "at": now, "act_id": app.house.clock.id::<Uuid>(), "seq": 1, "generation": 1});
    let path = format!("/api/v1/messages/{id}/replies");
    let reply: Value = app.json("POST", &path, Some(&worker), &body).await.json().await.unwrap();
    body["kind"] = json!("text");
    assert_eq!(code_of(app.json("POST", &path, Some(&worker), &body).await).await.1, "reply_invalid");
    let report: Value = app.get(&format!("/api/v1/messages/{id}/report"), Some(&lead)).await.json().await.unwrap();
    assert_eq!(report["progress"]["counts"]["not_clear"], 1);
    let patch = format!("/api/v1/replies/{}", reply["id"].as_str().unwrap());
    assert_eq!(code_of(app.json("PATCH", &patch, Some(&lead), &json!({"state": "no"})).await).await.1, "because_required");
    assert_eq!(app.json("PATCH", &patch, Some(&lead), &json!({"state": "no", "because": "The pallet is glued."})).await.status(), 200);
    let view: Value = app.get(&format!("/api/v1/messages/{id}"), Some(&worker)).await.json().await.unwrap();
    assert_eq!((view["replies"][0]["state"].as_str(), view["replies"][0]["because"].as_str()), (Some("no"), Some("The pallet is glued.")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_leaver_loses_access_at_once() {
    let app = TestApp::start().await;
    let worker = secret(&app, Who::Worker).await;
    assert_eq!(app.get("/api/v1/me", Some(&worker)).await.status(), 200);
    let mut tx = app.house.store.begin().await.unwrap();
    people::update_left(&mut tx, Tenant::of(app.world.organisation_id), app.world.person(Who::Worker), app.house.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(app.get("/api/v1/me", Some(&worker)).await.status(), 401);
}
