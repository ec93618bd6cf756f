//! Owns the databases: opening, migrating, statements, rows, errors.
//!
//! Called by every folder of the store. The one rule: it knows no noun of the business.

pub mod backup;
pub mod dialect;
pub mod error;
pub mod inspect;
pub(in crate::store) mod kept;
pub(in crate::store) mod migrate;
pub(in crate::store) mod open;
pub(in crate::store) mod pool;
pub mod reading;
pub mod row;
pub mod sql;
pub mod store;
pub mod tx;
