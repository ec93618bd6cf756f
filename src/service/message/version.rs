//! Owns new versions and replaced clips.
//!
//! Called by the HTTP handlers. The one rule: there is no edit that does not ask again; the old version's open receipts are
//! superseded when the new one leaves.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::begin::{claim_upload, find_own, start};
use super::draft::{check_due, parse_texts, upload_kind};
use crate::bus::{Hint, HintKind};
use crate::domain::audience::Recipient;
use crate::domain::clock::Time;
use crate::domain::ids::{MessageId, UploadId};
use crate::domain::job::Job;
use crate::domain::message::{MessageEvent, MessageState};
use crate::domain::person::Actor;
use crate::domain::refusal::{Code, Refusal};
use crate::service::idempotency::Idempotency;
use crate::service::progress::sent::{ProgressItem, progress_item};
use crate::service::{House, ServiceError};
use crate::store::message::messages;
use crate::store::receipt::receipts;
use crate::store::roster::people;

/// What the next version says.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewVersion {
    /// Title, 1 to 80 characters.
    pub title: String,
    /// Text or caption, up to 280 characters.
    #[serde(default)]
    pub text: Option<String>,
    /// A new clip; without one the media of the version before is kept.
    #[serde(default)]
    pub upload: Option<UploadId>,
    /// By when.
    #[serde(default)]
    pub respond_by: Option<Time>,
}

/// A clip that replaces a failed one.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplaceUpload {
    /// The new upload.
    pub upload: UploadId,
}

/// Makes the next version: the frozen audience minus leavers is asked again.
///
/// # Errors
/// `not_found`, `message_cancelled`, `message_state` while the version before has not left, and the codes of texts,
/// due time and upload.
pub async fn new_version(house: &House, actor: &Actor, id: MessageId, input: NewVersion, idempotency: Idempotency) -> Result<ProgressItem, ServiceError> {
    let bound = idempotency.bind(actor.person_id, "POST /messages/{id}/versions", &(id, &input))?;
    let now = house.clock.now();
    let mut tx = house.begin().await?;
    if bound.find::<MessageId>(&mut tx, actor.tenant()).await?.is_some() {
        drop(tx);
        return progress_item(house, actor, id).await;
    }
    let old = find_own(&mut tx, actor, id).await?;
    match old.state {
        MessageState::Leaving | MessageState::Sent => {}
        MessageState::Cancelled => return Err(ServiceError::refused(Code::MessageCancelled)),
        MessageState::WaitingUpload | MessageState::Processing | MessageState::Failed => return Err(ServiceError::refused(Code::MessageState)),
    }
    let texts = parse_texts(old.kind, &input.title, input.text.as_deref())?;
    check_due(input.respond_by, now)?;
    let state = match (upload_kind(old.kind), input.upload) {
        (Some(kind), Some(upload)) => claim_upload(&mut tx, actor, kind, upload, now).await?,
        (None, Some(_)) => return Err(Refusal::new(Code::UploadUnexpected).at("upload").into()),
        (_, None) => MessageState::Processing,
    };
    let open = receipts::list_open(&mut tx, actor.tenant(), id, old.version).await?;
    let ids: Vec<_> = open.iter().map(|receipt| receipt.person_id).collect();
    let staying = people::list_staying(&mut tx, actor.tenant(), &ids).await?;
    let recipients: Vec<Recipient> = open
        .into_iter()
        .filter(|receipt| staying.contains(&receipt.person_id))
        .map(|receipt| Recipient { person_id: receipt.person_id, site_id: receipt.site_id, team_id: receipt.team_id })
        .collect();
    if recipients.is_empty() {
        return Err(Refusal::new(Code::AudienceEmpty).at("audience").into());
    }
    let version = messages::NewVersion {
        message_id: id,
        version: old.version + 1,
        title: &texts.title,
        body: texts.body.as_deref(),
        ask: old.ask,
        is_finish_asked: old.is_finish_asked,
        respond_by: input.respond_by.or(old.respond_by.filter(|due| *due > now)),
        upload_id: input.upload,
        asset_id: if input.upload.is_some() { None } else { old.asset_id },
        state,
    };
    messages::insert_version(&mut tx, actor.tenant(), &version, now).await?;
    receipts::insert_audience(&mut tx, actor.tenant(), id, version.version, &recipients, version.respond_by).await?;
    start(&mut tx, house, actor, &version).await?;
    bound.keep(&mut tx, actor.tenant(), &id, now).await?;
    tx.hint(Hint::message(actor.tenant().organisation_id(), id, old.version + 1, HintKind::Message));
    tx.commit().await?;
    progress_item(house, actor, id).await
}

/// Puts a new clip on a message whose clip failed.
///
/// # Errors
/// `not_found`, `message_state` where nothing failed, and the codes of the upload.
pub async fn replace_upload(house: &House, actor: &Actor, id: MessageId, upload: UploadId) -> Result<ProgressItem, ServiceError> {
    let now = house.clock.now();
    let mut tx = house.begin().await?;
    let row = find_own(&mut tx, actor, id).await?;
    if row.state.after(MessageEvent::NewClipComplete).is_none() {
        return Err(ServiceError::refused(Code::MessageState));
    }
    let kind = upload_kind(row.kind).ok_or(Refusal::new(Code::UploadUnexpected).at("upload"))?;
    let event = match claim_upload(&mut tx, actor, kind, upload, now).await? {
        MessageState::WaitingUpload => MessageEvent::NewClipArriving,
        _ => MessageEvent::NewClipComplete,
    };
    messages::update_upload(&mut tx, actor.tenant(), id, row.version, upload, event).await?;
    if event == MessageEvent::NewClipComplete {
        tx.enqueue(actor.tenant(), &Job::ProcessMediaV1 { upload_id: upload }, now).await?;
    }
    tx.hint(Hint::message(actor.tenant().organisation_id(), id, row.version, HintKind::Message));
    tx.commit().await?;
    progress_item(house, actor, id).await
}
