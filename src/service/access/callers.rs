//! Owns the look at who calls: requests that arrive together are looked up together.
//!
//! Called for every request that carries a session. The one rule: what is answered was read after the question was asked,
//! so that whoever left is refused at once; nothing is remembered.
//!
//! There is no loop and no pause: of those who wait, the first to get a turn reads for all. Meanwhile the next ones gather:
//! one statement for the phones that answer in a storm, and not one with its hand-overs for each.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{Semaphore, oneshot};

use crate::domain::clock::Clock;
use crate::store::access::sessions::{self, LiveSession};
use crate::store::{Store, StoreError};

/// Reads at once: while one is on its way the next one gathers, and a slow one holds up no more than half.
const TURNS: usize = 2;
/// Questions of one read: it stays short.
const BATCH_MAX: usize = 128;

type Found = Result<Option<LiveSession>, StoreError>;

#[derive(Debug)]
struct Waiting {
    token_hash: Vec<u8>,
    answer: oneshot::Sender<Found>,
}

/// Looks callers up; clones share the reads.
#[derive(Debug, Clone)]
pub struct Callers {
    waiting: Arc<Mutex<Vec<Waiting>>>,
    turns: Arc<Semaphore>,
}

impl Default for Callers {
    fn default() -> Self {
        Self { waiting: Arc::default(), turns: Arc::new(Semaphore::new(TURNS)) }
    }
}

impl Callers {
    /// Finds the live session of a token's hash.
    ///
    /// # Errors
    /// Store failures only.
    ///
    /// # Cancel safety
    /// A dropped caller that was reading for others makes them ask again.
    pub(in crate::service) async fn find(&self, store: &Store, clock: &Clock, token_hash: &[u8]) -> Found {
        loop {
            let (answer, mut answered) = oneshot::channel();
            self.lock().push(Waiting { token_hash: token_hash.to_vec(), answer });
            loop {
                let turn = tokio::select! {
                    biased;
                    found = &mut answered => match found {
                        Ok(found) => return found,
                        Err(_) => break,
                    },
                    turn = self.turns.acquire() => turn,
                };
                let batch = self.take();
                if batch.is_empty() {
                    // Somebody reads for us already.
                    drop(turn);
                    match answered.await {
                        Ok(found) => return found,
                        Err(_) => break,
                    }
                }
                read(store, clock, batch).await;
            }
        }
    }

    fn take(&self) -> Vec<Waiting> {
        let mut waiting = self.lock();
        let count = waiting.len().min(BATCH_MAX);
        waiting.drain(..count).collect()
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Waiting>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads for a batch and answers each; where a row cannot be read each is asked for alone.
async fn read(store: &Store, clock: &Clock, batch: Vec<Waiting>) {
    let hashes: Vec<&[u8]> = batch.iter().map(|waiting| waiting.token_hash.as_slice()).collect();
    match sessions::list_actors(store, &hashes, clock.now()).await {
        Ok(found) => {
            let found: HashMap<Vec<u8>, LiveSession> = found.into_iter().collect();
            for waiting in batch {
                let live = found.get(&waiting.token_hash).cloned();
                let _caller_left = waiting.answer.send(Ok(live));
            }
        }
        Err(error @ StoreError::Corrupt { .. }) if batch.len() > 1 => {
            tracing::error!(cause = ?error, "a session cannot be read");
            for waiting in batch {
                let found = sessions::list_actors(store, &[&waiting.token_hash], clock.now()).await;
                let _caller_left = waiting.answer.send(found.map(|found| found.into_iter().next().map(|(_, live)| live)));
            }
        }
        Err(error) => {
            // The first learns the cause, the others that the same may be asked again.
            let mut cause = Some(error);
            for waiting in batch {
                let _caller_left = waiting.answer.send(Err(cause.take().unwrap_or(StoreError::Busy)));
            }
        }
    }
}
