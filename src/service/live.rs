//! Owns who may be told that something changed.
//!
//! Called by event streams. The one rule: a hint is passed on only to its message's sender, audience and managers in
//! scope; the numbers always come from a scoped read.

use super::{House, ServiceError};
use crate::domain::person::Actor;
use crate::store::message::messages;

pub use crate::bus::{Hint, HintKind};

/// Reports whether a hint concerns an actor.
///
/// # Errors
/// Store failures only.
pub async fn may_see(house: &House, actor: &Actor, hint: &Hint) -> Result<bool, ServiceError> {
    let Hint::Message { organisation_id, message_id, .. } = hint else { return Ok(false) };
    if *organisation_id != actor.tenant().organisation_id() {
        return Ok(false);
    }
    if messages::is_for(&house.store, actor.tenant(), *message_id, actor.person_id).await? {
        return Ok(true);
    }
    let Some(row) = messages::find(&house.store, actor.tenant(), *message_id, None).await? else { return Ok(false) };
    super::progress::sent::is_overseen(house, actor, &row).await
}
