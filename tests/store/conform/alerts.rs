//! Owns the cases of alerts: pages, outcomes, and what stands on phones.
//!
//! Called by the test runner. The one rule: an alert keeps its id, whatever becomes of it.

use floornote::domain::clock::Time;
use floornote::domain::delivery::alert::{AlertEvent, AlertKind};
use floornote::domain::ids::{AlertId, MessageId, PageId, PersonId, SubscriptionId};
use floornote::domain::person::Tenant;
use floornote::domain::receipt::{Answer, Owed, ReceiptState};
use floornote::store::delivery::alerts::{self, Alert, AlertOutcome};
use floornote::store::message::messages;

use super::world::{NOW, Org, World};
use crate::database::Backend;

on_both!(
    alerts_are_paged_and_listed_while_pending,
    what_its_person_owes_is_listed_with_an_alert,
    outcomes_are_written_for_their_own_alerts,
    folded_alerts_are_taken_once,
    who_heard_something_lately_is_known,
    what_waits_with_a_digest_or_a_line_is_listed,
    what_stands_on_phones_is_listed
);

fn alert(world: &World, at: &Org, kind: AlertKind, message_id: MessageId, person: usize) -> Alert {
    Alert { id: world.id(), kind, message_id, version: 1, person_id: at.workers[person], reply_id: None, run_at: NOW, sent_to: Vec::new(), is_folded: false }
}

async fn insert(world: &World, at: &Org, alerts: &[Alert], now: Time) -> Vec<PageId> {
    world.write(async |tx| alerts::insert_pages(tx, at.tenant, alerts, || world.id(), now).await.unwrap()).await
}

async fn outcome(world: &World, tenant: Tenant, id: AlertId, event: AlertEvent, sent_to: &[SubscriptionId]) {
    let outcome = AlertOutcome { id, event, run_at: NOW.plus(7), sent_to: sent_to.to_vec() };
    world.write(async |tx| alerts::update_outcomes(tx, tenant, &[outcome]).await.unwrap()).await;
}

fn alerts_are_paged_and_listed_while_pending(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, id) = (&world.here, &world.there, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        let reply = Alert { reply_id: Some(world.id()), run_at: NOW.plus(3), ..alert(world, here, AlertKind::Reply, id, 0) };
        let mut all: Vec<Alert> = (0..130).map(|n| alert(world, here, AlertKind::Note, id, n % 4)).collect();
        all[0] = reply.clone();
        all[1].is_folded = true;
        let pages = insert(world, here, &all, NOW).await;
        assert_eq!(pages.len(), 2, "128 on one page");
        let list = async |tenant: Tenant, page| alerts::list_pending(world.store(), tenant, page).await.unwrap();
        let first = list(here.tenant, pages[0]).await;
        assert_eq!((first.len(), list(here.tenant, pages[1]).await.len()), (127, 2), "a folded alert is not pending");
        assert!(first.is_sorted_by_key(|(alert, _)| alert.id) && list(there.tenant, pages[0]).await.is_empty());
        let (stored, _) = first.iter().find(|(alert, _)| alert.id == reply.id).unwrap();
        assert_eq!((stored.kind, stored.message_id, stored.version, stored.person_id), (AlertKind::Reply, id, 1, here.workers[0]));
        assert_eq!((stored.reply_id, stored.run_at, stored.sent_to.len(), stored.is_folded), (reply.reply_id, NOW.plus(3), 0, false));
        let dropped = async |tenant: Tenant, before| world.write(async |tx| alerts::update_dropped(tx, tenant, id, before).await.unwrap()).await;
        assert_eq!(
            (dropped(there.tenant, 2).await, dropped(here.tenant, 1).await, dropped(here.tenant, 2).await, dropped(here.tenant, 2).await),
            (0, 0, 129, 0)
        );
        assert!(list(here.tenant, pages[0]).await.is_empty());
        let has = async |tenant: Tenant, version, kind| alerts::has_kind(world.store(), tenant, id, version, kind).await.unwrap();
        assert!(has(here.tenant, 1, AlertKind::Reply).await, "also one that was dropped");
        assert!(!has(here.tenant, 1, AlertKind::Due).await && !has(here.tenant, 2, AlertKind::Reply).await && !has(there.tenant, 1, AlertKind::Reply).await);
        assert!(insert(world, here, &[], NOW).await.is_empty());
        let brings: Vec<_> = AlertKind::ALL.iter().filter(|kind| kind.brings_a_note()).collect();
        assert_eq!(brings, [&AlertKind::Note, &AlertKind::Digest, &AlertKind::Summary, &AlertKind::Nudge]);
    });
}

fn what_its_person_owes_is_listed_with_an_alert(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        world.change(here, id, &here.workers[1..2], |receipt| receipt.seen_at = Some(NOW)).await;
        world.change(here, id, &here.workers[2..3], |receipt| (receipt.answer, receipt.answered_at) = (Answer::GotIt, Some(NOW))).await;
        world.change(here, id, &here.workers[3..4], |receipt| receipt.state = ReceiptState::Withdrawn).await;
        let mut all: Vec<Alert> = (0..4).map(|person| alert(world, here, AlertKind::Note, id, person)).collect();
        all.push(Alert { person_id: here.lead, ..alert(world, here, AlertKind::Due, id, 0) });
        let page = insert(world, here, &all, NOW).await[0];
        let listed: Vec<_> = alerts::list_pending(world.store(), here.tenant, page).await.unwrap().into_iter().map(|(alert, owed)| (alert.id, owed)).collect();
        let owed = |state, answer, is_seen| Some(Owed { state, answer, is_seen });
        let open = ReceiptState::Open;
        let owes = [
            owed(open, Answer::None, false),
            owed(open, Answer::None, true),
            owed(open, Answer::GotIt, false),
            owed(ReceiptState::Withdrawn, Answer::None, false),
            None,
        ];
        let mut expected: Vec<_> = all.iter().map(|alert| alert.id).zip(owes).collect();
        expected.sort_by_key(|(id, _)| *id);
        assert_eq!(listed, expected);
        assert_eq!(owes.map(|owed| owed.is_some_and(Owed::is_outstanding)), [true, true, false, false, false]);
        let mut tx = world.store().snapshot().await.unwrap();
        assert_eq!(alerts::list_pending(&mut tx, here.tenant, page).await.unwrap().len(), 5, "the same within a transaction");
    });
}

fn outcomes_are_written_for_their_own_alerts(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, id) = (&world.here, &world.there, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        let all: Vec<Alert> = (0..3).map(|person| alert(world, here, AlertKind::Note, id, person)).collect();
        let page = insert(world, here, &all, NOW).await[0];
        let phones: [SubscriptionId; 2] = world.ids();
        let list = async || alerts::list_pending(world.store(), here.tenant, page).await.unwrap();
        outcome(world, there.tenant, all[0].id, AlertEvent::Accepted, &phones).await;
        assert_eq!(list().await.len(), 3, "another organisation wrote it");
        outcome(world, here.tenant, all[0].id, AlertEvent::Waited, &phones).await;
        let (tried, _) = list().await.into_iter().find(|(alert, _)| alert.id == all[0].id).unwrap();
        assert_eq!((tried.run_at, tried.sent_to), (NOW.plus(7), phones.to_vec()));
        let outcomes: Vec<_> = [(0, AlertEvent::Accepted), (1, AlertEvent::Lost)]
            .map(|(n, event): (usize, _)| AlertOutcome { id: all[n].id, event, run_at: NOW, sent_to: Vec::new() })
            .into();
        world
            .write(async |tx| {
                alerts::update_outcomes(tx, here.tenant, &outcomes).await.unwrap();
                alerts::update_outcomes(tx, here.tenant, &[]).await.unwrap();
            })
            .await;
        assert_eq!(list().await.iter().map(|(alert, _)| alert.id).collect::<Vec<_>>(), [all[2].id]);
    });
}

fn folded_alerts_are_taken_once(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let ids: [MessageId; 2] = world.ids();
        for id in ids {
            world.sent(here, id, &here.everybody(), None).await;
        }
        let folded = |id, person| Alert { is_folded: true, ..alert(world, here, AlertKind::Digest, id, person) };
        insert(world, here, &[folded(ids[0], 0), folded(ids[1], 0), folded(ids[0], 1), alert(world, here, AlertKind::Digest, ids[1], 1)], NOW).await;
        let take = async |tenant: Tenant, people: &[PersonId]| {
            let mut taken = world.write(async |tx| alerts::take_folded(tx, tenant, people).await.unwrap()).await;
            taken.sort_unstable();
            taken
        };
        assert!(take(world.there.tenant, &here.workers).await.is_empty() && take(here.tenant, &here.workers[2..]).await.is_empty());
        assert_eq!(take(here.tenant, &here.workers[..1]).await, [(ids[0], 1, here.workers[0]), (ids[1], 1, here.workers[0])]);
        assert_eq!(take(here.tenant, &here.workers).await, [(ids[0], 1, here.workers[1])], "taken twice");
    });
}

fn who_heard_something_lately_is_known(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let [id, other]: [MessageId; 2] = world.ids();
        for id in [id, other] {
            world.sent(here, id, &here.everybody(), None).await;
        }
        insert(world, here, &[alert(world, here, AlertKind::Note, other, 0), alert(world, here, AlertKind::Summary, other, 1)], NOW.plus(10)).await;
        let gone = alert(world, here, AlertKind::Digest, other, 2);
        insert(world, here, &[gone.clone(), alert(world, here, AlertKind::Note, id, 3)], NOW.plus(10)).await;
        let rung = async |tenant: Tenant, since| {
            let mut tx = world.store().begin().await.unwrap();
            let mut rung: Vec<_> = alerts::list_rung(&mut tx, tenant, &here.workers, id, NOW.plus(since)).await.unwrap().into_iter().collect();
            rung.sort_unstable();
            rung
        };
        let mut both = vec![here.workers[0], here.workers[2]];
        both.sort_unstable();
        assert_eq!(rung(here.tenant, 9).await, both, "a silent line does not ring, nor does the message itself");
        assert!(rung(here.tenant, 10).await.is_empty() && rung(world.there.tenant, 0).await.is_empty());
        outcome(world, here.tenant, gone.id, AlertEvent::Lost, &[]).await;
        assert_eq!(rung(here.tenant, 9).await, here.workers[..1]);
        let mut tx = world.store().begin().await.unwrap();
        assert!(alerts::list_rung(&mut tx, here.tenant, &[], id, NOW).await.unwrap().is_empty());
    });
}

fn what_waits_with_a_digest_or_a_line_is_listed(backend: Backend) {
    World::run(backend, async |world| {
        let (here, ada) = (&world.here, world.here.workers[0]);
        let ids: [MessageId; 5] = world.ids();
        for id in ids {
            world.sent(here, id, &here.everybody(), Some(NOW.plus(60))).await;
        }
        // An earlier digest, a later one of two, and two lines.
        insert(world, here, &[alert(world, here, AlertKind::Digest, ids[0], 0)], NOW.plus(1)).await;
        insert(
            world,
            here,
            &[alert(world, here, AlertKind::Digest, ids[1], 0), Alert { is_folded: true, ..alert(world, here, AlertKind::Digest, ids[2], 0) }],
            NOW.plus(2),
        )
        .await;
        insert(world, here, &[alert(world, here, AlertKind::Summary, ids[3], 0)], NOW.plus(3)).await;
        insert(world, here, &[alert(world, here, AlertKind::Summary, ids[4], 0)], NOW.plus(4)).await;
        let list = async |tenant: Tenant, kind| -> Vec<MessageId> {
            let mut found = alerts::list_waiting(world.store(), tenant, &[ada, here.workers[1]], kind).await.unwrap();
            if kind == AlertKind::Digest {
                found.sort_by_key(|one| one.message_id);
            }
            for one in &found {
                assert_eq!((one.person_id, one.version, one.title.as_str(), one.respond_by, one.duration_ms), (ada, 1, "Aisle 4", Some(NOW.plus(60)), None));
            }
            found.into_iter().map(|one| one.message_id).collect()
        };
        assert_eq!(list(here.tenant, AlertKind::Digest).await, [ids[1], ids[2]], "with the last digest");
        assert_eq!(list(here.tenant, AlertKind::Summary).await, [ids[4], ids[3]], "everything added, newest first");
        assert!(list(world.there.tenant, AlertKind::Summary).await.is_empty());
        assert!(alerts::list_waiting(world.store(), here.tenant, &[], AlertKind::Digest).await.unwrap().is_empty());
        world.change(here, ids[3], &[ada], |receipt| receipt.seen_at = Some(NOW)).await;
        world.write(async |tx| messages::update_cancelled(tx, here.tenant, ids[4], NOW).await.unwrap()).await;
        assert!(list(here.tenant, AlertKind::Summary).await.is_empty());
    });
}

fn what_stands_on_phones_is_listed(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        let kinds = [(AlertKind::Summary, 0), (AlertKind::Note, 0), (AlertKind::Digest, 1), (AlertKind::Note, 2), (AlertKind::Reply, 3)];
        let all: Vec<Alert> = kinds.into_iter().map(|(kind, person)| alert(world, here, kind, id, person)).collect();
        insert(world, here, &all, NOW).await;
        assert!(alerts::list_standing(world.store(), here.tenant, id).await.unwrap().is_empty(), "nothing was taken");
        for taken in [0, 1, 4] {
            outcome(world, here.tenant, all[taken].id, AlertEvent::Accepted, &[]).await;
        }
        // Still pending for another phone, but one has it.
        outcome(world, here.tenant, all[2].id, AlertEvent::Waited, &[world.id()]).await;
        outcome(world, here.tenant, all[3].id, AlertEvent::Waited, &[]).await;
        let mut expected = vec![(here.workers[0], 1, AlertKind::Note), (here.workers[1], 1, AlertKind::Digest)];
        expected.sort_by_key(|(person, ..)| *person);
        assert_eq!(alerts::list_standing(world.store(), here.tenant, id).await.unwrap(), expected, "a note of its own before one that it shares");
        assert!(alerts::list_standing(world.store(), world.there.tenant, id).await.unwrap().is_empty());
        let mut tx = world.store().begin().await.unwrap();
        assert_eq!(alerts::list_standing(&mut tx, here.tenant, id).await.unwrap(), expected);
    });
}
