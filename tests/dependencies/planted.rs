//! Owns the proof that the checks of dependencies find something: one planted violation of each, and what has none.
//!
//! Called by the test runner. The one rule: a new check comes with its planted violation.

use std::collections::{BTreeMap, BTreeSet};

use super::crates::Rules;
use super::{features, npm};
use crate::repository::{Finding, file, whats};

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

fn rules() -> Rules {
    let deny = "[graph]\ntargets = []\n[licenses]\nallow = [\"Apache-2.0\", \"MIT\"]\n[bans]\ndeny = [{ name = \"ring\", reason = \"one provider\" }]\n\
        [sources]\nunknown-registry = \"deny\"\nunknown-git = \"deny\"\nallow-registry = [\"https://github.com/rust-lang/crates.io-index\"]\nallow-git = []\n";
    Rules::read(&file("deny.toml", deny))
}

fn crates(all: &[(&str, &str)]) -> BTreeMap<String, String> {
    all.iter().map(|(name, licence)| ((*name).to_owned(), (*licence).to_owned())).collect()
}

#[test]
fn a_crate_under_the_gpl_is_found_and_a_choice_is_taken() {
    let clean = crates(&[("a v1", "MIT/Apache-2.0"), ("b v1", "(MIT OR GPL-2.0-only) AND Apache-2.0"), ("c v1", "Apache-2.0 WITH LLVM-exception OR MIT")]);
    assert_eq!(whats(&rules().licences(&clean)), [""; 0]);
    for (licence, expected) in [
        ("GPL-3.0-only", "the licence \"GPL-3.0-only\" is not allowed"),
        ("MIT AND LGPL-2.1-or-later", "the licence \"MIT AND LGPL-2.1-or-later\" is not allowed"),
        ("Apache-2.0 WITH LLVM-exception", "the licence \"Apache-2.0 WITH LLVM-exception\" is not allowed"),
        ("see LICENSE", "the licence \"see LICENSE\" is not allowed"),
        ("", "the licence \"\" is not allowed"),
    ] {
        let all = crates(&[("a v1", "MIT OR Apache-2.0"), ("b v1", licence)]);
        assert_eq!(rules().licences(&all), [Finding { place: "b v1".to_owned(), line: 0, what: expected.to_owned() }]);
    }
}

#[test]
fn an_allowance_that_no_crate_needs_is_found() {
    assert_eq!(whats(&rules().licences(&crates(&[("a v1", "MIT")]))), ["Apache-2.0 is allowed, and no crate has it"]);
}

#[test]
fn a_banned_crate_is_found_by_its_whole_name() {
    assert_eq!(whats(&rules().bans(&crates(&[("ring v0.17.14", "MIT"), ("ring-buffer v1.0.0", "MIT")]))), ["is banned: one provider"]);
    assert_eq!(whats(&rules().bans(&crates(&[("string v1.0.0", "MIT")]))), [""; 0]);
}

#[test]
fn a_crate_from_git_from_another_registry_from_a_folder_or_without_checksum_is_found() {
    let sum = "0".repeat(64);
    let found = |source: &str, checksum: &str| {
        let own = "[[package]]\nname = \"floornote\"\nversion = \"0.1.0\"\n";
        let lock = format!("version = 4\n{own}[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n{source}{checksum}");
        rules().sources(&file("Cargo.lock", &lock)).into_iter().map(|finding| format!("{}: {}", finding.place, finding.what)).collect::<Vec<_>>()
    };
    let (registry, checksum) = (format!("source = \"{CRATES_IO}\"\n"), format!("checksum = \"{sum}\"\n"));
    assert_eq!(found(&registry, &checksum), [""; 0]);
    assert_eq!(found(&registry, ""), ["a v1.0.0: has no checksum"]);
    assert_eq!(found("", ""), ["a v1.0.0: comes from a folder"]);
    for other in ["git+https://git.example/a#0123", "registry+https://crates.example/index", "sparse+https://crates.example/"] {
        assert_eq!(found(&format!("source = \"{other}\"\n"), &checksum), [format!("a v1.0.0: comes from {other}")]);
    }
}

#[test]
fn an_npm_package_without_checksum_with_an_address_or_a_licence_that_is_not_allowed_is_found() {
    let found = |path: &str, package: &str, entry: &str| {
        let text = format!("{{\"lockfileVersion\": 3, \"packages\": {{\"\": {{}}, \"{package}\": {{{entry}}}}}}}");
        let shipped = ["MIT".to_owned()];
        npm::findings(&file(path, &text), &shipped).into_iter().map(|finding| finding.what).collect::<Vec<_>>()
    };
    let (web, tool, a) = ("web/package-lock.json", "bench/peers/package-lock.json", "node_modules/a");
    let sum = "\"integrity\": \"sha512-x\"";
    assert_eq!(found(web, a, &format!("{sum}, \"license\": \"(MIT OR GPL-3.0)\"")), [""; 0]);
    assert_eq!(found(web, a, "\"license\": \"MIT\""), ["has no checksum"]);
    assert_eq!(found(web, a, "\"license\": \"MIT\", \"integrity\": \"sha1-x\""), ["has no checksum"]);
    assert_eq!(
        found(web, a, &format!("{sum}, \"license\": \"MIT\", \"resolved\": \"https://packages.example/a.tgz\"")),
        ["comes from https://packages.example/a.tgz"]
    );
    assert_eq!(found(web, "../a", &format!("{sum}, \"license\": \"MIT\"")), ["comes from a folder"]);
    for none in ["", ", \"license\": [\"MIT\"]"] {
        assert_eq!(found(web, a, &format!("{sum}{none}")), ["the licence \"\" is not allowed"]);
    }
    // A tool may have what the pages may not.
    let python = format!("{sum}, \"license\": \"Python-2.0\"");
    assert_eq!(found(web, a, &python), ["the licence \"Python-2.0\" is not allowed"]);
    assert_eq!(found(web, a, &format!("{python}, \"dev\": true")), [""; 0]);
    assert_eq!(found(tool, a, &python), [""; 0]);
    assert_eq!(found(tool, a, &format!("{sum}, \"license\": \"GPL-3.0-only\"")), ["the licence \"GPL-3.0-only\" is not allowed"]);
    assert_eq!(found(web, "node_modules/combine-errors", &format!("{sum}, \"dev\": true")), [""; 0]);
    assert_eq!(found(web, "node_modules/combine-errors", sum), ["the licence \"\" is not allowed"]);
}

#[test]
fn a_crate_that_tests_want_with_more_features_is_found() {
    let built = |all: &[&str]| all.iter().map(|line| (*line).to_owned()).collect::<BTreeSet<_>>();
    let tests = built(&["a v1 std", "b v1 alloc,std", "c v1"]);
    assert_eq!(features::unshared(&built(&["a v1 std", "b v1 alloc,std"]), &tests), []);
    let found = features::unshared(&built(&["a v1 std", "b v1 std"]), &tests);
    assert_eq!(found.iter().map(|finding| finding.place.as_str()).collect::<Vec<_>>(), ["b v1 std"]);
}
