//! Owns a Redis of one test, which may set it up wrong, empty it, stop it and start it again.
//!
//! Called by the tests of the bus and of operators, and by the faults. The one rule: it listens on a unix socket in the
//! test's folder and ends with the test.

use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use floornote::bus::Redis;
use tempfile::TempDir;

pub struct RedisServer {
    folder: TempDir,
    password: Option<&'static str>,
    arguments: Vec<String>,
    child: Option<Child>,
}

impl RedisServer {
    pub async fn start() -> Self {
        Self::start_with(None, &[]).await
    }

    /// Starts one that asks for a password, with these arguments beside.
    pub async fn start_with(password: Option<&'static str>, arguments: &[&str]) -> Self {
        let mut arguments: Vec<String> = arguments.iter().map(|argument| (*argument).to_owned()).collect();
        arguments.extend(password.into_iter().flat_map(|password| ["--requirepass".to_owned(), password.to_owned()]));
        let mut server = Self { folder: tempfile::tempdir().unwrap(), password, arguments, child: None };
        server.start_again().await;
        server
    }

    pub async fn start_again(&mut self) {
        let child = Command::new("redis-server")
            .args(["--port", "0", "--save", "", "--appendonly", "no", "--unixsocket"])
            .arg(self.socket())
            .args(&self.arguments)
            .current_dir(self.folder.path())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        self.child = Some(child);
        while UnixStream::connect(self.socket()).is_err() {
            assert!(self.child.as_mut().unwrap().try_wait().unwrap().is_none(), "Redis ended");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    pub fn url(&self) -> String {
        let password = self.password.map_or_else(String::new, |password| format!("?pass={password}"));
        format!("redis+unix://{}{password}", self.socket().display())
    }

    pub fn open(&self) -> Redis {
        Redis::open(&self.url()).unwrap()
    }

    /// Ends it at once; everything it held is gone.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
        drop(std::fs::remove_file(self.socket()));
    }

    /// Sends it a signal: STOP makes it hang with its connections open, CONT wakes it.
    pub fn signal(&self, name: &str) {
        let pid = self.child.as_ref().unwrap().id().to_string();
        assert!(Command::new("kill").args([&format!("-{name}"), &pid]).status().unwrap().success());
    }

    /// Empties it while it runs.
    pub fn flush(&self) {
        let done = Command::new("redis-cli").arg("-s").arg(self.socket()).arg("FLUSHALL").stdout(Stdio::null()).status().unwrap();
        assert!(done.success());
    }

    fn socket(&self) -> PathBuf {
        self.folder.path().join("redis.sock")
    }
}

impl Drop for RedisServer {
    fn drop(&mut self) {
        self.kill();
    }
}
