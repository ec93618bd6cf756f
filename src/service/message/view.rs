//! Owns how a message, its media and its replies are shown.
//!
//! Called by inbox, replies, report and send. The one rule: who hears a reply is computed, never fixed copy.

use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::clock::Time;
use crate::domain::ids::{AssetId, MessageId, PersonId, ReplyId};
use crate::domain::message::{Ask, Kind, MessageState, QuickReply, ReplyKind, ReplyState};
use crate::domain::person::{Actor, Role, Tenant};
use crate::domain::receipt::{Answer, Receipt, ReceiptState};
use crate::service::{House, ServiceError};
use crate::store::message::messages::MessageRow;
use crate::store::message::replies::{self, ReplyRow, Whose};
use crate::store::roster::people;

/// Replies shown with a message.
const REPLIES_MAX: i64 = 100;

/// Addresses and facts of processed media.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Media {
    /// MP4 of a clip.
    pub video: Option<String>,
    /// M4A of a voice note.
    pub voice: Option<String>,
    /// JPEG of a photo.
    pub photo: Option<String>,
    /// Still picture of a clip, thumbnail of a photo.
    pub poster: Option<String>,
    /// Loudness bars, 0 to 100.
    pub waveform: Option<Vec<u8>>,
    /// Width in pixels.
    pub width: Option<i64>,
    /// Height in pixels.
    pub height: Option<i64>,
    /// Length of the clip.
    pub duration_ms: Option<i64>,
}

/// Which media an asset holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaForm {
    /// A clip.
    Video,
    /// A voice note.
    Voice,
    /// A photo.
    Photo,
}

fn address(asset_id: AssetId, rendition: &str) -> String {
    format!("/media/{asset_id}/{rendition}")
}

/// Returns the address of the still picture of an asset, if it has one.
#[must_use]
pub fn poster(asset_id: Option<AssetId>, kind: Kind) -> Option<String> {
    match kind {
        Kind::Video => asset_id.map(|id| address(id, "poster.jpg")),
        Kind::Photo => asset_id.map(|id| address(id, "thumb.jpg")),
        Kind::Voice | Kind::Text => None,
    }
}

fn media(asset_id: AssetId, form: MediaForm, waveform: Option<&str>, size: (Option<i64>, Option<i64>), duration_ms: Option<i64>) -> Media {
    let of = |wanted, name| (form == wanted).then(|| address(asset_id, name));
    Media {
        video: of(MediaForm::Video, "video.mp4"),
        voice: of(MediaForm::Voice, "voice.m4a"),
        photo: of(MediaForm::Photo, "photo.jpg"),
        poster: of(MediaForm::Video, "poster.jpg").or_else(|| of(MediaForm::Photo, "thumb.jpg")),
        waveform: waveform.and_then(|json| serde_json::from_str(json).ok()),
        width: size.0,
        height: size.1,
        duration_ms,
    }
}

/// Who sent a message.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SenderView {
    /// The person.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
}

/// A person by name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PersonRef {
    /// The person.
    pub id: PersonId,
    /// Their name.
    pub name: String,
}

/// The reader's own receipt.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReceiptView {
    /// Version it belongs to.
    pub version: i64,
    /// The answer now.
    pub answer: Answer,
    /// When it was given.
    pub answered_at: Option<Time>,
    /// First time opened.
    pub seen_at: Option<Time>,
    /// First time taken in to the end.
    pub finished_at: Option<Time>,
    /// Whether a newer version asks instead.
    pub is_superseded: bool,
}

/// One quick reply that may be sent.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct QuickReplyView {
    /// Which.
    pub key: QuickReply,
    /// Whether it is an answer.
    pub is_answer: bool,
}

/// A reply as shown.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReplyView {
    /// The reply.
    pub id: ReplyId,
    /// Who wrote it.
    pub author: PersonRef,
    /// Its form.
    pub kind: ReplyKind,
    /// Which quick reply.
    pub quick: Option<QuickReply>,
    /// Typed text.
    pub text: Option<String>,
    /// Its media.
    pub media: Option<Media>,
    /// Whether its media is processed.
    pub is_ready: bool,
    /// What became of it.
    pub state: ReplyState,
    /// Why not.
    pub because: Option<String>,
    /// When it came.
    pub created_at: Time,
    /// When its state changed.
    pub state_at: Option<Time>,
}

/// A message as its readers see it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MessageView {
    /// The message.
    pub id: MessageId,
    /// Its version.
    pub version: i64,
    /// Its form.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// Text of a note, or the typed caption of a clip.
    pub text: Option<String>,
    /// Who sent it.
    pub sender: SenderView,
    /// The reader's site.
    pub site_name: String,
    /// The reader's team.
    pub team_name: Option<String>,
    /// When it left.
    pub sent_at: Option<Time>,
    /// By when an answer is expected.
    pub respond_by: Option<Time>,
    /// What it asks.
    pub ask: Ask,
    /// Whether it is asked to be seen to the end.
    pub is_finish_asked: bool,
    /// Where it stands.
    pub state: MessageState,
    /// Its media.
    pub media: Option<Media>,
    /// The reader's receipt; none when not in the audience.
    pub receipt: Option<ReceiptView>,
    /// Names of who hears a reply.
    pub hears: Vec<String>,
    /// Quick replies that may be sent.
    pub quick_replies: Vec<QuickReplyView>,
    /// Replies the reader may see.
    pub replies: Vec<ReplyView>,
}

/// Shows a reply.
#[must_use]
pub fn reply_view(row: ReplyRow) -> ReplyView {
    let form = if row.kind == ReplyKind::Photo { MediaForm::Photo } else { MediaForm::Voice };
    ReplyView {
        id: row.id,
        author: PersonRef { id: row.author_id, name: row.author_name },
        kind: row.kind,
        quick: row.quick,
        text: row.body,
        media: row.asset_id.map(|asset| media(asset, form, row.waveform.as_deref(), (row.width, row.height), row.duration_ms)),
        is_ready: row.is_ready,
        state: row.state,
        because: row.because,
        created_at: row.created_at,
        state_at: row.state_at,
    }
}

/// Shows the media of a message.
#[must_use]
pub fn message_media(row: &MessageRow) -> Option<Media> {
    let form = match row.kind {
        Kind::Video => MediaForm::Video,
        Kind::Voice => MediaForm::Voice,
        Kind::Photo => MediaForm::Photo,
        Kind::Text => return None,
    };
    row.asset_id.map(|asset| media(asset, form, row.waveform.as_deref(), (row.width, row.height), row.duration_ms))
}

/// Lists who hears a reply of this receipt's person: the sender, then the managers in scope.
///
/// # Errors
/// Store failures only.
pub async fn hears(house: &House, tenant: Tenant, row: &MessageRow, receipt: &Receipt) -> Result<Vec<String>, ServiceError> {
    let managers = people::list_overseers(&house.store, tenant, receipt.site_id, receipt.team_id, &[Role::Manager]).await?;
    let mut names = vec![row.sender_name.clone()];
    names.extend(managers.into_iter().filter(|(id, _, _)| *id != row.sender_id && *id != receipt.person_id).map(|(_, name, _)| name));
    Ok(names)
}

/// Shows a message to an actor. `sees_all_replies` for its sender and managers in scope.
///
/// # Errors
/// Store failures only.
pub async fn message_view(
    house: &House,
    actor: &Actor,
    row: MessageRow,
    receipt: Option<Receipt>,
    sees_all_replies: bool,
) -> Result<MessageView, ServiceError> {
    let person = people::find(&house.store, actor.tenant(), actor.person_id).await?;
    let whose = if sees_all_replies { Whose::WithinReach(actor.person_id) } else { Whose::Author(actor.person_id) };
    let replies = replies::list(&house.store, &actor.scope_over(row.sender_id), row.id, whose, REPLIES_MAX).await?;
    let hears = match &receipt {
        Some(receipt) => hears(house, actor.tenant(), &row, receipt).await?,
        None => Vec::new(),
    };
    let quick = [(QuickReply::NotClear, true), (QuickReply::Cannot, true), (QuickReply::Help, false)];
    let quick = if receipt.is_some() { quick.as_slice() } else { &[] };
    let media = message_media(&row);
    Ok(MessageView {
        id: row.id,
        version: row.version,
        kind: row.kind,
        title: row.title,
        text: row.body,
        sender: SenderView { id: row.sender_id, name: row.sender_name, role: row.sender_role },
        site_name: person.as_ref().map(|person| person.site_name.clone()).unwrap_or_default(),
        team_name: person.and_then(|person| person.team.map(|team| team.1)),
        sent_at: row.sent_at,
        respond_by: row.respond_by,
        ask: row.ask,
        is_finish_asked: row.is_finish_asked,
        state: row.state,
        media,
        receipt: receipt.map(|receipt| ReceiptView {
            version: receipt.version,
            answer: receipt.answer,
            answered_at: receipt.answered_at,
            seen_at: receipt.seen_at,
            finished_at: receipt.finished_at,
            is_superseded: receipt.state == ReceiptState::Superseded,
        }),
        hears,
        quick_replies: quick.iter().map(|(key, is_answer)| QuickReplyView { key: *key, is_answer: *is_answer }).collect(),
        replies: replies.into_iter().map(reply_view).collect(),
    })
}
