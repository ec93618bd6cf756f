//! Owns the properties of the store on a real SQLite file.
//!
//! Called by the test runner. The one rule: what holds for acts one by one holds for every batching of them.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]

mod cursors;
mod house;
mod leases;
mod recorder;
