//! Owns the properties of leases: one holder at a time, and a lost one writes nothing.
//!
//! Called by the test runner. The one rule: the claimers are real threads with databases opened on their own.

use std::collections::BTreeSet;
use std::sync::Barrier;

use floornote::domain::ids::{JobId, PageId};
use floornote::domain::job::{Job, LeasedJob};
use floornote::store::{Store, outbox};
use tokio::runtime::Runtime;

use super::house::{House, NOW};
use crate::database::Backend;

const NAMES: &[&str] = &["send_push"];
const JOBS: usize = 200;

async fn insert_jobs(house: &House, count: usize) {
    let at = house.organisation(&[]).await;
    let mut tx = house.store.begin().await.unwrap();
    for _ in 0..count {
        let page_id: PageId = house.clock.id();
        outbox::insert(&mut tx, at.tenant, house.clock.id(), &Job::SendPushV1 { page_id }, NOW, NOW).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn claim(store: &Store, now_ms: i64, limit: i64) -> Vec<LeasedJob> {
    let mut tx = store.begin().await.unwrap();
    let leased = outbox::claim(&mut tx, NAMES, NOW.plus(now_ms), limit).await.unwrap();
    tx.commit().await.unwrap();
    leased
}

on_both!(two_claimers_never_get_the_same_lease, who_was_frozen_past_the_lease_writes_nothing);

fn two_claimers_never_get_the_same_lease(backend: Backend) {
    let house = House::open(backend);
    house.runtime.block_on(insert_jobs(&house, JOBS));
    let start = Barrier::new(2);
    let claim_all = |limit: i64| {
        let runtime = Runtime::new().unwrap();
        let store = runtime.block_on(Store::open(&house.url)).unwrap();
        start.wait();
        let mut mine: Vec<JobId> = Vec::new();
        loop {
            let leased = runtime.block_on(claim(&store, 0, limit));
            if leased.is_empty() {
                break mine;
            }
            mine.extend(leased.iter().map(|lease| lease.id));
        }
    };
    let (one, other) = std::thread::scope(|threads| {
        let (one, other) = (threads.spawn(|| claim_all(3)), threads.spawn(|| claim_all(5)));
        (one.join().unwrap(), other.join().unwrap())
    });
    let all: BTreeSet<JobId> = one.iter().chain(&other).copied().collect();
    assert_eq!(all.len(), JOBS, "a job was not leased");
    assert_eq!(one.len() + other.len(), JOBS, "a job was leased twice");
}

fn who_was_frozen_past_the_lease_writes_nothing(backend: Backend) {
    let house = House::open(backend);
    house.runtime.block_on(async {
        insert_jobs(&house, 1).await;
        let store = &house.store;
        let frozen = claim(store, 0, 9).await.pop().unwrap();
        let lease_ms = frozen.job.lease_ms();
        assert!(claim(store, lease_ms - 1, 9).await.is_empty(), "leased twice while held");
        let next = claim(store, lease_ms, 9).await.pop().unwrap();
        assert_eq!((next.id, next.lease_number), (frozen.id, frozen.lease_number + 1));
        let mut tx = store.begin().await.unwrap();
        assert!(!outbox::renew(&mut tx, &frozen, NOW.plus(lease_ms)).await.unwrap());
        assert!(!outbox::delete(&mut tx, &frozen).await.unwrap());
        outbox::update_retry(&mut tx, &frozen, NOW.plus(-1), "late").await.unwrap();
        outbox::update_dead(&mut tx, &frozen, "late", NOW).await.unwrap();
        outbox::update_freed(&mut tx, &frozen).await.unwrap();
        tx.commit().await.unwrap();
        assert!(claim(store, lease_ms + 1, 9).await.is_empty(), "the late outcome freed somebody else's lease");
        let mut tx = store.begin().await.unwrap();
        assert!(outbox::renew(&mut tx, &next, NOW.plus(lease_ms)).await.unwrap());
        assert!(outbox::delete(&mut tx, &next).await.unwrap());
        tx.commit().await.unwrap();
        assert_eq!(outbox::count(store).await.unwrap(), 0);
    });
}

#[test]
fn who_serves_alone_frees_what_a_killed_process_had_leased_and_fences_it_out() {
    let house = House::open(Backend::Sqlite);
    house.runtime.block_on(async {
        insert_jobs(&house, 3).await;
        let store = &house.store;
        let killed = claim(store, 0, 2).await;
        assert_eq!((killed.len(), claim(store, 0, 9).await.len()), (2, 1));
        let sole = store.claim_sole().unwrap();
        assert!(sole.is_some());
        let other = Store::open(&house.url).await.unwrap();
        assert!(other.claim_sole().unwrap().is_none(), "two processes believe to be alone");
        let mut tx = store.begin().await.unwrap();
        assert_eq!(outbox::update_all_freed(&mut tx).await.unwrap(), 3);
        tx.commit().await.unwrap();
        let mut tx = store.begin().await.unwrap();
        for lease in &killed {
            assert!(!outbox::renew(&mut tx, lease, NOW).await.unwrap(), "a freed lease still writes");
        }
        tx.commit().await.unwrap();
        assert_eq!(claim(store, 1, 9).await.len(), 3);
        drop(sole);
        assert!(other.claim_sole().unwrap().is_some(), "the end of a process frees its claim");
        other.close().await;
    });
}
