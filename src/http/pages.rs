//! Owns the web app that travels inside the binary, and what is answered when no route fits.
//!
//! Called through the route table and as the fallback of the app. The one rule: files whose name carries a content hash
//! are cached for ever, everything else is asked for again with an ETag.

use std::borrow::Cow;

use actix_web::http::Method;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, ResponseError as _};
use bytes::Bytes;
use rust_embed::{EmbeddedFile, RustEmbed};

use super::edge::error::ApiError;
use super::edge::etag::matches_etag;
use super::edge::policy::Response;
use super::edge::table::{Matched, matched, routes};
use crate::domain::refusal::Code;

routes! {
    "page":
    Get "/" "page" (Public, Empty, Page) => index;
    Get "/join" "page.join" (Public, Empty, Page) => index;
    Get "/join/waiting" "page.join.waiting" (Public, Empty, Page) => index;
    Get "/inbox" "page.inbox" (Public, Empty, Page) => index;
    Get "/settings" "page.settings" (Public, Empty, Page) => index;
    Get "/m/{tail:.*}" "page.message" (Public, Empty, Page) => index;
    Get "/lead" "page.lead" (Public, Empty, Page) => index;
    Get "/lead/{tail:.*}" "page.lead.screen" (Public, Empty, Page) => index;
    Get "/manager" "page.manager" (Public, Empty, Page) => index;
    Get "/manager/{tail:.*}" "page.manager.screen" (Public, Empty, Page) => index;
}

#[derive(RustEmbed)]
#[folder = "web/dist"]
#[allow_missing = true]
struct Dist;

/// A year: the longest that caches keep.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// Compressed copies made by the web build, best first.
const ENCODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// Serves the one page of the app; its router does the rest.
async fn index(request: HttpRequest) -> HttpResponse {
    file(&request, "index.html").unwrap_or_else(|| ApiError::new(Code::NotFound).detail("this build has no web app").error_response())
}

/// Answers what no row serves: a file of the web app, 405 for a known path, else 404. HEAD of a page is answered as its GET.
pub(super) async fn fallback(request: HttpRequest) -> HttpResponse {
    let others = match matched(&request) {
        Matched::Row(_) => return nothing().await,
        Matched::Others(others) => others,
    };
    if request.method() == Method::HEAD && others.iter().any(|row| row.policy.response == Response::Page) {
        return index(request.clone()).await;
    }
    if !others.is_empty() {
        let methods: Vec<_> = others.iter().map(|row| row.method.as_str()).collect();
        return ApiError::method_not_allowed(&methods).error_response();
    }
    let is_read = request.method() == Method::GET || request.method() == Method::HEAD;
    let name = request.match_info().as_str().trim_start_matches('/');
    let found = if is_read && !is_hidden(name) { file(&request, name) } else { None };
    match found {
        Some(file) => file,
        None => nothing().await,
    }
}

/// Answers an address that does not exist.
pub(super) async fn nothing() -> HttpResponse {
    let mut response = ApiError::new(Code::UnknownRoute).error_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
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
