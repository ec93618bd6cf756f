//! Owns `fan_out`: a note to 10,000 phones, from the POST until the push service accepted the last push.
//!
//! Called by the list of rows. The one rule: product, bare loop and peer send to the same sink with bodies of the same length,
//! each alone on the same core.

use std::time::Duration;

use tokio::time::Instant;

use super::ROUNDS;
use crate::figure::{Aim, Peer, Row};
use crate::ground::{Core, Failure, folder, number, peer, quick_folder, run, size, start_self};
use crate::house::{self, LEAD};
use crate::server::{Server, Setup, sqlite_url};
use crate::sink::Sink;

/// Phones of the note.
const PHONES: usize = 10_000;
/// Phones of the peer: it is an order of magnitude slower.
const PEER_PHONES: usize = 2_000;
/// What encryption adds to a payload (RFC 8291 §4).
const ADDED_BYTES: usize = 103;

/// Measures both rows.
pub async fn measure() -> Result<Vec<Row>, Failure> {
    let (folder, prepared) = (folder()?, quick_folder()?);
    let (phones, peer_phones) = (size(PHONES), size(PEER_PHONES));
    let sink = Sink::start(folder.path()).await?;
    let house = house::seed(&sqlite_url(prepared.path()), phones, Some(&sink)).await?;
    let (mut own, mut bare, mut node) = (Vec::new(), Vec::new(), Vec::new());
    let mut commands = Vec::new();
    for round in 0..=ROUNDS {
        // A database of its own each round: a second note within ten minutes would be folded into a silent line.
        let place = folder.path().join(format!("round-{round}"));
        std::fs::create_dir(&place)?;
        std::fs::copy(prepared.path().join("floornote.db"), place.join("floornote.db"))?;
        let url = sqlite_url(&place);
        let setup = Setup { certificate: Some(&sink.certificate), ..Setup::alone(&url, &place) };
        let server = Server::start(&setup).await?;
        sink.expect(phones);
        let began = Instant::now();
        server.post("Aisle 4", &house.everybody(), LEAD).await?;
        let (last, body_bytes) = sink.filled(Duration::from_secs(60)).await?;
        let took = (last - began).as_secs_f64();
        let typed = server.program.command.clone();
        server.stop().await?;

        let (port, bytes) = (sink.port.to_string(), (body_bytes - ADDED_BYTES).to_string());
        let trusted = sink.certificate.to_string_lossy().into_owned();
        sink.expect(phones);
        let arguments = ["push", port.as_str(), sink.public_key(), &phones.to_string(), &bytes];
        let loop_ = start_self(Core::Measured, folder.path(), &arguments, &[("SSL_CERT_FILE", trusted.as_str())])?;
        let loop_typed = loop_.command.clone();
        let said = loop_.end(Duration::from_secs(60)).await?;
        let loop_took = number(&said, "seconds")?;

        sink.expect(peer_phones);
        let count = peer_phones.to_string();
        let arguments = [&peer("web-push-send.mjs"), port.as_str(), sink.public_key(), count.as_str(), bytes.as_str()];
        let (said, peer_typed) =
            run(Core::Measured, folder.path(), "node", &arguments, &[("NODE_EXTRA_CA_CERTS", trusted.as_str())], Duration::from_secs(120)).await?;
        // The first round warms the disk's and the sink's caches.
        if round > 0 {
            own.push(phones as f64 / took);
            bare.push(phones as f64 / loop_took);
            node.push(peer_phones as f64 / number(&said, "seconds")?);
        }
        commands = vec![typed, loop_typed, peer_typed];
        std::fs::remove_dir_all(&place)?;
    }
    let row = |name, samples: &[f64], whose: &str, peer_samples, aim, note: &str| {
        let notes = vec![
            format!(
                "POST /api/v1/messages to {phones} phones on a fresh SQLite file of people; the clock stops when the sink has accepted a push for each phone. The sink speaks HTTP/2 over TLS on core 1. One round before is not counted."
            ),
            note.to_owned(),
        ];
        let peer = Peer { name: whose.to_owned(), samples: peer_samples };
        let pinning = "server, bare loop and peer each alone on core 0; sink on core 1";
        Row { name, unit: "pushes/s", samples: samples.to_vec(), peer, aim, commands: commands.clone(), pinning, notes }.check()
    };
    Ok(vec![
        row(
            "fan_out",
            &own,
            "bare encrypt-and-send loop",
            bare,
            Aim::RatioAtLeast(0.7),
            "The ceiling: the product's own push client in a loop, 128 at a time, with a payload of the same length: no database, no receipts, no card.",
        )?,
        row(
            "fan_out_web_push",
            &own,
            "npm web-push as shipped",
            node,
            Aim::RatioAtLeast(10.0),
            &format!("The peer sends to {peer_phones} phones, 64 at a time, HTTP/1.1, with VAPID signed for each push, as it does by itself."),
        )?,
    ])
}
