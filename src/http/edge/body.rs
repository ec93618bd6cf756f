//! Owns how JSON bodies, queries and path ids are read, and which types of body a row takes.
//!
//! Called by the handlers, as argument types, and by the gate. The one rule: nothing is read past its limit, and what cannot be read is
//! refused with a problem document before the handler starts.

use std::str::FromStr;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::header::{self, HeaderName};
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::StreamExt as _;
use futures_util::future::{LocalBoxFuture, Ready, ready};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::error::ApiError;
use super::policy::Body;
use super::table::matched;
use crate::domain::refusal::{Code, Refusal};
use crate::service::Idempotency;

/// A JSON body must arrive whole within this time: 64 KiB at 5 kB/s.
const BODY_TIMEOUT: Duration = Duration::from_secs(15);
/// Longest Idempotency-Key; a UUID has 36 characters.
const IDEMPOTENCY_KEY_MAX: usize = 64;

/// A JSON body of at most what the row takes; unknown fields are refused by the types themselves.
#[derive(Debug)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Json<T> {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_json = is_json(request);
        let limit = matched(request).row().map(|row| row.policy.body);
        let declared = text(request, header::CONTENT_LENGTH).and_then(|value| value.parse::<usize>().ok());
        let payload = payload.take();
        Box::pin(async move {
            let Some(Body::Json(limit)) = limit else { return Err(ApiError::internal(&"the row of this handler takes no JSON")) };
            if !is_json {
                return Err(ApiError::new(Code::UnsupportedMediaType));
            }
            if declared.is_some_and(|length| length > limit) {
                return Err(too_large(limit));
            }
            let body = tokio::time::timeout(BODY_TIMEOUT, read(payload, limit))
                .await
                .map_err(|_| ApiError::new(Code::MalformedJson).detail("the body did not arrive in time"))??;
            serde_json::from_slice(&body).map(Self).map_err(|error| unreadable(&error))
        })
    }
}

/// Content type of bytes that are added to an upload (tus).
pub(in crate::http) const TUS_BODY_TYPE: &str = "application/offset+octet-stream";
/// The header that every request of tus carries.
pub(in crate::http) const TUS_RESUMABLE: HeaderName = HeaderName::from_static("tus-resumable");

/// Reports whether the request is of a type that the row takes. None of them can be sent by a form: it can name neither JSON nor
/// the type of tus, nor send a header of its own.
pub(super) fn is_taken(request: &HttpRequest, body: Body) -> bool {
    is_json(request) || (body == Body::Tus && is_tus(request))
}

/// Reports whether the request names JSON as its content type.
fn is_json(request: &HttpRequest) -> bool {
    let kind = text(request, header::CONTENT_TYPE).unwrap_or_default();
    kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json")
}

/// Reports whether a request speaks tus: by its body type, or by the header every tus request carries.
fn is_tus(request: &HttpRequest) -> bool {
    text(request, header::CONTENT_TYPE).is_some_and(|kind| kind.eq_ignore_ascii_case(TUS_BODY_TYPE)) || request.headers().contains_key(TUS_RESUMABLE)
}

/// Reads a header as text.
pub(in crate::http) fn text(request: &HttpRequest, name: HeaderName) -> Option<&str> {
    request.headers().get(name).and_then(|value| value.to_str().ok())
}

async fn read(mut payload: Payload, limit: usize) -> Result<Vec<u8>, ApiError> {
    let mut body = Vec::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| ApiError::new(Code::MalformedJson).detail("the body was cut off"))?;
        if body.len() + chunk.len() > limit {
            return Err(too_large(limit));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

fn too_large(limit: usize) -> ApiError {
    Refusal::new(Code::BodyTooLarge).limit(i64::try_from(limit).unwrap_or(i64::MAX)).into()
}

fn unreadable(error: &serde_json::Error) -> ApiError {
    let code = match error.classify() {
        Category::Data => Code::InvalidBody,
        Category::Syntax | Category::Eof | Category::Io => Code::MalformedJson,
    };
    ApiError::new(code).detail(error.to_string())
}

/// The query of a request.
#[derive(Debug)]
pub struct Params<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Params<T> {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let query = web::Query::<T>::from_query(request.query_string());
        ready(query.map(|query| Self(query.into_inner())).map_err(|error| ApiError::new(Code::InvalidParameter).detail(error.to_string())))
    }
}

/// Where a list goes on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::http) struct CursorQuery {
    /// `next_cursor` of the page before.
    pub(in crate::http) cursor: Option<String>,
}

/// The id in the path, named `{id}` in the pattern; one that cannot be read names nothing, so it answers 404.
#[derive(Debug)]
pub struct PathId<T>(pub T);

impl<T: FromStr + 'static> FromRequest for PathId<T> {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let id = request.match_info().get("id").and_then(|id| id.parse().ok());
        ready(id.map(Self).ok_or_else(|| ApiError::new(Code::NotFound)))
    }
}

/// The `Idempotency-Key` header: up to 64 visible characters, or none.
#[derive(Debug)]
pub struct IdempotencyKey(pub Idempotency);

impl FromRequest for IdempotencyKey {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let Some(value) = request.headers().get("Idempotency-Key") else { return ready(Ok(Self(Idempotency { key: None }))) };
        let key = value.to_str().ok().filter(|key| (1..=IDEMPOTENCY_KEY_MAX).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic()));
        ready(key.map(|key| Self(Idempotency { key: Some(key.to_owned()) })).ok_or_else(|| ApiError::new(Code::IdempotencyKeyInvalid)))
    }
}
