//! Owns the comparison of deploy/ and the README with the settings that exist, and the check that its images are pinned.
//!
//! Called by the tests. The one rule: nobody sets a variable that nothing reads, and no setting is known to the source alone.

use std::collections::BTreeSet;

use super::rules::Finding;
use super::source::Source;

/// Read by the command line, the log and the scripts, not from the settings file.
const BESIDE_SETTINGS: [&str; 3] = ["CONFIG", "LOG", "BIN"];
const PREFIX: &str = "FLOORNOTE_";

fn at(source: &Source, line: usize, what: String) -> Finding {
    Finding { place: source.path.clone(), line, what }
}

/// The settings of the documented defaults, each with the comment right above it.
pub fn settings(defaults: &str) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    let mut before = "";
    for line in defaults.lines() {
        if let Some((name, _)) = line.split_once(" = ") {
            found.push((name.to_owned(), before.starts_with('#')));
        }
        before = line;
    }
    found
}

/// Names of variables that no setting reads.
pub fn unknown_variables(files: &[Source], defaults: &str) -> Vec<Finding> {
    let known: BTreeSet<String> =
        settings(defaults).into_iter().map(|(name, _)| name.to_uppercase()).chain(BESIDE_SETTINGS.iter().map(|name| (*name).to_owned())).collect();
    let mut found = Vec::new();
    for file in files {
        for (number, line) in file.text.lines().enumerate() {
            for rest in line.split(PREFIX).skip(1) {
                let name: String = rest.chars().take_while(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || *c == '_').collect();
                // `FLOORNOTE_<NAME>` and `FLOORNOTE_*` speak of all of them.
                if !name.is_empty() && !known.contains(&name) {
                    found.push(at(file, number + 1, format!("{PREFIX}{name} is no setting")));
                }
            }
        }
    }
    found
}

/// Settings without a comment in the defaults, or without a row in the table of the README.
pub fn undocumented(defaults: &Source, readme: &Source) -> Vec<Finding> {
    let mut found = Vec::new();
    for (name, is_commented) in settings(&defaults.text) {
        if !is_commented {
            found.push(at(defaults, 0, format!("{name} has no comment above it")));
        }
        if !readme.text.contains(&format!("| `{name}` | `{PREFIX}{}` |", name.to_uppercase())) {
            found.push(at(readme, 0, format!("{name} is not in the table of settings")));
        }
    }
    found
}

/// Images of Dockerfiles and compose files that are not named by a tag and a digest; what is built here has none.
pub fn unpinned_images(files: &[Source]) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.path.ends_with("Dockerfile") || file.path.ends_with(".yaml")) {
        let mut built = BTreeSet::from(["floornote", "floornote-s3"]);
        for (number, line) in file.text.lines().enumerate() {
            let words: Vec<&str> = line.split_whitespace().collect();
            let image = match words.as_slice() {
                ["FROM", image, "AS", stage] => {
                    let is_pinned = built.contains(image) || is_pinned(image);
                    built.insert(stage);
                    (!is_pinned).then_some(image)
                }
                ["FROM", image, ..] | ["image:", image] => (!built.contains(image) && !is_pinned(image)).then_some(image),
                _ => None,
            };
            found.extend(image.map(|image| at(file, number + 1, format!("{image} has no tag and digest"))));
        }
    }
    found
}

fn is_pinned(image: &str) -> bool {
    let is_digest = |digest: &str| digest.len() == 64 && digest.chars().all(|c| c.is_ascii_hexdigit());
    image.split_once("@sha256:").is_some_and(|(name, digest)| name.contains(':') && is_digest(digest))
}
