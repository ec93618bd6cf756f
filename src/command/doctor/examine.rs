//! Owns the order in which things are looked at, and the look at the settings.
//!
//! Called by the command line, beside a running server or without one. The one rule: settings that cannot be read leave
//! everything that does not depend on them to be looked at.

use std::process::ExitCode;

use super::line::{Line, ok, wrong};
use super::{judge, machine, servers};
use crate::command::say;
use crate::config::{Config, ConfigError};
use crate::domain::clock::{Clock, SECOND_MS, Time};
use crate::push::Contact;

/// Looks at everything, prints a line for each, and ends with 1 where something is wrong.
pub async fn doctor(config: Result<Config, ConfigError>) -> ExitCode {
    let lines = examine(config, &Clock::system()).await;
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

/// Looks at everything, by a clock of the caller's. Settings that cannot be read leave what does not depend on them.
pub async fn examine(config: Result<Config, ConfigError>, clock: &Clock) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut readings, mut newest_at) = (Vec::new(), None);
    match config {
        Err(error) => lines.push(wrong("settings", error.to_string(), "Mend it; deploy/config.default.toml describes every setting.")),
        Ok(config) => {
            lines.extend(settings(&config));
            lines.push(contact(&config));
            let database = servers::database(&config, clock).await;
            lines.extend(database.lines);
            readings.extend(database.reading);
            newest_at = database.newest_at;
            let (found, reading) = servers::bus(&config, clock).await;
            lines.extend(found);
            readings.extend(reading);
            let (found, reading) = servers::blobs(&config, clock).await;
            lines.extend(found);
            readings.extend(reading);
            lines.extend(machine::disk(&config));
        }
    }
    lines.extend(machine::programs().await);
    lines.push(machine::trust());
    lines.extend(judge(clock.now(), built_at(), newest_at, &readings));
    lines
}

/// When this program was built.
fn built_at() -> Time {
    Time(env!("FLOORNOTE_BUILT_S").parse::<i64>().unwrap_or(0).saturating_mul(SECOND_MS))
}

fn settings(config: &Config) -> Vec<Line> {
    let findings = config.findings();
    if findings.is_empty() {
        return vec![ok("settings", "readable"), ok("public_url", public_url(config))];
    }
    let line = |error: &ConfigError| match error {
        ConfigError::Value { name: "public_url", .. } => wrong(
            "public_url",
            "it is not https, without which phones neither record nor get pushes",
            "Put a TLS proxy in front and set FLOORNOTE_PUBLIC_URL=https://its-name/ (http:// is for localhost only).",
        ),
        ConfigError::Value { name, cause } => {
            wrong("settings", format!("{name}: {cause}"), format!("Change it in the settings file or by FLOORNOTE_{}.", name.to_uppercase()))
        }
        ConfigError::File { .. } => wrong("settings", error.to_string(), "Mend it; deploy/config.default.toml describes every setting."),
    };
    findings.iter().map(line).collect()
}

fn public_url(config: &Config) -> String {
    config.public_url(config.listen).map_or_else(|_| "unreadable".to_owned(), |url| url.origin().ascii_serialization())
}

/// The `sub` of VAPID (RFC 8292 §2.1): without a real one push services refuse, or nobody is told of trouble.
fn contact(config: &Config) -> Line {
    const CHECK: &str = "push_contact";
    const REMEDY: &str = "Set FLOORNOTE_PUSH_CONTACT=mailto:somebody@your.organisation, whom push services can write to.";
    let Ok(url) = config.public_url(config.listen) else { return wrong(CHECK, "none is set, and public_url gives none", REMEDY) };
    if config.push_contact.is_empty() && url.scheme() != "https" {
        return wrong(CHECK, "none is set, and none follows from a public_url without https", REMEDY);
    }
    match Contact::parse(&config.push_contact(&url)) {
        Ok(_) => ok(CHECK, if config.push_contact.is_empty() { "the public URL" } else { "set" }),
        Err(error) => wrong(CHECK, error.to_string(), REMEDY),
    }
}
