//! Owns the reading of processed media by the people it was meant for.
//!
//! Called by the door's media route. The one rule: until a message leaves nobody but its sender reads its media, and
//! whoever may not read an asset cannot tell it from one that does not exist.

use std::ops::Range;

use super::{House, ServiceError};
use crate::blob::BlobKey;
use crate::domain::ids::AssetId;
use crate::domain::message::MessageState;
use crate::domain::person::{Actor, Role};
use crate::domain::refusal::{Code, Refusal};
use crate::store::{assets, progress};

pub use crate::blob::BlobStream;
pub use crate::store::assets::RenditionRow;

/// Finds a rendition the actor may read: as audience, sender, author of a reply, or manager in scope.
///
/// # Errors
/// `not_found` for everything else.
pub async fn find(house: &House, actor: &Actor, asset_id: AssetId, name: &str) -> Result<RenditionRow, ServiceError> {
    let rendition = assets::find_rendition(&house.store, &actor.scope, asset_id, name).await?.ok_or(Refusal::new(Code::NotFound))?;
    for shown in assets::list_uses(&house.store, &actor.scope, asset_id, actor.person_id).await? {
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
    Ok(progress::is_counted(&house.store, &actor.scope, shown.message_id, shown.version).await?)
}

/// Streams a rendition, or a range of it (end exclusive), in parts of at most 256 KiB.
///
/// # Errors
/// An internal failure when the bytes are missing or unreadable.
pub async fn read(house: &House, rendition: &RenditionRow, range: Option<Range<u64>>) -> Result<BlobStream, ServiceError> {
    let failed = |error| ServiceError::Other(format!("blob: {error}"));
    let key = BlobKey::new(&rendition.blob_key).map_err(failed)?;
    house.blobs.read(&key, range).await.map_err(failed)
}
