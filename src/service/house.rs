//! Owns what every use case works with: database, blobs, clock, bus, group commits, settings.
//!
//! Made by the composition root, read by the use cases, the jobs and the handlers. The one rule: what goes together is one
//! part, and nothing is carried that no use case needs.

use std::sync::Arc;

use url::Url;

use super::access::callers::Callers;
use super::error::ServiceError;
use super::media::batch::Appends;
use super::receipt::batch::Recorder;
use super::unit_of_work::UnitOfWork;
use crate::blob::Blobs;
use crate::bus::Handles;
use crate::domain::clock::Clock;
use crate::domain::refusal::Refusal;
use crate::store::{Store, StoreError};

/// Keys made at first start.
#[derive(Clone)]
pub struct Keys {
    /// Signs capability tokens; the first signs, all verify.
    pub capability: Vec<Vec<u8>>,
    /// Public half of the VAPID key, base64url (RFC 8292 §3.2).
    pub vapid_public: String,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keys").finish_non_exhaustive()
    }
}

/// Judges a push subscription at registration: endpoint, p256dh, auth.
pub type SubscriptionCheck = Arc<dyn Fn(&str, &str, &str) -> Result<(), Refusal> + Send + Sync>;

/// What the use cases need to know of the configuration.
#[derive(Clone)]
pub struct Settings {
    /// The address people open.
    pub public_url: Url,
    /// Keys.
    pub keys: Keys,
    /// Judges push subscriptions.
    pub check_subscription: SubscriptionCheck,
}

/// What is done together for callers that wait together; cheap to clone.
#[derive(Debug, Clone)]
pub struct Batches {
    /// The group commit of acts.
    pub recorder: Recorder,
    /// The look at who calls.
    pub callers: Callers,
    /// The group commit of upload parts.
    pub appends: Appends,
}

/// Everything a use case works with; cheap to clone.
#[derive(Clone)]
pub struct House {
    /// The database.
    pub store: Store,
    /// The blobs.
    pub blobs: Blobs,
    /// Time and ids.
    pub clock: Clock,
    /// Live hints, wake-ups and throttles.
    pub bus: Handles,
    /// What is done together.
    pub batches: Batches,
    /// Settings and keys.
    pub settings: Arc<Settings>,
}

impl std::fmt::Debug for House {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("House").field("public_url", &self.settings.public_url.as_str()).finish_non_exhaustive()
    }
}

impl House {
    /// Begins a unit of work.
    ///
    /// # Errors
    /// `Busy` when no connection is free within 10 s.
    pub async fn begin(&self) -> Result<UnitOfWork<'_>, StoreError> {
        UnitOfWork::begin(&self.store, &self.clock, &self.bus).await
    }

    /// Draws `N` random bytes from the system's generator.
    ///
    /// # Errors
    /// An internal failure when the system has none to give.
    pub fn random<const N: usize>(&self) -> Result<[u8; N], ServiceError> {
        random()
    }
}

/// Draws `N` random bytes from the system's generator.
///
/// # Errors
/// An internal failure when the system has none to give.
pub fn random<const N: usize>() -> Result<[u8; N], ServiceError> {
    let mut bytes = [0_u8; N];
    aws_lc_rs::rand::fill(&mut bytes).map_err(|_| ServiceError::Other("no randomness".to_owned()))?;
    Ok(bytes)
}
