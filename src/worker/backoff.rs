//! Owns how long to wait before the next try.
//!
//! Called by the relay and loops that wait for a server. The one rule: waits grow and differ, so that many do not come back at once.

/// Draws a number between 0 and 1, so that phones of one push service are not tried all at once.
pub(super) fn jitter() -> f64 {
    let [byte] = crate::service::random::<1>().unwrap_or([128]);
    f64::from(byte) / 255.0
}
