//! Owns the proof that the house stands as drawn: who imports whom, who names what, how long a file is, and that both
//! databases have the same tables.
//!
//! Called by the test runner. The one rule: every rule is itself tested; one planted violation of each must be found.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]

#[path = "architecture/conformance.rs"]
mod conformance;
#[path = "architecture/deploy.rs"]
mod deploy;
#[path = "architecture/migrations.rs"]
mod migrations;
#[path = "architecture/planted.rs"]
mod planted;
#[path = "architecture/rules.rs"]
mod rules;
#[path = "architecture/source.rs"]
mod source;

use rules::Finding;
use source::Source;

fn assert_none(findings: &[Finding]) {
    let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{} findings\n{}", lines.len(), lines.join("\n"));
}

fn rust() -> Vec<Source> {
    let found = source::read_tree("src", &["rs"]);
    assert!(found.len() > 50, "the tree was not read: {} files", found.len());
    found
}

#[test]
fn rooms_import_only_what_the_layout_lets_them() {
    assert_none(&rules::imports(&rust()));
}

#[test]
fn no_rooms_import_each_other_in_a_circle() {
    assert_none(&rules::circles(&rust()));
}

#[test]
fn each_foreign_name_stays_in_its_room() {
    assert_none(&rules::names(&rust()));
}

#[test]
fn no_file_is_longer_than_its_limit_tests_aside() {
    assert_none(&rules::lengths(&rust()));
    assert_none(&rules::lengths(&source::read_tree("web/src", &["ts", "tsx"])));
}

#[test]
fn every_rust_file_says_what_it_owns_and_allows_no_lint() {
    let mut all = rust();
    all.extend(source::read_tree("tests", &["rs"]));
    assert_none(&rules::openings(&all));
}

#[test]
fn lists_are_joined_from_the_outside() {
    assert_none(&rules::lists(&rust()));
}

#[test]
fn every_function_of_the_store_is_called_by_its_tests() {
    let (store, tests) = (source::read_tree("src/store", &["rs"]), source::read_tree("tests/store", &["rs"]));
    assert_none(&conformance::uncalled(&store, &tests));
}

#[test]
fn both_databases_have_the_same_tables_and_columns() {
    let (sqlite, postgres) = (source::read_tree("migrations/sqlite", &["sql"]), source::read_tree("migrations/postgres", &["sql"]));
    assert!(!sqlite.is_empty() && !migrations::tables(&sqlite).is_empty(), "no migration was read");
    assert_none(&migrations::differences(&sqlite, &postgres));
}

#[test]
fn what_is_deployed_sets_only_settings_that_exist() {
    let files = deploy_files();
    assert!(files.len() >= 7, "deploy/ was not read: {} files", files.len());
    assert_none(&deploy::unknown_variables(&files, floornote::config::DEFAULTS));
}

#[test]
fn every_setting_is_documented_twice() {
    let all = deploy_files();
    let defaults = all.iter().find(|file| file.path.ends_with("config.default.toml")).unwrap();
    assert!(deploy::settings(&defaults.text).len() > 5, "no settings were read");
    assert_none(&deploy::undocumented(defaults, &source::read_file("README.md")));
}

/// Everything in deploy/, and the script that starts a cluster.
fn deploy_files() -> Vec<Source> {
    let mut files: Vec<Source> = ["Caddyfile", "Dockerfile", "env.example"].map(|name| source::read_file(&format!("deploy/{name}"))).into();
    files.extend(source::read_tree("deploy", &["toml", "yaml", "caddy", "service", "md"]));
    files.push(source::read_file("scripts/run-cluster"));
    files
}
