//! Owns the rule that what leaves with a commit is collected by the unit of work: jobs, hints and wake-ups.
//!
//! Called by the tests, on the real tree and on planted calls. The one rule: nobody else can forget a hint or a wake-up,
//! because nobody else may send one.

use super::imports::{follows, without_tests};
use super::rules::Finding;
use super::source::{Source, Token, text, tokens};

/// What only some files may say, what it would be, and those files. The store and the bus own what is called.
const OWNED: [(&[&str], &str, &[&str]); 4] = [
    (
        &["store", ".", "begin", "("],
        "a transaction of its own: House::begin makes a unit of work",
        &[UNIT, BATCH, "src/app.rs", "src/command/", "src/demo/", "src/store/"],
    ),
    (&["outbox", "::", "insert"], "a job outside of a unit of work: it has enqueue", &[UNIT, "src/demo/messages.rs", "src/store/"]),
    (&["signal", ".", "send", "("], "a hint outside of a unit of work: it has hint", &[UNIT, BATCH, "src/bus/"]),
    (&["wake", ".", "wake", "("], "a wake-up outside of a unit of work: its commit wakes", &[UNIT, "src/bus/"]),
];
const UNIT: &str = "src/service/unit_of_work.rs";
/// The group commit writes on a connection of its own, and no jobs.
const BATCH: &str = "src/service/receipt/batch.rs";

/// Finds what is written or sent beside the unit of work.
pub fn beside(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources {
        let all = tokens(&source.text);
        let (tokens, _) = without_tests(&all);
        for (says, what, _) in OWNED.iter().filter(|(_, _, owners)| !owners.iter().any(|owner| source.path.starts_with(owner))) {
            for at in (0..tokens.len()).filter(|at| follows(&tokens, *at, says) || names_in_braces(&tokens, *at, says)) {
                findings.push(Finding { place: source.path.clone(), line: tokens.get(at).map_or(0, |token| token.line), what: (*what).to_owned() });
            }
        }
    }
    findings
}

/// `outbox::{self, insert}` names it as `outbox::insert` does.
fn names_in_braces(tokens: &[Token<'_>], at: usize, says: &[&str]) -> bool {
    let [module, "::", name] = says else { return false };
    follows(tokens, at, &[module, "::", "{"]) && (at + 3..).map(|at| text(tokens, at)).take_while(|word| !matches!(*word, "}" | "")).any(|word| word == *name)
}
