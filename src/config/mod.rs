//! Owns the settings: defaults from `deploy/config.default.toml`, overridden by a file and by `FLOORNOTE_*`.
//!
//! Called by the command line. The one rule: the documented default file is the default, and each section checks its own
//! values: what cannot be used names the setting, where it was set, and what is accepted.

mod addresses;
mod blobs;
mod database;
mod error;
mod found;
mod layers;
mod processes;
mod push;
mod sections;
#[cfg(test)]
mod tests;

pub use addresses::Addresses;
pub use blobs::{BlobStore, MediaReads};
pub use database::Database;
pub use error::{ConfigError, ConfigErrors};
pub use layers::DEFAULTS;
pub use processes::{Processes, Role};
pub use push::Push;
pub use sections::{Config, Sections};
