//! Owns `media` and `media_remux`: the processor time of a clip's whole job beside the bare ffmpeg command inside it.
//!
//! Called by the list of rows. The one rule: the bare command is the one the job ran, word for word, without what the
//! product puts around it; what needs no encoding is proven to be copied.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::ROUNDS;
use crate::figure::{Aim, Peer, Row};
use crate::ground::{Core, Failure, folder, number, run, size, start_self};

/// Longest a job may take.
const LONGEST: Duration = Duration::from_secs(180);

/// Records a clip as a phone does: a moving picture with noise in it, and a tone.
async fn record(folder: &Path, name: &str, codecs: &[&str]) -> Result<PathBuf, Failure> {
    let path = folder.join(name);
    let length = size(30).to_string();
    let picture = "testsrc2=size=640x480:rate=30,noise=alls=6:allf=t";
    let inputs = ["-v", "error", "-y", "-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000", "-t", &length];
    let target = path.to_string_lossy().into_owned();
    run(Core::Measured, folder, "ffmpeg", &[&inputs, codecs, &[target.as_str()]].concat(), &[], LONGEST).await?;
    Ok(path)
}

/// The job on one clip; returns its processor seconds and which way it took.
async fn job(folder: &Path, input: &Path, ffmpeg: &Path) -> Result<(f64, String, String), Failure> {
    let work = folder.join("work");
    std::fs::create_dir_all(&work)?;
    let (input, work_path, ffmpeg) = (input.to_string_lossy(), work.to_string_lossy(), ffmpeg.to_string_lossy());
    let child = start_self(Core::Measured, folder, &["media", &input, &work_path, &ffmpeg], &[])?;
    let command = child.command.clone();
    let said = child.end(LONGEST).await?;
    let line: serde_json::Value = serde_json::from_str(said.trim())?;
    let how = line.get("how").and_then(serde_json::Value::as_str).ok_or("the job did not say how")?.to_owned();
    Ok((number(&said, "cpu_s")?, how, command))
}

/// A program that writes its words down and then becomes ffmpeg.
fn listener(folder: &Path) -> Result<PathBuf, Failure> {
    let path = folder.join("ffmpeg-listener");
    let words = folder.join("words").to_string_lossy().into_owned();
    std::fs::write(&path, format!("#!/bin/sh\nfor last; do :; done\ncase \"$last\" in *.mp4) printf '%s\\n' \"$@\" >'{words}' ;; esac\nexec ffmpeg \"$@\"\n"))?;
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755))?;
    Ok(path)
}

/// Measures both rows.
pub async fn measure() -> Result<Vec<Row>, Failure> {
    let folder = folder()?;
    let foreign =
        record(folder.path(), "foreign.webm", &["-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "700k", "-c:a", "libopus", "-b:a", "48k"])
            .await?;
    let native = [
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-profile:v",
        "baseline",
        "-pix_fmt",
        "yuv420p",
        "-b:v",
        "700k",
        "-maxrate",
        "900k",
        "-bufsize",
        "900k",
        "-g",
        "30",
        "-c:a",
        "aac",
        "-b:a",
        "48k",
        "-movflags",
        "frag_keyframe+empty_moov+default_base_moof",
    ];
    let native = record(folder.path(), "native.mp4", &native).await?;
    let (how_foreign, how_native) =
        (job(folder.path(), &foreign, &listener(folder.path())?).await?.1, job(folder.path(), &native, Path::new("ffmpeg")).await?.1);
    if how_foreign != "Full" || how_native != "Remux" {
        return Err(format!("the clips were made in other ways than meant: {how_foreign}, {how_native}").into());
    }
    // The remux above came last, without the listener: the words are those of the encode.
    let words = std::fs::read_to_string(folder.path().join("words"))?;
    let words: Vec<&str> = words.lines().collect();
    let (mut own, mut bare, mut remux, mut commands) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (cpu_s, _, typed) = job(folder.path(), &foreign, Path::new("ffmpeg")).await?;
        own.push(cpu_s);
        let child = start_self(Core::Measured, folder.path(), &[&["command", "ffmpeg"], words.as_slice()].concat(), &[])?;
        commands = vec![typed, child.command.clone()];
        bare.push(number(&child.end(LONGEST).await?, "cpu_s")?);
        let (cpu_s, how, _) = job(folder.path(), &native, Path::new("ffmpeg")).await?;
        if how != "Remux" {
            return Err(format!("what needs no encoding was made by {how}").into());
        }
        remux.push(cpu_s);
    }
    let pinning = "job and bare command in turn on core 0";
    let encode = Row {
        name: "media",
        unit: "CPU s",
        samples: own.clone(),
        peer: Peer { name: "the bare ffmpeg command of that encode".to_owned(), samples: bare },
        aim: Aim::RatioAtMost(1.1),
        commands: commands.clone(),
        pinning,
        notes: vec![format!(
            "A VP8/Opus clip of {} s, 640 × 480, to H.264/AAC: probing, encoding, poster and the check of the output, children included, beside the encode alone, word for word.",
            size(30)
        )],
    };
    let copy = Row {
        name: "media_remux",
        unit: "CPU s",
        samples: remux,
        peer: Peer { name: "the whole job where it must encode".to_owned(), samples: own },
        aim: Aim::RatioAtMost(0.1),
        commands,
        pinning,
        notes: vec!["A clip that the phone already recorded as H.264/AAC: the job reports that it copied both tracks, or the row fails; its poster is drawn all the same.".to_owned()],
    };
    Ok(vec![encode.check()?, copy.check()?])
}
