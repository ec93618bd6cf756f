//! Owns the push service of the faults: TLS on loopback, one path per phone, every accepted push on record.
//!
//! Called by every journey. The one rule: a push is on record exactly when it was answered with 201.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_lc_rs::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::agreement::{self, ECDH_P256, PrivateKey, UnparsedPublicKey};
use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;

use crate::tls::listen;

/// Time the service takes for each push, so that a kill falls between pushes.
const THINKS: Duration = Duration::from_millis(15);

/// How the service answers one try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// 201.
    Take,
    /// 429 with Retry-After in seconds.
    Later(u64),
    /// This status.
    Status(u16),
    /// Nothing, ever.
    Hang,
}

/// One push that was answered with 201.
#[derive(Debug, Clone)]
pub struct Taken {
    /// The Topic header.
    pub topic: String,
    /// The encrypted body.
    pub body: Bytes,
}

/// Decides by phone and try (from 0).
type Judge = dyn Fn(usize, usize) -> Answer + Send + Sync;

#[derive(Default)]
struct Record {
    tries: BTreeMap<usize, usize>,
    taken: BTreeMap<usize, Vec<Taken>>,
    /// Requests that were read and will be answered.
    thinking: usize,
}

/// Counts a request that will be answered, until it is or its client is gone.
struct Thinking(Arc<Mutex<Record>>);

impl Thinking {
    fn of(record: &Arc<Mutex<Record>>) -> Self {
        record.lock().unwrap().thinking += 1;
        Self(Arc::clone(record))
    }
}

impl Drop for Thinking {
    fn drop(&mut self) {
        self.0.lock().unwrap().thinking -= 1;
    }
}

pub struct Sink {
    pub port: u16,
    key: PrivateKey,
    record: Arc<Mutex<Record>>,
}

/// The auth secret that all phones share.
const AUTH: [u8; 16] = [7; 16];

impl Sink {
    /// Starts the service and writes the certificate that the server must trust.
    pub async fn start(certificate: &Path, judge: Box<Judge>) -> Self {
        let record = Arc::new(Mutex::new(Record::default()));
        let (shared, judge): (_, Arc<Judge>) = (Arc::clone(&record), judge.into());
        let listening = listen("localhost", &["h2", "http/1.1"], move |request| answer(request, Arc::clone(&shared), Arc::clone(&judge))).await;
        std::fs::write(certificate, listening.pem).unwrap();
        Self { port: listening.port, key: PrivateKey::generate(&ECDH_P256).unwrap(), record }
    }

    /// Endpoint, public key and auth secret of one phone; all share their keys, so that any push can be read.
    pub fn subscription(&self, phone: usize) -> (String, String, String) {
        let public = self.key.compute_public_key().unwrap();
        (format!("https://localhost:{}/p/{phone}", self.port), URL_SAFE_NO_PAD.encode(public), URL_SAFE_NO_PAD.encode(AUTH))
    }

    /// Phones that got at least one push.
    pub fn phones(&self) -> usize {
        self.record.lock().unwrap().taken.len()
    }

    /// Tries so far of one phone.
    pub fn tries(&self, phone: usize) -> usize {
        self.record.lock().unwrap().tries.get(&phone).copied().unwrap_or(0)
    }

    /// Whether nothing more will be taken of what was sent so far.
    pub fn is_idle(&self) -> bool {
        self.record.lock().unwrap().thinking == 0
    }

    /// Pushes taken beyond the first of each phone.
    pub fn repeats(&self) -> usize {
        self.record.lock().unwrap().taken.values().map(|taken| taken.len() - 1).sum()
    }

    /// Everything taken, by phone.
    pub fn taken(&self) -> BTreeMap<usize, Vec<Taken>> {
        self.record.lock().unwrap().taken.clone()
    }

    /// Reads a push as its phone would (RFC 8291 §3.4, RFC 8188 §2).
    pub fn open(&self, body: &[u8]) -> serde_json::Value {
        let public = self.key.compute_public_key().unwrap();
        let (salt, rest) = body.split_at(16);
        let (sender, record) = rest.split_at(5).1.split_at(65);
        let shared = agreement::agree(&self.key, UnparsedPublicKey::new(&ECDH_P256, sender), (), |shared| Ok(shared.to_vec())).unwrap();
        let input = sha256_mac(&sha256_mac(&AUTH, &[&shared]), &[b"WebPush: info\0", public.as_ref(), sender, b"\x01"]);
        let pseudo_random = sha256_mac(salt, &[&input]);
        let content_key = sha256_mac(&pseudo_random, &[b"Content-Encoding: aes128gcm\0\x01"]);
        let nonce = sha256_mac(&pseudo_random, &[b"Content-Encoding: nonce\0\x01"]);
        let cipher = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &content_key[..16]).unwrap());
        let mut text = record.to_vec();
        let nonce = Nonce::try_assume_unique_for_key(&nonce[..12]).unwrap();
        let plain = cipher.open_in_place(nonce, Aad::empty(), &mut text).unwrap();
        // The last record ends with its delimiter; no padding is sent.
        serde_json::from_slice(plain.strip_suffix(b"\x02").unwrap()).unwrap()
    }
}

fn sha256_mac(key: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), &parts.concat()).as_ref().to_vec()
}

async fn answer(request: Request<Incoming>, record: Arc<Mutex<Record>>, judge: Arc<Judge>) -> Response<Full<Bytes>> {
    let (parts, body) = request.into_parts();
    let mut response = Response::new(Full::default());
    // A body that breaks off comes from a server that was killed while it sent.
    let Ok(body) = body.collect().await else { return response };
    let phone: usize = parts.uri.path().trim_start_matches("/p/").parse().unwrap();
    let attempt = {
        let mut record = record.lock().unwrap();
        let tries = record.tries.entry(phone).or_default();
        *tries += 1;
        *tries - 1
    };
    let thinking = Thinking::of(&record);
    tokio::time::sleep(THINKS).await;
    let status = match judge(phone, attempt) {
        Answer::Take => {
            let topic = parts.headers.get("topic").map(|topic| topic.to_str().unwrap().to_owned()).unwrap_or_default();
            let mut record = record.lock().unwrap();
            record.taken.entry(phone).or_default().push(Taken { topic, body: body.to_bytes() });
            201
        }
        Answer::Later(seconds) => {
            response.headers_mut().insert("retry-after", seconds.into());
            429
        }
        Answer::Status(status) => status,
        Answer::Hang => {
            drop(thinking);
            std::future::pending().await
        }
    };
    *response.status_mut() = status.try_into().unwrap();
    response
}
