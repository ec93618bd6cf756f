//! Owns the list of rows.
//!
//! Called by the main program. The one rule: every row of the list is measured by a whole run.

mod acknowledge;
mod cost;
mod fan_out;
mod live;
mod media;
mod memory;
mod push_encryption;
mod start;
mod upload;

use std::pin::Pin;
use std::time::Duration;

use crate::figure::Row;
use crate::ground::Failure;

/// What a group's measurement gives.
pub type Measured = Pin<Box<dyn Future<Output = Result<Vec<Row>, Failure>>>>;

/// Rows that are measured together.
pub struct Group {
    pub name: &'static str,
    pub what: &'static str,
    pub measure: fn() -> Measured,
    pub longest: Duration,
}

macro_rules! groups {
    ($($name:literal $minutes:literal $measure:path => $what:literal;)+) => {
        /// Every group, in the order of a whole run.
        pub const ALL: &[Group] = &[$(Group { name: $name, what: $what, measure: || Box::pin($measure()), longest: Duration::from_secs($minutes * 60) }),+];
    };
}

groups! {
    "push_encryption" 3 push_encryption::measure => "payloads encrypted and signed in a second";
    "fan_out" 6 fan_out::measure => "a note to 10,000 phones, until the last push is accepted";
    "acknowledge_sqlite" 6 acknowledge::sqlite => "durable acknowledgements, 256 phones at once, SQLite";
    "acknowledge_postgres" 6 acknowledge::postgres => "durable acknowledgements, 256 phones at once, PostgreSQL";
    "live_latency" 5 live::measure => "from an acknowledgement on one replica to a dashboard on the other";
    "dashboard_cost" 25 cost::dashboard => "dashboard and report with 10 M and with 10 k receipts";
    "inbox_cost" 6 cost::inbox => "the inbox of a person with 10 and with 10,000 past notes";
    "upload" 6 upload::measure => "16 phones, 64 KiB chunks, each answered byte durable";
    "media" 6 media::measure => "processor time of a clip's job";
    "start" 3 start::measure => "from start to the first 200";
    "idle_memory" 3 memory::idle => "memory of an idle server";
    "live_connection" 6 memory::live => "memory of 5,000 live dashboards, each";
}

/// Every row, in the order of the page.
pub const ORDER: &[&str] = &[
    "push_encryption",
    "push_encryption_web_push",
    "fan_out",
    "fan_out_web_push",
    "acknowledge_sqlite",
    "acknowledge_sqlite_p99",
    "acknowledge_postgres",
    "acknowledge_postgres_c16",
    "acknowledge_postgres_p99",
    "live_latency",
    "dashboard_cost",
    "dashboard_cost_site",
    "report_cost",
    "report_cost_site",
    "inbox_cost",
    "inbox_get",
    "upload",
    "upload_durable",
    "upload_rustus",
    "media",
    "media_remux",
    "start",
    "idle_memory",
    "live_connection",
    "binary_size",
];

/// Rounds of each measurement.
pub const ROUNDS: usize = 3;
