//! Owns `idle_memory` and `live_connection`: what a server takes up when nothing happens, and for each open dashboard.
//!
//! Called by the list of rows. The one rule: memory is read from the kernel (`smaps_rollup`), of a new process each round.

use std::time::Duration;

use serde_json::Value;

use super::ROUNDS;
use crate::figure::{Aim, Peer, Row};
use crate::ground::{Core, Failure, folder, memory_kib, peer, size, span, start};
use crate::house::{self, MANAGER, secret};
use crate::server::{Server, Setup, head, sqlite_url};
use crate::talk::Line;

/// Dashboards that are open at once.
const DASHBOARDS: usize = 5_000;
/// Connections opened together.
const AT_ONCE: usize = 50;

/// Measures the idle server.
pub async fn idle() -> Result<Vec<Row>, Failure> {
    let folder = folder()?;
    let url = sqlite_url(folder.path());
    house::seed(&url, 1_000, None).await?;
    let (mut own, mut shared, mut node, mut commands) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let server = Server::start(&Setup::alone(&url, folder.path())).await?;
        for path in ["/readyz", "/", "/api/v1/dashboard"] {
            server.ask("GET", path, MANAGER, &Value::Null).await?.good()?;
        }
        let mut plain = start(Core::Measured, folder.path(), "node", &[&peer("plain.mjs")], &[])?;
        let address = format!("127.0.0.1:{}", plain.line().await?).parse()?;
        Line::open(address).await?.ask("GET / HTTP/1.1\r\nHost: localhost\r\n", &[]).await?.good()?;
        tokio::time::sleep(span(5.0)).await;
        let (resident, proportional) = memory_kib(server.program.pid()?)?;
        own.push(resident / 1024.0);
        shared.push(proportional / 1024.0);
        node.push(memory_kib(plain.pid()?)?.0 / 1024.0);
        commands = vec![server.program.command.clone(), plain.command.clone()];
        plain.stop().await?;
        server.stop().await?;
    }
    let notes = vec![
        "Resident memory 5 s after the start and three requests; 1,000 people in a SQLite file.".to_owned(),
        format!("Proportional set size, MiB: {shared:.1?}."),
    ];
    let plain = Peer { name: "a bare HTTP server in Node".to_owned(), samples: node };
    Ok(vec![
        Row { name: "idle_memory", unit: "MiB", samples: own, peer: plain, aim: Aim::AtMost(25.0), commands, pinning: "both servers on core 0", notes }
            .check()?,
    ])
}

/// Opens streams and returns them with their first words read.
async fn open_streams(address: std::net::SocketAddr, count: usize, head_of: impl Fn(usize) -> String) -> Result<Vec<Line>, Failure> {
    let mut streams = Vec::with_capacity(count);
    while streams.len() < count {
        let first = streams.len();
        let some = (first..(first + AT_ONCE).min(count)).map(|stream| {
            let head = head_of(stream);
            async move {
                let mut line = Line::open(address).await?;
                line.send(&head, &[]).await?;
                let said = line.head().await?;
                if !said.starts_with("HTTP/1.1 200") {
                    return Err::<_, Failure>(said.into());
                }
                line.chunk().await?;
                Ok(line)
            }
        });
        streams.extend(futures_util::future::try_join_all(some).await?);
    }
    Ok(streams)
}

/// Measures open dashboards.
pub async fn live() -> Result<Vec<Row>, Failure> {
    let (folder, dashboards) = (folder()?, size(DASHBOARDS));
    let url = sqlite_url(folder.path());
    house::seed(&url, dashboards, None).await?;
    let (mut own, mut node, mut commands) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let server = Server::start(&Setup::alone(&url, folder.path())).await?;
        let plain_head = "GET /events HTTP/1.1\r\nHost: localhost\r\n".to_owned();
        // What the first streams make the process set up is not theirs.
        drop(open_streams(server.address, AT_ONCE, |stream| head("GET", "/api/v1/events", &server.origin, &secret(stream))).await?);
        let before = memory_kib(server.program.pid()?)?.1;
        let streams = open_streams(server.address, dashboards, |stream| head("GET", "/api/v1/events", &server.origin, &secret(stream))).await?;
        // Two beats: every stream has been written to.
        tokio::time::sleep(Duration::from_secs(11)).await;
        own.push((memory_kib(server.program.pid()?)?.1 - before) / dashboards as f64);
        drop(streams);
        commands = vec![server.program.command.clone()];
        server.stop().await?;
        let mut plain = start(Core::Measured, folder.path(), "node", &[&peer("plain.mjs")], &[])?;
        let address = format!("127.0.0.1:{}", plain.line().await?).parse()?;
        drop(open_streams(address, AT_ONCE, |_| plain_head.clone()).await?);
        let before = memory_kib(plain.pid()?)?.1;
        let streams = open_streams(address, dashboards, |_| plain_head.clone()).await?;
        tokio::time::sleep(Duration::from_secs(11)).await;
        node.push((memory_kib(plain.pid()?)?.1 - before) / dashboards as f64);
        drop(streams);
        commands.push(plain.command.clone());
        plain.stop().await?;
    }
    let notes = vec![format!(
        "{dashboards} people signed in, one event stream each; the growth of the process' proportional set size after two beats, divided by the streams. The kernel's socket buffers are not in it."
    )];
    let plain = Peer { name: "event streams of a bare Node server".to_owned(), samples: node };
    let pinning = "both servers on core 0, the readers on core 1";
    Ok(vec![Row { name: "live_connection", unit: "KiB", samples: own, peer: plain, aim: Aim::AtMost(12.0), commands, pinning, notes }.check()?])
}
