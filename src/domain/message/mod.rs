//! Owns what a message is: its kind, what it asks, and the texts that are parsed once where they enter.
//!
//! Called by services, store and jobs. The one rule: the content of a version never changes; an edit makes the next one.

mod reply;
mod state;

pub use reply::{QuickReply, ReplyKind, ReplyState};
pub use state::{MessageEvent, MessageState};

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
