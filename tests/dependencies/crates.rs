//! Owns the check of what is built in: licences, bans and sources of all crates, as `deny.toml` has them.
//!
//! Called by the tests, on the lock file and on planted violations. The one rule: `deny.toml` decides; what it allows and
//! nothing needs is a finding too.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde::Deserialize;
use spdx::{Expression, Licensee, ParseMode};

use crate::repository::{Finding, Source};

/// The parts of `deny.toml` that are checked here.
#[derive(Deserialize)]
pub struct Rules {
    graph: Graph,
    licenses: Licences,
    bans: Bans,
    sources: Sources,
}

#[derive(Deserialize)]
struct Graph {
    targets: Vec<String>,
}

#[derive(Deserialize)]
struct Licences {
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Ban>,
}

#[derive(Deserialize)]
struct Ban {
    name: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    unknown_registry: String,
    unknown_git: String,
    allow_registry: Vec<String>,
    allow_git: Vec<String>,
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    source: Option<String>,
    checksum: Option<String>,
}

impl Rules {
    /// Reads `deny.toml`.
    pub fn read(deny: &Source) -> Self {
        toml::from_str(&deny.text).unwrap_or_else(|error| panic!("{}: {error}", deny.path))
    }

    /// Asks cargo for the crates of all targets along these edges, each with its licence. Not `cargo metadata`: it also lists
    /// optional crates that no feature turns on.
    pub fn crates(&self, edges: &str) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        for target in &self.graph.targets {
            let arguments = ["tree", "--locked", "--offline", "--prefix", "none", "--format", "{p}|{l}", "--edges", edges, "--target", target];
            let done = Command::new(env!("CARGO")).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
            for line in String::from_utf8(done.stdout).unwrap().lines() {
                let (package, licence) = line.split_once('|').unwrap();
                // "name v1.2.3 (path or address) (*)"
                found.insert(package.split(' ').take(2).collect::<Vec<_>>().join(" "), licence.trim_end_matches(" (*)").to_owned());
            }
        }
        found
    }

    /// Finds crates whose licence offers nothing that is allowed, and allowances that no crate needs.
    pub fn licences(&self, crates: &BTreeMap<String, String>) -> Vec<Finding> {
        let mut findings: Vec<Finding> = crates
            .iter()
            .filter(|(_, licence)| !is_allowed(licence, &self.licenses.allow))
            .map(|(name, licence)| finding(name, format!("the licence {licence:?} is not allowed")))
            .collect();
        let named: BTreeSet<String> = crates.values().flat_map(|licence| names(licence)).collect();
        let unused = self.licenses.allow.iter().filter(|licence| !named.contains(*licence));
        findings.extend(unused.map(|licence| finding("deny.toml", format!("{licence} is allowed, and no crate has it"))));
        findings
    }

    /// Finds crates that must not be there.
    pub fn bans(&self, crates: &BTreeMap<String, String>) -> Vec<Finding> {
        let is_there = |ban: &&Ban| crates.keys().any(|name| name.split(' ').next() == Some(&ban.name));
        self.bans.deny.iter().filter(is_there).map(|ban| finding(&ban.name, format!("is banned: {}", ban.reason))).collect()
    }

    /// Finds crates from elsewhere than the allowed registries, or without a checksum.
    pub fn sources(&self, lock: &Source) -> Vec<Finding> {
        let rules = &self.sources;
        assert_eq!((rules.unknown_registry.as_str(), rules.unknown_git.as_str()), ("deny", "deny"), "deny.toml lets every source pass");
        let lock: Lock = toml::from_str(&lock.text).unwrap_or_else(|error| panic!("{}: {error}", lock.path));
        let mut findings = Vec::new();
        for Locked { name, version, source, checksum } in lock.package.into_iter().filter(|package| package.name != env!("CARGO_PKG_NAME")) {
            let source = source.unwrap_or_else(|| "a folder".to_owned());
            let from = |kind: &str, allowed: &[String]| source.strip_prefix(kind).is_some_and(|url| allowed.iter().any(|one| one == url));
            let place = format!("{name} v{version}");
            if !from("registry+", &rules.allow_registry) && !from("git+", &rules.allow_git) {
                findings.push(finding(&place, format!("comes from {source}")));
            } else if checksum.is_none_or(|sum| sum.len() != 64) {
                findings.push(finding(&place, "has no checksum".to_owned()));
            }
        }
        findings
    }

    /// The licences of what is shipped.
    pub fn allowed(&self) -> &[String] {
        &self.licenses.allow
    }
}

fn finding(place: &str, what: String) -> Finding {
    Finding { place: place.to_owned(), line: 0, what }
}

/// Whether an expression, also in the older spellings of crates, is met by these licences.
pub fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let allowed: Vec<Licensee> = allowed.iter().map(|licence| Licensee::parse(licence).unwrap_or_else(|error| panic!("{licence}: {error}"))).collect();
    Expression::parse_mode(expression, ParseMode::LAX).is_ok_and(|parsed| parsed.evaluate(|asked| allowed.iter().any(|one| one.satisfies(asked))))
}

fn names(expression: &str) -> Vec<String> {
    Expression::parse_mode(expression, ParseMode::LAX).map(|parsed| parsed.requirements().map(|one| one.req.to_string()).collect()).unwrap_or_default()
}
