//! Owns acts on receipts: from the signed-in page, and from a push.
//!
//! Called through the route table. The one rule: a push act is judged by its token alone; cookies are not looked at.

use actix_web::{HttpResponse, web};

use crate::domain::ids::MessageId;
use crate::http::edge::body::{Json, PathId};
use crate::http::edge::error::{ApiError, Problem};
use crate::http::edge::gate::SignedIn;
use crate::service::House;
use crate::service::receipt::acts::{self, ActsBody, PushActBody, ReceiptOutcome};

/// Records acts on the person's receipt; a repeated act changes nothing and gets the same answer.
#[utoipa::path(put, path = "/api/v1/messages/{id}/receipt", params(("id" = MessageId, Path)), request_body = ActsBody, responses((status = 200, body = ReceiptOutcome), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn record(house: web::Data<House>, actor: SignedIn, id: PathId<MessageId>, body: Json<ActsBody>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(acts::record(&house, &actor.0, id.0, body.0).await?))
}

/// Records an act from a notification, by the capability token it carried.
#[utoipa::path(post, path = "/api/v1/push/act", request_body = PushActBody, responses((status = 204), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn push_act(house: web::Data<House>, body: Json<PushActBody>) -> Result<HttpResponse, ApiError> {
    acts::record_from_push(&house, body.0).await?;
    Ok(HttpResponse::NoContent().finish())
}
