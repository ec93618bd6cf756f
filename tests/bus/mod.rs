//! Owns what holds for the bus, in the process and on Redis: one list for both.
//!
//! Called by `tests/house.rs`. The one rule: every test has names of its own on the shared Redis, or a Redis of its own
//! where it breaks it; a missing server fails.

mod queue;
#[path = "../ground/redis_server.rs"]
mod redis_server;
mod signal;
mod throttle;
