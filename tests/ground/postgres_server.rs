//! Owns a PostgreSQL of one test, which may end it at once and start it again.
//!
//! Called by the faults. The one rule: it listens on a unix socket in a folder of its own and ends with the test.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use sqlx::{Connection as _, PgConnection};
use tempfile::TempDir;

pub struct PostgresServer {
    folder: TempDir,
    binaries: PathBuf,
    child: Option<Child>,
}

/// Where Debian keeps the newest server's programs.
fn find_binaries() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").expect("PostgreSQL is not installed");
    let mut all: Vec<PathBuf> = versions.map(|entry| entry.unwrap().path().join("bin")).filter(|path| path.join("postgres").exists()).collect();
    all.sort();
    all.pop().expect("PostgreSQL is not installed")
}

/// A command that never runs as root, which PostgreSQL refuses.
fn as_postgres(program: &Path) -> Command {
    let uid = Command::new("id").arg("-u").output().unwrap().stdout;
    if uid.trim_ascii() != b"0" {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(program);
    command
}

impl PostgresServer {
    pub async fn start() -> Self {
        let (folder, binaries) = (tempfile::tempdir().unwrap(), find_binaries());
        let opened = Command::new("chmod").arg("777").arg(folder.path()).status().unwrap();
        assert!(opened.success());
        let mut making = as_postgres(&binaries.join("initdb"));
        making.args(["--username=floornote", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--pgdata"]);
        let made = making.arg(folder.path().join("data")).current_dir(folder.path()).output().unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let mut server = Self { folder, binaries, child: None };
        server.start_again().await;
        server
    }

    pub async fn start_again(&mut self) {
        let log = std::fs::OpenOptions::new().create(true).append(true).open(self.folder.path().join("log")).unwrap();
        let mut command = as_postgres(&self.binaries.join("postgres"));
        command.arg("-D").arg(self.folder.path().join("data")).arg("-k").arg(self.folder.path());
        command.args(["-c", "listen_addresses=", "-c", "unix_socket_permissions=0777"]).current_dir(self.folder.path());
        self.child = Some(command.stdout(Stdio::null()).stderr(log).spawn().unwrap());
        let begun = Instant::now();
        while PgConnection::connect(&self.url()).await.is_err() {
            assert!(begun.elapsed() < Duration::from_secs(30), "PostgreSQL did not start");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    pub fn url(&self) -> String {
        format!("postgres://floornote@localhost/postgres?host={}", self.folder.path().display())
    }

    /// Ends it: QUIT breaks off as a crash would, INT ends every connection and writes what is committed.
    pub fn end(&mut self, signal: &str) {
        if let Some(mut child) = self.child.take() {
            assert!(Command::new("kill").args([&format!("-{signal}"), &child.id().to_string()]).status().unwrap().success());
            child.wait().unwrap();
        }
    }
}

impl Drop for PostgresServer {
    fn drop(&mut self) {
        self.end("QUIT");
    }
}
