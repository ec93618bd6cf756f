//! Owns `live_latency`: from an acknowledgement on one replica to its number on a dashboard that hangs on the other.
//!
//! Called by the list of rows. The one rule: shown means that a page which was woken by its event stream has read a count
//! with the acknowledgement in it; the clock starts when the phone sends.

use std::cell::RefCell;
use std::time::Duration;

use futures_util::future::try_join_all;
use serde_json::Value;
use tokio::time::Instant;

use super::ROUNDS;
use super::acknowledge::PEOPLE;
use crate::database::{Database, redis_url};
use crate::figure::{Aim, Peer, Row, quantile};
use crate::ground::{Failure, folder, size, span};
use crate::house::{self, MANAGER};
use crate::server::{Server, Setup};
use crate::storm::{Ack, PHONES, Storm, post_notes};
use crate::talk::Line;

/// Dashboards that hang on the other replica.
const DASHBOARDS: usize = 4;
/// Notes: a full storm answers each once.
const NOTES: usize = 20;
/// Acts a second when nobody storms.
const QUIET_PER_SECOND: f64 = 4.0;

/// When a dashboard showed how many answers.
type Shown = (Instant, u64);

/// Reads the count of answers as a page does.
async fn read(line: &mut Line, server: &Server) -> Result<u64, Failure> {
    let said = line.ask(&server.head("GET", "/api/v1/dashboard", MANAGER), &[]).await?.json()?;
    let items = said.get("items").and_then(Value::as_array).ok_or("a dashboard without items")?;
    let got_it = |item: &Value| item.get("counts").and_then(|counts| counts.get("got_it")).and_then(Value::as_u64);
    items.iter().map(|item| got_it(item).ok_or_else(|| "an item without a count".into())).sum()
}

/// One dashboard: whenever its stream says that something changed it reads again.
async fn watch(server: &Server, shown: &RefCell<Vec<Shown>>) -> Result<(), Failure> {
    let (mut stream, mut page) = (Line::open(server.address).await?, Line::open(server.address).await?);
    stream.send(&server.head("GET", "/api/v1/events", MANAGER), &[]).await?;
    stream.head().await?;
    loop {
        let chunk = stream.chunk().await?;
        if chunk.is_empty() {
            return Err("the stream ended".into());
        }
        let said = String::from_utf8_lossy(&chunk).into_owned();
        if said.contains("event: hint") || said.contains("event: resync") {
            let count = read(&mut page, server).await?;
            shown.try_borrow_mut()?.push((Instant::now(), count));
        }
    }
}

/// Milliseconds from each act to the first reading that counts it: the n-th to be sent is shown by the first count of n.
fn waits_ms(before: u64, acks: &[Ack], shown: &[Shown]) -> Result<Vec<f64>, Failure> {
    let mut asked: Vec<Instant> = acks.iter().map(|ack| ack.asked).collect();
    asked.sort_unstable();
    let (mut waits, mut readings) = (Vec::with_capacity(asked.len()), shown.iter().peekable());
    for (asked, count) in asked.into_iter().zip(before + 1..) {
        while readings.next_if(|(_, total)| *total < count).is_some() {}
        let (at, _) = readings.peek().ok_or("an acknowledgement was never shown")?;
        waits.push(at.saturating_duration_since(asked).as_secs_f64() * 1_000.0);
    }
    Ok(waits)
}

/// Lets acts go and returns the p99 of their wait, over all dashboards.
async fn p99_ms<F>(shown: &[RefCell<Vec<Shown>>], before: &mut u64, acts: F) -> Result<f64, Failure>
where
    F: Future<Output = Result<Vec<Ack>, Failure>>,
{
    for one in shown {
        one.try_borrow_mut()?.clear();
    }
    let acks = acts.await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let mut waits = Vec::new();
    for one in shown {
        waits.extend(waits_ms(*before, &acks, &one.try_borrow()?)?);
    }
    *before += u64::try_from(acks.len())?;
    Ok(quantile(&waits, 0.99))
}

/// Measures the row.
pub async fn measure() -> Result<Vec<Row>, Failure> {
    let folder = folder()?;
    let database = Database::make(folder.path(), "live").await?;
    let house = house::seed(&database.url, size(PEOPLE), None).await?;
    let redis = redis_url()?;
    let setup = |role| Setup { database_url: &database.url, redis_url: &redis, role, folder: folder.path(), certificate: None };
    let (worker, one, other) = (Server::start(&setup("worker")).await?, Server::start(&setup("api")).await?, Server::start(&setup("api")).await?);
    let notes = post_notes(&one, &house, NOTES).await?;
    let storm = Storm::open(&one, house, notes).await?;
    let shown: Vec<RefCell<Vec<Shown>>> = (0..DASHBOARDS).map(|_| RefCell::default()).collect();
    let work = async {
        let (mut storms, mut quiet) = (Vec::new(), Vec::new());
        tokio::time::sleep(Duration::from_secs(1)).await;
        let mut before = u64::try_from(storm.at_full(span(2.0)).await?.len())?;
        tokio::time::sleep(Duration::from_secs(2)).await;
        for _ in 0..ROUNDS {
            storms.push(p99_ms(&shown, &mut before, storm.at_full(span(4.0))).await?);
            quiet.push(p99_ms(&shown, &mut before, storm.at_rate(QUIET_PER_SECOND, Duration::from_secs(5))).await?);
        }
        if storm.is_spent() {
            return Err("more acts were sent than there were first answers to give: more notes are needed".into());
        }
        Ok::<_, Failure>((storms, quiet))
    };
    let (storms, quiet) = tokio::select! {
        measured = work => measured?,
        ended = try_join_all(shown.iter().map(|shown| watch(&other, shown))) => return Err(ended.err().unwrap_or_else(|| "every dashboard ended".into())),
    };
    let commands = [&worker, &one, &other].iter().map(|server| server.program.command.clone()).collect();
    drop(storm);
    for server in [one, other, worker] {
        server.stop().await?;
    }
    database.drop(folder.path()).await?;
    let notes = vec![
        format!(
            "{PHONES} phones acknowledge on one api replica as fast as they are answered; {DASHBOARDS} dashboards hang on the event stream of the other and read GET /api/v1/dashboard at every hint. p99 of the time from when a phone sends to the first reading that counts it (n-th sent, first count of n)."
        ),
        "Hints leave at most four times a second by design: a quarter of a second is the floor of a dashboard's wait in a storm.".to_owned(),
    ];
    let peer = Peer { name: format!("the same with {QUIET_PER_SECOND} acts a second"), samples: quiet };
    let pinning = "both api replicas, the worker, PostgreSQL and Redis on core 0; phones and dashboards on core 1";
    Ok(vec![Row { name: "live_latency", unit: "ms", samples: storms, peer, aim: Aim::AtMost(1_000.0), commands, pinning, notes }.check()?])
}
