//! Owns the conditions on receipts `r` by which statements find them.
//!
//! Called by every statement that reads receipts by where they stand. The one rule: an index on some of the receipts is
//! found only by a condition in its own words, so they stand here once, and a test compares them with the migrations.

use const_format::formatcp;

use crate::domain::receipt::{Answer, ReceiptState};

const COUNTS: &str = ReceiptState::Open.as_str();
const GIVEN: &str = Answer::GotIt.as_str();

/// Still counts.
pub(in crate::store) const OPEN: &str = formatcp!("r.state = '{COUNTS}'");
/// Counts no more.
pub(in crate::store) const ENDED: &str = formatcp!("r.state <> '{COUNTS}'");
/// Nothing was answered.
pub(in crate::store) const UNANSWERED: &str = formatcp!("r.answer = '{}'", Answer::None.as_str());
/// A Got it is still missing.
pub(in crate::store) const OUTSTANDING: &str = formatcp!("{OPEN} AND r.answer <> '{GIVEN}'");
/// So is any other answer; the first condition is the index's.
pub(in crate::store) const SILENT: &str = formatcp!("{OUTSTANDING} AND {UNANSWERED}");
/// The person asks something back.
pub(in crate::store) const ASKING: &str = formatcp!("{OPEN} AND r.answer IN ('{}', '{}')", Answer::NotClear.as_str(), Answer::Cannot.as_str());
/// The person got it.
pub(in crate::store) const GOT_IT: &str = formatcp!("{OPEN} AND r.answer = '{GIVEN}'");
/// The person still has to do something: answer, or at least look.
pub(in crate::store) const TO_DO: &str = formatcp!("{OUTSTANDING} AND (r.is_asked = 1 OR r.seen_at IS NULL)");
/// Held, and neither opened nor answered since.
pub(in crate::store) const WAITING: &str = formatcp!("r.held_until IS NOT NULL AND {OPEN} AND r.seen_at IS NULL AND {UNANSWERED}");
/// The person may know of it: a message that was stopped before it got to them is none of theirs.
pub(in crate::store) const KNOWN: &str = formatcp!(
    "(r.state <> '{}' OR r.notified_at IS NOT NULL OR r.reached_at IS NOT NULL OR r.seen_at IS NOT NULL OR r.answer <> '{}')",
    ReceiptState::Withdrawn.as_str(),
    Answer::None.as_str()
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_indexes_on_some_receipts_have_the_words_of_the_statements() {
        let migrations = [include_str!("../../../migrations/sqlite/0001_house.sql"), include_str!("../../../migrations/postgres/0001_house.sql")];
        for (index, condition) in [
            ("receipts_to_do", TO_DO),
            ("receipts_outstanding", OUTSTANDING),
            ("receipts_asking", ASKING),
            ("receipts_got_it", GOT_IT),
            ("receipts_ended", ENDED),
            ("receipts_waiting", WAITING),
            ("receipts_waiting_by_site", WAITING),
        ] {
            for migration in migrations {
                let line = migration.lines().find(|line| line.starts_with(&format!("CREATE INDEX {index} ON"))).unwrap_or_default();
                assert!(line.ends_with(&format!("WHERE {};", condition.replace("r.", ""))), "{index}: {line}");
            }
        }
    }
}
