//! Owns how a refusal or a failure is answered: RFC 9457 problem documents.
//!
//! Called by every handler and extractor of HTTP. The one rule: every code has exactly one status, and what broke
//! inside is logged once here and never told outside.

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpResponse, ResponseError};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::refusal::{Code, Refusal};
use crate::service::ServiceError;

/// One field at fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldProblem {
    /// Name of the field.
    pub field: String,
    /// Why it was refused.
    pub code: Code,
}

/// A problem document (RFC 9457 §3); the client translates `code`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Problem {
    /// Identifies the kind of problem, relative to this server (RFC 9457 §3.1.1).
    #[serde(rename = "type")]
    pub kind: String,
    /// The code in plain words, for developers.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// The stable code.
    pub code: Code,
    /// What exactly could not be read, for developers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The limit that was passed, in the unit of the code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Wait this many seconds before the next try.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after_s: Option<i64>,
    /// The fields at fault.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
}

/// What HTTP answers instead of a result.
#[derive(Debug)]
pub struct ApiError {
    refusal: Refusal,
    detail: Option<String>,
    allow: Option<String>,
}

impl ApiError {
    /// Makes an error of a code only.
    #[must_use]
    pub const fn new(code: Code) -> Self {
        Self { refusal: Refusal::new(code), detail: None, allow: None }
    }

    /// Adds words for developers; they may repeat the request, never anything stored.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Makes a 405 that lists the methods of the route (RFC 9110 §15.5.6).
    #[must_use]
    pub fn method_not_allowed(allow: &[&str]) -> Self {
        Self { allow: Some(allow.join(", ")), ..Self::new(Code::MethodNotAllowed) }
    }

    /// Logs what broke and makes the opaque answer.
    #[must_use]
    pub fn internal(cause: &dyn fmt::Display) -> Self {
        tracing::error!(%cause, "a request failed inside");
        Self::new(Code::Internal)
    }

    /// Returns the code.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.refusal.code
    }

    fn problem(&self) -> Problem {
        let code = self.refusal.code;
        let field = self.refusal.field.map(|field| FieldProblem { field: field.to_owned(), code });
        Problem {
            kind: format!("/errors/{code}"),
            title: code.as_str().replace('_', " "),
            status: status_of(code).as_u16(),
            code,
            detail: self.detail.clone(),
            limit: self.refusal.limit,
            retry_after_s: self.refusal.retry_after_s,
            errors: field.into_iter().collect(),
        }
    }
}

/// Tus checksum extension: "460 Checksum Mismatch".
const CHECKSUM_MISMATCH: u16 = 460;

/// Returns the one status of a code.
#[must_use]
pub fn status_of(code: Code) -> StatusCode {
    match code {
        Code::MalformedJson | Code::InvalidParameter | Code::IdempotencyKeyInvalid | Code::UploadChecksumAlgorithm => StatusCode::BAD_REQUEST,
        Code::SignedOut | Code::SessionReplaced | Code::TokenInvalid => StatusCode::UNAUTHORIZED,
        Code::Forbidden | Code::ForeignOrigin => StatusCode::FORBIDDEN,
        Code::NotFound | Code::UnknownRoute | Code::CodeUnknown | Code::ClaimUnknown => StatusCode::NOT_FOUND,
        Code::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        Code::WrongPerson
        | Code::ClaimOver
        | Code::UploadConsumed
        | Code::UploadOffset
        | Code::TooManyUploads
        | Code::MessageCancelled
        | Code::MessageState
        | Code::NudgeNobody
        | Code::IdempotencyInFlight => StatusCode::CONFLICT,
        Code::CodeExpired | Code::CodeSpent | Code::UploadExpired => StatusCode::GONE,
        Code::TusVersion => StatusCode::PRECONDITION_FAILED,
        Code::BodyTooLarge | Code::UploadTooLarge | Code::MediaTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Code::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Code::RangeInvalid => StatusCode::RANGE_NOT_SATISFIABLE,
        Code::InvalidBody
        | Code::TooManyActs
        | Code::TitleRequired
        | Code::TitleTooLong
        | Code::TextRequired
        | Code::TextTooLong
        | Code::AudienceEmpty
        | Code::AudienceOutsideScope
        | Code::AudienceTooLarge
        | Code::RespondByPast
        | Code::UploadRequired
        | Code::UploadUnexpected
        | Code::UploadKindMismatch
        | Code::ReplyInvalid
        | Code::BecauseRequired
        | Code::EndpointRefused
        | Code::PushKeysInvalid
        | Code::IdempotencyMismatch
        | Code::MediaEmpty
        | Code::MediaTooLong
        | Code::MediaUnsupported
        | Code::MediaHeic
        | Code::MediaCorrupt
        | Code::MediaPixels
        | Code::MediaTimeout => StatusCode::UNPROCESSABLE_ENTITY,
        Code::TooManyAttempts => StatusCode::TOO_MANY_REQUESTS,
        Code::UploadChecksum => StatusCode::from_u16(CHECKSUM_MISMATCH).unwrap_or(StatusCode::BAD_REQUEST),
        Code::Retry | Code::MediaUnavailable => StatusCode::SERVICE_UNAVAILABLE,
        Code::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.refusal.code.fmt(f)
    }
}

impl ResponseError for ApiError {
    fn status_code(&self) -> StatusCode {
        status_of(self.refusal.code)
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        if let Some(seconds) = self.refusal.retry_after_s {
            response.insert_header((header::RETRY_AFTER, seconds.to_string()));
        }
        if let Some(allow) = self.allow.as_deref().and_then(|allow| HeaderValue::from_str(allow).ok()) {
            response.insert_header((header::ALLOW, allow));
        }
        response.insert_header((header::CONTENT_TYPE, "application/problem+json")).body(serde_json::to_string(&self.problem()).unwrap_or_default())
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        Self { refusal, detail: None, allow: None }
    }
}

impl From<ServiceError> for ApiError {
    fn from(error: ServiceError) -> Self {
        match error {
            ServiceError::Refused(refusal) => refusal.into(),
            other => Self::internal(&causes(&other)),
        }
    }
}

/// Spells an error with everything that led to it, for the log.
fn causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        next = cause.source();
    }
    text
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]

    use super::*;

    #[test]
    fn every_code_has_an_error_status_and_a_readable_document() {
        for code in Code::ALL {
            assert!(status_of(*code).as_u16() >= 400, "{code}");
            let problem = serde_json::to_value(ApiError::from(Refusal::new(*code).at("title").limit(80)).problem()).unwrap();
            assert_eq!(problem.get("code").unwrap(), code.as_str());
            assert_eq!(problem.get("type").unwrap(), &format!("/errors/{code}"));
            assert_eq!(problem.get("limit").unwrap(), 80);
            assert_eq!(problem.pointer("/errors/0/field").unwrap(), "title");
        }
    }
}
