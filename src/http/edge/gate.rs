//! Owns who gets in: origin, session, waiting phone and role, as the row of the route table asks, checked before a handler or its body is looked at.
//!
//! Called by the app around every route; handlers take its results as argument types. The one rule: a handler that
//! takes `LeadActor` cannot run for a worker, whatever the table says.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, ResponseError as _, web};
use futures_util::future::{Ready, ready};

use super::body::{is_taken, text};
use super::cookie::{self, Cookie};
use super::error::ApiError;
use super::policy::Caller;
use super::table::matched;
use crate::domain::person::{Actor, Role};
use crate::domain::refusal::Code;
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
    let Some(row) = matched(request).row() else { return Ok(()) };
    let house = house(request)?;
    if row.is_change_by_cookie() {
        check_origin(request, house)?;
        if !is_taken(request, row.policy.body) {
            return Err(ApiError::new(Code::UnsupportedMediaType));
        }
    }
    match row.policy.caller {
        Caller::Public | Caller::Capability => Ok(()),
        Caller::NewPhone => find_new_phone(request, house).await,
        Caller::Visitor => find_signed(request, house, None).await,
        Caller::Session(least) => find_signed(request, house, Some(least)).await,
    }
}

/// The waiting phone's own cookie is looked at and no other: it is nobody yet.
async fn find_new_phone(request: &HttpRequest, house: &House) -> Result<(), ApiError> {
    let secret = cookie::read(request, Cookie::NewPhone, &house.settings.public_url).ok_or_else(|| ApiError::new(Code::ClaimUnknown))?;
    let claim = new_phone::find(house, &secret).await?;
    request.extensions_mut().insert(NewPhone { claim, secret });
    Ok(())
}

/// Finds who is signed in, and refuses nobody where a role is asked for.
async fn find_signed(request: &HttpRequest, house: &House, least: Option<Role>) -> Result<(), ApiError> {
    let secret = cookie::read(request, Cookie::Session, &house.settings.public_url);
    let actor = match &secret {
        Some(secret) => session::authenticate(house, secret).await?,
        None => None,
    };
    match (actor, least) {
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
    if text(request, header::HeaderName::from_static("sec-fetch-site")) == Some("same-origin") {
        return Ok(());
    }
    let public_url = &house.settings.public_url;
    let origin = text(request, header::ORIGIN).unwrap_or_default();
    let is_ours = origin == public_url.origin().ascii_serialization();
    // On this machine the port may be forwarded; the browser's own Host then names the page.
    let is_local = || {
        cookie::is_http_loopback(public_url)
            && text(request, header::HOST).is_some_and(|host| origin.strip_prefix("http://") == Some(host))
            && is_loopback_origin(origin)
    };
    if is_ours || is_local() { Ok(()) } else { Err(ApiError::new(Code::ForeignOrigin)) }
}

fn is_loopback_origin(origin: &str) -> bool {
    origin.parse().is_ok_and(|url| cookie::is_http_loopback(&url))
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
pub struct NewPhone {
    /// The claim.
    pub claim: Claim,
    /// The secret of its cookie.
    pub secret: String,
}

impl FromRequest for NewPhone {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(request.extensions().get::<Self>().cloned().ok_or_else(|| ApiError::new(Code::ClaimUnknown)))
    }
}
