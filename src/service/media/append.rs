//! Owns one request that adds bytes to an upload, and its answer.
//!
//! Made by the group commit of upload parts, answered by whoever writes them. The one rule: it is answered once.

use bytes::Bytes;
use tokio::sync::oneshot;

use super::standing::UploadProgress;
use crate::domain::ids::UploadId;
use crate::domain::person::Actor;
use crate::service::ServiceError;

/// What one request adds to an upload.
#[derive(Debug, Clone)]
pub(in crate::service) struct Append {
    pub(in crate::service) actor: Actor,
    pub(in crate::service) id: UploadId,
    pub(in crate::service) offset: i64,
    pub(in crate::service) length: Option<i64>,
    pub(in crate::service) bytes: Bytes,
}

/// What became of a request.
pub(in crate::service) type Outcome = Result<UploadProgress, ServiceError>;

/// A request that waits for its answer.
#[derive(Debug)]
pub(in crate::service) struct Waiting {
    pub(in crate::service) append: Append,
    answer: oneshot::Sender<Outcome>,
}

impl Waiting {
    pub(in crate::service) const fn new(append: Append, answer: oneshot::Sender<Outcome>) -> Self {
        Self { append, answer }
    }

    /// Answers the request.
    pub(in crate::service) fn answer(self, outcome: Outcome) {
        let _caller_left = self.answer.send(outcome);
    }
}

/// The store broke while somebody else wrote: the bytes may count or not.
pub(in crate::service) fn unknown() -> ServiceError {
    ServiceError::Other("the commit of upload parts broke off".to_owned())
}
