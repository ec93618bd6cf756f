//! Owns the way from a row of the table of jobs to what performs it, and the table of what is done every so often.
//!
//! Called by the worker loops and the composition root. The one rule: nothing here knows one job from another; whoever adds
//! one adds its row (`domain::job`) and its file.

use std::time::Duration;

use super::context::{Attempt, JobContext};
use super::job::{Done, JobError};
use super::schedule::Schedule;
use super::{delivery, media, push, sweep};
use crate::domain::job::{Job, LeasedJob};
use crate::job_table;

macro_rules! dispatch {
    ($(
        $(#[$about:meta])* $variant:ident { $($(#[$what:meta])* $field:ident: $type:ty),+ $(,)? }
        is $kind:tt
        run $($run:ident)::+ $(then $($then:ident)::+)?;
    )+) => {
        /// Performs a job.
        ///
        /// # Errors
        /// Those of the job.
        pub async fn perform(attempt: Attempt<'_>) -> Result<Done, JobError> {
            let job = &attempt.lease.job;
            match job { $(Job::$variant { $($field),+ } => Ok($($run)::+::run(attempt, $(*$field),+).await?.into()),)+ }
        }

        /// Looks at what a job has done, once its outcome is written.
        pub async fn follow(context: &JobContext, lease: &LeasedJob) {
            match &lease.job { $(Job::$variant { .. } => { $($($then)::+::run(context, lease).await;)? })+ }
        }
    };
}

job_table!(dispatch);

/// What is done every so often by each process that works on jobs.
pub const SCHEDULES: &[Schedule] = &[Schedule { name: "sweep", every: Duration::from_secs(15 * 60), run: |house| Box::pin(sweep::run(house)) }];
