//! Owns one line of the doctor: what was looked at, what was found, and what to do about it.
//!
//! Called by everything that looks. The one rule: a remedy stands where something is wrong, and nowhere else.

use std::fmt;

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    check: &'static str,
    what: String,
    /// What to do; none where nothing is wrong.
    remedy: Option<String>,
}

impl Line {
    /// Reports whether something is wrong.
    #[must_use]
    pub const fn is_wrong(&self) -> bool {
        self.remedy.is_some()
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What others say of themselves may have several lines; ours has one.
        let what = self.what.split_whitespace().collect::<Vec<_>>().join(" ");
        match &self.remedy {
            None => write!(f, "ok     {}: {what}", self.check),
            Some(remedy) => write!(f, "WRONG  {}: {}. {remedy}", self.check, what.trim_end_matches('.')),
        }
    }
}

pub(super) fn ok(check: &'static str, what: impl Into<String>) -> Line {
    Line { check, what: what.into(), remedy: None }
}

pub(super) fn wrong(check: &'static str, what: impl Into<String>, remedy: impl Into<String>) -> Line {
    Line { check, what: what.into(), remedy: Some(remedy.into()) }
}
