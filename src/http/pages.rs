//! Owns the web app that travels inside the binary, and what is answered when no route fits.
//!
//! Called through the route table and as the fallback of the app. The one rule: files whose name carries a content hash
//! are cached for ever, everything else is asked for again with an ETag.

use std::borrow::Cow;

use actix_web::http::header::{self, HeaderMap};
use actix_web::{HttpRequest, HttpResponse, ResponseError as _};
use bytes::Bytes;
use rust_embed::{EmbeddedFile, RustEmbed};

use super::edge::error::ApiError;
use super::routes;
use crate::domain::refusal::Code;

#[derive(RustEmbed)]
#[folder = "web/dist"]
#[allow_missing = true]
struct Dist;

/// A year: the longest that caches keep.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// Compressed copies made by the web build, best first.
const ENCODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// Serves the one page of the app; its router does the rest.
pub(super) async fn index(request: HttpRequest) -> HttpResponse {
    file(&request, "index.html").unwrap_or_else(|| ApiError::new(Code::NotFound).detail("this build has no web app").error_response())
}

/// Answers what no route took: a file of the web app, 405 for a known path, else 404.
pub(super) async fn fallback(request: HttpRequest) -> HttpResponse {
    let path = routes::path_of(&request);
    let methods = routes::methods_of(path);
    let is_read = matches!(request.method().as_str(), "GET" | "HEAD");
    if is_read && routes::find("GET", path).is_some_and(|row| row.name.starts_with("page")) {
        return index(request.clone()).await;
    }
    if !methods.is_empty() {
        return ApiError::method_not_allowed(&methods).error_response();
    }
    let name = path.trim_start_matches('/');
    let found = if is_read && !is_hidden(name) { file(&request, name) } else { None };
    found.unwrap_or_else(|| ApiError::new(Code::UnknownRoute).error_response())
}

/// Answers every address of a process that serves no pages.
pub(super) async fn nothing() -> HttpResponse {
    ApiError::new(Code::UnknownRoute).error_response()
}

/// Compressed copies and build manifests are no addresses of their own.
fn is_hidden(name: &str) -> bool {
    name.is_empty() || name.split('/').any(|segment| segment.starts_with('.')) || ENCODINGS.iter().any(|(_, suffix)| name.ends_with(suffix))
}

fn file(request: &HttpRequest, name: &str) -> Option<HttpResponse> {
    let plain = Dist::get(name)?;
    let accepted = request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let packed = ENCODINGS
        .iter()
        .filter(|(encoding, _)| accepts(accepted, encoding))
        .find_map(|(encoding, suffix)| Some((*encoding, Dist::get(&format!("{name}{suffix}"))?)));
    let (encoding, body) = packed.map_or((None, plain), |(encoding, file)| (Some(encoding), file));
    let etag = format!("\"{}\"", hex(&body));
    let is_known = matches_etag(request.headers(), &etag);
    let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response.insert_header((header::ETAG, etag));
    response.insert_header((header::VARY, "Accept-Encoding"));
    response.insert_header((header::CACHE_CONTROL, if is_hashed(name) { IMMUTABLE } else { "no-cache" }));
    if name == "sw.js" {
        response.insert_header(("Service-Worker-Allowed", "/"));
    }
    if let Some(encoding) = encoding {
        response.insert_header((header::CONTENT_ENCODING, encoding));
    }
    response.content_type(content_type(name));
    Some(if is_known { response.finish() } else { response.body(bytes(body.data)) })
}

/// Reports whether `If-None-Match` names the tag, weakly compared (RFC 9110 §13.1.2).
pub(super) fn matches_etag(headers: &HeaderMap, etag: &str) -> bool {
    let mut named = headers.get_all(header::IF_NONE_MATCH).filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(','));
    named.any(|tag| tag.trim() == "*" || tag.trim().trim_start_matches("W/") == etag)
}

/// Reports whether an encoding is accepted and not excluded by `q=0` (RFC 9110 §12.5.3).
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let is_named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let weight = parts.find_map(|part| part.strip_prefix("q=")).and_then(|weight| weight.parse::<f32>().ok());
        is_named && weight != Some(0.0)
    })
}

/// The build puts files with a content hash below `assets/`.
fn is_hashed(name: &str) -> bool {
    name.starts_with("assets/")
}

fn content_type(name: &str) -> String {
    if name.ends_with(".webmanifest") {
        return "application/manifest+json".to_owned();
    }
    let guess = mime_guess::from_path(name).first_or_octet_stream();
    if guess.type_() == "text" || guess.essence_str() == "application/javascript" { format!("{guess}; charset=utf-8") } else { guess.to_string() }
}

fn hex(file: &EmbeddedFile) -> String {
    file.metadata.sha256_hash().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(data: Cow<'static, [u8]>) -> Bytes {
    match data {
        Cow::Borrowed(data) => Bytes::from_static(data),
        Cow::Owned(data) => Bytes::from(data),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excluded_encoding_is_not_used() {
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("GZIP;q=0.5", "gzip"));
        assert!(!accepts("br;q=0, gzip", "br"));
        assert!(!accepts("brotli", "br"));
        assert!(!accepts("", "br"));
    }

    #[test]
    fn compressed_copies_and_dot_files_have_no_address() {
        for name in ["", "index.html.br", "assets/a.js.gz", ".vite/manifest.json", "../Cargo.toml"] {
            assert!(is_hidden(name), "{name}");
        }
        assert!(!is_hidden("assets/index-abc.js"));
    }
}
