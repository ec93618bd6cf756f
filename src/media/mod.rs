//! Owns: turning what phones record or pick into what every phone plays: one video, voice and photo format.
//! Called by: the media job, with files it has copied out of the blob store; it knows nothing of messages.
//! Rule: content decides, never names; every output is checked afterwards, and nothing that was refused leaves a file or a child behind.

mod as_recorded;
mod clip;
mod commands;
mod container;
mod error;
mod handle;
mod inspect;
mod limits;
mod photo;
mod probe;
pub mod process;
mod transcode;
mod verify;
mod voice;

pub use clip::{ClipOptions, How, Source, VideoOutput};
pub use container::sniff::Format;
pub use error::MediaError;
pub use handle::Media;
pub use inspect::{ENCODERS, Programs};
pub use limits::{CLIP_S, MediaConfig};
pub use photo::PhotoOutput;
pub use voice::VoiceOutput;

use limits::{ACCEPTED_S, OUTPUT_S};
