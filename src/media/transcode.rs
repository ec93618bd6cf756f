//! Owns: the video format: H.264 and AAC in MP4, index first, and the poster.
//! Called by: the handle on media processing.
//! Rule: the cheapest way that gives that format is taken, and whatever it gives is read back before it is handed on.

use std::path::Path;

use super::clip::{ClipOptions, How, VideoOutput, is_small, millis};
use super::container::boxes::without_half_box;
use super::probe::{Probe, VideoStream, probe, sniff_container};
use super::process::Children;
use super::{ACCEPTED_S, CLIP_S, MediaConfig, MediaError, as_recorded, commands, verify};

/// H.264 profiles that every phone plays.
const PROFILES: [&str; 4] = ["Constrained Baseline", "Baseline", "Main", "High"];

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
