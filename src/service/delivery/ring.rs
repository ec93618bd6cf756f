//! Owns ringing: alerts become pages, and pages become jobs.
//!
//! Called by every use case and job that makes phones ring. The one rule: an alert is never stored without the job that
//! pushes it.

use crate::domain::job::Job;
use crate::domain::person::Tenant;
use crate::service::unit_of_work::UnitOfWork;
use crate::store::StoreError;
use crate::store::delivery::alerts::{self, Alert};

/// Stores alerts in pages, each with the job that pushes it; none at all is fine.
///
/// # Errors
/// Those of the transaction's statements.
pub async fn ring(tx: &mut UnitOfWork<'_>, tenant: Tenant, alerts: &[Alert]) -> Result<(), StoreError> {
    let (now, clock) = (tx.now(), tx.clock());
    for page_id in alerts::insert_pages(tx, tenant, alerts, || clock.id(), now).await? {
        tx.enqueue(tenant, &Job::SendPushV1 { page_id }, now).await?;
    }
    Ok(())
}
