//! Owns the proof that the rules find something: one planted violation of every rule, and clean text that has none.
//!
//! Called by the test runner. The one rule: a new rule comes with its planted violation.

pub use super::repository::{file, whats};
use super::{conformance, deploy, migrations, rules, source};

#[test]
fn a_forbidden_import_is_found_in_every_spelling() {
    for (path, text, expected) in [
        ("src/domain/a.rs", "use crate::text::Text;", "domain may not import text"),
        ("src/domain/a.rs", "use crate::store::Store;", "domain may not import store"),
        ("src/store/a.rs", "use crate::bus::Hint;", "store may not import bus"),
        ("src/blob/mod.rs", "use crate::media::Media;", "blob may not import media"),
        ("src/bus/a.rs", "fn f() { crate::push::send(); }", "bus may not import push"),
        ("src/push/a.rs", "use crate::{domain::ids::PersonId, store};", "push may not import store"),
        ("src/media/a.rs", "use crate::{domain::{ids, clock}, blob::{self, Key}};", "media may not import blob"),
        ("src/service/a.rs", "use crate::http::Door;", "service may not import http"),
        ("src/service/a.rs", "use super::super::media::Media;", "service may not import media"),
        ("src/worker/mod.rs", "use super::http::Door;", "worker may not import http"),
        ("src/http/a.rs", "use crate::store::Store;", "http may not import store"),
        ("src/http/a/b.rs", "use crate::bus::Hint;", "http may not import bus"),
        ("src/demo/a.rs", "use crate::worker::JobContext;", "demo may not import worker"),
        ("src/net/a.rs", "use crate::push::Subscription;", "net may not import push"),
        ("src/config/sections.rs", "use crate::store::Store;", "config may not import store"),
        ("src/store/a.rs", "use crate::*;", "store may not import *"),
        ("src/store/engine/sql.rs", "use super::super::super::bus::Hint;", "store may not import bus"),
        ("src/store/engine/mod.rs", "use super::super::service::House;", "store may not import service"),
        ("src/http/api/replies.rs", "fn f() { super::super::super::store::open(); }", "http may not import store"),
        ("src/http/edge/gate.rs", "use super::super::super::{service::House, worker::JobContext};", "http may not import worker"),
        ("src/service/media/a.rs", "use crate::media::Media;", "service may not import media"),
        ("src/service/media/mod.rs", "use crate::push::{self, Card};", "service may not import push"),
        ("src/worker/push/a.rs", "use crate as all;", "worker may not import everything under another name"),
        ("src/http/api/a.rs", "use super::super::super as all;", "http may not import everything under another name"),
        ("src/http/api/a.rs", "use crate::{self as all};", "http may not import self"),
        ("src/domain/a/b.rs", "use super::super::super::net::Dialer;", "domain may not import net"),
        ("src/cellar/a.rs", "", "cellar is no room of the house"),
    ] {
        assert_eq!(whats(&rules::imports(&[file(path, text)])), [expected], "{path}: {text}");
    }
}

#[test]
fn what_the_layout_allows_is_no_finding() {
    let clean = [
        file("src/store/a.rs", "use crate::domain::clock::Time; use super::Tx; use crate::text::Text;"),
        file(
            "src/domain/a.rs",
            "// crate::store\n/* crate::store /* crate::http */ */ const A: &str = \"crate::store\"; const B: &str = r#\"crate::\"http\"#; crate::words!(X);",
        ),
        file("src/http/routes.rs", "use super::media; fn f<'a>(c: char) -> bool { c == '\"' || c == '\\'' } use crate::service::House;"),
        file("src/service/media/a.rs", "use super::super::media::Media; use super::super::House; use super as ground; use crate::net::Dialer;"),
        file("src/worker/push/mod.rs", "use super::media; use self::media::Media; pub(in crate::worker) fn f() {}"),
        file("src/app.rs", "use crate::{http::Door, worker::JobContext}; use super::store::Store;"),
        file("src/main.rs", "use floornote::command; fn f() { let c = Command::Serve; std::process::exit(1); }"),
    ];
    assert_eq!(whats(&rules::imports(&clean)), [""; 0]);
    assert_eq!(whats(&rules::names(&clean)), [""; 0]);
    assert_eq!(whats(&rules::circles(&clean)), [""; 0]);
}

#[test]
fn a_circle_of_three_rooms_is_found() {
    let round = [
        file("src/worker/a.rs", "use crate::push::P;"),
        file("src/push/a.rs", "use crate::net::N;"),
        file("src/net/a.rs", "use crate::worker::W;"),
        file("src/store/a.rs", "use crate::domain::D;"),
    ];
    let places: Vec<String> = rules::circles(&round).into_iter().map(|finding| finding.place).collect();
    assert_eq!(places, ["net", "push", "worker"]);
}

#[test]
fn a_foreign_name_outside_its_room_is_found() {
    for (path, text, expected) in [
        ("src/service/a.rs", "use sqlx::Row;", "only store names sqlx"),
        ("src/worker/a.rs", "fn f(c: redis::Client) {}", "only bus names redis"),
        ("src/service/a.rs", "impl actix_web::ResponseError for X {}", "only http names actix_web"),
        ("src/media/a.rs", "use object_store::path::Path;", "only blob names object_store"),
        ("src/worker/a.rs", "fn f() { Command::new(\"ffmpeg\"); }", "only src/media/process.rs starts programs"),
        ("src/store/a.rs", "use std::process::Command;", "only src/media/process.rs starts programs"),
        ("src/media/voice.rs", "fn f() { Command::new(p); }", "only src/media/process.rs starts programs"),
        ("src/store/engine/a.rs", "fn f(c: redis::Client) {}", "only bus names redis"),
        ("src/service/media/a.rs", "use ::object_store::path::Path;", "only blob names object_store"),
        ("src/worker/push/a.rs", "use actix_web as web;", "only http names actix_web"),
        ("src/media/clip/process.rs", "fn f() { Command::new(p); }", "only src/media/process.rs starts programs"),
        ("src/media/voice.rs", "use std::process::*;", "only src/media/process.rs starts programs"),
        ("src/http/a.rs", "use tokio::process::{Child, Command};", "only src/media/process.rs starts programs"),
    ] {
        assert_eq!(whats(&rules::names(&[file(path, text)])), [expected], "{path}: {text}");
    }
}

#[test]
fn a_file_without_opening_with_an_empty_name_or_an_allowed_lint_is_found() {
    let opened = "//! Owns.\n";
    for (path, text, expected) in [
        ("src/a.rs", "use x;".to_owned(), "does not open with what it owns"),
        ("src/store/utils.rs", opened.to_owned(), "has a name that says nothing"),
        ("src/helpers/a.rs", opened.to_owned(), "has a name that says nothing"),
        ("src/a.rs", format!("{opened}#[allow(dead_code)] fn f() {{}}"), "allows a lint: expect it with a reason"),
        ("src/a.rs", format!("{opened}#![allow(dead_code)]"), "allows a lint: expect it with a reason"),
    ] {
        assert_eq!(whats(&rules::openings(&[file(path, &text)])), [expected], "{path}: {text}");
    }
    assert_eq!(whats(&rules::openings(&[file("src/a.rs", "//! Owns.\n#[expect(dead_code, reason = \"x\")] fn allow() {}")])), [""; 0]);
}

#[test]
fn a_list_joined_the_slow_way_round_is_found() {
    for text in [
        "SELECT 1 FROM json_each($2) k JOIN receipts r ON r.id = k.value",
        "UPDATE receipts SET n = 1 FROM json_each($2) s WHERE receipts.id = s.value",
        "FROM json_each($3) k \\\n    JOIN people p",
    ] {
        assert_eq!(whats(&rules::lists(&[file("src/store/a.rs", text)])), ["a list is joined the slow way round"], "{text}");
    }
    for text in [
        "FROM json_each($2) k CROSS JOIN receipts r",
        "SELECT $1 FROM json_each($2) WHERE true",
        "IN (SELECT unhex(value) FROM json_each($7)))",
        "AS MATERIALIZED (SELECT value FROM json_each($2)) UPDATE a",
    ] {
        assert_eq!(whats(&rules::lists(&[file("src/store/a.rs", text)])), [""; 0], "{text}");
    }
}

#[test]
fn a_store_function_that_no_test_calls_is_found() {
    let store = [file(
        "src/store/messages.rs",
        "pub async fn find(a: A) {} pub async fn forgotten_made_up() {} pub(in crate::store) fn read() {} fn own() {} impl Store { pub const fn dialect(&self) {} pub async fn lost() {} } pub fn last() {}",
    )];
    let tests = [file(
        "tests/store/a.rs",
        "fn f() { messages::find(1); replies::forgotten_made_up(); store.dialect(); let s = \"messages::last()\"; } // messages::last()",
    )];
    assert_eq!(
        whats(&conformance::uncalled(&store, &tests)),
        ["no test of the store calls messages::forgotten_made_up", "no test of the store calls messages::lost", "no test of the store calls messages::last"]
    );
}

#[test]
fn a_difference_between_the_databases_is_found() {
    let sqlite = "CREATE TABLE a (id BLOB NOT NULL, n BIGINT, PRIMARY KEY (id, n), FOREIGN KEY (n) REFERENCES b (n, m)); -- a comment; here\nALTER TABLE a ADD COLUMN late BIGINT;";
    let pair = |postgres: &str| {
        migrations::differences(&[file("migrations/sqlite/1.sql", sqlite)], &[file("migrations/postgres/1.sql", postgres)])
            .into_iter()
            .map(|finding| finding.what)
            .collect::<Vec<_>>()
    };
    assert_eq!(pair("CREATE TABLE a (id UUID NOT NULL, n BIGINT, late BIGINT, PRIMARY KEY (id));"), [""; 0]);
    assert_eq!(pair("CREATE TABLE a (id UUID NOT NULL, n BIGINT);"), ["column late exists in one database only"]);
    assert_eq!(pair("CREATE TABLE a (id UUID NOT NULL, n BIGINT NOT NULL, late BIGINT);"), ["column n may be null in one database only"]);
    assert_eq!(pair("CREATE TABLE a (id UUID NOT NULL, n BIGINT, late BIGINT); CREATE TABLE b (n BIGINT);"), ["table exists in one database only"]);
    let others = migrations::differences(&[file("migrations/sqlite/1.sql", "")], &[file("migrations/postgres/2.sql", "")]);
    assert_eq!(others.len(), 2);
}

#[test]
fn tokens_know_their_line_and_leave_literals_out() {
    let found: Vec<(&str, usize)> =
        source::tokens("a::b // c\n\"x\ny\" 'z' '\\'' b\"q\" r#\"w\"# d'e").into_iter().map(|token| (token.text, token.line)).collect();
    assert_eq!(found, [("a", 1), ("::", 1), ("b", 1), ("d", 3), ("'", 3), ("e", 3)]);
}

#[test]
fn a_variable_that_no_setting_reads_and_a_setting_nobody_explains_are_found() {
    let defaults = "# Where.\nlisten = \"x\"\n\nrole = \"all\"\n";
    let files = [file("deploy/compose.yaml", "FLOORNOTE_LISTEN: a\nFLOORNOTE_LISTENS: b\n# FLOORNOTE_CONFIG, FLOORNOTE_<NAME> and FLOORNOTE_* are none\n")];
    let found = deploy::unknown_variables(&files, defaults);
    assert_eq!(whats(&found), ["FLOORNOTE_LISTENS is no setting"]);
    assert_eq!(found.iter().map(|finding| finding.line).collect::<Vec<_>>(), [2]);
    let found = deploy::undocumented(&file("deploy/config.default.toml", defaults), &file("README.md", "| `listen` | `FLOORNOTE_LISTEN` | x |"));
    assert_eq!(whats(&found), ["role has no comment above it", "role is not in the table of settings"]);
}

#[test]
fn an_image_without_a_digest_is_found() {
    let sum = "0".repeat(64);
    let dockerfile = format!("FROM node:22@sha256:{sum} AS pages\nFROM pages AS more\nFROM debian:bookworm-slim AS server\nFROM debian@sha256:{sum}\n");
    let compose =
        format!("  a:\n    image: floornote\n  b:\n    image: redis:7.2\n  c:\n    image: redis:7.2@sha256:{sum}\n  d:\n    image: caddy:2@sha256:00\n");
    let found = deploy::unpinned_images(&[file("deploy/Dockerfile", &dockerfile), file("deploy/compose.yaml", &compose), file("deploy/README.md", "FROM a")]);
    let lines: Vec<(usize, &str)> = found.iter().map(|finding| (finding.line, finding.what.as_str())).collect();
    let pinned = format!("debian@sha256:{sum} has no tag and digest");
    assert_eq!(
        lines,
        [
            (3, "debian:bookworm-slim has no tag and digest"),
            (4, &pinned),
            (4, "redis:7.2 has no tag and digest"),
            (8, "caddy:2@sha256:00 has no tag and digest")
        ]
    );
}
