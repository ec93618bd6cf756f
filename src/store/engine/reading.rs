//! Owns whose eyes a read has.
//!
//! Called by reads of the store that a transaction needs too. The one rule: a read inside a transaction takes no second
//! connection.

use super::dialect::Dialect;
use super::sql::On;
use super::store::Store;
use super::tx::Tx;

/// Whose eyes a read has: the store's readers see what is committed, a transaction sees its own writes too and needs no
/// second connection.
#[derive(Debug)]
pub enum Reading<'a> {
    /// Any reader of the store.
    Store(&'a Store),
    /// The connection of a transaction.
    Tx(&'a mut Tx),
}

impl<'a> From<&'a Store> for Reading<'a> {
    fn from(store: &'a Store) -> Self {
        Self::Store(store)
    }
}

impl<'a> From<&'a mut Tx> for Reading<'a> {
    fn from(tx: &'a mut Tx) -> Self {
        Self::Tx(tx)
    }
}

impl Reading<'_> {
    pub(in crate::store) const fn dialect(&self) -> Dialect {
        match self {
            Self::Store(store) => store.dialect(),
            Self::Tx(tx) => tx.dialect(),
        }
    }

    pub(in crate::store) fn on(&mut self) -> On<'_> {
        match self {
            Self::Store(store) => store.reader(),
            Self::Tx(tx) => tx.connection(),
        }
    }
}
