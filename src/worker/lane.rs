//! Owns the worker loop of a lane: leased jobs are performed, one in its turn.
//!
//! Started by the composition root, once for each lane. The one rule: a process that stops loses no job; what is out is
//! written, and the rest is given back.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::context::{Attempt, JobContext};
use super::jobs::{follow, perform};
use super::settle::{outcome_name, settle};
use crate::bus::{Queue, Taken};
use crate::domain::ids::JobId;
use crate::domain::job::{Lane, LeasedJob};
use crate::metric;
use crate::store::outbox;

/// Jobs of one lane under way at once: one in its turn, the others wait for answers. Slots bound what they have out;
/// this bounds what they hold in memory.
const UNDER_WAY_MAX: usize = 64;
/// When the process stops, pushes that are out get this long to be answered and written, so that nobody gets them twice.
const ANSWER_WAIT: Duration = Duration::from_secs(5);

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
        let mut tx = context.house.begin().await?;
        outbox::update_freed(&mut tx, lease).await?;
        tx.commit().await
    };
    if let Err(error) = freed.await {
        tracing::warn!(job_id = %lease.id, cause = ?error, "job {} waits for the end of its lease", lease.id);
    }
}

async fn work(context: &JobContext, lease: &LeasedJob, turn: OwnedSemaphorePermit) {
    let begun = Instant::now();
    let outcome = perform(Attempt { context, lease, turn }).await;
    metric::job_tried(lease.job.name(), outcome_name(lease, &outcome), begun.elapsed());
    let is_done = outcome.is_ok();
    if let Err(error) = settle(context, lease, outcome).await {
        tracing::error!(job_id = %lease.id, cause = ?error, "outcome of job {} could not be written; it is leased again", lease.id);
    } else if is_done {
        follow(context, lease).await;
    }
}
