//! Owns everything that is written down: the only module that names sqlx.
//!
//! Called by services and workers. The one rule: every function takes a `Tenant`, or a `Scope` whose reach its statement
//! applies (or is a documented system read by secret or by lease), writes go through a `Tx` that holds only SQL, and reads never wait for the writer.
//!
//! Errors: a function that says nothing of errors fails only as the database does, with [`StoreError`]: `Busy`, `Full` and
//! `Conflict` say that the same may be sent again; `Corrupt` names the column that holds what cannot be read.
//!
//! Isolation: on SQLite, WAL mode, one writer connection with `BEGIN IMMEDIATE`, synchronous=FULL; readers see the last
//! commit. On PostgreSQL, read committed; a transaction that reads rows to change them locks them.
//!
//! Order of locks, so that no two transactions wait for each other: join code, person, claims; message, its versions;
//! alerts; push subscriptions by person; receipts by message, version and person; counters by message, version, level, site
//! and team; curves by step; counts of replies, the site before the whole; jobs of the outbox by key. A message that is
//! locked for a change covers its versions and pending alerts, which may therefore be changed later. A lock and what is read under it are two statements: a statement that had to wait sees
//! the row it waited for as it is now, and every other as it was before.

pub mod access;
pub mod delivery;
pub mod engine;
pub mod idempotency;
pub mod media;
pub mod message;
pub mod outbox;
pub mod progress;
pub mod receipt;
pub mod roster;

pub use engine::dialect::Dialect;
pub use engine::error::StoreError;
pub use engine::kept::Kept;
pub use engine::migrate::Applied;
pub use engine::open::CONNECTIONS;
pub use engine::reading::Reading;
pub use engine::store::{Sole, Store};
pub use engine::tx::Tx;
