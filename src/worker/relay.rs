//! Owns the relay and the worker loops: due outbox rows become leased jobs and are performed.
//!
//! Called by the composition root. The one rule: a row is deleted only after its job succeeded; everything else leads
//! to another try or a dead letter.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::backoff::jitter;
use super::delivery::{due_check, fan_out, release_held};
use super::media::process_media;
use super::push::send_push;
use super::{Done, JobContext, JobError};
use crate::bus::{Lane, Queue, Taken};
use crate::domain::ids::{JobId, PageId};
use crate::domain::job::{ATTEMPTS_MAX, Job, LeasedJob, backoff_ms};
use crate::domain::person::Scope;
use crate::metric;
use crate::store::delivery::alerts;
use crate::store::{StoreError, outbox};

/// The relay looks at least this often: another process may have written a job.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Jobs of one lane under way at once: one in its turn, the others wait for answers. Slots bound what they have out;
/// this bounds what they hold in memory.
const UNDER_WAY_MAX: usize = 64;
/// When the process stops, pushes that are out get this long to be answered and written, so that nobody gets them twice.
const ANSWER_WAIT: Duration = Duration::from_secs(5);

/// Leases due jobs of one lane and hands them to its queue until told to stop.
pub async fn run_relay(context: JobContext, lane: Lane, queue: Arc<Queue>, stopping: CancellationToken) {
    let mut woken = context.house.bus.wake.subscribe();
    let pulse = context.vitals.pulse();
    while !stopping.is_cancelled() {
        pulse.busy();
        let moved = match claim(&context, lane, &queue).await {
            Ok(moved) => moved,
            Err(error) => {
                tracing::error!(%lane, cause = ?error, "jobs could not be leased");
                0
            }
        };
        pulse.idle();
        if moved > 0 && queue.room().await > 0 {
            continue;
        }
        tokio::select! {
            _ = woken.changed() => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
            () = stopping.cancelled() => {}
        }
    }
}

async fn claim(context: &JobContext, lane: Lane, queue: &Queue) -> Result<usize, StoreError> {
    let room = i64::try_from(queue.room().await).unwrap_or(0);
    let now = context.house.clock.now();
    if room == 0 || !outbox::is_due(&context.house.store, lane.job_names(), now).await? {
        return Ok(0);
    }
    let mut tx = context.house.store.begin().await?;
    let leased = outbox::claim(&mut tx, lane.job_names(), now, room).await?;
    tx.commit().await?;
    let count = leased.len();
    let left = queue.push(leased).await;
    if !left.is_empty() {
        let mut tx = context.house.store.begin().await?;
        for lease in &left {
            outbox::update_freed(&mut tx, lease).await?;
        }
        tx.commit().await?;
    }
    Ok(count)
}

/// Performs the jobs of one lane until told to stop, one after the other; a page that only waits for answers makes room
/// for the next. At the end pushes that are out are still written; everything else under way is given back.
pub async fn run_worker(context: JobContext, lane: Lane, queue: Arc<Queue>, stopping: CancellationToken) {
    let _pulse = context.vitals.pulse();
    let (turns, places) = (Arc::new(Semaphore::new(1)), Arc::new(Semaphore::new(UNDER_WAY_MAX)));
    let mut under_way = FuturesUnordered::new();
    let mut held: HashMap<JobId, Taken> = HashMap::new();
    loop {
        let next = async {
            // Neither semaphore is ever closed.
            let place = Arc::clone(&places).acquire_owned().await.ok()?;
            let turn = Arc::clone(&turns).acquire_owned().await.ok()?;
            Some((place, turn, queue.pop().await?))
        };
        tokio::select! {
            next = next => {
                let Some((place, turn, taken)) = next else { break };
                held.insert(taken.lease.id, taken.clone());
                let (context, queue) = (&context, &queue);
                under_way.push(async move {
                    work(context, &taken.lease, turn).await;
                    queue.done(&taken).await;
                    drop(place);
                    taken.lease.id
                });
            }
            Some(done) = under_way.next() => {
                held.remove(&done);
                context.house.bus.wake.wake_here();
            }
            () = stopping.cancelled() => break,
        }
    }
    if lane == Lane::Push {
        context.slots.close();
        let written = async {
            while let Some(done) = under_way.next().await {
                held.remove(&done);
            }
        };
        drop(tokio::time::timeout(ANSWER_WAIT, written).await);
    }
    drop(under_way);
    while let Ok(Some(taken)) = tokio::time::timeout(Duration::from_millis(10), queue.pop()).await {
        held.insert(taken.lease.id, taken);
    }
    for taken in held.values() {
        give_back(&context, &taken.lease).await;
        queue.done(taken).await;
    }
}

async fn give_back(context: &JobContext, lease: &LeasedJob) {
    let freed = async {
        let mut tx = context.house.store.begin().await?;
        outbox::update_freed(&mut tx, lease).await?;
        tx.commit().await
    };
    if let Err(error) = freed.await {
        tracing::warn!(job_id = %lease.id, cause = ?error, "job {} waits for the end of its lease", lease.id);
    }
}

async fn work(context: &JobContext, lease: &LeasedJob, turn: OwnedSemaphorePermit) {
    let begun = Instant::now();
    let outcome = perform(context, lease, turn).await;
    metric::job_tried(lease.job.name(), outcome_name(lease, &outcome), begun.elapsed());
    let is_done = outcome.is_ok();
    if let Err(error) = settle(context, lease, outcome).await {
        tracing::error!(job_id = %lease.id, cause = ?error, "outcome of job {} could not be written; it is leased again", lease.id);
    } else if let (Job::SendPushV1 { page_id }, true) = (&lease.job, is_done) {
        measure_last_push(context, lease, *page_id).await;
    }
}

/// Names what became of a try, as `settle` writes it.
fn outcome_name(lease: &LeasedJob, outcome: &Result<Done, JobError>) -> &'static str {
    match outcome {
        Ok(_) => "done",
        Err(JobError::Stopping) => "stopping",
        Err(JobError::LeaseLost) => "lease_lost",
        Err(JobError::Wait { .. }) => "wait",
        Err(JobError::Retry { .. }) if lease.attempts + 1 < ATTEMPTS_MAX => "retry",
        Err(JobError::Retry { .. } | JobError::Fail { .. }) => "dead",
    }
}

/// Measures from the POST of a message to its last push, where this page was the last of those that went out at once. Two
/// last pages that end in the same moment on two machines may both be counted.
async fn measure_last_push(context: &JobContext, lease: &LeasedJob, page_id: PageId) {
    match alerts::find_last_page(&context.house.store, &Scope::system(lease.organisation_id), page_id).await {
        Ok(Some(last)) => metric::last_push_accepted(last.kind.as_str(), context.house.clock.now().0 - last.posted_at.0),
        Ok(None) => {}
        Err(error) => tracing::warn!(cause = ?error, "how long a message took to its last push was not measured"),
    }
}

async fn perform(context: &JobContext, lease: &LeasedJob, turn: OwnedSemaphorePermit) -> Result<Done, JobError> {
    let organisation_id = lease.organisation_id;
    match &lease.job {
        Job::SendPushV1 { page_id } => return send_push::send_push(context, lease, *page_id, turn).await,
        Job::FanOutV1 { message_id, version } => fan_out::fan_out(context, organisation_id, *message_id, *version).await,
        Job::ReleaseHeldV1 { at_ms } => release_held::release_held(context, organisation_id, crate::domain::clock::Time(*at_ms)).await,
        Job::ProcessMediaV1 { upload_id } => {
            process_media::process_media(&context.house, &context.media, &context.work, organisation_id, *upload_id, lease.attempts).await
        }
        Job::DueCheckV1 { message_id, version } => due_check::due_check(context, organisation_id, *message_id, *version).await,
    }?;
    Ok(Done::Kept)
}

async fn settle(context: &JobContext, lease: &LeasedJob, outcome: Result<Done, JobError>) -> Result<(), StoreError> {
    if matches!(outcome, Ok(Done::Deleted)) {
        return Ok(());
    }
    let now = context.house.clock.now();
    let name = lease.job.name();
    let mut tx = context.house.store.begin().await?;
    match outcome {
        Ok(_) => {
            outbox::delete(&mut tx, lease).await?;
        }
        Err(JobError::Stopping) => outbox::update_freed(&mut tx, lease).await?,
        Err(JobError::LeaseLost) => tracing::info!(job_id = %lease.id, name, "job {} went to somebody else", lease.id),
        Err(JobError::Wait { cause, at }) => {
            tracing::info!(job_id = %lease.id, name, cause, "job {} waits", lease.id);
            outbox::update_waiting(&mut tx, lease, at, &cause).await?;
        }
        Err(JobError::Retry { cause, at }) if lease.attempts + 1 < ATTEMPTS_MAX => {
            let run_at = at.unwrap_or_else(|| now.plus(backoff_ms(lease.attempts, jitter())));
            tracing::info!(job_id = %lease.id, name, attempts = lease.attempts + 1, cause, "job {} will be tried again", lease.id);
            outbox::update_retry(&mut tx, lease, run_at, &cause).await?;
        }
        Err(JobError::Retry { cause, .. } | JobError::Fail { cause }) => {
            tracing::error!(job_id = %lease.id, name, attempts = lease.attempts + 1, cause, "job {} is a dead letter", lease.id);
            outbox::update_dead(&mut tx, lease, &cause, now).await?;
        }
    }
    tx.commit().await
}
