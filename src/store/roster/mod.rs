//! Owns organisations, sites, teams, people and their plans as rows.
//!
//! Called by roster and message services, delivery jobs, operators. The one rule: every row belongs to one organisation.

pub mod organisations;
pub mod people;
pub mod plans;
pub mod sites;
