//! Owns the rules of the house over source text.
//!
//! Called by the tests, on the real tree and on planted violations. The one rule: a room that is not in the table may
//! not exist; whoever adds one says who may import it.

use std::collections::{BTreeMap, BTreeSet};

pub use super::repository::Finding;
use super::source::{Source, Token, text, tokens};

/// Rooms that everybody but `domain` may import.
const GROUND_FLOOR: &[&str] = &["metric", "telemetry", "text", "net"];
/// Each room with what it may import beside the ground floor and itself. `domain` imports nothing at all.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("metric", &[]),
    ("telemetry", &[]),
    ("text", &[]),
    ("net", &[]),
    ("config", &[]),
    ("store", &["domain"]),
    ("blob", &["domain"]),
    ("bus", &["domain"]),
    ("push", &["domain"]),
    ("media", &["domain"]),
    ("service", &["domain", "store", "blob", "bus"]),
    ("worker", &["domain", "store", "blob", "bus", "push", "media", "service"]),
    ("http", &["domain", "service"]),
    ("demo", &["domain", "store", "service", "media", "blob"]),
    ("app", ALL),
    ("command", ALL),
    ("main", ALL),
    ("lib", ALL),
];
const ALL: &[&str] = &["domain", "config", "store", "blob", "bus", "push", "media", "service", "worker", "http", "demo", "app", "command"];
/// Macros exported at the root, and the room that owns them.
const MACROS: &[(&str, &str)] = &[("words", "domain"), ("job_table", "domain"), ("transitions", "domain")];
/// Names from outside, and the only room that may say them.
const FOREIGN: &[(&str, &str)] = &[("sqlx", "store"), ("redis", "bus"), ("actix_web", "http"), ("actix_http", "http"), ("object_store", "blob")];
/// The only file that starts other programs.
const STARTS_PROGRAMS: &str = "src/media/process.rs";
/// Names that say nothing about what a file owns.
const EMPTY_NAMES: &[&str] = &["utils", "util", "helpers", "helper", "common", "misc"];

fn finding(source: &Source, line: usize, what: String) -> Finding {
    Finding { place: source.path.clone(), line, what }
}

/// The top module a file belongs to: `src/store/mod.rs` and `src/store.rs` are `store`.
fn room(path: &str) -> &str {
    let inner = path.strip_prefix("src/").unwrap_or(path);
    inner.split(['/', '.']).next().unwrap_or(inner)
}

/// How many `super` lead from a file's module to the root of the crate.
fn depth(path: &str) -> usize {
    let inner = path.strip_prefix("src/").unwrap_or(path);
    let parts = inner.split('/').count();
    if inner.ends_with("/mod.rs") { parts - 1 } else { parts }
}

/// Lists the rooms a file names, with the line: `crate::a`, `floornote::a`, `crate::{a, b::c}` and `super` up to the root.
fn named_rooms(source: &Source) -> Vec<(String, usize)> {
    let tokens = tokens(&source.text);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let is_root = matches!(token.text, "crate" | "floornote") && text(&tokens, at + 1) == "::"
            || token.text == "super" && climbs_to_root(&tokens, at, depth(&source.path));
        if is_root {
            collect(&tokens, at + 2, &mut found);
        }
        if text(&tokens, at + 1) == "as" && (token.text == "crate" || token.text == "super" && supers(&tokens, at) >= depth(&source.path)) {
            found.push(("everything under another name".to_owned(), token.line));
        }
    }
    found
}

/// How many `super` in a row end here.
fn supers(tokens: &[Token<'_>], at: usize) -> usize {
    (0..).take_while(|n| n * 2 <= at && text(tokens, at - n * 2) == "super").count()
}

/// The last `super` of a chain long enough to leave the room, followed by the name of a room.
fn climbs_to_root(tokens: &[Token<'_>], at: usize, depth: usize) -> bool {
    let next = text(tokens, at + 2);
    supers(tokens, at) >= depth && text(tokens, at + 1) == "::" && (next == "{" || ROOMS.iter().any(|(name, _)| *name == next))
}

fn collect(tokens: &[Token<'_>], at: usize, found: &mut Vec<(String, usize)>) {
    let name = |at: usize| {
        let word = text(tokens, at);
        let owner = MACROS.iter().find(|(name, _)| *name == word).map_or(word, |(_, owner)| *owner);
        (owner.to_owned(), tokens.get(at).map_or(0, |token| token.line))
    };
    if text(tokens, at) != "{" {
        found.push(name(at));
        return;
    }
    let (mut open, mut is_start) = (0_usize, true);
    for (at, token) in tokens.iter().enumerate().skip(at) {
        match token.text {
            "{" => open += 1,
            "}" if open == 1 => return,
            "}" => open -= 1,
            "," if open == 1 => is_start = true,
            _ if open == 1 && is_start => {
                found.push(name(at));
                is_start = false;
            }
            _ => {}
        }
    }
}

/// Finds imports that the layout forbids.
pub fn imports(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources {
        let own = room(&source.path);
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == own) else {
            findings.push(finding(source, 0, format!("{own} is no room of the house")));
            continue;
        };
        for (other, line) in named_rooms(source) {
            let is_ground = own != "domain" && GROUND_FLOOR.contains(&other.as_str());
            if other != own && !is_ground && !allowed.contains(&other.as_str()) {
                findings.push(finding(source, line, format!("{own} may not import {other}")));
            }
        }
    }
    findings
}

/// Finds rooms that import each other, directly or around corners.
pub fn circles(sources: &[Source]) -> Vec<Finding> {
    let mut edges: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources {
        let own = room(&source.path);
        let others = named_rooms(source).into_iter().map(|(other, _)| other).filter(|other| other != own);
        edges.entry(own.to_owned()).or_default().extend(others);
    }
    let mut findings = Vec::new();
    for start in edges.keys() {
        let (mut seen, mut next) = (BTreeSet::new(), vec![start.clone()]);
        while let Some(here) = next.pop() {
            for other in edges.get(&here).into_iter().flatten() {
                if seen.insert(other.clone()) {
                    next.push(other.clone());
                }
            }
        }
        if seen.contains(start) {
            findings.push(Finding { place: start.clone(), line: 0, what: "imports itself in a circle".to_owned() });
        }
    }
    findings
}

/// Finds foreign names outside their room, and programs started outside theirs.
pub fn names(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources {
        let own = room(&source.path);
        let tokens = tokens(&source.text);
        for (at, token) in tokens.iter().enumerate() {
            if let Some((name, owner)) = FOREIGN.iter().find(|(name, owner)| token.text == *name && own != *owner) {
                findings.push(finding(source, token.line, format!("only {owner} names {name}")));
            }
            if source.path != STARTS_PROGRAMS && starts_a_program(&tokens, at) {
                findings.push(finding(source, token.line, format!("only {STARTS_PROGRAMS} starts programs")));
            }
        }
    }
    findings
}

fn starts_a_program(tokens: &[Token<'_>], at: usize) -> bool {
    let follows = |words: &[&str]| words.iter().enumerate().all(|(n, word)| text(tokens, at + n) == *word);
    if follows(&["Command", "::", "new"]) || follows(&["process", "::", "Command"]) {
        return true;
    }
    follows(&["process", "::", "*"])
        || follows(&["process", "::", "{"]) && tokens.iter().skip(at + 3).take_while(|token| token.text != "}").any(|token| token.text == "Command")
}

/// Finds files without their opening comment, with a name that says nothing, or with a lint allowed instead of expected.
pub fn openings(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources {
        if !source.text.starts_with("//!") {
            findings.push(finding(source, 1, "does not open with what it owns".to_owned()));
        }
        if source.path.split(['/', '.']).any(|part| EMPTY_NAMES.contains(&part)) {
            findings.push(finding(source, 0, "has a name that says nothing".to_owned()));
        }
        let tokens = tokens(&source.text);
        for (at, token) in tokens.iter().enumerate() {
            let is_attribute = matches!(text(&tokens, at.saturating_sub(1)), "[") && matches!(text(&tokens, at.saturating_sub(2)), "#" | "!");
            if token.text == "allow" && is_attribute {
                findings.push(finding(source, token.line, "allows a lint: expect it with a reason".to_owned()));
            }
        }
    }
    findings
}

/// Finds statements in which SQLite would walk a whole organisation for every element of a list: `json_each` must stand
/// outside, by `CROSS JOIN` or in a materialised CTE.
pub fn lists(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| room(&source.path) == "store") {
        for (at, _) in source.text.match_indices("json_each($") {
            let rest: String = source.text.chars().skip(source.text.get(..at).map_or(0, |before| before.chars().count())).take(80).collect();
            let next: Vec<&str> =
                rest.split_once(')').map_or("", |(_, after)| after).split([' ', '\n', '\\']).filter(|word| !word.is_empty()).take(2).collect();
            if matches!(next.as_slice(), [alias, "JOIN" | "WHERE"] if !matches!(*alias, "WHERE" | "CROSS")) {
                let line = source.text.get(..at).map_or(0, |before| before.lines().count());
                findings.push(finding(source, line, "a list is joined the slow way round".to_owned()));
            }
        }
    }
    findings
}
