//! Owns the proof of the route table: every route, tried by everybody.
//!
//! Called by the test runner. The one rule: a route without a row here fails.

use floornote::domain::ids::MessageId;
use floornote::domain::media::upload::UploadKind;
use floornote::http::{Access, ROUTES, RouteRow};
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

/// What everybody gets from a route.
enum Expected {
    /// Those who get in at all succeed.
    Everyone,
    /// Of those who get in, these succeed; the others get 404.
    Only(&'static [Who]),
    /// Everybody who gets in gets this status.
    Status(u16),
}

use Who::{Admin, Lead, Manager, Worker};

async fn prepare(app: &TestApp, row: &RouteRow, who: Who) -> (Try, Expected) {
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
        "join.look" => (with("/api/v1/join/look".into(), json!({"code": "NOSUCHCODE00"})), Expected::Status(404)),
        "join" => (with("/api/v1/join".into(), json!({"code": "NOSUCHCODE00", "locale": "en"})), Expected::Status(404)),
        // No session opens these: only the cookie of a claim.
        "claim" | "claim.enter" | "claim.withdraw" | "claim.events" => (plain(row.pattern), Expected::Status(404)),
        "claims" => (plain("/api/v1/claims"), Expected::Everyone),
        "claims.answer" => {
            let claim = world.claim(house, Worker).await;
            (with(format!("/api/v1/claims/{claim}/answer"), json!({"is_me": false})), Expected::Only(&[Worker]))
        }
        "claims.let_in" => (plain(&format!("/api/v1/claims/{}/let-in", world.claim(house, Worker).await)), Expected::Only(&[Lead, Manager, Admin])),
        "me" | "me.locale" => (with("/api/v1/me".into(), if row.name == "me" { Value::Null } else { json!({"locale": "en"}) }), Expected::Everyone),
        "session.end" => (plain("/api/v1/session"), Expected::Everyone),
        "subscription.put" => {
            (with("/api/v1/push-subscription".into(), json!({"endpoint": "https://push.example/1", "keys": {"p256dh": "a", "auth": "b"}})), Expected::Everyone)
        }
        "subscription.delete" => (with("/api/v1/push-subscription".into(), json!({"endpoint": "https://push.example/1"})), Expected::Everyone),
        "push.act" => (
            with("/api/v1/push/act".into(), json!({"token": "forged", "act_id": house.clock.id::<Uuid>(), "act": "got_it", "at": house.clock.now(), "seq": 1})),
            Expected::Status(401),
        ),
        "inbox" => (plain("/api/v1/inbox"), Expected::Everyone),
        "message" => (plain(&at(world.message(house).await, "")), Expected::Only(&[Worker, Lead, Manager, Admin])),
        "receipt" => {
            let acts = json!([{"act_id": house.clock.id::<Uuid>(), "kind": "got_it", "at": house.clock.now(), "seq": 1}]);
            (
                with(at(world.message(house).await, "/receipt"), json!({"person": me, "version": 1, "generation": 1, "acts": acts})),
                Expected::Only(&[Worker, Manager, Admin]),
            )
        }
        "replies" => (plain(&at(world.message(house).await, "/replies")), Expected::Only(&[Worker, Lead, Manager, Admin])),
        "reply" => {
            let body = json!({"person": me, "version": 1, "kind": "text", "text": "Which aisle?", "at": house.clock.now()});
            (with(at(world.message(house).await, "/replies"), body), Expected::Only(&[Worker, Manager, Admin]))
        }
        "reply.state" => (with(format!("/api/v1/replies/{}", world.reply(house).await), json!({"state": "heard"})), Expected::Only(&[Lead, Manager, Admin])),
        "events" => (plain("/api/v1/events"), Expected::Everyone),
        "audience" => (plain("/api/v1/audience"), Expected::Everyone),
        // Another scope may not name this team, another organisation cannot know it.
        "message.preview" | "message.send" if matches!(who, Who::OtherLead | Who::OtherManager | Who::ForeignAdmin) => {
            (with(row.pattern.to_owned(), world.message_body()), Expected::Status(422))
        }
        "message.preview" | "message.send" => (with(row.pattern.to_owned(), world.message_body()), Expected::Everyone),
        "message.cancel" => (plain(&at(world.message(house).await, "")), Expected::Only(&[Lead, Admin])),
        "message.version" => (with(at(world.message(house).await, "/versions"), json!({"title": "Aisle 5", "text": "Moved."})), Expected::Only(&[Lead, Admin])),
        "message.upload" => {
            let upload = world.upload(house, if who == Who::Nobody { Lead } else { who }, UploadKind::Video).await;
            (with(at(world.failed_message(house).await, "/upload"), json!({"upload": upload})), Expected::Only(&[Lead, Admin]))
        }
        "sent" => (plain("/api/v1/sent"), Expected::Everyone),
        "dashboard" => (plain("/api/v1/dashboard"), Expected::Everyone),
        "sites" => (plain("/api/v1/sites"), Expected::Everyone),
        "report.people" => {
            let nobody = Uuid::nil();
            (plain(&at(world.message(house).await, &format!("/report/people?cursor=0.{nobody}.0.{nobody}"))), Expected::Only(&[Lead, Manager, Admin]))
        }
        "report" => (plain(&at(world.message(house).await, "/report")), Expected::Only(&[Lead, Manager, Admin])),
        "report.csv" => (plain(&at(world.message(house).await, "/report.csv")), Expected::Only(&[Lead, Manager, Admin])),
        "nudge" => (plain(&at(world.message(house).await, "/nudge")), Expected::Only(&[Lead, Manager, Admin])),
        "uploads.options" => (plain("/api/v1/uploads"), Expected::Everyone),
        "upload.options" => (plain("/api/v1/uploads/1"), Expected::Everyone),
        "upload.create" => (tus("/api/v1/uploads".into(), vec![("Upload-Length", "5"), ("Upload-Metadata", "kind dmlkZW8=")]), Expected::Everyone),
        "upload.status" => (tus(format!("/api/v1/uploads/{}", world.open_upload(house, Worker).await), vec![]), Expected::Only(&[Worker])),
        "upload.append" => {
            let path = format!("/api/v1/uploads/{}", world.open_upload(house, Worker).await);
            (tus(path, vec![("Upload-Offset", "0"), ("Content-Type", "application/offset+octet-stream")]), Expected::Only(&[Worker]))
        }
        "upload.delete" => (tus(format!("/api/v1/uploads/{}", world.open_upload(house, Worker).await), vec![]), Expected::Only(&[Worker])),
        "media" | "media.head" => (plain(&format!("/media/{}/video.mp4", world.asset(house).await)), Expected::Only(&[Worker, Lead, Manager, Admin])),
        "openapi" | "healthz" | "readyz" => (plain(row.pattern), Expected::Everyone),
        page if page == "page" || page.starts_with("page.") => (plain(&row.pattern.replace("{tail:.*}", "x")), Expected::Everyone),
        unknown => panic!("route {unknown} has no row in the matrix"),
    }
}

/// Roles as the table means them.
const fn rank(who: Who) -> Option<u8> {
    match who {
        Who::Nobody => None,
        Who::Worker | Who::Outsider => Some(0),
        Who::Lead | Who::OtherLead => Some(1),
        Who::Manager | Who::OtherManager => Some(2),
        Who::Admin | Who::ForeignAdmin => Some(3),
    }
}

const fn least(access: Access) -> Option<u8> {
    match access {
        Access::Public | Access::Token | Access::Claim => None,
        Access::SignedIn => Some(0),
        Access::Lead => Some(1),
        Access::Manager => Some(2),
        Access::Admin => Some(3),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_lets_in_exactly_whom_the_table_names() {
    let mut wrong = Vec::new();
    for row in ROUTES {
        let app = TestApp::start().await;
        for who in EVERYBODY {
            let (attempt, expected) = prepare(&app, row, who).await;
            let secret = app.world.sign_in(&app.house, who).await;
            let mut request = app.page(row.method.as_str(), &attempt.path, secret.as_deref());
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
            let is_right = match (least(row.access), rank(who)) {
                (Some(_), None) => status == 401,
                (Some(least), Some(rank)) if rank < least => status == 403,
                _ => match expected {
                    // A build without a web app has no pages to serve.
                    Expected::Everyone => (200..300).contains(&status) || (row.name.starts_with("page") && status == 404),
                    Expected::Only(them) if them.contains(&who) => (200..300).contains(&status) || (row.name == "nudge" && status == 409),
                    Expected::Only(_) => status == 404,
                    Expected::Status(wanted) => status == wanted,
                },
            };
            if !is_right {
                wrong.push(format!("{} {} as {who:?}: {status}", row.method.as_str(), row.name));
            }
        }
        app.stop().await;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
