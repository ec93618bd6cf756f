//! Owns one value of a setting together with where it comes from, and its reading into a text, number, list or word.
//!
//! Called by the layers, which find values, and by the sections, which read them. The one rule: a value that may hold a secret
//! is never shown.

use std::fmt;
use std::ops::RangeInclusive;

use super::error::ConfigError;

/// Longest part of a value that is shown, in characters: enough to know it again.
const SHOWN_MAX: usize = 80;

/// A setting as its section knows it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    pub(super) name: &'static str,
    /// What can be written, with an example.
    pub(super) accepted: &'static str,
    /// Whether its value may hold a password or key.
    pub(super) is_secret: bool,
}

impl Setting {
    pub(super) const fn open(name: &'static str, accepted: &'static str) -> Self {
        Self { name, accepted, is_secret: false }
    }

    pub(super) const fn secret(name: &'static str, accepted: &'static str) -> Self {
        Self { name, accepted, is_secret: true }
    }
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Origin {
    /// The documented defaults.
    Default,
    /// The settings file.
    File { path: String, line: usize },
    /// `FLOORNOTE_*`.
    Environment,
}

/// A value as it was found.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) setting: Setting,
    pub(super) value: toml::Value,
    pub(super) origin: Origin,
}

impl Found {
    /// Reads a text.
    pub(super) fn text(&self) -> Result<&str, ConfigError> {
        match &self.value {
            // What the environment holds in another encoding was read with marks for what is no text.
            toml::Value::String(text) if text.contains(char::REPLACEMENT_CHARACTER) => Err(self.wrong("is not UTF-8")),
            toml::Value::String(text) => Ok(text),
            _ => Err(self.wrong("is not a text in quotes")),
        }
    }

    /// Reads a whole number within bounds.
    pub(super) fn number(&self, bounds: RangeInclusive<u32>) -> Result<u32, ConfigError> {
        let number = match (&self.value, &self.origin) {
            (toml::Value::Integer(number), _) => Some(*number),
            // The environment knows texts only.
            (toml::Value::String(text), Origin::Environment) => text.trim().parse().ok(),
            _ => None,
        };
        let number = number.ok_or_else(|| self.wrong("is not a whole number"))?;
        u32::try_from(number).ok().filter(|number| bounds.contains(number)).ok_or_else(|| self.wrong("is out of bounds"))
    }

    /// Reads texts: a list in the file, parted by commas in the environment.
    pub(super) fn list(&self) -> Result<Vec<String>, ConfigError> {
        match (&self.value, &self.origin) {
            (toml::Value::Array(values), _) => {
                let texts = values.iter().map(|value| value.as_str().map(str::to_owned));
                texts.collect::<Option<_>>().ok_or_else(|| self.wrong("is not a list of texts in quotes"))
            }
            (toml::Value::String(_), Origin::Environment) => {
                Ok(self.text()?.split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect())
            }
            _ => Err(self.wrong("is not a list")),
        }
    }

    /// Reads one of a few words.
    pub(super) fn word<T: Copy>(&self, words: &[(&str, T)]) -> Result<T, ConfigError> {
        let text = self.text()?;
        words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value).ok_or_else(|| self.wrong("is none of the words"))
    }

    /// Names the setting and where its value comes from.
    pub(super) fn place(&self) -> Place<'_> {
        Place { name: self.setting.name, origin: &self.origin }
    }

    /// Complains about the value.
    pub(super) fn wrong(&self, problem: impl fmt::Display) -> ConfigError {
        self.wrong_with(problem, self.setting.accepted)
    }

    /// Complains about the value, which other settings narrow.
    pub(super) fn wrong_with(&self, problem: impl fmt::Display, accepted: &str) -> ConfigError {
        ConfigError {
            setting: Some(self.setting.name.to_owned()),
            place: self.place().to_string(),
            problem: format!("{} {problem}", self.shown()),
            accepted: accepted.to_owned(),
        }
    }

    /// The value in backticks, or that there is one.
    fn shown(&self) -> String {
        let text = match &self.value {
            toml::Value::String(text) => text.clone(),
            toml::Value::Integer(number) => number.to_string(),
            toml::Value::Boolean(is_so) => is_so.to_string(),
            _ => return "the value".to_owned(),
        };
        // An address with a name in front of its host may have a password there.
        if self.setting.is_secret || text.contains('@') {
            return "the value".to_owned();
        }
        let text: String = text.chars().take(SHOWN_MAX).flat_map(char::escape_debug).collect();
        format!("`{text}`")
    }
}

/// Shows a setting with where its value comes from, in the words under which the operator finds it there.
pub(super) struct Place<'a> {
    pub(super) name: &'a str,
    pub(super) origin: &'a Origin,
}

/// Returns the environment variable of a setting.
pub(super) fn variable(name: &str) -> String {
    format!("FLOORNOTE_{}", name.to_uppercase())
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.origin {
            Origin::Default => write!(f, "{} (by default)", self.name),
            Origin::File { path, line } => write!(f, "{} ({path}, line {line})", self.name),
            Origin::Environment => write!(f, "{} ({} in the environment)", self.name, variable(self.name)),
        }
    }
}
