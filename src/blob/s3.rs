//! Owns: the opening of a bucket that speaks S3, and addresses that open one object for a short while.
//! Called by: the handle on the store.
//! Rule: a request that failed is tried again a few times and then given up, so that no caller waits for ever.

use std::sync::Arc;
use std::time::Duration;

use object_store::aws::{AmazonS3, AmazonS3Builder, AmazonS3ConfigKey};
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::signer::{Method, Signer};
use object_store::{ClientOptions, ObjectStore, RetryConfig};
use url::Url;

use super::{BlobError, BlobKey, SignedUrl};

/// Smallest part S3 takes, save for the last one of an object: 5 MiB.
pub(super) const PART_MIN_BYTES: usize = 5 * 1024 * 1024;
/// Silence after which a request counts as lost, an upload part of 5 MiB over a slow line included. Only silence is bounded:
/// how long a whole object takes is up to the phone that it is passed on to.
const SILENCE: Duration = Duration::from_secs(20);
/// The store is near, or it is not there.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// All tries of one request: a phone waits for the answer.
const RETRY_TIMEOUT: Duration = Duration::from_secs(25);
/// Tries after the first: with the usual pauses of 0.1 s and more, about a second of refusals is ridden out unseen.
const RETRIES: usize = 4;

/// The setting that goes before every other one, whatever the environment says.
const ENDPOINT: AmazonS3ConfigKey = AmazonS3ConfigKey::S3Endpoint;

/// An opened bucket.
#[derive(Debug)]
pub(super) struct Bucket {
    pub(super) store: Arc<dyn ObjectStore>,
    signer: AmazonS3,
    prefix: Path,
    /// Scheme, host and port of signed addresses.
    pub(super) origin: String,
}

impl Bucket {
    /// Returns an address under which anybody may read the object until `lives` has passed; nobody is asked for it.
    pub(super) async fn sign(&self, key: &BlobKey, lives: Duration) -> Result<SignedUrl, BlobError> {
        let path = Path::from_iter(self.prefix.parts().chain(key.path().parts()));
        Ok(SignedUrl(self.signer.signed_url(Method::GET, &path, lives).await?.into()))
    }
}

pub(super) fn open(url: &str) -> Result<Bucket, BlobError> {
    let unknown = || BlobError::Location(url.split('?').next().unwrap_or_default().to_owned());
    let parsed: Url = url.parse().map_err(|_| unknown())?;
    let bucket = parsed.host_str().filter(|bucket| !bucket.is_empty()).ok_or_else(unknown)?;
    let retry = RetryConfig { max_retries: RETRIES, retry_timeout: RETRY_TIMEOUT, ..RetryConfig::default() };
    let mut builder = AmazonS3Builder::from_env().with_bucket_name(bucket).with_retry(retry);
    let (mut is_http_allowed, mut public_endpoint) = (false, None);
    for (name, value) in parsed.query_pairs() {
        builder = match &*name {
            "endpoint" => {
                // Plain http is for a store on the same machine or network, which the operator names.
                is_http_allowed = value.starts_with("http://");
                builder.with_config(ENDPOINT, value)
            }
            "region" => builder.with_region(value),
            "public_endpoint" => {
                public_endpoint = Some(value.into_owned());
                builder
            }
            _ => return Err(unknown()),
        };
    }
    let options =
        ClientOptions::new().with_timeout_disabled().with_read_timeout(SILENCE).with_connect_timeout(CONNECT_TIMEOUT).with_allow_http(is_http_allowed);
    let builder = builder.with_client_options(options);
    let outside = public_endpoint.map_or_else(|| builder.clone(), |endpoint| builder.clone().with_config(ENDPOINT, endpoint));
    let origin = origin(&outside, bucket).ok_or_else(unknown)?;
    let signer = outside.build()?;
    let store = builder.build()?;
    let prefix = Path::parse(parsed.path().trim_matches('/')).map_err(|_| unknown())?;
    let store: Arc<dyn ObjectStore> = if prefix.is_root() { Arc::new(store) } else { Arc::new(PrefixStore::new(store, prefix.clone())) };
    Ok(Bucket { store, signer, prefix, origin })
}

/// Where signed addresses lead: the endpoint, or Amazon's own for the region.
fn origin(builder: &AmazonS3Builder, bucket: &str) -> Option<String> {
    let setting = |key| builder.get_config_value(&key).filter(|value| !value.is_empty());
    let endpoint = setting(ENDPOINT).or_else(|| setting(AmazonS3ConfigKey::Endpoint)).unwrap_or_else(|| {
        let region = setting(AmazonS3ConfigKey::Region).unwrap_or_else(|| "us-east-1".to_owned());
        let is_virtual = setting(AmazonS3ConfigKey::VirtualHostedStyleRequest).is_some_and(|value| value == "true");
        if is_virtual { format!("https://{bucket}.s3.{region}.amazonaws.com") } else { format!("https://s3.{region}.amazonaws.com") }
    });
    let origin = endpoint.parse::<Url>().ok()?.origin();
    origin.is_tuple().then(|| origin.ascii_serialization())
}
