//! Owns the doctor's findings about the machine: programs, folders, space, roots of trust, the blob store.
//!
//! Called by the test runner. The one rule: as in the tests of servers, the one thing made wrong is the one line.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use crate::program::{Settings, path_of};
use crate::servers::{free_port, is_root};

/// What media programs are started through.
const BASE: [&str; 6] = ["prlimit", "nice", "unshare", "setpriv", "true", "sh"];

/// Whom permissions hold for: root may write everywhere.
fn without_rights(settings: Settings) -> Settings {
    if is_root() { settings.through(&["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"]) } else { settings }
}

fn allow(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn missing_media_programs_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings::of(folder.path());
    let (code, text) = settings.clone().with("PATH", &path_of(folder.path(), &BASE)).doctor().await;
    assert_eq!(code, 1);
    for program in ["ffmpeg", "ffprobe"] {
        assert!(text.lines().any(|line| line.starts_with(&format!("WRONG  {program}: ")) && line.contains("apt install ffmpeg")), "{text}");
    }
    assert_eq!(text.matches("WRONG").count(), 2, "{text}");
    let with_one = path_of(folder.path(), &["ffmpeg"]);
    settings.with("PATH", &with_one).names("ffprobe", &["cannot be run", "Install"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ffmpeg_without_an_encoder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = path_of(folder.path(), &[&BASE[..], &["ffprobe"]].concat());
    let lean = Path::new(&path).join("ffmpeg");
    std::fs::write(&lean, "#!/bin/sh\necho 'ffmpeg version lean'\necho ' A....D aac  AAC'\necho ' VFS..D mjpeg  MJPEG'\n").unwrap();
    allow(&lean, 0o755);
    Settings::of(folder.path()).with("PATH", &path).names("encoders", &["without libx264", "Install"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blob_folder_that_cannot_be_written_to_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = folder.path().join("blobs");
    std::fs::create_dir(&blobs).unwrap();
    allow(folder.path(), 0o777);
    allow(&blobs, 0o555);
    without_rights(Settings::of(folder.path())).names("blobs", &["cannot be written", "denied", "FLOORNOTE_BLOB_URL"]).await;
    std::fs::write(folder.path().join("file"), b"").unwrap();
    let under_a_file = format!("file:{}/file/blobs", folder.path().display());
    Settings::of(folder.path()).with("FLOORNOTE_BLOB_URL", &under_a_file).names("blobs", &["no folder"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_data_folder_that_cannot_be_written_to_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    allow(folder.path(), 0o777);
    allow(&data, 0o555);
    let settings = Settings::of(folder.path()).with("FLOORNOTE_DATABASE_URL", &format!("sqlite://{}/floornote.db", data.display()));
    without_rights(settings).names("data folder", &["cannot be written", "denied", "user floornote runs as"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_s3_that_nobody_answers_is_named_without_its_keys() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings::of(folder.path())
        .with("FLOORNOTE_BLOB_URL", &format!("s3://notes/all?endpoint=http://127.0.0.1:{}&region=none", free_port()))
        .with("AWS_ACCESS_KEY_ID", "floornote")
        .with("AWS_SECRET_ACCESS_KEY", "an-s3-secret");
    settings.names("blobs", &["cannot be written", "AWS_SECRET_ACCESS_KEY"]).await;
    let done = settings.run(&["doctor"]).await;
    assert!(!String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).contains("an-s3-secret"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_without_roots_of_trust_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let none = folder.path().join("none");
    std::fs::create_dir(&none).unwrap();
    std::fs::write(folder.path().join("none.pem"), "").unwrap();
    let settings = Settings::of(folder.path()).with("SSL_CERT_DIR", &none.display().to_string());
    let settings = settings.with("SSL_CERT_FILE", &folder.path().join("none.pem").display().to_string());
    settings.names("trust", &["no root certificates", "ca-certificates"]).await;
}

/// A file system of 32 MB, which only this program sees.
#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_is_nearly_full_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let small = folder.path().join("small");
    std::fs::create_dir(&small).unwrap();
    let script = format!("mount -t tmpfs -o size=32m,mode=777 tmpfs {} && exec \"$@\"", small.display());
    let settings = Settings::of(folder.path()).with("FLOORNOTE_BLOB_URL", &format!("file:{}/blobs", small.display()));
    settings.through(&["unshare", "--map-root-user", "--mount", "sh", "-c", &script, "sh"]).names("disk", &["MiB free for the blobs", "Free some"]).await;
}
