//! Owns web push: payload encryption (RFC 8291), server identity (RFC 8292), delivery (RFC 8030).
//! Called by the jobs that push and by the use case that registers a phone.
//! Rule: imports no other room but `net`; a payload is plain text and ids, a recipient a subscription.

pub mod client;
pub mod encrypt;
pub mod endpoint;
pub mod outcome;
pub mod payload;
pub mod subscription;
pub mod vapid;

pub use client::{PushClient, PushLimits, PushOptions, Topic, TopicError, Urgency};
pub use encrypt::MAX_PAYLOAD_BYTES;
pub use endpoint::{EndpointError, check_endpoint};
pub use outcome::{PushOutcome, Refusal, RetryCause};
pub use payload::{Alert, AlertData, AlertKind, Along, Card};
pub use subscription::{Subscription, SubscriptionError};
pub use vapid::{Contact, VapidError, VapidKey, VapidSigner};
