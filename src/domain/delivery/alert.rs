//! Owns why a phone is meant to ring, the states of an alert, and the table of what leads from one to the next.
//!
//! Called by fan-out, nudges, the push job and the store, whose statements read the table. The one rule: what a push service
//! took is told, even where nobody wanted it any more.

use crate::{transitions, words};

words!(
    /// Why a phone is meant to ring.
    AlertKind {
        /// A new message or version.
        Note = "note",
        /// Several held messages at a shift start.
        Digest = "digest",
        /// A further message soon after one that rang: adds to one silent line.
        Summary = "summary",
        /// Takes the place of what rang for a message that was withdrawn.
        Withdrawn = "withdrawn",
        /// A repeat to somebody still outstanding.
        Nudge = "nudge",
        /// A reply of theirs got a state.
        Reply = "reply",
        /// The sender hears at the due time that somebody is missing.
        Due = "due",
    }
);

impl AlertKind {
    /// Reports whether it puts a message on the phone.
    #[must_use]
    pub const fn brings_a_note(self) -> bool {
        matches!(self, Self::Note | Self::Digest | Self::Summary | Self::Nudge)
    }
}

words!(
    /// Where an alert stands.
    AlertState {
        /// To be pushed.
        Pending = "pending",
        /// Taken by a push service.
        Accepted = "accepted",
        /// No subscription could take it.
        Gone = "gone",
        /// Not to be pushed any more.
        Dropped = "dropped",
        /// Rings with another alert of the same person.
        Folded = "folded",
    }
);

/// What happens to an alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlertEvent {
    /// A push service took it, on its way while it was dropped perhaps.
    Accepted,
    /// One of its phones may still take it.
    Waited,
    /// None of its phones can take it.
    Lost,
    /// Its message was withdrawn, answered or replaced.
    Dropped,
    /// The alert it rings with was taken.
    RangAlong,
}

transitions!(AlertState by AlertEvent {
    Accepted: Pending | Dropped => Accepted,
    Waited: Pending | Dropped => Pending,
    Lost: Pending | Dropped => Gone,
    Dropped: Pending => Dropped,
    RangAlong: Folded => Accepted,
});

#[cfg(test)]
mod tests {
    use super::AlertState::{Accepted, Dropped, Folded, Gone, Pending};
    use super::*;

    #[test]
    fn every_event_is_decided_in_every_state() {
        let ends = |state: AlertState| AlertState::EVENTS.iter().map(|event| state.after(*event)).collect::<Vec<_>>();
        // Accepted, waited, lost, dropped, rang along.
        assert_eq!(ends(Pending), [Some(Accepted), Some(Pending), Some(Gone), Some(Dropped), None]);
        assert_eq!(ends(Dropped), [Some(Accepted), Some(Pending), Some(Gone), None, None]);
        assert_eq!(ends(Folded), [None, None, None, None, Some(Accepted)]);
        assert_eq!((ends(Accepted), ends(Gone)), (vec![None; 5], vec![None; 5]));
        assert_eq!(AlertState::ALL.len(), 5);
    }
}
