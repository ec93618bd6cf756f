//! Owns the inbox and one message.
//!
//! Called through the route table. The one rule: what a person may not see answers 404.

use actix_web::{HttpResponse, web};

use crate::domain::ids::MessageId;
use crate::http::edge::body::{CursorQuery, Params, PathId};
use crate::http::edge::error::ApiError;
use crate::http::edge::gate::SignedIn;
use crate::http::edge::table::routes;
use crate::service::House;
use crate::service::message::inbox::{self, Inbox};
use crate::service::message::view::MessageView;

routes! {
    "inbox":
    /// Lists what is to do first, then what is held and what was read.
    Get "/api/v1/inbox" "inbox" (Session(Worker), Empty, Api) => list {
        params(("cursor" = Option<String>, Query)),
        responses((status = 200, body = Inbox)),
    };

    /// Shows one message with the person's own receipt and the replies they may see.
    Get "/api/v1/messages/{id}" "message" (Session(Worker), Empty, Api) => message {
        params(("id" = MessageId, Path)),
        responses((status = 200, body = MessageView)),
    };
}

async fn list(house: web::Data<House>, actor: SignedIn, query: Params<CursorQuery>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(inbox::list(&house, &actor.0, query.0.cursor.as_deref()).await?))
}

async fn message(house: web::Data<House>, actor: SignedIn, id: PathId<MessageId>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(inbox::message(&house, &actor.0, id.0).await?))
}
