//! Owns what is done every so often, beside the jobs.
//!
//! Started by the composition root, once for each row of `jobs::SCHEDULES`. The one rule: it may be done by several processes
//! at once, and what failed waits for the next time.

use std::time::Duration;

use futures_util::future::BoxFuture;
use tokio_util::sync::CancellationToken;

use crate::service::{House, ServiceError};

/// Something that is done every so often.
#[derive(Debug, Clone, Copy)]
pub struct Schedule {
    /// Its name for the log.
    pub name: &'static str,
    /// From the end of one time to the next; the first is at the start.
    pub every: Duration,
    /// Does it.
    pub run: fn(&House) -> BoxFuture<'_, Result<(), ServiceError>>,
}

impl Schedule {
    /// Does it again and again until told to stop.
    pub async fn repeat(self, house: House, stopping: CancellationToken) {
        while !stopping.is_cancelled() {
            if let Err(error) = (self.run)(&house).await {
                tracing::warn!(name = self.name, cause = ?error, "{} could not be done and is tried at its next time", self.name);
            }
            tokio::select! {
                () = tokio::time::sleep(self.every) => {}
                () = stopping.cancelled() => {}
            }
        }
    }
}
