//! Owns the write transaction, whichever database and connection it runs on.
//!
//! Called by the store, which begins it, and by every function that writes. The one rule: what was not committed never
//! happened.

use std::sync::Arc;

use sqlx::pool::PoolConnection;
use sqlx::{PgConnection, Postgres, Sqlite, Transaction, raw_sql};
use tokio::sync::Mutex;

use super::dialect::Dialect;
use super::error::StoreError;
use super::sql::On;

/// Where a connection lies while no transaction runs on it.
pub(in crate::store) type Held = Arc<Mutex<Option<PoolConnection<Postgres>>>>;

/// One write transaction; dropped without `commit` it leaves nothing behind.
#[derive(Debug)]
pub struct Tx {
    pub(in crate::store) inner: Inner,
    is_job_due: bool,
}

#[derive(Debug)]
pub(in crate::store) enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
    Kept(KeptTx),
}

impl Tx {
    pub(in crate::store) const fn new(inner: Inner) -> Self {
        Self { inner, is_job_due: false }
    }

    /// Reports whether a job was written that is due already: relays have something to do after the commit.
    #[must_use]
    pub const fn is_job_due(&self) -> bool {
        self.is_job_due
    }

    pub(in crate::store) const fn job_is_due(&mut self) {
        self.is_job_due = true;
    }

    /// Makes everything durable. After an error the outcome is unknown; callers answer "retry".
    ///
    /// # Errors
    /// When the database does not say that it committed.
    pub async fn commit(self) -> Result<(), StoreError> {
        match self.inner {
            Inner::Sqlite(inner) => inner.commit().await?,
            Inner::Postgres(inner) => inner.commit().await?,
            Inner::Kept(inner) => inner.commit().await?,
        }
        Ok(())
    }

    /// Returns which database this is.
    #[must_use]
    pub const fn dialect(&self) -> Dialect {
        match self.inner {
            Inner::Sqlite(_) => Dialect::Sqlite,
            Inner::Postgres(_) | Inner::Kept(_) => Dialect::Postgres,
        }
    }

    pub(in crate::store) fn connection(&mut self) -> On<'_> {
        match &mut self.inner {
            Inner::Sqlite(inner) => On::SqliteConnection(inner),
            Inner::Postgres(inner) => On::PostgresConnection(inner),
            Inner::Kept(inner) => On::PostgresConnection(inner.connection()),
        }
    }
}

/// A transaction on a kept connection, which is closed when it is dropped anywhere but where it is held.
#[derive(Debug)]
pub(in crate::store) struct KeptTx {
    pub(in crate::store) connection: PoolConnection<Postgres>,
    pub(in crate::store) held: Held,
}

impl KeptTx {
    pub(in crate::store) fn connection(&mut self) -> &mut PgConnection {
        &mut self.connection
    }

    pub(in crate::store) async fn commit(mut self) -> Result<(), StoreError> {
        raw_sql("COMMIT").execute(&mut *self.connection).await?;
        *self.held.lock().await = Some(self.connection);
        Ok(())
    }
}
