//! Owns the clips: embedded sources, made playable once and kept in the blob store below `demo/`.
//!
//! Called by `demo::load` before its transaction. The one rule: the manifest is written last, so what it names is
//! whole; a clip whose source or whose form changed is made anew.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use aws_lc_rs::digest::{SHA256, digest};
use bytes::Bytes;
use futures_util::{StreamExt as _, TryStreamExt as _};
use rust_embed::RustEmbed;
use serde::{Deserialize, Serialize};

use super::script::Script;
use super::{DemoError, wrong};
use crate::blob::{BlobError, BlobKey, Blobs};
use crate::domain::clock::Clock;
use crate::domain::ids::AssetId;
use crate::domain::media::upload::UploadKind;
use crate::domain::message::{Kind, ReplyKind};
use crate::media::{ClipOptions, Media, MediaError};
use crate::store::media::assets::{NewAsset, RenditionRow};

/// Counts up whenever the media room gives another form than before.
const FORMAT: i64 = 1;
/// Largest manifest that is read, in bytes; a written one has about 1 kB.
const MANIFEST_MAX_BYTES: u64 = 16 * 1024;
/// Clips made at once; the media room bounds its children by itself.
const AT_ONCE: usize = 4;

#[derive(RustEmbed)]
#[folder = "demo/clips"]
struct Sources;

/// What a clip became.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    format: i64,
    kind: UploadKind,
    pub(super) duration_ms: Option<i64>,
    width: Option<i64>,
    height: Option<i64>,
    waveform: Option<Vec<u8>>,
    files: Vec<Rendition>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Rendition {
    name: String,
    content_type: String,
    blob_key: String,
    bytes: u64,
    etag: String,
}

/// Manifests by file name of the clip.
pub(super) type Clips = HashMap<String, Manifest>;

impl Manifest {
    /// Returns the rows of an asset that plays this clip.
    pub(super) fn asset(&self, id: AssetId) -> (NewAsset, Vec<RenditionRow>) {
        let asset = NewAsset { id, kind: self.kind, duration_ms: self.duration_ms, width: self.width, height: self.height, waveform: self.waveform.clone() };
        let row = |file: &Rendition| RenditionRow {
            name: file.name.clone(),
            content_type: file.content_type.clone(),
            blob_key: file.blob_key.clone(),
            bytes: i64::try_from(file.bytes).unwrap_or(i64::MAX),
            etag: file.etag.clone(),
        };
        (asset, self.files.iter().map(row).collect())
    }
}

/// Returns what the clip of a message is, none for a text.
pub(super) const fn message_clip(kind: Kind) -> Option<UploadKind> {
    match kind {
        Kind::Video => Some(UploadKind::Video),
        Kind::Voice => Some(UploadKind::Voice),
        Kind::Photo => Some(UploadKind::Photo),
        Kind::Text => None,
    }
}

/// Returns what the clip of a reply is, none for texts and quick replies.
pub(super) const fn reply_clip(kind: ReplyKind) -> Option<UploadKind> {
    match kind {
        ReplyKind::Voice => Some(UploadKind::Voice),
        ReplyKind::Photo => Some(UploadKind::Photo),
        ReplyKind::Quick | ReplyKind::Text => None,
    }
}

/// Reports whether a clip of this file name is part of the binary.
pub(super) fn has_source(name: &str) -> bool {
    Sources::get(name).is_some()
}

fn wanted(script: &Script) -> BTreeMap<&str, UploadKind> {
    let of_messages = script.messages.iter().filter_map(|message| message.clip.as_deref().zip(message_clip(message.kind)));
    let of_replies = script.messages.iter().flat_map(|message| &message.replies).filter_map(|reply| reply.clip.as_deref().zip(reply_clip(reply.kind)));
    of_messages.chain(of_replies).collect()
}

fn hex(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Where clips are made.
pub(super) struct Bench<'a> {
    pub(super) blobs: &'a Blobs,
    pub(super) media: &'a Media,
    pub(super) clock: &'a Clock,
    /// Temporary files lie in folders below it, which are removed again.
    pub(super) work: &'a Path,
}

/// A clip that is not in the blob store yet.
struct Missing<'a> {
    name: &'a str,
    kind: UploadKind,
    source: Bytes,
    folder: BlobKey,
}

impl Bench<'_> {
    /// Returns every clip of the script, making those that are not kept yet.
    pub(super) async fn prepare(&self, script: &Script, progress: impl Fn(&str)) -> Result<Clips, DemoError> {
        let mut clips = Clips::new();
        let mut missing = Vec::new();
        for (name, kind) in wanted(script) {
            let source = Sources::get(name).ok_or_else(|| wrong("clips", format!("there is no file {name}")))?;
            let folder = BlobKey::new(format!("demo/{}", hex(&source.metadata.sha256_hash())))?;
            match self.find(&folder, kind).await? {
                Some(manifest) => drop(clips.insert(name.to_owned(), manifest)),
                None => missing.push(Missing { name, kind, source: Bytes::from(source.data.into_owned()), folder }),
            }
        }
        let count = missing.len();
        let (done, progress) = (std::cell::Cell::new(0), &progress);
        let made = futures_util::stream::iter(missing.into_iter().map(|clip| {
            let done = &done;
            async move {
                let manifest = self.make(&clip).await?;
                done.set(done.get() + 1);
                progress(&format!("Clip {} of {count}: {}", done.get(), clip.name));
                Ok::<_, DemoError>((clip.name.to_owned(), manifest))
            }
        }));
        clips.extend(made.buffer_unordered(AT_ONCE).try_collect::<Vec<_>>().await?);
        Ok(clips)
    }

    /// Finds a clip that an earlier start made, whole and in today's form.
    async fn find(&self, folder: &BlobKey, kind: UploadKind) -> Result<Option<Manifest>, DemoError> {
        let bytes = match self.blobs.get(&folder.join("manifest.json")?, MANIFEST_MAX_BYTES).await {
            Ok(bytes) => bytes,
            Err(BlobError::NotFound | BlobError::TooLarge { .. }) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let Ok(manifest) = serde_json::from_slice::<Manifest>(&bytes) else { return Ok(None) };
        if manifest.format != FORMAT || manifest.kind != kind {
            return Ok(None);
        }
        for file in &manifest.files {
            let kept = self.blobs.head(&BlobKey::new(&file.blob_key)?).await?;
            if kept.is_none_or(|kept| kept.size_bytes != file.bytes) {
                return Ok(None);
            }
        }
        Ok(Some(manifest))
    }

    async fn make(&self, clip: &Missing<'_>) -> Result<Manifest, DemoError> {
        let id: AssetId = self.clock.id();
        let work = self.work.join(format!("demo-{id}"));
        tokio::fs::create_dir_all(&work).await?;
        let made = self.make_in(&work, clip).await;
        tokio::fs::remove_dir_all(&work).await?;
        made
    }

    async fn make_in(&self, work: &Path, clip: &Missing<'_>) -> Result<Manifest, DemoError> {
        let failed = |cause: MediaError| DemoError::Media { clip: clip.name.to_owned(), cause };
        let input = work.join("input");
        tokio::fs::write(&input, &clip.source).await?;
        let mut manifest = Manifest { format: FORMAT, kind: clip.kind, duration_ms: None, width: None, height: None, waveform: None, files: Vec::new() };
        let mut files: Vec<(&str, &str, Bytes)> = Vec::new();
        match clip.kind {
            UploadKind::Video => {
                let video = self.media.process_video(&input, work, ClipOptions::default()).await.map_err(failed)?;
                manifest.duration_ms = Some(video.duration_ms.into());
                (manifest.width, manifest.height) = (Some(video.width.into()), Some(video.height.into()));
                files.push(("video.mp4", "video/mp4", tokio::fs::read(&video.mp4).await?.into()));
                files.push(("poster.jpg", "image/jpeg", tokio::fs::read(&video.poster).await?.into()));
            }
            UploadKind::Voice => {
                let voice = self.media.process_voice(&input, work, ClipOptions::default()).await.map_err(failed)?;
                (manifest.duration_ms, manifest.waveform) = (Some(voice.duration_ms.into()), Some(voice.waveform));
                files.push(("voice.m4a", "audio/mp4", tokio::fs::read(&voice.m4a).await?.into()));
            }
            UploadKind::Photo => {
                let photo = self.media.process_photo(clip.source.clone()).await.map_err(failed)?;
                (manifest.width, manifest.height) = (Some(photo.width.into()), Some(photo.height.into()));
                files.push(("photo.jpg", "image/jpeg", photo.photo.into()));
                files.push(("thumb.jpg", "image/jpeg", photo.thumb.into()));
            }
        }
        for (name, content_type, bytes) in files {
            let key = clip.folder.join(name)?;
            manifest.files.push(Rendition {
                name: name.to_owned(),
                content_type: content_type.to_owned(),
                blob_key: key.to_string(),
                bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
                // Half of the SHA-256, as for every other rendition.
                etag: hex(digest(&SHA256, &bytes).as_ref().get(..16).unwrap_or_default()),
            });
            self.blobs.put(&key, bytes).await?;
        }
        let json = serde_json::to_vec(&manifest).map_err(std::io::Error::other)?;
        self.blobs.put(&clip.folder.join("manifest.json")?, json.into()).await?;
        Ok(manifest)
    }
}
