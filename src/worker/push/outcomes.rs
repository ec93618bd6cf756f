//! Owns what became of a page's pushes: how each alert stands, and the writing of it in batches.
//!
//! Called by the push job as answers arrive. The one rule: a batch is written in a transaction that first checks the
//! lease, and the slots of its pushes are given back only after the commit.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::page::Page;
use super::slots::Slot;
use crate::bus::{Hint, HintKind};
use crate::domain::clock::Time;
use crate::domain::delivery::alert::{AlertEvent, AlertKind};
use crate::domain::ids::{AlertId, MessageId, PersonId, SubscriptionId};
use crate::domain::job::LeasedJob;
use crate::domain::receipt::UnreachableWhy;
use crate::push::PushOutcome;
use crate::service::message::cancel::tell_withdrawn;
use crate::store::delivery::alerts::{self, Alert, AlertOutcome};
use crate::store::delivery::subscriptions;
use crate::store::message::messages;
use crate::store::receipt::receipts::{self, ReceiptKey};
use crate::store::{Tx, outbox};
use crate::worker::{Done, JobContext, JobError};

/// How one alert stands in this try.
struct Standing {
    run_at: Time,
    /// Pushes that wait for a slot.
    queued: usize,
    /// Pushes that are out.
    out: usize,
    sent_to: Vec<SubscriptionId>,
    retry_at: Option<Time>,
}

impl Standing {
    /// It waits while one of its phones may still take it.
    fn outcome(&self, id: AlertId) -> AlertOutcome {
        let event = match (self.queued + self.out, self.retry_at, self.sent_to.is_empty()) {
            (1.., _, _) | (0, Some(_), _) => AlertEvent::Waited,
            (0, None, false) => AlertEvent::Accepted,
            (0, None, true) => AlertEvent::Lost,
        };
        AlertOutcome { id, event, run_at: self.retry_at.filter(|_| self.queued + self.out == 0).unwrap_or(self.run_at), sent_to: self.sent_to.clone() }
    }
}

/// What is to be written next.
#[derive(Default)]
pub(in crate::worker) struct News {
    outcomes: Vec<AlertOutcome>,
    gone: Vec<SubscriptionId>,
    took: Vec<SubscriptionId>,
    slots: Vec<Slot>,
}

/// The alerts of one page in one try.
pub(in crate::worker) struct Tally {
    standings: BTreeMap<AlertId, Standing>,
    changed: BTreeSet<AlertId>,
    news: News,
    /// One wait for all, so that they are tried together again.
    wait_ms: i64,
    causes: BTreeSet<&'static str>,
    /// Alerts that were not due in this try.
    later: Vec<Time>,
}

impl Tally {
    /// Begins a try: who is due and wanted stands here; what is unwanted is dropped with the first write.
    pub(in crate::worker) fn begin(page: &Page, now: Time, wait_ms: i64) -> Self {
        let mut tally =
            Self { standings: BTreeMap::new(), changed: BTreeSet::new(), news: News::default(), wait_ms, causes: BTreeSet::new(), later: Vec::new() };
        for alert in &page.alerts {
            if !page.is_wanted(alert) {
                let dropped = AlertOutcome { id: alert.id, event: AlertEvent::Dropped, run_at: alert.run_at, sent_to: alert.sent_to.clone() };
                tally.news.outcomes.push(dropped);
            } else if alert.run_at > now {
                tally.later.push(alert.run_at);
            } else {
                // Without any phone it is written as it stands: gone.
                tally.changed.insert(alert.id);
                tally.standings.insert(alert.id, Standing { run_at: alert.run_at, queued: 0, out: 0, sent_to: alert.sent_to.clone(), retry_at: None });
            }
        }
        tally
    }

    /// One of the alert's pushes waits for a slot.
    pub(in crate::worker) fn queued(&mut self, alert_id: AlertId) {
        self.changed.remove(&alert_id);
        if let Some(standing) = self.standings.get_mut(&alert_id) {
            standing.queued += 1;
        }
    }

    /// It goes out.
    pub(in crate::worker) fn went_out(&mut self, alert_id: AlertId) {
        if let Some(standing) = self.standings.get_mut(&alert_id) {
            (standing.queued, standing.out) = (standing.queued.saturating_sub(1), standing.out + 1);
        }
    }

    /// The push service has answered.
    pub(in crate::worker) fn answered(&mut self, alert_id: AlertId, subscription_id: SubscriptionId, outcome: PushOutcome, slot: Slot, now: Time) {
        self.news.slots.push(slot);
        let Some(standing) = self.standings.get_mut(&alert_id) else { return };
        standing.out = standing.out.saturating_sub(1);
        self.changed.insert(alert_id);
        match outcome {
            PushOutcome::Accepted => {
                standing.sent_to.push(subscription_id);
                self.news.took.push(subscription_id);
            }
            outcome if outcome.is_retryable() => {
                self.causes.insert(outcome.name());
                let asked = outcome.retry_after().and_then(|wait: Duration| i64::try_from(wait.as_millis()).ok());
                let at = now.plus(asked.unwrap_or(0).max(self.wait_ms));
                standing.retry_at = Some(standing.retry_at.map_or(at, |other| other.min(at)));
            }
            PushOutcome::Gone => self.news.gone.push(subscription_id),
            outcome => tracing::warn!(%alert_id, outcome = outcome.name(), "alert {alert_id} was refused for good by a push service"),
        }
    }

    /// One of the alert's pushes is not wanted any more; what the store says of it stands.
    pub(in crate::worker) fn withdrawn(&mut self, alert_id: AlertId) {
        if let Some(standing) = self.standings.get_mut(&alert_id) {
            standing.queued = standing.queued.saturating_sub(1);
        }
    }

    /// A stored subscription that cannot be pushed to at all.
    pub(in crate::worker) fn unusable(&mut self, subscription_id: SubscriptionId) {
        self.news.gone.push(subscription_id);
    }

    /// What waits for a slot is left for another try at `at`, or as soon as may be.
    pub(in crate::worker) fn put_off(&mut self, at: Option<Time>) {
        for (id, standing) in self.standings.iter_mut().filter(|(_, standing)| standing.queued > 0) {
            standing.queued = 0;
            standing.retry_at = Some(at.unwrap_or(standing.run_at));
            self.changed.insert(*id);
            self.causes.insert("no_place");
        }
    }

    /// The wait before what failed is tried again.
    pub(in crate::worker) const fn wait_ms(&self) -> i64 {
        self.wait_ms
    }

    /// Whether something happened since the last write.
    pub(in crate::worker) fn has_news(&self) -> bool {
        !self.changed.is_empty() || !self.news.slots.is_empty() || !self.news.outcomes.is_empty() || !self.news.gone.is_empty()
    }

    /// How many pushes were answered since the last write.
    pub(in crate::worker) const fn answers(&self) -> usize {
        self.news.slots.len()
    }

    /// Takes what happened since the last write.
    pub(in crate::worker) fn take_news(&mut self) -> News {
        let mut news = std::mem::take(&mut self.news);
        for id in std::mem::take(&mut self.changed) {
            news.outcomes.extend(self.standings.get(&id).map(|standing| standing.outcome(id)));
        }
        news
    }

    /// When the page is tried again, and why; none when nothing is pending on it. Alerts due at nearly the same time
    /// wait for each other, so that one page makes few tries; none is tried before its time.
    pub(in crate::worker) fn next_try(&self, now: Time) -> Option<(Time, String)> {
        let pending: Vec<Time> = self.later.iter().copied().chain(self.standings.values().filter_map(|standing| standing.retry_at)).collect();
        let cause = format!("push: {}", self.causes.iter().copied().collect::<Vec<_>>().join(", "));
        next_try(pending, now).map(|at| (at, cause))
    }
}

fn next_try(pending: Vec<Time>, now: Time) -> Option<Time> {
    let first = pending.iter().min()?;
    let until = first.plus((first.0 - now.0).max(0) / 2);
    pending.into_iter().filter(|at| *at <= until).max()
}

/// Writes a batch; its slots are free afterwards. The last one takes the job along: a commit of its own costs as much.
pub(in crate::worker) async fn write(context: &JobContext, lease: &LeasedJob, page: &Page, news: News, is_last: bool) -> Result<Done, JobError> {
    let house = &context.house;
    let now = house.clock.now();
    let mut tx = house.begin().await?;
    if !outbox::renew(&mut tx, lease, now).await? {
        return Err(JobError::LeaseLost);
    }
    // Messages, alerts, subscriptions, receipts: in the order in which everybody locks them.
    let taken = taken(page, &news.outcomes);
    let cancelled = messages::list_cancelled(&mut tx, page.tenant, &taken.keys().copied().collect()).await?;
    alerts::update_outcomes(&mut tx, page.tenant, &news.outcomes).await?;
    let folded = take_folded(&mut tx, page, &news.outcomes).await?;
    subscriptions::update_gone(&mut tx, page.tenant, &news.gone, now).await?;
    subscriptions::update_pushed(&mut tx, page.tenant, &news.took, now).await?;
    stamp(&mut tx, page, &news.outcomes, folded, now).await?;
    // What was taken while its message was withdrawn is withdrawn from the phone.
    for (message_id, people) in taken.into_iter().filter(|(message_id, _)| cancelled.contains(message_id)) {
        tell_withdrawn(&mut tx, page.tenant, message_id, people.into_iter()).await?;
    }
    let done = if is_last && outbox::delete(&mut tx, lease).await? { Done::Deleted } else { Done::Kept };
    let of = |outcome: &AlertOutcome| page.alerts.iter().find(|alert| alert.id == outcome.id).map(|alert| (alert.message_id, alert.version));
    for (message_id, version) in news.outcomes.iter().filter_map(of).collect::<BTreeSet<_>>() {
        tx.hint(Hint::message(page.tenant.organisation_id(), message_id, version, HintKind::Progress));
    }
    tx.commit().await?;
    drop(news.slots);
    Ok(done)
}

/// Finds the alert behind an outcome, if its message is on the phone with it.
fn note<'a>(page: &'a Page, outcome: &AlertOutcome) -> Option<&'a Alert> {
    page.alerts.iter().find(|alert| alert.id == outcome.id).filter(|alert| matches!(alert.kind, AlertKind::Note | AlertKind::Digest | AlertKind::Summary))
}

/// Takes what rings with the digests that were accepted; returns the receipts behind it.
async fn take_folded(tx: &mut Tx, page: &Page, outcomes: &[AlertOutcome]) -> Result<Vec<ReceiptKey>, JobError> {
    let took = outcomes.iter().filter(|outcome| !outcome.sent_to.is_empty()).filter_map(|outcome| note(page, outcome));
    let digests: Vec<PersonId> = took.filter(|alert| alert.kind == AlertKind::Digest).map(|alert| alert.person_id).collect();
    if digests.is_empty() { Ok(Vec::new()) } else { Ok(alerts::take_folded(tx, page.tenant, &digests).await?) }
}

/// Stamps the receipts of what was accepted or found unreachable.
async fn stamp(tx: &mut Tx, page: &Page, outcomes: &[AlertOutcome], folded: Vec<ReceiptKey>, now: Time) -> Result<(), JobError> {
    let key = |alert: &Alert| (alert.message_id, alert.version, alert.person_id);
    let mut notified: BTreeSet<ReceiptKey> = folded.into_iter().collect();
    notified.extend(outcomes.iter().filter(|outcome| !outcome.sent_to.is_empty()).filter_map(|outcome| note(page, outcome)).map(key));
    let lost: BTreeSet<ReceiptKey> =
        outcomes.iter().filter(|outcome| outcome.event == AlertEvent::Lost).filter_map(|outcome| note(page, outcome)).map(key).collect();
    if lost.is_empty() {
        let keys: Vec<ReceiptKey> = notified.into_iter().collect();
        return Ok(receipts::update_notified(tx, page.tenant, &keys, now).await?);
    }
    // Both at once: whoever changes receipts locks them in one order.
    let keys: Vec<ReceiptKey> = notified.union(&lost).copied().collect();
    let mut changes = Vec::new();
    for old in receipts::list_by_keys(tx, page.tenant, &keys).await? {
        let mut new = old.clone();
        let key = (old.message_id, old.version, old.person_id);
        if notified.contains(&key) {
            new.notified_at = Some(old.notified_at.unwrap_or(now));
        }
        if lost.contains(&key) {
            new.unreachable = Some(UnreachableWhy::Expired);
        }
        changes.push((old, new));
    }
    receipts::update_many(tx, page.tenant, &changes).await?;
    Ok(())
}

/// Lists what was taken by phones, by message: who has it, with the version.
fn taken(page: &Page, outcomes: &[AlertOutcome]) -> BTreeMap<MessageId, Vec<(PersonId, i64)>> {
    let mut taken: BTreeMap<MessageId, Vec<(PersonId, i64)>> = BTreeMap::new();
    for outcome in outcomes.iter().filter(|outcome| !outcome.sent_to.is_empty() && outcome.event != AlertEvent::Dropped) {
        if let Some(alert) = page.alerts.iter().find(|alert| alert.id == outcome.id && alert.kind.brings_a_note()) {
            taken.entry(alert.message_id).or_default().push((alert.person_id, alert.version));
        }
    }
    taken
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

    #[test]
    fn an_alert_stays_pending_while_one_of_its_phones_may_still_take_it() {
        let (now, id) = (Time(1_000), AlertId(uuid::Uuid::nil()));
        let mut standing = Standing { run_at: now, queued: 0, out: 1, sent_to: vec![SubscriptionId(uuid::Uuid::nil())], retry_at: Some(now.plus(9)) };
        assert_eq!((standing.outcome(id).event, standing.outcome(id).run_at), (AlertEvent::Waited, now), "due at once after a kill");
        standing.out = 0;
        assert_eq!((standing.outcome(id).event, standing.outcome(id).run_at), (AlertEvent::Waited, now.plus(9)));
        standing.retry_at = None;
        assert_eq!(standing.outcome(id).event, AlertEvent::Accepted);
        standing.sent_to.clear();
        assert_eq!(standing.outcome(id).event, AlertEvent::Lost);
    }
}
