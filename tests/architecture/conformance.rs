//! Owns the rule that every public function of the store is called by its tests.
//!
//! Called by the tests, on the real tree and on a planted function. The one rule: a function counts as called where a test
//! of the store names it with its module, a method where one calls it by its name.

use std::collections::BTreeSet;

use super::rules::Finding;
use super::source::{Source, text, tokens};

/// A public function of the store, with the file it stands in.
struct Function {
    place: String,
    line: usize,
    module: String,
    name: String,
    is_method: bool,
}

/// Lists what `pub fn`, `pub const fn` and `pub async fn` name; `pub(…)` is not public.
fn functions(source: &Source) -> Vec<Function> {
    let module = source.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs").to_owned();
    let tokens = tokens(&source.text);
    let (mut found, mut depth, mut is_impl, mut is_next_impl) = (Vec::new(), 0_usize, false, false);
    for (at, token) in tokens.iter().enumerate() {
        match token.text {
            "impl" if depth == 0 => is_next_impl = true,
            "{" => {
                if depth == 0 {
                    (is_impl, is_next_impl) = (is_next_impl, false);
                }
                depth += 1;
            }
            "}" => depth = depth.saturating_sub(1),
            "pub" => {
                let skipped = usize::from(matches!(text(&tokens, at + 1), "async" | "const"));
                if text(&tokens, at + 1 + skipped) == "fn" {
                    let name = text(&tokens, at + 2 + skipped).to_owned();
                    found.push(Function { place: source.path.clone(), line: token.line, module: module.clone(), name, is_method: depth > 0 && is_impl });
                }
            }
            _ => {}
        }
    }
    found
}

/// Finds public functions of the store that no test of the store calls.
pub fn uncalled(store: &[Source], tests: &[Source]) -> Vec<Finding> {
    let (mut called, mut methods) = (BTreeSet::new(), BTreeSet::new());
    for source in tests {
        let tokens = tokens(&source.text);
        for at in 0..tokens.len() {
            if text(&tokens, at + 1) == "::" {
                called.insert((text(&tokens, at).to_owned(), text(&tokens, at + 2).to_owned()));
            }
            if matches!(text(&tokens, at), "." | "::") && text(&tokens, at + 2) == "(" {
                methods.insert(text(&tokens, at + 1).to_owned());
            }
        }
    }
    let is_called = |function: &Function| {
        if function.is_method { methods.contains(&function.name) } else { called.contains(&(function.module.clone(), function.name.clone())) }
    };
    let missing = store.iter().flat_map(functions).filter(|function| !is_called(function));
    missing
        .map(|function| Finding {
            what: format!("no test of the store calls {}::{}", function.module, function.name),
            place: function.place,
            line: function.line,
        })
        .collect()
}
