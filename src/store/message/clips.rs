//! Owns what becomes of a version or a reply once its media is processed, waits or cannot be used.
//!
//! Called by the media job and the sweep of uploads. The one rule: the transaction that makes the last rendition ready also
//! writes the fan-out job.

use const_format::formatcp;

use super::messages::{leave, lock};
use crate::domain::clock::Clock;
use crate::domain::ids::{AssetId, MessageId, UploadId};
use crate::domain::message::{Ask, MessageEvent, MessageState};
use crate::domain::person::Tenant;
use crate::domain::refusal::Code;
use crate::store::engine::sql::query;
use crate::store::{StoreError, Tx};

/// What hangs on an upload that was processed.
#[derive(Debug, Clone, Default)]
pub struct MediaUse {
    /// The message version that left with it.
    pub left: Option<(MessageId, i64)>,
    /// The message version whose reply it completes.
    pub replied: Option<(MessageId, i64)>,
}

/// Attaches the processed media and starts the version (or shows the reply), in this transaction.
pub async fn media_ready(tx: &mut Tx, tenant: Tenant, clock: &Clock, upload_id: UploadId, asset_id: AssetId) -> Result<MediaUse, StoreError> {
    const VERSION: &str = formatcp!(
        "UPDATE message_versions SET asset_id = $3, failure = NULL \
         WHERE organisation_id = $1 AND upload_id = $2 AND state {} \
         RETURNING message_id, version, ask, respond_by",
        MessageEvent::Left.condition()
    );
    const REPLY: &str = "UPDATE replies SET asset_id = $3, is_ready = 1 WHERE organisation_id = $1 AND upload_id = $2 RETURNING message_id, version";
    const MESSAGE: &str = "SELECT message_id FROM message_versions WHERE organisation_id = $1 AND upload_id = $2";
    let mut media_use = MediaUse::default();
    // The message before its version, as everybody else does.
    if let Some(row) = query(MESSAGE).bind(tenant).bind(upload_id.0).fetch_optional(tx.connection()).await? {
        lock(tx, tenant, row.id("message_id")?).await?;
    }
    if let Some(row) = query(VERSION).bind(tenant).bind(upload_id.0).bind(asset_id.0).fetch_optional(tx.connection()).await? {
        let (id, version): (MessageId, i64) = (row.id("message_id")?, row.int("version")?);
        let ask: Ask = row.word("ask")?;
        let due_at = row.maybe_time("respond_by")?.filter(|_| ask == Ask::Acknowledge);
        leave(tx, tenant, clock, id, version, due_at).await?;
        media_use.left = Some((id, version));
    }
    if let Some(row) = query(REPLY).bind(tenant).bind(upload_id.0).bind(asset_id.0).fetch_optional(tx.connection()).await? {
        media_use.replied = Some((row.id("message_id")?, row.int("version")?));
    }
    Ok(media_use)
}

/// Notes on a version that stays in `processing` what it waits for; answers it once.
pub async fn media_waits(tx: &mut Tx, tenant: Tenant, upload_id: UploadId, code: Code) -> Result<Option<(MessageId, i64)>, StoreError> {
    const SQL: &str = formatcp!(
        "UPDATE message_versions SET failure = $3 \
         WHERE organisation_id = $1 AND upload_id = $2 AND state = '{}' AND failure IS NULL \
         RETURNING message_id, version",
        MessageState::Processing.as_str()
    );
    let row = query(SQL).bind(tenant).bind(upload_id.0).bind(code.as_str()).fetch_optional(tx.connection()).await?;
    row.map(|row| Ok((row.id("message_id")?, row.int("version")?))).transpose()
}

/// Marks the version failed, and why; its message stays and takes a new clip. A reply whose
/// media failed is shown without it.
pub async fn media_failed(tx: &mut Tx, tenant: Tenant, upload_id: UploadId, code: Code) -> Result<Option<(MessageId, i64)>, StoreError> {
    const VERSION: &str = formatcp!(
        "UPDATE message_versions SET state = '{}', failure = $3 \
         WHERE organisation_id = $1 AND upload_id = $2 AND state {} RETURNING message_id, version",
        MessageEvent::ClipFailed.target().as_str(),
        MessageEvent::ClipFailed.condition()
    );
    const REPLY: &str = "UPDATE replies SET is_ready = 1 WHERE organisation_id = $1 AND upload_id = $2";
    query(REPLY).bind(tenant).bind(upload_id.0).execute(tx.connection()).await?;
    let row = query(VERSION).bind(tenant).bind(upload_id.0).bind(code.as_str()).fetch_optional(tx.connection()).await?;
    row.map(|row| Ok((row.id("message_id")?, row.int("version")?))).transpose()
}
