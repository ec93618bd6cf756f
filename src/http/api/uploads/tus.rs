//! Owns resumable uploads over HTTP: tus 1.0 core with creation, creation-defer-length, expiration, termination and
//! checksum.
//!
//! Called through the route table, by the recorder of the web app. The one rule: what a PATCH was cut at is stored, so
//! HEAD afterwards tells where to go on.

use std::time::Duration;

use actix_web::http::header::{self, HeaderName};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, web};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::{Bytes, BytesMut};
use futures_util::StreamExt as _;

use super::checksum::Checksum;
use crate::domain::clock::Time;
use crate::domain::ids::UploadId;
use crate::domain::limits::{CHECKED_PATCH_MAX_BYTES, PART_MAX_BYTES, PICKED_MAX_BYTES};
use crate::domain::media::upload::UploadSource;
use crate::domain::refusal::{Code, Refusal};
use crate::http::edge::body::{PathId, TUS_BODY_TYPE, TUS_RESUMABLE as RESUMABLE, text};
use crate::http::edge::error::ApiError;
use crate::http::edge::gate::SignedIn;
use crate::http::edge::table::routes;
use crate::service::House;
use crate::service::media::standing::UploadProgress;
use crate::service::media::uploads::{self, NewUpload, Receiving};

routes! {
    "tus":
    /// Adds bytes at `Upload-Offset`. With `Upload-Length` the total of a deferred upload is fixed; with `Upload-Checksum`
    /// the bytes count only once they verify.
    Patch "/api/v1/uploads/{id}" "upload.append" (Session(Worker), Tus, Api) => append {
        params(
            ("id" = UploadId, Path),
            ("Tus-Resumable" = String, Header),
            ("Upload-Offset" = i64, Header),
            ("Upload-Length" = Option<i64>, Header),
            ("Upload-Checksum" = Option<String>, Header),
        ),
        responses((status = 204)),
    } refuses [
        InvalidParameter, UploadChecksumAlgorithm, UploadOffset, UploadConsumed, UploadExpired, BodyTooLarge, UploadTooLarge, UploadChecksum
    ];

    Options "/api/v1/uploads" "uploads.options" (Public, Empty, Api) => options;

    Options "/api/v1/uploads/{id}" "upload.options" (Public, Empty, Api) => options;

    /// Begins an upload. `Upload-Metadata` names `kind` (video, voice, photo), `filetype` and `source` (recorded, picked).
    Post "/api/v1/uploads" "upload.create" (Session(Worker), Tus, Api) => create {
        params(
            ("Tus-Resumable" = String, Header),
            ("Upload-Length" = Option<i64>, Header),
            ("Upload-Defer-Length" = Option<i64>, Header),
            ("Upload-Metadata" = String, Header),
        ),
        responses((status = 201)),
    } refuses [InvalidParameter, MediaEmpty, UploadTooLarge, TooManyUploads];

    /// Tells how many bytes are stored.
    Head "/api/v1/uploads/{id}" "upload.status" (Session(Worker), Tus, Api) => status {
        params(("id" = UploadId, Path), ("Tus-Resumable" = String, Header)),
        responses((status = 200)),
    } refuses [UploadExpired];

    /// Ends an upload and deletes its bytes (tus termination).
    Delete "/api/v1/uploads/{id}" "upload.delete" (Session(Worker), Tus, Api) => delete {
        params(("id" = UploadId, Path), ("Tus-Resumable" = String, Header)),
        responses((status = 204)),
    } refuses [UploadConsumed];
}

const OFFSET: HeaderName = HeaderName::from_static("upload-offset");
const LENGTH: HeaderName = HeaderName::from_static("upload-length");
const DEFER: HeaderName = HeaderName::from_static("upload-defer-length");
const METADATA: HeaderName = HeaderName::from_static("upload-metadata");
const EXPIRES: HeaderName = HeaderName::from_static("upload-expires");
const VERSION: &str = "1.0.0";
const EXTENSIONS: &str = "creation,creation-defer-length,expiration,termination,checksum";
/// Bytes that trickle in are stored after this pause, so a kill costs little.
const PAUSE: Duration = Duration::from_millis(500);
/// A sender this silent is gone; it resumes with HEAD.
const SILENCE: Duration = Duration::from_secs(30);

/// Tells what is supported (tus core, OPTIONS).
async fn options() -> HttpResponse {
    HttpResponse::NoContent()
        .insert_header((RESUMABLE, VERSION))
        .insert_header(("Tus-Version", VERSION))
        .insert_header(("Tus-Extension", EXTENSIONS))
        .insert_header(("Tus-Max-Size", PICKED_MAX_BYTES))
        .insert_header(("Tus-Checksum-Algorithm", "sha1,sha256"))
        .finish()
}

async fn create(house: web::Data<House>, actor: SignedIn, request: HttpRequest) -> Result<HttpResponse, ApiError> {
    check_version(&request)?;
    let length = number(&request, LENGTH)?;
    let defer = number(&request, DEFER)?;
    match (length, defer) {
        (Some(_), None) | (None, Some(1)) => {}
        _ => return Err(Refusal::new(Code::InvalidParameter).at("upload_length").into()),
    }
    let upload = uploads::create(&house, &actor.0, parse_metadata(text(&request, METADATA).unwrap_or_default(), length)?).await?;
    let location = format!("/api/v1/uploads/{}", upload.id);
    Ok(dress(HttpResponse::Created(), &upload).insert_header((header::LOCATION, location)).finish())
}

async fn status(house: web::Data<House>, actor: SignedIn, id: PathId<UploadId>, request: HttpRequest) -> Result<HttpResponse, ApiError> {
    check_version(&request)?;
    let upload = uploads::find(&house, &actor.0, id.0).await?;
    let mut response = dress(HttpResponse::Ok(), &upload);
    match upload.length {
        Some(length) => response.insert_header((LENGTH, length)),
        None => response.insert_header((DEFER, "1")),
    };
    Ok(response.finish())
}

async fn append(house: web::Data<House>, actor: SignedIn, id: PathId<UploadId>, request: HttpRequest, body: web::Payload) -> Result<HttpResponse, ApiError> {
    check_version(&request)?;
    if !text(&request, header::CONTENT_TYPE).is_some_and(|kind| kind.eq_ignore_ascii_case(TUS_BODY_TYPE)) {
        return Err(ApiError::new(Code::UnsupportedMediaType));
    }
    let offset = number(&request, OFFSET)?.ok_or(Refusal::new(Code::InvalidParameter).at("upload_offset"))?;
    let receiving = Receiving { actor: actor.0, id: id.0, offset, length: number(&request, LENGTH)? };
    let patch = Patch { house: house.get_ref().clone(), receiving };
    let checksum = text(&request, HeaderName::from_static("upload-checksum")).map(str::parse::<Checksum>).transpose()?;
    let declared = number(&request, header::CONTENT_LENGTH)?;
    // The bytes are stored by a task of their own: a sender that leaves does not take back what arrived.
    let task = actix_web::rt::spawn(async move {
        match checksum {
            Some(checksum) => patch.take_checked(body, declared, &checksum).await,
            None => patch.take(body, declared).await,
        }
    });
    let upload = task.await.map_err(|error| ApiError::internal(&error))??;
    Ok(dress(HttpResponse::NoContent(), &upload).finish())
}

async fn delete(house: web::Data<House>, actor: SignedIn, id: PathId<UploadId>, request: HttpRequest) -> Result<HttpResponse, ApiError> {
    check_version(&request)?;
    uploads::delete(&house, &actor.0, id.0).await?;
    Ok(HttpResponse::NoContent().insert_header((RESUMABLE, VERSION)).finish())
}

/// One PATCH under way.
struct Patch {
    house: House,
    receiving: Receiving,
}

impl Patch {
    /// Stores bytes as they arrive, in parts of at most 256 KiB. What is longer than a part is refused before any byte is read;
    /// what fits into one is looked at when it is here, together with everybody else's.
    async fn take(self, mut body: web::Payload, declared: Option<i64>) -> Result<UploadProgress, ApiError> {
        let Self { house, mut receiving } = self;
        let declared = declared.and_then(|length| usize::try_from(length).ok());
        let mut upload = match declared {
            Some(length) if length <= PART_MAX_BYTES => None,
            _ => Some(receiving.add(&house, Bytes::new()).await?),
        };
        // What fits into one part is copied once.
        let room = declared.map_or(0, |length| length.min(PART_MAX_BYTES));
        let mut held = BytesMut::new();
        loop {
            let wait = if held.is_empty() { SILENCE } else { PAUSE };
            match tokio::time::timeout(wait, body.next()).await {
                Ok(Some(Ok(chunk))) => {
                    if held.is_empty() {
                        held.reserve(room);
                    }
                    held.extend_from_slice(&chunk);
                    while held.len() >= PART_MAX_BYTES {
                        upload = Some(receiving.add(&house, held.split_to(PART_MAX_BYTES).freeze()).await?);
                    }
                }
                Err(_) if !held.is_empty() => upload = Some(receiving.add(&house, held.split().freeze()).await?),
                ended => {
                    let now = match upload {
                        Some(now) if held.is_empty() => now,
                        _ => receiving.add(&house, held.freeze()).await?,
                    };
                    return if matches!(ended, Ok(None)) { Ok(now) } else { Err(cut()) };
                }
            }
        }
    }

    /// Reads at most 1 MiB, verifies it, and stores all of it or nothing.
    async fn take_checked(mut self, mut body: web::Payload, declared: Option<i64>, checksum: &Checksum) -> Result<UploadProgress, ApiError> {
        let limit = CHECKED_PATCH_MAX_BYTES;
        let too_large = || ApiError::from(Refusal::new(Code::BodyTooLarge).limit(i64::try_from(limit).unwrap_or(i64::MAX)));
        if declared.is_some_and(|length| usize::try_from(length).map_or(true, |length| length > limit)) {
            return Err(too_large());
        }
        let mut held = BytesMut::new();
        while let Some(chunk) = tokio::time::timeout(SILENCE, body.next()).await.map_err(|_| cut())? {
            let chunk = chunk.map_err(|_| cut())?;
            if held.len() + chunk.len() > limit {
                return Err(too_large());
            }
            held.extend_from_slice(&chunk);
        }
        if !checksum.fits(&held) {
            return Err(ApiError::new(Code::UploadChecksum));
        }
        Ok(self.receiving.add(&self.house, held.freeze()).await?)
    }
}

fn cut() -> ApiError {
    ApiError::new(Code::Retry).detail("the body was cut off; HEAD tells how much is stored")
}

fn check_version(request: &HttpRequest) -> Result<(), ApiError> {
    if text(request, RESUMABLE) == Some(VERSION) { Ok(()) } else { Err(ApiError::new(Code::TusVersion).detail(format!("supported: {VERSION}"))) }
}

/// Reads a header that holds a whole number of at least 0.
fn number(request: &HttpRequest, name: HeaderName) -> Result<Option<i64>, ApiError> {
    let Some(value) = request.headers().get(&name) else { return Ok(None) };
    let parsed = value.to_str().ok().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit())).and_then(|text| text.parse().ok());
    parsed.map(Some).ok_or_else(|| ApiError::new(Code::InvalidParameter).detail(format!("{name} is not a whole number")))
}

/// Reads `Upload-Metadata`: pairs of a key and base64, separated by commas. Unknown keys are left alone.
fn parse_metadata(metadata: &str, length: Option<i64>) -> Result<NewUpload, ApiError> {
    let value = |wanted: &str| {
        let mut pairs = metadata.split(',').filter_map(|pair| pair.trim().split_once(' '));
        let encoded = pairs.find(|(key, _)| *key == wanted).map(|(_, value)| value.trim())?;
        STANDARD.decode(encoded).ok().and_then(|bytes| String::from_utf8(bytes).ok())
    };
    let invalid = |field| ApiError::from(Refusal::new(Code::InvalidParameter).at(field));
    Ok(NewUpload {
        kind: value("kind").and_then(|kind| kind.parse().ok()).ok_or_else(|| invalid("kind"))?,
        source: value("source").map_or(Ok(UploadSource::Recorded), |source| source.parse()).map_err(|_| invalid("source"))?,
        filetype: value("filetype").unwrap_or_default(),
        length,
    })
}

fn dress(mut response: HttpResponseBuilder, upload: &UploadProgress) -> HttpResponseBuilder {
    response.insert_header((RESUMABLE, VERSION)).insert_header((OFFSET, upload.offset)).insert_header((EXPIRES, http_date(upload.expires_at)));
    response
}

/// Spells a moment as an HTTP date (RFC 9110 §5.6.7).
fn http_date(at: Time) -> String {
    header::HttpDate::from(std::time::UNIX_EPOCH + Duration::from_secs(at.unix_s())).to_string()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]

    use super::*;
    use crate::domain::media::upload::UploadKind;

    #[test]
    fn metadata_names_what_the_upload_will_be() {
        let new = parse_metadata("kind dmlkZW8=, filetype dmlkZW8vd2VibQ==,source cGlja2Vk,other", Some(5)).unwrap();
        assert_eq!((new.kind, new.source, new.filetype.as_str(), new.length), (UploadKind::Video, UploadSource::Picked, "video/webm", Some(5)));
        for bad in ["", "kind", "kind !!", "kind dmlkZW8", "kind eA==", "kind dmlkZW8=,source eA=="] {
            assert!(parse_metadata(bad, None).is_err(), "{bad}");
        }
    }

    #[test]
    fn an_http_date_is_spelled_as_the_standard_does() {
        assert_eq!(http_date(Time(784_111_777_000)), "Sun, 06 Nov 1994 08:49:37 GMT");
    }
}
