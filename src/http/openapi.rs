//! Owns the API document: the operations of the route table, and of each every status that it answers.
//!
//! Called through the route table, by the snapshot test and by the generator of the web's types. The one rule: what a problem answer
//! can be follows from the row, so it is written once here and nowhere beside a handler.

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse};
use utoipa::openapi::path::{Operation, ParameterIn};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::openapi::{ContentBuilder, Ref, RefOr, ResponseBuilder};
use utoipa::{Modify, OpenApi};

use super::edge::error::{ApiError, Problem, status_of};
use super::edge::policy::{Body, Caller};
use super::edge::table::{Route, RouteTable, routes};
use crate::domain::person::Role;
use crate::domain::refusal::Code;

routes! {
    "openapi":
    Get "/api/openapi.json" "openapi" (Public, Empty, Api) => document;
}

/// Name of the answer that every problem has.
const PROBLEM: &str = "Problem";

#[derive(OpenApi)]
#[openapi(
    info(title = "Floornote", description = "Short messages for people who work on their feet, with two-tap acknowledgement."),
    components(schemas(Problem)),
    modifiers(&SessionCookie, &ProblemAnswer),
    security(("session" = []))
)]
struct Document;

struct SessionCookie;

impl Modify for SessionCookie {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let scheme = SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new("__Host-floornote")));
        document.components.get_or_insert_default().add_security_scheme("session", scheme);
    }
}

struct ProblemAnswer;

impl Modify for ProblemAnswer {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let content = ContentBuilder::new().schema(Some(Ref::from_schema_name(PROBLEM))).build();
        let answer = ResponseBuilder::new().description("Why it was refused").content("application/problem+json", content).build();
        document.components.get_or_insert_default().responses.insert(PROBLEM.to_owned(), answer.into());
    }
}

/// Lists the codes that an operation answers: what its policy, its path and its parameters can refuse, and what its use case does.
fn codes(row: &Route, operation: &Operation) -> Vec<Code> {
    let mut codes = row.refuses.to_vec();
    match row.policy.caller {
        Caller::Public => {}
        Caller::Visitor | Caller::Capability => codes.extend([Code::Retry, Code::Internal]),
        Caller::NewPhone => codes.extend([Code::ClaimUnknown, Code::Retry, Code::Internal]),
        Caller::Session(least) => {
            codes.extend([Code::SignedOut, Code::SessionReplaced, Code::Retry, Code::Internal]);
            codes.extend((least > Role::Worker).then_some(Code::Forbidden));
        }
    }
    if row.is_change_by_cookie() {
        codes.extend([Code::ForeignOrigin, Code::UnsupportedMediaType]);
    }
    match row.policy.body {
        Body::Empty => {}
        Body::Json(_) => codes.extend([Code::MalformedJson, Code::BodyTooLarge, Code::UnsupportedMediaType, Code::InvalidBody]),
        Body::Tus => codes.push(Code::TusVersion),
    }
    for parameter in operation.parameters.iter().flatten() {
        let RefOr::T(parameter) = parameter else { continue };
        match (&parameter.parameter_in, parameter.name.as_str()) {
            (ParameterIn::Path, _) => codes.push(Code::NotFound),
            (ParameterIn::Query | ParameterIn::QueryString, _) => codes.push(Code::InvalidParameter),
            (ParameterIn::Header, "Idempotency-Key") => codes.extend([Code::IdempotencyKeyInvalid, Code::IdempotencyMismatch]),
            (ParameterIn::Header | ParameterIn::Cookie, _) => {}
        }
    }
    codes
}

/// Adds a problem answer for every status of these codes, with the codes that have it.
fn add_problems(operation: &mut Operation, codes: &[Code]) {
    let mut by_status: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
    // In the order of the error table, each once.
    for code in Code::ALL.iter().filter(|code| codes.contains(code)) {
        by_status.entry(status_of(*code).as_u16()).or_default().push(code.as_str());
    }
    for (status, codes) in by_status {
        let mut answer = Ref::from_response_name(PROBLEM);
        answer.description = codes.join(", ");
        operation.responses.responses.insert(status.to_string(), RefOr::Ref(answer));
    }
}

/// Writes the document of a table as indented JSON.
pub(super) fn text(table: &RouteTable) -> String {
    let mut document = Document::openapi();
    // The macro takes the package's licence for that of the API.
    document.info.license = None;
    for row in table.rows() {
        let Some(part) = row.operation.map(|make| make()) else { continue };
        document.components.get_or_insert_default().schemas.extend(part.components.unwrap_or_default().schemas);
        for mut operation in part.paths.paths.into_values().filter_map(|item| item.get) {
            let codes = codes(row, &operation);
            add_problems(&mut operation, &codes);
            document.paths.add_path_operation(row.pattern, vec![row.method.into()], operation);
        }
    }
    let mut text = document.to_pretty_json().unwrap_or_default();
    text.push('\n');
    text
}

/// Serves the document.
async fn document(request: HttpRequest) -> Result<HttpResponse, ApiError> {
    let table = request.app_data::<&'static RouteTable>().ok_or_else(|| ApiError::internal(&"the app has no table of routes"))?;
    Ok(HttpResponse::Ok().content_type("application/json").body(text(table)))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]

    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;
    use crate::domain::receipt::Answer;
    use crate::http::edge::policy::Response;
    use crate::http::routes::{document_text, route_table};

    fn document() -> Value {
        serde_json::from_str(&document_text()).unwrap()
    }

    fn operation<'a>(document: &'a Value, row: &Route) -> &'a Value {
        document.get("paths").unwrap().get(row.pattern).unwrap().get(row.method.as_str().to_lowercase()).unwrap()
    }

    #[test]
    fn the_document_has_every_row_that_answers_data_but_itself_and_what_tells_of_the_protocol() {
        let document = document();
        let mut names = BTreeSet::new();
        for row in route_table().rows() {
            let is_data = row.policy.response == Response::Api && !row.name.ends_with("options") && row.name != "openapi";
            assert_eq!(row.operation.is_some(), is_data, "{}", row.name);
            assert!(names.insert(row.name), "{} is the name of two routes", row.name);
            if is_data {
                assert_eq!(operation(&document, row).get("operationId").unwrap(), row.name);
            }
        }
        let documented = document.get("paths").unwrap().as_object().unwrap().values().map(|methods| methods.as_object().unwrap().len());
        assert_eq!(documented.sum::<usize>(), route_table().rows().filter(|row| row.operation.is_some()).count());
    }

    #[test]
    fn what_an_operation_takes_is_what_its_row_reads() {
        let document = document();
        for row in route_table().rows().filter(|row| row.operation.is_some()) {
            let takes_json = operation(&document, row).get("requestBody").is_some();
            assert_eq!(takes_json, matches!(row.policy.body, Body::Json(_)), "{}", row.name);
        }
    }

    #[test]
    fn an_operation_lists_the_statuses_that_follow_from_its_row() {
        let document = document();
        let statuses = |name: &str| {
            let row = route_table().rows().find(|row| row.name == name).unwrap();
            operation(&document, row).get("responses").unwrap().as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ")
        };
        for (name, expected) in [
            ("healthz", "200"),
            ("inbox", "200 400 401 500 503"),
            ("audience", "200 401 403 500 503"),
            ("session.end", "204 401 403 415 500 503"),
            ("message.cancel", "200 401 403 404 409 415 500 503"),
            ("push.act", "204 400 401 413 415 422 429 500 503"),
            ("join", "200 202 400 403 404 410 413 415 422 429 500 503"),
            ("upload.append", "204 400 401 403 404 409 410 412 413 415 460 500 503"),
        ] {
            assert_eq!(statuses(name), expected, "{name}");
        }
    }

    #[test]
    fn words_are_documented_as_they_are_spelled() {
        let document = document();
        for (name, words) in
            [("Answer", Answer::ALL.iter().map(|word| word.as_str()).collect::<Vec<_>>()), ("Code", Code::ALL.iter().map(|word| word.as_str()).collect())]
        {
            assert_eq!(document.pointer(&format!("/components/schemas/{name}/enum")).unwrap(), &serde_json::json!(words), "{name}");
        }
    }
}
