//! Owns the lists of what stands in the tree against a rule and is still to go.
//!
//! Called by the tests of the real tree. The one rule: a list only gets shorter; whoever mends one of them takes it out, and
//! a file whose lists are empty is deleted with `beyond`.

use std::collections::BTreeMap;

use super::rules::Finding;

/// Files, folders or circles, each with how many findings it may have.
pub type Known = &'static [(&'static str, usize)];

/// Files that need each other in a circle.
pub const CIRCLES: Known = &[];
/// Imports from the ground of a layer up into its nouns, by the file that imports.
pub const UPWARDS: Known = &[];
/// Structs with too many fields, by file, and how many are too many.
pub const CARRIERS: Known = &[];
/// Conditions on addresses, by file.
pub const PATH_TESTS: Known = &[];

/// Leaves out what is known; a place with fewer findings than listed is itself one.
pub fn beyond(found: Vec<Finding>, known: &[(&str, usize)]) -> Vec<Finding> {
    let mut by_place: BTreeMap<String, Vec<Finding>> = known.iter().map(|(place, _)| ((*place).to_owned(), Vec::new())).collect();
    for finding in found {
        by_place.entry(finding.place.clone()).or_default().push(finding);
    }
    let judge = |(place, findings): (String, Vec<Finding>)| match known.iter().find(|(name, _)| *name == place) {
        Some((_, most)) if findings.len() < *most => {
            vec![Finding { place, line: 0, what: format!("{} findings and not {most} any more: shorten the list of the known", findings.len()) }]
        }
        Some((_, most)) if findings.len() == *most => Vec::new(),
        _ => findings,
    };
    by_place.into_iter().flat_map(judge).collect()
}
