//! Owns every sentence the server writes to a phone, in the reader's language.
//! Called by the jobs that push.
//! Rule: no user-visible words in Rust; each function names one message and types its arguments.

mod catalogue;
mod direction;

use fluent_bundle::{FluentArgs, FluentValue};
use jiff::civil;

pub use catalogue::CatalogueError;
pub use direction::Direction;

use catalogue::{Catalogue, FALLBACK, Language};

/// The server's catalogue. Load once per process and share.
pub struct Text {
    catalogue: Catalogue,
}

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.catalogue.tags()).finish()
    }
}

impl Text {
    /// Reads the embedded catalogue.
    ///
    /// # Errors
    /// [`CatalogueError`] for a mistake in a `.ftl` file.
    pub fn load() -> Result<Self, CatalogueError> {
        let catalogue = Catalogue::load()?;
        Ok(Self { catalogue })
    }

    /// The tags of all languages, in alphabetical order.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.catalogue.tags()
    }

    /// Speaks the language of a BCP 47 tag: exactly it, else its primary language, else English.
    #[must_use]
    pub fn speak(&self, tag: &str) -> Words<'_> {
        Words { catalogue: &self.catalogue, language: self.catalogue.language(tag) }
    }
}

/// By when an answer is expected, on the clock of the reader's site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The moment.
    pub at: civil::DateTime,
    /// The reader's date now.
    pub today: civil::Date,
}

/// What stands under the title of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoteLine<'a> {
    /// The lead's name.
    pub sender: &'a str,
    /// Length of the clip; none for photo and text.
    pub seconds: Option<u32>,
    /// Set when the lead asks for a Got it by then.
    pub due: Option<Due>,
}

/// What somebody replied with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplyWith {
    /// A voice note.
    Voice,
    /// A photo.
    Photo,
    /// Written words.
    Text,
    /// The answer "Not clear".
    NotClear,
    /// The answer "Can't do it".
    Cannot,
    /// "I need parts or help".
    Help,
}

/// What a lead did with a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplyProgress<'a> {
    /// Listened to it.
    Heard,
    /// Works on it.
    Doing,
    /// Finished it.
    Done,
    /// Will not do it, with the reason if one was given.
    No(Option<&'a str>),
}

/// One language, ready to speak.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    catalogue: &'a Catalogue,
    language: Option<&'a Language>,
}

impl Words<'_> {
    /// The tag of the language spoken, for `lang`.
    #[must_use]
    pub fn lang(&self) -> &str {
        self.language.map_or(FALLBACK, |language| &language.tag)
    }

    /// The direction of the language spoken, for `dir`.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.language.map_or(Direction::Ltr, |language| language.direction)
    }

    /// The line under a note's title: sender, length, due.
    #[must_use]
    pub fn note_body(&self, line: &NoteLine<'_>) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("sender", self.foreign(line.sender));
        if let Some(seconds) = line.seconds {
            arguments.set("seconds", seconds);
        }
        if let Some(due) = line.due {
            arguments.set("due", self.due(due));
        }
        let key = match (line.seconds, line.due) {
            (None, None) => "push-note",
            (Some(_), None) => "push-note-length",
            (None, Some(_)) => "push-note-due",
            (Some(_), Some(_)) => "push-note-length-due",
        };
        self.say(key, &arguments)
    }

    /// The title of an alert for `count` notes that waited.
    #[must_use]
    pub fn digest_title(&self, count: u32) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("count", count);
        self.say("push-digest-title", &arguments)
    }

    /// The title of the silent line for `count` notes that came soon after one that rang.
    #[must_use]
    pub fn more_title(&self, count: u32) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("count", count);
        self.say("push-more-title", &arguments)
    }

    /// The line under a digest's title: the length of all its clips together.
    #[must_use]
    pub fn digest_body(&self, seconds: u32) -> String {
        let mut arguments = FluentArgs::new();
        if seconds == 0 {
            return self.say("push-digest-body-unhurried", &arguments);
        }
        arguments.set("seconds", seconds);
        self.say("push-digest-body", &arguments)
    }

    /// Tells a lead that somebody replied.
    #[must_use]
    pub fn reply_body(&self, author: &str, with: ReplyWith) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("author", self.foreign(author));
        let key = match with {
            ReplyWith::Voice => "push-reply-voice",
            ReplyWith::Photo => "push-reply-photo",
            ReplyWith::Text => "push-reply-text",
            ReplyWith::NotClear => "push-reply-not-clear",
            ReplyWith::Cannot => "push-reply-cannot",
            ReplyWith::Help => "push-reply-help",
        };
        self.say(key, &arguments)
    }

    /// Tells whoever replied what the lead did with it.
    #[must_use]
    pub fn reply_progress_body(&self, lead: &str, progress: ReplyProgress<'_>) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("lead", self.foreign(lead));
        let key = match progress {
            ReplyProgress::Heard => "push-state-heard",
            ReplyProgress::Doing => "push-state-doing",
            ReplyProgress::Done => "push-state-done",
            ReplyProgress::No(None) => "push-state-no-bare",
            ReplyProgress::No(Some(because)) => {
                arguments.set("because", self.foreign(because));
                "push-state-no"
            }
        };
        self.say(key, &arguments)
    }

    /// Tells a lead at the due time how many who have the note did not answer.
    #[must_use]
    pub fn missing_body(&self, count: u32) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("count", count);
        self.say("push-missing", &arguments)
    }

    /// Tells that a note was taken back.
    #[must_use]
    pub fn withdrawn_body(&self, sender: &str) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("sender", self.foreign(sender));
        self.say("push-withdrawn", &arguments)
    }

    fn due(&self, due: Due) -> String {
        let date = due.at.date();
        let mut arguments = FluentArgs::new();
        arguments.set("time", due.at.strftime("%H:%M").to_string());
        let key = match days_between(due.today, date) {
            // A moment that has passed is shown by its hour alone: "Got it by 14:00" stays true.
            i32::MIN..=0 => "push-due-today",
            1 => "push-due-tomorrow",
            2..=6 => {
                arguments.set("weekday", date.weekday().to_monday_one_offset());
                "push-due-weekday"
            }
            _ => {
                arguments.set("day", date.day());
                arguments.set("month", date.month());
                "push-due-date"
            }
        };
        self.say(key, &arguments)
    }

    fn foreign(&self, text: &str) -> FluentValue<'static> {
        self.direction().isolate(text).into()
    }

    /// Speaks here, else in English; a key that English lacks is caught by the tests of this file.
    fn say(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        self.language.and_then(|language| language.format(key, arguments)).or_else(|| self.catalogue.fallback()?.format(key, arguments)).unwrap_or_default()
    }
}

fn days_between(from: civil::Date, to: civil::Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests;
