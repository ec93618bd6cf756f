//! Owns: proof that every voice note becomes one format with bars.
//! Called by: `cargo test`.
//! Rule: a sample is made for the test that uses it.

use super::bench::{AAC, Bench, FRAGMENTS, H264, OPUS, RECORDED, SILENT, assert_index_first, show};

#[tokio::test]
async fn every_voice_note_becomes_m4a_with_bars() {
    let bench = Bench::new();
    let sound: &[&str] = &["-map", "1:a"];
    let table: [(&str, &[&[&str]]); 4] =
        [("opus.webm", &[sound, OPUS, &["-live", "1"]]), ("aac.m4a", &[sound, AAC]), ("opus.mp4", &[sound, OPUS, FRAGMENTS]), ("opus.ogg", &[sound, OPUS])];
    for (name, options) in table {
        let whole = bench.record(name, "16x16", "2.5", options);
        let output = bench.voice(&whole, RECORDED).await.unwrap();
        assert_eq!(show(&output.m4a, "stream=codec_name,channels", &[]), "aac,1", "{name}");
        assert_index_first(&output.m4a, name);
        assert!((2400..=2700).contains(&output.duration_ms), "{name}: {}", output.duration_ms);
        assert!(output.waveform.len() <= 60 && output.waveform.len() > 50, "{name}");
        assert_eq!(output.waveform.iter().max(), Some(&100), "{name}");
    }
    let short = bench.record("short.webm", "16x16", "0.3", &[sound, OPUS]);
    assert!(bench.voice(&short, RECORDED).await.unwrap().duration_ms >= 250);
    let late = bench.record("late.webm", "16x16", "30.4", &[sound, OPUS]);
    let output = bench.voice(&late, RECORDED).await.unwrap();
    assert!((29_900..=30_100).contains(&output.duration_ms), "{}", output.duration_ms);
    let cut = bench.cut(&late, "cut.webm", 60);
    assert!(bench.voice(&cut, RECORDED).await.unwrap().duration_ms > 15_000);

    let silent = bench.record("silent.mp4", "64x64", "1", &[H264, SILENT]);
    assert_eq!(bench.voice(&silent, RECORDED).await.unwrap_err().code().as_str(), "media_empty");
    let nothing = bench.path("nothing.webm");
    std::fs::write(&nothing, b"").unwrap();
    assert_eq!(bench.voice(&nothing, RECORDED).await.unwrap_err().code().as_str(), "media_empty");
}

#[tokio::test]
async fn digital_silence_is_a_flat_voice_note() {
    let bench = Bench::new();
    let quiet = bench.record("quiet.m4a", "16x16", "2", &[&["-map", "1:a", "-af", "volume=0"], AAC]);
    let output = bench.voice(&quiet, RECORDED).await.unwrap();
    assert!(output.waveform.iter().all(|bar| *bar == 0), "{:?}", output.waveform);
}
