//! Owns the decision which host, port and address an outgoing connection may use.
//! Called by `net::connect` at connect time and by `push` when a phone registers its endpoint.
//! Rule: the very address that was checked is the one connected; a name is never resolved twice for one connection.

use std::{
    error::Error,
    fmt, io,
    net::{IpAddr, SocketAddr},
    pin::Pin,
    sync::Arc,
};

use url::{Host, Url};

use super::{
    address::is_public,
    allowed::{AllowedHosts, bare},
};

/// Every outgoing connection uses this port unless its host is on the allow list.
pub const HTTPS_PORT: u16 = 443;

/// A name with more addresses than this is cut, so that one answer cannot hold a worker for minutes.
const MAX_ADDRESSES: usize = 16;

/// Why a URL may not be dialled. Texts name neither path nor query, which may be secrets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DialError {
    /// The scheme is not `https`.
    #[error("only https is dialled")]
    Scheme,
    /// The URL has no host.
    #[error("the address has no host")]
    NoHost,
    /// The URL carries a user name or a password.
    #[error("the address carries credentials")]
    Credentials,
    /// The port is not 443 and the host is not on the allow list.
    #[error("port {0} is not allowed for this host")]
    Port(u16),
    /// The host is, or resolves only to, addresses outside the public internet.
    #[error("the host is not on the public internet")]
    PrivateAddress,
}

/// A boxed lookup, so that a test can answer differently the second time.
pub type Lookup = Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send>>;

/// Turns a host name into addresses.
pub trait Resolve: Send + Sync + 'static {
    /// Looks up all addresses of `host`, in the order they should be tried.
    fn resolve(&self, host: &str) -> Lookup;
}

/// The resolver of the operating system (`getaddrinfo`).
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemResolver;

impl Resolve for SystemResolver {
    fn resolve(&self, host: &str) -> Lookup {
        let host = host.to_owned();
        Box::pin(async move {
            let found = tokio::net::lookup_host((host, 0)).await?;
            Ok(found.map(|address| address.ip()).collect())
        })
    }
}

/// Decides what may be dialled. Cheap to clone; all clones share one allow list.
#[derive(Clone)]
pub struct Dialer {
    allowed: Arc<AllowedHosts>,
    resolver: Arc<dyn Resolve>,
}

impl Dialer {
    /// Builds a dialer over the system resolver. `allow_hosts` (`FLOORNOTE_PUSH_ALLOW_HOSTS`) are names
    /// or addresses that may be private and may use any port; `*.example.org` covers all names below it.
    pub fn new<I, S>(allow_hosts: I) -> Self
    where
        I: IntoIterator<Item = S>,
        S: AsRef<str>,
    {
        Self::with_resolver(allow_hosts, Arc::new(SystemResolver))
    }

    /// Builds a dialer over a given resolver.
    pub fn with_resolver<I, S>(allow_hosts: I, resolver: Arc<dyn Resolve>) -> Self
    where
        I: IntoIterator<Item = S>,
        S: AsRef<str>,
    {
        Self { allowed: Arc::new(AllowedHosts::new(allow_hosts)), resolver }
    }

    /// Says whether the operator listed this host.
    #[must_use]
    pub fn is_allowed_host(&self, host: &str) -> bool {
        self.allowed.contains(host)
    }

    /// Checks what a URL alone can tell: https, no credentials, port, no private literal. It resolves
    /// nothing; addresses behind a name are checked at connect time.
    ///
    /// # Errors
    /// The first [`DialError`] that applies.
    pub fn check_url(&self, url: &Url) -> Result<(), DialError> {
        if url.scheme() != "https" {
            return Err(DialError::Scheme);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(DialError::Credentials);
        }
        let host = match url.host().ok_or(DialError::NoHost)? {
            Host::Domain(name) => name.to_owned(),
            Host::Ipv4(ip) => ip.to_string(),
            Host::Ipv6(ip) => ip.to_string(),
        };
        self.check_host(&host, url.port().unwrap_or(HTTPS_PORT))
    }

    pub(super) fn check_uri(&self, uri: &http::Uri) -> Result<(), DialError> {
        if uri.scheme() != Some(&http::uri::Scheme::HTTPS) {
            return Err(DialError::Scheme);
        }
        let authority = uri.authority().ok_or(DialError::NoHost)?;
        if authority.as_str().contains('@') {
            return Err(DialError::Credentials);
        }
        let host = bare(authority.host());
        self.check_host(host, authority.port_u16().unwrap_or(HTTPS_PORT))
    }

    fn check_host(&self, host: &str, port: u16) -> Result<(), DialError> {
        if host.is_empty() {
            return Err(DialError::NoHost);
        }
        if self.is_allowed_host(host) {
            return Ok(());
        }
        if port != HTTPS_PORT {
            return Err(DialError::Port(port));
        }
        match host.parse::<IpAddr>() {
            Ok(address) if !is_public(address) => Err(DialError::PrivateAddress),
            _ => Ok(()),
        }
    }

    /// Looks a name up and keeps what may be dialled, port 0.
    pub(super) async fn addresses(self, host: String) -> Result<std::vec::IntoIter<SocketAddr>, DialFailure> {
        let mut found = self.resolver.resolve(&host).await?;
        if !self.is_allowed_host(&host) {
            let all = found.len();
            found.retain(|address| is_public(*address));
            if found.is_empty() && all > 0 {
                return Err(DialError::PrivateAddress.into());
            }
        }
        found.truncate(MAX_ADDRESSES);
        let addresses: Vec<SocketAddr> = found.into_iter().map(|ip| (ip, 0).into()).collect();
        Ok(addresses.into_iter())
    }
}

impl fmt::Debug for Dialer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dialer").field("allowed", &self.allowed).finish_non_exhaustive()
    }
}

/// What can go wrong between a name and its checked addresses.
#[derive(Debug, thiserror::Error)]
pub(super) enum DialFailure {
    #[error("{0}")]
    Refused(#[from] DialError),
    #[error("name lookup failed")]
    Lookup(#[from] io::Error),
}

/// Finds the refusal inside an error of the HTTP client, however deep it is wrapped.
#[must_use]
pub fn refusal(error: &(dyn Error + 'static)) -> Option<DialError> {
    let mut next = Some(error);
    while let Some(current) = next {
        if let Some(refused) = current.downcast_ref::<DialError>() {
            return Some(*refused);
        }
        next = current.source();
    }
    None
}

#[cfg(test)]
pub(super) mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]
    use super::*;

    const NONE: [&str; 0] = [];

    fn check(dialer: &Dialer, url: &str) -> Result<(), DialError> {
        dialer.check_url(&Url::parse(url).unwrap())
    }

    #[test]
    fn a_url_is_refused_for_what_it_says() {
        let dialer = Dialer::new(NONE);
        let table = [
            ("http://push.example.org/x", DialError::Scheme),
            ("ftp://push.example.org/x", DialError::Scheme),
            ("https://me@push.example.org/x", DialError::Credentials),
            ("https://:pw@push.example.org/x", DialError::Credentials),
            ("https://push.example.org:8443/x", DialError::Port(8443)),
            ("https://push.example.org:80/x", DialError::Port(80)),
            ("https://127.0.0.1/x", DialError::PrivateAddress),
            ("https://0x7f.1/x", DialError::PrivateAddress),
            ("https://2130706433/x", DialError::PrivateAddress),
            ("https://[::1]/x", DialError::PrivateAddress),
            ("https://[::ffff:10.0.0.1]/x", DialError::PrivateAddress),
            ("https://[64:ff9b::7f00:1]/x", DialError::PrivateAddress),
        ];
        for (url, why) in table {
            assert_eq!(check(&dialer, url), Err(why), "{url}");
        }
        assert_eq!(check(&dialer, "https://push.example.org/x"), Ok(()));
        assert_eq!(check(&dialer, "https://push.example.org:443/x"), Ok(()));
    }

    #[test]
    fn a_listed_host_may_be_private_and_use_any_port_but_never_http() {
        let dialer = Dialer::new(["Sink.Test", " *.inner.test", "127.0.0.1", "[::1]", "", "*"]);
        for url in ["https://sink.test:9/x", "https://a.inner.test:9/x", "https://127.0.0.1:9/x", "https://[::1]:9/x"] {
            assert_eq!(check(&dialer, url), Ok(()), "{url}");
        }
        assert_eq!(check(&dialer, "http://sink.test/x"), Err(DialError::Scheme));
        for url in ["https://inner.test:9/x", "https://notsink.test:9/x", "https://xinner.test:9/x"] {
            assert_eq!(check(&dialer, url), Err(DialError::Port(9)), "{url}");
        }
    }

    struct Fixed(Vec<IpAddr>);

    impl Resolve for Fixed {
        fn resolve(&self, _: &str) -> Lookup {
            let found = self.0.clone();
            Box::pin(async move { Ok(found) })
        }
    }

    async fn resolved(addresses: &[&str]) -> Result<Vec<String>, DialFailure> {
        let list = addresses.iter().map(|text| text.parse().unwrap()).collect();
        let dialer = Dialer::with_resolver(NONE, Arc::new(Fixed(list)));
        let found = dialer.addresses("push.example.org".to_owned()).await?;
        Ok(found.map(|address| address.ip().to_string()).collect())
    }

    #[tokio::test]
    async fn a_private_address_behind_a_name_is_never_handed_to_the_connector() {
        let mixed = resolved(&["10.0.0.1", "1.1.1.1", "::ffff:127.0.0.1"]).await;
        assert_eq!(mixed.unwrap(), ["1.1.1.1"]);
        let refused = resolved(&["10.0.0.1", "fd00::1"]).await.unwrap_err();
        assert_eq!(refusal(&refused), Some(DialError::PrivateAddress));
    }

    /// Answers each lookup with the next entry, then repeats the last.
    pub(in crate::net) struct Changing(pub(in crate::net) std::sync::Mutex<Vec<&'static str>>);

    impl Resolve for Changing {
        fn resolve(&self, _: &str) -> Lookup {
            let mut answers = self.0.lock().unwrap();
            let next = match answers.len() {
                1 => answers.first().copied().unwrap(),
                _ => answers.remove(0),
            };
            Box::pin(async move { Ok(vec![next.parse().unwrap()]) })
        }
    }

    #[tokio::test]
    async fn a_name_that_turns_private_the_second_time_is_refused_the_second_time() {
        let answers = Changing(vec!["1.1.1.1", "127.0.0.1"].into());
        let dialer = Dialer::with_resolver(NONE, Arc::new(answers));
        let name = || "push.example.org".to_owned();
        assert!(dialer.clone().addresses(name()).await.is_ok());
        let refused = dialer.clone().addresses(name()).await.unwrap_err();
        assert_eq!(refusal(&refused), Some(DialError::PrivateAddress));
    }
}
