//! Owns what somebody wants to send, and what is right of it before anything is written.
//!
//! Called by sending, its preview and versions. The one rule: limits are named in the refusal.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::audience::Audience;
use crate::domain::clock::Time;
use crate::domain::ids::UploadId;
use crate::domain::limits::{TEXT_MAX_CHARS, TITLE_MAX_CHARS};
use crate::domain::media::upload::UploadKind;
use crate::domain::message::{Ask, Kind, TextError, parse_body, parse_title};
use crate::domain::refusal::{Code, Refusal};

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

/// A checked title and body.
pub(in crate::service) struct Texts {
    pub(in crate::service) title: String,
    pub(in crate::service) body: Option<String>,
}

pub(in crate::service) fn parse_texts(kind: Kind, title: &str, text: Option<&str>) -> Result<Texts, Refusal> {
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

pub(in crate::service) const fn upload_kind(kind: Kind) -> Option<UploadKind> {
    match kind {
        Kind::Video => Some(UploadKind::Video),
        Kind::Voice => Some(UploadKind::Voice),
        Kind::Photo => Some(UploadKind::Photo),
        Kind::Text => None,
    }
}

pub(in crate::service) fn check_due(respond_by: Option<Time>, now: Time) -> Result<(), Refusal> {
    if respond_by.is_some_and(|due| due <= now) {
        return Err(Refusal::new(Code::RespondByPast).at("respond_by"));
    }
    Ok(())
}
