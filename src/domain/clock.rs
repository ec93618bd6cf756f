//! Owns time and the making of ids: the one place that reads the wall clock.
//!
//! Called by the composition root and by everything that needs "now". The one rule: all other code takes a
//! `Clock` or a `Time`, so that tests can stand still or jump.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use uuid::Uuid;

use super::zone::Zone;

/// Milliseconds in one second.
pub const SECOND_MS: i64 = 1_000;
/// Milliseconds in one minute.
pub const MINUTE_MS: i64 = 60 * SECOND_MS;
/// Milliseconds in one hour.
pub const HOUR_MS: i64 = 60 * MINUTE_MS;
/// Milliseconds in one day of 24 hours.
pub const DAY_MS: i64 = 24 * HOUR_MS;

/// A moment in unix milliseconds; written as RFC 3339 UTC in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, utoipa::ToSchema)]
#[schema(value_type = String, format = "date-time")]
pub struct Time(pub i64);

impl Time {
    /// Returns the moment `ms` milliseconds later, saturating.
    #[must_use]
    pub const fn plus(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Returns the moment `ms` milliseconds earlier, saturating.
    #[must_use]
    pub const fn minus(self, ms: i64) -> Self {
        Self(self.0.saturating_sub(ms))
    }

    /// Returns whole unix seconds, never negative.
    #[must_use]
    pub fn unix_s(self) -> u64 {
        u64::try_from(self.0 / SECOND_MS).unwrap_or(0)
    }

    fn timestamp(self) -> jiff::Timestamp {
        jiff::Timestamp::from_millisecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
    }

    fn local(self, zone: &Zone) -> jiff::ZonedDateTime {
        self.timestamp().to_zoned_datetime(zone.rules().clone())
    }

    /// Returns the minute of the local day, 0 to 1439.
    #[must_use]
    pub fn minute_of_day(self, zone: &Zone) -> i64 {
        let local = self.local(zone);
        i64::from(local.hour()) * 60 + i64::from(local.minute())
    }

    /// Returns the first millisecond of the local day.
    #[must_use]
    pub fn start_of_day(self, zone: &Zone) -> Self {
        self.local(zone).start_of_day().map_or(self, |day| Self(day.timestamp().as_millisecond()))
    }
}

impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.3}", self.timestamp())
    }
}

impl serde::Serialize for Time {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Time {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse::<jiff::Timestamp>().map(|at| Self(at.as_millisecond())).map_err(serde::de::Error::custom)
    }
}

/// A source of time and ids; cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    fixed: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// Makes a clock that follows the system.
    #[must_use]
    pub fn system() -> Self {
        Self::default()
    }

    /// Makes a clock that stands at `at` until it is set again.
    #[must_use]
    pub fn fixed(at: Time) -> Self {
        Self { fixed: Some(Arc::new(AtomicI64::new(at.0))) }
    }

    /// Moves a fixed clock; a system clock is left alone.
    pub fn set(&self, at: Time) {
        if let Some(fixed) = &self.fixed {
            fixed.store(at.0, Ordering::SeqCst);
        }
    }

    /// Returns now.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the wall clock")]
    pub fn now(&self) -> Time {
        match &self.fixed {
            Some(fixed) => Time(fixed.load(Ordering::SeqCst)),
            None => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                Time(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
            }
        }
    }

    /// Makes an id that sorts by this clock's time (RFC 9562 §5.7).
    #[must_use]
    pub fn id<T: From<Uuid>>(&self) -> T {
        let now = self.now();
        let nanos = u32::try_from(now.0.rem_euclid(SECOND_MS) * 1_000_000).unwrap_or(0);
        T::from(Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, now.unix_s(), nanos)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_survives_json_to_the_millisecond() {
        let at = Time(1_763_795_123_456);
        let text = serde_json::to_string(&at).unwrap_or_default();
        assert_eq!(text, "\"2025-11-22T07:05:23.456Z\"");
        assert_eq!(serde_json::from_str::<Time>(&text).ok(), Some(at));
    }

    #[test]
    fn the_clock_on_the_wall_depends_on_the_zone() {
        let at = Time(1_763_795_123_456);
        let minute = |zone: &str| zone.parse().map(|zone| at.minute_of_day(&zone));
        assert_eq!(minute("Europe/Berlin"), Ok(485));
        assert_eq!(minute("Europe/Lisbon"), Ok(425));
        let midnight = "Europe/Berlin".parse().map(|zone| at.start_of_day(&zone));
        assert_eq!(midnight, Ok(Time(1_763_766_000_000)));
    }
}
