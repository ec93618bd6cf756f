//! Owns the pushing of one page of alerts.
//!
//! Called by the worker loop. The one rule: outcomes are written in a transaction that first checks the lease, so a
//! worker that was frozen repeats at most this page, with the same push_ids, and writes nothing.
//!
//! A page whose push service is slow writes what it has, lets the next page begin, and goes on with its stragglers.

use std::collections::{BTreeSet, HashMap};
use std::time::Duration;

use futures_util::StreamExt as _;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::Instant;

use super::payload::Subject;
use super::{JobError, Kitchen};
use crate::bus::HintKind;
use crate::domain::clock::Time;
use crate::domain::ids::{AlertId, MessageId, PageId, PersonId, ReplyId, SubscriptionId};
use crate::domain::job::{LeasedJob, backoff_ms};
use crate::domain::message::MessageState;
use crate::domain::person::Scope;
use crate::domain::receipt::{Receipt, ReceiptState, UnreachableWhy};
use crate::push::{PushOutcome, Subscription as PushSubscription};
use crate::store::alerts::{self, Alert, AlertKind, AlertOutcome, AlertState};
use crate::store::messages::{self, MessageRow};
use crate::store::progress::{self, Reader};
use crate::store::replies::{self, ReplyRow};
use crate::store::roster::{self, Plan};
use crate::store::subscriptions::{self, Subscription};
use crate::store::{outbox, receipts};

/// Requests of one page in flight at once.
const IN_FLIGHT: usize = 64;
/// A page that takes longer has stragglers, for which nobody else should wait; known services answer in a tenth of it.
const SLOW_AFTER: Duration = Duration::from_secs(1);

/// Everything a page needs, read before the first push.
struct Page {
    scope: Scope,
    alerts: Vec<Alert>,
    subscriptions: HashMap<PersonId, Vec<Subscription>>,
    messages: HashMap<(MessageId, i64), MessageRow>,
    receipts: HashMap<(MessageId, i64, PersonId), Receipt>,
    replies: HashMap<ReplyId, ReplyRow>,
    readers: HashMap<PersonId, Reader>,
    plans: HashMap<PersonId, Plan>,
    missing: HashMap<MessageId, i64>,
    counts: HashMap<PersonId, i64>,
}

async fn renew(kitchen: &Kitchen, lease: &LeasedJob) -> Result<(), JobError> {
    let mut tx = kitchen.house.store.begin().await?;
    let is_mine = outbox::renew(&mut tx, lease, kitchen.house.clock.now()).await?;
    tx.commit().await?;
    if is_mine { Ok(()) } else { Err(JobError::LeaseLost) }
}

async fn read(kitchen: &Kitchen, lease: &LeasedJob, page_id: PageId) -> Result<Page, JobError> {
    let store = &kitchen.house.store;
    let scope = Scope::system(lease.organisation_id);
    let now = kitchen.house.clock.now();
    let alerts = alerts::list_pending(store, &scope, page_id).await?;
    let people: Vec<PersonId> = alerts.iter().map(|alert| alert.person_id).collect();
    let mut page = Page {
        subscriptions: HashMap::new(),
        messages: HashMap::new(),
        receipts: HashMap::new(),
        replies: HashMap::new(),
        readers: progress::list_readers(store, &scope, &people).await?,
        plans: roster::list_plans(store, &scope, None, now).await?,
        missing: HashMap::new(),
        counts: HashMap::new(),
        scope,
        alerts,
    };
    for subscription in subscriptions::list_for_page(store, &page.scope, page_id).await? {
        page.subscriptions.entry(subscription.person_id).or_default().push(subscription);
    }
    let keys: Vec<_> = page.alerts.iter().map(|alert| (alert.message_id, alert.version, alert.person_id)).collect();
    for receipt in receipts::list_keyed(store, &page.scope, &keys).await? {
        page.receipts.insert((receipt.message_id, receipt.version, receipt.person_id), receipt);
    }
    for alert in &page.alerts {
        let version = (alert.message_id, alert.version);
        if !page.messages.contains_key(&version)
            && let Some(row) = messages::find(store, &page.scope, alert.message_id, Some(alert.version)).await?
        {
            page.messages.insert(version, row);
        }
        if let Some(id) = alert.reply_id
            && let Some(row) = replies::find(store, &page.scope, id).await?
        {
            page.replies.insert(id, row);
        }
        if alert.kind == AlertKind::Due {
            let counted = progress::list_counts(store, &page.scope, &[version]).await?;
            let missing = counted.iter().map(|part| part.counts.pending + part.counts.notified + part.counts.reached + part.counts.seen).sum();
            page.missing.insert(alert.message_id, missing);
        }
        if alert.kind == AlertKind::Digest {
            page.counts.insert(alert.person_id, alerts::count_folded(store, &page.scope, alert.person_id).await? + 1);
        }
    }
    Ok(page)
}

impl Page {
    /// Whether an alert should still ring: its message stands, its person still owes something.
    fn is_wanted(&self, alert: &Alert) -> bool {
        let Some(message) = self.messages.get(&(alert.message_id, alert.version)) else { return false };
        if !self.readers.contains_key(&alert.person_id) || message.state == MessageState::Cancelled {
            return false;
        }
        let receipt = self.receipts.get(&(alert.message_id, alert.version, alert.person_id));
        match alert.kind {
            AlertKind::Reply | AlertKind::Due => true,
            AlertKind::Note | AlertKind::Digest => receipt.is_some_and(|receipt| receipt.state == ReceiptState::Open && receipt.is_outstanding()),
            AlertKind::Nudge => receipt.is_some_and(Receipt::is_outstanding),
        }
    }

    fn subject<'a>(&'a self, lease: &LeasedJob, alert: &'a Alert) -> Option<Subject<'a>> {
        Some(Subject {
            organisation_id: lease.organisation_id,
            alert,
            message: self.messages.get(&(alert.message_id, alert.version))?,
            reader: self.readers.get(&alert.person_id)?,
            plan: self.plans.get(&alert.person_id),
            reply: alert.reply_id.and_then(|id| self.replies.get(&id)),
            count: self.counts.get(&alert.person_id).copied().unwrap_or(1),
            missing: self.missing.get(&alert.message_id).copied().unwrap_or(0),
        })
    }
}

/// What became of one push to one phone.
struct Sent<'a> {
    alert: &'a Alert,
    subscription_id: SubscriptionId,
    outcome: PushOutcome,
}

/// Pushes the pending alerts of a page and writes what became of them. `turn` is dropped once only stragglers are left.
///
/// # Errors
/// `Retry` at the time of the next due alert while some are pending; `LeaseLost`.
pub async fn send_push(kitchen: &Kitchen, lease: &LeasedJob, page_id: PageId, turn: OwnedSemaphorePermit) -> Result<(), JobError> {
    renew(kitchen, lease).await?;
    let page = read(kitchen, lease, page_id).await?;
    let now = kitchen.house.clock.now();
    let mut open: Vec<&Alert> = page.alerts.iter().filter(|alert| alert.run_at <= now && page.is_wanted(alert)).collect();
    let mut waiting: HashMap<AlertId, usize> = HashMap::new();
    let mut sends = Vec::new();
    for alert in &open {
        let Some((payload, options)) = page.subject(lease, alert).and_then(|subject| subject.push(kitchen, now)) else { continue };
        for subscription in page.subscriptions.get(&alert.person_id).into_iter().flatten().filter(|subscription| !alert.sent_to.contains(&subscription.id)) {
            *waiting.entry(alert.id).or_default() += 1;
            let (alert, payload, options) = (*alert, payload.clone(), options.clone());
            sends.push(async move {
                let outcome = match PushSubscription::parse(&subscription.endpoint, &subscription.p256dh, &subscription.auth) {
                    Ok(phone) if kitchen.silent_host.is_some_and(|host| phone.endpoint().host_str() == Some(host)) => PushOutcome::Accepted,
                    Ok(phone) => kitchen.push.send(&phone, &payload, &options, i64::try_from(now.unix_s()).unwrap_or(0)).await,
                    Err(_) => PushOutcome::Gone,
                };
                Sent { alert, subscription_id: subscription.id, outcome }
            });
        }
    }
    let mut answers = futures_util::stream::iter(sends).buffer_unordered(IN_FLIGHT);
    let (mut sent, mut outcomes, mut causes, mut turn) = (Vec::new(), unwanted(&page), BTreeSet::new(), Some(turn));
    let third = Duration::from_millis(u64::try_from(lease.job.lease_ms() / 3).unwrap_or(1_000));
    let mut prolong = tokio::time::interval_at(Instant::now() + third, third);
    let slow = tokio::time::sleep(SLOW_AFTER);
    tokio::pin!(slow);
    loop {
        tokio::select! {
            answer = answers.next() => {
                let Some(one) = answer else { break };
                if one.outcome.is_retryable() {
                    causes.insert(one.outcome.name());
                }
                waiting.entry(one.alert.id).and_modify(|count| *count -= 1);
                sent.push(one);
            }
            () = &mut slow, if turn.is_some() => {
                let (done, rest): (Vec<&Alert>, Vec<&Alert>) = open.iter().partition(|alert| waiting.get(&alert.id).is_none_or(|count| *count == 0));
                let (ready, later): (Vec<_>, Vec<_>) = std::mem::take(&mut sent).into_iter().partition(|one| done.iter().any(|alert| alert.id == one.alert.id));
                (open, sent) = (rest, later);
                outcomes.extend(write(kitchen, lease, &page, &done, &ready).await?);
                turn = None;
            }
            _ = prolong.tick() => renew(kitchen, lease).await?,
        }
    }
    outcomes.extend(write(kitchen, lease, &page, &open, &sent).await?);
    let pending = page.alerts.iter().filter_map(|alert| {
        outcomes
            .iter()
            .find(|outcome| outcome.id == alert.id)
            .map_or(Some(alert.run_at), |outcome| (outcome.state == AlertState::Pending).then_some(outcome.run_at))
    });
    match next_try(pending.collect(), kitchen.house.clock.now()) {
        None => Ok(()),
        Some(at) => Err(JobError::Retry { cause: format!("push: {}", causes.into_iter().collect::<Vec<_>>().join(", ")), at: Some(at) }),
    }
}

/// When the page is tried again: alerts due at nearly the same time wait for each other, so that one page makes few
/// tries; none is tried before its time.
fn next_try(pending: Vec<Time>, now: Time) -> Option<Time> {
    let first = pending.iter().min()?;
    let until = first.plus((first.0 - now.0).max(0) / 2);
    pending.into_iter().filter(|at| *at <= until).max()
}

/// What is not to ring any more.
fn unwanted(page: &Page) -> Vec<AlertOutcome> {
    let dropped = |alert: &Alert| AlertOutcome { id: alert.id, state: AlertState::Dropped, run_at: alert.run_at, sent_to: alert.sent_to.clone() };
    page.alerts.iter().filter(|alert| !page.is_wanted(alert)).map(dropped).collect()
}

/// Writes what became of `done`; what is unwanted is written with it.
async fn write(kitchen: &Kitchen, lease: &LeasedJob, page: &Page, done: &[&Alert], sent: &[Sent<'_>]) -> Result<Vec<AlertOutcome>, JobError> {
    let house = &kitchen.house;
    let now = house.clock.now();
    let mut by_alert: HashMap<_, Vec<&Sent<'_>>> = HashMap::new();
    for one in sent {
        by_alert.entry(one.alert.id).or_default().push(one);
    }
    let with = |wanted: fn(&PushOutcome) -> bool| sent.iter().filter(move |one| wanted(&one.outcome)).map(|one| one.subscription_id).collect::<Vec<_>>();
    let (gone, took) = (with(|outcome| matches!(outcome, PushOutcome::Gone)), with(|outcome| matches!(outcome, PushOutcome::Accepted)));
    // One wait for all, so that they are tried together again.
    let wait_ms = backoff_ms(lease.attempts, super::relay::jitter());
    let outcomes: Vec<AlertOutcome> = done.iter().map(|alert| judge(alert, by_alert.get(&alert.id).map_or(&[][..], Vec::as_slice), wait_ms, now)).collect();
    let mut tx = house.store.begin().await?;
    if !outbox::renew(&mut tx, lease, now).await? {
        return Err(JobError::LeaseLost);
    }
    alerts::update_outcomes(&mut tx, &page.scope, &outcomes).await?;
    alerts::update_outcomes(&mut tx, &page.scope, &unwanted(page)).await?;
    subscriptions::update_gone(&mut tx, &page.scope, &gone, now).await?;
    subscriptions::update_pushed(&mut tx, &page.scope, &took, now).await?;
    stamp(&mut tx, page, &outcomes, now).await?;
    tx.commit().await?;
    let versions: BTreeSet<_> = page.alerts.iter().map(|alert| (alert.message_id, alert.version)).collect();
    for (message_id, version) in versions {
        house.hint(page.scope.organisation_id, message_id, version, HintKind::Progress);
    }
    Ok(outcomes)
}

/// Judges an alert by what its phones' push services said: pending while one may still take it.
fn judge(alert: &Alert, sent: &[&Sent<'_>], wait_ms: i64, now: Time) -> AlertOutcome {
    let mut sent_to = alert.sent_to.clone();
    let mut run_at: Option<Time> = None;
    for one in sent {
        match one.outcome {
            PushOutcome::Accepted => sent_to.push(one.subscription_id),
            outcome if outcome.is_retryable() => {
                let asked = outcome.retry_after().and_then(|wait: Duration| i64::try_from(wait.as_millis()).ok());
                let at = now.plus(asked.unwrap_or(0).max(wait_ms));
                run_at = Some(run_at.map_or(at, |other| other.min(at)));
            }
            PushOutcome::Gone => {}
            outcome => tracing::warn!(alert_id = %alert.id, outcome = outcome.name(), "alert {} was refused for good by a push service", alert.id),
        }
    }
    let state = match (run_at, sent_to.is_empty()) {
        (Some(_), _) => AlertState::Pending,
        (None, false) => AlertState::Accepted,
        (None, true) => AlertState::Gone,
    };
    AlertOutcome { id: alert.id, state, run_at: run_at.unwrap_or(alert.run_at), sent_to }
}

/// Stamps the receipts of what was accepted or found unreachable.
async fn stamp(tx: &mut crate::store::Tx, page: &Page, outcomes: &[AlertOutcome], now: Time) -> Result<(), JobError> {
    let of = |outcome: &AlertOutcome| {
        page.alerts.iter().find(|alert| alert.id == outcome.id).filter(|alert| matches!(alert.kind, AlertKind::Note | AlertKind::Digest))
    };
    let took = |outcome: &&AlertOutcome| !outcome.sent_to.is_empty();
    let key = |alert: &Alert| (alert.message_id, alert.version, alert.person_id);
    let mut notified: Vec<_> = outcomes.iter().filter(took).filter_map(of).map(key).collect();
    let digests: Vec<PersonId> =
        outcomes.iter().filter(took).filter_map(of).filter(|alert| alert.kind == AlertKind::Digest).map(|alert| alert.person_id).collect();
    if !digests.is_empty() {
        notified.extend(alerts::take_folded(tx, &page.scope, &digests).await?);
    }
    let lost: Vec<_> = outcomes.iter().filter(|outcome| outcome.state == AlertState::Gone).filter_map(of).map(key).collect();
    let mut changes = Vec::new();
    for old in receipts::list_by_keys(tx, &page.scope, &notified).await? {
        let notified_at = Some(old.notified_at.unwrap_or(now));
        changes.push((old.clone(), Receipt { notified_at, ..old }));
    }
    for old in receipts::list_by_keys(tx, &page.scope, &lost).await? {
        changes.push((old.clone(), Receipt { unreachable: Some(UnreachableWhy::Expired), ..old }));
    }
    receipts::update_many(tx, &page.scope, &changes).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alerts_due_at_nearly_the_same_time_wait_for_each_other() {
        let now = Time(1_000_000);
        let at = |waits: &[i64]| next_try(waits.iter().map(|wait| now.plus(*wait)).collect(), now).map(|at| at.0 - now.0);
        assert_eq!(at(&[]), None);
        assert_eq!(at(&[2_000]), Some(2_000));
        assert_eq!(at(&[2_000, 2_400, 3_000, 3_001, 60_000]), Some(3_000));
        assert_eq!(at(&[-5, 60_000]), Some(-5));
    }
}
