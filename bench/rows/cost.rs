//! Owns `dashboard_cost`, `report_cost`, `inbox_cost` and `inbox_get`: whether reads stay as cheap when a house has grown.
//!
//! Called by the list of rows. The one rule: the same requests, in turn, by the same kind of server; only the number of rows
//! in the database differs.

use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use futures_util::future::try_join_all;
use serde_json::Value;
use tokio::time::Instant;

use super::ROUNDS;
use crate::database::Database;
use crate::figure::{Aim, Peer, Row, quantile};
use crate::ground::{Core, Failure, folder, is_quick, peer, quick_folder, root, run, setting, size, span, start};
use crate::server::{Server, Setup, head, sqlite_url};
use crate::talk::Line;

/// Stores and people in each of the large chain: with 100 messages to everybody, 10,000,000 receipts.
const LARGE: Chain = Chain { stores: 1_000, people: 100, teams: 10, replies_every: 100 };
/// 10,000 receipts over so many stores, and so many replies, that an admin's screens are as full as the large chain's.
const WIDE: Chain = Chain { stores: 100, people: 1, teams: 1, replies_every: 1 };
/// 10,000 receipts at one store, which its manager sees as one of the large chain sees theirs.
const ONE: Chain = Chain { stores: 1, people: 100, teams: 10, replies_every: 100 };
/// Requests behind one p95.
const REQUESTS: usize = 200;
/// Connections of `inbox_get`.
const READERS: usize = 64;

/// What a chain is made of; its messages are always 100.
#[derive(Clone, Copy)]
struct Chain {
    stores: usize,
    people: usize,
    teams: usize,
    /// People behind one reply.
    replies_every: usize,
}

/// Fills a database; returns what the seed says of it.
async fn seed(folder: &Path, url: &str, chain: Chain) -> Result<Value, Failure> {
    let script = root().join("bench/seed/seed.py").to_string_lossy().into_owned();
    let (stores, people, teams, replies) = (chain.stores.to_string(), chain.people.to_string(), chain.teams.to_string(), chain.replies_every.to_string());
    let past = if is_quick() { "1000" } else { "10000" };
    let arguments = [script.as_str(), "--url", url, "--sites", &stores, "--people", &people, "--teams", &teams, "--replies-every", &replies, "--past", past];
    let (said, _) = run(Core::Measured, folder, "python3", &arguments, &[], Duration::from_secs(15 * 60)).await?;
    Ok(serde_json::from_str(&said)?)
}

fn text<'a>(told: &'a Value, path: &str) -> Result<&'a str, Failure> {
    Ok(told.pointer(path).and_then(Value::as_str).ok_or(format!("the seed says no {path}"))?)
}

/// The p95 of one request, asked again and again on one connection of its own, in ms.
async fn p95_ms(address: SocketAddr, head: &str) -> Result<f64, Failure> {
    let (mut line, mut took) = (Line::open(address).await?, Vec::with_capacity(REQUESTS));
    for _ in 0..REQUESTS {
        let began = Instant::now();
        line.ask(head, &[]).await?.good()?;
        took.push(began.elapsed().as_secs_f64() * 1_000.0);
    }
    Ok(quantile(&took, 0.95))
}

/// p95s of two requests in turn; the first of each is not counted.
async fn in_turn(large: (SocketAddr, &str), small: (SocketAddr, &str)) -> Result<(Vec<f64>, Vec<f64>), Failure> {
    let (mut of_large, mut of_small) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let (one, other) = (p95_ms(large.0, large.1).await?, p95_ms(small.0, small.1).await?);
        if round > 0 {
            of_large.push(one);
            of_small.push(other);
        }
    }
    Ok((of_large, of_small))
}

/// A database for a chain, by its URL; PostgreSQL's must be dropped.
async fn make(folder: &Path, name: &str) -> Result<(String, Option<Database>), Failure> {
    std::fs::create_dir(folder.join(name))?;
    if is_postgres() {
        let database = Database::make(folder, name).await?;
        return Ok((database.url.clone(), Some(database)));
    }
    Ok((sqlite_url(&folder.join(name)), None))
}

/// The large chain takes 2 minutes of processor time on SQLite, and three times as long on PostgreSQL.
fn is_postgres() -> bool {
    setting("FLOORNOTE_BENCH_COST_ON").as_deref() == Some("postgres")
}

/// Where the chains lie: in memory where 8 GiB are free there, as these rows only read.
async fn place(disk: &Path) -> Result<tempfile::TempDir, Failure> {
    let free = run(Core::Load, disk, "df", &["--output=avail", "/dev/shm"], &[], Duration::from_secs(10)).await;
    let free_kib = free.ok().and_then(|(said, _)| said.lines().last().and_then(|line| line.trim().parse::<u64>().ok())).unwrap_or(0);
    if free_kib > 8 * 1024 * 1024 && !is_postgres() { quick_folder() } else { folder() }
}

/// A chain that is served.
struct Served {
    told: Value,
    server: Server,
    database: Option<Database>,
}

impl Served {
    async fn start(folder: &Path, name: &str, chain: Chain) -> Result<Self, Failure> {
        let (url, database) = make(folder, name).await?;
        let told = seed(folder, &url, chain).await?;
        Ok(Self { told, server: Server::start(&Setup::alone(&url, &folder.join(name))).await?, database })
    }

    /// The request of somebody's dashboard or report.
    fn head(&self, who: &str, what: &str) -> Result<String, Failure> {
        let report = format!("/api/v1/messages/{}/report", id(text(&self.told, "/chain/newest_asked")?));
        let path = if what == "report" { report } else { "/api/v1/dashboard".to_owned() };
        Ok(self.server.head("GET", &path, text(&self.told, &format!("/sessions/{who}"))?))
    }

    fn receipts(&self) -> u64 {
        self.told.pointer("/chain/receipts").and_then(Value::as_u64).unwrap_or(0)
    }

    async fn stop(self, disk: &Path) -> Result<(), Failure> {
        self.server.stop().await?;
        match self.database {
            Some(database) => database.drop(disk).await,
            None => Ok(()),
        }
    }
}

/// Measures dashboard and report of a large and of small chains.
pub async fn dashboard() -> Result<Vec<Row>, Failure> {
    let disk = folder()?;
    let folder = place(disk.path()).await?;
    let stores = size(LARGE.stores);
    let large = Served::start(folder.path(), "large", Chain { stores, ..LARGE }).await?;
    let wide = Served::start(folder.path(), "wide", WIDE).await?;
    let one = Served::start(folder.path(), "one", ONE).await?;
    let mut rows = Vec::new();
    let seeds = [(stores, LARGE), (WIDE.stores, WIDE), (ONE.stores, ONE)].map(|(stores, chain)| {
        format!("python3 bench/seed/seed.py --url … --sites {stores} --people {} --teams {} --replies-every {}", chain.people, chain.teams, chain.replies_every)
    });
    let commands: Vec<String> = seeds.into_iter().chain([&large, &wide, &one].map(|served| served.server.program.command.clone())).collect();
    let database = if is_postgres() { "PostgreSQL" } else { "SQLite" };
    for (name, who, what, small, screen) in [
        ("dashboard_cost", "admin", "dashboard", &wide, "100 stores of one person who also replies: the admin's screens list as much as in the large chain"),
        (
            "dashboard_cost_site",
            "manager",
            "dashboard",
            &one,
            "one store of 100 people: its manager sees what the manager of one store of the large chain sees",
        ),
        ("report_cost", "admin", "report", &wide, "100 stores of one person who also replies: the admin's screens list as much as in the large chain"),
        ("report_cost_site", "manager", "report", &one, "one store of 100 people: its manager sees what the manager of one store of the large chain sees"),
    ] {
        let (on_large, on_small) = (large.head(who, what)?, small.head(who, what)?);
        let (samples, peer_samples) = in_turn((large.server.address, &on_large), (small.server.address, &on_small)).await?;
        let notes = vec![
            format!(
                "{database}, read only; {} receipts ({stores} stores of {} people, 100 messages) beside {} receipts in {screen}.",
                large.receipts(),
                LARGE.people,
                small.receipts()
            ),
            format!("p95 of {REQUESTS} requests on one connection, in turn, as the {who}; the first round is not counted."),
        ];
        let peer = Peer { name: "the same with 10,000 receipts".to_owned(), samples: peer_samples };
        let pinning = "both servers (and PostgreSQL) on core 0, the reader on core 1";
        rows.push(Row { name, unit: "ms", samples, peer, aim: Aim::RatioAtMost(1.5), commands: commands.clone(), pinning, notes }.check()?);
    }
    for served in [large, wide, one] {
        served.stop(disk.path()).await?;
    }
    Ok(rows)
}

/// The seed names ids by their 32 digits.
fn id(digits: &str) -> String {
    uuid::Uuid::parse_str(digits).map_or_else(|_| digits.to_owned(), |id| id.to_string())
}

/// Measures inboxes with few and many past notes, and how many inboxes can be read in a second.
pub async fn inbox() -> Result<Vec<Row>, Failure> {
    let folder = folder()?;
    let url = sqlite_url(folder.path());
    let told = seed(folder.path(), &url, ONE).await?;
    let server = Server::start(&Setup::alone(&url, folder.path())).await?;
    let head_of = |who: &str| Ok::<_, Failure>(server.head("GET", "/api/v1/inbox", text(&told, &format!("/sessions/{who}"))?));
    let (few, many) = (head_of("inbox_few")?, head_of("inbox_many_answered")?);
    let (samples, peer_samples) = in_turn((server.address, &many), (server.address, &few)).await?;
    let commands = vec!["python3 bench/seed/seed.py --url … --sites 1".to_owned(), server.program.command.clone()];
    let pinning = "servers on core 0, readers on core 1";
    let notes = vec![format!(
        "SQLite; p95 of {REQUESTS} GET /api/v1/inbox on one connection, a person with 10,000 past notes in turn with one of 10. The long inbox shows its first page of 40 read notes, the short one its 10: the lists differ in length, not only in what lies behind."
    )];
    let cost = Row {
        name: "inbox_cost",
        unit: "ms",
        samples,
        peer: Peer { name: "the same with 10 past notes".to_owned(), samples: peer_samples },
        aim: Aim::RatioAtMost(1.5),
        commands,
        pinning,
        notes,
    };
    let body_bytes = Line::open(server.address).await?.ask(&few, &[]).await?.body.len();
    let bytes = body_bytes.to_string();
    let mut plain = start(Core::Measured, folder.path(), "node", &[&peer("plain.mjs"), &bytes], &[])?;
    let plain_address = format!("127.0.0.1:{}", plain.line().await?).parse()?;
    let plain_head = head("GET", "/", &server.origin, "");
    let (mut own, mut node) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let (ours, theirs) = (reads_per_second(server.address, &few).await?, reads_per_second(plain_address, &plain_head).await?);
        if round > 0 {
            own.push(ours);
            node.push(theirs);
        }
    }
    let get = Row {
        name: "inbox_get",
        unit: "1/s",
        samples: own,
        peer: Peer { name: format!("a bare Node server, {body_bytes} fixed bytes"), samples: node },
        aim: Aim::Watched,
        commands: vec![server.program.command.clone(), plain.command.clone()],
        pinning,
        notes: vec![format!(
            "{READERS} kept connections read the short inbox; SQLite. The peer reads no database, checks no session and answers the same number of bytes."
        )],
    };
    plain.stop().await?;
    server.stop().await?;
    Ok(vec![cost.check()?, get.check()?])
}

async fn reads_per_second(address: SocketAddr, head: &str) -> Result<f64, Failure> {
    let mut lines = try_join_all((0..READERS).map(|_| Line::open(address))).await?;
    let length = span(3.0);
    let until = Instant::now() + length;
    let counts = lines.iter_mut().map(|line| async move {
        let mut count = 0_u32;
        while Instant::now() < until {
            line.ask(head, &[]).await?.good()?;
            count += 1;
        }
        Ok::<_, Failure>(count)
    });
    Ok(f64::from(try_join_all(counts).await?.iter().sum::<u32>()) / length.as_secs_f64())
}
