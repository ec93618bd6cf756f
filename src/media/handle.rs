//! Owns: the handle on media processing: what is made of a clip, a voice note and a photo, and how many at a time.
//! Called by: the media job, with files it has copied out of the blob store, and the demo.
//! Rule: one handle per process; whatever a caller does, no more children and photos are worked on at once than it allows.

use std::path::Path;
use std::sync::Arc;

use tokio::sync::Semaphore;

use super::process::Children;
use super::{ClipOptions, MediaConfig, MediaError, PhotoOutput, VideoOutput, VoiceOutput, photo, transcode, voice};

/// Photos decoded at the same time; each may take the whole memory cap.
const PHOTOS_AT_ONCE: usize = 2;

/// Handle on media processing; clones share its limits on children and memory.
#[derive(Clone, Debug)]
pub struct Media {
    pub(super) config: Arc<MediaConfig>,
    pub(super) children: Arc<Children>,
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
