//! Owns the proof that migrations which were released stay as they are.
//!
//! Called by the test runner. The one rule: a checksum is added with each release and never changed.

use aws_lc_rs::digest::{SHA256, digest};

use crate::repository::{Finding, Source, assert_none, file, read_tree};

/// Migrations that were released, each with its SHA-256. A line is added with each release and never changed.
const RELEASED: &[(&str, &str)] = &[
    ("migrations/postgres/0001_house.sql", "9440bee9c676752e97ec26ba2a6f07ea5586aba471de496e7011dbdd80496c80"),
    ("migrations/sqlite/0001_house.sql", "0a945137e8a08135d72b7ad3771ccd21ecb9cfa8738edb9851e15dac239af07c"),
];

/// Finds migrations that were released and are not what they were: databases that have them would be refused.
fn changed(files: &[Source], released: &[(&str, &str)]) -> Vec<Finding> {
    let sum = |text: &str| -> String { digest(&SHA256, text.as_bytes()).as_ref().iter().map(|byte| format!("{byte:02x}")).collect() };
    let is_kept = |(path, expected): &&(&str, &str)| files.iter().any(|file| file.path == *path && sum(&file.text) == *expected);
    let what = "was released and is frozen: take the change back and add a new file, see migrations/README.md";
    released.iter().filter(|one| !is_kept(one)).map(|(path, _)| Finding { place: (*path).to_owned(), line: 0, what: what.to_owned() }).collect()
}

#[test]
fn released_migrations_are_frozen() {
    assert_none(&changed(&read_tree("migrations", &["sql"]), RELEASED));
}

#[test]
fn a_released_migration_that_was_changed_or_is_gone_is_found() {
    let released: &[(&str, &str)] = &[("migrations/sqlite/0001_a.sql", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")];
    let whats_of = |all: &[(&str, &str)]| {
        let files: Vec<_> = all.iter().map(|(path, text)| file(path, text)).collect();
        changed(&files, released).into_iter().map(|finding| finding.what).collect::<Vec<_>>()
    };
    assert_eq!(whats_of(&[("migrations/sqlite/0001_a.sql", ""), ("migrations/sqlite/0002_b.sql", "CREATE")]), [""; 0]);
    let frozen = "was released and is frozen: take the change back and add a new file, see migrations/README.md";
    assert_eq!(whats_of(&[("migrations/sqlite/0001_a.sql", "\n")]), [frozen]);
    assert_eq!(whats_of(&[("migrations/sqlite/0002_a.sql", "")]), [frozen]);
}
