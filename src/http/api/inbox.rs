//! Owns the inbox and one message.
//!
//! Called through the route table. The one rule: what a person may not see answers 404.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::domain::ids::MessageId;
use crate::http::edge::body::{Params, PathId};
use crate::http::edge::error::{ApiError, Problem};
use crate::http::edge::gate::SignedIn;
use crate::service::House;
use crate::service::message::inbox::{self, Inbox};
use crate::service::message::view::MessageView;

/// Where a list goes on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::http) struct CursorQuery {
    /// `next_cursor` of the page before.
    pub(in crate::http) cursor: Option<String>,
}

/// Lists what is to do first, then what is held and what was read.
#[utoipa::path(get, path = "/api/v1/inbox", params(("cursor" = Option<String>, Query)), responses((status = 200, body = Inbox), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn list(house: web::Data<House>, actor: SignedIn, query: Params<CursorQuery>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(inbox::list(&house, &actor.0, query.0.cursor.as_deref()).await?))
}

/// Shows one message with the person's own receipt and the replies they may see.
#[utoipa::path(get, path = "/api/v1/messages/{id}", params(("id" = MessageId, Path)), responses((status = 200, body = MessageView), (status = "default", body = Problem, content_type = "application/problem+json")))]
pub(in crate::http) async fn message(house: web::Data<House>, actor: SignedIn, id: PathId<MessageId>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(inbox::message(&house, &actor.0, id.0).await?))
}
