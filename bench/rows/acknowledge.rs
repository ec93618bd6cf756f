//! Owns `acknowledge_sqlite` and `acknowledge_postgres`: durable acknowledgements a second, and their p99 at half load.
//!
//! Called by the list of rows. The one rule: an acknowledgement counts when its 200 was read; the peer is the database's own
//! loop of one row and one commit on the same disk, in turn with ours.

use std::path::Path;
use std::time::Duration;

use super::ROUNDS;
use crate::database::Database;
use crate::figure::{Aim, Peer, Row, median, quantile};
use crate::ground::{Core, Failure, folder, number, peer, run, size, span};
use crate::house;
use crate::server::{Server, Setup, sqlite_url};
use crate::storm::{Storm, latencies_ms, post_notes, rate};

/// People who are asked.
pub const PEOPLE: usize = 10_000;
/// Notes they are asked by: enough first answers for a whole row.
const NOTES: usize = 12;
const PINNING: &str = "server on core 0, load generator on core 1; the peer's client as ours";

/// What a storm gave.
struct Measured {
    per_second: Vec<f64>,
    p99_ms: Vec<f64>,
    half: f64,
    command: String,
}

/// Lets the storm loose in turn with the peer; then half of it.
async fn measure<P, F>(server: Server, house: house::House, mut peer: P) -> Result<Measured, Failure>
where
    P: FnMut() -> F,
    F: Future<Output = Result<(), Failure>>,
{
    let notes = post_notes(&server, &house, size(NOTES)).await?;
    let storm = Storm::open(&server, house, notes).await?;
    let length = span(5.0);
    storm.at_full(span(2.0)).await?;
    let (mut per_second, mut p99_ms) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        per_second.push(rate(&storm.at_full(length).await?, length));
        peer().await?;
    }
    let half = median(&per_second) / 2.0;
    storm.at_rate(half, span(1.0)).await?;
    for _ in 0..ROUNDS {
        p99_ms.push(quantile(&latencies_ms(&storm.at_rate(half, length).await?), 0.99));
    }
    let command = server.program.command.clone();
    drop(storm);
    server.stop().await?;
    Ok(Measured { per_second, p99_ms, half, command })
}

fn notes(database: &str) -> Vec<String> {
    vec![
        format!(
            "256 kept connections, each acting as soon as its last answer is read: PUT /api/v1/messages/…/receipt with a first Got it, as {PEOPLE} people signed in, on {NOTES} notes; {database}."
        ),
        "Windows of 5 s in turn with the peer's; the first 2 s are not counted.".to_owned(),
    ]
}

fn half_note(half: f64) -> Vec<String> {
    vec![format!(
        "{half:.0} acts a second are sent, half of the row above, whatever the server does; the time from when an act was to be sent to its answer. No note to more than 1,000 people leaves meanwhile."
    )]
}

/// Measures on SQLite.
pub async fn sqlite() -> Result<Vec<Row>, Failure> {
    let folder = folder()?;
    let url = sqlite_url(folder.path());
    let house = house::seed(&url, size(PEOPLE), None).await?;
    let server = Server::start(&Setup::alone(&url, folder.path())).await?;
    let (mut rates, mut waits, mut typed) = (Vec::new(), Vec::new(), String::new());
    let (script, seconds) = (peer("one_row.py"), span(5.0).as_secs_f64().to_string());
    let path = folder.path().to_string_lossy().into_owned();
    let taken = std::cell::RefCell::new((&mut rates, &mut waits, &mut typed));
    let measured = measure(server, house, || async {
        let arguments = [script.as_str(), path.as_str(), seconds.as_str()];
        let (said, command) = run(Core::Measured, Path::new(&path), "python3", &arguments, &[], Duration::from_secs(60)).await?;
        let mut taken = taken.try_borrow_mut()?;
        taken.0.push(number(&said, "per_second")?);
        taken.1.push(number(&said, "p99_ms")?);
        *taken.2 = command;
        Ok(())
    })
    .await?;
    let commands = vec![measured.command, typed];
    let all = Row {
        name: "acknowledge_sqlite",
        unit: "1/s",
        samples: measured.per_second,
        peer: Peer { name: "python sqlite3, FULL, a row a commit".to_owned(), samples: rates },
        aim: Aim::RatioAtLeast(1.0),
        commands: commands.clone(),
        pinning: PINNING,
        notes: notes("SQLite, WAL, synchronous FULL"),
    };
    let half = Row {
        name: "acknowledge_sqlite_p99",
        unit: "ms",
        samples: measured.p99_ms,
        peer: Peer { name: "p99 of one commit of that loop".to_owned(), samples: waits },
        aim: Aim::AtMost(50.0),
        commands,
        pinning: PINNING,
        notes: half_note(measured.half),
    };
    Ok(vec![all.check()?, half.check()?])
}

/// One run of pgbench: transactions a second, and their p99 in ms.
async fn pgbench(folder: &Path, url: &str, clients: &str) -> Result<(f64, f64, String), Failure> {
    let (script, seconds) = (peer("one_row.sql"), span(5.0).as_secs().max(1).to_string());
    let prefix = folder.join(format!("pgbench-{clients}")).to_string_lossy().into_owned();
    let log_prefix = format!("--log-prefix={prefix}");
    let arguments = ["-n", "-M", "prepared", "-c", clients, "-j", "1", "-T", &seconds, "-f", &script, "-l", &log_prefix, url];
    let (said, command) = run(Core::Load, folder, "pgbench", &arguments, &[], Duration::from_secs(60)).await?;
    let per_second = said.lines().find_map(|line| line.strip_prefix("tps = ")).and_then(|rest| rest.split(' ').next()).ok_or("pgbench said no tps")?;
    let mut took_ms = Vec::new();
    for entry in std::fs::read_dir(folder)?.flatten() {
        if entry.path().to_string_lossy().starts_with(&format!("{prefix}.")) {
            for line in std::fs::read_to_string(entry.path())?.lines() {
                // client, transaction, microseconds, …
                took_ms.push(line.split(' ').nth(2).and_then(|word| word.parse::<f64>().ok()).ok_or("an odd line of pgbench")? / 1_000.0);
            }
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok((per_second.parse()?, quantile(&took_ms, 0.99), command))
}

/// Measures on PostgreSQL.
pub async fn postgres() -> Result<Vec<Row>, Failure> {
    let folder = folder()?;
    let (database, plain) = (Database::make(folder.path(), "acknowledge").await?, Database::make(folder.path(), "one_row").await?);
    plain.execute(folder.path(), "CREATE TABLE acts (id uuid PRIMARY KEY, person uuid NOT NULL, kind text NOT NULL, at bigint NOT NULL)").await?;
    let house = house::seed(&database.url, size(PEOPLE), None).await?;
    let server = Server::start(&Setup::alone(&database.url, folder.path())).await?;
    let taken = std::cell::RefCell::new((Vec::new(), Vec::new(), Vec::new(), Vec::new()));
    let measured = measure(server, house, || async {
        let (one, p99, command) = pgbench(folder.path(), &plain.url, "1").await?;
        let (sixteen, _, wide) = pgbench(folder.path(), &plain.url, "16").await?;
        let mut taken = taken.try_borrow_mut()?;
        taken.0.push(one);
        taken.1.push(p99);
        taken.2.push(sixteen);
        taken.3 = vec![command, wide];
        Ok(())
    })
    .await?;
    database.drop(folder.path()).await?;
    plain.drop(folder.path()).await?;
    let (one, p99, sixteen, typed) = taken.into_inner();
    let commands = [vec![measured.command], typed].concat();
    let row = |name, unit, samples: &Vec<f64>, whose: &str, peer_samples, aim, notes| {
        let peer = Peer { name: whose.to_owned(), samples: peer_samples };
        let pinning = "server and PostgreSQL on core 0, load generator and pgbench on core 1";
        Row { name, unit, samples: samples.clone(), peer, aim, commands: commands.clone(), pinning, notes }.check()
    };
    let how = "PostgreSQL on the same machine through a unix socket, synchronous_commit on";
    Ok(vec![
        row("acknowledge_postgres", "1/s", &measured.per_second, "pgbench -c 1, a row a commit", one, Aim::RatioAtLeast(1.0), notes(how))?,
        row("acknowledge_postgres_c16", "1/s", &measured.per_second, "pgbench -c 16, a row a commit", sixteen, Aim::Watched, notes(how))?,
        row("acknowledge_postgres_p99", "ms", &measured.p99_ms, "p99 of one commit of pgbench -c 1", p99, Aim::AtMost(50.0), half_note(measured.half))?,
    ])
}
