//! Owns the rules of the two walls: what takes a `Scope` applies its reach, and every function of the store is asked on
//! behalf of a stranger, each with a scope also on behalf of somebody out of reach.
//!
//! Called by the tests, on the real tree and on planted functions. The one rule: the type of a parameter says what is
//! checked, so whoever adds a function owes its case.

use std::collections::BTreeSet;

use super::rules::Finding;
use super::source::{Source, Token, text, tokens};

/// What a scope is asked for beside its tenant.
const REACH: [&str; 3] = ["reach", "has_site", "has_team"];

/// Where a tenant is made of an id: rows; leases; the first start, operators and the demo; a token that was verified; the
/// folder of a blob; a test beside its code.
const MAKERS: [&str; 8] = [
    "src/domain/",
    "src/store/",
    "src/worker/",
    "src/command/",
    "src/demo/",
    "src/service/receipt/acts.rs",
    "src/service/media/uploads.rs",
    "src/service/media/batch.rs",
];

/// A function of the store that takes a tenant or a scope.
struct Walled<'a> {
    place: &'a Source,
    module: &'a str,
    name: &'a str,
    line: usize,
    is_public: bool,
    /// What its scope is called; none where it takes a tenant.
    scope: Option<&'a str>,
    body: Vec<Token<'a>>,
}

/// Returns where the bracket that opens at `from` closes.
fn closing(tokens: &[Token<'_>], from: usize) -> usize {
    let mut depth = 0_usize;
    for at in from..tokens.len() {
        match text(tokens, at) {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" if depth == 1 => return at,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    tokens.len()
}

fn next(tokens: &[Token<'_>], from: usize, sign: &str) -> usize {
    (from..tokens.len()).find(|at| text(tokens, *at) == sign).unwrap_or(tokens.len())
}

fn walled(source: &Source) -> Vec<Walled<'_>> {
    let module = source.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs");
    let tokens = tokens(&source.text);
    let mut found = Vec::new();
    for at in (0..tokens.len()).filter(|at| text(&tokens, *at) == "fn") {
        let open = next(&tokens, at, "(");
        let (close, body) = (closing(&tokens, open), next(&tokens, closing(&tokens, open), "{"));
        let taken = tokens.get(open..close).unwrap_or_default();
        let scope = taken.windows(4).find_map(|four| match four {
            [name, colon, and, kind] if (colon.text, and.text, kind.text) == (":", "&", "Scope") => Some(name.text),
            _ => None,
        });
        let is_tenant = taken.windows(2).any(|two| matches!(two, [colon, kind] if (colon.text, kind.text) == (":", "Tenant")));
        if scope.is_some() || is_tenant {
            let before = |back: usize| at.checked_sub(back).map_or("", |at| text(&tokens, at));
            found.push(Walled {
                place: source,
                module,
                name: text(&tokens, at + 1),
                line: tokens.get(at).map_or(0, |token| token.line),
                is_public: before(1) == "pub" || (before(1) == "async" && before(2) == "pub"),
                scope,
                body: tokens.get(body..closing(&tokens, body)).unwrap_or_default().to_vec(),
            });
        }
    }
    found
}

fn finding(function: &Walled<'_>, what: &str) -> Finding {
    Finding { place: function.place.path.clone(), line: function.line, what: format!("{}::{} {what}", function.module, function.name) }
}

/// Finds functions that take a scope and neither look at its reach nor hand it on to one that does.
pub fn ignoring(store: &[Source]) -> Vec<Finding> {
    let is_applied = |function: &Walled<'_>, scope: &str| {
        (0..function.body.len())
            .filter(|at| text(&function.body, *at) == scope && at.checked_sub(1).is_none_or(|at| text(&function.body, at) != "."))
            .any(|at| text(&function.body, at + 1) != "." || REACH.contains(&text(&function.body, at + 2)))
    };
    let all = store.iter().flat_map(walled);
    all.filter(|function| function.scope.is_some_and(|scope| !is_applied(function, scope)))
        .map(|function| finding(&function, "takes a Scope and ignores its reach: it wants a Tenant"))
        .collect()
}

/// Finds public functions that take a scope and are not in the list of what is out of reach.
pub fn unreached(store: &[Source], list: &Source) -> Vec<Finding> {
    let tokens = tokens(&list.text);
    let listed: BTreeSet<(&str, &str)> =
        (0..tokens.len()).filter(|at| text(&tokens, at + 1) == "::").map(|at| (text(&tokens, at), text(&tokens, at + 2))).collect();
    let all = store.iter().flat_map(walled);
    all.filter(|function| function.is_public && function.scope.is_some() && !listed.contains(&(function.module, function.name)))
        .map(|function| finding(&function, &format!("takes a Scope and is not in {}", list.path)))
        .collect()
}

/// Finds files outside of those that read an id from a row, a lease, a verified token or an operator, and make a tenant of it.
pub fn makers(all: &[Source]) -> Vec<Finding> {
    let mut found = Vec::new();
    for source in all.iter().filter(|source| !MAKERS.iter().any(|place| source.path.starts_with(place))) {
        let tokens = tokens(&source.text);
        for at in (0..tokens.len()).filter(|at| (0..3).map(|on| text(&tokens, at + on)).eq(["Tenant", "::", "of"])) {
            let line = tokens.get(at).map_or(0, |token| token.line);
            found.push(Finding { place: source.path.clone(), line, what: "a Tenant comes with the actor or the row, not from an id".to_owned() });
        }
    }
    found
}

/// Finds public functions with a tenant that no case of the store calls for a stranger: with `there` as whose rows it asks
/// for, or with a parameter in a case that names `there`.
pub fn without_stranger(store: &[Source], tests: &[Source]) -> Vec<Finding> {
    let mut asked = BTreeSet::new();
    for source in tests {
        let tokens = tokens(&source.text);
        let starts: Vec<usize> = (0..tokens.len()).filter(|at| text(&tokens, *at) == "fn").collect();
        for start in starts {
            let body = next(&tokens, closing(&tokens, next(&tokens, start, "(")), "{");
            let case = tokens.get(body..closing(&tokens, body)).unwrap_or_default();
            let has_stranger = case.iter().any(|token| token.text == "there");
            for at in (0..case.len()).filter(|at| text(case, at + 1) == "::" && text(case, at + 3) == "(") {
                let whose = second(case, at + 3);
                let is_given = whose.iter().any(|word| matches!(*word, "tenant" | "scope")) && !whose.contains(&"here");
                if whose.contains(&"there") || (has_stranger && is_given) {
                    asked.insert((text(case, at), text(case, at + 2)));
                }
            }
        }
    }
    let all = store.iter().flat_map(walled);
    all.filter(|function| function.is_public && function.scope.is_none() && !asked.contains(&(function.module, function.name)))
        .map(|function| finding(&function, "is not asked for a stranger by any test of the store"))
        .collect()
}

/// Returns the words of the second argument of a call whose bracket opens at `from`.
fn second<'a>(tokens: &[Token<'a>], from: usize) -> Vec<&'a str> {
    let (end, mut depth, mut argument, mut words) = (closing(tokens, from), 0_usize, 0, Vec::new());
    for at in from + 1..end {
        match text(tokens, at) {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            "," if depth == 0 => argument += 1,
            word if argument == 1 => words.push(word),
            _ => {}
        }
    }
    words
}
