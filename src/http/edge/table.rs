//! Owns the rows of the route table, and the finding of the one that serves a request.
//!
//! Called by the resources (which write rows with `routes!`) and by the log, the headers, the gate, the readers of bodies and the
//! fallback (which ask the row). The one rule: a request is matched once; whoever asks later is told the same row.

use std::rc::Rc;

use actix_web::dev::ResourceDef;
use actix_web::web::ServiceConfig;
use actix_web::{HttpMessage as _, HttpRequest};
use utoipa::openapi::OpenApi;

use super::policy::{Method, Policy, Response};
use crate::domain::refusal::Code;

/// One row of the table.
#[derive(Debug)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path, with `{names}` for its variable segments.
    pub pattern: &'static str,
    /// Its name in tests and in the API document.
    pub name: &'static str,
    /// What holds before and after its handler.
    pub policy: Policy,
    /// Codes that its use case refuses with, beside those that follow from the policy.
    pub refuses: &'static [Code],
    /// Makes its part of the API document; none where it does not stand there.
    pub operation: Option<fn() -> OpenApi>,
    /// Gives its handler to the app.
    pub(in crate::http) mount: fn(&mut ServiceConfig),
}

impl Route {
    /// Reports whether a request must show that it comes from our own page.
    #[must_use]
    pub const fn is_change_by_cookie(&self) -> bool {
        self.policy.caller.is_by_cookie() && !self.method.is_safe()
    }
}

/// What became of the look for a row.
#[derive(Debug, Clone)]
pub enum Matched {
    /// This row serves the request.
    Row(&'static Route),
    /// None does; these serve the same path by other methods.
    Others(Rc<[&'static Route]>),
}

impl Matched {
    /// Returns the row that serves the request.
    #[must_use]
    pub const fn row(&self) -> Option<&'static Route> {
        match self {
            Self::Row(row) => Some(*row),
            Self::Others(_) => None,
        }
    }

    /// Returns what is answered at this path: a wrong method there gets the headers of the right one.
    #[must_use]
    pub fn response(&self) -> Option<Response> {
        match self {
            Self::Row(row) => Some(row.policy.response),
            Self::Others(rows) => rows.first().map(|row| row.policy.response),
        }
    }
}

/// All rows, in the order in which they are matched, with their patterns ready.
pub struct RouteTable(Vec<(ResourceDef, &'static Route)>);

impl RouteTable {
    /// Makes the table of the rows of several resources.
    #[must_use]
    pub fn new(resources: &[&'static [Route]]) -> Self {
        Self(resources.iter().copied().flatten().map(|row| (ResourceDef::new(row.pattern), row)).collect())
    }

    /// Lists the rows.
    pub fn rows(&self) -> impl Iterator<Item = &'static Route> {
        self.0.iter().map(|(_, row)| *row)
    }

    /// Finds the row that serves a method and a path: the first that fits, as the router does.
    #[must_use]
    pub fn find(&self, method: &str, path: &str) -> Matched {
        let mut others = Vec::new();
        for (_, row) in self.0.iter().filter(|(pattern, _)| pattern.is_match(path)) {
            if row.method.as_str() == method {
                return Matched::Row(row);
            }
            others.push(*row);
        }
        Matched::Others(others.into())
    }
}

/// Tells which row serves a request. The first to ask has it matched; an app without a table has no rows.
///
/// The path is the one that routing looks at: percent-encoding of harmless characters is undone, so that `/%61pi` and `/api`
/// cannot be judged differently.
pub(in crate::http) fn matched(request: &HttpRequest) -> Matched {
    if let Some(matched) = request.extensions().get::<Matched>() {
        return matched.clone();
    }
    let table = request.app_data::<&'static RouteTable>();
    let matched = table.map_or_else(|| Matched::Others(Rc::default()), |table| table.find(request.method().as_str(), request.match_info().as_str()));
    request.extensions_mut().insert(matched.clone());
    matched
}

/// Writes the rows of a resource, after its tag in the API document: method, path, name, policy (caller, body, response) and handler,
/// and for the document what the handler takes and answers, as `utoipa::path` spells it. `refuses` lists the codes of the use case.
macro_rules! routes {
    ($tag:literal: $(
        $(#[$doc:meta])*
        $method:ident $pattern:literal $name:literal ($caller:ident $(($least:ident))?, $body:ident, $response:ident) => $handler:ident
            $({ $($operation:tt)* })? $(refuses [$($code:ident),+])?;
    )+) => {
        /// The routes of this resource.
        pub(in crate::http) const ROUTES: &[$crate::http::edge::table::Route] = &[$($crate::http::edge::table::Route {
            method: $crate::http::edge::policy::Method::$method,
            pattern: $pattern,
            name: $name,
            policy: $crate::http::edge::policy::Policy {
                caller: $crate::http::edge::policy::Caller::$caller $(($crate::domain::person::Role::$least))?,
                body: $crate::http::edge::policy::Body::$body,
                response: $crate::http::edge::policy::Response::$response,
            },
            refuses: &[$($($crate::domain::refusal::Code::$code),+)?],
            operation: $crate::http::edge::table::routes!(@operation $tag $name $(#[$doc])* $({ $($operation)* })?),
            mount: |app| {
                app.route($pattern, ::actix_web::web::method($crate::http::edge::policy::Method::$method.into()).to($handler));
            },
        }),+];
    };
    (@operation $tag:literal $name:literal) => { None };
    (@operation $tag:literal $name:literal $(#[$doc:meta])* { $($operation:tt)* }) => {
        Some({
            #[derive(::utoipa::OpenApi)]
            #[openapi(paths(operation))]
            struct Document;

            // utoipa wants a method and a path; those of the row are put in their place.
            $(#[$doc])*
            #[::utoipa::path(get, path = "/", tag = $tag, operation_id = $name, $($operation)*)]
            fn operation() -> ::utoipa::openapi::OpenApi {
                <Document as ::utoipa::OpenApi>::openapi()
            }
            operation
        })
    };
}
pub(in crate::http) use routes;

#[cfg(test)]
mod tests {
    use actix_web::HttpResponse;

    use super::*;

    routes! {
        "things":
        Get "/things/{id}" "thing" (Session(Lead), Empty, Media) => answer;
        Put "/things/{id}" "thing.put" (Capability, JSON, Api) => answer;
        Delete "/things/{id}" "thing.delete" (NewPhone, Empty, Api) => answer;
        Get "/things/{tail:.*}" "things" (Public, Empty, Page) => answer;
    }

    async fn answer() -> HttpResponse {
        HttpResponse::Ok().finish()
    }

    #[test]
    fn the_first_row_that_fits_serves_and_a_wrong_method_is_told_of_the_right_ones() {
        let table = RouteTable::new(&[ROUTES]);
        let name = |method, path| table.find(method, path).row().map(|row| row.name);
        assert_eq!((name("GET", "/things/1"), name("PUT", "/things/1"), name("GET", "/things/1/2")), (Some("thing"), Some("thing.put"), Some("things")));
        let others = table.find("PATCH", "/things/1");
        assert_eq!(others.response(), Some(Response::Media));
        assert!(matches!(others, Matched::Others(rows) if rows.iter().map(|row| row.name).eq(["thing", "thing.put", "thing.delete", "things"])));
        assert_eq!((name("GET", "/thing"), table.find("GET", "/thing").response()), (None, None));
    }

    #[test]
    fn only_a_change_that_a_cookie_can_make_must_come_from_our_own_page() {
        let changes: Vec<&str> = ROUTES.iter().filter(|row| row.is_change_by_cookie()).map(|row| row.name).collect();
        assert_eq!(changes, ["thing.delete"]);
    }
}
