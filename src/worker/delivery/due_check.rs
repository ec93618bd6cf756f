//! Owns the look at the due time: the sender hears once, and only if somebody who has it is missing.
//!
//! Called by the worker loop at a version's due time. The one rule: no list of names is pushed, only that somebody is
//! missing.

use crate::bus::{Hint, HintKind};
use crate::domain::delivery::alert::AlertKind;
use crate::domain::ids::MessageId;
use crate::domain::message::MessageState;
use crate::domain::person::Tenant;
use crate::service::delivery::ring::ring;
use crate::store::delivery::alerts::{self, Alert};
use crate::store::message::messages;
use crate::store::progress::sums;
use crate::worker::JobError;
use crate::worker::context::Attempt;

/// Tells the sender when the due time has passed with somebody missing.
///
/// # Errors
/// `Retry` when the store is busy.
pub async fn run(attempt: Attempt<'_>, message_id: MessageId, version: i64) -> Result<(), JobError> {
    let house = &attempt.context.house;
    let tenant = Tenant::of(attempt.lease.organisation_id);
    let Some(row) = messages::find(&house.store, tenant, message_id, None).await? else { return Ok(()) };
    if row.version != version || row.state != MessageState::Sent {
        return Ok(());
    }
    let counts = sums::find_sum(&house.store, tenant, message_id, version).await?.counts;
    let missing = counts.pending + counts.notified + counts.reached + counts.seen;
    let is_told = missing == 0 || alerts::has_kind(&house.store, tenant, message_id, version, AlertKind::Due).await?;
    let mut tx = house.begin().await?;
    // Whoever looks at the message sees now that it is due, also where nobody is missing.
    tx.hint(Hint::message(tenant.organisation_id(), message_id, version, HintKind::Progress));
    if !is_told {
        let alert = Alert::new(house.clock.id(), AlertKind::Due, message_id, version, row.sender_id, tx.now());
        ring(&mut tx, tenant, &[alert]).await?;
    }
    tx.commit().await?;
    Ok(())
}
