//! Owns what each command of the command line does.
//!
//! Called by `main`. The one rule: what a command prints for people goes to standard output, the log to standard error.

mod backup;
mod demo;
pub mod doctor;
mod invite;
mod operate;
mod serve;

use std::error::Error;
use std::io::Write as _;

pub use backup::{Backup, backup};
pub use demo::{demo, load_demo};
pub use invite::{Invite, invite};
pub use operate::{check, dead, migrate};
pub use serve::serve;

/// Any failure of a command.
pub type Failure = Box<dyn Error + Send + Sync>;

/// Prints a line for people; a closed pipe is nobody to tell.
pub(crate) fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _closed = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Prints why a command failed, with every cause, to standard error.
pub fn complain(error: &dyn Error) {
    let mut line = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        line = format!("{line}: {inner}");
        cause = inner.source();
    }
    let _closed = writeln!(std::io::stderr(), "floornote: {line}");
}

/// Waits for Ctrl-C or a stop from the init system.
pub(crate) async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        let _ctrl_c = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}
