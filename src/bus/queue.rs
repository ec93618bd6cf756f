//! Owns the queue between the relay and the workers: leased jobs, by lane.
//!
//! Called by the relay (push) and worker loops (pop). The one rule: the queue may lose everything at any time; the
//! outbox row stays and is leased again when its lease ends.
//!
//! In the process: one bounded channel per lane. A lane holds what its workers do next and nothing more, so that work
//! waits in the outbox, where it is safe and ordered.

use std::sync::Arc;

use tokio::sync::{Mutex, mpsc, watch};

use crate::domain::job::{Job, LeasedJob};
use crate::words;

words!(
    /// Jobs that wait behind each other.
    Lane {
        /// Deciding who is pushed when: short.
        Decide = "decide",
        /// Pushing pages.
        Push = "push",
        /// Making media playable: long and hungry.
        Media = "media",
    }
);

impl Lane {
    /// Returns the lane of a job.
    #[must_use]
    pub const fn of(job: &Job) -> Self {
        match job {
            Job::FanOutV1 { .. } | Job::ReleaseHeldV1 { .. } | Job::DueCheckV1 { .. } => Self::Decide,
            Job::SendPushV1 { .. } => Self::Push,
            Job::ProcessMediaV1 { .. } => Self::Media,
        }
    }

    /// Returns the names of the lane's jobs, as their dedupe keys begin.
    #[must_use]
    pub const fn job_names(self) -> &'static [&'static str] {
        match self {
            Self::Decide => &["fan_out", "release_held", "due_check"],
            Self::Push => &["send_push"],
            Self::Media => &["process_media"],
        }
    }
}

/// Jobs a lane holds beside the one in work: a short row, so that a cancel is seen before the next page.
const LANE_MAX: usize = 1;

/// One lane of the queue.
#[derive(Debug)]
pub struct Queue {
    sender: mpsc::Sender<LeasedJob>,
    receiver: Mutex<mpsc::Receiver<LeasedJob>>,
}

impl Default for Queue {
    fn default() -> Self {
        let (sender, receiver) = mpsc::channel(LANE_MAX);
        Self { sender, receiver: Mutex::new(receiver) }
    }
}

impl Queue {
    /// Returns how many jobs may be pushed without waiting.
    #[must_use]
    pub fn room(&self) -> usize {
        self.sender.capacity()
    }

    /// Pushes a leased job; gives it back when the lane is full.
    ///
    /// # Errors
    /// The job itself.
    pub fn push(&self, lease: LeasedJob) -> Result<(), LeasedJob> {
        self.sender.try_send(lease).map_err(|error| match error {
            mpsc::error::TrySendError::Full(lease) | mpsc::error::TrySendError::Closed(lease) => lease,
        })
    }

    /// Waits for the next job.
    ///
    /// # Cancel safety
    /// A dropped future takes no job.
    pub async fn pop(&self) -> Option<LeasedJob> {
        self.receiver.lock().await.recv().await
    }
}

/// Wakes every relay of this process when a job was written; cheap to clone.
#[derive(Debug, Clone)]
pub struct Wake {
    count: Arc<watch::Sender<u64>>,
}

impl Default for Wake {
    fn default() -> Self {
        Self { count: Arc::new(watch::Sender::new(0)) }
    }
}

impl Wake {
    /// Wakes all relays; one that is busy looks again right after.
    pub fn wake(&self) {
        self.count.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// Starts listening; a wake since then is never missed.
    #[must_use]
    pub fn subscribe(&self) -> watch::Receiver<u64> {
        self.count.subscribe()
    }
}
