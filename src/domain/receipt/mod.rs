//! Owns the receipt: delivery stamps that only move forward, an answer register, and its share of the counters.
//!
//! Called by the recorder, fan-out and reports. The one rule: receipt rows and counters are projections; folding
//! the same events in any batches gives the same receipt and the same counts.

mod counts;
mod state;

pub use counts::Counts;
pub use state::{ReceiptEvent, ReceiptState};

use super::clock::{DAY_MS, HOUR_MS, MINUTE_MS, Time};
use super::ids::{ActId, MessageId, PersonId, SiteId, TeamId};
use crate::words;

words!(
    /// The person's answer: a register they may change.
    Answer {
        /// Not answered.
        None = "none",
        /// Got it.
        GotIt = "got_it",
        /// Not clear.
        NotClear = "not_clear",
        /// Can't do it.
        Cannot = "cannot",
    }
);

words!(
    /// One act of a person on a receipt.
    ActKind {
        /// The phone's service worker had the push.
        Reached = "reached",
        /// Opened.
        Seen = "seen",
        /// Watched, heard or read to the end.
        Finished = "finished",
        /// The answer Got it.
        GotIt = "got_it",
        /// The answer Not clear.
        NotClear = "not_clear",
        /// The answer Can't do it.
        Cannot = "cannot",
        /// Takes the answer back.
        TakeBack = "take_back",
    }
);

words!(
    /// Where a receipt stands, exactly one of these.
    ReachState {
        /// Off shift or quiet.
        Held = "held",
        /// Not pushed yet.
        Pending = "pending",
        /// No phone can be reached.
        Unreachable = "unreachable",
        /// The push service took it; the phone is silent.
        Notified = "notified",
        /// The phone said so.
        Reached = "reached",
        /// Opened.
        Seen = "seen",
        /// Answered, one way or another.
        Answered = "answered",
    }
);

words!(
    /// Why nobody can be reached.
    UnreachableWhy {
        /// The person has no push subscription.
        NoSubscription = "no_subscription",
        /// The push service said the subscription is gone.
        Expired = "expired",
        /// The phone was silent for 14 days.
        Silent = "silent",
    }
);

/// An act as it came from a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    /// Made on the phone; a repeat changes nothing.
    pub act_id: ActId,
    /// What was done.
    pub kind: ActKind,
    /// When, by the phone's clock.
    pub client_at: Time,
    /// When it arrived.
    pub received_at: Time,
    /// Session generation of the phone.
    pub generation: i64,
    /// Counts up on the phone.
    pub seq: i64,
}

/// A phone's clock may run ahead this far before its times are doubted, in milliseconds.
pub const CLOCK_AHEAD_MS: i64 = 2 * MINUTE_MS;

impl Act {
    /// Reports whether the phone's time is outside [sent_at, received + 2 min].
    #[must_use]
    pub fn is_clock_suspect(&self, sent_at: Option<Time>) -> bool {
        sent_at.is_some_and(|sent| self.client_at < sent) || self.client_at > self.received_at.plus(CLOCK_AHEAD_MS)
    }

    /// Returns the time that counts: the phone's, or the server's when the phone's is doubted.
    #[must_use]
    pub fn counted_at(&self, sent_at: Option<Time>) -> Time {
        if self.is_clock_suspect(sent_at) { self.received_at } else { self.client_at }
    }
}

/// One person's state for one version of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The message.
    pub message_id: MessageId,
    /// Its version.
    pub version: i64,
    /// The person.
    pub person_id: PersonId,
    /// Site it is counted under.
    pub site_id: SiteId,
    /// Team it is counted under.
    pub team_id: Option<TeamId>,
    /// Whether it counts.
    pub state: ReceiptState,
    /// By when an answer is expected.
    pub due_at: Option<Time>,
    /// Held until this moment.
    pub held_until: Option<Time>,
    /// Why it cannot be reached.
    pub unreachable: Option<UnreachableWhy>,
    /// First time a push service took it.
    pub notified_at: Option<Time>,
    /// First time the phone said so.
    pub reached_at: Option<Time>,
    /// First time opened.
    pub seen_at: Option<Time>,
    /// First time taken in to the end.
    pub finished_at: Option<Time>,
    /// The answer now.
    pub answer: Answer,
    /// When that answer was given.
    pub answered_at: Option<Time>,
    /// Order of the answer: phone generation, then sequence.
    pub answer_order: (i64, i64),
    /// When a nudge was meant.
    pub nudged_at: Option<Time>,
}

impl Receipt {
    /// Applies one act. Stamps keep the earliest time; the answer register takes the highest order.
    pub fn apply(&mut self, act: &Act, sent_at: Option<Time>) {
        let at = act.counted_at(sent_at);
        match act.kind {
            ActKind::Reached => earliest(&mut self.reached_at, at),
            ActKind::Seen => earliest(&mut self.seen_at, at),
            ActKind::Finished => {
                earliest(&mut self.seen_at, at);
                earliest(&mut self.finished_at, at);
            }
            ActKind::GotIt | ActKind::NotClear | ActKind::Cannot | ActKind::TakeBack => {
                if (act.generation, act.seq) > self.answer_order {
                    self.answer_order = (act.generation, act.seq);
                    self.answer = match act.kind {
                        ActKind::GotIt => Answer::GotIt,
                        ActKind::NotClear => Answer::NotClear,
                        ActKind::Cannot => Answer::Cannot,
                        _ => Answer::None,
                    };
                    self.answered_at = (self.answer != Answer::None).then_some(at);
                }
            }
        }
    }

    /// Returns it as an event leaves it, where the event ends it: then nothing is held for it any more.
    #[must_use]
    pub fn after(self, event: ReceiptEvent) -> Self {
        match self.state.after(event) {
            Some(state) => Self { state, held_until: None, ..self },
            None => self,
        }
    }

    /// Tells where the receipt stands; the furthest state wins.
    #[must_use]
    pub fn reach(&self) -> ReachState {
        if self.answer != Answer::None {
            ReachState::Answered
        } else if self.seen_at.is_some() || self.finished_at.is_some() {
            ReachState::Seen
        } else if self.reached_at.is_some() {
            ReachState::Reached
        } else if self.unreachable.is_some() {
            ReachState::Unreachable
        } else if self.notified_at.is_some() {
            ReachState::Notified
        } else if self.held_until.is_some() {
            ReachState::Held
        } else {
            ReachState::Pending
        }
    }

    /// Returns this receipt's share of the counters: ones and zeros, all zero when it no longer counts.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        if self.state != ReceiptState::Open {
            return counts;
        }
        counts.targeted = 1;
        match (self.reach(), self.answer) {
            (ReachState::Answered, Answer::NotClear) => counts.not_clear = 1,
            (ReachState::Answered, Answer::Cannot) => counts.cannot = 1,
            (ReachState::Answered, _) => {
                counts.got_it = 1;
                counts.got_it_unfinished = i64::from(self.finished_at.is_none());
            }
            (ReachState::Seen, _) => counts.seen = 1,
            (ReachState::Reached, _) => counts.reached = 1,
            (ReachState::Unreachable, _) => {
                counts.unreachable = 1;
                counts.unreachable_notified = i64::from(self.notified_at.is_some());
            }
            (ReachState::Notified, _) => counts.notified = 1,
            (ReachState::Held, _) => counts.held = 1,
            (ReachState::Pending, _) => counts.pending = 1,
        }
        counts
    }

    /// Returns when this receipt counts as a Got it, none where it does not.
    #[must_use]
    pub fn got_it_at(&self) -> Option<Time> {
        self.answered_at.filter(|_| self.state == ReceiptState::Open && self.answer == Answer::GotIt)
    }

    /// Reports whether the person still owes a Got it and may be nudged once on shift.
    #[must_use]
    pub fn is_outstanding(&self) -> bool {
        Owed { state: self.state, answer: self.answer, is_seen: self.seen_at.is_some() }.is_outstanding()
    }
}

/// What a receipt says of what its person owes: all that decides whether a phone should still ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owed {
    /// Whether it still counts.
    pub state: ReceiptState,
    /// The answer so far.
    pub answer: Answer,
    /// Whether the message was opened.
    pub is_seen: bool,
}

impl Owed {
    /// Reports whether the person still owes a Got it and may be nudged once on shift.
    #[must_use]
    pub fn is_outstanding(self) -> bool {
        self.state == ReceiptState::Open && self.answer == Answer::None
    }
}

/// Returns how long a step of a curve is that begins at `at`, in milliseconds: a minute in the first hour after the
/// message was sent, ten minutes in the first day, then an hour, so that a curve has some hundred steps.
#[must_use]
pub fn curve_step_ms(at: Time, sent_at: Option<Time>) -> i64 {
    match sent_at.map_or(0, |sent| at.0 - sent.0) {
        age if age < HOUR_MS => MINUTE_MS,
        age if age < DAY_MS => 10 * MINUTE_MS,
        _ => HOUR_MS,
    }
}

fn earliest(stamp: &mut Option<Time>, at: Time) {
    *stamp = Some(stamp.map_or(at, |old| old.min(at)));
}
