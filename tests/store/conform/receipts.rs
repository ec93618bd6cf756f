//! Owns the cases of receipts and of the counters made of them, beside the properties of the recorder.
//!
//! Called by the test runner. The one rule: whatever changes receipts leaves the counters equal to a recount.

use std::collections::BTreeMap;

use floornote::domain::delivery::alert::{AlertEvent, AlertKind};
use floornote::domain::ids::{ActId, MessageId, PersonId};
use floornote::domain::message::Kind;
use floornote::domain::person::Tenant;
use floornote::domain::receipt::{Act, ActKind, Answer, Counts, ReceiptState, UnreachableWhy};
use floornote::store::Tx;
use floornote::store::delivery::alerts::{self, Alert, AlertOutcome};
use floornote::store::message::messages;
use floornote::store::receipt::acts::{self, Entry};
use floornote::store::receipt::receipts::{self, ReceiptKey};
use uuid::Uuid;

use super::world::{NOW, World, text};
use crate::database::Backend;
use floornote::store::receipt::recount;

on_both!(
    an_audience_becomes_receipts_and_counters,
    changed_receipts_move_the_counters_of_their_place,
    what_was_pushed_is_stamped_at_its_first_time,
    receipts_are_read_in_key_order_each_once,
    held_receipts_of_a_person_stay_together,
    what_could_not_reach_a_person_is_listed,
    fan_out_finds_what_is_undecided,
    a_newer_version_supersedes_the_older_ones,
    acts_are_recorded_once_on_what_has_left
);

fn people(found: &[floornote::domain::receipt::Receipt]) -> Vec<PersonId> {
    found.iter().map(|receipt| receipt.person_id).collect()
}

fn sorted(people: &[PersonId]) -> Vec<PersonId> {
    let mut sorted = people.to_vec();
    sorted.sort_unstable();
    sorted
}

async fn counts(world: &World, id: MessageId) -> BTreeMap<(floornote::domain::ids::SiteId, Uuid), Counts> {
    let stored = recount::list_stored(world.store(), world.here.tenant, id, 1).await.unwrap();
    assert_eq!(stored, recount::recount(world.store(), world.here.tenant, id, 1).await.unwrap(), "the counters differ from the receipts");
    assert_eq!(recount::list_uneven(world.store(), world.here.tenant, id, 1).await.unwrap(), [""; 0]);
    stored
}

fn an_audience_becomes_receipts_and_counters(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, id) = (&world.here, &world.there, world.id());
        world.draft(here, id, Kind::Text).await;
        world.version(here, &text(id, 1, Some(NOW.plus(60))), &here.everybody()).await;
        let mut tx = world.store().begin().await.unwrap();
        let open = receipts::list_open(&mut tx, here.tenant, id, 1).await.unwrap();
        assert_eq!(people(&open), sorted(&here.workers), "by person");
        assert!(receipts::list_open(&mut tx, there.tenant, id, 1).await.unwrap().is_empty());
        assert!(receipts::list_open(&mut tx, here.tenant, id, 2).await.unwrap().is_empty());
        let dov = open.iter().find(|receipt| receipt.person_id == here.workers[3]).unwrap();
        assert_eq!((dov.message_id, dov.version, dov.site_id, dov.team_id, dov.state), (id, 1, here.sites[0], None, ReceiptState::Open));
        assert_eq!((dov.due_at, dov.answer, dov.answer_order), (Some(NOW.plus(60)), Answer::None, (0, 0)));
        assert_eq!((dov.held_until, dov.unreachable, dov.notified_at, dov.seen_at, dov.answered_at), (None, None, None, None, None));
        assert!(!receipts::is_with_person(dov));
        drop(tx);
        let one = Counts { targeted: 1, pending: 1, ..Counts::default() };
        let stored = counts(world, id).await;
        assert_eq!(stored.len(), 4, "one row for each site and team, and one for no team");
        assert!(stored.values().all(|counts| *counts == one));
        assert!(stored.contains_key(&(here.sites[0], Uuid::nil())));
        assert!(recount::list_stored(world.store(), there.tenant, id, 1).await.unwrap().is_empty());
        assert!(recount::recount(world.store(), there.tenant, id, 1).await.unwrap().is_empty());
        // Nobody at all is an audience too; the same person twice is refused.
        world.version(here, &text(id, 2, None), &[]).await;
        let mut tx = world.store().begin().await.unwrap();
        assert!(receipts::insert_audience(&mut tx, here.tenant, id, 1, &here.everybody()[..1], None).await.unwrap_err().is_duplicate());
        drop(tx);
        counts(world, id).await;
    });
}

fn changed_receipts_move_the_counters_of_their_place(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, id) = (&world.here, &world.there, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        world.change(here, id, &here.workers[..2], |receipt| receipt.notified_at = Some(NOW)).await;
        world
            .change(here, id, &here.workers[..1], |receipt| {
                receipt.seen_at = Some(NOW.plus(1));
                receipt.answer = Answer::GotIt;
                receipt.answered_at = Some(NOW.plus(2));
                receipt.answer_order = (3, 4);
                receipt.nudged_at = Some(NOW.plus(5));
            })
            .await;
        world.change(here, id, &here.workers[2..], |receipt| receipt.unreachable = Some(UnreachableWhy::Expired)).await;
        let stored = counts(world, id).await;
        let got_it = Counts { targeted: 1, got_it: 1, got_it_unfinished: 1, ..Counts::default() };
        assert_eq!(stored[&(here.sites[0], here.teams[0].0)], got_it);
        assert_eq!(stored[&(here.sites[0], here.teams[1].0)], Counts { targeted: 1, notified: 1, ..Counts::default() });
        assert_eq!(stored[&(here.sites[1], here.teams[2].0)], Counts { targeted: 1, unreachable: 1, ..Counts::default() });
        let ada = receipts::find_latest(world.store(), here.tenant, id, here.workers[0]).await.unwrap().unwrap();
        assert_eq!((ada.notified_at, ada.seen_at, ada.finished_at, ada.reached_at), (Some(NOW), Some(NOW.plus(1)), None, None));
        assert_eq!((ada.answer, ada.answered_at, ada.answer_order, ada.nudged_at), (Answer::GotIt, Some(NOW.plus(2)), (3, 4), Some(NOW.plus(5))));
        assert!(receipts::is_with_person(&ada));
        // Back to nothing: nulls are written as well.
        world
            .change(here, id, &here.workers[..1], |receipt| {
                (receipt.notified_at, receipt.seen_at, receipt.answered_at, receipt.nudged_at) = (None, None, None, None);
                receipt.answer = Answer::None;
            })
            .await;
        assert_eq!(counts(world, id).await[&(here.sites[0], here.teams[0].0)], Counts { targeted: 1, pending: 1, ..Counts::default() });
        // Another organisation changes nothing, even with the right keys.
        let before = counts(world, id).await;
        let mut changed = ada.clone();
        changed.state = ReceiptState::Withdrawn;
        let mut tx = world.store().begin().await.unwrap();
        let refused = receipts::update_many(&mut tx, there.tenant, &[(ada.clone(), changed)]).await;
        assert!(refused.is_err(), "counters of another organisation's message were written");
        drop(tx);
        assert_eq!(counts(world, id).await, before);
        world.write(async |tx| receipts::update_many(tx, here.tenant, &[(ada.clone(), ada.clone())]).await.unwrap()).await;
        assert_eq!(counts(world, id).await, before, "no change is no change");
    });
}

fn what_was_pushed_is_stamped_at_its_first_time(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, id) = (&world.here, &world.there, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        world.change(here, id, &here.workers[..1], |receipt| receipt.unreachable = Some(UnreachableWhy::Silent)).await;
        let keys = |people: &[PersonId]| -> Vec<ReceiptKey> { people.iter().map(|person| (id, 1, *person)).collect() };
        let stamp = async |tenant: Tenant, keys: &[ReceiptKey], at| {
            world.write(async |tx| receipts::update_notified(tx, tenant, keys, NOW.plus(at)).await.unwrap()).await
        };
        stamp(there.tenant, &keys(&here.workers), 1).await;
        stamp(here.tenant, &[], 1).await;
        stamp(here.tenant, &keys(&here.workers[..2]), 2).await;
        let twice = [keys(&here.workers), vec![(id, 2, here.workers[0])], keys(&here.workers[2..])].concat();
        stamp(here.tenant, &twice, 3).await;
        let read = world.write(async |tx| receipts::list_by_keys(tx, here.tenant, &keys(&here.workers)).await.unwrap()).await;
        for receipt in read {
            let expected = if here.workers[..2].contains(&receipt.person_id) { NOW.plus(2) } else { NOW.plus(3) };
            assert_eq!(receipt.notified_at, Some(expected));
        }
        let mut all = Counts::default();
        counts(world, id).await.values().for_each(|counts| all.add(counts));
        assert_eq!((all.notified, all.unreachable, all.unreachable_notified), (3, 1, 1));
    });
}

fn receipts_are_read_in_key_order_each_once(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let ids: [MessageId; 2] = world.ids();
        for id in ids {
            world.sent(here, id, &here.everybody()[..2], None).await;
        }
        let mut expected: Vec<ReceiptKey> = ids.iter().flat_map(|id| here.workers[..2].iter().map(move |person| (*id, 1, *person))).collect();
        let mut asked: Vec<ReceiptKey> = expected.iter().rev().copied().collect();
        asked.extend([expected[1], (ids[0], 1, here.workers[3]), (ids[0], 2, here.workers[0]), (world.id(), 1, here.workers[0])]);
        expected.sort_unstable();
        let keys = |found: Vec<floornote::domain::receipt::Receipt>| -> Vec<ReceiptKey> {
            found.into_iter().map(|receipt| (receipt.message_id, receipt.version, receipt.person_id)).collect()
        };
        let mut tx = world.store().begin().await.unwrap();
        assert_eq!(keys(receipts::list_by_keys(&mut tx, here.tenant, &asked).await.unwrap()), expected);
        assert!(receipts::list_by_keys(&mut tx, there.tenant, &asked).await.unwrap().is_empty());
        assert!(receipts::list_by_keys(&mut tx, here.tenant, &[]).await.unwrap().is_empty());
    });
}

fn held_receipts_of_a_person_stay_together(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let ids: [MessageId; 3] = world.ids();
        for (id, until) in ids.into_iter().zip([10, 20, 30]) {
            world.sent(here, id, &here.everybody()[..2], None).await;
            world.change(here, id, &here.workers[..2], |receipt| receipt.held_until = Some(NOW.plus(until))).await;
        }
        let [first, second] = sorted(&here.workers[..2])[..] else { panic!("two people") };
        let list = async |tenant: Tenant, at, limit| -> Vec<(MessageId, PersonId)> {
            world
                .write(async |tx: &mut Tx| receipts::list_held(tx, tenant, NOW.plus(at), limit).await.unwrap())
                .await
                .into_iter()
                .map(|receipt| (receipt.message_id, receipt.person_id))
                .collect()
        };
        assert!(list(here.tenant, 9, 99).await.is_empty());
        assert_eq!(list(here.tenant, 20, 99).await, [(ids[0], first), (ids[0], second), (ids[1], first), (ids[1], second)], "in key order");
        assert_eq!(list(here.tenant, 20, 2).await, [(ids[0], first), (ids[1], first)], "the first person's, not the first message's");
        assert!(list(there.tenant, 99, 99).await.is_empty());
        world.write(async |tx| messages::update_cancelled(tx, here.tenant, ids[0], NOW).await.unwrap()).await;
        world.change(here, ids[1], &[first], |receipt| receipt.state = ReceiptState::Withdrawn).await;
        assert_eq!(list(here.tenant, 20, 99).await, [(ids[1], second)]);
    });
}

fn what_could_not_reach_a_person_is_listed(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let ids: [MessageId; 3] = world.ids();
        for id in ids {
            world.sent(here, id, &here.everybody()[..2], None).await;
            world.change(here, id, &here.workers[..1], |receipt| receipt.unreachable = Some(UnreachableWhy::NoSubscription)).await;
        }
        let list = async |tenant: Tenant, person, limit| -> Vec<MessageId> {
            let found = world.write(async |tx: &mut Tx| receipts::list_unreachable(tx, tenant, person, limit).await.unwrap()).await;
            found.into_iter().map(|receipt| receipt.message_id).collect()
        };
        assert_eq!(list(here.tenant, here.workers[0], 9).await, ids);
        assert_eq!(list(here.tenant, here.workers[0], 2).await, ids[1..], "the newest, in key order");
        assert!(list(here.tenant, here.workers[1], 9).await.is_empty() && list(world.there.tenant, here.workers[0], 9).await.is_empty());
        world.change(here, ids[2], &here.workers[..1], |receipt| receipt.state = ReceiptState::Superseded).await;
        assert_eq!(list(here.tenant, here.workers[0], 9).await, ids[..2]);
    });
}

fn fan_out_finds_what_is_undecided(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        let list = async |tenant: Tenant| {
            let mut tx = world.store().begin().await.unwrap();
            receipts::list_undecided(&mut tx, tenant, id, 1).await.unwrap()
        };
        assert_eq!(list(here.tenant).await, sorted(&here.workers));
        assert!(list(world.there.tenant).await.is_empty());
        world.change(here, id, &here.workers[..1], |receipt| receipt.held_until = Some(NOW)).await;
        world.change(here, id, &here.workers[1..2], |receipt| receipt.unreachable = Some(UnreachableWhy::Silent)).await;
        assert_eq!(list(here.tenant).await, sorted(&here.workers[2..]));
        let alert = |person: usize| Alert {
            id: world.id(),
            kind: AlertKind::Note,
            message_id: id,
            version: 1,
            person_id: here.workers[person],
            reply_id: None,
            run_at: NOW,
            sent_to: Vec::new(),
            is_folded: false,
        };
        let (two, three) = (alert(2), alert(3));
        world.write(async |tx| alerts::insert_pages(tx, here.tenant, &[two.clone(), three.clone()], || world.id(), NOW).await.unwrap()).await;
        assert!(list(here.tenant).await.is_empty());
        let gone = AlertOutcome { id: three.id, event: AlertEvent::Lost, run_at: NOW, sent_to: Vec::new() };
        world.write(async |tx| alerts::update_outcomes(tx, here.tenant, &[gone]).await.unwrap()).await;
        assert_eq!(list(here.tenant).await, here.workers[3..], "an alert that no phone took decides nothing");
    });
}

fn a_newer_version_supersedes_the_older_ones(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        world.change(here, id, &here.workers[..1], |receipt| receipt.held_until = Some(NOW)).await;
        world.version(here, &text(id, 2, None), &here.everybody()[..2]).await;
        let latest = async |tenant: Tenant, person: usize| {
            receipts::find_latest(world.store(), tenant, id, here.workers[person]).await.unwrap().map(|receipt| receipt.version)
        };
        assert_eq!(latest(here.tenant, 0).await, Some(1), "what has not left is not known");
        world.write(async |tx| receipts::supersede_older(tx, world.there.tenant, id, 2).await.unwrap()).await;
        assert_eq!(counts(world, id).await.values().map(|counts| counts.targeted).sum::<i64>(), 4);
        world.write(async |tx| receipts::supersede_older(tx, here.tenant, id, 2).await.unwrap()).await;
        assert_eq!(counts(world, id).await.values().filter(|counts| **counts != Counts::default()).count(), 0, "it leaves the counts");
        let old = world.write(async |tx| receipts::list_by_keys(tx, here.tenant, &[(id, 1, here.workers[0])]).await.unwrap()).await.remove(0);
        assert_eq!((old.state, old.held_until), (ReceiptState::Superseded, None));
        world.write(async |tx| messages::update_left(tx, here.tenant, id, 2, NOW).await.unwrap()).await;
        assert_eq!((latest(here.tenant, 0).await, latest(here.tenant, 3).await, latest(world.there.tenant, 0).await), (Some(2), Some(1), None));
        let keys = [(id, 2, here.workers[0])];
        let withdrawn = world.write(async |tx| receipts::list_by_keys(tx, here.tenant, &keys).await.unwrap()).await.remove(0);
        let change = (withdrawn.clone(), floornote::domain::receipt::Receipt { state: ReceiptState::Withdrawn, ..withdrawn });
        world.write(async |tx| receipts::update_many(tx, here.tenant, &[change]).await.unwrap()).await;
        assert_eq!(latest(here.tenant, 0).await, Some(1), "what was stopped before it got there is none of theirs");
    });
}

fn acts_are_recorded_once_on_what_has_left(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, id) = (&world.here, &world.there, world.id());
        world.draft(here, id, Kind::Text).await;
        world.version(here, &text(id, 1, None), &here.everybody()).await;
        let act = |person: usize, kind, act_id: ActId, seq| Entry {
            key: (id, 1, here.workers[person]),
            act: Act { act_id, kind, client_at: NOW.plus(1), received_at: NOW.plus(2), generation: 1, seq },
        };
        let [one, two]: [ActId; 2] = world.ids();
        let record = async |tenant: Tenant, entries: &[Entry]| world.write(async |tx| acts::record(tx, tenant, entries).await.unwrap()).await;
        assert!(record(here.tenant, &[act(0, ActKind::GotIt, one, 1)]).await.is_empty(), "recorded before it left");
        world.write(async |tx| messages::leave(tx, here.tenant, &world.house.clock, id, 1, None).await.unwrap()).await;
        assert!(record(there.tenant, &[act(0, ActKind::GotIt, one, 1)]).await.is_empty());
        assert!(record(here.tenant, &[]).await.is_empty());
        let got = record(here.tenant, &[act(0, ActKind::GotIt, one, 1), act(1, ActKind::Seen, one, 1), act(0, ActKind::NotClear, one, 9)]).await;
        assert_eq!(got[&(id, 1, here.workers[0])].answer, Answer::GotIt, "the first act of an id counts");
        assert_eq!(got[&(id, 1, here.workers[1])].seen_at, Some(NOW.plus(1)), "another person's act may have the same id");
        let before = counts(world, id).await;
        let again = record(here.tenant, &[act(0, ActKind::TakeBack, one, 99)]).await;
        assert_eq!(again[&(id, 1, here.workers[0])].answer, Answer::GotIt, "a repeat gets the same answer");
        assert_eq!(counts(world, id).await, before);
        assert_eq!(record(here.tenant, &[act(0, ActKind::TakeBack, two, 2)]).await[&(id, 1, here.workers[0])].answer, Answer::None);
        assert_eq!(counts(world, id).await[&(here.sites[0], here.teams[0].0)], Counts { targeted: 1, pending: 1, ..Counts::default() });
    });
}
