//! Owns who is signed in: from the cookie's secret to an actor, and what a person sees about themselves.
//!
//! Called by the HTTP handlers. The one rule: role, scope and generation are re-read on every request.

use std::time::Duration;

use serde::Serialize;
use utoipa::ToSchema;

use crate::bus::Hint;
use crate::domain::access::{SESSION_MS, SessionEnd, hash_secret};
use crate::domain::clock::{HOUR_MS, Time};
use crate::domain::ids::{OrganisationId, PersonId, SiteId, TeamId};
use crate::domain::norms::Interval;
use crate::domain::person::{Actor, Role, Tenant};
use crate::domain::receipt::UnreachableWhy;
use crate::domain::refusal::{Code, Refusal};
use crate::service::delivery::reach::unreachable_why;
use crate::service::{House, ServiceError};
use crate::store::access::sessions;
use crate::store::delivery::subscriptions;
use crate::store::roster::people::{self, PersonRow};
use crate::store::roster::plans::{self, Plan};

/// How long the writer may take before a sliding expiry is given up for this request.
const TOUCH_TIMEOUT: Duration = Duration::from_millis(500);

/// A thing with an id and a name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OrganisationRef {
    /// The organisation.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
}

/// A site with its zone.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SiteRef {
    /// The site.
    pub id: SiteId,
    /// Its name.
    pub name: String,
    /// IANA time zone.
    pub time_zone: String,
}

/// A team by name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TeamRef {
    /// The team.
    pub id: TeamId,
    /// Its name.
    pub name: String,
}

/// The signed-in person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MePerson {
    /// The person.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// BCP 47 tag of their language.
    pub locale: String,
}

/// A shift.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct ShiftView {
    /// First moment on shift.
    pub starts_at: Time,
    /// First moment off shift again.
    pub ends_at: Time,
}

/// What a person sees about themselves.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Me {
    /// Who.
    pub person: MePerson,
    /// Where.
    pub organisation: OrganisationRef,
    /// Their site.
    pub site: SiteRef,
    /// Their home team.
    pub team: Option<TeamRef>,
    /// The shift running now.
    pub shift: Option<ShiftView>,
    /// The next shift start.
    pub next_start: Option<Time>,
    /// The key phones subscribe with, base64url.
    pub vapid_public_key: String,
    /// Generation of this phone; acts carry it.
    pub session_generation: i64,
    /// Whether a push subscription is registered.
    pub has_subscription: bool,
    /// Why this person cannot be reached.
    pub unreachable: Option<UnreachableWhy>,
    /// Who sees what this person does, by name.
    pub leads: Vec<String>,
    /// The server's time.
    pub server_time: Time,
    /// Whether this is the demo.
    pub demo: bool,
}

/// Finds who is behind a session secret; slides the session's end at most once an hour.
///
/// # Errors
/// Store failures only; an unknown or ended session is `None`.
pub async fn authenticate(house: &House, secret: &str) -> Result<Option<Actor>, ServiceError> {
    let now = house.clock.now();
    let Some(live) = house.batches.callers.find(&house.store, &house.clock, &hash_secret(secret.as_bytes())).await? else { return Ok(None) };
    if live.used_at.plus(HOUR_MS) < now {
        // Sliding is a courtesy: a busy writer must not keep a worker from their inbox. It is boxed because it runs once an hour, and
        // every request would keep room for it.
        let slide = Box::pin(async {
            let mut tx = house.begin().await?;
            sessions::update_used(&mut tx, live.actor.tenant(), live.actor.session_id, now, now.plus(SESSION_MS)).await?;
            tx.commit().await
        });
        if let Ok(Err(error)) = tokio::time::timeout(TOUCH_TIMEOUT, slide).await {
            tracing::warn!(session_id = %live.actor.session_id, cause = ?error, "session could not be prolonged");
        }
    }
    Ok(Some(live.actor))
}

/// Tells why a secret opens nothing any more: `session_replaced` where its person moved to another phone, else
/// `signed_out`.
///
/// # Errors
/// Store failures only.
pub async fn why_signed_out(house: &House, secret: &str) -> Result<Code, ServiceError> {
    let end = sessions::find_end(&house.store, &hash_secret(secret.as_bytes())).await?;
    Ok(if end == Some(SessionEnd::NewPhone) { Code::SessionReplaced } else { Code::SignedOut })
}

/// Describes the signed-in person.
///
/// # Errors
/// `signed_out` when they have left.
pub async fn me(house: &House, actor: &Actor) -> Result<Me, ServiceError> {
    let person = people::find(&house.store, actor.tenant(), actor.person_id).await?.ok_or(Refusal::new(Code::SignedOut))?;
    describe(house, actor.tenant(), &person, actor.generation).await
}

pub(in crate::service) async fn describe(house: &House, tenant: Tenant, person: &PersonRow, generation: i64) -> Result<Me, ServiceError> {
    let now = house.clock.now();
    let plan = plans::list_plans(&house.store, tenant, Some(&[person.id]), now).await?.remove(&person.id);
    let plan = plan.unwrap_or_else(|| Plan::from(person.time_zone.clone()));
    let overseers = people::list_overseers(&house.store, tenant, person.site_id, person.team.as_ref().map(|team| team.0), &[Role::Lead, Role::Manager]).await?;
    let shift = plan.shifts.iter().find(|shift| shift.starts_at <= now && now < shift.ends_at);
    Ok(Me {
        person: MePerson { id: person.id, name: person.name.clone(), role: person.role, locale: person.locale.clone() },
        organisation: OrganisationRef { id: tenant.organisation_id(), name: person.organisation_name.clone() },
        site: SiteRef { id: person.site_id, name: person.site_name.clone(), time_zone: person.time_zone.to_string() },
        team: person.team.clone().map(|(id, name)| TeamRef { id, name }),
        shift: shift.map(|Interval { starts_at, ends_at }| ShiftView { starts_at: *starts_at, ends_at: *ends_at }),
        next_start: plan.shifts.iter().map(|shift| shift.starts_at).filter(|start| *start > now).min(),
        vapid_public_key: house.settings.keys.vapid_public.clone(),
        session_generation: generation,
        has_subscription: plan.subscriptions > 0,
        unreachable: unreachable_why(&plan, now),
        leads: overseers.into_iter().filter(|(id, _, _)| *id != person.id).map(|(_, name, _)| name).collect(),
        server_time: now,
        demo: person.is_demo,
    })
}

/// Changes the signed-in person's language.
///
/// # Errors
/// `invalid_body` for what is no language tag.
pub async fn set_locale(house: &House, actor: &Actor, locale: &str) -> Result<Me, ServiceError> {
    let locale = parse_locale(locale)?;
    let mut tx = house.begin().await?;
    people::update_locale(&mut tx, actor.tenant(), actor.person_id, &locale).await?;
    tx.commit().await?;
    me(house, actor).await
}

/// Checks a BCP 47 tag: 2 to 8 letters, then short subtags.
pub(in crate::service) fn parse_locale(raw: &str) -> Result<String, Refusal> {
    raw.parse::<unic_langid::LanguageIdentifier>().map(|tag| tag.to_string()).map_err(|_| Refusal::new(Code::InvalidBody).at("locale"))
}

/// Signs out: ends the session and its streams, deletes the phone's subscriptions, and makes old tokens worthless.
///
/// # Errors
/// Store failures only.
pub async fn sign_out(house: &House, actor: &Actor) -> Result<(), ServiceError> {
    let now = house.clock.now();
    let mut tx = house.begin().await?;
    sessions::update_generation(&mut tx, actor.tenant(), actor.person_id, SessionEnd::SignedOut, now).await?;
    subscriptions::delete(&mut tx, actor.tenant(), actor.person_id, None).await?;
    tx.hint(Hint::SessionsEnded { organisation_id: actor.tenant().organisation_id(), person_id: actor.person_id, session_id: None });
    tx.commit().await?;
    Ok(())
}
