//! Owns the proof that the rules of the web find something: one planted violation of every rule, and clean text that has none.
//!
//! Called by the test runner. The one rule: a new rule comes with its planted violation.

use super::rules::Finding;
use super::source::Source;
use super::web;
use super::web_source::Web;

fn file(path: &str, text: &str) -> Source {
    Source { path: format!("web/src/{path}"), text: text.to_owned() }
}

/// A tree in which everything that is imported below exists.
fn house() -> Vec<Source> {
    vec![
        file("main.tsx", ""),
        file("router.ts", "export const go = 1;"),
        file("lib/api/index.ts", "export type * from \"./types\"; export const api = 1;"),
        file("lib/api/types.ts", "export type Id = string;"),
        file("lib/i18n/index.ts", "export { t } from \"./speak\";"),
        file("lib/i18n/speak.ts", "export const t = 1;"),
        file("lib/i18n/time.ts", "export const day = 1;"),
        file("sw/index.ts", "export const worker = 1;"),
        file("ui/icon.tsx", "export function Icon() {}"),
        file("lead/index.tsx", "export function LeadApp() {}"),
        file("lead/reason.ts", "export const reason = 1;"),
        file("lead/sent/list.tsx", "export function List() {}"),
        file("lead/check/check.tsx", "export function Check() {}"),
        file("worker/say.tsx", "export function say() {}"),
    ]
}

/// What a rule finds in that tree when one file is put into it.
fn found(rule: impl Fn(&Web<'_>) -> Vec<Finding>, path: &str, text: &str) -> Vec<String> {
    let mut sources = house();
    sources.retain(|source| source.path != format!("web/src/{path}"));
    sources.push(file(path, text));
    rule(&Web::new(&sources)).into_iter().map(|finding| finding.what).collect()
}

#[test]
fn a_forbidden_import_of_the_web_is_found_in_every_spelling() {
    for (path, text, expected) in [
        ("lib/a.ts", "import { go } from \"../router\";", "router.ts: lib imports only lib"),
        ("lib/a.ts", "import type { List } from \"../lead/sent/list\";", "lead/sent/list.tsx: lib imports only lib"),
        ("lib/a.ts", "const a = () => import(\"../ui/icon\");", "ui/icon.tsx: lib imports only lib"),
        ("ui/a.tsx", "import { api } from '../lib/api';", "lib/api/index.ts: ui touches neither data nor screens"),
        ("ui/a.tsx", "import { go } from \"../router\";", "router.ts: ui touches neither data nor screens"),
        ("sw/a.ts", "import { Icon } from \"../ui/icon\";", "ui/icon.tsx: sw imports no components"),
        ("sw/a.ts", "import { reason } from \"../lead/reason\";", "lead/reason.ts: sw imports no components"),
        ("lead/sent/a.tsx", "import {\n  Check,\n} from \"../check/check\";", "lead/check/check.tsx: screens do not import each other"),
        ("lead/sent/a.tsx", "import { LeadApp } from \"..\";", "lead/index.tsx: a screen does not import its wing"),
        ("lead/a.ts", "export * from \"./sent/list\";", "lead/sent/list.tsx: only the index of a wing imports its screens"),
        ("lead/sent/a.tsx", "const A = wing(() => import(\"../../worker/say\"));", "worker/say.tsx: wings do not import each other"),
        ("lead/sent/a.tsx", "import \"../../main\";", "main.tsx: a wing does not import main"),
        ("lead/sent/a.tsx", "import { worker } from \"../../sw\";", "sw/index.ts: a wing does not import the service worker"),
        ("session.ts", "import { say } from \"./worker/say\";", "worker/say.tsx: a wing is loaded by import(), when its person needs it"),
    ] {
        assert_eq!(found(web::imports, path, text), [format!("imports web/src/{expected}")], "{path}: {text}");
    }
    assert_eq!(found(web::imports, "sw/a.ts", "import { render } from \"preact\";"), ["imports preact: sw imports no components"]);
    assert_eq!(found(web::imports, "sw/a.ts", "import { signal } from \"@preact/signals\";"), ["imports @preact/signals: sw imports no components"]);
    assert_eq!(found(web::imports, "lib/a.ts", "import { a } from \"./b\";"), ["imports ./b, which is not there"]);
}

#[test]
fn a_re_export_hides_no_forbidden_import() {
    let mut sources = house();
    sources.push(file("lead/shared.ts", "import { List as Rows } from \"./sent/list\";\nexport { Rows as Table };\nexport { Check } from \"./check/check\";"));
    sources.push(file("lead/check/a.tsx", "import { Table } from \"../shared\";"));
    sources.push(file("lead/sent/a.tsx", "import * as all from \"../shared\";"));
    let findings = web::imports(&Web::new(&sources));
    let of = |path: &str| -> Vec<&str> { findings.iter().filter(|finding| finding.place.ends_with(path)).map(|finding| finding.what.as_str()).collect() };
    assert_eq!(of("check/a.tsx"), ["imports web/src/lead/sent/list.tsx: screens do not import each other"]);
    assert_eq!(of("sent/a.tsx"), ["imports web/src/lead/check/check.tsx: screens do not import each other"]);
}

#[test]
fn what_the_layout_of_the_web_allows_is_no_finding() {
    let mut sources = house();
    sources.push(file("ui/a.tsx", "import type { Id } from \"../lib/api/types\";\nimport { t } from \"../lib/i18n\";\nimport { Icon } from \"./icon\";"));
    sources.push(file(
        "lead/sent/a.tsx",
        "import { useEffect } from \"preact/hooks\";\nimport { api, type Id } from \"../../lib/api\";\nimport { go } from \"../../router\";\nimport { reason } from \"../reason\";\nimport { List } from \"./list\";",
    ));
    sources.push(file("wing.tsx", "const Lead = () => import(\"./lead\");"));
    sources.push(file(
        "lib/b.ts",
        "// import { go } from \"../router\";\n/* import \"../main\"; */ const a = { import: \"default\" }; const b = import.meta.glob(\"../*/a.ts\");",
    ));
    sources.push(file("sw/a.ts", "import { t } from \"../lib/i18n\";"));
    let tree = Web::new(&sources);
    for rule in [web::imports, web::circles, web::touches] {
        assert_eq!(rule(&tree).iter().map(ToString::to_string).collect::<Vec<_>>(), [""; 0]);
    }
}

#[test]
fn a_circle_of_files_of_the_web_is_found() {
    let two = "imports itself in a circle: web/src/lib/i18n/speak.ts, web/src/lib/i18n/time.ts";
    let mut sources = house();
    sources.retain(|source| !source.path.contains("i18n/"));
    sources.push(file("lib/i18n/index.ts", "export { t } from \"./speak\";\nexport * from \"./time\";"));
    sources.push(file("lib/i18n/speak.ts", "import type { Day } from \"./time\"; export const t = 1;"));
    sources.push(file("lib/i18n/time.ts", "import { t } from \"./speak\"; export type Day = string;"));
    let whats = |sources: &[Source]| -> Vec<String> { web::circles(&Web::new(sources)).into_iter().map(|finding| finding.what).collect() };
    assert_eq!(whats(&sources), [two]);
    // Through the face of the folder it is one of three: the face hands on a name of each.
    sources.retain(|source| !source.path.ends_with("time.ts"));
    sources.push(file("lib/i18n/time.ts", "import { t } from \"./index\"; export type Day = string;"));
    assert_eq!(whats(&sources), [two.replace("web/src/lib/i18n/speak.ts", "web/src/lib/i18n/index.ts, web/src/lib/i18n/speak.ts")]);
    // A file that imports itself is one alone.
    assert_eq!(found(web::circles, "lib/a.ts", "import { a } from \"./a\";"), ["imports itself in a circle: web/src/lib/a.ts"]);
}

#[test]
fn data_in_ui_and_an_inline_style_are_found() {
    assert_eq!(found(web::touches, "ui/a.ts", "const a = await fetch(\"/api\");"), ["fetch: ui touches no data"]);
    assert_eq!(found(web::touches, "ui/a.ts", "localStorage.setItem(\"a\", \"b\");"), ["localStorage: ui touches no data"]);
    let style = "an inline style: looks stand in the style sheets";
    for text in [
        "<p class=\"a\" style=\"color:red\" />",
        "<p style={{ stroke }} />",
        "const look = { style: \"color:red\" };",
        "element.style.color = \"red\";",
        "element.setAttribute(\"style\", \"color:red\");",
    ] {
        assert_eq!(found(web::touches, "lead/sent/a.tsx", text), [style], "{text}");
    }
}
