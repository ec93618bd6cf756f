//! Placeholder until the loader lands.
use crate::{blob::Blobs, domain::clock::Clock, media::Media, store::Store};
/// Host.
pub const DEMO_PUSH_HOST: &str = "push.floornote.invalid";
/// Links.
pub struct DemoLinks {
    /// w
    pub worker: String,
    /// l
    pub lead: String,
    /// m
    pub manager: String,
}
/// Load.
pub async fn load(_: &Store, _: &Blobs, _: &Media, _: &Clock, _: &std::path::Path, _: impl Fn(&str)) -> Result<DemoLinks, std::io::Error> {
    Err(std::io::Error::other("demo"))
}
