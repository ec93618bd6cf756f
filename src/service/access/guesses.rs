//! Owns the cost of wrong codes: how many an address and an organisation may see before joining is refused.
//!
//! Called by the join service and the dashboard. The one rule: a code is not even looked up while a limit is passed, so
//! that a lucky guess among the refused ones learns nothing.
//!
//! A wrong code names no organisation. On a server with one organisation every wrong code counts for it. With several,
//! a code that matched a row (run out, used, its person gone) counts for that row's organisation, and codes that match
//! nothing count once for the whole server: passing that limit refuses every code of the server, because any of them could
//! be the next guess. Windows live in memory or in Redis: a restart may forget them, which gains a guesser of 60-bit
//! codes nothing.

use std::net::IpAddr;

use crate::domain::clock::{HOUR_MS, MINUTE_MS, Time};
use crate::domain::ids::OrganisationId;
use crate::domain::refusal::{Code, Refusal};
use crate::service::{House, ServiceError};
use crate::store::roster::organisations;

/// Wrong codes one address may send in a minute.
const FAILURES_PER_MINUTE: i64 = 10;
/// Wrong codes one organisation (or the server, see above) may see in an hour.
const FAILURES_PER_HOUR: i64 = 200;

fn address_key(peer: IpAddr) -> String {
    format!("join:{peer}")
}

fn organisation_key(id: OrganisationId) -> String {
    format!("join-organisation:{id}")
}

/// Where codes that match nothing are counted.
async fn unknown_key(house: &House) -> Result<String, ServiceError> {
    let organisations = organisations::list_organisations(&house.store).await?;
    Ok(match organisations.as_slice() {
        [(only, ..)] => organisation_key(*only),
        _ => "join-house".to_owned(),
    })
}

async fn check(house: &House, key: &str, limit: i64) -> Result<(), Refusal> {
    let wait_ms = house.bus.throttle.check(key, limit, house.clock.now()).await;
    wait_ms.map_or(Ok(()), |wait_ms| Err(Refusal::new(Code::TooManyAttempts).retry_after(wait_ms / 1_000 + 1)))
}

/// Refuses before a code is looked up: the address, or the place where unknown codes are counted, is over its limit.
///
/// # Errors
/// `too_many_attempts` with the seconds to wait.
pub(in crate::service) async fn check_unknown(house: &House, peer: IpAddr) -> Result<(), ServiceError> {
    check(house, &address_key(peer), FAILURES_PER_MINUTE).await?;
    Ok(check(house, &unknown_key(house).await?, FAILURES_PER_HOUR).await?)
}

/// Refuses a code that matched a row of an organisation which is over its limit.
///
/// # Errors
/// `too_many_attempts` with the seconds to wait.
pub(in crate::service) async fn check_organisation(house: &House, id: OrganisationId) -> Result<(), Refusal> {
    check(house, &organisation_key(id), FAILURES_PER_HOUR).await
}

/// Counts a wrong code of an address, for the organisation whose row it matched, if any. The one that fills the hour is
/// told to whoever reads the log, so at most once an hour.
///
/// # Errors
/// Store failures only.
pub(in crate::service) async fn count(house: &House, peer: IpAddr, matched: Option<OrganisationId>) -> Result<(), ServiceError> {
    let now = house.clock.now();
    house.bus.throttle.count(&address_key(peer), MINUTE_MS, now).await;
    let key = match matched {
        Some(id) => organisation_key(id),
        None => unknown_key(house).await?,
    };
    if house.bus.throttle.count(&key, HOUR_MS, now).await == FAILURES_PER_HOUR {
        tracing::error!(counted_for = %key, limit = FAILURES_PER_HOUR, "joining is refused for up to an hour: {FAILURES_PER_HOUR} wrong codes ({key})");
    }
    Ok(())
}

/// Tells until when joining is refused because of wrong codes, for those who run an organisation.
///
/// # Errors
/// Store failures only.
pub(in crate::service) async fn refused_until(house: &House, id: OrganisationId) -> Result<Option<Time>, ServiceError> {
    let now = house.clock.now();
    let own = house.bus.throttle.check(&organisation_key(id), FAILURES_PER_HOUR, now).await;
    let shared = house.bus.throttle.check(&unknown_key(house).await?, FAILURES_PER_HOUR, now).await;
    Ok(own.max(shared).map(|wait_ms| now.plus(wait_ms)))
}
