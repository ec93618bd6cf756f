//! Owns: what can go wrong with a blob.
//! Called by: every function of this room and the use cases above it.
//! Rule: a missing blob is told apart from a broken store, so that callers answer 404 only for the first.

/// Failure of a blob operation.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// There is no blob under this key.
    #[error("no such blob")]
    NotFound,
    /// The name is not a valid key.
    #[error("blob key `{0}` is not made of segments of letters, digits, `-`, `_` and `.`")]
    Key(String),
    /// The store's address has a scheme this build does not know, or no path.
    #[error("blob store address `{0}` is neither `file:path` nor `s3://bucket`")]
    Location(String),
    /// Reads were to be signed, and a directory signs nothing.
    #[error("signed reads need an s3:// store: a directory signs no addresses")]
    Unsigned,
    /// The blob is longer than the caller allows.
    #[error("blob is longer than {limit_bytes} bytes")]
    TooLarge {
        /// What the caller allowed.
        limit_bytes: u64,
    },
    /// A file beside the store could not be read or written.
    #[error("blob input or output failed")]
    Io(#[from] std::io::Error),
    /// The store refused or cannot be reached.
    #[error("blob store failed")]
    Store(#[source] object_store::Error),
}

impl BlobError {
    /// Reports whether the same may succeed later: the store is away, full or overloaded.
    #[must_use]
    pub const fn is_temporary(&self) -> bool {
        matches!(self, Self::Store(_) | Self::Io(_))
    }
}

impl From<object_store::Error> for BlobError {
    fn from(error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { .. } => Self::NotFound,
            other => Self::Store(other),
        }
    }
}
