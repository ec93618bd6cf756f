//! Owns: the limits of media processing: lengths, sizes, and what one child process may use.
//! Called by: every step of processing, and whoever sets up the handle.
//! Rule: what a sender can send is bounded here before anything reads it.

use std::path::PathBuf;
use std::time::Duration;

use super::process::Share;

/// Length of a finished clip in seconds.
pub const CLIP_S: u32 = 30;
/// Longest recording that is still accepted and cut to [`CLIP_S`]: recorders stop a little late.
pub(super) const ACCEPTED_S: f64 = 30.5;
/// Longest finished rendition: the last packet may reach past the cut.
pub(super) const OUTPUT_S: f64 = 30.1;
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
    pub(super) fn work_share(&self) -> Share {
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

    pub(super) fn probe_share(&self) -> Share {
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
