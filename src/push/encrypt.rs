//! Owns message encryption for web push: RFC 8291 keys over the aes128gcm coding of RFC 8188.
//! Called by `push::client` for every send.
//! Rule: each message has its own key pair and salt; a pair is never used twice.

use aws_lc_rs::{
    aead::{AES_128_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    agreement::{self, ECDH_P256, PrivateKey, UnparsedPublicKey},
    error::Unspecified,
    hmac::{self, HMAC_SHA256},
    rand,
};

use super::subscription::{AUTH_BYTES, PUBLIC_KEY_BYTES};

/// Record size: push services must take messages of 4,096 bytes (RFC 8030 §7.2), and there is one record.
const RECORD_BYTES: u32 = 4096;

/// Length of the salt (RFC 8188 §2.1).
pub const SALT_BYTES: usize = 16;

/// Salt, record size, key id length, key id (RFC 8188 §2.1; RFC 8291 §4).
const HEADER_BYTES: usize = SALT_BYTES + 4 + 1 + PUBLIC_KEY_BYTES;

/// Length of an AES-128-GCM key.
const CONTENT_KEY_BYTES: usize = 16;

/// Length of an AES-128-GCM tag.
const TAG_BYTES: usize = 16;

/// Marks the last record and the start of padding (RFC 8188 §2).
const LAST_RECORD: u8 = 0x02;

/// Longest payload in bytes: 4,096 less header (86), tag (16) and delimiter (1), RFC 8291 §4.
pub const MAX_PAYLOAD_BYTES: usize = 3993;

const KEY_INFO_PREFIX: &[u8] = b"WebPush: info\0";
const CEK_INFO: &[u8] = b"Content-Encoding: aes128gcm\0";
const NONCE_INFO: &[u8] = b"Content-Encoding: nonce\0";
/// Ends the input of the first block of an expansion (RFC 5869 §2.3); none of ours is longer than one block.
const FIRST_BLOCK: &[u8] = &[1];

/// Why a payload could not be encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EncryptError {
    /// The payload is longer than [`MAX_PAYLOAD_BYTES`].
    #[error("push payload exceeds {MAX_PAYLOAD_BYTES} bytes")]
    TooLarge,
    /// The receiver's key is not on the curve, or the cryptographic library failed.
    #[error("push payload cannot be encrypted for this key")]
    Crypto,
}

impl From<Unspecified> for EncryptError {
    fn from(_: Unspecified) -> Self {
        Self::Crypto
    }
}

/// Encrypts a payload for one receiver with a fresh key pair and salt; the result is a whole request
/// body of payload length + 103 bytes.
///
/// # Errors
/// [`EncryptError::TooLarge`] over [`MAX_PAYLOAD_BYTES`]; [`EncryptError::Crypto`] for a bad key.
pub fn encrypt(receiver: &[u8; PUBLIC_KEY_BYTES], auth: &[u8; AUTH_BYTES], payload: &[u8]) -> Result<Vec<u8>, EncryptError> {
    let mut salt = [0; SALT_BYTES];
    rand::fill(&mut salt)?;
    let sender = PrivateKey::generate(&ECDH_P256)?;
    encrypt_with(receiver, auth, payload, &sender, salt)
}

/// Encrypts with a given sender key and salt: for test vectors only, see the rule of this file.
///
/// # Errors
/// As [`encrypt`].
pub fn encrypt_with(
    receiver: &[u8; PUBLIC_KEY_BYTES],
    auth: &[u8; AUTH_BYTES],
    payload: &[u8],
    sender: &PrivateKey,
    salt: [u8; SALT_BYTES],
) -> Result<Vec<u8>, EncryptError> {
    if payload.len() > MAX_PAYLOAD_BYTES {
        return Err(EncryptError::TooLarge);
    }
    let sender_public = sender.compute_public_key()?;
    let sender_public: &[u8; PUBLIC_KEY_BYTES] = sender_public.as_ref().try_into().map_err(|_| EncryptError::Crypto)?;

    // RFC 8291 §3.3 and §3.4: the input key binds the shared secret to both public keys and to `auth`.
    let input_key = agreement::agree(sender, UnparsedPublicKey::new(&ECDH_P256, receiver), EncryptError::Crypto, |shared| {
        Ok(mac(mac(auth, &[shared]).as_ref(), &[KEY_INFO_PREFIX, receiver, sender_public, FIRST_BLOCK]))
    })?;

    // RFC 8188 §2.2 and §2.3; there is one record, so the nonce is that of sequence number 0.
    let pseudo_random_key = hmac::Key::new(HMAC_SHA256, mac(&salt, &[input_key.as_ref()]).as_ref());
    let (content_key, nonce) = (mac_with(&pseudo_random_key, &[CEK_INFO, FIRST_BLOCK]), mac_with(&pseudo_random_key, &[NONCE_INFO, FIRST_BLOCK]));
    let (content_key, _) = content_key.as_ref().split_first_chunk::<CONTENT_KEY_BYTES>().ok_or(EncryptError::Crypto)?;
    let (nonce, _) = nonce.as_ref().split_first_chunk::<NONCE_LEN>().ok_or(EncryptError::Crypto)?;

    let mut body = Vec::with_capacity(HEADER_BYTES + payload.len() + 1 + TAG_BYTES);
    body.extend_from_slice(&salt);
    body.extend_from_slice(&RECORD_BYTES.to_be_bytes());
    body.push(KEY_ID_BYTES);
    body.extend_from_slice(sender_public);
    body.extend_from_slice(payload);
    body.push(LAST_RECORD);
    let record = body.get_mut(HEADER_BYTES..).ok_or(EncryptError::Crypto)?;
    let tag =
        LessSafeKey::new(UnboundKey::new(&AES_128_GCM, content_key)?).seal_in_place_separate_tag(Nonce::assume_unique_for_key(*nonce), Aad::empty(), record)?;
    body.extend_from_slice(tag.as_ref());
    Ok(body)
}

/// The key id is the sender's public key (RFC 8291 §4); its length as the header's one byte.
const KEY_ID_BYTES: u8 = 65;

/// One step of HKDF (RFC 5869 §2): to extract, the salt is the key; to expand by up to one block, the extracted key is.
fn mac(key: &[u8], parts: &[&[u8]]) -> hmac::Tag {
    mac_with(&hmac::Key::new(HMAC_SHA256, key), parts)
}

fn mac_with(key: &hmac::Key, parts: &[&[u8]]) -> hmac::Tag {
    let mut context = hmac::Context::with_key(key);
    for part in parts {
        context.update(part);
    }
    context.sign()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]
    use super::*;

    fn receiver() -> [u8; PUBLIC_KEY_BYTES] {
        let key = PrivateKey::generate(&ECDH_P256).unwrap();
        key.compute_public_key().unwrap().as_ref().try_into().unwrap()
    }

    #[test]
    fn the_largest_payload_fills_the_record_and_one_byte_more_is_refused() {
        let body = encrypt(&receiver(), &[7; AUTH_BYTES], &[1; MAX_PAYLOAD_BYTES]).unwrap();
        assert_eq!(body.len(), 4096);
        let refused = encrypt(&receiver(), &[7; AUTH_BYTES], &[1; MAX_PAYLOAD_BYTES + 1]);
        assert_eq!(refused, Err(EncryptError::TooLarge));
    }

    #[test]
    fn a_receiver_key_off_the_curve_is_an_error() {
        let mut off_curve = [1; PUBLIC_KEY_BYTES];
        *off_curve.first_mut().unwrap() = 4;
        let refused = encrypt(&off_curve, &[7; AUTH_BYTES], b"x");
        assert_eq!(refused, Err(EncryptError::Crypto));
    }

    #[test]
    fn the_same_payload_never_gives_the_same_bytes() {
        let to = receiver();
        let one = encrypt(&to, &[7; AUTH_BYTES], b"x").unwrap();
        let two = encrypt(&to, &[7; AUTH_BYTES], b"x").unwrap();
        assert_ne!(one.get(..16), two.get(..16));
        assert_ne!(one.get(21..86), two.get(21..86));
    }
}
