//! Owns what is measured: one registry of the process, in Prometheus' text format.
//!
//! Called by every room but `domain`, at the place where something happens. The one rule: the values of a label are
//! known beforehand or bounded here, so that no phone, person or path can make a series of its own.

mod book;
mod name;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::Duration;

use book::Book;
pub use name::{Kind, Name};

/// Push services that have series of their own; the known ones are fewer. The rest is `other`.
const ORIGINS_MAX: usize = 24;
/// Stands for every origin beyond [`ORIGINS_MAX`].
const OTHER: &str = "other";

static BOOK: LazyLock<Book> = LazyLock::new(Book::default);
static ORIGINS: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Content type of [`text`] (OpenMetrics 1.0, which Prometheus reads since 2.5).
pub const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Writes everything measured so far.
#[must_use]
pub fn text() -> String {
    BOOK.text()
}

/// Spells a size as a measured value; what does not fit is as large as can be.
fn count(size: usize) -> f64 {
    f64::from(u32::try_from(size).unwrap_or(u32::MAX))
}

fn seconds(ms: i64) -> f64 {
    Duration::from_millis(u64::try_from(ms).unwrap_or(0)).as_secs_f64()
}

/// An HTTP request was answered. `route` is a pattern of the route table, never a path.
pub fn http_answered(route: &'static str, method: &'static str, status: u16, took: Duration) {
    let class = match status / 100 {
        1 => "1xx",
        2 => "2xx",
        3 => "3xx",
        4 => "4xx",
        _ => "5xx",
    };
    BOOK.http_requests.get_or_create(&[("route", route), ("method", method), ("status", class)]).inc();
    BOOK.http_duration.get_or_create(&[("route", route), ("method", method)]).observe(took.as_secs_f64());
}

/// An event stream that is open; dropped when it ends.
#[derive(Debug)]
pub struct OpenStream(&'static str);

/// An event stream of a kind has begun.
#[must_use]
pub fn stream_opened(stream: &'static str) -> OpenStream {
    BOOK.event_streams.get_or_create(&[("stream", stream)]).inc();
    OpenStream(stream)
}

impl Drop for OpenStream {
    fn drop(&mut self) {
        BOOK.event_streams.get_or_create(&[("stream", self.0)]).dec();
    }
}

/// The hint of an acknowledgement left on an event stream, `ms` after the acknowledgement came in.
pub fn acknowledgement_streamed(ms: i64) {
    BOOK.acknowledge_to_stream.observe(seconds(ms));
}

/// The recorder wrote a batch.
pub fn batch_committed(acts: usize, took: Duration) {
    BOOK.batch_acts.observe(count(acts));
    BOOK.commit_duration.observe(took.as_secs_f64());
    acts_ended("recorded", acts);
}

/// Acts ended without a commit: `failed` or `refused`.
pub fn acts_ended(outcome: &'static str, acts: usize) {
    BOOK.acts.get_or_create(&[("outcome", outcome)]).inc_by(u64::try_from(acts).unwrap_or(u64::MAX));
}

/// What the outbox holds of one lane, as read at a scrape.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OutboxLane {
    /// Due and waiting for a worker.
    pub due: i64,
    /// Leased.
    pub leased: i64,
    /// Not due yet.
    pub later: i64,
    /// Given up.
    pub dead: i64,
    /// Milliseconds since the oldest job that is not done was due.
    pub oldest_due_ms: i64,
}

/// Sets what the outbox holds; without lanes, because it could not be read, nothing is told rather than something old.
pub fn outbox_holds(lanes: &[(&'static str, OutboxLane)]) {
    BOOK.outbox_jobs.clear();
    BOOK.outbox_age.clear();
    for (lane, holds) in lanes {
        for (state, jobs) in [("due", holds.due), ("leased", holds.leased), ("later", holds.later), ("dead", holds.dead)] {
            BOOK.outbox_jobs.get_or_create(&[("lane", *lane), ("state", state)]).set(jobs);
        }
        BOOK.outbox_age.get_or_create(&[("lane", *lane)]).set(seconds(holds.oldest_due_ms));
    }
}

/// The relay looked how many jobs stand between it and the workers.
pub fn queue_holds(lane: &'static str, jobs: usize) {
    BOOK.queue_jobs.get_or_create(&[("lane", lane)]).set(i64::try_from(jobs).unwrap_or(i64::MAX));
}

/// One try of a job ended.
pub fn job_tried(job: &'static str, outcome: &'static str, took: Duration) {
    BOOK.job_tries.get_or_create(&[("job", job), ("outcome", outcome)]).inc();
    BOOK.job_duration.get_or_create(&[("job", job)]).observe(took.as_secs_f64());
}

/// A push service answered, or did not in time. `origin` is scheme, host and port.
pub fn push_answered(origin: &str, outcome: &'static str, took: Duration) {
    let origin = bounded(&ORIGINS, origin);
    BOOK.push_duration.get_or_create(&[("origin", origin.clone())]).observe(took.as_secs_f64());
    BOOK.push_requests.get_or_create(&[("origin", origin), ("outcome", Cow::Borrowed(outcome))]).inc();
}

/// Returns the origin while few are known, `other` beyond.
fn bounded(known: &Mutex<BTreeSet<String>>, origin: &str) -> Cow<'static, str> {
    let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
    if !known.contains(origin) {
        if known.len() >= ORIGINS_MAX {
            return Cow::Borrowed(OTHER);
        }
        known.insert(origin.to_owned());
    }
    Cow::Owned(origin.to_owned())
}

/// The last push of a message that went out at once was accepted, `ms` after its POST.
pub fn last_push_accepted(kind: &'static str, ms: i64) {
    BOOK.post_to_last_push.get_or_create(&[("kind", kind)]).observe(seconds(ms));
}

/// A media job ended.
pub fn media_ended(kind: &'static str, outcome: &'static str, took: Duration) {
    BOOK.media_jobs.get_or_create(&[("kind", kind), ("outcome", outcome)]).inc();
    BOOK.media_duration.get_or_create(&[("kind", kind)]).observe(took.as_secs_f64());
}

/// A connection to Redis that listens or reads; dropped when it breaks or is closed.
#[derive(Debug)]
pub struct RedisLine(&'static str);

/// A connection to Redis stands.
#[must_use]
pub fn redis_line(usage: &'static str) -> RedisLine {
    BOOK.redis_lines.get_or_create(&[("use", usage)]).inc();
    RedisLine(usage)
}

impl Drop for RedisLine {
    fn drop(&mut self) {
        BOOK.redis_lines.get_or_create(&[("use", self.0)]).dec();
    }
}

/// A use of Redis failed.
pub fn redis_failed(usage: &'static str) {
    BOOK.redis_failures.get_or_create(&[("use", usage)]).inc();
}

/// Sets how many connections to the database are in use and how many idle.
pub fn database_connections(used: usize, idle: usize) {
    for (state, connections) in [("used", used), ("idle", idle)] {
        BOOK.database_connections.get_or_create(&[("state", state)]).set(i64::try_from(connections).unwrap_or(i64::MAX));
    }
}

#[cfg(test)]
mod tests;
