//! Owns the reading of one Rust file: what it imports, names and defines, its tests left out.
//!
//! Called by the tree of modules and by the rules. The one rule: what only tests compile is never a finding.

use std::collections::BTreeSet;

use super::source::{Source, Token, text, tokens};

/// What an item is called by; the next word is its name.
const ITEMS: [&str; 8] = ["struct", "enum", "union", "trait", "type", "fn", "const", "static"];

/// One leaf of a `use`: `use a::{b as c, d::*}` has two.
pub struct Import {
    /// The words of the path.
    pub path: Vec<String>,
    /// What it is called here. None for a glob.
    pub name: Option<String>,
    /// From 1.
    pub line: usize,
    /// Whether others see it too.
    pub is_shown: bool,
}

/// One file.
#[derive(Default)]
pub struct Module {
    /// Path of the file.
    pub file: String,
    /// Every leaf of every `use`.
    pub imports: Vec<Import>,
    /// Paths of two words and more outside of `use`.
    pub paths: Vec<(Vec<String>, usize)>,
    /// Names of its items, those of macros aside.
    pub defined: BTreeSet<String>,
    /// Every word outside of `use`.
    pub words: BTreeSet<String>,
    /// Modules that have a file for tests only.
    pub tests: Vec<String>,
    /// Lines of modules that have no file of their own.
    pub inline: Vec<usize>,
}

/// Whether these tokens stand at a place.
pub fn follows(tokens: &[Token<'_>], at: usize, words: &[&str]) -> bool {
    words.iter().enumerate().all(|(n, word)| text(tokens, at + n) == *word)
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Where what an attribute stands on ends: an item behind its `;` or its closing brace, a field or a variant behind its comma.
fn item_end(tokens: &[Token<'_>], from: usize) -> usize {
    let (mut depth, mut is_item, mut is_import) = (0_usize, false, false);
    for at in from..tokens.len() {
        match text(tokens, at) {
            "{" | "(" | "[" => depth += 1,
            "}" if depth == 0 => return at,
            "}" if depth == 1 && !is_import => return at + 1,
            "}" | ")" | "]" => depth = depth.saturating_sub(1),
            ";" if depth == 0 => return at + 1,
            "," if depth == 0 && !is_item => return at + 1,
            word if depth == 0 => {
                is_import |= word == "use";
                is_item |= ITEMS.contains(&word) || matches!(word, "use" | "mod" | "impl" | "let");
            }
            _ => {}
        }
    }
    tokens.len()
}

/// Leaves out what is compiled for tests only; returns the rest, and the test modules that are files.
pub fn without_tests<'a>(tokens: &[Token<'a>]) -> (Vec<Token<'a>>, Vec<String>) {
    let (mut kept, mut files, mut at) = (Vec::new(), Vec::new(), 0);
    while let Some(token) = tokens.get(at) {
        if follows(tokens, at, &["#", "[", "cfg", "(", "test", ")", "]"]) {
            let (start, end) = (at + 7, item_end(tokens, at + 7));
            if let Some(found) = (start..end).find(|at| text(tokens, *at) == "mod" && text(tokens, at + 2) == ";") {
                files.push(text(tokens, found + 1).to_owned());
            }
            at = end;
        } else {
            kept.push(*token);
            at += 1;
        }
    }
    (kept, files)
}

/// Reads one tree of a `use` from `at`; returns where it ends.
fn read_import(tokens: &[Token<'_>], mut at: usize, before: &[String], is_shown: bool, imports: &mut Vec<Import>) -> usize {
    let mut path = before.to_vec();
    let line = tokens.get(at).map_or(0, |token| token.line);
    loop {
        match text(tokens, at) {
            "{" => {
                at += 1;
                while !matches!(text(tokens, at), "}" | "") {
                    at = read_import(tokens, at, &path, is_shown, imports);
                    at += usize::from(text(tokens, at) == ",");
                }
                return at + 1;
            }
            "*" => {
                imports.push(Import { path, name: None, line, is_shown });
                return at + 1;
            }
            "::" => at += 1,
            word if is_name(word) && word != "as" => {
                // `a::{self}` is `a` itself.
                if word != "self" || path.is_empty() {
                    path.push(word.to_owned());
                }
                at += 1;
                let is_renamed = text(tokens, at) == "as";
                if is_renamed || text(tokens, at) != "::" {
                    let name = if is_renamed { Some(text(tokens, at + 1).to_owned()) } else { path.last().cloned() };
                    imports.push(Import { path, name, line, is_shown });
                    return at + if is_renamed { 2 } else { 0 };
                }
            }
            _ => return at + 1,
        }
    }
}

/// Reads one file.
pub fn read(source: &Source) -> Module {
    let (tokens, tests) = without_tests(&tokens(&source.text));
    let mut module = Module { file: source.path.clone(), tests, ..Module::default() };
    let (mut at, mut is_shown) = (0, false);
    while let Some(token) = tokens.get(at) {
        let (before, next) = (text(&tokens, at.wrapping_sub(1)), text(&tokens, at + 1));
        match token.text {
            "pub" => {
                is_shown = true;
                if next == "(" && (text(&tokens, at + 2) == "in" || text(&tokens, at + 3) == ")") {
                    at = (at..tokens.len()).find(|at| text(&tokens, *at) == ")").unwrap_or(at);
                }
                at += 1;
                continue;
            }
            "use" if next != "<" => {
                at = read_import(&tokens, at + 1, &[], is_shown, &mut module.imports);
            }
            "macro_rules" if next == "!" => {
                module.defined.insert(text(&tokens, at + 2).to_owned());
                at += 1;
            }
            "mod" => {
                if text(&tokens, at + 2) == "{" {
                    module.inline.push(token.line);
                }
                at += 2;
            }
            word if is_name(word) && before != "::" && next == "::" => {
                let mut path = vec![word.to_owned()];
                let line = token.line;
                while text(&tokens, at + 1) == "::" && is_name(text(&tokens, at + 2)) {
                    at += 2;
                    path.push(text(&tokens, at).to_owned());
                }
                module.words.extend(path.first().cloned());
                module.paths.push((path, line));
                at += 1;
            }
            word => {
                if ITEMS.contains(&word) && is_name(next) {
                    module.defined.insert(next.to_owned());
                }
                if is_name(word) {
                    module.words.insert(word.to_owned());
                }
                at += 1;
            }
        }
        is_shown = false;
    }
    module
}
