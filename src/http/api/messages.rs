//! Owns sending: the choice of audience, preview, send, cancel, next version, another clip.
//!
//! Called through the route table. The one rule: creating is repeatable by its Idempotency-Key.

use actix_web::{HttpResponse, web};

use crate::domain::ids::MessageId;
use crate::http::edge::body::{IdempotencyKey, Json, PathId};
use crate::http::edge::error::ApiError;
use crate::http::edge::gate::LeadActor;
use crate::http::edge::table::routes;
use crate::service::House;
use crate::service::message::cancel;
use crate::service::message::cancel::Cancelled;
use crate::service::message::draft::SendMessage;
use crate::service::message::preview;
use crate::service::message::preview::Preview;
use crate::service::message::send as sending;
use crate::service::message::version::{self, NewVersion, ReplaceUpload};
use crate::service::progress::sent::ProgressItem;
use crate::service::roster::audience;
use crate::service::roster::audience::AudienceOptions;

routes! {
    "send":
    /// Lists the sites and teams the person may send to.
    Get "/api/v1/audience" "audience" (Session(Lead), Empty, Api) => audience { responses((status = 200, body = AudienceOptions)) };

    /// Tells who would get a message now, later and not at all.
    Post "/api/v1/messages/preview" "message.preview" (Session(Lead), JSON, Api) => preview {
        request_body = SendMessage,
        responses((status = 200, body = Preview)),
    } refuses [AudienceOutsideScope, AudienceTooLarge];

    /// Sends a message.
    Post "/api/v1/messages" "message.send" (Session(Lead), JSON, Api) => send {
        params(("Idempotency-Key" = Option<String>, Header)),
        request_body = SendMessage,
        responses((status = 201, body = ProgressItem)),
    } refuses [
        TitleRequired, TitleTooLong, TextRequired, TextTooLong, AudienceEmpty, AudienceOutsideScope, AudienceTooLarge, RespondByPast,
        NotFound, UploadRequired, UploadUnexpected, UploadKindMismatch, UploadConsumed, UploadExpired
    ];

    /// Withdraws a message: whoever was not notified yet never is.
    Delete "/api/v1/messages/{id}" "message.cancel" (Session(Lead), Empty, Api) => cancel {
        params(("id" = MessageId, Path)),
        responses((status = 200, body = Cancelled)),
    } refuses [MessageCancelled];

    /// Sends the next version of a message; everybody is asked again.
    Post "/api/v1/messages/{id}/versions" "message.version" (Session(Lead), JSON, Api) => new_version {
        params(("id" = MessageId, Path), ("Idempotency-Key" = Option<String>, Header)),
        request_body = NewVersion,
        responses((status = 201, body = ProgressItem)),
    } refuses [
        MessageCancelled, MessageState, TitleRequired, TitleTooLong, TextRequired, TextTooLong, AudienceEmpty, RespondByPast,
        UploadUnexpected, UploadKindMismatch, UploadConsumed, UploadExpired
    ];

    /// Replaces a clip that failed.
    Put "/api/v1/messages/{id}/upload" "message.upload" (Session(Lead), JSON, Api) => replace_upload {
        params(("id" = MessageId, Path)),
        request_body = ReplaceUpload,
        responses((status = 200, body = ProgressItem)),
    } refuses [MessageState, UploadUnexpected, UploadKindMismatch, UploadConsumed, UploadExpired];
}

async fn audience(house: web::Data<House>, actor: LeadActor) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(audience::audience_options(&house, &actor.0).await?))
}

async fn preview(house: web::Data<House>, actor: LeadActor, body: Json<SendMessage>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(preview::preview(&house, &actor.0, body.0).await?))
}

async fn send(house: web::Data<House>, actor: LeadActor, key: IdempotencyKey, body: Json<SendMessage>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(sending::send(&house, &actor.0, body.0, key.0).await?))
}

async fn cancel(house: web::Data<House>, actor: LeadActor, id: PathId<MessageId>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(cancel::cancel(&house, &actor.0, id.0).await?))
}

async fn new_version(
    house: web::Data<House>,
    actor: LeadActor,
    id: PathId<MessageId>,
    key: IdempotencyKey,
    body: Json<NewVersion>,
) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Created().json(version::new_version(&house, &actor.0, id.0, body.0, key.0).await?))
}

async fn replace_upload(house: web::Data<House>, actor: LeadActor, id: PathId<MessageId>, body: Json<ReplaceUpload>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(version::replace_upload(&house, &actor.0, id.0, body.0.upload).await?))
}
