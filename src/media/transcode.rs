//! Owns: the video format: H.264 and AAC in MP4, index first, and the poster.
//! Called by: the handle on media processing.
//! Rule: the cheapest way that gives that format is taken, and whatever it gives is read back before it is handed on.

use std::path::{Path, PathBuf};

use super::boxes::without_half_box;
use super::probe::{Probe, VideoStream, probe, sniff_container};
use super::process::Children;
use super::{ACCEPTED_S, CLIP_S, MediaConfig, MediaError, as_recorded, commands, verify};

/// Short and long side up to which a picture is kept as it is: 540p, in the widest shape phones record.
const KEPT_SHORT_SIDE: u32 = 540;
pub(super) const KEPT_LONG_SIDE: u32 = 1200;
/// Most bits a second of a clip that is kept as it is: twice what we ask phones to record, so that thousands can be served.
const KEPT_BITS_PER_S: f64 = 1_600_000.0;
/// Bytes of container and index that do not count towards the rate.
const CONTAINER_BYTES: u64 = 64 * 1024;
/// H.264 profiles that every phone plays.
const PROFILES: [&str; 4] = ["Constrained Baseline", "Baseline", "Main", "High"];

/// Where a clip comes from; it decides the size limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Source {
    /// Recorded in the app.
    #[default]
    Recorded,
    /// Picked from the phone's gallery.
    Picked,
}

impl Source {
    /// Largest file from here, in bytes.
    pub(super) fn max_bytes(self, config: &MediaConfig) -> u64 {
        match self {
            Self::Recorded => config.max_recorded_bytes,
            Self::Picked => config.max_picked_bytes,
        }
    }
}

/// How a clip is to be treated.
#[derive(Clone, Copy, Debug, Default)]
pub struct ClipOptions {
    /// Where it comes from.
    pub source: Source,
    /// Keep the first 30 s of a longer clip instead of refusing it.
    pub is_cut_asked: bool,
}

/// How a clip was brought into our format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Picture and sound copied.
    Remux,
    /// Picture copied, sound encoded (or silence added).
    AudioOnly,
    /// Both encoded.
    Full,
    /// Nothing changed but its metadata: there is no program to change more.
    AsRecorded,
}

/// A finished clip.
#[derive(Clone, Debug)]
pub struct VideoOutput {
    /// The MP4 file.
    pub mp4: PathBuf,
    /// A JPEG of an early, typical frame, as large as the picture.
    pub poster: PathBuf,
    /// Length in milliseconds, at most 30,100.
    pub duration_ms: u32,
    /// Width as displayed, in pixels.
    pub width: u32,
    /// Height as displayed, in pixels.
    pub height: u32,
    /// How it was made.
    pub how: How,
}

pub(super) async fn process(children: &Children, config: &MediaConfig, input: &Path, work: &Path, options: ClipOptions) -> Result<VideoOutput, MediaError> {
    sniff_container(input, options.source.max_bytes(config)).await?;
    match with_programs(children, config, input, work, options).await {
        Err(missing @ MediaError::Missing { .. }) => as_recorded::process(config, input, work, options, missing).await,
        made => made,
    }
}

async fn with_programs(children: &Children, config: &MediaConfig, input: &Path, work: &Path, options: ClipOptions) -> Result<VideoOutput, MediaError> {
    let input = &without_half_box(input, work).await?;
    let found = probe(children, config, input).await?;
    let Some(video) = found.video.clone() else {
        return Err(without_picture(&found));
    };
    if video.packets == 0 {
        return Err(MediaError::Empty);
    }
    if found.duration_s > ACCEPTED_S && !options.is_cut_asked {
        return Err(MediaError::TooLong { limit_s: CLIP_S });
    }
    let mp4 = work.join("video.mp4");
    let mut how = cheapest(&found, &video);
    let made = loop {
        match make(children, config, input, &mp4, &found, &video, how).await {
            Ok(made) => break made,
            // A copy keeps whatever was wrong with the original; encoding anew often cures it.
            Err(MediaError::Corrupt { detail }) if how != How::Full => {
                tracing::info!(?how, detail, "a copied clip was not sound; it is encoded anew");
                how = How::Full;
            }
            Err(error) => return Err(error),
        }
    };
    let poster = work.join("poster.jpg");
    make_poster(children, config, &mp4, &poster).await?;
    let (finished, picture) = made;
    Ok(VideoOutput { mp4, poster, duration_ms: millis(finished.duration_s), width: picture.width, height: picture.height, how })
}

/// Tells an empty recording from a sound file sent as a clip.
fn without_picture(found: &Probe) -> MediaError {
    if found.audio.is_some() { MediaError::corrupt("a clip without a picture") } else { MediaError::Empty }
}

/// Tells whether a picture is small and lean enough to be served to thousands as it is.
pub(super) fn is_small(width: u32, height: u32, size_bytes: u64, duration_s: f64) -> bool {
    let bytes = u32::try_from(size_bytes.saturating_sub(CONTAINER_BYTES)).unwrap_or(u32::MAX);
    let is_lean = f64::from(bytes) * 8.0 <= KEPT_BITS_PER_S * duration_s.max(1.0);
    width.min(height) <= KEPT_SHORT_SIDE && width.max(height) <= KEPT_LONG_SIDE && is_lean
}

fn cheapest(found: &Probe, video: &VideoStream) -> How {
    let is_kept = video.codec == "h264"
        && video.pixel_format == "yuv420p"
        && PROFILES.contains(&video.profile.as_str())
        && is_small(video.width, video.height, found.size_bytes, found.duration_s);
    match &found.audio {
        _ if !is_kept => How::Full,
        Some(audio) if audio.codec == "aac" && audio.channels <= 2 => How::Remux,
        _ => How::AudioOnly,
    }
}

async fn make(
    children: &Children,
    config: &MediaConfig,
    input: &Path,
    mp4: &Path,
    found: &Probe,
    video: &VideoStream,
    how: How,
) -> Result<(Probe, VideoStream), MediaError> {
    let arguments = commands::clip(config, input, mp4, found, video, how);
    children.run(&config.ffmpeg, &arguments, &config.work_share()).await?;
    verify::video(children, config, mp4).await
}

async fn make_poster(children: &Children, config: &MediaConfig, mp4: &Path, poster: &Path) -> Result<(), MediaError> {
    let arguments = commands::poster(config, mp4, poster);
    children.run(&config.ffmpeg, &arguments, &config.work_share()).await?;
    match tokio::fs::metadata(poster).await {
        Ok(file) if file.len() > 0 => Ok(()),
        _ => Err(MediaError::corrupt("no frame can be shown")),
    }
}

/// Converts seconds to whole milliseconds, at most what an output may last.
pub(super) fn millis(seconds: f64) -> u32 {
    std::time::Duration::try_from_secs_f64(seconds).ok().and_then(|duration| u32::try_from(duration.as_millis()).ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::millis;

    #[test]
    fn milliseconds_never_wrap() {
        assert_eq!(millis(29.9996), 29_999);
        assert_eq!(millis(-1.0), 0);
        assert_eq!(millis(f64::NAN), 0);
    }
}
