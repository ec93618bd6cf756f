//! Owns the relay: due rows of the outbox become leased jobs in the queue of their lane.
//!
//! Started by the composition root, once for each lane. The one rule: what finds no room in the queue is given back at once.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::JobContext;
use crate::bus::Queue;
use crate::domain::job::Lane;
use crate::store::{StoreError, outbox};

/// The relay looks at least this often: another process may have written a job.
const LOOK_EVERY: Duration = Duration::from_millis(500);

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
    let (now, names) = (context.house.clock.now(), lane.job_names());
    if room == 0 || !outbox::is_due(&context.house.store, &names, now).await? {
        return Ok(0);
    }
    let mut tx = context.house.begin().await?;
    let leased = outbox::claim(&mut tx, &names, now, room).await?;
    tx.commit().await?;
    let count = leased.len();
    let left = queue.push(leased).await;
    if !left.is_empty() {
        let mut tx = context.house.begin().await?;
        for lease in &left {
            outbox::update_freed(&mut tx, lease).await?;
        }
        tx.commit().await?;
    }
    Ok(count)
}
