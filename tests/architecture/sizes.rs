//! Owns the rules of size: lines of a file, files of a folder, fields of what carries the running parts.
//!
//! Called by the tests, on the real tree and on planted violations. The one rule: what is too large is two things, and is
//! taken apart where it stands.

use std::collections::BTreeMap;

use super::imports::without_tests;
use super::rules::Finding;
use super::source::{Source, Token, text, tokens};

/// Lines of a file without its tests.
const LINES_MAX: usize = 400;
/// Lines of a file that draws.
const LINES_MAX_TSX: usize = 200;
/// Files directly in a folder.
const FILES_MAX: usize = 14;
/// Fields of a struct that carries running parts.
const FIELDS_MAX: usize = 6;
/// What the process runs on: a struct that owns one of these is handed from use case to use case.
const PARTS: [&str; 4] = ["Store", "Blobs", "Signal", "Throttle"];

fn finding(place: &str, line: usize, what: String) -> Finding {
    Finding { place: place.to_owned(), line, what }
}

/// Lines before the trailing `#[cfg(test)] mod …`.
fn lines(text: &str) -> usize {
    let all: Vec<&str> = text.lines().collect();
    let opens_tests = |at: usize| all.iter().skip(at).find(|line| line.starts_with(char::is_alphabetic)).is_some_and(|line| line.contains("mod "));
    (0..all.len()).rev().find(|at| all.get(*at).is_some_and(|line| line.starts_with("#[cfg(test)]"))).filter(|at| opens_tests(*at)).unwrap_or(all.len())
}

/// Finds files over the limit; a trailing `#[cfg(test)] mod …` is not counted, nor are files that hold only tests or are
/// generated.
pub fn lengths(sources: &[Source]) -> Vec<Finding> {
    let is_other = |path: &str| path.ends_with("tests.rs") || path.contains(".test.") || path.contains(".gen.");
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| !is_other(&source.path)) {
        let (lines, most) = (lines(&source.text), if source.path.ends_with(".tsx") { LINES_MAX_TSX } else { LINES_MAX });
        if lines > most {
            findings.push(finding(&source.path, lines, format!("{lines} lines, at most {most}")));
        }
    }
    findings
}

/// Finds folders with too many files, tests aside: one finding for each that is too many.
pub fn folders(sources: &[Source]) -> Vec<Finding> {
    let mut counted: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (folder, name) in sources.iter().filter_map(|source| source.path.rsplit_once('/')) {
        if !name.contains(".test.") {
            counted.entry(folder).or_default().push(name);
        }
    }
    let too_many = |(folder, names): (&str, Vec<&str>)| {
        let what = format!("{} files, at most {FILES_MAX}", names.len());
        names.into_iter().skip(FILES_MAX).map(|name| finding(folder, 0, format!("{what}: {name} is too many"))).collect::<Vec<_>>()
    };
    counted.into_iter().flat_map(too_many).collect()
}

/// Reads the fields of the struct whose `{` is at `open`, and whether one of them owns a running part.
fn fields<'a>(tokens: &[Token<'a>], open: usize) -> (Vec<Token<'a>>, bool) {
    let (mut depth, mut names, mut carries) = (0_usize, Vec::new(), false);
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.text {
            "{" | "(" | "[" | "<" => depth += 1,
            "}" | ")" | "]" | ">" if depth <= 1 => break,
            "}" | ")" | "]" => depth -= 1,
            ">" if text(tokens, at - 1) != "-" => depth -= 1,
            ":" if depth == 1 => {
                names.extend(tokens.get(at - 1));
                carries |= PARTS.contains(&text(tokens, at + 1)) && matches!(text(tokens, at + 2), "," | "}");
            }
            _ => {}
        }
    }
    (names, carries)
}

/// Finds structs that carry running parts and have more fields than anybody keeps in mind: one finding for each field.
pub fn carriers(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources {
        let (tokens, _) = without_tests(&tokens(&source.text));
        for at in (0..tokens.len()).filter(|at| text(&tokens, *at) == "struct") {
            let open = (at..tokens.len()).find(|at| matches!(text(&tokens, *at), "{" | ";" | "("));
            let (names, carries) = open.filter(|open| text(&tokens, *open) == "{").map_or((Vec::new(), false), |open| fields(&tokens, open));
            for field in names.iter().skip(FIELDS_MAX).filter(|_| carries) {
                let what = format!("{} has {} fields, at most {FIELDS_MAX}: {} is too many", text(&tokens, at + 1), names.len(), field.text);
                findings.push(finding(&source.path, field.line, what));
            }
        }
    }
    findings
}
