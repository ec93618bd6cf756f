//! Owns the group commit: many phones' acts in one transaction.
//!
//! Called by the act use cases; its loop is started by the composition root. The one rule: a caller is answered only
//! after the commit, and a caller that leaves does not cancel its act.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, timeout_at};

use crate::bus::{Hint, HintKind, Signal, Since};
use crate::domain::clock::Time;
use crate::domain::ids::MessageId;
use crate::domain::person::Tenant;
use crate::domain::receipt::{ActKind, Receipt};
use crate::domain::refusal::{Code, Refusal};
use crate::metric;
use crate::service::ops::pulse::{Pulse, PulseReader};
use crate::store::delivery::subscriptions;
use crate::store::receipt::acts::{Entry, record};
use crate::store::receipt::receipts::ReceiptKey;
use crate::store::{Kept, Store, StoreError};

/// Acts that may wait: some seconds of a storm; then 503 with Retry-After.
const QUEUE_MAX: usize = 4_096;
/// Acts per transaction: past this the commit is no longer what costs.
const BATCH_MAX: usize = 1_024;
/// How long the first act waits for company.
const LINGER: Duration = Duration::from_millis(2);
/// Times a batch is written before its callers are told to send it again: two transactions that waited for each other do
/// not meet the same way twice.
const TRIES: usize = 4;

/// Acts of one request, all on one receipt.
#[derive(Debug)]
struct Request {
    tenant: Tenant,
    entries: Vec<Entry>,
    answer: oneshot::Sender<Result<Receipt, Refusal>>,
}

/// Hands acts to the group commit; cheap to clone.
#[derive(Debug, Clone)]
pub struct Recorder {
    queue: mpsc::Sender<Request>,
    pulse: PulseReader,
}

/// The loop behind a `Recorder`.
#[derive(Debug)]
pub struct RecorderLoop {
    queue: mpsc::Receiver<Request>,
    pulse: Pulse,
}

impl Recorder {
    /// Makes a recorder and the loop that must be run for it.
    #[must_use]
    pub fn new() -> (Self, RecorderLoop) {
        let (sender, receiver) = mpsc::channel(QUEUE_MAX);
        let (pulse, reader) = Pulse::new();
        (Self { queue: sender, pulse: reader }, RecorderLoop { queue: receiver, pulse })
    }

    /// Reports whether the loop turns.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.pulse.is_live()
    }

    /// Records acts on one receipt and returns it as it stands after the commit.
    ///
    /// # Errors
    /// `not_found` where there is no such receipt; `retry` when the queue is full or the outcome is unknown (safe to
    /// repeat: acts carry their ids).
    ///
    /// # Cancel safety
    /// Dropping the future does not take the acts back.
    pub async fn record(&self, tenant: Tenant, entries: Vec<Entry>) -> Result<Receipt, Refusal> {
        let busy = || Refusal::new(Code::Retry).retry_after(1);
        let (answer, answered) = oneshot::channel();
        let acts = entries.len();
        self.queue.try_send(Request { tenant, entries, answer }).map_err(|_| {
            metric::acts_ended("refused", acts);
            busy()
        })?;
        answered.await.map_err(|_| busy())?
    }
}

impl RecorderLoop {
    /// Writes batches until every `Recorder` is gone.
    pub async fn run(mut self, store: Store, signal: Signal) {
        let store = store.keep();
        while let Some(first) = self.queue.recv().await {
            let until = Instant::now() + LINGER;
            let mut batch = vec![first];
            while batch.len() < BATCH_MAX {
                match timeout_at(until, self.queue.recv()).await {
                    Ok(Some(request)) => batch.push(request),
                    Ok(None) | Err(_) => break,
                }
            }
            let mut by_tenant: HashMap<Tenant, Vec<Request>> = HashMap::new();
            for request in batch {
                by_tenant.entry(request.tenant).or_default().push(request);
            }
            self.pulse.busy();
            for (tenant, requests) in by_tenant {
                write_halving(&store, &signal, tenant, requests).await;
            }
            self.pulse.idle();
        }
    }
}

/// Writes a batch; a failing one is retried in halves until only the offender gets its error.
async fn write_halving(store: &Kept, signal: &Signal, tenant: Tenant, requests: Vec<Request>) {
    let mut waiting = vec![requests];
    while let Some(mut requests) = waiting.pop() {
        match write_again(store, tenant, &requests).await {
            Ok(mut receipts) => {
                let came_in = first_acts(&requests);
                for request in requests {
                    let key = request.entries.first().map(|entry| entry.key);
                    let receipt = key.and_then(|key| receipts.get(&key).cloned());
                    let _caller_left = request.answer.send(receipt.ok_or_else(|| Refusal::new(Code::NotFound)));
                }
                let changed: BTreeSet<_> = receipts.drain().map(|((message_id, version, _), _)| (message_id, version)).collect();
                for (message_id, version) in changed {
                    let since = Since(came_in.get(&(message_id, version)).copied());
                    signal.send(Hint::Message { organisation_id: tenant.organisation_id(), message_id, version, what: HintKind::Progress, since });
                }
            }
            Err(error) if requests.len() > 1 && !matches!(error, StoreError::Busy | StoreError::Conflict | StoreError::Full) => {
                let second = requests.split_off(requests.len() / 2);
                waiting.push(second);
                waiting.push(requests);
            }
            Err(error) => {
                tracing::error!(organisation_id = %tenant.organisation_id(), cause = ?error, "acts could not be recorded");
                metric::acts_ended("failed", requests.iter().map(|request| request.entries.len()).sum());
                for request in requests {
                    let _caller_left = request.answer.send(Err(Refusal::new(Code::Retry).retry_after(1)));
                }
            }
        }
    }
}

/// When the first act on each message of a batch came in.
fn first_acts(requests: &[Request]) -> BTreeMap<(MessageId, i64), Time> {
    let mut first = BTreeMap::new();
    for Entry { key: (message_id, version, _), act } in requests.iter().flat_map(|request| &request.entries) {
        let at = first.entry((*message_id, *version)).or_insert(act.received_at);
        *at = act.received_at.min(*at);
    }
    first
}

/// Writes a batch, again where it was rolled back in favour of another transaction: nothing of it is stored then.
async fn write_again(store: &Kept, tenant: Tenant, requests: &[Request]) -> Result<HashMap<ReceiptKey, Receipt>, StoreError> {
    for _ in 1..TRIES {
        match write(store, tenant, requests).await {
            Err(StoreError::Conflict) => {
                tracing::info!(organisation_id = %tenant.organisation_id(), "acts were rolled back in favour of another transaction and are written again")
            }
            done => return done,
        }
    }
    write(store, tenant, requests).await
}

async fn write(store: &Kept, tenant: Tenant, requests: &[Request]) -> Result<HashMap<ReceiptKey, Receipt>, StoreError> {
    let entries: Vec<Entry> = requests.iter().flat_map(|request| request.entries.iter().copied()).collect();
    let mut alive: Vec<_> = entries.iter().filter(|entry| entry.act.kind == ActKind::Reached).map(|entry| entry.key.2).collect();
    alive.sort_unstable();
    alive.dedup();
    let begun = Instant::now();
    let mut tx = store.begin().await?;
    // Subscriptions before receipts, as the outcomes of pushes do.
    if let Some(now) = entries.iter().map(|entry| entry.act.received_at).max() {
        subscriptions::update_reached(&mut tx, tenant, &alive, now).await?;
    }
    let receipts = record(&mut tx, tenant, &entries).await?;
    tx.commit().await?;
    metric::batch_committed(entries.len(), begun.elapsed());
    Ok(receipts)
}
