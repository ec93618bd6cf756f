//! Owns the reading of processed media by the people it was meant for.
//!
//! Called by the media route. The one rule: until a message leaves nobody but its sender reads its media, and
//! whoever may not read an asset cannot tell it from one that does not exist.

use std::ops::Range;
use std::time::Duration;

use crate::blob::BlobKey;
use crate::domain::ids::AssetId;
use crate::domain::message::MessageState;
use crate::domain::person::{Actor, Role};
use crate::domain::refusal::{Code, Refusal};
use crate::service::{House, ServiceError};
use crate::store::media::assets;
use crate::store::progress::sums;

pub use crate::blob::{BlobStream, SignedUrl};
pub use crate::store::media::assets::RenditionRow;

/// A signed address opens the rendition this long: a clip of 30 s paused for a while plays on, and who was sent away meanwhile
/// keeps it no longer than that.
const SIGNED_FOR: Duration = Duration::from_secs(300);

/// Finds a rendition the actor may read: as audience, sender, author of a reply, or manager in scope.
///
/// # Errors
/// `not_found` for everything else.
pub async fn find(house: &House, actor: &Actor, asset_id: AssetId, name: &str) -> Result<RenditionRow, ServiceError> {
    let rendition = assets::find_rendition(&house.store, actor.tenant(), asset_id, name).await?.ok_or(Refusal::new(Code::NotFound))?;
    for shown in assets::list_uses(&house.store, actor.tenant(), asset_id, actor.person_id).await? {
        if may_read(house, actor, &shown).await? {
            return Ok(rendition);
        }
    }
    Err(Refusal::new(Code::NotFound).into())
}

async fn may_read(house: &House, actor: &Actor, shown: &assets::AssetUse) -> Result<bool, ServiceError> {
    let has_left = matches!(shown.state, MessageState::Leaving | MessageState::Sent);
    if shown.sender_id == actor.person_id || shown.author_id == Some(actor.person_id) || (shown.has_receipt && has_left) {
        return Ok(true);
    }
    if actor.role < Role::Manager || !(has_left || shown.state == MessageState::Cancelled) {
        return Ok(false);
    }
    if let Some(site) = shown.reply_site_id {
        return Ok(actor.scope.has_site(site) || shown.reply_team_id.is_some_and(|team| actor.scope.has_team(team, site)));
    }
    if shown.author_id.is_some() {
        return Ok(false);
    }
    Ok(sums::is_counted(&house.store, &actor.scope, shown.message_id, shown.version).await?)
}

/// Streams a rendition, or a range of it (end exclusive), in parts of at most 256 KiB.
///
/// # Errors
/// `retry` while the blob store cannot be read; an internal failure when the bytes are missing.
pub async fn read(house: &House, rendition: &RenditionRow, range: Option<Range<u64>>) -> Result<BlobStream, ServiceError> {
    let key = BlobKey::new(&rendition.blob_key)?;
    Ok(house.blobs.read(&key, range).await?)
}

/// Signs the address a rendition is read at for the next minutes, where readers are sent to the bucket; `None` where the
/// bytes are passed on. The caller has found the rendition for its actor.
///
/// # Errors
/// `retry` while there are no keys to sign with.
pub async fn sign(house: &House, rendition: &RenditionRow) -> Result<Option<SignedUrl>, ServiceError> {
    Ok(house.blobs.sign_read(&BlobKey::new(&rendition.blob_key)?, SIGNED_FOR).await?)
}

/// Returns where readers are sent beside this server: scheme, host and port.
#[must_use]
pub fn origin(house: &House) -> Option<&str> {
    house.blobs.read_origin()
}
