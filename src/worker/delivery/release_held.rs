//! Owns the release of what was held: one alert per person at their shift start, a digest where several wait.
//!
//! Called by the worker loop at each start that somebody waits for. The one rule: one alert per person and start, and a
//! repeat finds nobody held any more.

use std::collections::{BTreeMap, BTreeSet};

use crate::bus::{Hint, HintKind};
use crate::domain::clock::{Clock, Time};
use crate::domain::delivery::alert::AlertKind;
use crate::domain::ids::PersonId;
use crate::domain::job::Job;
use crate::domain::norms::{Hold, hold};
use crate::domain::person::Tenant;
use crate::domain::receipt::{Receipt, UnreachableWhy};
use crate::service::delivery::reach::unreachable_why;
use crate::service::delivery::ring::ring;
use crate::store::delivery::alerts::Alert;
use crate::store::receipt::receipts;
use crate::store::roster::plans;
use crate::worker::JobError;
use crate::worker::context::Attempt;

/// Receipts released in one transaction.
const RELEASE_MAX: i64 = 2_000;

/// Releases everything held until `at_ms` or before.
///
/// # Errors
/// `Retry` when the store is busy.
pub async fn run(attempt: Attempt<'_>, at_ms: i64) -> Result<(), JobError> {
    let house = &attempt.context.house;
    let tenant = Tenant::of(attempt.lease.organisation_id);
    let at = Time(at_ms);
    loop {
        let mut tx = house.begin().await?;
        let now = tx.now();
        let held = receipts::list_held(&mut tx, tenant, at, RELEASE_MAX).await?;
        if held.is_empty() {
            return Ok(());
        }
        let people: Vec<PersonId> = held.iter().map(|receipt| receipt.person_id).collect();
        let plans = plans::list_plans(&mut tx, tenant, Some(&people), now).await?;
        let mut by_person: BTreeMap<PersonId, Vec<Receipt>> = BTreeMap::new();
        let (mut changes, mut starts) = (Vec::new(), BTreeSet::new());
        for old in held {
            // The plan may have moved since: then they wait for the new start.
            let plan = plans.get(&old.person_id);
            if let Some(Hold::Until(later)) = plan.map(|plan| hold(now.max(at), &plan.shifts, plan.quiet, &plan.time_zone)) {
                starts.insert(later);
                changes.push((old.clone(), Receipt { held_until: Some(later), ..old }));
                continue;
            }
            let why = plan.and_then(|plan| unreachable_why(plan, now)).filter(|why| *why != UnreachableWhy::Silent);
            let new = Receipt { held_until: None, unreachable: why, ..old.clone() };
            if why.is_none() && old.seen_at.is_none() && old.is_outstanding() {
                by_person.entry(old.person_id).or_default().push(old.clone());
            }
            changes.push((old, new));
        }
        receipts::update_many(&mut tx, tenant, &changes).await?;
        let alerts: Vec<Alert> = by_person.into_values().flat_map(|waiting| fold(&house.clock, waiting, now)).collect();
        ring(&mut tx, tenant, &alerts).await?;
        for later in starts {
            tx.enqueue(tenant, &Job::ReleaseHeldV1 { at_ms: later.0 }, later).await?;
        }
        for (_, receipt) in changes {
            tx.hint(Hint::message(tenant.organisation_id(), receipt.message_id, receipt.version, HintKind::Progress));
        }
        tx.commit().await?;
    }
}

/// Folds what waits for one person into one alert: the newest rings, the others are notified with it.
fn fold(clock: &Clock, mut waiting: Vec<Receipt>, now: Time) -> Vec<Alert> {
    waiting.sort_by_key(|receipt| std::cmp::Reverse(receipt.message_id));
    let kind = if waiting.len() > 1 { AlertKind::Digest } else { AlertKind::Note };
    let alert = |(index, receipt): (usize, Receipt)| Alert {
        is_folded: index > 0,
        ..Alert::new(clock.id(), kind, receipt.message_id, receipt.version, receipt.person_id, now)
    };
    waiting.into_iter().enumerate().map(alert).collect()
}
