//! Owns the settings of one process as a whole: its sections, read one after the other.
//!
//! Called by the command line. The one rule: whoever starts something has a whole configuration in which nothing is wrong; the
//! doctor alone goes on with the sections that can be read.

use std::path::{Path, PathBuf};

use super::addresses::Addresses;
use super::blobs::BlobStore;
use super::database::Database;
use super::error::{ConfigError, ConfigErrors};
use super::found::Setting;
use super::layers::Layers;
use super::processes::Processes;
use super::push::Push;

const WORK_DIR: Setting = Setting::open("work_dir", "the path of a folder, or nothing for one beside the database or in the system's temporary folder");

/// Settings of one process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Where everything is written down.
    pub database: Database,
    /// What this process does, and what joins it with others.
    pub processes: Processes,
    /// Where clips, voices and photos lie.
    pub blobs: BlobStore,
    /// What is listened on, and what people open.
    pub addresses: Addresses,
    /// How pushes are sent.
    pub push: Push,
    /// Folder for work files; empty: beside a SQLite database, otherwise in the system's temporary folder.
    pub work_dir: String,
}

/// The sections that can be read, and everything that is wrong with the settings.
#[derive(Debug, Clone)]
pub struct Sections {
    /// See [`Config`].
    pub database: Option<Database>,
    /// See [`Config`].
    pub processes: Option<Processes>,
    /// See [`Config`].
    pub blobs: Option<BlobStore>,
    /// See [`Config`].
    pub addresses: Option<Addresses>,
    /// See [`Config`].
    pub push: Option<Push>,
    /// See [`Config`].
    pub work_dir: Option<String>,
    /// What is wrong, also between sections that can be read.
    pub findings: Vec<ConfigError>,
}

impl Sections {
    /// Reads defaults, then `file` where given, then the environment. With a file that cannot be read no section is.
    #[must_use]
    pub fn read(file: Option<&Path>, env: impl Fn(&str) -> Option<String>) -> Self {
        let mut layers = Layers::new(file, &env);
        if layers.findings.iter().any(|finding| finding.setting.is_none()) {
            let findings = layers.findings;
            return Self { database: None, processes: None, blobs: None, addresses: None, push: None, work_dir: None, findings };
        }
        let database = Database::read(&mut layers);
        let processes = Processes::read(&mut layers, database.as_ref());
        let (blobs, addresses, push) = (BlobStore::read(&mut layers), Addresses::read(&mut layers), Push::read(&mut layers));
        let work_dir = layers.take(WORK_DIR, |found| found.text().map(str::to_owned));
        Self { database, processes, blobs, addresses, push, work_dir, findings: layers.findings }
    }

    /// Returns the whole configuration.
    ///
    /// # Errors
    /// Everything that is wrong.
    pub fn whole(self) -> Result<Config, ConfigErrors> {
        let Self { database, processes, blobs, addresses, push, work_dir, findings } = self;
        match (database, processes, blobs, addresses, push, work_dir) {
            (Some(database), Some(processes), Some(blobs), Some(addresses), Some(push), Some(work_dir)) if findings.is_empty() => {
                Ok(Config { database, processes, blobs, addresses, push, work_dir })
            }
            _ => Err(ConfigErrors(findings)),
        }
    }
}

impl Config {
    /// Reads defaults, then `file` where given, then the environment.
    ///
    /// # Errors
    /// Everything that is wrong with the file and the settings.
    pub fn load(file: Option<&Path>, env: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigErrors> {
        Sections::read(file, env).whole()
    }

    /// Returns the folder for work files.
    #[must_use]
    pub fn work_dir(&self) -> PathBuf {
        if !self.work_dir.is_empty() {
            return PathBuf::from(&self.work_dir);
        }
        // Processes of one machine listen on different ports.
        let shared = || std::env::temp_dir().join(format!("floornote-work-{}", self.addresses.listen.port()));
        self.database.folder().map_or_else(shared, |folder| folder.join("work"))
    }
}
