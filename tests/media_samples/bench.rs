//! Owns: samples made by real encoders, and the judges of outputs.
//! Called by: the tests beside it.
//! Rule: outputs are judged by programs other than the code under test, and every call ends with a look for children.

use std::path::{Path, PathBuf};
use std::process::Command;

use floornote::media::{ClipOptions, Media, MediaConfig, MediaError, Source, VideoOutput, VoiceOutput};
use tempfile::TempDir;

pub const RECORDED: ClipOptions = ClipOptions { source: Source::Recorded, is_cut_asked: false };
pub const PICKED: ClipOptions = ClipOptions { source: Source::Picked, is_cut_asked: true };
/// As browsers write MP4 while recording: an empty index, then fragments.
pub const FRAGMENTS: &[&str] = &["-movflags", "frag_keyframe+empty_moov+default_base_moof", "-frag_duration", "500000"];
pub const H264: &[&str] = &["-c:v", "libx264", "-preset", "ultrafast", "-profile:v", "baseline", "-pix_fmt", "yuv420p", "-b:v", "500k", "-g", "30"];
pub const VP8: &[&str] = &["-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "500k"];
pub const VP9: &[&str] = &["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "500k"];
pub const HEVC: &[&str] = &["-c:v", "libx265", "-preset", "ultrafast", "-tag:v", "hvc1", "-x265-params", "log-level=none"];
pub const AAC: &[&str] = &["-c:a", "aac", "-b:a", "48k"];
pub const OPUS: &[&str] = &["-c:a", "libopus", "-b:a", "48k", "-strict", "-2"];
pub const SILENT: &[&str] = &["-an"];

/// A directory for one test, with the programs that fill it.
pub struct Bench {
    pub directory: TempDir,
    pub media: Media,
}

impl Bench {
    pub fn new() -> Self {
        Self { directory: tempfile::tempdir().unwrap(), media: Media::new(MediaConfig::default()) }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// Records `seconds` of a test picture and tone.
    pub fn record(&self, name: &str, size: &str, seconds: &str, options: &[&[&str]]) -> PathBuf {
        let path = self.path(name);
        let picture = format!("testsrc2=size={size}:rate=30");
        let mut command = Command::new("ffmpeg");
        command.args(["-v", "error", "-y", "-f", "lavfi", "-i", &picture]);
        command.args(["-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000"]);
        command.args(options.concat()).args(["-t", seconds]);
        run(command.arg(&path));
        path
    }

    pub fn cut(&self, whole: &Path, name: &str, percent: usize) -> PathBuf {
        let bytes = std::fs::read(whole).unwrap();
        let path = self.path(name);
        std::fs::write(&path, &bytes[..bytes.len() * percent / 100]).unwrap();
        path
    }

    pub fn work(&self) -> PathBuf {
        let work = self.path("work");
        let _ = std::fs::remove_dir_all(&work);
        std::fs::create_dir(&work).unwrap();
        work
    }

    pub async fn video(&self, input: &Path, options: ClipOptions) -> Result<VideoOutput, MediaError> {
        let result = self.media.process_video(input, &self.work(), options).await;
        self.assert_no_child();
        result
    }

    pub async fn voice(&self, input: &Path, options: ClipOptions) -> Result<VoiceOutput, MediaError> {
        let result = self.media.process_voice(input, &self.work(), options).await;
        self.assert_no_child();
        result
    }

    /// Leaves a finished clip and its poster in the folder named by `FLOORNOTE_SAMPLES_OUT`, where a browser plays them.
    pub fn hand_out(&self, name: &str, output: &VideoOutput) {
        let Some(folder) = std::env::var_os("FLOORNOTE_SAMPLES_OUT").filter(|folder| !folder.is_empty()).map(PathBuf::from) else { return };
        std::fs::create_dir_all(&folder).unwrap();
        let name = name.replace('.', "-");
        std::fs::copy(&output.mp4, folder.join(format!("{name}.mp4"))).unwrap();
        std::fs::copy(&output.poster, folder.join(format!("{name}.jpg"))).unwrap();
    }

    pub async fn refused(&self, input: &Path) -> &'static str {
        self.video(input, RECORDED).await.unwrap_err().code().as_str()
    }

    /// No process of this test's directory is left, not even as a zombie that nobody waited for.
    pub fn assert_no_child(&self) {
        assert_eq!(children_of(self.directory.path()), Vec::<String>::new());
    }
}

pub fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {stderr}");
    String::from_utf8(output.stdout).unwrap()
}

/// Command lines of living processes that name `directory`.
pub fn children_of(directory: &Path) -> Vec<String> {
    let directory = directory.display().to_string();
    let processes = std::fs::read_dir("/proc").unwrap().flatten();
    processes
        .filter_map(|process| std::fs::read(process.path().join("cmdline")).ok())
        .map(|line| String::from_utf8_lossy(&line).replace('\0', " "))
        .filter(|line| line.contains(&directory))
        .collect()
}

pub fn show(path: &Path, entries: &str, more: &[&str]) -> String {
    let mut command = Command::new("ffprobe");
    command.args(["-v", "error", "-show_entries", entries, "-of", "csv=p=0"]);
    run(command.args(more).arg(path)).trim().to_owned()
}

pub fn duration_s(path: &Path) -> f64 {
    show(path, "format=duration", &[]).parse().unwrap()
}

/// The format that every phone plays, judged by ffprobe and a full decode.
pub fn assert_plays(output: &VideoOutput, label: &str) {
    let streams = show(&output.mp4, "stream=codec_name,pix_fmt", &[]);
    assert_eq!(streams, "h264,yuv420p\naac", "{label}");
    let duration = duration_s(&output.mp4);
    assert!(duration > 0.2 && duration <= 30.1, "{label}: {duration} s");
    let told = f64::from(output.duration_ms) / 1000.0;
    assert!((told - duration).abs() < 0.15, "{label}: {told} {duration}");
    assert_index_first(&output.mp4, label);
    let mut decode = Command::new("ffmpeg");
    decode.args(["-v", "error", "-i"]).arg(&output.mp4).args(["-f", "null", "-"]);
    let complaints = decode.output().unwrap().stderr;
    assert_eq!(String::from_utf8_lossy(&complaints), "", "{label}");
    let poster = image::image_dimensions(&output.poster).unwrap();
    assert_eq!(poster, (output.width, output.height), "{label}");
}

pub fn assert_index_first(path: &Path, label: &str) {
    let bytes = std::fs::read(path).unwrap();
    let find = |name: &[u8]| bytes.windows(4).position(|word| word == name).unwrap();
    assert!(find(b"moov") < find(b"mdat"), "{label}: index is not first");
}
