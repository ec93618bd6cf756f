//! Owns the JSON a phone gets: one shape that both a service worker and Declarative Web Push read.
//! Called by the jobs that push, once per recipient.
//! Rule: a payload always fits one push; only the card's text is ever cut, and `navigate` holds no token.

use serde::Serialize;

use super::encrypt::MAX_PAYLOAD_BYTES;

/// The value that marks a declarative push message.
const DECLARATIVE: u32 = 8030;

/// Stands at the end of a text that was cut.
const CUT: char = '…';

/// Even without the card's text the payload exceeds [`MAX_PAYLOAD_BYTES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("push payload exceeds {MAX_PAYLOAD_BYTES} bytes without its text")]
pub struct PayloadError;

/// What an alert is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AlertKind {
    /// One note.
    Note,
    /// Notes that waited for the start of a shift.
    Digest,
    /// Further notes soon after one that rang: one silent line.
    Summary,
    /// A reply, or what became of one.
    Reply,
    /// A note that was taken back.
    Withdrawn,
}

/// Enough of a note to draw it before any network; times are RFC 3339, words those of the API.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card<'a> {
    /// The title as the lead wrote it.
    pub title: &'a str,
    /// Body of a text note or the typed caption of a clip; cut when the payload would not fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<&'a str>,
    /// Name of the sender.
    pub sender_name: &'a str,
    /// When it was sent.
    pub sent_at: &'a str,
    /// By when an answer is expected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub respond_by: Option<&'a str>,
    /// `none` or `acknowledge`.
    pub ask: &'a str,
    /// Length of the clip.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<u32>,
    /// `video`, `voice`, `photo` or `text`.
    pub kind: &'a str,
}

/// A note that comes with an alert about several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Along {
    /// The message.
    pub message: String,
    /// Its version.
    pub version: u32,
    /// A capability token that grants "reached", a secret.
    pub token: String,
}

/// What the service worker reads beside the notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AlertData<'a> {
    /// Identifies the intended alert; a retry keeps it, a nudge has a new one.
    pub push_id: &'a str,
    /// What it is about.
    pub kind: AlertKind,
    /// The message, if it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<&'a str>,
    /// Its version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// Whom it is for; a phone where somebody else is signed in shows no content.
    pub person: &'a str,
    /// The session generation of that person.
    pub generation: u32,
    /// True for a nudge: sounds again under the same tag.
    pub renotify: bool,
    /// The capability token, a secret.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<&'a str>,
    /// The note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<Card<'a>>,
    /// How many notes it stands for, where several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// The other notes it stands for, newest first; the oldest are left out when the payload would not fit.
    #[serde(skip_serializing_if = "<[Along]>::is_empty")]
    pub along: &'a [Along],
}

/// One alert for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert<'a> {
    /// First line.
    pub title: &'a str,
    /// Second line.
    pub body: &'a str,
    /// Absolute URL a tap opens.
    pub navigate: &'a str,
    /// Replaces a notification with the same tag; the push topic.
    pub tag: &'a str,
    /// Language of the body.
    pub lang: &'a str,
    /// `ltr` or `rtl`.
    pub dir: &'a str,
    /// Number on the app's icon.
    pub app_badge: Option<u32>,
    /// Whether it makes no noise.
    pub is_silent: bool,
    /// The rest.
    pub data: AlertData<'a>,
}

#[derive(Serialize)]
struct Notification<'a> {
    title: &'a str,
    body: &'a str,
    navigate: &'a str,
    tag: &'a str,
    lang: &'a str,
    dir: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    app_badge: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    silent: bool,
    mutable: bool,
}

#[derive(Serialize)]
struct Payload<'a> {
    web_push: u32,
    notification: Notification<'a>,
    mutable: bool,
    data: &'a AlertData<'a>,
}

impl Alert<'_> {
    /// Writes the payload, at most [`MAX_PAYLOAD_BYTES`] long; of the notes along the last are left out when they do not
    /// fit, and a card's text that does not fit is cut between two characters and ends in "…".
    ///
    /// # Errors
    /// [`PayloadError`] when it does not fit without any text.
    pub fn to_bytes(&self) -> Result<Vec<u8>, PayloadError> {
        let mut text = self.data.card.as_ref().and_then(|card| card.text);
        let mut bytes = self.write(text)?;
        if let (true, Some((_, fewer))) = (bytes.len() > MAX_PAYLOAD_BYTES, self.data.along.split_last()) {
            let data = AlertData { along: fewer, ..self.data.clone() };
            return Alert { data, ..*self }.to_bytes();
        }
        while bytes.len() > MAX_PAYLOAD_BYTES {
            let over = bytes.len() - MAX_PAYLOAD_BYTES;
            // One character less takes off at least one byte and at most six, so this ends soon.
            let characters = over.div_ceil(6).max(1);
            text = Some(without_last(text.ok_or(PayloadError)?, characters)?);
            bytes = self.write_cut(text.unwrap_or_default())?;
        }
        Ok(bytes)
    }

    fn write_cut(&self, text: &str) -> Result<Vec<u8>, PayloadError> {
        let mut cut = text.trim_end().to_owned();
        cut.push(CUT);
        self.write(Some(&cut))
    }

    fn write(&self, text: Option<&str>) -> Result<Vec<u8>, PayloadError> {
        let mut data = self.data.clone();
        if let Some(card) = &mut data.card {
            card.text = text;
        }
        let payload = Payload {
            web_push: DECLARATIVE,
            notification: Notification {
                title: self.title,
                body: self.body,
                navigate: self.navigate,
                tag: self.tag,
                lang: self.lang,
                dir: self.dir,
                app_badge: self.app_badge.map(|count| count.to_string()),
                silent: self.is_silent,
                mutable: true,
            },
            // Without it Safari shows the notification and the service worker hears nothing.
            mutable: true,
            data: &data,
        };
        serde_json::to_vec(&payload).map_err(|_| PayloadError)
    }
}

/// Takes the last characters off; an empty text has none to give.
fn without_last(text: &str, characters: usize) -> Result<&str, PayloadError> {
    let mut from_end = text.char_indices().rev();
    let last = from_end.next().ok_or(PayloadError)?;
    let start = from_end.take(characters.saturating_sub(1)).last().unwrap_or(last).0;
    text.get(..start).ok_or(PayloadError)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    fn alert<'a>(title: &'a str, text: &'a str) -> Alert<'a> {
        Alert {
            title,
            body: "Amira · 22 s",
            navigate: "https://notes.example.org/m/1",
            tag: "t",
            lang: "en",
            dir: "ltr",
            app_badge: Some(3),
            is_silent: false,
            data: AlertData {
                push_id: "p",
                kind: AlertKind::Note,
                message: Some("1"),
                version: Some(2),
                person: "7",
                generation: 4,
                renotify: false,
                token: Some("secret"),
                card: Some(Card {
                    title,
                    text: Some(text),
                    sender_name: "Amira",
                    sent_at: "2026-03-09T06:10:00Z",
                    respond_by: None,
                    ask: "acknowledge",
                    duration_ms: Some(22_000),
                    kind: "video",
                }),
                count: None,
                along: &[],
            },
        }
    }

    #[test]
    fn as_many_notes_come_along_as_fit_and_the_newest_first() {
        let one = |n: u32| Along { message: "0190a000-0000-7000-8000-000000000001".to_owned(), version: n, token: "t".repeat(143) };
        let shown = |count: u32| {
            let along: Vec<Along> = (0..count).map(one).collect();
            let mut alert = alert("Guard", "");
            alert.data = AlertData { card: None, along: &along, ..alert.data };
            let bytes = alert.to_bytes().unwrap();
            assert!(bytes.len() <= MAX_PAYLOAD_BYTES);
            let payload: Value = serde_json::from_slice(&bytes).unwrap();
            payload["data"]["along"].as_array().map_or(0, |all| {
                assert_eq!(all[0]["version"], 0);
                all.len()
            })
        };
        let most = shown(12);
        assert_eq!((shown(0), shown(1), most), (0, 1, 12));
        assert!((most..40).contains(&shown(40)));
    }

    #[test]
    fn both_readers_find_what_they_need() {
        let bytes = alert("Guard", "Two clicks").to_bytes().unwrap();
        let payload: Value = serde_json::from_slice(&bytes).unwrap();
        let expected = json!({
            "web_push": 8030,
            "notification": {
                "title": "Guard", "body": "Amira · 22 s", "navigate": "https://notes.example.org/m/1",
                "tag": "t", "lang": "en", "dir": "ltr", "app_badge": "3", "mutable": true,
            },
            "mutable": true,
            "data": {
                "push_id": "p", "kind": "note", "message": "1", "version": 2, "person": "7",
                "generation": 4, "renotify": false, "token": "secret",
                "card": {
                    "title": "Guard", "text": "Two clicks", "sender_name": "Amira",
                    "sent_at": "2026-03-09T06:10:00Z", "ask": "acknowledge",
                    "duration_ms": 22_000, "kind": "video",
                },
            },
        });
        assert_eq!(payload, expected);
    }

    #[test]
    fn a_title_alone_over_the_limit_is_an_error() {
        let title = "x".repeat(2000);
        assert_eq!(alert(&title, "y").to_bytes(), Err(PayloadError));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

        #[test]
        fn a_payload_fits_and_only_its_text_is_cut(text in "\\PC{0,3000}", control in "[\\x00-\\x1f]{0,500}") {
            let text = text + &control;
            let bytes = alert("Guard", &text).to_bytes().unwrap();
            prop_assert!(bytes.len() <= MAX_PAYLOAD_BYTES);
            let payload: Value = serde_json::from_slice(&bytes).unwrap();
            let shown = payload["data"]["card"]["text"].as_str().unwrap();
            prop_assert!(shown == text || text.starts_with(shown.strip_suffix(CUT).unwrap()));
            // What was cut had to be: the payload is full but for a blank or a few bytes.
            if shown != text && !text.contains(char::is_whitespace) {
                prop_assert!(bytes.len() > MAX_PAYLOAD_BYTES - 24);
            }
        }
    }
}
