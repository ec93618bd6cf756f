//! Owns the order in which things are looked at, and the look at the settings.
//!
//! Called by the command line, beside a running server or without one. The one rule: settings that cannot be read leave
//! everything that does not depend on them to be looked at.

use std::process::ExitCode;

use super::line::{Line, ok, wrong};
use super::{judge, machine, servers};
use crate::command::say;
use crate::config::{Addresses, ConfigError, Push, Sections};
use crate::domain::clock::{Clock, SECOND_MS, Time};
use crate::push::Contact;

/// Looks at everything, prints a line for each, and ends with 1 where something is wrong.
pub async fn doctor(settings: Sections) -> ExitCode {
    let lines = examine(settings, &Clock::system()).await;
    for line in &lines {
        say(&line.to_string());
    }
    let wrongs = lines.iter().filter(|line| line.is_wrong()).count();
    if wrongs == 0 {
        say(&format!("All well: {} things looked at.", lines.len()));
        return ExitCode::SUCCESS;
    }
    say(&format!("{wrongs} of {} things looked at are wrong.", lines.len()));
    ExitCode::FAILURE
}

/// Looks at everything, by a clock of the caller's.
pub async fn examine(settings: Sections, clock: &Clock) -> Vec<Line> {
    let mut lines = usable(&settings);
    let (mut readings, mut newest_at) = (Vec::new(), None);
    if let (Some(addresses), Some(push)) = (&settings.addresses, &settings.push) {
        lines.push(ok("public_url", addresses.public_url(addresses.listen).origin().ascii_serialization()));
        lines.push(contact(addresses, push));
    }
    if let Some(wanted) = &settings.database {
        let database = servers::database(wanted, clock).await;
        lines.extend(database.lines);
        readings.extend(database.reading);
        newest_at = database.newest_at;
    }
    if let Some(processes) = &settings.processes {
        let (found, reading) = servers::bus(processes, clock).await;
        lines.extend(found);
        readings.extend(reading);
    }
    if let Some(blobs) = &settings.blobs {
        let (found, reading) = servers::blobs(blobs, clock).await;
        lines.extend(found);
        readings.extend(reading);
    }
    lines.extend(machine::disk(settings.database.as_ref(), settings.blobs.as_ref()));
    lines.extend(machine::programs().await);
    lines.push(machine::trust());
    lines.extend(judge(clock.now(), built_at(), newest_at, &readings));
    lines
}

/// When this program was built.
fn built_at() -> Time {
    Time(env!("FLOORNOTE_BUILT_S").parse::<i64>().unwrap_or(0).saturating_mul(SECOND_MS))
}

/// Settings that cannot be used, those that matter most under their own names.
fn usable(settings: &Sections) -> Vec<Line> {
    if settings.findings.is_empty() {
        return vec![ok("settings", "readable")];
    }
    let line = |error: &ConfigError| {
        let check = ["public_url", "push_contact"].into_iter().find(|name| error.setting.as_deref() == Some(*name));
        wrong(check.unwrap_or("settings"), format!("{}: {}", error.place, error.problem), format!("Accepted: {}.", error.accepted))
    };
    settings.findings.iter().map(line).collect()
}

/// The `sub` of VAPID (RFC 8292 §2.1): without a real one push services refuse, or nobody is told of trouble.
fn contact(addresses: &Addresses, push: &Push) -> Line {
    const CHECK: &str = "push_contact";
    const REMEDY: &str = "Set FLOORNOTE_PUSH_CONTACT=mailto:somebody@your.organisation, whom push services can write to.";
    let url = addresses.public_url(addresses.listen);
    if push.contact.is_empty() && url.scheme() != "https" {
        return wrong(CHECK, "none is set, and none follows from a public_url without https", REMEDY);
    }
    match Contact::parse(&push.contact(&url)) {
        Ok(_) => ok(CHECK, if push.contact.is_empty() { "the public URL" } else { "set" }),
        Err(error) => wrong(CHECK, error.to_string(), REMEDY),
    }
}
