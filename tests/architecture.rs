//! Owns the proof that the house stands as drawn: who imports whom, who names what, how large a thing is, what a literal may
//! say, and that both databases have the same tables.
//!
//! Called by the test runner, and compiled alone by `make check`: it needs the standard library and nothing else. The one rule:
//! every rule is itself tested; one planted violation of each must be found.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]

#[path = "architecture/circles.rs"]
mod circles;
#[path = "architecture/conformance.rs"]
mod conformance;
#[path = "architecture/deploy.rs"]
mod deploy;
#[path = "architecture/imports.rs"]
mod imports;
#[path = "architecture/layers.rs"]
mod layers;
#[path = "architecture/literals.rs"]
mod literals;
#[path = "architecture/migrations.rs"]
mod migrations;
#[path = "architecture/modules.rs"]
mod modules;
#[path = "architecture/planted.rs"]
mod planted;
#[path = "architecture/planted_circles.rs"]
mod planted_circles;
#[path = "architecture/planted_shapes.rs"]
mod planted_shapes;
#[path = "architecture/planted_tenants.rs"]
mod planted_tenants;
#[path = "architecture/planted_web.rs"]
mod planted_web;
#[path = "ground/repository.rs"]
mod repository;
#[path = "architecture/rules.rs"]
mod rules;
#[path = "architecture/sizes.rs"]
mod sizes;
#[path = "architecture/source.rs"]
mod source;
#[path = "architecture/tenants.rs"]
mod tenants;
#[path = "architecture/units.rs"]
mod units;
#[path = "architecture/web.rs"]
mod web;
#[path = "architecture/web_source.rs"]
mod web_source;

use repository::assert_none;
use source::Source;

/// What a page is made of.
const WEB: [&str; 5] = ["ts", "tsx", "css", "html", "json"];

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
fn no_files_need_each_other_in_a_circle() {
    assert_none(&circles::circles(&rust()));
}

#[test]
fn the_ground_of_a_layer_imports_no_noun_of_it() {
    assert_none(&layers::upwards(&rust()));
}

#[test]
fn no_file_is_longer_than_its_limit_tests_aside() {
    let trees: [(&str, &[&str]); 5] = [("src", &["rs"]), ("tests", &["rs"]), ("bench", &["rs"]), ("web/src", &WEB), ("web/e2e", &["ts"])];
    for (root, endings) in trees {
        assert_none(&sizes::lengths(&source::read_tree(root, endings)));
    }
}

#[test]
fn no_folder_holds_more_files_than_can_be_overlooked() {
    let mut all = rust();
    all.extend(source::read_tree("web/src", &WEB));
    assert_none(&sizes::folders(&all));
}

#[test]
fn nothing_that_carries_running_parts_has_more_than_six_fields() {
    assert_none(&sizes::carriers(&rust()));
}

#[test]
fn no_statement_spells_a_word_of_an_enum() {
    let words = literals::words(&rust());
    assert!(words.len() > 50, "the enums were not read: {} words", words.len());
    assert_none(&literals::spelled(&source::read_tree("src/store", &["rs"]), &words));
}

#[test]
fn only_the_table_of_routes_judges_by_an_address() {
    assert_none(&literals::path_tests(&source::read_tree("src/http", &["rs"])));
}

#[test]
fn jobs_hints_and_wakes_leave_with_a_unit_of_work() {
    assert_none(&units::beside(&rust()));
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
fn what_takes_a_scope_applies_its_reach() {
    assert_none(&tenants::ignoring(&source::read_tree("src/store", &["rs"])));
}

#[test]
fn a_tenant_comes_with_whom_it_belongs_to() {
    assert_none(&tenants::makers(&rust()));
}

#[test]
fn every_function_with_a_scope_is_asked_for_somebody_out_of_reach() {
    assert_none(&tenants::unreached(&source::read_tree("src/store", &["rs"]), &source::read_file("tests/store/conform/reach.rs")));
}

#[test]
fn every_function_of_the_store_is_asked_for_a_stranger() {
    let (store, tests) = (source::read_tree("src/store", &["rs"]), source::read_tree("tests/store", &["rs"]));
    assert_none(&tenants::without_stranger(&store, &tests));
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
    assert_none(&deploy::unknown_variables(&files, &source::read_file("deploy/config.default.toml").text));
}

#[test]
fn every_setting_is_documented_twice() {
    let all = deploy_files();
    let defaults = all.iter().find(|file| file.path.ends_with("config.default.toml")).unwrap();
    assert!(deploy::settings(&defaults.text).len() > 5, "no settings were read");
    assert_none(&deploy::undocumented(defaults, &source::read_file("README.md")));
}

#[test]
fn every_image_is_pinned() {
    assert_none(&deploy::unpinned_images(&deploy_files()));
}

/// Everything in deploy/, and the script that starts a cluster.
fn deploy_files() -> Vec<Source> {
    let mut files: Vec<Source> = ["Caddyfile", "Dockerfile", "env.example"].map(|name| source::read_file(&format!("deploy/{name}"))).into();
    files.extend(source::read_tree("deploy", &["toml", "yaml", "caddy", "service", "md"]));
    files.push(source::read_file("scripts/run-cluster"));
    files
}

#[test]
fn the_web_stands_as_drawn() {
    let sources = source::read_tree("web/src", &["ts", "tsx", "css"]);
    assert!(sources.len() > 150, "the web was not read: {} files", sources.len());
    let tree = web_source::Web::new(&sources);
    let imports: usize = tree.modules.values().map(|module| module.imports.len()).sum();
    assert!(imports > 1_000, "the imports were not read: {imports}");
    for rule in [web::imports, web::circles, web::touches] {
        assert_none(&rule(&tree));
    }
}
