//! Owns what a reply is: its form, the quick ones, and what became of it.
//!
//! Called by the reply service, the store and reports. The one rule: who hears a reply may give it any state, as often as
//! they like, so there is no table of what follows what.

use crate::words;

words!(
    /// The form of a reply.
    ReplyKind {
        /// A voice note.
        Voice = "voice",
        /// A photo.
        Photo = "photo",
        /// One of the quick replies.
        Quick = "quick",
        /// Typed text.
        Text = "text",
    }
);

words!(
    /// The quick replies; the first two are answers.
    QuickReply {
        /// The answer "not clear".
        NotClear = "not_clear",
        /// The answer "can't do it".
        Cannot = "cannot",
        /// "I need parts or help".
        Help = "help",
    }
);

words!(
    /// What became of a reply; its author is told.
    ReplyState {
        /// Nobody has reacted.
        New = "new",
        /// Heard.
        Heard = "heard",
        /// Being done.
        Doing = "doing",
        /// Done.
        Done = "done",
        /// Declined, with a reason.
        No = "no",
    }
);
