//! Owns the queue between the relay and the workers: leased jobs, by lane.
//!
//! Called by the relay (push) and worker loops (pop, done). The one rule: the queue may lose everything at any time; the
//! outbox row stays and is leased again when its lease ends.
//!
//! In the process: one bounded channel per lane. With Redis: one stream per lane, see `stream`. A lane holds what its
//! workers do next and little more, so that work waits in the outbox, where it is safe and ordered.

use tokio::sync::{Mutex, mpsc};

use super::stream::StreamQueue;
use super::taken::Taken;
use crate::domain::job::{Lane, LeasedJob};
use crate::metric;

/// Jobs a lane in the process holds beside the one in work: a short row, so that other processes on the same database find
/// some too, and long enough that a wave is not leased page by page.
const LANE_MAX: usize = 4;

/// One lane of the queue.
#[derive(Debug)]
pub enum Queue {
    /// Between tasks of this process.
    Memory(MemoryQueue),
    /// Between processes.
    Stream(StreamQueue),
}

/// A lane in the process.
#[derive(Debug)]
pub struct MemoryQueue {
    lane: Option<Lane>,
    sender: mpsc::Sender<LeasedJob>,
    receiver: Mutex<mpsc::Receiver<LeasedJob>>,
}

impl Default for Queue {
    fn default() -> Self {
        Self::within(None)
    }
}

impl Queue {
    /// Makes a queue between tasks of this process; with a lane, how full it is can be seen among the metrics.
    #[must_use]
    pub fn within(lane: Option<Lane>) -> Self {
        let (sender, receiver) = mpsc::channel(LANE_MAX);
        Self::Memory(MemoryQueue { lane, sender, receiver: Mutex::new(receiver) })
    }

    /// Returns how many jobs may be pushed; none while the queue cannot be reached.
    pub async fn room(&self) -> usize {
        match self {
            Self::Memory(queue) => {
                let room = queue.sender.capacity();
                if let Some(lane) = queue.lane {
                    metric::queue_holds(lane.as_str(), LANE_MAX.saturating_sub(room));
                }
                room
            }
            Self::Stream(queue) => queue.room().await,
        }
    }

    /// Pushes leased jobs in order; gives back those that found no room.
    pub async fn push(&self, leases: Vec<LeasedJob>) -> Vec<LeasedJob> {
        match self {
            Self::Memory(queue) => leases.into_iter().filter_map(|lease| queue.push(lease)).collect(),
            Self::Stream(queue) => queue.push(leases).await,
        }
    }

    /// Waits for the next job; none once the queue is closed.
    ///
    /// # Cancel safety
    /// A dropped future takes no job.
    pub async fn pop(&self) -> Option<Taken> {
        match self {
            Self::Memory(queue) => queue.receiver.lock().await.recv().await.map(|lease| Taken { lease, entry: None }),
            Self::Stream(queue) => queue.pop().await,
        }
    }

    /// Takes a job out for good: done, given back or lost to somebody else.
    pub async fn done(&self, taken: &Taken) {
        if let (Self::Stream(queue), Some(entry)) = (self, &taken.entry) {
            queue.done(entry).await;
        }
    }
}

impl MemoryQueue {
    fn push(&self, lease: LeasedJob) -> Option<LeasedJob> {
        self.sender.try_send(lease).err().map(|error| match error {
            mpsc::error::TrySendError::Full(lease) | mpsc::error::TrySendError::Closed(lease) => lease,
        })
    }
}
