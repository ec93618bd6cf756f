//! Owns the TCP connector under every outgoing request.
//! Called by `net::client`, which wraps it in TLS.
//! Rule: it connects only to addresses the dialer handed over, and looks a name up once per connection.

use std::{
    error::Error,
    net::SocketAddr,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use hyper_util::{
    client::legacy::connect::{HttpConnector, dns::Name},
    rt::TokioIo,
};
use tokio::net::TcpStream;
use tower_service::Service;

use super::dial::{DialFailure, Dialer};

/// Long enough for a slow mobile uplink, short enough to leave time for a second address.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// A second address family is tried this long after the first (RFC 8305 §8 advises 250 ms).
const HAPPY_EYEBALLS_DELAY: Duration = Duration::from_millis(250);

/// Opens TCP connections for the HTTP client after the dialer agreed to host, port and address.
#[derive(Debug, Clone)]
pub struct Connector {
    dialer: Dialer,
    tcp: HttpConnector<CheckedResolver>,
}

impl Connector {
    /// Builds a connector over a dialer: no proxy, `TCP_NODELAY`, 5 s to connect.
    #[must_use]
    pub fn new(dialer: &Dialer) -> Self {
        let mut tcp = HttpConnector::new_with_resolver(CheckedResolver(dialer.clone()));
        tcp.enforce_http(false);
        // Off by default, and then a small HTTP/2 frame waits up to 44 ms for a delayed acknowledgement.
        tcp.set_nodelay(true);
        tcp.set_connect_timeout(Some(CONNECT_TIMEOUT));
        tcp.set_happy_eyeballs_timeout(Some(HAPPY_EYEBALLS_DELAY));
        Self { dialer: dialer.clone(), tcp }
    }
}

type BoxError = Box<dyn Error + Send + Sync>;

impl Service<http::Uri> for Connector {
    type Response = TokioIo<TcpStream>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.tcp.poll_ready(cx).map_err(Into::into)
    }

    fn call(&mut self, uri: http::Uri) -> Self::Future {
        if let Err(refused) = self.dialer.check_uri(&uri) {
            return Box::pin(async move { Err(refused.into()) });
        }
        let connecting = self.tcp.call(uri);
        Box::pin(async move { Ok(connecting.await?) })
    }
}

/// Feeds the TCP connector only with addresses that were checked.
#[derive(Debug, Clone)]
struct CheckedResolver(Dialer);

impl Service<Name> for CheckedResolver {
    type Response = std::vec::IntoIter<SocketAddr>;
    type Error = DialFailure;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, DialFailure>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), DialFailure>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, name: Name) -> Self::Future {
        Box::pin(self.0.clone().addresses(name.as_str().to_owned()))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]
    use std::sync::Arc;

    use super::*;
    use crate::net::dial::{DialError, refusal, tests::Changing};

    const NONE: [&str; 0] = [];

    #[tokio::test]
    async fn the_checked_address_is_connected_without_another_lookup_and_without_delay() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        // A second lookup would lead elsewhere.
        let answers = Changing(vec!["127.0.0.1", "192.0.2.1"].into());
        let dialer = Dialer::with_resolver(["sink.test"], Arc::new(answers));
        let uri = format!("https://sink.test:{port}/").parse().unwrap();
        let stream = Connector::new(&dialer).call(uri).await.unwrap().into_inner();
        assert_eq!(stream.peer_addr().unwrap(), listener.local_addr().unwrap());
        assert!(stream.nodelay().unwrap());
    }

    #[tokio::test]
    async fn the_connector_itself_refuses_what_the_check_of_a_url_refuses() {
        let dialer = Dialer::new(NONE);
        for (uri, why) in [
            ("http://push.example.org/", DialError::Scheme),
            ("https://u@push.example.org/", DialError::Credentials),
            ("https://push.example.org:8443/", DialError::Port(8443)),
            ("https://127.0.0.1/", DialError::PrivateAddress),
            ("https://[::ffff:7f00:1]/", DialError::PrivateAddress),
            ("https://2130706433/", DialError::PrivateAddress),
        ] {
            let error = Connector::new(&dialer).call(uri.parse().unwrap()).await;
            assert_eq!(refusal(error.unwrap_err().as_ref()), Some(why), "{uri}");
        }
    }
}
