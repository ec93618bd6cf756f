//! Owns the proof that a backup made while the server works is whole, and that a server starts from it.
//!
//! Called by the test runner, on SQLite whatever the run is about. The one rule: the restore is what the page about it
//! says: the folder is copied, nothing else.

use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use floornote::command::{Backup, backup};
use floornote::config::Config;
use floornote::domain::clock::Clock;
use floornote::http::Door;
use floornote::service::House;
use floornote::service::ops::vitals::Vitals;
use floornote::store::engine::backup::{Cursor, copy};
use serde_json::Value;
use tempfile::TempDir;

use crate::app::house_in;
use crate::database::{Backend, Database};
use crate::world::{Who, World, clip};

const PUBLIC_URL: &str = "http://127.0.0.1:8080/";

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    to: Backup,
}

fn config(database_url: &str, blobs: &Path) -> Config {
    let blobs = format!("file:{}", blobs.display());
    Config::load(None, |name| match name {
        "FLOORNOTE_DATABASE_URL" => Some(database_url.to_owned()),
        "FLOORNOTE_BLOB_URL" => Some(blobs.clone()),
        _ => None,
    })
    .unwrap()
}

async fn run(database_url: &str, blobs: &Path, to: &Path) -> Result<ExitCode, String> {
    let line = Line::parse_from(["backup".as_ref(), to.as_os_str()]);
    backup(&config(database_url, blobs), &line.to).await.map_err(|error| error.to_string())
}

/// A house that works, and its folder.
async fn working() -> (House, World, String, TempDir) {
    let Database { url, folder } = Backend::Sqlite.make().await;
    let house = house_in(folder.path(), &url, PUBLIC_URL, Clock::system()).await;
    let world = World::seed(&house, false).await;
    (house, world, url, folder)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_starts_from_a_backup_that_was_made_while_it_worked() {
    let (house, world, url, folder) = working().await;
    let secret = world.sign_in(&house, Who::Worker).await.unwrap();
    let asset = world.asset(&house).await;
    let to = folder.path().join("copy");
    // Clips come in and are finished while the copy is made, and it is made again over itself.
    let work = async {
        for _ in 0..30 {
            world.asset(&house).await;
        }
    };
    let copies = async {
        for _ in 0..5 {
            assert_eq!(run(&url, &folder.path().join("blobs"), &to).await, Ok(ExitCode::SUCCESS));
        }
    };
    tokio::join!(work, copies);
    let later = world.asset(&house).await;

    let elsewhere = tempfile::tempdir().unwrap();
    let copied = std::process::Command::new("cp").arg("-r").arg(&to).arg(elsewhere.path().join("data")).status().unwrap();
    assert!(copied.success());
    drop((house, folder));
    let data = elsewhere.path().join("data");
    let restored = house_in(&data, &format!("sqlite://{}/floornote.db", data.display()), PUBLIC_URL, Clock::system()).await;
    let door = Door::build(&restored, &Vitals::default(), std::net::TcpListener::bind("127.0.0.1:0").unwrap()).unwrap();
    let (address, closer) = (door.address(), door.closer());
    tokio::spawn(door.run());
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let get = |path: String| client.get(format!("http://{address}{path}")).header("Cookie", format!("floornote={secret}")).send();
    // The same session, the same notes, and every clip that a row names.
    let inbox: Value = get("/api/v1/inbox".to_owned()).await.unwrap().json().await.unwrap();
    assert!(!inbox["items"].as_array().unwrap().is_empty(), "{inbox}");
    let played = get(format!("/media/{asset}/video.mp4")).await.unwrap();
    assert_eq!((played.status().as_u16(), played.bytes().await.unwrap().as_ref()), (200, clip().as_slice()));
    assert_eq!(get(format!("/media/{later}/video.mp4")).await.unwrap().status(), 404);
    closer.close().await;

    let again = elsewhere.path().join("again.db");
    let mut rows = copy(&format!("sqlite://{}/floornote.db", data.display()), &again).await.unwrap();
    let (mut at, mut seen) = (Cursor::default(), 0);
    while let Some((blobs, next)) = rows.list_blobs(at).await.unwrap() {
        for blob in blobs {
            let file = data.join("blobs").join(&blob.key);
            assert_eq!(std::fs::metadata(&file).unwrap().len(), u64::try_from(blob.bytes).unwrap(), "{}", blob.key);
            seen += 1;
        }
        at = next;
    }
    assert!(seen > 1, "{seen} blobs are named");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_says_which_clips_are_missing_and_is_no_success() {
    let (house, world, url, folder) = working().await;
    world.asset(&house).await;
    let blobs = folder.path().join("blobs");
    std::fs::remove_dir_all(blobs.join("assets")).unwrap();
    assert_eq!(run(&url, &blobs, &folder.path().join("copy")).await, Ok(ExitCode::FAILURE));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_its_owner_opens_a_backup_and_postgresql_has_its_own() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_house, _world, url, folder) = working().await;
    let (blobs, to) = (folder.path().join("blobs"), folder.path().join("copy"));
    assert_eq!(run(&url, &blobs, &to).await, Ok(ExitCode::SUCCESS));
    assert_eq!(std::fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o700);
    let refused = run("postgres://floornote:s3cret@db.example/floornote", &blobs, &to).await.unwrap_err();
    assert!(refused.contains("pg_dump") && !refused.contains("s3cret"), "{refused}");
}
