//! Owns: proof that what phones record becomes what phones play, also when it stops half-way.
//! Called by: `cargo test`.
//! Rule: a sample is made for the test that uses it.

use std::process::Command;

use floornote::media::How;

use super::bench::{AAC, Bench, FRAGMENTS, H264, HEVC, OPUS, PICKED, RECORDED, SILENT, VP8, VP9, assert_plays, run};

#[tokio::test]
async fn every_recording_becomes_a_clip_that_plays_even_when_cut() {
    let bench = Bench::new();
    let table: [(&str, &[&[&str]], How); 7] = [
        ("vp8.webm", &[VP8, OPUS], How::Full),
        ("vp9.webm", &[VP9, OPUS, &["-live", "1"]], How::Full),
        ("h264.webm.mkv", &[H264, OPUS], How::AudioOnly),
        ("h264-aac.mp4", &[H264, AAC, FRAGMENTS], How::Remux),
        ("h264-opus.mp4", &[H264, OPUS, FRAGMENTS], How::AudioOnly),
        ("h264-silent.mp4", &[H264, SILENT, FRAGMENTS], How::AudioOnly),
        ("hevc.mov", &[HEVC, AAC, &["-movflags", "+faststart"]], How::Full),
    ];
    for (name, options, how) in table {
        let whole = bench.record(name, "640x480", "4", options);
        let output = bench.video(&whole, RECORDED).await.unwrap();
        assert_plays(&output, name);
        assert_eq!((output.how, output.width, output.height), (how, 640, 480), "{name}");
        assert!((3800..=4200).contains(&output.duration_ms), "{name}: {}", output.duration_ms);
        bench.hand_out(name, &output);

        let cut = bench.cut(&whole, &format!("cut-{name}"), 60);
        let output = bench.video(&cut, RECORDED).await.unwrap();
        assert_plays(&output, &format!("{name} cut"));
        assert!((1500..=3900).contains(&output.duration_ms), "{name}: {}", output.duration_ms);
        bench.hand_out(&format!("cut-{name}"), &output);
    }
}

#[tokio::test]
async fn a_recording_cut_at_any_place_plays() {
    let bench = Bench::new();
    let table: [(&str, &[&[&str]]); 2] = [("a.mp4", &[H264, AAC, FRAGMENTS]), ("a.webm", &[VP8, OPUS, &["-live", "1"]])];
    for (name, options) in table {
        let whole = bench.record(name, "320x240", "3", options);
        for percent in [25, 37, 43, 58, 71, 86, 97, 99] {
            let label = format!("{percent}-{name}");
            let cut = bench.cut(&whole, &label, percent);
            let output = bench.video(&cut, RECORDED).await;
            assert_plays(&output.unwrap(), &label);
        }
    }
}

#[tokio::test]
async fn a_clip_is_cut_to_thirty_seconds_or_refused() {
    let bench = Bench::new();
    let lean: &[&[&str]] = &[H264, AAC];
    let late = bench.record("late.mp4", "320x240", "30.4", lean);
    let output = bench.video(&late, RECORDED).await.unwrap();
    assert_plays(&output, "30.4 s");
    assert_eq!(output.how, How::Remux);
    assert!(output.duration_ms >= 29_900, "{}", output.duration_ms);

    let long = bench.record("long.webm", "320x240", "31", &[VP8, OPUS, &["-live", "1"]]);
    let error = bench.video(&long, RECORDED).await.unwrap_err();
    assert_eq!((error.code().as_str(), error.limit()), ("media_too_long", Some(30)));
    let output = bench.video(&long, PICKED).await.unwrap();
    assert_plays(&output, "31 s, cut on request");
    let voice = bench.voice(&long, RECORDED).await.unwrap_err();
    assert_eq!(voice.code().as_str(), "media_too_long");
    let voice = bench.voice(&long, PICKED).await.unwrap();
    assert!((29_900..=30_100).contains(&voice.duration_ms), "{}", voice.duration_ms);

    let minutes = bench.record("minutes.mp4", "320x240", "95", lean);
    assert_eq!(bench.refused(&minutes).await, "media_too_long");
    assert_plays(&bench.video(&minutes, PICKED).await.unwrap(), "95 s, cut on request");
}

#[tokio::test]
async fn a_large_turned_clip_with_a_place_in_it_becomes_small_upright_and_anonymous() {
    let bench = Bench::new();
    let place = &["-metadata", "location=+48.1374+011.5755/", "-metadata", "title=Kitchen"];
    let flat = bench.record("flat.mov", "1920x1080", "1.5", &[HEVC, AAC, place, &["-movflags", "+faststart+use_metadata_tags"]]);
    let turned = bench.path("turned.mov");
    let mut turn = Command::new("ffmpeg");
    turn.args(["-v", "error", "-i"]).arg(&flat);
    turn.args(["-c", "copy", "-metadata:s:v", "rotate=90", "-movflags", "+use_metadata_tags"]);
    run(turn.arg(&turned));

    let output = bench.video(&turned, RECORDED).await.unwrap();
    assert_plays(&output, "turned");
    assert_eq!((output.width, output.height), (480, 854));
    for file in [&output.mp4, &output.poster] {
        let tags = run(Command::new("exiftool").args(["-a", "-G1", "-s"]).arg(file));
        for word in ["GPS", "Location", "48.1", "Kitchen"] {
            assert!(!tags.contains(word), "{word} in {tags}");
        }
    }
}
