//! Owns the proof that the demo can be loaded, is consistent in itself, and needs no media program at a later start.
//!
//! Called by `tests/house.rs`. The one rule: what it counts is read through the same functions as the product's screens.

mod loaded;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use floornote::blob::Blobs;
use floornote::bus::Handles;
use floornote::demo::{DEMO_PUSH_HOST, DemoError, load};
use floornote::domain::access::{hash_secret, normalise_code};
use floornote::domain::clock::Clock;
use floornote::domain::ids::PersonId;
use floornote::domain::person::{Actor, Reach, Role, Scope, Tenant};
use floornote::domain::receipt::{ReachState, ReceiptState};
use floornote::media::{Media, MediaConfig};
use floornote::push::Subscription;
use floornote::service::access::callers::Callers;
use floornote::service::media::batch::Appends;
use floornote::service::message::inbox::{self, Place};
use floornote::service::progress::dashboard::DashboardQuery;
use floornote::service::progress::sent;
use floornote::service::progress::{dashboard, report};
use floornote::service::receipt::batch::Recorder;
use floornote::service::{Batches, House, Keys, Settings};
use floornote::store::access::{codes, sessions};
use floornote::store::delivery::subscriptions;
use floornote::store::progress::report as reports;
use floornote::store::receipt::recount;
use floornote::store::roster::organisations;
use floornote::store::roster::plans;
use floornote::store::roster::{people, sites};
use floornote::store::{Store, outbox};
use tempfile::TempDir;

struct Start {
    store: Store,
    blobs: Blobs,
    clock: Clock,
    scope: Scope,
    codes: [String; 3],
    lines: usize,
}

/// One start of the demo: a database of its own, blobs shared by all starts in the same folder.
async fn start(folder: &TempDir, name: &str, config: MediaConfig) -> Result<Start, DemoError> {
    let path = folder.path().display();
    let store = Store::open(&format!("sqlite://{path}/{name}.db")).await.unwrap();
    let blobs = Blobs::open(&format!("file:{path}/blobs")).unwrap();
    // Stands still, so that what is "now" to the script is "now" to every check.
    let clock = Clock::fixed(Clock::system().now());
    let lines = RefCell::new(0);
    let links = load(&store, &blobs, &Media::new(config), &clock, &folder.path().join("work"), |_| *lines.borrow_mut() += 1).await?;
    let (organisation_id, _, is_demo) = organisations::list_organisations(&store).await.unwrap().remove(0);
    assert!(is_demo);
    Ok(Start { store, blobs, clock, scope: Tenant::of(organisation_id).whole(), codes: [links.worker, links.lead, links.manager], lines: lines.into_inner() })
}

fn without_programs() -> MediaConfig {
    MediaConfig { ffmpeg: "/nowhere/ffmpeg".into(), ffprobe: "/nowhere/ffprobe".into(), ..MediaConfig::default() }
}

impl Start {
    fn house(&self) -> House {
        let (recorder, _never_run) = Recorder::new();
        let bus = Handles::default();
        let appends = Appends::new(self.store.clone(), self.blobs.clone(), self.clock.clone(), bus.clone(), 1);
        let settings = Settings {
            public_url: "http://localhost:1/".parse().unwrap(),
            keys: Keys { capability: Vec::new(), vapid_public: String::new() },
            check_subscription: Arc::new(|_, _, _| Ok(())),
        };
        House {
            store: self.store.clone(),
            blobs: self.blobs.clone(),
            clock: self.clock.clone(),
            bus,
            batches: Batches { recorder, callers: Callers::default(), appends },
            settings: Arc::new(settings),
        }
    }

    async fn actor(&self, person_id: PersonId) -> Actor {
        let person = people::find(&self.store, self.scope.tenant, person_id).await.unwrap().unwrap();
        let reach = sessions::find_reach(&self.store, self.scope.tenant, person_id, person.role).await.unwrap();
        let scope = Scope { tenant: self.scope.tenant, reach };
        Actor { person_id, session_id: self.clock.id(), generation: person.generation, role: person.role, site_id: person.site_id, scope }
    }

    async fn named(&self, name: &str) -> PersonId {
        people::list_by_name(&self.store, self.scope.tenant, name).await.unwrap().remove(0)
    }

    async fn places(&self, name: &str) -> Vec<(Place, String)> {
        let actor = self.actor(self.named(name).await).await;
        let inbox = inbox::list(&self.house(), &actor, None).await.unwrap();
        inbox.items.into_iter().map(|item| (item.place, item.title)).collect()
    }
}

fn count(places: &[(Place, String)], place: Place) -> usize {
    places.iter().filter(|(other, _)| *other == place).count()
}

#[tokio::test]
async fn the_demo_shows_a_working_floor() {
    let folder = tempfile::tempdir().unwrap();
    let first = start(&folder, "first", MediaConfig::default()).await.unwrap();
    assert_eq!(first.lines, 10, "every clip is made at the first start");
    assert_eq!(std::fs::read_dir(folder.path().join("work")).unwrap().count(), 0, "no work file is left");

    let began = std::time::Instant::now();
    let again = start(&folder, "again", without_programs()).await.unwrap();
    assert_eq!(again.lines, 0, "no clip is made at a later start");
    assert!(began.elapsed().as_millis() < 2_000, "{:?}", began.elapsed());

    has_the_organisation(&again).await;
    has_codes_for_the_shown_people(&again).await;
    has_sound_receipts(&again).await;
    equals_a_refold_of_its_events(&folder.path().join("again.db")).await;
    shows_everybody_their_notes(&again).await;
    leaves_only_jobs_to_come(&again).await;
}

async fn has_the_organisation(start: &Start) {
    let (store, scope) = (&start.store, &start.scope);
    assert_eq!(sites::list_sites(store, scope.tenant).await.unwrap().len(), 2);
    let teams = sites::list_teams(store, scope.tenant).await.unwrap();
    assert_eq!(teams.len(), 6);
    assert_eq!(sites::list_members(store, scope, &teams).await.unwrap().len(), 60);
    let plans = plans::list_plans(store, scope.tenant, None, start.clock.now()).await.unwrap();
    let phones: Vec<(i64, i64)> = plans.values().map(|plan| (plan.subscriptions, plan.gone)).collect();
    let with = |phone| phones.iter().filter(|other| **other == phone).count();
    assert_eq!((with((1, 0)), with((0, 1)), with((0, 0))), (58, 1, 1), "58 phones, one gone, one never there");
    let mateo = subscriptions::list_of(store, scope.tenant, &[start.named("Mateo").await]).await.unwrap().remove(0);
    let phone = Subscription::parse(&mateo.endpoint, &mateo.p256dh, &mateo.auth).unwrap();
    assert_eq!(phone.endpoint().host_str(), Some(DEMO_PUSH_HOST));
}

async fn has_codes_for_the_shown_people(start: &Start) {
    for (code, name) in start.codes.iter().zip(["Mateo", "Amira", "Lena"]) {
        let found = codes::find_by_hash(&start.store, &hash_secret(normalise_code(code).as_bytes())).await.unwrap().unwrap();
        assert_eq!(found.person_id, start.named(name).await);
    }
    let error = load(&start.store, &start.blobs, &Media::new(without_programs()), &start.clock, Path::new("unused"), |_| {}).await.err();
    assert!(matches!(error, Some(DemoError::NotEmpty)));
}

/// Counters equal a recount of the receipts, and stamps follow each other.
async fn has_sound_receipts(start: &Start) {
    let (store, scope) = (&start.store, &start.scope);
    let versions = recount::list_versions(store, scope.tenant).await.unwrap();
    assert_eq!(versions.len(), 11);
    assert_eq!(versions.iter().map(|(message, _)| message).collect::<BTreeSet<_>>().len(), 10);
    let mut states = BTreeSet::new();
    for (message_id, version) in versions {
        let stored = recount::list_stored(store, scope.tenant, message_id, version).await.unwrap();
        assert_eq!(stored, recount::recount(store, scope.tenant, message_id, version).await.unwrap());
        assert!(recount::list_uneven(store, scope.tenant, message_id, version).await.unwrap().is_empty());
        let lines = reports::list_rows(store, scope, message_id, version, None, 100).await.unwrap();
        let people: Vec<PersonId> = lines.iter().map(|line| line.receipt.person_id).collect();
        let events = reports::list_answer_events(store, scope.tenant, message_id, version, &people).await.unwrap();
        for line in lines {
            let receipt = line.receipt;
            if receipt.state == ReceiptState::Open {
                states.insert(receipt.reach());
            }
            let event = events.get(&receipt.person_id);
            assert_eq!(receipt.answered_at, event.map(|event| event.client_at));
            assert!(event.is_none_or(|event| !event.is_clock_suspect));
            let order = [receipt.notified_at, receipt.reached_at, receipt.seen_at, receipt.finished_at, receipt.answered_at];
            assert!(order.iter().flatten().is_sorted() && order.iter().flatten().all(|at| *at <= start.clock.now()), "{order:?}");
        }
    }
    let all = [ReachState::Held, ReachState::Unreachable, ReachState::Notified, ReachState::Reached, ReachState::Seen, ReachState::Answered];
    assert_eq!(states.into_iter().collect::<Vec<_>>(), all, "every state but the passing one");
}

/// Folds the events anew, in SQL, and looks for receipts that say something else.
async fn equals_a_refold_of_its_events(database: &Path) {
    const SQL: &str = "WITH folded AS (SELECT message_id, version, person_id, COUNT(*) AS acts, \
            MIN(CASE WHEN kind = 'reached' THEN client_at END) AS reached_at, MIN(CASE WHEN kind IN ('seen', 'finished') THEN client_at END) AS seen_at, \
            MIN(CASE WHEN kind = 'finished' THEN client_at END) AS finished_at FROM receipt_events WHERE is_clock_suspect = 0 GROUP BY message_id, version, person_id) \
        SELECT (SELECT SUM(acts) FROM folded), (SELECT COUNT(*) FROM receipt_events), COUNT(*) \
        FROM receipts r LEFT JOIN folded f ON f.message_id = r.message_id AND f.version = r.version AND f.person_id = r.person_id \
        WHERE r.reached_at IS NOT f.reached_at OR r.seen_at IS NOT f.seen_at OR r.finished_at IS NOT f.finished_at OR r.answer <> COALESCE((SELECT e.kind FROM receipt_events e \
            WHERE e.message_id = r.message_id AND e.version = r.version AND e.person_id = r.person_id AND e.kind IN ('got_it', 'not_clear', 'cannot') ORDER BY e.device_generation DESC, e.device_seq DESC LIMIT 1), 'none')";
    let pool = sqlx::SqlitePool::connect(&format!("sqlite://{}", database.display())).await.unwrap();
    let (sound, all, different): (i64, i64, i64) = sqlx::query_as(SQL).fetch_one(&pool).await.unwrap();
    assert!(all > 300, "{all} acts");
    assert_eq!((sound, different), (all, 0));
    pool.close().await;
}

async fn shows_everybody_their_notes(start: &Start) {
    let mateo = start.places("Mateo").await;
    assert_eq!((count(&mateo, Place::ToDo), count(&mateo, Place::Held), count(&mateo, Place::Read)), (3, 1, 2), "{mateo:?}");
    let joana = start.places("Joana").await;
    assert_eq!(count(&joana, Place::Withdrawn), 1, "{joana:?}");

    let house = start.house();
    let amira = start.actor(start.named("Amira").await).await;
    let sent = sent::sent(&house, &amira, None).await.unwrap();
    assert_eq!(
        sent.items.iter().map(|item| (item.title.as_str(), item.replies)).collect::<Vec<_>>(),
        [("Break is in the training room today", 0), ("Close the guard until it clicks twice", 3)]
    );
    let guard = report::report(&house, &amira, sent.items.last().unwrap().id).await.unwrap();
    let counts = guard.progress.counts;
    assert_eq!(
        (counts.targeted, counts.got_it, counts.not_clear, counts.seen, counts.reached, counts.held, counts.unreachable, counts.got_it_unfinished),
        (14, 4, 1, 1, 1, 6, 1, 1)
    );
    assert!(guard.message.replies.iter().all(|reply| reply.is_ready));
    assert_eq!(guard.message.replies.iter().filter(|reply| reply.media.is_some()).count(), 2);

    let lena = start.actor(start.named("Lena").await).await;
    assert!(matches!(lena.scope.reach, Reach::Within { .. }) && lena.role == Role::Manager);
    let dashboard = dashboard::dashboard(&house, &lena, DashboardQuery::default()).await.unwrap();
    assert_eq!(dashboard.items.len(), 10);
    let late: Vec<&str> = dashboard.items.iter().filter(|item| item.counts.late > 0).map(|item| item.title.as_str()).collect();
    assert_eq!(late, ["Gate B: forklift route changed", "Herring jars: three for two until Saturday"]);
}

async fn leaves_only_jobs_to_come(start: &Start) {
    let now = start.clock.now();
    let names = ["fan_out", "release_held", "due_check", "send_push", "process_media"];
    assert!(!outbox::is_due(&start.store, &names, now).await.unwrap());
    // Held until three different starts; six messages that stand are due later.
    let mut tx = start.store.begin().await.unwrap();
    let jobs = outbox::claim(&mut tx, &names, now.plus(i64::from(u32::MAX)), 100).await.unwrap();
    let named = |name: &str| jobs.iter().filter(|job| job.job.name() == name).count();
    assert_eq!((jobs.len(), named("release_held"), named("due_check")), (9, 3, 6));
}

#[tokio::test]
async fn without_media_programs_a_first_start_says_which_clip_and_leaves_the_database_empty() {
    let folder = tempfile::tempdir().unwrap();
    let error = start(&folder, "first", without_programs()).await.err().unwrap();
    assert!(matches!(error, DemoError::Media { .. }), "{error:?}");
    let store = Store::open(&format!("sqlite://{}/first.db", folder.path().display())).await.unwrap();
    assert!(organisations::list_organisations(&store).await.unwrap().is_empty());
}
