//! Owns the two questions of whoever runs the house.
//!
//! Called through the route table, by supervisors and proxies. The one rule: `healthz` asks nothing, so a slow database
//! never gets the process killed.

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use super::error::{ApiError, Problem};
use crate::service::{House, ServiceError};

/// Answers as long as the process runs.
#[utoipa::path(get, path = "/healthz", responses((status = 200, body = String, content_type = "text/plain")))]
pub(super) async fn alive() -> HttpResponse {
    text("ok")
}

/// Answers when the database can be read and written.
#[utoipa::path(get, path = "/readyz", responses((status = 200, body = String, content_type = "text/plain"), (status = 503, body = Problem, content_type = "application/problem+json")))]
pub(super) async fn ready(house: web::Data<House>) -> Result<HttpResponse, ApiError> {
    house.store.ping().await.map_err(ServiceError::from)?;
    Ok(text("ready"))
}

fn text(word: &'static str) -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").insert_header((header::CACHE_CONTROL, "no-store")).body(word)
}
