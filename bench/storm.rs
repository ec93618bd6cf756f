//! Owns the storm of acknowledgements: many phones at once, each on its own connection, each signed in.
//!
//! Called by the rows about acknowledgements. The one rule: every act is somebody's first answer to a note, until all notes
//! are answered; then answers are taken back and given again.

use std::cell::Cell;
use std::time::Duration;

use floornote::domain::clock::Clock;
use futures_util::future::try_join_all;
use serde_json::Value;
use tokio::sync::{Mutex, Semaphore};
use tokio::time::{Instant, sleep_until};

use crate::ground::Failure;
use crate::house::{House, MANAGER, secret};
use crate::server::{Server, head};
use crate::talk::Line;

/// Phones at once.
pub const PHONES: usize = 256;

/// One acknowledgement that was answered.
#[derive(Debug, Clone, Copy)]
pub struct Ack {
    /// When it was to be sent, or was.
    pub asked: Instant,
    /// When the answer was read.
    pub answered: Instant,
}

/// A storm that can be let loose again and again.
pub struct Storm {
    house: House,
    notes: Vec<String>,
    origin: String,
    lines: Vec<Mutex<Line>>,
    next: Cell<usize>,
    clock: Clock,
}

/// Posts notes to everybody and waits until each has left.
pub async fn post_notes(server: &Server, house: &House, count: usize) -> Result<Vec<String>, Failure> {
    let mut notes = Vec::with_capacity(count);
    for note in 0..count {
        notes.push(server.post(&format!("Note {note}"), &house.everybody(), crate::house::LEAD).await?);
    }
    let until = Instant::now() + Duration::from_secs(120);
    loop {
        let said = server.ask("GET", "/api/v1/dashboard", MANAGER, &Value::Null).await?.json()?;
        let items = said.get("items").and_then(Value::as_array).ok_or("a dashboard without items")?;
        if items.iter().filter(|item| item.get("state").and_then(Value::as_str) == Some("sent")).count() == count {
            return Ok(notes);
        }
        if Instant::now() > until {
            return Err("the notes did not leave".into());
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

impl Storm {
    /// Connects every phone.
    pub async fn open(server: &Server, house: House, notes: Vec<String>) -> Result<Self, Failure> {
        let lines = try_join_all((0..PHONES).map(|_| Line::open(server.address))).await?;
        let lines = lines.into_iter().map(Mutex::new).collect();
        Ok(Self { house, notes, origin: server.origin.clone(), lines, next: Cell::new(0), clock: Clock::system() })
    }

    /// Whether every note is answered and answers are being taken back.
    pub fn is_spent(&self) -> bool {
        self.next.get() > self.house.workers.len() * self.notes.len()
    }

    /// One person's act, sent and answered.
    async fn act(&self, line: &mut Line, asked: Instant) -> Result<Ack, Failure> {
        let turn = self.next.replace(self.next.get() + 1);
        let (people, notes) = (self.house.workers.len(), self.notes.len());
        let worker = turn % people;
        let round = turn / people;
        let note = self.notes.get(round % notes).ok_or("no note")?;
        let person = self.house.workers.get(worker).ok_or("nobody")?;
        let kind = if (round / notes).is_multiple_of(2) { "got_it" } else { "take_back" };
        let act: uuid::Uuid = self.clock.id();
        let body = format!(
            "{{\"person\":\"{person}\",\"version\":1,\"generation\":1,\"acts\":[{{\"act_id\":\"{act}\",\"kind\":\"{kind}\",\"at\":\"{}\",\"seq\":{}}}]}}",
            self.clock.now(),
            round / notes + 1
        );
        let answer = line.ask(&head("PUT", &format!("/api/v1/messages/{note}/receipt"), &self.origin, &secret(worker)), body.as_bytes()).await?;
        answer.good()?;
        Ok(Ack { asked, answered: Instant::now() })
    }

    /// Every phone acts as soon as its last act is answered.
    pub async fn at_full(&self, length: Duration) -> Result<Vec<Ack>, Failure> {
        let until = Instant::now() + length;
        let acks = self.lines.iter().map(|line| async move {
            let (mut line, mut acks) = (line.lock().await, Vec::new());
            while Instant::now() < until {
                acks.push(self.act(&mut line, Instant::now()).await?);
            }
            Ok::<_, Failure>(acks)
        });
        Ok(try_join_all(acks).await?.concat())
    }

    /// So many acts a second, whatever the server does: an act that finds no free phone waits, and its wait counts.
    pub async fn at_rate(&self, per_second: f64, length: Duration) -> Result<Vec<Ack>, Failure> {
        let (began, count) = (Instant::now(), (per_second * length.as_secs_f64()) as usize);
        let due = Semaphore::new(0);
        let taken = Cell::new(0_usize);
        let when = |turn: usize| began + Duration::from_secs_f64(turn as f64 / per_second);
        let pace = async {
            for turn in 0..count {
                if when(turn) > Instant::now() {
                    sleep_until(when(turn)).await;
                }
                due.add_permits(1);
            }
            due.add_permits(PHONES);
            Ok::<(), Failure>(())
        };
        let acks = self.lines.iter().map(|line| {
            let (due, taken, when) = (&due, &taken, &when);
            async move {
                let (mut line, mut acks) = (line.lock().await, Vec::new());
                loop {
                    due.acquire().await?.forget();
                    let turn = taken.replace(taken.get() + 1);
                    if turn >= count {
                        return Ok::<_, Failure>(acks);
                    }
                    acks.push(self.act(&mut line, when(turn)).await?);
                }
            }
        });
        let (_, acks) = futures_util::future::try_join(pace, try_join_all(acks)).await?;
        Ok(acks.concat())
    }
}

/// Acts a second of a window.
pub fn rate(acks: &[Ack], length: Duration) -> f64 {
    acks.len() as f64 / length.as_secs_f64()
}

/// Milliseconds from when each was to be sent to its answer.
pub fn latencies_ms(acks: &[Ack]) -> Vec<f64> {
    acks.iter().map(|ack| (ack.answered - ack.asked).as_secs_f64() * 1_000.0).collect()
}
