//! Owns the push subscription of the signed-in phone.
//!
//! Called through the route table. The one rule: an endpoint is never sent back.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::http::edge::body::Json;
use crate::http::edge::error::ApiError;
use crate::http::edge::gate::SignedIn;
use crate::http::edge::table::routes;
use crate::service::House;
use crate::service::delivery::subscription::{self, SubscriptionBody};

routes! {
    "subscription":
    /// Registers the phone's subscription; one known for somebody else moves here.
    Put "/api/v1/push-subscription" "subscription.put" (Session(Worker), JSON, Api) => put {
        request_body = SubscriptionBody,
        responses((status = 204)),
    } refuses [EndpointRefused, PushKeysInvalid];

    /// Forgets a subscription of the signed-in person; one that is not there is no error.
    Delete "/api/v1/push-subscription" "subscription.delete" (Session(Worker), JSON, Api) => delete {
        request_body = EndpointBody,
        responses((status = 204)),
    };
}

/// The subscription to forget.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EndpointBody {
    /// Its endpoint.
    pub endpoint: String,
}

async fn put(house: web::Data<House>, actor: SignedIn, body: Json<SubscriptionBody>) -> Result<HttpResponse, ApiError> {
    subscription::put(&house, &actor.0, body.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

async fn delete(house: web::Data<House>, actor: SignedIn, body: Json<EndpointBody>) -> Result<HttpResponse, ApiError> {
    subscription::delete(&house, &actor.0, &body.0.endpoint).await?;
    Ok(HttpResponse::NoContent().finish())
}
