//! Owns the requests of the tests, and the comparing of every answer with the API document.
//!
//! Called by everything that asks a server. The one rule: an operation answers no status, and refuses with no code, that its
//! document does not list.

use std::collections::HashMap;
use std::sync::LazyLock;

use floornote::http::{document_text, route_table};
use http::{HeaderName, HeaderValue};
use reqwest::{Body, Client, Method, RequestBuilder, Response};
use serde_json::Value;

/// The answers of an operation by status: none, or the codes that a problem may have.
type Answers = HashMap<u16, Option<Vec<String>>>;

static DOCUMENT: LazyLock<HashMap<String, Answers>> = LazyLock::new(|| {
    let document: Value = serde_json::from_str(&document_text()).unwrap();
    let operations = document["paths"].as_object().unwrap().values().flat_map(|methods| methods.as_object().unwrap().values());
    operations.map(|operation| (operation["operationId"].as_str().unwrap().to_owned(), answers(operation))).collect()
});

fn answers(operation: &Value) -> Answers {
    let codes = |answer: &Value| answer.get("$ref").map(|_| answer["description"].as_str().unwrap().split(", ").map(str::to_owned).collect());
    operation["responses"].as_object().unwrap().iter().map(|(status, answer)| (status.parse().unwrap(), codes(answer))).collect()
}

/// Says what is wrong with an answer; `code` is that of a problem document.
pub fn undocumented(method: &str, path: &str, status: u16, code: Option<&str>) -> Option<String> {
    let path = path.split('?').next().unwrap();
    // What no row serves, and pages and media, have no operation.
    let row = route_table().find(method, path).row().filter(|row| row.operation.is_some())?;
    match (DOCUMENT[row.name].get(&status), code) {
        (None, _) => Some(format!("{} answered {status}, which its document does not list", row.name)),
        (Some(Some(codes)), Some(code)) if !codes.iter().any(|listed| listed == code) => {
            Some(format!("{} refused with {code}, which its document does not list for {status}", row.name))
        }
        _ => None,
    }
}

/// A request whose answer is compared with the document.
pub struct Request {
    method: String,
    path: String,
    inner: RequestBuilder,
}

impl Request {
    /// A request to a server at `url`, without anything a browser would add.
    pub fn new(client: &Client, method: &str, url: &str, path: &str) -> Self {
        let inner = client.request(Method::from_bytes(method.as_bytes()).unwrap(), format!("{url}{path}"));
        Self { method: method.to_owned(), path: path.to_owned(), inner }
    }

    pub fn header<K, V>(self, name: K, value: V) -> Self
    where
        HeaderName: TryFrom<K, Error: Into<http::Error>>,
        HeaderValue: TryFrom<V, Error: Into<http::Error>>,
    {
        Self { inner: self.inner.header(name, value), ..self }
    }

    pub fn body(self, body: impl Into<Body>) -> Self {
        Self { inner: self.inner.body(body), ..self }
    }

    pub async fn send(self) -> reqwest::Result<Response> {
        let Self { method, path, inner } = self;
        let response = inner.send().await?;
        let (status, headers) = (response.status(), response.headers().clone());
        let is_problem = headers.get("content-type").is_some_and(|kind| kind == "application/problem+json");
        // The answer to HEAD has no body to read a code in.
        let (response, problem) = if is_problem && method != "HEAD" {
            let bytes = response.bytes().await?;
            let problem: Value = serde_json::from_slice(&bytes).unwrap();
            let mut again = http::Response::new(bytes);
            (*again.status_mut(), *again.headers_mut()) = (status, headers);
            (again.into(), problem)
        } else {
            (response, Value::Null)
        };
        let wrong = undocumented(&method, &path, status.as_u16(), problem["code"].as_str());
        assert!(wrong.is_none(), "{}", wrong.unwrap_or_default());
        Ok(response)
    }
}

#[test]
fn an_answer_beside_the_document_is_found() {
    assert_eq!(undocumented("GET", "/api/v1/me", 200, None), None);
    assert_eq!(undocumented("GET", "/api/v1/me", 401, Some("session_replaced")), None);
    assert!(undocumented("GET", "/api/v1/me", 418, None).unwrap().contains("me answered 418"));
    assert!(undocumented("GET", "/api/v1/me?x=1", 401, Some("token_invalid")).unwrap().contains("me refused with token_invalid"));
    assert_eq!(undocumented("GET", "/nowhere", 404, Some("unknown_route")), None);
}
