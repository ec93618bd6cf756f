//! Owns joining, "me" and signing out.
//!
//! Called through the route table. The one rule: a secret leaves only in a cookie, never in a body.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::http::edge::body::Json;
use crate::http::edge::cookie::{self, Cookie};
use crate::http::edge::error::ApiError;
use crate::http::edge::gate::{MaybeActor, Secret, SignedIn};
use crate::http::edge::peer::Peer;
use crate::http::edge::table::routes;
use crate::service::House;
use crate::service::access::join as joining;
use crate::service::access::join::{JoinLook, Joined};
use crate::service::access::new_phone::ClaimView;
use crate::service::access::session::{self, Me};

routes! {
    "session":
    /// Tells who a code is for, without using it.
    Post "/api/v1/join/look" "join.look" (Visitor, JSON, Api) => look {
        request_body = LookBody,
        responses((status = 200, body = JoinLook)),
    } refuses [CodeUnknown, CodeExpired, CodeSpent, TooManyAttempts];

    /// Redeems a code: starts a session, or with 202 a claim that waits for the person's old phone.
    Post "/api/v1/join" "join" (Visitor, JSON, Api) => join {
        request_body = JoinBody,
        responses((status = 200, body = Me), (status = 202, body = ClaimView)),
    } refuses [CodeUnknown, CodeExpired, CodeSpent, TooManyAttempts];

    /// Tells who is signed in, and prolongs the cookie.
    Get "/api/v1/me" "me" (Session(Worker), Empty, Api) => me { responses((status = 200, body = Me)) };

    /// Changes the language.
    Patch "/api/v1/me" "me.locale" (Session(Worker), JSON, Api) => set_locale { request_body = LocaleBody, responses((status = 200, body = Me)) };

    /// Signs out: the session, its streams and its tokens end.
    Delete "/api/v1/session" "session.end" (Session(Worker), Empty, Api) => sign_out { responses((status = 204)) };
}

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

async fn look(house: web::Data<House>, peer: Peer, actor: MaybeActor, body: Json<LookBody>) -> Result<HttpResponse, ApiError> {
    let look = joining::look(&house, peer.0, &body.0.code, actor.0.as_ref()).await?;
    Ok(HttpResponse::Ok().json(look))
}

async fn join(house: web::Data<House>, peer: Peer, actor: MaybeActor, body: Json<JoinBody>) -> Result<HttpResponse, ApiError> {
    Ok(match joining::join(&house, peer.0, &body.0.code, &body.0.locale, actor.0.as_ref()).await? {
        Joined::In(me, secret) => with_cookie(&house, &secret, &me),
        Joined::Held(claim, secret) => {
            let line = cookie::set(Cookie::NewPhone, &secret, &house.settings.public_url);
            HttpResponse::Accepted().insert_header((header::SET_COOKIE, line)).json(claim)
        }
    })
}

async fn me(house: web::Data<House>, actor: SignedIn, secret: Secret) -> Result<HttpResponse, ApiError> {
    let me = session::me(&house, &actor.0).await?;
    Ok(with_cookie(&house, &secret.0, &me))
}

async fn set_locale(house: web::Data<House>, actor: SignedIn, body: Json<LocaleBody>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(session::set_locale(&house, &actor.0, &body.0.locale).await?))
}

async fn sign_out(house: web::Data<House>, actor: SignedIn) -> Result<HttpResponse, ApiError> {
    session::sign_out(&house, &actor.0).await?;
    Ok(HttpResponse::NoContent()
        .insert_header((header::SET_COOKIE, cookie::clear(Cookie::Session, &house.settings.public_url)))
        .insert_header(("Clear-Site-Data", "\"cache\", \"storage\""))
        .finish())
}

fn with_cookie(house: &House, secret: &str, me: &Me) -> HttpResponse {
    HttpResponse::Ok().insert_header((header::SET_COOKIE, cookie::set(Cookie::Session, secret, &house.settings.public_url))).json(me)
}
