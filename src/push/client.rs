//! Owns sending: one encrypted, signed request to a push service, and its outcome (RFC 8030 §5).
//! Called by the jobs that push, once per subscription and attempt.
//! Rule: it never sleeps, retries or reads a clock; the caller owns time, backoff and the record.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use http::{
    HeaderName, HeaderValue, Method, Request,
    header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE},
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use url::Url;

use super::{
    encrypt::{EncryptError, encrypt},
    endpoint::check_endpoint,
    outcome::{PushOutcome, Refusal, RetryCause},
    subscription::Subscription,
    vapid::VapidSigner,
};
use crate::net::{
    client::{HttpClient, Limits},
    dial::Dialer,
};

const TTL: HeaderName = HeaderName::from_static("ttl");
const URGENCY: HeaderName = HeaderName::from_static("urgency");
const TOPIC: HeaderName = HeaderName::from_static("topic");

/// Bytes of an answer's body that are read; nothing in it is used, but reading keeps the connection.
const MAX_ANSWER_BYTES: usize = 16 * 1024;

/// Origins whose limits are remembered; idle ones are forgotten beyond this.
const MAX_ORIGINS: usize = 256;

/// Longest time to live asked for: four weeks, the most that any known service keeps a message.
pub const MAX_TTL: Duration = Duration::from_secs(28 * 24 * 3600);

/// How soon a phone should be woken (RFC 8030 §5.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Urgency {
    /// On power and Wi-Fi.
    VeryLow,
    /// On either power or Wi-Fi.
    Low,
    /// On neither, but not in a doze.
    #[default]
    Normal,
    /// At once, on low battery too.
    High,
}

impl Urgency {
    fn as_str(self) -> &'static str {
        match self {
            Self::VeryLow => "very-low",
            Self::Low => "low",
            Self::Normal => "normal",
            Self::High => "high",
        }
    }
}

/// The topic is empty, longer than 32 characters or not base64url.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a push topic has 1 to 32 characters of the base64url alphabet")]
pub struct TopicError;

/// Names a message on the push service; a waiting one with the same name is replaced (RFC 8030 §5.4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic(String);

impl Topic {
    /// Parses 1 to 32 characters of the base64url alphabet.
    ///
    /// # Errors
    /// [`TopicError`].
    pub fn parse(text: &str) -> Result<Self, TopicError> {
        let is_base64url = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if (1..=32).contains(&text.len()) && text.bytes().all(is_base64url) { Ok(Self(text.to_owned())) } else { Err(TopicError) }
    }

    /// The topic as sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How the push service should treat one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PushOptions {
    /// How long it keeps the message for a phone that is away (RFC 8030 §5.2); at most [`MAX_TTL`],
    /// whole seconds.
    pub ttl: Duration,
    /// How soon the phone should be woken.
    pub urgency: Urgency,
    /// What it replaces, if anything.
    pub topic: Option<Topic>,
}

/// Limits of the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PushLimits {
    /// Requests in flight to one origin; further ones wait their turn. At least 1.
    pub per_origin: usize,
    /// Time for one request, the wait for its turn not counted.
    pub timeout: Duration,
}

impl Default for PushLimits {
    /// 64 requests per origin (services allow about 100 HTTP/2 streams), 10 s each.
    fn default() -> Self {
        Self { per_origin: 64, timeout: Duration::from_secs(10) }
    }
}

/// Sends pushes. Share one per process.
#[derive(Debug)]
pub struct PushClient {
    dialer: Dialer,
    http: HttpClient,
    signer: VapidSigner,
    limits: PushLimits,
    origins: Mutex<HashMap<String, Arc<Semaphore>>>,
}

impl PushClient {
    /// Builds a client; `http` must be built over `dialer`.
    #[must_use]
    pub fn new(dialer: Dialer, http: HttpClient, signer: VapidSigner, limits: PushLimits) -> Self {
        Self { dialer, http, signer, limits, origins: Mutex::default() }
    }

    /// The signer, whose public key phones subscribe with.
    #[must_use]
    pub fn signer(&self) -> &VapidSigner {
        &self.signer
    }

    /// Sends one payload of at most [`super::MAX_PAYLOAD_BYTES`] once. Every failure is an outcome;
    /// [`PushOutcome::Accepted`] says that the push service took it, not that the phone has it.
    ///
    /// # Cancel safety
    /// Dropping the future may leave a push that was accepted without a record.
    pub async fn send(&self, subscription: &Subscription, payload: &[u8], options: &PushOptions, now_unix_s: i64) -> PushOutcome {
        let endpoint = subscription.endpoint();
        if let Err(refused) = check_endpoint(&self.dialer, endpoint) {
            return refused.into();
        }
        let _turn = self.turn(endpoint).await;
        let body = match encrypt(subscription.public_key(), subscription.auth(), payload) {
            Ok(body) => body,
            Err(EncryptError::TooLarge) => return PushOutcome::TooLarge,
            Err(EncryptError::Crypto) => return PushOutcome::Refused { why: Refusal::Key },
        };
        let Some(request) = self.request(endpoint, body, options, now_unix_s) else {
            let cause = RetryCause::Internal;
            return PushOutcome::Retry { cause };
        };
        let limits = Limits { timeout: self.limits.timeout, max_body_bytes: MAX_ANSWER_BYTES };
        match self.http.send(request, limits).await {
            Ok(answer) => PushOutcome::of(answer.status, &answer.headers, now_unix_s),
            Err(error) => error.into(),
        }
    }

    fn request(&self, endpoint: &Url, body: Vec<u8>, options: &PushOptions, now_unix_s: i64) -> Option<Request<Bytes>> {
        let authorization = self.signer.authorization(endpoint, now_unix_s).ok()?;
        let mut request = Request::new(Bytes::from(body));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = endpoint.as_str().parse().ok()?;
        let headers = request.headers_mut();
        headers.insert(TTL, options.ttl.min(MAX_TTL).as_secs().into());
        headers.insert(URGENCY, HeaderValue::from_static(options.urgency.as_str()));
        if let Some(topic) = &options.topic {
            headers.insert(TOPIC, HeaderValue::from_str(topic.as_str()).ok()?);
        }
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("aes128gcm"));
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
        headers.insert(AUTHORIZATION, authorization);
        Some(request)
    }

    /// Waits until fewer than `per_origin` requests are in flight to the endpoint's origin.
    async fn turn(&self, endpoint: &Url) -> Option<OwnedSemaphorePermit> {
        let origin = endpoint.origin().ascii_serialization();
        let semaphore = {
            let mut origins = self.origins.lock().unwrap_or_else(PoisonError::into_inner);
            if origins.len() >= MAX_ORIGINS && !origins.contains_key(&origin) {
                // Whoever waits or sends holds a clone; the rest may be forgotten.
                origins.retain(|_, semaphore| Arc::strong_count(semaphore) > 1);
            }
            let limit = self.limits.per_origin.max(1);
            let fresh = || Arc::new(Semaphore::new(limit));
            Arc::clone(origins.entry(origin).or_insert_with(fresh))
        };
        // The semaphore is never closed, so this is always a permit.
        semaphore.acquire_owned().await.ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_has_1_to_32_base64url_characters() {
        assert!(Topic::parse("a").is_ok());
        assert!(Topic::parse("AZaz09-_AZaz09-_AZaz09-_AZaz09-_").is_ok());
        for text in ["", "a b", "a=", "a.b", "ü", &"a".repeat(33)] {
            assert_eq!(Topic::parse(text), Err(TopicError), "{text}");
        }
    }
}
