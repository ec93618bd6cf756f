//! Owns the proof that what happens is measured, on a listener of its own, and that neither metrics nor log hold a path.
//!
//! Called by the test runner. The one rule: numbers are read from the real server's page after something real happened.

use std::time::Duration;

use floornote::domain::clock::Clock;
use futures_util::StreamExt as _;
use serde_json::json;

use crate::program::{Server, Settings, fetch, sample};
use crate::seed::{LEAD, seed_phones};
use crate::servers::{PostgresServer, start_redis};
use crate::sink::{Answer, Sink};

const PHONES: usize = 5;

fn client() -> reqwest::Client {
    reqwest::Client::builder().no_proxy().build().unwrap()
}

/// Reads the metrics until they are as wanted, at most half a minute.
async fn until(server: &Server, is_wanted: impl Fn(&str) -> bool) -> String {
    for _ in 0..600 {
        let page = server.metrics().await;
        if is_wanted(&page) {
            return page;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("metrics are not as wanted:\n{}\n{}", server.metrics().await, server.log());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_its_pushes_and_its_acknowledgement_are_measured() {
    let folder = tempfile::tempdir().unwrap();
    let (path, certificate) = (folder.path(), folder.path().join("push.pem"));
    // The first phone is asked to come again, so that the last push is one of a second try.
    let sink = Sink::start(&certificate, Box::new(|phone, attempt| if (phone, attempt) == (0, 0) { Answer::Later(1) } else { Answer::Take })).await;
    let seeded = seed_phones(path, &[&sink], PHONES).await;
    let settings = Settings::of(path).with("SSL_CERT_FILE", &certificate.display().to_string()).with("FLOORNOTE_PUSH_ALLOW_HOSTS", "localhost");
    let server = settings.with("FLOORNOTE_METRICS_LISTEN", "127.0.0.1:0").serve(path).await;
    let ask = |method: &str, path: &str| {
        let request = client().request(method.parse().unwrap(), format!("{}{path}", server.url));
        request.header("Origin", server.url.trim_end_matches('/')).header("Cookie", format!("floornote={LEAD}"))
    };
    let mut stream = ask("GET", "api/v1/events").send().await.unwrap().bytes_stream();
    stream.next().await.unwrap().unwrap();
    until(&server, |page| sample(page, "floornote_event_streams{stream=\"page\"}") == 1.0).await;

    let note = json!({"kind": "text", "title": "Aisle 4", "text": "Move the pallets.", "audience": {"any_of": [{"team": seeded.team}]}, "ask": "acknowledge", "deliver": "now"});
    let posted = ask("POST", "api/v1/messages").header("Idempotency-Key", "measured-1").json(&note).send().await.unwrap();
    assert_eq!(posted.status(), 201);
    let id = posted.json::<serde_json::Value>().await.unwrap()["id"].as_str().unwrap().to_owned();
    let page = until(&server, |page| sample(page, "floornote_post_to_last_push_duration_seconds_count{kind=\"text\"}") == 1.0).await;
    let origin = format!("https://localhost:{}", sink.port);
    let pushes = |outcome: &str| sample(&page, &format!("floornote_push_requests_total{{origin=\"{origin}\",outcome=\"{outcome}\"}}"));
    assert_eq!((pushes("accepted"), pushes("rate_limited")), (5.0, 1.0), "{page}");
    let took = sample(&page, "floornote_post_to_last_push_duration_seconds_sum{kind=\"text\"}");
    assert!(took >= 1.0, "the second try counts: {took}");
    let tries = |job: &str, outcome: &str| sample(&page, &format!("floornote_job_tries_total{{job=\"{job}\",outcome=\"{outcome}\"}}"));
    assert_eq!((tries("fan_out", "done"), tries("send_push", "retry"), tries("send_push", "done")), (1.0, 1.0, 1.0), "{page}");
    assert_eq!(sample(&page, "floornote_outbox_jobs{lane=\"push\",state=\"due\"}"), 0.0);
    assert!(page.contains("floornote_outbox_oldest_due_seconds{lane=\"push\"} 0"), "{page}");

    let taken = sink.taken()[&1][0].clone();
    let token = sink.open(&taken.body).to_string().split("\"token\":\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    let clock = Clock::system();
    let act = json!({"token": token, "act_id": clock.id::<uuid::Uuid>(), "act": "reached", "at": clock.now().to_string(), "seq": 1});
    let recorded = client().post(format!("{}api/v1/push/act", server.url)).json(&act).send().await.unwrap();
    assert!(recorded.status().is_success(), "{}", recorded.text().await.unwrap());
    let mut heard = String::new();
    while !heard.contains("\"what\":\"progress\"") || sample(&server.metrics().await, "floornote_acknowledge_to_stream_duration_seconds_count") == 0.0 {
        heard.push_str(std::str::from_utf8(&stream.next().await.unwrap().unwrap()).unwrap());
    }
    let page = server.metrics().await;
    for series in
        ["floornote_recorder_batch_acts_count", "floornote_recorder_commit_duration_seconds_count", "floornote_recorder_acts_total{outcome=\"recorded\"}"]
    {
        assert_eq!(sample(&page, series), 1.0, "{series}: {page}");
    }
    assert_eq!(sample(&page, "floornote_acknowledge_to_stream_duration_seconds_count"), 1.0);
    drop(stream);
    until(&server, |page| sample(page, "floornote_event_streams{stream=\"page\"}") == 0.0).await;

    // What names somebody or something stands neither among the metrics nor in the log.
    let unknown: uuid::Uuid = clock.id();
    for path in [
        format!("api/v1/messages/{unknown}?who={token}"),
        format!("media/{unknown}/video.mp4"),
        format!("m/{unknown}"),
        format!("nothing/{unknown}"),
        format!("api/v1/uploads/{unknown}"),
    ] {
        ask("GET", &path).send().await.unwrap();
    }
    ask("GET", &format!("api/v1/messages/{id}/report")).send().await.unwrap();
    let (page, log) = (server.metrics().await, server.log());
    for text in [&page, &log] {
        for secret in [&unknown.to_string(), &id, &token, LEAD, "/p/", "Nordlicht", "Aisle"] {
            assert!(!text.contains(secret), "{secret} in\n{text}");
        }
    }
    for route in ["/api/v1/messages/{id}", "/media/{asset}/{rendition}", "/m/{tail:.*}", "other", "/api/v1/messages/{id}/report"] {
        assert!(page.contains(&format!("floornote_http_requests_total{{route=\"{route}\"")), "{route}: {page}");
        assert!(log.contains(&format!("\"route\":\"{route}\"")), "{route}: {log}");
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn metrics_are_served_apart_in_every_role_and_nowhere_else() {
    let folder = tempfile::tempdir().unwrap();
    let postgres = PostgresServer::start(&[], None).await;
    let redis = start_redis(&[]).await;
    let shared = Settings::of(folder.path()).with("FLOORNOTE_DATABASE_URL", &postgres.url("")).with("FLOORNOTE_REDIS_URL", &redis.url());
    let shared = shared.with("FLOORNOTE_DRAIN_S", "0");
    for role in ["all", "api", "worker"] {
        let settings = shared.clone().with("FLOORNOTE_ROLE", role);
        let server = settings.clone().with("FLOORNOTE_METRICS_LISTEN", "127.0.0.1:0").serve(folder.path()).await;
        let page = server.metrics().await;
        assert!(page.contains("floornote_build_info{version=") && page.ends_with("# EOF\n"), "{role}: {page}");
        assert!(page.contains("floornote_outbox_jobs{lane=\"media\",state=\"dead\"} 0"), "{role}: {page}");
        assert_eq!(server.get("metrics").await.0, 404, "{role}: not on the public address");
        let apart = server.metrics_address();
        for path in ["", "healthz", "readyz", "api/v1/me", "metrics/", "index.html"] {
            assert_eq!(fetch(&format!("http://{apart}/{path}")).await.0, 404, "{role}: {path}");
        }
        server.stop().await;
        let silent = settings.serve(folder.path()).await;
        assert!(!silent.log().contains("metrics are served"), "{role}: off by default");
        silent.stop().await;
    }
}
