//! Owns what Redis may do to the house: forget everything, die and come back empty, hang, and be away for half a minute.
//!
//! Called by the test runner. The one rule: notes and answers are accepted all the time; pushes go on when it is back.

use std::time::Duration;

use super::after::judge;
use super::load::Storm;
use super::stage::{Cluster, TEAM};
use crate::sink::Answer;

/// Each half of the time away: first it hangs, then nobody is there.
const HALF_AWAY: Duration = Duration::from_secs(15);
const ROUNDS: usize = 4;

/// Time for the storm to go on.
async fn blow(seconds: u64) {
    tokio::time::sleep(Duration::from_secs(seconds)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn redis_may_forget_everything_during_a_fan_out() {
    let mut cluster = Cluster::start(2, 120, TEAM * 4, |_, _| Answer::Take).await;
    let storm = Storm::begin(&cluster.fronts(), &cluster.teams);
    for _ in 0..ROUNDS {
        blow(1).await;
        while cluster.sink.is_idle() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        cluster.redis.flush();
        blow(1).await;
        while cluster.sink.is_idle() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        cluster.redis.kill();
        cluster.redis.start_again().await;
    }
    blow(1).await;
    let ledger = storm.end().await;
    judge(&cluster.place, &ledger, &cluster.teams, &cluster.sink, |_| false).await;
    cluster.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_redis_for_half_a_minute_everything_is_accepted_and_pushes_go_on_afterwards() {
    let mut cluster = Cluster::start(1, 250, TEAM, |_, _| Answer::Take).await;
    let storm = Storm::begin(&cluster.fronts(), &cluster.teams);
    blow(2).await;
    cluster.redis.signal("STOP");
    let hanging = storm.ledger.accepted_within(HALF_AWAY).await;
    cluster.redis.kill();
    let away = storm.ledger.accepted_within(HALF_AWAY).await;
    let pushed = cluster.sink.phones();
    cluster.redis.start_again().await;
    println!("accepted while Redis hung: {} notes, {} acts; while it was away: {} notes, {} acts", hanging.0, hanging.1, away.0, away.1);
    for (notes, acts) in [hanging, away] {
        assert!(notes >= 10 && acts >= 200, "without Redis only {notes} notes and {acts} acts were accepted");
    }
    let ledger = storm.end().await;
    judge(&cluster.place, &ledger, &cluster.teams, &cluster.sink, |_| false).await;
    println!("{} phones before Redis was back, {} after", pushed, cluster.sink.phones());
    assert!(cluster.sink.phones() > pushed, "nothing waited for Redis: the fault did not bite");
    cluster.stop().await;
}
