//! Owns the lanes of jobs, and a job taken from one.
//!
//! Called by the relay (push), worker loops (pop, done) and both queues. The one rule: jobs of one lane wait behind each other and never behind another lane.

use crate::domain::job::{DECIDE_LEASE_MS, Job, LeasedJob, MEDIA_LEASE_MS, PUSH_LEASE_MS};
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

    /// Returns the longest lease of the lane's jobs, in milliseconds.
    #[must_use]
    pub const fn lease_ms(self) -> i64 {
        match self {
            Self::Decide => DECIDE_LEASE_MS,
            Self::Push => PUSH_LEASE_MS,
            Self::Media => MEDIA_LEASE_MS,
        }
    }

    /// Returns the names of the lane's jobs.
    #[must_use]
    pub const fn job_names(self) -> &'static [&'static str] {
        match self {
            Self::Decide => &["fan_out", "release_held", "due_check"],
            Self::Push => &["send_push"],
            Self::Media => &["process_media"],
        }
    }
}

/// A job taken from a lane; `entry` names it there until it is done.
#[derive(Debug, Clone)]
pub struct Taken {
    /// The job with its lease.
    pub lease: LeasedJob,
    pub(in crate::bus) entry: Option<String>,
}
