//! Owns: why a clip, voice note or photo was not accepted.
//! Called by: this room; jobs and the error catalogue read the code.
//! Rule: the codes are stable and each names a cause the sender can act on; the detail goes to the log only.

use super::container::sniff::Format;
use super::process::ChildError;
use crate::domain::refusal::Code;

/// Reason why media was refused or could not be processed.
#[derive(Debug, thiserror::Error)]
pub enum MediaError {
    /// Nothing was recorded: no bytes, or a container without a single picture or sound.
    #[error("nothing was recorded")]
    Empty,
    /// The clip is longer than allowed and nobody asked to cut it.
    #[error("longer than {limit_s} s")]
    TooLong {
        /// Longest clip in seconds.
        limit_s: u32,
    },
    /// The file has too many bytes.
    #[error("more than {limit_bytes} bytes")]
    TooLarge {
        /// Largest file in bytes.
        limit_bytes: u64,
    },
    /// The content is of a kind that is not accepted here, whatever its name says.
    #[error("not accepted here: {found:?}")]
    Unsupported {
        /// What the first bytes say it is.
        found: Format,
    },
    /// A HEIC or HEIF picture, which phones convert when asked for JPEG.
    #[error("HEIC picture")]
    Heic,
    /// Damaged beyond playing, or not what its first bytes promise.
    #[error("damaged: {detail}")]
    Corrupt {
        /// What was found, for the log.
        detail: String,
    },
    /// More pixels, or more memory to decode them, than allowed.
    #[error("more than {limit_pixels} pixels")]
    Pixels {
        /// Most pixels accepted.
        limit_pixels: u64,
    },
    /// A program that reads media is not installed; media that needs it waits until it is.
    #[error("{program} is not installed")]
    Missing {
        /// Name of the program.
        program: String,
    },
    /// The programs that read media cannot be started here now; worth a later attempt.
    #[error("media programs are unavailable: {detail}")]
    Unavailable {
        /// What failed, for the log.
        detail: String,
    },
    /// Processing took longer than it may; worth one later attempt.
    #[error("media processing timed out")]
    Timeout,
}

impl MediaError {
    /// Returns its code in the error table.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Empty => Code::MediaEmpty,
            Self::TooLong { .. } => Code::MediaTooLong,
            Self::TooLarge { .. } => Code::MediaTooLarge,
            Self::Unsupported { .. } => Code::MediaUnsupported,
            Self::Heic => Code::MediaHeic,
            Self::Corrupt { .. } => Code::MediaCorrupt,
            Self::Pixels { .. } => Code::MediaPixels,
            Self::Unavailable { .. } | Self::Missing { .. } => Code::MediaUnavailable,
            Self::Timeout => Code::MediaTimeout,
        }
    }

    /// Returns the limit that was passed, in the unit of the code (seconds, bytes or pixels).
    #[must_use]
    pub fn limit(&self) -> Option<u64> {
        match self {
            Self::TooLong { limit_s } => Some(u64::from(*limit_s)),
            Self::TooLarge { limit_bytes } => Some(*limit_bytes),
            Self::Pixels { limit_pixels } => Some(*limit_pixels),
            _ => None,
        }
    }

    /// Tells whether the same bytes may succeed later, so that a job retries rather than fails the message.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        matches!(self, Self::Missing { .. } | Self::Unavailable { .. } | Self::Timeout)
    }

    pub(super) fn corrupt(detail: impl Into<String>) -> Self {
        Self::Corrupt { detail: detail.into() }
    }
}

impl From<ChildError> for MediaError {
    fn from(error: ChildError) -> Self {
        match error {
            ChildError::Missing { program } => Self::Missing { program },
            ChildError::Io(_) | ChildError::Closed => Self::Unavailable { detail: error.to_string() },
            ChildError::Timeout | ChildError::CpuSpent => Self::Timeout,
            ChildError::Failed { ref stderr, .. } if stderr.contains("No space left") => Self::Unavailable { detail: error.to_string() },
            ChildError::Failed { .. } | ChildError::OutputTooLong { .. } => Self::corrupt(error.to_string()),
        }
    }
}

/// A file of ours (work directory, finished rendition) could not be read or written.
impl From<std::io::Error> for MediaError {
    fn from(error: std::io::Error) -> Self {
        Self::Unavailable { detail: error.to_string() }
    }
}
