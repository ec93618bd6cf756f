//! Owns the bad day of a push service: it limits, fails, hangs and forgets phones, one in a hundred each.
//!
//! Called by the test runner. The one rule: whoever can be reached is reached, and who cannot is named so.

use std::time::{Duration, Instant};

use floornote::domain::limits::PUSH_PAGE;
use floornote::domain::receipt::Counts;
use floornote::store::{Store, progress};

use crate::seed::{PHONES, Seeded, database_url, seed};
use crate::server::{Server, operate};
use crate::sink::{Answer, Sink};

/// One phone in so many meets each fault.
const ONE_IN: usize = 100;
/// Time one push may take here: well over what a slow page waits for its stragglers.
const PUSH_TIMEOUT: Duration = Duration::from_secs(4);

/// The first try of four phones in a hundred fails, each in its own way; 410 is for good.
fn bad_day(phone: usize, attempt: usize) -> Answer {
    match (phone % ONE_IN, attempt) {
        (10, 0) => Answer::Later(1),
        (30, 0) => Answer::Status(500),
        (50, 0) => Answer::Hang,
        (70, _) => Answer::Status(410),
        _ => Answer::Take,
    }
}

async fn counts(folder: &std::path::Path, seeded: &Seeded) -> Counts {
    let store = Store::open(&database_url(folder)).await.unwrap();
    let versions = progress::list_versions(&store, &seeded.scope).await.unwrap();
    let mut all = Counts::default();
    for part in progress::list_counts(&store, &seeded.scope, &versions).await.unwrap() {
        all.add(&part.counts);
    }
    store.close().await;
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_can_be_reached_is_reached_on_a_push_services_bad_day() {
    let folder = tempfile::tempdir().unwrap();
    let (path, certificate) = (folder.path(), folder.path().join("push.pem"));
    let sink = Sink::start(&certificate, Box::new(bad_day)).await;
    let seeded = seed(path, &sink).await;
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
    // The last outcomes are written after the last push was taken.
    tokio::time::sleep(Duration::from_secs(1)).await;
    server.stop().await;
    for (phone, taken) in sink.taken() {
        assert_eq!(taken.len(), 1, "phone {phone} got it more than once");
    }
    for phone in (0..PHONES).filter(|phone| phone % ONE_IN == 70) {
        assert_eq!(sink.tries(phone), 1, "a phone that is gone is not tried again");
    }
    let counts = counts(path, &seeded).await;
    let as_i64 = |count: usize| i64::try_from(count).unwrap();
    assert_eq!((counts.targeted, counts.notified, counts.unreachable), (as_i64(PHONES), as_i64(reachable), as_i64(forgotten)), "{counts:?}");
    assert!(operate(path, &certificate, "check").await.contains("1 versions looked at, 0 differ"));
    assert!(operate(path, &certificate, "dead").await.contains("0 dead letters"));
}
