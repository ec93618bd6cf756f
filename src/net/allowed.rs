//! Owns the operator's list of hosts (`FLOORNOTE_PUSH_ALLOW_HOSTS`) that may be private.
//! Called by `net::dial` alone.
//! Rule: names compare without case; a pattern covers names below it, never the name itself.

use std::collections::HashSet;

/// Hosts the operator vouches for.
#[derive(Debug, Default)]
pub(super) struct AllowedHosts {
    exact: HashSet<String>,
    below: Vec<String>,
}

impl AllowedHosts {
    pub(super) fn new<I, S>(hosts: I) -> Self
    where
        I: IntoIterator<Item = S>,
        S: AsRef<str>,
    {
        let mut allowed = Self::default();
        for host in hosts {
            let host = bare(host.as_ref().trim()).to_ascii_lowercase();
            match host.strip_prefix('*') {
                Some(below) if below.len() > 1 && below.starts_with('.') => {
                    allowed.below.push(below.to_owned());
                }
                Some(_) => {}
                None if host.is_empty() => {}
                None => {
                    allowed.exact.insert(host);
                }
            }
        }
        allowed
    }

    pub(super) fn contains(&self, host: &str) -> bool {
        let host = bare(host).to_ascii_lowercase();
        self.exact.contains(&host) || self.below.iter().any(|below| host.ends_with(below))
    }
}

/// Takes the brackets off an IPv6 literal.
pub(super) fn bare(host: &str) -> &str {
    host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(host)
}
