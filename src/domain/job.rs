//! Owns the jobs: work that leaves the process, by ids only.
//!
//! Called by services (which enqueue) and workers (which perform). The one rule: a job never carries content,
//! endpoints or tokens; the worker re-reads and re-authorises.

use serde::{Deserialize, Serialize};

use super::clock::{MINUTE_MS, SECOND_MS, Time};
use super::ids::{JobId, MessageId, OrganisationId, PageId, UploadId};

/// How long a worker may hold a push page: 3 × the send time-out of 10 s, renewed while it pushes.
pub const PUSH_LEASE_MS: i64 = 30 * SECOND_MS;
/// How long a worker may hold media: longer than the longest allowed encode.
pub const MEDIA_LEASE_MS: i64 = 5 * MINUTE_MS;
/// How long a worker may hold any other job.
pub const DECIDE_LEASE_MS: i64 = MINUTE_MS;

/// A unit of work. Names end in their version; fields are only added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Job {
    /// Decides for every receipt without an alert: now, held or unreachable.
    FanOutV1 {
        /// The message.
        message_id: MessageId,
        /// Its version.
        version: i64,
    },
    /// Pushes one page of alerts.
    SendPushV1 {
        /// The page.
        page_id: PageId,
    },
    /// Releases what is held until a moment.
    ReleaseHeldV1 {
        /// The start of the shifts, unix milliseconds.
        at_ms: i64,
    },
    /// Makes an upload playable.
    ProcessMediaV1 {
        /// The consumed upload.
        upload_id: UploadId,
    },
    /// Tells the sender at the due time when somebody on shift is missing.
    DueCheckV1 {
        /// The message.
        message_id: MessageId,
        /// Its version.
        version: i64,
    },
}

impl Job {
    /// Returns the key under which a waiting job of the same meaning is kept once.
    #[must_use]
    pub fn dedupe_key(&self) -> String {
        match self {
            Self::FanOutV1 { message_id, version } => format!("fan_out:{message_id}:{version}"),
            Self::SendPushV1 { page_id } => format!("send_push:{page_id}"),
            Self::ReleaseHeldV1 { at_ms } => format!("release_held:{at_ms}"),
            Self::ProcessMediaV1 { upload_id } => format!("process_media:{upload_id}"),
            Self::DueCheckV1 { message_id, version } => format!("due_check:{message_id}:{version}"),
        }
    }

    /// Returns how long a worker may hold this job before it is leased again, in milliseconds.
    #[must_use]
    pub const fn lease_ms(&self) -> i64 {
        match self {
            Self::SendPushV1 { .. } => PUSH_LEASE_MS,
            Self::ProcessMediaV1 { .. } => MEDIA_LEASE_MS,
            Self::FanOutV1 { .. } | Self::ReleaseHeldV1 { .. } | Self::DueCheckV1 { .. } => DECIDE_LEASE_MS,
        }
    }

    /// Returns the job's name for logs and metrics.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::FanOutV1 { .. } => "fan_out",
            Self::SendPushV1 { .. } => "send_push",
            Self::ReleaseHeldV1 { .. } => "release_held",
            Self::ProcessMediaV1 { .. } => "process_media",
            Self::DueCheckV1 { .. } => "due_check",
        }
    }
}

/// A leased job. The lease number fences out a worker that was frozen past its lease.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LeasedJob {
    /// The outbox row.
    pub id: JobId,
    /// The tenant.
    pub organisation_id: OrganisationId,
    /// What to do.
    pub job: Job,
    /// How often it was tried before.
    pub attempts: i64,
    /// Grows with every lease.
    pub lease_number: i64,
    /// When the lease ends.
    pub leased_until: Time,
}

/// Tries before a job is parked as a dead letter: with the backoff below about two days.
pub const ATTEMPTS_MAX: i64 = 24;

/// Returns the wait before try `attempts + 1`: doubling from 2 s, capped at 4 h, ± `jitter` (0 to 1) of a quarter.
#[must_use]
pub fn backoff_ms(attempts: i64, jitter: f64) -> i64 {
    let doublings = u32::try_from(attempts.clamp(0, 13)).unwrap_or(13);
    let base = (2 * SECOND_MS).saturating_mul(1_i64 << doublings).min(4 * 60 * MINUTE_MS);
    let spread = base / 4;
    let part = i64::from(jitter_percent(jitter));
    base - spread + spread * 2 * part / 100
}

fn jitter_percent(jitter: f64) -> u8 {
    let mut percent = 0_u8;
    while percent < 100 && f64::from(percent) / 100.0 < jitter {
        percent += 1;
    }
    percent
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backoff_doubles_spreads_and_is_capped() {
        assert_eq!(backoff_ms(0, 0.5), 2_000);
        assert_eq!(backoff_ms(0, 0.0), 1_500);
        assert_eq!(backoff_ms(3, 1.0), 20_000);
        assert!(backoff_ms(99, 1.0) <= 5 * 60 * MINUTE_MS);
    }
}
