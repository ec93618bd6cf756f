//! Owns why the demo could not be made.
//!
//! Called by every file of this folder. The one rule: what is wrong with the script names the entry, so that who writes it
//! finds the line.

use crate::blob::BlobError;
use crate::media::MediaError;
use crate::service::ServiceError;
use crate::store::StoreError;

/// Why the demo could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The script is not TOML, or a field is missing, unknown or of another type.
    #[error("demo.toml cannot be read")]
    Script(#[source] toml::de::Error),
    /// An entry of the script contradicts another one or a limit.
    #[error("demo.toml, {entry}: {reason}")]
    Entry {
        /// Table and key of the entry.
        entry: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A clip could not be made playable; ffmpeg is needed at the first start.
    #[error("clip {clip} cannot be made playable")]
    Media {
        /// File name of the clip.
        clip: String,
        /// What the media room says.
        #[source]
        cause: MediaError,
    },
    /// The blob store failed.
    #[error("blobs of the demo")]
    Blob(#[from] BlobError),
    /// The work folder failed.
    #[error("work folder of the demo")]
    Folder(#[from] std::io::Error),
    /// The database holds an organisation already.
    #[error("the demo needs an empty database")]
    NotEmpty,
    /// The database failed.
    #[error("database of the demo")]
    Store(#[from] StoreError),
    /// A code could not be made.
    #[error("codes of the demo")]
    Code(#[from] ServiceError),
    /// The system has no randomness to give.
    #[error("no randomness")]
    Random,
}

pub(super) fn wrong(entry: impl Into<String>, reason: impl Into<String>) -> DemoError {
    DemoError::Entry { entry: entry.into(), reason: reason.into() }
}
