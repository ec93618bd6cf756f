//! Owns: checking what ffmpeg wrote; it may exit 0 on corrupt input.
//! Called by: transcode and voice, on every output.
//! Rule: nothing is handed on that has not been read back.

use std::path::Path;

use super::container::boxes::is_index_first;
use super::probe::{Probe, VideoStream, probe};
use super::process::Children;
use super::{MediaConfig, MediaError, OUTPUT_S};

/// Reads a finished video back: H.264 and AAC, 8-bit 4:2:0, index first, not too long.
pub(super) async fn video(children: &Children, config: &MediaConfig, path: &Path) -> Result<(Probe, VideoStream), MediaError> {
    let found = output(children, config, path).await?;
    let video = found.video.clone().ok_or_else(|| MediaError::corrupt("output has no picture"))?;
    if video.codec != "h264" || video.pixel_format != "yuv420p" || video.packets == 0 {
        return Err(MediaError::corrupt(format!("output video: {video:?}")));
    }
    Ok((found, video))
}

/// Reads a finished voice note back: AAC, no picture, index first, not too long.
pub(super) async fn voice(children: &Children, config: &MediaConfig, path: &Path) -> Result<Probe, MediaError> {
    let found = output(children, config, path).await?;
    if found.video.is_some() {
        return Err(MediaError::corrupt("voice output has a picture"));
    }
    Ok(found)
}

async fn output(children: &Children, config: &MediaConfig, path: &Path) -> Result<Probe, MediaError> {
    let found = probe(children, config, path).await?;
    match &found.audio {
        Some(audio) if audio.codec == "aac" => {}
        other => return Err(MediaError::corrupt(format!("output audio: {other:?}"))),
    }
    if found.duration_s <= 0.0 || found.duration_s > OUTPUT_S {
        return Err(MediaError::corrupt(format!("output lasts {} s", found.duration_s)));
    }
    if !is_index_first(path).await? {
        return Err(MediaError::corrupt("output index is not first"));
    }
    Ok(found)
}
