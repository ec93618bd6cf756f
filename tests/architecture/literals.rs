//! Owns the rules about what may stand in string literals: no state word in SQL, no test of a path in HTTP.
//!
//! Called by the tests, on the real tree and on planted literals. The one rule: a word has one spelling, in its enum, and an
//! address has one place, in the table of routes.

use std::collections::BTreeSet;

use super::imports::without_tests;
use super::rules::Finding;
use super::source::{Source, is_string, text, tokens_and_strings};

/// What looks at a part of a text.
const COMPARES: [&str; 5] = ["starts_with", "ends_with", "strip_prefix", "contains", "trim_start_matches"];

fn finding(source: &Source, line: usize, what: String) -> Finding {
    Finding { place: source.path.clone(), line, what }
}

/// The words of all enums: whatever stands behind `Variant =`.
pub fn words(sources: &[Source]) -> BTreeSet<String> {
    let is_variant = |word: &str| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    let mut words = BTreeSet::new();
    for source in sources {
        let tokens = tokens_and_strings(&source.text);
        for at in (0..tokens.len()).filter(|at| is_variant(text(&tokens, *at)) && text(&tokens, at + 1) == "=" && is_string(text(&tokens, at + 2))) {
            // `type A<T = X>` and `const A: Kind = "…"` name a type there; behind `:` it is no variant.
            if text(&tokens, at.wrapping_sub(1)) != ":" {
                words.insert(text(&tokens, at + 2).trim_matches('"').to_owned());
            }
        }
    }
    words
}

/// Reads `'word'` out of a text of SQL, with how many lines further down each stands.
fn quoted(sql: &str) -> Vec<(&str, usize)> {
    let inside = |at: usize| {
        let rest = sql.get(at + 1..)?;
        let word = rest.get(..rest.find(|c: char| !c.is_alphanumeric() && c != '_')?)?;
        rest.get(word.len()..)?.starts_with('\'').then(|| (word, sql.get(..at).map_or(0, |before| before.matches('\n').count())))
    };
    sql.match_indices('\'').filter_map(|(at, _)| inside(at)).collect()
}

/// Finds words of an enum that a statement spells by hand.
pub fn spelled(store: &[Source], words: &BTreeSet<String>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in store {
        let (tokens, _) = without_tests(&tokens_and_strings(&source.text));
        for token in tokens.iter().filter(|token| is_string(token.text)) {
            for (word, below) in quoted(token.text).into_iter().filter(|(word, _)| words.contains(*word)) {
                findings.push(finding(source, token.line + below, format!("spells '{word}': the word comes from its enum")));
            }
        }
    }
    findings
}

/// Finds conditions on a part of an address: the table's own are patterns.
pub fn path_tests(http: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in http {
        let (tokens, _) = without_tests(&tokens_and_strings(&source.text));
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| COMPARES.contains(&token.text)) {
            if text(&tokens, at + 1) == "(" && text(&tokens, at + 2).starts_with("\"/") {
                findings.push(finding(source, token.line, format!("{}({}) judges by an address: the table says it", token.text, text(&tokens, at + 2))));
            }
        }
    }
    findings
}
