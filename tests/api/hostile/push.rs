//! Owns the rows of push endpoints, and what a push service that lies is worth: one that redirects, and a name that
//! leads inside.
//!
//! Called by the table and the test runner. The one rule: nothing here leaves the machine; what is refused was never dialled.

use std::convert::Infallible;
use std::net::IpAddr;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use floornote::bus::Queue;
use floornote::domain::job::Lane;
use floornote::net::client::HttpClient;
use floornote::net::dial::{Dialer, Lookup, Resolve};
use floornote::push::{Contact, PushClient, PushLimits, VapidKey, VapidSigner};
use floornote::service::ops::vitals::Vitals;
use floornote::text::Text;
use floornote::worker::push::slots::Slots;
use floornote::worker::{JobContext, lane, relay};
use http::Response;
use http_body_util::Full;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{RootCertStore, ServerConfig, crypto::aws_lc_rs as provider};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_util::sync::CancellationToken;

use super::outside::{Ask, Outside};
use super::{Good, Row};
use crate::app::TestApp;
use crate::world::Who;

// The receiver of RFC 8291 §5.
const KEY: &str = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
const AUTH: &str = "BTBZMqHH6r4Tts7J_aSIgg";
const KNOWN: &str = "https://fcm.googleapis.com/fcm/send/x";

fn put(who: Who, endpoint: &str, key: &str, auth: &str) -> Ask {
    Ask::new("PUT", "/api/v1/push-subscription", Some(who)).json(&json!({"endpoint": endpoint, "keys": {"p256dh": key, "auth": auth}}))
}

/// The outsider has no messages, so that registering pushes nothing.
pub async fn subscribe_well(outside: &Outside) {
    outside.must(&put(Who::Outsider, KNOWN, KEY, AUTH)).await;
    outside.must(&Ask::new("DELETE", "/api/v1/push-subscription", Some(Who::Outsider)).json(&json!({"endpoint": KNOWN}))).await;
}

pub fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = [
        ("on http", "http://fcm.googleapis.com/fcm/send/x"),
        ("on a private address", "https://10.0.0.1/x"),
        ("on this machine", "https://127.0.0.1/x"),
        ("on this machine by name", "https://localhost/x"),
        ("on this machine, written as one number", "https://2130706433/x"),
        ("on a v4-mapped address", "https://[::ffff:10.0.0.1]/x"),
        ("on a NAT64 address", "https://[64:ff9b::7f00:1]/x"),
        ("on a link-local address", "https://169.254.169.254/latest"),
        ("of an unknown service", "https://unknown.example/x"),
        ("that ends like a known service", "https://evilfcm.googleapis.com/x"),
        ("with a password", "https://user:pass@fcm.googleapis.com/x"),
        ("on another port", "https://fcm.googleapis.com:8443/x"),
        ("that is no address", "not a url"),
    ]
    .into_iter()
    .map(|(what, endpoint)| Row::new(format!("a push endpoint {what}"), put(Who::Worker, endpoint, KEY, AUTH), 422, "endpoint_refused", Good::Subscribe))
    .collect();
    let long = format!("https://fcm.googleapis.com/{}", "x".repeat(2_048));
    rows.push(Row::new("a push endpoint of 2 kB", put(Who::Worker, &long, KEY, AUTH), 422, "endpoint_refused", Good::Subscribe));
    rows.push(Row::new("a push key off the curve", put(Who::Worker, KNOWN, "AAAA", AUTH), 422, "push_keys_invalid", Good::Subscribe));
    rows.push(Row::new("a push secret that is too short", put(Who::Worker, KNOWN, KEY, "AAAA"), 422, "push_keys_invalid", Good::Subscribe));
    rows
}

/// A push service on loopback that takes what comes to `/good` and sends everything else there.
struct Service {
    port: u16,
    paths: Arc<Mutex<Vec<String>>>,
}

impl Service {
    async fn start(certificate: &Path) -> Self {
        let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
        std::fs::write(certificate, made.cert.pem()).unwrap();
        let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
        let tls = ServerConfig::builder_with_provider(Arc::new(provider::default_provider())).with_safe_default_protocol_versions().unwrap();
        let tls = tls.with_no_client_auth().with_single_cert(vec![made.cert.der().clone()], key.into()).unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(tls));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let paths = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&paths);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, seen) = (acceptor.clone(), Arc::clone(&seen));
                tokio::spawn(async move {
                    let Ok(stream) = acceptor.accept(stream).await else { return };
                    let service = service_fn(move |request: http::Request<hyper::body::Incoming>| {
                        let path = request.uri().path().to_owned();
                        seen.lock().unwrap().push(path.clone());
                        let answer =
                            if path == "/good" { Response::builder().status(201) } else { Response::builder().status(307).header("Location", "/good") };
                        std::future::ready(Ok::<_, Infallible>(answer.body(Full::<Bytes>::default()).unwrap()))
                    });
                    // A client that goes away is not the service's concern.
                    let _gone = auto::Builder::new(TokioExecutor::new()).serve_connection(TokioIo::new(stream), service).await;
                });
            }
        });
        Self { port, paths }
    }
}

/// Of the three in the audience only the worker has a phone: what the sender sees of it.
async fn counts(outside: &Outside, id: &str) -> Value {
    outside.must(&Ask::new("GET", format!("/api/v1/messages/{id}/report"), Some(Who::Lead))).await["progress"]["counts"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_push_service_that_redirects_is_not_followed_and_its_phone_is_named_unreachable() {
    let folder = tempfile::tempdir().unwrap();
    let certificate = folder.path().join("push.pem");
    let service = Service::start(&certificate).await;
    let outside = Outside::start_with(std::env::var_os("PATH").unwrap().as_ref(), Some(&certificate)).await;
    let endpoint = |path: &str| format!("https://localhost:{}{path}", service.port);
    outside.must(&put(Who::Worker, &endpoint("/away"), KEY, AUTH)).await;
    let before = outside.kept().await;
    let sent = outside.must(&Ask::new("POST", "/api/v1/messages", Some(Who::Lead)).json(&outside.world.message_body())).await;
    let id = sent["id"].as_str().unwrap();
    let after = outside.kept().await;
    assert_eq!(*service.paths.lock().unwrap(), ["/away"], "asked once, never where it pointed");
    let told = counts(&outside, id).await;
    assert_eq!((&told["notified"], &told["unreachable"]), (&json!(0), &json!(3)), "{told}");
    assert_eq!((after.rows["outbox"], &after.blobs), (before.rows["outbox"], &before.blobs), "nothing is tried again, nothing is kept");
    assert!(outside.children().is_empty());

    // The same phone with an honest service gets the note that could not reach it.
    outside.must(&put(Who::Worker, &endpoint("/good"), KEY, AUTH)).await;
    outside.settle().await;
    assert!(service.paths.lock().unwrap().contains(&"/good".to_owned()));
    assert_eq!(counts(&outside, id).await["notified"], 1);
}

/// Names that were public once and lead inside now.
struct Turned(AtomicUsize);

impl Resolve for Turned {
    fn resolve(&self, _: &str) -> Lookup {
        self.0.fetch_add(1, Ordering::SeqCst);
        Box::pin(async { Ok(["127.0.0.1", "::ffff:10.0.0.1", "fd00::1"].map(|text| text.parse::<IpAddr>().unwrap()).to_vec()) })
    }
}

/// A name is looked at twice: when a phone registers, by what it says, and at every connection, by where it leads.
#[tokio::test(flavor = "multi_thread")]
async fn a_known_name_that_leads_inside_when_it_is_dialled_is_refused_then() {
    let app = TestApp::start().await;
    let worker = app.world.sign_in(&app.house, Who::Worker).await;
    let body = json!({"endpoint": KNOWN, "keys": {"p256dh": KEY, "auth": AUTH}});
    assert_eq!(app.json("PUT", "/api/v1/push-subscription", worker.as_deref(), &body).await.status(), 204);
    let folder = tempfile::tempdir().unwrap();
    let resolver = Arc::new(Turned(AtomicUsize::new(0)));
    let shared: Arc<dyn Resolve> = resolver.clone();
    let none: [&str; 0] = [];
    let dialer = Dialer::with_resolver(none, shared);
    let http = HttpClient::with_roots(&dialer, RootCertStore::empty()).unwrap();
    let signer = VapidSigner::new(VapidKey::generate().unwrap(), Contact::parse("mailto:ops@example.org").unwrap());
    let context = JobContext {
        house: app.house.clone(),
        vitals: Vitals::default(),
        push: Arc::new(PushClient::new(dialer, http, signer, PushLimits::default())),
        slots: Slots::default(),
        text: Arc::new(Text::load().unwrap()),
        media: Arc::new(floornote::app::build_media()),
        work: folder.path().to_owned(),
        silent_host: None,
    };
    let stopping = CancellationToken::new();
    for each in [Lane::Decide, Lane::Push] {
        let queue = Arc::new(Queue::default());
        tokio::spawn(relay::run_relay(context.clone(), each, Arc::clone(&queue), stopping.clone()));
        tokio::spawn(lane::run_worker(context.clone(), each, queue, stopping.clone()));
    }
    let id = app.world.message(&app.house).await;
    let lead = app.world.sign_in(&app.house, Who::Lead).await;
    let told = || async {
        let report: Value = app.get(&format!("/api/v1/messages/{id}/report"), lead.as_deref()).await.json().await.unwrap();
        report["progress"]["counts"].clone()
    };
    for _ in 0..500 {
        if told().await["unreachable"] == 3 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let told = told().await;
    assert_eq!((&told["notified"], &told["unreachable"]), (&json!(0), &json!(3)), "{told}");
    assert_eq!(resolver.0.load(Ordering::SeqCst), 1, "looked up once, when it was dialled, and not tried again");
    stopping.cancel();
    app.stop().await;
}
