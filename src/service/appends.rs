//! Owns the group commit of upload parts: whoever waits together is written together.
//!
//! Called by the use case that adds bytes, once their blobs are durable. The one rule: a caller is answered only after the
//! commit; a refusal of one changes nothing for the others of its batch.
//!
//! There is no loop: of those who wait, the first to get its turn writes for all. While it waits for the disk the next batch
//! gathers, so sixteen phones cost one commit and not sixteen, and the same few statements as one.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::oneshot;
use tokio::sync::oneshot::error::TryRecvError;

use super::uploads::{UploadProgress, record};
use super::{House, ServiceError};
use crate::domain::ids::UploadId;
use crate::domain::person::Actor;
use crate::store::uploads::UploadPart;

/// Requests of one transaction: it stays short, so that nobody's acknowledgement waits long behind it.
const BATCH_MAX: usize = 64;

/// Parts of one request.
#[derive(Debug, Clone)]
pub(super) struct Append {
    pub(super) actor: Actor,
    pub(super) id: UploadId,
    pub(super) offset: i64,
    pub(super) length: Option<i64>,
    pub(super) parts: Arc<[UploadPart]>,
}

/// What became of a request; whether a message waited for it is the batch's concern.
type Outcome = Result<UploadProgress, ServiceError>;

#[derive(Debug)]
struct Waiting {
    append: Append,
    answer: oneshot::Sender<Outcome>,
}

/// Hands parts to the group commit; clones share it.
#[derive(Debug, Clone, Default)]
pub struct Appends {
    waiting: Arc<Mutex<Vec<Waiting>>>,
    turn: Arc<tokio::sync::Mutex<()>>,
}

impl Appends {
    /// Counts the parts of a request and returns the upload as it stands after the commit.
    ///
    /// # Errors
    /// The refusals of the request itself; a failure of the store whose outcome may be unknown.
    ///
    /// # Cancel safety
    /// A dropped caller that was writing for others leaves them with `retry`; HEAD tells them what counts.
    pub(super) async fn commit(&self, house: &House, append: Append) -> Outcome {
        let (answer, mut answered) = oneshot::channel();
        self.lock().push(Waiting { append, answer });
        let _turn = self.turn.lock().await;
        match answered.try_recv() {
            Ok(outcome) => return outcome,
            Err(TryRecvError::Closed) => return Err(unknown()),
            // Nobody has taken it yet, and with the turn in hand nobody else will.
            Err(TryRecvError::Empty) => {}
        }
        loop {
            let batch = self.take();
            write(house, batch).await;
            match answered.try_recv() {
                Ok(outcome) => return outcome,
                Err(TryRecvError::Closed) => return Err(unknown()),
                // More than a batch came first.
                Err(TryRecvError::Empty) => {}
            }
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Waiting>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self) -> Vec<Waiting> {
        let mut waiting = self.lock();
        let count = waiting.len().min(BATCH_MAX);
        let mut batch: Vec<Waiting> = waiting.drain(..count).collect();
        drop(waiting);
        // Two processes that hold the same uploads lock them in one order.
        batch.sort_by_key(|waiting| (waiting.append.actor.scope.organisation_id, waiting.append.id));
        batch
    }
}

/// The store broke while somebody else wrote: the bytes may count or not.
fn unknown() -> ServiceError {
    ServiceError::Other("the commit of upload parts broke off".to_owned())
}

/// Writes a batch in one transaction. Where the store fails before the commit each request is written alone, so that one
/// that breaks takes nobody along; where the commit fails its outcome is unknown and nothing is written again.
async fn write(house: &House, batch: Vec<Waiting>) {
    let appends: Vec<&Append> = batch.iter().map(|waiting| &waiting.append).collect();
    match write_together(house, &appends).await {
        Ok(outcomes) => {
            for (waiting, outcome) in batch.into_iter().zip(outcomes) {
                let _caller_left = waiting.answer.send(outcome);
            }
        }
        Err(Broken::Before(_)) if batch.len() > 1 => {
            for waiting in batch {
                let alone = write_together(house, &[&waiting.append]).await;
                let outcome = match alone {
                    Ok(outcomes) => outcomes.into_iter().next().unwrap_or_else(|| Err(unknown())),
                    Err(Broken::Before(error) | Broken::AtCommit(error)) => Err(error),
                };
                let _caller_left = waiting.answer.send(outcome);
            }
        }
        Err(Broken::Before(error) | Broken::AtCommit(error)) => {
            tracing::error!(cause = ?error, "upload parts could not be recorded");
            // The first learns the cause, the others that it is unknown.
            let mut cause = Some(error);
            for waiting in batch {
                let _caller_left = waiting.answer.send(Err(cause.take().unwrap_or_else(unknown)));
            }
        }
    }
}

/// Where a transaction broke.
enum Broken {
    Before(ServiceError),
    AtCommit(ServiceError),
}

async fn write_together(house: &House, appends: &[&Append]) -> Result<Vec<Outcome>, Broken> {
    let mut tx = house.store.begin().await.map_err(|error| Broken::Before(error.into()))?;
    let (mut outcomes, mut is_awaited) = (Vec::with_capacity(appends.len()), false);
    for of_one in appends.chunk_by(|one, other| one.actor.scope.organisation_id == other.actor.scope.organisation_id) {
        let recorded = record(house, &mut tx, of_one).await.map_err(Broken::Before)?;
        is_awaited |= recorded.is_awaited;
        outcomes.extend(recorded.outcomes.into_iter().map(|outcome| outcome.map_err(ServiceError::Refused)));
    }
    // Never a refusal: the blobs stay until the sweep knows whether they count.
    tx.commit().await.map_err(|error| Broken::AtCommit(ServiceError::Store(error)))?;
    if is_awaited {
        house.wake.wake();
    }
    Ok(outcomes)
}
