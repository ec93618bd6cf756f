//! Owns the comparison of the two databases' migrations: files, tables, columns, and what may be null.
//!
//! Called by the tests. The one rule: types are not compared, because they differ on purpose; everything else must agree.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::Finding;
use super::source::Source;

/// Columns by name, each with whether it must have a value.
pub type Columns = BTreeMap<String, bool>;

fn without_comments(text: &str) -> String {
    text.lines().map(|line| line.split("--").next().unwrap_or("")).collect::<Vec<_>>().join(" ")
}

/// Cuts the inside of a table at its commas, nested parentheses aside.
fn items(inside: &str) -> Vec<String> {
    let (mut depth, mut all, mut here) = (0_i32, Vec::new(), String::new());
    for c in inside.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                all.push(std::mem::take(&mut here));
                continue;
            }
            _ => {}
        }
        here.push(c);
    }
    all.push(here);
    all
}

fn column(item: &str) -> Option<(String, bool)> {
    let words: Vec<String> = item.split_whitespace().map(str::to_lowercase).collect();
    let name = words.first()?.trim_matches('"').to_owned();
    let is_rule =
        matches!(name.as_str(), "primary" | "foreign" | "unique" | "check" | "constraint") || name.starts_with("unique(") || name.starts_with("check(");
    let is_needed = words.windows(2).any(|pair| pair == ["not", "null"]);
    (!is_rule).then_some((name, is_needed))
}

/// Reads tables and columns from all migrations of one database, added columns included.
pub fn tables(files: &[Source]) -> BTreeMap<String, Columns> {
    let mut tables: BTreeMap<String, Columns> = BTreeMap::new();
    for file in files {
        let text = without_comments(&file.text);
        for statement in text.split(';') {
            let words: Vec<&str> = statement.split_whitespace().collect();
            let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
            let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
            match lower.as_slice() {
                ["create", "table", name, ..] => {
                    let name = name.split('(').next().unwrap_or(name).to_owned();
                    let (from, to) = (statement.find('('), statement.rfind(')'));
                    let inside = from.zip(to).and_then(|(from, to)| statement.get(from + 1..to)).unwrap_or("");
                    tables.insert(name, items(inside).iter().filter_map(|item| column(item)).collect());
                }
                ["alter", "table", name, "add", rest @ ..] => {
                    let rest = if rest.first() == Some(&"column") { rest.get(1..).unwrap_or_default() } else { rest };
                    tables.entry((*name).to_owned()).or_default().extend(column(&rest.join(" ")));
                }
                ["drop", "table", name, ..] => {
                    tables.remove(*name);
                }
                _ => {}
            }
        }
    }
    tables
}

fn names(files: &[Source]) -> BTreeSet<&str> {
    files.iter().filter_map(|file| file.path.rsplit('/').next()).collect()
}

/// Finds what one database has and the other has not.
pub fn differences(sqlite: &[Source], postgres: &[Source]) -> Vec<Finding> {
    let finding = |place: &str, what: String| Finding { place: place.to_owned(), line: 0, what };
    let mut findings: Vec<Finding> =
        names(sqlite).symmetric_difference(&names(postgres)).map(|name| finding(name, "exists for one database only".to_owned())).collect();
    let (one, other) = (tables(sqlite), tables(postgres));
    for table in one.keys().chain(other.keys()).collect::<BTreeSet<_>>() {
        match (one.get(table), other.get(table)) {
            (Some(mine), Some(theirs)) => {
                for name in mine.keys().chain(theirs.keys()).collect::<BTreeSet<_>>() {
                    match (mine.get(name), theirs.get(name)) {
                        (Some(a), Some(b)) if a == b => {}
                        (Some(_), Some(_)) => findings.push(finding(table, format!("column {name} may be null in one database only"))),
                        _ => findings.push(finding(table, format!("column {name} exists in one database only"))),
                    }
                }
            }
            _ => findings.push(finding(table, "table exists in one database only".to_owned())),
        }
    }
    findings
}
