//! Owns the HTTPS client: TLS roots, HTTP/1.1 and 2, time limits, capped answers.
//! Called by `push::client`; later by webhooks and feeds.
//! Rule: no proxy, no redirect, no plain http, no unbounded body; errors never contain a URL.

use std::{sync::Arc, time::Duration};

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, Request, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::Client,
    rt::{TokioExecutor, TokioTimer},
};
use rustls::{ClientConfig, RootCertStore, crypto::aws_lc_rs};

use super::{
    connect::Connector,
    dial::{DialError, Dialer, refusal},
};

/// Idle connections are closed before the 2 to 4 minutes after which most NATs forget them.
const IDLE_TIMEOUT: Duration = Duration::from_secs(90);

/// HTTP/1.1 peers keep at most this many idle connections each: as many as `push` sends at once by
/// default, or a burst would open and close connections for nothing.
const MAX_IDLE_PER_HOST: usize = 64;

/// A dead HTTP/2 connection is found after this long without an answer to a ping.
const PING_INTERVAL: Duration = Duration::from_secs(20);

/// How long to wait for the answer to a ping before the connection is closed.
const PING_TIMEOUT: Duration = Duration::from_secs(10);

/// Why a client could not be built.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// Neither the system nor `SSL_CERT_FILE` offers a root of trust.
    #[error("no root certificates found: install ca-certificates or set SSL_CERT_FILE")]
    NoRoots,
    /// The TLS library refused its own defaults.
    #[error("TLS cannot be configured: {0}")]
    Tls(#[from] rustls::Error),
}

/// Why a request got no answer.
#[derive(Debug, thiserror::Error)]
pub enum HttpError {
    /// The dialer refused host, port or address; retrying cannot help.
    #[error("refused to dial: {0}")]
    Refused(DialError),
    /// The whole exchange took longer than allowed.
    #[error("no answer in time")]
    TimedOut,
    /// No connection: name lookup, TCP or TLS failed.
    #[error("cannot connect")]
    Connect(#[source] hyper_util::client::legacy::Error),
    /// The connection broke before the answer was complete.
    #[error("the exchange broke off")]
    Exchange(#[source] hyper_util::client::legacy::Error),
}

/// Limits of one exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Time for everything: lookup, connect, TLS, request and answer.
    pub timeout: Duration,
    /// Bytes of the answer's body that are kept; the rest is dropped.
    pub max_body_bytes: usize,
}

/// An answer whose body holds at most [`Limits::max_body_bytes`].
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status as sent, redirects included.
    pub status: StatusCode,
    /// The headers as sent.
    pub headers: HeaderMap,
    /// The beginning of the body.
    pub body: Bytes,
    /// False when the body was cut, by the limit or by the peer.
    pub is_whole: bool,
}

/// An HTTPS client over a [`Dialer`]. Cheap to clone; clones share their connections.
#[derive(Debug, Clone)]
pub struct HttpClient {
    client: Client<HttpsConnector<Connector>, Full<Bytes>>,
}

impl HttpClient {
    /// Builds a client that trusts the roots of the system and those of `SSL_CERT_FILE`; to trust the
    /// latter alone, point `SSL_CERT_DIR` at an empty directory.
    ///
    /// # Errors
    /// [`ClientError::NoRoots`] when there is not one usable root.
    pub fn new(dialer: &Dialer) -> Result<Self, ClientError> {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        if roots.is_empty() {
            return Err(ClientError::NoRoots);
        }
        Self::with_roots(dialer, roots)
    }

    /// Builds a client that trusts exactly these roots.
    ///
    /// # Errors
    /// [`ClientError::Tls`] when the TLS library refuses its defaults.
    pub fn with_roots(dialer: &Dialer, roots: RootCertStore) -> Result<Self, ClientError> {
        let provider = Arc::new(aws_lc_rs::default_provider());
        let tls = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?.with_root_certificates(roots).with_no_client_auth();
        let connector = HttpsConnectorBuilder::new().with_tls_config(tls).https_only().enable_all_versions().wrap_connector(Connector::new(dialer));
        let client = Client::builder(TokioExecutor::new())
            .timer(TokioTimer::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(IDLE_TIMEOUT)
            .pool_max_idle_per_host(MAX_IDLE_PER_HOST)
            .http2_keep_alive_interval(PING_INTERVAL)
            .http2_keep_alive_timeout(PING_TIMEOUT)
            .build(connector);
        Ok(Self { client })
    }

    /// Sends one request and reads the answer within the limits. Redirects are returned, not followed.
    ///
    /// # Errors
    /// [`HttpError`] when there is no status to report.
    ///
    /// # Cancel safety
    /// Dropping the future abandons the exchange; the peer may have acted on it.
    pub async fn send(&self, request: Request<Bytes>, limits: Limits) -> Result<Answer, HttpError> {
        tokio::time::timeout(limits.timeout, self.exchange(request, limits)).await.unwrap_or(Err(HttpError::TimedOut))
    }

    async fn exchange(&self, request: Request<Bytes>, limits: Limits) -> Result<Answer, HttpError> {
        let response = self.client.request(request.map(Full::new)).await.map_err(|error| match refusal(&error) {
            Some(refused) => HttpError::Refused(refused),
            None if error.is_connect() => HttpError::Connect(error),
            None => HttpError::Exchange(error),
        })?;
        let (parts, body) = response.into_parts();
        let (body, is_whole) = read_capped(body, limits.max_body_bytes).await;
        Ok(Answer { status: parts.status, headers: parts.headers, body, is_whole })
    }
}

/// Reads at most `max_bytes`. A body that breaks off is no error: the status is what callers act on.
async fn read_capped(mut body: Incoming, max_bytes: usize) -> (Bytes, bool) {
    let mut kept = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else {
            return (kept.freeze(), false);
        };
        let Ok(data) = frame.into_data() else {
            continue;
        };
        let room = max_bytes.saturating_sub(kept.len());
        if data.len() > room {
            kept.extend_from_slice(&data.slice(..room));
            return (kept.freeze(), false);
        }
        kept.extend_from_slice(&data);
    }
    (kept.freeze(), true)
}
