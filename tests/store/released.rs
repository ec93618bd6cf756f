//! Owns the proof that a filled database of every release is brought forward: it becomes what a new one is, and says what
//! the program of that release said of it.
//!
//! Called by the test runner. The one rule: what was released stays as it is; `scripts/released-data.mjs` adds the next.

use std::path::{Path, PathBuf};

use floornote::domain::clock::Clock;
use floornote::domain::ids::{MessageId, PersonId, ReplyId};
use floornote::domain::person::{Role, Scope, Tenant};
use floornote::domain::receipt::{Act, ActKind, Answer, Counts};
use floornote::store::Store;
use floornote::store::message::messages;
use floornote::store::message::replies::{self, Whose};
use floornote::store::progress::{report, sums};
use floornote::store::receipt::acts::{Entry, record};
use floornote::store::receipt::receipts::{self, ReceiptKey};
use floornote::store::receipt::recount;
use floornote::store::roster::{organisations, people};
use serde::Deserialize;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, PgConnection, raw_sql};
use tokio::runtime::Runtime;

use super::operate::operate;
use super::schema::schema;
use crate::database::{Backend, Database};

/// What the program of the release said, beside the database that it left.
#[derive(Deserialize)]
struct Known {
    people: Vec<KnownPerson>,
    messages: Vec<KnownMessage>,
    receipts: Vec<KnownReceipt>,
    replies: Vec<KnownReply>,
}

#[derive(Deserialize)]
struct KnownPerson {
    id: PersonId,
    name: String,
    role: Role,
}

#[derive(Deserialize)]
struct KnownMessage {
    id: MessageId,
    version: i64,
    title: String,
    counts: Counts,
    replies: i64,
}

#[derive(Deserialize)]
struct KnownReceipt {
    message: MessageId,
    version: i64,
    person: PersonId,
    answer: Answer,
}

#[derive(Deserialize)]
struct KnownReply {
    id: ReplyId,
    message: MessageId,
    author: PersonId,
    text: Option<String>,
}

/// One folder for each release.
fn releases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/store/released");
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    assert!(found.iter().any(|release| release.ends_with("0.1.0")), "{found:?}");
    found
}

/// Fills an empty database with the statements of a dump.
async fn fill(backend: Backend, url: &str, dump: String) {
    let dump = AssertSqlSafe(dump);
    match backend {
        Backend::Sqlite => {
            let options: SqliteConnectOptions = url.parse().unwrap();
            let mut connection = options.create_if_missing(true).connect().await.unwrap();
            raw_sql(dump).execute(&mut connection).await.unwrap();
            connection.close().await.unwrap();
        }
        Backend::Postgres => {
            let mut connection = PgConnection::connect(url).await.unwrap();
            raw_sql(dump).execute(&mut connection).await.unwrap();
            connection.close().await.unwrap();
        }
    }
}

on_both!(a_filled_database_of_every_release_is_brought_forward_and_says_what_it_said);

fn a_filled_database_of_every_release_is_brought_forward_and_says_what_it_said(backend: Backend) {
    Runtime::new().unwrap().block_on(async {
        for release in releases() {
            let kind = if backend == Backend::Sqlite { "sqlite" } else { "postgres" };
            let read = |ending: &str| std::fs::read_to_string(release.join(format!("{kind}.{ending}"))).unwrap();
            let (here, fresh) = (backend.make().await, backend.make().await);
            fill(backend, &here.url, read("sql")).await;
            is_brought_forward(backend, &here, &fresh).await;
            let store = Store::open(&here.url).await.unwrap();
            let scope = Tenant::of(organisations::list_organisations(&store).await.unwrap().remove(0).0).whole();
            says_what_it_said(&store, &scope, &serde_json::from_str(&read("json")).unwrap()).await;
            goes_on(&store, scope.tenant).await;
            let (is_well, said) = operate(&here.url, "check").await;
            assert!(is_well && said.ends_with("0 differ\n"), "{}: {said}", release.display());
            store.close().await;
        }
    });
}

/// It has the schema of a new one afterwards, and every counter is what it is made of.
async fn is_brought_forward(backend: Backend, here: &Database, fresh: &Database) {
    Store::migrate(&here.url).await.unwrap();
    Store::migrate(&fresh.url).await.unwrap();
    assert!(schema(backend, &here.url).await == schema(backend, &fresh.url).await, "the schema differs from that of a new database");
    let (is_well, said) = operate(&here.url, "check").await;
    assert!(is_well && said.ends_with("0 differ\n") && !said.starts_with("0 versions"), "{said}");
}

async fn says_what_it_said(store: &Store, scope: &Scope, known: &Known) {
    assert!(
        known.people.len() >= 3
            && known.messages.len() >= 10
            && known.receipts.iter().any(|receipt| receipt.answer == Answer::GotIt)
            && !known.replies.is_empty(),
        "too little is known"
    );
    for KnownPerson { id, name, role } in &known.people {
        let person = people::find(store, scope.tenant, *id).await.unwrap().unwrap();
        assert_eq!((&person.name, person.role), (name, *role));
    }
    for message in &known.messages {
        let row = messages::find(store, scope.tenant, message.id, None).await.unwrap().unwrap();
        assert_eq!((&row.title, row.version), (&message.title, message.version));
        let counts = sums::find_sum(store, scope.tenant, message.id, message.version).await.unwrap().counts;
        assert_eq!(counts, message.counts, "{}", message.title);
        let replies = sums::count_replies(store, scope, &[message.id]).await.unwrap();
        assert_eq!(replies.get(&message.id).map_or(0, |(all, _)| *all), message.replies, "{}", message.title);
    }
    for known in &known.receipts {
        let receipt = receipts::find_latest(store, scope.tenant, known.message, known.person).await.unwrap().unwrap();
        assert_eq!((receipt.version, receipt.answer), (known.version, known.answer), "{}", known.person);
        let acts = report::list_answer_events(store, scope.tenant, known.message, known.version, &[known.person]).await.unwrap();
        assert_eq!(acts.get(&known.person).map(|act| act.client_at), receipt.answered_at, "{}", known.person);
    }
    for known in &known.replies {
        let all = replies::list(store, scope, known.message, Whose::WithinReach(known.author), 100).await.unwrap();
        let reply = all.iter().find(|reply| reply.id == known.id).unwrap();
        assert_eq!((reply.author_id, &reply.body), (known.author, &known.text));
    }
}

/// Whoever has not answered yet can.
async fn goes_on(store: &Store, tenant: Tenant) {
    let clock = Clock::system();
    let mut tx = store.begin().await.unwrap();
    let mut entries = Vec::new();
    for (message_id, version) in recount::list_versions(store, tenant).await.unwrap() {
        let open = receipts::list_open(&mut tx, tenant, message_id, version).await.unwrap();
        entries.extend(open.into_iter().filter(|receipt| receipt.answer == Answer::None).map(|receipt| {
            let key: ReceiptKey = (message_id, version, receipt.person_id);
            let now = clock.now();
            let act = Act { act_id: clock.id(), kind: ActKind::GotIt, client_at: now, received_at: now, generation: 9, seq: 9 };
            Entry { key, act }
        }));
    }
    let recorded = record(&mut tx, tenant, &entries).await.unwrap();
    tx.commit().await.unwrap();
    assert!(recorded.len() > 50 && recorded.values().all(|receipt| receipt.answer == Answer::GotIt), "{} were recorded", recorded.len());
}
