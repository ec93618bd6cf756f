//! Owns what a use case may answer besides success.
//!
//! Called by every use case and by HTTP. The one rule: what the caller can mend is a `Refusal` with a code; the rest
//! is a defect whose cause stays in the log.

use crate::blob::BlobError;
use crate::domain::refusal::{Code, Refusal};
use crate::store::StoreError;

/// An operator needs some time to make room.
const RETRY_AFTER_FULL_S: i64 = 10;
/// Seconds after which a phone asks again when the blob store could not: longer than the tries that were made for it.
const BLOB_RETRY_S: i64 = 5;

/// A use case that did not succeed.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// Refused, with a code the client translates.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// The store failed.
    #[error("store")]
    Store(#[source] StoreError),
    /// Something else broke.
    #[error("{0}")]
    Other(String),
}

impl From<StoreError> for ServiceError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy | StoreError::Conflict => Self::Refused(Refusal::new(Code::Retry).retry_after(1)),
            StoreError::Full => {
                tracing::error!("the disk of the database is full or fails: nothing is accepted until there is room");
                Self::Refused(Refusal::new(Code::Retry).retry_after(RETRY_AFTER_FULL_S))
            }
            other => Self::Store(other),
        }
    }
}

impl From<BlobError> for ServiceError {
    fn from(error: BlobError) -> Self {
        if !error.is_temporary() {
            return Self::Other(format!("blob: {error}"));
        }
        let cause = std::error::Error::source(&error).map_or_else(|| error.to_string(), ToString::to_string);
        tracing::error!(%cause, "the blob store cannot be used now");
        Self::Refused(Refusal::new(Code::Retry).retry_after(BLOB_RETRY_S))
    }
}

impl ServiceError {
    /// Makes a refusal.
    #[must_use]
    pub const fn refused(code: Code) -> Self {
        Self::Refused(Refusal::new(code))
    }
}
