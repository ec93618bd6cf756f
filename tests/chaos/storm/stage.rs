//! Owns the stage of a storm: databases, push service, people and processes of one test.
//!
//! Called by the faults. The one rule: every test has a database and a Redis of its own.

use std::sync::Arc;

use tempfile::TempDir;

use super::process::{Front, Place, Process};
use crate::database::{Backend, Database};
use crate::redis_server::RedisServer;
use crate::seed::{Teams, seed_teams};
use crate::sink::{Answer, Sink};

/// People in a team: every hand of the storm has some of them.
pub const TEAM: usize = 24;

/// Two api processes and workers on PostgreSQL and Redis.
pub struct Cluster {
    pub place: Place,
    pub redis: RedisServer,
    pub sink: Sink,
    pub teams: Arc<Teams>,
    pub processes: Vec<Process>,
    _folder: TempDir,
}

/// What a fault brings along.
pub struct Stand {
    pub database_url: String,
    pub folder: TempDir,
    /// Settings of this fault only.
    pub more: Vec<(&'static str, String)>,
}

impl Cluster {
    /// Starts two api processes and `workers` on the shared PostgreSQL.
    pub async fn start(workers: usize, teams: usize, size: usize, judge: fn(usize, usize) -> Answer) -> Self {
        let Database { url, folder } = Backend::Postgres.make().await;
        Self::start_on(Stand { database_url: url, folder, more: Vec::new() }, workers, teams, size, judge).await
    }

    /// Starts them where and as the test wants it.
    pub async fn start_on(stand: Stand, workers: usize, teams: usize, size: usize, judge: fn(usize, usize) -> Answer) -> Self {
        let Stand { database_url, folder, more } = stand;
        let redis = RedisServer::start().await;
        let certificate = folder.path().join("push.pem");
        let sink = Sink::start(&certificate, Box::new(judge)).await;
        let teams = Arc::new(seed_teams(&database_url, &sink, teams, size).await);
        let place = Place { folder: folder.path().to_owned(), database_url, redis_url: redis.url(), certificate, more };
        let mut processes = vec![Process::start("api-a", "api", &place).await, Process::start("api-b", "api", &place).await];
        for name in ["worker-a", "worker-b"].into_iter().take(workers) {
            processes.push(Process::start(name, "worker", &place).await);
        }
        Self { place, redis, sink, teams, processes, _folder: folder }
    }

    pub fn fronts(&self) -> Vec<Arc<Front>> {
        self.processes.iter().filter(|process| !process.is_worker()).map(|process| Arc::clone(&process.front)).collect()
    }

    /// Asks every process to stop.
    pub async fn stop(self) {
        for process in self.processes {
            process.stop().await;
        }
    }
}

/// The people of one process on SQLite; nothing runs yet.
pub struct Alone {
    pub place: Place,
    pub sink: Sink,
    pub teams: Arc<Teams>,
    _folder: TempDir,
}

impl Alone {
    pub async fn seed(teams: usize, judge: fn(usize, usize) -> Answer) -> Self {
        let Database { url, folder } = Backend::Sqlite.make().await;
        let certificate = folder.path().join("push.pem");
        let sink = Sink::start(&certificate, Box::new(judge)).await;
        let teams = Arc::new(seed_teams(&url, &sink, teams, TEAM).await);
        let place = Place { folder: folder.path().to_owned(), database_url: url, redis_url: String::new(), certificate, more: Vec::new() };
        Self { place, sink, teams, _folder: folder }
    }
}
