//! Owns what an upload is, its states, and the table of what leads from one to the next.
//!
//! Called by the upload services, the media job and the store, whose statements read the table. The one rule: an upload is
//! used once, by one message or reply.

use crate::{transitions, words};

words!(
    /// The kind of an upload.
    UploadKind {
        /// A clip.
        Video = "video",
        /// A voice note.
        Voice = "voice",
        /// A photo.
        Photo = "photo",
    }
);

words!(
    /// Where an upload came from; picked files may be larger and are cut on request.
    UploadSource {
        /// Recorded by the phone page.
        Recorded = "recorded",
        /// Picked from the gallery.
        Picked = "picked",
    }
);

words!(
    /// Where an upload stands.
    UploadState {
        /// Bytes are arriving.
        Open = "open",
        /// All bytes are stored.
        Complete = "complete",
        /// Used by one message or reply.
        Consumed = "consumed",
    }
);

/// What happens to an upload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UploadEvent {
    /// Its last byte arrived, and nothing waits for it yet.
    Completed,
    /// Its last byte arrived, and a message waited for it.
    CompletedAwaited,
    /// A message or reply takes it.
    Claimed,
}

transitions!(UploadState by UploadEvent {
    Completed: Open => Complete,
    CompletedAwaited: Open => Consumed,
    Claimed: Complete => Consumed,
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_is_decided_in_every_state() {
        let ends = |state: UploadState| UploadState::EVENTS.iter().map(|event| state.after(*event)).collect::<Vec<_>>();
        // Completed, completed and awaited, claimed.
        assert_eq!(ends(UploadState::Open), [Some(UploadState::Complete), Some(UploadState::Consumed), None]);
        assert_eq!(ends(UploadState::Complete), [None, None, Some(UploadState::Consumed)]);
        assert_eq!(ends(UploadState::Consumed), [None; 3]);
        assert_eq!(UploadState::ALL.len(), 3);
    }
}
