//! Owns the log line of a request, and its count and duration among the metrics.
//!
//! Called by the app around everything else. The one rule: it says which route, never which path: no id, token, query,
//! address or name reaches the log or a label.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web;
use tracing::Instrument as _;
use uuid::Uuid;

use super::table::matched;
use crate::metric;
use crate::service::House;

/// Stands for a path or method that is not in the table: files of the page, and what somebody tries.
const OTHER: &str = "other";

/// The middleware. What is logged while the request is served carries its id; the line comes with the answer's head, so an
/// event stream has its line when it begins.
///
/// # Errors
/// Only what the inner service could not turn into a response.
pub(in crate::http) async fn write(request: ServiceRequest, next: Next<impl MessageBody + 'static>) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let row = matched(request.request()).row();
    let (method, route) = row.map_or((OTHER, OTHER), |row| (row.method.as_str(), row.pattern));
    let request_id: Option<Uuid> = request.app_data::<web::Data<House>>().map(|house| house.clock.id());
    let request_id = request_id.unwrap_or_default();
    let span = tracing::info_span!(target: "floornote::request", "request", %request_id);
    async move {
        let begun = tokio::time::Instant::now();
        let answered = next.call(request).await;
        let status = answered.as_ref().map_or_else(|error| error.as_response_error().status_code(), ServiceResponse::status).as_u16();
        let took = begun.elapsed();
        let duration_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        metric::http_answered(route, method, status, took);
        tracing::info!(target: "floornote::request", %request_id, method, route, status, duration_ms, "{method} {route} {status}");
        answered.map(ServiceResponse::map_into_boxed_body)
    }
    .instrument(span)
    .await
}
