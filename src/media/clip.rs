//! Owns what a clip is made from and made into.
//!
//! Called by the transcoder, its commands and the clips kept as recorded. The one rule: sizes are pixels, times are milliseconds.

use std::path::PathBuf;

use super::MediaConfig;

/// Short side up to which a picture is kept as it is: 540p, in the widest shape phones record.
const KEPT_SHORT_SIDE: u32 = 540;
/// The long side of 540p in that shape.
pub(super) const KEPT_LONG_SIDE: u32 = 1200;
/// Most bits a second of a clip that is kept as it is: twice what we ask phones to record, so that thousands can be served.
const KEPT_BITS_PER_S: f64 = 1_600_000.0;
/// Bytes of container and index that do not count towards the rate.
const CONTAINER_BYTES: u64 = 64 * 1024;

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

/// Tells whether a picture is small and lean enough to be served to thousands as it is.
pub(super) fn is_small(width: u32, height: u32, size_bytes: u64, duration_s: f64) -> bool {
    let bytes = u32::try_from(size_bytes.saturating_sub(CONTAINER_BYTES)).unwrap_or(u32::MAX);
    let is_lean = f64::from(bytes) * 8.0 <= KEPT_BITS_PER_S * duration_s.max(1.0);
    width.min(height) <= KEPT_SHORT_SIDE && width.max(height) <= KEPT_LONG_SIDE && is_lean
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
