//! Owns nudges: a repeated push to the people still outstanding.
//!
//! Called by the HTTP handlers. The one rule: once per person and message, and only people on shift who can be reached.

use serde::Serialize;
use utoipa::ToSchema;

use super::ring::ring;
use crate::bus::{Hint, HintKind};
use crate::domain::delivery::alert::AlertKind;
use crate::domain::ids::{MessageId, PersonId};
use crate::domain::person::Actor;
use crate::domain::receipt::Receipt;
use crate::domain::refusal::Code;
use crate::service::progress::report::{find_reported, nudgeable, takes_nudges};
use crate::service::{House, ServiceError};
use crate::store::delivery::alerts::Alert;
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
    let mut ids: Vec<PersonId> = nudgeable(house, scope.tenant, &waiting.iter().collect::<Vec<_>>()).await?.into_iter().collect();
    ids.sort_unstable();
    let mut tx = house.begin().await?;
    let keys: Vec<_> = ids.iter().map(|person| (id, row.version, *person)).collect();
    // Read again inside: two leads who nudge at once must not both count.
    let fresh: Vec<Receipt> = receipts::list_by_keys(&mut tx, scope.tenant, &keys)
        .await?
        .into_iter()
        .filter(|receipt| receipt.nudged_at.is_none() && receipt.is_outstanding())
        .collect();
    if fresh.is_empty() {
        return Err(ServiceError::refused(Code::NudgeNobody));
    }
    let alerts: Vec<Alert> = fresh.iter().map(|receipt| Alert::new(house.clock.id(), AlertKind::Nudge, id, row.version, receipt.person_id, now)).collect();
    ring(&mut tx, scope.tenant, &alerts).await?;
    let nudged = i64::try_from(fresh.len()).unwrap_or(i64::MAX);
    let changes: Vec<_> = fresh.into_iter().map(|old| (old.clone(), Receipt { nudged_at: Some(now), ..old })).collect();
    receipts::update_many(&mut tx, scope.tenant, &changes).await?;
    tx.hint(Hint::message(scope.tenant.organisation_id(), id, row.version, HintKind::Progress));
    tx.commit().await?;
    Ok(Nudged { nudged })
}
