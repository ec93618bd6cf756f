//! Owns the bad day of a push service: it limits, fails, hangs and forgets phones, one in a hundred each; with the server
//! killed as well; and a push service that answers nobody beside one that works.
//!
//! Called by the test runner. The one rule: whoever can be reached is reached, and who cannot is named so.

use std::time::{Duration, Instant};

use floornote::domain::limits::PUSH_PAGE;

use crate::kill::{counts, kill_at, wait_for_jobs, wait_until};
use crate::seed::{PHONES, seed};
use crate::server::{Server, operate};
use crate::sink::{Answer, Sink};

/// One phone in so many meets each fault.
const ONE_IN: usize = 100;
/// Time one push may take here: well over what a slow page waits for its stragglers.
const PUSH_TIMEOUT: Duration = Duration::from_secs(4);

/// Whether the push service has forgotten a phone for good.
pub const fn is_forgotten(phone: usize) -> bool {
    phone % ONE_IN == 70
}

/// The first try of four phones in a hundred fails, each in its own way; 410 is for good.
pub fn bad_day(phone: usize, attempt: usize) -> Answer {
    match (phone % ONE_IN, attempt) {
        (10, 0) => Answer::Later(1),
        (30, 0) => Answer::Status(500),
        (50, 0) => Answer::Hang,
        (70, _) => Answer::Status(410),
        _ => Answer::Take,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_can_be_reached_is_reached_on_a_push_services_bad_day() {
    let folder = tempfile::tempdir().unwrap();
    let (path, certificate) = (folder.path(), folder.path().join("push.pem"));
    let sink = Sink::start(&certificate, Box::new(bad_day)).await;
    let seeded = seed(path, &[&sink]).await;
    let server = Server::start(path, &certificate, PUSH_TIMEOUT.as_secs()).await;
    let (begun, mut half) = (Instant::now(), Duration::ZERO);
    server.post(&seeded, "bad-day-1").await;
    let (forgotten, reachable) = (PHONES / ONE_IN, PHONES - PHONES / ONE_IN);
    while sink.phones() < reachable {
        if sink.phones() < PHONES / 2 {
            half = begun.elapsed();
        }
        assert!(begun.elapsed() < Duration::from_secs(90), "{} of {reachable} after 90 s", sink.phones());
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    println!("half of the phones in {:.1} s, {reachable} in {:.1} s", half.as_secs_f64(), begun.elapsed().as_secs_f64());
    // Every page has a phone that hangs: one page after the other would take the time-out each.
    let pages = u32::try_from(PHONES / 2 / PUSH_PAGE).unwrap();
    assert!(half < PUSH_TIMEOUT * pages, "half took {half:?}: pages wait for each other's stragglers");
    wait_for_jobs(path).await;
    server.stop().await;
    for (phone, taken) in sink.taken() {
        assert_eq!(taken.len(), 1, "phone {phone} got it more than once");
    }
    for phone in (0..PHONES).filter(|phone| is_forgotten(*phone)) {
        assert_eq!(sink.tries(phone), 1, "a phone that is gone is not tried again");
    }
    let counts = counts(path, &seeded).await;
    let as_i64 = |count: usize| i64::try_from(count).unwrap();
    assert_eq!((counts.targeted, counts.notified, counts.unreachable), (as_i64(PHONES), as_i64(reachable), as_i64(forgotten)), "{counts:?}");
    assert!(operate(path, &certificate, "check").await.contains("1 versions looked at, 0 differ"));
    assert!(operate(path, &certificate, "dead").await.contains("0 dead letters"));
}

#[tokio::test(flavor = "multi_thread")]
async fn kills_on_a_bad_day_repeat_at_most_a_page_each_and_lose_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let (path, certificate) = (folder.path(), folder.path().join("push.pem"));
    let sink = Sink::start(&certificate, Box::new(bad_day)).await;
    let seeded = seed(path, &[&sink]).await;
    let start = async || Server::start(path, &certificate, PUSH_TIMEOUT.as_secs()).await;
    let mut server = start().await;
    server.post(&seeded, "bad-day-2").await;
    let (kills, mut allowed) = ([10, 50, 90], 0);
    for percent in kills {
        let (next, unwritten) = kill_at(percent, server, start, path, &seeded, &sink).await;
        println!("killed at {percent} %: {unwritten} out and not written, {} repeated so far", sink.repeats());
        assert!(sink.repeats() <= allowed, "{} repeats where earlier kills explain {allowed}", sink.repeats());
        (server, allowed) = (next, allowed + unwritten);
    }
    wait_for_jobs(path).await;
    server.stop().await;
    assert!(sink.repeats() <= allowed, "{} repeats where the kills explain {allowed}", sink.repeats());
    let (forgotten, reachable) = (PHONES / ONE_IN, PHONES - PHONES / ONE_IN);
    assert_eq!(sink.phones(), reachable);
    for phone in (0..PHONES).filter(|phone| is_forgotten(*phone)) {
        assert!(sink.tries(phone) <= 1 + kills.len(), "a phone that is gone is tried again only after a kill");
    }
    let counts = counts(path, &seeded).await;
    let as_i64 = |count: usize| i64::try_from(count).unwrap();
    assert_eq!((counts.targeted, counts.notified, counts.unreachable), (as_i64(PHONES), as_i64(reachable), as_i64(forgotten)), "{counts:?}");
    assert!(operate(path, &certificate, "check").await.contains("1 versions looked at, 0 differ"));
    assert!(operate(path, &certificate, "dead").await.contains("0 dead letters"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_push_service_that_answers_nobody_holds_up_nobody_elses_phones() {
    let folder = tempfile::tempdir().unwrap();
    let (path, certificate, other) = (folder.path(), folder.path().join("push.pem"), folder.path().join("other.pem"));
    let works = Sink::start(&certificate, Box::new(|_, _| Answer::Take)).await;
    let hangs = Sink::start(&other, Box::new(|_, _| Answer::Hang)).await;
    let both = std::fs::read_to_string(&certificate).unwrap() + &std::fs::read_to_string(&other).unwrap();
    std::fs::write(&certificate, both).unwrap();
    let seeded = seed(path, &[&works, &hangs]).await;
    let server = Server::start(path, &certificate, 10).await;
    server.post(&seeded, "one-hangs-1").await;
    // One after the other the phones that hang would take 1,000 / 128 × 10 s, longer than is waited.
    wait_until("the phones of the service that works", || works.phones() == PHONES / 2).await;
    assert_eq!(hangs.phones(), 0);
    server.kill().await;
}
