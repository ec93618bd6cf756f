//! Owns: proof that hostile, huge and slow clips get their code and leave no child.
//! Called by: `cargo test`.
//! Rule: a sample is made for the test that uses it.

use std::time::Duration;

use floornote::media::{Media, MediaConfig};

use super::bench::{AAC, Bench, FRAGMENTS, H264, HEVC, RECORDED, assert_plays, children_of};

#[tokio::test]
async fn hostile_clips_get_their_code() {
    let bench = Bench::new();
    let write = |name: &str, bytes: &[u8]| {
        let path = bench.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let secret = bench.record("secret.mp4", "320x240", "1", &[H264, AAC]);
    let playlist = format!("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{}\n", secret.display());
    let concat = format!("ffconcat version 1.0\nfile {}\n", secret.display());
    let fake = [b"\0\0\0\x18ftypmp42\0\0\0\0isommp42".as_slice(), &[7; 4000]].concat();
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>";
    let table = [
        (write("empty.webm", b""), "media_empty"),
        (write("playlist.mp4", playlist.as_bytes()), "media_unsupported"),
        (write("concat.mp4", concat.as_bytes()), "media_unsupported"),
        (write("drawing.mp4", svg), "media_unsupported"),
        (write("noise.mp4", &[0x5A; 5000]), "media_unsupported"),
        (write("fake.mp4", &fake), "media_corrupt"),
        (write("header.webm", &[0x1A, 0x45, 0xDF, 0xA3]), "media_corrupt"),
        (write("large.mp4", &vec![0; 26 * 1024 * 1024]), "media_too_large"),
        // The index of a file that is not a recording stands at its end: nothing can be saved.
        (bench.cut(&secret, "no-index.mp4", 60), "media_corrupt"),
    ];
    for (path, code) in table {
        assert_eq!(bench.refused(&path).await, code, "{}", path.display());
        assert_eq!(std::fs::read_dir(bench.path("work")).unwrap().count(), 0);
    }
    let output = bench.video(&secret, RECORDED).await.unwrap();
    assert_plays(&output, "the next good clip");
}

#[tokio::test]
async fn a_frame_of_8192_pixels_a_side_is_refused() {
    let bench = Bench::new();
    let vp9 = &["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-frames:v", "1", "-an"];
    let huge = bench.record("huge.webm", "8192x8192", "1", &[vp9]);
    let error = bench.video(&huge, RECORDED).await.unwrap_err();
    assert_eq!((error.code().as_str(), error.limit()), ("media_pixels", Some(4096 * 2304)));
}

#[tokio::test]
async fn a_recording_that_stopped_at_its_header_is_empty() {
    let bench = Bench::new();
    let whole = bench.record("whole.mp4", "320x240", "1", &[H264, AAC, FRAGMENTS]);
    let bytes = std::fs::read(&whole).unwrap();
    let end = bytes.windows(4).position(|word| word == b"moof").unwrap() - 4;
    let header = bench.path("header.mp4");
    std::fs::write(&header, &bytes[..end]).unwrap();
    assert_eq!(bench.refused(&header).await, "media_empty");
    assert_eq!(bench.voice(&header, RECORDED).await.unwrap_err().code().as_str(), "media_empty");
}

#[tokio::test]
async fn a_caller_that_leaves_takes_its_child_along() {
    let bench = Bench::new();
    let slow = bench.record("slow.mov", "1280x720", "12", &[HEVC, AAC]);
    let work = bench.work();
    let job = bench.media.process_video(&slow, &work, RECORDED);
    assert!(tokio::time::timeout(Duration::from_millis(900), job).await.is_err());
    for _ in 0..50 {
        if children_of(bench.directory.path()).is_empty() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    bench.assert_no_child();
}

#[tokio::test]
async fn a_child_that_takes_too_long_is_killed() {
    let mut bench = Bench::new();
    let slow = bench.record("slow.mov", "1280x720", "12", &[HEVC, AAC]);
    bench.media = Media::new(MediaConfig { child_timeout: Duration::from_millis(300), ..MediaConfig::default() });
    assert_eq!(bench.refused(&slow).await, "media_timeout");
    bench.media = Media::new(MediaConfig { child_cpu_s: 1, ..MediaConfig::default() });
    assert_eq!(bench.refused(&slow).await, "media_timeout");
}

#[tokio::test]
async fn a_missing_program_is_unavailable() {
    let bench = Bench::new();
    assert!(bench.media.is_available().await);
    let clip = bench.record("clip.mp4", "320x240", "1", &[H264, AAC]);
    let media = Media::new(MediaConfig { ffprobe: "/nowhere/ffprobe".into(), ..MediaConfig::default() });
    assert!(!media.is_available().await);
    let error = media.process_video(&clip, &bench.work(), RECORDED).await.unwrap_err();
    assert_eq!(error.code().as_str(), "media_unavailable");
    assert!(error.is_retryable());
}
