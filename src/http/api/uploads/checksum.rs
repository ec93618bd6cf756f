//! Owns the checksum of one PATCH (tus checksum extension).
//!
//! Called by the upload handler. The one rule: an algorithm we do not know is refused before any byte is read.

use std::str::FromStr;

use aws_lc_rs::digest::{self, Algorithm};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::domain::refusal::Code;
use crate::http::edge::error::ApiError;

/// A promised digest.
pub(in crate::http) struct Checksum {
    algorithm: &'static Algorithm,
    expected: Vec<u8>,
}

impl Checksum {
    /// Reports whether the bytes have the promised digest.
    pub(in crate::http) fn fits(&self, bytes: &[u8]) -> bool {
        digest::digest(self.algorithm, bytes).as_ref() == self.expected
    }
}

impl FromStr for Checksum {
    type Err = ApiError;

    /// Reads `sha1 <base64>` or `sha256 <base64>`.
    fn from_str(header: &str) -> Result<Self, ApiError> {
        let refused = || ApiError::new(Code::UploadChecksumAlgorithm);
        let (name, encoded) = header.split_once(' ').ok_or_else(refused)?;
        let algorithm = match name {
            // tus asks every server for SHA-1; here it finds transmission errors, nothing else.
            "sha1" => &digest::SHA1_FOR_LEGACY_USE_ONLY,
            "sha256" => &digest::SHA256,
            _ => return Err(refused()),
        };
        let expected = STANDARD.decode(encoded.trim()).map_err(|_| refused())?;
        Ok(Self { algorithm, expected })
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]

    use super::*;

    #[test]
    fn a_checksum_fits_its_bytes_only() {
        // The example of the tus protocol: SHA-1 of "hello world".
        let checksum: Checksum = "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=".parse().unwrap();
        assert!(checksum.fits(b"hello world"));
        assert!(!checksum.fits(b"hello worle"));
        for bad in ["", "sha1", "md5 Kq5sNclPz7QV2+lfQIuc6R7oRu0=", "sha1 !!"] {
            assert!(bad.parse::<Checksum>().is_err(), "{bad}");
        }
    }
}
