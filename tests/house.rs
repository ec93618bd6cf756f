//! Owns the tests of single rooms that use the library alone, as one program: each program more is linked for itself, and
//! linking the house takes longer than compiling most of its tests.
//!
//! Called by the test runner. The one rule: a folder here has no `main.rs`; what needs the real server is in `api` or `chaos`.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests may panic")]

#[path = "ground/database.rs"]
mod database;
#[path = "ground/fault_proxy.rs"]
mod fault_proxy;
#[path = "ground/repository.rs"]
mod repository;
#[path = "ground/s3_server.rs"]
mod s3_server;

mod blob;
mod bus;
mod demo_load;
mod dependencies;
mod media_samples;
mod push_vectors;
mod store;
