//! Owns the pushing of one page of alerts.
//!
//! Called by the worker loop. The one rule: no request goes out without a slot (`places`) and a lease that is good now,
//! so whoever is killed or frozen repeats at most a page of pushes, with the same push_ids.
//!
//! The next page begins when the last push of this one is out, or waits for a push service that does not answer. Answers
//! are written by the half page, or what there is when none is missing or the first has waited long enough.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::Instant;

use super::outcomes::{Tally, write};
use super::page::Page;
use super::slots::Slot;
use crate::bus::{Hint, HintKind};
use crate::domain::clock::Time;
use crate::domain::ids::{AlertId, PageId, SubscriptionId};
use crate::domain::job::{LeasedJob, backoff_ms};
use crate::domain::limits::PUSH_PAGE;
use crate::metric;
use crate::push::{PushOptions, PushOutcome, Subscription as PushSubscription};
use crate::store::delivery::alerts;
use crate::store::outbox;
use crate::worker::context::Attempt;
use crate::worker::{Done, JobContext, JobError};

/// A page of which nothing went out for this long waits for a push service that does not answer: nobody else should.
/// Known services answer in a tenth of a second.
const STALLED_AFTER: Duration = Duration::from_millis(250);
/// Answers wait this long for others, to be written with them: a push more or less costs a commit little.
const GATHER_FOR: Duration = Duration::from_millis(20);
/// As many answers are written at once: their places let half a page out while the other half is answered.
const GATHER_MAX: usize = PUSH_PAGE / 2;
/// What found no slot in this time is left for the page's next try: its push service is as good as down.
const PLACE_WAIT_MAX: Duration = Duration::from_secs(20);
/// A page that waits looks at every change of its messages, and this often besides, whether its alerts are still wanted: a
/// cancel stops what is not out.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// One request.
struct Push {
    alert_id: AlertId,
    subscription_id: SubscriptionId,
    phone: PushSubscription,
    /// Its push service.
    origin: String,
    made: Arc<(Vec<u8>, PushOptions)>,
}

/// Prolongs the lease and returns until when it is good.
async fn renew(context: &JobContext, lease: &LeasedJob) -> Result<Time, JobError> {
    let now = context.house.clock.now();
    let mut tx = context.house.begin().await?;
    let is_mine = outbox::renew(&mut tx, lease, now).await?;
    tx.commit().await?;
    if is_mine { Ok(now.plus(lease.job.lease_ms())) } else { Err(JobError::LeaseLost) }
}

/// Prolongs the lease unless most of it is left, and returns until when it is good.
async fn renew_unless_fresh(context: &JobContext, lease: &LeasedJob) -> Result<Time, JobError> {
    let left = lease.leased_until.0 - context.house.clock.now().0;
    if left > lease.job.lease_ms() / 2 { Ok(lease.leased_until) } else { renew(context, lease).await }
}

/// Lists what is to be pushed, and tells the tally.
fn plan(context: &JobContext, lease: &LeasedJob, page: &Page, tally: &mut Tally, now: Time) -> Vec<Push> {
    let mut pushes = Vec::new();
    for alert in page.alerts.iter().filter(|alert| alert.run_at <= now && page.is_wanted(alert)) {
        let Some(made) = page.subject(lease, alert).and_then(|subject| subject.push(context, now)) else { continue };
        let made = Arc::new(made);
        for phone in page.subscriptions.get(&alert.person_id).into_iter().flatten().filter(|phone| !alert.sent_to.contains(&phone.id)) {
            let subscription_id = phone.id;
            let Ok(phone) = PushSubscription::parse(&phone.endpoint, &phone.p256dh, &phone.auth) else {
                tally.unusable(subscription_id);
                continue;
            };
            tally.queued(alert.id);
            let origin = phone.endpoint().origin().ascii_serialization();
            pushes.push(Push { alert_id: alert.id, subscription_id, phone, origin, made: Arc::clone(&made) });
        }
    }
    pushes
}

async fn send(context: &JobContext, push: Push, mut slot: Slot) -> (Push, PushOutcome, Slot) {
    let (payload, options) = &*push.made;
    let outcome = if context.silent_host.is_some_and(|host| push.phone.endpoint().host_str() == Some(host)) {
        PushOutcome::Accepted
    } else {
        let begun = Instant::now();
        let outcome = context.push.send(&push.phone, payload, options, i64::try_from(context.house.clock.now().unix_s()).unwrap_or(0)).await;
        metric::push_answered(&push.origin, outcome.name(), begun.elapsed());
        outcome
    };
    slot.answered();
    (push, outcome, slot)
}

/// Whether a hint may mean that a message of the page was withdrawn.
fn is_stop(page: &Page, hint: &Result<Hint, RecvError>) -> bool {
    match hint {
        Ok(Hint::Message { message_id, what: HintKind::Message, .. }) => page.alerts.iter().any(|alert| alert.message_id == *message_id),
        Err(RecvError::Lagged(_)) | Ok(Hint::Missed) => true,
        Ok(_) | Err(RecvError::Closed) => false,
    }
}

/// Pushes the pending alerts of a page and writes what became of them. The turn is dropped when the next page may begin.
///
/// # Errors
/// `Retry` at the time of the next due alert while some are pending; `LeaseLost`; `Stopping`.
pub async fn run(attempt: Attempt<'_>, page_id: PageId) -> Result<Done, JobError> {
    let Attempt { context, lease, turn } = attempt;
    let clock = &context.house.clock;
    let mut good_until = renew_unless_fresh(context, lease).await?;
    let page = Page::read(context, lease, page_id).await?;
    let now = clock.now();
    let mut tally = Tally::begin(&page, now, backoff_ms(lease.attempts, crate::worker::backoff::jitter()));
    let waiting = plan(context, lease, &page, &mut tally, now).into_iter().map(|push| async move { (context.slots.take(&push.origin).await, push) });
    let mut waiting: FuturesUnordered<_> = waiting.collect();
    let (mut out, mut writing) = (FuturesUnordered::new(), FuturesUnordered::new());
    let mut done = Done::Kept;
    let (mut turn, mut wanted, mut is_stopping) = (Some(turn), None::<HashSet<AlertId>>, false);
    let third = Duration::from_millis(u64::try_from(lease.job.lease_ms() / 3).unwrap_or(1_000));
    let mut prolong = tokio::time::interval_at(Instant::now() + third, third);
    let (mut gather, mut is_gathered) = (tokio::time::interval_at(Instant::now() + GATHER_FOR, GATHER_FOR), false);
    let mut look = tokio::time::interval_at(Instant::now() + LOOK_EVERY, LOOK_EVERY);
    let mut hints = context.house.bus.signal.subscribe();
    let (stalled, too_long) = (tokio::time::sleep(STALLED_AFTER), tokio::time::sleep(PLACE_WAIT_MAX));
    tokio::pin!(stalled, too_long);
    loop {
        is_gathered |= tally.answers() >= GATHER_MAX || waiting.is_empty() && out.is_empty();
        if is_gathered && writing.is_empty() && tally.has_news() {
            let is_last = waiting.is_empty() && out.is_empty() && tally.next_try(clock.now()).is_none();
            writing.push(write(context, lease, &page, tally.take_news(), is_last));
            is_gathered = false;
        }
        if waiting.is_empty() {
            turn = None;
            if out.is_empty() && writing.is_empty() {
                break;
            }
        }
        tokio::select! {
            Some((slot, push)) = waiting.next() => {
                let Some(slot) = slot else {
                    is_stopping = true;
                    tally.put_off(None);
                    waiting.clear();
                    continue;
                };
                if wanted.as_ref().is_some_and(|wanted| !wanted.contains(&push.alert_id)) {
                    tally.withdrawn(push.alert_id);
                    continue;
                }
                // Whoever was frozen past the lease learns it before the next request, not after.
                if clock.now() >= good_until {
                    // A write under way holds what the lease would wait for.
                    while let Some(written) = writing.next().await {
                        done = written?;
                    }
                    good_until = renew(context, lease).await?;
                }
                tally.went_out(push.alert_id);
                stalled.as_mut().reset(Instant::now() + STALLED_AFTER);
                out.push(send(context, push, slot));
            }
            Some((push, outcome, slot)) = out.next() => tally.answered(push.alert_id, push.subscription_id, outcome, slot, clock.now()),
            Some(written) = writing.next() => {
                done = written?;
            }
            _ = gather.tick(), if !is_gathered && tally.has_news() => is_gathered = true,
            () = &mut stalled, if turn.is_some() => turn = None,
            () = &mut too_long, if !waiting.is_empty() => {
                tally.put_off(Some(clock.now().plus(tally.wait_ms())));
                waiting.clear();
            }
            hint = hints.recv(), if !waiting.is_empty() => if is_stop(&page, &hint) {
                look.reset_immediately();
            },
            _ = look.tick(), if !waiting.is_empty() => {
                let pending = alerts::list_pending(&context.house.store, page.tenant, page_id).await?;
                wanted = Some(pending.into_iter().map(|(alert, _)| alert.id).collect());
            }
            // A write prolongs the lease itself, and nobody would go on with it meanwhile.
            _ = prolong.tick(), if writing.is_empty() => good_until = renew(context, lease).await?,
        }
    }
    match tally.next_try(clock.now()) {
        None => Ok(done),
        Some(_) if is_stopping => Err(JobError::Stopping),
        Some((at, cause)) => Err(JobError::Retry { cause, at: Some(at) }),
    }
}
