//! Owns the look at this machine: programs, roots of trust, folders, space on the disk.
//!
//! Called by the doctor. The one rule: a folder is written to only by a file of a fresh name that is gone again at once.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::line::{Line, ok, wrong};
use crate::app::build_media;
use crate::config::{BlobStore, Database};
use crate::net::client::HttpClient;
use crate::net::dial::Dialer;
use crate::store::engine::inspect::sqlite_file;

/// Less than this is soon full: a shift may upload 80 MB a clip, and the database needs room to write at all.
const SPACE_MIN_BYTES: u64 = 2 * 1024 * 1024 * 1024;
const MIB: u64 = 1024 * 1024;

/// Looks at ffmpeg, ffprobe and what they can.
pub(super) async fn programs() -> Vec<Line> {
    let found = build_media().inspect().await;
    let program = |check, found: Result<String, String>| match found {
        Ok(version) => ok(check, version),
        Err(cause) => wrong(check, cause, "Install it (apt install ffmpeg); until then most clips wait."),
    };
    let has_ffmpeg = found.ffmpeg.is_ok();
    let mut lines = vec![program("ffmpeg", found.ffmpeg), program("ffprobe", found.ffprobe)];
    if has_ffmpeg {
        lines.push(if found.missing_encoders.is_empty() {
            ok("encoders", crate::media::ENCODERS.join(", "))
        } else {
            wrong(
                "encoders",
                format!("this ffmpeg was built without {}", found.missing_encoders.join(", ")),
                "Install the ffmpeg of Debian or another full build.",
            )
        });
    }
    lines
}

/// Looks whether push services' certificates can be checked.
pub(super) fn trust() -> Line {
    match HttpClient::new(&Dialer::new(std::iter::empty::<&str>())) {
        Ok(_) => ok("trust", "roots of trust found"),
        Err(_) => wrong("trust", "no root certificates found, so no push service can be trusted", "Install ca-certificates or set SSL_CERT_FILE."),
    }
}

/// Looks at the space where the database and the blobs lie, where that is on this machine.
pub(super) fn disk(database: Option<&Database>, blobs: Option<&BlobStore>) -> Vec<Line> {
    let database = database.filter(|database| database.is_file()).and_then(|database| sqlite_file(&database.url).ok());
    let blobs = blobs.and_then(|blobs| blob_folder(&blobs.url));
    let mut lines = Vec::new();
    for (what, path) in [("database", database), ("blobs", blobs)] {
        let Some(folder) = path.map(|path| standing(&path)) else { continue };
        match rustix::fs::statvfs(&folder) {
            Ok(found) => {
                let free = found.f_bavail.saturating_mul(found.f_frsize);
                lines.push(if free < SPACE_MIN_BYTES {
                    wrong("disk", format!("{} MiB free for the {what}", free / MIB), "Free some: with a full disk nothing is accepted any more.")
                } else {
                    ok("disk", format!("{} MiB free for the {what}", free / MIB))
                });
            }
            Err(error) => lines.push(wrong("disk", format!("the space for the {what} cannot be read: {error}"), "Check the path.")),
        }
    }
    lines
}

/// Returns the folder of a `file:` address of blobs.
pub(super) fn blob_folder(url: &str) -> Option<PathBuf> {
    url.strip_prefix("file:").map(|rest| rest.strip_prefix("//").unwrap_or(rest)).filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// Returns the nearest folder on the way to `path` that is there: what is missing is made at the first start.
fn standing(path: &Path) -> PathBuf {
    let here = Path::new(".");
    path.ancestors().map(|part| if part.as_os_str().is_empty() { here } else { part }).find(|part| part.is_dir()).unwrap_or(here).to_path_buf()
}

/// Checks that files can be made where `path` is or will be.
pub(super) fn writable(path: &Path, name: Uuid) -> std::io::Result<()> {
    // What stands in the way of a folder is found as a file.
    if let Some(file) = path.ancestors().find(|part| part.exists()).filter(|part| !part.is_dir()) {
        return Err(std::io::Error::new(std::io::ErrorKind::NotADirectory, format!("{} is no folder", file.display())));
    }
    let probe = standing(path).join(format!(".floornote-doctor-{name}"));
    let written = std::fs::File::create_new(&probe).and_then(|mut file| std::io::Write::write_all(&mut file, b"floornote").and_then(|()| file.sync_all()));
    match std::fs::remove_file(&probe) {
        Ok(()) => written,
        Err(error) => written.and(Err(error)),
    }
}
