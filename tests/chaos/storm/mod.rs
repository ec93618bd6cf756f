//! Owns the storms: notes are sent and answered without a break while parts of the house are killed, emptied, frozen or
//! taken away.
//!
//! Called by the test runner. The one rule: the load and its ledger live in this process, which no fault touches, and a
//! kill counts only while the victim has something unanswered.

mod after;
mod bucket;
mod clips;
mod dice;
mod disk;
mod frozen;
mod kills;
mod ledger;
mod load;
mod postgres;
mod process;
mod redis_away;
mod stage;
