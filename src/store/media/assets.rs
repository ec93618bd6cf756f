//! Owns processed media: assets, their renditions, and who they were meant for.
//!
//! Called by the asset service and the media job. The one rule: an asset is never changed; a replaced clip is a new
//! asset.

use const_format::formatcp;

use crate::domain::clock::Time;
use crate::domain::ids::{AssetId, MessageId, PersonId, SiteId, TeamId};
use crate::domain::media::upload::UploadKind;
use crate::domain::message::MessageState;
use crate::domain::person::Tenant;
use crate::domain::receipt::ReceiptState;
use crate::store::engine::sql::query;
use crate::store::{Store, StoreError, Tx};

/// An asset to insert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAsset {
    /// Its id.
    pub id: AssetId,
    /// What it is.
    pub kind: UploadKind,
    /// How long it plays, in milliseconds; none for photos.
    pub duration_ms: Option<i64>,
    /// Pixels across; none for voice.
    pub width: Option<i64>,
    /// Pixels down; none for voice.
    pub height: Option<i64>,
    /// Bars of 0 to 100, at most 60, stored as a JSON array; voice only.
    pub waveform: Option<Vec<u8>>,
}

/// One playable form of an asset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenditionRow {
    /// Its file name, for example `video.mp4`.
    pub name: String,
    /// Its content type, decided here and never by the phone.
    pub content_type: String,
    /// Where the bytes are.
    pub blob_key: String,
    /// How many bytes.
    pub bytes: i64,
    /// Strong entity tag without quotes: the hash of the bytes.
    pub etag: String,
}

/// One message version or reply that shows an asset, as seen by one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssetUse {
    /// The message.
    pub message_id: MessageId,
    /// Its version.
    pub version: i64,
    /// Who sent the message.
    pub sender_id: PersonId,
    /// Where the version stands.
    pub state: MessageState,
    /// Whether the person has a receipt of that version that was not withdrawn.
    pub has_receipt: bool,
    /// Who replied, if a reply shows it.
    pub author_id: Option<PersonId>,
    /// The site the reply is counted under.
    pub reply_site_id: Option<SiteId>,
    /// The team the author's receipt is counted under.
    pub reply_team_id: Option<TeamId>,
}

/// Inserts an asset with its renditions.
pub async fn insert(tx: &mut Tx, tenant: Tenant, asset: &NewAsset, renditions: &[RenditionRow], now: Time) -> Result<(), StoreError> {
    const ASSET: &str =
        "INSERT INTO assets (organisation_id, id, kind, duration_ms, width, height, waveform, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    const RENDITION: &str = "INSERT INTO renditions (organisation_id, asset_id, name, content_type, blob_key, bytes, etag) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let waveform = asset.waveform.as_ref().map(|bars| format!("{bars:?}"));
    query(ASSET)
        .bind(tenant)
        .bind(asset.id.0)
        .bind(asset.kind.as_str())
        .bind(asset.duration_ms)
        .bind(asset.width)
        .bind(asset.height)
        .bind(waveform)
        .bind(now.0)
        .execute(tx.connection())
        .await?;
    for rendition in renditions {
        query(RENDITION)
            .bind(tenant)
            .bind(asset.id.0)
            .bind(rendition.name.as_str())
            .bind(rendition.content_type.as_str())
            .bind(rendition.blob_key.as_str())
            .bind(rendition.bytes)
            .bind(rendition.etag.as_str())
            .execute(tx.connection())
            .await?;
    }
    Ok(())
}

/// Finds a rendition of an asset by name.
pub async fn find_rendition(store: &Store, tenant: Tenant, asset_id: AssetId, name: &str) -> Result<Option<RenditionRow>, StoreError> {
    const SQL: &str = "SELECT name, content_type, blob_key, bytes, etag FROM renditions WHERE organisation_id = $1 AND asset_id = $2 AND name = $3";
    let Some(row) = query(SQL).bind(tenant).bind(asset_id.0).bind(name).fetch_optional(store.reader()).await? else { return Ok(None) };
    Ok(Some(RenditionRow {
        name: row.text("name")?,
        content_type: row.text("content_type")?,
        blob_key: row.text("blob_key")?,
        bytes: row.int("bytes")?,
        etag: row.text("etag")?,
    }))
}

/// Lists where an asset is shown, as seen by one person.
pub async fn list_uses(store: &Store, tenant: Tenant, asset_id: AssetId, person_id: PersonId) -> Result<Vec<AssetUse>, StoreError> {
    const SQL: &str = formatcp!(
        "SELECT v.message_id, v.version, m.sender_id, v.state, \
         CAST(CASE WHEN r.person_id IS NULL THEN 0 ELSE 1 END AS BIGINT) AS has_receipt, NULL AS author_id, NULL AS reply_site_id, \
         NULL AS reply_team_id FROM message_versions v \
         JOIN messages m ON m.organisation_id = v.organisation_id AND m.id = v.message_id \
         LEFT JOIN receipts r ON r.organisation_id = v.organisation_id \
         AND r.message_id = v.message_id AND r.version = v.version AND r.person_id = $3 \
         AND r.state <> '{withdrawn}' \
         WHERE v.organisation_id = $1 AND v.asset_id = $2 \
         UNION ALL \
         SELECT p.message_id, p.version, m.sender_id, '{sent}' AS state, CAST(0 AS BIGINT) AS has_receipt, p.author_id, p.site_id, \
         a.team_id FROM replies p \
         JOIN messages m ON m.organisation_id = p.organisation_id AND m.id = p.message_id \
         LEFT JOIN receipts a ON a.organisation_id = p.organisation_id \
         AND a.message_id = p.message_id AND a.version = p.version AND a.person_id = p.author_id \
         WHERE p.organisation_id = $1 AND p.asset_id = $2",
        sent = MessageState::Sent.as_str(),
        withdrawn = ReceiptState::Withdrawn.as_str()
    );
    let rows = query(SQL).bind(tenant).bind(asset_id.0).bind(person_id.0).fetch_all(store.reader()).await?;
    rows.iter()
        .map(|row| {
            Ok(AssetUse {
                message_id: row.id("message_id")?,
                version: row.int("version")?,
                sender_id: row.id("sender_id")?,
                state: row.word("state")?,
                has_receipt: row.flag("has_receipt")?,
                author_id: row.maybe_id("author_id")?,
                reply_site_id: row.maybe_id("reply_site_id")?,
                reply_team_id: row.maybe_id("reply_team_id")?,
            })
        })
        .collect()
}
