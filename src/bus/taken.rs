//! Owns a job taken from a lane.
//!
//! Made by both queues, held by worker loops until the job is done. The one rule: it is worth nothing without its lease in
//! the outbox.

use crate::domain::job::LeasedJob;

/// A job taken from a lane; `entry` names it there until it is done.
#[derive(Debug, Clone)]
pub struct Taken {
    /// The job with its lease.
    pub lease: LeasedJob,
    pub(in crate::bus) entry: Option<String>,
}
