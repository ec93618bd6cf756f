//! Owns who gets in: origin, session, claim and role, checked from the route table before a handler or its body is looked at.
//!
//! Called by the app around every route; handlers take its results as argument types. The one rule: a handler that
//! takes `LeadActor` cannot run for a worker, whatever the table says.

use std::net::IpAddr;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, ResponseError as _, web};
use futures_util::future::{Ready, ready};

use super::body::is_json;
use super::cookie::{self, Cookie};
use super::error::ApiError;
use crate::domain::person::{Actor, Role};
use crate::domain::refusal::Code;
use crate::http::api::uploads::tus;
use crate::http::routes::{self, Access, RouteRow};
use crate::service::House;
use crate::service::access::new_phone::{self, Claim};
use crate::service::access::session;

/// The middleware: refuses before the handler, or lets the request on with its actor attached.
///
/// # Errors
/// Only what the inner service could not turn into a response.
pub(in crate::http) async fn guard(request: ServiceRequest, next: Next<impl MessageBody + 'static>) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    // Boxed, so that what it needs is given back before the handler begins.
    match Box::pin(admit(request.request())).await {
        Ok(()) => next.call(request).await.map(ServiceResponse::map_into_boxed_body),
        Err(error) => Ok(request.into_response(error.error_response())),
    }
}

async fn admit(request: &HttpRequest) -> Result<(), ApiError> {
    // Unknown addresses and methods go on to the fallback, which answers 404, 405 or a file.
    let Some(row) = routes::find(request.method().as_str(), routes::path_of(request)) else { return Ok(()) };
    let house = house(request)?;
    if !row.method.is_safe() && row.access != Access::Token {
        check_origin(request, house)?;
        check_type(request)?;
    }
    match row.access {
        Access::Token => Ok(()),
        Access::Claim => check_claim(request, house).await,
        _ => check_role(request, house, row).await,
    }
}

/// The claim's own cookie is looked at and no other: a waiting phone is nobody yet.
async fn check_claim(request: &HttpRequest, house: &House) -> Result<(), ApiError> {
    let secret = cookie::read(request, Cookie::Claim, &house.settings.public_url).ok_or_else(|| ApiError::new(Code::ClaimUnknown))?;
    let claim = new_phone::find(house, &secret).await?;
    request.extensions_mut().insert(ClaimHolder { claim, secret });
    Ok(())
}

async fn check_role(request: &HttpRequest, house: &House, row: &RouteRow) -> Result<(), ApiError> {
    // Public routes look at the session too: the join page says who is signed in.
    let wants_actor = row.access.least_role().is_some() || row.pattern.starts_with("/api/v1/join");
    if !wants_actor {
        return Ok(());
    }
    let secret = cookie::read(request, Cookie::Session, &house.settings.public_url);
    let actor = match &secret {
        Some(secret) => session::authenticate(house, secret).await?,
        None => None,
    };
    match (actor, row.access.least_role()) {
        (None, Some(_)) => Err(ApiError::new(match &secret {
            Some(secret) => session::why_signed_out(house, secret).await?,
            None => Code::SignedOut,
        })),
        (Some(actor), Some(least)) if actor.role < least => Err(ApiError::new(Code::Forbidden)),
        (actor, _) => {
            request.extensions_mut().insert(Signed { actor, secret });
            Ok(())
        }
    }
}

/// A change must come from our own page: the browser says so (Fetch Metadata `same-origin`), or the origin is ours.
fn check_origin(request: &HttpRequest, house: &House) -> Result<(), ApiError> {
    let text = |name: header::HeaderName| request.headers().get(name).and_then(|value| value.to_str().ok());
    if text(header::HeaderName::from_static("sec-fetch-site")) == Some("same-origin") {
        return Ok(());
    }
    let public_url = &house.settings.public_url;
    let origin = text(header::ORIGIN).unwrap_or_default();
    let is_ours = origin == public_url.origin().ascii_serialization();
    // On this machine the port may be forwarded; the browser's own Host then names the page.
    let is_local = || {
        cookie::is_http_loopback(public_url)
            && text(header::HOST).is_some_and(|host| origin.strip_prefix("http://") == Some(host))
            && is_loopback_origin(origin)
    };
    if is_ours || is_local() { Ok(()) } else { Err(ApiError::new(Code::ForeignOrigin)) }
}

fn is_loopback_origin(origin: &str) -> bool {
    origin.parse().is_ok_and(|url| cookie::is_http_loopback(&url))
}

/// A form can send neither JSON nor the tus type nor a header of its own.
fn check_type(request: &HttpRequest) -> Result<(), ApiError> {
    let is_tus = tus::is_tus(request);
    if is_json(request) || is_tus { Ok(()) } else { Err(ApiError::new(Code::UnsupportedMediaType)) }
}

/// Who the gate found.
struct Signed {
    actor: Option<Actor>,
    secret: Option<String>,
}

fn house(request: &HttpRequest) -> Result<&House, ApiError> {
    let house = request.app_data::<web::Data<House>>().map(|house| &***house);
    house.ok_or_else(|| ApiError::internal(&"the app has no house"))
}

fn actor_of_least(request: &HttpRequest, least: Role) -> Result<Actor, ApiError> {
    let extensions = request.extensions();
    let actor = extensions.get::<Signed>().and_then(|signed| signed.actor.as_ref()).ok_or_else(|| ApiError::new(Code::SignedOut))?;
    if actor.role < least { Err(ApiError::new(Code::Forbidden)) } else { Ok(actor.clone()) }
}

macro_rules! actors {
    ($($(#[$doc:meta])* $name:ident = $least:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name(pub Actor);

        impl FromRequest for $name {
            type Error = ApiError;
            type Future = Ready<Result<Self, ApiError>>;

            fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
                ready(actor_of_least(request, Role::$least).map(Self))
            }
        }
    )+};
}

actors!(
    /// A signed-in person.
    SignedIn = Worker,
    /// A signed-in lead, manager or admin.
    LeadActor = Lead,
    /// A signed-in manager or admin.
    ManagerActor = Manager,
);

/// Whoever is signed in, or nobody.
#[derive(Debug)]
pub struct MaybeActor(pub Option<Actor>);

impl FromRequest for MaybeActor {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self(request.extensions().get::<Signed>().and_then(|signed| signed.actor.clone()))))
    }
}

/// The secret of the session that the gate accepted.
pub struct Secret(pub String);

impl FromRequest for Secret {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let secret = request.extensions().get::<Signed>().and_then(|signed| signed.secret.clone());
        ready(secret.map(Self).ok_or_else(|| ApiError::new(Code::SignedOut)))
    }
}

/// A phone that waits to be let in: its claim and the secret that proves it. It stands for no person and has no scope.
#[derive(Clone)]
pub struct ClaimHolder {
    /// The claim.
    pub claim: Claim,
    /// The secret of its cookie.
    pub secret: String,
}

impl FromRequest for ClaimHolder {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(request.extensions().get::<Self>().cloned().ok_or_else(|| ApiError::new(Code::ClaimUnknown)))
    }
}

/// The address a request comes from, as far as it can be known.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub IpAddr);

impl FromRequest for Peer {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let socket = request.peer_addr().map_or(IpAddr::from([0, 0, 0, 0]), |address| address.ip());
        let forwarded = request
            .headers()
            .get_all("X-Forwarded-For")
            .last()
            .and_then(|line| line.to_str().ok())
            .and_then(|line| line.rsplit(',').next())
            .and_then(|address| address.trim().parse().ok());
        ready(Ok(Self(client(socket, forwarded))))
    }
}

/// A proxy beside us (loopback or a private network) names the client last in `X-Forwarded-For`; anybody else is taken
/// for who they are. A forwarded address never becomes loopback, which only this machine may claim.
fn client(socket: IpAddr, forwarded: Option<IpAddr>) -> IpAddr {
    let socket = socket.to_canonical();
    let is_beside = match socket {
        IpAddr::V4(address) => address.is_loopback() || address.is_private(),
        IpAddr::V6(address) => address.is_loopback() || address.is_unique_local(),
    };
    match forwarded.map(|address| address.to_canonical()) {
        Some(address) if is_beside && !address.is_loopback() => address,
        _ => socket,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]

    use super::*;

    #[test]
    fn only_a_proxy_beside_us_names_the_client() {
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        for (socket, forwarded, expected) in [
            ("127.0.0.1", Some("203.0.113.9"), "203.0.113.9"),
            ("10.0.0.2", Some("203.0.113.9"), "203.0.113.9"),
            ("203.0.113.1", Some("198.51.100.1"), "203.0.113.1"),
            ("10.0.0.2", Some("127.0.0.1"), "10.0.0.2"),
            ("10.0.0.2", Some("::ffff:127.0.0.1"), "10.0.0.2"),
            ("127.0.0.1", None, "127.0.0.1"),
        ] {
            assert_eq!(client(ip(socket), forwarded.map(ip)), ip(expected), "{socket} {forwarded:?}");
        }
    }
}
