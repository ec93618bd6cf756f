//! Owns `upload`: 16 phones send 64 KiB chunks; each answered byte is on the disk.
//!
//! Called by the list of rows. The one rule: the same client, chunks and disk for all; a chunk counts when its offset was
//! answered.

use std::cell::Cell;
use std::net::SocketAddr;
use std::path::Path;

use futures_util::future::try_join_all;
use tokio::time::Instant;

use super::ROUNDS;
use crate::figure::{Aim, Peer, Row};
use crate::ground::{Core, Failure, Program, folder, peer, root, span, start};
use crate::house::{self, secret};
use crate::server::{Server, Setup, sqlite_url};
use crate::talk::Line;

const PHONES: usize = 16;
const CHUNK_BYTES: usize = 64 * 1024;
/// Chunks of one upload: what a recorded clip may have.
const CHUNKS: usize = 380;
/// "kind video, filetype video/mp4, source recorded", as the phone says it.
const METADATA: &str = "kind dmlkZW8=,filetype dmlkZW8vbXA0,source cmVjb3JkZWQ=";

/// A server that speaks tus.
struct Target {
    address: SocketAddr,
    origin: String,
    path: &'static str,
}

impl Target {
    fn head(&self, method: &str, path: &str, phone: usize, more: &str) -> String {
        format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nOrigin: {}\r\nCookie: floornote={}\r\nTus-Resumable: 1.0.0\r\n{more}",
            self.origin.trim_start_matches("http://"),
            self.origin,
            secret(phone)
        )
    }

    /// One phone's uploads until the time is over; adds every answered byte.
    async fn send(&self, phone: usize, chunk: &[u8], until: Instant, bytes: &Cell<usize>) -> Result<(), Failure> {
        let mut line = Line::open(self.address).await?;
        while Instant::now() < until {
            let length = CHUNKS * CHUNK_BYTES;
            let made = line.ask(&self.head("POST", self.path, phone, &format!("Upload-Length: {length}\r\nUpload-Metadata: {METADATA}\r\n")), &[]).await?;
            made.good()?;
            let location = made.header("location").ok_or("an upload without a location")?;
            let path = location.find(self.path).and_then(|at| location.get(at..)).ok_or(format!("an odd location: {location}"))?.to_owned();
            // The last chunk stays away: a finished clip would be processed meanwhile.
            for offset in (0..CHUNKS - 1).map(|chunk| chunk * CHUNK_BYTES) {
                if Instant::now() >= until {
                    break;
                }
                let more = format!("Content-Type: application/offset+octet-stream\r\nUpload-Offset: {offset}\r\n");
                let answer = line.ask(&self.head("PATCH", &path, phone, &more), chunk).await?;
                answer.good()?;
                if answer.header("upload-offset") != Some(&(offset + CHUNK_BYTES).to_string()) {
                    return Err(format!("an odd offset: {}", answer.head).into());
                }
                if Instant::now() < until {
                    bytes.set(bytes.get() + CHUNK_BYTES);
                }
            }
            line.ask(&self.head("DELETE", &path, phone, ""), &[]).await?.good()?;
        }
        Ok(())
    }

    /// Megabytes a second of a window.
    async fn window(&self) -> Result<f64, Failure> {
        let length = span(5.0);
        let (bytes, chunk): (Cell<usize>, Vec<u8>) = (Cell::new(0), (0..CHUNK_BYTES).map(|byte| u8::try_from(byte * 31 % 251).unwrap_or(0)).collect());
        let until = Instant::now() + length;
        try_join_all((0..PHONES).map(|phone| self.send(phone, &chunk, until, &bytes))).await?;
        Ok(bytes.get() as f64 / 1e6 / length.as_secs_f64())
    }
}

/// Starts the peer in one of its two ways.
async fn start_peer(folder: &Path, how: &str) -> Result<(Program, Target), Failure> {
    let place = folder.join(how);
    std::fs::create_dir(&place)?;
    let mut program = start(Core::Measured, folder, "node", &[&peer("tus.mjs"), &place.to_string_lossy(), how], &[])?;
    let address: SocketAddr = format!("127.0.0.1:{}", program.line().await?).parse()?;
    Ok((program, Target { address, origin: format!("http://localhost:{}", address.port()), path: "/files" }))
}

/// The other peer, where it is installed: `make bench-rustus` compiles it from the registry.
const RUSTUS: &str = "target/rustus/bin/rustus";

/// Starts the other peer on a free port.
async fn start_rustus(folder: &Path) -> Result<Option<(Program, Target)>, Failure> {
    let program = root().join(RUSTUS);
    if !program.is_file() {
        return Ok(None);
    }
    let (data, info) = (folder.join("rustus-data"), folder.join("rustus-info"));
    let address = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    let port = address.port().to_string();
    let (data, info) = (data.to_string_lossy(), info.to_string_lossy());
    let arguments = ["--host", "127.0.0.1", "--port", &port, "--url", "/files", "--data-dir", &data, "--info-dir", &info, "--log-level", "ERROR"];
    let program = start(Core::Measured, folder, &program.to_string_lossy(), &arguments, &[])?;
    for _ in 0..100 {
        if Line::open(address).await.is_ok() {
            return Ok(Some((program, Target { address, origin: format!("http://localhost:{port}"), path: "/files" })));
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    Err("rustus did not listen within 5 s".into())
}

/// Measures the rows.
pub async fn measure() -> Result<Vec<Row>, Failure> {
    let folder = folder()?;
    let url = sqlite_url(folder.path());
    house::seed(&url, PHONES, None).await?;
    let server = Server::start(&Setup::alone(&url, folder.path())).await?;
    let ours = Target { address: server.address, origin: server.origin.clone(), path: "/api/v1/uploads" };
    let (shipped, as_shipped) = start_peer(folder.path(), "as-shipped").await?;
    let (synced, durable) = start_peer(folder.path(), "durable").await?;
    let rustus = start_rustus(folder.path()).await?;
    let (mut own, mut plain, mut safe, mut rust) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let figures = (ours.window().await?, as_shipped.window().await?, durable.window().await?);
        let beside = match &rustus {
            Some((_, target)) => Some(target.window().await?),
            None => None,
        };
        // The first round fills caches.
        if round > 0 {
            own.push(figures.0);
            plain.push(figures.1);
            safe.push(figures.2);
            rust.extend(beside);
        }
    }
    let mut commands = vec![server.program.command.clone(), shipped.command.clone(), synced.command.clone()];
    if let Some((program, _)) = rustus {
        commands.push(program.command.clone());
        program.stop().await?;
    }
    server.stop().await?;
    shipped.stop().await?;
    synced.stop().await?;
    let row = |name, whose: &str, peer_samples, aim, note: &str| {
        let notes = vec![
            format!(
                "{PHONES} phones, one kept connection and one upload each at a time, PATCHes of 64 KiB; windows of 5 s in turn. Ours syncs file, folder and offset before it answers."
            ),
            note.to_owned(),
        ];
        let peer = Peer { name: whose.to_owned(), samples: peer_samples };
        let pinning = "servers on core 0, phones on core 1";
        Row { name, unit: "MB/s", samples: own.clone(), peer, aim, commands: commands.clone(), pinning, notes }.check()
    };
    let absent = "Crate rustus is not beside it: make bench-rustus compiles it, then the row upload_rustus is measured too.";
    let shipped = "The peer as shipped answers before anything is on the disk: a power cut takes what it answered.";
    let durable = "The peer made to keep what we keep: one fsync of its file in each PATCH; folder and offset are still not synced.";
    let note = if rust.is_empty() { format!("{shipped} {absent}") } else { shipped.to_owned() };
    let mut rows = vec![
        row("upload", "@tus/server as shipped, syncs nothing", plain, Aim::RatioAtLeast(3.0), &note)?,
        row("upload_durable", "@tus/server with fsync of the file", safe, Aim::Watched, durable)?,
    ];
    if !rust.is_empty() {
        rows.push(row("upload_rustus", "crate rustus as shipped, syncs nothing", rust, Aim::Watched, shipped)?);
    }
    Ok(rows)
}
