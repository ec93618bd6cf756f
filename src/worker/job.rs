//! Owns how a job ends: done, to be tried again, or given up.
//!
//! Called by every job and by the relay, which keeps or deletes the row. The one rule: what failed is tried again only where
//! trying again may help. A job whose message was withdrawn meanwhile has nothing to do: it is done, and no failure.

use crate::domain::clock::Time;
use crate::domain::refusal::Code;
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

/// What only writes has its row kept.
impl From<()> for Done {
    fn from((): ()) -> Self {
        Self::Kept
    }
}

impl From<StoreError> for JobError {
    fn from(error: StoreError) -> Self {
        let cause = format!("{error:?}");
        match error {
            StoreError::Busy | StoreError::Conflict | StoreError::Full | StoreError::Database(_) => Self::retry(cause),
            // The next try would read the same, or meet the same schema.
            StoreError::Corrupt { .. }
            | StoreError::Newer { .. }
            | StoreError::HalfApplied(_)
            | StoreError::Changed(_)
            | StoreError::Folder(_)
            | StoreError::Migrate(_) => Self::fail(cause),
        }
    }
}

impl From<ServiceError> for JobError {
    fn from(error: ServiceError) -> Self {
        match error {
            // The service's word for a store that is busy.
            ServiceError::Refused(refusal) if refusal.code == Code::Retry => Self::retry(format!("{refusal:?}")),
            ServiceError::Refused(refusal) => Self::fail(format!("refused: {refusal:?}")),
            ServiceError::Store(error) => error.into(),
            ServiceError::Other(cause) => Self::retry(cause),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::refusal::Refusal;

    fn is_retried(error: impl Into<JobError>) -> bool {
        match error.into() {
            JobError::Retry { cause, at: None } => !cause.is_empty(),
            JobError::Fail { cause } => {
                assert!(!cause.is_empty(), "a dead letter without its cause");
                false
            }
            other => panic!("neither tried again nor given up: {other:?}"),
        }
    }

    fn corrupt() -> StoreError {
        StoreError::Corrupt { column: "kind".to_owned(), reason: "unknown Kind: song".to_owned() }
    }

    #[test]
    fn a_busy_store_is_tried_again_and_what_cannot_be_read_is_given_up() {
        for error in [StoreError::Busy, StoreError::Conflict, StoreError::Full] {
            assert!(is_retried(error));
        }
        for error in [corrupt(), StoreError::HalfApplied(7), StoreError::Newer { applied: 9, known: 8 }] {
            assert!(!is_retried(error));
        }
        assert!(matches!(JobError::from(corrupt()), JobError::Fail { cause } if cause.contains("song")), "the dead letter says what was found");
    }

    #[test]
    fn a_refusal_is_given_up_unless_it_asks_to_come_again() {
        for busy in [StoreError::Busy, StoreError::Conflict, StoreError::Full] {
            assert!(is_retried(ServiceError::from(busy)));
        }
        assert!(is_retried(ServiceError::Other("no randomness".to_owned())));
        assert!(!is_retried(ServiceError::Store(corrupt())));
        let codes = [Code::NotFound, Code::MessageCancelled, Code::UploadExpired, Code::InvalidBody];
        assert!(codes.iter().all(|code| !is_retried(ServiceError::Refused(Refusal::new(*code).retry_after(1)))));
    }
}
