//! Owns tidying: uploads that ran out and keys that are old.
//!
//! Called by the composition root's loop. The one rule: nothing that a message or reply uses is touched.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::service::House;
use crate::service::media::uploads;
use crate::store::idempotency;

/// How often it is tidied.
const EVERY: Duration = Duration::from_secs(15 * 60);
/// Rows deleted at a time, so that the writer is never held long.
const BATCH: i64 = 1_000;

/// Tidies now and then until told to stop.
pub async fn run(house: House, stopping: CancellationToken) {
    while !stopping.is_cancelled() {
        if let Err(error) = tidy(&house).await {
            tracing::warn!(cause = ?error, "could not tidy");
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            () = stopping.cancelled() => {}
        }
    }
}

async fn tidy(house: &House) -> Result<(), crate::service::ServiceError> {
    uploads::sweep(house).await?;
    let mut tx = house.store.begin().await?;
    idempotency::delete_old(&mut tx, house.clock.now(), BATCH).await?;
    tx.commit().await?;
    Ok(())
}
