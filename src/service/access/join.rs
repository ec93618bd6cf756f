//! Owns joining: a code becomes a session, or a claim that waits for the person's old phone.
//!
//! Called by the HTTP handlers. The one rule: looking never spends a code, and wrong codes cost the guesser time.

use std::net::IpAddr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use utoipa::ToSchema;

use super::guesses;
use super::new_phone::{self, ClaimView};
use super::session::{Me, describe, parse_locale};
use crate::bus::Hint;
use crate::domain::access::{CodeKind, SessionEnd, hash_secret, normalise_code};
use crate::domain::clock::Time;
use crate::domain::ids::OrganisationId;
use crate::domain::person::{Actor, Role};
use crate::domain::refusal::Code;
use crate::service::{House, ServiceError};
use crate::store::access::codes::{self, JoinCode};
use crate::store::access::sessions;
use crate::store::roster::people::{self, PersonRow};

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
    guesses::check_unknown(house, peer).await?;
    let hash = hash_secret(normalise_code(typed).as_bytes());
    let Some(code) = codes::find_by_hash(&house.store, &hash).await? else { return refuse(house, peer, None, Code::CodeUnknown).await };
    guesses::check_organisation(house, code.tenant.organisation_id()).await?;
    let ours = Some(code.tenant.organisation_id());
    if code.spent_at.is_some() {
        return refuse(house, peer, ours, Code::CodeSpent).await;
    }
    if code.expires_at <= house.clock.now() {
        return refuse(house, peer, ours, Code::CodeExpired).await;
    }
    if code.kind == CodeKind::Demo && !peer.is_loopback() {
        return refuse(house, peer, ours, Code::CodeUnknown).await;
    }
    let tenant = code.tenant;
    match people::find(&house.store, tenant, code.person_id).await? {
        Some(person) => Ok((code, person)),
        None => refuse(house, peer, ours, Code::CodeUnknown).await,
    }
}

async fn refuse<T>(house: &House, peer: IpAddr, matched: Option<OrganisationId>, code: Code) -> Result<T, ServiceError> {
    guesses::count(house, peer, matched).await?;
    Err(ServiceError::refused(code))
}

/// Tells what a code stands for, without using it.
///
/// # Errors
/// `code_unknown`, `code_expired`, `code_spent`, `too_many_attempts`.
pub async fn look(house: &House, peer: IpAddr, code: &str, signed_in: Option<&Actor>) -> Result<JoinLook, ServiceError> {
    let (code, person) = find(house, peer, code).await?;
    let signed_in_as = match signed_in {
        Some(actor) if actor.person_id != person.id => people::find(&house.store, actor.tenant(), actor.person_id).await?.map(|other| other.name),
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

/// What using a code led to, with the secret for its cookie.
#[derive(Debug)]
pub enum Joined {
    /// The person is signed in here.
    In(Box<Me>, String),
    /// The person has a phone: this one waits until that phone or a lead lets it in.
    Held(ClaimView, String),
}

/// Uses a code. A person without a phone is signed in at once, and so is one whose own phone uses it; a personal code of
/// a person with another phone makes a claim that waits for that phone. Either way the code is spent, once.
///
/// # Errors
/// As `look`; `code_spent` for the slower of two.
pub async fn join(house: &House, peer: IpAddr, typed: &str, locale: &str, signed_in: Option<&Actor>) -> Result<Joined, ServiceError> {
    let (code, mut person) = find(house, peer, typed).await?;
    let locale = parse_locale(locale)?;
    let tenant = code.tenant;
    let now = house.clock.now();
    let secret = URL_SAFE_NO_PAD.encode(house.random::<32>()?);
    let is_demo = code.kind == CodeKind::Demo;
    let is_same_phone = signed_in.is_some_and(|actor| actor.person_id == person.id);
    let mut tx = house.begin().await?;
    if !is_demo && !codes::update_spent(&mut tx, tenant, code.id, now).await? {
        return Err(ServiceError::refused(Code::CodeSpent));
    }
    people::lock(&mut tx, tenant, person.id).await?;
    if code.kind == CodeKind::Personal && !is_same_phone && sessions::has_phone(&mut tx, tenant, person.id, now).await? {
        let view = new_phone::hold(&mut tx, tenant, &code, &secret, &locale).await?;
        tx.commit().await?;
        return Ok(Joined::Held(view, secret));
    }
    // A demo code is reusable on purpose, so it must not end the session that another tab of the demo is using.
    let generation = if is_demo {
        person.generation
    } else {
        tx.hint(Hint::SessionsEnded { organisation_id: tenant.organisation_id(), person_id: person.id, session_id: None });
        new_phone::overtake(&mut tx, tenant, person.id).await?;
        sessions::update_generation(&mut tx, tenant, person.id, SessionEnd::NewPhone, now).await?
    };
    people::update_locale(&mut tx, tenant, person.id, &locale).await?;
    let session = sessions::NewSession { id: house.clock.id(), person_id: person.id, token_hash: &hash_secret(secret.as_bytes()), generation, is_demo };
    sessions::insert(&mut tx, tenant, session, now).await?;
    tx.commit().await?;
    person.locale = locale;
    Ok(Joined::In(Box::new(describe(house, tenant, &person, generation).await?), secret))
}
