//! Owns the counters that receipts add up to.
//!
//! Called by receipts, the store, reports and dashboards. The one rule: each receipt is one in exactly one of the counters
//! that exclude each other, and they are moved by differences only.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::clock::Time;

/// Counters of a message, version and team. `held` to `cannot` exclude each other and add up to `targeted`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
pub struct Counts {
    /// Everybody it is meant for.
    pub targeted: i64,
    /// Off shift or quiet.
    pub held: i64,
    /// Not pushed yet.
    pub pending: i64,
    /// Cannot be reached.
    pub unreachable: i64,
    /// Taken by the push service, phone silent.
    pub notified: i64,
    /// On the phone, not opened.
    pub reached: i64,
    /// Opened, not answered.
    pub seen: i64,
    /// Got it.
    pub got_it: i64,
    /// Not clear.
    pub not_clear: i64,
    /// Can't do it.
    pub cannot: i64,
    /// Got it without finishing (part of `got_it`).
    pub got_it_unfinished: i64,
    /// Taken by a push service before the phone was given up (part of `unreachable`).
    pub unreachable_notified: i64,
    /// Past the due time without an answer, held and unreachable people aside.
    pub late: i64,
}

impl Counts {
    /// Adds another set, field by field.
    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.fields_mut().into_iter().zip(other.fields()) {
            *mine += theirs;
        }
    }

    /// Returns `self - other`, field by field.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        let mut result = *self;
        for (mine, theirs) in result.fields_mut().into_iter().zip(other.fields()) {
            *mine -= theirs;
        }
        result
    }

    /// Fills `late` from the due time of the message.
    #[must_use]
    pub fn with_late(mut self, due_at: Option<Time>, is_asked: bool, now: Time) -> Self {
        let is_past = is_asked && due_at.is_some_and(|due| due < now);
        self.late = if is_past { self.pending + self.notified + self.reached + self.seen } else { 0 };
        self
    }

    /// Returns the stored counters in column order, `late` aside.
    #[must_use]
    pub const fn fields(&self) -> [i64; 12] {
        [
            self.targeted,
            self.held,
            self.pending,
            self.unreachable,
            self.notified,
            self.reached,
            self.seen,
            self.got_it,
            self.not_clear,
            self.cannot,
            self.got_it_unfinished,
            self.unreachable_notified,
        ]
    }

    fn fields_mut(&mut self) -> [&mut i64; 12] {
        [
            &mut self.targeted,
            &mut self.held,
            &mut self.pending,
            &mut self.unreachable,
            &mut self.notified,
            &mut self.reached,
            &mut self.seen,
            &mut self.got_it,
            &mut self.not_clear,
            &mut self.cannot,
            &mut self.got_it_unfinished,
            &mut self.unreachable_notified,
        ]
    }
}
