//! Owns a PostgreSQL of one test, which may be set up wrong, speak TLS, be ended at once, frozen and started again.
//!
//! Called by the faults and by the tests of operators. The one rule: it listens on loopback and in a folder of its own, and
//! ends with the test.

use std::net::TcpListener;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

/// Stands in every address of these servers and must never be printed.
pub const PASSWORD: &str = "correct-horse-battery";

/// A port that was free a moment ago.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

pub fn is_root() -> bool {
    std::fs::metadata("/proc/self").unwrap().uid() == 0
}

/// Certificate and key of a server.
pub struct Tls<'a> {
    pub certificate: &'a Path,
    pub key: &'a Path,
}

pub struct PostgresServer {
    folder: TempDir,
    options: Vec<String>,
    port: u16,
    child: Option<Child>,
}

/// Where Debian keeps the newest server's programs.
fn binary(name: &str) -> PathBuf {
    let mut found: Vec<PathBuf> =
        std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().map(|entry| entry.unwrap().path().join("bin").join(name)).collect();
    found.retain(|path| path.exists());
    found.sort();
    found.pop().expect("PostgreSQL is not installed")
}

/// PostgreSQL refuses to run as root.
fn as_postgres(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(program);
    command
}

fn run(command: &mut Command) {
    let done = command.stdout(Stdio::null()).status().unwrap();
    assert!(done.success(), "{command:?}: {done}");
}

impl PostgresServer {
    /// Starts a server with these settings (`name=value`), over TLS where a certificate is given.
    pub async fn start(options: &[&str], tls: Option<Tls<'_>>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut options: Vec<String> = options.iter().map(|option| (*option).to_owned()).collect();
        if let Some(tls) = tls {
            std::fs::copy(tls.certificate, folder.path().join("server.crt")).unwrap();
            std::fs::copy(tls.key, folder.path().join("server.key")).unwrap();
            run(Command::new("chmod").arg("600").arg(folder.path().join("server.key")));
            let path = folder.path().display();
            options.extend(["ssl=on".to_owned(), format!("ssl_cert_file={path}/server.crt"), format!("ssl_key_file={path}/server.key")]);
        }
        if is_root() {
            run(Command::new("chown").args(["-R", "postgres"]).arg(folder.path()));
        }
        let mut making = as_postgres(&binary("initdb"));
        making.args(["--username=floornote", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--pgdata"]);
        run(making.arg(folder.path().join("data")).current_dir(folder.path()));
        let mut server = Self { folder, options, port: free_port(), child: None };
        server.start_again().await;
        server
    }

    pub async fn start_again(&mut self) {
        let log = std::fs::OpenOptions::new().create(true).append(true).open(self.folder.path().join("log")).unwrap();
        let port = self.port.to_string();
        let mut command = as_postgres(&binary("postgres"));
        command.arg("-D").arg(self.folder.path().join("data")).arg("-k").arg(self.folder.path()).args(["-h", "127.0.0.1", "-p", &port]);
        for option in &self.options {
            command.args(["-c", option]);
        }
        self.child = Some(command.current_dir(self.folder.path()).stdout(Stdio::null()).stderr(log).spawn().unwrap());
        while !Command::new(binary("pg_isready")).args(["-q", "-h", "127.0.0.1", "-p", &port]).status().unwrap().success() {
            let log = || std::fs::read_to_string(self.folder.path().join("log")).unwrap();
            assert!(self.child.as_mut().unwrap().try_wait().unwrap().is_none(), "PostgreSQL ended: {}", log());
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Its URL, with more of a query where wanted.
    pub fn url(&self, query: &str) -> String {
        format!("postgres://floornote:{PASSWORD}@localhost:{}/postgres?{query}", self.port)
    }

    /// Ends it: QUIT breaks off as a crash would, INT ends every connection and writes what is committed. What it holds stays.
    pub fn end(&mut self, signal: &str) {
        if let Some(mut child) = self.child.take() {
            // setpriv has become the server itself.
            run(Command::new("kill").args([&format!("-{signal}"), &child.id().to_string()]));
            child.wait().unwrap();
        }
    }

    /// Freezes (STOP) or thaws (CONT) it, its connections with it.
    pub fn signal_all(&self, signal: &str) {
        let pid = self.child.as_ref().unwrap().id().to_string();
        let children = Command::new("ps").args(["-o", "pid=", "--ppid", &pid]).output().unwrap();
        let children = String::from_utf8(children.stdout).unwrap();
        for pid in children.split_whitespace().chain([pid.as_str()]) {
            // One that has just ended needs no signal.
            drop(Command::new("kill").args([&format!("-{signal}"), pid]).stderr(Stdio::null()).status());
        }
    }
}

impl Drop for PostgresServer {
    fn drop(&mut self) {
        if self.child.is_some() {
            self.signal_all("CONT");
        }
        self.end("QUIT");
    }
}
