//! Owns the headers that every answer carries.
//!
//! Called by the app around everything else. The one rule: an answer leaves with a content security policy, whatever
//! made it.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web;

use super::policy::Response;
use super::table::matched;
use crate::service::House;
use crate::service::media::assets;

/// Scripts, styles and data from here only; `blob:` shows a recording before it is sent.
const APP_POLICY: &str = "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self' blob:; media-src 'self' blob:";
/// The same, where pictures and clips are read at another origin: shown by pages, fetched by the service worker.
fn app_policy(media_origin: &str) -> Option<HeaderValue> {
    format!("{APP_POLICY} {media_origin}; connect-src 'self' {media_origin}")
        .replace("img-src 'self' blob:", &format!("img-src 'self' blob: {media_origin}"))
        .parse()
        .ok()
}

/// What people recorded never runs, even when it is opened by itself.
const MEDIA_POLICY: &str = "sandbox; default-src 'none'";

/// The middleware.
///
/// # Errors
/// Only what the inner service could not turn into a response.
pub(in crate::http) async fn dress(request: ServiceRequest, next: Next<impl MessageBody + 'static>) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let kind = matched(request.request()).response();
    let is_media = kind == Some(Response::Media);
    let own = request.app_data::<web::Data<House>>().and_then(|house| app_policy(assets::origin(house)?));
    let mut response = next.call(request).await?.map_into_boxed_body();
    let headers = response.headers_mut();
    insert(headers, header::CONTENT_SECURITY_POLICY, if is_media { MEDIA_POLICY } else { APP_POLICY });
    if let Some(own) = own.filter(|_| !is_media) {
        headers.insert(header::CONTENT_SECURITY_POLICY, own);
    }
    insert(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    insert(headers, header::REFERRER_POLICY, "no-referrer");
    insert(headers, HeaderName::from_static("permissions-policy"), "camera=(self), microphone=(self)");
    if kind == Some(Response::Api) {
        insert(headers, header::CACHE_CONTROL, "no-store");
    } else if !headers.contains_key(header::CACHE_CONTROL) {
        insert(headers, header::CACHE_CONTROL, "no-cache");
    }
    Ok(response)
}

fn insert(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}
