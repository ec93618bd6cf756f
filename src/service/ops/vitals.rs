//! Owns whether this process should be asked anything now: what it leans on answers, its loops turn, it is not stopping.
//!
//! Called by the HTTP handlers for `/readyz`, by loops that show they turn, and by the composition root when it stops. The one rule:
//! only what makes this process useless makes it unready. Without Redis messages and acknowledgements are accepted as ever
//! (docs/decisions/0005), without the blob store texts, acknowledgements and dashboards go on and uploads are told to come
//! again: either is named and takes nobody out, because it would take all processes out at once.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde::Serialize;
use tokio::time::{Instant, timeout};
use utoipa::ToSchema;

use super::pulse::{Pulse, PulseReader};
use crate::bus::Redis;
use crate::service::House;
use crate::words;

/// What does not answer within this time is as good as away; proxies ask every second or two.
const LIMIT: Duration = Duration::from_secs(2);
/// An answer is good for this long, whoever asks: asking often costs nothing more.
const FRESH: Duration = Duration::from_secs(1);

words!(
    /// Whether a process should be asked anything now.
    ReadinessStatus {
        /// Everything is there.
        Ready = "ready",
        /// It serves; something that others lean on is away.
        Degraded = "degraded",
        /// It cannot serve.
        Unready = "unready",
        /// It serves a moment longer and then ends.
        Stopping = "stopping",
    }
);

words!(
    /// How one part stands.
    PartState {
        /// It answers, or turns.
        Ok = "ok",
        /// It does not answer in time, has ended, or is stuck.
        Away = "away",
        /// This process does not use it.
        Unused = "unused",
    }
);

/// What a process leans on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct ReadinessParts {
    /// The database.
    pub database: PartState,
    /// Where clips and photos lie; degrades only.
    pub blobs: PartState,
    /// Joins several processes; degrades only.
    #[serde(rename = "redis")]
    pub bus: PartState,
    /// The loop that writes acknowledgements.
    pub recorder: PartState,
    /// The loops that lease and work on jobs.
    pub jobs: PartState,
}

/// The answer of `/readyz`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Readiness {
    /// The whole.
    pub status: ReadinessStatus,
    /// Its parts.
    pub parts: ReadinessParts,
}

impl ReadinessParts {
    fn status(self) -> ReadinessStatus {
        let needed = [self.database, self.recorder, self.jobs];
        if needed.contains(&PartState::Away) {
            ReadinessStatus::Unready
        } else if [self.bus, self.blobs].contains(&PartState::Away) {
            ReadinessStatus::Degraded
        } else {
            ReadinessStatus::Ready
        }
    }
}

/// How this process does; cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Vitals(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    bus: Option<Redis>,
    loops: Mutex<Vec<PulseReader>>,
    is_stopping: AtomicBool,
    last: tokio::sync::Mutex<Option<(Instant, ReadinessParts)>>,
}

impl Vitals {
    /// Makes the vitals of a process with or without a Redis.
    #[must_use]
    pub fn new(bus: Option<Redis>) -> Self {
        Self(Arc::new(Inner { bus, ..Inner::default() }))
    }

    /// Makes the pulse of a loop that works on jobs.
    #[must_use]
    pub fn pulse(&self) -> Pulse {
        let (pulse, reader) = Pulse::new();
        self.0.loops.lock().unwrap_or_else(PoisonError::into_inner).push(reader);
        pulse
    }

    /// From now on a proxy should ask somebody else.
    pub fn stop(&self) {
        self.0.is_stopping.store(true, Ordering::SeqCst);
    }

    fn jobs(&self) -> PartState {
        let loops = self.0.loops.lock().unwrap_or_else(PoisonError::into_inner);
        if loops.is_empty() { PartState::Unused } else { state(loops.iter().all(PulseReader::is_live)) }
    }
}

const fn state(is_there: bool) -> PartState {
    if is_there { PartState::Ok } else { PartState::Away }
}

/// Tells how this process does, at most a second old.
pub async fn readiness(house: &House, vitals: &Vitals) -> Readiness {
    let is_stopping = vitals.0.is_stopping.load(Ordering::SeqCst);
    // A task of its own: who asks and leaves at once does not begin it anew for the next.
    let asking = tokio::spawn(parts(house.clone(), vitals.clone()));
    let away = PartState::Away;
    let parts = asking.await.unwrap_or(ReadinessParts { database: away, blobs: away, bus: away, recorder: away, jobs: away });
    Readiness { status: if is_stopping { ReadinessStatus::Stopping } else { parts.status() }, parts }
}

async fn parts(house: House, vitals: Vitals) -> ReadinessParts {
    let mut last = vitals.0.last.lock().await;
    if let Some((_, parts)) = last.filter(|(at, _)| at.elapsed() < FRESH) {
        return parts;
    }
    let bus = async {
        match &vitals.0.bus {
            None => PartState::Unused,
            Some(bus) => state(matches!(timeout(LIMIT, bus.ping()).await, Ok(Ok(())))),
        }
    };
    let (database, blobs, bus) = tokio::join!(timeout(LIMIT, house.store.ping()), timeout(LIMIT, house.blobs.ping()), bus);
    let parts = ReadinessParts {
        database: state(matches!(database, Ok(Ok(())))),
        blobs: state(matches!(blobs, Ok(Ok(())))),
        bus,
        recorder: state(house.batches.recorder.is_live()),
        jobs: vitals.jobs(),
    };
    *last = Some((Instant::now(), parts));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_makes_a_process_useless_makes_it_unready() {
        let ok = ReadinessParts { database: PartState::Ok, blobs: PartState::Ok, bus: PartState::Unused, recorder: PartState::Ok, jobs: PartState::Unused };
        assert_eq!(ok.status(), ReadinessStatus::Ready);
        for parts in [ReadinessParts { bus: PartState::Away, ..ok }, ReadinessParts { blobs: PartState::Away, ..ok }] {
            assert_eq!(parts.status(), ReadinessStatus::Degraded, "{parts:?}");
        }
        for parts in [
            ReadinessParts { database: PartState::Away, ..ok },
            ReadinessParts { recorder: PartState::Away, ..ok },
            ReadinessParts { jobs: PartState::Away, bus: PartState::Away, ..ok },
        ] {
            assert_eq!(parts.status(), ReadinessStatus::Unready, "{parts:?}");
        }
    }

    #[test]
    fn a_loop_that_ends_is_noticed() {
        let vitals = Vitals::default();
        assert_eq!(vitals.jobs(), PartState::Unused);
        let (first, second) = (vitals.pulse(), vitals.pulse());
        first.busy();
        assert_eq!(vitals.jobs(), PartState::Ok);
        drop(second);
        assert_eq!(vitals.jobs(), PartState::Away);
    }
}
