//! Owns the list of push services that phones are known to use.
//! Called when a phone registers and again before every send.
//! Rule: a host outside the list is dialled only if the operator listed it.

use url::{Host, Url};

use crate::net::dial::{DialError, Dialer};

/// Longest endpoint accepted, in bytes. Those seen in the wild have 150 to 600.
pub const MAX_ENDPOINT_BYTES: usize = 2048;

/// Hosts of the browsers' push services, by exact name.
const KNOWN_HOSTS: [&str; 3] = [
    "fcm.googleapis.com",     // Chrome and its relatives, Edge on Android, Samsung Internet
    "android.googleapis.com", // the older name of the same service
    "jmt17.google.com",       // Chrome's canary channels
];

/// Suffixes under which the services name their machines.
const KNOWN_SUFFIXES: [&str; 3] = [
    ".push.services.mozilla.com", // Firefox
    ".notify.windows.com",        // Edge on Windows
    ".push.apple.com",            // Safari, and every browser on iOS
];

/// Why an endpoint is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EndpointError {
    /// Not a URL, or longer than [`MAX_ENDPOINT_BYTES`].
    #[error("the endpoint is not a URL of at most {MAX_ENDPOINT_BYTES} bytes")]
    Malformed,
    /// The dialer would refuse it: not https, credentials, port, private address.
    #[error(transparent)]
    Dial(#[from] DialError),
    /// A host that is neither a known push service nor listed by the operator.
    #[error("the host is not a known push service")]
    UnknownService,
}

/// Checks an endpoint without resolving it: https, no credentials, port 443, a known push service or
/// a host on the operator's list (which lifts port and address rules, never https).
///
/// # Errors
/// The first [`EndpointError`] that applies.
pub fn check_endpoint(dialer: &Dialer, endpoint: &Url) -> Result<(), EndpointError> {
    if endpoint.as_str().len() > MAX_ENDPOINT_BYTES {
        return Err(EndpointError::Malformed);
    }
    dialer.check_url(endpoint)?;
    let host = endpoint.host_str().ok_or(DialError::NoHost)?;
    if dialer.is_allowed_host(host) {
        return Ok(());
    }
    match endpoint.host() {
        Some(Host::Domain(name)) if is_known(name) => Ok(()),
        _ => Err(EndpointError::UnknownService),
    }
}

fn is_known(host: &str) -> bool {
    KNOWN_HOSTS.contains(&host) || KNOWN_SUFFIXES.iter().any(|suffix| host.ends_with(suffix))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]
    use super::*;

    const NONE: [&str; 0] = [];

    fn check(dialer: &Dialer, url: &str) -> Result<(), EndpointError> {
        check_endpoint(dialer, &Url::parse(url).unwrap())
    }

    #[test]
    fn endpoints_of_the_known_services_are_accepted() {
        let dialer = Dialer::new(NONE);
        for url in [
            "https://fcm.googleapis.com/fcm/send/abc:def",
            "https://updates.push.services.mozilla.com/wpush/v2/abc",
            "https://autopush.stage.push.services.mozilla.com/wpush/v2/abc",
            "https://wns2-par02p.notify.windows.com/w/?token=abc",
            "https://web.push.apple.com/QAbc",
        ] {
            assert_eq!(check(&dialer, url), Ok(()), "{url}");
        }
    }

    #[test]
    fn an_unknown_or_forbidden_host_is_refused() {
        let dialer = Dialer::new(NONE);
        let unknown = EndpointError::UnknownService;
        for (url, why) in [
            ("https://push.example.org/x", unknown),
            ("https://evilfcm.googleapis.com/x", unknown),
            ("https://fcm.googleapis.com.evil.test/x", unknown),
            ("https://notify.windows.com.evil.test/x", unknown),
            ("https://8.8.8.8/x", unknown),
            ("https://localhost/x", unknown),
            ("http://fcm.googleapis.com/x", DialError::Scheme.into()),
            ("https://u@fcm.googleapis.com/x", DialError::Credentials.into()),
            ("https://fcm.googleapis.com:8443/x", DialError::Port(8443).into()),
            ("https://[::ffff:7f00:1]/x", DialError::PrivateAddress.into()),
        ] {
            assert_eq!(check(&dialer, url), Err(why), "{url}");
        }
        let long = format!("https://fcm.googleapis.com/{}", "a".repeat(MAX_ENDPOINT_BYTES));
        assert_eq!(check(&dialer, &long), Err(EndpointError::Malformed));
    }

    #[test]
    fn a_host_of_the_operator_is_accepted_on_any_port() {
        let dialer = Dialer::new(["push.inner.test"]);
        assert_eq!(check(&dialer, "https://push.inner.test:8443/x"), Ok(()));
    }
}
