//! Owns the OpenAPI document.
//!
//! Called through the route table, by the snapshot test and by the generator of the web's types. The one rule: it lists
//! exactly the API routes of the table.

use actix_web::HttpResponse;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::{Modify, OpenApi};

use super::api::uploads::tus;
use super::api::{events, inbox, messages, progress, receipts, replies, session, subscription};
use super::api::{new_phone, new_phone_events};
use super::edge::error::Problem;
use super::ops::health;
use super::routes;

#[derive(OpenApi)]
#[openapi(
    info(title = "Floornote", description = "Short messages for people who work on their feet, with two-tap acknowledgement."),
    paths(
        session::look, session::join, session::me, session::set_locale, session::sign_out,
        new_phone::look, new_phone::enter, new_phone::withdraw, new_phone_events::stream, new_phone::list, new_phone::answer, new_phone::let_in,
        subscription::put, subscription::delete,
        inbox::list, inbox::message,
        receipts::record, receipts::push_act,
        replies::list, replies::create, replies::update,
        events::stream,
        messages::audience, messages::preview, messages::send, messages::cancel, messages::new_version, messages::replace_upload,
        progress::sent, progress::dashboard, progress::report, progress::report_people, progress::sites, progress::report_csv, progress::nudge,
        tus::create, tus::status, tus::append, tus::delete,
        health::alive, health::ready,
    ),
    components(schemas(Problem)),
    modifiers(&SessionCookie, &RouteNames),
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

/// Names every operation as the route table does.
struct RouteNames;

impl Modify for RouteNames {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        for (path, item) in &mut document.paths.paths {
            let operations = [
                ("GET", &mut item.get),
                ("HEAD", &mut item.head),
                ("POST", &mut item.post),
                ("PUT", &mut item.put),
                ("PATCH", &mut item.patch),
                ("DELETE", &mut item.delete),
            ];
            for (method, operation) in operations {
                if let (Some(operation), Some(row)) = (operation, routes::find(method, path)) {
                    operation.operation_id = Some(row.name.to_owned());
                }
            }
        }
    }
}

/// Returns the document as indented JSON, as committed in `docs/openapi.json`.
#[must_use]
pub fn document_text() -> String {
    let mut document = Document::openapi();
    // The macro writes an empty licence where the package names none.
    document.info.license = document.info.license.filter(|license| !license.name.is_empty());
    let mut text = document.to_pretty_json().unwrap_or_default();
    text.push('\n');
    text
}

/// Serves the document.
pub(super) async fn document() -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(document_text())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]

    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::receipt::Answer;
    use crate::domain::refusal::Code;
    use crate::http::routes::{Method, ROUTES};

    #[test]
    fn the_document_lists_exactly_the_api_routes_of_the_table() {
        let document: serde_json::Value = serde_json::from_str(&document_text()).unwrap();
        let paths = document.get("paths").unwrap().as_object().unwrap();
        let documented: BTreeSet<String> = paths
            .iter()
            .flat_map(|(path, methods)| methods.as_object().unwrap().keys().map(move |method| format!("{} {path}", method.to_uppercase())))
            .collect();
        let routed: BTreeSet<String> = ROUTES
            .iter()
            .filter(|row| row.pattern.starts_with("/api/v1") || row.pattern.ends_with("z"))
            .filter(|row| row.method != Method::Options)
            .map(|row| format!("{} {}", row.method.as_str(), row.pattern))
            .collect();
        assert_eq!(documented, routed);
        let names: Vec<&str> = paths
            .values()
            .flat_map(|methods| methods.as_object().unwrap().values())
            .map(|operation| operation.get("operationId").unwrap().as_str().unwrap())
            .collect();
        let unique: BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!((names.len(), unique.iter().all(|name| ROUTES.iter().any(|row| row.name == *name))), (unique.len(), true));
    }

    #[test]
    fn words_are_documented_as_they_are_spelled() {
        let document: serde_json::Value = serde_json::from_str(&document_text()).unwrap();
        for (name, words) in
            [("Answer", Answer::ALL.iter().map(|word| word.as_str()).collect::<Vec<_>>()), ("Code", Code::ALL.iter().map(|word| word.as_str()).collect())]
        {
            assert_eq!(document.pointer(&format!("/components/schemas/{name}/enum")).unwrap(), &serde_json::json!(words), "{name}");
        }
    }
}
