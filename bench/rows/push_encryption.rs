//! Owns `push_encryption`: one core, payloads encrypted and signed with the cached VAPID token.
//!
//! Called by the list of rows. The one rule: ours, the curve's own limit and the peer take turns on the same core.

use std::time::{Duration, Instant};

use aws_lc_rs::agreement::{self, ECDH_P256, PrivateKey, UnparsedPublicKey};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use floornote::domain::clock::Clock;
use floornote::push::encrypt::encrypt;
use floornote::push::{Contact, VapidKey, VapidSigner};
use url::Url;

use crate::figure::{Aim, Peer, Row};
use crate::ground::{Core, Failure, folder, number, peer, run, span};

/// Bytes of a note's payload: a title, a text, a token, as the server makes it.
const PAYLOAD_BYTES: usize = 700;
/// Rounds: short ones, so that whatever else the machine does meets all three alike.
const ROUNDS: usize = 5;

/// Runs a piece of work over and over; returns how often in a second.
fn rate(length: Duration, mut work: impl FnMut() -> Result<(), Failure>) -> Result<f64, Failure> {
    let (began, mut count) = (Instant::now(), 0_u32);
    while began.elapsed() < length {
        work()?;
        count += 1;
    }
    Ok(f64::from(count) / began.elapsed().as_secs_f64())
}

/// Measures both rows.
pub async fn measure() -> Result<Vec<Row>, Failure> {
    let (folder, length) = (folder()?, span(1.5));
    let phone = PrivateKey::generate(&ECDH_P256)?;
    let public: [u8; 65] = phone.compute_public_key()?.as_ref().try_into()?;
    let endpoint = Url::parse("https://updates.push.services.mozilla.com/wpush/v2/phone")?;
    let signer = VapidSigner::new(VapidKey::generate()?, Contact::parse("mailto:operator@floornote.invalid")?);
    let now = i64::try_from(Clock::system().now().unix_s())?;
    let payload = vec![b'x'; PAYLOAD_BYTES];
    let ours = || {
        std::hint::black_box(encrypt(&public, &[7; 16], &payload)?);
        std::hint::black_box(signer.authorization(&endpoint, now)?);
        Ok(())
    };
    let curve = || {
        let key = PrivateKey::generate(&ECDH_P256)?;
        agreement::agree(&key, UnparsedPublicKey::new(&ECDH_P256, &public), "no agreement".into(), |shared| {
            std::hint::black_box(shared);
            Ok(())
        })
    };
    let (key, bytes, seconds) = (URL_SAFE_NO_PAD.encode(public), PAYLOAD_BYTES.to_string(), length.as_secs_f64().to_string());
    let arguments = [&peer("web-push-encrypt.mjs"), key.as_str(), bytes.as_str(), seconds.as_str()];
    let (mut own, mut limit, mut node, mut typed) = (Vec::new(), Vec::new(), Vec::new(), String::new());
    rate(length / 2, ours)?;
    rate(length / 2, curve)?;
    for _ in 0..ROUNDS {
        own.push(rate(length, ours)?);
        limit.push(rate(length, curve)?);
        let (said, command) = run(Core::Load, folder.path(), "node", &arguments, &[], Duration::from_secs(60)).await?;
        node.push(number(&said, "per_second")?);
        typed = command;
    }
    let row = |name, samples: &Vec<f64>, whose: &str, peer_samples, aim, note: &str| {
        let notes = vec![
            format!("One thread encrypts a payload of {PAYLOAD_BYTES} bytes with a fresh key pair and makes its authorization header, {length:?} a round."),
            note.to_owned(),
        ];
        let peer = Peer { name: whose.to_owned(), samples: peer_samples };
        let pinning = "all of it in turn on core 1";
        Row { name, unit: "1/s", samples: samples.clone(), peer, aim, commands: vec![typed.clone()], pinning, notes }.check()
    };
    Ok(vec![
        row(
            "push_encryption",
            &own,
            "keygen + ECDH, aws-lc-rs",
            limit,
            Aim::RatioAtLeast(0.9),
            "The ceiling: a key pair and an agreement on P-256, nothing else.",
        )?,
        row(
            "push_encryption_web_push",
            &own,
            "npm web-push, no VAPID",
            node,
            Aim::RatioAtLeast(3.0),
            "The peer encrypts only (webPush.encrypt, aes128gcm) and signs nothing; its first half second is not counted.",
        )?,
    ])
}
