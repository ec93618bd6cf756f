//! Owns the page that Prometheus reads.
//!
//! Called by the app that listens apart. The one rule: it is served there and nowhere else.

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use crate::metric;
use crate::service::House;
use crate::service::ops::gauges;

/// Answers everything measured, as of now.
pub(in crate::http) async fn scrape(house: web::Data<House>) -> HttpResponse {
    gauges::measure(&house).await;
    HttpResponse::Ok().content_type(metric::CONTENT_TYPE).insert_header((header::CACHE_CONTROL, "no-store")).body(metric::text())
}
