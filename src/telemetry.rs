//! Owns the log: one line per event on standard error.
//!
//! Called once by the command line. The one rule: no token, endpoint, name or message text ever reaches it.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;

/// Starts logging; `FLOORNOTE_LOG` narrows it (for example `floornote=debug`, or `floornote=info,floornote::request=off` for
/// no line per request).
pub fn start() {
    let filter = EnvFilter::try_from_env("FLOORNOTE_LOG").unwrap_or_else(|_| EnvFilter::new("floornote=info,warn"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    let started = if std::io::stderr().is_terminal() { log.compact().try_init() } else { log.json().flatten_event(true).with_span_list(false).try_init() };
    drop(started);
}
