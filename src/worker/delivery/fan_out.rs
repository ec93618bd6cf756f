//! Owns the decision for every receipt of a message: now, held, or cannot be reached.
//!
//! Called by the worker loop after a message has left. The one rule: each receipt is decided once; a repeat finds only
//! what is still undecided. Soon after another note rang for somebody, this one is added to their one silent line.

use std::collections::{BTreeMap, BTreeSet};

use crate::bus::HintKind;
use crate::domain::clock::Time;
use crate::domain::delivery::alert::AlertKind;
use crate::domain::ids::{MessageId, OrganisationId};
use crate::domain::job::Job;
use crate::domain::limits::FOLD_MS;
use crate::domain::message::MessageEvent;
use crate::domain::norms::{Hold, hold};
use crate::domain::person::Scope;
use crate::domain::receipt::{Receipt, UnreachableWhy};
use crate::service::delivery::reach::unreachable_why;
use crate::store::delivery::alerts::{self, Alert};
use crate::store::message::messages;
use crate::store::outbox;
use crate::store::receipt::receipts::{self, ReceiptKey};
use crate::store::roster::plans;
use crate::worker::{JobContext, JobError};

/// Fans a message version out.
///
/// # Errors
/// `Retry` when the store is busy.
pub async fn fan_out(context: &JobContext, organisation_id: OrganisationId, message_id: MessageId, version: i64) -> Result<(), JobError> {
    let house = &context.house;
    let scope = Scope::system(organisation_id);
    let now = house.clock.now();
    let mut tx = house.store.begin().await?;
    let Some(row) = messages::find_in(&mut tx, &scope, message_id, Some(version)).await? else { return Ok(()) };
    if row.state.after(MessageEvent::FannedOut).is_none() {
        return Ok(());
    }
    let people = receipts::list_undecided(&mut tx, &scope, message_id, version).await?;
    let plans = plans::list_plans(&mut tx, &scope, Some(&people), now).await?;
    let rung = alerts::list_rung(&mut tx, &scope, &people, message_id, now.plus(-FOLD_MS)).await?;
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
            Hold::Now => alerts.push(Alert {
                id: house.clock.id(),
                kind: if rung.contains(&person_id) { AlertKind::Summary } else { AlertKind::Note },
                message_id,
                version,
                person_id,
                reply_id: None,
                run_at: now,
                sent_to: Vec::new(),
                is_folded: false,
            }),
        }
    }
    // Most people are pushed at once and their receipts stay as they are: only the others are read.
    let changed: Vec<ReceiptKey> = unreachable.keys().chain(held.keys()).map(|person_id| (message_id, version, *person_id)).collect();
    let changed = receipts::list_by_keys(&mut tx, &scope, &changed).await?.into_iter().map(|old| {
        let new = Receipt { unreachable: unreachable.get(&old.person_id).copied(), held_until: held.get(&old.person_id).copied(), ..old.clone() };
        (old, new)
    });
    receipts::update_many(&mut tx, &scope, &changed.collect::<Vec<_>>()).await?;
    let pages = alerts::insert_pages(&mut tx, &scope, &alerts, || house.clock.id(), now).await?;
    for page_id in pages {
        outbox::insert(&mut tx, &scope, house.clock.id(), &Job::SendPushV1 { page_id }, now, now).await?;
    }
    for at in held.into_values().collect::<BTreeSet<Time>>() {
        outbox::insert(&mut tx, &scope, house.clock.id(), &Job::ReleaseHeldV1 { at_ms: at.0 }, at, now).await?;
    }
    messages::update_fanned_out(&mut tx, &scope, message_id, version).await?;
    tx.commit().await?;
    house.hint(organisation_id, message_id, version, HintKind::Progress);
    Ok(())
}
