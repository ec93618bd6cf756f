//! Owns the rows of media: what is recorded, picked or disguised, sent as a lead sends it.
//!
//! Called by the table; needs ffmpeg and heif-enc. The one rule: a clip that cannot be used leaves its message, which the
//! lead sees as failed and may repair, and not one byte of it.

use std::path::Path;
use std::process::Command;

use floornote::domain::media::upload::UploadKind;
use serde_json::{Value, json};

use super::outside::{Ask, Outside};
use super::{Deed, Good, Row, uploads};
use crate::world::Who;

/// What stays of a message whose media failed: the message, its version, three receipts counted in one place, and the
/// upload's row without its bytes. It is the record that it was tried; a new clip takes its place.
const FAILED: &[(&str, i64)] = &[("messages", 1), ("message_versions", 1), ("receipts", 3), ("progress", 3), ("uploads", 1)];

/// An upload with the message that uses it.
#[derive(Debug)]
pub struct Clip {
    pub kind: UploadKind,
    pub source: &'static str,
    pub bytes: Vec<u8>,
}

/// Uploads a clip, sends a message with it and waits for what becomes of it.
pub async fn perform(outside: &Outside, clip: &Clip) -> (u16, String, Value) {
    let kind = match clip.kind {
        UploadKind::Video => "dmlkZW8=",
        UploadKind::Voice => "dm9pY2U=",
        UploadKind::Photo => "cGhvdG8=",
    };
    let source = if clip.source == "picked" { "cGlja2Vk" } else { "cmVjb3JkZWQ=" };
    let path =
        uploads::begin_as(outside, &format!("kind {kind},source {source},filetype dmlkZW8vbXA0"), (!clip.bytes.is_empty()).then_some(clip.bytes.len())).await;
    let mut patch = Ask::tus("PATCH", &path, Who::Lead).bytes(0, &clip.bytes);
    if clip.bytes.is_empty() {
        patch = patch.header("Upload-Length", "0");
    }
    outside.must(&patch).await;
    let mut body = outside.world.message_body();
    body["kind"] = json!(clip.kind.as_str());
    body["upload"] = json!(path.rsplit('/').next().unwrap());
    let response = outside.send(&Ask::new("POST", "/api/v1/messages", Some(Who::Lead)).json(&body)).await;
    let status = response.status().as_u16();
    let sent: Value = response.json().await.unwrap();
    outside.settle().await;
    let report = outside.must(&Ask::new("GET", format!("/api/v1/messages/{}/report", sent["id"].as_str().unwrap()), Some(Who::Lead))).await;
    (status, report["progress"]["failure"].as_str().unwrap_or_default().to_owned(), report["progress"].clone())
}

/// Sends good media of one kind; it goes out.
pub async fn send_well(outside: &Outside, kind: UploadKind) {
    let folder = outside.folder.path();
    let bytes = match kind {
        UploadKind::Video => {
            record(folder, "good.webm", &["-f", "lavfi", "-i", PICTURE, "-f", "lavfi", "-i", TONE, "-t", "1", "-c:v", "libvpx", "-c:a", "libopus"])
        }
        UploadKind::Voice => record(folder, "good.ogg", &["-f", "lavfi", "-i", TONE, "-t", "1", "-c:a", "libopus"]),
        UploadKind::Photo => record(folder, "good.jpg", &["-f", "lavfi", "-i", PICTURE, "-frames:v", "1"]),
    };
    let (status, failure, progress) = perform(outside, &Clip { kind, source: "recorded", bytes }).await;
    assert_eq!((status, failure.as_str(), progress["state"].as_str()), (201, "", Some("sent")), "{progress}");
}

const PICTURE: &str = "testsrc2=size=320x240:rate=15";
const TONE: &str = "sine=frequency=440:sample_rate=48000";

/// Makes a file with ffmpeg, once, and reads it.
pub fn record(folder: &Path, name: &str, arguments: &[&str]) -> Vec<u8> {
    let file = folder.join(name);
    if !file.exists() {
        assert!(Command::new("ffmpeg").args(["-v", "error", "-y"]).args(arguments).arg(&file).status().unwrap().success(), "{name}");
    }
    std::fs::read(file).unwrap()
}

pub fn rows(folder: &Path) -> Vec<Row> {
    let both: &[&str] = &["-f", "lavfi", "-i", PICTURE, "-f", "lavfi", "-i", TONE];
    let lean: &[&str] = &["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac"];
    let long = record(folder, "long.mp4", &[both, &["-t", "31"], lean].concat());
    let whole = record(folder, "whole.mp4", &[both, &["-t", "2"], lean].concat());
    let silent = record(folder, "silent.mp4", &["-f", "lavfi", "-i", PICTURE, "-t", "1", "-c:v", "libx264", "-pix_fmt", "yuv420p"]);
    let fragments = record(folder, "fragments.mp4", &[both, &["-t", "1"], lean, &["-movflags", "frag_keyframe+empty_moov+default_base_moof"]].concat());
    let huge = ["-f", "lavfi", "-i", "color=size=8192x8192:rate=1", "-frames:v", "1", "-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8"];
    let huge = record(folder, "huge.webm", &huge);
    let header = fragments.windows(4).position(|word| word == b"moof").unwrap() - 4;
    let bomb = folder.join("bomb.png");
    image::DynamicImage::new_luma8(10_000, 10_000).save(&bomb).unwrap();
    let heic = folder.join("photo.heic");
    record(folder, "photo.jpg", &["-f", "lavfi", "-i", PICTURE, "-frames:v", "1"]);
    assert!(Command::new("heif-enc").arg(folder.join("photo.jpg")).arg("-o").arg(&heic).status().unwrap().success());
    let jpeg = std::fs::read(folder.join("photo.jpg")).unwrap();
    let playlist = format!("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{}\n", folder.join("whole.mp4").display());
    let concat = format!("ffconcat version 1.0\nfile {}\n", folder.join("whole.mp4").display());
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>";
    let (video, voice, photo) = (UploadKind::Video, UploadKind::Voice, UploadKind::Photo);
    let table = [
        ("a recording of 31 s", video, long.clone(), "media_too_long"),
        ("a voice note of 31 s", voice, long, "media_too_long"),
        ("a recording without a byte", video, Vec::new(), "media_empty"),
        ("a recording that stopped at its header", video, fragments[..header].to_vec(), "media_empty"),
        ("a voice note without sound", voice, silent, "media_empty"),
        ("a playlist that says it is a clip", video, playlist.clone().into_bytes(), "media_unsupported"),
        ("a playlist that says it is a voice note", voice, playlist.into_bytes(), "media_unsupported"),
        ("a list of files that says it is a clip", video, concat.into_bytes(), "media_unsupported"),
        ("a clip of 8192 × 8192", video, huge, "media_pixels"),
        ("a clip cut before its index", video, whole[..whole.len() * 6 / 10].to_vec(), "media_corrupt"),
        ("a clip of noise", video, [b"\0\0\0\x18ftypmp42\0\0\0\0isommp42".as_slice(), &[7; 4000]].concat(), "media_corrupt"),
        ("a drawing that says it is a clip", video, svg.to_vec(), "media_unsupported"),
        ("a photo that says it is a clip", video, jpeg.clone(), "media_unsupported"),
        ("a photo of 100 megapixels in few bytes", photo, std::fs::read(bomb).unwrap(), "media_pixels"),
        ("a drawing that says it is a photo", photo, svg.to_vec(), "media_unsupported"),
        ("a HEIC photo", photo, std::fs::read(heic).unwrap(), "media_heic"),
        ("a photo cut at 60 %", photo, jpeg[..jpeg.len() * 6 / 10].to_vec(), "media_corrupt"),
        ("a clip that says it is a photo", photo, whole, "media_unsupported"),
    ];
    table
        .into_iter()
        .map(|(what, kind, bytes, code)| {
            let deed = Deed::Clip(Clip { kind, source: "recorded", bytes });
            Row { what: what.to_owned(), deed, status: 201, code, says: vec![("/state", json!("failed"))], leaves: FAILED, good: Good::Clip(kind) }
        })
        .collect()
}
