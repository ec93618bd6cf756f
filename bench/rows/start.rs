//! Owns `start` and `binary_size`: from the start of the process to its first 200, and what is copied to a machine.
//!
//! Called by the list of rows. The one rule: the database exists, as after any restart; each start is a new process.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::figure::{Aim, Peer, Row};
use crate::ground::{Core, Failure, folder, peer, start};
use crate::house;
use crate::server::{Server, Setup, binary, sqlite_url};
use crate::talk::Line;

const ROUNDS: usize = 9;

/// Measures both rows.
pub async fn measure() -> Result<Vec<Row>, Failure> {
    let folder = folder()?;
    let url = sqlite_url(folder.path());
    house::seed(&url, 1_000, None).await?;
    let (mut own, mut node, mut commands) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let began = Instant::now();
        let server = Server::start(&Setup::alone(&url, folder.path())).await?;
        server.ask("GET", "/readyz", "", &Value::Null).await?.good()?;
        let took = began.elapsed();
        let typed = server.program.command.clone();
        server.stop().await?;
        let began = Instant::now();
        let mut plain = start(Core::Measured, folder.path(), "node", &[&peer("plain.mjs")], &[])?;
        let address = format!("127.0.0.1:{}", plain.line().await?).parse()?;
        Line::open(address).await?.ask("GET / HTTP/1.1\r\nHost: localhost\r\n", &[]).await?.good()?;
        // The first round reads the programs from the disk.
        if round > 0 {
            own.push(took.as_secs_f64() * 1_000.0);
            node.push(began.elapsed().as_secs_f64() * 1_000.0);
        } else {
            commands = vec![typed, plain.command.clone()];
        }
        plain.stop().await?;
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let notes = vec![
        "From the fork to 200 of GET /readyz, which reads and writes the database; 1,000 people in a SQLite file. The first of all starts is not counted."
            .to_owned(),
    ];
    let plain = Peer { name: "a bare HTTP server in Node".to_owned(), samples: node };
    let first = Row { name: "start", unit: "ms", samples: own, peer: plain, aim: Aim::AtMost(50.0), commands, pinning: "both servers on core 0", notes };
    let megabytes = |path: &str| Ok::<_, Failure>(vec![std::fs::metadata(path)?.len() as f64 / 1e6; 3]);
    let size = Row {
        name: "binary_size",
        unit: "MB",
        samples: megabytes(&binary())?,
        peer: Peer { name: "the Node interpreter alone".to_owned(), samples: megabytes(&interpreter(&folder).await?)? },
        aim: Aim::Watched,
        commands: vec!["stat --format=%s target/release/floornote".to_owned()],
        pinning: "nothing runs",
        notes: vec!["The pages, texts, migrations and the demo are inside.".to_owned()],
    };
    Ok(vec![first.check()?, size.check()?])
}

/// Which file the interpreter is.
async fn interpreter(folder: &tempfile::TempDir) -> Result<String, Failure> {
    let mut plain = start(Core::Measured, folder.path(), "node", &[&peer("plain.mjs")], &[])?;
    plain.line().await?;
    let path = std::fs::read_link(format!("/proc/{}/exe", plain.pid()?))?;
    plain.stop().await?;
    Ok(path.to_string_lossy().into_owned())
}
