//! Owns the proof that the rules of tenants and scopes find something, and nothing in clean text.
//!
//! Called by the test runner. The one rule: a new rule comes with its planted violation.

use super::planted::{file, whats};
use super::tenants::{ignoring, makers, unreached, without_stranger};

#[test]
fn a_scope_whose_reach_is_ignored_is_found() {
    let planted = file(
        "src/store/message/a.rs",
        "pub async fn list(store: &Store, scope: &Scope) -> R { ask(scope.tenant, here.scope, \"scope.reach\").await }\n\
         async fn lock(tx: &mut Tx, wall: &Scope) { query(SQL).bind(wall.tenant); }",
    );
    let found = ignoring(&[planted]);
    assert_eq!(whats(&found), ["list", "lock"].map(|name| format!("a::{name} takes a Scope and ignores its reach: it wants a Tenant")));
    assert_eq!(found.iter().map(|finding| finding.line).collect::<Vec<_>>(), [1, 2]);
    let clean = file(
        "src/store/message/b.rs",
        "pub async fn list(store: &Store, scope: &Scope) { match &scope.reach {} }\n\
         async fn of(scope: &Scope, filter: &Filter) -> Vec<u8> { within(filter, scope) }\n\
         pub(in crate::store) fn sees(scope: &Scope) -> bool { scope.has_team(1, 2) || scope.has_site(1) }\n\
         pub async fn find(store: &Store, tenant: Tenant) { query(SQL).bind(tenant) }",
    );
    assert_eq!(whats(&ignoring(&[clean])), [""; 0]);
}

#[test]
fn a_function_with_a_scope_that_is_not_in_the_list_is_found() {
    let store = file(
        "src/store/progress/sums.rs",
        "pub async fn list_sums<'a>(reader: impl Into<Reading<'a>>, scope: &Scope) { a(scope) }\npub async fn next_held(store: &Store, scope: &Scope) { a(scope) }\n\
         fn listed(scope: &Scope) { a(scope) }\npub async fn find_sum(store: &Store, tenant: Tenant) {}",
    );
    let list =
        file("tests/store/conform/reach.rs", "// sums::next_held\nfn told() { sums::list_sums(store, scope); (\"sums::next_held\", other::next_held()); }");
    assert_eq!(whats(&unreached(&[store], &list)), ["sums::next_held takes a Scope and is not in tests/store/conform/reach.rs"]);
}

#[test]
fn a_function_that_no_stranger_calls_is_found() {
    let store = file(
        "src/store/message/messages.rs",
        "pub async fn find(store: &Store, tenant: Tenant, id: Id) {}\npub async fn list(store: &Store, tenant: Tenant) {}\npub async fn insert(tx: &mut Tx, tenant: Tenant) {}\n\
         pub async fn leave(tx: &mut Tx, tenant: Tenant) {}\npub fn read(row: &Row) {}\nasync fn lock(tx: &mut Tx, tenant: Tenant) {}",
    );
    let cases = file(
        "tests/store/conform/messages.rs",
        "fn one() { messages::find(store(), there.tenant, here.id); messages::leave(tx, here.tenant, there.id); messages::insert(tx, here.tenant); }\n\
         fn other() { let list = |tenant: Tenant| messages::list(store(), tenant); list(world.there.tenant); }\n\
         fn nobody() { let add = |tenant| messages::insert(tx, tenant); add(here.tenant); }",
    );
    let expected = ["insert", "leave"].map(|name| format!("messages::{name} is not asked for a stranger by any test of the store"));
    assert_eq!(whats(&without_stranger(&[store], &[cases])), expected);
}

#[test]
fn a_tenant_that_is_made_of_an_id_is_found() {
    let planted = [
        file("src/http/api/a.rs", "fn f(id: OrganisationId) { g(actor.tenant()); g(Tenant::of(id)); }"),
        file("src/service/message/a.rs", "fn f() -> Tenant {\n    person::Tenant::of(query.organisation_id) }"),
        file("src/worker/a.rs", "fn f() { Tenant::of(lease.organisation_id); }"),
        file("src/service/message/b.rs", "// Tenant::of\nfn f() { scope.tenant; Among::of(tenant) }"),
    ];
    let found: Vec<(String, usize)> = makers(&planted).into_iter().map(|finding| (finding.place, finding.line)).collect();
    assert_eq!(found, [("src/http/api/a.rs".to_owned(), 1), ("src/service/message/a.rs".to_owned(), 2)]);
}
