//! Owns the bucket that answers 503 in a storm: every request for a while, and later every second one.
//!
//! Called by the test runner. The one rule: an outage counts only when uploads and a clip in the making really met it; notes
//! and answers, which need no bucket, are accepted all the time.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use floornote::blob::Blobs;
use floornote::store::media::uploads::UploadPart;
use futures_util::TryStreamExt as _;
use reqwest::Client;
use serde_json::Value;
use sqlx::{Connection as _, PgConnection};

use super::after::judge;
use super::clips::{Clips, Seen, noise, record};
use super::ledger::Ledger;
use super::load::{Storm, client, sign};
use super::stage::{Cluster, Stand, TEAM};
use crate::database::{Backend, Database};
use crate::fault_proxy::{Fault, FaultProxy};
use crate::s3_server::{S3Server, url_at};
use crate::seed::LEAD;
use crate::sink::Answer;

/// Notes go to the first teams, clips to the last.
const TEAMS: usize = 220;
/// The bucket refuses for so long, each time: longer than a request to it is tried again unseen.
const AWAY: Duration = Duration::from_secs(8);
/// Longer means that it hangs.
const PATIENCE: Duration = Duration::from_secs(40);

/// Waits until one more clip that was already sent is whole, so that it is being made playable, and an upload is under way.
async fn wait_for_clip(seen: &Seen) {
    let (begun, before) = (Instant::now(), seen.whole.load(Ordering::SeqCst));
    while seen.whole.load(Ordering::SeqCst) == before || seen.under_way.load(Ordering::SeqCst) == 0 {
        assert!(begun.elapsed() < PATIENCE, "no clip gets to its end");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

/// What was answered of recordings that broke off is in the bucket, byte for byte.
async fn look_at_parts(database_url: &str, blobs: &Blobs, seen: &Seen) -> usize {
    const PARTS: &str = "SELECT starts_at, length, blob_key, blob_at FROM upload_parts WHERE upload_id = $1 ORDER BY starts_at";
    let mut connection = PgConnection::connect(database_url).await.unwrap();
    let recorded = noise();
    let broken = seen.broken();
    for (upload, told) in &broken {
        let parts: Vec<(i64, i64, String, i64)> = sqlx::query_as(PARTS).bind(upload).fetch_all(&mut connection).await.unwrap();
        let mut bytes = Vec::new();
        for (starts_at, length, blob_key, blob_at) in parts {
            assert_eq!(usize::try_from(starts_at).unwrap(), bytes.len());
            let part = UploadPart { starts_at, length, blob_key, blob_at };
            let read = blobs.read(&part.blob_key.parse().unwrap(), part.blob_range()).await.unwrap();
            bytes.extend(read.try_collect::<Vec<_>>().await.unwrap().concat());
        }
        assert!(bytes == recorded[..*told], "upload {upload}: {told} bytes were answered, {} are there", bytes.len());
    }
    broken.len()
}

/// Plays every clip to its end, as the lead.
async fn play_clips(client: &Client, url: &str, ledger: &Ledger) {
    let get = async |path: &str| sign(client.get(format!("{url}{path}")), LEAD).send().await.unwrap().error_for_status().unwrap();
    for clip in ledger.clips() {
        let shown: Value = get(&format!("/api/v1/messages/{}", clip.id)).await.json().await.unwrap();
        let played = get(shown["media"]["video"].as_str().unwrap_or_else(|| panic!("{shown}"))).await;
        let length = played.content_length();
        let bytes = played.bytes().await.unwrap();
        assert_eq!((&bytes[4..8], u64::try_from(bytes.len()).ok()), (b"ftyp".as_slice(), length), "clip {}", clip.id);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket_that_refuses_in_a_storm_loses_no_byte_and_holds_up_no_note() {
    let server = S3Server::start();
    let proxy = FaultProxy::start(&server.endpoint).await;
    let Database { url, folder } = Backend::Postgres.make().await;
    let clip = record(folder.path());
    let work = folder.path().join("work").display().to_string();
    let more = vec![("FLOORNOTE_BLOB_URL", url_at(&proxy.endpoint)), ("FLOORNOTE_WORK_DIR", work)];
    let cluster = Cluster::start_on(Stand { database_url: url, folder, more }, 1, TEAMS, TEAM, |_, _| Answer::Take).await;
    let storm = Storm::begin(&cluster.fronts(), &cluster.teams);
    let clips = Clips::begin(&cluster.fronts(), &cluster.teams, &storm.ledger, clip);
    let worker = &cluster.processes[2];
    for (name, every) in [("every request", 1), ("every second request", 2)] {
        wait_for_clip(&clips.seen).await;
        let refused = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&refused);
        let (sent, told) = (storm.ledger.clips().len(), clips.seen.refused.load(Ordering::SeqCst));
        proxy.set(move |n| {
            if !n.is_multiple_of(every) {
                return Fault::Pass;
            }
            counted.fetch_add(1, Ordering::SeqCst);
            Fault::SlowDown
        });
        let (notes, acts) = storm.ledger.accepted_within(AWAY).await;
        let asked = proxy.requests();
        proxy.heal();
        let (refused, told) = (refused.load(Ordering::SeqCst), clips.seen.refused.load(Ordering::SeqCst) - told);
        let sent = storm.ledger.clips().len() - sent;
        println!("{name}: {refused} of {asked} answered 503, {told} uploads were told so; accepted meanwhile: {notes} notes, {acts} acts, {sent} clips");
        assert!(refused > 0, "nothing was under way: the fault did not bite");
        assert!(notes >= 5 && acts >= 100, "without a bucket only {notes} notes and {acts} acts were accepted");
        if every == 1 {
            assert!(told > 0 && sent > 0, "of {told} uploads under way and {sent} clips sent the outage was noticed");
            let log = worker.log();
            let is_retried = log.lines().any(|line| line.contains("\"process_media\"") && line.contains("will be tried again"));
            assert!(is_retried, "no clip was in the making: the fault did not bite");
        }
    }
    // The bucket works: whoever waited goes on.
    wait_for_clip(&clips.seen).await;
    let (seen, ledger) = (clips.end().await, storm.end().await);
    judge(&cluster.place, &ledger, &cluster.teams, &cluster.sink, |_| false).await;
    let broken = look_at_parts(&cluster.place.database_url, &Blobs::open(&server.url()).unwrap(), &seen).await;
    play_clips(&client(), &cluster.fronts()[0].url, &ledger).await;
    println!("{} clips play, {broken} recordings that broke off are there to the last answered byte", ledger.clips().len());
    cluster.stop().await;
}
