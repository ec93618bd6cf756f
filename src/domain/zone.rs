//! Owns time zones: an IANA name with its rules.
//!
//! Called wherever a local hour or day is asked for. The one rule: a name is looked up once, where it comes in, and one that is
//! unknown is an error there; nothing is in UTC because nobody said otherwise.

use std::fmt;
use std::str::FromStr;

use jiff::tz::TimeZone;

/// A time zone that has a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    name: String,
    rules: TimeZone,
}

/// A name that no time zone has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no time zone; accepted: an IANA name such as Europe/Berlin, America/New_York or Etc/UTC")]
pub struct UnknownZone(String);

impl Zone {
    /// Returns the IANA name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.name
    }

    /// Returns the rules by which its hours differ from UTC.
    #[must_use]
    pub const fn rules(&self) -> &TimeZone {
        &self.rules
    }

    /// Tells whether it is UTC, by one of its names.
    #[must_use]
    pub fn is_utc(&self) -> bool {
        matches!(self.name.as_str(), "UTC" | "Etc/UTC" | "Etc/UCT" | "UCT" | "Etc/Universal" | "Universal" | "Etc/Zulu" | "Zulu")
    }
}

impl FromStr for Zone {
    type Err = UnknownZone;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let rules = TimeZone::get(name).map_err(|_| UnknownZone(name.to_owned()))?;
        // `Etc/Unknown` is found and has no name.
        let name = rules.iana_name().ok_or_else(|| UnknownZone(name.to_owned()))?.to_owned();
        Ok(Self { name, rules })
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_name_is_an_error_that_says_what_is_accepted() {
        for name in ["Europe/Porto", "", "CET-1CEST", "Etc/Unknown", "UTC+2", "../Europe/Berlin"] {
            let error = name.parse::<Zone>().map_err(|error| error.to_string());
            assert!(error.as_ref().is_err_and(|error| error.starts_with(&format!("`{name}`")) && error.contains("Europe/Berlin")), "{name}: {error:?}");
        }
    }

    #[test]
    fn a_name_is_kept_as_the_database_of_zones_spells_it() {
        let name = |text: &str| text.parse::<Zone>().map(|zone| (zone.to_string(), zone.is_utc()));
        assert_eq!(name("europe/berlin"), Ok(("Europe/Berlin".to_owned(), false)));
        assert_eq!(name("UTC"), Ok(("UTC".to_owned(), true)));
        assert_eq!(name("Etc/UTC"), Ok(("Etc/UTC".to_owned(), true)));
    }
}
