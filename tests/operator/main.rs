//! Owns the tests of what an operator has in hand: `floornote doctor`, readiness, metrics and the log, through the real
//! program beside real servers.
//!
//! Called by the test runner, beside the private PostgreSQL and Redis of `scripts/with-servers`. The one rule: each test
//! makes one thing wrong, and that thing is named.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests may panic")]

#[path = "../ground/database.rs"]
#[expect(dead_code, reason = "tests of the store use more of it")]
mod database;
#[path = "../ground/postgres_server.rs"]
mod postgres_server;
#[path = "../ground/redis_server.rs"]
#[expect(dead_code, reason = "the faults use more of it")]
mod redis_server;
#[path = "../chaos/seed.rs"]
#[expect(dead_code, reason = "the faults use more of it")]
mod seed;
#[path = "../chaos/sink.rs"]
#[expect(dead_code, reason = "the faults use more of it")]
mod sink;
#[path = "../chaos/tls.rs"]
#[expect(dead_code, reason = "the faults use more of it")]
mod tls;

mod doctor;
mod encrypted;
mod first_words;
mod invited;
mod machine;
mod measured;
mod program;
mod ready;
mod servers;
