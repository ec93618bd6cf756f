//! Owns the reading of the web's source text: what a file imports and exports, and which file defines a name.
//!
//! Called by the rules of the web. The one rule: an import counts for the file it names and for the file that defines
//! the name, through every re-export; what stands in a comment is never an import.

use std::collections::BTreeMap;

use super::source::Source;

/// A word, a sign or a string of TypeScript.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    /// An identifier, one other character, or what stands between the quotes.
    pub text: &'a str,
    /// From 1.
    pub line: usize,
    /// Whether it stood between quotes.
    pub is_string: bool,
}

/// One name that a file takes from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// As it is written: `../lib/api`.
    pub from: String,
    /// From 1.
    pub line: usize,
    /// The name as the other file exports it; none for all of it.
    pub name: Option<String>,
    /// False for `import()`.
    pub is_static: bool,
    /// How this file calls it.
    local: Option<String>,
}

/// One name that a file hands out.
struct Export {
    /// None for `export *`.
    name: Option<String>,
    /// Where it comes from, with its name there; none for what is this file's own.
    source: Option<(String, Option<String>)>,
}

/// What a file takes and hands out.
pub struct Module {
    /// In the order of the text; a re-export is among them.
    pub imports: Vec<Import>,
    exports: Vec<Export>,
}

/// Every file of the web by its path.
pub struct Web<'a> {
    /// Path and text.
    pub sources: BTreeMap<&'a str, &'a Source>,
    /// The same, read. A style sheet has neither imports nor exports.
    pub modules: BTreeMap<&'a str, Module>,
}

/// Cuts TypeScript into tokens; comments are left out.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let (mut at, mut line, mut found) = (0, 1, Vec::new());
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let first = rest.chars().next().unwrap_or(' ');
        let is_quote = matches!(first, '"' | '\'' | '`');
        let is_comment = rest.starts_with("//") || rest.starts_with("/*");
        let length = match first {
            _ if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            _ if is_comment => rest.find("*/").map_or(rest.len(), |end| end + 2),
            _ if is_quote => quoted(rest, first),
            _ if is_word(first) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let taken = rest.get(..length).unwrap_or(rest);
        if !is_comment && !first.is_whitespace() {
            let inner = if is_quote { taken.get(1..length - 1).unwrap_or_default() } else { taken };
            found.push(Token { text: inner, line, is_string: is_quote });
        }
        line += taken.matches('\n').count();
        at += length;
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

/// Length of a string with its quotes. Only a template goes over lines, so that an apostrophe in a text hides one line at most.
fn quoted(rest: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '\n' if quote != '`' => return at,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// Reads what a file imports and exports.
fn read(text: &str) -> Module {
    let tokens = tokens(text);
    let mut module = Module { imports: Vec::new(), exports: Vec::new() };
    for (at, token) in tokens.iter().enumerate().filter(|(_, token)| !token.is_string) {
        let rest = tokens.get(at + 1..).unwrap_or_default();
        match token.text {
            "import" => read_import(rest, token.line, &mut module),
            "export" => read_export(rest, token.line, &mut module),
            _ => {}
        }
    }
    module
}

fn read_import(rest: &[Token<'_>], line: usize, module: &mut Module) {
    let whole = |from: &str, is_static| Import { from: from.to_owned(), line, name: None, is_static, local: None };
    match rest {
        [Token { text: "(", .. }, Token { text: from, is_string: true, .. }, ..] => module.imports.push(whole(from, false)),
        [Token { text: from, is_string: true, .. }, ..] => module.imports.push(whole(from, true)),
        [Token { text: first, .. }, ..] if *first == "{" || *first == "*" || first.starts_with(is_word) => {
            let Some((clause, from)) = until_from(rest) else { return };
            let named = |name: Option<&str>, local: &str| Import {
                from: from.to_owned(),
                line,
                name: name.map(str::to_owned),
                is_static: true,
                local: Some(local.to_owned()),
            };
            module.imports.extend(bindings(clause).into_iter().map(|(name, local)| named(name, local)));
        }
        _ => {}
    }
}

fn read_export(rest: &[Token<'_>], line: usize, module: &mut Module) {
    let rest = match rest {
        [Token { text: "type", .. }, inner @ ..] if matches!(inner.first(), Some(Token { text: "{" | "*", .. })) => inner,
        _ => rest,
    };
    if !matches!(rest.first(), Some(Token { text: "{" | "*", .. })) {
        module.exports.extend(declared(rest).map(|name| Export { name: Some(name.to_owned()), source: None }));
        return;
    }
    let from = until_from(rest);
    let clause = from.map_or_else(|| rest.split(|token| token.text == "}").next().unwrap_or_default(), |(clause, _)| clause);
    for (name, outside) in bindings(clause) {
        let is_star = outside == "*";
        let source = from.map_or_else(
            || module.imports.iter().find(|import| import.local.as_deref() == name).map(|import| (import.from.clone(), import.name.clone())),
            |(_, from)| Some((from.to_owned(), name.map(str::to_owned))),
        );
        module.exports.push(Export { name: (!is_star).then(|| outside.to_owned()), source });
        if let Some((_, from)) = from {
            module.imports.push(Import { from: from.to_owned(), line, name: name.map(str::to_owned), is_static: true, local: None });
        }
    }
}

/// What stands before `from "…"`, and the string; none when the statement has no such part.
fn until_from<'t, 'a>(rest: &'t [Token<'a>]) -> Option<(&'t [Token<'a>], &'a str)> {
    let end = rest.iter().position(|token| token.text == ";" || token.is_string)?;
    let from = rest.get(end).filter(|token| token.is_string)?;
    let word = end.checked_sub(1)?;
    (rest.get(word)?.text == "from").then_some((rest.get(..word)?, from.text))
}

/// The names of a clause such as `a, { b as c, type D }` or `* as e`: each as it is called outside, and here.
fn bindings<'a>(clause: &[Token<'a>]) -> Vec<(Option<&'a str>, &'a str)> {
    let words: Vec<&str> = clause.iter().map(|token| token.text).collect();
    let (mut found, mut is_inside) = (Vec::new(), false);
    for part in words.split_inclusive(|word| matches!(*word, "," | "{" | "}")) {
        let (end, body) = part.split_last().map_or(("", part), |(last, body)| if matches!(*last, "," | "{" | "}") { (*last, body) } else { ("", part) });
        let body = match body {
            ["type", inner @ ..] if !inner.is_empty() && inner.first() != Some(&"as") => inner,
            _ => body,
        };
        match body {
            ["*", "as", local] => found.push((None, *local)),
            ["*"] => found.push((None, "*")),
            [name, "as", local] => found.push((Some(*name), *local)),
            [name] if is_inside => found.push((Some(*name), *name)),
            [name] if *name != "type" => found.push((Some("default"), *name)),
            _ => {}
        }
        is_inside = end == "{" || (is_inside && end == ",");
    }
    found
}

/// The name of a declaration behind `export`.
fn declared<'a>(rest: &[Token<'a>]) -> Option<&'a str> {
    const KINDS: &[&str] = &["const", "let", "var", "function", "class", "interface", "type", "enum", "async", "abstract", "declare", "*"];
    match rest.first()?.text {
        "default" => Some("default"),
        _ => rest.iter().map(|token| token.text).find(|word| !KINDS.contains(word)),
    }
}

impl<'a> Web<'a> {
    /// Reads every file.
    pub fn new(sources: &'a [Source]) -> Self {
        let by_path: BTreeMap<&str, &Source> = sources.iter().map(|source| (source.path.as_str(), source)).collect();
        let modules = by_path.iter().map(|(path, source)| (*path, read(if path.ends_with(".css") { "" } else { &source.text }))).collect();
        Self { sources: by_path, modules }
    }

    /// The file that a relative import means; none for a package, or where there is no such file.
    pub fn resolve(&self, importer: &str, from: &str) -> Option<&'a str> {
        if !from.starts_with('.') {
            return None;
        }
        let mut parts: Vec<&str> = importer.split('/').collect();
        parts.pop();
        for part in from.split('/') {
            match part {
                "." | "" => {}
                ".." => drop(parts.pop()),
                name => parts.push(name),
            }
        }
        let base = parts.join("/");
        ["", ".ts", ".tsx", "/index.ts", "/index.tsx"]
            .iter()
            .find_map(|ending| self.sources.get_key_value(format!("{base}{ending}").as_str()).map(|(path, _)| *path))
    }

    /// The files an import of `name` from `file` counts for: the file itself and whoever defines the name; for all of a
    /// file also everybody whose names it hands on.
    pub fn counted(&self, file: &'a str, name: Option<&str>) -> Vec<&'a str> {
        let (mut found, mut next) = (vec![file], vec![(file, name.map(str::to_owned))]);
        while let Some((here, wanted)) = next.pop() {
            for export in self.modules.get(here).map_or(&[][..], |module| &module.exports) {
                let Some((from, inner)) = &export.source else { continue };
                let Some(target) = self.resolve(here, from) else { continue };
                let is_asked = export.name.is_none() || wanted.is_none() || export.name == wanted;
                let inner = if export.name.is_none() || wanted.is_none() { wanted.clone() } else { inner.clone() };
                // A star hands on every name: only where the name is really defined, so that a neighbour does not count.
                let has_it = export.name.is_some() || inner.as_deref().is_none_or(|name| self.defines(target, name));
                if is_asked && has_it && !found.contains(&target) {
                    found.push(target);
                    next.push((target, inner));
                }
            }
        }
        found
    }

    /// Whether a file hands out a name, its own or somebody else's.
    fn defines(&self, file: &str, name: &str) -> bool {
        let Some(module) = self.modules.get(file) else { return false };
        module.exports.iter().any(|export| match (&export.name, &export.source) {
            (Some(own), _) => own == name,
            (None, Some((from, _))) => self.resolve(file, from).is_some_and(|target| target != file && self.defines(target, name)),
            (None, None) => false,
        })
    }
}
