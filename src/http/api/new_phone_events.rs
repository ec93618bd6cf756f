//! Owns the event stream of a phone that waits to be let in.
//!
//! Called through the route table, once per waiting page. The one rule: it says where this claim stands, once at the
//! start and once when it is decided or runs out, and then it ends.

use std::time::Duration;

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use bytes::Bytes;
use futures_util::stream::{self, Stream};
use tokio::sync::broadcast;
use tokio::time::{Instant, Interval, MissedTickBehavior, interval_at};
use tokio_util::sync::CancellationToken;

use crate::domain::access::ClaimState;
use crate::domain::ids::ClaimId;
use crate::http::edge::gate::NewPhone;
use crate::http::edge::table::routes;
use crate::metric::{self, OpenStream};
use crate::service::House;
use crate::service::access::new_phone::{self, ClaimView};
use crate::service::live::Hint;

routes! {
    "claim_events":
    /// Streams where a claim stands: `event: claim` with the view, now and when it changes.
    Get "/api/v1/join/claim/events" "claim.events" (NewPhone, Empty, Api) => stream {
        responses((status = 200, body = String, content_type = "text/event-stream")),
    };
}

/// The claim is read again at every beat: a lost hint and the end of its time are both noticed within this.
const BEAT: Duration = Duration::from_secs(5);

async fn stream(house: web::Data<House>, stopping: web::Data<CancellationToken>, phone: NewPhone) -> HttpResponse {
    let hints = house.bus.signal.subscribe();
    let mut beat = interval_at(Instant::now() + BEAT, BEAT);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (house, stopping) = (house.get_ref().clone(), stopping.get_ref().clone());
    let line = Line { hints, house, stopping, id: phone.claim.id, secret: phone.secret, beat, told: None, _open: metric::stream_opened("claim") };
    HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header(("X-Accel-Buffering", "no"))
        .streaming(line.events())
}

/// One open stream.
struct Line {
    hints: broadcast::Receiver<Hint>,
    house: House,
    stopping: CancellationToken,
    id: ClaimId,
    secret: String,
    beat: Interval,
    told: Option<ClaimView>,
    _open: OpenStream,
}

impl Line {
    fn events(self) -> impl Stream<Item = Result<Bytes, actix_web::Error>> {
        stream::unfold(self, |mut line| async move {
            let chunk = line.next().await?;
            Some((Ok(chunk), line))
        })
    }

    /// Waits for what is to be sent next; none once an end was told, when the claim is gone, or when the server stops.
    async fn next(&mut self) -> Option<Bytes> {
        if self.told.is_some_and(|view| view.state != ClaimState::Held) {
            return None;
        }
        // Subscribed before this read, so nothing is missed between the two.
        if self.told.is_none() {
            return self.read().await;
        }
        loop {
            let is_beat = tokio::select! {
                biased;
                () = self.stopping.cancelled() => return None,
                hint = self.hints.recv() => match hint {
                    Err(broadcast::error::RecvError::Closed) => return None,
                    Err(broadcast::error::RecvError::Lagged(_)) => false,
                    Ok(Hint::Claim { claim_id, .. }) if claim_id == self.id => false,
                    Ok(_) => continue,
                },
                _ = self.beat.tick() => true,
            };
            let before = self.told;
            let chunk = self.read().await?;
            if self.told != before {
                return Some(chunk);
            }
            if is_beat {
                return Some(Bytes::from_static(b"event: beat\ndata: {}\n\n"));
            }
        }
    }

    async fn read(&mut self) -> Option<Bytes> {
        let claim = new_phone::find(&self.house, &self.secret).await.ok()?;
        let view = new_phone::look(&self.house, &claim);
        self.told = Some(view);
        let text = serde_json::to_string(&view).ok()?;
        Some(Bytes::from(format!("retry: 2000\nevent: claim\ndata: {text}\n\n")))
    }
}
