//! HTTP: routes, guards, errors, and the server itself. The only module that names actix_web.
//!
//! Called by the composition root. The one rule: handlers translate between HTTP and the services and decide nothing.

mod api;
mod app;
pub mod edge;
mod openapi;
mod ops;
mod pages;
mod routes;
mod server;

pub use app::{create_app, create_health, create_metrics};
pub use routes::{document_text, route_table};
pub use server::{Closer, Door};
