//! Owns acts on receipts: from the signed-in page, and from a push.
//!
//! Called through the route table. The one rule: a push act is judged by its token alone; cookies are not looked at.

use actix_web::{HttpResponse, web};

use crate::domain::ids::MessageId;
use crate::http::edge::body::{Json, PathId};
use crate::http::edge::error::ApiError;
use crate::http::edge::gate::SignedIn;
use crate::http::edge::table::routes;
use crate::service::House;
use crate::service::receipt::acts::{self, ActsBody, PushActBody, ReceiptOutcome};

routes! {
    "receipts":
    /// Records acts on the person's receipt; a repeated act changes nothing and gets the same answer.
    Put "/api/v1/messages/{id}/receipt" "receipt" (Session(Worker), JSON, Api) => record {
        params(("id" = MessageId, Path)),
        request_body = ActsBody,
        responses((status = 200, body = ReceiptOutcome)),
    } refuses [WrongPerson, TooManyActs];

    /// Records an act from a notification, by the capability token it carried.
    Post "/api/v1/push/act" "push.act" (Capability, JSON, Api) => push_act {
        request_body = PushActBody,
        responses((status = 204)),
    } refuses [TokenInvalid, TooManyAttempts];
}

async fn record(house: web::Data<House>, actor: SignedIn, id: PathId<MessageId>, body: Json<ActsBody>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(acts::record(&house, &actor.0, id.0, body.0).await?))
}

async fn push_act(house: web::Data<House>, body: Json<PushActBody>) -> Result<HttpResponse, ApiError> {
    acts::record_from_push(&house, body.0).await?;
    Ok(HttpResponse::NoContent().finish())
}
