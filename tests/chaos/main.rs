//! Owns the faults: the real server is killed, and the push service misbehaves, while a note goes to 2,000 people; and
//! every answer a push service may give.
//!
//! Called by the test runner. The one rule: what is asserted is what people would notice, read from outside: the push
//! service's own record and the operator's `check`.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests may panic")]

mod answers;
mod faults;
mod kill;
mod lines;
mod seed;
mod server;
mod sink;
mod tls;
