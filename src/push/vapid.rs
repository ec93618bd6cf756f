//! Owns the server's identity towards push services (RFC 8292): its key and the signed tokens.
//! Called by `push::client` for every send, and at first start to make the key.
//! Rule: a token names one origin, with its port, and lives at most 12 h.

use std::{
    collections::HashMap,
    fmt,
    sync::{Mutex, PoisonError},
};

use aws_lc_rs::{
    agreement::{ECDH_P256, PrivateKey},
    encoding::AsBigEndian,
    error::{KeyRejected, Unspecified},
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use http::HeaderValue;
use serde::Serialize;
use url::{Position, Url};

/// Life of a token. RFC 8292 §2 allows 24 h; half of it leaves room for clocks that differ.
const TOKEN_LIFE_S: i64 = 12 * 3600;

/// A cached token is replaced when it has less than this left, so that no send carries a dying one.
const TOKEN_RENEW_S: i64 = 3600;

/// Push services in use are few; the cache is emptied when hostile endpoints make it grow past this.
const MAX_CACHED_ORIGINS: usize = 256;

/// `{"typ":"JWT","alg":"ES256"}`, the same for every token (RFC 7515 §4.1).
const JWT_HEADER: &str = "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9";

/// Why a key, a contact or a token is not usable. Never contains key material.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VapidError {
    /// The key is neither PKCS#8 DER nor a 32-byte scalar of P-256.
    #[error("the VAPID key is not a P-256 private key")]
    Key,
    /// The contact is neither a `mailto:` nor an `https:` URI (RFC 8292 §2.1).
    #[error("the VAPID contact must be a mailto: or https: address")]
    Contact,
    /// The cryptographic library failed.
    #[error("the VAPID token cannot be signed")]
    Sign,
}

impl From<Unspecified> for VapidError {
    fn from(_: Unspecified) -> Self {
        Self::Sign
    }
}

impl From<KeyRejected> for VapidError {
    fn from(_: KeyRejected) -> Self {
        Self::Key
    }
}

/// The server's ES256 key pair. Changing it makes every phone subscribe again.
pub struct VapidKey {
    pair: EcdsaKeyPair,
    public: String,
}

impl VapidKey {
    /// Makes a new key.
    ///
    /// # Errors
    /// [`VapidError::Sign`] when the system has no randomness.
    pub fn generate() -> Result<Self, VapidError> {
        Ok(Self::over(EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING)?))
    }

    /// Reads a key from PKCS#8 DER, the form in which it is kept.
    ///
    /// # Errors
    /// [`VapidError::Key`].
    pub fn from_pkcs8(der: &[u8]) -> Result<Self, VapidError> {
        let algorithm = &ECDSA_P256_SHA256_FIXED_SIGNING;
        Ok(Self::over(EcdsaKeyPair::from_pkcs8(algorithm, der)?))
    }

    /// Reads a key from base64url of PKCS#8 DER, or of the bare 32-byte private scalar that other
    /// programs write.
    ///
    /// # Errors
    /// [`VapidError::Key`].
    pub fn parse(text: &str) -> Result<Self, VapidError> {
        let text = text.trim().trim_end_matches('=');
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| VapidError::Key)?;
        if bytes.len() != 32 {
            return Self::from_pkcs8(&bytes);
        }
        let public = PrivateKey::from_private_key(&ECDH_P256, &bytes)?.compute_public_key()?;
        Ok(Self::over(EcdsaKeyPair::from_private_key_and_public_key(&ECDSA_P256_SHA256_FIXED_SIGNING, &bytes, public.as_ref())?))
    }

    fn over(pair: EcdsaKeyPair) -> Self {
        let public = URL_SAFE_NO_PAD.encode(pair.public_key().as_ref());
        Self { pair, public }
    }

    /// Writes the private key as PKCS#8 DER, a secret.
    ///
    /// # Errors
    /// [`VapidError::Sign`] when the library cannot encode it.
    pub fn to_pkcs8(&self) -> Result<Vec<u8>, VapidError> {
        Ok(self.pair.to_pkcs8v1()?.as_ref().to_vec())
    }

    /// Writes the private key as base64url of its 32-byte scalar, a secret.
    ///
    /// # Errors
    /// [`VapidError::Sign`] when the library cannot encode it.
    pub fn to_base64url(&self) -> Result<String, VapidError> {
        let scalar = self.pair.private_key().as_be_bytes()?;
        Ok(URL_SAFE_NO_PAD.encode(scalar.as_ref()))
    }

    /// The public key as base64url of an uncompressed point: the browser's `applicationServerKey`.
    #[must_use]
    pub fn public_base64url(&self) -> &str {
        &self.public
    }
}

impl fmt::Debug for VapidKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VapidKey").field("public", &self.public).finish_non_exhaustive()
    }
}

/// Whom a push service can reach about this server: the `sub` claim (RFC 8292 §2.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact(String);

impl Contact {
    /// Parses a `mailto:` address or an `https:` URL of at most 255 bytes.
    ///
    /// # Errors
    /// [`VapidError::Contact`].
    pub fn parse(text: &str) -> Result<Self, VapidError> {
        let url = Url::parse(text).map_err(|_| VapidError::Contact)?;
        let is_usable = match url.scheme() {
            "mailto" => url.path().split_once('@').is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty()),
            "https" => url.host().is_some(),
            _ => false,
        };
        // Apple's service refuses a subject with blanks or angle brackets.
        let is_plain = text.len() <= 255 && text.chars().all(|c| !c.is_whitespace() && !c.is_control() && c != '<' && c != '>');
        if is_usable && is_plain { Ok(Self(text.to_owned())) } else { Err(VapidError::Contact) }
    }
}

#[derive(Serialize)]
struct Claims<'a> {
    aud: &'a str,
    exp: i64,
    sub: &'a str,
}

#[derive(Clone)]
struct Token {
    /// A clone shares the text.
    header: HeaderValue,
    expires_at_s: i64,
}

/// Signs tokens and keeps one per origin, since a signature costs as much as an encryption.
pub struct VapidSigner {
    key: VapidKey,
    contact: Contact,
    tokens: Mutex<HashMap<String, Token>>,
}

impl VapidSigner {
    /// Builds a signer for one key and contact.
    #[must_use]
    pub fn new(key: VapidKey, contact: Contact) -> Self {
        Self { key, contact, tokens: Mutex::default() }
    }

    /// The key that phones must have subscribed with.
    #[must_use]
    pub fn key(&self) -> &VapidKey {
        &self.key
    }

    /// Gives the `Authorization` header for an endpoint (RFC 8292 §3): `vapid t=…, k=…`, which HTTP/2 does not index and debug
    /// output hides. The token is valid for the endpoint's origin for 1 to 12 h from `now_unix_s`.
    ///
    /// # Errors
    /// [`VapidError::Sign`] when the library fails.
    pub fn authorization(&self, endpoint: &Url, now_unix_s: i64) -> Result<HeaderValue, VapidError> {
        // The scheme, the host, and a port that is not the default one (RFC 6454 §6.2), as the URL spells them.
        let place = &endpoint[..Position::BeforePath];
        let cached = self.lock().get(place).cloned();
        if let Some(token) = cached {
            let left = token.expires_at_s.saturating_sub(now_unix_s);
            // The upper bound drops tokens from before the clock was set back.
            if (TOKEN_RENEW_S..=TOKEN_LIFE_S).contains(&left) {
                return Ok(token.header);
            }
        }
        let token = self.sign(&endpoint.origin().ascii_serialization(), now_unix_s)?;
        let header = token.header.clone();
        let mut tokens = self.lock();
        if tokens.len() >= MAX_CACHED_ORIGINS {
            tokens.clear();
        }
        tokens.insert(place.to_owned(), token);
        Ok(header)
    }

    fn sign(&self, origin: &str, now_unix_s: i64) -> Result<Token, VapidError> {
        let expires_at_s = now_unix_s.saturating_add(TOKEN_LIFE_S);
        let claims = serde_json::to_vec(&Claims { aud: origin, exp: expires_at_s, sub: &self.contact.0 }).map_err(|_| VapidError::Sign)?;
        let signed = format!("{JWT_HEADER}.{}", URL_SAFE_NO_PAD.encode(claims));
        let signature = self.key.pair.sign(&SystemRandom::new(), signed.as_bytes())?;
        let signature = URL_SAFE_NO_PAD.encode(signature.as_ref());
        let mut header = HeaderValue::try_from(format!("vapid t={signed}.{signature}, k={}", self.key.public)).map_err(|_| VapidError::Sign)?;
        header.set_sensitive(true);
        Ok(Token { header, expires_at_s })
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Token>> {
        self.tokens.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for VapidSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VapidSigner").field("key", &self.key).field("contact", &self.contact).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]
    use super::*;

    #[test]
    fn a_key_survives_every_form_it_is_kept_in() {
        let key = VapidKey::generate().unwrap();
        let der = key.to_pkcs8().unwrap();
        let public = key.public_base64url();
        assert_eq!(URL_SAFE_NO_PAD.decode(public).unwrap().len(), 65);
        let forms = [
            VapidKey::from_pkcs8(&der).unwrap(),
            VapidKey::parse(&URL_SAFE_NO_PAD.encode(&der)).unwrap(),
            VapidKey::parse(&key.to_base64url().unwrap()).unwrap(),
        ];
        for form in forms {
            assert_eq!(form.public_base64url(), public);
        }
        for text in ["", "AAAA", "not base64!", &"A".repeat(43)] {
            assert_eq!(VapidKey::parse(text).unwrap_err(), VapidError::Key);
        }
    }

    #[test]
    fn a_contact_is_a_mail_or_web_address() {
        for text in ["mailto:ops@example.org", "https://example.org/contact"] {
            assert!(Contact::parse(text).is_ok(), "{text}");
        }
        for text in
            ["", "ops@example.org", "mailto:", "mailto:ops", "mailto:@example.org", "http://example.org", "mailto:<ops@example.org>", "mailto: ops@example.org"]
        {
            assert_eq!(Contact::parse(text), Err(VapidError::Contact), "{text}");
        }
    }

    #[test]
    fn a_token_is_reused_until_its_last_hour_and_after_no_clock_step() {
        let contact = Contact::parse("mailto:ops@example.org").unwrap();
        let signer = VapidSigner::new(VapidKey::generate().unwrap(), contact);
        let endpoint = Url::parse("https://push.example.org/a").unwrap();
        let other_path = Url::parse("https://push.example.org/b").unwrap();
        let at = |url: &Url, now| signer.authorization(url, now).unwrap();
        let first = at(&endpoint, 1_000_000);
        assert_eq!(at(&other_path, 1_000_000 + 11 * 3600), first);
        assert_ne!(at(&endpoint, 1_000_000 + 11 * 3600 + 1), first);
        let back = at(&endpoint, 900_000);
        assert_eq!(at(&endpoint, 900_000), back);
    }
}
