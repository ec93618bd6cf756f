//! Owns one process of the house: an api, a worker, or both in one; started, killed, frozen and started again.
//!
//! Called by the storms. The one rule: it comes back on the same port with the same settings, as an init system would
//! bring it back; nothing it left is touched.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

/// Settings of one process.
#[derive(Clone)]
pub struct Place {
    /// Where it keeps blobs and logs.
    pub folder: PathBuf,
    pub database_url: String,
    /// Empty for one process alone.
    pub redis_url: String,
    /// What the push service shows.
    pub certificate: PathBuf,
    /// Settings of one fault only.
    pub more: Vec<(&'static str, String)>,
}

impl Place {
    /// The binary with these settings, without a command.
    pub fn command(&self, role: &str, listen: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_floornote"));
        self.set(&mut command, role, listen);
        command
    }

    /// Gives a command these settings.
    pub fn set(&self, command: &mut Command, role: &str, listen: &str) {
        command
            .env("FLOORNOTE_DATABASE_URL", &self.database_url)
            .env("FLOORNOTE_REDIS_URL", &self.redis_url)
            .env("FLOORNOTE_BLOB_URL", format!("file:{}/blobs", self.folder.display()))
            .env("FLOORNOTE_ROLE", role)
            .env("FLOORNOTE_LISTEN", listen)
            .env("FLOORNOTE_PUSH_ALLOW_HOSTS", "localhost")
            .env("FLOORNOTE_PUSH_TIMEOUT_S", "4")
            .env("SSL_CERT_FILE", &self.certificate)
            .envs(self.more.iter().map(|(name, value)| (*name, value)))
            .stdin(Stdio::null())
            .kill_on_drop(true);
    }
}

/// Where requests are sent, and how many are there unanswered.
pub struct Front {
    pub url: String,
    pub in_flight: AtomicUsize,
}

pub struct Process {
    name: &'static str,
    role: &'static str,
    place: Place,
    listen: String,
    child: Child,
    pub front: Arc<Front>,
}

/// Starts a program and reads the first line it says about where it listens.
pub async fn spawn(mut command: Command, log: &Path) -> (Child, String) {
    let append = std::fs::OpenOptions::new().create(true).append(true).open(log).unwrap();
    let mut child = command.stdout(Stdio::piped()).stderr(append).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let line = tokio::time::timeout(Duration::from_secs(40), lines.next_line()).await.unwrap().unwrap();
    let line = line.unwrap_or_else(|| panic!("it did not start: {}", std::fs::read_to_string(log).unwrap()));
    let address = line.split(' ').map(|word| word.trim_start_matches("http://").trim_end_matches('/')).find(|word| word.starts_with("127.0.0.1:"));
    (child, address.unwrap_or_else(|| panic!("no address in {line:?}")).to_owned())
}

impl Process {
    pub async fn start(name: &'static str, role: &'static str, place: &Place) -> Self {
        let mut command = place.command(role, "127.0.0.1:0");
        command.arg("serve");
        let (child, listen) = spawn(command, &Self::log_path(name, place)).await;
        let front = Arc::new(Front { url: format!("http://{listen}"), in_flight: AtomicUsize::new(0) });
        Self { name, role, place: place.clone(), listen, child, front }
    }

    pub const fn name(&self) -> &'static str {
        self.name
    }

    pub fn is_worker(&self) -> bool {
        self.role == "worker"
    }

    pub fn in_flight(&self) -> usize {
        self.front.in_flight.load(Ordering::SeqCst)
    }

    /// Ends it without a word (SIGKILL).
    pub async fn kill(&mut self) {
        self.child.kill().await.unwrap();
    }

    /// Brings it back after a kill.
    pub async fn start_again(&mut self) {
        let mut command = self.place.command(self.role, &self.listen);
        command.arg("serve");
        self.child = spawn(command, &Self::log_path(self.name, &self.place)).await.0;
    }

    /// Sends a signal: STOP freezes it, CONT wakes it, TERM asks it to end.
    pub async fn signal(&self, name: &str) {
        let pid = self.child.id().unwrap().to_string();
        assert!(Command::new("kill").args([&format!("-{name}"), &pid]).status().await.unwrap().success());
    }

    /// Asks it to stop and waits; it must end well.
    pub async fn stop(mut self) {
        self.signal("TERM").await;
        let ended = tokio::time::timeout(Duration::from_secs(30), self.child.wait()).await.unwrap().unwrap();
        assert!(ended.success(), "{} ended with {ended}:\n{}", self.name, self.log());
        assert!(!self.log().contains("/p/"), "a push endpoint stands in the log of {}", self.name);
    }

    /// What it logged in all its lives.
    pub fn log(&self) -> String {
        std::fs::read_to_string(Self::log_path(self.name, &self.place)).unwrap()
    }

    fn log_path(name: &str, place: &Place) -> PathBuf {
        place.folder.join(format!("{name}.log"))
    }
}
