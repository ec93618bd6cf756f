//! Owns the cookies: of a session, and of a new phone that waits to be let in.
//!
//! Called by the gate (which reads them) and the handlers of sessions and claims (which set and clear them). The one rule: the name
//! without the `__Host-` prefix exists only where the public address is http on loopback, for development and demos.

use actix_web::HttpRequest;
use actix_web::http::header;
use url::{Host, Url};

use crate::domain::access::{CLAIM_MS, SESSION_MS};
use crate::domain::clock::SECOND_MS;

/// Longest secret worth hashing; ours have 43 characters.
const SECRET_MAX: usize = 128;

/// Reports whether an address is plain http on this machine.
#[must_use]
pub fn is_http_loopback(url: &Url) -> bool {
    let is_local = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    url.scheme() == "http" && is_local
}

/// What a cookie opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cookie {
    /// A signed-in person: 180 days from its last use.
    Session,
    /// The answer to one claim, and nothing else: longer than a claim can wait and then be entered, so that the phone
    /// still learns how it ended.
    NewPhone,
}

impl Cookie {
    const fn lifetime_s(self) -> i64 {
        match self {
            Self::Session => SESSION_MS / SECOND_MS,
            Self::NewPhone => 3 * CLAIM_MS / SECOND_MS,
        }
    }

    fn name(self, public_url: &Url) -> &'static str {
        match (self, is_http_loopback(public_url)) {
            (Self::Session, true) => "floornote",
            (Self::Session, false) => "__Host-floornote",
            (Self::NewPhone, true) => "floornote-claim",
            (Self::NewPhone, false) => "__Host-floornote-claim",
        }
    }
}

/// Reads a cookie's secret from the request (RFC 6265 §5.4); a second cookie of the name is not looked at.
#[must_use]
pub fn read(request: &HttpRequest, cookie: Cookie, public_url: &Url) -> Option<String> {
    let wanted = cookie.name(public_url);
    let pairs = request.headers().get_all(header::COOKIE).filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(';'));
    let mut values = pairs.filter_map(|pair| pair.trim().split_once('=')).filter(|(name, _)| *name == wanted).map(|(_, value)| value);
    values.next().filter(|value| (1..=SECRET_MAX).contains(&value.len())).map(str::to_owned)
}

/// Spells the `Set-Cookie` of a secret.
#[must_use]
pub fn set(cookie: Cookie, secret: &str, public_url: &Url) -> String {
    spell(cookie, secret, cookie.lifetime_s(), public_url)
}

/// Spells the `Set-Cookie` that forgets a secret.
#[must_use]
pub fn clear(cookie: Cookie, public_url: &Url) -> String {
    spell(cookie, "", 0, public_url)
}

fn spell(cookie: Cookie, value: &str, max_age_s: i64, public_url: &Url) -> String {
    let secure = if is_http_loopback(public_url) { "" } else { "; Secure" };
    format!("{}={value}; Path=/; Max-Age={max_age_s}; HttpOnly; SameSite=Lax{secure}", cookie.name(public_url))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]

    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn only_http_on_loopback_gets_the_plain_name() {
        for (url, expected) in [
            ("http://127.0.0.1:8080/", "floornote=s; Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax"),
            ("http://localhost/", "floornote=s; Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax"),
            ("https://localhost/", "__Host-floornote=s; Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax; Secure"),
            ("http://floornote.example/", "__Host-floornote=s; Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax; Secure"),
        ] {
            assert_eq!(set(Cookie::Session, "s", &url.parse().unwrap()), expected);
        }
    }

    #[test]
    fn a_cookie_is_found_among_others_and_only_by_its_own_name() {
        let url: Url = "https://floornote.example/".parse().unwrap();
        let read = |line: &str| read(&TestRequest::default().insert_header(("Cookie", line)).to_http_request(), Cookie::Session, &url);
        assert_eq!(read("a=1; __Host-floornote=secret; b=2"), Some("secret".to_owned()));
        assert_eq!(read("floornote=secret"), None);
        assert_eq!(read("__Host-floornote="), None);
        assert_eq!(read("__Host-floornote-claim=secret"), None);
        assert_eq!(read(&format!("__Host-floornote={}", "x".repeat(129))), None);
    }
}
