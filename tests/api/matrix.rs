//! Owns the proof of the route table: every route, tried by everybody.
//!
//! Called by the test runner. The one rule: a route without a row here fails, and each caller gets exactly one status from it.

use floornote::domain::ids::MessageId;
use floornote::domain::media::upload::UploadKind;
use floornote::domain::person::Role;
use floornote::http::edge::policy::{Caller, Response};
use floornote::http::edge::table::Route;
use floornote::http::route_table;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::TestApp;
use crate::world::{EVERYBODY, Who};

/// One try: where, with which body, and whether it speaks tus.
struct Try {
    path: String,
    body: Value,
    headers: Vec<(&'static str, String)>,
}

/// What those get whom the gate lets in.
enum Expected {
    /// Everybody the same.
    Everyone(u16),
    /// These this status; the others 404.
    Only(&'static [Who], u16),
}

use Expected::{Everyone, Only};
use Who::{Admin, Lead, Manager, Worker};

async fn prepare(app: &TestApp, row: &Route, who: Who) -> (Try, Expected) {
    let (house, world) = (&app.house, &app.world);
    let plain = |path: &str| Try { path: path.to_owned(), body: Value::Null, headers: vec![] };
    let with = |path: String, body: Value| Try { path, body, headers: vec![] };
    let tus = |path: String, headers: Vec<(&'static str, &str)>| {
        let mut headers: Vec<_> = headers.into_iter().map(|(name, value)| (name, value.to_owned())).collect();
        headers.push(("Tus-Resumable", "1.0.0".to_owned()));
        Try { path, body: Value::Null, headers }
    };
    let me = if who == Who::Nobody { world.person(Worker) } else { world.person(who) };
    let at = |id: MessageId, rest: &str| format!("/api/v1/messages/{id}{rest}");
    match row.name {
        "join.look" => (with("/api/v1/join/look".into(), json!({"code": "NOSUCHCODE00"})), Everyone(404)),
        "join" => (with("/api/v1/join".into(), json!({"code": "NOSUCHCODE00", "locale": "en"})), Everyone(404)),
        "claim" | "claim.events" => (plain(row.pattern), Everyone(200)),
        // Nobody has said yes to it.
        "claim.enter" => (plain(row.pattern), Everyone(409)),
        "claim.withdraw" => (plain(row.pattern), Everyone(204)),
        "claims" => (plain("/api/v1/claims"), Everyone(200)),
        "claims.answer" => {
            let claim = world.claim(house, Worker).await;
            (with(format!("/api/v1/claims/{claim}/answer"), json!({"is_me": false})), Only(&[Worker], 204))
        }
        "claims.let_in" => (plain(&format!("/api/v1/claims/{}/let-in", world.claim(house, Worker).await)), Only(&[Lead, Manager, Admin], 204)),
        "me" | "me.locale" => (with("/api/v1/me".into(), if row.name == "me" { Value::Null } else { json!({"locale": "en"}) }), Everyone(200)),
        "session.end" => (plain("/api/v1/session"), Everyone(204)),
        "subscription.put" => {
            (with("/api/v1/push-subscription".into(), json!({"endpoint": "https://push.example/1", "keys": {"p256dh": "a", "auth": "b"}})), Everyone(204))
        }
        "subscription.delete" => (with("/api/v1/push-subscription".into(), json!({"endpoint": "https://push.example/1"})), Everyone(204)),
        "push.act" => (
            with("/api/v1/push/act".into(), json!({"token": "forged", "act_id": house.clock.id::<Uuid>(), "act": "got_it", "at": house.clock.now(), "seq": 1})),
            Everyone(401),
        ),
        "inbox" => (plain("/api/v1/inbox"), Everyone(200)),
        "message" => (plain(&at(world.message(house).await, "")), Only(&[Worker, Lead, Manager, Admin], 200)),
        "receipt" => {
            let acts = json!([{"act_id": house.clock.id::<Uuid>(), "kind": "got_it", "at": house.clock.now(), "seq": 1}]);
            (
                with(at(world.message(house).await, "/receipt"), json!({"person": me, "version": 1, "generation": 1, "acts": acts})),
                Only(&[Worker, Manager, Admin], 200),
            )
        }
        "replies" => (plain(&at(world.message(house).await, "/replies")), Only(&[Worker, Lead, Manager, Admin], 200)),
        "reply" => {
            let body = json!({"person": me, "version": 1, "kind": "text", "text": "Which aisle?", "at": house.clock.now()});
            (with(at(world.message(house).await, "/replies"), body), Only(&[Worker, Manager, Admin], 201))
        }
        "reply.state" => (with(format!("/api/v1/replies/{}", world.reply(house).await), json!({"state": "heard"})), Only(&[Lead, Manager, Admin], 200)),
        "events" => (plain("/api/v1/events"), Everyone(200)),
        "audience" => (plain("/api/v1/audience"), Everyone(200)),
        // Another scope may not name this team, another organisation cannot know it.
        "message.preview" | "message.send" if matches!(who, Who::OtherLead | Who::OtherManager | Who::ForeignAdmin) => {
            (with(row.pattern.to_owned(), world.message_body()), Everyone(422))
        }
        "message.preview" | "message.send" => {
            (with(row.pattern.to_owned(), world.message_body()), Everyone(if row.name == "message.send" { 201 } else { 200 }))
        }
        "message.cancel" => (plain(&at(world.message(house).await, "")), Only(&[Lead, Admin], 200)),
        "message.version" => (with(at(world.message(house).await, "/versions"), json!({"title": "Aisle 5", "text": "Moved."})), Only(&[Lead, Admin], 201)),
        "message.upload" => {
            let upload = world.upload(house, if who == Who::Nobody { Lead } else { who }, UploadKind::Video).await;
            (with(at(world.failed_message(house).await, "/upload"), json!({"upload": upload})), Only(&[Lead, Admin], 200))
        }
        "sent" => (plain("/api/v1/sent"), Everyone(200)),
        "dashboard" => (plain("/api/v1/dashboard"), Everyone(200)),
        "sites" => (plain("/api/v1/sites"), Everyone(200)),
        "report.people" => {
            let nobody = Uuid::nil();
            (plain(&at(world.message(house).await, &format!("/report/people?cursor=0.{nobody}.0.{nobody}"))), Only(&[Lead, Manager, Admin], 200))
        }
        "report" => (plain(&at(world.message(house).await, "/report")), Only(&[Lead, Manager, Admin], 200)),
        "report.csv" => (plain(&at(world.message(house).await, "/report.csv")), Only(&[Lead, Manager, Admin], 200)),
        "nudge" => (plain(&at(world.unanswered_message(house).await, "/nudge")), Only(&[Lead, Manager, Admin], 200)),
        "uploads.options" => (plain("/api/v1/uploads"), Everyone(204)),
        "upload.options" => (plain("/api/v1/uploads/1"), Everyone(204)),
        "upload.create" => (tus("/api/v1/uploads".into(), vec![("Upload-Length", "5"), ("Upload-Metadata", "kind dmlkZW8=")]), Everyone(201)),
        "upload.status" => (tus(format!("/api/v1/uploads/{}", world.open_upload(house, Worker).await), vec![]), Only(&[Worker], 200)),
        "upload.append" => {
            let path = format!("/api/v1/uploads/{}", world.open_upload(house, Worker).await);
            (tus(path, vec![("Upload-Offset", "0"), ("Content-Type", "application/offset+octet-stream")]), Only(&[Worker], 204))
        }
        "upload.delete" => (tus(format!("/api/v1/uploads/{}", world.open_upload(house, Worker).await), vec![]), Only(&[Worker], 204)),
        "media" | "media.head" => (plain(&format!("/media/{}/video.mp4", world.asset(house).await)), Only(&[Worker, Lead, Manager, Admin], 200)),
        "openapi" | "healthz" | "readyz" => (plain(row.pattern), Everyone(200)),
        _ if row.policy.response == Response::Page => (plain(&row.pattern.replace("{tail:.*}", "x")), Everyone(200)),
        unknown => panic!("route {unknown} has no row in the matrix"),
    }
}

/// Roles as the table means them.
const fn role(who: Who) -> Option<Role> {
    match who {
        Who::Nobody => None,
        Who::Worker | Who::Outsider => Some(Role::Worker),
        Who::Lead | Who::OtherLead => Some(Role::Lead),
        Who::Manager | Who::OtherManager => Some(Role::Manager),
        Who::Admin | Who::ForeignAdmin => Some(Role::Admin),
    }
}

/// What the gate answers to those whom the policy does not let in.
fn turned_away(caller: Caller, who: Who, is_waiting: bool) -> Option<u16> {
    match caller {
        Caller::Public | Caller::Visitor | Caller::Capability => None,
        Caller::NewPhone => (!is_waiting).then_some(404),
        Caller::Session(least) => match role(who) {
            None => Some(401),
            Some(role) => (role < least).then_some(403),
        },
    }
}

/// Tries a row as somebody, with these cookies; says what was wrong.
async fn attempt(app: &TestApp, row: &Route, who: Who, cookies: Option<&str>, is_waiting: bool) -> Option<String> {
    let (attempt, expected) = prepare(app, row, who).await;
    let mut request = app.page(row.method.as_str(), &attempt.path, None);
    if let Some(cookies) = cookies {
        request = request.header("Cookie", cookies);
    }
    if !attempt.headers.iter().any(|(name, _)| *name == "Content-Type") {
        request = request.header("Content-Type", "application/json");
    }
    for (name, value) in &attempt.headers {
        request = request.header(*name, value);
    }
    if !attempt.body.is_null() {
        request = request.body(attempt.body.to_string());
    }
    let status = request.send().await.unwrap().status().as_u16();
    let wanted = turned_away(row.policy.caller, who, is_waiting).unwrap_or(match expected {
        Everyone(status) => status,
        Only(them, status) if them.contains(&who) => status,
        Only(..) => 404,
    });
    let name = if is_waiting { "a waiting phone".to_owned() } else { format!("{who:?}") };
    (status != wanted).then(|| format!("{} {} as {name}: {status} and not {wanted}", row.method.as_str(), row.name))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_lets_in_exactly_whom_the_table_names() {
    let mut wrong = Vec::new();
    for row in route_table().rows() {
        let app = TestApp::start().await;
        if row.policy.response == Response::Page {
            app.assert_pages().await;
        }
        for who in EVERYBODY {
            let cookies = app.world.sign_in(&app.house, who).await.map(|secret| app.cookie_line(&secret));
            wrong.extend(attempt(&app, row, who, cookies.as_deref(), false).await);
        }
        let waiting = format!("floornote-claim={}", app.world.waiting_phone(&app.house, Worker).await);
        wrong.extend(attempt(&app, row, Who::Nobody, Some(&waiting), true).await);
        app.stop().await;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
