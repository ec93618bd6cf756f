//! Owns the real server as a child process on the core that is measured.
//!
//! Called by the rows. The one rule: it runs as shipped: settings by environment, the log switched on, to a file.

use std::net::SocketAddr;
use std::path::Path;

use serde_json::{Value, json};

use crate::ground::{Core, Failure, Program, setting, start};
use crate::talk::{Answer, Line};

/// The program that is measured.
pub fn binary() -> String {
    setting("FLOORNOTE_BIN").unwrap_or_else(|| env!("CARGO_BIN_EXE_floornote").to_owned())
}

/// A running server.
pub struct Server {
    pub program: Program,
    pub address: SocketAddr,
    /// The address people open, without its last slash: what the origin header says.
    pub origin: String,
}

/// How a server is started.
pub struct Setup<'a> {
    pub database_url: &'a str,
    pub redis_url: &'a str,
    pub role: &'a str,
    /// Where blobs and the log lie.
    pub folder: &'a Path,
    /// Roots of trust instead of the system's, where pushes go to a local sink.
    pub certificate: Option<&'a Path>,
}

impl<'a> Setup<'a> {
    /// One process that does all, on SQLite in its folder.
    pub fn alone(database_url: &'a str, folder: &'a Path) -> Self {
        Self { database_url, redis_url: "", role: "all", folder, certificate: None }
    }
}

/// The database of a folder.
pub fn sqlite_url(folder: &Path) -> String {
    format!("sqlite://{}/floornote.db", folder.display())
}

impl Server {
    /// Starts a server and waits until it says where it listens.
    pub async fn start(setup: &Setup<'_>) -> Result<Self, Failure> {
        let blobs = format!("file:{}/blobs", setup.folder.display());
        let work = format!("{}/work-{}", setup.folder.display(), setup.role);
        let certificate = setup.certificate.map(|path| path.to_string_lossy().into_owned()).unwrap_or_default();
        let mut variables = vec![
            ("FLOORNOTE_DATABASE_URL", setup.database_url),
            ("FLOORNOTE_REDIS_URL", setup.redis_url),
            ("FLOORNOTE_ROLE", setup.role),
            ("FLOORNOTE_BLOB_URL", &blobs),
            ("FLOORNOTE_WORK_DIR", &work),
            ("FLOORNOTE_LISTEN", "127.0.0.1:0"),
        ];
        if setup.certificate.is_some() {
            variables.extend([("FLOORNOTE_PUSH_ALLOW_HOSTS", "localhost"), ("SSL_CERT_FILE", certificate.as_str())]);
        }
        let mut program = start(Core::Measured, setup.folder, &binary(), &["serve"], &variables)?;
        let line = program.line().await?;
        let words: Vec<&str> = line.split(' ').collect();
        let address: SocketAddr = words.iter().find_map(|word| word.parse().ok()).ok_or(format!("the server said: {line}"))?;
        Ok(Self { program, address, origin: format!("http://localhost:{}", address.port()) })
    }

    /// The head of a request by whoever has this secret.
    pub fn head(&self, method: &str, path: &str, secret: &str) -> String {
        head(method, path, &self.origin, secret)
    }

    /// Asks one thing on a connection of its own.
    pub async fn ask(&self, method: &str, path: &str, secret: &str, body: &Value) -> Result<Answer, Failure> {
        let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        Line::open(self.address).await?.ask(&self.head(method, path, secret), &body).await
    }

    /// Posts a text note as the lead; returns its id.
    pub async fn post(&self, title: &str, audience: &Value, secret: &str) -> Result<String, Failure> {
        let body =
            json!({"kind": "text", "title": title, "text": "Move the pallets before noon.", "audience": audience, "ask": "acknowledge", "deliver": "now"});
        let said = self.ask("POST", "/api/v1/messages", secret, &body).await?.json()?;
        Ok(said.get("id").and_then(Value::as_str).ok_or("a note without an id")?.to_owned())
    }

    /// Stops it in order.
    pub async fn stop(self) -> Result<(), Failure> {
        self.program.stop().await
    }
}

/// The head of a request, up to its last header.
pub fn head(method: &str, path: &str, origin: &str, secret: &str) -> String {
    let key = if method == "POST" { format!("Idempotency-Key: {}\r\n", floornote::domain::clock::Clock::system().id::<uuid::Uuid>()) } else { String::new() };
    format!(
        "{method} {path} HTTP/1.1\r\nHost: {}\r\nOrigin: {origin}\r\nCookie: floornote={secret}\r\nContent-Type: application/json\r\n{key}",
        origin.trim_start_matches("http://")
    )
}
