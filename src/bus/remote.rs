//! Owns the passing of hints and wake-ups between processes, over one Redis channel.
//!
//! Called by the composition root, which runs it beside the server. The one rule: whoever may have missed something is
//! told so; a hint that is lost in silence would leave a stale number on a page.

use std::time::Duration;

use futures_util::StreamExt as _;
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::redis::{Redis, RedisError};
use super::signal::{Hint, News, OUTLET_MAX, Signal, Wake};
use crate::metric;

/// The channel.
const CHANNEL: &str = "floornote:hints";
/// News sent in one round trip.
const BATCH_MAX: usize = 256;
/// A listener asks this often whether the line still stands: a dead one answers nothing and would be silent for ever.
const PING_EVERY: Duration = Duration::from_secs(5);
/// Between two tries to connect.
const RETRY_AFTER: Duration = Duration::from_millis(250);

/// One message on the channel: who sends, and what.
#[derive(Debug, Serialize, Deserialize)]
struct Letter {
    from: Uuid,
    news: Vec<News>,
}

/// Passes hints between this process and all others on one Redis.
#[derive(Debug)]
pub struct Remote {
    redis: Redis,
    me: Uuid,
    outlet: mpsc::Receiver<News>,
    signal: Signal,
    wake: Wake,
}

impl Remote {
    /// Makes the signal and the wake-up that reach every process, and what must be run for them. `me` is new at every
    /// start.
    #[must_use]
    pub fn new(redis: Redis, me: Uuid) -> (Self, Signal, Wake) {
        let (sender, outlet) = mpsc::channel(OUTLET_MAX);
        let (signal, wake) = (Signal::with_outlet(sender.clone()), Wake::with_outlet(sender));
        (Self { redis, me, outlet, signal: signal.clone(), wake: wake.clone() }, signal, wake)
    }

    /// Passes hints until told to stop; breaks of the connection are waited out.
    pub async fn run(self, stopping: CancellationToken) {
        let Self { redis, me, outlet, signal, wake } = self;
        let speak = speak(&redis, me, outlet);
        let listen = listen(&redis, me, &signal, &wake);
        tokio::select! {
            () = stopping.cancelled() => {}
            () = speak => {}
            () = listen => {}
        }
    }
}

async fn speak(redis: &Redis, me: Uuid, mut outlet: mpsc::Receiver<News>) {
    let mut news = Vec::with_capacity(BATCH_MAX);
    while outlet.recv_many(&mut news, BATCH_MAX).await > 0 {
        let mut said: Vec<News> = Vec::new();
        for one in news.drain(..) {
            if !said.contains(&one) {
                said.push(one);
            }
        }
        let Ok(letter) = serde_json::to_string(&Letter { from: me, news: said }) else { continue };
        let told: Result<(), _> = redis::cmd("PUBLISH").arg(CHANNEL).arg(letter).query_async(&mut redis.shared()).await;
        if let Err(error) = told {
            tracing::warn!(%error, "hints did not reach the other processes");
            metric::redis_failed("hints_tell");
            tokio::time::sleep(RETRY_AFTER).await;
        }
    }
}

async fn listen(redis: &Redis, me: Uuid, signal: &Signal, wake: &Wake) {
    let mut is_again = false;
    loop {
        match listen_once(redis, me, signal, wake, is_again).await {
            Ok(()) => tracing::warn!("the line on which hints are heard broke"),
            Err(error) => tracing::warn!(%error, "hints of the other processes are not heard"),
        }
        metric::redis_failed("hints_hear");
        is_again = true;
        tokio::time::sleep(RETRY_AFTER).await;
    }
}

/// Listens until the connection breaks.
async fn listen_once(redis: &Redis, me: Uuid, signal: &Signal, wake: &Wake, is_again: bool) -> Result<(), RedisError> {
    let (mut sink, mut letters) = redis.listener().await?.split();
    sink.subscribe(CHANNEL).await?;
    let _line = metric::redis_line("hints_hear");
    if is_again {
        signal.send_here(Hint::Missed);
        wake.wake_here();
    }
    let mut ping = tokio::time::interval(PING_EVERY);
    loop {
        tokio::select! {
            letter = letters.next() => {
                let Some(letter) = letter else { return Ok(()) };
                // A letter that cannot be read is from a newer program; what it says is re-read with the next beat.
                match serde_json::from_slice::<Letter>(letter.get_payload_bytes()) {
                    Ok(letter) if letter.from == me => {}
                    Ok(letter) => for one in letter.news {
                        match one {
                            News::Hint(hint) => signal.send_here(hint),
                            News::Wake => wake.wake_here(),
                        }
                    },
                    Err(_) => signal.send_here(Hint::Missed),
                }
            }
            _ = ping.tick() => match tokio::time::timeout(PING_EVERY, sink.ping::<redis::Value>()).await {
                Ok(answer) => drop(answer?),
                Err(_) => return Ok(()),
            }
        }
    }
}
