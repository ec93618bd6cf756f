//! Owns the restarts of PostgreSQL in a storm: once as after a crash, once as for an upgrade.
//!
//! Called by the test runner. The one rule: whoever is told "send again" sends again, and nothing is there twice.

use std::time::{Duration, Instant};

use super::after::judge;
use super::load::Storm;
use super::stage::{Cluster, Stand, TEAM};
use crate::postgres_server::PostgresServer;
use crate::sink::Answer;

/// Between two restarts, and the time PostgreSQL is away.
const BETWEEN: Duration = Duration::from_secs(3);
const AWAY: Duration = Duration::from_secs(1);

#[tokio::test(flavor = "multi_thread")]
async fn postgres_restarted_in_a_storm_loses_nothing() {
    let mut postgres = PostgresServer::start(&[], None).await;
    let folder = tempfile::tempdir().unwrap();
    let stand = Stand { database_url: postgres.url(""), folder, more: Vec::new() };
    let cluster = Cluster::start_on(stand, 1, 100, TEAM, |_, _| Answer::Take).await;
    let storm = Storm::begin(&cluster.fronts(), &cluster.teams);
    for signal in ["QUIT", "INT", "QUIT"] {
        tokio::time::sleep(BETWEEN).await;
        let waited = Instant::now();
        while cluster.processes.iter().all(|process| process.in_flight() == 0) {
            assert!(waited.elapsed() < BETWEEN, "nobody asks for anything");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        postgres.end(signal);
        tokio::time::sleep(AWAY).await;
        let before = storm.ledger.length();
        postgres.start_again().await;
        println!("{signal}: {before:?} notes and acts so far");
    }
    tokio::time::sleep(BETWEEN).await;
    let before = storm.ledger.length();
    tokio::time::sleep(BETWEEN).await;
    assert!(storm.ledger.length().1 > before.1, "the house did not get going again");
    let ledger = storm.end().await;
    judge(&cluster.place, &ledger, &cluster.teams, &cluster.sink, |_| false).await;
    cluster.stop().await;
}
