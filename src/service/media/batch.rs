//! Owns the gathering of upload parts: whoever waits together is written together.
//!
//! Called by the use case that adds bytes, with bytes that are all here: no slow phone is waited for. The one rule: a caller
//! is answered only when its bytes and its row are durable; a refusal of one changes nothing for the others of its batch.
//!
//! There is no loop: of those who wait, the first to get a turn writes for all. While it waits for the disk the next batch
//! gathers, so sixteen phones cost one file and one commit and not sixteen.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{Semaphore, oneshot};

use super::append::{Append, Outcome, Waiting, unknown};
use super::parts::{Writer, write};
use crate::blob::Blobs;
use crate::bus::Handles;
use crate::domain::clock::Clock;
use crate::store::Store;

/// Requests of one batch: it stays short, so that nobody's acknowledgement waits long behind it.
const BATCH_MAX: usize = 64;
/// Bytes of one batch, save that one request is always taken: sixteen full parts.
const BATCH_MAX_BYTES: usize = 4 * 1024 * 1024;

/// Those that wait, in the order they came; each has a number.
#[derive(Debug, Default)]
struct Queue {
    /// Number of the first one that waits.
    first: u64,
    waiting: VecDeque<Waiting>,
}

impl Queue {
    fn push(&mut self, waiting: Waiting) -> u64 {
        self.waiting.push_back(waiting);
        self.first + u64::try_from(self.waiting.len()).unwrap_or(u64::MAX) - 1
    }

    /// Takes the next batch for whoever has this number, unless somebody else has taken theirs.
    fn take(&mut self, number: u64) -> Option<Vec<Waiting>> {
        if number < self.first {
            return None;
        }
        let (mut batch, mut bytes) = (Vec::new(), 0_usize);
        while let Some(next) = self.waiting.front() {
            bytes = bytes.saturating_add(next.append.bytes.len());
            if batch.len() == BATCH_MAX || (bytes > BATCH_MAX_BYTES && !batch.is_empty()) {
                break;
            }
            batch.extend(self.waiting.pop_front());
            self.first += 1;
        }
        Some(batch)
    }
}

/// Hands parts to those who write them; clones share it.
#[derive(Debug, Clone)]
pub struct Appends {
    writer: Arc<Writer>,
    queue: Arc<Mutex<Queue>>,
    turns: Arc<Semaphore>,
}

impl Appends {
    /// Makes one that writes so many batches at once: as many as the blob store takes best.
    #[must_use]
    pub fn new(store: Store, blobs: Blobs, clock: Clock, bus: Handles, batches_at_once: usize) -> Self {
        let turns = Arc::new(Semaphore::new(batches_at_once));
        Self { writer: Arc::new(Writer { store, blobs, clock, bus }), queue: Arc::default(), turns }
    }

    /// Stores what a request adds and returns the upload as it stands after the commit.
    ///
    /// # Errors
    /// The refusals of the request itself; a failure of the stores whose outcome may be unknown.
    ///
    /// # Cancel safety
    /// A dropped caller that was writing for others leaves them with an unknown outcome; HEAD tells them what counts.
    pub(in crate::service) async fn add(&self, append: Append) -> Outcome {
        let (answer, mut answered) = oneshot::channel();
        let number = self.lock().push(Waiting::new(append, answer));
        loop {
            let turn = tokio::select! {
                biased;
                outcome = &mut answered => return outcome.unwrap_or_else(|_| Err(unknown())),
                turn = self.turns.acquire() => turn.map_err(|_| unknown())?,
            };
            let batch = self.lock().take(number);
            let Some(batch) = batch else {
                // Somebody writes ours already; whoever still waits may have the turn.
                drop(turn);
                return answered.await.unwrap_or_else(|_| Err(unknown()));
            };
            write(&self.writer, batch).await;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]

    use uuid::Uuid;

    use super::*;
    use crate::domain::person::{Actor, Role, Tenant};

    fn waiting(bytes: usize) -> Waiting {
        let id = Uuid::nil();
        let actor =
            Actor { person_id: id.into(), session_id: id.into(), generation: 1, role: Role::Worker, site_id: id.into(), scope: Tenant::of(id.into()).whole() };
        Waiting::new(Append { actor, id: id.into(), offset: 0, length: None, bytes: vec![0; bytes].into() }, oneshot::channel().0)
    }

    #[test]
    fn a_batch_is_bounded_and_everybody_is_in_one() {
        let mut queue = Queue::default();
        let sizes = [1, BATCH_MAX_BYTES + 1, BATCH_MAX_BYTES, 0, 1].into_iter().chain(std::iter::repeat_n(0, BATCH_MAX));
        let numbers: Vec<u64> = sizes.map(|bytes| queue.push(waiting(bytes))).collect();
        let mut counts = Vec::new();
        for number in &numbers {
            counts.extend(queue.take(*number).map(|batch| batch.len()));
        }
        assert_eq!(counts, [1, 1, 2, BATCH_MAX, 1]);
        assert_eq!(queue.push(waiting(0)), u64::try_from(numbers.len()).unwrap());
    }
}
