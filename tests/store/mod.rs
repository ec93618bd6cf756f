//! Owns the properties of the store on a real SQLite file.
//!
//! Called by `tests/house.rs`. The one rule: what holds for acts one by one holds for every batching of them.

mod cursors;
mod house;
mod leases;
mod recorder;
