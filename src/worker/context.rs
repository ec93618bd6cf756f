//! Owns what every job is given.
//!
//! Made by the composition root, read by the relay and the jobs. The one rule: it is cheap to clone.

use std::path::PathBuf;
use std::sync::Arc;

use super::push::slots::Slots;
use crate::media::Media;
use crate::push::PushClient;
use crate::service::House;
use crate::service::ops::vitals::Vitals;
use crate::text::Text;

/// What jobs work with; cheap to clone.
#[derive(Clone)]
pub struct JobContext {
    /// Store, blobs, clock and bus.
    pub house: House,
    /// Where the loops show that they turn.
    pub vitals: Vitals,
    /// Sends pushes.
    pub push: Arc<PushClient>,
    /// Bounds the pushes whose outcome is not written.
    pub slots: Slots,
    /// Server-side texts.
    pub text: Arc<Text>,
    /// Makes media playable.
    pub media: Arc<Media>,
    /// Folder for work files.
    pub work: PathBuf,
    /// Hosts that stand for the phones of invented people: taken as accepted, never dialled.
    pub silent_host: Option<&'static str>,
}
