//! Owns the check that `make run` and `make test` build their dependencies once: cargo builds a crate again for every other set
//! of features, and everything above it.
//!
//! Called by the tests, on the lock file and on planted crates. The one rule: what a crate of the tests asks of a crate of the
//! server is named in `[dependencies]`.

use std::collections::BTreeSet;
use std::process::Command;

use crate::repository::Finding;

/// Asks cargo for the crates along these edges, each as "name v1.2.3 feature,feature".
pub fn built(edges: &str) -> BTreeSet<String> {
    let arguments = ["tree", "--locked", "--offline", "--prefix", "none", "--format", "{p} {f}", "--edges", edges];
    let done = Command::new(env!("CARGO")).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap().lines().map(|line| line.trim_end_matches(" (*)").to_owned()).collect()
}

/// Finds crates of the server that its tests want with other features.
pub fn unshared(server: &BTreeSet<String>, tests: &BTreeSet<String>) -> Vec<Finding> {
    let finding = |built: &String| Finding {
        place: built.clone(),
        line: 0,
        what: "is built again for tests: name in [dependencies] the features that they add".to_owned(),
    };
    server.difference(tests).map(finding).collect()
}
