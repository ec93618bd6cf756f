//! Owns replies and what became of them.
//!
//! Called through the route table. The one rule: creating is repeatable by its Idempotency-Key.

use actix_web::{HttpResponse, web};

use crate::domain::ids::{MessageId, ReplyId};
use crate::http::edge::body::{IdempotencyKey, Json, PathId};
use crate::http::edge::error::{ApiError, Problem};
use crate::http::edge::gate::{LeadActor, SignedIn};
use crate::service::House;
use crate::service::message::replies::{self, ReplyBody, ReplyList, ReplyPatch};
use crate::service::message::view::ReplyView;

/// Lists the replies the person may see.
#[utoipa::path(get, path = "/api/v1/messages/{id}/replies", params(("id" = MessageId, Path)), responses((status = 200, body = ReplyList), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn list(house: web::Data<House>, actor: SignedIn, id: PathId<MessageId>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(replies::list(&house, &actor.0, id.0).await?))
}

/// Replies to a message.
#[utoipa::path(post, path = "/api/v1/messages/{id}/replies", params(("id" = MessageId, Path), ("Idempotency-Key" = Option<String>, Header)), request_body = ReplyBody, responses((status = 201, body = ReplyView), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn create(
    house: web::Data<House>,
    actor: SignedIn,
    id: PathId<MessageId>,
    key: IdempotencyKey,
    body: Json<ReplyBody>,
) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(replies::create(&house, &actor.0, id.0, body.0, key.0).await?))
}

/// Tells the author what becomes of a reply.
#[utoipa::path(patch, path = "/api/v1/replies/{id}", params(("id" = ReplyId, Path)), request_body = ReplyPatch, responses((status = 200, body = ReplyView), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn update(house: web::Data<House>, actor: LeadActor, id: PathId<ReplyId>, body: Json<ReplyPatch>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(replies::update(&house, &actor.0, id.0, body.0).await?))
}
