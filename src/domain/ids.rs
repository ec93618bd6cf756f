//! Owns the identities: one newtype per kind of thing, all UUIDv7.
//!
//! Called by every room. The one rule: two kinds of id never mix, so a bare `Uuid` never leaves this file's types.

use uuid::Uuid;

/// Defines an id newtype over a UUID.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
        #[serde(transparent)]
        #[schema(value_type = String, format = "uuid")]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

ids!(
    /// A tenant.
    OrganisationId,
    /// A store, plant or ward.
    SiteId,
    /// People at one site who work together.
    TeamId,
    /// Somebody on the roster.
    PersonId,
    /// A planned working interval.
    ShiftId,
    /// A code that lets somebody in.
    JoinCodeId,
    /// A signed-in phone or browser.
    SessionId,
    /// A new phone that waits to be let in.
    ClaimId,
    /// A push subscription of a phone.
    SubscriptionId,
    /// A resumable upload.
    UploadId,
    /// Processed media with its renditions.
    AssetId,
    /// A message.
    MessageId,
    /// A reply to a message.
    ReplyId,
    /// One act of a person, made on the phone.
    ActId,
    /// One intended alert: the push_id.
    AlertId,
    /// A page of alerts that is pushed together.
    PageId,
    /// A row of the outbox.
    JobId,
);
