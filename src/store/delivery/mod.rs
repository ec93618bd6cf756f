//! Owns alerts and push subscriptions as rows.
//!
//! Called by delivery services and push jobs. The one rule: an alert is written once per intended ring.

pub mod alerts;
pub mod readers;
pub mod subscriptions;
