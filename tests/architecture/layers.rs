//! Owns the rules inside a layer: its ground is a folder of its own, and imports no noun of the layer.
//!
//! Called by the tests, on the real tree and on planted imports. The one rule: what all nouns share knows none of them.

use super::modules::Tree;
use super::rules::Finding;
use super::source::Source;

/// The ground of a layer, and the layer whose other files it may not import.
const GROUNDS: [(&str, &str); 2] = [("src/store/engine/", "src/store/"), ("src/http/edge/", "src/http/")];

/// Finds imports from the ground of a layer up into its nouns, by the file that defines the name.
pub fn upwards(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for arrow in Tree::new(sources).arrows() {
        let ground = GROUNDS.iter().find(|(ground, _)| arrow.from.starts_with(ground));
        if let Some((ground, _)) = ground.filter(|(ground, layer)| arrow.to.starts_with(layer) && !arrow.to.starts_with(ground)) {
            let what = format!("{ground} may not import {}", arrow.to);
            findings.push(Finding { place: arrow.from, line: arrow.line, what });
        }
    }
    findings
}
