//! Owns the three apps: the product's, the one of a process that only works on jobs, and the one that metrics are read from.
//!
//! Called by the server, once per worker thread. The one rule: every answer of the product's app passes the gate, the headers
//! and the log.

use actix_web::body::BoxBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::from_fn;
use actix_web::{App, Error, web};
use tokio_util::sync::CancellationToken;

use super::edge::{gate, headers, log};
use super::ops::{health, metrics};
use super::{pages, routes};
use crate::service::House;
use crate::service::ops::vitals::Vitals;

/// Makes the app of a process that only works on jobs: whether it lives and is ready, and nothing else.
pub fn create_health(
    house: House,
    vitals: Vitals,
) -> App<impl ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<BoxBody>, Error = Error, InitError = ()>> {
    App::new()
        .app_data(web::Data::new(house))
        .app_data(web::Data::new(vitals))
        .wrap(from_fn(headers::dress))
        .configure(|app| health::ROUTES.iter().for_each(|row| (row.mount)(app)))
        .default_service(web::to(pages::nothing))
}

/// Makes the app that Prometheus reads: its one page, and nothing else.
pub fn create_metrics(
    house: House,
) -> App<impl ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<BoxBody>, Error = Error, InitError = ()>> {
    App::new()
        .app_data(web::Data::new(house))
        .wrap(from_fn(headers::dress))
        .route("/metrics", web::get().to(metrics::scrape))
        .default_service(web::to(pages::nothing))
}

/// Makes the app: the route table behind the gate, the fallback, and around both the headers and the log line. Event streams end when
/// `stopping` is cancelled.
pub fn create_app(
    house: House,
    vitals: Vitals,
    stopping: CancellationToken,
) -> App<impl ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<BoxBody>, Error = Error, InitError = ()>> {
    App::new()
        .app_data(web::Data::new(house))
        .app_data(web::Data::new(vitals))
        .app_data(web::Data::new(stopping))
        .app_data(routes::route_table())
        .wrap(from_fn(gate::guard))
        .wrap(from_fn(headers::dress))
        .wrap(from_fn(log::write))
        .configure(|app| routes::route_table().rows().for_each(|row| (row.mount)(app)))
        .default_service(web::to(pages::fallback))
}
