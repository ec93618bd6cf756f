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
use super::process::{Front, Place, Process, spawn};
use super::stage::Alone;
use crate::sink::Answer;

/// Size of the disk: the seeded database and some minutes of storm.
const DISK: &str = "size=24m";
const ROUNDS: usize = 3;
/// The disk stays full for so long.
const FULL: Duration = Duration::from_secs(2);
/// Longer means that it hangs.
const PATIENCE: Duration = Duration::from_secs(30);

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
    let folder = alone.place.folder.clone();
    let disk = folder.join("disk");
    std::fs::create_dir(&disk).unwrap();
    // A name space of its own: the mount is nobody else's and ends with the process. What is on it at the end is brought out.
    let script = format!(
        "mount -t tmpfs -o {DISK} tmpfs {0} && mv {1}/floornote.db* {0}/ && {{ \"$@\" & server=$!; trap 'kill -TERM $server' TERM; wait $server; wait $server; mv {0}/floornote.db* {1}/; }}",
        disk.display(),
        folder.display()
    );
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "--mount", "sh", "-c", &script, "sh", env!("CARGO_BIN_EXE_floornote"), "serve"]);
    let inside = Place { folder: disk.clone(), database_url: crate::seed::database_url(&disk), ..alone.place.clone() };
    inside.set(&mut command, "all", "127.0.0.1:0");
    let log = folder.join("on-the-disk.log");
    let (mut child, address) = spawn(command, &log).await;
    let pid = child.id().unwrap().to_string();
    let ballast = PathBuf::from(format!("/proc/{pid}/root{}/ballast", disk.display()));
    let front = Arc::new(Front { url: format!("http://{address}"), in_flight: AtomicUsize::new(0) });
    let storm = Storm::begin(&[front], &alone.teams);
    for round in 0..ROUNDS {
        tokio::time::sleep(FULL).await;
        fill(&ballast);
        tokio::time::sleep(FULL).await;
        let (before, begun) = (storm.ledger.length(), Instant::now());
        std::fs::remove_file(&ballast).unwrap();
        while storm.ledger.length().1 == before.1 {
            assert!(begun.elapsed() < PATIENCE, "it did not get going again");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        println!("round {round}: accepted again {} ms after there was room", begun.elapsed().as_millis());
    }
    let ledger = storm.end().await;
    assert!(Command::new("kill").args(["-TERM", &pid]).status().await.unwrap().success());
    tokio::time::timeout(PATIENCE, child.wait()).await.unwrap().unwrap();
    let text = std::fs::read_to_string(&log).unwrap();
    assert!(text.contains("the disk of the database is full"), "the fault did not bite, or nobody is told of it:\n{text}");
    let process = Process::start("all", "all", &alone.place).await;
    judge(&alone.place, &ledger, &alone.teams, &alone.sink, |_| false).await;
    process.stop().await;
}
