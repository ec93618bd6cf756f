//! Owns the settings of pushes: how long one may take, who vouches for them, and hosts beside the known services.
//!
//! Read by the composition root. The one rule: push services see a contact in any case, and never a stranger's.

use std::time::Duration;

use url::Url;

use super::found::Setting;
use super::layers::Layers;

const ALLOW_HOSTS: Setting = Setting::open("push_allow_hosts", "host names without scheme or path, for example push.inner.example or *.inner.example");
const CONTACT: Setting =
    Setting::open("push_contact", "mailto:somebody@your.organisation or https://…, whom push services can write to, or nothing for the public URL");
const TIMEOUT_S: Setting = Setting::open("push_timeout_s", "a whole number of seconds, 1 to 60");

/// How pushes are sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Push {
    /// Names of push hosts beside the known ones, which may resolve to private addresses.
    pub allow_hosts: Vec<String>,
    /// Contact for push services (RFC 8292 §2.1): `mailto:` or `https:`; empty: derived from the public URL.
    pub contact: String,
    /// How long one push may take.
    pub timeout: Duration,
}

impl Push {
    pub(super) fn read(layers: &mut Layers<'_>) -> Option<Self> {
        let allow_hosts = layers.take(ALLOW_HOSTS, |found| {
            let hosts = found.list()?;
            let odd = hosts.iter().find(|host| host.contains('/') || host.contains(char::is_whitespace));
            odd.map_or(Ok(()), |host| Err(found.wrong(format!("has `{host}`, which is no host name"))))?;
            Ok(hosts)
        });
        let contact = layers.take(CONTACT, |found| {
            let text = found.text()?;
            let is_usable = text.is_empty() || text.starts_with("https://") || text.strip_prefix("mailto:").is_some_and(|address| address.contains('@'));
            if is_usable { Ok(text.to_owned()) } else { Err(found.wrong("is no contact")) }
        });
        let timeout_s = layers.take(TIMEOUT_S, |found| found.number(1..=60));
        Some(Self { allow_hosts: allow_hosts?, contact: contact?, timeout: Duration::from_secs(timeout_s?.into()) })
    }

    /// Returns the contact for push services.
    #[must_use]
    pub fn contact(&self, public_url: &Url) -> String {
        match (self.contact.is_empty(), public_url.scheme()) {
            (false, _) => self.contact.clone(),
            (true, "https") => public_url.to_string(),
            // RFC 6761 §6.4: a name that never resolves; push services get no mail to a real stranger.
            (true, _) => "mailto:operator@floornote.invalid".to_owned(),
        }
    }
}
