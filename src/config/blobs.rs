//! Owns the settings of where clips, voices and photos lie.
//!
//! Read by whatever opens a blob store. The one rule: only a bucket signs addresses.

use super::found::Setting;
use super::layers::Layers;

const URL: Setting = Setting::secret("blob_url", "file:path/to/folder or s3://bucket/prefix?endpoint=https://host&region=name");
const READS: Setting = Setting::open("media_reads", "proxied or signed");

/// How recorded media reaches the people who may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaReads {
    /// This server passes the bytes on.
    Proxied,
    /// This server sends the reader to the bucket with an address signed for minutes.
    Signed,
}

/// Where clips, voices and photos lie, and how they are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlobStore {
    /// `file:…` or `s3://…`.
    pub url: String,
    /// How recorded media is read.
    pub reads: MediaReads,
}

impl BlobStore {
    pub(super) fn read(layers: &mut Layers<'_>) -> Option<Self> {
        let url = layers.take(URL, |found| {
            let url = found.text()?;
            let is_usable = ["file:", "s3://"].iter().any(|scheme| url.strip_prefix(scheme).is_some_and(|rest| !rest.trim_matches('/').is_empty()));
            if is_usable { Ok(url.to_owned()) } else { Err(found.wrong("is neither a folder nor a bucket")) }
        });
        let reads = layers.take(READS, |found| found.word(&[("proxied", MediaReads::Proxied), ("signed", MediaReads::Signed)]));
        let blobs = Self { url: url?, reads: reads? };
        if blobs.reads == MediaReads::Signed && !blobs.url.starts_with("s3://") {
            let problem = format!("does not go with {}, a folder, which signs no addresses", layers.find(URL).place());
            layers.findings.push(layers.find(READS).wrong_with(problem, "proxied, or a blob_url that is s3://bucket"));
        }
        Some(blobs)
    }
}
