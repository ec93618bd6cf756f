//! Owns the order in which the demo is made: script, clips, plan, then one transaction.
//!
//! Called by the demo command before anything is served. The one rule: everything is planned before the one
//! transaction that writes it, so that a script that contradicts itself writes nothing.

use std::path::Path;

use super::cast::Cast;
use super::clips::Bench;
use super::error::{DemoError, wrong};
use super::script::{self, Script};
use super::{check, messages, plan, replies, roster};
use crate::blob::Blobs;
use crate::domain::access::CodeKind;
use crate::domain::clock::Clock;
use crate::domain::ids::OrganisationId;
use crate::media::Media;
use crate::service::access::invite::insert_code;
use crate::store::{Store, Tx};

/// Codes that sign in the people whom the demo shows, good for 24 hours and reusable.
#[derive(Clone)]
pub struct DemoLinks {
    /// Signs in the shown worker.
    pub worker: String,
    /// Signs in the shown lead.
    pub lead: String,
    /// Signs in the shown manager.
    pub manager: String,
}

/// Writes the whole organisation into an empty database, all or nothing, and returns the codes of the shown people.
///
/// Media is made playable at the first start only and kept in the blob store below `demo/`. `work` is where temporary
/// files may lie; `progress` hears a line whenever something takes time.
///
/// # Errors
/// `DemoError`; the database is then as empty as before.
pub async fn load(store: &Store, blobs: &Blobs, media: &Media, clock: &Clock, work: &Path, progress: impl Fn(&str)) -> Result<DemoLinks, DemoError> {
    if !crate::store::roster::organisations::list_organisations(store).await?.is_empty() {
        return Err(DemoError::NotEmpty);
    }
    let script = Script::parse(script::SCRIPT)?;
    check::check(&script)?;
    let clips = Bench { blobs, media, clock, work }.prepare(&script, progress).await?;
    // Read after the clips, which may take half a minute: everything else counts from here.
    let now = clock.now();
    let cast = Cast::new(&script, OrganisationId(clock.id()), now)?;
    let notes = plan::plan(&script, &cast, &clips)?;
    let phone = roster::Phone::new()?;
    let mut tx = store.begin().await?;
    // Asked again: the clips took their time.
    if !crate::store::roster::organisations::is_first(&mut tx).await? {
        return Err(DemoError::NotEmpty);
    }
    roster::insert(&mut tx, &script, &cast, &phone).await?;
    messages::insert(&mut tx, &cast, &notes, &clips).await?;
    replies::insert(&mut tx, &cast, &notes, &clips).await?;
    let links = DemoLinks {
        worker: code(&mut tx, &cast, clock, &script.shown.worker).await?,
        lead: code(&mut tx, &cast, clock, &script.shown.lead).await?,
        manager: code(&mut tx, &cast, clock, &script.shown.manager).await?,
    };
    tx.commit().await?;
    Ok(links)
}

async fn code(tx: &mut Tx, cast: &Cast, clock: &Clock, key: &str) -> Result<String, DemoError> {
    let person = cast.person(key).ok_or_else(|| wrong("shown", format!("nobody has the key {key}")))?;
    Ok(insert_code(tx, cast.tenant, clock, person.member.person_id, CodeKind::Demo, None).await?)
}
