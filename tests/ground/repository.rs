//! Owns the files of this repository as tests read them, and what a test finds wrong with one.
//!
//! Called by the tests of the architecture, of dependencies and of migrations. The one rule: paths are told from the root of
//! the repository, with forward slashes.

use std::fmt;
use std::path::{Path, PathBuf};

/// One file, by its path from the root of the repository.
pub struct Source {
    /// Path with forward slashes, for example `src/store/mod.rs`.
    pub path: String,
    /// Its whole text.
    pub text: String,
}

/// A rule that is broken somewhere.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, or the rooms of a circle.
    pub place: String,
    /// Line from 1, 0 for the whole.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.place, self.line, self.what)
    }
}

/// Fails with every finding, a line each.
pub fn assert_none(findings: &[Finding]) {
    let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{} findings\n{}", lines.len(), lines.join("\n"));
}

/// Reads every file of a tree whose name ends in one of `endings`, in path order.
pub fn read_tree(root: &str, endings: &[&str]) -> Vec<Source> {
    let base = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![base.join(root)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted)) {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push(Source { path: path.strip_prefix(base).unwrap().to_str().unwrap().to_owned(), text });
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// Reads one file of the repository.
pub fn read_file(path: &str) -> Source {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    Source { path: path.to_owned(), text }
}

/// A file that is not there, for a planted violation.
pub fn file(path: &str, text: &str) -> Source {
    Source { path: path.to_owned(), text: text.to_owned() }
}

/// What is wrong, without where.
pub fn whats(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.what.as_str()).collect()
}
