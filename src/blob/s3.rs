//! Owns: the opening of a bucket that speaks S3.
//! Called by: the handle on the store.
//! Rule: a request that failed is tried again a few times and then given up, so that no caller waits for ever.

use std::sync::Arc;
use std::time::Duration;

use object_store::aws::AmazonS3Builder;
use object_store::prefix::PrefixStore;
use object_store::{ClientOptions, ObjectStore, RetryConfig};
use url::Url;

use super::BlobError;

/// Smallest part S3 takes, save for the last one of an object: 5 MiB.
pub(super) const PART_MIN_BYTES: usize = 5 * 1024 * 1024;
/// One request, an upload part of 5 MiB over a slow line included.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(20);
/// All tries of one request: a phone waits for the answer.
const RETRY_TIMEOUT: Duration = Duration::from_secs(25);

pub(super) fn open(url: &str) -> Result<Arc<dyn ObjectStore>, BlobError> {
    let unknown = || BlobError::Location(url.split('?').next().unwrap_or_default().to_owned());
    let parsed: Url = url.parse().map_err(|_| unknown())?;
    let bucket = parsed.host_str().filter(|bucket| !bucket.is_empty()).ok_or_else(unknown)?;
    let mut builder =
        AmazonS3Builder::from_env().with_bucket_name(bucket).with_retry(RetryConfig { max_retries: 4, retry_timeout: RETRY_TIMEOUT, ..RetryConfig::default() });
    let mut is_http_allowed = false;
    for (name, value) in parsed.query_pairs() {
        builder = match &*name {
            "endpoint" => {
                // Plain http is for a store on the same machine or network, which the operator names.
                is_http_allowed = value.starts_with("http://");
                builder.with_endpoint(value)
            }
            "region" => builder.with_region(value),
            _ => return Err(unknown()),
        };
    }
    let options = ClientOptions::new().with_timeout(REQUEST_TIMEOUT).with_allow_http(is_http_allowed);
    let store = builder.with_client_options(options).build()?;
    let prefix = parsed.path().trim_matches('/');
    Ok(if prefix.is_empty() { Arc::new(store) } else { Arc::new(PrefixStore::new(store, prefix)) })
}
