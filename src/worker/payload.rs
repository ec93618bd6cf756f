//! Owns what a phone gets: the words, the card and the token of one alert.
//!
//! Called by the push job, once per alert. The one rule: everything is re-read at the moment of pushing, in the
//! reader's language and on their site's clock.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::tz::TimeZone;

use super::Kitchen;
use crate::domain::access::{Capability, capability_expiry};
use crate::domain::clock::{DAY_MS, MINUTE_MS, Time};
use crate::domain::ids::OrganisationId;
use crate::domain::message::{Ask, ReplyState};
use crate::push::{Alert as PushAlert, AlertData, AlertKind as PushKind, Card, PushOptions, Topic, Urgency};
use crate::store::alerts::{Alert, AlertKind};
use crate::store::messages::MessageRow;
use crate::store::progress::Reader;
use crate::store::replies::ReplyRow;
use crate::store::roster::Plan;
use crate::text::{Due, NoteLine, ReplyProgress};

/// A push waits this long at the push service for a phone of somebody without a shift plan, in milliseconds.
const TTL_MS: i64 = DAY_MS;
/// Shortest life of a push, in milliseconds: a phone in a lift.
const TTL_MIN_MS: i64 = 5 * MINUTE_MS;

/// What an alert is about, as read for its page.
pub(super) struct Subject<'a> {
    pub(super) organisation_id: OrganisationId,
    pub(super) alert: &'a Alert,
    pub(super) message: &'a MessageRow,
    pub(super) reader: &'a Reader,
    pub(super) plan: Option<&'a Plan>,
    pub(super) reply: Option<&'a ReplyRow>,
    /// Notes a digest stands for.
    pub(super) count: i64,
    /// People missing at the due time.
    pub(super) missing: i64,
}

/// Returns the topic of an alert: what it replaces on the push service and on the phone.
fn topic(alert: &Alert) -> String {
    match (alert.kind, alert.reply_id) {
        (AlertKind::Digest, _) => "digest".to_owned(),
        (AlertKind::Reply, Some(reply)) => URL_SAFE_NO_PAD.encode(reply.0.as_bytes()),
        _ => {
            let mut version = alert.message_id.0.as_bytes().to_vec();
            version.extend_from_slice(&u32::try_from(alert.version).unwrap_or(u32::MAX).to_be_bytes());
            URL_SAFE_NO_PAD.encode(version)
        }
    }
}

/// A push must not ring after the shift it was meant for: its life ends with the shift.
fn ttl(plan: Option<&Plan>, now: Time) -> Duration {
    let shift = plan.and_then(|plan| plan.shifts.iter().find(|shift| shift.starts_at <= now && now < shift.ends_at));
    let ms = shift.map_or(TTL_MS, |shift| (shift.ends_at.0 - now.0).clamp(TTL_MIN_MS, TTL_MS));
    Duration::from_secs(u64::try_from(ms / 1_000).unwrap_or(0))
}

fn civil(at: Time, zone: &TimeZone) -> Option<jiff::civil::DateTime> {
    jiff::Timestamp::from_millisecond(at.0).ok().map(|at| at.to_zoned(zone.clone()).datetime())
}

impl Subject<'_> {
    /// Builds the payload and the options it is sent with.
    pub(super) fn push(&self, kitchen: &Kitchen, now: Time) -> Option<(Vec<u8>, PushOptions)> {
        let (alert, message) = (self.alert, self.message);
        let words = kitchen.text.speak(&self.reader.locale);
        let zone = TimeZone::get(&self.reader.time_zone).unwrap_or(TimeZone::UTC);
        let is_asked = message.ask == Ask::Acknowledge;
        let seconds = message.duration_ms.and_then(|ms| u32::try_from((ms + 999) / 1_000).ok());
        let due = message.respond_by.filter(|_| is_asked).and_then(|at| Some(Due { at: civil(at, &zone)?, today: civil(now, &zone)?.date() }));
        let note_line = words.note_body(&NoteLine { sender: &message.sender_name, seconds, due });
        let (kind, title, body, path) = match alert.kind {
            AlertKind::Note | AlertKind::Nudge => (PushKind::Note, message.title.clone(), note_line, format!("m/{}", message.id)),
            AlertKind::Digest => {
                (PushKind::Digest, words.digest_title(u32::try_from(self.count).unwrap_or(u32::MAX)), words.digest_body(seconds.unwrap_or(0)), String::new())
            }
            AlertKind::Reply => (
                PushKind::Reply,
                message.title.clone(),
                words.reply_progress_body(&message.sender_name, reply_progress(self.reply?)?),
                format!("m/{}", message.id),
            ),
            AlertKind::Due => (
                PushKind::Reply,
                message.title.clone(),
                words.missing_body(u32::try_from(self.missing).unwrap_or(u32::MAX)),
                format!("lead/sent/{}", message.id),
            ),
        };
        let topic = topic(alert);
        let navigate = kitchen.house.settings.public_url.join(&path).ok()?;
        let token = self.token(kitchen, now);
        let (sent_at, respond_by) = (message.sent_at.map(|at| at.to_string()).unwrap_or_default(), message.respond_by.map(|at| at.to_string()));
        let is_note = kind == PushKind::Note;
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
        let (push_id, message_id, person) = (alert.id.to_string(), message.id.to_string(), alert.person_id.to_string());
        let payload = PushAlert {
            title: &title,
            body: &body,
            navigate: navigate.as_str(),
            tag: &topic,
            lang: words.lang(),
            dir: words.direction().as_str(),
            app_badge: u32::try_from(self.reader.open).ok(),
            data: AlertData {
                push_id: &push_id,
                kind,
                message: Some(&message_id),
                version: u32::try_from(alert.version).ok(),
                person: &person,
                generation: u32::try_from(self.reader.generation).unwrap_or(0),
                renotify: alert.kind == AlertKind::Nudge,
                token: token.as_deref(),
                card: is_note.then_some(card),
                count: (kind == PushKind::Digest).then(|| u32::try_from(self.count).unwrap_or(u32::MAX)),
            },
        };
        let options = PushOptions {
            ttl: ttl(self.plan, now),
            // Android's Doze delays "normal" by minutes; what asks must not wait.
            urgency: if is_asked || alert.kind == AlertKind::Due { Urgency::High } else { Urgency::Normal },
            topic: Topic::parse(&topic).ok(),
        };
        payload.to_bytes().ok().map(|bytes| (bytes, options))
    }

    fn token(&self, kitchen: &Kitchen, now: Time) -> Option<String> {
        let is_own = matches!(self.alert.kind, AlertKind::Note | AlertKind::Nudge | AlertKind::Digest);
        let key = kitchen.house.keys.capability.first().filter(|_| is_own)?;
        let capability = Capability {
            organisation_id: self.organisation_id,
            person_id: self.alert.person_id,
            message_id: self.alert.message_id,
            version: self.alert.version,
            generation: self.reader.generation,
            can_answer: self.message.ask == Ask::Acknowledge && self.alert.kind != AlertKind::Digest,
            expires_at: capability_expiry(now, self.message.respond_by),
        };
        Some(capability.sign(key))
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
