//! Owns the look at the database, Redis and the blob store.
//!
//! Called by the doctor. The one rule: every question has an end, so that a server that hangs is named and not waited for.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use uuid::Uuid;

use super::clock::Reading;
use super::line::{Line, ok, wrong};
use super::machine::{blob_folder, writable};
use crate::blob::Blobs;
use crate::bus::Redis;
use crate::command::causes;
use crate::config::{BlobStore, Database as Wanted, Processes};
use crate::domain::clock::{Clock, Time};
use crate::store::engine::inspect::{Inspection, Schema, inspect, sqlite_file};

/// Redis answers in microseconds.
const REDIS_LIMIT: Duration = Duration::from_secs(5);
/// A blob store that needs longer for a few bytes is of no use to a phone that waits.
const BLOB_LIMIT: Duration = Duration::from_secs(12);

/// What was found of the database.
pub(super) struct Database {
    pub(super) lines: Vec<Line>,
    pub(super) reading: Option<Reading>,
    pub(super) newest_at: Option<Time>,
}

/// Looks at the database, and at the folder of one that is a file.
pub(super) async fn database(wanted: &Wanted, clock: &Clock) -> Database {
    const CHECK: &str = "database";
    let mut lines = Vec::new();
    let is_file = wanted.is_file();
    if let (true, Ok(file)) = (is_file, sqlite_file(&wanted.url)) {
        let folder = file.parent().map_or_else(|| file.clone(), std::path::Path::to_path_buf);
        lines.push(match writable(&folder, clock.id()) {
            Ok(()) => ok("data folder", "writable"),
            Err(error) => wrong("data folder", format!("{} cannot be written to: {error}", folder.display()), "Give it to the user floornote runs as."),
        });
    }
    let found = match inspect(&wanted.url, wanted.connections, clock).await {
        Ok(Some(found)) => found,
        Ok(None) => {
            lines.push(ok(CHECK, "not there yet; the first start makes it"));
            return Database { lines, reading: None, newest_at: None };
        }
        Err(error) => {
            let remedy = if is_file {
                "Check the path in FLOORNOTE_DATABASE_URL, and restore a backup if the file is damaged."
            } else {
                "Start PostgreSQL, and check FLOORNOTE_DATABASE_URL."
            };
            lines.push(wrong(CHECK, format!("it cannot be reached: {error}"), remedy));
            return Database { lines, reading: None, newest_at: None };
        }
    };
    lines.push(if found.is_read_only {
        wrong(CHECK, format!("{} refuses writes: it is a replica or set to read only", found.server), "Name the primary server in FLOORNOTE_DATABASE_URL.")
    } else {
        ok(CHECK, format!("{} answers{}", found.server, if found.is_encrypted { " over TLS" } else { "" }))
    });
    lines.push(schema(found.schema));
    lines.extend(room(&found));
    let reading = found.clock.map(|(theirs, ours)| Reading { whose: "PostgreSQL", theirs, ours });
    Database { lines, reading, newest_at: found.newest_at }
}

fn schema(schema: Schema) -> Line {
    const CHECK: &str = "schema";
    match schema {
        Schema::Current => ok(CHECK, "the one this program knows"),
        Schema::Empty => ok(CHECK, "none yet; the first start makes it"),
        Schema::Older(count) => {
            wrong(CHECK, format!("it is older than this program: {count} migrations wait"), "Make a backup and start floornote serve, which runs them.")
        }
        Schema::Newer(count) => {
            wrong(CHECK, format!("it is newer than this program, by {count} migrations"), "Run the newer program; an older one refuses to start on it.")
        }
        Schema::Foreign => {
            wrong(CHECK, "a migration that ran is not the one this program has, or broke off", "Run the program that made it, or restore a backup.")
        }
    }
}

fn room(found: &Inspection) -> Option<Line> {
    const CHECK: &str = "connections";
    let room = found.room?;
    let free = room.allowed - room.others;
    let processes = free / room.wanted.max(1);
    Some(if processes < 1 {
        let what = format!("PostgreSQL allows {} connections, others hold {}, and one process may want {}", room.allowed, room.others, room.wanted);
        wrong(CHECK, what, "Raise max_connections in postgresql.conf, or the limit of the database or role.")
    } else {
        ok(CHECK, format!("{free} free, enough for {processes} processes of {}", room.wanted))
    })
}

/// Looks at Redis, where one is configured.
pub(super) async fn bus(processes: &Processes, clock: &Clock) -> (Vec<Line>, Option<Reading>) {
    const CHECK: &str = "redis";
    if processes.redis_url.is_empty() {
        return (vec![ok(CHECK, "none configured; one process does all")], None);
    }
    let remedy = "Start it, and check FLOORNOTE_REDIS_URL (rediss:// where it wants TLS); until then jobs wait.";
    let server = match Redis::open(&processes.redis_url) {
        Ok(server) => server,
        Err(_) => return (vec![wrong(CHECK, "its address cannot be read", "Write redis://:password@host, rediss:// or redis+unix:///path.")], None),
    };
    let before = clock.now();
    let found = match tokio::time::timeout(REDIS_LIMIT, server.inspect()).await {
        Ok(Ok(found)) => found,
        Ok(Err(error)) => return (vec![wrong(CHECK, format!("it cannot be reached: {error}"), remedy)], None),
        Err(_) => return (vec![wrong(CHECK, "it does not answer within 5 s", remedy)], None),
    };
    let after = clock.now();
    let mut lines = Vec::new();
    if !found.is_new_enough() {
        lines.push(wrong(
            CHECK,
            format!("version {} is too old for the commands of streams used here", found.version),
            "Install Redis 6.2 or newer, or Valkey.",
        ));
    }
    if found.is_evicting() {
        let what = format!("when its memory is full it throws away what it holds, jobs too (maxmemory-policy {})", found.eviction_policy);
        lines.push(wrong(CHECK, what, "Set maxmemory-policy noeviction, or give Floornote a Redis of its own."));
    }
    if lines.is_empty() {
        lines.push(ok(CHECK, format!("{} answers, evicts nothing", found.version)));
    }
    let ours = before.plus((after.0 - before.0) / 2);
    (lines, Some(Reading { whose: "Redis", theirs: found.now, ours }))
}

/// Looks at the blob store: writes a small blob, reads a range of it and removes it.
pub(super) async fn blobs(wanted: &BlobStore, clock: &Clock) -> (Vec<Line>, Option<Reading>) {
    const CHECK: &str = "blobs";
    let folder = blob_folder(&wanted.url);
    let remedy = match &folder {
        Some(_) => "Give the folder in FLOORNOTE_BLOB_URL to the user floornote runs as.",
        None => {
            "Check endpoint and bucket in FLOORNOTE_BLOB_URL, the keys in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and that they may put, get, list and delete."
        }
    };
    let fail = |cause: String| (vec![wrong(CHECK, format!("a blob cannot be written, read and removed: {cause}"), remedy)], None);
    let name: Uuid = clock.id();
    if let Some(folder) = folder.as_ref().filter(|folder| !folder.is_dir()) {
        return match writable(folder, name) {
            Ok(()) => (vec![ok(CHECK, "the folder is not there yet; the first start makes it")], None),
            Err(error) => fail(error.to_string()),
        };
    }
    let blobs = match Blobs::open(&wanted.url) {
        Ok(blobs) => blobs,
        Err(error) => return fail(causes(&error)),
    };
    let probed = tokio::time::timeout(BLOB_LIMIT, blobs.probe(&name.to_string())).await;
    let ours = clock.now();
    match probed {
        Ok(Ok(written_at)) => {
            let theirs = time_of(written_at);
            let line = ok(CHECK, "a blob was written, read in part and removed");
            (vec![line], folder.is_none().then_some(Reading { whose: "S3", theirs, ours }))
        }
        Ok(Err(error)) => fail(causes(&error)),
        Err(_) => fail("no answer within 12 s".to_owned()),
    }
}

fn time_of(at: SystemTime) -> Time {
    Time(at.duration_since(UNIX_EPOCH).ok().and_then(|since| i64::try_from(since.as_millis()).ok()).unwrap_or(0))
}
