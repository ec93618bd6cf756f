//! Owns replies: what people say back, and what becomes of it.
//!
//! Called by the HTTP handlers. The one rule: the first two quick replies are answers and are recorded as acts; every change of
//! state is told to the author.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::begin::claim_upload;
use super::view::{ReplyView, reply_view};
use crate::bus::{Hint, HintKind};
use crate::domain::clock::Time;
use crate::domain::delivery::alert::AlertKind;
use crate::domain::ids::{ActId, MessageId, PersonId, ReplyId, UploadId};
use crate::domain::job::Job;
use crate::domain::limits::TEXT_MAX_CHARS;
use crate::domain::media::upload::UploadKind;
use crate::domain::message::{MessageState, QuickReply, ReplyKind, ReplyState, parse_body};
use crate::domain::person::Actor;
use crate::domain::receipt::{Act, ActKind};
use crate::domain::refusal::{Code, Refusal};
use crate::service::delivery::ring::ring;
use crate::service::idempotency::Idempotency;
use crate::service::progress::sent::is_overseen;
use crate::service::{House, ServiceError};
use crate::store::delivery::alerts::Alert;
use crate::store::message::{messages, replies};
use crate::store::receipt::acts::Entry;
use crate::store::receipt::receipts;

/// Replies in one answer.
const LIST_MAX: i64 = 100;

/// A reply as a phone sends it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplyBody {
    /// Whose reply this is: the phone may have changed hands since.
    pub person: PersonId,
    /// Version it answers.
    pub version: i64,
    /// Its form.
    pub kind: ReplyKind,
    /// Which quick reply.
    #[serde(default)]
    pub quick: Option<QuickReply>,
    /// Typed text, up to 280 characters; with a photo or voice its caption.
    #[serde(default)]
    pub text: Option<String>,
    /// The uploaded voice or photo.
    #[serde(default)]
    pub upload: Option<UploadId>,
    /// When, by the phone's clock.
    pub at: Time,
    /// For the two quick replies that are answers: the act.
    #[serde(default)]
    pub act_id: Option<ActId>,
    /// Counts up on the phone.
    #[serde(default)]
    pub seq: Option<i64>,
    /// Session generation of the phone.
    #[serde(default)]
    pub generation: Option<i64>,
}

/// A change of a reply's state.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplyPatch {
    /// The new state.
    pub state: ReplyState,
    /// Why not; required with `no`.
    #[serde(default)]
    pub because: Option<String>,
}

/// Replies to a message.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReplyList {
    /// Newest first.
    pub items: Vec<ReplyView>,
}

fn check(body: &ReplyBody) -> Result<Option<String>, Refusal> {
    let text = match body.text.as_deref().filter(|text| !text.trim().is_empty()) {
        Some(text) => Some(parse_body(text).map_err(|_| Refusal::new(Code::TextTooLong).at("text").limit(i64::try_from(TEXT_MAX_CHARS).unwrap_or(0)))?),
        None => None,
    };
    let is_whole = match body.kind {
        ReplyKind::Voice | ReplyKind::Photo => body.upload.is_some() && body.quick.is_none(),
        ReplyKind::Quick => body.quick.is_some() && body.upload.is_none(),
        ReplyKind::Text => text.is_some() && body.upload.is_none() && body.quick.is_none(),
    };
    if is_whole { Ok(text) } else { Err(Refusal::new(Code::ReplyInvalid).at("kind")) }
}

fn answer_act(body: &ReplyBody) -> Result<Option<(ActKind, ActId, i64)>, Refusal> {
    let kind = match body.quick {
        Some(QuickReply::NotClear) => ActKind::NotClear,
        Some(QuickReply::Cannot) => ActKind::Cannot,
        Some(QuickReply::Help) | None => return Ok(None),
    };
    let (Some(act_id), Some(seq)) = (body.act_id, body.seq) else { return Err(Refusal::new(Code::ReplyInvalid).at("act_id")) };
    Ok(Some((kind, act_id, seq.max(0))))
}

/// Stores a reply of somebody in the audience; a quick reply that is an answer is recorded as one.
///
/// # Errors
/// `wrong_person`, `not_found`, `reply_invalid`, `message_cancelled` and the codes of texts and uploads.
pub async fn create(house: &House, actor: &Actor, id: MessageId, body: ReplyBody, idempotency: Idempotency) -> Result<ReplyView, ServiceError> {
    if body.person != actor.person_id {
        return Err(ServiceError::refused(Code::WrongPerson));
    }
    let bound = idempotency.bind(actor.person_id, "POST /messages/{id}/replies", &(id, &body))?;
    let text = check(&body)?;
    let answer = answer_act(&body)?;
    let now = house.clock.now();
    let tenant = actor.tenant();
    let mut tx = house.begin().await?;
    if let Some(known) = bound.find::<ReplyId>(&mut tx, tenant).await? {
        drop(tx);
        return find_view(house, actor, known).await;
    }
    let row = messages::find_in(&mut tx, tenant, id, Some(body.version)).await?.filter(|row| row.sent_at.is_some()).ok_or(Refusal::new(Code::NotFound))?;
    let receipt = receipts::list_by_keys(&mut tx, tenant, &[(id, body.version, actor.person_id)]).await?.pop().ok_or(Refusal::new(Code::NotFound))?;
    if row.state == MessageState::Cancelled {
        return Err(ServiceError::refused(Code::MessageCancelled));
    }
    if let Some(upload_id) = body.upload {
        let kind = if body.kind == ReplyKind::Photo { UploadKind::Photo } else { UploadKind::Voice };
        // A reply takes a whole upload only: there is nobody to wait for its rest.
        if claim_upload(&mut tx, actor, kind, upload_id, now).await? != MessageState::Processing {
            return Err(Refusal::new(Code::UploadRequired).at("upload").into());
        }
        tx.enqueue(tenant, &Job::ProcessMediaV1 { upload_id }, now).await?;
    }
    let reply = replies::NewReply {
        id: house.clock.id(),
        message_id: id,
        version: body.version,
        author_id: actor.person_id,
        site_id: receipt.site_id,
        kind: body.kind,
        quick: body.quick,
        body: text.as_deref(),
        upload_id: body.upload,
    };
    if let Some((kind, act_id, seq)) = answer {
        let generation = body.generation.unwrap_or(actor.generation).clamp(0, actor.generation);
        let act = Act { act_id, kind, client_at: body.at, received_at: now, generation, seq };
        crate::store::receipt::acts::record(&mut tx, tenant, &[Entry { key: (id, body.version, actor.person_id), act }]).await?;
    }
    // Counts of replies are locked after every other counter.
    replies::insert(&mut tx, tenant, &reply, now).await?;
    bound.keep(&mut tx, tenant, &reply.id, now).await?;
    tx.hint(Hint::message(tenant.organisation_id(), id, body.version, HintKind::Reply));
    tx.commit().await?;
    find_view(house, actor, reply.id).await
}

async fn find_view(house: &House, actor: &Actor, id: ReplyId) -> Result<ReplyView, ServiceError> {
    let row = replies::find(&house.store, actor.tenant(), id).await?.ok_or(Refusal::new(Code::NotFound))?;
    Ok(reply_view(row))
}

/// Lists replies: one's own, or all for the sender and managers in scope.
///
/// # Errors
/// `not_found` for everybody else.
pub async fn list(house: &House, actor: &Actor, id: MessageId) -> Result<ReplyList, ServiceError> {
    let message = super::inbox::message(house, actor, id).await?;
    debug_assert!(i64::try_from(message.replies.len()).is_ok_and(|n| n <= LIST_MAX));
    Ok(ReplyList { items: message.replies })
}

/// Gives a reply a state and tells its author.
///
/// # Errors
/// `not_found` unless the actor sent the message or manages the author's site; `because_required` with `no`.
pub async fn update(house: &House, actor: &Actor, id: ReplyId, patch: ReplyPatch) -> Result<ReplyView, ServiceError> {
    let reply = replies::find(&house.store, actor.tenant(), id).await?.ok_or(Refusal::new(Code::NotFound))?;
    let row = messages::find(&house.store, actor.tenant(), reply.message_id, Some(reply.version)).await?.ok_or(Refusal::new(Code::NotFound))?;
    let is_allowed = row.sender_id == actor.person_id || (is_overseen(house, actor, &row).await? && actor.scope.has_site(reply.site_id));
    if !is_allowed {
        return Err(ServiceError::refused(Code::NotFound));
    }
    let because = match (patch.state, patch.because.as_deref().map(parse_body)) {
        (ReplyState::No, None | Some(Err(_))) => {
            return Err(Refusal::new(Code::BecauseRequired).at("because").limit(i64::try_from(TEXT_MAX_CHARS).unwrap_or(0)).into());
        }
        (ReplyState::No, Some(Ok(because))) => Some(because),
        _ => None,
    };
    let now = house.clock.now();
    let tenant = actor.tenant();
    let mut tx = house.begin().await?;
    replies::update_state(&mut tx, tenant, id, patch.state, because.as_deref(), now).await?;
    if patch.state != ReplyState::New && patch.state != reply.state {
        let alert = Alert::new(house.clock.id(), AlertKind::Reply, reply.message_id, reply.version, reply.author_id, now);
        ring(&mut tx, tenant, &[Alert { reply_id: Some(id), ..alert }]).await?;
    }
    tx.hint(Hint::message(tenant.organisation_id(), reply.message_id, reply.version, HintKind::Reply));
    tx.commit().await?;
    find_view(house, actor, id).await
}
