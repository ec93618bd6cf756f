//! Owns joining, "me" and signing out.
//!
//! Called through the route table. The one rule: a secret leaves only in a cookie, never in a body.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::http::edge::body::Json;
use crate::http::edge::cookie::{self, Cookie};
use crate::http::edge::error::{ApiError, Problem};
use crate::http::edge::gate::{MaybeActor, Peer, Secret, SignedIn};
use crate::service::House;
use crate::service::access::join as joining;
use crate::service::access::join::{JoinLook, Joined};
use crate::service::access::new_phone::ClaimView;
use crate::service::access::session::{self, Me};

/// A code to look at.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LookBody {
    /// The code as typed or scanned.
    pub code: String,
}

/// A code to redeem.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct JoinBody {
    /// The code as typed or scanned.
    pub code: String,
    /// Language of the phone, for example `de`.
    pub locale: String,
}

/// A change of language.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LocaleBody {
    /// The language, for example `de`.
    pub locale: String,
}

/// Tells who a code is for, without using it.
#[utoipa::path(post, path = "/api/v1/join/look", request_body = LookBody, responses((status = 200, body = JoinLook), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn look(house: web::Data<House>, peer: Peer, actor: MaybeActor, body: Json<LookBody>) -> Result<HttpResponse, ApiError> {
    let look = joining::look(&house, peer.0, &body.0.code, actor.0.as_ref()).await?;
    Ok(HttpResponse::Ok().json(look))
}

/// Redeems a code: starts a session, or with 202 a claim that waits for the person's old phone.
#[utoipa::path(post, path = "/api/v1/join", request_body = JoinBody, responses((status = 200, body = Me), (status = 202, body = ClaimView), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn join(house: web::Data<House>, peer: Peer, actor: MaybeActor, body: Json<JoinBody>) -> Result<HttpResponse, ApiError> {
    Ok(match joining::join(&house, peer.0, &body.0.code, &body.0.locale, actor.0.as_ref()).await? {
        Joined::In(me, secret) => with_cookie(&house, &secret, &me),
        Joined::Held(claim, secret) => {
            let line = cookie::set(Cookie::Claim, &secret, &house.settings.public_url);
            HttpResponse::Accepted().insert_header((header::SET_COOKIE, line)).json(claim)
        }
    })
}

/// Tells who is signed in, and prolongs the cookie.
#[utoipa::path(get, path = "/api/v1/me", responses((status = 200, body = Me), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn me(house: web::Data<House>, actor: SignedIn, secret: Secret) -> Result<HttpResponse, ApiError> {
    let me = session::me(&house, &actor.0).await?;
    Ok(with_cookie(&house, &secret.0, &me))
}

/// Changes the language.
#[utoipa::path(patch, path = "/api/v1/me", request_body = LocaleBody, responses((status = 200, body = Me), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn set_locale(house: web::Data<House>, actor: SignedIn, body: Json<LocaleBody>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(session::set_locale(&house, &actor.0, &body.0.locale).await?))
}

/// Signs out: the session, its streams and its tokens end.
#[utoipa::path(delete, path = "/api/v1/session", responses((status = 204), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn sign_out(house: web::Data<House>, actor: SignedIn) -> Result<HttpResponse, ApiError> {
    session::sign_out(&house, &actor.0).await?;
    Ok(HttpResponse::NoContent()
        .insert_header((header::SET_COOKIE, cookie::clear(Cookie::Session, &house.settings.public_url)))
        .insert_header(("Clear-Site-Data", "\"cache\", \"storage\""))
        .finish())
}

fn with_cookie(house: &House, secret: &str, me: &Me) -> HttpResponse {
    HttpResponse::Ok().insert_header((header::SET_COOKIE, cookie::set(Cookie::Session, secret, &house.settings.public_url))).json(me)
}
