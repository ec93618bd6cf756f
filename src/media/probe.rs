//! Owns: what a container really holds: streams, size, orientation, length.
//! Called by: transcode and voice, before and after the work.
//! Rule: only whitelisted containers, codecs and the file protocol are ever opened, and length is measured from packets, never believed.

use std::ffi::OsString;
use std::path::Path;

use serde::Deserialize;

use super::container::sniff::{Format, HEAD_BYTES};
use super::process::{ChildError, Children};
use super::{MediaConfig, MediaError};

/// Demuxers ffprobe and ffmpeg may use; without this list a playlist named `.mp4` reads other files of the machine.
const FORMATS: &str = "matroska,webm,mov,mp4,m4a,3gp,3g2,mj2,ogg";
/// Decoders ffprobe and ffmpeg may use: what phones and browsers record.
const CODECS: &str = "h264,hevc,vp8,vp9,av1,libdav1d,mpeg4,aac,opus,libopus,vorbis,mp3,mp3float,pcm_s16le,pcm_s16be,amrnb,amrwb";
/// Seconds of packets read to measure a clip: past the limit the exact length no longer matters.
const MEASURED_S: &str = "%+32";

/// Frame size up to which ffprobe tells the true size, so that a large frame is refused as such; above it, it gives up.
const PROBED_PIXELS: u64 = 100_000_000;
/// How ffmpeg's programs complain about a frame above their limit.
const TOO_MANY_PIXELS: &str = "exceeds specified max pixel count";

/// What a file holds.
#[derive(Clone, Debug)]
pub(super) struct Probe {
    pub video: Option<VideoStream>,
    pub audio: Option<AudioStream>,
    /// Time between the first and the end of the last packet, at most about 32 s.
    pub duration_s: f64,
    /// Bytes of the file.
    pub size_bytes: u64,
}

#[derive(Clone, Debug)]
pub(super) struct VideoStream {
    pub index: u32,
    pub codec: String,
    pub profile: String,
    pub pixel_format: String,
    /// Size as displayed: pixels made square, rotation applied.
    pub width: u32,
    pub height: u32,
    pub packets: u64,
}

#[derive(Clone, Debug)]
pub(super) struct AudioStream {
    pub index: u32,
    pub codec: String,
    pub channels: u32,
    pub packets: u64,
}

#[derive(Deserialize)]
struct Report {
    #[serde(default)]
    packets: Vec<Packet>,
    #[serde(default)]
    streams: Vec<Stream>,
}

#[derive(Deserialize)]
struct Packet {
    stream_index: u32,
    pts_time: Option<String>,
    dts_time: Option<String>,
    duration_time: Option<String>,
}

#[derive(Deserialize)]
struct Stream {
    index: u32,
    #[serde(default)]
    codec_type: String,
    #[serde(default)]
    codec_name: String,
    #[serde(default)]
    profile: String,
    #[serde(default)]
    pix_fmt: String,
    #[serde(default)]
    width: u32,
    #[serde(default)]
    height: u32,
    sample_aspect_ratio: Option<String>,
    #[serde(default)]
    channels: u32,
    #[serde(default)]
    disposition: Disposition,
    #[serde(default)]
    side_data_list: Vec<SideData>,
}

#[derive(Default, Deserialize)]
struct Disposition {
    #[serde(default)]
    attached_pic: u8,
}

#[derive(Deserialize)]
struct SideData {
    rotation: Option<f64>,
}

/// Options that come before every `-i` of a file we were given.
pub(super) fn guarded_input(max_pixels: u64, path: &Path) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = [
        "-format_whitelist",
        FORMATS,
        "-protocol_whitelist",
        "file",
        "-codec_whitelist",
        CODECS,
        "-max_pixels",
        &max_pixels.to_string(),
        "-fflags",
        "+discardcorrupt+genpts",
        "-err_detect",
        "ignore_err",
        "-i",
    ]
    .map(OsString::from)
    .to_vec();
    let mut url = OsString::from("file:");
    url.push(path);
    arguments.push(url);
    arguments
}

/// Judges a file by its first bytes; containers of sound and moving pictures pass.
pub(super) async fn sniff_container(path: &Path, max_bytes: u64) -> Result<(), MediaError> {
    use tokio::io::AsyncReadExt;

    let file = tokio::fs::File::open(path).await?;
    let size_bytes = file.metadata().await?.len();
    if size_bytes == 0 {
        return Err(MediaError::Empty);
    }
    if size_bytes > max_bytes {
        return Err(MediaError::TooLarge { limit_bytes: max_bytes });
    }
    let mut head = Vec::with_capacity(HEAD_BYTES);
    file.take(u64::try_from(HEAD_BYTES).unwrap_or(0)).read_to_end(&mut head).await?;
    match Format::sniff(&head) {
        Format::Matroska | Format::Mp4 | Format::Ogg => Ok(()),
        Format::Heic => Err(MediaError::Heic),
        found => Err(MediaError::Unsupported { found }),
    }
}

/// Reads streams and packets of the file at `path`.
pub(super) async fn probe(children: &Children, config: &MediaConfig, path: &Path) -> Result<Probe, MediaError> {
    let size_bytes = tokio::fs::metadata(path).await?.len();
    let mut arguments: Vec<OsString> = [
        "-hide_banner",
        "-v",
        "error",
        "-threads",
        "1",
        "-probesize",
        "10M",
        "-analyzeduration",
        "10M",
        "-read_intervals",
        MEASURED_S,
        "-show_entries",
        "packet=stream_index,pts_time,dts_time,duration_time:stream=index,codec_type,codec_name,profile,pix_fmt,width,height,sample_aspect_ratio,channels:stream_disposition=attached_pic:stream_side_data=rotation",
        "-of",
        "json=compact=1",
    ]
    .map(OsString::from)
    .to_vec();
    arguments.extend(guarded_input(PROBED_PIXELS, path));
    let output = children.run(&config.ffprobe, &arguments, &config.probe_share()).await.map_err(|error| match error {
        ChildError::Failed { stderr, .. } if stderr.contains(TOO_MANY_PIXELS) => MediaError::Pixels { limit_pixels: config.max_video_pixels },
        other => other.into(),
    })?;
    let report: Report = serde_json::from_slice(&output).map_err(|error| MediaError::corrupt(format!("ffprobe: {error}")))?;
    let probe = Probe::from_report(report, size_bytes);
    if let Some(video) = &probe.video
        && u64::from(video.width).saturating_mul(u64::from(video.height)) > config.max_video_pixels
    {
        return Err(MediaError::Pixels { limit_pixels: config.max_video_pixels });
    }
    Ok(probe)
}

impl Probe {
    fn from_report(report: Report, size_bytes: u64) -> Self {
        let count = |index: u32| {
            let packets = report.packets.iter().filter(|p| p.stream_index == index);
            u64::try_from(packets.count()).unwrap_or(u64::MAX)
        };
        let video = report
            .streams
            .iter()
            .find(|s| s.codec_type == "video" && s.disposition.attached_pic == 0)
            .map(|stream| VideoStream::new(stream, count(stream.index)));
        let audio = report
            .streams
            .iter()
            .find(|s| s.codec_type == "audio" && !s.codec_name.is_empty())
            .map(|stream| AudioStream { index: stream.index, codec: stream.codec_name.clone(), channels: stream.channels, packets: count(stream.index) })
            .filter(|stream| stream.packets > 0);
        let used = [video.as_ref().map(|s| s.index), audio.as_ref().map(|s| s.index)];
        let (mut first_s, mut end_s) = (f64::INFINITY, f64::NEG_INFINITY);
        for packet in &report.packets {
            let number = |text: &Option<String>| text.as_ref()?.parse::<f64>().ok();
            let start = number(&packet.pts_time).or(number(&packet.dts_time));
            let (Some(start), true) = (start, used.contains(&Some(packet.stream_index))) else {
                continue;
            };
            first_s = first_s.min(start);
            end_s = end_s.max(start + number(&packet.duration_time).unwrap_or(0.0));
        }
        // Sound that begins before zero is the encoder's run-up, which players skip.
        let duration_s = (end_s - first_s.max(0.0)).max(0.0);
        Self { video, audio, duration_s: if duration_s.is_finite() { duration_s } else { 0.0 }, size_bytes }
    }
}

impl VideoStream {
    fn new(stream: &Stream, packets: u64) -> Self {
        let turned = stream.side_data_list.iter().filter_map(|data| data.rotation).any(|degrees| (degrees.abs() % 180.0 - 90.0).abs() < 45.0);
        let width = square(stream.width, stream.sample_aspect_ratio.as_deref());
        let (width, height) = if turned { (stream.height, width) } else { (width, stream.height) };
        Self {
            index: stream.index,
            codec: stream.codec_name.clone(),
            profile: stream.profile.clone(),
            pixel_format: stream.pix_fmt.clone(),
            width,
            height,
            packets,
        }
    }
}

/// Widens a coded width by the sample aspect ratio `a:b`, where it is a sensible one.
fn square(width: u32, ratio: Option<&str>) -> u32 {
    let parsed = ratio.and_then(|ratio| {
        let (a, b) = ratio.split_once(':')?;
        Some((a.parse::<u64>().ok()?, b.parse::<u64>().ok()?))
    });
    match parsed {
        Some((a, b)) if a > 0 && b > 0 && a <= b.saturating_mul(4) && b <= a.saturating_mul(4) => {
            u32::try_from(u64::from(width).saturating_mul(a) / b).unwrap_or(width)
        }
        _ => width,
    }
}
