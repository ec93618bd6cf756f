//! Owns a phone's push subscription as the browser hands it out.
//! Called when a phone registers and by the jobs that push.
//! Rule: a value of this type has an https endpoint and a public key on the curve; it never prints them.

use std::fmt;

use aws_lc_rs::agreement::{ECDH_P256, ParsedPublicKey, UnparsedPublicKey};
use base64::{
    Engine,
    alphabet::URL_SAFE,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use url::Url;

use super::endpoint::MAX_ENDPOINT_BYTES;

/// Length of an uncompressed P-256 point (X9.62: 0x04, x, y).
pub const PUBLIC_KEY_BYTES: usize = 65;

/// Length of the authentication secret (RFC 8291 §3.2).
pub const AUTH_BYTES: usize = 16;

/// Browsers send base64url without padding; some libraries add it.
const BASE64URL: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent));

/// Why a subscription is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SubscriptionError {
    /// The endpoint is not an https URL of at most [`MAX_ENDPOINT_BYTES`].
    #[error("endpoint is not an https URL of at most {MAX_ENDPOINT_BYTES} bytes")]
    Endpoint,
    /// `keys.p256dh` is not base64url of an uncompressed P-256 point.
    #[error("keys.p256dh is not an uncompressed P-256 point")]
    PublicKey,
    /// `keys.auth` is not base64url of 16 bytes.
    #[error("keys.auth is not 16 bytes")]
    Auth,
}

/// One subscription: where to send, and for whom to encrypt.
#[derive(Clone, PartialEq, Eq)]
pub struct Subscription {
    endpoint: Url,
    public_key: [u8; PUBLIC_KEY_BYTES],
    auth: [u8; AUTH_BYTES],
}

impl Subscription {
    /// Parses the three strings of a `PushSubscription` in JSON. The host is judged by
    /// [`super::check_endpoint`], not here.
    ///
    /// # Errors
    /// The field that is wrong.
    pub fn parse(endpoint: &str, p256dh: &str, auth: &str) -> Result<Self, SubscriptionError> {
        if endpoint.len() > MAX_ENDPOINT_BYTES {
            return Err(SubscriptionError::Endpoint);
        }
        let endpoint = Url::parse(endpoint).map_err(|_| SubscriptionError::Endpoint)?;
        if endpoint.scheme() != "https" || endpoint.host().is_none() {
            return Err(SubscriptionError::Endpoint);
        }
        // What the URL standard tolerates and the HTTP client does not would fail at every send.
        if endpoint.as_str().parse::<http::Uri>().is_err() {
            return Err(SubscriptionError::Endpoint);
        }
        let public_key = decode(p256dh).ok_or(SubscriptionError::PublicKey)?;
        if public_key.first() != Some(&0x04) {
            return Err(SubscriptionError::PublicKey);
        }
        ParsedPublicKey::try_from(UnparsedPublicKey::new(&ECDH_P256, public_key)).map_err(|_| SubscriptionError::PublicKey)?;
        let auth = decode(auth).ok_or(SubscriptionError::Auth)?;
        Ok(Self { endpoint, public_key, auth })
    }

    /// The push resource (RFC 8030 §4), a secret.
    #[must_use]
    pub fn endpoint(&self) -> &Url {
        &self.endpoint
    }

    /// The phone's public key, an uncompressed point.
    #[must_use]
    pub fn public_key(&self) -> &[u8; PUBLIC_KEY_BYTES] {
        &self.public_key
    }

    /// The authentication secret shared with the phone.
    #[must_use]
    pub fn auth(&self) -> &[u8; AUTH_BYTES] {
        &self.auth
    }
}

impl fmt::Debug for Subscription {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Subscription").finish_non_exhaustive()
    }
}

fn decode<const N: usize>(text: &str) -> Option<[u8; N]> {
    // Four characters carry three bytes; anything longer cannot be N bytes and is not decoded.
    if text.len() > N.div_ceil(3) * 4 {
        return None;
    }
    BASE64URL.decode(text).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]
    use super::*;

    const ENDPOINT: &str = "https://fcm.googleapis.com/fcm/send/secret";
    // The receiver of RFC 8291 §5.
    const P256DH: &str = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    const AUTH: &str = "BTBZMqHH6r4Tts7J_aSIgg";

    #[test]
    fn a_browser_subscription_is_parsed_with_and_without_padding() {
        let plain = Subscription::parse(ENDPOINT, P256DH, AUTH).unwrap();
        let padded = Subscription::parse(ENDPOINT, &format!("{P256DH}="), &format!("{AUTH}=="));
        assert_eq!(padded.unwrap(), plain);
    }

    #[test]
    fn a_wrong_field_is_named() {
        let off_curve = format!("{}AAAA", P256DH.get(..P256DH.len() - 4).unwrap());
        let parse = |endpoint: &str, key: &str, auth: &str| Subscription::parse(endpoint, key, auth).unwrap_err();
        let endpoint = SubscriptionError::Endpoint;
        assert_eq!(parse("http://a.test/", P256DH, AUTH), endpoint);
        assert_eq!(parse("no url", P256DH, AUTH), endpoint);
        let long = format!("https://a.test/{}", "a".repeat(MAX_ENDPOINT_BYTES));
        assert_eq!(parse(&long, P256DH, AUTH), endpoint);
        for key in ["", "AAAA", off_curve.as_str(), &P256DH.repeat(9), "!"] {
            assert_eq!(parse(ENDPOINT, key, AUTH), SubscriptionError::PublicKey);
        }
        for auth in ["", "AAAA", P256DH] {
            assert_eq!(parse(ENDPOINT, P256DH, auth), SubscriptionError::Auth);
        }
    }

    #[test]
    fn a_subscription_never_prints_its_endpoint_or_keys() {
        let subscription = Subscription::parse(ENDPOINT, P256DH, AUTH).unwrap();
        assert_eq!(format!("{subscription:?}"), "Subscription { .. }");
    }
}
