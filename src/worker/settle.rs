//! Owns what a try leaves behind: a row that is gone, due again, or a dead letter.
//!
//! Called by the worker loops. The one rule: a row is deleted only after its job succeeded; everything else leads to another
//! try or a dead letter.

use super::backoff::jitter;
use super::{Done, JobContext, JobError};
use crate::domain::job::{LeasedJob, backoff_ms};
use crate::store::{StoreError, outbox};

/// Names what became of a try, as `settle` writes it.
pub(super) fn outcome_name(lease: &LeasedJob, outcome: &Result<Done, JobError>) -> &'static str {
    match outcome {
        Ok(_) => "done",
        Err(JobError::Stopping) => "stopping",
        Err(JobError::LeaseLost) => "lease_lost",
        Err(JobError::Wait { .. }) => "wait",
        Err(JobError::Retry { .. }) if !lease.is_last_attempt() => "retry",
        Err(JobError::Retry { .. } | JobError::Fail { .. }) => "dead",
    }
}

/// Writes what became of a try.
pub(super) async fn settle(context: &JobContext, lease: &LeasedJob, outcome: Result<Done, JobError>) -> Result<(), StoreError> {
    if matches!(outcome, Ok(Done::Deleted)) {
        return Ok(());
    }
    let now = context.house.clock.now();
    let name = lease.job.name();
    let mut tx = context.house.begin().await?;
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
        Err(JobError::Retry { cause, at }) if !lease.is_last_attempt() => {
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
