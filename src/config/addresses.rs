//! Owns the settings of the addresses: what is listened on, and what people open.
//!
//! Read by the composition root and by commands that print links. The one rule: phones need https, so that anything else is
//! for this machine alone.

use std::net::SocketAddr;

use url::Url;

use super::error::ConfigError;
use super::found::{Found, Setting};
use super::layers::Layers;

const LISTEN: Setting = Setting::open("listen", "IP address and port, for example 127.0.0.1:8080");
const METRICS_LISTEN: Setting = Setting::open("metrics_listen", "IP address and port, for example 127.0.0.1:9180, or nothing");
const PUBLIC_URL: Setting = Setting::open("public_url", "https://its-name/ without a path, or http:// on localhost only; phones need a TLS proxy in front");

/// What is listened on, and what people open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addresses {
    /// Address to listen on.
    pub listen: SocketAddr,
    /// Address on which metrics are served; none: nowhere.
    pub metrics_listen: Option<SocketAddr>,
    /// The address people open, or http on this machine.
    public_url: Url,
    /// Whether the port of the public URL is the one that is listened on.
    is_local: bool,
}

impl Addresses {
    pub(super) fn read(layers: &mut Layers<'_>) -> Option<Self> {
        let listen = layers.take(LISTEN, address);
        let metrics_listen = layers.take(METRICS_LISTEN, |found| if found.text()?.is_empty() { Ok(None) } else { address(found).map(Some) });
        let public_url = layers.take(PUBLIC_URL, |found| Ok((public(found)?, found.text()?.is_empty())));
        let (public_url, is_local) = public_url?;
        let addresses = Self { listen: listen?, metrics_listen: metrics_listen?, public_url, is_local };
        // Port 0 is any that is free.
        if addresses.metrics_listen == Some(addresses.listen) && addresses.listen.port() != 0 {
            let problem = format!("is the same as {}", layers.find(LISTEN).place());
            layers.findings.push(layers.find(METRICS_LISTEN).wrong_with(problem, "an address or port of its own, or nothing"));
        }
        Some(addresses)
    }

    /// Returns the address people open, for a server that listens on `bound`.
    #[must_use]
    pub fn public_url(&self, bound: SocketAddr) -> Url {
        let mut url = self.public_url.clone();
        if self.is_local {
            let _has_a_host = url.set_port(Some(bound.port()));
        }
        url
    }
}

fn address(found: &Found) -> Result<SocketAddr, ConfigError> {
    found.text()?.parse().map_err(|_| found.wrong("is not an address"))
}

fn public(found: &Found) -> Result<Url, ConfigError> {
    let text = Some(found.text()?).filter(|text| !text.is_empty());
    let url: Url = text.unwrap_or("http://localhost/").parse().map_err(|_| found.wrong("is not a URL"))?;
    let is_loopback = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    if url.scheme() != "https" && !(url.scheme() == "http" && is_loopback) {
        return Err(found.wrong("is not https, without which phones neither record nor get pushes"));
    }
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() {
        return Err(found.wrong("has more than a name and a port"));
    }
    Ok(url)
}
