//! Owns the time zone of this machine, which the first site takes.
//!
//! Called by the first start. The one rule: a zone without a name, or one that cannot be read, is asked for; UTC is taken only
//! where the machine says nothing at all, as POSIX has it, and is told.

use std::path::Path;

use jiff::tz::TimeZone;

use super::Failure;
use crate::domain::zone::Zone;

/// Where machines keep their zone.
const LOCAL_TIME: &str = "/etc/localtime";
const REMEDY: &str = "set TZ to an IANA name, for example TZ=Europe/Berlin, and start again";

/// Returns the time zone that the environment or the machine names.
///
/// # Errors
/// When there is one that has no name or cannot be read.
pub(super) fn machine_zone() -> Result<Zone, Failure> {
    // TZ is the machine's, and no setting of ours.
    let is_told = std::env::var_os("TZ").is_some() || Path::new(LOCAL_TIME).exists();
    Ok(named(TimeZone::try_system(), is_told)?)
}

/// Names a zone as it was found; `is_told` says whether the machine has any to find.
fn named(found: Result<TimeZone, jiff::Error>, is_told: bool) -> Result<Zone, String> {
    let name = match &found {
        Ok(zone) => zone.iana_name().ok_or_else(|| format!("the first site takes this machine's time zone, which has rules and no name: {REMEDY}"))?,
        Err(_) if !is_told => "Etc/UTC",
        Err(error) => return Err(format!("the first site takes this machine's time zone, which cannot be read ({error}): {REMEDY}")),
    };
    name.parse::<Zone>().map_err(|error| format!("{error}: {REMEDY}"))
}

/// Says which time zone the first site has, and how to have another one where nobody chose it.
pub(super) fn tell_zone(site: &str, zone: &Zone) -> String {
    if zone.is_utc() {
        let another = "for another one stop, remove the database, set TZ, for example TZ=Europe/Berlin, and start again";
        return format!("{site} is in the time zone {zone}, as this machine names no other; {another}");
    }
    format!("{site} is in the time zone {zone}, as this machine")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure() -> jiff::Error {
        jiff::Error::from_args(format_args!("no zone"))
    }

    #[test]
    fn a_zone_with_a_name_is_taken() {
        assert_eq!(named(TimeZone::get("Europe/Lisbon"), true).map(|zone| zone.to_string()), Ok("Europe/Lisbon".to_owned()));
    }

    #[test]
    fn a_machine_that_says_nothing_is_in_utc_and_it_is_told() {
        let zone = named(Err(failure()), false);
        assert!(zone.as_ref().is_ok_and(|zone| zone.as_str() == "Etc/UTC"), "{zone:?}");
        let told = zone.map(|zone| tell_zone("Main site", &zone)).unwrap_or_default();
        assert!(told.starts_with("Main site is in the time zone Etc/UTC") && told.contains("TZ=Europe/Berlin"), "{told}");
    }

    #[test]
    fn a_zone_without_a_name_or_that_cannot_be_read_is_asked_for() {
        for found in [TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3"), Err(failure())] {
            let said = named(found, true);
            assert!(said.as_ref().is_err_and(|said| said.contains("TZ=Europe/Berlin")), "{said:?}");
        }
    }
}
