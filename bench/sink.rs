//! Owns the push service of the measurements: TLS and HTTP/2 on loopback, one path per phone, 201 at once.
//!
//! Called by the rows about pushes; it runs on the core of the load generator. The one rule: it does as little as a push
//! service can: it reads the body, counts the phone and says 201.

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use aws_lc_rs::agreement::{ECDH_P256, PrivateKey};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Empty};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs as provider;
use rustls::pki_types::PrivatePkcs8KeyDer;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::time::Instant;
use tokio_rustls::TlsAcceptor;

use crate::ground::Failure;

/// What was accepted since the last look.
#[derive(Default)]
struct Record {
    accepted: Vec<bool>,
    phones: usize,
    repeats: usize,
    wanted: usize,
    last: Option<Instant>,
    body_bytes: usize,
}

/// A push service.
pub struct Sink {
    pub port: u16,
    /// The certificate that senders must trust.
    pub certificate: PathBuf,
    public_key: String,
    record: Arc<Mutex<Record>>,
    full: Arc<Notify>,
}

fn lock(record: &Mutex<Record>) -> MutexGuard<'_, Record> {
    record.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Sink {
    /// Starts the service and writes its certificate into `folder`.
    pub async fn start(folder: &Path) -> Result<Self, Failure> {
        let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()])?;
        let certificate = folder.join("sink.pem");
        std::fs::write(&certificate, made.cert.pem())?;
        let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
        let mut tls = ServerConfig::builder_with_provider(Arc::new(provider::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_single_cert(vec![made.cert.der().clone()], key.into())?;
        tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        let acceptor = TlsAcceptor::from(Arc::new(tls));
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let (record, full) = (Arc::new(Mutex::new(Record::default())), Arc::new(Notify::new()));
        let (shared, told) = (Arc::clone(&record), Arc::clone(&full));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // A sender that goes away is not the sink's concern.
                drop(stream.set_nodelay(true));
                let (acceptor, shared, told) = (acceptor.clone(), Arc::clone(&shared), Arc::clone(&told));
                tokio::spawn(async move {
                    let Ok(stream) = acceptor.accept(stream).await else { return };
                    let service = service_fn(move |request| take(request, Arc::clone(&shared), Arc::clone(&told)));
                    drop(auto::Builder::new(TokioExecutor::new()).serve_connection(TokioIo::new(stream), service).await);
                });
            }
        });
        let public_key = URL_SAFE_NO_PAD.encode(PrivateKey::generate(&ECDH_P256)?.compute_public_key()?);
        Ok(Self { port, certificate, public_key, record, full })
    }

    /// Endpoint, public key and auth secret of one phone.
    pub fn subscription(&self, phone: usize) -> (String, String, String) {
        (format!("https://localhost:{}/p/{phone}", self.port), self.public_key.clone(), URL_SAFE_NO_PAD.encode([7; 16]))
    }

    /// The public key that all phones share.
    pub fn public_key(&self) -> &str {
        &self.public_key
    }

    /// Forgets everything and waits for so many phones from now on.
    pub fn expect(&self, phones: usize) {
        *lock(&self.record) = Record { accepted: vec![false; phones], wanted: phones, ..Record::default() };
    }

    /// Waits until every phone expected has taken a push; returns when the last one did, and how long the bodies were.
    pub async fn filled(&self, within: Duration) -> Result<(Instant, usize), Failure> {
        let done = tokio::time::timeout(within, async {
            loop {
                let told = self.full.notified();
                let is_full = {
                    let record = lock(&self.record);
                    record.phones >= record.wanted
                };
                if is_full {
                    return;
                }
                told.await;
            }
        });
        let has_all = done.await.is_ok();
        let record = lock(&self.record);
        if !has_all {
            return Err(format!("{} of {} phones were pushed", record.phones, record.wanted).into());
        }
        let last = record.last.ok_or("nothing was pushed")?;
        Ok((last, record.body_bytes / (record.phones + record.repeats)))
    }
}

async fn take(request: Request<Incoming>, record: Arc<Mutex<Record>>, full: Arc<Notify>) -> Result<Response<Empty<Bytes>>, Infallible> {
    let (parts, body) = request.into_parts();
    let mut response = Response::new(Empty::new());
    *response.status_mut() = StatusCode::BAD_REQUEST;
    let phone: Option<usize> = parts.uri.path().strip_prefix("/p/").and_then(|phone| phone.parse().ok());
    let (Some(phone), Ok(body)) = (phone, body.collect().await) else { return Ok(response) };
    let mut record = lock(&record);
    if let Some(accepted) = record.accepted.get_mut(phone) {
        if std::mem::replace(accepted, true) {
            record.repeats += 1;
        } else {
            record.phones += 1;
            record.last = Some(Instant::now());
        }
        record.body_bytes += body.to_bytes().len();
        if record.phones == record.wanted {
            full.notify_waiters();
        }
        *response.status_mut() = StatusCode::CREATED;
    }
    Ok(response)
}
