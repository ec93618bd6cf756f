//! Owns what holds for a unit of work: what was committed is told, and what was not never happened.
//!
//! Called by the test runner. The one rule: who listens does so before the unit begins.

use floornote::bus::{Hint, HintKind};
use floornote::domain::delivery::alert::AlertKind;
use floornote::domain::ids::PersonId;
use floornote::domain::job::Job;
use floornote::domain::limits::PUSH_PAGE;
use floornote::domain::message::Kind;
use floornote::service::delivery::ring::ring;
use floornote::store::delivery::alerts::{self, Alert};
use floornote::store::message::messages;
use floornote::store::outbox;
use tokio::sync::broadcast::error::TryRecvError;

use super::conform::world::{NOW, World, text};
use super::process::Process;
use crate::database::Backend;

on_both!(
    a_commit_wakes_relays_and_sends_the_hints_in_their_order,
    what_is_dropped_tells_nobody,
    only_what_is_due_wakes_relays,
    a_job_that_the_store_writes_by_itself_wakes_relays_too,
    alerts_are_rung_in_pages_each_with_its_job
);

fn release(at_ms: i64) -> Job {
    Job::ReleaseHeldV1 { at_ms }
}

fn a_commit_wakes_relays_and_sends_the_hints_in_their_order(backend: Backend) {
    World::run(backend, async |world| {
        let (here, process) = (&world.here, Process::start(&world.house.url, &world.house.clock, 4).await);
        let house = &process.house;
        let (mut heard, mut woken) = (house.bus.signal.subscribe(), house.bus.wake.subscribe());
        let mut tx = house.begin().await.unwrap();
        assert_eq!(tx.now(), NOW);
        let hints = [HintKind::Reply, HintKind::Message].map(|what| Hint::message(here.tenant.organisation_id(), world.id(), 1, what));
        for hint in hints {
            tx.hint(hint);
        }
        tx.enqueue(here.tenant, &release(1), NOW).await.unwrap();
        assert_eq!((heard.try_recv(), woken.has_changed().unwrap()), (Err(TryRecvError::Empty), false), "told before the commit");
        tx.commit().await.unwrap();
        assert_eq!(outbox::count(world.store()).await.unwrap(), 1);
        assert!(woken.has_changed().unwrap(), "nobody was woken for a job that is due");
        woken.borrow_and_update();
        assert_eq!([heard.try_recv(), heard.try_recv(), heard.try_recv()], [Ok(hints[0]), Ok(hints[1]), Err(TryRecvError::Empty)]);
    });
}

fn what_is_dropped_tells_nobody(backend: Backend) {
    World::run(backend, async |world| {
        let process = Process::start(&world.house.url, &world.house.clock, 4).await;
        let house = &process.house;
        let (mut heard, woken) = (house.bus.signal.subscribe(), house.bus.wake.subscribe());
        let mut tx = house.begin().await.unwrap();
        tx.hint(Hint::message(world.here.tenant.organisation_id(), world.id(), 1, HintKind::Progress));
        tx.enqueue(world.here.tenant, &release(1), NOW).await.unwrap();
        drop(tx);
        assert_eq!((heard.try_recv(), woken.has_changed().unwrap()), (Err(TryRecvError::Empty), false));
        assert_eq!(outbox::count(world.store()).await.unwrap(), 0);
    });
}

fn only_what_is_due_wakes_relays(backend: Backend) {
    World::run(backend, async |world| {
        let process = Process::start(&world.house.url, &world.house.clock, 4).await;
        let house = &process.house;
        let mut woken = house.bus.wake.subscribe();
        for (run_at, is_due) in [(NOW.plus(1), false), (NOW, true), (NOW.plus(-1), true)] {
            let mut tx = house.begin().await.unwrap();
            assert!(!tx.is_job_due());
            tx.enqueue(world.here.tenant, &release(run_at.0), run_at).await.unwrap();
            assert_eq!(tx.is_job_due(), is_due);
            tx.commit().await.unwrap();
            assert_eq!(woken.has_changed().unwrap(), is_due, "{run_at:?}");
            woken.borrow_and_update();
        }
        house.begin().await.unwrap().commit().await.unwrap();
        assert!(!woken.has_changed().unwrap(), "woken for nothing");
    });
}

fn a_job_that_the_store_writes_by_itself_wakes_relays_too(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id, process) = (&world.here, world.id(), Process::start(&world.house.url, &world.house.clock, 4).await);
        world.draft(here, id, Kind::Text).await;
        world.version(here, &text(id, 1, None), &here.everybody()).await;
        let woken = process.house.bus.wake.subscribe();
        let mut tx = process.house.begin().await.unwrap();
        messages::leave(&mut tx, here.tenant, &world.house.clock, id, 1, None).await.unwrap();
        tx.commit().await.unwrap();
        assert!(woken.has_changed().unwrap());
    });
}

fn alerts_are_rung_in_pages_each_with_its_job(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id, process) = (&world.here, world.id(), Process::start(&world.house.url, &world.house.clock, 4).await);
        world.sent(here, id, &here.everybody(), None).await;
        let before = outbox::count(world.store()).await.unwrap();
        let one = |person: PersonId| Alert::new(world.id(), AlertKind::Nudge, id, 1, person, NOW);
        let all: Vec<Alert> = here.workers.iter().cycle().take(PUSH_PAGE + 1).map(|person| one(*person)).collect();
        let mut tx = process.house.begin().await.unwrap();
        ring(&mut tx, here.tenant, &[]).await.unwrap();
        assert!(!tx.is_job_due(), "a page of nobody");
        ring(&mut tx, here.tenant, &all).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(outbox::count(world.store()).await.unwrap(), before + 2);
        let mut sizes = Vec::new();
        for lease in world.write(async |tx| outbox::claim(tx, &["send_push"], NOW, 9).await.unwrap()).await {
            let Job::SendPushV1 { page_id } = lease.job else { panic!("another job") };
            sizes.push(alerts::list_pending(world.store(), here.tenant, page_id).await.unwrap().len());
        }
        sizes.sort_unstable();
        assert_eq!(sizes, [1, PUSH_PAGE]);
    });
}
