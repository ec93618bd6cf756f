//! Owns live hints: "something about this message changed".
//!
//! Called by services after a commit and by event streams. The one rule: no numbers, no names, ids and a version only.

use tokio::sync::broadcast;

use crate::domain::ids::{ClaimId, MessageId, OrganisationId, PersonId, SessionId};
use crate::words;

words!(
    /// What changed.
    HintKind {
        /// Receipts moved.
        Progress = "progress",
        /// A reply came or got a state.
        Reply = "reply",
        /// The message itself: left, failed, withdrawn, new version.
        Message = "message",
    }
);

/// A hint to whoever watches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// Something about a message.
    Message {
        /// The tenant.
        organisation_id: OrganisationId,
        /// The message.
        message_id: MessageId,
        /// Its version.
        version: i64,
        /// What.
        what: HintKind,
    },
    /// A new phone asks to be let in, or was answered.
    Claim {
        /// The tenant.
        organisation_id: OrganisationId,
        /// Whose new phone.
        person_id: PersonId,
        /// The claim.
        claim_id: ClaimId,
    },
    /// Sessions of a person ended: one, or all.
    SessionsEnded {
        /// The tenant.
        organisation_id: OrganisationId,
        /// The person.
        person_id: PersonId,
        /// The session; all where none.
        session_id: Option<SessionId>,
    },
}

/// Hints kept for a slow stream before it must re-read everything: some seconds of a storm.
const BACKLOG: usize = 1_024;

/// Sends hints to every stream of this process.
#[derive(Debug, Clone)]
pub struct Signal {
    sender: broadcast::Sender<Hint>,
}

impl Default for Signal {
    fn default() -> Self {
        Self { sender: broadcast::channel(BACKLOG).0 }
    }
}

impl Signal {
    /// Sends a hint; nobody listening is fine.
    pub fn send(&self, hint: Hint) {
        let _nobody_listens = self.sender.send(hint);
    }

    /// Starts listening from now on. A `Lagged` error means: re-read everything.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Hint> {
        self.sender.subscribe()
    }
}
