//! Owns the judgement of this machine's clock against every other clock at hand.
//!
//! Called by the doctor. The one rule: it reads no clock itself; who asks says what each showed at the same moment.

use super::line::{Line, ok, wrong};
use crate::domain::clock::{MINUTE_MS, SECOND_MS, Time};

/// Clocks further apart confuse who holds a lease and which answer came first; S3 tells whole seconds.
const APART_MAX_MS: i64 = 5 * SECOND_MS;
const CHECK: &str = "clock";
const REMEDY: &str = "Run a time service (systemd-timesyncd or chrony) on every machine.";

/// What two clocks showed at one moment.
#[derive(Debug, Clone, Copy)]
pub struct Reading {
    /// Whose clock the other one is.
    pub whose: &'static str,
    /// What it showed.
    pub theirs: Time,
    /// What ours showed.
    pub ours: Time,
}

/// Judges the clock: against other clocks, the newest thing stored, and the moment this program was built.
#[must_use]
pub fn judge(now: Time, built_at: Time, newest_at: Option<Time>, readings: &[Reading]) -> Vec<Line> {
    let mut lines = Vec::new();
    for reading in readings {
        let ahead_ms = reading.ours.0.saturating_sub(reading.theirs.0);
        if ahead_ms.saturating_abs() > APART_MAX_MS {
            let side = if ahead_ms > 0 { "ahead of" } else { "behind" };
            lines.push(wrong(CHECK, format!("this machine is {} s {side} {}", ahead_ms.saturating_abs() / SECOND_MS, reading.whose), REMEDY));
        }
    }
    if let Some(newest_at) = newest_at.filter(|at| *at > now.plus(APART_MAX_MS)) {
        lines.push(wrong(CHECK, format!("the newest thing in the database was written at {newest_at}, which is still to come: it is {now} here"), REMEDY));
    }
    if now.plus(MINUTE_MS) < built_at {
        lines.push(wrong(CHECK, format!("it is {now} here, before this program was built ({built_at})"), REMEDY));
    }
    if lines.is_empty() {
        let names: Vec<&str> = readings.iter().map(|reading| reading.whose).collect();
        let with = if names.is_empty() { "no other clock to ask".to_owned() } else { format!("agrees with {}", names.join(" and ")) };
        lines.push(ok(CHECK, format!("{now}, {with}")));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Time = Time(1_790_000_000_000);
    const BUILT: Time = Time(1_780_000_000_000);

    fn texts(now: Time, newest_at: Option<Time>, readings: &[(&'static str, i64)]) -> Vec<String> {
        let readings: Vec<Reading> = readings.iter().map(|(whose, ahead)| Reading { whose, theirs: now.minus(*ahead), ours: now }).collect();
        judge(now, BUILT, newest_at, &readings).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_clock_that_is_off_is_named_with_the_one_it_disagrees_with() {
        let two = texts(NOW, None, &[("PostgreSQL", 6_000), ("Redis", -3_600_000), ("S3", 900)]);
        assert_eq!(two.len(), 2, "{two:?}");
        assert!(two.iter().any(|line| line.contains("6 s ahead of PostgreSQL")), "{two:?}");
        assert!(two.iter().any(|line| line.contains("3600 s behind Redis")), "{two:?}");
    }

    #[test]
    fn a_clock_before_the_build_or_before_what_is_stored_is_named() {
        let before_build = texts(BUILT.minus(2 * MINUTE_MS), None, &[]);
        assert!(before_build.iter().any(|line| line.contains("before this program was built")), "{before_build:?}");
        let before_rows = texts(NOW, Some(NOW.plus(MINUTE_MS)), &[("PostgreSQL", 0)]);
        assert!(before_rows.iter().any(|line| line.contains("still to come")), "{before_rows:?}");
    }

    #[test]
    fn a_clock_that_agrees_is_one_line() {
        let fine = texts(NOW, Some(NOW.plus(900)), &[("PostgreSQL", 40), ("S3", -1_200)]);
        assert_eq!(fine.len(), 1, "{fine:?}");
        assert!(fine.iter().all(|line| line.contains("agrees with PostgreSQL and S3")), "{fine:?}");
    }
}
