//! Owns the cases of the outbox beside those of leases: order, retries, dead letters.
//!
//! Called by the test runner. The one rule: a job is written once for each meaning, and never lost.

use floornote::domain::clock::Time;
use floornote::domain::ids::JobId;
use floornote::domain::job::{Job, LeasedJob};
use floornote::store::outbox;

use super::world::{NOW, Org, World};
use crate::database::Backend;

on_both!(
    due_jobs_are_claimed_oldest_first_by_name,
    a_job_of_the_same_meaning_is_kept_once_at_the_earlier_time,
    a_job_is_tried_again_parked_and_brought_back,
    all_leases_are_freed_at_once
);

const NAMES: &[&str] = &["release_held", "send_push"];

fn release(at_ms: i64) -> Job {
    Job::ReleaseHeldV1 { at_ms }
}

async fn insert(world: &World, at: &Org, job: &Job, run_at: Time) -> JobId {
    let id = world.id();
    world.write(async |tx| outbox::insert(tx, at.tenant, id, job, run_at, NOW).await.unwrap()).await;
    id
}

async fn claim(world: &World, names: &[&str], at: i64, limit: i64) -> Vec<LeasedJob> {
    world.write(async |tx| outbox::claim(tx, names, NOW.plus(at), limit).await.unwrap()).await
}

fn due_jobs_are_claimed_oldest_first_by_name(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let late = insert(world, here, &release(1), NOW.plus(9)).await;
        let second = insert(world, there, &release(2), NOW.plus(2)).await;
        let first = insert(world, here, &Job::SendPushV1 { page_id: world.id() }, NOW.plus(1)).await;
        insert(world, here, &Job::ProcessMediaV1 { upload_id: world.id() }, NOW).await;
        assert_eq!(outbox::count(world.store()).await.unwrap(), 4);
        assert!(!outbox::is_due(world.store(), NAMES, NOW).await.unwrap() && outbox::is_due(world.store(), NAMES, NOW.plus(1)).await.unwrap());
        assert!(outbox::is_due(world.store(), &["process_media"], NOW).await.unwrap() && !outbox::is_due(world.store(), &[], NOW.plus(99)).await.unwrap());
        assert!(claim(world, NAMES, 0, 9).await.is_empty() && claim(world, NAMES, 5, 0).await.is_empty());
        let leased = claim(world, NAMES, 5, 9).await;
        assert_eq!(leased.iter().map(|lease| lease.id).collect::<Vec<_>>(), [first, second]);
        let lease = &leased[1];
        assert_eq!((lease.organisation_id, &lease.job, lease.attempts, lease.lease_number), (there.tenant.organisation_id(), &release(2), 0, 1));
        assert_eq!(lease.leased_until, NOW.plus(5 + lease.job.lease_ms()));
        assert!(leased[0].leased_until != lease.leased_until, "each job is leased for its own time");
        assert!(!outbox::is_due(world.store(), NAMES, NOW.plus(5)).await.unwrap(), "leased jobs are not due");
        assert_eq!(claim(world, NAMES, 9, 1).await.iter().map(|lease| lease.id).collect::<Vec<_>>(), [late]);
        assert_eq!(outbox::count(world.store()).await.unwrap(), 4, "a lease takes nothing out");
    });
}

fn a_job_of_the_same_meaning_is_kept_once_at_the_earlier_time(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let first = insert(world, here, &release(1), NOW.plus(5)).await;
        insert(world, here, &release(1), NOW.plus(9)).await;
        insert(world, there, &release(1), NOW.plus(9)).await;
        assert_eq!(outbox::count(world.store()).await.unwrap(), 2, "one for each organisation");
        assert!(claim(world, NAMES, 4, 9).await.is_empty());
        let leased = claim(world, NAMES, 5, 9).await.remove(0);
        assert_eq!((leased.id, leased.lease_number), (first, 2));
        // What is written again while it is leased runs again: the change that wants it was not seen by the holder.
        insert(world, here, &release(1), NOW.plus(3)).await;
        let again = claim(world, NAMES, 5, 9).await.remove(0);
        assert_eq!((again.id, again.lease_number), (first, 4), "written, leased, written, leased");
        assert!(!world.write(async |tx| outbox::delete(tx, &leased).await.unwrap()).await);
        assert!(world.write(async |tx| outbox::renew(tx, &again, NOW).await.unwrap()).await);
        assert!(world.write(async |tx| outbox::delete(tx, &again).await.unwrap()).await);
        assert!(!world.write(async |tx| outbox::delete(tx, &again).await.unwrap()).await, "deleted twice");
        assert_eq!(outbox::count(world.store()).await.unwrap(), 1);
    });
}

fn a_job_is_tried_again_parked_and_brought_back(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let [one, two] = [insert(world, here, &release(1), NOW).await, insert(world, here, &release(2), NOW.plus(1)).await];
        let lease = claim(world, NAMES, 0, 9).await.remove(0);
        world.write(async |tx| outbox::update_retry(tx, &lease, NOW.plus(10), "busy").await.unwrap()).await;
        assert!(claim(world, NAMES, 0, 9).await.is_empty());
        let lease = claim(world, NAMES, 10, 9).await.into_iter().find(|lease| lease.id == one).unwrap();
        assert_eq!((lease.attempts, lease.lease_number), (1, 2));
        world.write(async |tx| outbox::update_waiting(tx, &lease, NOW.plus(20), "no ffmpeg").await.unwrap()).await;
        let lease = claim(world, NAMES, 20, 9).await.remove(0);
        assert_eq!((lease.id, lease.attempts), (one, 1), "waiting is no try");
        world.write(async |tx| outbox::update_freed(tx, &lease).await.unwrap()).await;
        let lease = claim(world, NAMES, 20, 9).await.remove(0);
        assert_eq!((lease.id, lease.attempts), (one, 1), "a freed job is no try");
        assert!(outbox::list_dead(world.store(), 9).await.unwrap().is_empty());
        world.write(async |tx| outbox::update_dead(tx, &lease, "for good", NOW.plus(30)).await.unwrap()).await;
        let other = claim(world, NAMES, 99_000, 9).await.remove(0);
        assert_eq!(other.id, two);
        world.write(async |tx| outbox::update_dead(tx, &other, "later", NOW.plus(40)).await.unwrap()).await;
        let dead = outbox::list_dead(world.store(), 9).await.unwrap();
        assert_eq!(
            dead.iter().map(|letter| (letter.id, letter.attempts, letter.dead_at)).collect::<Vec<_>>(),
            [(two, 1, NOW.plus(40)), (one, 2, NOW.plus(30))]
        );
        assert_eq!((dead[1].job.as_str(), dead[1].error.as_deref()), ("release_held:1", Some("for good")));
        assert_eq!(outbox::list_dead(world.store(), 1).await.unwrap().len(), 1);
        assert_eq!(outbox::count(world.store()).await.unwrap(), 0, "dead letters wait for nobody");
        assert!(!outbox::is_due(world.store(), NAMES, NOW.plus(99_999)).await.unwrap() && claim(world, NAMES, 99_999, 9).await.is_empty());
        let replay = async |id| world.write(async |tx| outbox::update_replayed(tx, id, NOW.plus(50)).await.unwrap()).await;
        assert_eq!((replay(Some(world.id())).await, replay(Some(one)).await, replay(Some(one)).await), (0, 1, 0));
        assert_eq!(replay(None).await, 1);
        assert!(claim(world, NAMES, 49, 9).await.is_empty());
        assert_eq!(claim(world, NAMES, 50, 9).await.iter().map(|lease| lease.attempts).collect::<Vec<_>>(), [0, 0]);
    });
}

fn all_leases_are_freed_at_once(backend: Backend) {
    World::run(backend, async |world| {
        for n in 0..3 {
            insert(world, &world.here, &release(n), NOW).await;
        }
        let killed = claim(world, NAMES, 0, 2).await;
        assert_eq!(world.write(async |tx| outbox::update_all_freed(tx).await.unwrap()).await, 2);
        assert!(!world.write(async |tx| outbox::renew(tx, &killed[0], NOW).await.unwrap()).await, "a freed lease still writes");
        assert_eq!(claim(world, NAMES, 0, 9).await.len(), 3);
    });
}
