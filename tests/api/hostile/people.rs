//! Owns the rows of who somebody is: join codes, capability tokens, acts of other people, versions and clocks.
//!
//! Called by the table. The one rule: a refused code stays unspent and a refused act leaves no event.

use floornote::domain::access::{Capability, CodeKind};
use floornote::domain::clock::{DAY_MS, HOUR_MS};
use floornote::domain::ids::MessageId;
use floornote::domain::person::Tenant;
use floornote::service::access::invite::insert_code;
use serde_json::{Value, json};
use uuid::Uuid;

use super::outside::{Ask, Outside};
use super::{Good, Row};
use crate::app::CAPABILITY_KEY;
use crate::world::Who;

/// A fresh personal code of somebody who does nothing else here: joining ends their other sessions.
async fn code(outside: &Outside) -> String {
    let tenant = Tenant::of(outside.world.organisation_id);
    let mut tx = outside.house.store.begin().await.unwrap();
    let code = insert_code(&mut tx, tenant, &outside.house.clock, outside.world.person(Who::OtherManager), CodeKind::Personal, Some("Lead")).await.unwrap();
    tx.commit().await.unwrap();
    code
}

/// A request from an address of its own, so that one guesser does not throttle the next.
fn from(host: u8, path: &str, body: &Value) -> Ask {
    Ask::new("POST", path, None).json(body).header("X-Forwarded-For", format!("198.51.100.{host}"))
}

fn look(host: u8, code: &str) -> Ask {
    from(host, "/api/v1/join/look", &json!({"code": code}))
}

fn join(host: u8, code: &str) -> Ask {
    from(host, "/api/v1/join", &json!({"code": code, "locale": "en"}))
}

pub async fn look_well(outside: &Outside) {
    let code = code(outside).await;
    assert_eq!(outside.must(&look(200, &code)).await["person_name"], "OtherManager");
    outside.must(&join(200, &code)).await;
}

/// An act of the worker on a message.
fn act(outside: &Outside, who: Who, version: i64, kind: &str, at: floornote::domain::clock::Time, seq: i64) -> Value {
    let act = json!({"act_id": outside.house.clock.id::<Uuid>(), "kind": kind, "at": at, "seq": seq});
    json!({"person": outside.world.person(who), "version": version, "generation": 1, "acts": [act]})
}

fn put(id: MessageId, who: Who, body: &Value) -> Ask {
    Ask::new("PUT", format!("/api/v1/messages/{id}/receipt"), Some(who)).json(body)
}

pub async fn answer_well(outside: &Outside) {
    let id = outside.world.message(&outside.house).await;
    let now = outside.house.clock.now();
    let outcome = outside.must(&put(id, Who::Worker, &act(outside, Who::Worker, 1, "got_it", now, 1))).await;
    assert_eq!(outcome["answer"], "got_it");
}

fn capability(outside: &Outside, id: MessageId) -> Capability {
    Capability {
        organisation_id: outside.world.organisation_id,
        person_id: outside.world.person(Who::Worker),
        message_id: id,
        version: 1,
        generation: 1,
        can_answer: true,
        expires_at: outside.house.clock.now().plus(HOUR_MS),
    }
}

fn act_by_token(outside: &Outside, token: &str, seq: i64) -> Ask {
    let (act_id, at) = (outside.house.clock.id::<Uuid>(), outside.house.clock.now());
    Ask::new("POST", "/api/v1/push/act", None).json(&json!({"token": token, "act_id": act_id, "act": "got_it", "at": at, "seq": seq}))
}

pub async fn act_well(outside: &Outside) {
    let id = outside.world.message(&outside.house).await;
    outside.must(&act_by_token(outside, &capability(outside, id).sign(CAPABILITY_KEY), 1)).await;
    let seen = outside.must(&Ask::new("GET", format!("/api/v1/messages/{id}"), Some(Who::Worker))).await;
    assert_eq!(seen["receipt"]["answer"], "got_it");
}

pub async fn rows(outside: &Outside) -> Vec<Row> {
    let mut rows = codes(outside).await;
    rows.extend(tokens(outside).await);
    rows.extend(acts(outside).await);
    rows
}

async fn codes(outside: &Outside) -> Vec<Row> {
    let (expired, spent, held_back) = (code(outside).await, code(outside).await, code(outside).await);
    outside.expire_code(&expired).await;
    outside.must(&join(1, &spent)).await;
    for _ in 0..10 {
        assert_eq!(outside.send(&look(9, "GUESSEDC0DE0")).await.status(), 404);
    }
    [
        ("a guessed code", look(2, "GUESSEDC0DE0"), 404, "code_unknown"),
        ("a guessed code that is used", join(2, "GUESSEDC0DE0"), 404, "code_unknown"),
        ("a code of no letters", join(2, "----"), 404, "code_unknown"),
        ("an expired code that is looked at", look(3, &expired), 410, "code_expired"),
        ("an expired code", join(3, &expired), 410, "code_expired"),
        ("a spent code that is looked at", look(4, &spent), 410, "code_spent"),
        ("a spent code", join(4, &spent), 410, "code_spent"),
        ("the right code after ten guesses", join(9, &held_back), 429, "too_many_attempts"),
        ("a code in a language of nobody", from(5, "/api/v1/join", &json!({"code": held_back, "locale": "no language at all"})), 422, "invalid_body"),
    ]
    .into_iter()
    .map(|(what, ask, status, code)| Row::new(what, ask, status, code, Good::Look))
    .collect()
}

async fn tokens(outside: &Outside) -> Vec<Row> {
    let id = outside.world.message(&outside.house).await;
    let good = capability(outside, id);
    let whole = good.sign(CAPABILITY_KEY);
    let mut cut = whole.clone();
    cut.pop();
    let mut rows: Vec<Row> = [
        ("forged", good.sign(b"another key")),
        ("cut", cut),
        ("empty", String::new()),
        ("of 10,000 letters", "A".repeat(10_000)),
        ("of letters that are none", "é".repeat(200)),
        ("expired", Capability { expires_at: outside.house.clock.now().minus(1), ..good }.sign(CAPABILITY_KEY)),
        ("of an older phone", Capability { generation: 0, ..good }.sign(CAPABILITY_KEY)),
        ("of nobody", Capability { person_id: Uuid::from_u128(3).into(), ..good }.sign(CAPABILITY_KEY)),
        ("of another organisation", Capability { organisation_id: Uuid::from_u128(4).into(), ..good }.sign(CAPABILITY_KEY)),
        ("that may not answer", Capability { can_answer: false, ..good }.sign(CAPABILITY_KEY)),
    ]
    .into_iter()
    .map(|(what, token)| Row::new(format!("a token {what}"), act_by_token(outside, &token, 1), 401, "token_invalid", Good::Token))
    .collect();
    // Signed by us for somebody without a receipt: a sender's own alert. Nothing to record, nothing to tell.
    let sender = Capability { person_id: outside.world.person(Who::Lead), ..good }.sign(CAPABILITY_KEY);
    rows.push(Row::new("a token of the sender", act_by_token(outside, &sender, 1), 204, "", Good::Token));
    rows
}

async fn acts(outside: &Outside) -> Vec<Row> {
    let (house, now) = (&outside.house, outside.house.clock.now());
    let (id, replaced) = (outside.world.message(house).await, outside.world.message(house).await);
    let version = json!({"title": "Aisle 5", "text": "Not aisle 4."});
    outside.must(&Ask::new("POST", format!("/api/v1/messages/{replaced}/versions"), Some(Who::Lead)).json(&version)).await;
    let by = |who, body: &Value| put(id, who, body);
    let mut many = act(outside, Who::Worker, 1, "seen", now, 1);
    many["acts"] = (0..201).map(|seq| json!({"act_id": house.clock.id::<Uuid>(), "kind": "seen", "at": now, "seq": seq})).collect();
    let mut none = act(outside, Who::Worker, 1, "seen", now, 1);
    none["acts"] = json!([]);
    let mut unknown = act(outside, Who::Worker, 1, "seen", now, 1);
    unknown["acts"][0]["mood"] = json!("fine");
    let ahead = now.plus(365 * DAY_MS);
    let mut rows: Vec<Row> = [
        ("an act of the person before", by(Who::Worker, &act(outside, Who::Outsider, 1, "got_it", now, 1)), 409, "wrong_person"),
        ("an act on somebody else's receipt", by(Who::Outsider, &act(outside, Who::Outsider, 1, "got_it", now, 1)), 404, "not_found"),
        ("an act from another organisation", by(Who::ForeignAdmin, &act(outside, Who::ForeignAdmin, 1, "got_it", now, 1)), 404, "not_found"),
        ("an act on a version to come", by(Who::Worker, &act(outside, Who::Worker, 2, "got_it", now, 1)), 404, "not_found"),
        ("an act nobody knows", by(Who::Worker, &act(outside, Who::Worker, 1, "shrug", now, 1)), 422, "invalid_body"),
        ("an act with an unknown field", by(Who::Worker, &unknown), 422, "invalid_body"),
        ("no act", by(Who::Worker, &none), 422, "invalid_body"),
        ("201 acts", by(Who::Worker, &many), 422, "too_many_acts"),
    ]
    .into_iter()
    .map(|(what, ask, status, code)| Row::new(what, ask, status, code, Good::Answer))
    .collect();
    let late = put(replaced, Who::Worker, &act(outside, Who::Worker, 1, "got_it", now, 1));
    rows.push(
        Row::new("an act on an older version", late, 200, "", Good::Answer)
            .says("/superseded", true)
            .says("/latest_version", 2)
            .leaves(&[("receipt_events", 1)]),
    );
    // The phone's own time is kept with the event; what counts is when it arrived.
    let fast = by(Who::Worker, &act(outside, Who::Worker, 1, "seen", ahead, 2));
    rows.push(Row::new("an act from a clock a year ahead", fast, 200, "", Good::Answer).says("/answer", "none").leaves(&[("receipt_events", 1)]));
    rows
}
