//! Owns live hints: "something about this message changed", and the wake-ups of relays.
//!
//! Called by services after a commit, by event streams and by relays. The one rule: no numbers, no names, ids and a
//! version only.
//!
//! In the process: a broadcast. With Redis every hint also goes to the other processes, see `remote`.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tokio::sync::{broadcast, mpsc, watch};

use crate::domain::clock::Time;
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

/// When what a hint tells of came in, where that is measured. It is no part of the news: two hints of the same change are
/// equal, whenever each was caused.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub struct Since(pub Option<Time>);

impl PartialEq for Since {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Since {}

/// A hint to whoever watches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
        /// When it came in.
        #[serde(default)]
        since: Since,
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
    /// Hints were lost on the way here: read everything again.
    Missed,
}

impl Hint {
    /// Something about a message changed.
    #[must_use]
    pub const fn message(organisation_id: OrganisationId, message_id: MessageId, version: i64, what: HintKind) -> Self {
        Self::Message { organisation_id, message_id, version, what, since: Since(None) }
    }
}

/// What one process tells the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::bus) enum News {
    /// A hint.
    Hint(Hint),
    /// A job was written.
    Wake,
}

/// Hints kept for a slow stream before it must re-read everything: some seconds of a storm.
const BACKLOG: usize = 1_024;
/// News that wait for Redis; more than these are dropped, and the others read everything again.
pub(in crate::bus) const OUTLET_MAX: usize = 4_096;

/// Sends hints to every stream of this process, and with Redis to those of every other; cheap to clone.
#[derive(Debug, Clone)]
pub struct Signal {
    sender: broadcast::Sender<Hint>,
    outlet: Option<mpsc::Sender<News>>,
}

impl Default for Signal {
    fn default() -> Self {
        Self { sender: broadcast::channel(BACKLOG).0, outlet: None }
    }
}

impl Signal {
    pub(in crate::bus) fn with_outlet(outlet: mpsc::Sender<News>) -> Self {
        Self { outlet: Some(outlet), ..Self::default() }
    }

    /// Sends a hint; nobody listening is fine.
    pub fn send(&self, hint: Hint) {
        self.send_here(hint);
        tell(self.outlet.as_ref(), News::Hint(hint));
    }

    /// Sends a hint to the streams of this process only.
    pub(in crate::bus) fn send_here(&self, hint: Hint) {
        let _nobody_listens = self.sender.send(hint);
    }

    /// Starts listening from now on. A `Lagged` error or `Hint::Missed` means: re-read everything.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Hint> {
        self.sender.subscribe()
    }
}

/// Wakes every relay when a job was written; cheap to clone.
#[derive(Debug, Clone)]
pub struct Wake {
    count: Arc<watch::Sender<u64>>,
    outlet: Option<mpsc::Sender<News>>,
}

impl Default for Wake {
    fn default() -> Self {
        Self { count: Arc::new(watch::Sender::new(0)), outlet: None }
    }
}

impl Wake {
    pub(in crate::bus) fn with_outlet(outlet: mpsc::Sender<News>) -> Self {
        Self { outlet: Some(outlet), ..Self::default() }
    }

    /// Wakes all relays; one that is busy looks again right after.
    pub fn wake(&self) {
        self.wake_here();
        tell(self.outlet.as_ref(), News::Wake);
    }

    /// Wakes the relays of this process only.
    pub fn wake_here(&self) {
        self.count.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// Starts listening; a wake since then is never missed.
    #[must_use]
    pub fn subscribe(&self) -> watch::Receiver<u64> {
        self.count.subscribe()
    }
}

/// Hands news on without waiting. A full outlet means that Redis is away; its listeners re-read once it is back.
fn tell(outlet: Option<&mpsc::Sender<News>>, news: News) {
    if let Some(outlet) = outlet {
        let _redis_is_away = outlet.try_send(news);
    }
}
