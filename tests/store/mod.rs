//! Owns the properties of the store on real databases: every test runs on SQLite and on PostgreSQL.
//!
//! Called by `tests/house.rs`. The one rule: what holds for acts one by one holds for every batching of them.

/// Runs each named `fn(Backend)` as two tests, one for each database.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[test] fn $name() { super::$name(crate::database::Backend::Sqlite); })+
        }
        mod postgres {
            $(#[test] fn $name() { super::$name(crate::database::Backend::Postgres); })+
        }
    };
}

mod callers;
mod conform;
mod cursors;
mod frozen;
mod house;
mod jobs;
mod leases;
mod operate;
mod process;
mod recorder;
mod released;
mod rival_joins;
mod rival_replies;
mod rivals;
mod schema;
mod scopes;
mod trips;
mod units;
