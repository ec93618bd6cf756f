//! Owns what a message is: its kind, its states, and the texts that are parsed once at the door.
//!
//! Called by services, store and jobs. The one rule: the content of a version never changes; an edit makes the next one.

use super::limits::{TEXT_MAX_CHARS, TITLE_MAX_CHARS};
use crate::words;

words!(
    /// The form of a message.
    Kind {
        /// A clip of at most 30 s.
        Video = "video",
        /// A voice note of at most 30 s.
        Voice = "voice",
        /// A photo.
        Photo = "photo",
        /// At most 280 characters.
        Text = "text",
    }
);

words!(
    /// What a message asks of its readers.
    Ask {
        /// Nothing.
        None = "none",
        /// A Got it.
        Acknowledge = "acknowledge",
    }
);

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

/// Tells why a text was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing but white space.
    #[error("empty")]
    Empty,
    /// Over the limit, in characters.
    #[error("over {limit} characters")]
    TooLong {
        /// The limit in characters.
        limit: usize,
    },
}

/// Trims and checks a title: 1 to 80 characters, control characters become spaces.
///
/// # Errors
/// `Empty` or `TooLong` with the limit.
pub fn parse_title(raw: &str) -> Result<String, TextError> {
    parse_text(raw, TITLE_MAX_CHARS)
}

/// Trims and checks a body or caption: 1 to 280 characters.
///
/// # Errors
/// `Empty` or `TooLong` with the limit.
pub fn parse_body(raw: &str) -> Result<String, TextError> {
    parse_text(raw, TEXT_MAX_CHARS)
}

fn parse_text(raw: &str, limit: usize) -> Result<String, TextError> {
    let spaced: String = raw.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect();
    let text = spaced.trim().to_owned();
    if text.is_empty() {
        return Err(TextError::Empty);
    }
    if text.chars().count() > limit {
        return Err(TextError::TooLong { limit });
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_of_eighty_characters_passes_and_of_eighty_one_does_not() {
        assert!(parse_title(&"ü".repeat(80)).is_ok());
        assert_eq!(parse_title(&"ü".repeat(81)), Err(TextError::TooLong { limit: 80 }));
        assert_eq!(parse_title("  \u{7} "), Err(TextError::Empty));
    }
}
