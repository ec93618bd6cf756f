//! Owns the shape of `demo.toml`, field by field; `demo/README.md` says what each means.
//!
//! Called by every file of this room. The one rule: an unknown field is an error, so that a typing mistake never
//! becomes a missing thing.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::DemoError;
use crate::domain::message::{Ask, Kind, QuickReply, ReplyKind, ReplyState};
use crate::domain::person::Role;
use crate::domain::receipt::UnreachableWhy;
use crate::words;

/// The script that is part of the binary.
pub(super) const SCRIPT: &str = include_str!("../../demo/demo.toml");
/// The format this reader knows.
pub(super) const FORMAT: i64 = 1;

words!(
    /// How far one person is with one message, in the order in which shares are handed out.
    Standing {
        /// Answered Got it.
        GotIt = "got_it",
        /// Answered Not clear.
        NotClear = "not_clear",
        /// Answered Can't do it.
        Cannot = "cannot",
        /// Opened.
        Seen = "seen",
        /// On the phone.
        Reached = "reached",
        /// Taken by the push service.
        Notified = "notified",
        /// Waits for the next start.
        Held = "held",
        /// No phone can be reached.
        Unreachable = "unreachable",
    }
);

/// A share of an audience in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "f64")]
pub(super) struct Share(pub(super) usize);

impl TryFrom<f64> for Share {
    type Error = String;

    fn try_from(share: f64) -> Result<Self, String> {
        let thousandths = format!("{:.0}", share * 1_000.0).parse().ok().filter(|n| *n <= 1_000);
        thousandths.map(Self).ok_or_else(|| format!("{share} is not a share between 0 and 1"))
    }
}

/// The whole demo.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Script {
    pub(super) format: i64,
    pub(super) organisation: Organisation,
    pub(super) shown: Shown,
    pub(super) sites: Vec<Site>,
    pub(super) teams: Vec<Team>,
    pub(super) people: Vec<Person>,
    /// Pattern name → intervals in minutes from the start of the demo.
    pub(super) shifts: BTreeMap<String, Vec<[i64; 2]>>,
    pub(super) messages: Vec<Message>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Organisation {
    pub(super) name: String,
}

/// Keys of the people whom the links sign in.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Shown {
    pub(super) worker: String,
    pub(super) lead: String,
    pub(super) manager: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Site {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) time_zone: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Team {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) site: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) role: Role,
    pub(super) site: String,
    pub(super) team: Option<String>,
    pub(super) locale: String,
    /// Name of a pattern.
    pub(super) shift: String,
    pub(super) scope: Option<ScopeOf>,
    pub(super) unreachable: Option<UnreachableWhy>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScopeOf {
    #[serde(default)]
    pub(super) sites: Vec<String>,
    #[serde(default)]
    pub(super) teams: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum TermOf {
    Site(String),
    Team(String),
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Message {
    pub(super) key: String,
    pub(super) kind: Kind,
    pub(super) clip: Option<String>,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) sender: String,
    pub(super) any_of: Vec<TermOf>,
    pub(super) template: String,
    pub(super) ask: Ask,
    pub(super) sent_minutes_ago: i64,
    pub(super) respond_by_minutes: Option<i64>,
    #[serde(default)]
    pub(super) is_finish_asked: bool,
    /// Share of the Got its that came without finishing.
    pub(super) unfinished: Option<Share>,
    pub(super) cancelled_minutes_ago: Option<i64>,
    pub(super) mix: BTreeMap<Standing, Share>,
    #[serde(default)]
    pub(super) fixed: BTreeMap<String, Standing>,
    #[serde(default)]
    pub(super) earlier_versions: Vec<EarlierVersion>,
    #[serde(default)]
    pub(super) replies: Vec<Reply>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EarlierVersion {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) sent_minutes_ago: i64,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reply {
    pub(super) person: String,
    pub(super) kind: ReplyKind,
    pub(super) clip: Option<String>,
    pub(super) text: Option<String>,
    pub(super) quick: Option<QuickReply>,
    pub(super) state: ReplyState,
    pub(super) because: Option<String>,
    pub(super) minutes_ago: i64,
}

impl Script {
    /// Reads a script; what its entries mean to each other is checked afterwards.
    pub(super) fn parse(text: &str) -> Result<Self, DemoError> {
        toml::from_str(text).map_err(DemoError::Script)
    }
}

impl Reply {
    /// Returns the answer that this reply is, for the first two quick replies.
    pub(super) fn answer(&self) -> Option<Standing> {
        match self.quick {
            Some(QuickReply::NotClear) => Some(Standing::NotClear),
            Some(QuickReply::Cannot) => Some(Standing::Cannot),
            Some(QuickReply::Help) | None => None,
        }
    }
}
