//! Owns claims: a new phone waits until the person's old phone, or a lead, lets it in.
//!
//! Called by the join service (which makes them) and the HTTP handlers. The one rule: a claim's secret grants nothing but its own
//! answer; only an accepted claim becomes a session, and then the old phone is out already.

use serde::Serialize;
use utoipa::ToSchema;

use super::session::{self, Me};
use crate::bus::Hint;
use crate::domain::access::{CLAIM_MS, ClaimEvent, ClaimState, SessionEnd, hash_secret, session_secret_of_claim};
use crate::domain::clock::Time;
use crate::domain::ids::{ClaimId, PersonId};
use crate::domain::person::{Actor, Role, Tenant};
use crate::domain::refusal::{Code, Refusal};
use crate::service::{House, ServiceError, UnitOfWork};
use crate::store::access::codes::JoinCode;
use crate::store::access::new_phones::{self, HeldClaim, NewClaim};
use crate::store::access::sessions;
use crate::store::delivery::subscriptions;
use crate::store::roster::people;

pub use crate::store::access::new_phones::Claim;

/// What the new phone learns: whether it is decided, and nothing of the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct ClaimView {
    /// Where it stands.
    pub state: ClaimState,
    /// Unanswered, it ends at this moment; accepted, it may sign in before it.
    pub expires_at: Time,
}

/// A new phone that waits, as shown to whoever may answer.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WaitingPhone {
    /// The claim.
    pub id: ClaimId,
    /// Whose new phone.
    pub person_name: String,
    /// Their home team.
    pub team_name: Option<String>,
    /// Their site.
    pub site_name: String,
    /// When it asked.
    pub asked_at: Time,
    /// Unanswered, it ends at this moment.
    pub expires_at: Time,
    /// Whether it asks to replace the phone that reads this; if not, a lead may let it in.
    pub is_mine: bool,
}

/// New phones that wait for an answer.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WaitingPhones {
    /// The oldest first: the reader's own, and for leads, managers and admins those of people in reach.
    pub items: Vec<WaitingPhone>,
}

fn view(claim: &Claim, now: Time) -> ClaimView {
    let is_over = matches!(claim.state, ClaimState::Held | ClaimState::Accepted) && claim.expires_at <= now;
    ClaimView { state: if is_over { ClaimState::Expired } else { claim.state }, expires_at: claim.expires_at }
}

/// Holds a new phone in the transaction that spent its code; ends with the code, or after a day.
pub(in crate::service) async fn hold(tx: &mut UnitOfWork<'_>, tenant: Tenant, code: &JoinCode, secret: &str, locale: &str) -> Result<ClaimView, ServiceError> {
    let (now, clock) = (tx.now(), tx.clock());
    let id: ClaimId = clock.id();
    let expires_at = code.expires_at.min(now.plus(CLAIM_MS));
    let secret_hash = hash_secret(secret.as_bytes());
    let claim = NewClaim { id, person_id: code.person_id, join_code_id: code.id, secret_hash: &secret_hash, locale, expires_at };
    new_phones::insert(tx, tenant, claim, now).await?;
    new_phones::insert_event(tx, tenant, clock.id(), id, ClaimEvent::Asked, None, now).await?;
    tell(tx, tenant, code.person_id, id);
    Ok(ClaimView { state: ClaimState::Held, expires_at })
}

/// Finds the claim behind a secret of the waiting phone.
///
/// # Errors
/// `claim_unknown`.
pub async fn find(house: &House, secret: &str) -> Result<Claim, ServiceError> {
    new_phones::find_by_secret(&house.store, &hash_secret(secret.as_bytes())).await?.ok_or_else(|| ServiceError::refused(Code::ClaimUnknown))
}

/// Tells the waiting phone where it stands.
#[must_use]
pub fn look(house: &House, claim: &Claim) -> ClaimView {
    view(claim, house.clock.now())
}

/// Reports whether an actor may let in a person's new phone without the old one: a lead of one of their teams or a
/// manager of their site, never of a role below theirs, and never their own.
fn may_let_in(actor: &Actor, held: &HeldClaim) -> bool {
    actor.role >= Role::Lead
        && actor.role >= held.role
        && actor.person_id != held.person_id
        && (actor.scope.has_site(held.site_id) || held.teams.iter().any(|(team, site)| actor.scope.has_team(*team, *site)))
}

/// Lists the new phones that an actor may answer.
///
/// # Errors
/// Store failures only.
pub async fn list(house: &House, actor: &Actor) -> Result<WaitingPhones, ServiceError> {
    let held = new_phones::list_held(&house.store, actor.tenant(), None, house.clock.now()).await?;
    let seen = |claim: HeldClaim| {
        let is_mine = claim.person_id == actor.person_id;
        (is_mine || may_let_in(actor, &claim)).then_some(WaitingPhone {
            id: claim.id,
            person_name: claim.person_name,
            team_name: claim.team_name,
            site_name: claim.site_name,
            asked_at: claim.created_at,
            expires_at: claim.expires_at,
            is_mine,
        })
    };
    Ok(WaitingPhones { items: held.into_iter().filter_map(seen).collect() })
}

/// Reports whether an actor may be told that a claim changed. One that is decided is in nobody's list any more, so leads
/// and managers of the organisation are told to look again; they learn no more than that.
#[must_use]
pub fn may_hear(actor: &Actor, hint: &Hint) -> bool {
    let Hint::Claim { organisation_id, person_id, .. } = hint else { return false };
    *organisation_id == actor.tenant().organisation_id() && (*person_id == actor.person_id || actor.role >= Role::Lead)
}

/// The old phone answers: yes ends all its own sessions and lets the new one in, no ends the claim.
///
/// # Errors
/// `not_found` for another person's and for one that was answered or ran out; `claim_over` when somebody was faster.
pub async fn answer(house: &House, actor: &Actor, id: ClaimId, is_me: bool) -> Result<(), ServiceError> {
    let held = held(house, actor, id, |claim| claim.person_id == actor.person_id).await?;
    if is_me {
        return accept(house, actor, &held, ClaimEvent::Confirmed).await;
    }
    let mut tx = house.begin().await?;
    end(&mut tx, actor.tenant(), held.person_id, id, ClaimEvent::Refused, Some(actor.person_id)).await?;
    tx.commit().await?;
    tracing::info!(claim_id = %id, "claim {id} was refused by the old phone");
    Ok(())
}

/// A lead, manager or admin lets a new phone in without the old one. Kept in the log of the claim for good.
///
/// # Errors
/// `not_found` out of reach, for a higher role, for one's own, and for one that was answered or ran out; `claim_over` when
/// somebody was faster.
pub async fn let_in(house: &House, actor: &Actor, id: ClaimId) -> Result<(), ServiceError> {
    let held = held(house, actor, id, |claim| may_let_in(actor, claim)).await?;
    accept(house, actor, &held, ClaimEvent::LetIn).await?;
    tracing::info!(claim_id = %id, actor_id = %actor.person_id, person_id = %held.person_id, "claim {id} was let in by {} without the old phone", actor.person_id);
    Ok(())
}

/// The new phone stops asking. Nothing happens where it was decided already.
///
/// # Errors
/// Store failures only.
pub async fn withdraw(house: &House, claim: &Claim) -> Result<(), ServiceError> {
    let tenant = claim.tenant;
    let mut tx = house.begin().await?;
    match end(&mut tx, tenant, claim.person_id, claim.id, ClaimEvent::Withdrawn, None).await {
        Ok(()) => Ok(tx.commit().await?),
        Err(ServiceError::Refused(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// The accepted phone signs in: returns the person and the secret for the session cookie. May be repeated while the
/// claim lasts and gives the same session, so a lost answer costs nothing.
///
/// # Errors
/// `claim_over` unless it was accepted and nothing newer has happened since.
pub async fn enter(house: &House, claim: &Claim, claim_secret: &str) -> Result<(Me, String), ServiceError> {
    let now = house.clock.now();
    let over = || ServiceError::refused(Code::ClaimOver);
    let generation = claim.generation.filter(|_| view(claim, now).state == ClaimState::Accepted).ok_or_else(over)?;
    let secret = session_secret_of_claim(claim_secret);
    if claim.entered_at.is_none() {
        let tenant = claim.tenant;
        let mut tx = house.begin().await?;
        if new_phones::update_entered(&mut tx, tenant, claim.id, now).await? {
            let token_hash = hash_secret(secret.as_bytes());
            let session = sessions::NewSession { id: house.clock.id(), person_id: claim.person_id, token_hash: &token_hash, generation, is_demo: false };
            sessions::insert(&mut tx, tenant, session, now).await?;
            people::update_locale(&mut tx, tenant, claim.person_id, &claim.locale).await?;
            new_phones::insert_event(&mut tx, tenant, house.clock.id(), claim.id, ClaimEvent::Entered, None, now).await?;
            tx.commit().await?;
        }
    }
    // A generation that moved on meanwhile makes this session worthless, as it does every other.
    let actor = session::authenticate(house, &secret).await?.ok_or_else(over)?;
    Ok((session::me(house, &actor).await?, secret))
}

async fn held(house: &House, actor: &Actor, id: ClaimId, may_answer: impl Fn(&HeldClaim) -> bool) -> Result<HeldClaim, ServiceError> {
    let found = new_phones::list_held(&house.store, actor.tenant(), Some(id), house.clock.now()).await?;
    found.into_iter().find(|claim| may_answer(claim)).ok_or_else(|| ServiceError::refused(Code::NotFound))
}

/// Decides a claim and writes who did.
async fn end(tx: &mut UnitOfWork<'_>, tenant: Tenant, person_id: PersonId, id: ClaimId, event: ClaimEvent, by: Option<PersonId>) -> Result<(), ServiceError> {
    let (now, clock) = (tx.now(), tx.clock());
    if !new_phones::update_decided(tx, tenant, id, event, now).await? {
        return Err(Refusal::new(Code::ClaimOver).into());
    }
    new_phones::insert_event(tx, tenant, clock.id(), id, event, by, now).await?;
    tell(tx, tenant, person_id, id);
    Ok(())
}

/// Lets a new phone in: the old phone's sessions, tokens and push subscriptions end in the same transaction, and with
/// them every other new phone that waited for the old one's answer.
async fn accept(house: &House, actor: &Actor, held: &HeldClaim, kind: ClaimEvent) -> Result<(), ServiceError> {
    let (now, tenant) = (house.clock.now(), actor.tenant());
    let mut tx = house.begin().await?;
    people::lock(&mut tx, tenant, held.person_id).await?;
    if !new_phones::update_decided(&mut tx, tenant, held.id, kind, now).await? {
        return Err(ServiceError::refused(Code::ClaimOver));
    }
    let generation = sessions::update_generation(&mut tx, tenant, held.person_id, SessionEnd::NewPhone, now).await?;
    new_phones::update_generation(&mut tx, tenant, held.id, generation, now.plus(CLAIM_MS)).await?;
    subscriptions::delete(&mut tx, tenant, held.person_id, None).await?;
    new_phones::insert_event(&mut tx, tenant, house.clock.id(), held.id, kind, Some(actor.person_id), now).await?;
    tx.hint(Hint::SessionsEnded { organisation_id: tenant.organisation_id(), person_id: held.person_id, session_id: None });
    tell(&mut tx, tenant, held.person_id, held.id);
    overtake(&mut tx, tenant, held.person_id).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends the claims that wait for an old phone which is out now.
pub(in crate::service) async fn overtake(tx: &mut UnitOfWork<'_>, tenant: Tenant, person_id: PersonId) -> Result<(), ServiceError> {
    let (now, clock) = (tx.now(), tx.clock());
    for id in new_phones::update_overtaken(tx, tenant, person_id).await? {
        new_phones::insert_event(tx, tenant, clock.id(), id, ClaimEvent::Overtaken, None, now).await?;
        tell(tx, tenant, person_id, id);
    }
    Ok(())
}

/// Tells both sides that a claim of a person changed.
fn tell(tx: &mut UnitOfWork<'_>, tenant: Tenant, person_id: PersonId, claim_id: ClaimId) {
    tx.hint(Hint::Claim { organisation_id: tenant.organisation_id(), person_id, claim_id });
}
