//! Owns sending and its cancel.
//!
//! Called by the HTTP handlers. The one rule: message, version, frozen receipts and the job are one transaction.

use super::begin::{claim_upload, start};
use super::draft::{SendMessage, check_due, parse_texts, upload_kind};
use crate::bus::{Hint, HintKind};
use crate::domain::ids::MessageId;
use crate::domain::message::MessageState;
use crate::domain::person::Actor;
use crate::domain::refusal::{Code, Refusal};
use crate::service::idempotency::Idempotency;
use crate::service::progress::sent::{ProgressItem, progress_item};
use crate::service::roster::audience::read_roster;
use crate::service::{House, ServiceError};
use crate::store::message::messages;
use crate::store::receipt::receipts;

/// Sends a message: stores it with its frozen receipts and, when no media is awaited, starts it on its way.
///
/// # Errors
/// The codes of texts, audience, due time and upload; `idempotency_mismatch`.
pub async fn send(house: &House, actor: &Actor, input: SendMessage, idempotency: Idempotency) -> Result<ProgressItem, ServiceError> {
    let bound = idempotency.bind(actor.person_id, "POST /messages", &input)?;
    let texts = parse_texts(input.kind, &input.title, input.text.as_deref())?;
    let roster = read_roster(house, actor).await?;
    let recipients = roster.resolve(&input.audience, actor)?;
    let now = house.clock.now();
    let mut tx = house.begin().await?;
    if let Some(id) = bound.find::<MessageId>(&mut tx, actor.tenant()).await? {
        drop(tx);
        return progress_item(house, actor, id).await;
    }
    if recipients.is_empty() {
        return Err(Refusal::new(Code::AudienceEmpty).at("audience").into());
    }
    check_due(input.respond_by, now)?;
    let state = match (upload_kind(input.kind), input.upload) {
        (Some(kind), Some(upload)) => claim_upload(&mut tx, actor, kind, upload, now).await?,
        (Some(_), None) => return Err(Refusal::new(Code::UploadRequired).at("upload").into()),
        (None, Some(_)) => return Err(Refusal::new(Code::UploadUnexpected).at("upload").into()),
        (None, None) => MessageState::Processing,
    };
    let id: MessageId = house.clock.id();
    let template = input.template.as_deref().filter(|name| name.len() <= 40);
    let message = messages::NewMessage { id, sender_id: actor.person_id, kind: input.kind, template, audience: &input.audience };
    messages::insert(&mut tx, actor.tenant(), &message, now).await?;
    let version = messages::NewVersion {
        message_id: id,
        version: 1,
        title: &texts.title,
        body: texts.body.as_deref(),
        ask: input.ask,
        is_finish_asked: input.is_finish_asked,
        respond_by: input.respond_by,
        upload_id: input.upload,
        asset_id: None,
        state,
    };
    messages::insert_version(&mut tx, actor.tenant(), &version, now).await?;
    receipts::insert_audience(&mut tx, actor.tenant(), id, 1, &recipients, input.respond_by).await?;
    start(&mut tx, house, actor, &version).await?;
    bound.keep(&mut tx, actor.tenant(), &id, now).await?;
    tx.hint(Hint::message(actor.tenant().organisation_id(), id, 1, HintKind::Message));
    tx.commit().await?;
    progress_item(house, actor, id).await
}
