//! Owns the proof that what is too large, and what a literal may not say, is found.
//!
//! Called by the test runner. The one rule: each planted violation stands beside clean text that is not found.

use super::planted::{file, whats};
use super::source::Source;
use super::{literals, sizes, units};

#[test]
fn a_file_that_is_too_long_is_found_tests_aside() {
    let (short, long, page) = ("x\n".repeat(400), "x\n".repeat(401), "x\n".repeat(200));
    let clean = [
        file("src/a.rs", &short),
        file("src/b.rs", &format!("{short}#[cfg(test)]\nmod tests {{\n{long}")),
        file("src/a/tests.rs", &long),
        file("web/src/a.test.ts", &long),
        file("web/src/a.tsx", &page),
    ];
    assert_eq!(whats(&sizes::lengths(&clean)), [""; 0]);
    for path in ["src/a.rs", "src/store/engine/sql.rs", "web/src/a.ts", "web/src/ui/a.css", "tests/store/a.rs", "bench/a.rs", "web/e2e/a.ts"] {
        assert_eq!(whats(&sizes::lengths(&[file(path, &long)])), ["401 lines, at most 400"], "{path}");
    }
    assert_eq!(whats(&sizes::lengths(&[file("src/a.rs", &format!("#[cfg(test)]\nuse a;\n{long}"))])), ["403 lines, at most 400"]);
    assert_eq!(whats(&sizes::lengths(&[file("web/src/a.tsx", &format!("{page}x\n"))])), ["201 lines, at most 200"]);
}

#[test]
fn a_folder_with_too_many_files_is_found() {
    let folder = |count: usize| -> Vec<Source> { (10..10 + count).map(|n| file(&format!("src/store/f{n}.rs"), "")).collect() };
    let mut fourteen = folder(14);
    fourteen.extend([file("src/store/engine/a.rs", ""), file("src/store/a.test.ts", "")]);
    assert_eq!(whats(&sizes::folders(&fourteen)), [""; 0]);
    let found = sizes::folders(&folder(16));
    assert_eq!(whats(&found), ["16 files, at most 14: f24.rs is too many", "16 files, at most 14: f25.rs is too many"]);
    assert!(found.iter().all(|finding| finding.place == "src/store"));
}

#[test]
fn a_struct_that_carries_too_much_is_found_under_every_name() {
    for part in ["Store", "Blobs", "Signal", "Throttle"] {
        let text = format!(
            "#[derive(Clone)] pub struct Successor<T> {{ pub a: Arc<dyn Fn(&str) -> Result<(), A> + Send>, pub b: [u8; 4], c: {part},\n d: crate::x::D, e: E<F, G>, f: F,\n g: G }}"
        );
        let found = sizes::carriers(&[file("src/service/a.rs", &text)]);
        assert_eq!(whats(&found), ["Successor has 7 fields, at most 6: g is too many"]);
        assert_eq!(found.iter().map(|finding| finding.line).collect::<Vec<_>>(), [3]);
    }
    let clean = "pub struct View { a: A, b: B, c: C, d: D, e: E, f: F, g: G } struct Six { a: Store, b: B, c: C, d: D, e: E, f: F } struct Unit; struct Pair(Store, Blobs);";
    assert_eq!(whats(&sizes::carriers(&[file("src/service/a.rs", clean)])), [""; 0]);
}

#[test]
fn a_word_of_an_enum_that_sql_spells_is_found() {
    let domain = file(
        "src/domain/a.rs",
        "words!(/** \"no\" */ State { /// It is.\n Open = \"open\", TakenBack = \"taken_back\" }); const A: Kind = \"constant\"; #[serde(rename = \"renamed\")] struct S;",
    );
    let words = literals::words(&[domain]);
    assert_eq!(words.iter().map(String::as_str).collect::<Vec<_>>(), ["open", "taken_back"]);
    for (text, expected) in [
        ("const SQL: &str = \"SELECT 1 FROM a WHERE state = 'open'\";", vec![("spells 'open': the word comes from its enum", 1)]),
        ("fn f() { format!(\"a\n b IN ('x', 'taken_back')\"); }", vec![("spells 'taken_back': the word comes from its enum", 2)]),
        (
            "const SQL: &str = r#\"'open' <> 'open'\"#;",
            vec![("spells 'open': the word comes from its enum", 1), ("spells 'open': the word comes from its enum", 1)],
        ),
        ("const SQL: &str = concat!(\"a = \", \"'open'\");", vec![("spells 'open': the word comes from its enum", 1)]),
    ] {
        let found = literals::spelled(&[file("src/store/message/a.rs", text)], &words);
        assert_eq!(found.iter().map(|finding| (finding.what.as_str(), finding.line)).collect::<Vec<_>>(), expected, "{text}");
    }
    let clean = "// state = 'open'\nconst SQL: &str = \"open = $1 AND kind = 'hex' AND x = 'opened' AND y = ' open'\"; const C: char = 'o'; #[cfg(test)] mod tests { const SQL: &str = \"'open'\"; }";
    assert_eq!(whats(&literals::spelled(&[file("src/store/a.rs", clean)], &words)), [""; 0]);
}

#[test]
fn a_test_of_a_path_is_found() {
    for text in
        ["fn f() { path.starts_with(\"/api/v1/join\"); }", "fn f() { path.strip_prefix(\"/media/\"); }", "fn f() { request.path().contains( \"/uploads\" ) }"]
    {
        for path in ["src/http/edge/gate.rs", "src/http/edge/table.rs", "src/http/routes.rs"] {
            let found = literals::path_tests(&[file(path, text)]);
            assert!(matches!(whats(&found).as_slice(), [what] if what.ends_with("judges by an address: the table says it")), "{path}: {text}");
        }
    }
    let clean = "// starts_with(\"/a\")\nfn f() { kind.starts_with(\"text/\"); get(\"/api\"); } #[cfg(test)] mod tests { fn f() { p.starts_with(\"/api\"); } }";
    assert_eq!(whats(&literals::path_tests(&[file("src/http/edge/gate.rs", clean)])), [""; 0]);
}

#[test]
fn what_leaves_beside_the_unit_of_work_is_found() {
    let transaction = "a transaction of its own: House::begin makes a unit of work";
    let (job, hint) = ("a job outside of a unit of work: it has enqueue", "a hint outside of a unit of work: it has hint");
    for (path, text, expected) in [
        ("src/service/message/send.rs", "let mut tx = house.store.begin().await?;", transaction),
        ("src/worker/relay.rs", "let mut tx = context\n.house\n.store\n.begin().await?;", transaction),
        ("src/http/api/a.rs", "store.begin()", transaction),
        ("src/worker/a.rs", "outbox::insert(&mut tx, &scope, id, &job, now, now).await?;", job),
        ("src/service/a.rs", "use crate::store::outbox::{self, count, insert as put};", job),
        ("src/command/a.rs", "use crate::store::outbox::insert;", job),
        ("src/service/a.rs", "house.signal.send(Hint::Missed);", hint),
        ("src/http/api/a.rs", "signal.send(hint)", hint),
        ("src/worker/a.rs", "house.wake.wake();", "a wake-up outside of a unit of work: its commit wakes"),
    ] {
        assert_eq!(whats(&units::beside(&[file(path, text)])), [expected], "{path}: {text}");
    }
    let clean = [
        file("src/service/unit_of_work.rs", "store.begin() outbox::insert(&mut self.tx) self.wake.wake(); self.signal.send(hint)"),
        file("src/service/receipt/batch.rs", "let mut tx = store.begin().await?; signal.send(hint);"),
        file("src/store/message/messages.rs", "outbox::insert(tx, scope, clock.id(), &job, now, now).await?;"),
        file(
            "src/service/a.rs",
            "let mut tx = house.begin().await?; tx.hint(hint); outbox::delete(&mut tx, lease).await?; house.store.snapshot(); // store.begin()",
        ),
        file("src/worker/relay.rs", "house.wake.subscribe(); house.wake.wake_here(); use crate::store::outbox::{self, Holding}; fn insert() {}"),
        file("src/service/b.rs", "#[cfg(test)]\nmod tests { fn f() { signal.send(Hint::Missed); } }"),
        file("src/bus/remote.rs", "signal.send(hint); wake.wake();"),
    ];
    assert_eq!(whats(&units::beside(&clean)), [""; 0]);
}
