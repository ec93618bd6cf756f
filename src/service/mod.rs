//! The use cases, each public function one transaction.
//!
//! Called by the HTTP handlers and the jobs. The one rule: whoever calls brings an `Actor` (or the proof of one), and nothing
//! but SQL happens while a transaction is open.

pub mod access;
pub mod delivery;
pub mod error;
mod house;
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

pub use error::ServiceError;
pub use house::{Batches, House, Keys, Settings, SubscriptionCheck, random};
pub use idempotency::Idempotency;
pub use unit_of_work::UnitOfWork;
