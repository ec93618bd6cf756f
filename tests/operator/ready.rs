//! Owns the proof that `/readyz` tells the truth while servers go away and come back, and while the process stops.
//!
//! Called by the test runner. The one rule: what is away is really away (killed, frozen or moved), never said to be.

use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;
use tokio::time::{Instant, timeout};

use crate::program::{Server, Settings, signal};
use crate::servers::{PASSWORD, PostgresServer, start_redis};

async fn parts(server: &Server, is_wanted: impl Fn(u16, &Value) -> bool) -> (u16, Value) {
    let parse = |text: &str| serde_json::from_str::<Value>(text).unwrap_or(Value::Null);
    let (status, text) = server.until("readyz", |status, text| is_wanted(status, &parse(text))).await;
    (status, parse(&text))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_process_needs_takes_it_out_and_what_it_can_do_without_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let mut postgres = PostgresServer::start(&[], None).await;
    let mut redis = start_redis(&[]).await;
    let blobs = folder.path().join("blobs");
    let settings = Settings::of(folder.path()).with("FLOORNOTE_DATABASE_URL", &postgres.url("")).with("FLOORNOTE_REDIS_URL", &redis.url());
    let server = settings.with("FLOORNOTE_DRAIN_S", "0").serve(folder.path()).await;
    let (status, all) = parts(&server, |status, _| status == 200).await;
    assert_eq!(status, 200);
    let expected = serde_json::json!({"status": "ready", "parts": {"database": "ok", "blobs": "ok", "redis": "ok", "recorder": "ok", "jobs": "ok"}});
    assert_eq!(all, expected);

    redis.kill();
    let (status, without) = parts(&server, |_, all| all["parts"]["redis"] == "away").await;
    assert_eq!((status, &without["status"]), (200, &Value::from("degraded")), "a Redis that is away takes nobody out");
    redis.start_again().await;
    parts(&server, |_, all| *all == expected).await;

    // A server that hangs is away too, and is not waited for.
    postgres.signal_all("STOP");
    let (status, frozen) = parts(&server, |_, all| all["parts"]["database"] == "away").await;
    assert_eq!((status, &frozen["status"]), (503, &Value::from("unready")));
    assert_eq!(server.get("healthz").await, (200, "ok".to_owned()), "and is no reason to kill anybody");
    postgres.signal_all("CONT");
    parts(&server, |_, all| *all == expected).await;

    postgres.end("QUIT");
    let (status, text) = server.until("readyz", |status, _| status == 503).await;
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap()["parts"]["database"], "away");
    assert!(status == 503 && !text.contains(PASSWORD) && !text.contains("postgres"), "{text}");
    postgres.start_again().await;
    parts(&server, |_, all| *all == expected).await;

    std::fs::rename(&blobs, folder.path().join("elsewhere")).unwrap();
    let (status, moved) = parts(&server, |_, all| all["parts"]["blobs"] == "away").await;
    assert_eq!((status, &moved["status"]), (200, &Value::from("degraded")), "texts and acknowledgements need no blobs");
    std::fs::rename(folder.path().join("elsewhere"), &blobs).unwrap();
    parts(&server, |_, all| *all == expected).await;
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_that_stops_says_so_before_its_door_closes() {
    let folder = tempfile::tempdir().unwrap();
    let postgres = PostgresServer::start(&[], None).await;
    let redis = start_redis(&[]).await;
    let settings = Settings::of(folder.path()).with("FLOORNOTE_DATABASE_URL", &postgres.url("")).with("FLOORNOTE_REDIS_URL", &redis.url());
    let server = settings.with("FLOORNOTE_ROLE", "api").with("FLOORNOTE_DRAIN_S", "4").serve(folder.path()).await;
    let (_, all) = parts(&server, |status, _| status == 200).await;
    assert_eq!(all["parts"]["jobs"], "unused", "an api process works on no jobs");
    server.terminate().await;
    let (status, stopping) = parts(&server, |status, _| status == 503).await;
    assert_eq!((status, &stopping["status"], &stopping["parts"]["database"]), (503, &Value::from("stopping"), &Value::from("ok")));
    assert_eq!(server.get("api/openapi.json").await.0, 200, "who asks it still is answered");
    server.until("readyz", |status, _| status == 0).await;
    server.ended().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_that_is_stopped_while_it_starts_ends_well() {
    let folder = tempfile::tempdir().unwrap();
    // A database that takes the connection and never says anything.
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("postgres://floornote@{}/floornote", silent.local_addr().unwrap());
    for name in ["TERM", "INT"] {
        let settings = Settings::of(folder.path()).with("FLOORNOTE_DATABASE_URL", &url);
        let mut child = settings.command(&["serve"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (_connection, _) = timeout(Duration::from_secs(30), silent.accept()).await.expect("it asks its database").unwrap();
        assert!(child.try_wait().unwrap().is_none(), "it waits for its database");
        signal(&child, name).await;
        let done = timeout(Duration::from_secs(5), child.wait_with_output()).await.expect("it does not wait for its database").unwrap();
        assert!(done.status.success() && done.stdout.is_empty(), "{name}: {done:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_often_asks_the_database_once_a_second() {
    let folder = tempfile::tempdir().unwrap();
    let postgres = PostgresServer::start(&["shared_preload_libraries=pg_stat_statements"], None).await;
    let server = Settings::of(folder.path()).with("FLOORNOTE_DATABASE_URL", &postgres.url("")).serve(folder.path()).await;
    let url = postgres.url("");
    let mut connection = <sqlx::PgConnection as sqlx::Connection>::connect(&url).await.unwrap();
    sqlx::raw_sql("CREATE EXTENSION pg_stat_statements").execute(&mut connection).await.unwrap();
    let begun = Instant::now();
    let answers = futures_util::future::join_all((0..400).map(|_| server.get("readyz"))).await;
    let seconds = begun.elapsed().as_secs();
    assert!(answers.iter().all(|(status, _)| *status == 200));
    let asked: i64 = sqlx::query_scalar("SELECT COALESCE(SUM(calls), 0)::BIGINT FROM pg_stat_statements WHERE query = 'SELECT $1'")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    let most = i64::try_from(seconds).unwrap() + 2;
    assert!((1..=most).contains(&asked), "400 answers in {seconds} s asked the database {asked} times");
    server.stop().await;
}
