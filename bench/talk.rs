//! Owns the load generator's HTTP: one kept connection, one request at a time, as little work as can be.
//!
//! Called by the rows and the storm. The one rule: an answer is read whole, and none is waited for longer than 30 s.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::ground::Failure;

/// No answer takes this long.
const PATIENCE: Duration = Duration::from_secs(30);
/// A head longer than this is no answer of ours.
const HEAD_MAX: usize = 64 * 1024;

/// A kept connection.
pub struct Line {
    stream: TcpStream,
    held: Vec<u8>,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as JSON of a request that must have gone well.
    pub fn json(&self) -> Result<serde_json::Value, Failure> {
        self.good()?;
        Ok(serde_json::from_slice(&self.body)?)
    }

    /// Refuses an answer that is not 2xx.
    pub fn good(&self) -> Result<(), Failure> {
        if (200..300).contains(&self.status) { Ok(()) } else { Err(format!("{} {}", self.status, String::from_utf8_lossy(&self.body)).into()) }
    }

    /// One header.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.head, name)
    }
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().skip(1).filter_map(|line| line.split_once(':')).find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

impl Line {
    /// Connects.
    pub async fn open(address: SocketAddr) -> Result<Self, Failure> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, held: Vec::with_capacity(4096) })
    }

    /// Sends one request and reads its answer. `head` ends with its last header's line end.
    pub async fn ask(&mut self, head: &str, body: &[u8]) -> Result<Answer, Failure> {
        tokio::time::timeout(PATIENCE, self.exchange(head, body)).await.map_err(|_| format!("no answer in {} s to {head}", PATIENCE.as_secs()))?
    }

    async fn exchange(&mut self, head: &str, body: &[u8]) -> Result<Answer, Failure> {
        self.send(head, body).await?;
        let head = self.head().await?;
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok()).ok_or("an answer without a status")?;
        let body = if header(&head, "transfer-encoding").is_some_and(|value| value.contains("chunked")) {
            let mut body = Vec::new();
            loop {
                let chunk = self.chunk().await?;
                if chunk.is_empty() {
                    break body;
                }
                body.extend_from_slice(&chunk);
            }
        } else {
            let length = header(&head, "content-length").and_then(|value| value.parse().ok()).unwrap_or(0);
            self.take(length).await?
        };
        Ok(Answer { status, head, body })
    }

    /// Sends one request without waiting for its answer.
    pub async fn send(&mut self, head: &str, body: &[u8]) -> Result<(), Failure> {
        let mut request = Vec::with_capacity(head.len() + body.len() + 40);
        request.extend_from_slice(head.as_bytes());
        request.extend_from_slice(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes());
        request.extend_from_slice(body);
        self.stream.write_all(&request).await?;
        Ok(())
    }

    /// Reads the head of an answer.
    pub async fn head(&mut self) -> Result<String, Failure> {
        loop {
            if let Some(end) = self.held.windows(4).position(|window| window == b"\r\n\r\n") {
                let head = self.take(end + 4).await?;
                return Ok(String::from_utf8(head)?);
            }
            if self.held.len() > HEAD_MAX {
                return Err("an endless head".into());
            }
            self.more().await?;
        }
    }

    /// Reads one chunk of a chunked body; empty at its end.
    pub async fn chunk(&mut self) -> Result<Vec<u8>, Failure> {
        let end = loop {
            match self.held.windows(2).position(|window| window == b"\r\n") {
                Some(end) => break end,
                None => self.more().await?,
            }
        };
        let size = String::from_utf8(self.take(end + 2).await?)?;
        let size = usize::from_str_radix(size.trim().split(';').next().unwrap_or_default(), 16)?;
        let mut chunk = self.take(size + 2).await?;
        chunk.truncate(size);
        Ok(chunk)
    }

    async fn take(&mut self, length: usize) -> Result<Vec<u8>, Failure> {
        while self.held.len() < length {
            self.more().await?;
        }
        let rest = self.held.split_off(length);
        Ok(std::mem::replace(&mut self.held, rest))
    }

    async fn more(&mut self) -> Result<(), Failure> {
        self.held.reserve(16 * 1024);
        if self.stream.read_buf(&mut self.held).await? == 0 { Err("the connection was closed".into()) } else { Ok(()) }
    }
}
