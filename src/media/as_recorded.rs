//! Owns: clips that go out as they were recorded, on a machine without ffmpeg: H.264 and AAC in MP4, index first.
//! Called by: transcode, when a media program is missing.
//! Rule: only what every phone plays passes, without any of the original's metadata; all else waits for the programs.

use std::path::Path;

use symphonia::core::codecs::CodecParameters;
use symphonia::core::codecs::audio::well_known::CODEC_ID_AAC;
use symphonia::core::codecs::video::well_known::CODEC_ID_H264;
use symphonia::core::formats::{FormatOptions, FormatReader, Track};
use symphonia::core::io::MediaSourceStream;
use symphonia::core::units::{TimeBase, Timestamp};
use symphonia::default::formats::IsoMp4Reader;

use super::clip::{ClipOptions, How, VideoOutput, is_small, millis};
use super::container::boxes::{Picture, blank_metadata, is_index_first, whole_fragments};
use super::{ACCEPTED_S, CLIP_S, MediaConfig, MediaError, OUTPUT_S, photo};

/// H.264 profiles that every phone plays, by their number (ITU-T H.264 annex A): baseline, main, high.
const PROFILES: [u32; 3] = [66, 77, 100];
/// The profile's number is the low byte; constraint flags stand above it.
const PROFILE_MASK: u32 = 0xFF;
/// What the poster shows where no frame can be decoded: a dark, even surface.
const SURFACE: [u8; 3] = [0x20, 0x26, 0x2B];

/// What the reader found, when it is fit to go out.
struct Found {
    duration_s: f64,
    packets: u64,
}

/// Makes the clip and its poster without any program.
///
/// # Errors
/// `missing` for what needs the programs; [`MediaError::TooLong`] where that much is certain.
pub(super) async fn process(config: &MediaConfig, input: &Path, work: &Path, options: ClipOptions, missing: MediaError) -> Result<VideoOutput, MediaError> {
    let input = whole_fragments(input, work).await?;
    let Some(found) = read(&input).await else { return Err(missing) };
    // Nothing readable is not yet nothing: the programs may still find a start in it.
    if found.packets == 0 {
        return Err(missing);
    }
    if found.duration_s > ACCEPTED_S && !options.is_cut_asked {
        return Err(MediaError::TooLong { limit_s: CLIP_S });
    }
    let mp4 = work.join("video.mp4");
    let size_bytes = tokio::fs::copy(&input, &mp4).await?;
    let picture = blank_metadata(&mp4).await?;
    let Some(Picture { width, height }) = picture else { return Err(missing) };
    let is_fit = is_small(width, height, size_bytes, found.duration_s) && found.duration_s <= OUTPUT_S && is_index_first(&mp4).await?;
    let pixels = u64::from(width).saturating_mul(u64::from(height));
    if !is_fit || pixels == 0 || pixels > config.max_video_pixels {
        return Err(missing);
    }
    // What is handed on has been read back.
    let Some(finished) = read(&mp4).await else { return Err(missing) };
    let poster = work.join("poster.jpg");
    tokio::fs::write(&poster, photo::surface(width, height, SURFACE)?).await?;
    Ok(VideoOutput { mp4, poster, duration_ms: millis(finished.duration_s), width, height, how: How::AsRecorded })
}

/// Reads streams and packets on a thread of its own; none where the file is anything but one H.264 and one AAC track.
async fn read(path: &Path) -> Option<Found> {
    let path = path.to_path_buf();
    let reading = tokio::task::spawn_blocking(move || read_now(&path));
    // A reader that gave up has found nothing.
    reading.await.ok().flatten()
}

fn read_now(path: &Path) -> Option<Found> {
    let file = std::fs::File::open(path).ok()?;
    let stream = MediaSourceStream::new(Box::new(file), Default::default());
    let mut reader = IsoMp4Reader::try_new(stream, FormatOptions::default()).ok()?;
    let tracks: Vec<Track> = reader.tracks().to_vec();
    // A third track may hold anything, places and faces included.
    let [first, second] = tracks.as_slice() else { return None };
    let (video, audio) = if is_picture(first) { (first, second) } else { (second, first) };
    if !is_picture(video) || !is_sound(audio) {
        return None;
    }
    let (mut end_s, mut packets) = (0.0_f64, 0_u64);
    // The end of a cut recording is not an error of the rest.
    while let Ok(Some(packet)) = reader.next_packet() {
        let track = if packet.track_id == video.id { video } else { audio };
        packets += u64::from(packet.track_id == video.id);
        end_s = end_s.max(seconds(track.time_base?, packet.pts) + track.time_base?.calc_duration(packet.dur)?.as_secs_f64());
    }
    Some(Found { duration_s: end_s, packets })
}

fn seconds(base: TimeBase, at: Timestamp) -> f64 {
    base.calc_time(at).map_or(0.0, |time| time.as_secs_f64())
}

fn is_picture(track: &Track) -> bool {
    match &track.codec_params {
        Some(CodecParameters::Video(video)) => {
            video.codec == CODEC_ID_H264 && video.profile.is_some_and(|profile| PROFILES.contains(&(profile.get() & PROFILE_MASK)))
        }
        _ => false,
    }
}

fn is_sound(track: &Track) -> bool {
    match &track.codec_params {
        Some(CodecParameters::Audio(audio)) => audio.codec == CODEC_ID_AAC && audio.channels.as_ref().is_none_or(|channels| channels.count() <= 2),
        _ => false,
    }
}
