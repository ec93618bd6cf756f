//! Owns the one list of what every store function does, on both databases: results, scope, order, limits, nulls, repeats.
//!
//! Called by the test runner. The one rule: every public function of the store is called here or beside, each that takes a
//! `Tenant` or a `Scope` on behalf of a stranger too, each with a `Scope` on behalf of somebody out of reach:
//! `tests/architecture` checks all three.

mod alerts;
mod aside;
mod assets;
mod claims;
mod dashboard;
mod doors;
mod messages;
mod operators;
mod outbox;
mod people;
mod progress;
mod reach;
mod receipts;
mod replies;
mod report;
mod roster;
mod sessions;
mod strangers;
mod subscriptions;
mod uploads;
pub mod world;
