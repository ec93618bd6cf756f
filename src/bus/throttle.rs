//! Owns throttles: how often something may be tried in a window.
//!
//! Called by join and push acts. The one rule: memory is bounded; when full, the oldest windows are forgotten first.
//!
//! With Redis all replicas count together. Each process counts for itself as well, and goes by that while Redis is
//! away: a guesser never gets more than the limit times the number of replicas.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use redis::AsyncCommands as _;

use super::redis::{Redis, RedisError};
use crate::domain::clock::Time;
use crate::metric;

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
    shared: Option<Redis>,
}

impl Throttle {
    /// Makes a throttle that counts together with every process on this Redis.
    #[must_use]
    pub fn shared(redis: Redis) -> Self {
        Self { windows: Arc::default(), shared: Some(redis) }
    }

    /// Tells how many milliseconds to wait when `limit` tries of `key` are used up, without counting a try.
    pub async fn check(&self, key: &str, limit: i64, now: Time) -> Option<i64> {
        if let Some(redis) = &self.shared {
            match check_shared(redis, key, limit).await {
                Ok(wait) => return wait,
                Err(error) => {
                    tracing::warn!(%error, "a throttle counts for this process alone");
                    metric::redis_failed("throttle");
                }
            }
        }
        self.check_own(key, limit, now)
    }

    /// Counts one try of `key` in a window of `window_ms`; returns the tries in the window, this one included, so that
    /// exactly one caller sees any given number.
    pub async fn count(&self, key: &str, window_ms: i64, now: Time) -> i64 {
        let own = self.count_own(key, window_ms, now);
        let Some(redis) = &self.shared else { return own };
        count_shared(redis, key, window_ms).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "a try was counted for this process alone");
            metric::redis_failed("throttle");
            own
        })
    }

    fn check_own(&self, key: &str, limit: i64, now: Time) -> Option<i64> {
        let windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        windows.get(key).filter(|window| window.until > now && window.used >= limit).map(|window| window.until.0 - now.0)
    }

    fn count_own(&self, key: &str, window_ms: i64, now: Time) -> i64 {
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

fn name(key: &str) -> String {
    format!("floornote:throttle:{key}")
}

async fn check_shared(redis: &Redis, key: &str, limit: i64) -> Result<Option<i64>, RedisError> {
    let name = name(key);
    let (used, left_ms): (Option<i64>, i64) = redis::pipe().get(&name).pttl(&name).query_async(&mut redis.shared()).await?;
    Ok((used.unwrap_or(0) >= limit && left_ms > 0).then_some(left_ms))
}

async fn count_shared(redis: &Redis, key: &str, window_ms: i64) -> Result<i64, RedisError> {
    let name = name(key);
    let mut connection = redis.shared();
    // The window is set where there is none, then counted in: a counter without an end cannot come to be.
    let (used,): (i64,) =
        redis::pipe().cmd("SET").arg(&name).arg(0).arg("NX").arg("PX").arg(window_ms).ignore().incr(&name, 1).query_async(&mut connection).await?;
    let left_ms: i64 = connection.pttl(&name).await?;
    if left_ms < 0 {
        // The window ended between the two: the try that was counted opens the next one.
        let _: () = connection.pexpire(&name, window_ms).await?;
    }
    Ok(used)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_fills_refuses_and_opens_again() {
        let throttle = Throttle::default();
        for _ in 0..3 {
            assert_eq!(throttle.check_own("a", 3, Time(0)), None);
            throttle.count_own("a", 1_000, Time(0));
        }
        assert_eq!(throttle.check_own("a", 3, Time(400)), Some(600));
        assert_eq!(throttle.check_own("b", 3, Time(400)), None);
        assert_eq!(throttle.check_own("a", 3, Time(1_000)), None);
    }
}
