//! Owns the decision for every receipt of a message: now, held, or cannot be reached.
//!
//! Called by the worker loop after a message has left. The one rule: each receipt is decided once; a repeat finds only
//! what is still undecided. Soon after another note rang for somebody, this one is added to their one silent line.

use std::collections::{BTreeMap, BTreeSet};

use crate::bus::{Hint, HintKind};
use crate::domain::clock::Time;
use crate::domain::delivery::alert::AlertKind;
use crate::domain::ids::MessageId;
use crate::domain::job::Job;
use crate::domain::limits::FOLD_MS;
use crate::domain::message::MessageEvent;
use crate::domain::norms::{Hold, hold};
use crate::domain::person::Tenant;
use crate::domain::receipt::{Receipt, UnreachableWhy};
use crate::service::delivery::reach::unreachable_why;
use crate::service::delivery::ring::ring;
use crate::store::delivery::alerts::{self, Alert};
use crate::store::message::messages;
use crate::store::receipt::receipts::{self, ReceiptKey};
use crate::store::roster::plans;
use crate::worker::JobError;
use crate::worker::context::Attempt;

/// Fans a message version out.
///
/// # Errors
/// `Retry` when the store is busy.
pub async fn run(attempt: Attempt<'_>, message_id: MessageId, version: i64) -> Result<(), JobError> {
    let house = &attempt.context.house;
    let tenant = Tenant::of(attempt.lease.organisation_id);
    let mut tx = house.begin().await?;
    let now = tx.now();
    let Some(row) = messages::find_in(&mut tx, tenant, message_id, Some(version)).await? else { return Ok(()) };
    if row.state.after(MessageEvent::FannedOut).is_none() {
        return Ok(());
    }
    let people = receipts::list_undecided(&mut tx, tenant, message_id, version).await?;
    let plans = plans::list_plans(&mut tx, tenant, Some(&people), now).await?;
    let rung = alerts::list_rung(&mut tx, tenant, &people, message_id, now.plus(-FOLD_MS)).await?;
    let (mut unreachable, mut held, mut alerts) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
    for person_id in people {
        // Who has left since is withdrawn by the leaving itself; without a plan there is nobody to push.
        let Some(plan) = plans.get(&person_id) else { continue };
        if let Some(why) = unreachable_why(plan, now) {
            unreachable.insert(person_id, why);
            // A silent phone may wake up: it is listed as silent and pushed all the same.
            if why != UnreachableWhy::Silent {
                continue;
            }
        }
        match hold(now, &plan.shifts, plan.quiet, &plan.time_zone) {
            Hold::Until(at) => {
                held.insert(person_id, at);
            }
            Hold::Now => {
                let kind = if rung.contains(&person_id) { AlertKind::Summary } else { AlertKind::Note };
                alerts.push(Alert::new(house.clock.id(), kind, message_id, version, person_id, now));
            }
        }
    }
    // Most people are pushed at once and their receipts stay as they are: only the others are read.
    let changed: Vec<ReceiptKey> = unreachable.keys().chain(held.keys()).map(|person_id| (message_id, version, *person_id)).collect();
    let changed = receipts::list_by_keys(&mut tx, tenant, &changed).await?.into_iter().map(|old| {
        let new = Receipt { unreachable: unreachable.get(&old.person_id).copied(), held_until: held.get(&old.person_id).copied(), ..old.clone() };
        (old, new)
    });
    receipts::update_many(&mut tx, tenant, &changed.collect::<Vec<_>>()).await?;
    ring(&mut tx, tenant, &alerts).await?;
    for at in held.into_values().collect::<BTreeSet<Time>>() {
        tx.enqueue(tenant, &Job::ReleaseHeldV1 { at_ms: at.0 }, at).await?;
    }
    messages::update_fanned_out(&mut tx, tenant, message_id, version).await?;
    tx.hint(Hint::message(tenant.organisation_id(), message_id, version, HintKind::Progress));
    tx.commit().await?;
    Ok(())
}
