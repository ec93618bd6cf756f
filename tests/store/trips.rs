//! Owns the count of round trips to PostgreSQL on the paths that are walked all the time.
//!
//! Called by the test runner. The one rule: what is counted is what crosses the socket: a proxy stands between pool and
//! server, and a trip is everything the client says until the server answers.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use floornote::domain::access::hash_secret;
use floornote::domain::audience::Recipient;
use floornote::domain::delivery::alert::AlertKind;
use floornote::domain::ids::{MessageId, PageId, PersonId};
use floornote::domain::job::Job;
use floornote::domain::person::Role;
use floornote::domain::receipt::{Act, ActKind};
use floornote::service::access::session;
use floornote::service::message::inbox;
use floornote::service::receipt::acts::{self, ActBody, ActsBody};
use floornote::store::access::sessions;
use floornote::store::access::sessions::NewSession;
use floornote::store::delivery::alerts::{self, Alert};
use floornote::store::delivery::subscriptions;
use floornote::store::outbox;
use floornote::store::receipt::acts::Entry;
use floornote::store::roster::people;
use floornote::store::roster::people::NewPerson;
use floornote::worker::Done;
use floornote::worker::push::send_push;
use futures_util::future::join_all;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{UnixListener, UnixStream};

use super::conform::world::{NOW, World};
use super::process::{Process, actor, attempt, phone};
use crate::database::Backend;

/// A bare Sync: the pool looks whether a connection that came back is alive, and nobody waits for it.
const LOOK: &[u8] = b"S\0\0\0\x04";

#[derive(Default)]
struct Counted {
    trips: AtomicU64,
    looks: AtomicU64,
}

async fn pump(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, is_answered: Arc<AtomicBool>, counted: Option<Arc<Counted>>) {
    let mut buffer = vec![0; 64 * 1024];
    while let Ok(read @ 1..) = from.read(&mut buffer).await {
        match &counted {
            Some(counted) if is_answered.swap(false, Ordering::SeqCst) => {
                let count = if &buffer[..read] == LOOK { &counted.looks } else { &counted.trips };
                count.fetch_add(1, Ordering::SeqCst);
            }
            Some(_) => {}
            None => is_answered.store(true, Ordering::SeqCst),
        }
        if to.write_all(&buffer[..read]).await.is_err() {
            break;
        }
    }
}

/// Stands in front of the server; returns the URL to use instead.
fn proxy(url: &str, folder: &Path, counted: &Arc<Counted>) -> String {
    const NAME: &str = ".s.PGSQL.5432";
    let (before, host) = url.split_once("?host=").unwrap();
    let server = Path::new(host).join(NAME);
    let listener = UnixListener::bind(folder.join(NAME)).unwrap();
    let counted = Arc::clone(counted);
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            let (server, counted) = (UnixStream::connect(&server).await.unwrap(), Arc::clone(&counted));
            let ((asks, hears), (answers, asked)) = (client.into_split(), server.into_split());
            let is_answered = Arc::new(AtomicBool::new(true));
            tokio::spawn(pump(asks, asked, Arc::clone(&is_answered), Some(counted)));
            tokio::spawn(pump(answers, hears, is_answered, None));
        }
    });
    format!("{before}?host={}", folder.display())
}

struct Meter {
    counted: Arc<Counted>,
}

impl Meter {
    /// The fewest trips of several runs: the first ones prepare their statements, once for each connection.
    async fn fewest(&self, name: &str, most: u64, run: impl AsyncFn(i64)) {
        let (mut fewest, mut looks) = (u64::MAX, u64::MAX);
        for n in 0..12 {
            self.counted.trips.store(0, Ordering::SeqCst);
            self.counted.looks.store(0, Ordering::SeqCst);
            run(n).await;
            fewest = fewest.min(self.counted.trips.load(Ordering::SeqCst));
            looks = looks.min(self.counted.looks.load(Ordering::SeqCst));
        }
        println!("{name}: {fewest} round trips, {looks} looks at connections that came back");
        assert!(fewest > 0, "{name} was not seen by the proxy");
        assert!(fewest <= most, "{name} takes {fewest} round trips, at most {most}");
    }
}

#[test]
fn paths_that_are_walked_all_the_time_take_few_round_trips() {
    const MESSAGES: usize = 16;
    World::run(Backend::Postgres, async |world| {
        let (here, folder) = (&world.here, tempfile::tempdir().unwrap());
        let meter = Meter { counted: Arc::new(Counted::default()) };
        let process = Process::start(&proxy(&world.house.url, folder.path(), &meter.counted), &world.house.clock, 4).await;
        let house = &process.house;
        let ids: [MessageId; MESSAGES] = world.ids();
        for id in ids {
            world.sent(here, id, &here.everybody(), None).await;
        }
        let session = NewSession { id: world.id(), person_id: here.workers[0], token_hash: &hash_secret(b"secret"), generation: 1, is_demo: false };
        world.write(async |tx| sessions::insert(tx, here.tenant, session, NOW).await.unwrap()).await;

        let entry = |id, person: usize, kind, seq| Entry {
            key: (id, 1, here.workers[person]),
            act: Act { act_id: world.id(), kind, client_at: NOW, received_at: NOW.plus(seq), generation: 1, seq },
        };
        // Begin, read and lock, append, update, count, the curve, commit.
        let batch = async |kind: [ActKind; 2], n: i64| {
            let kind = kind[usize::try_from(n % 2).unwrap()];
            let acting = ids.iter().flat_map(|id| (0..4).map(move |person| (*id, person)));
            let acting = acting.map(|(id, person)| house.batches.recorder.record(here.tenant, vec![entry(id, person, kind, n + 1)]));
            assert!(join_all(acting).await.iter().all(Result::is_ok));
        };
        meter.fewest("64 answers in a batch", 7, async |n| batch([ActKind::GotIt, ActKind::TakeBack], n).await).await;
        meter.fewest("64 phones that say reached", 8, async |n| batch([ActKind::Reached, ActKind::Reached], n).await).await;

        meter.fewest("who is signed in", 1, async |_| assert!(session::authenticate(house, "secret").await.unwrap().is_some())).await;
        let together = || join_all((0..64).map(|_| session::authenticate(house, "secret")));
        // The first reads for itself, one more beside it, and then one for all who gathered.
        meter.fewest("64 who call together", 3, async |_| assert!(together().await.iter().all(|actor| matches!(actor, Ok(Some(_)))))).await;
        meter
            .fewest("one acknowledgement from cookie to commit", 8, async |n| {
                let me = session::authenticate(house, "secret").await.unwrap().unwrap();
                let kind = if n % 2 == 0 { ActKind::GotIt } else { ActKind::TakeBack };
                let act = ActBody { act_id: world.id(), kind, at: NOW, seq: 100 + n };
                let body = ActsBody { person: me.person_id, version: 1, generation: 1, acts: vec![act] };
                acts::record(house, &me, ids[0], body).await.unwrap();
            })
            .await;
        let reader = actor(world, here, here.workers[0], Role::Worker);
        meter.fewest("an inbox", 6, async |_| assert_eq!(inbox::list(house, &reader, None).await.unwrap().items.len(), MESSAGES)).await;

        meter
            .fewest("a claim of 20 jobs", 5, async |_| {
                world
                    .write(async |tx| {
                        for _ in 0..20 {
                            outbox::insert(tx, here.tenant, world.id(), &Job::SendPushV1 { page_id: world.id() }, NOW, NOW).await.unwrap();
                        }
                    })
                    .await;
                assert!(outbox::is_due(&house.store, &["send_push"], NOW).await.unwrap());
                let mut tx = house.store.begin().await.unwrap();
                let leased = outbox::claim(&mut tx, &["send_push"], NOW, 99).await.unwrap();
                tx.commit().await.unwrap();
                assert_eq!(leased.len(), 20);
            })
            .await;

        // A page: the lease, what its pushes need, and the outcomes as they come in.
        let crowd: [PersonId; 64] = world.ids();
        world
            .write(async |tx| {
                for person in crowd {
                    let new = NewPerson { id: person, name: "Somebody", role: Role::Worker, locale: "en", site_id: here.sites[0], home_team_id: None };
                    people::insert(tx, here.tenant, &new, NOW).await.unwrap();
                    subscriptions::upsert(tx, here.tenant, &phone(world, person), 10, NOW).await.unwrap();
                }
            })
            .await;
        let context = process.context();
        let to: Vec<Recipient> = crowd.iter().map(|person| Recipient { person_id: *person, site_id: here.sites[0], team_id: None }).collect();
        meter
            .fewest("a page of 64 pushes", 40, async |_| {
                let (id, page): (MessageId, PageId) = (world.id(), world.id());
                world.sent(here, id, &to, None).await;
                let alert = |person: &PersonId| Alert {
                    id: world.id(),
                    kind: AlertKind::Note,
                    message_id: id,
                    version: 1,
                    person_id: *person,
                    reply_id: None,
                    run_at: NOW,
                    sent_to: Vec::new(),
                    is_folded: false,
                };
                let page_alerts: Vec<Alert> = crowd.iter().map(alert).collect();
                let lease = world
                    .write(async |tx| {
                        alerts::insert_pages(tx, here.tenant, &page_alerts, || page, NOW).await.unwrap();
                        outbox::insert(tx, here.tenant, world.id(), &Job::SendPushV1 { page_id: page }, NOW, NOW).await.unwrap();
                        outbox::claim(tx, &["send_push"], NOW, 99).await.unwrap().remove(0)
                    })
                    .await;
                assert_eq!(send_push::run(attempt(&context, &lease), page).await.unwrap(), Done::Deleted, "its last write takes the job along");
                assert!(alerts::list_pending(world.store(), here.tenant, page).await.unwrap().is_empty());
                assert!(!world.write(async |tx| outbox::delete(tx, &lease).await.unwrap()).await, "the job is still there");
            })
            .await;
    });
}
