//! Owns the names of everything that is measured: one enum, each with its kind, unit, labels and help.
//!
//! Called by the registry beside it and by the table in `docs/METRICS.md`. The one rule: a name is snake_case, begins with
//! `floornote_` and ends with its unit (counters with `_total` after it), and no label ever holds an id, a name or a token.

/// How a metric moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Only grows.
    Counter,
    /// Goes up and down.
    Gauge,
    /// Counts values by size.
    Histogram,
}

impl Kind {
    /// Returns the word of the exposition format.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Counter => "counter",
            Self::Gauge => "gauge",
            Self::Histogram => "histogram",
        }
    }
}

macro_rules! names {
    ($($variant:ident = $kind:ident $name:literal in $unit:literal by $labels:expr, $help:literal;)+) => {
        /// What is measured.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Name {
            $(#[doc = $help] $variant),+
        }

        impl Name {
            /// Every name, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the name as scraped.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// Returns how it moves.
            #[must_use]
            pub const fn kind(self) -> Kind {
                match self { $(Self::$variant => Kind::$kind),+ }
            }

            /// Returns the unit that its name ends with.
            #[must_use]
            pub const fn unit(self) -> &'static str {
                match self { $(Self::$variant => $unit),+ }
            }

            /// Returns the names of its labels.
            #[must_use]
            pub const fn labels(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &$labels),+ }
            }

            /// Returns one sentence that says what is measured.
            #[must_use]
            pub const fn help(self) -> &'static str {
                match self { $(Self::$variant => $help),+ }
            }
        }
    };
}

names! {
    Build = Gauge "floornote_build_info" in "info" by ["version"], "Always 1; the label says which version runs.";
    HttpRequests = Counter "floornote_http_requests_total" in "requests" by ["route", "method", "status"], "Requests answered, by route pattern, method and class of status.";
    HttpDuration = Histogram "floornote_http_request_duration_seconds" in "seconds" by ["route", "method"], "Time until the head of an answer was ready.";
    EventStreams = Gauge "floornote_event_streams" in "streams" by ["stream"], "Event streams that are open: of pages, and of phones that wait to be let in.";
    AcknowledgeToStream = Histogram "floornote_acknowledge_to_stream_duration_seconds" in "seconds" by [], "Time from an acknowledgement's arrival to its hint on an event stream; across machines their clocks count too.";
    BatchActs = Histogram "floornote_recorder_batch_acts" in "acts" by [], "Acts written by one commit of the recorder.";
    CommitDuration = Histogram "floornote_recorder_commit_duration_seconds" in "seconds" by [], "Time from the begin to the commit of a batch of acts.";
    Acts = Counter "floornote_recorder_acts_total" in "acts" by ["outcome"], "Acts handed to the recorder: recorded, failed, or refused because its queue was full.";
    OutboxJobs = Gauge "floornote_outbox_jobs" in "jobs" by ["lane", "state"], "Jobs in the outbox that are due, leased, not due yet, or dead; the same in every process of one database.";
    OutboxAge = Gauge "floornote_outbox_oldest_due_seconds" in "seconds" by ["lane"], "How long the oldest job that is due and not done has been due; the same in every process of one database.";
    QueueJobs = Gauge "floornote_queue_jobs" in "jobs" by ["lane"], "Jobs between relay and workers when the relay last looked.";
    JobTries = Counter "floornote_job_tries_total" in "tries" by ["job", "outcome"], "Tries of jobs by outcome: done, retry, wait, dead, lease_lost or stopping.";
    JobDuration = Histogram "floornote_job_duration_seconds" in "seconds" by ["job"], "Time one try of a job took.";
    PushRequests = Counter "floornote_push_requests_total" in "requests" by ["origin", "outcome"], "Answers of push services, by origin and outcome.";
    PushDuration = Histogram "floornote_push_request_duration_seconds" in "seconds" by ["origin"], "Time one request to a push service took.";
    PostToLastPush = Histogram "floornote_post_to_last_push_duration_seconds" in "seconds" by ["kind"], "Time from the accepted POST of a message to its last push that went out at once being accepted; held ones aside.";
    MediaJobs = Counter "floornote_media_jobs_total" in "jobs" by ["kind", "outcome"], "Media jobs by outcome: ready, unusable, missing_program or failed_here.";
    MediaDuration = Histogram "floornote_media_job_duration_seconds" in "seconds" by ["kind"], "Time one media job took.";
    RedisLines = Gauge "floornote_redis_lines" in "lines" by ["use"], "Connections to Redis that listen or read now.";
    RedisFailures = Counter "floornote_redis_failures_total" in "failures" by ["use"], "Uses of Redis that failed, by what for; a broken line is connected anew.";
    DatabaseConnections = Gauge "floornote_database_connections" in "connections" by ["state"], "Connections of this process to the database.";
}
