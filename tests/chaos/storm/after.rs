//! Owns the look after a storm: what was answered is there, who can be reached was reached, nothing is left over.
//!
//! Called at the end of every fault. The one rule: it reads the database, the push service's record and the operator's
//! own commands, never what a process says about itself.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::time::{Duration, Instant};

use floornote::store::{Store, outbox};
use sqlx::{Connection as _, PgConnection, SqliteConnection};
use uuid::Uuid;

use super::ledger::Ledger;
use super::process::Place;
use crate::seed::Teams;
use crate::sink::Sink;

/// A killed worker's job waits for its lease, a minute at most; past this something is lost.
const PATIENCE: Duration = Duration::from_secs(150);

/// What is stored, as the database itself tells it.
struct Stored {
    notes: BTreeSet<Uuid>,
    acts: HashSet<Uuid>,
    /// Answer and its number on the phone, by note and person.
    answers: HashMap<(Uuid, Uuid), (String, i64)>,
}

const NOTES: &str = "SELECT id FROM messages";
const ACTS: &str = "SELECT act_id FROM receipt_events";
const ANSWERS: &str = "SELECT message_id, person_id, answer, answer_seq FROM receipts WHERE answer <> 'none'";

/// Reads with a connection of the test's own.
async fn read(url: &str) -> Stored {
    macro_rules! read_with {
        ($connection:ty) => {{
            let mut connection = <$connection>::connect(url).await.unwrap();
            let notes: Vec<(Uuid,)> = sqlx::query_as(NOTES).fetch_all(&mut connection).await.unwrap();
            let acts: Vec<(Uuid,)> = sqlx::query_as(ACTS).fetch_all(&mut connection).await.unwrap();
            let answers: Vec<(Uuid, Uuid, String, i64)> = sqlx::query_as(ANSWERS).fetch_all(&mut connection).await.unwrap();
            connection.close().await.unwrap();
            Stored {
                notes: notes.into_iter().map(|(id,)| id).collect(),
                acts: acts.into_iter().map(|(id,)| id).collect(),
                answers: answers.into_iter().map(|(note, person, answer, seq)| ((note, person), (answer, seq))).collect(),
            }
        }};
    }
    if url.starts_with("sqlite:") { read_with!(SqliteConnection) } else { read_with!(PgConnection) }
}

/// Waits until no job is left, in the outbox and in the queue.
pub async fn wait_for_quiet(place: &Place) {
    let store = Store::open(&place.database_url).await.unwrap();
    let begun = Instant::now();
    loop {
        let (waiting, queued) = (outbox::count(&store).await.unwrap(), queued(place).await);
        if waiting == 0 && queued == 0 {
            break;
        }
        assert!(begun.elapsed() < PATIENCE, "{waiting} jobs wait, {queued} are queued");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    store.close().await;
    println!("quiet {:.1} s after the storm", begun.elapsed().as_secs_f64());
}

/// Counts what stands in the streams of a shared Redis.
async fn queued(place: &Place) -> usize {
    if place.redis_url.is_empty() {
        return 0;
    }
    let mut redis = redis::Client::open(place.redis_url.as_str()).unwrap().get_multiplexed_async_connection().await.unwrap();
    let mut all = 0;
    for lane in ["decide", "push", "media"] {
        all += redis::cmd("XLEN").arg(format!("floornote:queue:{lane}")).query_async::<usize>(&mut redis).await.unwrap();
    }
    all
}

/// Runs one of the operator's commands; returns what it printed.
async fn operate(place: &Place, name: &str) -> String {
    let done = place.command("all", "127.0.0.1:0").env("FLOORNOTE_REDIS_URL", "").arg(name).output().await.unwrap();
    let text = String::from_utf8(done.stdout).unwrap();
    assert!(done.status.success(), "{name}: {text}{}", String::from_utf8_lossy(&done.stderr));
    text
}

/// Judges everything. `unreachable` tells which phones the push service has forgotten for good.
pub async fn judge(place: &Place, ledger: &Ledger, teams: &Teams, sink: &Sink, unreachable: impl Fn(usize) -> bool) {
    wait_for_quiet(place).await;
    let stored = read(&place.database_url).await;
    let (notes, acts) = ([ledger.notes(), ledger.clips()].concat(), ledger.acts());
    let ids: BTreeSet<Uuid> = notes.iter().map(|note| note.id.parse().unwrap()).collect();
    let (missing, unknown): (Vec<_>, Vec<_>) = (ids.difference(&stored.notes).collect(), stored.notes.difference(&ids).collect());
    assert!(missing.is_empty() && unknown.is_empty(), "accepted and not there: {missing:?}; there and never accepted: {unknown:?}");
    let lost = acts.iter().filter(|act| !stored.acts.contains(act)).count();
    assert_eq!(lost, 0, "{lost} of {} answered acts are gone", acts.len());
    let last = ledger.last();
    for (person, told) in &last {
        let id: Uuid = told.note.parse().unwrap();
        let (answer, seq) = &stored.answers[&(id, teams.people[*person].0)];
        assert_eq!((answer.as_str(), *seq), (told.answer, told.seq), "person {person} was told something else");
    }
    let (taken, mut pushed) = (sink.taken(), 0);
    for note in &notes {
        for phone in note.team * teams.size..(note.team + 1) * teams.size {
            if unreachable(phone) {
                assert!(!taken.contains_key(&phone), "phone {phone} is gone and got something");
                continue;
            }
            let Some(got) = taken.get(&phone) else {
                // Who has answered before the push was due needs none.
                assert!(last.contains_key(&phone), "phone {phone} was never pushed");
                continue;
            };
            let payload = sink.open(&got[0].body);
            assert_eq!(payload["data"]["message"], note.id, "phone {phone} was pushed another note");
            pushed += 1;
        }
    }
    let asked = format!("{} versions looked at, 0 differ", notes.len());
    let check = operate(place, "check").await;
    assert!(check.contains(&asked), "{check}");
    let dead = operate(place, "dead").await;
    assert!(dead.contains("0 dead letters"), "{dead}");
    println!("{} notes, {} acts, {pushed} phones: all there; {} pushes came twice", notes.len(), acts.len(), sink.repeats());
}
