//! Owns what every job is given: what all work with, and what one try at a job is.
//!
//! Made by the composition root and the worker loops, read by the jobs. The one rule: whoever holds an attempt holds its
//! lane's turn; a job that waits for others gives the turn up, and every other keeps it to its end.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::OwnedSemaphorePermit;

use super::push::slots::Slots;
use crate::domain::job::LeasedJob;
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

/// One try at a leased job.
pub struct Attempt<'a> {
    /// What it works with.
    pub context: &'a JobContext,
    /// The job, and until when it is ours.
    pub lease: &'a LeasedJob,
    /// Until it is dropped no other job of the lane begins.
    pub turn: OwnedSemaphorePermit,
}
