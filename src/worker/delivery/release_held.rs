//! Owns the release of what was held: one alert per person at their shift start, a digest where several wait.
//!
//! Called by the worker loop at each start that somebody waits for. The one rule: one alert per person and start, and a
//! repeat finds nobody held any more.

use std::collections::{BTreeMap, BTreeSet};

use crate::bus::HintKind;
use crate::domain::clock::Time;
use crate::domain::delivery::alert::AlertKind;
use crate::domain::ids::{OrganisationId, PersonId};
use crate::domain::job::Job;
use crate::domain::norms::{Hold, hold};
use crate::domain::person::Scope;
use crate::domain::receipt::{Receipt, UnreachableWhy};
use crate::service::delivery::reach::unreachable_why;
use crate::store::delivery::alerts::{self, Alert};
use crate::store::outbox;
use crate::store::receipt::receipts;
use crate::store::roster::plans;
use crate::worker::{JobContext, JobError};

/// Receipts released in one transaction.
const RELEASE_MAX: i64 = 2_000;

/// Releases everything held until `at` or before.
///
/// # Errors
/// `Retry` when the store is busy.
pub async fn release_held(context: &JobContext, organisation_id: OrganisationId, at: Time) -> Result<(), JobError> {
    let house = &context.house;
    let scope = Scope::system(organisation_id);
    loop {
        let now = house.clock.now();
        let mut tx = house.store.begin().await?;
        let held = receipts::list_held(&mut tx, &scope, at, RELEASE_MAX).await?;
        if held.is_empty() {
            return Ok(());
        }
        let people: Vec<PersonId> = held.iter().map(|receipt| receipt.person_id).collect();
        let plans = plans::list_plans(&mut tx, &scope, Some(&people), now).await?;
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
        receipts::update_many(&mut tx, &scope, &changes).await?;
        let alerts: Vec<Alert> = by_person.into_values().flat_map(|waiting| fold(context, waiting, now)).collect();
        for page_id in alerts::insert_pages(&mut tx, &scope, &alerts, || house.clock.id(), now).await? {
            outbox::insert(&mut tx, &scope, house.clock.id(), &Job::SendPushV1 { page_id }, now, now).await?;
        }
        for later in starts {
            outbox::insert(&mut tx, &scope, house.clock.id(), &Job::ReleaseHeldV1 { at_ms: later.0 }, later, now).await?;
        }
        tx.commit().await?;
        house.bus.wake.wake();
        for (_, receipt) in changes {
            house.hint(organisation_id, receipt.message_id, receipt.version, HintKind::Progress);
        }
    }
}

/// Folds what waits for one person into one alert: the newest rings, the others are notified with it.
fn fold(context: &JobContext, mut waiting: Vec<Receipt>, now: Time) -> Vec<Alert> {
    waiting.sort_by_key(|receipt| std::cmp::Reverse(receipt.message_id));
    let kind = if waiting.len() > 1 { AlertKind::Digest } else { AlertKind::Note };
    let alert = |(index, receipt): (usize, Receipt)| Alert {
        id: context.house.clock.id(),
        kind,
        message_id: receipt.message_id,
        version: receipt.version,
        person_id: receipt.person_id,
        reply_id: None,
        run_at: now,
        sent_to: Vec::new(),
        is_folded: index > 0,
    };
    waiting.into_iter().enumerate().map(alert).collect()
}
