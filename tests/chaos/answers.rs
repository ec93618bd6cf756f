//! Owns the proof of every push outcome against a real TLS server on this machine.
//! Called by the test runner.
//! Rule: nothing here leaves the machine; names resolve to loopback or to nothing.

use std::{
    net::IpAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use aws_lc_rs::agreement::{ECDH_P256, PrivateKey};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL};
use bytes::Bytes;
use floornote::{
    net::{
        client::{HttpClient, Limits},
        dial::{DialError, Dialer, Lookup, Resolve},
    },
    push::{Contact, PushClient, PushLimits, PushOptions, PushOutcome, Refusal, RetryCause, Subscription, Topic, Urgency, VapidKey, VapidSigner},
};
use http::{HeaderMap, Request, Response, StatusCode, Version};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use rustls::RootCertStore;
use tokio::net::TcpListener;

use crate::tls::listen;

const HOST: &str = "push.sink.test";
const NOW: i64 = 1_790_000_000;

/// What the sink saw of one request.
struct Seen {
    version: Version,
    headers: HeaderMap,
    body: Bytes,
}

#[derive(Default)]
struct Log {
    seen: Mutex<Vec<Seen>>,
    in_flight: AtomicUsize,
    most_in_flight: AtomicUsize,
}

/// A push service on loopback whose paths name the answer.
struct Sink {
    port: u16,
    roots: RootCertStore,
    log: Arc<Log>,
}

impl Sink {
    async fn start(protocols: &[&str]) -> Self {
        let log = Arc::new(Log::default());
        let shared = Arc::clone(&log);
        let listening = listen(HOST, protocols, move |request| answer(request, Arc::clone(&shared))).await;
        let mut roots = RootCertStore::empty();
        roots.add(listening.certificate).unwrap();
        Self { port: listening.port, roots, log }
    }

    fn url(&self, path: &str) -> String {
        format!("https://{HOST}:{}{path}", self.port)
    }

    fn requests(&self) -> usize {
        self.log.seen.lock().unwrap().len()
    }
}

async fn answer(request: Request<Incoming>, log: Arc<Log>) -> Response<Full<Bytes>> {
    let now = log.in_flight.fetch_add(1, Ordering::SeqCst) + 1;
    log.most_in_flight.fetch_max(now, Ordering::SeqCst);
    let (parts, body) = request.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    log.seen.lock().unwrap().push(Seen { version: parts.version, headers: parts.headers, body });
    let mut response = Response::new(Full::default());
    match parts.uri.path() {
        "/hang" => std::future::pending().await,
        "/slow" => tokio::time::sleep(Duration::from_millis(30)).await,
        "/big" => *response.body_mut() = Full::from(vec![b'x'; 1 << 20]),
        path => {
            let code: u16 = path.trim_start_matches('/').parse().unwrap();
            *response.status_mut() = StatusCode::from_u16(code).unwrap();
        }
    }
    if let Some(wait) = parts.uri.query() {
        let wait = wait.replace('+', " ").parse().unwrap();
        response.headers_mut().insert("retry-after", wait);
    }
    if response.status().is_redirection() {
        let host = parts.uri.host().unwrap_or(HOST);
        let to = format!("https://{host}/201").parse().unwrap();
        response.headers_mut().insert("location", to);
    }
    log.in_flight.fetch_sub(1, Ordering::SeqCst);
    response
}

/// Resolves every name to the same addresses and counts.
struct Always(Vec<IpAddr>, AtomicUsize);

impl Always {
    fn new(addresses: &[&str]) -> Arc<Self> {
        let addresses = addresses.iter().map(|text| text.parse().unwrap());
        Arc::new(Self(addresses.collect(), AtomicUsize::new(0)))
    }
}

impl Resolve for Always {
    fn resolve(&self, _: &str) -> Lookup {
        self.1.fetch_add(1, Ordering::SeqCst);
        let found = self.0.clone();
        Box::pin(async move { Ok(found) })
    }
}

fn client_over(dialer: Dialer, roots: RootCertStore, limits: PushLimits) -> PushClient {
    let http = HttpClient::with_roots(&dialer, roots).unwrap();
    let contact = Contact::parse("mailto:ops@example.org").unwrap();
    let signer = VapidSigner::new(VapidKey::generate().unwrap(), contact);
    PushClient::new(dialer, http, signer, limits)
}

fn client(sink: &Sink, limits: PushLimits) -> PushClient {
    let dialer = Dialer::with_resolver([HOST], Always::new(&["127.0.0.1"]));
    client_over(dialer, sink.roots.clone(), limits)
}

fn limits(timeout_ms: u64) -> PushLimits {
    PushLimits { timeout: Duration::from_millis(timeout_ms), ..PushLimits::default() }
}

fn subscription(endpoint: &str) -> Subscription {
    let key = PrivateKey::generate(&ECDH_P256).unwrap();
    let public = BASE64URL.encode(key.compute_public_key().unwrap());
    Subscription::parse(endpoint, &public, &BASE64URL.encode([7; 16])).unwrap()
}

fn options() -> PushOptions {
    PushOptions { ttl: Duration::from_secs(3600), urgency: Urgency::High, topic: Some(Topic::parse("AZCx3pQ0fTmW1kH7yq2B5g").unwrap()) }
}

async fn push(client: &PushClient, endpoint: &str) -> PushOutcome {
    let subscription = subscription(endpoint);
    client.send(&subscription, b"{}", &options(), NOW).await
}

fn seconds(wait: u64) -> Option<Duration> {
    Some(Duration::from_secs(wait))
}

#[tokio::test]
async fn every_answer_of_a_push_service_has_its_outcome() {
    use PushOutcome::{Accepted, Gone, RateLimited, Refused, Rejected, Retry, TooLarge, Unavailable};
    let sink = Sink::start(&["h2", "http/1.1"]).await;
    let client = client(&sink, limits(5000));
    let status = |code| Retry { cause: RetryCause::Status(code) };
    let redirect = Refused { why: Refusal::Redirect };
    let limited = |retry_after| RateLimited { retry_after };
    let unavailable = |retry_after| Unavailable { retry_after };
    let table = [
        ("/200", Accepted),
        ("/201", Accepted),
        ("/202", Accepted),
        ("/big", Accepted),
        ("/404", Gone),
        ("/410", Gone),
        ("/413", TooLarge),
        ("/429", limited(None)),
        ("/429?7", limited(seconds(7))),
        ("/429?86400", limited(seconds(3600))),
        ("/503?30", unavailable(seconds(30))),
        ("/503?Mon,+21+Sep+2026+14:14:20+GMT", unavailable(seconds(60))),
        ("/503?soon", unavailable(None)),
        ("/500", status(500)),
        ("/502", status(502)),
        ("/504", status(504)),
        ("/400", Rejected { status: 400 }),
        ("/403", Rejected { status: 403 }),
        ("/301", redirect),
        ("/302", redirect),
        ("/307", redirect),
        ("/308", redirect),
    ];
    for (path, outcome) in table {
        assert_eq!(push(&client, &sink.url(path)).await, outcome, "{path}");
    }
    // A redirect that was followed would show as one request more.
    assert_eq!(sink.requests(), table.len());
}

#[tokio::test]
async fn a_push_carries_the_headers_of_the_protocol() {
    for (protocol, version) in [("h2", Version::HTTP_2), ("http/1.1", Version::HTTP_11)] {
        let sink = Sink::start(&[protocol]).await;
        let client = client(&sink, limits(5000));
        assert_eq!(push(&client, &sink.url("/201")).await, PushOutcome::Accepted);
        let seen = sink.log.seen.lock().unwrap();
        let Seen { version: spoken, headers, body } = &seen[0];
        assert_eq!(*spoken, version);
        assert_eq!(headers["ttl"], "3600");
        assert_eq!(headers["urgency"], "high");
        assert_eq!(headers["topic"], "AZCx3pQ0fTmW1kH7yq2B5g");
        assert_eq!(headers["content-encoding"], "aes128gcm");
        assert_eq!(headers["content-type"], "application/octet-stream");
        assert_eq!(headers["content-length"], body.len().to_string());
        assert_eq!(body.len(), 2 + 103);
        let authorization = headers["authorization"].to_str().unwrap();
        let token = authorization.strip_prefix("vapid t=").unwrap();
        let claims = BASE64URL.decode(token.split('.').nth(1).unwrap()).unwrap();
        let claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
        assert_eq!(claims["aud"], format!("https://{HOST}:{}", sink.port));
    }
}

#[tokio::test]
async fn a_push_service_that_is_silent_or_absent_is_tried_again() {
    let sink = Sink::start(&["h2", "http/1.1"]).await;
    let retry = |cause| PushOutcome::Retry { cause };
    let hurried = client(&sink, limits(200));
    let silent = push(&hurried, &sink.url("/hang")).await;
    assert_eq!(silent, retry(RetryCause::TimedOut));

    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = closed.local_addr().unwrap().port();
    drop(closed);
    let absent = push(&hurried, &format!("https://{HOST}:{port}/201")).await;
    assert_eq!(absent, retry(RetryCause::Connect));

    let dialer = Dialer::with_resolver([HOST], Always::new(&["127.0.0.1"]));
    let distrusting = client_over(dialer, RootCertStore::empty(), limits(5000));
    let untrusted = push(&distrusting, &sink.url("/201")).await;
    assert_eq!(untrusted, retry(RetryCause::Connect));
}

#[tokio::test]
async fn a_forbidden_endpoint_is_refused_without_a_connection() {
    let sink = Sink::start(&["h2", "http/1.1"]).await;
    let resolver = Always::new(&["127.0.0.1", "::ffff:127.0.0.1", "64:ff9b::7f00:1"]);
    let shared: Arc<dyn Resolve> = resolver.clone();
    let dialer = Dialer::with_resolver([""], shared);
    let client = client_over(dialer, sink.roots.clone(), limits(5000));
    let address = Refusal::Address;
    for (endpoint, why) in [
        ("https://fcm.googleapis.com/x", address(DialError::PrivateAddress)),
        ("https://127.0.0.1/x", address(DialError::PrivateAddress)),
        ("https://[::ffff:127.0.0.1]/x", address(DialError::PrivateAddress)),
        (&sink.url("/201"), address(DialError::Port(sink.port))),
        ("https://push.example.org/x", Refusal::UnknownService),
    ] {
        let outcome = push(&client, endpoint).await;
        assert_eq!(outcome, PushOutcome::Refused { why }, "{endpoint}");
    }
    assert_eq!(sink.requests(), 0);
    // Only the known service got as far as a lookup, and its lookup decided.
    assert_eq!(resolver.1.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_payload_over_the_limit_is_refused_before_it_is_sent() {
    let sink = Sink::start(&["h2", "http/1.1"]).await;
    let client = client(&sink, limits(5000));
    let to = subscription(&sink.url("/201"));
    let outcome = client.send(&to, &[0; 3994], &options(), NOW).await;
    assert_eq!(outcome, PushOutcome::TooLarge);
    assert_eq!(sink.requests(), 0);
    let outcome = client.send(&to, &[0; 3993], &options(), NOW).await;
    assert_eq!(outcome, PushOutcome::Accepted);
}

#[tokio::test]
async fn an_origin_never_gets_more_requests_at_once_than_the_limit() {
    let sink = Sink::start(&["h2", "http/1.1"]).await;
    let few = PushLimits { per_origin: 3, ..limits(5000) };
    let client = client(&sink, few);
    let url = sink.url("/slow");
    let pushes = (0..12).map(|_| push(&client, &url));
    let outcomes = futures_util::future::join_all(pushes).await;
    assert!(outcomes.iter().all(|got| *got == PushOutcome::Accepted));
    assert_eq!(sink.log.most_in_flight.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn an_answer_is_read_up_to_its_limit() {
    let sink = Sink::start(&["h2", "http/1.1"]).await;
    let dialer = Dialer::with_resolver([HOST], Always::new(&["127.0.0.1"]));
    let http = HttpClient::with_roots(&dialer, sink.roots.clone()).unwrap();
    let request = Request::get(sink.url("/big")).body(Bytes::new()).unwrap();
    let limits = Limits { timeout: Duration::from_secs(5), max_body_bytes: 1000 };
    let answer = http.send(request, limits).await.unwrap();
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!((answer.body.len(), answer.is_whole), (1000, false));
}
