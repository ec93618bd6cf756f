//! Owns what holds for everything that others made and is built in or used: licences, bans, sources, checksums.
//!
//! Called by `tests/house.rs`. The one rule: `deny.toml` decides, for crates and npm packages alike.

mod crates;
mod features;
mod npm;
mod planted;

use crate::repository::{assert_none, read_file};

#[test]
fn crates_have_allowed_licences_and_come_from_where_deny_toml_says() {
    let rules = crates::Rules::read(&read_file("deny.toml"));
    let (shipped, all) = (rules.crates("normal,build"), rules.crates("normal,build,dev"));
    assert!(shipped.len() > 100 && all.len() > shipped.len(), "the crates were not read: {} and {}", shipped.len(), all.len());
    assert_none(&rules.licences(&shipped));
    assert_none(&rules.bans(&all));
    assert_none(&rules.sources(&read_file("Cargo.lock")));
}

#[test]
fn npm_packages_have_checksums_and_allowed_licences() {
    let rules = crates::Rules::read(&read_file("deny.toml"));
    let locks = npm::locks();
    assert!(locks.len() >= 3 && locks.iter().any(|lock| lock.path == npm::SHIPPED), "{} lock files were read", locks.len());
    for lock in locks {
        assert_none(&npm::findings(&lock, rules.allowed()));
    }
}

#[test]
fn the_server_and_its_tests_share_one_build_of_what_both_have() {
    let (server, tests) = (features::built("normal,build"), features::built("normal,build,dev"));
    assert!(server.len() > 100 && tests.len() > server.len(), "the crates were not read: {} and {}", server.len(), tests.len());
    assert_none(&features::unshared(&server, &tests));
}
