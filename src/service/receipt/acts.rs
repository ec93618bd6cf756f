//! Owns the recording of acts: seen, finished, Got it, Not clear, Can't do it, Take back, reached.
//!
//! Called by the HTTP handlers, with a session or with a push's capability token. The one rule: a late or repeated act is
//! recorded or recognised, never refused; refused are only other people's receipts and bad tokens.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::access::Capability;
use crate::domain::clock::{MINUTE_MS, Time};
use crate::domain::ids::{ActId, MessageId, PersonId};
use crate::domain::limits::ACTS_MAX;
use crate::domain::person::{Actor, Tenant};
use crate::domain::receipt::{Act, ActKind, Answer, Receipt, ReceiptState};
use crate::domain::refusal::{Code, Refusal};
use crate::service::{House, ServiceError};
use crate::store::receipt::acts::Entry;
use crate::store::receipt::receipts;
use crate::store::roster::people;

/// Acts one person may send by token in a minute.
const PUSH_ACTS_PER_MINUTE: i64 = 120;

/// One act as a phone sends it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ActBody {
    /// Made on the phone.
    pub act_id: ActId,
    /// What was done.
    pub kind: ActKind,
    /// When, by the phone's clock.
    pub at: Time,
    /// Counts up on the phone.
    pub seq: i64,
}

/// Acts on one message.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ActsBody {
    /// Whose acts these are: the phone may have changed hands since.
    pub person: PersonId,
    /// Version they were made on.
    pub version: i64,
    /// Session generation of the phone when they were made.
    pub generation: i64,
    /// The acts.
    pub acts: Vec<ActBody>,
}

/// The receipt after the acts.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReceiptOutcome {
    /// The answer now.
    pub answer: Answer,
    /// When it was given.
    pub answered_at: Option<Time>,
    /// First time opened.
    pub seen_at: Option<Time>,
    /// First time taken in to the end.
    pub finished_at: Option<Time>,
    /// Whether a newer version asks instead.
    pub superseded: bool,
    /// The newest version that has left.
    pub latest_version: i64,
}

/// Records a person's acts on one version.
///
/// # Errors
/// `wrong_person`, `not_found`, `too_many_acts`, `invalid_body`, `retry`.
pub async fn record(house: &House, actor: &Actor, id: MessageId, body: ActsBody) -> Result<ReceiptOutcome, ServiceError> {
    if body.person != actor.person_id {
        return Err(ServiceError::refused(Code::WrongPerson));
    }
    if body.acts.is_empty() || body.acts.iter().any(|act| act.kind == ActKind::Reached && act.seq < 0) {
        return Err(Refusal::new(Code::InvalidBody).at("acts").into());
    }
    if body.acts.len() > ACTS_MAX {
        return Err(Refusal::new(Code::TooManyActs).limit(i64::try_from(ACTS_MAX).unwrap_or(200)).into());
    }
    let received_at = house.clock.now();
    // A phone cannot claim a generation it never had: the register would be locked against later answers.
    let generation = body.generation.clamp(0, actor.generation);
    let entries = body
        .acts
        .iter()
        .map(|act| Entry {
            key: (id, body.version, actor.person_id),
            act: Act { act_id: act.act_id, kind: act.kind, client_at: act.at, received_at, generation, seq: act.seq.max(0) },
        })
        .collect();
    let receipt = house.batches.recorder.record(actor.tenant(), entries).await?;
    outcome(house, actor.tenant(), receipt).await
}

async fn outcome(house: &House, tenant: Tenant, receipt: Receipt) -> Result<ReceiptOutcome, ServiceError> {
    // A version that leaves supersedes the open receipts of the older ones: an open receipt is of the newest.
    let latest = match receipt.state {
        ReceiptState::Open => None,
        ReceiptState::Superseded | ReceiptState::Withdrawn => receipts::find_latest(&house.store, tenant, receipt.message_id, receipt.person_id).await?,
    };
    Ok(ReceiptOutcome {
        answer: receipt.answer,
        answered_at: receipt.answered_at,
        seen_at: receipt.seen_at,
        finished_at: receipt.finished_at,
        superseded: receipt.state == ReceiptState::Superseded,
        latest_version: latest.map_or(receipt.version, |latest| latest.version),
    })
}

/// Acts a push's token may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PushAct {
    /// The phone has it.
    Reached,
    /// Got it, from the notification.
    GotIt,
}

/// An act from the service worker, without a session.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PushActBody {
    /// Capability token of the push.
    pub token: String,
    /// Made on the phone.
    pub act_id: ActId,
    /// What was done.
    pub act: PushAct,
    /// When, by the phone's clock.
    pub at: Time,
    /// Counts up on the phone.
    pub seq: i64,
}

/// Records an act that a push's token grants.
///
/// # Errors
/// `token_invalid` for forged, expired and foreign tokens, for leavers and phones of an older generation;
/// `too_many_attempts`, `retry`.
pub async fn record_from_push(house: &House, body: PushActBody) -> Result<(), ServiceError> {
    let now = house.clock.now();
    let refused = || ServiceError::refused(Code::TokenInvalid);
    let capability = house.settings.keys.capability.iter().find_map(|key| Capability::open(&body.token, key, now)).ok_or_else(refused)?;
    let kind = match body.act {
        PushAct::Reached => ActKind::Reached,
        PushAct::GotIt => ActKind::GotIt,
    };
    if !capability.grants(kind) {
        return Err(refused());
    }
    let key = format!("push_act:{}", capability.person_id);
    if let Some(wait_ms) = house.bus.throttle.check(&key, PUSH_ACTS_PER_MINUTE, now).await {
        return Err(Refusal::new(Code::TooManyAttempts).retry_after(wait_ms / 1_000 + 1).into());
    }
    house.bus.throttle.count(&key, MINUTE_MS, now).await;
    let tenant = Tenant::of(capability.organisation_id);
    let person = people::find(&house.store, tenant, capability.person_id).await?.ok_or_else(refused)?;
    if person.generation != capability.generation {
        return Err(refused());
    }
    let act = Act { act_id: body.act_id, kind, client_at: body.at, received_at: now, generation: capability.generation, seq: body.seq.max(0) };
    let entry = Entry { key: (capability.message_id, capability.version, capability.person_id), act };
    // A sender's due alert carries a token for a message they have no receipt of: reached is then simply nothing to record.
    match house.batches.recorder.record(tenant, vec![entry]).await {
        Ok(_) => Ok(()),
        Err(refusal) if refusal.code == Code::NotFound => Ok(()),
        Err(refusal) => Err(refusal.into()),
    }
}
