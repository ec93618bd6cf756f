//! Owns the proof that what people look at and what a wave of pushes and answers writes cost what they show and change,
//! not what is stored.
//!
//! Called by the test runner, as a program of its own: it listens to every statement of its process. The one rule: no
//! times; on SQLite plans are read, on PostgreSQL the pages are counted that the same calls touch in a small
//! organisation and in one of fifty times its people.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]

#[path = "../ground/database.rs"]
mod database;
mod organisation;
mod statements;
mod wave;

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use floornote::domain::person::{Reach, Scope, Tenant};
use floornote::store::Store;
use floornote::store::message::messages;
use floornote::store::message::replies::{self, Whose};
use floornote::store::progress::dashboard;
use floornote::store::progress::roll_up::Filter;
use floornote::store::progress::{aside, report, sums};
use floornote::store::roster::sites;
use sqlx::{Connection as _, Row as _};

use database::Backend;
use floornote::store::delivery::readers;
use floornote::store::message::inbox;
use floornote::store::roster::plans;
use organisation::{NOW, Organisation, PEOPLE};

/// Statements are heard process-wide, so the tests take turns.
static TURN: Mutex<()> = Mutex::new(());

/// Tables that grow with what was ever sent.
const GROWING: &[&str] = &[
    "receipts",
    "receipt_events",
    "replies",
    "messages",
    "message_versions",
    "progress",
    "curves",
    "reply_counts",
    "alerts",
    "people",
    "teams",
    "team_members",
    "shifts",
    "push_subscriptions",
    "uploads",
    "upload_parts",
    "renditions",
];

/// What people look at, each as its services read it.
#[derive(Debug, Clone, Copy)]
enum Look {
    Dashboard,
    /// What stands beside it.
    Aside,
    Report,
    /// A page of its export.
    Export,
    /// The inbox, and what a live stream and a push ask.
    Inbox,
}

const LOOKS: [Look; 5] = [Look::Dashboard, Look::Aside, Look::Report, Look::Export, Look::Inbox];

impl Look {
    async fn read(self, store: &Store, at: &Organisation, scope: &Scope) {
        match self {
            Self::Dashboard => read_dashboard(store, at, scope).await,
            Self::Aside => read_aside(store, at, scope).await,
            Self::Report => read_report(store, at, scope).await,
            Self::Export => {
                let id = at.messages[organisation::MESSAGES - 1];
                assert_eq!(report::list_rows(store, scope, id, 1, None, 20).await.unwrap().len(), 20);
            }
            Self::Inbox => read_inbox(store, at, scope.tenant).await,
        }
    }
}

async fn read_dashboard(store: &Store, at: &Organisation, scope: &Scope) {
    let everything = Filter::default();
    for filter in [everything.clone(), Filter { sender_id: Some(at.sender), ..everything.clone() }, Filter { site_id: Some(at.sites[0]), ..everything.clone() }]
    {
        let rows = dashboard::list(store, scope, &filter, None, 100, NOW).await.unwrap();
        assert_eq!(rows.len(), organisation::MESSAGES, "the dashboard lists every message");
        let versions: Vec<_> = rows.iter().map(|row| (row.id, row.version)).collect();
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        dashboard::totals(store, scope, &filter, NOW).await.unwrap();
        let sums = sums::list_sums(store, scope, &filter, &versions).await.unwrap();
        let sums: Vec<_> = versions.iter().map(|(id, version)| (*id, *version, sums[id].clone())).collect();
        sums::list_names(store, scope, &filter, &sums).await.unwrap();
        sums::count_replies(store, scope, &ids).await.unwrap();
        sums::next_held(store, scope, &ids).await.unwrap();
    }
    dashboard::list_senders(store, scope, NOW).await.unwrap();
}

async fn read_aside(store: &Store, at: &Organisation, scope: &Scope) {
    // A small organisation has one start only: of a large one no more is asked for.
    assert_eq!(aside::list_next_starts(store, scope, 1).await.unwrap().len(), 1);
    let in_sight = if scope.reach == Reach::All { None } else { Some(&at.sites[..1]) };
    assert!(!aside::list_just_in(store, scope, in_sight, 6).await.unwrap().is_empty());
    sites::list_sites_within(store, scope, 1).await.unwrap();
    sites::list_teams_within(store, scope, Some(at.sites[0]), 100).await.unwrap();
}

/// Reads whom the lead of a site may send to: what the send screen begins with, and every send.
async fn read_audience(store: &Store, at: &Organisation) {
    let [_, one_site] = scopes(at);
    let (teams, _) = sites::list_teams_within(store, &one_site, None, i64::MAX).await.unwrap();
    let members = sites::list_members(store, &one_site, &teams).await.unwrap();
    let ids: Vec<_> = members.iter().map(|member| member.person_id).collect();
    assert!(ids.len() >= PEOPLE, "nobody to send to");
    plans::list_plans(store, one_site.tenant, Some(&ids), NOW).await.unwrap();
}

async fn read_report(store: &Store, at: &Organisation, scope: &Scope) {
    let id = at.messages[organisation::MESSAGES - 1];
    let sum = sums::list_sums(store, scope, &Filter::default(), &[(id, 1)]).await.unwrap()[&id].clone();
    let people = report::list_people(store, scope, id, 1, None, 20).await.unwrap();
    assert_eq!(people.len(), 20);
    let groups = report::list_groups(store, scope, id, 1, (sum.sites, sum.teams), 4).await.unwrap();
    let groups: Vec<_> = groups.into_iter().map(|(part, is_site)| (part.site_id, part.team_id, is_site)).collect();
    report::list_group_starts(store, scope.tenant, id, &groups).await.unwrap();
    report::find_last_in(store, scope, id, 1).await.unwrap();
    if scope.reach == Reach::All {
        report::list_curve(store, scope.tenant, id, 1).await.unwrap();
    } else {
        report::list_got_its(store, scope, id, 1, 500).await.unwrap();
    }
    assert!(sums::is_counted(store, scope, id, 1).await.unwrap());
    // A site has three replies to a message.
    for whose in [Whose::WithinReach(at.people[0]), Whose::Author(at.people[0])] {
        assert!(!replies::list(store, scope, id, whose, 3).await.unwrap().is_empty());
    }
}

async fn read_inbox(store: &Store, at: &Organisation, tenant: Tenant) {
    let id = at.messages[organisation::MESSAGES - 1];
    messages::is_for(store, tenant, id, at.people[0]).await.unwrap();
    for only_to_do in [true, false] {
        inbox::list_inbox(store, tenant, at.people[0], only_to_do, None, 40).await.unwrap();
    }
    readers::list_readers(store, tenant, &at.people[..5]).await.unwrap();
}

/// Reads by which teams a message is told to somebody with more than one site.
async fn read_groups_of_several_sites(store: &Store, at: &Organisation) {
    let scope = Scope { reach: Reach::Within { sites: at.sites[..2].to_vec(), teams: Vec::new() }, ..at.scope.clone() };
    let (all, id) = (Filter::default(), at.messages[0]);
    let sum = sums::list_sums(store, &scope, &all, &[(id, 1)]).await.unwrap()[&id].clone();
    sums::list_names(store, &scope, &all, &[(id, 1, sum.clone())]).await.unwrap();
    let groups = report::list_groups(store, &scope, id, 1, (sum.sites, sum.teams), sum.sites + sum.teams).await.unwrap();
    assert!(!groups.is_empty() && groups.iter().all(|(_, is_site)| !is_site));
}

fn scopes(at: &Organisation) -> [Scope; 2] {
    let one_site = Scope { reach: Reach::Within { sites: vec![at.sites[0]], teams: Vec::new() }, ..at.scope.clone() };
    [at.scope.clone(), one_site]
}

#[test]
fn on_sqlite_no_list_walks_a_table_that_grows() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let made = Backend::Sqlite.make().await;
        assert!(made.folder.path().exists());
        let store = Store::open(&made.url).await.unwrap();
        let at = organisation::make(&store, 3).await;
        let heard = statements::listen();
        for scope in scopes(&at) {
            for look in LOOKS {
                look.read(&store, &at, &scope).await;
            }
        }
        read_groups_of_several_sites(&store, &at).await;
        read_audience(&store, &at).await;
        let heard = heard.take();
        assert!(heard.len() > 40, "only {} statements were heard", heard.len());
        let walked = walks(&made.url, heard).await;
        assert!(walked.is_empty(), "{}", walked.join("\n"));
    });
}

#[test]
fn on_sqlite_no_wave_of_pushes_and_answers_walks_a_table_that_grows() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let made = Backend::Sqlite.make().await;
        let store = Store::open(&made.url).await.unwrap();
        let at = organisation::make(&store, 3).await;
        let heard = statements::listen();
        wave::write(&store, &at).await;
        let heard = heard.take();
        for table in ["receipts", "alerts", "push_subscriptions", "uploads", "outbox"] {
            assert!(heard.iter().any(|statement| statement.contains(&format!("UPDATE {table} SET"))), "no change of {table} was heard");
        }
        let walked = walks(&made.url, heard).await;
        assert!(walked.is_empty(), "{}", walked.join("\n"));
    });
}

/// Which of the statements walk a table that grows, as SQLite plans them.
async fn walks(url: &str, heard: BTreeSet<String>) -> Vec<String> {
    let mut connection = sqlx::SqliteConnection::connect(url).await.unwrap();
    let mut walked = Vec::new();
    for statement in heard {
        let plan = sqlx::query(sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}"))).fetch_all(&mut connection).await.unwrap();
        let lines: Vec<String> = plan.iter().map(|row| row.get("detail")).collect();
        for line in &lines {
            let Some(alias) = walked_table(line) else { continue };
            // A limited list that is read from the inside out goes by the name of its table: it is scanned once for itself.
            let scans = lines.iter().filter(|other| *other == line).count();
            let made = [format!("CO-ROUTINE {alias}"), format!("MATERIALIZE {alias}")];
            if scans <= lines.iter().filter(|other| made.contains(*other)).count() {
                continue;
            }
            if GROWING.iter().any(|table| statement.contains(&format!("{table} {alias} ")) || *table == alias) {
                walked.push(format!("{line}\n  in {statement}"));
            }
        }
    }
    walked
}

/// Indexes of which a list reads the few newest lines of an organisation.
const FROM_THE_END: &[&str] = &["replies_just_in"];

/// The table that a line of a plan walks: one that is scanned, or searched for nothing but its organisation.
fn walked_table(line: &str) -> Option<&str> {
    let is_whole = |rest: &&str| rest.ends_with("(organisation_id=?)") && !FROM_THE_END.iter().any(|index| rest.contains(&format!("INDEX {index} ")));
    let whole = line.strip_prefix("SCAN ").or_else(|| line.strip_prefix("SEARCH ").filter(is_whole))?;
    whole.split(' ').next()
}

/// Pages of the product's tables and indexes that backends have touched, whoever held them in memory. What a backend touched
/// is known when it has ended; the catalogue, which every new connection reads, does not count, and nor does the server's own
/// housekeeping, which looks into no table that was tidied a moment ago.
async fn touched(server: &mut sqlx::PgConnection) -> i64 {
    const OTHERS: &str = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()";
    const PAGES: &str = "SELECT CAST(SUM(COALESCE(heap_blks_hit, 0) + COALESCE(heap_blks_read, 0) + COALESCE(idx_blks_hit, 0) + COALESCE(idx_blks_read, 0) \
        + COALESCE(toast_blks_hit, 0) + COALESCE(toast_blks_read, 0)) AS BIGINT) AS pages FROM pg_statio_user_tables";
    while sqlx::query(OTHERS).fetch_optional(&mut *server).await.unwrap().is_some() {
        tokio::task::yield_now().await;
    }
    sqlx::query(PAGES).fetch_one(&mut *server).await.unwrap().get("pages")
}

#[test]
fn on_postgres_fifty_times_the_people_touch_no_more_pages() {
    /// Calls between two counts: PostgreSQL plans a statement anew for its first five.
    const ROUNDS: i64 = 10;
    /// In the small one a table is a page or two, which PostgreSQL reads whole and joins in memory. Told not to, it looks rows up
    /// one by one, as it does by itself in the large one, so that what is compared is what is looked up.
    const LOOKS_UP: &str = "&options[enable_seqscan]=off&options[enable_hashjoin]=off&options[enable_mergejoin]=off";
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let mut pages = Vec::new();
        for (sites, how) in [(1, LOOKS_UP), (50, "")] {
            let made = Backend::Postgres.make().await;
            let store = Store::open(&made.url).await.unwrap();
            let at = organisation::make(&store, sites).await;
            store.close().await;
            // What it touches is known when it has ended.
            let mut tidy = sqlx::PgConnection::connect(&made.url).await.unwrap();
            sqlx::query("VACUUM ANALYZE").execute(&mut tidy).await.unwrap();
            tidy.close().await.unwrap();
            let mut server = sqlx::PgConnection::connect(&made.url).await.unwrap();
            let mut counts = Vec::new();
            for (who, scope) in ["everything", "one site"].into_iter().zip(scopes(&at)) {
                for look in LOOKS {
                    let before = touched(&mut server).await;
                    let store = Store::open_sized(&format!("{}{how}", made.url), 1).await.unwrap();
                    for _ in 0..ROUNDS {
                        look.read(&store, &at, &scope).await;
                    }
                    store.close().await;
                    counts.push((who, look, (touched(&mut server).await - before) / ROUNDS));
                }
            }
            pages.push(counts);
        }
        let [small, large] = &pages[..] else { panic!("two organisations") };
        let mut grown = Vec::new();
        for ((who, look, small), (_, _, large)) in small.iter().zip(large) {
            println!("{look:?} of {who}: {small} pages with {PEOPLE} people, {large} with fifty times as many");
            // A quarter for an index that is a level deeper: measured are 0.7 to 1.1. What reads past other sites' rows is several times as much.
            if large * 4 > small * 5 {
                grown.push(format!("{look:?} of {who}: {small} → {large}"));
            }
        }
        assert!(grown.is_empty(), "{grown:?}");
    });
}

/// PostgreSQL that has not counted a new table yet takes an organisation for some twenty rows, and may compare each of them with
/// each of a list. Nobody asks how long that takes, only that it ends: 5,000 by 5,000 took it 9 s, in the right order 0.05 s.
#[test]
fn on_postgres_a_list_of_thousands_is_not_compared_with_thousands() {
    const SITES: usize = 5_000 / PEOPLE;
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let made = Backend::Postgres.make().await;
        let store = Store::open(&format!("{}&options[statement_timeout]=3000", made.url)).await.unwrap();
        let (at, _) = organisation::make_roster(&store, SITES).await;
        for reach in [Reach::Within { sites: at.sites.clone(), teams: Vec::new() }, Reach::Within { sites: Vec::new(), teams: at.teams.clone() }] {
            let scope = Scope { reach, ..at.scope.clone() };
            let (teams, _) = sites::list_teams_within(&store, &scope, None, i64::MAX).await.unwrap();
            let members = sites::list_members(&store, &scope, &teams).await.unwrap();
            let ids: Vec<_> = members.iter().map(|member| member.person_id).filter(|id| *id != at.sender).collect();
            assert_eq!(ids.len(), at.people.len());
            assert_eq!(plans::list_plans(&store, scope.tenant, Some(&ids), NOW).await.unwrap().len(), ids.len());
        }
        store.close().await;
    });
}

/// A planted violation: a walk over receipts is heard and named.
#[test]
fn a_walk_would_be_found() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let made = Backend::Sqlite.make().await;
        let store = Store::open(&made.url).await.unwrap();
        store.close().await;
        let mut connection = sqlx::SqliteConnection::connect(&made.url).await.unwrap();
        let plan = sqlx::query("EXPLAIN QUERY PLAN SELECT COUNT(*) FROM receipts r WHERE r.nudged_at IS NULL").fetch_all(&mut connection).await.unwrap();
        assert!(plan[0].get::<String, _>("detail").starts_with("SCAN r"));
    });
}
