//! Owns a new phone that waits to be let in, and the answers to it.
//!
//! Called through the route table. The one rule: the waiting phone proves itself by its claim's cookie only, and whoever
//! answers by their session only.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::domain::ids::ClaimId;
use crate::http::edge::body::{Json, PathId};
use crate::http::edge::cookie::{self, Cookie};
use crate::http::edge::error::ApiError;
use crate::http::edge::gate::{LeadActor, NewPhone, SignedIn};
use crate::http::edge::table::routes;
use crate::service::House;
use crate::service::access::new_phone as claiming;
use crate::service::access::new_phone::{ClaimView, WaitingPhones};
use crate::service::access::session::Me;

routes! {
    "claims":
    /// Tells the waiting phone where it stands.
    Get "/api/v1/join/claim" "claim" (NewPhone, Empty, Api) => look { responses((status = 200, body = ClaimView)) };

    /// Signs the accepted phone in; may be repeated.
    Post "/api/v1/join/claim" "claim.enter" (NewPhone, Empty, Api) => enter { responses((status = 200, body = Me)) } refuses [SignedOut, ClaimOver];

    /// Stops asking.
    Delete "/api/v1/join/claim" "claim.withdraw" (NewPhone, Empty, Api) => withdraw { responses((status = 204)) };

    /// Lists the new phones this person may answer: their own, and for leads those of people in reach.
    Get "/api/v1/claims" "claims" (Session(Worker), Empty, Api) => list { responses((status = 200, body = WaitingPhones)) };

    /// Answers for oneself: the new phone is mine, or it is not.
    Post "/api/v1/claims/{id}/answer" "claims.answer" (Session(Worker), JSON, Api) => answer {
        params(("id" = ClaimId, Path)),
        request_body = ClaimAnswerBody,
        responses((status = 204)),
    } refuses [ClaimOver];

    /// Lets somebody's new phone in without their old one; kept in the log of the claim.
    Post "/api/v1/claims/{id}/let-in" "claims.let_in" (Session(Lead), Empty, Api) => let_in {
        params(("id" = ClaimId, Path)),
        responses((status = 204)),
    } refuses [ClaimOver];
}

/// The old phone's answer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimAnswerBody {
    /// Whether the new phone is theirs: true lets it in and ends this phone's session.
    pub is_me: bool,
}

async fn look(house: web::Data<House>, phone: NewPhone) -> HttpResponse {
    HttpResponse::Ok().json(claiming::look(&house, &phone.claim))
}

async fn enter(house: web::Data<House>, phone: NewPhone) -> Result<HttpResponse, ApiError> {
    let (me, secret) = claiming::enter(&house, &phone.claim, &phone.secret).await?;
    let public_url = &house.settings.public_url;
    Ok(HttpResponse::Ok()
        .append_header((header::SET_COOKIE, cookie::set(Cookie::Session, &secret, public_url)))
        .append_header((header::SET_COOKIE, cookie::clear(Cookie::NewPhone, public_url)))
        .json(me))
}

async fn withdraw(house: web::Data<House>, phone: NewPhone) -> Result<HttpResponse, ApiError> {
    claiming::withdraw(&house, &phone.claim).await?;
    Ok(HttpResponse::NoContent().insert_header((header::SET_COOKIE, cookie::clear(Cookie::NewPhone, &house.settings.public_url))).finish())
}

async fn list(house: web::Data<House>, actor: SignedIn) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(claiming::list(&house, &actor.0).await?))
}

async fn answer(house: web::Data<House>, actor: SignedIn, id: PathId<ClaimId>, body: Json<ClaimAnswerBody>) -> Result<HttpResponse, ApiError> {
    claiming::answer(&house, &actor.0, id.0, body.0.is_me).await?;
    Ok(HttpResponse::NoContent().finish())
}

async fn let_in(house: web::Data<House>, actor: LeadActor, id: PathId<ClaimId>) -> Result<HttpResponse, ApiError> {
    claiming::let_in(&house, &actor.0, id.0).await?;
    Ok(HttpResponse::NoContent().finish())
}
