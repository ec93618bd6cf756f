//! Owns whether a receipt still counts, and the table of what ends it.
//!
//! Called by the receipt itself and the store, whose statements read the table. The one rule: a receipt that ended stays
//! ended; acts on it are recorded there and change no count.

use crate::{transitions, words};

words!(
    /// Whether a receipt still counts.
    ReceiptState {
        /// Counts.
        Open = "open",
        /// A newer version asks instead.
        Superseded = "superseded",
        /// The person left, or the message was cancelled before it reached them.
        Withdrawn = "withdrawn",
    }
);

/// What ends a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceiptEvent {
    /// A newer version left.
    Superseded,
    /// The message was withdrawn before it got to the person, or the person left.
    Withdrawn,
}

transitions!(ReceiptState by ReceiptEvent {
    Superseded: Open => Superseded,
    Withdrawn: Open => Withdrawn,
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_is_decided_in_every_state() {
        let ends = |state: ReceiptState| ReceiptState::EVENTS.iter().map(|event| state.after(*event)).collect::<Vec<_>>();
        assert_eq!(ends(ReceiptState::Open), [Some(ReceiptState::Superseded), Some(ReceiptState::Withdrawn)]);
        assert_eq!((ends(ReceiptState::Superseded), ends(ReceiptState::Withdrawn)), (vec![None; 2], vec![None; 2]));
        assert_eq!(ReceiptState::ALL.len(), 3);
    }
}
