//! Owns how a job ends: done, to be tried again, or given up.
//!
//! Called by every job and by the relay, which keeps or deletes the row. The one rule: what failed is tried again only where
//! trying again may help.

use crate::domain::clock::Time;
use crate::service::ServiceError;
use crate::store::StoreError;

/// How a job that succeeded ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Its row is still there.
    Kept,
    /// Its row went with the last thing it wrote.
    Deleted,
}

/// A job that did not succeed this time.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// Try again later, with backoff or at a known time.
    #[error("{cause}")]
    Retry {
        /// What happened.
        cause: String,
        /// Not before this moment, where known.
        at: Option<Time>,
    },
    /// Something outside must happen first; looked at again at a moment, without counting a try.
    #[error("{cause}")]
    Wait {
        /// What is missing.
        cause: String,
        /// When to look again.
        at: Time,
    },
    /// Trying again will not help.
    #[error("{cause}")]
    Fail {
        /// What happened.
        cause: String,
    },
    /// The lease was lost: somebody else does it.
    #[error("lease lost")]
    LeaseLost,
    /// The process is stopping: whoever starts next goes on at once.
    #[error("stopping")]
    Stopping,
}

impl JobError {
    /// Asks to be tried again.
    #[must_use]
    pub fn retry(cause: impl Into<String>) -> Self {
        Self::Retry { cause: cause.into(), at: None }
    }

    /// Gives up.
    #[must_use]
    pub fn fail(cause: impl Into<String>) -> Self {
        Self::Fail { cause: cause.into() }
    }
}

impl From<StoreError> for JobError {
    fn from(error: StoreError) -> Self {
        Self::retry(format!("{error:?}"))
    }
}

impl From<ServiceError> for JobError {
    fn from(error: ServiceError) -> Self {
        Self::retry(format!("{error:?}"))
    }
}
