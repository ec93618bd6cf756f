//! Owns the kill journey: the server dies in the middle of a fan-out, three times, and everybody is still reached.
//!
//! Called by the test runner. The one rule: a kill may cost repeats of the page in flight, never a phone.

use std::time::{Duration, Instant};

use crate::seed::{PHONES, seed};
use crate::server::{Server, operate};
use crate::sink::{Answer, Sink};

/// Alerts of one page: what a kill may repeat at most.
const PAGE: usize = 128;
/// Shares of the phones at which the server is killed, in percent.
const KILLS: [usize; 3] = [7, 45, 85];
/// A page's lease and some air: longer means that something is lost.
const PATIENCE: Duration = Duration::from_secs(60);

async fn wait_until(what: &str, is_done: impl Fn() -> bool) {
    let begun = Instant::now();
    while !is_done() {
        assert!(begun.elapsed() < PATIENCE, "waited too long for {what}");
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_killed_three_times_in_a_fan_out_reaches_every_phone_and_repeats_at_most_a_page_each_time() {
    let folder = tempfile::tempdir().unwrap();
    let (path, certificate) = (folder.path(), folder.path().join("push.pem"));
    let sink = Sink::start(&certificate, Box::new(|_, _| Answer::Take)).await;
    let seeded = seed(path, &sink).await;
    let mut server = Server::start(path, &certificate, 10).await;
    let id = server.post(&seeded, "kill-journey-1").await;
    for percent in KILLS {
        let goal = PHONES * percent / 100;
        wait_until("pushes before the kill", || sink.phones() >= goal).await;
        server.kill().await;
        let had = sink.phones();
        assert!((PHONES * 5 / 100..=PHONES * 95 / 100).contains(&had), "the kill came too early or too late: {had}");
        server = Server::start(path, &certificate, 10).await;
    }
    // The lead's phone never heard the first answer and sends again: it is the same note.
    assert_eq!(server.post(&seeded, "kill-journey-1").await, id);
    let begun = Instant::now();
    wait_until("every phone", || sink.phones() == PHONES).await;
    println!("every phone {:.1} s after the last start", begun.elapsed().as_secs_f64());
    // Repeats would come with the next lease at the latest.
    wait_until("silence", || sink.quiet_for() > Duration::from_secs(3)).await;
    server.stop().await;
    let (mut repeats, mut topics) = (0, std::collections::BTreeSet::new());
    for (phone, taken) in sink.taken() {
        repeats += taken.len() - 1;
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
    assert!(repeats <= PAGE * KILLS.len(), "{repeats} repeats");
    println!("{repeats} repeats after {} kills", KILLS.len());
    assert!(operate(path, &certificate, "check").await.contains("1 versions looked at, 0 differ"));
    assert!(operate(path, &certificate, "dead").await.contains("0 dead letters"));
}
