//! Owns what is said of a setting that cannot be used.
//!
//! Called by the sections; read by the command line and the doctor. The one rule: it names the setting, where its value comes
//! from and what is accepted, and never shows a value that may hold a secret.

use std::fmt;

/// A setting that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {problem}; accepted: {accepted}")]
pub struct ConfigError {
    /// Name of the setting; none where the whole file cannot be read.
    pub setting: Option<String>,
    /// The setting and where its value comes from: an environment variable, file and line, or the default.
    pub place: String,
    /// What is wrong.
    pub problem: String,
    /// What can be written instead.
    pub accepted: String,
}

/// Everything that is wrong with the settings, in the order of the sections; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigErrors(pub Vec<ConfigError>);

impl fmt::Display for ConfigErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for ConfigErrors {}
