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
use crate::http::edge::error::{ApiError, Problem};
use crate::http::edge::gate::{ClaimHolder, LeadActor, SignedIn};
use crate::service::House;
use crate::service::access::new_phone as claiming;
use crate::service::access::new_phone::{ClaimView, WaitingPhones};
use crate::service::access::session::Me;

/// The old phone's answer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimAnswerBody {
    /// Whether the new phone is theirs: true lets it in and ends this phone's session.
    pub is_me: bool,
}

/// Tells the waiting phone where it stands.
#[utoipa::path(get, path = "/api/v1/join/claim", responses((status = 200, body = ClaimView), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn look(house: web::Data<House>, holder: ClaimHolder) -> HttpResponse {
    HttpResponse::Ok().json(claiming::look(&house, &holder.claim))
}

/// Signs the accepted phone in; may be repeated.
#[utoipa::path(post, path = "/api/v1/join/claim", responses((status = 200, body = Me), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn enter(house: web::Data<House>, holder: ClaimHolder) -> Result<HttpResponse, ApiError> {
    let (me, secret) = claiming::enter(&house, &holder.claim, &holder.secret).await?;
    let public_url = &house.settings.public_url;
    Ok(HttpResponse::Ok()
        .append_header((header::SET_COOKIE, cookie::set(Cookie::Session, &secret, public_url)))
        .append_header((header::SET_COOKIE, cookie::clear(Cookie::Claim, public_url)))
        .json(me))
}

/// Stops asking.
#[utoipa::path(delete, path = "/api/v1/join/claim", responses((status = 204), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn withdraw(house: web::Data<House>, holder: ClaimHolder) -> Result<HttpResponse, ApiError> {
    claiming::withdraw(&house, &holder.claim).await?;
    Ok(HttpResponse::NoContent().insert_header((header::SET_COOKIE, cookie::clear(Cookie::Claim, &house.settings.public_url))).finish())
}

/// Lists the new phones this person may answer: their own, and for leads those of people in reach.
#[utoipa::path(get, path = "/api/v1/claims", responses((status = 200, body = WaitingPhones), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn list(house: web::Data<House>, actor: SignedIn) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(claiming::list(&house, &actor.0).await?))
}

/// Answers for oneself: the new phone is mine, or it is not.
#[utoipa::path(post, path = "/api/v1/claims/{id}/answer", params(("id" = ClaimId, Path)), request_body = ClaimAnswerBody, responses((status = 204), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn answer(
    house: web::Data<House>,
    actor: SignedIn,
    id: PathId<ClaimId>,
    body: Json<ClaimAnswerBody>,
) -> Result<HttpResponse, ApiError> {
    claiming::answer(&house, &actor.0, id.0, body.0.is_me).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Lets somebody's new phone in without their old one; kept in the log of the claim.
#[utoipa::path(post, path = "/api/v1/claims/{id}/let-in", params(("id" = ClaimId, Path)), responses((status = 204), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn let_in(house: web::Data<House>, actor: LeadActor, id: PathId<ClaimId>) -> Result<HttpResponse, ApiError> {
    claiming::let_in(&house, &actor.0, id.0).await?;
    Ok(HttpResponse::NoContent().finish())
}
