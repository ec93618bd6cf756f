//! Owns private servers of one test: a PostgreSQL and a Redis that may be set up wrong, stopped and started again.
//!
//! Called by the tests beside it. The one rule: they listen on loopback or in the test's folder, and end with the test.

use std::net::TcpListener;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use tempfile::TempDir;

/// A port that was free a moment ago.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

pub fn is_root() -> bool {
    std::fs::metadata("/proc/self").unwrap().uid() == 0
}

/// An authority of this test with one certificate for localhost.
pub struct Authority {
    pub root: PathBuf,
    pub certificate: PathBuf,
    pub key: PathBuf,
}

impl Authority {
    pub fn make(folder: &Path, name: &str) -> Self {
        let root_key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let root = params.self_signed(&root_key).unwrap();
        let issuer = Issuer::new(params, root_key);
        let key = KeyPair::generate().unwrap();
        let leaf = CertificateParams::new(vec!["localhost".to_owned(), "127.0.0.1".to_owned()]).unwrap().signed_by(&key, &issuer).unwrap();
        let write = |ending: &str, text: String| {
            let path = folder.join(format!("{name}.{ending}"));
            std::fs::write(&path, text).unwrap();
            path
        };
        Self { root: write("root.pem", root.pem()), certificate: write("pem", leaf.pem()), key: write("key", key.serialize_pem()) }
    }
}

pub struct Postgres {
    folder: TempDir,
    options: Vec<String>,
    port: u16,
    child: Option<Child>,
}

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

impl Postgres {
    /// Starts a server with these settings (`name=value`), over TLS where an authority is given.
    pub async fn start(options: &[&str], authority: Option<&Authority>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut options: Vec<String> = options.iter().map(|option| (*option).to_owned()).collect();
        if let Some(authority) = authority {
            std::fs::copy(&authority.certificate, folder.path().join("server.crt")).unwrap();
            std::fs::copy(&authority.key, folder.path().join("server.key")).unwrap();
            run(Command::new("chmod").arg("600").arg(folder.path().join("server.key")));
            let path = folder.path().display();
            options.extend(["ssl=on".to_owned(), format!("ssl_cert_file={path}/server.crt"), format!("ssl_key_file={path}/server.key")]);
        }
        if is_root() {
            run(Command::new("chown").args(["-R", "postgres"]).arg(folder.path()));
        }
        let data = folder.path().join("data");
        run(as_postgres(&binary("initdb")).arg("--pgdata").arg(&data).args(["--username=floornote", "--auth=trust", "--encoding=UTF8", "--no-sync"]));
        let mut server = Self { folder, options, port: free_port(), child: None };
        server.start_again().await;
        server
    }

    pub async fn start_again(&mut self) {
        let mut command = as_postgres(&binary("postgres"));
        command.arg("-D").arg(self.folder.path().join("data")).arg("-k").arg(self.folder.path()).args(["-h", "127.0.0.1", "-p", &self.port.to_string()]);
        for option in &self.options {
            command.args(["-c", option]);
        }
        self.child = Some(command.args(["-c", "fsync=off"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap());
        while !Command::new(binary("pg_isready")).args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()]).status().unwrap().success() {
            assert!(self.child.as_mut().unwrap().try_wait().unwrap().is_none(), "PostgreSQL ended");
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Its URL, with more of a query where wanted.
    pub fn url(&self, query: &str) -> String {
        format!("postgres://floornote:{PASSWORD}@localhost:{}/postgres?{query}", self.port)
    }

    /// Stops it at once; what it holds stays.
    pub fn stop(&mut self) {
        if let Some(mut child) = self.child.take() {
            // SIGQUIT: setpriv has become the server itself.
            run(Command::new("kill").args(["-QUIT", &child.id().to_string()]));
            child.wait().unwrap();
        }
    }

    /// Freezes or thaws it, its connections with it.
    pub fn signal_all(&self, signal: &str) {
        let pid = self.child.as_ref().unwrap().id().to_string();
        let children = Command::new("ps").args(["-o", "pid=", "--ppid", &pid]).output().unwrap();
        let children = String::from_utf8(children.stdout).unwrap();
        for pid in children.split_whitespace().chain([pid.as_str()]) {
            // One that has just ended needs no signal.
            drop(Command::new("kill").args([signal, pid]).stderr(Stdio::null()).status());
        }
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        if self.child.is_some() {
            self.signal_all("-CONT");
        }
        self.stop();
    }
}

/// Stands in every address of these tests and must never be printed.
pub const PASSWORD: &str = "correct-horse-battery";

pub struct RedisServer {
    folder: TempDir,
    arguments: Vec<String>,
    child: Option<Child>,
}

impl RedisServer {
    /// Starts a Redis on a unix socket, with these arguments beside.
    pub async fn start(arguments: &[&str]) -> Self {
        let arguments = arguments.iter().map(|argument| (*argument).to_owned()).collect();
        let mut server = Self { folder: tempfile::tempdir().unwrap(), arguments, child: None };
        server.start_again().await;
        server
    }

    pub async fn start_again(&mut self) {
        let mut command = Command::new("redis-server");
        command.args(["--port", "0", "--save", "", "--appendonly", "no", "--requirepass", PASSWORD, "--unixsocket"]).arg(self.socket());
        self.child = Some(command.args(&self.arguments).current_dir(self.folder.path()).stdout(Stdio::null()).spawn().unwrap());
        while std::os::unix::net::UnixStream::connect(self.socket()).is_err() {
            assert!(self.child.as_mut().unwrap().try_wait().unwrap().is_none(), "Redis ended");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    pub fn url(&self) -> String {
        format!("redis+unix://{}?pass={PASSWORD}", self.socket().display())
    }

    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
        drop(std::fs::remove_file(self.socket()));
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

fn run(command: &mut Command) {
    let done = command.stdout(Stdio::null()).status().unwrap();
    assert!(done.success(), "{command:?}: {done}");
}
