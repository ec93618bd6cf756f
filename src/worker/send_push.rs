//! Owns the pushing of one page of alerts.
//!
//! Called by the worker loop. The one rule: outcomes are written in one transaction that first checks the lease, so a
//! worker that was frozen repeats at most this page, with the same push_ids, and writes nothing.

use std::collections::HashMap;
use std::time::Duration;

use futures_util::StreamExt as _;

use super::payload::Subject;
use super::{JobError, Kitchen};
use crate::bus::HintKind;
use crate::domain::clock::Time;
use crate::domain::ids::{MessageId, PageId, PersonId, ReplyId, SubscriptionId};
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

/// Pushes the pending alerts of a page and writes what became of them.
///
/// # Errors
/// `Retry` at the time of the next due alert while some are pending; `LeaseLost`.
pub async fn send_push(kitchen: &Kitchen, lease: &LeasedJob, page_id: PageId) -> Result<(), JobError> {
    renew(kitchen, lease).await?;
    let page = read(kitchen, lease, page_id).await?;
    let now = kitchen.house.clock.now();
    let due: Vec<&Alert> = page.alerts.iter().filter(|alert| alert.run_at <= now && page.is_wanted(alert)).collect();
    let mut sends = Vec::new();
    for alert in &due {
        let Some((payload, options)) = page.subject(lease, alert).and_then(|subject| subject.push(kitchen, now)) else { continue };
        for subscription in page.subscriptions.get(&alert.person_id).into_iter().flatten().filter(|subscription| !alert.sent_to.contains(&subscription.id)) {
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
    let sent: Vec<Sent<'_>> = futures_util::stream::iter(sends).buffer_unordered(IN_FLIGHT).collect().await;
    write(kitchen, lease, &page, &due, &sent).await
}

async fn write(kitchen: &Kitchen, lease: &LeasedJob, page: &Page, due: &[&Alert], sent: &[Sent<'_>]) -> Result<(), JobError> {
    let house = &kitchen.house;
    let now = house.clock.now();
    let mut by_alert: HashMap<_, Vec<&Sent<'_>>> = HashMap::new();
    for one in sent {
        by_alert.entry(one.alert.id).or_default().push(one);
    }
    let with = |wanted: fn(&PushOutcome) -> bool| sent.iter().filter(move |one| wanted(&one.outcome)).map(|one| one.subscription_id).collect::<Vec<_>>();
    let (gone, took) = (with(|outcome| matches!(outcome, PushOutcome::Gone)), with(|outcome| matches!(outcome, PushOutcome::Accepted)));
    let mut outcomes = Vec::new();
    for alert in &page.alerts {
        let is_due = due.iter().any(|other| other.id == alert.id);
        if is_due {
            outcomes.push(judge(alert, by_alert.get(&alert.id).map_or(&[][..], Vec::as_slice), lease.attempts, now));
        } else if !page.is_wanted(alert) {
            outcomes.push(AlertOutcome { id: alert.id, state: AlertState::Dropped, run_at: alert.run_at, sent_to: alert.sent_to.clone() });
        }
    }
    let mut tx = house.store.begin().await?;
    if !outbox::renew(&mut tx, lease, now).await? {
        return Err(JobError::LeaseLost);
    }
    alerts::update_outcomes(&mut tx, &page.scope, &outcomes).await?;
    subscriptions::update_gone(&mut tx, &page.scope, &gone, now).await?;
    subscriptions::update_pushed(&mut tx, &page.scope, &took, now).await?;
    stamp(&mut tx, page, &outcomes, now).await?;
    tx.commit().await?;
    let mut versions: Vec<_> = page.alerts.iter().map(|alert| (alert.message_id, alert.version)).collect();
    versions.dedup();
    for (message_id, version) in versions {
        house.hint(page.scope.organisation_id, message_id, version, HintKind::Progress);
    }
    let handled: Vec<_> = outcomes.iter().filter(|outcome| outcome.state != AlertState::Pending).map(|outcome| outcome.id).collect();
    let next = page
        .alerts
        .iter()
        .filter(|alert| !handled.contains(&alert.id))
        .map(|alert| outcomes.iter().find(|outcome| outcome.id == alert.id).map_or(alert.run_at, |outcome| outcome.run_at))
        .min();
    match next {
        None => Ok(()),
        Some(at) => {
            let mut names: Vec<&str> = sent.iter().filter(|one| one.outcome.is_retryable()).map(|one| one.outcome.name()).collect();
            names.sort_unstable();
            names.dedup();
            Err(JobError::Retry { cause: format!("push: {}", names.join(", ")), at: Some(at) })
        }
    }
}

/// Judges an alert by what its phones' push services said: pending while one may still take it.
fn judge(alert: &Alert, sent: &[&Sent<'_>], attempts: i64, now: Time) -> AlertOutcome {
    let mut sent_to = alert.sent_to.clone();
    let mut run_at: Option<Time> = None;
    for one in sent {
        match one.outcome {
            PushOutcome::Accepted => sent_to.push(one.subscription_id),
            outcome if outcome.is_retryable() => {
                let asked = outcome.retry_after().and_then(|wait: Duration| i64::try_from(wait.as_millis()).ok());
                let at = now.plus(asked.unwrap_or(0).max(backoff_ms(attempts, super::relay::jitter())));
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
