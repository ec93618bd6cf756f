//! The hall: the use cases, each public function one transaction.
//!
//! Called by the door and the jobs. The one rule: whoever calls brings an `Actor` (or the proof of one), and nothing
//! but SQL happens while a transaction is open.

pub mod access;
pub mod delivery;
pub mod error;
pub mod idempotency;
pub mod live;
pub mod media;
pub mod message;
pub mod ops;
pub mod paging;
pub mod progress;
pub mod receipt;
pub mod roster;
pub mod unit_of_work;

use std::sync::Arc;

use url::Url;

use crate::blob::Blobs;
use crate::bus::{Signal, Throttle, Wake};
use crate::domain::clock::Clock;
use crate::domain::refusal::Refusal;
use crate::store::{Store, StoreError};

pub use error::ServiceError;
pub use idempotency::Idempotency;
pub use unit_of_work::UnitOfWork;

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

/// What the use cases need to know of the configuration.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The address people open.
    pub public_url: Url,
}

/// Judges a push subscription at registration: endpoint, p256dh, auth.
pub type SubscriptionCheck = Arc<dyn Fn(&str, &str, &str) -> Result<(), Refusal> + Send + Sync>;

/// Everything a use case works with; cheap to clone.
#[derive(Clone)]
pub struct House {
    /// The database.
    pub store: Store,
    /// The blobs.
    pub blobs: Blobs,
    /// Live hints.
    pub signal: Signal,
    /// Throttles.
    pub throttle: Throttle,
    /// Time and ids.
    pub clock: Clock,
    /// Keys.
    pub keys: Arc<Keys>,
    /// Settings.
    pub settings: Arc<Settings>,
    /// The group commit of acts.
    pub recorder: receipt::batch::Recorder,
    /// The look at who calls.
    pub callers: access::callers::Callers,
    /// The group commit of upload parts.
    pub appends: media::append::Appends,
    /// Judges push subscriptions.
    pub check_subscription: SubscriptionCheck,
    /// Wakes the relays when a job was written.
    pub wake: Wake,
    /// How this process does.
    pub vitals: ops::vitals::Vitals,
}

impl std::fmt::Debug for House {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("House").field("settings", &self.settings).finish_non_exhaustive()
    }
}

impl House {
    /// Begins a unit of work.
    ///
    /// # Errors
    /// `Busy` when no connection is free within 10 s.
    pub async fn begin(&self) -> Result<UnitOfWork<'_>, StoreError> {
        UnitOfWork::begin(&self.store, &self.clock, &self.signal, &self.wake).await
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
