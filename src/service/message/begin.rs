//! Owns the first step of a message: its upload taken, its first job written.
//!
//! Called by sending, versions and replacing. The one rule: a message and its first job are one transaction.

use crate::domain::clock::Time;
use crate::domain::ids::{MessageId, UploadId};
use crate::domain::job::Job;
use crate::domain::media::upload::UploadKind;
use crate::domain::message::{Ask, MessageState};
use crate::domain::person::{Actor, Role};
use crate::domain::refusal::{Code, Refusal};
use crate::service::{House, ServiceError, UnitOfWork};
use crate::store::Tx;
use crate::store::media::uploads::{self, Claim};
use crate::store::message::messages;

/// Claims the upload of a version; says in which state the version then is.
pub(in crate::service) async fn claim_upload(tx: &mut Tx, actor: &Actor, kind: UploadKind, upload: UploadId, now: Time) -> Result<MessageState, ServiceError> {
    let code = match uploads::claim(tx, actor.tenant(), actor.person_id, upload, kind, now).await? {
        Claim::Complete => return Ok(MessageState::Processing),
        Claim::Arriving => return Ok(MessageState::WaitingUpload),
        Claim::NotFound => Code::NotFound,
        Claim::OtherKind => Code::UploadKindMismatch,
        Claim::Consumed => Code::UploadConsumed,
        Claim::Expired => Code::UploadExpired,
    };
    Err(Refusal::new(code).at("upload").into())
}

/// Starts a version whose media is complete or not needed: the media job, or straight on its way.
pub(in crate::service) async fn start(tx: &mut UnitOfWork<'_>, house: &House, actor: &Actor, version: &messages::NewVersion<'_>) -> Result<(), ServiceError> {
    let now = house.clock.now();
    let due_at = version.respond_by.filter(|_| version.ask == Ask::Acknowledge);
    match (version.upload_id, version.state) {
        (Some(upload_id), MessageState::Processing) => {
            tx.enqueue(actor.tenant(), &Job::ProcessMediaV1 { upload_id }, now).await?;
        }
        (Some(_), _) => {}
        (None, _) => messages::leave(tx, actor.tenant(), &house.clock, version.message_id, version.version, due_at).await?,
    }
    Ok(())
}

/// Finds a message its sender (or an admin) may change.
pub(in crate::service) async fn find_own(tx: &mut Tx, actor: &Actor, id: MessageId) -> Result<messages::MessageRow, ServiceError> {
    let row = messages::find_in(tx, actor.tenant(), id, None).await?.filter(|row| row.sender_id == actor.person_id || actor.role == Role::Admin);
    row.ok_or_else(|| ServiceError::refused(Code::NotFound))
}
