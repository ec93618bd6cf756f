//! Owns what each command of the command line does.
//!
//! Called by `main`. The one rule: what a command prints for people goes to standard output, the log to standard error.

mod backup;
mod demo;
pub mod doctor;
mod invite;
mod machine_zone;
mod operate;
mod serve;

use std::error::Error;
use std::io::Write as _;

use tokio::signal::unix::{SignalKind, signal};

pub use backup::{Backup, backup};
pub use demo::{demo, load_demo};
pub use invite::{Invite, invite};
pub use operate::{check, dead, migrate};
pub use serve::serve;

use crate::app::Running;

/// Any failure of a command.
pub type Failure = Box<dyn Error + Send + Sync>;

/// Prints a line for people; a closed pipe is nobody to tell.
pub(crate) fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _closed = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Prints why a command failed, with every cause, to standard error.
pub fn complain(error: &dyn Error) {
    let _closed = writeln!(std::io::stderr(), "floornote: {}", causes(error));
}

/// Spells an error with everything that led to it.
pub(crate) fn causes(error: &dyn Error) -> String {
    let mut line = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        line = format!("{line}: {inner}");
        cause = inner.source();
    }
    line
}

/// Starts, and serves until Ctrl-C or the init system asks to stop; a start is broken off then.
///
/// Signals are listened to before anything starts: whoever reads that it listens may stop it at once, and as process 1 of a
/// container it would not hear them at all.
pub(crate) async fn serve_until_stopped(start: impl Future<Output = Result<Running, Failure>>) -> Result<(), Failure> {
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    let asked = async {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    };
    tokio::pin!(asked);
    let mut running = tokio::select! {
        () = &mut asked => return Ok(()),
        started = start => started?,
    };
    tokio::select! {
        () = asked => {}
        ended = running.wait() => ended?,
    }
    running.stop().await;
    Ok(())
}
