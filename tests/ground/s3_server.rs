//! Owns the S3 server of a test: a process of its own on a directory of its own.
//!
//! Called by the worlds of the blobs' and the door's tests. The one rule: a missing server fails the test, it never skips.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};

use tempfile::TempDir;

/// A running server; it ends with the test, however the test ends.
pub struct S3Server {
    /// `http://127.0.0.1:port`.
    pub endpoint: String,
    child: Child,
    _input: ChildStdin,
    _root: TempDir,
}

impl S3Server {
    /// Starts it with an empty bucket.
    #[expect(clippy::disallowed_methods, clippy::expect_used, reason = "tests have no settings and may panic")]
    pub fn start() -> Self {
        std::env::var("AWS_SECRET_ACCESS_KEY").expect("no keys for S3: run tests by `make test` or `scripts/with-servers cargo test`");
        let root = tempfile::tempdir().unwrap();
        let mut child = Command::new(program())
            .arg("--root")
            .arg(root.path())
            .args(["--listen", "127.0.0.1:0", "--bucket", "floornote", "--until-input-ends"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("no S3 server for tests: `cargo build --profile ci --example s3_directory`");
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let endpoint = line.trim().strip_prefix("listening on ").expect("the S3 server says where it listens").to_owned();
        let input = child.stdin.take().unwrap();
        Self { endpoint, child, _input: input, _root: root }
    }

    /// The address of a store in the bucket, reached directly.
    pub fn url(&self) -> String {
        url_at(&self.endpoint)
    }
}

/// The address of the same store, reached through another endpoint.
pub fn url_at(endpoint: &str) -> String {
    format!("s3://floornote/clips?endpoint={endpoint}&region=eu-central-1")
}

impl Drop for S3Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Where cargo puts examples: beside the folder of the running test.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.parent().unwrap().parent().unwrap().join("examples/s3_directory")
}
