//! Owns a lane of the queue on Redis: a stream with one consumer group, read by the workers of all processes.
//!
//! Called through `Queue`. The one rule: an entry is worth nothing without its lease in the outbox. It is deleted when
//! its job is done; one that a dead reader left behind is deleted unread once the lease it was made with has ended: the
//! outbox has leased the job again by then, or a living holder prolongs its lease there and needs no entry.

use std::time::Duration;

use redis::AsyncCommands as _;
use redis::aio::MultiplexedConnection;
use redis::streams::{
    StreamAutoClaimOptions, StreamAutoClaimReply, StreamId, StreamInfoConsumersReply, StreamPendingCountReply, StreamPendingReply, StreamReadOptions,
    StreamReadReply,
};
use tokio::sync::{Mutex, mpsc};
use tokio_util::sync::{CancellationToken, DropGuard};
use uuid::Uuid;

use super::redis::{Redis, RedisError};
use super::taken::Taken;
use crate::domain::job::{Lane, LeasedJob};
use crate::metric;

/// The consumer group of all workers.
const GROUP: &str = "floornote";
/// Jobs of a lane that no worker has read yet: enough that none waits for a round trip, few enough that a cancel is seen
/// soon.
const LANE_MAX: usize = 32;
/// A reader waits this long for a job before it looks around.
const BLOCK_MS: usize = 1_000;
/// Leftovers are looked for this often, and at most so many in one round trip.
const SWEEP_EVERY: Duration = Duration::from_secs(10);
const SWEEP_MAX: usize = 128;
/// A reader that asked for nothing this long is gone.
const FORGOTTEN_MS: usize = 60 * 60 * 1_000;
/// Between two tries to reach Redis.
const RETRY_AFTER: Duration = Duration::from_millis(250);
/// The field of an entry that holds the leased job as JSON.
const FIELD: &str = "lease";

/// A lane on Redis; its reader runs until this is dropped.
#[derive(Debug)]
pub struct StreamQueue {
    redis: Redis,
    lane: Lane,
    key: String,
    jobs: Mutex<mpsc::Receiver<Taken>>,
    _reading: Option<DropGuard>,
}

impl StreamQueue {
    /// Opens a lane. `consumer` names this process, newly at every start; without it the lane is only pushed to.
    #[must_use]
    pub fn open(redis: Redis, lane: Lane, consumer: Option<Uuid>) -> Self {
        let key = format!("floornote:queue:{lane}");
        // One job ahead of the worker, no more: what waits here is of use to nobody else.
        let (sender, receiver) = mpsc::channel(1);
        let reading = consumer.map(|consumer| {
            let stopping = CancellationToken::new();
            let reader = Reader { redis: redis.clone(), key: key.clone(), consumer: consumer.to_string(), abandoned_ms: lane.lease_ms(), sender };
            tokio::spawn(reader.run(stopping.clone()));
            stopping.drop_guard()
        });
        Self { redis, lane, key, jobs: Mutex::new(receiver), _reading: reading }
    }

    pub(super) async fn room(&self) -> usize {
        match self.unread().await {
            Ok(unread) => {
                metric::queue_holds(self.lane.as_str(), unread);
                LANE_MAX.saturating_sub(unread)
            }
            Err(error) => {
                tracing::warn!(%error, "the queue cannot be reached; jobs wait in the outbox");
                metric::redis_failed("queue_look");
                tokio::time::sleep(RETRY_AFTER).await;
                0
            }
        }
    }

    /// Counts the jobs that no worker has read: what dead readers left must not fill the lane until it is swept.
    async fn unread(&self) -> Result<usize, RedisError> {
        let mut redis = self.redis.shared();
        let length: usize = redis.xlen(&self.key).await?;
        if length == 0 {
            return Ok(0);
        }
        let read: Result<StreamPendingReply, _> = redis.xpending(&self.key, GROUP).await;
        match read {
            Ok(read) => Ok(length.saturating_sub(read.count())),
            // Nobody has ever read: the group is made by the first reader.
            Err(error) if error.code() == Some("NOGROUP") => Ok(length),
            Err(error) => Err(error.into()),
        }
    }

    pub(super) async fn push(&self, leases: Vec<LeasedJob>) -> Vec<LeasedJob> {
        let mut adding = redis::pipe();
        for lease in &leases {
            match serde_json::to_string(lease) {
                Ok(lease) => adding.xadd(&self.key, "*", &[(FIELD, lease)]).ignore(),
                Err(_) => return leases,
            };
        }
        match adding.query_async::<()>(&mut self.redis.shared()).await {
            Ok(()) => Vec::new(),
            Err(error) => {
                // Some may have arrived all the same; their leases are given back, so a worker that finds one drops it.
                tracing::warn!(%error, "jobs did not reach the queue; they wait in the outbox");
                metric::redis_failed("queue_push");
                leases
            }
        }
    }

    pub(super) async fn pop(&self) -> Option<Taken> {
        self.jobs.lock().await.recv().await
    }

    pub(super) async fn done(&self, entry: &str) {
        if let Err(error) = delete(&self.redis, &self.key, &[entry]).await {
            // It stays until it is swept; its lease is gone, so nobody performs it again.
            tracing::warn!(%error, "a finished job stays in the queue until it is swept");
            metric::redis_failed("queue_done");
        }
    }
}

async fn delete(redis: &Redis, key: &str, entries: &[&str]) -> Result<(), RedisError> {
    Ok(redis::pipe().xack(key, GROUP, entries).ignore().xdel(key, entries).ignore().query_async(&mut redis.shared()).await?)
}

/// Reads one lane for one process.
struct Reader {
    redis: Redis,
    key: String,
    consumer: String,
    /// What was read this long ago and is still there needs its entry no more.
    abandoned_ms: i64,
    sender: mpsc::Sender<Taken>,
}

impl Reader {
    async fn run(self, stopping: CancellationToken) {
        loop {
            let read = tokio::select! {
                () = stopping.cancelled() => break,
                read = self.read() => read,
            };
            if let Err(error) = read {
                tracing::warn!(%error, "the queue cannot be read");
                metric::redis_failed("queue_read");
                tokio::time::sleep(RETRY_AFTER).await;
            }
        }
        self.leave().await;
    }

    /// Takes this reader's name out of the group. One that leaves jobs behind keeps its name until they are swept: what it
    /// holds would otherwise stay in the stream, and nobody would ever be given it.
    async fn leave(&self) {
        let mut redis = self.redis.shared();
        let held: Result<StreamPendingCountReply, _> = redis.xpending_consumer_count(&self.key, GROUP, "-", "+", 1, &self.consumer).await;
        if held.is_ok_and(|held| held.ids.is_empty()) {
            let _left_to_the_sweep: Result<usize, _> = redis.xgroup_delconsumer(&self.key, GROUP, &self.consumer).await;
        }
    }

    /// Reads until the connection breaks.
    async fn read(&self) -> Result<(), RedisError> {
        let mut connection = self.redis.reader().await?;
        self.make_group(&mut connection).await?;
        let _line = metric::redis_line("queue_read");
        let options = StreamReadOptions::default().group(GROUP, &self.consumer).count(1).block(BLOCK_MS);
        let mut swept = tokio::time::Instant::now();
        self.sweep(&mut connection).await?;
        loop {
            if swept.elapsed() >= SWEEP_EVERY {
                self.sweep(&mut connection).await?;
                swept = tokio::time::Instant::now();
            }
            // A place first: a job that is read has somewhere to go.
            let Ok(place) = self.sender.reserve().await else { return Ok(()) };
            let reply: Result<Option<StreamReadReply>, _> = connection.xread_options(&[&self.key], &[">"], &options).await;
            let reply = match reply {
                Ok(reply) => reply.unwrap_or_default(),
                // Redis forgot everything, the group too.
                Err(error) if error.code() == Some("NOGROUP") => {
                    self.make_group(&mut connection).await?;
                    continue;
                }
                Err(error) => return Err(error.into()),
            };
            if let Some(entry) = reply.keys.into_iter().flat_map(|key| key.ids).next() {
                match parse(&entry) {
                    Some(lease) => place.send(Taken { lease, entry: Some(entry.id) }),
                    None => delete(&self.redis, &self.key, &[&entry.id]).await?,
                }
            }
        }
    }

    async fn make_group(&self, connection: &mut MultiplexedConnection) -> Result<(), RedisError> {
        match connection.xgroup_create_mkstream::<_, _, _, ()>(&self.key, GROUP, "0").await {
            Err(error) if error.code() != Some("BUSYGROUP") => Err(error.into()),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Deletes what dead readers left behind.
    async fn sweep(&self, connection: &mut MultiplexedConnection) -> Result<(), RedisError> {
        let mut from = "0-0".to_owned();
        loop {
            let options = StreamAutoClaimOptions::default().count(SWEEP_MAX);
            let found: StreamAutoClaimReply = connection.xautoclaim_options(&self.key, GROUP, &self.consumer, self.abandoned_ms, &from, options).await?;
            let entries: Vec<&str> = found.claimed.iter().map(|entry| entry.id.as_str()).collect();
            if !entries.is_empty() {
                delete(&self.redis, &self.key, &entries).await?;
            }
            if found.next_stream_id == "0-0" {
                break;
            }
            from = found.next_stream_id;
        }
        self.forget_the_dead(connection).await
    }

    /// Takes out the names of readers that are gone and hold nothing. One that lives after all is entered again when it reads.
    async fn forget_the_dead(&self, connection: &mut MultiplexedConnection) -> Result<(), RedisError> {
        let all: StreamInfoConsumersReply = connection.xinfo_consumers(&self.key, GROUP).await?;
        for dead in all.consumers.iter().filter(|consumer| consumer.pending == 0 && consumer.idle > FORGOTTEN_MS) {
            let _held: usize = connection.xgroup_delconsumer(&self.key, GROUP, &dead.name).await?;
        }
        Ok(())
    }
}

fn parse(entry: &StreamId) -> Option<LeasedJob> {
    let text: String = entry.get(FIELD)?;
    serde_json::from_str(&text).ok()
}
