//! Owns how long a message took to its last push.
//!
//! Called once a page of pushes is done and its outcome written. The one rule: what cannot be measured is only logged.

use crate::domain::job::{Job, LeasedJob};
use crate::domain::person::Tenant;
use crate::metric;
use crate::store::delivery::alerts;
use crate::worker::JobContext;

/// Measures from the POST of a message to its last push, where this page was the last of those that went out at once. Two
/// last pages that end in the same moment on two machines may both be counted.
pub(in crate::worker) async fn run(context: &JobContext, lease: &LeasedJob) {
    let Job::SendPushV1 { page_id } = lease.job else { return };
    match alerts::find_last_page(&context.house.store, Tenant::of(lease.organisation_id), page_id).await {
        Ok(Some(last)) => metric::last_push_accepted(last.kind.as_str(), context.house.clock.now().0 - last.posted_at.0),
        Ok(None) => {}
        Err(error) => tracing::warn!(cause = ?error, "how long a message took to its last push was not measured"),
    }
}
