//! Owns the states of a version of a message, and the table of what leads from one to the next.
//!
//! Called by services, the media job and fan-out, and by the store, whose statements read the table. The one rule: a version
//! that was withdrawn stays withdrawn.

use crate::{transitions, words};

words!(
    /// Where one version of a message stands.
    MessageState {
        /// The clip is still arriving.
        WaitingUpload = "waiting_upload",
        /// The clip is being made playable.
        Processing = "processing",
        /// Being fanned out.
        Leaving = "leaving",
        /// Fanned out.
        Sent = "sent",
        /// The clip could not be used; it may be replaced.
        Failed = "failed",
        /// Withdrawn by the sender.
        Cancelled = "cancelled",
    }
);

/// What happens to a version of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageEvent {
    /// The last byte of its clip arrived.
    ClipArrived,
    /// Its clip is playable, or it has none: it goes to its audience.
    Left,
    /// Its clip cannot be used, or never came.
    ClipFailed,
    /// A new clip took the place of the failed one; bytes are still arriving.
    NewClipArriving,
    /// A new clip took the place of the failed one, with all its bytes.
    NewClipComplete,
    /// Everybody in its audience was decided on; the job may run twice.
    FannedOut,
    /// The sender withdrew the message.
    Cancelled,
}

transitions!(MessageState by MessageEvent {
    ClipArrived: WaitingUpload => Processing,
    Left: WaitingUpload | Processing => Leaving,
    ClipFailed: WaitingUpload | Processing => Failed,
    NewClipArriving: Failed => WaitingUpload,
    NewClipComplete: Failed => Processing,
    FannedOut: Leaving | Sent => Sent,
    Cancelled: WaitingUpload | Processing | Leaving | Sent | Failed => Cancelled,
});

#[cfg(test)]
mod tests {
    use super::MessageState::{Cancelled, Failed, Leaving, Processing, Sent, WaitingUpload};
    use super::*;

    #[test]
    fn every_event_is_decided_in_every_state() {
        let ends = |state: MessageState| MessageState::EVENTS.iter().map(|event| state.after(*event)).collect::<Vec<_>>();
        let no = None;
        // Clip arrived, left, clip failed, new clip arriving, new clip complete, fanned out, cancelled.
        assert_eq!(ends(WaitingUpload), [Some(Processing), Some(Leaving), Some(Failed), no, no, no, Some(Cancelled)]);
        assert_eq!(ends(Processing), [no, Some(Leaving), Some(Failed), no, no, no, Some(Cancelled)]);
        assert_eq!(ends(Leaving), [no, no, no, no, no, Some(Sent), Some(Cancelled)]);
        assert_eq!(ends(Sent), [no, no, no, no, no, Some(Sent), Some(Cancelled)]);
        assert_eq!(ends(Failed), [no, no, no, Some(WaitingUpload), Some(Processing), no, Some(Cancelled)]);
        assert_eq!(ends(Cancelled), [no; 7]);
        assert_eq!(MessageState::ALL.len(), 6);
    }

    #[test]
    fn a_statement_reads_the_same_table() {
        for event in MessageState::EVENTS {
            for state in MessageState::ALL {
                assert_eq!(event.condition().contains(&format!("'{state}'")), state.after(*event).is_some(), "{event:?} of {state}");
                assert!(state.after(*event).is_none_or(|to| to == event.target()), "{event:?} of {state}");
            }
        }
        assert_eq!(MessageEvent::ClipArrived.condition(), "= 'waiting_upload'");
        assert_eq!(MessageEvent::FannedOut.condition(), "IN ('leaving', 'sent')");
    }
}
