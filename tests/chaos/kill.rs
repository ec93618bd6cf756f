//! Owns the kill journey: the server dies in the middle of a fan-out, again and again, and everybody is still reached.
//!
//! Called by the test runner. The one rule: a kill may cost repeats of one page of pushes, never a phone; what each kill
//! may repeat is read from the sink's and the server's own record at that moment.

use std::path::Path;
use std::time::{Duration, Instant};

use floornote::domain::limits::PUSH_PAGE;
use floornote::domain::receipt::Counts;
use floornote::store::progress::sums;
use floornote::store::{Store, outbox};

use crate::seed::{PHONES, Seeded, database_url, seed};
use crate::server::{Server, operate};
use crate::sink::{Answer, Sink};
use floornote::store::receipt::recount;

/// Shares of the phones at which the server is killed, in percent.
const KILLS: [usize; 4] = [7, 30, 60, 85];
/// Longer means that something is lost; a page's lease would be 30 s, and nobody waits for it.
const PATIENCE: Duration = Duration::from_secs(60);

/// Waits for something to happen outside of this process.
pub async fn wait_until(what: &str, is_done: impl Fn() -> bool) {
    let begun = Instant::now();
    while !is_done() {
        assert!(begun.elapsed() < PATIENCE, "waited too long for {what}");
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

/// Reads the counters of everything sent, from the file.
pub async fn counts(folder: &Path, seeded: &Seeded) -> Counts {
    let store = Store::open(&database_url(folder)).await.unwrap();
    let versions = recount::list_versions(&store, seeded.scope.tenant).await.unwrap();
    let mut all = Counts::default();
    for part in sums::list_counts(&store, &seeded.scope, &versions).await.unwrap() {
        all.add(&part.counts);
    }
    store.close().await;
    all
}

/// Waits until the server has no job left.
pub async fn wait_for_jobs(folder: &Path) {
    let store = Store::open(&database_url(folder)).await.unwrap();
    let begun = Instant::now();
    while outbox::count(&store).await.unwrap() > 0 {
        assert!(begun.elapsed() < PATIENCE, "jobs are left");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    store.close().await;
}

/// Kills the server once `percent` of the phones have it, and starts it again; returns how many phones had it without
/// the server knowing: what this kill may repeat.
pub async fn kill_at(percent: usize, server: Server, start: impl AsyncFn() -> Server, folder: &Path, seeded: &Seeded, sink: &Sink) -> (Server, usize) {
    wait_until("pushes before the kill", || sink.phones() >= PHONES * percent / 100).await;
    server.kill().await;
    wait_until("the end of what was on its way", || sink.is_idle()).await;
    let had = sink.phones();
    assert!((PHONES * 5 / 100..=PHONES * 95 / 100).contains(&had), "the kill came too early or too late: {had}");
    let written = usize::try_from(counts(folder, seeded).await.notified).unwrap();
    let unwritten = had.checked_sub(written).expect("the server wrote what no phone had");
    assert!(unwritten <= PUSH_PAGE, "killed at {percent} %: {unwritten} pushes were out and not written");
    (start().await, unwritten)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_killed_again_and_again_reaches_every_phone_and_repeats_at_most_a_page_each_time() {
    let folder = tempfile::tempdir().unwrap();
    let (path, certificate) = (folder.path(), folder.path().join("push.pem"));
    let sink = Sink::start(&certificate, Box::new(|_, _| Answer::Take)).await;
    let seeded = seed(path, &[&sink]).await;
    let start = async || Server::start(path, &certificate, 10).await;
    let mut server = start().await;
    let id = server.post(&seeded, "kill-journey-1").await;
    let mut allowed = 0;
    for percent in KILLS {
        let (next, unwritten) = kill_at(percent, server, start, path, &seeded, &sink).await;
        println!("killed at {percent} %: {unwritten} out and not written, {} repeated so far", sink.repeats());
        assert!(sink.repeats() <= allowed, "{} repeats where earlier kills explain {allowed}", sink.repeats());
        (server, allowed) = (next, allowed + unwritten);
    }
    // The lead's phone never heard the first answer and sends again: it is the same note.
    assert_eq!(server.post(&seeded, "kill-journey-1").await, id);
    let begun = Instant::now();
    wait_for_jobs(path).await;
    println!("all done {:.1} s after the last start", begun.elapsed().as_secs_f64());
    assert!(server.log().contains("of a process that was killed are taken up again"), "the new server waited for the leases of the old one");
    server.stop().await;
    assert_eq!(sink.phones(), PHONES);
    let mut topics = std::collections::BTreeSet::new();
    for (phone, taken) in sink.taken() {
        let first = sink.open(&taken[0].body);
        topics.insert(taken[0].topic.clone());
        for again in &taken[1..] {
            let repeat = sink.open(&again.body);
            assert_eq!(again.topic, taken[0].topic, "phone {phone}: a repeat must replace");
            assert_eq!(repeat["data"]["push_id"], first["data"]["push_id"], "phone {phone}: a repeat must be recognised");
        }
        assert!(first["data"]["push_id"].is_string(), "{first}");
    }
    assert_eq!(topics.len(), 1, "one version has one topic");
    assert!(sink.repeats() <= allowed, "{} repeats where the kills explain {allowed}", sink.repeats());
    println!("{} repeats after {} kills", sink.repeats(), KILLS.len());
    assert_eq!(usize::try_from(counts(path, &seeded).await.notified).unwrap(), PHONES);
    assert!(operate(path, &certificate, "check").await.contains("1 versions looked at, 0 differ"));
    assert!(operate(path, &certificate, "dead").await.contains("0 dead letters"));
}
