//! Owns the choice of a bus: within the process, or between all processes on one Redis.
//!
//! Called by the composition root. The one rule: nobody else asks which of the two it is.

use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::redis::{Redis, RedisError};
use super::{Queue, Remote, Signal, StreamQueue, Throttle, Wake};
use crate::domain::job::Lane;

/// What use cases hold of the bus; cheap to clone. The default stays within the process.
#[derive(Debug, Clone, Default)]
pub struct Handles {
    /// Live hints.
    pub signal: Signal,
    /// Wakes the relays when a job was written.
    pub wake: Wake,
    /// Throttles.
    pub throttle: Throttle,
}

/// What joins the parts of the program.
#[derive(Debug)]
pub struct Bus {
    handles: Handles,
    redis: Option<Redis>,
    remote: Option<Remote>,
    me: Uuid,
}

impl Bus {
    /// Opens the bus on the Redis of this address, or within the process where it is empty. `me` is new at every start.
    ///
    /// # Errors
    /// An address that cannot be read; whether anybody answers there is not asked.
    pub fn open(url: &str, me: Uuid) -> Result<Self, RedisError> {
        if url.is_empty() {
            return Ok(Self { handles: Handles::default(), redis: None, remote: None, me });
        }
        let redis = Redis::open(url)?;
        let (remote, signal, wake) = Remote::new(redis.clone(), me);
        let handles = Handles { signal, wake, throttle: Throttle::shared(redis.clone()) };
        Ok(Self { handles, redis: Some(redis), remote: Some(remote), me })
    }

    /// Returns what use cases hold of it.
    #[must_use]
    pub fn handles(&self) -> Handles {
        self.handles.clone()
    }

    /// Returns the Redis that processes share, where there is one.
    #[must_use]
    pub fn shared(&self) -> Option<Redis> {
        self.redis.clone()
    }

    /// Opens a lane to push to and to take from. On Redis its reader is a task of the running runtime.
    #[must_use]
    pub fn queue(&self, lane: Lane) -> Queue {
        self.redis.as_ref().map_or_else(|| Queue::within(Some(lane)), |redis| Queue::Stream(StreamQueue::open(redis.clone(), lane, Some(self.me))))
    }

    /// Passes hints between processes until told to stop; returns at once where there is only one.
    pub async fn run(self, stopping: CancellationToken) {
        if let Some(remote) = self.remote {
            remote.run(stopping).await;
        }
    }
}
