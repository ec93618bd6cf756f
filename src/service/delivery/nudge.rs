//! Owns nudges: a repeated push to the people still outstanding.
//!
//! Called by the door. The one rule: once per person and message, and only people on shift who can be reached.

use serde::Serialize;
use utoipa::ToSchema;

use crate::bus::HintKind;
use crate::domain::delivery::alert::AlertKind;
use crate::domain::ids::{MessageId, PersonId};
use crate::domain::job::Job;
use crate::domain::person::Actor;
use crate::domain::receipt::Receipt;
use crate::domain::refusal::Code;
use crate::service::progress::report::{find_reported, nudgeable, takes_nudges};
use crate::service::{House, ServiceError};
use crate::store::delivery::alerts::{self, Alert};
use crate::store::outbox;
use crate::store::progress::report;
use crate::store::receipt::receipts;

/// People one nudge looks at: whom it leaves out the next one finds.
const NUDGED_MAX: i64 = 100_000;

/// What a nudge did.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct Nudged {
    /// People it goes to.
    pub nudged: i64,
}

/// Nudges everybody outstanding and on shift who was not nudged before.
///
/// # Errors
/// `not_found`, `nudge_nobody`.
pub async fn nudge(house: &House, actor: &Actor, id: MessageId) -> Result<Nudged, ServiceError> {
    let (row, scope) = find_reported(house, actor, id).await?;
    let now = house.clock.now();
    if !takes_nudges(&row) {
        return Err(ServiceError::refused(Code::NudgeNobody));
    }
    let waiting = report::list_unnudged(&house.store, &scope, id, row.version, NUDGED_MAX).await?;
    let mut ids: Vec<PersonId> = nudgeable(house, &scope, &waiting.iter().collect::<Vec<_>>()).await?.into_iter().collect();
    ids.sort_unstable();
    let mut tx = house.store.begin().await?;
    let keys: Vec<_> = ids.iter().map(|person| (id, row.version, *person)).collect();
    // Read again inside: two leads who nudge at once must not both count.
    let fresh: Vec<Receipt> =
        receipts::list_by_keys(&mut tx, &scope, &keys).await?.into_iter().filter(|receipt| receipt.nudged_at.is_none() && receipt.is_outstanding()).collect();
    if fresh.is_empty() {
        return Err(ServiceError::refused(Code::NudgeNobody));
    }
    let alerts: Vec<Alert> = fresh
        .iter()
        .map(|receipt| Alert {
            id: house.clock.id(),
            kind: AlertKind::Nudge,
            message_id: id,
            version: row.version,
            person_id: receipt.person_id,
            reply_id: None,
            run_at: now,
            sent_to: Vec::new(),
            is_folded: false,
        })
        .collect();
    let pages = alerts::insert_pages(&mut tx, &scope, &alerts, || house.clock.id(), now).await?;
    for page_id in pages {
        outbox::insert(&mut tx, &scope, house.clock.id(), &Job::SendPushV1 { page_id }, now, now).await?;
    }
    let nudged = i64::try_from(fresh.len()).unwrap_or(i64::MAX);
    let changes: Vec<_> = fresh.into_iter().map(|old| (old.clone(), Receipt { nudged_at: Some(now), ..old })).collect();
    receipts::update_many(&mut tx, &scope, &changes).await?;
    tx.commit().await?;
    house.bus.wake.wake();
    house.hint(scope.organisation_id, id, row.version, HintKind::Progress);
    Ok(Nudged { nudged })
}
