//! Owns connections that one loop keeps: no other work takes them, and no round trip gives them back.
//!
//! Called by loops that write all the time, the recorder first of all. The one rule: a connection is kept only after a
//! commit that succeeded; after anything else it is closed, and the server rolls back.

use std::sync::Arc;

use sqlx::raw_sql;

use super::error::{StoreError, is_broken};
use super::pool::Pools;
use super::store::Store;
use super::tx::{Held, Inner, KeptTx, Tx};

/// A connection for the transactions of one loop, one after the other. On SQLite there is one writer for all, and nothing
/// to keep.
#[derive(Debug)]
pub struct Kept {
    store: Store,
    held: Held,
}

impl Store {
    /// Keeps a connection for a loop that writes all the time; it is taken from the pool when it is first needed.
    #[must_use]
    pub fn keep(&self) -> Kept {
        Kept { store: self.clone(), held: Held::default() }
    }
}

impl Kept {
    /// Begins a write transaction on the kept connection, or on a fresh one where it broke.
    ///
    /// # Errors
    /// As `Store::begin`.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let Pools::Postgres(pool) = &self.store.pools else { return self.store.begin().await };
        let mut left = pool.size() + 1;
        loop {
            let kept = self.held.lock().await.take();
            let mut connection = match kept {
                Some(connection) => connection,
                None => {
                    let mut fresh = pool.acquire().await?;
                    fresh.close_on_drop();
                    fresh
                }
            };
            match raw_sql("BEGIN").execute(&mut *connection).await {
                Ok(_) => return Ok(Tx::new(Inner::Kept(KeptTx { connection, held: Arc::clone(&self.held) }))),
                Err(error) if left > 0 && is_broken(&error) => left -= 1,
                Err(error) => return Err(error.into()),
            }
        }
    }
}
