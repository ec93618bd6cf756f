//! The kitchen: jobs that leave the process, one file per job.
//!
//! Called by the composition root, which runs the loops. The one rule: every job is idempotent; it may be performed
//! twice, and a worker that was frozen past its lease writes nothing.

pub mod due_check;
pub mod fan_out;
mod outcomes;
mod page;
pub mod payload;
pub mod places;
pub mod process_media;
pub mod relay;
pub mod release_held;
pub mod send_push;
pub mod sweep;

use std::path::PathBuf;
use std::sync::Arc;

use crate::domain::clock::Time;
use crate::media::Media;
use crate::push::PushClient;
use crate::service::{House, ServiceError};
use crate::store::StoreError;
use crate::text::Text;

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

/// What jobs work with; cheap to clone.
#[derive(Clone)]
pub struct Kitchen {
    /// Store, blobs, clock and signal.
    pub house: House,
    /// Sends pushes.
    pub push: Arc<PushClient>,
    /// Bounds the pushes whose outcome is not written.
    pub places: places::Places,
    /// Server-side texts.
    pub text: Arc<Text>,
    /// Makes media playable.
    pub media: Arc<Media>,
    /// Folder for work files.
    pub work: PathBuf,
    /// Hosts that stand for the phones of invented people: taken as accepted, never dialled.
    pub silent_host: Option<&'static str>,
}
