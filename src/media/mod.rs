//! Owns: turning what phones record or pick into what every phone plays: one video, voice and photo format.
//! Called by: the media job, with files it has copied out of the blob store; it knows nothing of messages.
//! Rule: content decides, never names; every output is checked afterwards, and nothing that was refused leaves a file or a child behind.

mod as_recorded;
mod boxes;
mod clip;
mod commands;
mod error;
mod inspect;
mod photo;
mod probe;
pub mod process;
mod sniff;
mod transcode;
mod verify;
mod voice;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;

pub use crate::media::clip::{ClipOptions, How, Source, VideoOutput};
pub use error::MediaError;
pub use inspect::{ENCODERS, Programs};
pub use photo::PhotoOutput;
pub use sniff::Format;
pub use voice::VoiceOutput;

use process::{Children, Share};

/// Length of a finished clip in seconds.
pub const CLIP_S: u32 = 30;
/// Longest recording that is still accepted and cut to [`CLIP_S`]: recorders stop a little late.
const ACCEPTED_S: f64 = 30.5;
/// Longest finished rendition: the last packet may reach past the cut.
const OUTPUT_S: f64 = 30.1;
/// Photos decoded at the same time; each may take the whole memory cap.
const PHOTOS_AT_ONCE: usize = 2;

const MIB: u64 = 1024 * 1024;

/// Limits and programs of media processing; the default is what a small server bears.
#[derive(Clone, Debug)]
pub struct MediaConfig {
    /// Name or path of ffmpeg.
    pub ffmpeg: PathBuf,
    /// Name or path of ffprobe.
    pub ffprobe: PathBuf,
    /// Child processes at a time.
    pub children: usize,
    /// Largest recorded clip or voice note, in bytes.
    pub max_recorded_bytes: u64,
    /// Largest picked file, in bytes.
    pub max_picked_bytes: u64,
    /// Largest photo, in bytes.
    pub max_photo_bytes: u64,
    /// Most pixels of a photo.
    pub max_photo_pixels: u64,
    /// Most memory for decoding one photo, in bytes.
    pub max_photo_memory_bytes: u64,
    /// Most pixels of one video frame.
    pub max_video_pixels: u64,
    /// Address space of one child, in bytes; ffmpeg itself needs 600 MB.
    pub child_memory_bytes: u64,
    /// Processor time of one child, in seconds.
    pub child_cpu_s: u64,
    /// Time on the wall clock for one child.
    pub child_timeout: Duration,
}

impl Default for MediaConfig {
    fn default() -> Self {
        Self {
            ffmpeg: "ffmpeg".into(),
            ffprobe: "ffprobe".into(),
            children: 2,
            max_recorded_bytes: 25 * MIB,
            max_picked_bytes: 80 * MIB,
            max_photo_bytes: 20 * MIB,
            max_photo_pixels: 50_000_000,
            // 50 megapixels of 8-bit RGBA.
            max_photo_memory_bytes: 200_000_000,
            // 4096 × 2304: the largest frame phones record.
            max_video_pixels: 4096 * 2304,
            child_memory_bytes: 1536 * MIB,
            child_cpu_s: 180,
            child_timeout: Duration::from_secs(240),
        }
    }
}

impl MediaConfig {
    fn work_share(&self) -> Share {
        Share {
            memory_bytes: self.child_memory_bytes,
            cpu_s: self.child_cpu_s,
            file_bytes: 64 * MIB,
            open_files: 64,
            timeout: self.child_timeout,
            // 30 s of 8 kHz samples are 480 kB, the longest output anyone asks for.
            stdout_bytes: MIB,
        }
    }

    fn probe_share(&self) -> Share {
        Share {
            memory_bytes: self.child_memory_bytes,
            cpu_s: 20,
            file_bytes: 0,
            open_files: 32,
            timeout: Duration::from_secs(30),
            // 32 s of packets are about 300 kB of JSON.
            stdout_bytes: 4 * MIB,
        }
    }
}

/// Handle on media processing; clones share its limits on children and memory.
#[derive(Clone, Debug)]
pub struct Media {
    config: Arc<MediaConfig>,
    children: Arc<Children>,
    photos: Arc<Semaphore>,
}

impl Media {
    /// Sets up processing; nothing runs yet. One handle per process keeps the number of children bounded.
    #[must_use]
    pub fn new(config: MediaConfig) -> Self {
        Self { children: Arc::new(Children::new(config.children)), photos: Arc::new(Semaphore::new(PHOTOS_AT_ONCE)), config: Arc::new(config) }
    }

    /// Returns the limits in force.
    #[must_use]
    pub fn config(&self) -> &MediaConfig {
        &self.config
    }

    /// Runs both programs once and returns the first line each says about itself.
    ///
    /// # Errors
    /// [`MediaError::Unavailable`] when one of them is missing or cannot be run within its limits.
    pub async fn versions(&self) -> Result<[String; 2], MediaError> {
        let version = async |program: &Path| {
            let arguments = ["-hide_banner".into(), "-version".into()];
            let said = self
                .children
                .run(program, &arguments, &self.config.probe_share())
                .await
                .map_err(|error| MediaError::Unavailable { detail: error.to_string() })?;
            let said = String::from_utf8_lossy(&said);
            Ok::<_, MediaError>(said.lines().next().unwrap_or_default().to_owned())
        };
        Ok([version(&self.config.ffmpeg).await?, version(&self.config.ffprobe).await?])
    }

    /// Tells whether clips and voice notes can be processed on this machine.
    pub async fn is_available(&self) -> bool {
        self.versions().await.is_ok()
    }

    /// Tells whether media programs are cut off from the network on this machine.
    pub async fn is_network_cut(&self) -> bool {
        self.children.is_network_cut().await
    }

    /// Starts no further child process; used when the server stops.
    pub fn close(&self) {
        self.children.close();
    }

    /// Makes `video.mp4` (H.264, AAC, at most 540p and 30.1 s, index first) and `poster.jpg` in the directory `work`.
    ///
    /// # Errors
    /// [`MediaError`]; the caller removes `work` in any case.
    ///
    /// # Cancel safety
    /// Dropping the future kills the child; files may be left in `work`.
    pub async fn process_video(&self, input: &Path, work: &Path, options: ClipOptions) -> Result<VideoOutput, MediaError> {
        transcode::process(&self.children, &self.config, input, work, options).await
    }

    /// Makes `voice.m4a` (AAC, mono, at most 30.1 s) in the directory `work`, and its waveform.
    ///
    /// # Errors
    /// [`MediaError`]; the caller removes `work` in any case.
    ///
    /// # Cancel safety
    /// Dropping the future kills the child; files may be left in `work`.
    pub async fn process_voice(&self, input: &Path, work: &Path, options: ClipOptions) -> Result<VoiceOutput, MediaError> {
        voice::process(&self.children, &self.config, input, work, options).await
    }

    /// Makes an upright JPEG of at most 1600 pixels a side and one of at most 320, both without any metadata.
    ///
    /// # Errors
    /// [`MediaError`].
    pub async fn process_photo(&self, bytes: bytes::Bytes) -> Result<PhotoOutput, MediaError> {
        let closed = |error: String| MediaError::Unavailable { detail: error };
        // The permit moves into the thread: a caller that leaves does not free memory that is still in use.
        let permit = Arc::clone(&self.photos).acquire_owned().await.map_err(|error| closed(error.to_string()))?;
        let config = Arc::clone(&self.config);
        let work = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            photo::process(&bytes, &config)
        });
        match work.await {
            Ok(result) => result,
            Err(error) if error.is_panic() => Err(MediaError::corrupt("the decoder gave up")),
            Err(error) => Err(closed(error.to_string())),
        }
    }
}
