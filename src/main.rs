//! The command line: serve, demo, migrate, invite, dead letters, backup, check, doctor.
//!
//! Called by people and init systems. The one rule: it reads settings, calls the composition root and prints; it
//! decides nothing.

use std::env::VarError;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use floornote::command;
use floornote::config::Sections;
use floornote::telemetry;

/// Short messages for people who work on their feet.
#[derive(Debug, Parser)]
#[command(name = "floornote", version)]
struct Line {
    /// Settings file; `FLOORNOTE_*` wins over it.
    #[arg(long, env = "FLOORNOTE_CONFIG", global = true)]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves the pages and does the work, on an empty database at first.
    Serve {
        /// Serves what `demo --load-only` wrote; refused on any other database, as the demo is without it.
        #[arg(long)]
        demo: bool,
    },
    /// Serves an invented organisation, made anew at every start.
    Demo {
        /// Where the demo keeps its files; never a real database.
        #[arg(long, default_value = "data/demo")]
        data: PathBuf,
        /// Writes it into the database and blob store of the settings instead, which must be empty, and serves nothing.
        #[arg(long, conflicts_with = "data")]
        load_only: bool,
    },
    /// Brings the database to the newest schema and tells what that took; `serve` does the same at its start.
    Migrate,
    /// Makes a join code for one person; the person, team and site are made where they are missing.
    Invite(command::Invite),
    /// Lists jobs that were given up, or brings them back.
    Dead {
        /// Brings all of them back to be tried again.
        #[arg(long)]
        replay: bool,
    },
    /// Copies a SQLite database and all blobs into a folder, while the server runs.
    Backup(command::Backup),
    /// Recounts every message and compares with the stored counters; exit code 1 where one differs.
    Check,
    /// Looks at settings, database, Redis, blob store, programs, clock and disk; names what is wrong with its remedy, and
    /// changes nothing. Exit code 1 where something is wrong.
    Doctor,
}

#[tokio::main]
async fn main() -> ExitCode {
    let line = Line::parse();
    telemetry::start();
    #[expect(clippy::disallowed_methods, reason = "settings come from the environment once, here")]
    let variable = |name: &str| match std::env::var(name) {
        Ok(value) => Some(value),
        Err(VarError::NotPresent) => None,
        // Complained about where it is read.
        Err(VarError::NotUnicode(value)) => Some(value.to_string_lossy().into_owned()),
    };
    match run(line.command, Sections::read(line.config.as_deref(), variable)).await {
        Ok(code) => code,
        Err(error) => fail(error.as_ref()),
    }
}

async fn run(command: Command, settings: Sections) -> Result<ExitCode, command::Failure> {
    match command {
        Command::Serve { demo } => command::serve(settings.whole()?, demo).await,
        Command::Demo { load_only: true, .. } => command::load_demo(&settings.whole()?).await,
        Command::Demo { data, .. } => command::demo(settings.whole()?, &data).await,
        Command::Migrate => command::migrate(&settings.whole()?).await,
        Command::Invite(invite) => command::invite(&settings.whole()?, &invite).await,
        Command::Dead { replay } => command::dead(&settings.whole()?, replay).await,
        Command::Backup(to) => command::backup(&settings.whole()?, &to).await,
        Command::Check => command::check(&settings.whole()?).await,
        // It names what is wrong with the settings itself.
        Command::Doctor => Ok(command::doctor::doctor(settings).await),
    }
}

fn fail(error: &dyn std::error::Error) -> ExitCode {
    tracing::error!(%error, "floornote cannot go on");
    command::complain(error);
    ExitCode::FAILURE
}
