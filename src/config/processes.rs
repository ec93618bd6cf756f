//! Owns the settings of what this process does, and of what joins it with others.
//!
//! Read by the composition root. The one rule: several processes need a database and a Redis that all of them reach.

use std::time::Duration;

use super::database::{self, Database};
use super::found::{Found, Setting};
use super::layers::Layers;

const ROLE: Setting = Setting::open("role", "all, api or worker");
const REDIS_URL: Setting = Setting::secret("redis_url", "redis://:password@host, rediss:// with TLS, redis+unix:///path, or nothing for one process");
const DRAIN_S: Setting = Setting::open("drain_s", "a whole number of seconds, 0 to 60");
/// What the client of Redis knows.
const SCHEMES: [&str; 4] = ["redis://", "rediss://", "redis+unix://", "unix://"];
const ROLES: [(&str, Role); 3] = [("all", Role::All), ("api", Role::Api), ("worker", Role::Worker)];

/// What a process does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Serves pages and works on jobs.
    All,
    /// Serves pages; the jobs are worked on elsewhere.
    Api,
    /// Works on jobs; of the pages only those about its health.
    Worker,
}

/// What this process does, and what joins it with others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Processes {
    /// What this one does.
    pub role: Role,
    /// `redis://…`; empty: queue, hints and throttles stay in the process.
    pub redis_url: String,
    /// Seconds between "not ready" and the end of serving, where other processes can take over.
    drain_s: u32,
}

impl Processes {
    pub(super) fn read(layers: &mut Layers<'_>, database: Option<&Database>) -> Option<Self> {
        let role = layers.take(ROLE, |found| found.word(&ROLES));
        let redis_url = layers.take(REDIS_URL, |found| match found.text()? {
            url if url.is_empty() || SCHEMES.iter().any(|scheme| url.starts_with(scheme)) => Ok(url.to_owned()),
            _ => Err(found.wrong("is not the address of a Redis")),
        });
        let drain_s = layers.take(DRAIN_S, |found| found.number(0..=60));
        let processes = Self { role: role?, redis_url: redis_url?, drain_s: drain_s? };
        processes.check(layers, database);
        Some(processes)
    }

    /// Finds what contradicts itself, here and with the database.
    fn check(&self, layers: &mut Layers<'_>, database: Option<&Database>) {
        let (role, shared) = (layers.find(ROLE), layers.find(REDIS_URL));
        if database.is_some_and(Database::is_file) {
            let place = layers.find(database::URL);
            let alone = |found: &Found, accepted| {
                found.wrong_with(format!("does not go with {}, a SQLite file, which one process has for itself", place.place()), accepted)
            };
            if self.role != Role::All {
                layers.findings.push(alone(&role, "all, or a database_url that is postgres://user:password@host/name"));
            }
            if !self.redis_url.is_empty() {
                layers.findings.push(alone(&shared, "nothing, or a database_url that is postgres://user:password@host/name"));
            }
        }
        if self.role == Role::Api && self.redis_url.is_empty() {
            let problem = format!("does not go with {}, which is empty: nobody would hear of its jobs at once", shared.place());
            layers.findings.push(role.wrong_with(problem, "all, or a redis_url that the worker has too"));
        }
    }

    /// Returns how long a stopping process says so before it serves no more: not at all where nobody else could take over.
    #[must_use]
    pub fn drain(&self) -> Duration {
        if self.role == Role::Worker || self.redis_url.is_empty() { Duration::ZERO } else { Duration::from_secs(self.drain_s.into()) }
    }
}
