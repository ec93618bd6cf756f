//! Owns the demo: an invented organisation, written into a fresh database from `demo/demo.toml` and `demo/clips`.
//!
//! Called by the demo command before anything is served. The one rule: everything is planned before the one
//! transaction that writes it, and what it writes is what the real use cases would have written.

mod cast;
mod check;
mod clips;
mod line;
mod messages;
mod mix;
mod plan;
mod replies;
mod roster;
mod script;
mod timeline;

use std::path::Path;

use crate::blob::{BlobError, Blobs};
use crate::domain::access::CodeKind;
use crate::domain::clock::Clock;
use crate::domain::ids::OrganisationId;
use crate::media::{Media, MediaError};
use crate::service::ServiceError;
use crate::service::access::invite::insert_code;
use crate::store::{Store, StoreError, Tx};

use cast::Cast;
use clips::Bench;
use script::Script;

/// Host of the invented people's push endpoints. It never resolves (RFC 6761 §6.4): whoever pushes takes it as accepted
/// by a phone that stays silent, and dials nothing.
pub const DEMO_PUSH_HOST: &str = "push.floornote.invalid";

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

/// Why the demo could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The script is not TOML, or a field is missing, unknown or of another type.
    #[error("demo.toml cannot be read")]
    Script(#[source] toml::de::Error),
    /// An entry of the script contradicts another one or a limit.
    #[error("demo.toml, {entry}: {reason}")]
    Entry {
        /// Table and key of the entry.
        entry: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A clip could not be made playable; ffmpeg is needed at the first start.
    #[error("clip {clip} cannot be made playable")]
    Media {
        /// File name of the clip.
        clip: String,
        /// What the media room says.
        #[source]
        cause: MediaError,
    },
    /// The blob store failed.
    #[error("blobs of the demo")]
    Blob(#[from] BlobError),
    /// The work folder failed.
    #[error("work folder of the demo")]
    Folder(#[from] std::io::Error),
    /// The database holds an organisation already.
    #[error("the demo needs an empty database")]
    NotEmpty,
    /// The database failed.
    #[error("database of the demo")]
    Store(#[from] StoreError),
    /// A code could not be made.
    #[error("codes of the demo")]
    Code(#[from] ServiceError),
    /// The system has no randomness to give.
    #[error("no randomness")]
    Random,
}

fn wrong(entry: impl Into<String>, reason: impl Into<String>) -> DemoError {
    DemoError::Entry { entry: entry.into(), reason: reason.into() }
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
    Ok(insert_code(tx, &cast.scope, clock, person.member.person_id, CodeKind::Demo, None).await?)
}
