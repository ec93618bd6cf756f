//! Owns the check of what npm brings: checksums, sources and licences of every package in the lock files.
//!
//! Called by the tests, on the lock files and on planted violations. The one rule: what is shipped needs a licence that
//! `deny.toml` allows; tools may have those of the list here too, because nobody gets them from us.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use super::crates::is_allowed;
use crate::repository::{Finding, Source, read_file};

/// The lock file of the pages; every other one is of tools alone.
pub const SHIPPED: &str = "web/package-lock.json";
/// Licences of tools, beside those of what is shipped.
const TOOLS: &[&str] = &["0BSD", "BlueOak-1.0.0", "Python-2.0"];
/// Tools whose `package.json` names no licence in the words of SPDX, and what their README or licence file says.
const TOLD_ELSEWHERE: &[(&str, &str)] = &[("combine-errors", "MIT"), ("pause-stream", "MIT OR Apache-2.0")];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Lock {
    lockfile_version: u32,
    packages: BTreeMap<String, Package>,
}

/// A package as the lock knows it; what is not asked here is left out.
#[derive(Deserialize)]
struct Package {
    license: Option<Value>,
    integrity: Option<String>,
    /// The locks record no addresses, so that each comes from the registry of whoever installs.
    resolved: Option<String>,
    #[serde(default)]
    link: bool,
    #[serde(default)]
    dev: bool,
}

/// Reads every lock file of the repository; what was installed or built has none of its own that counts.
pub fn locks() -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(&folder)).unwrap() {
            let (entry, name) = entry.map(|entry| (entry.path(), entry.file_name().into_string().unwrap())).unwrap();
            let is_source = !name.starts_with('.') && !matches!(name.as_str(), "node_modules" | "target" | "dist" | "data");
            if entry.is_dir() && is_source {
                folders.push(format!("{folder}{name}/"));
            } else if name == "package-lock.json" {
                found.push(read_file(&format!("{folder}{name}")));
            }
        }
    }
    found
}

/// Finds packages without a checksum, from an address of their own, or with a licence that is not allowed.
pub fn findings(lock: &Source, shipped: &[String]) -> Vec<Finding> {
    let Lock { lockfile_version, packages } = serde_json::from_str(&lock.text).unwrap_or_else(|error| panic!("{}: {error}", lock.path));
    assert_eq!(lockfile_version, 3, "{}: read by another rule", lock.path);
    let tools: Vec<String> = shipped.iter().cloned().chain(TOOLS.iter().map(|licence| (*licence).to_owned())).collect();
    let mut findings = Vec::new();
    for (path, package) in packages.iter().filter(|(path, _)| !path.is_empty()) {
        let name = path.rsplit_once("node_modules/").map_or(path.as_str(), |(_, name)| name);
        let is_shipped = lock.path == SHIPPED && !package.dev;
        let mut find = |what: String| findings.push(Finding { place: format!("{}: {name}", lock.path), line: 0, what });
        if !package.integrity.as_ref().is_some_and(|sum| sum.starts_with("sha512-")) {
            find("has no checksum".to_owned());
        }
        if let Some(address) = &package.resolved {
            find(format!("comes from {address}"));
        }
        if package.link || !path.contains("node_modules/") {
            find("comes from a folder".to_owned());
        }
        let elsewhere = TOLD_ELSEWHERE.iter().find(|(told, _)| !is_shipped && *told == name).map(|(_, licence)| *licence);
        let licence = elsewhere.or_else(|| package.license.as_ref().and_then(Value::as_str)).unwrap_or_default();
        if !is_allowed(licence, if is_shipped { shipped } else { &tools }) {
            find(format!("the licence {licence:?} is not allowed"));
        }
    }
    findings
}
