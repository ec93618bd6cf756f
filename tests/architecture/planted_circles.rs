//! Owns the proof that circles of files and imports up from the ground of a layer are found in every spelling.
//!
//! Called by the test runner. The one rule: a re-export, a rename or a glob hides nothing.

use super::planted::{file, whats};
use super::source::Source;
use super::{circles, layers};

fn files(all: &[(&str, &str)]) -> Vec<Source> {
    all.iter().map(|(path, text)| file(&format!("src/{path}"), text)).collect()
}

fn places(all: &[(&str, &str)]) -> Vec<String> {
    circles::circles(&files(all)).into_iter().map(|finding| finding.place.replace("src/", "")).collect()
}

#[test]
fn a_circle_of_two_files_is_found_in_every_spelling() {
    for (spelling, uses) in [
        ("a whole path", "use crate::store::b::B;"),
        ("a path from the folder", "use super::b::B;"),
        ("a module", "use super::b; fn f() { b::f(); }"),
        ("a module that is named and not used", "use super::b;"),
        ("a module under another name", "use super::{b as other}; fn f() { other::f(); }"),
        ("a tree", "use crate::{domain::D, store::{self, b::{self, B as C}}};"),
        ("a path where it is used", "fn f() { crate::store::b::f(); }"),
        ("a path of a module that is imported", "use crate::store; fn f() { store::b::f(); }"),
        ("a type in a signature", "fn f(b: &super::b::B) {}"),
        ("an import inside a function", "fn f() { use super::b::B; }"),
        ("a path behind a field that only tests have", "struct S { #[cfg(test)] n: N, #[cfg(test)] m: M } enum E { #[cfg(test)] F(u8, u8), G(super::b::B) }"),
        ("an import behind one that only tests have", "#[cfg(test)] use super::c::{C, D}; use super::b::B;"),
        ("an import behind a function that only tests have", "#[cfg(test)] fn f<A, B>(a: A) -> [u8; 2] { g(); } use super::b::B;"),
        ("an import in a condition of the build", "#[cfg(unix)] use super::b::B;"),
        ("everything of a file", "use super::b::*;"),
        ("a long way round", "use super::super::store::b::B;"),
        ("a path in a macro", "macro_rules! m { () => { $crate::store::b::f() }; }"),
        ("a name that a macro made", "use super::b::Made;"),
    ] {
        let b = "use super::a::A; made!(Made); pub struct B; pub fn f() {}";
        assert_eq!(places(&[("store/mod.rs", "mod a; mod b;"), ("store/a.rs", uses), ("store/b.rs", b)]), ["store/a.rs + store/b.rs"], "{spelling}");
    }
}

#[test]
fn a_reexport_hides_no_circle() {
    for (spelling, face, uses) in [
        ("pub use", "pub use b::B;", "use super::B;"),
        ("pub(super) use", "pub(super) use b::B;", "use crate::store::B;"),
        ("pub(crate) use", "pub(crate) use self::b::{B, f};", "fn g() { super::f(); }"),
        ("pub(in) use", "pub(in crate::store) use b::f;", "use super::f;"),
        ("use for the children", "use b::B;", "use super::B;"),
        ("another name", "pub use b::B as Better;", "use super::Better;"),
        ("everything of a file", "pub use b::*;", "use super::B;"),
        ("everything of everything", "pub use b::*;", "use super::*;"),
        ("a module under another name", "pub use self::b as best;", "use super::best; fn g() { best::f(); }"),
        ("a folder that is imported whole", "pub use b::f;", "use crate::store; fn g() { store::f(); }"),
    ] {
        let text = format!("mod a; mod b; {face}");
        let all = [("store/mod.rs", text.as_str()), ("store/a.rs", uses), ("store/b.rs", "use super::a::A; pub struct B; pub fn f() {}")];
        assert_eq!(places(&all), ["store/a.rs + store/b.rs"], "{spelling}");
    }
}

#[test]
fn a_circle_through_two_faces_a_macro_or_a_face_with_items_is_found() {
    let faces = [
        ("service/mod.rs", "pub mod message; pub use message::Sent;"),
        ("service/message/mod.rs", "mod send; pub use send::Sent;"),
        ("service/message/send.rs", "use crate::http::Door; pub struct Sent;"),
        ("http/mod.rs", "mod edge; pub use edge::*;"),
        ("http/edge/mod.rs", "mod door; pub use door::Door;"),
        ("http/edge/door.rs", "use crate::service::Sent; pub struct Door;"),
    ];
    assert_eq!(places(&faces), ["http/edge/door.rs + service/message/send.rs"]);
    let by_macro = [
        ("domain/word.rs", "#[macro_export] macro_rules! words { () => { $crate::domain::role::Role }; }"),
        ("domain/role.rs", "crate::words!(); pub struct Role;"),
    ];
    assert_eq!(places(&by_macro), ["domain/role.rs + domain/word.rs"]);
    let by_face = [("bus/mod.rs", "mod queue; pub use queue::Queue; pub struct Bus { queue: Queue }"), ("bus/queue.rs", "use super::Bus; pub struct Queue;")];
    assert_eq!(places(&by_face), ["bus/mod.rs + bus/queue.rs"]);
}

#[test]
fn a_circle_is_told_with_all_its_files_and_one_way_round() {
    let all = [
        ("push/a.rs", "\nuse super::b::B;"),
        ("push/b.rs", "use crate::net::c::C;"),
        ("net/c.rs", "\n\nuse crate::push::a::A;"),
        ("net/d.rs", "use super::c::C;"),
    ];
    let found = circles::circles(&files(&all));
    assert_eq!(found.iter().map(|finding| finding.place.as_str()).collect::<Vec<_>>(), ["src/net/c.rs + src/push/a.rs + src/push/b.rs"]);
    assert_eq!(whats(&found), ["a circle: src/net/c.rs:3 needs src/push/a.rs:2 needs src/push/b.rs:1 needs src/net/c.rs"]);
    let two = [
        ("a/x.rs", "use super::y::Y;"),
        ("a/y.rs", "use super::x::X;"),
        ("b/x.rs", "use super::y::Y; use crate::a::x::X as Other;"),
        ("b/y.rs", "use super::x::X;"),
    ];
    assert_eq!(places(&two), ["a/x.rs + a/y.rs", "b/x.rs + b/y.rs"]);
}

#[test]
fn a_module_inside_a_file_is_found_tests_aside() {
    assert_eq!(whats(&circles::circles(&files(&[("store/a.rs", "pub mod inner { use super::super::b::B; }")]))), ["a module inside a file: give it its own"]);
}

#[test]
fn what_needs_each_other_in_one_direction_only_is_no_circle() {
    let clean = [
        ("lib.rs", "pub mod store; pub mod bus;"),
        ("store/mod.rs", "pub mod a; mod b; #[cfg(test)] mod tests; pub use a::A; pub use b::{B, b};"),
        ("store/a.rs", "use super::{B, b}; use crate::bus::redis; fn f() { redis::f(); super::b::g(); }"),
        (
            "store/b.rs",
            "// use super::a::A;\nconst S: &str = \"super::a::A\"; pub(in crate::store) struct B; #[cfg(test)] use super::a::A; #[cfg(test)] mod tests { use super::super::a::A; }",
        ),
        ("store/tests.rs", "use super::a::A; pub fn helps() {}"),
        ("bus/mod.rs", "mod redis; pub use redis::R;"),
        ("bus/redis.rs", "use ::redis::Client; use a::A; impl<'a> X for Y { fn f() -> impl Z + use<'a> { Self::g::<R>() } }"),
    ];
    assert_eq!(places(&clean), [""; 0]);
}

#[test]
fn the_ground_of_a_layer_that_imports_a_noun_is_found() {
    for (path, uses, expected) in [
        ("store/engine/sql.rs", "use crate::store::message::Message;", "src/store/engine/ may not import src/store/message/messages.rs"),
        ("store/engine/sql.rs", "use super::super::message::messages::Message;", "src/store/engine/ may not import src/store/message/messages.rs"),
        ("store/engine/mod.rs", "fn f() { crate::store::Message::read(); }", "src/store/engine/ may not import src/store/message/messages.rs"),
        ("http/edge/gate.rs", "use crate::http::api::replies;", "src/http/edge/ may not import src/http/api/replies.rs"),
        ("http/edge/gate.rs", "use super::super::ops::health::ready;", "src/http/edge/ may not import src/http/ops/health.rs"),
        ("http/edge/table.rs", "fn f() { super::super::routes::ROUTES; }", "src/http/edge/ may not import src/http/routes.rs"),
    ] {
        let all = [
            ("store/mod.rs", "pub mod engine; pub mod message; pub use message::Message;"),
            ("store/message/mod.rs", "pub mod messages; pub use messages::Message;"),
            ("store/message/messages.rs", "use crate::store::engine::sql::query; pub struct Message;"),
            ("http/routes.rs", "use super::edge::gate::Gate; pub const ROUTES: u8 = 0;"),
            ("http/api/replies.rs", "use crate::http::edge::gate::Gate;"),
            ("http/ops/health.rs", "pub fn ready() {}"),
            (path, uses),
        ];
        assert_eq!(whats(&layers::upwards(&files(&all))), [expected], "{path}: {uses}");
    }
    let clean = [("store/engine/sql.rs", "use super::row::Row; use crate::domain::D;"), ("store/engine/row.rs", ""), ("domain/mod.rs", "pub struct D;")];
    assert_eq!(whats(&layers::upwards(&files(&clean))), [""; 0]);
}
