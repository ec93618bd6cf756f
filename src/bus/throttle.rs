//! Owns throttles: how often something may be tried in a window.
//!
//! Called by join and push acts. The one rule: memory is bounded; when full, the oldest windows are forgotten first.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::clock::Time;

/// Keys remembered at once: one per address under attack.
const KEYS_MAX: usize = 65_536;

#[derive(Debug, Clone, Copy)]
struct Window {
    until: Time,
    used: i64,
}

/// Counts tries per key in fixed windows; cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Throttle {
    windows: Arc<Mutex<HashMap<String, Window>>>,
}

impl Throttle {
    /// Tells how many milliseconds to wait when `limit` tries of `key` are used up, without counting a try.
    #[must_use]
    pub fn check(&self, key: &str, limit: i64, now: Time) -> Option<i64> {
        let windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        windows.get(key).filter(|window| window.until > now && window.used >= limit).map(|window| window.until.0 - now.0)
    }

    /// Counts one try of `key` in a window of `window_ms`; returns the tries in the window, this one included, so that
    /// exactly one caller sees any given number.
    pub fn count(&self, key: &str, window_ms: i64, now: Time) -> i64 {
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        if windows.len() >= KEYS_MAX {
            windows.retain(|_, window| window.until > now);
        }
        if windows.len() >= KEYS_MAX
            && let Some(oldest) = windows.iter().min_by_key(|(_, window)| window.until).map(|(key, _)| key.clone())
        {
            windows.remove(&oldest);
        }
        let window = windows.entry(key.to_owned()).or_insert(Window { until: now.plus(window_ms), used: 0 });
        if window.until <= now {
            *window = Window { until: now.plus(window_ms), used: 0 };
        }
        window.used += 1;
        window.used
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_fills_refuses_and_opens_again() {
        let throttle = Throttle::default();
        for _ in 0..3 {
            assert_eq!(throttle.check("a", 3, Time(0)), None);
            throttle.count("a", 1_000, Time(0));
        }
        assert_eq!(throttle.check("a", 3, Time(400)), Some(600));
        assert_eq!(throttle.check("b", 3, Time(400)), None);
        assert_eq!(throttle.check("a", 3, Time(1_000)), None);
    }
}
