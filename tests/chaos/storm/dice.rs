//! Owns chance: one row of numbers per run, which its first number repeats.
//!
//! Called by the storm. The one rule: the first number is printed, so that a run that failed can be looked at again.

use std::sync::Mutex;

/// `SplitMix64` (Steele, Lea and Flood, 2014): good enough to choose victims and moments.
pub struct Dice(Mutex<u64>);

impl Dice {
    /// Takes `FLOORNOTE_CHAOS_SEED`, or the clock.
    pub fn new() -> Self {
        #[expect(clippy::disallowed_methods, reason = "tests have no settings")]
        let given = std::env::var("FLOORNOTE_CHAOS_SEED").ok().and_then(|text| text.parse().ok());
        let first = given.unwrap_or_else(|| u64::try_from(floornote::domain::clock::Clock::system().now().0).unwrap());
        println!("FLOORNOTE_CHAOS_SEED={first}");
        Self(Mutex::new(first))
    }

    /// A number below `end`.
    pub fn below(&self, end: usize) -> usize {
        let mut state = self.0.lock().unwrap();
        *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = *state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % u64::try_from(end).unwrap()).unwrap()
    }
}
