//! Owns the rules of the web over its source text: who imports whom, where data and looks are touched.
//!
//! Called by the tests, on the real tree and on planted violations. The one rule: a folder of `web/src` that is not `lib`,
//! `ui` or `sw` is a wing, and a folder inside a wing is one of its screens.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::Finding;
use super::web_source::{Import, Token, Web, tokens};

/// What `ui` may know of `lib`: words, names of types, and how to read counts. Everything else there touches data.
const UI_MAY: &[&str] = &["web/src/lib/i18n/", "web/src/lib/api/types.ts", "web/src/lib/reach.ts"];
/// Names of the platform that read or write data.
const DATA: &[&str] =
    &["fetch", "XMLHttpRequest", "EventSource", "WebSocket", "BroadcastChannel", "indexedDB", "caches", "localStorage", "sessionStorage", "sendBeacon"];
/// The only file that writes into the style of an element: numbers, as custom properties.
const STYLES: &str = "web/src/ui/with-numbers.ts";

/// Where a file belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place<'a> {
    Root,
    Lib,
    Ui,
    Sw,
    /// Of a wing; with its screen, or on top of the wing.
    Wing(&'a str, Option<&'a str>),
}

fn place(path: &str) -> Place<'_> {
    let parts: Vec<&str> = path.strip_prefix("web/src/").unwrap_or(path).split('/').collect();
    match parts.as_slice() {
        ["lib", _, ..] => Place::Lib,
        ["ui", _, ..] => Place::Ui,
        ["sw", _, ..] => Place::Sw,
        [wing, screen, _, ..] => Place::Wing(wing, Some(screen)),
        [wing, _] => Place::Wing(wing, None),
        _ => Place::Root,
    }
}

fn finding(path: &str, line: usize, what: String) -> Finding {
    Finding { place: path.to_owned(), line, what }
}

/// Says why `path` may not import `other`, if it may not.
fn refusal(path: &str, other: &str, import: &Import) -> Option<&'static str> {
    match (place(path), place(other)) {
        (Place::Lib, to) => (to != Place::Lib).then_some("lib imports only lib"),
        (Place::Ui, Place::Ui) => None,
        (Place::Ui, _) => (!UI_MAY.iter().any(|start| other.starts_with(start))).then_some("ui touches neither data nor screens"),
        (Place::Sw, to) => (other.ends_with(".tsx") || !matches!(to, Place::Sw | Place::Lib)).then_some("sw imports no components"),
        (Place::Root, Place::Wing(..)) => import.is_static.then_some("a wing is loaded by import(), when its person needs it"),
        (Place::Wing(..), Place::Sw) => Some("a wing does not import the service worker"),
        (Place::Wing(..), _) if other.starts_with("web/src/main.") => Some("a wing does not import main"),
        (Place::Wing(one, _), Place::Wing(two, _)) if one != two => Some("wings do not import each other"),
        (Place::Wing(_, Some(one)), Place::Wing(_, Some(two))) if one != two => Some("screens do not import each other"),
        (Place::Wing(_, Some(_)), Place::Wing(_, None)) if other.ends_with("/index.tsx") => Some("a screen does not import its wing"),
        (Place::Wing(_, None), Place::Wing(_, Some(_))) if !path.ends_with("/index.tsx") => Some("only the index of a wing imports its screens"),
        _ => None,
    }
}

/// Finds imports that the layout forbids, and those of files that do not exist.
pub fn imports(web: &Web<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, module) in &web.modules {
        for import in &module.imports {
            if import.from.starts_with('.') {
                let Some(target) = web.resolve(path, &import.from) else {
                    findings.push(finding(path, import.line, format!("imports {}, which is not there", import.from)));
                    continue;
                };
                let counted = web.counted(target, import.name.as_deref());
                findings.extend(
                    counted.iter().filter_map(|other| refusal(path, other, import).map(|why| finding(path, import.line, format!("imports {other}: {why}")))),
                );
            } else if place(path) == Place::Sw && import.from.trim_start_matches('@').starts_with("preact") {
                findings.push(finding(path, import.line, format!("imports {}: sw imports no components", import.from)));
            }
        }
    }
    findings
}

/// Finds files that import each other, directly or around corners, types included: one finding for each circle.
pub fn circles(web: &Web<'_>) -> Vec<Finding> {
    let mut edges: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (path, module) in &web.modules {
        let counted = module.imports.iter().filter_map(|import| web.resolve(path, &import.from).map(|target| web.counted(target, import.name.as_deref())));
        edges.insert(path, counted.flatten().collect());
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> = edges.keys().map(|start| (*start, reach(start, &edges))).collect();
    let is_mutual = |one: &str, two: &str| [(one, two), (two, one)].iter().all(|(from, to)| reached.get(from).is_some_and(|files| files.contains(to)));
    let rings: BTreeSet<Vec<&str>> = edges
        .keys()
        .map(|start| edges.keys().copied().filter(|other| is_mutual(start, other)).collect::<Vec<&str>>())
        .filter(|ring| !ring.is_empty())
        .collect();
    rings.iter().map(|ring| finding(ring.first().copied().unwrap_or_default(), 0, format!("imports itself in a circle: {}", ring.join(", ")))).collect()
}

fn reach<'a>(start: &str, edges: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> BTreeSet<&'a str> {
    let (mut seen, mut next) = (BTreeSet::new(), vec![start]);
    while let Some(here) = next.pop() {
        for other in edges.get(here).into_iter().flatten() {
            if seen.insert(*other) {
                next.push(other);
            }
        }
    }
    seen
}

/// Finds names of the platform that touch data inside `ui`, and styles anywhere but in the style sheets.
pub fn touches(web: &Web<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, source) in web.sources.iter().filter(|(path, _)| !path.ends_with(".css")) {
        let tokens = tokens(&source.text);
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| !token.is_string) {
            if place(path) == Place::Ui && DATA.contains(&token.text) {
                findings.push(finding(path, token.line, format!("{}: ui touches no data", token.text)));
            }
            if *path != STYLES && is_style(&tokens, at, path.ends_with(".tsx")) {
                findings.push(finding(path, token.line, "an inline style: looks stand in the style sheets".to_owned()));
            }
        }
    }
    findings
}

/// `style=` and `style:` in a component, `.style` and `.cssText` anywhere.
fn is_style(tokens: &[Token<'_>], at: usize, is_component: bool) -> bool {
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text);
    let is_member = at.checked_sub(1).is_some_and(|before| text(before) == ".");
    match text(at) {
        "cssText" => true,
        "style" => is_member || is_component && matches!(text(at + 1), "=" | ":"),
        "setAttribute" => text(at + 2) == "style",
        _ => false,
    }
}
