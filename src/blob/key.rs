//! Owns: the names of blobs.
//! Called by: use cases that compose a key from ids, and this room when it lists.
//! Rule: a key can never leave the store's directory, whatever it was made from.

use std::fmt;
use std::str::FromStr;

use object_store::path::Path;

use super::BlobError;

/// Longest key in bytes: well under the path limit of every file system once the root is added.
const KEY_MAX_BYTES: usize = 512;
/// Longest segment in bytes: leaves room for the suffix of an unfinished write within the usual 255.
const SEGMENT_MAX_BYTES: usize = 200;

/// Name of a blob, or of the common start of several: segments of `[A-Za-z0-9._-]`, joined by `/`, none starting with a dot.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlobKey(Path);

impl BlobKey {
    /// Parses a key such as `uploads/0190…/0-af31`.
    ///
    /// # Errors
    /// [`BlobError::Key`] when it is empty, longer than 512 bytes, or holds another character or an empty or dotted segment.
    pub fn new(key: impl AsRef<str>) -> Result<Self, BlobError> {
        let key = key.as_ref();
        let invalid = || BlobError::Key(key.chars().take(80).collect());
        let is_valid = key.len() <= KEY_MAX_BYTES && key.split('/').all(is_segment);
        if !is_valid {
            return Err(invalid());
        }
        Path::parse(key).map(Self).map_err(|_| invalid())
    }

    /// Returns the key that lies below this one, `self/segment`.
    ///
    /// # Errors
    /// [`BlobError::Key`] when the result is no valid key.
    pub fn join(&self, segment: impl AsRef<str>) -> Result<Self, BlobError> {
        Self::new(format!("{self}/{}", segment.as_ref()))
    }

    /// Returns the key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_ref()
    }

    /// Returns the last segment.
    #[must_use]
    pub fn name(&self) -> &str {
        self.as_str().rsplit('/').next().unwrap_or_default()
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

fn is_segment(segment: &str) -> bool {
    !segment.is_empty()
        && segment.len() <= SEGMENT_MAX_BYTES
        && !segment.starts_with('.')
        && segment.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

impl FromStr for BlobKey {
    type Err = BlobError;

    fn from_str(key: &str) -> Result<Self, Self::Err> {
        Self::new(key)
    }
}

impl fmt::Display for BlobKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]

    use super::BlobKey;

    #[test]
    fn a_key_never_leaves_the_store() {
        let bad = ["", "/", "/a", "a/", "a//b", "..", "a/../b", ".hidden", "a/.x", "a\\b", "a b", "a#1", "a%2f", "ä", "a\0"];
        for key in bad {
            assert!(BlobKey::new(key).is_err(), "{key:?}");
        }
        assert!(BlobKey::new("a/".repeat(300)).is_err());
        assert!(BlobKey::new("x".repeat(201)).is_err());
    }

    #[test]
    fn a_key_survives_its_text() {
        let key = BlobKey::new("uploads/0190-ab/0-af_1.part").unwrap();
        assert_eq!(key.to_string().parse::<BlobKey>().unwrap(), key);
        assert_eq!(key.name(), "0-af_1.part");
        assert_eq!(BlobKey::new("a").unwrap().join("b").unwrap().as_str(), "a/b");
    }
}
