//! Owns the reading of source text: files of a tree, and Rust text cut into tokens without comments and literals.
//!
//! Called by the rules. The one rule: what stands in a comment or a string is never a finding.

use std::path::{Path, PathBuf};

/// One file, by its path from the root of the repository.
pub struct Source {
    /// Path with forward slashes, for example `src/store/mod.rs`.
    pub path: String,
    /// Its whole text.
    pub text: String,
}

/// A word or a sign of Rust, with the line it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    /// An identifier, `::`, one other character, or a string literal with its quotes.
    pub text: &'a str,
    /// From 1.
    pub line: usize,
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

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Returns how many bytes a comment or a literal takes at the start of `rest`, 0 where none starts.
fn skipped(rest: &str) -> usize {
    let mut chars = rest.chars();
    match (chars.next(), chars.next(), chars.next()) {
        (Some('/'), Some('/'), _) => rest.find('\n').unwrap_or(rest.len()),
        (Some('/'), Some('*'), _) => block_comment(rest),
        (Some('"'), ..) => quoted(rest, 1),
        (Some('b' | 'c'), Some('"'), _) => quoted(rest, 2),
        (Some('r'), Some('"' | '#'), _) => raw(rest, 1),
        (Some('b' | 'c'), Some('r'), Some('"' | '#')) => raw(rest, 2),
        (Some('\''), Some('\\'), _) => rest.char_indices().skip(3).find(|(_, c)| *c == '\'').map_or(rest.len(), |(at, _)| at + 1),
        // A lifetime has no closing quote two characters on.
        (Some('\''), Some(c), Some('\'')) => 2 + c.len_utf8(),
        _ => 0,
    }
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0_usize);
    while let Some(here) = rest.get(at..).filter(|here| !here.is_empty()) {
        if here.starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if here.starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += here.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

fn quoted(rest: &str, from: usize) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().filter(|(at, _)| *at >= from) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn raw(rest: &str, from: usize) -> usize {
    let hashes = rest.chars().skip(from).take_while(|c| *c == '#').count();
    if rest.chars().nth(from + hashes) != Some('"') {
        return 0;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    let body = from + hashes + 1;
    rest.get(body..).and_then(|inner| inner.find(&end)).map_or(rest.len(), |at| body + at + end.len())
}

/// The token at a place, empty behind the end.
pub fn text<'a>(tokens: &[Token<'a>], at: usize) -> &'a str {
    tokens.get(at).map_or("", |token| token.text)
}

/// Cuts Rust text into words, signs and string literals; comments and characters are left out.
pub fn tokens_and_strings(source: &str) -> Vec<Token<'_>> {
    let (mut at, mut line, mut found) = (0, 1, Vec::new());
    while let Some(rest) = source.get(at..).filter(|rest| !rest.is_empty()) {
        let first = rest.chars().next().unwrap_or(' ');
        let skip = skipped(rest);
        let length = if skip > 0 {
            skip
        } else if is_word(first) {
            rest.find(|c| !is_word(c)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        let taken = rest.get(..length).unwrap_or(rest);
        if !first.is_whitespace() && (skip == 0 || is_string(taken)) {
            found.push(Token { text: taken, line });
        }
        line += taken.matches('\n').count();
        at += length;
    }
    found
}

/// Whether a token is a string literal, of whatever spelling.
pub fn is_string(token: &str) -> bool {
    token.len() > 1 && !token.starts_with('/') && token.trim_end_matches('#').ends_with('"')
}

/// Cuts Rust text into tokens; comments, strings and characters are left out.
pub fn tokens(source: &str) -> Vec<Token<'_>> {
    tokens_and_strings(source).into_iter().filter(|token| !is_string(token.text)).collect()
}
