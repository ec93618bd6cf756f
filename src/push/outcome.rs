//! Owns what a push service's answer means for the subscription and for the next attempt.
//! Called by `push::client`; read by the jobs that push.
//! Rule: every status has exactly one outcome, and a wait is never longer than an hour.

use std::time::Duration;

use http::{HeaderMap, StatusCode, header::RETRY_AFTER};

use super::endpoint::EndpointError;
use crate::net::{client::HttpError, dial::DialError};

/// Longest wait taken from a push service: a shift's notes are worthless a day later.
pub const MAX_RETRY_AFTER: Duration = Duration::from_secs(3600);

/// What became of one push.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PushOutcome {
    /// The push service took it (2xx, RFC 8030 §5). The phone may still be silent.
    Accepted,
    /// The subscription has ended (404, 410; RFC 8030 §7.3): delete it.
    Gone,
    /// The payload is over the limit, ours or the service's (413): send a smaller one.
    TooLarge,
    /// The service asks for fewer pushes (429).
    RateLimited {
        /// How long to wait, if it says so; at most [`MAX_RETRY_AFTER`].
        retry_after: Option<Duration>,
    },
    /// The service is down for now (503).
    Unavailable {
        /// How long to wait, if it says so; at most [`MAX_RETRY_AFTER`].
        retry_after: Option<Duration>,
    },
    /// Worth another attempt with backoff.
    Retry {
        /// What failed.
        cause: RetryCause,
    },
    /// The service refuses this request for good (any other 4xx): a dead letter.
    Rejected {
        /// The status.
        status: u16,
    },
    /// Floornote refuses to send: a dead letter.
    Refused {
        /// Why.
        why: Refusal,
    },
}

/// A failure that may pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RetryCause {
    /// A 5xx other than 503, or a 408.
    Status(u16),
    /// No answer in time.
    TimedOut,
    /// Name lookup, TCP or TLS failed.
    Connect,
    /// The connection broke before an answer.
    Exchange,
    /// This process could not make the request.
    Internal,
}

/// A push that would break a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The endpoint's URL or address may not be dialled.
    Address(DialError),
    /// The host is neither a known push service nor listed by the operator.
    UnknownService,
    /// The service redirects (3xx); endpoints do not move.
    Redirect,
    /// The phone's key cannot be encrypted for.
    Key,
}

impl PushOutcome {
    /// Says whether another attempt may succeed.
    #[must_use]
    pub fn is_retryable(self) -> bool {
        matches!(self, Self::RateLimited { .. } | Self::Unavailable { .. } | Self::Retry { .. })
    }

    /// The wait the push service asked for, at most [`MAX_RETRY_AFTER`].
    #[must_use]
    pub fn retry_after(self) -> Option<Duration> {
        match self {
            Self::RateLimited { retry_after } | Self::Unavailable { retry_after } => retry_after,
            _ => None,
        }
    }

    /// Names the outcome for logs and metrics.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Gone => "gone",
            Self::TooLarge => "too_large",
            Self::RateLimited { .. } => "rate_limited",
            Self::Unavailable { .. } => "unavailable",
            Self::Retry { .. } => "retry",
            Self::Rejected { .. } => "rejected",
            Self::Refused { .. } => "refused",
        }
    }

    /// Reads an answer. `now_unix_s` turns a date in `Retry-After` into a wait.
    pub(super) fn of(status: StatusCode, headers: &HeaderMap, now_unix_s: i64) -> Self {
        let code = status.as_u16();
        match code {
            200..=299 => Self::Accepted,
            300..=399 => Self::Refused { why: Refusal::Redirect },
            404 | 410 => Self::Gone,
            413 => Self::TooLarge,
            429 => Self::RateLimited { retry_after: retry_after(headers, now_unix_s) },
            503 => Self::Unavailable { retry_after: retry_after(headers, now_unix_s) },
            408 | 500..=599 => Self::Retry { cause: RetryCause::Status(code) },
            _ => Self::Rejected { status: code },
        }
    }
}

impl From<HttpError> for PushOutcome {
    fn from(error: HttpError) -> Self {
        let cause = match error {
            HttpError::Refused(why) => return EndpointError::Dial(why).into(),
            HttpError::TimedOut => RetryCause::TimedOut,
            HttpError::Connect(_) => RetryCause::Connect,
            HttpError::Exchange(_) => RetryCause::Exchange,
        };
        Self::Retry { cause }
    }
}

impl From<EndpointError> for PushOutcome {
    fn from(error: EndpointError) -> Self {
        let why = match error {
            EndpointError::Dial(why) => Refusal::Address(why),
            EndpointError::UnknownService | EndpointError::Malformed => Refusal::UnknownService,
        };
        Self::Refused { why }
    }
}

/// Reads `Retry-After` (RFC 9110 §10.2.3) as seconds or as a date; anything else is none.
fn retry_after(headers: &HeaderMap, now_unix_s: i64) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // More digits than fit are more than an hour.
        let wait = text.parse().map_or(MAX_RETRY_AFTER, Duration::from_secs);
        return Some(wait.min(MAX_RETRY_AFTER));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    let until = date.duration_since(std::time::UNIX_EPOCH).ok()?;
    let now = Duration::from_secs(u64::try_from(now_unix_s).ok()?);
    Some(until.saturating_sub(now).min(MAX_RETRY_AFTER))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]
    use super::*;

    // Sun, 06 Nov 1994 08:49:37 GMT
    const EXAMPLE_DATE_S: i64 = 784_111_777;

    fn wait(value: &str, now: i64) -> Option<u64> {
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, value.parse().unwrap());
        retry_after(&headers, now).map(|wait| wait.as_secs())
    }

    #[test]
    fn retry_after_is_read_as_seconds_or_date_and_capped_at_an_hour() {
        assert_eq!(wait("0", 0), Some(0));
        assert_eq!(wait("120", 0), Some(120));
        assert_eq!(wait("3601", 0), Some(3600));
        assert_eq!(wait("99999999999999999999999999", 0), Some(3600));
        let now = EXAMPLE_DATE_S - 90;
        assert_eq!(wait("Sun, 06 Nov 1994 08:49:37 GMT", now), Some(90));
        assert_eq!(wait("Sunday, 06-Nov-94 08:49:37 GMT", now), Some(90));
        assert_eq!(wait("Sun Nov  6 08:49:37 1994", now), Some(90));
        let past = EXAMPLE_DATE_S + 5;
        assert_eq!(wait("Sun, 06 Nov 1994 08:49:37 GMT", past), Some(0));
        assert_eq!(wait("Sun, 06 Nov 1994 08:49:37 GMT", 0), Some(3600));
        for text in ["", "-1", "1.5", "soon", "12 s"] {
            assert_eq!(wait(text, 0), None, "{text}");
        }
    }

    #[test]
    fn every_status_has_an_outcome() {
        let of = |code| PushOutcome::of(StatusCode::from_u16(code).unwrap(), &HeaderMap::new(), 0);
        for code in [200, 201, 202, 204] {
            assert_eq!(of(code), PushOutcome::Accepted);
        }
        for code in [301, 302, 307, 308] {
            let why = Refusal::Redirect;
            assert_eq!(of(code), PushOutcome::Refused { why });
        }
        for code in [404, 410] {
            assert_eq!(of(code), PushOutcome::Gone);
        }
        assert_eq!(of(413), PushOutcome::TooLarge);
        for code in [429, 503, 500, 502, 504, 408] {
            assert!(of(code).is_retryable(), "{code}");
        }
        for status in [400, 401, 403, 405, 415, 422] {
            assert_eq!(of(status), PushOutcome::Rejected { status });
        }
    }
}
