//! Owns the two questions of whoever runs the server.
//!
//! Called through the route table, by supervisors and proxies. The one rule: `healthz` asks nothing, so a slow database
//! never gets the process killed; `readyz` says which part is away and nothing of why.

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use crate::http::edge::table::routes;
use crate::service::House;
use crate::service::ops::vitals::{Readiness, ReadinessStatus, Vitals, readiness};

routes! {
    "health":
    /// Answers as long as the process runs.
    Get "/healthz" "healthz" (Public, Empty, Api) => alive { responses((status = 200, body = String, content_type = "text/plain")) };

    /// Tells whether this process should be asked anything now. Without Redis it is degraded and yet asked; while it stops it
    /// answers 503 so that a proxy asks others before the server closes.
    Get "/readyz" "readyz" (Public, Empty, Api) => ready { responses((status = 200, body = Readiness), (status = 503, body = Readiness)) };
}

async fn alive() -> HttpResponse {
    text("ok")
}

async fn ready(house: web::Data<House>, vitals: web::Data<Vitals>) -> HttpResponse {
    let readiness = readiness(&house, &vitals).await;
    let mut answer = match readiness.status {
        ReadinessStatus::Ready | ReadinessStatus::Degraded => HttpResponse::Ok(),
        ReadinessStatus::Unready | ReadinessStatus::Stopping => HttpResponse::ServiceUnavailable(),
    };
    answer.insert_header((header::CACHE_CONTROL, "no-store")).json(readiness)
}

fn text(word: &'static str) -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").insert_header((header::CACHE_CONTROL, "no-store")).body(word)
}
