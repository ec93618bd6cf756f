//! Owns the frozen worker: stopped in the middle of its pages for longer than its leases, and woken when others have done
//! its work.
//!
//! Called by the test runner. The one rule: what it wakes up with is worth nothing; it writes nothing and repeats at most
//! what it had in hand.

use std::time::{Duration, Instant};

use floornote::domain::limits::PUSH_PAGE;

use super::after::judge;
use super::load::Storm;
use super::stage::{Cluster, TEAM};
use crate::sink::Answer;

/// The other worker takes over when the leases end: 30 s for a page, 60 s for deciding who gets one. Row locks of the frozen
/// one are gone sooner.
const PATIENCE: Duration = Duration::from_secs(150);
const TEAMS: usize = 4;
const SIZE: usize = TEAM * 40;

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_frozen_past_its_lease_changes_nothing_when_it_wakes() {
    let cluster = Cluster::start(2, TEAMS, SIZE, |_, _| Answer::Take).await;
    let storm = Storm::begin(&cluster.fronts(), &cluster.teams);
    let begun = Instant::now();
    while cluster.sink.phones() < SIZE / 4 || cluster.sink.is_idle() {
        assert!(begun.elapsed() < PATIENCE, "no pushes");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let frozen = &cluster.processes[2];
    frozen.signal("STOP").await;
    let had = cluster.sink.phones();
    loop {
        let taken = cluster.sink.taken();
        let missing = (0..TEAMS * SIZE).filter(|phone| cluster.teams.is_listener(*phone) && !taken.contains_key(phone)).count();
        if missing == 0 {
            break;
        }
        assert!(begun.elapsed() < PATIENCE, "{missing} phones were not pushed: nobody took over");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    println!("frozen at {had} phones; the other worker had reached all after {:.1} s", begun.elapsed().as_secs_f64());
    let before = cluster.sink.repeats();
    assert!(begun.elapsed() > Duration::from_secs(25), "the frozen worker held no lease: the fault did not bite");
    frozen.signal("CONT").await;
    let ledger = storm.end().await;
    judge(&cluster.place, &ledger, &cluster.teams, &cluster.sink, |_| false).await;
    let repeats = cluster.sink.repeats();
    println!("{before} repeats before it woke, {repeats} after");
    assert!(repeats <= 2 * PUSH_PAGE, "{repeats} repeats: a frozen worker repeats what was out and what it had in hand");
    cluster.stop().await;
}
