//! Owns the properties of acts: batching, order, repeats and counters.
//!
//! Called by the test runner. The one rule: two organisations get the same acts, one by one here and in batches there,
//! and must look the same afterwards.

use std::collections::BTreeMap;

use floornote::domain::clock::MINUTE_MS;
use floornote::domain::ids::{ActId, MessageId, PersonId};
use floornote::domain::person::{Scope, Tenant};
use floornote::domain::receipt::{Act, ActKind, Counts, Receipt};
use floornote::store::progress::{report, sums};
use floornote::store::receipt::acts::{Entry, record};
use floornote::store::receipt::receipts::{self, ReceiptKey};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use uuid::Uuid;

use super::house::{House, NOW, Organisation};
use crate::database::Backend;
use floornote::store::receipt::recount;

/// People in the audience; one more is known but not in it.
const PEOPLE: usize = 4;
const MESSAGES: usize = 2;
const VERSIONS: i64 = 2;

/// An act before its ids are known: small numbers, so that repeats and ties are common.
#[derive(Debug, Clone)]
struct Plan {
    act: usize,
    message: usize,
    version: i64,
    person: usize,
    kind: ActKind,
    client_ms: i64,
    received_ms: i64,
    generation: i64,
    seq: i64,
}

fn plan() -> impl Strategy<Value = Plan> {
    let kind = proptest::sample::select(ActKind::ALL);
    let minute = |range: std::ops::Range<i64>| range.prop_map(|half| half * MINUTE_MS / 2);
    let place = (0..30_usize, 0..MESSAGES, 1..=VERSIONS, 0..=PEOPLE);
    (place, kind, minute(-4..20), minute(0..12), 1..3_i64, 0..6_i64).prop_map(
        |((act, message, version, person), kind, client_ms, received_ms, generation, seq)| Plan {
            act,
            message,
            version,
            person,
            kind,
            client_ms,
            received_ms,
            generation,
            seq,
        },
    )
}

fn acts() -> impl Strategy<Value = (Vec<Plan>, Vec<usize>)> {
    (proptest::collection::vec(plan(), 1..60), proptest::collection::vec(1..12_usize, 1..60))
}

/// Two organisations with the same people, and fresh messages and act ids for every case.
struct Bench {
    house: House,
    people: Vec<PersonId>,
    batched: Organisation,
    single: Organisation,
}

impl Bench {
    fn open(backend: Backend) -> Self {
        let house = House::open(backend);
        let people: Vec<PersonId> = (0..=PEOPLE).map(|_| house.clock.id()).collect();
        let (batched, single) = house.runtime.block_on(async { (house.organisation(&people).await, house.organisation(&people).await) });
        Self { house, people, batched, single }
    }

    async fn case(&self, plans: &[Plan]) -> (Vec<MessageId>, Vec<Entry>) {
        let messages: Vec<MessageId> = (0..MESSAGES).map(|_| self.house.clock.id()).collect();
        for at in [&self.batched, &self.single] {
            for message in &messages {
                self.house.message(at, *message, VERSIONS, &self.people[..PEOPLE]).await;
            }
        }
        let ids: Vec<ActId> = (0..30).map(|_| self.house.clock.id()).collect();
        let entry = |plan: &Plan| Entry {
            key: (messages[plan.message], plan.version, self.people[plan.person]),
            act: Act {
                act_id: ids[plan.act],
                kind: plan.kind,
                client_at: NOW.plus(plan.client_ms),
                received_at: NOW.plus(plan.received_ms),
                generation: plan.generation,
                seq: plan.seq,
            },
        };
        let entries = plans.iter().map(entry).collect();
        (messages, entries)
    }

    async fn record(&self, tenant: Tenant, entries: &[Entry]) -> BTreeMap<ReceiptKey, Receipt> {
        let mut tx = self.house.store.begin().await.unwrap();
        let done = record(&mut tx, tenant, entries).await.unwrap();
        tx.commit().await.unwrap();
        done.into_iter().collect()
    }

    /// Records one by one; returns what each caller heard last. One commit for all, only to spare the disk.
    async fn record_each(&self, tenant: Tenant, entries: &[Entry]) -> BTreeMap<ReceiptKey, Receipt> {
        let mut tx = self.house.store.begin().await.unwrap();
        let mut last = BTreeMap::new();
        for entry in entries {
            last.extend(record(&mut tx, tenant, std::slice::from_ref(entry)).await.unwrap());
        }
        tx.commit().await.unwrap();
        last
    }

    async fn receipts(&self, tenant: Tenant, messages: &[MessageId]) -> BTreeMap<ReceiptKey, Receipt> {
        let keys: Vec<ReceiptKey> = messages
            .iter()
            .flat_map(|message| (1..=VERSIONS).flat_map(move |version| self.people.iter().map(move |person| (*message, version, *person))))
            .collect();
        let found = receipts::list_by_keys(&mut self.house.store.begin().await.unwrap(), tenant, &keys).await.unwrap();
        found.into_iter().map(|receipt| ((receipt.message_id, receipt.version, receipt.person_id), receipt)).collect()
    }

    /// Stored counters by version, which must equal the recount, and by team.
    async fn counters(&self, scope: &Scope, messages: &[MessageId]) -> Vec<Vec<Counts>> {
        let mut all = Vec::new();
        for message in messages {
            for version in 1..=VERSIONS {
                let parts = sums::list_counts(&self.house.store, scope, &[(*message, version)]).await.unwrap();
                let mut stored = Counts::default();
                parts.iter().for_each(|part| stored.add(&part.counts));
                let rows = recount::list_stored(&self.house.store, scope.tenant, *message, version).await.unwrap();
                assert_eq!(rows, recount::recount(&self.house.store, scope.tenant, *message, version).await.unwrap(), "stored counters differ from receipts");
                assert_eq!(
                    recount::list_uneven(&self.house.store, scope.tenant, *message, version).await.unwrap(),
                    [""; 0],
                    "differ from what they are made of"
                );
                assert_eq!(
                    stored,
                    sums::find_sum(&self.house.store, scope.tenant, *message, version).await.unwrap().counts,
                    "the organisation's counters differ"
                );
                let shares = stored.held
                    + stored.pending
                    + stored.unreachable
                    + stored.notified
                    + stored.reached
                    + stored.seen
                    + stored.got_it
                    + stored.not_clear
                    + stored.cannot;
                assert_eq!(shares, stored.targeted, "the shares do not add up: {stored:?}");
                all.push(parts.into_iter().map(|part| part.counts).collect());
            }
        }
        all
    }

    /// What the events behind the answers say, by person.
    async fn answers(&self, tenant: Tenant, messages: &[MessageId]) -> Vec<BTreeMap<PersonId, (i64, i64, bool)>> {
        let mut all = Vec::new();
        for message in messages {
            for version in 1..=VERSIONS {
                let found = report::list_answer_events(&self.house.store, tenant, *message, version, &self.people).await.unwrap();
                all.push(found.into_iter().map(|(person, event)| (person, (event.client_at.0, event.received_at.0, event.is_clock_suspect))).collect());
            }
        }
        all
    }
}

/// Forgets where a receipt is counted: site and team ids differ between the two organisations.
fn bare(receipts: &BTreeMap<ReceiptKey, Receipt>) -> BTreeMap<ReceiptKey, Receipt> {
    let nowhere = |receipt: &Receipt| Receipt { site_id: Uuid::nil().into(), team_id: None, ..receipt.clone() };
    receipts.iter().map(|(key, receipt)| (*key, nowhere(receipt))).collect()
}

fn batches<'a>(entries: &'a [Entry], sizes: &'a [usize]) -> impl Iterator<Item = &'a [Entry]> {
    let mut rest = entries;
    sizes.iter().cycle().map_while(move |size| {
        let (batch, later) = rest.split_at_checked((*size).min(rest.len()))?;
        rest = later;
        (!batch.is_empty()).then_some(batch)
    })
}

fn run<S: Strategy>(cases: u32, strategy: &S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
    TestRunner::new(config).run(strategy, test).unwrap();
}

on_both!(any_batching_of_acts_equals_one_by_one_counters_included, delivery_stamps_never_move_back, a_repeated_act_changes_nothing_in_any_order);

fn any_batching_of_acts_equals_one_by_one_counters_included(backend: Backend) {
    let bench = Bench::open(backend);
    run(96, &acts(), |(plans, sizes)| {
        bench.house.runtime.block_on(async {
            let (messages, entries) = bench.case(&plans).await;
            for batch in batches(&entries, &sizes) {
                let answered = bench.record(bench.batched.tenant, batch).await;
                let last = bench.record_each(bench.single.tenant, batch).await;
                prop_assert_eq!(bare(&answered), bare(&last), "the callers of a batch hear what they would hear one by one");
            }
            prop_assert_eq!(bare(&bench.receipts(bench.batched.tenant, &messages).await), bare(&bench.receipts(bench.single.tenant, &messages).await));
            prop_assert_eq!(bench.counters(&bench.batched.scope, &messages).await, bench.counters(&bench.single.scope, &messages).await);
            prop_assert_eq!(bench.answers(bench.batched.tenant, &messages).await, bench.answers(bench.single.tenant, &messages).await);
            Ok(())
        })
    });
}

fn delivery_stamps_never_move_back(backend: Backend) {
    let bench = Bench::open(backend);
    run(48, &acts(), |(plans, sizes)| {
        bench.house.runtime.block_on(async {
            let (messages, entries) = bench.case(&plans).await;
            let mut before = bench.receipts(bench.batched.tenant, &messages).await;
            for batch in batches(&entries, &sizes) {
                bench.record(bench.batched.tenant, batch).await;
                let after = bench.receipts(bench.batched.tenant, &messages).await;
                for (key, old) in &before {
                    let new = &after[key];
                    let stamps =
                        [(old.notified_at, new.notified_at), (old.reached_at, new.reached_at), (old.seen_at, new.seen_at), (old.finished_at, new.finished_at)];
                    for (was, is) in stamps {
                        prop_assert!(was.is_none_or(|was| is.is_some_and(|is| is <= was)), "a stamp was lost or moved on: {was:?} {is:?}");
                    }
                    prop_assert!(old.answer_order <= new.answer_order, "the answer went back");
                    prop_assert_eq!(old.state, new.state);
                }
                before = after;
            }
            Ok(())
        })
    });
}

fn a_repeated_act_changes_nothing_in_any_order(backend: Backend) {
    let bench = Bench::open(backend);
    let strategy = acts().prop_flat_map(|(plans, sizes)| (Just(plans.clone()), Just(plans).prop_shuffle(), Just(sizes)));
    run(48, &strategy, |(plans, again, sizes)| {
        bench.house.runtime.block_on(async {
            let (messages, entries) = bench.case(&plans).await;
            bench.record(bench.batched.tenant, &entries).await;
            let before = (
                bench.receipts(bench.batched.tenant, &messages).await,
                bench.counters(&bench.batched.scope, &messages).await,
                bench.answers(bench.batched.tenant, &messages).await,
            );
            // Whoever is outside the audience left no act; every other pair of person and id is taken.
            let ids: BTreeMap<usize, ActId> = plans.iter().zip(&entries).map(|(plan, entry)| (plan.act, entry.act.act_id)).collect();
            let repeat = |plan: &Plan| Entry {
                key: (messages[plan.message], plan.version, bench.people[plan.person]),
                // The same id with everything else changed is still a repeat.
                act: Act { act_id: ids[&plan.act], kind: ActKind::Finished, client_at: NOW, received_at: NOW.plus(1), generation: 99, seq: plan.seq },
            };
            let repeats: Vec<Entry> = again.iter().filter(|plan| plan.person < PEOPLE).map(repeat).collect();
            for batch in batches(&repeats, &sizes) {
                bench.record(bench.batched.tenant, batch).await;
            }
            let after = (
                bench.receipts(bench.batched.tenant, &messages).await,
                bench.counters(&bench.batched.scope, &messages).await,
                bench.answers(bench.batched.tenant, &messages).await,
            );
            prop_assert_eq!(before, after);
            Ok(())
        })
    });
}
