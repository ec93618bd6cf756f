//! Owns the route table: every address of the house, as data.
//!
//! Called by the app (which serves it), the gate (which guards it), the OpenAPI test and the role matrix test. The one
//! rule: an address that is not in this table does not exist, and who may use it is written only here.

use std::sync::LazyLock;

use actix_web::HttpRequest;
use actix_web::dev::ResourceDef;
use actix_web::web::{self, ServiceConfig};

use super::api::uploads::tus;
use super::api::{events, inbox, media, messages, progress, receipts, replies, session, subscription};
use super::api::{new_phone, new_phone_events};
use super::ops::health;
use super::{openapi, pages};
use crate::domain::person::Role;

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody, signed in or not.
    Public,
    /// Whoever holds a capability token in the body; no cookie is looked at and no origin is asked for.
    Token,
    /// A phone that waits to be let in, by the cookie of its claim; the session's is not looked at.
    Claim,
    /// Every signed-in person.
    SignedIn,
    /// Leads, managers and admins.
    Lead,
    /// Managers and admins.
    Manager,
    /// Admins.
    Admin,
}

impl Access {
    /// Returns the least role that gets in; none where nobody needs to be signed in.
    #[must_use]
    pub const fn least_role(self) -> Option<Role> {
        match self {
            Self::Public | Self::Token | Self::Claim => None,
            Self::SignedIn => Some(Role::Worker),
            Self::Lead => Some(Role::Lead),
            Self::Manager => Some(Role::Manager),
            Self::Admin => Some(Role::Admin),
        }
    }
}

/// Methods that routes use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Reads the headers only.
    Head,
    /// Creates or acts.
    Post,
    /// Replaces.
    Put,
    /// Changes a part.
    Patch,
    /// Removes.
    Delete,
    /// Tells what is supported.
    Options,
}

impl Method {
    /// Returns the method's token (RFC 9110 §9.1).
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Head => "HEAD",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
            Self::Options => "OPTIONS",
        }
    }

    /// Reports whether the method changes nothing (RFC 9110 §9.2.1).
    #[must_use]
    pub const fn is_safe(self) -> bool {
        matches!(self, Self::Get | Self::Head | Self::Options)
    }
}

impl From<Method> for actix_web::http::Method {
    fn from(method: Method) -> Self {
        match method {
            Method::Get => Self::GET,
            Method::Head => Self::HEAD,
            Method::Post => Self::POST,
            Method::Put => Self::PUT,
            Method::Patch => Self::PATCH,
            Method::Delete => Self::DELETE,
            Method::Options => Self::OPTIONS,
        }
    }
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct RouteRow {
    /// The method.
    pub method: Method,
    /// The path, with `{names}` for its variable segments.
    pub pattern: &'static str,
    /// Who may use it.
    pub access: Access,
    /// Its name in tests and logs.
    pub name: &'static str,
}

macro_rules! routes {
    ($($method:ident $pattern:literal $access:ident $name:literal => $handler:path;)+) => {
        /// Every route, in the order in which they are matched: one after the other, so what is asked most often comes first.
        pub const ROUTES: &[RouteRow] = &[
            $(RouteRow { method: Method::$method, pattern: $pattern, access: Access::$access, name: $name }),+
        ];

        /// Adds every route of the table to the app.
        pub(super) fn configure(app: &mut ServiceConfig) {
            $(app.route($pattern, web::method(Method::$method.into()).to($handler));)+
        }
    };
}

routes! {
    Patch "/api/v1/uploads/{id}" SignedIn "upload.append" => tus::append;
    Put "/api/v1/messages/{id}/receipt" SignedIn "receipt" => receipts::record;
    Post "/api/v1/push/act" Token "push.act" => receipts::push_act;
    Get "/api/v1/inbox" SignedIn "inbox" => inbox::list;
    Get "/api/v1/messages/{id}" SignedIn "message" => inbox::message;
    Options "/api/v1/uploads" Public "uploads.options" => tus::options;
    Options "/api/v1/uploads/{id}" Public "upload.options" => tus::options;
    Post "/api/v1/uploads" SignedIn "upload.create" => tus::create;
    Head "/api/v1/uploads/{id}" SignedIn "upload.status" => tus::status;
    Delete "/api/v1/uploads/{id}" SignedIn "upload.delete" => tus::delete;
    Post "/api/v1/join/look" Public "join.look" => session::look;
    Post "/api/v1/join" Public "join" => session::join;
    Get "/api/v1/join/claim" Claim "claim" => new_phone::look;
    Post "/api/v1/join/claim" Claim "claim.enter" => new_phone::enter;
    Delete "/api/v1/join/claim" Claim "claim.withdraw" => new_phone::withdraw;
    Get "/api/v1/join/claim/events" Claim "claim.events" => new_phone_events::stream;
    Get "/api/v1/claims" SignedIn "claims" => new_phone::list;
    Post "/api/v1/claims/{id}/answer" SignedIn "claims.answer" => new_phone::answer;
    Post "/api/v1/claims/{id}/let-in" Lead "claims.let_in" => new_phone::let_in;
    Get "/api/v1/me" SignedIn "me" => session::me;
    Patch "/api/v1/me" SignedIn "me.locale" => session::set_locale;
    Delete "/api/v1/session" SignedIn "session.end" => session::sign_out;
    Put "/api/v1/push-subscription" SignedIn "subscription.put" => subscription::put;
    Delete "/api/v1/push-subscription" SignedIn "subscription.delete" => subscription::delete;
    Get "/api/v1/messages/{id}/replies" SignedIn "replies" => replies::list;
    Post "/api/v1/messages/{id}/replies" SignedIn "reply" => replies::create;
    Patch "/api/v1/replies/{id}" Lead "reply.state" => replies::update;
    Get "/api/v1/events" SignedIn "events" => events::stream;
    Get "/api/v1/audience" Lead "audience" => messages::audience;
    Post "/api/v1/messages/preview" Lead "message.preview" => messages::preview;
    Post "/api/v1/messages" Lead "message.send" => messages::send;
    Delete "/api/v1/messages/{id}" Lead "message.cancel" => messages::cancel;
    Post "/api/v1/messages/{id}/versions" Lead "message.version" => messages::new_version;
    Put "/api/v1/messages/{id}/upload" Lead "message.upload" => messages::replace_upload;
    Get "/api/v1/sent" Lead "sent" => progress::sent;
    Get "/api/v1/dashboard" Manager "dashboard" => progress::dashboard;
    Get "/api/v1/messages/{id}/report" Lead "report" => progress::report;
    Get "/api/v1/sites" Manager "sites" => progress::sites;
    Get "/api/v1/messages/{id}/report/people" Lead "report.people" => progress::report_people;
    Get "/api/v1/messages/{id}/report.csv" Lead "report.csv" => progress::report_csv;
    Post "/api/v1/messages/{id}/nudge" Lead "nudge" => progress::nudge;
    Get "/media/{asset}/{rendition}" SignedIn "media" => media::get;
    Head "/media/{asset}/{rendition}" SignedIn "media.head" => media::get;
    Get "/api/openapi.json" Public "openapi" => openapi::document;
    Get "/healthz" Public "healthz" => health::alive;
    Get "/readyz" Public "readyz" => health::ready;
    Get "/" Public "page" => pages::index;
    Get "/join" Public "page.join" => pages::index;
    Get "/join/waiting" Public "page.join.waiting" => pages::index;
    Get "/inbox" Public "page.inbox" => pages::index;
    Get "/settings" Public "page.settings" => pages::index;
    Get "/m/{tail:.*}" Public "page.message" => pages::index;
    Get "/lead" Public "page.lead" => pages::index;
    Get "/lead/{tail:.*}" Public "page.lead.screen" => pages::index;
    Get "/manager" Public "page.manager" => pages::index;
    Get "/manager/{tail:.*}" Public "page.manager.screen" => pages::index;
}

/// The table with its patterns ready to match.
static MATCHERS: LazyLock<Vec<(ResourceDef, &RouteRow)>> = LazyLock::new(|| ROUTES.iter().map(|row| (ResourceDef::new(row.pattern), row)).collect());

/// Returns the path that routing looks at: percent-encoding of harmless characters is undone, so that `/%61pi` and
/// `/api` cannot be judged differently.
pub(super) fn path_of(request: &HttpRequest) -> &str {
    request.match_info().as_str()
}

/// Finds the row that serves a method and a path: the first that fits, as the router does.
pub(super) fn find(method: &str, path: &str) -> Option<&'static RouteRow> {
    MATCHERS.iter().find(|(pattern, row)| row.method.as_str() == method && pattern.is_match(path)).map(|(_, row)| *row)
}

/// Lists the methods that exist for a path; empty where the path is unknown.
pub(super) fn methods_of(path: &str) -> Vec<&'static str> {
    MATCHERS.iter().filter(|(pattern, _)| pattern.is_match(path)).map(|(_, row)| row.method.as_str()).collect()
}
