//! Owns why a person cannot be reached.
//!
//! Called by sessions, previews and reports. The one rule: reach is what push services and phones said, never a guess.

use crate::domain::clock::Time;
use crate::domain::receipt::UnreachableWhy;
use crate::store::roster::plans::Plan;

/// Why a plan's owner cannot be reached, if so.
#[must_use]
pub fn unreachable_why(plan: &Plan, now: Time) -> Option<UnreachableWhy> {
    if plan.subscriptions == 0 {
        return Some(if plan.gone > 0 { UnreachableWhy::Expired } else { UnreachableWhy::NoSubscription });
    }
    plan.silent_since.filter(|since| since.plus(crate::domain::limits::SILENT_MS) < now).map(|_| UnreachableWhy::Silent)
}
