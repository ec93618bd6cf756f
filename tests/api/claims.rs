//! Owns the proof of what happens when a person with a phone joins with another one.
//!
//! Called by the test runner. The one rule: until somebody says yes the new phone is nobody, and after it the old one is.

use std::time::{Duration, Instant};

use floornote::domain::access::{ClaimEvent, CodeKind, hash_secret};
use floornote::domain::clock::{Clock, DAY_MS, HOUR_MS, MINUTE_MS, Time};
use floornote::domain::ids::ClaimId;
use floornote::domain::person::Tenant;
use floornote::store::access::{new_phones, sessions};
use floornote::store::delivery::subscriptions;
use futures_util::StreamExt as _;
use reqwest::Response;
use serde_json::{Value, json};

use crate::app::{TestApp, problem};
use crate::world::Who;

const PUBLIC: &str = "http://127.0.0.1:8080/";
const NOTHING: Value = Value::Null;

/// The cookie of a name that a response sets, as `name=value`.
fn cookie(response: &Response, name: &str) -> Option<String> {
    let lines = response.headers().get_all("set-cookie").iter().map(|line| line.to_str().unwrap());
    let mut pairs = lines.filter_map(|line| line.split(';').next()).filter(|pair| pair.starts_with(&format!("{name}=")));
    pairs.next().map(str::to_owned)
}

async fn join(app: &TestApp, code: &str, cookies: &str) -> Response {
    app.with_cookies("POST", "/api/v1/join", cookies, &json!({"code": code, "locale": "ar"})).await
}

/// A new phone of the worker that waits: its cookie, and its claim as the old phone sees it.
async fn wait_at_the_door(app: &TestApp, old: &str) -> (String, Value) {
    let code = app.world.code(&app.house, Who::Worker, CodeKind::Personal, app.house.clock.now().plus(7 * DAY_MS)).await;
    let response = join(app, &code, "").await;
    assert_eq!(response.status(), 202);
    let claim = cookie(&response, "floornote-claim").unwrap();
    let mine = waiting(app, old).await.into_iter().rfind(|phone| phone["is_mine"] == true).unwrap();
    (claim, mine)
}

async fn waiting(app: &TestApp, secret: &str) -> Vec<Value> {
    let body: Value = app.get("/api/v1/claims", Some(secret)).await.json().await.unwrap();
    body["items"].as_array().unwrap().clone()
}

async fn state(app: &TestApp, claim: &str) -> String {
    let body: Value = app.with_cookies("GET", "/api/v1/join/claim", claim, &NOTHING).await.json().await.unwrap();
    body["state"].as_str().unwrap().to_owned()
}

async fn answer(app: &TestApp, secret: &str, phone: &Value, is_me: bool) -> Response {
    app.json("POST", &format!("/api/v1/claims/{}/answer", phone["id"].as_str().unwrap()), Some(secret), &json!({"is_me": is_me})).await
}

async fn let_in(app: &TestApp, who: Who, phone: &Value) -> u16 {
    let secret = app.world.sign_in(&app.house, who).await.unwrap();
    app.json("POST", &format!("/api/v1/claims/{}/let-in", phone["id"].as_str().unwrap()), Some(&secret), &NOTHING).await.status().as_u16()
}

async fn log(app: &TestApp, phone: &Value) -> Vec<(ClaimEvent, bool)> {
    let id: ClaimId = phone["id"].as_str().unwrap().parse().unwrap();
    let events = new_phones::list_events(&app.house.store, Tenant::of(app.world.organisation_id), id).await.unwrap();
    events.into_iter().map(|(kind, actor, _)| (kind, actor.is_some())).collect()
}

/// An event stream, read as text.
struct Lines {
    bytes: std::pin::Pin<Box<dyn futures_util::Stream<Item = reqwest::Result<bytes::Bytes>> + Send>>,
}

impl Lines {
    async fn open(app: &TestApp, path: &str, cookies: &str) -> Self {
        let response = app.with_cookies("GET", path, cookies, &NOTHING).await;
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        Self { bytes: Box::pin(response.bytes_stream()) }
    }

    /// Reads on until a chunk has the words; false when the stream ends before.
    async fn until(&mut self, words: &str) -> bool {
        while let Some(chunk) = tokio::time::timeout(Duration::from_secs(8), self.bytes.next()).await.unwrap() {
            if String::from_utf8(chunk.unwrap().to_vec()).unwrap().contains(words) {
                return true;
            }
        }
        false
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_phone_waits_and_is_nobody_until_the_old_one_answers() {
    let app = TestApp::start().await;
    let old = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let mut hints = Lines::open(&app, "/api/v1/events", &app.cookie_line(&old)).await;
    assert!(hints.until(": hello").await);
    let (claim, phone) = wait_at_the_door(&app, &old).await;
    assert!(hints.until("event: claim").await, "the old phone is told at once");
    assert_eq!(phone["person_name"], "Worker");
    let (status, body) = {
        let response = app.with_cookies("GET", "/api/v1/join/claim", &claim, &NOTHING).await;
        (response.status().as_u16(), response.json::<Value>().await.unwrap())
    };
    let fields: Vec<_> = body.as_object().unwrap().keys().cloned().collect();
    assert_eq!((status, fields, body["state"].as_str()), (200, vec!["expires_at".to_owned(), "state".to_owned()], Some("held")));
    let secret = claim.split_once('=').unwrap().1;
    for line in [claim.clone(), app.cookie_line(secret)] {
        for path in ["/api/v1/me", "/api/v1/inbox", "/api/v1/claims", "/api/v1/events"] {
            assert_eq!(problem(app.with_cookies("GET", path, &line, &NOTHING).await).await, "signed_out", "{path}");
        }
    }
    assert_eq!(problem(app.with_cookies("POST", "/api/v1/join/claim", &claim, &NOTHING).await).await, "claim_over");
    let session = claim.replace("floornote-claim", "floornote");
    assert_eq!(problem(app.with_cookies("GET", "/api/v1/join/claim", &session, &NOTHING).await).await, "claim_unknown");
    assert_eq!(app.get("/api/v1/me", Some(&old)).await.status(), 200, "the old phone goes on");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn yes_ends_the_old_phone_within_a_second_and_lets_the_new_one_in() {
    let app = TestApp::start().await;
    let old = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let before: Value = app.get("/api/v1/me", Some(&old)).await.json().await.unwrap();
    let body = json!({"endpoint": "https://push.example/old", "keys": {"p256dh": "a", "auth": "b"}});
    assert_eq!(app.json("PUT", "/api/v1/push-subscription", Some(&old), &body).await.status(), 204);
    let (claim, phone) = wait_at_the_door(&app, &old).await;
    let mut at_the_door = Lines::open(&app, "/api/v1/join/claim/events", &claim).await;
    assert!(at_the_door.until("\"state\":\"held\"").await);
    let mut hints = Lines::open(&app, "/api/v1/events", &app.cookie_line(&old)).await;
    assert!(hints.until(": hello").await);
    let started = Instant::now();
    assert_eq!(answer(&app, &old, &phone, true).await.status(), 204);
    assert!(hints.until("event: end").await);
    assert!(at_the_door.until("\"state\":\"accepted\"").await);
    assert!(started.elapsed() < Duration::from_secs(1), "{:?}", started.elapsed());
    assert!(!at_the_door.until("event").await, "the stream ends once it is decided");
    assert_eq!(problem(app.get("/api/v1/me", Some(&old)).await).await, "session_replaced", "the old phone is told why");
    let tenant = Tenant::of(app.world.organisation_id);
    assert!(subscriptions::list_of(&app.house.store, tenant, &[app.world.person(Who::Worker)]).await.unwrap().is_empty(), "the old phone gets no pushes");

    let entered = app.with_cookies("POST", "/api/v1/join/claim", &claim, &NOTHING).await;
    assert_eq!(entered.status(), 200);
    let session = cookie(&entered, "floornote").unwrap();
    assert_eq!(cookie(&entered, "floornote-claim").unwrap(), "floornote-claim=", "the claim's cookie goes");
    let me: Value = entered.json().await.unwrap();
    assert_eq!((me["person"]["name"].as_str(), me["person"]["locale"].as_str()), (Some("Worker"), Some("ar")));
    assert!(me["session_generation"].as_i64() > before["session_generation"].as_i64(), "tokens of the old phone are worthless");
    assert_eq!(app.with_cookies("GET", "/api/v1/inbox", &session, &NOTHING).await.status(), 200);
    assert_ne!(session.split('=').next_back(), claim.split('=').next_back(), "one cookie is not the other");
    // The answer may be lost on its way: asking again gives the same session, not a second one.
    let again = app.with_cookies("POST", "/api/v1/join/claim", &claim, &NOTHING).await;
    assert_eq!(cookie(&again, "floornote").unwrap(), session);
    let known = sessions::count(&app.house.store, tenant, app.world.person(Who::Worker)).await.unwrap();
    assert_eq!(known, 2);
    assert_eq!(log(&app, &phone).await, [(ClaimEvent::Asked, false), (ClaimEvent::Confirmed, true), (ClaimEvent::Entered, false)]);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_ends_the_claim_and_tells_the_new_phone() {
    let app = TestApp::start().await;
    let old = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let (claim, phone) = wait_at_the_door(&app, &old).await;
    let mut at_the_door = Lines::open(&app, "/api/v1/join/claim/events", &claim).await;
    assert_eq!(answer(&app, &old, &phone, false).await.status(), 204);
    assert!(at_the_door.until("\"state\":\"refused\"").await);
    assert_eq!(problem(app.with_cookies("POST", "/api/v1/join/claim", &claim, &NOTHING).await).await, "claim_over");
    assert_eq!(app.get("/api/v1/me", Some(&old)).await.status(), 200);
    assert!(waiting(&app, &old).await.is_empty());
    assert_eq!(answer(&app, &old, &phone, true).await.status(), 404, "a no is not taken back");
    assert_eq!(let_in(&app, Who::Lead, &phone).await, 404);
    assert_eq!(log(&app, &phone).await, [(ClaimEvent::Asked, false), (ClaimEvent::Refused, true)]);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lead_lets_a_phone_in_and_that_is_kept() {
    let app = TestApp::start().await;
    let old = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let (claim, phone) = wait_at_the_door(&app, &old).await;
    for who in [Who::OtherLead, Who::OtherManager, Who::ForeignAdmin] {
        let secret = app.world.sign_in(&app.house, who).await.unwrap();
        assert!(waiting(&app, &secret).await.is_empty(), "{who:?}");
        assert_eq!(let_in(&app, who, &phone).await, 404, "{who:?}");
    }
    for who in [Who::Worker, Who::Outsider] {
        assert_eq!(let_in(&app, who, &phone).await, 403, "{who:?}");
    }
    for who in [Who::Lead, Who::Manager, Who::Admin] {
        let secret = app.world.sign_in(&app.house, who).await.unwrap();
        let seen = waiting(&app, &secret).await;
        assert_eq!((seen.len(), &seen[0]["id"], &seen[0]["is_mine"]), (1, &phone["id"], &json!(false)), "{who:?}");
        assert_eq!(answer(&app, &secret, &phone, true).await.status(), 404, "{who:?} does not answer for the old phone");
    }
    assert_eq!(let_in(&app, Who::Lead, &phone).await, 204);
    assert_eq!(problem(app.get("/api/v1/me", Some(&old)).await).await, "session_replaced");
    assert_eq!(app.with_cookies("POST", "/api/v1/join/claim", &claim, &NOTHING).await.status(), 200);
    let id: ClaimId = phone["id"].as_str().unwrap().parse().unwrap();
    let events = new_phones::list_events(&app.house.store, Tenant::of(app.world.organisation_id), id).await.unwrap();
    assert!(events.iter().any(|(kind, actor, _)| *kind == ClaimEvent::LetIn && *actor == Some(app.world.person(Who::Lead))));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_lets_in_a_higher_role_or_themselves() {
    let app = TestApp::start().await;
    for (who, too_low) in [(Who::Manager, Who::Lead), (Who::Admin, Who::Manager), (Who::Lead, Who::Lead)] {
        let phone = json!({"id": app.world.claim(&app.house, who).await});
        assert_eq!(let_in(&app, too_low, &phone).await, 404, "{too_low:?} for {who:?}");
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_racing_phones_spend_a_code_once() {
    for has_phone in [false, true] {
        let app = TestApp::start().await;
        if has_phone {
            app.world.sign_in(&app.house, Who::Worker).await.unwrap();
        }
        let code = app.world.code(&app.house, Who::Worker, CodeKind::Personal, app.house.clock.now().plus(DAY_MS)).await;
        let all = futures_util::future::join_all((0..8).map(|_| join(&app, &code, ""))).await;
        let statuses: Vec<u16> = all.iter().map(|response| response.status().as_u16()).collect();
        let won = if has_phone { 202 } else { 200 };
        assert_eq!(statuses.iter().filter(|status| **status == won).count(), 1, "{statuses:?}");
        assert_eq!(statuses.iter().filter(|status| **status == 410).count(), 7, "{statuses:?}");
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_waiting_phones_one_is_let_in_and_the_other_told() {
    let app = TestApp::start().await;
    let old = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let (first, _) = wait_at_the_door(&app, &old).await;
    let (second, phone) = wait_at_the_door(&app, &old).await;
    let mut at_the_door = Lines::open(&app, "/api/v1/join/claim/events", &first).await;
    let lead = app.world.sign_in(&app.house, Who::Lead).await.unwrap();
    let path = format!("/api/v1/claims/{}/let-in", phone["id"].as_str().unwrap());
    let (yes, over) = futures_util::future::join(answer(&app, &old, &phone, true), app.json("POST", &path, Some(&lead), &NOTHING)).await;
    let statuses = [yes.status().as_u16(), over.status().as_u16()];
    assert_eq!(statuses.iter().filter(|status| **status == 204).count(), 1, "decided once: {statuses:?}");
    assert!(at_the_door.until("\"state\":\"overtaken\"").await);
    assert_eq!(state(&app, &second).await, "accepted");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_waiting_phone_ends_with_its_code_or_after_a_day() {
    for (lifetime, waits) in [(7 * DAY_MS, DAY_MS), (HOUR_MS, HOUR_MS)] {
        let start = Time(1_763_795_123_456);
        let app = TestApp::start_with(PUBLIC, Clock::fixed(start), true).await;
        let old = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
        let code = app.world.code(&app.house, Who::Worker, CodeKind::Personal, start.plus(lifetime)).await;
        let claim = cookie(&join(&app, &code, "").await, "floornote-claim").unwrap();
        let phone = waiting(&app, &old).await.remove(0);
        app.house.clock.set(start.plus(waits).minus(1));
        assert_eq!(state(&app, &claim).await, "held");
        let mut at_the_door = Lines::open(&app, "/api/v1/join/claim/events", &claim).await;
        assert!(at_the_door.until("\"state\":\"held\"").await);
        app.house.clock.set(start.plus(waits));
        assert!(at_the_door.until("\"state\":\"expired\"").await);
        assert_eq!(state(&app, &claim).await, "expired", "the page still opens and says so");
        assert!(waiting(&app, &old).await.is_empty());
        assert_eq!(answer(&app, &old, &phone, true).await.status(), 404);
        assert_eq!(app.get("/api/v1/me", Some(&old)).await.status(), 200);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_accepted_phone_may_be_late_but_not_after_a_newer_one() {
    let start = Time(1_763_795_123_456);
    let app = TestApp::start_with(PUBLIC, Clock::fixed(start), true).await;
    let old = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let (claim, phone) = wait_at_the_door(&app, &old).await;
    app.house.clock.set(start.plus(23 * HOUR_MS));
    assert_eq!(answer(&app, &old, &phone, true).await.status(), 204);
    // The phone was off: its question would have run out by now, the yes has not.
    app.house.clock.set(start.plus(40 * HOUR_MS));
    assert_eq!(state(&app, &claim).await, "accepted");
    // Nobody has a phone now, so another code joins at once, and what was said yes to before is over.
    let code = app.world.code(&app.house, Who::Worker, CodeKind::Personal, app.house.clock.now().plus(DAY_MS)).await;
    let newer = join(&app, &code, "").await;
    assert_eq!(newer.status(), 200);
    assert_eq!(problem(app.with_cookies("POST", "/api/v1/join/claim", &claim, &NOTHING).await).await, "claim_over");
    assert_eq!(app.with_cookies("GET", "/api/v1/me", &cookie(&newer, "floornote").unwrap(), &NOTHING).await.status(), 200);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_stops_asking() {
    let app = TestApp::start().await;
    let old = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let (claim, phone) = wait_at_the_door(&app, &old).await;
    let left = app.with_cookies("DELETE", "/api/v1/join/claim", &claim, &NOTHING).await;
    assert_eq!((left.status().as_u16(), cookie(&left, "floornote-claim").unwrap().as_str()), (204, "floornote-claim="));
    assert_eq!(state(&app, &claim).await, "withdrawn");
    assert!(waiting(&app, &old).await.is_empty());
    assert_eq!(answer(&app, &old, &phone, true).await.status(), 404);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_another_persons_phone_or_none_joins_at_once() {
    let start = Time(1_763_795_123_456);
    let app = TestApp::start_with(PUBLIC, Clock::fixed(start), true).await;
    let code = || app.world.code(&app.house, Who::Worker, CodeKind::Personal, app.house.clock.now().plus(DAY_MS));
    let demo = app.world.code(&app.house, Who::Worker, CodeKind::Demo, start.plus(DAY_MS)).await;
    assert_eq!(join(&app, &demo, "").await.status(), 200);
    let first = join(&app, &code().await, "").await;
    assert_eq!(first.status(), 200, "a demo session is nobody's phone");
    let own = cookie(&first, "floornote").unwrap();
    let same = join(&app, &code().await, &own).await;
    assert_eq!(same.status(), 200, "the phone itself needs no other yes");
    let own = cookie(&same, "floornote").unwrap();
    let lead = app.world.sign_in(&app.house, Who::Lead).await.unwrap();
    assert_eq!(join(&app, &code().await, &app.cookie_line(&lead)).await.status(), 202, "somebody else's phone does");
    assert_eq!(app.with_cookies("DELETE", "/api/v1/session", &own, &NOTHING).await.status(), 204);
    assert_eq!(join(&app, &code().await, "").await.status(), 200, "who signed out has no phone");
    app.house.clock.set(start.plus(181 * DAY_MS + MINUTE_MS));
    assert_eq!(join(&app, &code().await, "").await.status(), 200, "nor who was away for 180 days");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_claims_cookie_has_the_manners_of_the_session() {
    let app = TestApp::start_with("https://floornote.example/", Clock::system(), true).await;
    app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let code = app.world.code(&app.house, Who::Worker, CodeKind::Personal, app.house.clock.now().plus(DAY_MS)).await;
    let response = join(&app, &code, "").await;
    let line = response.headers()["set-cookie"].to_str().unwrap();
    let secret = line.split_once('=').unwrap().1.split(';').next().unwrap();
    assert_eq!(line, format!("__Host-floornote-claim={secret}; Path=/; Max-Age=259200; HttpOnly; SameSite=Lax; Secure"));
    assert!(new_phones::find_by_secret(&app.house.store, &hash_secret(secret.as_bytes())).await.unwrap().is_some(), "hashed at rest");
    assert!(new_phones::find_by_secret(&app.house.store, secret.as_bytes()).await.unwrap().is_none());
    let cookie = format!("__Host-floornote-claim={secret}");
    let foreign = app.bare("POST", "/api/v1/join/claim").header("Cookie", &cookie).header("Content-Type", "application/json").send().await.unwrap();
    assert_eq!(problem(foreign).await, "foreign_origin");
    app.stop().await;
}
