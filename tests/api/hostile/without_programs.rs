//! Owns what a server does that has no ffmpeg: what plays everywhere goes out as it is, the rest waits and says so.
//!
//! Called by the test runner; needs ffmpeg itself, to record. The one rule: a clip that waits is never failed, and goes out
//! once the program is there.

use floornote::domain::media::upload::UploadKind;
use serde_json::{Value, json};

use super::media::{Clip, perform, record};
use super::outside::{Ask, Outside, install};
use crate::world::Who;

/// What every Debian has; media programs are started through them.
const BASE: [&str; 5] = ["prlimit", "nice", "unshare", "setpriv", "true"];
const PICTURE: &str = "testsrc2=size=640x480:rate=30";
const TONE: &str = "sine=frequency=440:sample_rate=48000";

#[tokio::test(flavor = "multi_thread")]
async fn without_ffmpeg_what_plays_everywhere_goes_out_and_the_rest_waits_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let programs = folder.path().join("bin");
    install(&programs, &BASE);
    let outside = Outside::start_with(&programs, None).await;
    let both = ["-f", "lavfi", "-i", PICTURE, "-f", "lavfi", "-i", TONE];
    let lean =
        ["-c:v", "libx264", "-preset", "ultrafast", "-profile:v", "baseline", "-pix_fmt", "yuv420p", "-b:v", "500k", "-g", "15", "-c:a", "aac", "-b:a", "48k"];
    let place = ["-metadata", "location=+48.1374+011.5755/", "-metadata", "title=Kitchen"];
    let make = |name: &str, more: &[&str]| record(folder.path(), name, &[&both[..], more].concat());
    let fragments = make("fragments.mp4", &[&["-t", "2"][..], &lean[..], &place[..], &["-movflags", "frag_keyframe+empty_moov+default_base_moof"]].concat());
    let index_first = make("first.mp4", &[&["-t", "2"][..], &lean[..], &place[..], &["-movflags", "+faststart+use_metadata_tags"]].concat());
    let index_last = make("last.mp4", &[&["-t", "2"][..], &lean[..]].concat());
    let webm = make("clip.webm", &["-t", "2", "-c:v", "libvpx", "-c:a", "libopus"]);
    let long = make("long.mp4", &[&["-t", "31"][..], &lean[..], &["-movflags", "+faststart"]].concat());
    let clip = |bytes: &[u8]| Clip { kind: UploadKind::Video, source: "recorded", bytes: bytes.to_vec() };

    for (what, bytes) in [("fragments", &fragments), ("index first", &index_first), ("fragments, cut", &fragments[..fragments.len() * 8 / 10].to_vec())] {
        assert!(bytes.windows(7).any(|word| word == b"Kitchen"), "{what}: there is nothing to take out");
        let (status, failure, progress) = perform(&outside, &clip(bytes)).await;
        assert_eq!((status, failure.as_str(), &progress["state"]), (201, "", &json!("sent")), "{what}: {progress}\n{}", outside.log());
        let seen = outside.must(&Ask::new("GET", format!("/api/v1/messages/{}", progress["id"].as_str().unwrap()), Some(Who::Worker))).await;
        assert_eq!((&seen["media"]["width"], &seen["media"]["height"]), (&json!(640), &json!(480)), "{what}");
        let length = seen["media"]["duration_ms"].as_i64().unwrap();
        assert!(if what.ends_with("cut") { (500..2_000).contains(&length) } else { (1_900..2_200).contains(&length) }, "{what}: {length}");
        let video = outside.send(&Ask::new("GET", seen["media"]["video"].as_str().unwrap(), Some(Who::Worker))).await.bytes().await.unwrap();
        let file = folder.path().join("out.mp4");
        std::fs::write(&file, &video).unwrap();
        assert_eq!(told_by("ffprobe", &["-v", "error", "-show_entries", "stream=codec_name", "-of", "csv=p=0"], &file), "h264\naac", "{what}");
        assert_eq!(told_by("ffmpeg", &["-v", "error", "-f", "null", "-", "-i"], &file), "", "{what}");
        let tags = told_by("exiftool", &["-a", "-G1", "-s", "-ee"], &file);
        for word in ["GPS", "Location", "48 deg", "48.1374", "Kitchen"] {
            assert!(!tags.contains(word), "{what}: {word} in {tags}");
        }
        let poster = outside.send(&Ask::new("GET", seen["media"]["poster"].as_str().unwrap(), Some(Who::Worker))).await.bytes().await.unwrap();
        assert_eq!(image::load_from_memory(&poster).unwrap().into_rgb8().dimensions(), (640, 480), "{what}");
    }
    let (_, failure, progress) = perform(&outside, &clip(&long)).await;
    assert_eq!((failure.as_str(), &progress["state"]), ("media_too_long", &json!("failed")), "that much is certain without a program");

    let mut waiting = Vec::new();
    for (what, kind, bytes) in [("webm", UploadKind::Video, webm.clone()), ("index last", UploadKind::Video, index_last), ("voice", UploadKind::Voice, webm)] {
        let (status, why, progress) = perform(&outside, &Clip { kind, source: "recorded", bytes }).await;
        assert_eq!((status, why.as_str(), &progress["state"]), (201, "media_unavailable", &json!("processing")), "{what}: {progress}");
        waiting.push(progress["id"].clone());
    }
    assert!(outside.log().contains("is not installed"), "the operator is told");
    assert!(outside.children().is_empty());

    install(&programs, &["ffmpeg", "ffprobe"]);
    outside.let_waiting_pass().await;
    outside.settle().await;
    for id in waiting {
        let report: Value = outside.must(&Ask::new("GET", format!("/api/v1/messages/{}/report", id.as_str().unwrap()), Some(Who::Lead))).await;
        assert_eq!((&report["progress"]["state"], &report["progress"]["failure"]), (&json!("sent"), &Value::Null), "{}", outside.log());
    }
}

fn told_by(program: &str, arguments: &[&str], file: &std::path::Path) -> String {
    let mut command = std::process::Command::new(program);
    // ffmpeg wants its output last; everything else its input.
    if let [words @ .., "-f", "null", "-", "-i"] = arguments {
        command.args(words).arg("-i").arg(file).args(["-f", "null", "-"]);
    } else {
        command.args(arguments).arg(file);
    }
    let output = command.output().unwrap();
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)).trim().to_owned()
}
