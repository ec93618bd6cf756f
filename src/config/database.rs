//! Owns the settings of the database.
//!
//! Read by whatever opens a store. The one rule: an address is checked for its form here, and never shown.

use std::path::{Path, PathBuf};

use super::found::Setting;
use super::layers::Layers;

pub(super) const URL: Setting = Setting::secret("database_url", "sqlite://path/to/file.db or postgres://user:password@host/name");
const CONNECTIONS: Setting = Setting::open("database_connections", "a whole number, 4 to 500");

/// Where everything is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Database {
    /// `sqlite://…` or `postgres://…`.
    pub url: String,
    /// Connections to PostgreSQL at most.
    pub connections: u32,
}

impl Database {
    pub(super) fn read(layers: &mut Layers<'_>) -> Option<Self> {
        let url = layers.take(URL, |found| {
            let url = found.text()?;
            let path = ["sqlite:", "postgres://", "postgresql://"].iter().find_map(|scheme| url.strip_prefix(scheme));
            match path.map(|path| path.trim_start_matches('/')) {
                None => Err(found.wrong("is not the address of a database")),
                Some("") => Err(found.wrong("names no database")),
                Some(_) => Ok(url.to_owned()),
            }
        });
        let connections = layers.take(CONNECTIONS, |found| found.number(4..=500));
        Some(Self { url: url?, connections: connections? })
    }

    /// Tells whether the database is a file, which one process has for itself.
    #[must_use]
    pub fn is_file(&self) -> bool {
        self.url.starts_with("sqlite:")
    }

    /// Returns the folder of a database that is a file.
    #[must_use]
    pub fn folder(&self) -> Option<PathBuf> {
        let path = self.url.strip_prefix("sqlite:")?;
        Some(Path::new(path.trim_start_matches("//")).parent().unwrap_or(Path::new(".")).to_path_buf())
    }
}
