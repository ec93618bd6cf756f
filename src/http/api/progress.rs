//! Owns what senders and managers see of their messages.
//!
//! Called through the route table. The one rule: numbers come from the scoped read only.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use futures_util::TryStreamExt as _;

use crate::domain::ids::MessageId;
use crate::http::edge::body::{CursorQuery, Params, PathId};
use crate::http::edge::error::ApiError;
use crate::http::edge::gate::{LeadActor, ManagerActor};
use crate::http::edge::table::routes;
use crate::service::House;
use crate::service::access::session::SiteRef;
use crate::service::delivery::nudge as nudging;
use crate::service::delivery::nudge::Nudged;
use crate::service::progress::dashboard::{Dashboard, DashboardQuery};
use crate::service::progress::report::{PeoplePage, Report};
use crate::service::progress::sent::ProgressPage;
use crate::service::progress::{dashboard, sent};
use crate::service::progress::{export, report as reporting};

routes! {
    "progress":
    /// Lists what the person sent, newest first.
    Get "/api/v1/sent" "sent" (Session(Lead), Empty, Api) => sent {
        params(("cursor" = Option<String>, Query)),
        responses((status = 200, body = ProgressPage)),
    };

    /// Shows every message within the person's scope.
    Get "/api/v1/dashboard" "dashboard" (Session(Manager), Empty, Api) => dashboard {
        params(
            ("site" = Option<String>, Query),
            ("team" = Option<String>, Query),
            ("sender" = Option<String>, Query),
            ("state" = Option<String>, Query),
            ("cursor" = Option<String>, Query),
        ),
        responses((status = 200, body = Dashboard)),
    } refuses [NotFound];

    /// Shows who has a message and who has not.
    Get "/api/v1/messages/{id}/report" "report" (Session(Lead), Empty, Api) => report {
        params(("id" = MessageId, Path)),
        responses((status = 200, body = Report)),
    };

    /// Lists all sites within reach.
    Get "/api/v1/sites" "sites" (Session(Manager), Empty, Api) => sites { responses((status = 200, body = Vec<SiteRef>)) };

    /// Shows the people after those of the report or of the page before.
    Get "/api/v1/messages/{id}/report/people" "report.people" (Session(Lead), Empty, Api) => report_people {
        params(("id" = MessageId, Path), ("cursor" = String, Query)),
        responses((status = 200, body = PeoplePage)),
    };

    /// Gives the same as a table for a spreadsheet.
    Get "/api/v1/messages/{id}/report.csv" "report.csv" (Session(Lead), Empty, Api) => report_csv {
        params(("id" = MessageId, Path)),
        responses((status = 200, body = String, content_type = "text/csv")),
    };

    /// Reminds whoever is on shift and has not answered.
    Post "/api/v1/messages/{id}/nudge" "nudge" (Session(Lead), Empty, Api) => nudge {
        params(("id" = MessageId, Path)),
        responses((status = 200, body = Nudged)),
    } refuses [NudgeNobody];
}

async fn sent(house: web::Data<House>, actor: LeadActor, query: Params<CursorQuery>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(sent::sent(&house, &actor.0, query.0.cursor.as_deref()).await?))
}

async fn dashboard(house: web::Data<House>, actor: ManagerActor, query: Params<DashboardQuery>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(dashboard::dashboard(&house, &actor.0, query.0).await?))
}

async fn report(house: web::Data<House>, actor: LeadActor, id: PathId<MessageId>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(reporting::report(&house, &actor.0, id.0).await?))
}

async fn report_people(house: web::Data<House>, actor: LeadActor, id: PathId<MessageId>, query: Params<CursorQuery>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(reporting::report_people(&house, &actor.0, id.0, query.0.cursor.as_deref().unwrap_or_default()).await?))
}

async fn sites(house: web::Data<House>, actor: ManagerActor) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(dashboard::sites(&house, &actor.0).await?))
}

async fn report_csv(house: web::Data<House>, actor: LeadActor, id: PathId<MessageId>) -> Result<HttpResponse, ApiError> {
    let table = export::report_csv(&house, &actor.0, id.0).await?.map_err(|error| {
        tracing::error!(%error, "an export could not be read to its end");
        actix_web::error::ErrorInternalServerError("")
    });
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"floornote-{}.csv\"", id.0)))
        .streaming(table))
}

async fn nudge(house: web::Data<House>, actor: LeadActor, id: PathId<MessageId>) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok().json(nudging::nudge(&house, &actor.0, id.0).await?))
}
