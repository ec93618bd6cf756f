//! Owns the event stream: hints to re-read (messages, waiting phones), a beat, and the end of a session.
//!
//! Called through the route table, once per open page. The one rule: a stream carries ids and versions only, at most
//! four events a second, and ends within a second of its session.

use std::collections::{HashSet, VecDeque};
use std::fmt::Write as _;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use bytes::Bytes;
use futures_util::stream::{self, Stream};
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{Instant, Sleep, sleep_until};
use tokio_util::sync::CancellationToken;

use crate::domain::clock::Time;
use crate::domain::ids::MessageId;
use crate::domain::person::Actor;
use crate::domain::refusal::Code;
use crate::http::edge::error::ApiError;
use crate::http::edge::gate::{Secret, SignedIn};
use crate::http::edge::table::routes;
use crate::metric::{self, OpenStream};
use crate::service::House;
use crate::service::access::{new_phone, session};
use crate::service::live::{self, Hint, HintKind};

routes! {
    "events":
    /// Streams hints to the signed-in page. With `Last-Event-ID` the first event is `resync`.
    Get "/api/v1/events" "events" (Session(Worker), Empty, Api) => stream {
        params(("Last-Event-ID" = Option<String>, Header)),
        responses((status = 200, body = String, content_type = "text/event-stream")),
    };
}

/// Silence longer than two beats tells the page that the line is dead.
const BEAT: Duration = Duration::from_secs(5);
/// Events leave at most four times a second: faster than eyes, slow enough for a storm of answers.
const GAP: Duration = Duration::from_millis(250);
/// Hints waiting to leave; more than these mean "read everything again".
const WAITING_MAX: usize = 4;
/// Messages whose audience is remembered until the next beat.
const KNOWN_MAX: usize = 256;
/// The session is asked for again this often, should the signal of its end get lost: every sixth beat.
const BEATS_PER_CHECK: u32 = 6;

async fn stream(
    house: web::Data<House>,
    stopping: web::Data<CancellationToken>,
    actor: SignedIn,
    secret: Secret,
    request: HttpRequest,
) -> Result<HttpResponse, ApiError> {
    let hints = house.bus.signal.subscribe();
    // Asked once more, now that its end can be heard: between the gate and here it may have ended.
    let actor = Box::pin(session::authenticate(&house, &secret.0))
        .await?
        .filter(|now| now.person_id == actor.0.person_id)
        .ok_or_else(|| ApiError::new(Code::SignedOut))?;
    let now = Instant::now();
    let line = Line {
        hints,
        house: house.into_inner(),
        stopping: stopping.get_ref().clone(),
        actor,
        secret: secret.0,
        alarm: Box::pin(sleep_until(now + BEAT)),
        beat_at: now + BEAT,
        news_at: now + GAP,
        beats: 0,
        event: 0,
        waiting: VecDeque::new(),
        known: HashSet::new(),
        is_claim: false,
        is_resync: request.headers().contains_key("Last-Event-ID"),
        is_over: false,
        _open: metric::stream_opened("page"),
    };
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header(("X-Accel-Buffering", "no"))
        .streaming(line.events()))
}

/// A hint that waits to leave, and when what it tells of came in.
type Waiting = ((MessageId, i64, HintKind), Option<Time>);

/// One open stream.
struct Line {
    hints: broadcast::Receiver<Hint>,
    house: Arc<House>,
    stopping: CancellationToken,
    actor: Actor,
    secret: String,
    /// Rings for the beat and for news alike: each timer costs every open page memory.
    alarm: Pin<Box<Sleep>>,
    beat_at: Instant,
    /// News leave no earlier.
    news_at: Instant,
    beats: u32,
    event: u64,
    waiting: VecDeque<Waiting>,
    known: HashSet<MessageId>,
    is_claim: bool,
    is_resync: bool,
    is_over: bool,
    _open: OpenStream,
}

impl Line {
    fn events(self) -> impl Stream<Item = Result<Bytes, actix_web::Error>> {
        let hello = Bytes::from_static(b"retry: 2000\n: hello\n\n");
        // In one place on the heap: as the stream's state it would lie twice in every open connection.
        stream::unfold((Box::new(self), Some(hello)), |(mut line, hello)| async move {
            if line.is_over {
                return None;
            }
            let chunk = match hello {
                Some(hello) => hello,
                None => line.next().await?,
            };
            Some((Ok(chunk), (line, None)))
        })
    }

    /// Waits for what is to be sent next; none when the server stops.
    async fn next(&mut self) -> Option<Bytes> {
        loop {
            let has_news = self.is_resync || self.is_claim || !self.waiting.is_empty();
            let next_at = if has_news { self.beat_at.min(self.news_at) } else { self.beat_at };
            if self.alarm.deadline() != next_at {
                self.alarm.as_mut().reset(next_at);
            }
            tokio::select! {
                biased;
                () = self.stopping.cancelled() => return None,
                // What reads the database is boxed: it runs rarely, and inside this future it would be kept room for always.
                hint = self.hints.recv() => if Box::pin(self.take(hint)).await? { return Some(self.end()) },
                () = self.alarm.as_mut() => {
                    let now = Instant::now();
                    if has_news && self.news_at <= now {
                        self.news_at = now + GAP;
                        return Some(self.news());
                    }
                    self.beat_at = now + BEAT;
                    self.beats = self.beats.wrapping_add(1);
                    self.known.clear();
                    if self.beats.is_multiple_of(BEATS_PER_CHECK) && !Box::pin(self.is_signed_in()).await {
                        return Some(self.end());
                    }
                    return Some(Bytes::from_static(b"event: beat\ndata: {}\n\n"));
                }
            }
        }
    }

    /// Takes in one hint; answers true when the session is over, none when nothing can come any more.
    async fn take(&mut self, hint: Result<Hint, RecvError>) -> Option<bool> {
        match hint {
            Err(RecvError::Closed) => None,
            Err(RecvError::Lagged(_)) | Ok(Hint::Missed) => {
                self.resync();
                Some(false)
            }
            Ok(Hint::SessionsEnded { person_id, .. }) => Some(person_id == self.actor.person_id && !self.is_signed_in().await),
            Ok(hint @ Hint::Claim { .. }) => {
                self.is_claim |= new_phone::may_hear(&self.actor, &hint);
                Some(false)
            }
            Ok(hint @ Hint::Message { message_id, version, what, since, .. }) => {
                let news = (message_id, version, what);
                if !self.is_resync && !self.waiting.iter().any(|(waiting, _)| *waiting == news) && self.concerns(message_id, &hint).await {
                    if self.waiting.len() < WAITING_MAX { self.waiting.push_back((news, since.0)) } else { self.resync() }
                }
                Some(false)
            }
        }
    }

    /// Reports whether the person may know of a message; a yes is remembered until the next beat.
    async fn concerns(&mut self, message_id: MessageId, hint: &Hint) -> bool {
        if self.known.contains(&message_id) {
            return true;
        }
        let may_see = live::may_see(&self.house, &self.actor, hint).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "an event stream could not judge a hint");
            false
        });
        if self.known.len() >= KNOWN_MAX {
            self.known.clear();
        }
        // A no is never remembered: a message that is still being processed leaves a moment later, and everybody's hint with it.
        if may_see {
            self.known.insert(message_id);
        }
        may_see
    }

    fn resync(&mut self) {
        self.waiting.clear();
        self.is_resync = true;
    }

    /// Reads the session anew, so that a changed role or scope counts for the hints that follow.
    async fn is_signed_in(&mut self) -> bool {
        match session::authenticate(&self.house, &self.secret).await {
            Ok(Some(actor)) => {
                self.actor = actor;
                true
            }
            Ok(None) => false,
            Err(error) => {
                tracing::warn!(%error, "an event stream could not check its session");
                true
            }
        }
    }

    fn end(&mut self) -> Bytes {
        self.is_over = true;
        Bytes::from_static(b"event: end\ndata: {}\n\n")
    }

    fn news(&mut self) -> Bytes {
        self.event += 1;
        let mut text = format!("id: {}\n", self.event);
        let written = if std::mem::take(&mut self.is_resync) {
            // Who reads everything again reads the waiting phones too.
            self.is_claim = false;
            write!(text, "event: resync\ndata: {{}}\n\n")
        } else if std::mem::take(&mut self.is_claim) {
            write!(text, "event: claim\ndata: {{}}\n\n")
        } else if let Some(((message_id, version, what), since)) = self.waiting.pop_front() {
            if let Some(since) = since {
                metric::acknowledgement_streamed(self.house.clock.now().0 - since.0);
            }
            write!(text, "event: hint\ndata: {{\"message\":\"{message_id}\",\"version\":{version},\"what\":\"{what}\"}}\n\n")
        } else {
            Ok(())
        };
        debug_assert!(written.is_ok(), "writing to a String cannot fail");
        Bytes::from(text)
    }
}
