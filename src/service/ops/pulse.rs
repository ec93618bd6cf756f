//! Owns the pulse of a loop: whether it turns, waits, hangs or has ended.
//!
//! Held by every loop, read by the vitals. The one rule: a loop that ends is noticed however it ends.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// A loop that is busy with one thing for longer is stuck: a wait for the database ends after ten seconds.
const STUCK_AFTER: Duration = Duration::from_secs(30);

#[derive(Debug, Clone, Copy)]
enum Beat {
    Idle,
    Busy(Instant),
    Ended,
}

/// Held by a loop, which shows with it that it turns; dropped when the loop ends, however it ends.
#[derive(Debug)]
pub struct Pulse(Arc<Mutex<Beat>>);

/// Feels a pulse.
#[derive(Debug, Clone)]
pub struct PulseReader(Arc<Mutex<Beat>>);

impl Pulse {
    /// Makes a pulse and its reader.
    #[must_use]
    pub fn new() -> (Self, PulseReader) {
        let beat = Arc::new(Mutex::new(Beat::Idle));
        (Self(Arc::clone(&beat)), PulseReader(beat))
    }

    /// The loop begins something that should end soon.
    pub fn busy(&self) {
        self.set(Beat::Busy(Instant::now()));
    }

    /// The loop waits for something to do.
    pub fn idle(&self) {
        self.set(Beat::Idle);
    }

    fn set(&self, beat: Beat) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = beat;
    }
}

impl Drop for Pulse {
    fn drop(&mut self) {
        self.set(Beat::Ended);
    }
}

impl PulseReader {
    /// Reports whether the loop turns.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.is_live_within(STUCK_AFTER)
    }

    fn is_live_within(&self, limit: Duration) -> bool {
        match *self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            Beat::Idle => true,
            Beat::Busy(since) => since.elapsed() < limit,
            Beat::Ended => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loop_that_hangs_is_noticed() {
        let (pulse, reader) = Pulse::new();
        assert!(reader.is_live_within(Duration::ZERO));
        pulse.busy();
        assert!(!reader.is_live_within(Duration::ZERO), "busy with one thing for too long");
        pulse.idle();
        assert!(reader.is_live_within(Duration::ZERO));
    }
}
