//! Owns what a phone gets: the words, the card and the token of one alert.
//!
//! Called by the push job, once per alert. The one rule: everything is re-read at the moment of pushing, in the
//! reader's language and on their site's clock.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::tz::TimeZone;

use crate::domain::access::{Capability, capability_expiry};
use crate::domain::clock::{DAY_MS, MINUTE_MS, Time};
use crate::domain::delivery::alert::AlertKind;
use crate::domain::ids::{MessageId, OrganisationId};
use crate::domain::limits::ALONG_MAX;
use crate::domain::message::{Ask, ReplyState};
use crate::push::{Alert as PushAlert, AlertData, AlertKind as PushKind, Along, Card, PushOptions, Topic, Urgency};
use crate::store::delivery::alerts::{Alert, Waiting};
use crate::store::delivery::readers::Reader;
use crate::store::message::messages::MessageRow;
use crate::store::message::replies::ReplyRow;
use crate::text::{Due, NoteLine, ReplyProgress, Words};
use crate::worker::JobContext;

/// A push waits this long at the push service for a phone of somebody without a shift plan, in milliseconds.
const TTL_MS: i64 = DAY_MS;
/// Shortest life of a push, in milliseconds: a phone in a lift.
const TTL_MIN_MS: i64 = 5 * MINUTE_MS;

/// What an alert is about, as read for its page.
pub(in crate::worker) struct Subject<'a> {
    pub(in crate::worker) organisation_id: OrganisationId,
    pub(in crate::worker) alert: &'a Alert,
    pub(in crate::worker) message: &'a MessageRow,
    pub(in crate::worker) reader: &'a Reader,
    /// End of the shift the reader is on.
    pub(in crate::worker) shift_ends: Option<Time>,
    pub(in crate::worker) reply: Option<&'a ReplyRow>,
    /// The kind of alert it stands in on the phone: its own, or for a withdrawn message the one to be replaced.
    pub(in crate::worker) shown: AlertKind,
    /// What such an alert stands for, where it stands for several, newest first.
    pub(in crate::worker) waiting: &'a [Waiting],
    /// People missing at the due time.
    pub(in crate::worker) missing: i64,
}

/// Returns the topic of an alert: what it replaces on the push service and on the phone.
fn topic(alert: &Alert, shown: AlertKind) -> String {
    match (shown, alert.reply_id) {
        (AlertKind::Digest, _) => "digest".to_owned(),
        (AlertKind::Summary, _) => format!("more-{}", URL_SAFE_NO_PAD.encode(alert.person_id.0.as_bytes())),
        (AlertKind::Reply, Some(reply)) => URL_SAFE_NO_PAD.encode(reply.0.as_bytes()),
        _ => {
            let mut version = alert.message_id.0.as_bytes().to_vec();
            version.extend_from_slice(&u32::try_from(alert.version).unwrap_or(u32::MAX).to_be_bytes());
            URL_SAFE_NO_PAD.encode(version)
        }
    }
}

/// A push must not ring after the shift it was meant for: its life ends with the shift.
fn ttl(shift_ends: Option<Time>, now: Time) -> Duration {
    let ms = shift_ends.map_or(TTL_MS, |at| (at.0 - now.0).clamp(TTL_MIN_MS, TTL_MS));
    Duration::from_secs(u64::try_from(ms / 1_000).unwrap_or(0))
}

fn civil(at: Time, zone: &TimeZone) -> Option<jiff::civil::DateTime> {
    jiff::Timestamp::from_millisecond(at.0).ok().map(|at| at.to_zoned_datetime(zone.clone()).datetime())
}

fn count_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The lines of a notification and where a tap leads.
struct Lines {
    kind: PushKind,
    title: String,
    body: String,
    path: String,
}

impl Subject<'_> {
    /// Builds the payload and the options it is sent with.
    pub(in crate::worker) fn push(&self, context: &JobContext, now: Time) -> Option<(Vec<u8>, PushOptions)> {
        let (alert, message) = (self.alert, self.message);
        let words = context.text.speak(&self.reader.locale);
        let lines = self.lines(&words, now)?;
        let topic = topic(alert, self.shown);
        let navigate = context.house.settings.public_url.join(&lines.path).ok()?;
        let token = self.token(context, now);
        let along = self.along(context, now);
        let (sent_at, respond_by) = (message.sent_at.map(|at| at.to_string()).unwrap_or_default(), message.respond_by.map(|at| at.to_string()));
        let card = Card {
            title: &message.title,
            text: message.body.as_deref(),
            sender_name: &message.sender_name,
            sent_at: &sent_at,
            respond_by: respond_by.as_deref(),
            ask: message.ask.as_str(),
            duration_ms: message.duration_ms.and_then(|ms| u32::try_from(ms).ok()),
            kind: message.kind.as_str(),
        };
        let is_several = matches!(lines.kind, PushKind::Digest | PushKind::Summary);
        // A line that lost a withdrawn note stands for the others only.
        let is_about_own = !(is_several && alert.kind == AlertKind::Withdrawn);
        let (push_id, message_id, person) = (alert.id.to_string(), message.id.to_string(), alert.person_id.to_string());
        let is_silent = matches!(lines.kind, PushKind::Summary | PushKind::Withdrawn);
        let payload = PushAlert {
            title: &lines.title,
            body: &lines.body,
            navigate: navigate.as_str(),
            tag: &topic,
            lang: words.lang(),
            dir: words.direction().as_str(),
            app_badge: u32::try_from(self.reader.open).ok(),
            is_silent,
            data: AlertData {
                push_id: &push_id,
                kind: lines.kind,
                message: is_about_own.then_some(message_id.as_str()),
                version: u32::try_from(alert.version).ok().filter(|_| is_about_own),
                person: &person,
                generation: u32::try_from(self.reader.generation).unwrap_or(0),
                renotify: alert.kind == AlertKind::Nudge,
                token: token.as_deref(),
                card: (lines.kind == PushKind::Note).then_some(card),
                count: is_several.then(|| count_u32(self.waiting.len().max(1))),
                along: &along,
            },
        };
        let is_urging = !is_silent && (message.ask == Ask::Acknowledge || alert.kind == AlertKind::Due);
        let options = PushOptions {
            ttl: ttl(self.shift_ends, now),
            // Android's Doze delays "normal" by minutes; what asks must not wait.
            urgency: if is_urging { Urgency::High } else { Urgency::Normal },
            topic: Topic::parse(&topic).ok(),
        };
        payload.to_bytes().ok().map(|bytes| (bytes, options))
    }

    fn lines(&self, words: &Words<'_>, now: Time) -> Option<Lines> {
        let (alert, message) = (self.alert, self.message);
        let own = format!("m/{}", message.id);
        let title = message.title.clone();
        let lines = |kind, title, body, path| Some(Lines { kind, title, body, path });
        match (alert.kind, self.shown) {
            (AlertKind::Note | AlertKind::Nudge, _) => lines(PushKind::Note, title, self.note_line(words, now), own),
            (AlertKind::Withdrawn, AlertKind::Digest | AlertKind::Summary) if !self.waiting.is_empty() => {
                let (title, body) = self.several(words);
                lines(PushKind::Summary, title, body, String::new())
            }
            (AlertKind::Withdrawn, _) => lines(PushKind::Withdrawn, title, words.withdrawn_body(&message.sender_name), own),
            (AlertKind::Digest, _) => {
                let (title, body) = self.several(words);
                lines(PushKind::Digest, title, body, String::new())
            }
            (AlertKind::Summary, _) => {
                let (title, body) = self.several(words);
                lines(PushKind::Summary, title, body, String::new())
            }
            (AlertKind::Reply, _) => lines(PushKind::Reply, title, words.reply_progress_body(&message.sender_name, reply_progress(self.reply?)?), own),
            (AlertKind::Due, _) => {
                lines(PushKind::Reply, title, words.missing_body(u32::try_from(self.missing).unwrap_or(u32::MAX)), format!("lead/sent/{}", message.id))
            }
        }
    }

    fn note_line(&self, words: &Words<'_>, now: Time) -> String {
        let zone = self.reader.time_zone.rules();
        let seconds = self.message.duration_ms.and_then(|ms| u32::try_from((ms + 999) / 1_000).ok());
        let due = self.message.respond_by.filter(|_| self.message.ask == Ask::Acknowledge);
        let due = due.and_then(|at| Some(Due { at: civil(at, zone)?, today: civil(now, zone)?.date() }));
        words.note_body(&NoteLine { sender: &self.message.sender_name, seconds, due })
    }

    /// Says how many wait, and how long they take or what the newest is called.
    fn several(&self, words: &Words<'_>) -> (String, String) {
        let count = count_u32(self.waiting.len().max(1));
        if self.shown == AlertKind::Summary {
            let newest = self.waiting.first().map_or(&self.message.title, |one| &one.title);
            return (words.more_title(count), newest.clone());
        }
        let ms: i64 = self.waiting.iter().filter_map(|one| one.duration_ms).sum();
        (words.digest_title(count), words.digest_body(u32::try_from((ms + 999) / 1_000).unwrap_or(0)))
    }

    /// The other notes it stands for, each with what is needed to report it as reached.
    fn along(&self, context: &JobContext, now: Time) -> Vec<Along> {
        let others = self.waiting.iter().filter(|one| self.alert.kind == AlertKind::Withdrawn || one.message_id != self.alert.message_id);
        let along = others.take(ALONG_MAX).filter_map(|one| {
            let token = self.sign(context, now, (one.message_id, one.version), one.respond_by, false)?;
            Some(Along { message: one.message_id.to_string(), version: u32::try_from(one.version).ok()?, token })
        });
        along.collect()
    }

    fn token(&self, context: &JobContext, now: Time) -> Option<String> {
        let can_answer = match self.alert.kind {
            AlertKind::Note | AlertKind::Nudge => self.message.ask == Ask::Acknowledge,
            AlertKind::Digest | AlertKind::Summary => false,
            AlertKind::Reply | AlertKind::Due | AlertKind::Withdrawn => return None,
        };
        self.sign(context, now, (self.alert.message_id, self.alert.version), self.message.respond_by, can_answer)
    }

    fn sign(&self, context: &JobContext, now: Time, (message_id, version): (MessageId, i64), respond_by: Option<Time>, can_answer: bool) -> Option<String> {
        let capability = Capability {
            organisation_id: self.organisation_id,
            person_id: self.alert.person_id,
            message_id,
            version,
            generation: self.reader.generation,
            can_answer,
            expires_at: capability_expiry(now, respond_by),
        };
        Some(capability.sign(context.house.settings.keys.capability.first()?))
    }
}

fn reply_progress(reply: &ReplyRow) -> Option<ReplyProgress<'_>> {
    match reply.state {
        ReplyState::New => None,
        ReplyState::Heard => Some(ReplyProgress::Heard),
        ReplyState::Doing => Some(ReplyProgress::Doing),
        ReplyState::Done => Some(ReplyProgress::Done),
        ReplyState::No => Some(ReplyProgress::No(reply.because.as_deref())),
    }
}
