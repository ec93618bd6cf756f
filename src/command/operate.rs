//! Owns the operator's commands: dead letters, the recount and the migrations.
//!
//! Called by the command line, beside a running server or without one. The one rule: listing changes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use super::{Failure, say};
use crate::config::Config;
use crate::domain::clock::Clock;
use crate::domain::person::Tenant;
use crate::domain::receipt::Counts;
use crate::store::receipt::recount;
use crate::store::roster::organisations;
use crate::store::{Store, outbox};

/// Dead letters listed at once.
const LIST_MAX: i64 = 1_000;

/// Lists dead letters, or brings them all back.
///
/// # Errors
/// When the database cannot be opened.
pub async fn dead(config: &Config, replay: bool) -> Result<ExitCode, Failure> {
    let store = Store::open(&config.database.url).await?;
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

/// Recounts every message version from its receipts and compares with each stored row of counters, by site and team, then
/// with its roll-ups, its curve and the counts of its replies: what is too much in one team and too little in another is
/// found too.
///
/// # Errors
/// When the database cannot be read.
pub async fn check(config: &Config) -> Result<ExitCode, Failure> {
    let store = Store::open(&config.database.url).await?;
    let mut different = 0;
    let mut looked_at = 0;
    for (organisation, _, _) in organisations::list_organisations(&store).await? {
        let tenant = Tenant::of(organisation);
        for (message_id, version) in recount::list_versions(&store, tenant).await? {
            // Of one moment: acts go on being written meanwhile.
            let mut tx = store.snapshot().await?;
            let stored = recount::list_stored(&mut tx, tenant, message_id, version).await?;
            let recounted = recount::recount(&mut tx, tenant, message_id, version).await?;
            let uneven = recount::list_uneven(&mut tx, tenant, message_id, version).await?;
            drop(tx);
            looked_at += 1;
            let mut is_right = uneven.is_empty();
            for what in uneven {
                say(&format!("message {message_id} version {version}: {what} differ from what they are made of"));
            }
            for (site, team) in stored.keys().chain(recounted.keys()).copied().collect::<BTreeSet<_>>() {
                let of = |counts: &BTreeMap<_, Counts>| counts.get(&(site, team)).copied().unwrap_or_default();
                let (has, should) = (of(&stored), of(&recounted));
                if has != should {
                    is_right = false;
                    say(&format!(
                        "message {message_id} version {version} site {site} team {team}: counters differ from receipts: {}",
                        differences(&has, &should)
                    ));
                }
            }
            different += i64::from(!is_right);
        }
    }
    say(&format!("{looked_at} versions looked at, {different} differ"));
    store.close().await;
    Ok(if different == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Names each counter that differs: what is stored, and what it should be.
fn differences(has: &Counts, should: &Counts) -> String {
    let named = |counts: &Counts| -> BTreeMap<String, i64> {
        serde_json::to_value(counts).ok().and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default()
    };
    let should = named(should);
    let differ = named(has).into_iter().filter_map(|(name, has)| {
        let should = should.get(&name).copied().unwrap_or_default();
        (has != should).then(|| format!("{name} {has} should be {should}"))
    });
    differ.collect::<Vec<_>>().join("; ")
}

/// Brings the database to the newest schema and tells what that took.
///
/// # Errors
/// When the database cannot be opened, or its schema is not one that this program may go on with.
pub async fn migrate(config: &Config) -> Result<ExitCode, Failure> {
    let applied = Store::migrate(&config.database.url).await?;
    for one in &applied {
        say(&format!("applied {:04} {}", one.version, one.name));
    }
    say(&match applied.len() {
        0 => "the schema is up to date".to_owned(),
        1 => "1 migration applied; the schema is up to date".to_owned(),
        count => format!("{count} migrations applied; the schema is up to date"),
    });
    Ok(ExitCode::SUCCESS)
}
