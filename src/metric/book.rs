//! Owns the registry: every name of the enum once, with what it counts into.
//!
//! Called by the functions beside it. The one rule: whoever registers takes name, help and unit from the enum.

use std::borrow::Cow;
use std::sync::atomic::AtomicU64;

use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Metric, Registry, Unit};

use super::name::{Kind, Name};

/// Labels whose values are all known beforehand.
type Known<const N: usize> = [(&'static str, &'static str); N];
/// Labels of which one is bounded at run time.
type Bounded<const N: usize> = [(&'static str, Cow<'static, str>); N];
/// Histograms by label.
type Histograms<L> = Family<L, Histogram, fn() -> Histogram>;

/// From a cached read to the longest request that is answered at all.
const REQUEST_S: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 20.0];
/// From a quiet fan-out to a push service that is away for some hours.
const DELIVERY_S: [f64; 14] = [0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 1_800.0, 7_200.0, 28_800.0];
/// From a decision over ten receipts to the longest encode.
const JOB_S: [f64; 12] = [0.005, 0.025, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 90.0, 240.0];
/// A commit is one or two writes to the disk.
const COMMIT_S: [f64; 11] = [0.000_5, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.512, 2.048];
/// One act alone up to the largest batch.
const BATCH_ACTS: [f64; 11] = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, 512.0, 1_024.0];

/// Everything that is measured.
pub(super) struct Book {
    registry: Registry,
    names: Vec<Name>,
    pub(super) http_requests: Family<Known<3>, Counter>,
    pub(super) http_duration: Histograms<Known<2>>,
    pub(super) event_streams: Family<Known<1>, Gauge>,
    pub(super) acknowledge_to_stream: Histogram,
    pub(super) batch_acts: Histogram,
    pub(super) commit_duration: Histogram,
    pub(super) acts: Family<Known<1>, Counter>,
    pub(super) outbox_jobs: Family<Known<2>, Gauge>,
    pub(super) outbox_age: Family<Known<1>, Gauge<f64, AtomicU64>>,
    pub(super) queue_jobs: Family<Known<1>, Gauge>,
    pub(super) job_tries: Family<Known<2>, Counter>,
    pub(super) job_duration: Histograms<Known<1>>,
    pub(super) push_requests: Family<Bounded<2>, Counter>,
    pub(super) push_duration: Histograms<Bounded<1>>,
    pub(super) post_to_last_push: Histograms<Known<1>>,
    pub(super) media_jobs: Family<Known<2>, Counter>,
    pub(super) media_duration: Histograms<Known<1>>,
    pub(super) redis_lines: Family<Known<1>, Gauge>,
    pub(super) redis_failures: Family<Known<1>, Counter>,
    pub(super) database_connections: Family<Known<1>, Gauge>,
}

fn requests() -> Histogram {
    Histogram::new(REQUEST_S)
}

fn deliveries() -> Histogram {
    Histogram::new(DELIVERY_S)
}

fn jobs() -> Histogram {
    Histogram::new(JOB_S)
}

impl Default for Book {
    fn default() -> Self {
        let by = |make: fn() -> Histogram| make;
        let mut book = Self {
            registry: Registry::default(),
            names: Vec::new(),
            http_requests: Family::default(),
            http_duration: Family::new_with_constructor(by(requests)),
            event_streams: Family::default(),
            acknowledge_to_stream: requests(),
            batch_acts: Histogram::new(BATCH_ACTS),
            commit_duration: Histogram::new(COMMIT_S),
            acts: Family::default(),
            outbox_jobs: Family::default(),
            outbox_age: Family::default(),
            queue_jobs: Family::default(),
            job_tries: Family::default(),
            job_duration: Family::new_with_constructor(by(jobs)),
            push_requests: Family::default(),
            push_duration: Family::new_with_constructor(by(requests)),
            post_to_last_push: Family::new_with_constructor(by(deliveries)),
            media_jobs: Family::default(),
            media_duration: Family::new_with_constructor(by(jobs)),
            redis_lines: Family::default(),
            redis_failures: Family::default(),
            database_connections: Family::default(),
        };
        book.register_all();
        book
    }
}

impl Book {
    fn register_all(&mut self) {
        let build: Family<Known<1>, Gauge> = Family::default();
        build.get_or_create(&[("version", env!("CARGO_PKG_VERSION"))]).set(1);
        self.register(Name::Build, build);
        self.register(Name::HttpRequests, self.http_requests.clone());
        self.register(Name::HttpDuration, self.http_duration.clone());
        self.register(Name::EventStreams, self.event_streams.clone());
        self.register(Name::AcknowledgeToStream, self.acknowledge_to_stream.clone());
        self.register(Name::BatchActs, self.batch_acts.clone());
        self.register(Name::CommitDuration, self.commit_duration.clone());
        self.register(Name::Acts, self.acts.clone());
        self.register(Name::OutboxJobs, self.outbox_jobs.clone());
        self.register(Name::OutboxAge, self.outbox_age.clone());
        self.register(Name::QueueJobs, self.queue_jobs.clone());
        self.register(Name::JobTries, self.job_tries.clone());
        self.register(Name::JobDuration, self.job_duration.clone());
        self.register(Name::PushRequests, self.push_requests.clone());
        self.register(Name::PushDuration, self.push_duration.clone());
        self.register(Name::PostToLastPush, self.post_to_last_push.clone());
        self.register(Name::MediaJobs, self.media_jobs.clone());
        self.register(Name::MediaDuration, self.media_duration.clone());
        self.register(Name::RedisLines, self.redis_lines.clone());
        self.register(Name::RedisFailures, self.redis_failures.clone());
        self.register(Name::DatabaseConnections, self.database_connections.clone());
    }

    /// Registers under the enum's words; the registry adds `_total` to counters and the unit by itself.
    fn register(&mut self, name: Name, metric: impl Metric) {
        let stem = match name.kind() {
            Kind::Counter => name.as_str().trim_end_matches("_total"),
            Kind::Gauge | Kind::Histogram => name.as_str(),
        };
        let stem = stem.strip_suffix(name.unit()).unwrap_or(stem).trim_end_matches('_');
        // The registry ends a help text with a full stop of its own.
        let help = name.help().trim_end_matches('.');
        self.registry.register_with_unit(stem, help, Unit::Other(name.unit().to_owned()), metric);
        self.names.push(name);
    }

    /// Names that are registered, in order.
    #[cfg(test)]
    pub(super) fn names(&self) -> &[Name] {
        &self.names
    }

    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let written = encode(&mut text, &self.registry);
        debug_assert!(written.is_ok(), "writing to a String cannot fail");
        text
    }
}
