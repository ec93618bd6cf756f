//! Owns replies and what became of them.
//!
//! Called through the route table. The one rule: creating is repeatable by its Idempotency-Key.

use actix_web::{HttpResponse, web};

use crate::domain::ids::{MessageId, ReplyId};
use crate::http::edge::body::{IdempotencyKey, Json, PathId};
use crate::http::edge::error::ApiError;
use crate::http::edge::gate::{LeadActor, SignedIn};
use crate::http::edge::table::routes;
use crate::service::House;
use crate::service::message::replies::{self, ReplyBody, ReplyList, ReplyPatch};
use crate::service::message::view::ReplyView;

routes! {
    "replies":
    /// Lists the replies the person may see.
    Get "/api/v1/messages/{id}/replies" "replies" (Session(Worker), Empty, Api) => list {
        params(("id" = MessageId, Path)),
        responses((status = 200, body = ReplyList)),
    };

    /// Replies to a message.
    Post "/api/v1/messages/{id}/replies" "reply" (Session(Worker), JSON, Api) => create {
        params(("id" = MessageId, Path), ("Idempotency-Key" = Option<String>, Header)),
        request_body = ReplyBody,
        responses((status = 201, body = ReplyView)),
    } refuses [WrongPerson, MessageCancelled, TextTooLong, ReplyInvalid, UploadRequired, UploadKindMismatch, UploadConsumed, UploadExpired];

    /// Tells the author what becomes of a reply.
    Patch "/api/v1/replies/{id}" "reply.state" (Session(Lead), JSON, Api) => update {
        params(("id" = ReplyId, Path)),
        request_body = ReplyPatch,
        responses((status = 200, body = ReplyView)),
    } refuses [BecauseRequired];
}

async fn list(house: web::Data<House>, actor: SignedIn, id: PathId<MessageId>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(replies::list(&house, &actor.0, id.0).await?))
}

async fn create(house: web::Data<House>, actor: SignedIn, id: PathId<MessageId>, key: IdempotencyKey, body: Json<ReplyBody>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(replies::create(&house, &actor.0, id.0, body.0, key.0).await?))
}

async fn update(house: web::Data<House>, actor: LeadActor, id: PathId<ReplyId>, body: Json<ReplyPatch>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(replies::update(&house, &actor.0, id.0, body.0).await?))
}
