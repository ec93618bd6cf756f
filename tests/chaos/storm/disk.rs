//! Owns the full disk of the embedded default: nothing more fits, nothing is lost, and it goes on when there is room.
//!
//! Called by the test runner. The one rule: the disk is a real file system of a few megabytes, mounted for the server
//! alone and gone with it.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::{Duration, Instant};

use tokio::process::Command;

use super::after::judge;
use super::load::Storm;
use super::process::{Front, Place, spawn};
use super::stage::Alone;
use crate::sink::Answer;

/// Size of the disk: the seeded database and some minutes of storm.
const DISK: &str = "size=24m";
const ROUNDS: usize = 3;
/// The disk stays full for so long.
const FULL: Duration = Duration::from_secs(2);

/// Writes until nothing more fits.
fn fill(path: &Path) {
    let mut ballast = File::create(path).unwrap();
    let mut block = vec![1_u8; 64 * 1024];
    while !block.is_empty() {
        if ballast.write_all(&block).is_err() {
            block.truncate(block.len() / 2);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_refuses_and_loses_nothing() {
    let alone = Alone::seed(60, |_, _| Answer::Take).await;
    let seeded = alone.place.folder.clone();
    let disk = seeded.join("disk");
    std::fs::create_dir(&disk).unwrap();
    // A name space of its own: the mount is nobody else's and ends with the process.
    let mut command = Command::new("unshare");
    let script = format!("mount -t tmpfs -o {DISK} tmpfs {0} && cp {1}/floornote.db* {0}/ && exec \"$@\"", disk.display(), seeded.display());
    command.args(["--user", "--map-root-user", "--mount", "sh", "-c", &script, "sh", env!("CARGO_BIN_EXE_floornote"), "serve"]);
    let inside = Place { folder: disk.clone(), database_url: crate::seed::database_url(&disk), ..alone.place.clone() };
    inside.set(&mut command, "all", "127.0.0.1:0");
    let log = seeded.join("all.log");
    let (mut child, address) = spawn(command, &log).await;
    let seen = PathBuf::from(format!("/proc/{}/root{}", child.id().unwrap(), disk.display()));
    let front = Arc::new(Front { url: format!("http://{address}"), in_flight: AtomicUsize::new(0) });
    let storm = Storm::begin(&[front], &alone.teams);
    for round in 0..ROUNDS {
        tokio::time::sleep(FULL).await;
        fill(&seen.join("ballast"));
        tokio::time::sleep(FULL).await;
        let (before, begun) = (storm.ledger.length(), Instant::now());
        std::fs::remove_file(seen.join("ballast")).unwrap();
        while storm.ledger.length().1 == before.1 {
            assert!(begun.elapsed() < Duration::from_secs(20), "it did not get going again");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        println!("round {round}: accepted again {} ms after there was room", begun.elapsed().as_millis());
    }
    let ledger = storm.end().await;
    let text = std::fs::read_to_string(&log).unwrap();
    assert!(text.contains("full"), "the fault did not bite, or nobody is told of it:\n{text}");
    // From outside of the server's name space the files are reached through its root.
    let outside = Place { folder: seen.clone(), database_url: crate::seed::database_url(&seen), ..alone.place.clone() };
    judge(&outside, &ledger, &alone.teams, &alone.sink, |_| false).await;
    child.kill().await.unwrap();
}
