//! Owns the proof that pushes are encrypted and signed as RFC 8188, 8291 and 8292 say.
//! Called by `tests/house.rs`.
//! Rule: decryption and verification here share no code with the program.

use aws_lc_rs::{
    aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey},
    agreement::{self, ECDH_P256, PrivateKey, UnparsedPublicKey},
    hmac, signature,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL};
use floornote::push::{
    Contact, MAX_PAYLOAD_BYTES, VapidKey, VapidSigner,
    encrypt::{encrypt, encrypt_with},
};
use proptest::prelude::*;
use url::Url;

// RFC 8291 §5 and appendix A.
const PLAINTEXT: &[u8] = b"When I grow up, I want to be a watermelon";
const SENDER_PRIVATE: &str = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
const RECEIVER_PRIVATE: &str = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
const RECEIVER_PUBLIC: &str = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
const AUTH: &str = "BTBZMqHH6r4Tts7J_aSIgg";
const SALT: &str = "DGv6ra1nlYgDCS1FRnbzlw";
const BODY: &str = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

fn bytes<const N: usize>(text: &str) -> [u8; N] {
    BASE64URL.decode(text).unwrap().try_into().unwrap()
}

fn private(text: &str) -> PrivateKey {
    PrivateKey::from_private_key(&ECDH_P256, &bytes::<32>(text)).unwrap()
}

fn public(key: &PrivateKey) -> [u8; 65] {
    let public = key.compute_public_key().unwrap();
    public.as_ref().try_into().unwrap()
}

fn hmac_sha256(key: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, key);
    hmac::sign(&key, &parts.concat()).as_ref().to_vec()
}

/// A receiver written from the formulas of RFC 8291 §3.4 with bare HMACs.
fn decrypt(receiver: &PrivateKey, auth: &[u8; 16], body: &[u8]) -> Vec<u8> {
    let (salt, rest) = body.split_at(16);
    let (record_size, rest) = rest.split_at(4);
    assert_eq!(record_size, [0, 0, 0x10, 0]);
    let (id_length, rest) = rest.split_at(1);
    assert_eq!(id_length, [65]);
    let (sender, record) = rest.split_at(65);
    let peer = UnparsedPublicKey::new(&ECDH_P256, sender);
    let shared = agreement::agree(receiver, peer, (), |shared| Ok(shared.to_vec())).unwrap();
    let key = hmac_sha256(auth, &[&shared]);
    let info = [b"WebPush: info\0", &public(receiver)[..], sender, b"\x01"];
    let input = hmac_sha256(&key, &info);
    let key = hmac_sha256(salt, &[&input]);
    let content_key = hmac_sha256(&key, &[b"Content-Encoding: aes128gcm\0\x01"]);
    let nonce = hmac_sha256(&key, &[b"Content-Encoding: nonce\0\x01"]);
    let content_key = UnboundKey::new(&AES_128_GCM, content_key.get(..16).unwrap()).unwrap();
    let nonce = Nonce::try_assume_unique_for_key(nonce.get(..12).unwrap()).unwrap();
    let mut record = record.to_vec();
    let plain = LessSafeKey::new(content_key).open_in_place(nonce, Aad::empty(), &mut record).unwrap();
    let end = plain.iter().rposition(|byte| *byte != 0).unwrap();
    assert_eq!(plain.get(end), Some(&2), "the last record ends with 2");
    plain.get(..end).unwrap().to_vec()
}

#[test]
fn the_worked_example_of_rfc_8291_comes_out_byte_for_byte() {
    let sender = private(SENDER_PRIVATE);
    let receiver = bytes(RECEIVER_PUBLIC);
    let body = encrypt_with(&receiver, &bytes(AUTH), PLAINTEXT, &sender, bytes(SALT)).unwrap();
    assert_eq!(BASE64URL.encode(&body), BODY);
}

#[test]
fn the_test_receiver_reads_the_worked_example() {
    let body = BASE64URL.decode(BODY).unwrap();
    let plain = decrypt(&private(RECEIVER_PRIVATE), &bytes(AUTH), &body);
    assert_eq!(plain, PLAINTEXT);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn what_is_encrypted_is_decrypted_again(
        payload in prop::collection::vec(any::<u8>(), 0..=MAX_PAYLOAD_BYTES),
        auth in any::<[u8; 16]>(),
    ) {
        let receiver = PrivateKey::generate(&ECDH_P256).unwrap();
        let body = encrypt(&public(&receiver), &auth, &payload).unwrap();
        prop_assert_eq!(body.len(), payload.len() + 103);
        prop_assert_eq!(decrypt(&receiver, &auth, &body), payload);
    }
}

/// Reads an `Authorization` header, checks the signature and gives the claims.
fn verified_claims(header: &str, key: &str) -> serde_json::Value {
    let (token, k) = header.strip_prefix("vapid t=").and_then(|rest| rest.split_once(", k=")).unwrap();
    assert_eq!(k, key);
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let point: [u8; 65] = bytes(k);
    signature::UnparsedPublicKey::new(&signature::ECDSA_P256_SHA256_FIXED, point).verify(signed.as_bytes(), &bytes::<64>(signature)).unwrap();
    let (head, claims) = signed.split_once('.').unwrap();
    let head: serde_json::Value = serde_json::from_slice(&BASE64URL.decode(head).unwrap()).unwrap();
    assert_eq!(head, serde_json::json!({"typ": "JWT", "alg": "ES256"}));
    serde_json::from_slice(&BASE64URL.decode(claims).unwrap()).unwrap()
}

#[test]
fn a_token_names_origin_with_port_expiry_and_contact_and_its_signature_holds() {
    let contact = Contact::parse("mailto:ops@example.org").unwrap();
    let signer = VapidSigner::new(VapidKey::generate().unwrap(), contact);
    let now = 1_790_000_000;
    for (endpoint, audience) in [
        ("https://push.example.org/a?b#c", "https://push.example.org"),
        ("https://push.example.org:443/a", "https://push.example.org"),
        ("https://push.example.org:8443/a", "https://push.example.org:8443"),
        ("https://[2001:db8::1]:8443/a", "https://[2001:db8::1]:8443"),
    ] {
        let header = signer.authorization(&Url::parse(endpoint).unwrap(), now).unwrap();
        let claims = verified_claims(header.to_str().unwrap(), signer.key().public_base64url());
        let expected = serde_json::json!({
            "aud": audience,
            "exp": now + 12 * 3600,
            "sub": "mailto:ops@example.org",
        });
        assert_eq!(claims, expected);
    }
}
