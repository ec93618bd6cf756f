//! Owns the rule that no files need each other in a circle.
//!
//! Called by the tests, on the real tree and on planted circles. The one rule: a circle is named by all its files, and shown
//! by one way round, with the lines that import.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::modules::{Arrow, Tree};
use super::rules::Finding;
use super::source::Source;

/// Each file with the files it needs, and the line of each.
type Graph<'a> = BTreeMap<&'a str, BTreeMap<&'a str, usize>>;

fn reached<'a>(graph: &Graph<'a>, start: &str) -> BTreeSet<&'a str> {
    let (mut seen, mut next) = (BTreeSet::new(), vec![start]);
    while let Some(here) = next.pop() {
        for other in graph.get(here).into_iter().flat_map(BTreeMap::keys) {
            if seen.insert(*other) {
                next.push(other);
            }
        }
    }
    seen
}

/// The shortest way from a file back to itself.
fn way_round(graph: &Graph<'_>, start: &str) -> String {
    let mut ways = VecDeque::from([(start, String::new())]);
    let mut seen = BTreeSet::new();
    while let Some((here, way)) = ways.pop_front() {
        for (other, line) in graph.get(here).into_iter().flatten() {
            let way = format!("{way}{here}:{line} needs ");
            if *other == start {
                return format!("{way}{start}");
            }
            if seen.insert(*other) {
                ways.push_back((other, way));
            }
        }
    }
    String::new()
}

/// Finds groups of files of which each needs every other, directly or around corners.
pub fn in_circles(arrows: &[Arrow]) -> Vec<Finding> {
    let mut graph = Graph::new();
    for arrow in arrows {
        graph.entry(&arrow.from).or_default().insert(&arrow.to, arrow.line);
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> = graph.keys().map(|file| (*file, reached(&graph, file))).collect();
    let (mut findings, mut told) = (Vec::new(), BTreeSet::new());
    for (file, others) in reached.iter().filter(|(file, others)| others.contains(*file)) {
        let group: Vec<&str> = others.iter().copied().filter(|other| reached.get(other).is_some_and(|back| back.contains(file))).collect();
        if told.insert(group.clone()) {
            findings.push(Finding { place: group.join(" + "), line: 0, what: format!("a circle: {}", way_round(&graph, file)) });
        }
    }
    findings
}

/// Finds circles of the Rust files of a tree, and modules inside a file: a circle could hide in them.
pub fn circles(sources: &[Source]) -> Vec<Finding> {
    let tree = Tree::new(sources);
    let inline = tree.inline().into_iter().map(|(place, line)| Finding { place, line, what: "a module inside a file: give it its own".to_owned() });
    in_circles(&tree.arrows()).into_iter().chain(inline).collect()
}
