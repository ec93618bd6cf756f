//! Owns the rules of rest: when a person may be pushed.
//!
//! Called by preview, fan-out and nudges. The one rule: off shift or in quiet hours is never "now".

use super::clock::{DAY_MS, MINUTE_MS, Time};
use super::zone::Zone;

/// A planned working interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// First moment on shift.
    pub starts_at: Time,
    /// First moment off shift again.
    pub ends_at: Time,
}

/// Quiet hours in minutes of the local day; may cross midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    /// First quiet minute.
    pub from_min: i64,
    /// First loud minute again.
    pub until_min: i64,
}

/// When a push may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// At once.
    Now,
    /// Not before this moment.
    Until(Time),
}

/// Decides when a person may be pushed: on shift and outside quiet hours → now; off shift → next start; no
/// shift in the plan → now unless quiet hours run. `shifts` may be unsorted and hold past intervals.
#[must_use]
pub fn hold(now: Time, shifts: &[Interval], quiet: Option<QuietHours>, zone: &Zone) -> Hold {
    let mut candidate = now;
    // Two rounds settle it: a shift start inside quiet hours moves to their end, which lies in that shift or before the next.
    for _ in 0..4 {
        let by_shift = after_shift_rule(candidate, shifts);
        let by_quiet = after_quiet_rule(by_shift, quiet, zone);
        if by_quiet == candidate {
            break;
        }
        candidate = by_quiet;
    }
    if candidate == now { Hold::Now } else { Hold::Until(candidate) }
}

fn after_shift_rule(at: Time, shifts: &[Interval]) -> Time {
    let is_on = shifts.iter().any(|shift| shift.starts_at <= at && at < shift.ends_at);
    if is_on {
        return at;
    }
    shifts.iter().map(|shift| shift.starts_at).filter(|start| *start > at).min().unwrap_or(at)
}

fn after_quiet_rule(at: Time, quiet: Option<QuietHours>, zone: &Zone) -> Time {
    let Some(quiet) = quiet else { return at };
    let minute = at.minute_of_day(zone);
    let is_quiet = if quiet.from_min <= quiet.until_min {
        (quiet.from_min..quiet.until_min).contains(&minute)
    } else {
        minute >= quiet.from_min || minute < quiet.until_min
    };
    if !is_quiet {
        return at;
    }
    let wait_min = (quiet.until_min - minute).rem_euclid(DAY_MS / MINUTE_MS);
    Time((at.0 / MINUTE_MS + wait_min) * MINUTE_MS)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]

    use super::*;

    const NOON: Time = Time(1_763_812_800_000);

    fn utc() -> Zone {
        "Etc/UTC".parse().unwrap()
    }

    fn shift(from_h: i64, until_h: i64) -> Interval {
        Interval { starts_at: NOON.plus(from_h * 60 * MINUTE_MS), ends_at: NOON.plus(until_h * 60 * MINUTE_MS) }
    }

    #[test]
    fn on_shift_is_now_and_off_shift_waits_for_the_next_start() {
        assert_eq!(hold(NOON, &[shift(-1, 3)], None, &utc()), Hold::Now);
        assert_eq!(hold(NOON, &[shift(-9, -1), shift(2, 10), shift(26, 30)], None, &utc()), Hold::Until(NOON.plus(120 * MINUTE_MS)));
        assert_eq!(hold(NOON, &[], None, &utc()), Hold::Now);
        assert_eq!(hold(NOON, &[shift(-9, -1)], None, &utc()), Hold::Now);
    }

    #[test]
    fn quiet_hours_move_even_a_shift_start() {
        let quiet = Some(QuietHours { from_min: 11 * 60, until_min: 15 * 60 });
        assert_eq!(hold(NOON, &[shift(2, 10)], quiet, &utc()), Hold::Until(NOON.plus(180 * MINUTE_MS)));
        let night = Some(QuietHours { from_min: 22 * 60, until_min: 6 * 60 });
        assert_eq!(hold(NOON, &[shift(-1, 10)], night, &utc()), Hold::Now);
    }
}
