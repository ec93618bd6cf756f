//! Owns the faults: the real servers are killed, frozen, emptied and cut off, and the push service misbehaves, while notes
//! go out and answers come in; and every answer a push service may give.
//!
//! Called by the test runner. The one rule: what is asserted is what people would notice, read from outside: the push
//! service's own record and the operator's `check`.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests may panic")]

mod answers;
#[path = "../ground/database.rs"]
mod database;
#[path = "../ground/fault_proxy.rs"]
#[expect(dead_code, reason = "tests of the door use more of it")]
mod fault_proxy;
mod faults;
mod kill;
mod lines;
#[path = "../ground/postgres_server.rs"]
mod postgres_server;
#[path = "../ground/redis_server.rs"]
#[expect(dead_code, reason = "tests of the bus use more of it")]
mod redis_server;
#[path = "../ground/s3_server.rs"]
mod s3_server;
mod seed;
mod server;
mod sink;
mod storm;
mod tls;
