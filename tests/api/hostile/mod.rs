//! Owns the table of hostile inputs: one row, one input through the real door of a real server, and what may be left.
//!
//! Called by the test runner; needs ffmpeg and heif-enc. The one rule: after every row exactly the named rows are left in the
//! database, no blob, no work file and no child process, and the next good request of the same sort works.

mod door;
mod media;
mod odd;
mod outside;
mod people;
mod push;
mod sends;
mod uploads;
mod without_programs;

use floornote::domain::clock::{Clock, DAY_MS};
use floornote::domain::media::upload::UploadKind;
use serde_json::Value;

use media::Clip;
use outside::{Ask, Outside};

/// What is tried.
#[derive(Debug)]
enum Deed {
    /// One request.
    Ask(Ask),
    /// A whole upload and the message that uses it; the code is the one the sender is told.
    Clip(Clip),
}

/// A request that must work after the row: the same sort of thing, done well.
#[derive(Debug, Clone, Copy)]
enum Good {
    Read,
    Look,
    Send,
    Upload,
    Clip(UploadKind),
    Answer,
    Token,
    Subscribe,
}

/// One hostile input.
struct Row {
    what: String,
    deed: Deed,
    status: u16,
    /// The code of the problem document; empty where the input is rightly accepted.
    code: &'static str,
    /// What the answer must say beside its code, by JSON pointer.
    says: Vec<(&'static str, Value)>,
    /// Rows that rightly stay, by table; nothing else may change.
    leaves: &'static [(&'static str, i64)],
    good: Good,
}

impl Row {
    fn new(what: impl Into<String>, ask: Ask, status: u16, code: &'static str, good: Good) -> Self {
        Self { what: what.into(), deed: Deed::Ask(ask), status, code, says: Vec::new(), leaves: &[], good }
    }

    fn says(mut self, pointer: &'static str, value: impl Into<Value>) -> Self {
        self.says.push((pointer, value.into()));
        self
    }

    fn leaves(mut self, leaves: &'static [(&'static str, i64)]) -> Self {
        self.leaves = leaves;
        self
    }
}

/// Does what a row says; answers status, code and the document.
async fn perform(outside: &Outside, deed: &Deed) -> (u16, String, Value) {
    let ask = match deed {
        Deed::Ask(ask) => ask,
        Deed::Clip(clip) => return media::perform(outside, clip).await,
    };
    let response = outside.send(ask).await;
    let status = response.status().as_u16();
    let kind = response.headers().get("content-type").map(|kind| kind.to_str().unwrap().to_owned()).unwrap_or_default();
    let body: Value = serde_json::from_str(&response.text().await.unwrap()).unwrap_or_default();
    if status >= 400 {
        assert_eq!(kind, "application/problem+json", "{body}");
        assert_eq!(body["type"], format!("/errors/{}", body["code"].as_str().unwrap()));
        assert_eq!(body["status"], status);
    }
    let code = body["code"].as_str().unwrap_or_default().to_owned();
    (status, code, body)
}

/// Proves the row; says what is wrong, nothing where all is right.
async fn judge(outside: &Outside, row: &Row) -> Vec<String> {
    let mut wrong = Vec::new();
    let before = outside.kept().await;
    let (status, code, body) = perform(outside, &row.deed).await;
    let mut after = outside.kept().await;
    if (status, code.as_str()) != (row.status, row.code) {
        wrong.push(format!("answered {status} {code:?} instead of {} {:?}: {body}", row.status, row.code));
    }
    for (pointer, value) in &row.says {
        if body.pointer(pointer) != Some(value) {
            wrong.push(format!("{pointer} is {:?} instead of {value}", body.pointer(pointer)));
        }
    }
    for (table, rows) in row.leaves {
        *after.rows.get_mut(*table).unwrap() -= rows;
    }
    if after != before {
        let rows: Vec<_> =
            after.rows.iter().filter(|(table, rows)| before.rows[*table] != **rows).map(|(table, rows)| (table, rows - before.rows[table])).collect();
        let blobs: Vec<_> =
            after.blobs.iter().filter(|key| !before.blobs.contains(key)).chain(before.blobs.iter().filter(|key| !after.blobs.contains(key))).collect();
        wrong.push(format!("left behind or lost: rows {rows:?}, blobs {blobs:?}, work files {:?}", after.work));
    }
    let children = outside.children();
    if !children.is_empty() {
        wrong.push(format!("children are left: {children:?}"));
    }
    wrong
}

/// Does the same sort of thing well; panics where that is refused.
async fn do_well(outside: &Outside, good: Good) {
    match good {
        Good::Read => door::read_well(outside).await,
        Good::Look => people::look_well(outside).await,
        Good::Send => sends::send_well(outside).await,
        Good::Upload => uploads::upload_well(outside).await,
        Good::Clip(kind) => media::send_well(outside, kind).await,
        Good::Answer => people::answer_well(outside).await,
        Good::Token => people::act_well(outside).await,
        Good::Subscribe => push::subscribe_well(outside).await,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_hostile_input_gets_its_code_and_leaves_only_what_it_may() {
    let outside = Outside::start().await;
    let mut rows = door::rows(&outside).await;
    rows.extend(sends::rows(&outside).await);
    rows.extend(uploads::rows(&outside).await);
    rows.extend(people::rows(&outside).await);
    rows.extend(push::rows());
    rows.extend(media::rows(outside.folder.path()));
    assert!(rows.len() > 100, "{} rows", rows.len());
    let mut wrong = Vec::new();
    for row in &rows {
        wrong.extend(judge(&outside, row).await.into_iter().map(|what| format!("{}: {what}", row.what)));
        do_well(&outside, row.good).await;
    }
    assert!(wrong.is_empty(), "{} of {} rows\n{}", wrong.len(), rows.len(), wrong.join("\n"));
    println!("{} hostile inputs", rows.len());

    // What was begun and never used goes with the sweep: the uploads, their parts, the bytes.
    let mut later = outside.house.clone();
    later.clock = Clock::fixed(outside.house.clock.now().plus(5 * DAY_MS));
    assert!(floornote::service::media::uploads::sweep(&later).await.unwrap() > 0);
    let kept = outside.kept().await;
    assert_eq!(outside.count("SELECT COUNT(*) FROM uploads WHERE state != 'consumed'").await, 0);
    assert_eq!(kept.rows["upload_parts"], 0);
    assert_eq!(kept.blobs.iter().filter(|key| key.starts_with("uploads/")).count(), 0);
    assert!(!outside.log().contains("\"level\":\"ERROR\""), "a human is called for what a stranger sent\n{}", outside.log());
}
