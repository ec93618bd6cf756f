//! Owns the real server as a child process: start, post, kill, stop, and the operator's commands beside it.
//!
//! Called by every journey. The one rule: the same folder is used again after a kill, nothing in it is touched.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use floornote::domain::clock::Clock;
use serde_json::json;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

use crate::seed::{LEAD, Seeded, database_url};

/// A server that runs.
pub struct Server {
    child: Child,
    url: String,
    log: PathBuf,
}

fn command(folder: &Path, certificate: &Path, push_timeout_s: u64) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_floornote"));
    command
        .env("FLOORNOTE_DATABASE_URL", database_url(folder))
        .env("FLOORNOTE_BLOB_URL", format!("file:{}/blobs", folder.display()))
        .env("FLOORNOTE_LISTEN", "127.0.0.1:0")
        .env("FLOORNOTE_PUSH_ALLOW_HOSTS", "localhost")
        .env("FLOORNOTE_PUSH_TIMEOUT_S", push_timeout_s.to_string())
        .env("SSL_CERT_FILE", certificate)
        .stdin(Stdio::null())
        .kill_on_drop(true);
    command
}

impl Server {
    /// Starts the server and waits until it listens.
    pub async fn start(folder: &Path, certificate: &Path, push_timeout_s: u64) -> Self {
        let log = folder.join("server.log");
        let append = std::fs::OpenOptions::new().create(true).append(true).open(&log).unwrap();
        let mut child = command(folder, certificate, push_timeout_s).arg("serve").stdout(Stdio::piped()).stderr(append).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let line = tokio::time::timeout(Duration::from_secs(20), lines.next_line()).await.unwrap().unwrap();
        let line = line.unwrap_or_else(|| panic!("the server did not start: {}", std::fs::read_to_string(&log).unwrap()));
        let url = line.rsplit(' ').next().unwrap().to_owned();
        Self { child, url, log }
    }

    /// Posts a text note to the team as the lead; returns its id. The same key is the same note.
    pub async fn post(&self, seeded: &Seeded, key: &str) -> String {
        self.post_titled(seeded, key, "Aisle 4").await
    }

    /// Posts a text note with a title of its own.
    pub async fn post_titled(&self, seeded: &Seeded, key: &str, title: &str) -> String {
        let body = json!({"kind": "text", "title": title, "text": "Move the pallets before noon.", "audience": {"any_of": [{"team": seeded.team}]}, "ask": "acknowledge", "deliver": "now"});
        let request = self.request("POST", "api/v1/messages").header("Idempotency-Key", key);
        let response = request.json(&body).send().await.unwrap();
        let status = response.status();
        let answer: serde_json::Value = response.json().await.unwrap();
        assert_eq!(status, 201, "{answer}");
        answer["id"].as_str().unwrap().to_owned()
    }

    fn request(&self, method: &str, path: &str) -> reqwest::RequestBuilder {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let request = client.request(method.parse().unwrap(), format!("{}{path}", self.url));
        request.header("Origin", self.url.trim_end_matches('/')).header("Cookie", format!("floornote={LEAD}"))
    }

    /// Asks something as the lead that needs no body; returns the answer, which must be good.
    pub async fn ask(&self, method: &str, path: &str) -> serde_json::Value {
        let response = self.request(method, path).header("Content-Type", "application/json").send().await.unwrap();
        let status = response.status();
        let answer = response.json().await.unwrap();
        assert!(status.is_success(), "{status} {answer}");
        answer
    }

    /// Says "reached" with a push's token, as a service worker does; returns the status.
    pub async fn reached(&self, token: &str) -> u16 {
        let clock = Clock::system();
        let act_id: uuid::Uuid = clock.id();
        let body = json!({"token": token, "act_id": act_id, "act": "reached", "at": clock.now().to_string(), "seq": 1});
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        client.post(format!("{}api/v1/push/act", self.url)).json(&body).send().await.unwrap().status().as_u16()
    }

    /// What it and its forerunners in this folder logged.
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap()
    }

    /// Kills the server without a word (SIGKILL).
    pub async fn kill(mut self) {
        self.child.kill().await.unwrap();
    }

    /// Asks the server to stop (SIGTERM) and waits; it must end well, and its log must hold no endpoint.
    pub async fn stop(mut self) {
        let pid = self.child.id().unwrap().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().await.unwrap().success());
        let ended = tokio::time::timeout(Duration::from_secs(20), self.child.wait()).await.unwrap().unwrap();
        let log = std::fs::read_to_string(&self.log).unwrap();
        assert!(ended.success(), "{ended}\n{log}");
        assert!(!log.contains("/p/"), "a push endpoint stands in the log:\n{log}");
        assert!(!log.contains("\"level\":\"ERROR\""), "a human is called for what heals by itself:\n{log}");
    }
}

/// Runs one of the operator's commands on a folder; returns what it printed.
pub async fn operate(folder: &Path, certificate: &Path, name: &str) -> String {
    let done = command(folder, certificate, 10).arg(name).output().await.unwrap();
    let text = String::from_utf8(done.stdout).unwrap();
    assert!(done.status.success(), "{name}: {text}{}", String::from_utf8_lossy(&done.stderr));
    text
}
