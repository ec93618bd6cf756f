//! Owns tidying: uploads that ran out and keys that are old.
//!
//! Called by its row of `jobs::SCHEDULES`. The one rule: nothing that a message or reply uses is touched.

use crate::service::media::uploads;
use crate::service::{House, ServiceError};
use crate::store::idempotency;

/// Rows deleted at a time, so that the writer is never held long.
const BATCH: i64 = 1_000;

pub(super) async fn run(house: &House) -> Result<(), ServiceError> {
    uploads::sweep(house).await?;
    let mut tx = house.begin().await?;
    idempotency::delete_old(&mut tx, house.clock.now(), BATCH).await?;
    tx.commit().await?;
    Ok(())
}
