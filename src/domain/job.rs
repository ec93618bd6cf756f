//! Owns the table of jobs: work that leaves the process, by ids only.
//!
//! Called by services (which enqueue), the outbox, the lanes and the workers (which perform). The one rule: a job never
//! carries content, endpoints or tokens; the worker re-reads and re-authorises.

use serde::{Deserialize, Serialize};

use super::clock::{MINUTE_MS, SECOND_MS, Time};
use super::ids::{JobId, MessageId, OrganisationId, PageId, UploadId};
use crate::words;

/// How long a worker may hold a push page: 3 × the send time-out of 10 s, renewed while it pushes.
const PUSH_LEASE_MS: i64 = 30 * SECOND_MS;
/// How long a worker may hold media: longer than the longest allowed encode.
const MEDIA_LEASE_MS: i64 = 5 * MINUTE_MS;
/// How long a worker may hold what only decides.
const DECIDE_LEASE_MS: i64 = MINUTE_MS;
/// Tries before a job is parked as a dead letter: with the backoff below about two days.
const TWO_DAYS: i64 = 24;

words!(
    /// Jobs that wait behind each other, and never behind those of another lane.
    Lane {
        /// Deciding who is pushed when: short.
        Decide = "decide",
        /// Pushing pages.
        Push = "push",
        /// Making media playable: long and hungry.
        Media = "media",
    }
);

/// The table of jobs, one row each: what it carries, by which name it is counted, where it waits, how long it may be held,
/// how often it is tried, under which key a waiting one is kept once, and the file in `worker` whose `run` performs it
/// (`then`, where there is one, looks at what was done once that is written). Rows are stored as `{"VariantV1":{…}}`: a
/// variant is never renamed, and its fields are only added; what changes meaning is a new row with the next version.
///
/// Called with the name of a macro that takes the columns it needs: the enum below, and the dispatch in `worker/jobs.rs`.
#[macro_export]
macro_rules! job_table {
    ($columns:ident) => {
        $columns! {
            /// Decides for every receipt without an alert: now, held or unreachable.
            FanOutV1 {
                /// The message.
                message_id: MessageId,
                /// Its version.
                version: i64,
            } is { name: "fan_out", lane: Decide, lease_ms: DECIDE_LEASE_MS, attempts_max: TWO_DAYS, key: "{message_id}:{version}" }
            run delivery::fan_out;

            /// Pushes one page of alerts.
            SendPushV1 {
                /// The page.
                page_id: PageId,
            } is { name: "send_push", lane: Push, lease_ms: PUSH_LEASE_MS, attempts_max: TWO_DAYS, key: "{page_id}" }
            run push::send_push then push::last_push;

            /// Releases what is held until a moment.
            ReleaseHeldV1 {
                /// The start of the shifts, unix milliseconds.
                at_ms: i64,
            } is { name: "release_held", lane: Decide, lease_ms: DECIDE_LEASE_MS, attempts_max: TWO_DAYS, key: "{at_ms}" }
            run delivery::release_held;

            /// Makes an upload playable.
            ProcessMediaV1 {
                /// The consumed upload.
                upload_id: UploadId,
            } is { name: "process_media", lane: Media, lease_ms: MEDIA_LEASE_MS, attempts_max: TWO_DAYS, key: "{upload_id}" }
            run media::process_media;

            /// Tells the sender at the due time when somebody on shift is missing.
            DueCheckV1 {
                /// The message.
                message_id: MessageId,
                /// Its version.
                version: i64,
            } is { name: "due_check", lane: Decide, lease_ms: DECIDE_LEASE_MS, attempts_max: TWO_DAYS, key: "{message_id}:{version}" }
            run delivery::due_check;
        }
    };
}

macro_rules! jobs {
    ($(
        $(#[$about:meta])* $variant:ident { $($(#[$what:meta])* $field:ident: $type:ty),+ $(,)? }
        is { name: $name:literal, lane: $lane:ident, lease_ms: $lease_ms:expr, attempts_max: $attempts_max:expr, key: $key:literal }
        run $($run:ident)::+ $(then $($then:ident)::+)?;
    )+) => {
        /// A unit of work.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Job { $($(#[$about])* $variant { $($(#[$what])* $field: $type),+ }),+ }

        impl Job {
            /// Lists the kinds of jobs in the order of the table.
            pub const KINDS: &'static [JobKind] = &[
                $(JobKind { name: $name, lane: Lane::$lane, lease_ms: $lease_ms, attempts_max: $attempts_max }),+
            ];

            /// Returns what this job has in common with others of its kind.
            #[must_use]
            pub const fn kind(&self) -> JobKind {
                match self {
                    $(Self::$variant { .. } => JobKind { name: $name, lane: Lane::$lane, lease_ms: $lease_ms, attempts_max: $attempts_max }),+
                }
            }

            /// Returns the key under which a waiting job of the same meaning is kept once.
            #[must_use]
            pub fn dedupe_key(&self) -> String {
                match self { $(Self::$variant { $($field),+ } => format!(concat!($name, ":{}"), format_args!($key))),+ }
            }
        }
    };
}

job_table!(jobs);

/// What all jobs of a kind have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JobKind {
    /// Its name in the outbox, for logs and metrics.
    pub name: &'static str,
    /// Where it waits.
    pub lane: Lane,
    /// How long a worker may hold it before it is leased again, in milliseconds.
    pub lease_ms: i64,
    /// Tries before it is parked as a dead letter.
    pub attempts_max: i64,
}

impl Job {
    /// Returns how long a worker may hold this job before it is leased again, in milliseconds.
    #[must_use]
    pub const fn lease_ms(&self) -> i64 {
        self.kind().lease_ms
    }

    /// Returns the job's name for logs and metrics.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.kind().name
    }
}

impl Lane {
    fn kinds(self) -> impl Iterator<Item = &'static JobKind> {
        Job::KINDS.iter().filter(move |kind| kind.lane == self)
    }

    /// Returns the longest lease of the lane's jobs, in milliseconds.
    #[must_use]
    pub fn lease_ms(self) -> i64 {
        self.kinds().map(|kind| kind.lease_ms).max().unwrap_or(0)
    }

    /// Returns the names of the lane's jobs.
    #[must_use]
    pub fn job_names(self) -> Vec<&'static str> {
        self.kinds().map(|kind| kind.name).collect()
    }
}

/// A leased job. The lease number fences out a worker that was frozen past its lease.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LeasedJob {
    /// The outbox row.
    pub id: JobId,
    /// The tenant.
    pub organisation_id: OrganisationId,
    /// What to do.
    pub job: Job,
    /// How often it was tried before.
    pub attempts: i64,
    /// Grows with every lease.
    pub lease_number: i64,
    /// When the lease ends.
    pub leased_until: Time,
}

impl LeasedJob {
    /// Reports whether the try under way is the last one.
    #[must_use]
    pub const fn is_last_attempt(&self) -> bool {
        self.attempts + 1 >= self.job.kind().attempts_max
    }
}

/// Returns the wait before try `attempts + 1`: doubling from 2 s, capped at 4 h, ± `jitter` (0 to 1) of a quarter.
#[must_use]
pub fn backoff_ms(attempts: i64, jitter: f64) -> i64 {
    let doublings = u32::try_from(attempts.clamp(0, 13)).unwrap_or(13);
    let base = (2 * SECOND_MS).saturating_mul(1_i64 << doublings).min(4 * 60 * MINUTE_MS);
    let spread = base / 4;
    let part = i64::from(jitter_percent(jitter));
    base - spread + spread * 2 * part / 100
}

fn jitter_percent(jitter: f64) -> u8 {
    let mut percent = 0_u8;
    while percent < 100 && f64::from(percent) / 100.0 < jitter {
        percent += 1;
    }
    percent
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]

    use uuid::Uuid;

    use super::*;

    const ID: &str = "01890000-0000-7000-8000-000000000001";

    /// Each job, how outboxes hold it, its key, and what its row of the table says.
    fn stored() -> [(Job, String, String, JobKind); 5] {
        let id: Uuid = ID.parse().unwrap();
        let row = |job, json: &str, key: &str, name, lane, lease_ms| {
            (job, json.replace("ID", ID), key.replace("ID", ID), JobKind { name, lane, lease_ms, attempts_max: 24 })
        };
        let (fan_out, due_check) = (Job::FanOutV1 { message_id: id.into(), version: 2 }, Job::DueCheckV1 { message_id: id.into(), version: 1 });
        let (send_push, process_media) = (Job::SendPushV1 { page_id: id.into() }, Job::ProcessMediaV1 { upload_id: id.into() });
        [
            row(fan_out, r#"{"FanOutV1":{"message_id":"ID","version":2}}"#, "fan_out:ID:2", "fan_out", Lane::Decide, 60_000),
            row(send_push, r#"{"SendPushV1":{"page_id":"ID"}}"#, "send_push:ID", "send_push", Lane::Push, 30_000),
            row(Job::ReleaseHeldV1 { at_ms: 7 }, r#"{"ReleaseHeldV1":{"at_ms":7}}"#, "release_held:7", "release_held", Lane::Decide, 60_000),
            row(process_media, r#"{"ProcessMediaV1":{"upload_id":"ID"}}"#, "process_media:ID", "process_media", Lane::Media, 300_000),
            row(due_check, r#"{"DueCheckV1":{"message_id":"ID","version":1}}"#, "due_check:ID:1", "due_check", Lane::Decide, 60_000),
        ]
    }

    #[test]
    fn rows_of_an_older_outbox_are_read_and_written_as_ever() {
        assert_eq!(stored().map(|(job, ..)| job.kind()), Job::KINDS, "a row of the table is not shown here");
        for (job, json, key, kind) in stored() {
            assert_eq!((serde_json::to_string(&job).unwrap(), job.dedupe_key(), job.kind()), (json.clone(), key, kind));
            assert_eq!(serde_json::from_str::<Job>(&json).unwrap(), job);
        }
    }

    #[test]
    fn a_name_is_served_by_one_lane_and_no_lane_stands_empty() {
        for lane in Lane::ALL {
            assert!(!lane.job_names().is_empty() && lane.lease_ms() > 0, "{lane} has no job");
            for other in Lane::ALL.iter().filter(|other| *other != lane) {
                assert!(lane.job_names().iter().all(|name| !other.job_names().contains(name)), "{lane} and {other} take the same job");
            }
        }
        assert_eq!(Lane::Decide.job_names(), ["fan_out", "release_held", "due_check"]);
    }

    #[test]
    fn the_last_attempt_is_the_one_after_which_nothing_is_left() {
        let id: Uuid = ID.parse().unwrap();
        let job = Job::ReleaseHeldV1 { at_ms: 7 };
        let lease = |attempts| LeasedJob { id: id.into(), organisation_id: id.into(), job: job.clone(), attempts, lease_number: 1, leased_until: Time(0) };
        assert!(!lease(22).is_last_attempt() && lease(23).is_last_attempt() && lease(99).is_last_attempt());
    }

    #[test]
    fn backoff_doubles_spreads_and_is_capped() {
        assert_eq!(backoff_ms(0, 0.5), 2_000);
        assert_eq!(backoff_ms(0, 0.0), 1_500);
        assert_eq!(backoff_ms(3, 1.0), 20_000);
        assert!(backoff_ms(99, 1.0) <= 5 * 60 * MINUTE_MS);
    }
}
