//! Owns the settings: defaults from `deploy/config.default.toml`, overridden by a file and by `FLOORNOTE_*`.
//!
//! Called by the command line. The one rule: the documented default file is the default; a setting that cannot be read
//! names itself and what it should be.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;
use url::Url;

/// The documented defaults.
pub const DEFAULTS: &str = include_str!("../deploy/config.default.toml");

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("settings file {path}: {cause}")]
    File {
        /// Its path.
        path: String,
        /// Why.
        cause: String,
    },
    /// A value does not fit.
    #[error("setting {name}: {cause}")]
    Value {
        /// Name of the setting.
        name: &'static str,
        /// What it should be.
        cause: String,
    },
}

/// What a process does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Serves pages and works on jobs.
    All,
    /// Serves pages; the jobs are worked on elsewhere.
    Api,
    /// Works on jobs; of the pages only those about its health.
    Worker,
}

/// How recorded media reaches the people who may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MediaReads {
    /// This server passes the bytes on.
    Proxied,
    /// This server sends the reader to the bucket with an address signed for minutes.
    Signed,
}

/// Settings of one process.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// `sqlite://…` or `postgres://…`.
    pub database_url: String,
    /// Connections to PostgreSQL at most.
    pub database_connections: u32,
    /// `redis://…`; empty: queue, hints and throttles stay in the process.
    pub redis_url: String,
    /// `file:…` or `s3://…`.
    pub blob_url: String,
    /// How recorded media is read.
    pub media_reads: MediaReads,
    /// What this process does.
    pub role: Role,
    /// Address to listen on.
    pub listen: SocketAddr,
    /// The address people open; empty: http on the listen address.
    pub public_url: String,
    /// Names of push hosts beside the known ones, which may resolve to private addresses.
    pub push_allow_hosts: Vec<String>,
    /// Contact for push services (RFC 8292 §2.1): `mailto:` or `https:`; empty: derived from the public URL.
    pub push_contact: String,
    /// Folder for work files; empty: beside a SQLite database, otherwise in the system's temporary folder.
    pub work_dir: String,
    /// Seconds one push may take.
    pub push_timeout_s: u64,
    /// Address on which metrics are served; empty: nowhere.
    pub metrics_listen: String,
    /// Seconds between "not ready" and the door's end, where other processes can take over.
    pub drain_s: u64,
}

impl Config {
    /// Reads defaults, then `file` where given, then the environment.
    ///
    /// # Errors
    /// `ConfigError` naming the setting or the file.
    pub fn load(file: Option<&Path>, env: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        Self::read(file, env)?.checked()
    }

    /// Returns the settings where all of them can be used.
    ///
    /// # Errors
    /// The first of `findings`.
    pub fn checked(self) -> Result<Self, ConfigError> {
        match self.findings().into_iter().next() {
            Some(finding) => Err(finding),
            None => Ok(self),
        }
    }

    /// Reads like [`Config::load`] and takes settings that fit their form and cannot be used; `findings` lists those.
    ///
    /// # Errors
    /// `ConfigError` naming the setting or the file that cannot be read.
    pub fn read(file: Option<&Path>, env: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let broken = |path: &str, cause: String| ConfigError::File { path: path.to_owned(), cause };
        let mut table: toml::Table = DEFAULTS.parse().map_err(|error: toml::de::Error| broken("config.default.toml", error.message().to_owned()))?;
        if let Some(path) = file {
            let shown = path.display().to_string();
            let text = std::fs::read_to_string(path).map_err(|error| broken(&shown, error.to_string()))?;
            // Not the whole error: it shows the line, which may hold a password.
            let at = |error: &toml::de::Error| text.get(..error.span().map_or(0, |span| span.start)).map_or(1, |before| before.lines().count().max(1));
            let own: toml::Table = text.parse().map_err(|error: toml::de::Error| broken(&shown, format!("line {}: {}", at(&error), error.message())))?;
            table.extend(own);
        }
        let names: Vec<String> = table.keys().cloned().collect();
        for name in names {
            let Some(value) = env(&format!("FLOORNOTE_{}", name.to_uppercase())) else { continue };
            let parsed = match table.get(&name) {
                Some(toml::Value::Array(_)) => toml::Value::Array(
                    value.split(',').map(str::trim).filter(|part| !part.is_empty()).map(|part| toml::Value::String(part.to_owned())).collect(),
                ),
                Some(toml::Value::Integer(_)) => toml::Value::Integer(
                    value.parse().map_err(|_| broken(&format!("FLOORNOTE_{}", name.to_uppercase()), "a whole number is needed".to_owned()))?,
                ),
                _ => toml::Value::String(value),
            };
            table.insert(name, parsed);
        }
        let config: Self = table.try_into().map_err(|error: toml::de::Error| broken("settings", error.message().to_owned()))?;
        Ok(config)
    }

    /// Lists the settings that cannot be used, each with what it needs.
    #[must_use]
    pub fn findings(&self) -> Vec<ConfigError> {
        let mut found = Vec::new();
        let mut value = |name, cause: &str| found.push(ConfigError::Value { name, cause: cause.to_owned() });
        if !["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| self.database_url.starts_with(scheme)) {
            value("database_url", "needs sqlite://path or postgres://user@host/name");
        }
        if !(4..=500).contains(&self.database_connections) {
            value("database_connections", "needs 4 to 500");
        }
        if !self.blob_url.starts_with("file:") && !self.blob_url.starts_with("s3://") {
            value("blob_url", "needs file:path or s3://bucket");
        }
        if self.media_reads == MediaReads::Signed && !self.blob_url.starts_with("s3://") {
            value("media_reads", "signed needs blob_url to be s3://bucket: a folder signs no addresses");
        }
        let is_one_process = self.database_url.starts_with("sqlite:");
        if is_one_process && self.role != Role::All {
            value("role", "needs PostgreSQL to be shared: with SQLite one process does all");
        }
        if is_one_process && !self.redis_url.is_empty() {
            value("redis_url", "joins several processes, which need PostgreSQL: leave it empty with SQLite");
        }
        if self.role == Role::Api && self.redis_url.is_empty() {
            value("role", "an api process needs redis_url, or nobody hears of its jobs at once");
        }
        if !(1..=60).contains(&self.push_timeout_s) {
            value("push_timeout_s", "needs 1 to 60 seconds");
        }
        if !self.public_url.is_empty() {
            let is_usable = self.public_url.parse::<Url>().is_ok_and(|url| {
                let is_loopback = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
                url.path() == "/" && (url.scheme() == "https" || (url.scheme() == "http" && is_loopback))
            });
            if !is_usable {
                value("public_url", "needs https://name/ without a path, or http:// on loopback");
            }
        }
        if self.drain_s > 60 {
            value("drain_s", "needs at most 60 seconds");
        }
        if let Err(error) = self.metrics_listen() {
            found.push(error);
        }
        found
    }

    /// Returns the address people open, for a server that listens on `bound`.
    ///
    /// # Errors
    /// When the setting is no URL.
    pub fn public_url(&self, bound: SocketAddr) -> Result<Url, ConfigError> {
        let text = if self.public_url.is_empty() { format!("http://localhost:{}/", bound.port()) } else { self.public_url.clone() };
        text.parse().map_err(|_| ConfigError::Value { name: "public_url", cause: "needs a URL".to_owned() })
    }

    /// Returns the address on which metrics are served, where they are.
    ///
    /// # Errors
    /// When the setting is no address.
    pub fn metrics_listen(&self) -> Result<Option<SocketAddr>, ConfigError> {
        if self.metrics_listen.is_empty() {
            return Ok(None);
        }
        let unreadable = |_| ConfigError::Value { name: "metrics_listen", cause: "needs an address and port such as 127.0.0.1:9180, or nothing".to_owned() };
        self.metrics_listen.parse().map(Some).map_err(unreadable)
    }

    /// Returns how long a stopping process says so before its door closes: not at all where nobody else could take over.
    #[must_use]
    pub fn drain(&self) -> Duration {
        if self.role == Role::Worker || self.redis_url.is_empty() { Duration::ZERO } else { Duration::from_secs(self.drain_s) }
    }

    /// Returns the contact for push services.
    #[must_use]
    pub fn push_contact(&self, public_url: &Url) -> String {
        match (self.push_contact.is_empty(), public_url.scheme()) {
            (false, _) => self.push_contact.clone(),
            (true, "https") => public_url.to_string(),
            // RFC 6761 §6.4: a name that never resolves; push services get no mail to a real stranger.
            (true, _) => "mailto:operator@floornote.invalid".to_owned(),
        }
    }

    /// Returns the folder for work files.
    #[must_use]
    pub fn work_dir(&self) -> PathBuf {
        if !self.work_dir.is_empty() {
            return PathBuf::from(&self.work_dir);
        }
        if !self.database_url.starts_with("sqlite:") {
            // Processes of one machine listen on different ports.
            return std::env::temp_dir().join(format!("floornote-work-{}", self.listen.port()));
        }
        let database = self.database_url.trim_start_matches("sqlite:").trim_start_matches("//");
        Path::new(database).parent().unwrap_or(Path::new(".")).join("work")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_load_and_the_environment_wins() {
        let plain = Config::load(None, |_| None);
        assert!(plain.is_ok(), "{plain:?}");
        let own = Config::load(None, |name| (name == "FLOORNOTE_PUSH_ALLOW_HOSTS").then(|| "a.test, b.test".to_owned()));
        assert_eq!(own.map(|config| config.push_allow_hosts).unwrap_or_default(), ["a.test", "b.test"]);
    }

    #[test]
    fn signed_reads_need_a_bucket() {
        let with = |blobs: &'static str| {
            Config::load(None, move |name| match name {
                "FLOORNOTE_MEDIA_READS" => Some("signed".to_owned()),
                "FLOORNOTE_BLOB_URL" => Some(blobs.to_owned()),
                _ => None,
            })
        };
        assert!(with("s3://clips?region=eu-central-1").is_ok_and(|config| config.media_reads == MediaReads::Signed));
        assert!(with("file:data/blobs").is_err_and(|error| error.to_string().contains("media_reads")));
    }

    #[test]
    fn a_public_url_needs_https_unless_it_is_loopback() {
        let with = |url: &'static str| Config::load(None, move |name| (name == "FLOORNOTE_PUBLIC_URL").then(|| url.to_owned()));
        assert!(with("https://notes.example/").is_ok());
        assert!(with("http://localhost:8080/").is_ok());
        assert!(with("http://notes.example/").is_err());
        assert!(with("https://notes.example/sub/").is_err());
    }
}
