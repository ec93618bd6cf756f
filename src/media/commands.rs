//! Owns: the words ffmpeg is given for pictures, sound, waveform and poster.
//! Called by: transcode and voice, which run them.
//! Rule: every word is fixed here or made of numbers we computed; nothing a sender wrote becomes an option.

use std::ffi::OsString;
use std::path::Path;

use super::clip::{How, KEPT_LONG_SIDE};
use super::probe::{AudioStream, Probe, VideoStream, guarded_input};
use super::{CLIP_S, MediaConfig};

/// Words that open every command: quiet, never asking, replacing what an earlier attempt left. Two threads: more only
/// helps machines that are idle, and each costs address space.
const START: &str = "-hide_banner -nostdin -v error -y -threads 2";
/// What every clip and voice note has in common: at most 30 s, index first, and nothing of the original's metadata.
const FINISH: &str = "-t 30 -sn -dn -map_metadata -1 -map_chapters -1 -movflags +faststart";
/// Even loudness for phones in noisy places (EBU R 128 at −16 LUFS); gaps that recorders leave become silence first.
const LOUDNESS: &str = "-af aresample=async=1:min_hard_comp=0.1:first_pts=0,loudnorm=I=-16:TP=-1.5:LRA=11";
/// Short side of a re-encoded picture.
const SHORT_SIDE: u32 = 480;

/// Splits words at spaces; none of ours contains one.
fn words(text: &str) -> impl Iterator<Item = OsString> {
    text.split_ascii_whitespace().map(OsString::from)
}

/// Builds the command that makes a clip in the given way.
pub(super) fn clip(config: &MediaConfig, input: &Path, mp4: &Path, found: &Probe, video: &VideoStream, how: How) -> Vec<OsString> {
    let mut command: Vec<OsString> = words(START).collect();
    command.extend(guarded_input(config.max_video_pixels, input));
    if found.audio.is_none() {
        // Silence as long as the picture, so that every finished clip has a sound track.
        let length = found.duration_s.clamp(0.1, f64::from(CLIP_S));
        command.extend(words(&format!("-f lavfi -t {length:.3} -i anullsrc=r=48000:cl=mono")));
    }
    command.extend(words(&format!("-map 0:{}", video.index)));
    command.extend(words(&picture(video, how)));
    command.extend(words(&sound(found.audio.as_ref(), how)));
    command.extend(words(FINISH));
    command.extend(words("-max_muxing_queue_size 4096 -fs 48M -f mp4"));
    command.push(mp4.into());
    command
}

fn picture(video: &VideoStream, how: How) -> String {
    if how != How::Full {
        return "-c:v copy".to_owned();
    }
    let (width, height) = fitted(video.width, video.height);
    // A steady rate: recorders write 1000 frames a second or none for a second, and phones stutter on both.
    format!(
        "-vf fps=30,scale={width}:{height},setsar=1,format=yuv420p -frames:v 900 -c:v libx264 -threads 2 \
         -preset veryfast -profile:v main -crf 26 -maxrate 900k -bufsize 1800k -g 60"
    )
}

fn sound(audio: Option<&AudioStream>, how: How) -> String {
    let encode = "-c:a aac -b:a 64k -ac 1 -ar 48000";
    match audio {
        Some(audio) if how == How::Remux => format!("-map 0:{} -c:a copy", audio.index),
        Some(audio) => format!("-map 0:{} {LOUDNESS} {encode}", audio.index),
        None => format!("-map 1:0 {encode}"),
    }
}

/// Shrinks a size so that its short side is at most 480 and its long side keeps within 540p's, with even sides.
fn fitted(width: u32, height: u32) -> (u32, u32) {
    let (short, long) = (width.min(height).max(1), width.max(height).max(1));
    let scale = (f64::from(SHORT_SIDE) / f64::from(short)).min(f64::from(KEPT_LONG_SIDE) / f64::from(long)).min(1.0);
    let even = |side: u32| {
        // The nearest even number, found by counting: a float is never cast.
        let wanted = f64::from(side) * scale / 2.0;
        let half = (1..=KEPT_LONG_SIDE / 2).find(|half| f64::from(*half) >= wanted - 0.5);
        half.unwrap_or(1).saturating_mul(2)
    };
    (even(width), even(height))
}

/// Builds the command that draws the poster from a finished clip.
pub(super) fn poster(config: &MediaConfig, mp4: &Path, poster: &Path) -> Vec<OsString> {
    let mut command: Vec<OsString> = words(START).chain(words("-t 2")).collect();
    command.extend(guarded_input(config.max_video_pixels, mp4));
    // The most typical of the first frames: cameras open on black or on a blur.
    command.extend(words(
        "-map 0:v:0 -vf thumbnail=n=45,format=yuvj420p -frames:v 1 -c:v mjpeg -q:v 5 -map_metadata -1 \
         -fs 2M -f image2 -update 1",
    ));
    command.push(poster.into());
    command
}

/// Builds the command that makes a voice note: AAC, mono, even loudness.
pub(super) fn voice(config: &MediaConfig, input: &Path, m4a: &Path, audio: &AudioStream) -> Vec<OsString> {
    let mut command: Vec<OsString> = words(START).collect();
    command.extend(guarded_input(config.max_video_pixels, input));
    command.extend(words(&format!("-map 0:{} {LOUDNESS} -ac 1 -ar 48000 -c:a aac -b:a 48k", audio.index)));
    command.extend(words(FINISH));
    command.extend(words("-fs 8M -f ipod"));
    command.push(m4a.into());
    command
}

/// Builds the command that writes a finished voice note's samples, 8 kHz, 16 bits, to standard output.
pub(super) fn samples(config: &MediaConfig, m4a: &Path) -> Vec<OsString> {
    let mut command: Vec<OsString> = words(START).collect();
    command.extend(guarded_input(config.max_video_pixels, m4a));
    command.extend(words("-ac 1 -ar 8000 -c:a pcm_s16le -f s16le pipe:1"));
    command
}

#[cfg(test)]
mod tests {
    use super::fitted;

    #[test]
    fn a_fitted_size_is_even_and_small() {
        let table = [
            ((1920, 1080), (854, 480)),
            ((1080, 1920), (480, 854)),
            ((640, 480), (640, 480)),
            ((321, 241), (320, 240)),
            ((1, 1), (2, 2)),
            ((4000, 10), (1200, 2)),
        ];
        for ((width, height), expected) in table {
            assert_eq!(fitted(width, height), expected, "{width}×{height}");
        }
    }
}
