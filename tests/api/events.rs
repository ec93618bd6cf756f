//! Owns the proof of the event stream: hints, their pace, and its end.
//!
//! Called by the test runner. The one rule: what is read is compared as bytes on the line.

use std::time::{Duration, Instant};

use floornote::bus::{Hint, HintKind};
use futures_util::StreamExt as _;
use serde_json::Value;

use crate::app::TestApp;
use crate::world::Who;

struct Events {
    bytes: std::pin::Pin<Box<dyn futures_util::Stream<Item = reqwest::Result<bytes::Bytes>> + Send>>,
}

impl Events {
    async fn open(app: &TestApp, secret: &str, last: Option<&str>) -> Self {
        let request = app.page("GET", "/api/v1/events", Some(secret));
        let request = if let Some(last) = last { request.header("Last-Event-ID", last) } else { request };
        let response = request.send().await.unwrap();
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        let mut events = Self { bytes: Box::pin(response.bytes_stream()) };
        assert!(events.next().await.unwrap().contains(": hello"));
        events
    }

    /// The next chunk, or none when the stream ends.
    async fn next(&mut self) -> Option<String> {
        let chunk = tokio::time::timeout(Duration::from_secs(8), self.bytes.next()).await.unwrap()?;
        Some(String::from_utf8(chunk.unwrap().to_vec()).unwrap())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hint_reaches_whom_it_concerns_and_nobody_else() {
    let app = TestApp::start().await;
    let message = app.world.message(&app.house).await;
    let mut concerned = Vec::new();
    for who in [Who::Worker, Who::Lead, Who::Manager] {
        concerned.push(Events::open(&app, &app.world.sign_in(&app.house, who).await.unwrap(), None).await);
    }
    let mut others = Vec::new();
    for who in [Who::Outsider, Who::OtherLead, Who::OtherManager, Who::ForeignAdmin] {
        others.push(Events::open(&app, &app.world.sign_in(&app.house, who).await.unwrap(), None).await);
    }
    app.house.bus.signal.send(Hint::message(app.world.organisation_id, message, 1, HintKind::Progress));
    for events in &mut concerned {
        let hint = events.next().await.unwrap();
        assert!(hint.contains("event: hint"), "{hint}");
        assert!(hint.contains(&format!("data: {{\"message\":\"{message}\",\"version\":1,\"what\":\"progress\"}}")), "{hint}");
    }
    for events in &mut others {
        assert!(events.next().await.unwrap().starts_with("event: beat"));
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_storm_becomes_four_events_a_second_or_one_resync() {
    let app = TestApp::start().await;
    let message = app.world.message(&app.house).await;
    let mut events = Events::open(&app, &app.world.sign_in(&app.house, Who::Lead).await.unwrap(), None).await;
    let started = Instant::now();
    let storm = {
        let house = app.house.clone();
        let organisation_id = app.world.organisation_id;
        tokio::spawn(async move {
            for _ in 0..1_000 {
                house.bus.signal.send(Hint::message(organisation_id, message, 1, HintKind::Progress));
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
        })
    };
    let mut seen = 0;
    while started.elapsed() < Duration::from_secs(2) {
        if events.next().await.unwrap().contains("event: hint") {
            seen += 1;
        }
    }
    assert!((4..=9).contains(&seen), "{seen}");
    storm.await.unwrap();
    let mut later = Events::open(&app, &app.world.sign_in(&app.house, Who::Lead).await.unwrap(), Some("7")).await;
    assert!(later.next().await.unwrap().contains("event: resync"));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_out_ends_the_stream_within_a_second_and_only_that_one() {
    let app = TestApp::start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let mut events = Events::open(&app, &secret, None).await;
    let mut other = Events::open(&app, &app.world.sign_in(&app.house, Who::Outsider).await.unwrap(), None).await;
    let started = Instant::now();
    app.json("DELETE", "/api/v1/session", Some(&secret), &Value::Null).await;
    assert!(events.next().await.unwrap().starts_with("event: end"));
    assert!(events.next().await.is_none());
    assert!(started.elapsed() < Duration::from_secs(1));
    assert!(other.next().await.unwrap().starts_with("event: beat"));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stopping_server_ends_its_streams_at_once() {
    let app = TestApp::start().await;
    let mut events = Events::open(&app, &app.world.sign_in(&app.house, Who::Worker).await.unwrap(), None).await;
    let started = Instant::now();
    let closer = app.closer.clone();
    let closing = tokio::spawn(async move { closer.close().await });
    while events.next().await.is_some() {}
    closing.await.unwrap();
    assert!(started.elapsed() < Duration::from_secs(3), "{:?}", started.elapsed());
}
