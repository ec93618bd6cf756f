//! Owns the proof of what wrong codes cost: per address, per organisation, and who is told.
//!
//! Called by the test runner. The one rule: what is refused is refused for good codes too, until the hour is over.

use floornote::domain::access::CodeKind;
use floornote::domain::clock::{Clock, DAY_MS, HOUR_MS, MINUTE_MS, Time};
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::world::Who;

const START: Time = Time(1_763_795_123_456);

async fn start(has_neighbours: bool) -> TestApp {
    TestApp::start_with("http://127.0.0.1:8080/", Clock::fixed(START), has_neighbours).await
}

/// Looks a code up from an address of its own; answers the status and the seconds to wait.
async fn look(app: &TestApp, from: usize, code: &str) -> (u16, Option<i64>) {
    let request = app.page("POST", "/api/v1/join/look", None).header("Content-Type", "application/json");
    let address = format!("203.0.{}.{}", from / 250, from % 250);
    let response = request.header("X-Forwarded-For", address).body(json!({"code": code}).to_string()).send().await.unwrap();
    let wait = response.headers().get("retry-after").map(|value| value.to_str().unwrap().parse().unwrap());
    (response.status().as_u16(), wait)
}

async fn refused_until(app: &TestApp, who: Who) -> Value {
    let secret = app.world.sign_in(&app.house, who).await.unwrap();
    let dashboard: Value = app.get("/api/v1/dashboard", Some(&secret)).await.json().await.unwrap();
    dashboard["joining_refused_until"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_wrong_codes_a_minute_are_an_addresss_limit() {
    let app = start(true).await;
    for _ in 0..10 {
        assert_eq!(look(&app, 1, "NOSUCHCODE00").await.0, 404);
    }
    assert_eq!(look(&app, 1, "NOSUCHCODE00").await, (429, Some(61)));
    assert_eq!(look(&app, 2, "NOSUCHCODE00").await.0, 404, "another address");
    app.house.clock.set(START.plus(MINUTE_MS));
    assert_eq!(look(&app, 1, "NOSUCHCODE00").await.0, 404);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_wrong_codes_an_hour_close_the_door_and_ring_the_bell() {
    for has_neighbours in [false, true] {
        let app = start(has_neighbours).await;
        let good = app.world.code(&app.house, Who::Worker, CodeKind::Personal, START.plus(DAY_MS)).await;
        for n in 0..199 {
            assert_eq!(look(&app, n, "NOSUCHCODE00").await.0, 404, "{n}");
        }
        assert_eq!(look(&app, 900, &good).await.0, 200);
        assert_eq!(refused_until(&app, Who::Manager).await, Value::Null);
        assert_eq!(look(&app, 901, "NOSUCHCODE00").await.0, 404);
        assert_eq!(look(&app, 902, "NOSUCHCODE00").await, (429, Some(3_601)));
        assert_eq!(look(&app, 903, &good).await.0, 429, "a lucky guess learns nothing");
        for who in [Who::Manager, Who::Admin] {
            assert_eq!(refused_until(&app, who).await, json!(START.plus(HOUR_MS)), "{who:?}");
        }
        app.house.clock.set(START.plus(HOUR_MS));
        assert_eq!(look(&app, 904, &good).await.0, 200, "it opens by itself");
        assert_eq!(refused_until(&app, Who::Manager).await, Value::Null);
        app.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_that_ran_out_count_for_their_own_organisation_only() {
    let app = start(true).await;
    let old = app.world.code(&app.house, Who::Worker, CodeKind::Personal, START).await;
    let good = app.world.code(&app.house, Who::Worker, CodeKind::Personal, START.plus(DAY_MS)).await;
    let foreign = app.world.code(&app.house, Who::ForeignAdmin, CodeKind::Personal, START.plus(DAY_MS)).await;
    for n in 0..200 {
        assert_eq!(look(&app, n, &old).await.0, 410, "{n}");
    }
    assert_eq!(look(&app, 900, &good).await.0, 429);
    assert_eq!(look(&app, 901, &foreign).await.0, 200, "the other organisation joins as ever");
    assert_eq!(look(&app, 902, "NOSUCHCODE00").await.0, 404);
    assert_eq!(refused_until(&app, Who::Manager).await, json!(START.plus(HOUR_MS)));
    assert_eq!(refused_until(&app, Who::ForeignAdmin).await, Value::Null);
    app.stop().await;
}
