//! Owns joining: a code becomes a session.
//!
//! Called by the door. The one rule: looking never spends a code, and wrong codes cost the guesser time.

use std::net::IpAddr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use utoipa::ToSchema;

use super::session::{Me, describe, parse_locale};
use super::{House, ServiceError};
use crate::bus::Hint;
use crate::domain::access::{CodeKind, hash_secret, normalise_code};
use crate::domain::clock::{MINUTE_MS, Time};
use crate::domain::person::{Actor, Role, Scope};
use crate::domain::refusal::{Code, Refusal};
use crate::store::codes::{self, JoinCode};
use crate::store::people::{self, PersonRow};
use crate::store::sessions;

/// Wrong codes one address may send in a minute.
const FAILURES_PER_MINUTE: i64 = 10;

/// What a code stands for, shown before it is used.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct JoinLook {
    /// Name of the organisation.
    pub organisation: String,
    /// Name of the site.
    pub site: String,
    /// Name of the team.
    pub team: Option<String>,
    /// Whose code it is.
    pub person_name: String,
    /// Who made it.
    pub invited_by: Option<String>,
    /// Their role.
    pub role: Role,
    /// Who is signed in on this phone, if anybody.
    pub signed_in_as: Option<String>,
    /// Good before this moment.
    pub expires_at: Time,
}

async fn find(house: &House, peer: IpAddr, typed: &str) -> Result<(JoinCode, PersonRow), ServiceError> {
    let now = house.clock.now();
    let key = format!("join:{peer}");
    if let Some(wait_ms) = house.throttle.check(&key, FAILURES_PER_MINUTE, now) {
        return Err(Refusal::new(Code::TooManyAttempts).retry_after(wait_ms / 1_000 + 1).into());
    }
    let refuse = |code| {
        house.throttle.count(&key, MINUTE_MS, now);
        ServiceError::refused(code)
    };
    let hash = hash_secret(normalise_code(typed).as_bytes());
    let Some(code) = codes::find_by_hash(&house.store, &hash).await? else { return Err(refuse(Code::CodeUnknown)) };
    if code.spent_at.is_some() {
        return Err(refuse(Code::CodeSpent));
    }
    if code.expires_at <= now {
        return Err(refuse(Code::CodeExpired));
    }
    if code.kind == CodeKind::Demo && !peer.is_loopback() {
        return Err(refuse(Code::CodeUnknown));
    }
    let scope = Scope::system(code.organisation_id);
    let Some(person) = people::find(&house.store, &scope, code.person_id).await? else { return Err(refuse(Code::CodeUnknown)) };
    Ok((code, person))
}

/// Tells what a code stands for, without using it.
///
/// # Errors
/// `code_unknown`, `code_expired`, `code_spent`, `too_many_attempts`.
pub async fn look(house: &House, peer: IpAddr, code: &str, signed_in: Option<&Actor>) -> Result<JoinLook, ServiceError> {
    let (code, person) = find(house, peer, code).await?;
    let signed_in_as = match signed_in {
        Some(actor) if actor.person_id != person.id => people::find(&house.store, &actor.scope, actor.person_id).await?.map(|other| other.name),
        _ => None,
    };
    Ok(JoinLook {
        organisation: person.organisation_name,
        site: person.site_name,
        team: person.team.map(|team| team.1),
        person_name: person.name,
        invited_by: code.invited_by,
        role: person.role,
        signed_in_as,
        expires_at: code.expires_at,
    })
}

/// Uses a code: a new session for its person. A personal code ends their sessions on older phones. Returns the
/// person and the secret for the cookie.
///
/// # Errors
/// As `look`; `code_spent` for the slower of two.
pub async fn join(house: &House, peer: IpAddr, typed: &str, locale: &str) -> Result<(Me, String), ServiceError> {
    let (code, mut person) = find(house, peer, typed).await?;
    let locale = parse_locale(locale)?;
    let scope = Scope::system(code.organisation_id);
    let now = house.clock.now();
    let secret = URL_SAFE_NO_PAD.encode(house.random::<32>()?);
    let is_demo = code.kind == CodeKind::Demo;
    let mut tx = house.store.begin().await?;
    if !is_demo && !codes::update_spent(&mut tx, &scope, code.id, now).await? {
        return Err(ServiceError::refused(Code::CodeSpent));
    }
    // A demo code is reusable on purpose, so it must not end the session that another tab of the demo is using.
    let generation = if is_demo { person.generation } else { sessions::update_generation(&mut tx, &scope, person.id, now).await? };
    people::update_locale(&mut tx, &scope, person.id, &locale).await?;
    let session = sessions::NewSession { id: house.clock.id(), person_id: person.id, token_hash: &hash_secret(secret.as_bytes()), generation };
    sessions::insert(&mut tx, &scope, session, now).await?;
    tx.commit().await?;
    if !is_demo {
        house.signal.send(Hint::SessionsEnded { organisation_id: scope.organisation_id, person_id: person.id, session_id: None });
    }
    person.locale = locale;
    Ok((describe(house, &scope, &person, generation).await?, secret))
}
