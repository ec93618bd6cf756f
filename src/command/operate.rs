//! Owns the operator's commands: dead letters and the recount.
//!
//! Called by the command line, beside a running server or without one. The one rule: listing changes nothing.

use std::process::ExitCode;

use super::{Failure, say};
use crate::config::Config;
use crate::domain::clock::Clock;
use crate::domain::person::Scope;
use crate::domain::receipt::Counts;
use crate::store::{Store, outbox, progress, receipts, report, roster};

/// Dead letters listed at once.
const LIST_MAX: i64 = 1_000;

/// Lists dead letters, or brings them all back.
///
/// # Errors
/// When the database cannot be opened.
pub async fn dead(config: &Config, replay: bool) -> Result<ExitCode, Failure> {
    let store = Store::open(&config.database_url).await?;
    if replay {
        let mut tx = store.begin().await?;
        let count = outbox::update_replayed(&mut tx, None, Clock::system().now()).await?;
        tx.commit().await?;
        say(&format!("{count} will be tried again"));
    } else {
        let letters = outbox::list_dead(&store, LIST_MAX).await?;
        for letter in &letters {
            say(&format!("{} {} tries={} since={} {}", letter.id, letter.job, letter.attempts, letter.dead_at, letter.error.as_deref().unwrap_or("")));
        }
        say(&format!("{} dead letters", letters.len()));
    }
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Recounts every message version from its receipts and compares with the stored counters.
///
/// # Errors
/// When the database cannot be read.
pub async fn check(config: &Config) -> Result<ExitCode, Failure> {
    let store = Store::open(&config.database_url).await?;
    let mut different = 0;
    let mut looked_at = 0;
    for (organisation, _, _) in roster::list_organisations(&store).await? {
        let scope = Scope::system(organisation);
        for (message_id, version) in progress::list_versions(&store, &scope).await? {
            let mut stored = Counts::default();
            for part in progress::list_counts(&store, &scope, &[(message_id, version)]).await? {
                stored.add(&part.counts);
            }
            looked_at += 1;
            if report::is_uneven(&store, &scope, message_id, version).await? {
                different += 1;
                say(&format!("message {message_id} version {version}: roll-ups differ from what they are made of"));
            }
            if receipts::recount(&store, &scope, message_id, version).await? != stored {
                different += 1;
                say(&format!("message {message_id} version {version}: counters differ from receipts"));
            }
        }
    }
    say(&format!("{looked_at} versions looked at, {different} differ"));
    store.close().await;
    Ok(if different == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
