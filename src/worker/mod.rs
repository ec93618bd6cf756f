//! Jobs: work that leaves the process of a request, one file per job.
//!
//! Called by the composition root, which runs the loops. The one rule: every job is idempotent; it may be performed
//! twice, and a worker that was frozen past its lease writes nothing.

mod backoff;
pub mod context;
pub mod delivery;
pub mod job;
pub mod jobs;
pub mod lane;
pub mod media;
pub mod push;
pub mod relay;
pub mod schedule;
mod settle;
mod sweep;

pub use context::JobContext;
pub use job::{Done, JobError};
