//! Owns sending and its cancel.
//!
//! Called by the door. The one rule: message, version, frozen receipts and the job are one transaction.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::audience::read_roster;
use super::idempotency::Idempotency;
use super::progress::{ProgressItem, progress_item};
use super::{House, ServiceError};
use crate::bus::HintKind;
use crate::domain::audience::Audience;
use crate::domain::clock::Time;
use crate::domain::ids::{MessageId, PersonId, UploadId};
use crate::domain::job::Job;
use crate::domain::limits::{TEXT_MAX_CHARS, TITLE_MAX_CHARS};
use crate::domain::message::{Ask, Kind, MessageState, TextError, UploadKind, parse_body, parse_title};
use crate::domain::person::{Actor, Role, Scope};
use crate::domain::receipt::{Receipt, ReceiptState};
use crate::domain::refusal::{Code, Refusal};
use crate::store::alerts::{self, Alert, AlertKind};
use crate::store::uploads::{self, Claim};
use crate::store::{StoreError, Tx, messages, outbox, receipts};

/// When a message goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Deliver {
    /// Now, to whoever is on shift; at their next start to the others.
    Now,
}

/// What a lead sends.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SendMessage {
    /// Its form.
    pub kind: Kind,
    /// Title, 1 to 80 characters.
    pub title: String,
    /// Text of a note or typed caption, up to 280 characters.
    #[serde(default)]
    pub text: Option<String>,
    /// The uploaded (or still arriving) clip or photo.
    #[serde(default)]
    pub upload: Option<UploadId>,
    /// To whom.
    pub audience: Audience,
    /// What it asks.
    pub ask: Ask,
    /// By when.
    #[serde(default)]
    pub respond_by: Option<Time>,
    /// Whether it is asked to be seen to the end.
    #[serde(default)]
    pub is_finish_asked: bool,
    /// The template it was started from.
    #[serde(default)]
    pub template: Option<String>,
    /// When it goes.
    pub deliver: Deliver,
}

/// What a cancel did.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct Cancelled {
    /// People it no longer reaches.
    pub stopped: i64,
    /// People who have it; they see "Withdrawn".
    pub already_had: i64,
}

/// A checked title and body.
pub(super) struct Texts {
    pub(super) title: String,
    pub(super) body: Option<String>,
}

pub(super) fn parse_texts(kind: Kind, title: &str, text: Option<&str>) -> Result<Texts, Refusal> {
    let title = parse_title(title).map_err(|error| match error {
        TextError::Empty => Refusal::new(Code::TitleRequired).at("title"),
        TextError::TooLong { .. } => Refusal::new(Code::TitleTooLong).at("title").limit(i64::try_from(TITLE_MAX_CHARS).unwrap_or(0)),
    })?;
    let body = match text.filter(|text| !text.trim().is_empty()) {
        Some(text) => Some(parse_body(text).map_err(|_| Refusal::new(Code::TextTooLong).at("text").limit(i64::try_from(TEXT_MAX_CHARS).unwrap_or(0)))?),
        None if kind == Kind::Text => return Err(Refusal::new(Code::TextRequired).at("text")),
        None => None,
    };
    Ok(Texts { title, body })
}

pub(super) const fn upload_kind(kind: Kind) -> Option<UploadKind> {
    match kind {
        Kind::Video => Some(UploadKind::Video),
        Kind::Voice => Some(UploadKind::Voice),
        Kind::Photo => Some(UploadKind::Photo),
        Kind::Text => None,
    }
}

/// Claims the upload of a version; says in which state the version then is.
pub(super) async fn claim_upload(tx: &mut Tx, actor: &Actor, kind: UploadKind, upload: UploadId, now: Time) -> Result<MessageState, ServiceError> {
    let code = match uploads::claim(tx, &actor.scope, actor.person_id, upload, kind, now).await? {
        Claim::Complete => return Ok(MessageState::Processing),
        Claim::Arriving => return Ok(MessageState::WaitingUpload),
        Claim::NotFound => Code::NotFound,
        Claim::OtherKind => Code::UploadKindMismatch,
        Claim::Consumed => Code::UploadConsumed,
        Claim::Expired => Code::UploadExpired,
    };
    Err(Refusal::new(code).at("upload").into())
}

pub(super) fn check_due(respond_by: Option<Time>, now: Time) -> Result<(), Refusal> {
    if respond_by.is_some_and(|due| due <= now) {
        return Err(Refusal::new(Code::RespondByPast).at("respond_by"));
    }
    Ok(())
}

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
    let mut tx = house.store.begin().await?;
    if let Some(id) = bound.find::<MessageId>(&mut tx, &actor.scope).await? {
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
    messages::insert(&mut tx, &actor.scope, &message, now).await?;
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
    messages::insert_version(&mut tx, &actor.scope, &version, now).await?;
    receipts::insert_audience(&mut tx, &actor.scope, id, 1, &recipients, input.respond_by).await?;
    start(&mut tx, house, actor, &version).await?;
    bound.keep(&mut tx, &actor.scope, &id, now).await?;
    tx.commit().await?;
    house.wake.wake();
    house.hint(actor.scope.organisation_id, id, 1, HintKind::Message);
    progress_item(house, actor, id).await
}

/// Starts a version whose media is complete or not needed: the media job, or straight on its way.
pub(super) async fn start(tx: &mut Tx, house: &House, actor: &Actor, version: &messages::NewVersion<'_>) -> Result<(), ServiceError> {
    let now = house.clock.now();
    let due_at = version.respond_by.filter(|_| version.ask == Ask::Acknowledge);
    match (version.upload_id, version.state) {
        (Some(upload_id), MessageState::Processing) => {
            outbox::insert(tx, &actor.scope, house.clock.id(), &Job::ProcessMediaV1 { upload_id }, now, now).await?;
        }
        (Some(_), _) => {}
        (None, _) => messages::leave(tx, &actor.scope, &house.clock, version.message_id, version.version, due_at).await?,
    }
    Ok(())
}

/// Finds a message its sender (or an admin) may change.
pub(super) async fn find_own(tx: &mut Tx, actor: &Actor, id: MessageId) -> Result<messages::MessageRow, ServiceError> {
    let row = messages::find_in(tx, &actor.scope, id, None).await?.filter(|row| row.sender_id == actor.person_id || actor.role == Role::Admin);
    row.ok_or_else(|| ServiceError::refused(Code::NotFound))
}

/// Withdraws a message: stops everybody not yet notified; who has it sees "Withdrawn".
///
/// # Errors
/// `not_found`, `message_cancelled`.
pub async fn cancel(house: &House, actor: &Actor, id: MessageId) -> Result<Cancelled, ServiceError> {
    let now = house.clock.now();
    let mut tx = house.store.begin().await?;
    let row = find_own(&mut tx, actor, id).await?;
    // Receipts are locked before the counters that the cancel closes.
    let open = receipts::list_open(&mut tx, &actor.scope, id, row.version).await?;
    if !messages::update_cancelled(&mut tx, &actor.scope, id, now).await? {
        return Err(ServiceError::refused(Code::MessageCancelled));
    }
    super::version::drop_alerts(&mut tx, actor, id, row.latest_version + 1).await?;
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
            changes.push((old.clone(), Receipt { state: ReceiptState::Withdrawn, held_until: None, ..old }));
        }
    }
    receipts::update_many(&mut tx, &actor.scope, &changes).await?;
    // The message is locked: what was pushed before is in the store, what is out now tells itself.
    let standing = alerts::list_standing(&mut tx, &actor.scope, id).await?;
    tell_withdrawn(house, &mut tx, &actor.scope, id, standing.into_iter().map(|(person_id, version, _)| (person_id, version))).await?;
    tx.commit().await?;
    house.wake.wake();
    house.hint(actor.scope.organisation_id, id, row.version, HintKind::Message);
    Ok(result)
}

/// Has "Withdrawn" take the place of a message on the phones of `people`, each with the version that stands there.
pub(crate) async fn tell_withdrawn(
    house: &House,
    tx: &mut Tx,
    scope: &Scope,
    message_id: MessageId,
    people: impl Iterator<Item = (PersonId, i64)>,
) -> Result<(), StoreError> {
    let now = house.clock.now();
    let alerts: Vec<Alert> = people
        .map(|(person_id, version)| Alert {
            id: house.clock.id(),
            kind: AlertKind::Withdrawn,
            message_id,
            version,
            person_id,
            reply_id: None,
            run_at: now,
            sent_to: Vec::new(),
            is_folded: false,
        })
        .collect();
    for page_id in alerts::insert_pages(tx, scope, &alerts, || house.clock.id(), now).await? {
        outbox::insert(tx, scope, house.clock.id(), &Job::SendPushV1 { page_id }, now, now).await?;
    }
    Ok(())
}
