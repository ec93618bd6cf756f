//! Owns the real server as a child process, and the look at everything a refusal might have left behind.
//!
//! Called by the tests beside it. The one rule: the world is prepared through the house's own functions on the same
//! folder; every answer comes from the child.

use std::collections::BTreeMap;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use floornote::domain::access::hash_secret;
use floornote::domain::clock::Clock;
use floornote::domain::ids::UploadId;
use floornote::service::House;
use floornote::store::access::secrets;
use futures_util::TryStreamExt as _;
use reqwest::{Client, Response};
use sqlx::{AssertSqlSafe, SqlitePool};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

use crate::app::{CAPABILITY_KEY, house_in};
use crate::client::Request;
use crate::world::{Who, World};

/// Longest wait for the server's own jobs: an encode of 30 s on a busy machine.
const SETTLED_WITHIN: Duration = Duration::from_secs(120);

/// One request as anybody may send it.
#[derive(Debug, Clone, Default)]
pub struct Ask {
    pub method: &'static str,
    pub path: String,
    pub who: Option<Who>,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

impl Ask {
    pub fn new(method: &'static str, path: impl Into<String>, who: Option<Who>) -> Self {
        Self { method, path: path.into(), who, ..Self::default() }
    }

    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    pub fn json(self, body: &serde_json::Value) -> Self {
        self.header("Content-Type", "application/json").body(body.to_string())
    }

    /// A tus request (tus 1.0): the bytes go on at `offset`.
    pub fn tus(method: &'static str, path: impl Into<String>, who: Who) -> Self {
        Self::new(method, path, Some(who)).header("Tus-Resumable", "1.0.0")
    }

    pub fn bytes(self, offset: usize, bytes: &[u8]) -> Self {
        self.header("Upload-Offset", offset.to_string()).header("Content-Type", "application/offset+octet-stream").body(bytes)
    }
}

/// Everything that is kept: rows of every table, blobs, work files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub rows: BTreeMap<String, i64>,
    pub blobs: Vec<String>,
    pub work: Vec<PathBuf>,
}

/// The running server, seen from outside.
pub struct Outside {
    pub house: House,
    pub world: World,
    pub folder: TempDir,
    secrets: BTreeMap<String, String>,
    child: Child,
    url: String,
    client: Client,
    database: SqlitePool,
}

impl Outside {
    /// Starts a server that finds its programs where this test finds them.
    pub async fn start() -> Self {
        Self::start_with(std::env::var_os("PATH").unwrap().as_ref(), None).await
    }

    /// Starts a server on a `PATH`, trusting a certificate beside the system's for a push service on `localhost`.
    pub async fn start_with(programs: &Path, certificate: Option<&Path>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let house = house_in(folder.path(), &database_url(folder.path()), "http://127.0.0.1:8080/", Clock::system()).await;
        let world = World::seed(&house, true).await;
        let mut tx = house.store.begin().await.unwrap();
        secrets::insert_if_absent(&mut tx, "capability", CAPABILITY_KEY, house.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_floornote"));
        command.arg("serve").env("PATH", programs).env("FLOORNOTE_LISTEN", "127.0.0.1:0");
        command.env("FLOORNOTE_DATABASE_URL", database_url(folder.path())).env("FLOORNOTE_BLOB_URL", format!("file:{}/blobs", folder.path().display()));
        if let Some(certificate) = certificate {
            command.env("SSL_CERT_FILE", certificate).env("FLOORNOTE_PUSH_ALLOW_HOSTS", "localhost");
        }
        let log = std::fs::File::create(folder.path().join("server.log")).unwrap();
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log).kill_on_drop(true).spawn().unwrap();
        let line = BufReader::new(child.stdout.take().unwrap()).lines().next_line().await.unwrap();
        let url = line.unwrap().rsplit(' ').next().unwrap().trim_end_matches('/').to_owned();
        let mut secrets = BTreeMap::new();
        for who in crate::world::EVERYBODY {
            if let Some(secret) = world.sign_in(&house, who).await {
                secrets.insert(format!("{who:?}"), secret);
            }
        }
        let database = SqlitePool::connect(&database_url(folder.path())).await.unwrap();
        let client = Client::builder().no_proxy().build().unwrap();
        Self { house, world, folder, secrets, child, url, client, database }
    }

    /// Sends one request; a change says that it comes from our own page unless the request says otherwise.
    pub async fn send(&self, ask: &Ask) -> Response {
        let mut request = Request::new(&self.client, ask.method, &self.url, &ask.path);
        if !ask.headers.iter().any(|(name, _)| matches!(*name, "Sec-Fetch-Site" | "Origin")) {
            request = request.header("Sec-Fetch-Site", "same-origin");
        }
        if let Some(who) = ask.who {
            request = request.header("Cookie", format!("floornote={}", self.secrets[&format!("{who:?}")]));
        }
        for (name, value) in &ask.headers {
            request = request.header(*name, value);
        }
        request.body(ask.body.clone()).send().await.unwrap()
    }

    /// Sends a request that must be accepted and returns its JSON, null where there is none.
    pub async fn must(&self, ask: &Ask) -> serde_json::Value {
        let response = self.send(ask).await;
        let status = response.status();
        let text = response.text().await.unwrap();
        assert!(status.is_success(), "{} {}: {status} {text}", ask.method, ask.path);
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Waits until the server has no job left to do now.
    pub async fn settle(&self) {
        let begun = Instant::now();
        loop {
            let now = self.house.clock.now().0;
            let due: i64 =
                sqlx::query_scalar("SELECT COUNT(*) FROM outbox WHERE dead_at IS NULL AND run_at <= $1").bind(now).fetch_one(&self.database).await.unwrap();
            if due == 0 {
                return;
            }
            assert!(begun.elapsed() < SETTLED_WITHIN, "{due} jobs are still due\n{}", self.log());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// What is kept, once the server has done what it had to.
    pub async fn kept(&self) -> Kept {
        self.settle().await;
        let tables: Vec<String> = sqlx::query_scalar("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
            .fetch_all(&self.database)
            .await
            .unwrap();
        assert!(tables.len() > 20, "the tables were not read: {tables:?}");
        let mut rows = BTreeMap::new();
        for table in tables {
            let count: i64 = sqlx::query_scalar(AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"))).fetch_one(&self.database).await.unwrap();
            rows.insert(table, count);
        }
        let blobs: Vec<_> = self.house.blobs.list(None).try_collect().await.unwrap();
        let mut blobs: Vec<String> = blobs.into_iter().map(|blob| blob.key.to_string()).collect();
        blobs.sort();
        let work = std::fs::read_dir(self.folder.path().join("work")).unwrap().map(|entry| entry.unwrap().path()).collect();
        Kept { rows, blobs, work }
    }

    /// Counts what a statement counts.
    pub async fn count(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(&self.database).await.unwrap()
    }

    /// Lets an upload run out, as days would.
    pub async fn expire_upload(&self, id: UploadId) {
        let done = sqlx::query("UPDATE uploads SET expires_at = 1 WHERE id = $1").bind(id.0).execute(&self.database).await.unwrap();
        assert_eq!(done.rows_affected(), 1);
    }

    /// Lets a join code run out, as a week would.
    pub async fn expire_code(&self, code: &str) {
        let hash = hash_secret(code.as_bytes());
        let done = sqlx::query("UPDATE join_codes SET expires_at = 1 WHERE code_hash = $1").bind(hash).execute(&self.database).await.unwrap();
        assert_eq!(done.rows_affected(), 1);
    }

    /// Lets the time pass after which waiting jobs are looked at again.
    pub async fn let_waiting_pass(&self) {
        sqlx::query("UPDATE outbox SET run_at = 1 WHERE dedupe_key LIKE 'process_media:%'").execute(&self.database).await.unwrap();
    }

    /// Processes whose parent is the server, those included that ended and were never waited for.
    pub fn children(&self) -> Vec<String> {
        let own = self.child.id().unwrap().to_string();
        let processes = std::fs::read_dir("/proc").unwrap().flatten();
        processes
            .filter_map(|process| std::fs::read_to_string(process.path().join("stat")).ok())
            // `pid (name) state parent …`: the name may hold anything, so the last bracket counts (proc(5)).
            .filter(|stat| stat.rsplit(')').next().is_some_and(|rest| rest.split_ascii_whitespace().nth(1) == Some(own.as_str())))
            .collect()
    }

    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("server.log")).unwrap()
    }
}

fn database_url(folder: &Path) -> String {
    format!("sqlite://{}/floornote.db", folder.display())
}

/// Links programs of this machine into a folder that stands for a whole `PATH`.
pub fn install(folder: &Path, programs: &[&str]) {
    std::fs::create_dir_all(folder).unwrap();
    for program in programs {
        let path = std::env::var_os("PATH").unwrap();
        let real = std::env::split_paths(&path).map(|place| place.join(program)).find(|place| place.exists()).unwrap();
        symlink(real, folder.join(program)).unwrap();
    }
}
