//! Owns withdrawing a message.
//!
//! Called by the API. The one rule: whoever was not notified yet never is.

use serde::Serialize;
use utoipa::ToSchema;

use super::begin::find_own;
use crate::bus::{Hint, HintKind};
use crate::domain::delivery::alert::AlertKind;
use crate::domain::ids::{MessageId, PersonId};
use crate::domain::person::{Actor, Tenant};
use crate::domain::receipt::{Receipt, ReceiptEvent};
use crate::domain::refusal::Code;
use crate::service::delivery::ring::ring;
use crate::service::{House, ServiceError, UnitOfWork};
use crate::store::StoreError;
use crate::store::delivery::alerts::{self, Alert};
use crate::store::message::messages;
use crate::store::receipt::receipts;

/// What a cancel did.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct Cancelled {
    /// People it no longer reaches.
    pub stopped: i64,
    /// People who have it; they see "Withdrawn".
    pub already_had: i64,
}

/// Withdraws a message: stops everybody not yet notified; who has it sees "Withdrawn".
///
/// # Errors
/// `not_found`, `message_cancelled`.
pub async fn cancel(house: &House, actor: &Actor, id: MessageId) -> Result<Cancelled, ServiceError> {
    let now = house.clock.now();
    let mut tx = house.begin().await?;
    let row = find_own(&mut tx, actor, id).await?;
    // Receipts are locked before the counters that the cancel closes.
    let open = receipts::list_open(&mut tx, actor.tenant(), id, row.version).await?;
    if !messages::update_cancelled(&mut tx, actor.tenant(), id, now).await? {
        return Err(ServiceError::refused(Code::MessageCancelled));
    }
    alerts::update_dropped(&mut tx, actor.tenant(), id, row.latest_version + 1).await?;
    let mut result = Cancelled { stopped: 0, already_had: 0 };
    let mut changes = Vec::new();
    for old in open {
        if receipts::is_with_person(&old) {
            result.already_had += 1;
            if old.held_until.is_some() {
                changes.push((old.clone(), Receipt { held_until: None, ..old }));
            }
        } else {
            result.stopped += 1;
            changes.push((old.clone(), old.after(ReceiptEvent::Withdrawn)));
        }
    }
    receipts::update_many(&mut tx, actor.tenant(), &changes).await?;
    // The message is locked: what was pushed before is in the store, what is out now tells itself.
    let standing = alerts::list_standing(&mut tx, actor.tenant(), id).await?;
    tell_withdrawn(&mut tx, actor.tenant(), id, standing.into_iter().map(|(person_id, version, _)| (person_id, version))).await?;
    tx.hint(Hint::message(actor.tenant().organisation_id(), id, row.version, HintKind::Message));
    tx.commit().await?;
    Ok(result)
}

/// Has "Withdrawn" take the place of a message on the phones of `people`, each with the version that stands there.
pub(crate) async fn tell_withdrawn(
    tx: &mut UnitOfWork<'_>,
    tenant: Tenant,
    message_id: MessageId,
    people: impl Iterator<Item = (PersonId, i64)>,
) -> Result<(), StoreError> {
    let (now, clock) = (tx.now(), tx.clock());
    let alert = |(person_id, version)| Alert::new(clock.id(), AlertKind::Withdrawn, message_id, version, person_id, now);
    ring(tx, tenant, &people.map(alert).collect::<Vec<_>>()).await
}
