//! Owns the unit of work: one write transaction, with the jobs, hints and wake-ups that belong to it.
//!
//! Begun by use cases and jobs through `House::begin`. The one rule: nothing leaves before the commit, and everything
//! leaves with it; dropped without a commit it has told nobody anything.

use std::ops::{Deref, DerefMut};

use crate::bus::{Handles, Hint};
use crate::domain::clock::{Clock, Time};
use crate::domain::job::Job;
use crate::domain::person::Tenant;
use crate::store::{Reading, Store, StoreError, Tx, outbox};

/// A write transaction that tells of itself once it is committed; the store's functions take it as the `Tx` it is.
#[derive(Debug)]
pub struct UnitOfWork<'a> {
    tx: Tx,
    clock: &'a Clock,
    bus: &'a Handles,
    now: Time,
    hints: Vec<Hint>,
}

impl<'a> UnitOfWork<'a> {
    pub(in crate::service) async fn begin(store: &Store, clock: &'a Clock, bus: &'a Handles) -> Result<Self, StoreError> {
        Ok(Self { tx: store.begin().await?, clock, bus, now: clock.now(), hints: Vec::new() })
    }

    /// The moment at which all of its alerts and jobs are written.
    #[must_use]
    pub const fn now(&self) -> Time {
        self.now
    }

    /// Makes ids.
    #[must_use]
    pub const fn clock(&self) -> &'a Clock {
        self.clock
    }

    /// Writes a job to be done at `run_at`, or moves a waiting one of the same meaning there if that is earlier. Relays are
    /// woken for what is due already.
    ///
    /// # Errors
    /// Those of the transaction's statement.
    pub async fn enqueue(&mut self, tenant: Tenant, job: &Job, run_at: Time) -> Result<(), StoreError> {
        outbox::insert(&mut self.tx, tenant, self.clock.id(), job, run_at, self.now).await
    }

    /// Tells whoever watches, once this is committed.
    pub fn hint(&mut self, hint: Hint) {
        self.hints.push(hint);
    }

    /// Makes everything durable, then wakes relays and sends the hints. After an error the outcome is unknown, nothing was
    /// told, and callers answer "retry".
    ///
    /// # Errors
    /// When the database does not say that it committed.
    pub async fn commit(self) -> Result<(), StoreError> {
        let is_job_due = self.tx.is_job_due();
        self.tx.commit().await?;
        if is_job_due {
            self.bus.wake.wake();
        }
        for hint in self.hints {
            self.bus.signal.send(hint);
        }
        Ok(())
    }
}

impl Deref for UnitOfWork<'_> {
    type Target = Tx;

    fn deref(&self) -> &Tx {
        &self.tx
    }
}

impl DerefMut for UnitOfWork<'_> {
    fn deref_mut(&mut self) -> &mut Tx {
        &mut self.tx
    }
}

impl<'a> From<&'a mut UnitOfWork<'_>> for Reading<'a> {
    fn from(unit: &'a mut UnitOfWork<'_>) -> Self {
        Self::from(&mut unit.tx)
    }
}
