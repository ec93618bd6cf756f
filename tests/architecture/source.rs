//! Owns the reading of source text: Rust cut into tokens without comments and literals.
//!
//! Called by the rules. The one rule: what stands in a comment or a string is never a finding.

pub use super::repository::{Source, read_file, read_tree};

/// A word or a sign of Rust, with the line it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    /// An identifier, `::`, one other character, or a string literal with its quotes.
    pub text: &'a str,
    /// From 1.
    pub line: usize,
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
