//! The door: routes, guards, errors, and the server itself. The only room that names actix_web.
//!
//! Called by the composition root. The one rule: handlers translate between HTTP and the services and decide nothing.

mod checksum;
mod claim_events;
mod claims;
mod cookie;
pub mod error;
mod events;
mod gate;
mod health;
mod inbox;
mod json;
mod line;
mod media;
mod metrics;
mod openapi;
mod pages;
mod progress;
mod receipts;
mod replies;
mod routes;
mod send;
mod server;
mod session;
mod subscription;
mod tus;
mod walls;

use actix_web::body::BoxBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::from_fn;
use actix_web::{App, Error, web};
use tokio_util::sync::CancellationToken;

use crate::service::House;

pub use openapi::document_text;
pub use routes::{Access, Method, ROUTES, RouteRow};
pub use server::{Closer, Door};

/// Makes the app of a process that only works on jobs: whether it lives and is ready, and nothing else.
pub fn create_health(
    house: House,
) -> App<impl ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<BoxBody>, Error = Error, InitError = ()>> {
    App::new()
        .app_data(web::Data::new(house))
        .wrap(from_fn(walls::dress))
        .route("/healthz", web::get().to(health::alive))
        .route("/readyz", web::get().to(health::ready))
        .default_service(web::to(pages::nothing))
}

/// Makes the app that Prometheus reads: its one page, and nothing else.
pub fn create_metrics(
    house: House,
) -> App<impl ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<BoxBody>, Error = Error, InitError = ()>> {
    App::new()
        .app_data(web::Data::new(house))
        .wrap(from_fn(walls::dress))
        .route("/metrics", web::get().to(metrics::scrape))
        .default_service(web::to(pages::nothing))
}

/// Makes the app: the route table behind the gate, the fallback, and around both the headers and the log line. Event streams end when
/// `stopping` is cancelled.
pub fn create_app(
    house: House,
    stopping: CancellationToken,
) -> App<impl ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<BoxBody>, Error = Error, InitError = ()>> {
    App::new()
        .app_data(web::Data::new(house))
        .app_data(web::Data::new(stopping))
        .wrap(from_fn(gate::guard))
        .wrap(from_fn(walls::dress))
        .wrap(from_fn(line::write))
        .configure(routes::configure)
        .default_service(web::to(pages::fallback))
}
