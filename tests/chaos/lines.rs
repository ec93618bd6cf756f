//! Owns what stands on the phones after several notes and after a withdrawal, as the push service got it.
//!
//! Called by the test runner. The one rule: every payload is decrypted and read as a phone would.

use floornote::store::Store;
use serde_json::{Value, json};

use crate::kill::{wait_for_jobs, wait_until};
use crate::seed::{Seeded, database_url, seed_phones};
use crate::server::Server;
use crate::sink::{Answer, Sink, Taken};

/// Everything one phone got: topics and payloads.
fn got(sink: &Sink, phone: usize) -> Vec<(String, Value)> {
    sink.taken().remove(&phone).unwrap_or_default().iter().map(|Taken { topic, body }| (topic.clone(), sink.open(body))).collect()
}

/// Reads how many people a message counts as notified and as reached, from the file.
async fn notified_and_reached(folder: &std::path::Path, seeded: &Seeded, id: &str) -> (i64, i64) {
    let store = Store::open(&database_url(folder)).await.unwrap();
    let key = (id.parse::<uuid::Uuid>().unwrap().into(), 1);
    let parts = floornote::store::progress::sums::list_counts(&store, &seeded.scope, &[key]).await.unwrap();
    store.close().await;
    (parts.iter().map(|part| part.counts.notified).sum(), parts.iter().map(|part| part.counts.reached).sum())
}

#[tokio::test(flavor = "multi_thread")]
async fn further_notes_are_one_silent_line_that_tells_of_each_and_a_withdrawal_replaces_what_stands() {
    let folder = tempfile::tempdir().unwrap();
    let (path, certificate) = (folder.path(), folder.path().join("push.pem"));
    let sink = Sink::start(&certificate, Box::new(|_, _| Answer::Take)).await;
    let seeded = seed_phones(path, &[&sink], 2).await;
    let server = Server::start(path, &certificate, 10).await;
    let mut ids = Vec::new();
    for title in ["First", "Second", "Third"] {
        ids.push(server.post_titled(&seeded, title, title).await);
        wait_for_jobs(path).await;
    }
    let all = got(&sink, 0);
    let kinds: Vec<&str> = all.iter().map(|(_, push)| push["data"]["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["note", "summary", "summary"]);
    let (topic, line) = &all[2];
    assert_eq!((&all[1].0, topic.starts_with("more-")), (topic, true), "the line replaces itself");
    assert_eq!(line["notification"]["tag"], topic.as_str());
    assert_eq!((&line["notification"]["title"], &line["notification"]["body"]), (&json!("2 more notes wait"), &json!("Third")));
    assert_eq!((&line["notification"]["silent"], &line["data"]["renotify"]), (&json!(true), &json!(false)));
    assert!(all[0].1["notification"].get("silent").is_none(), "the first rings");
    assert_eq!((&line["data"]["message"], &line["data"]["along"][0]["message"]), (&json!(ids[2]), &json!(ids[1])));
    assert_ne!(got(&sink, 1)[2].0, *topic, "each person has a line of their own");
    for id in &ids {
        assert_eq!(notified_and_reached(path, &seeded, id).await, (2, 0));
    }
    // The phone was away: it got the last line only, and says so for both notes in it.
    for token in [&line["data"]["token"], &line["data"]["along"][0]["token"]] {
        assert_eq!(server.reached(token.as_str().unwrap()).await, 204);
    }
    for (id, reached) in ids.iter().zip([0, 1, 1]) {
        assert_eq!(notified_and_reached(path, &seeded, id).await, (2 - reached, reached));
    }

    assert_eq!(server.ask("POST", &format!("api/v1/messages/{}/nudge", ids[1])).await["nudged"], 2);
    wait_for_jobs(path).await;
    let (topic, nudge) = got(&sink, 0).pop().unwrap();
    assert_eq!((&nudge["data"]["kind"], &nudge["data"]["renotify"], topic.starts_with("more-")), (&json!("note"), &json!(true), false));

    assert_eq!(server.ask("DELETE", &format!("api/v1/messages/{}", ids[2])).await["already_had"], 2);
    wait_for_jobs(path).await;
    let (topic, line) = got(&sink, 0).pop().unwrap();
    assert_eq!((&topic, &line["notification"]["title"]), (&all[2].0, &json!("1 more note waits")));
    assert_eq!((&line["data"]["message"], &line["data"]["along"][0]["message"]), (&Value::Null, &json!(ids[1])));

    server.ask("DELETE", &format!("api/v1/messages/{}", ids[0])).await;
    wait_for_jobs(path).await;
    let (topic, gone) = got(&sink, 0).pop().unwrap();
    assert_eq!((&topic, &gone["data"]["kind"]), (&all[0].0, &json!("withdrawn")), "it replaces what stood there");
    assert_eq!((&gone["notification"]["title"], &gone["notification"]["body"]), (&json!("First"), &json!("Withdrawn by Lead")));
    assert_eq!((&gone["notification"]["silent"], gone["data"].get("token")), (&json!(true), None));
    assert_eq!(notified_and_reached(path, &seeded, &ids[0]).await, (2, 0), "a withdrawal is no alert about the note");

    let log = server.log();
    let lines: Vec<&str> = log.lines().filter(|line| line.contains("\"route\"")).collect();
    for route in ["/api/v1/messages", "/api/v1/messages/{id}", "/api/v1/messages/{id}/nudge", "/api/v1/push/act"] {
        assert!(lines.iter().any(|line| line.contains(&format!("\"route\":\"{route}\""))), "no line for {route}:\n{log}");
    }
    for line in lines {
        assert!(["method", "status", "duration_ms", "request_id"].iter().all(|field| line.contains(&format!("\"{field}\":"))), "{line}");
        assert!(ids.iter().all(|id| !line.contains(id.as_str())), "an id of a path stands in the log: {line}");
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_cancelled_half_way_is_withdrawn_from_exactly_the_phones_that_have_it() {
    const PHONES: usize = 400;
    let folder = tempfile::tempdir().unwrap();
    let (path, certificate) = (folder.path(), folder.path().join("push.pem"));
    // Every second phone's push is not answered, so that the fan-out cannot end before the cancel.
    let sink = Sink::start(&certificate, Box::new(|phone, _| if phone % 2 == 0 { Answer::Take } else { Answer::Hang })).await;
    let seeded = seed_phones(path, &[&sink], PHONES).await;
    let server = Server::start(path, &certificate, 2).await;
    let id = server.post_titled(&seeded, "half-way", "Half way").await;
    wait_until("some pushes", || sink.phones() >= 30).await;
    let cancelled = server.ask("DELETE", &format!("api/v1/messages/{id}")).await;
    wait_for_jobs(path).await;
    server.stop().await;
    let had = sink.phones();
    println!("{had} of {PHONES} had it when it was cancelled: {cancelled}");
    assert!(had < PHONES / 2, "the cancel came too late to stop anything");
    for phone in 0..PHONES {
        let kinds: Vec<String> = got(&sink, phone).iter().map(|(_, push)| push["data"]["kind"].as_str().unwrap().to_owned()).collect();
        assert!(kinds.is_empty() || (kinds[0] == "note" && kinds.len() > 1 && kinds[1..].iter().all(|kind| kind == "withdrawn")), "phone {phone}: {kinds:?}");
    }
}
