//! Owns where a request comes from.
//!
//! Called by the handlers that count tries, as an argument type. The one rule: only a proxy beside us is believed about it.

use std::net::IpAddr;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::{Ready, ready};

use super::error::ApiError;

/// The address a request comes from, as far as it can be known.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub IpAddr);

impl FromRequest for Peer {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let socket = request.peer_addr().map_or(IpAddr::from([0, 0, 0, 0]), |address| address.ip());
        let forwarded = request
            .headers()
            .get_all("X-Forwarded-For")
            .last()
            .and_then(|line| line.to_str().ok())
            .and_then(|line| line.rsplit(',').next())
            .and_then(|address| address.trim().parse().ok());
        ready(Ok(Self(client(socket, forwarded))))
    }
}

/// A proxy beside us (loopback or a private network) names the client last in `X-Forwarded-For`; anybody else is taken
/// for who they are. A forwarded address never becomes loopback, which only this machine may claim.
fn client(socket: IpAddr, forwarded: Option<IpAddr>) -> IpAddr {
    let socket = socket.to_canonical();
    let is_beside = match socket {
        IpAddr::V4(address) => address.is_loopback() || address.is_private(),
        IpAddr::V6(address) => address.is_loopback() || address.is_unique_local(),
    };
    match forwarded.map(|address| address.to_canonical()) {
        Some(address) if is_beside && !address.is_loopback() => address,
        _ => socket,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]

    use super::*;

    #[test]
    fn only_a_proxy_beside_us_names_the_client() {
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        for (socket, forwarded, expected) in [
            ("127.0.0.1", Some("203.0.113.9"), "203.0.113.9"),
            ("10.0.0.2", Some("203.0.113.9"), "203.0.113.9"),
            ("203.0.113.1", Some("198.51.100.1"), "203.0.113.1"),
            ("10.0.0.2", Some("127.0.0.1"), "10.0.0.2"),
            ("10.0.0.2", Some("::ffff:127.0.0.1"), "10.0.0.2"),
            ("127.0.0.1", None, "127.0.0.1"),
        ] {
            assert_eq!(client(ip(socket), forwarded.map(ip)), ip(expected), "{socket} {forwarded:?}");
        }
    }
}
