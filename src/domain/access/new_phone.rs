//! Owns the states of a new phone that asks to replace the one a person has, and the table of what leads from one to the next.
//!
//! Called by the services of new phones and the store, whose statements read the table. The one rule: the question is
//! answered once.

use crate::{transitions, words};

words!(
    /// Where a new phone stands that asked to replace the one a person has.
    ClaimState {
        /// The old phone or a lead is asked.
        Held = "held",
        /// Let in; the old phone is out.
        Accepted = "accepted",
        /// The old phone said no.
        Refused = "refused",
        /// The new phone stopped asking.
        Withdrawn = "withdrawn",
        /// Another new phone was let in first.
        Overtaken = "overtaken",
        /// Nobody answered in time; never stored, it follows from the clock.
        Expired = "expired",
    }
);

words!(
    /// What happened to a claim, in its append-only log.
    ClaimEvent {
        /// A code was used by a new phone.
        Asked = "asked",
        /// The old phone said yes.
        Confirmed = "confirmed",
        /// The old phone said no.
        Refused = "refused",
        /// A lead, manager or admin let it in without the old phone.
        LetIn = "let_in",
        /// The new phone stopped asking.
        Withdrawn = "withdrawn",
        /// Another new phone was let in first.
        Overtaken = "overtaken",
        /// The new phone signed in.
        Entered = "entered",
    }
);

transitions!(ClaimState by ClaimEvent {
    Asked: => Held,
    Confirmed: Held => Accepted,
    Refused: Held => Refused,
    LetIn: Held => Accepted,
    Withdrawn: Held => Withdrawn,
    Overtaken: Held => Overtaken,
    Entered: Accepted => Accepted,
});

#[cfg(test)]
mod tests {
    use super::ClaimState::{Accepted, Expired, Held, Overtaken, Refused, Withdrawn};
    use super::*;

    #[test]
    fn every_event_is_decided_in_every_state() {
        let ends = |state: ClaimState| ClaimState::EVENTS.iter().map(|event| state.after(*event)).collect::<Vec<_>>();
        assert_eq!(ClaimState::EVENTS, ClaimEvent::ALL);
        // Asked, confirmed, refused, let in, withdrawn, overtaken, entered.
        assert_eq!(ends(Held), [None, Some(Accepted), Some(Refused), Some(Accepted), Some(Withdrawn), Some(Overtaken), None]);
        assert_eq!(ends(Accepted), [None, None, None, None, None, None, Some(Accepted)]);
        for over in [Refused, Withdrawn, Overtaken, Expired] {
            assert_eq!(ends(over), [None; 7], "{over}");
        }
        assert_eq!((ClaimEvent::Asked.target(), ClaimState::ALL.len()), (Held, 6));
    }
}
