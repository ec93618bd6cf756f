//! Owns the look at the due time: the sender hears once, and only if somebody who has it is missing.
//!
//! Called by the worker loop at a version's due time. The one rule: no list of names is pushed, only that somebody is
//! missing.

use crate::bus::HintKind;
use crate::domain::delivery::alert::AlertKind;
use crate::domain::ids::{MessageId, OrganisationId};
use crate::domain::job::Job;
use crate::domain::message::MessageState;
use crate::domain::person::Scope;
use crate::store::delivery::alerts::{self, Alert};
use crate::store::message::messages;
use crate::store::outbox;
use crate::store::progress::sums;
use crate::worker::{JobContext, JobError};

/// Tells the sender when the due time has passed with somebody missing.
///
/// # Errors
/// `Retry` when the store is busy.
pub async fn due_check(context: &JobContext, organisation_id: OrganisationId, message_id: MessageId, version: i64) -> Result<(), JobError> {
    let house = &context.house;
    let scope = Scope::system(organisation_id);
    let Some(row) = messages::find(&house.store, &scope, message_id, None).await? else { return Ok(()) };
    if row.version != version || row.state != MessageState::Sent {
        return Ok(());
    }
    let counts = sums::find_sum(&house.store, &scope, message_id, version).await?.counts;
    let missing = counts.pending + counts.notified + counts.reached + counts.seen;
    house.hint(organisation_id, message_id, version, HintKind::Progress);
    if missing == 0 || alerts::has_kind(&house.store, &scope, message_id, version, AlertKind::Due).await? {
        return Ok(());
    }
    let now = house.clock.now();
    let alert = Alert {
        id: house.clock.id(),
        kind: AlertKind::Due,
        message_id,
        version,
        person_id: row.sender_id,
        reply_id: None,
        run_at: now,
        sent_to: Vec::new(),
        is_folded: false,
    };
    let mut tx = house.store.begin().await?;
    for page_id in alerts::insert_pages(&mut tx, &scope, &[alert], || house.clock.id(), now).await? {
        outbox::insert(&mut tx, &scope, house.clock.id(), &Job::SendPushV1 { page_id }, now, now).await?;
    }
    tx.commit().await?;
    Ok(())
}
