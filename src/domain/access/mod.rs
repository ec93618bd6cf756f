//! Owns what lets somebody in: join codes, session secrets and the capability tokens of pushes.
//!
//! Called by the join, session and act services. The one rule: secrets are compared by hash or in constant time
//! and are never stored or logged as they are.

mod new_phone;

pub use new_phone::{ClaimEvent, ClaimState};

use aws_lc_rs::{constant_time, digest, hmac};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use uuid::Uuid;

use super::clock::{DAY_MS, HOUR_MS, MINUTE_MS, Time};
use super::ids::{MessageId, OrganisationId, PersonId};
use super::receipt::ActKind;
use crate::words;

words!(
    /// The kind of a join code.
    CodeKind {
        /// For one person on the roster, once, 7 days.
        Personal = "personal",
        /// For the first administrator, once, 15 minutes.
        FirstAdmin = "first_admin",
        /// For the demo, reusable, loopback only.
        Demo = "demo",
    }
);

words!(
    /// Why a session ended before its time.
    SessionEnd {
        /// The person signed out.
        SignedOut = "signed_out",
        /// The person signed in on another phone.
        NewPhone = "new_phone",
        /// The operator ended it: the phone is lost.
        Lost = "lost",
    }
);

/// A new phone waits at most this long for an answer, in milliseconds; less where its code runs out before.
pub const CLAIM_MS: i64 = DAY_MS;

/// Crockford's alphabet: no I, L, O or U to mistake.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a personal code: 60 bits.
pub const CODE_CHARS: usize = 12;
/// A session lasts this long after its last use, in milliseconds.
pub const SESSION_MS: i64 = 180 * DAY_MS;

impl CodeKind {
    /// Returns how long a fresh code is good for, in milliseconds.
    #[must_use]
    pub const fn lifetime_ms(self) -> i64 {
        match self {
            Self::Personal => 7 * DAY_MS,
            Self::FirstAdmin => 15 * MINUTE_MS,
            Self::Demo => DAY_MS,
        }
    }
}

/// Spells 12 characters from random bytes, one per character.
#[must_use]
pub fn spell_code(random: &[u8; CODE_CHARS]) -> String {
    random.iter().map(|byte| char::from(*ALPHABET.get(usize::from(byte % 32)).unwrap_or(&b'0'))).collect()
}

/// Brings a typed code to its stored spelling: upper case, no blanks or dashes, look-alikes folded.
#[must_use]
pub fn normalise_code(typed: &str) -> String {
    let folded = typed.chars().filter(char::is_ascii_alphanumeric).take(64).map(|c| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    });
    folded.collect()
}

/// Hashes a secret for storage (SHA-256).
#[must_use]
pub fn hash_secret(secret: &[u8]) -> Vec<u8> {
    digest::digest(&digest::SHA256, secret).as_ref().to_vec()
}

/// Derives the session secret of an accepted claim from the claim's own, so that a phone which lost the answer gets the
/// same session by asking again, and neither cookie is the other.
#[must_use]
pub fn session_secret_of_claim(claim_secret: &str) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, claim_secret.as_bytes());
    URL_SAFE_NO_PAD.encode(hmac::sign(&key, b"floornote session of a claim"))
}

/// What a capability token grants: few acts of one person on one message version, until it expires.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capability {
    /// The tenant.
    pub organisation_id: OrganisationId,
    /// The person who may act.
    pub person_id: PersonId,
    /// The message they may act on.
    pub message_id: MessageId,
    /// Its version.
    pub version: i64,
    /// The session generation it is bound to.
    pub generation: i64,
    /// Whether it grants Got it beside reached.
    pub can_answer: bool,
    /// Good before this moment.
    pub expires_at: Time,
}

/// Returns when a token for a message ends: due time + 72 h, at most 14 days from now.
#[must_use]
pub fn capability_expiry(now: Time, respond_by: Option<Time>) -> Time {
    let longest = now.plus(14 * DAY_MS);
    respond_by.map_or(longest, |due| due.plus(72 * HOUR_MS).min(longest))
}

const TOKEN_FORMAT: u8 = 1;
const TOKEN_BODY: usize = 1 + 48 + 8 + 8 + 1 + 8;

impl Capability {
    /// Reports whether the token grants an act.
    #[must_use]
    pub const fn grants(&self, kind: ActKind) -> bool {
        match kind {
            ActKind::Reached => true,
            ActKind::GotIt => self.can_answer,
            _ => false,
        }
    }

    /// Signs the token with HMAC-SHA-256.
    #[must_use]
    pub fn sign(&self, key: &[u8]) -> String {
        let mut body = Vec::with_capacity(TOKEN_BODY + 32);
        body.push(TOKEN_FORMAT);
        body.extend_from_slice(self.organisation_id.0.as_bytes());
        body.extend_from_slice(self.person_id.0.as_bytes());
        body.extend_from_slice(self.message_id.0.as_bytes());
        body.extend_from_slice(&self.version.to_be_bytes());
        body.extend_from_slice(&self.generation.to_be_bytes());
        body.push(u8::from(self.can_answer));
        body.extend_from_slice(&self.expires_at.0.to_be_bytes());
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), &body);
        body.extend_from_slice(tag.as_ref());
        URL_SAFE_NO_PAD.encode(body)
    }

    /// Opens a token: format, signature (constant time) and expiry.
    #[must_use]
    pub fn open(token: &str, key: &[u8], now: Time) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(token.get(..256.min(token.len()))?).ok()?;
        let (body, tag) = bytes.split_at_checked(TOKEN_BODY)?;
        let expected = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), body);
        constant_time::verify_slices_are_equal(tag, expected.as_ref()).ok()?;
        let uuid = |from: usize| body.get(from..from + 16).and_then(|raw| Uuid::from_slice(raw).ok());
        let int = |from: usize| body.get(from..from + 8).and_then(|raw| <[u8; 8]>::try_from(raw).ok()).map(i64::from_be_bytes);
        let capability = Self {
            organisation_id: uuid(1)?.into(),
            person_id: uuid(17)?.into(),
            message_id: uuid(33)?.into(),
            version: int(49)?,
            generation: int(57)?,
            can_answer: *body.get(65)? == 1,
            expires_at: Time(int(66)?),
        };
        (body.first() == Some(&TOKEN_FORMAT) && now < capability.expires_at).then_some(capability)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn capability() -> Capability {
        let id = |n| Uuid::from_u128(n);
        Capability {
            organisation_id: id(1).into(),
            person_id: id(2).into(),
            message_id: id(3).into(),
            version: 4,
            generation: 5,
            can_answer: true,
            expires_at: Time(1_000),
        }
    }

    #[test]
    fn a_token_opens_only_whole_in_time_and_with_its_key() {
        let token = capability().sign(b"key");
        assert_eq!(Capability::open(&token, b"key", Time(999)), Some(capability()));
        assert_eq!(Capability::open(&token, b"key", Time(1_000)), None);
        assert_eq!(Capability::open(&token, b"other", Time(1)), None);
        for at in 0..token.len() {
            let mut forged = token.clone().into_bytes();
            if let Some(byte) = forged.get_mut(at) {
                *byte = if *byte == b'A' { b'B' } else { b'A' };
            }
            let forged = String::from_utf8(forged).unwrap_or_default();
            assert_eq!(Capability::open(&forged, b"key", Time(1)), None, "byte {at}");
        }
        assert_eq!(Capability::open("", b"key", Time(1)), None);
    }

    #[test]
    fn typed_codes_fold_to_their_spelling() {
        assert_eq!(normalise_code("o1il-ab cd"), "0111ABCD");
        assert_eq!(spell_code(&[0, 1, 31, 32, 255, 10, 11, 12, 13, 14, 15, 16]), "01Z0ZABCDEFG");
    }
}
