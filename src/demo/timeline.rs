//! Owns the times of what became of a receipt: plausible, in order, on shift, and the same at every start.
//!
//! Called by the plan. The one rule: no stamp lies before the message left or after the window's end, and each follows
//! the one it implies.

use crate::domain::clock::{MINUTE_MS, SECOND_MS, Time};
use crate::domain::norms::Interval;

use super::script::Standing;

/// People open a note within this long of getting it, or not at all that shift, in milliseconds.
const OPENED_WITHIN_MS: i64 = 120 * MINUTE_MS;

/// When a person was on shift with a message: from its leaving or their start, until their end or the next event.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    pub(super) from: Time,
    pub(super) until: Time,
}

impl Window {
    /// Finds the first time on shift between two moments.
    pub(super) fn first(shifts: &[Interval], sent_at: Time, until: Time) -> Option<Self> {
        let shift = shifts.iter().find(|shift| shift.ends_at > sent_at && shift.starts_at < until)?;
        Some(Self { from: shift.starts_at.max(sent_at), until: shift.ends_at.min(until) })
    }
}

/// Draws small numbers that are the same at every start.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(message: usize, person: usize) -> Self {
        let part = |n: usize| u64::try_from(n).unwrap_or(0);
        Self(part(message).wrapping_mul(1_009).wrapping_add(part(person)))
    }

    /// Draws from `low` to below `high` (SplitMix64).
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        low + i64::try_from((z ^ (z >> 31)) >> 33).unwrap_or(0) % (high - low).max(1)
    }
}

/// First times of one receipt.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Stamps {
    pub(super) notified_at: Option<Time>,
    pub(super) reached_at: Option<Time>,
    pub(super) seen_at: Option<Time>,
    pub(super) finished_at: Option<Time>,
    pub(super) answered_at: Option<Time>,
}

/// What the times of one receipt depend on.
pub(super) struct Course {
    pub(super) standing: Standing,
    pub(super) window: Window,
    /// How long the message plays or reads.
    pub(super) length_ms: i64,
    pub(super) is_finished: bool,
    /// When the answer came, where a reply was it.
    pub(super) answered_at: Option<Time>,
}

impl Course {
    /// Makes the stamps. The window's end is never reached, so that what follows still has room.
    pub(super) fn stamps(&self, dice: &mut Dice) -> Stamps {
        let until = self.window.until;
        let after = |at: Time, wish_ms: i64| at.plus(wish_ms.min((until.0 - at.0) / 2));
        let mut stamps = Stamps::default();
        let notified_at = after(self.window.from, dice.between(400, 4 * SECOND_MS));
        stamps.notified_at = Some(notified_at);
        if self.standing >= Standing::Notified {
            return stamps;
        }
        let reached_at = after(notified_at, dice.between(300, 15 * SECOND_MS));
        stamps.reached_at = Some(reached_at);
        if self.standing == Standing::Reached {
            return stamps;
        }
        // Squared: most open it soon, some late.
        let thousandth = dice.between(20, 950);
        let room = (until.0 - reached_at.0).clamp(0, OPENED_WITHIN_MS);
        let seen_at = reached_at.plus(room * thousandth / 1_000 * thousandth / 1_000);
        stamps.seen_at = Some(seen_at);
        let mut last = seen_at;
        if self.is_finished {
            last = after(seen_at, self.length_ms + dice.between(200, 2 * SECOND_MS));
            stamps.finished_at = Some(last);
        }
        if self.standing < Standing::Seen {
            stamps.answered_at = self.answered_at.or_else(|| Some(after(last, dice.between(SECOND_MS, 6 * SECOND_MS))));
        }
        stamps
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_follow_each_other_within_any_window() {
        for length in [2_i64, 1_000, 180_000, 30_000_000] {
            for person in 0..200 {
                let window = Window { from: Time(1_000), until: Time(1_000 + length) };
                let course = Course { standing: Standing::GotIt, window, length_ms: 15_000, is_finished: true, answered_at: None };
                let stamps = course.stamps(&mut Dice::new(1, person));
                let all =
                    [Some(window.from), stamps.notified_at, stamps.reached_at, stamps.seen_at, stamps.finished_at, stamps.answered_at, Some(window.until)];
                assert!(all.is_sorted() && all.iter().all(Option::is_some), "{all:?}");
            }
        }
    }

    #[test]
    fn a_window_begins_with_the_shift_and_ends_with_it() {
        let shifts = [Interval { starts_at: Time(10), ends_at: Time(20) }, Interval { starts_at: Time(50), ends_at: Time(60) }];
        let window = |sent, until| Window::first(&shifts, Time(sent), Time(until)).map(|window| (window.from.0, window.until.0));
        assert_eq!(window(5, 100), Some((10, 20)));
        assert_eq!(window(12, 15), Some((12, 15)));
        assert_eq!(window(20, 50), None);
        assert_eq!(window(20, 55), Some((50, 55)));
    }
}
