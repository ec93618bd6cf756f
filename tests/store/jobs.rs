//! Owns what becomes of jobs that cannot do what they were written for.
//!
//! Called by the test runner. The one rule: what was withdrawn meanwhile is done; what can never be read is given up at once,
//! with its cause; only what may pass is tried again.

use std::sync::Arc;
use std::time::Duration;

use floornote::bus::Queue;
use floornote::domain::delivery::alert::AlertKind;
use floornote::domain::ids::MessageId;
use floornote::domain::job::{Job, Lane, LeasedJob};
use floornote::domain::media::upload::{UploadKind, UploadState};
use floornote::domain::message::Kind;
use floornote::domain::person::Role;
use floornote::service::message::cancel::cancel;
use floornote::store::delivery::alerts::{self, Alert};
use floornote::store::outbox;
use floornote::worker::jobs::{SCHEDULES, follow, perform};
use floornote::worker::{Done, JobError, lane, relay};
use sqlx::{Connection as _, PgConnection, SqliteConnection};
use tokio_util::sync::CancellationToken;

use super::conform::world::{NOW, Org, World, text};
use super::process::{Process, actor, attempt};
use crate::database::Backend;

on_both!(
    jobs_of_a_withdrawn_message_are_done,
    jobs_whose_rows_are_gone_are_done,
    what_cannot_be_read_is_a_dead_letter_at_its_first_try,
    what_is_done_every_so_often_may_be_done_again
);

fn lease(world: &World, at: &Org, job: Job) -> LeasedJob {
    LeasedJob { id: world.id(), organisation_id: at.tenant.organisation_id(), job, attempts: 0, lease_number: 1, leased_until: NOW.plus(60_000) }
}

/// One of each row of the table, on one message.
fn each(world: &World, message_id: MessageId) -> Vec<Job> {
    let jobs = vec![
        Job::FanOutV1 { message_id, version: 1 },
        Job::SendPushV1 { page_id: world.id() },
        Job::ReleaseHeldV1 { at_ms: NOW.plus(9).0 },
        Job::ProcessMediaV1 { upload_id: world.id() },
        Job::DueCheckV1 { message_id, version: 1 },
    ];
    assert_eq!(jobs.iter().map(Job::kind).collect::<Vec<_>>(), Job::KINDS);
    jobs
}

fn jobs_of_a_withdrawn_message_are_done(backend: Backend) {
    World::run(backend, async |world| {
        let (here, process) = (&world.here, Process::start(&world.house.url, &world.house.clock, 4).await);
        let [id, page_id, upload]: [uuid::Uuid; 3] = world.ids();
        let id = MessageId(id);
        world.sent(here, id, &here.everybody(), Some(NOW.plus(5))).await;
        world.change(here, id, &here.workers[..2], |receipt| receipt.held_until = Some(NOW.plus(9))).await;
        let alert = Alert::new(world.id(), AlertKind::Note, id, 1, here.workers[3], NOW);
        world.write(async |tx| alerts::insert_pages(tx, here.tenant, &[alert], || page_id.into(), NOW).await.unwrap()).await;
        assert_eq!(cancel(&process.house, &actor(world, here, here.lead, Role::Lead), id).await.unwrap().stopped, 4);
        world.write(async |tx| outbox::claim(tx, &["fan_out", "send_push"], NOW, 99).await.unwrap()).await;
        let (context, before) = (process.context(), outbox::count(world.store()).await.unwrap());
        for job in each(world, id) {
            let job = match job {
                Job::SendPushV1 { .. } => Job::SendPushV1 { page_id: page_id.into() },
                Job::ProcessMediaV1 { .. } => Job::ProcessMediaV1 { upload_id: upload.into() },
                other => other,
            };
            let lease = lease(world, here, job);
            assert!(matches!(perform(attempt(&context, &lease)).await, Ok(Done::Kept)), "{:?}", lease.job);
            follow(&context, &lease).await;
        }
        assert_eq!(outbox::count(world.store()).await.unwrap(), before, "a job made another one for a message that is withdrawn");
        assert!(alerts::list_pending(world.store(), here.tenant, page_id.into()).await.unwrap().is_empty(), "somebody is still to be rung");
    });
}

fn jobs_whose_rows_are_gone_are_done(backend: Backend) {
    World::run(backend, async |world| {
        let process = Process::start(&world.house.url, &world.house.clock, 4).await;
        let context = process.context();
        for (job, at) in each(world, world.id()).into_iter().flat_map(|job| [(job.clone(), &world.here), (job, &world.there)]) {
            let lease = lease(world, at, job);
            assert!(matches!(perform(attempt(&context, &lease)).await, Ok(Done::Kept)), "{:?}", lease.job);
        }
        assert_eq!(outbox::count(world.store()).await.unwrap(), 0);
    });
}

fn what_cannot_be_read_is_a_dead_letter_at_its_first_try(backend: Backend) {
    World::run(backend, async |world| {
        let (here, process) = (&world.here, Process::start(&world.house.url, &world.house.clock, 8).await);
        let [id, sound]: [MessageId; 2] = world.ids();
        world.draft(here, id, Kind::Text).await;
        world.version(here, &text(id, 1, None), &here.everybody()).await;
        let song = "UPDATE message_versions SET state = 'song'";
        let changed = match backend {
            Backend::Sqlite => sqlx::raw_sql(song).execute(&mut SqliteConnection::connect(&world.house.url).await.unwrap()).await.unwrap().rows_affected(),
            Backend::Postgres => sqlx::raw_sql(song).execute(&mut PgConnection::connect(&world.house.url).await.unwrap()).await.unwrap().rows_affected(),
        };
        assert_eq!(changed, 1);
        let context = process.context();
        let job = lease(world, here, Job::FanOutV1 { message_id: id, version: 1 });
        let outcome = perform(attempt(&context, &job)).await;
        assert!(matches!(&outcome, Err(JobError::Fail { cause }) if cause.contains("song")), "{outcome:?}");

        // The same through the lane, and the next job of the lane is not held up.
        world.write(async |tx| outbox::insert(tx, here.tenant, world.id(), &job.job, NOW, NOW).await.unwrap()).await;
        let next = Job::FanOutV1 { message_id: sound, version: 1 };
        world.write(async |tx| outbox::insert(tx, here.tenant, world.id(), &next, NOW, NOW).await.unwrap()).await;
        let (queue, stopping) = (Arc::new(Queue::default()), CancellationToken::new());
        tokio::spawn(relay::run_relay(context.clone(), Lane::Decide, Arc::clone(&queue), stopping.clone()));
        let working = tokio::spawn(lane::run_worker(context.clone(), Lane::Decide, queue, stopping.clone()));
        let mut dead = Vec::new();
        for _ in 0..500 {
            dead = outbox::list_dead(world.store(), 9).await.unwrap();
            if !dead.is_empty() && outbox::count(world.store()).await.unwrap() == 0 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        stopping.cancel();
        working.await.unwrap();
        assert_eq!(dead.iter().map(|letter| (letter.job.as_str(), letter.attempts)).collect::<Vec<_>>(), [(job.job.dedupe_key().as_str(), 1)]);
        assert!(dead[0].error.as_ref().unwrap().contains("song"), "{:?}", dead[0].error);
        assert_eq!(outbox::count(world.store()).await.unwrap(), 0, "the sound one was not done");
    });
}

fn what_is_done_every_so_often_may_be_done_again(backend: Backend) {
    World::run(backend, async |world| {
        let process = Process::start(&world.house.url, &world.house.clock, 4).await;
        let mut names: Vec<_> = SCHEDULES.iter().map(|schedule| schedule.name).collect();
        names.dedup();
        assert_eq!(names.len(), SCHEDULES.len(), "two of one name");
        world.upload(&world.here, world.here.workers[0], UploadKind::Photo, UploadState::Open).await;
        for _ in 0..2 {
            for schedule in SCHEDULES {
                assert!(schedule.every > Duration::ZERO);
                (schedule.run)(&process.house).await.unwrap();
            }
        }
    });
}
