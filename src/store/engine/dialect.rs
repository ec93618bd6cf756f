//! Owns the few places where the two databases want other words.
//!
//! Called by every store file that cannot write one text for both. The one rule: whoever needs two texts asks here, in the
//! open.

/// Which of the two databases answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// One file, one writer: a transaction excludes every other.
    Sqlite,
    /// A server, read committed: rows that are read to be changed are locked.
    Postgres,
}

impl Dialect {
    /// Spells the bytes whose hexadecimal digits stand in an element of `json_each`; for ids `unhex` is the same on both.
    #[must_use]
    pub(in crate::store) fn bytes(self, element: &str) -> String {
        match self {
            Self::Sqlite => format!("unhex({element})"),
            Self::Postgres => format!("decode({element} #>> '{{}}', 'hex')"),
        }
    }

    /// Adds the clause that locks the read rows of the table called `alias`, so that nobody changes them before this
    /// transaction does; SQLite's writer is alone already.
    #[must_use]
    pub(in crate::store) fn lock(self, text: &str, alias: &str) -> String {
        match self {
            Self::Sqlite => text.to_owned(),
            // Not `FOR UPDATE`: rows that only refer to these may still be inserted.
            Self::Postgres => format!("{text} FOR NO KEY UPDATE OF {alias}"),
        }
    }

    /// The same for rows whose order matters to nobody but the locks: SQLite is spared it, which would walk the whole
    /// organisation for its sake.
    #[must_use]
    pub(in crate::store) fn lock_ordered(self, text: &str, alias: &str, order: &str) -> String {
        match self {
            Self::Sqlite => text.to_owned(),
            Self::Postgres => self.lock(&format!("{text} ORDER BY {order}"), alias),
        }
    }

    /// The condition that a column holds one of the ids of a list as `places::ids` writes it, however long the list is.
    ///
    /// PostgreSQL, before it has counted a new table, takes an organisation for some twenty rows and compares each with the
    /// whole list: 5,000 people by 5,000 ids took it 9 s, as an array 35 ms. SQLite has no arrays, and looks each id up.
    #[must_use]
    pub(in crate::store) fn among(self, column: &str, list: &str) -> String {
        match self {
            Self::Sqlite => format!("{column} IN (SELECT unhex(value) FROM json_each({list}))"),
            Self::Postgres => format!("{column} = ANY (ARRAY(SELECT unhex(value) FROM json_each({list})))"),
        }
    }
}
