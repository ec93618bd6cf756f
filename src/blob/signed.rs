//! Owns: addresses that open one blob for a short while.
//! Called by: the bucket, which signs them, and the media route, which sends readers there.
//! Rule: an address is a secret: it is handed to whoever may read the blob and shown to nobody else.

/// An address that opens one blob to whoever has it, until it expires. It never shows itself in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct SignedUrl(pub(super) String);

impl SignedUrl {
    /// Returns the address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for SignedUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignedUrl").finish_non_exhaustive()
    }
}
