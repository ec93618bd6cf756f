//! Owns the kills: api and worker die at any moment, again and again, on PostgreSQL and Redis with a push service that fails
//! four phones in a hundred, and on SQLite alone.
//!
//! Called by the test runner; `make chaos` asks for more kills. The one rule: a kill counts only when the victim had
//! something unanswered at that moment: a request, or a push.

use std::time::{Duration, Instant};

use super::after::judge;
use super::dice::Dice;
use super::load::Storm;
use super::process::Process;
use super::stage::{Alone, Cluster, TEAM};
use crate::faults::{bad_day, is_forgotten};
use crate::sink::{Answer, Sink};

/// Kills in continuous integration, of each of the two houses.
const KILLS: usize = 50;
/// A victim lives at most so long before its turn.
const LIVES_MAX_MS: usize = 400;
/// Longer means that the house does not get going any more.
const PATIENCE: Duration = Duration::from_secs(60);

fn kills() -> usize {
    #[expect(clippy::disallowed_methods, reason = "tests have no settings")]
    std::env::var("FLOORNOTE_CHAOS_KILLS").map_or(KILLS, |text| text.parse().unwrap())
}

/// A team for each note: a kill takes about as long as a note.
fn teams() -> usize {
    kills() * 3 + 50
}

/// Waits until the victim has something unanswered.
async fn wait_until_busy(victim: &Process, sink: &Sink) {
    let begun = Instant::now();
    while if victim.is_worker() { sink.is_idle() } else { victim.in_flight() == 0 } {
        assert!(begun.elapsed() < PATIENCE, "{} gets nothing to do", victim.name());
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

/// Kills one of the processes at a time, each time at a moment of chance.
async fn kill_by_chance(processes: &mut [Process], sink: &Sink) {
    let dice = Dice::new();
    for _ in 0..kills() {
        let victim = dice.below(processes.len());
        let victim = &mut processes[victim];
        tokio::time::sleep(Duration::from_millis(u64::try_from(dice.below(LIVES_MAX_MS)).unwrap())).await;
        wait_until_busy(victim, sink).await;
        victim.kill().await;
        victim.start_again().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_killed_at_any_moment_on_a_bad_day_lose_nothing() {
    let mut cluster = Cluster::start(1, teams(), TEAM, bad_day).await;
    let storm = Storm::begin(&cluster.fronts(), &cluster.teams);
    kill_by_chance(&mut cluster.processes, &cluster.sink).await;
    let ledger = storm.end().await;
    judge(&cluster.place, &ledger, &cluster.teams, &cluster.sink, is_forgotten).await;
    cluster.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_process_alone_killed_at_any_moment_loses_nothing() {
    let alone = Alone::seed(teams(), |_, _| Answer::Take).await;
    let mut processes = [Process::start("all", "all", &alone.place).await];
    let storm = Storm::begin(&[std::sync::Arc::clone(&processes[0].front)], &alone.teams);
    kill_by_chance(&mut processes, &alone.sink).await;
    let ledger = storm.end().await;
    judge(&alone.place, &ledger, &alone.teams, &alone.sink, |_| false).await;
    let [process] = processes;
    process.stop().await;
}
