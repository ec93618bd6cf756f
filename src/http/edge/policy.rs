//! Owns what a row of the route table can say: its method, who may come and by which proof, what is read, what is answered.
//!
//! Called by the rows, and by the gate, the headers and the API document, which do what they say. The one rule: what holds for a route
//! is a word here, never a look at its path.

use utoipa::openapi::HttpMethod;

use crate::domain::limits::JSON_MAX_BYTES;
use crate::domain::person::Role;

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

impl From<Method> for HttpMethod {
    fn from(method: Method) -> Self {
        match method {
            Method::Get => Self::Get,
            Method::Head => Self::Head,
            Method::Post => Self::Post,
            Method::Put => Self::Put,
            Method::Patch => Self::Patch,
            Method::Delete => Self::Delete,
            Method::Options => Self::Options,
        }
    }
}

/// Who may use a route, and by which proof. The gate has one arm for each: another kind of caller is a variant here and an arm
/// there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caller {
    /// Everybody; nobody is looked up.
    Public,
    /// Everybody; the handler is told who is signed in.
    Visitor,
    /// Whoever holds a capability token, which the handler reads in the body; cookies are not looked at.
    Capability,
    /// A new phone that waits to be let in, by a cookie of its own; the session's is not looked at.
    NewPhone,
    /// A signed-in person of at least this role.
    Session(Role),
}

impl Caller {
    /// Reports whether the proof is a cookie, which a browser sends along from any page (and which joining sets): a change must
    /// then come from our own page. A proof in the request itself needs no such look.
    #[must_use]
    pub const fn is_by_cookie(self) -> bool {
        match self {
            Self::Public | Self::Visitor | Self::NewPhone | Self::Session(_) => true,
            Self::Capability => false,
        }
    }
}

/// What a route reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// Nothing. A change names JSON as its type all the same, which no form can.
    Empty,
    /// JSON of at most this many bytes.
    Json(usize),
    /// What the tus protocol sends.
    Tus,
}

impl Body {
    /// JSON of the usual size.
    pub const JSON: Self = Self::Json(JSON_MAX_BYTES);
}

/// What a route answers, as far as the headers of every answer differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Response {
    /// Data that nobody may keep.
    Api,
    /// The page of the app.
    Page,
    /// What people recorded: it never runs.
    Media,
}

/// What holds for a route before and after its handler.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// Who may use it.
    pub caller: Caller,
    /// What it reads.
    pub body: Body,
    /// What it answers.
    pub response: Response,
}
