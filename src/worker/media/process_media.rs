//! Owns the making of playable media from an upload.
//!
//! Called by the worker's loop for `ProcessMediaV1`. The one rule: renditions are on disk before the transaction that
//! lets the message leave, and that transaction also forgets the raw parts, so a repeated job finds nothing to do.

use std::path::{Path, PathBuf};

use aws_lc_rs::digest::{Context, SHA256};
use futures_util::TryStreamExt as _;
use tokio::fs::File;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::Instant;

use crate::blob::BlobKey;
use crate::bus::{Hint, HintKind};
use crate::domain::clock::SECOND_MS;
use crate::domain::ids::{AssetId, OrganisationId, UploadId};
use crate::domain::media::upload::{UploadKind, UploadSource};
use crate::domain::person::Tenant;
use crate::domain::refusal::Code;
use crate::media::{ClipOptions, Media, MediaError, Source};
use crate::metric;
use crate::service::House;
use crate::service::media::standing::delete_blobs;
use crate::store::media::assets::{self, NewAsset, RenditionRow};
use crate::store::media::uploads::{self, UploadPart, UploadRow};
use crate::store::message::clips;
use crate::worker::JobError;
use crate::worker::context::Attempt;

/// Bytes read at a time while hashing.
const BLOCK_BYTES: usize = 64 * 1024;
/// A clip that took too long is tried this often in all: the machine may have been busy.
const TIMEOUT_TRIES: i64 = 2;
/// A missing program is looked for again after this time: short for whoever has just installed it, cheap for the rest.
const WAIT_MS: i64 = 30 * SECOND_MS;

/// Where a job works with files: a directory of its own, gone when the job ends, however it ends.
struct Bench {
    folder: PathBuf,
}

impl Bench {
    async fn new(root: &Path, id: UploadId, attempts: i64) -> std::io::Result<Self> {
        let folder = root.join(format!("{id}-{attempts}"));
        // What a killed process left of the same job.
        if let Err(error) = tokio::fs::remove_dir_all(&folder).await
            && error.kind() != std::io::ErrorKind::NotFound
        {
            return Err(error);
        }
        tokio::fs::create_dir_all(&folder).await?;
        Ok(Self { folder })
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.folder) {
            tracing::warn!(%error, "a media work folder could not be removed");
        }
    }
}

/// One finished file, before it is stored.
struct Made {
    name: &'static str,
    content_type: &'static str,
    path: PathBuf,
}

/// Why the media did not become playable.
enum Failure {
    /// The media itself.
    Media(MediaError),
    /// This machine, for now.
    Here(String),
}

impl From<MediaError> for Failure {
    fn from(error: MediaError) -> Self {
        Self::Media(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Here(format!("file: {error}"))
    }
}

/// The job: an upload is made playable with the media, the house and the work folder of this process.
pub(in crate::worker) async fn run(attempt: Attempt<'_>, upload_id: UploadId) -> Result<(), JobError> {
    let (context, lease) = (attempt.context, attempt.lease);
    process_media(&context.house, &context.media, &context.work, lease.organisation_id, upload_id, lease.attempts).await
}

/// Makes an upload playable: renditions and asset, then the message leaves or the reply is ready; media that cannot be
/// used marks its message failed. Safe to repeat. `root` is where temporary files may lie.
///
/// # Errors
/// `JobError` to try again, when this machine could not do it now; to wait, when a program is not installed.
pub async fn process_media(
    house: &House,
    media: &Media,
    root: &Path,
    organisation_id: OrganisationId,
    upload_id: UploadId,
    attempts: i64,
) -> Result<(), JobError> {
    let tenant = Tenant::of(organisation_id);
    let Some(upload) = uploads::find(&house.store, tenant, upload_id).await? else { return Ok(()) };
    let parts = uploads::list_parts(&house.store, tenant, upload_id).await?;
    if parts.is_empty() {
        // Nothing was ever received: a recording that ended before its first byte. Otherwise an earlier try did the work.
        return if upload.received == 0 { fail(house, tenant, upload_id, Code::MediaEmpty).await.map(drop) } else { Ok(()) };
    }
    let bench = Bench::new(root, upload_id, attempts).await.map_err(|error| JobError::retry(format!("work folder: {error}")))?;
    let begun = Instant::now();
    let made = make(house, media, &bench.folder, tenant, &upload, &parts).await;
    metric::media_ended(upload.kind.as_str(), outcome_name(&made), begun.elapsed());
    let unused = match made {
        Ok((asset, renditions)) => finish(house, tenant, upload_id, &asset, &renditions).await?,
        Err(Failure::Here(cause)) => return Err(JobError::retry(cause)),
        Err(Failure::Media(error @ MediaError::Missing { .. })) => return Err(wait(house, tenant, upload_id, &error).await?),
        Err(Failure::Media(error)) if error.is_retryable() && !(matches!(error, MediaError::Timeout) && attempts + 1 >= TIMEOUT_TRIES) => {
            return Err(JobError::retry(error.to_string()));
        }
        Err(Failure::Media(error)) => {
            tracing::info!(%upload_id, %error, "upload {upload_id} cannot be used");
            fail(house, tenant, upload_id, error.code()).await?
        }
    };
    // What cannot be deleted now is a leftover that the sweep takes.
    if let Err(error) = delete_blobs(&house.blobs, unused).await {
        tracing::warn!(%upload_id, %error, "raw parts of upload {upload_id} stay until the sweep");
    }
    Ok(())
}

/// Names what became of the media.
fn outcome_name<T>(made: &Result<T, Failure>) -> &'static str {
    match made {
        Ok(_) => "ready",
        Err(Failure::Media(MediaError::Missing { .. })) => "missing_program",
        Err(Failure::Media(error)) if !error.is_retryable() => "unusable",
        Err(Failure::Media(_) | Failure::Here(_)) => "failed_here",
    }
}

async fn make(
    house: &House,
    media: &Media,
    folder: &Path,
    tenant: Tenant,
    upload: &UploadRow,
    parts: &[UploadPart],
) -> Result<(NewAsset, Vec<RenditionRow>), Failure> {
    let input = folder.join("input");
    assemble(house, &input, parts).await?;
    let mut asset = NewAsset { id: AssetId(upload.id.0), kind: upload.kind, duration_ms: None, width: None, height: None, waveform: None };
    let options = match upload.source {
        UploadSource::Recorded => ClipOptions { source: Source::Recorded, is_cut_asked: false },
        // The phone measured the file and uploads a longer one only after "Keep the first 30 seconds".
        UploadSource::Picked => ClipOptions { source: Source::Picked, is_cut_asked: true },
    };
    let made = match upload.kind {
        UploadKind::Video => {
            let video = media.process_video(&input, folder, options).await?;
            asset.duration_ms = Some(video.duration_ms.into());
            asset.width = Some(video.width.into());
            asset.height = Some(video.height.into());
            vec![
                Made { name: "video.mp4", content_type: "video/mp4", path: video.mp4 },
                Made { name: "poster.jpg", content_type: "image/jpeg", path: video.poster },
            ]
        }
        UploadKind::Voice => {
            let voice = media.process_voice(&input, folder, options).await?;
            asset.duration_ms = Some(voice.duration_ms.into());
            asset.waveform = Some(voice.waveform);
            vec![Made { name: "voice.m4a", content_type: "audio/mp4", path: voice.m4a }]
        }
        UploadKind::Photo => {
            let photo = media.process_photo(tokio::fs::read(&input).await?.into()).await?;
            asset.width = Some(photo.width.into());
            asset.height = Some(photo.height.into());
            let (large, small) = (folder.join("photo.jpg"), folder.join("thumb.jpg"));
            tokio::fs::write(&large, photo.photo).await?;
            tokio::fs::write(&small, photo.thumb).await?;
            vec![Made { name: "photo.jpg", content_type: "image/jpeg", path: large }, Made { name: "thumb.jpg", content_type: "image/jpeg", path: small }]
        }
    };
    let mut renditions = Vec::new();
    for file in &made {
        renditions.push(keep(house, tenant, asset.id, file).await?);
    }
    Ok((asset, renditions))
}

/// Joins the parts into one file. A gap would be a defect of ours: it is never papered over.
async fn assemble(house: &House, path: &Path, parts: &[UploadPart]) -> Result<(), Failure> {
    let mut file = File::create(path).await?;
    let mut offset = 0;
    for part in parts {
        if part.starts_at != offset {
            return Err(Failure::Here(format!("a part is missing at {offset}")));
        }
        let range = part.blob_range().ok_or_else(|| Failure::Here(format!("the part at {offset} lies nowhere")))?;
        let mut stream = house.blobs.read(&key(&part.blob_key)?, Some(range)).await.map_err(|error| Failure::Here(format!("blob: {error}")))?;
        while let Some(bytes) = stream.try_next().await.map_err(|error| Failure::Here(format!("blob: {error}")))? {
            file.write_all(&bytes).await?;
        }
        offset += part.length;
    }
    file.flush().await?;
    Ok(())
}

/// Stores one finished file. Its key follows from the upload, so a repeated job replaces instead of leaving litter.
async fn keep(house: &House, tenant: Tenant, asset_id: AssetId, made: &Made) -> Result<RenditionRow, Failure> {
    let etag = hash(&made.path).await?;
    let blob_key = key(&format!("assets/{}/{asset_id}/{}", tenant.organisation_id(), made.name))?;
    let bytes = house.blobs.put_file(&blob_key, &made.path).await.map_err(|error| Failure::Here(format!("blob: {error}")))?;
    Ok(RenditionRow {
        name: made.name.to_owned(),
        content_type: made.content_type.to_owned(),
        blob_key: blob_key.to_string(),
        bytes: i64::try_from(bytes).unwrap_or(i64::MAX),
        etag,
    })
}

/// Returns the first half of the file's SHA-256 in hexadecimal: enough to tell contents apart.
async fn hash(path: &Path) -> std::io::Result<String> {
    let mut file = File::open(path).await?;
    let mut context = Context::new(&SHA256);
    let mut block = vec![0_u8; BLOCK_BYTES];
    loop {
        let read = file.read(&mut block).await?;
        if read == 0 {
            break;
        }
        context.update(block.get(..read).unwrap_or_default());
    }
    Ok(context.finish().as_ref().iter().take(16).map(|byte| format!("{byte:02x}")).collect())
}

fn key(text: &str) -> Result<BlobKey, Failure> {
    BlobKey::new(text).map_err(|error| Failure::Here(format!("blob: {error}")))
}

/// Answers the blobs that no row names any more.
async fn finish(house: &House, tenant: Tenant, upload_id: UploadId, asset: &NewAsset, renditions: &[RenditionRow]) -> Result<Vec<String>, JobError> {
    let now = house.clock.now();
    let mut tx = house.begin().await?;
    assets::insert(&mut tx, tenant, asset, renditions, now).await?;
    let shown = clips::media_ready(&mut tx, tenant, &house.clock, upload_id, asset.id).await?;
    let unused = uploads::delete_parts(&mut tx, tenant, upload_id).await?;
    for (changed, what) in [(shown.left, HintKind::Message), (shown.replied, HintKind::Reply)] {
        if let Some((message_id, version)) = changed {
            tx.hint(Hint::message(tenant.organisation_id(), message_id, version, what));
        }
    }
    tx.commit().await?;
    Ok(unused)
}

/// Tells the sender what the clip waits for, and when it is looked at again.
async fn wait(house: &House, tenant: Tenant, upload_id: UploadId, error: &MediaError) -> Result<JobError, JobError> {
    let mut tx = house.begin().await?;
    let waiting = clips::media_waits(&mut tx, tenant, upload_id, error.code()).await?;
    if let Some((message_id, version)) = waiting {
        tracing::error!(%upload_id, %error, "upload {upload_id} waits: {error}");
        tx.hint(Hint::message(tenant.organisation_id(), message_id, version, HintKind::Message));
    }
    tx.commit().await?;
    Ok(JobError::Wait { cause: error.to_string(), at: house.clock.now().plus(WAIT_MS) })
}

/// Answers as `finish`.
async fn fail(house: &House, tenant: Tenant, upload_id: UploadId, code: Code) -> Result<Vec<String>, JobError> {
    let mut tx = house.begin().await?;
    let failed = clips::media_failed(&mut tx, tenant, upload_id, code).await?;
    let unused = uploads::delete_parts(&mut tx, tenant, upload_id).await?;
    if let Some((message_id, version)) = failed {
        tx.hint(Hint::message(tenant.organisation_id(), message_id, version, HintKind::Message));
    }
    tx.commit().await?;
    Ok(unused)
}
