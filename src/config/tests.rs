//! Owns the tests of the settings: each setting with a value that cannot be used, each contradiction, each way to write a file
//! wrong.
//!
//! Called by the test runner. The one rule: what is said names the setting, where its value comes from, and what is accepted.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests may panic")]

use std::collections::BTreeMap;
use std::io::Write as _;

use super::*;

/// Settings that contradict each other, and the words with which that is said.
type Contradiction<'a> = (&'a [(&'a str, &'a str)], &'a [&'a str]);

/// Reads settings from the environment alone.
fn from(env: &[(&str, &str)]) -> Sections {
    let env: BTreeMap<String, String> = env.iter().map(|(name, value)| (format!("FLOORNOTE_{name}"), (*value).to_owned())).collect();
    Sections::read(None, |name| env.get(name).cloned())
}

/// Reads settings from a file; returns what is said of them.
fn said_of(text: &str) -> Vec<String> {
    let mut file = tempfile::NamedTempFile::with_suffix("-own.toml").unwrap();
    file.write_all(text.as_bytes()).unwrap();
    Sections::read(Some(file.path()), |_| None).findings.iter().map(ToString::to_string).collect()
}

fn only(said: &[String]) -> &str {
    let [one] = said else { panic!("one complaint is wanted: {said:?}") };
    one
}

/// Each setting with a value that cannot be used, what is said of it, and what is accepted.
const UNUSABLE: [(&str, &str, &str, &str); 20] = [
    ("DATABASE_URL", "mysql://root:secret@localhost/x", "the value is not the address of a database", "sqlite://path"),
    ("DATABASE_URL", "sqlite://", "the value names no database", "sqlite://path"),
    ("DATABASE_CONNECTIONS", "many", "`many` is not a whole number", "4 to 500"),
    ("DATABASE_CONNECTIONS", "3", "`3` is out of bounds", "4 to 500"),
    ("REDIS_URL", "secret.example:6379", "the value is not the address of a Redis", "redis://:password@host"),
    ("ROLE", "king", "`king` is none of the words", "all, api or worker"),
    ("BLOB_URL", "/srv/secret", "the value is neither a folder nor a bucket", "s3://bucket"),
    ("BLOB_URL", "file:", "the value is neither a folder nor a bucket", "file:path/to/folder"),
    ("MEDIA_READS", "hidden", "`hidden` is none of the words", "proxied or signed"),
    ("LISTEN", "abc", "`abc` is not an address", "IP address and port, for example 127.0.0.1:8080"),
    ("LISTEN", "", "`` is not an address", "127.0.0.1:8080"),
    ("METRICS_LISTEN", "9180", "`9180` is not an address", "or nothing"),
    ("DRAIN_S", "61", "`61` is out of bounds", "0 to 60"),
    ("PUBLIC_URL", "notes.example", "`notes.example` is not a URL", "https://its-name/"),
    ("PUBLIC_URL", "http://notes.example/", "`http://notes.example/` is not https, without which phones", "http:// on localhost"),
    ("PUBLIC_URL", "https://notes.example/sub/", "has more than a name and a port", "without a path"),
    ("PUSH_ALLOW_HOSTS", "push.example, https://b.example/", "has `https://b.example/`, which is no host name", "for example push.inner.example"),
    ("PUSH_CONTACT", "somebody", "`somebody` is no contact", "mailto:somebody@your.organisation"),
    ("PUSH_TIMEOUT_S", "0", "`0` is out of bounds", "1 to 60"),
    ("WORK_DIR", "/tmp/\u{FFFD}", "is not UTF-8", "the path of a folder"),
];

#[test]
fn a_value_that_cannot_be_used_names_setting_source_and_what_is_accepted() {
    for (name, value, problem, accepted) in UNUSABLE {
        let said: Vec<String> = from(&[(name, value)]).findings.iter().map(ToString::to_string).collect();
        let one = only(&said);
        assert!(one.starts_with(&format!("{} (FLOORNOTE_{name} in the environment): ", name.to_lowercase())), "{one}");
        assert!(one.contains(problem), "{one}");
        assert!(one.split_once("; accepted: ").expect("it says what is accepted").1.contains(accepted), "{one}");
        assert!(!one.contains("secret"), "{one}");
    }
    let defaults: toml::Table = DEFAULTS.parse().unwrap();
    for name in defaults.keys() {
        assert!(UNUSABLE.iter().any(|(tested, ..)| tested.to_lowercase() == *name), "{name} has no value that is tried");
    }
}

#[test]
fn the_default_file_is_the_default() {
    let config = Config::load(None, |_| None).unwrap();
    assert_eq!((config.database.url.as_str(), config.database.connections), ("sqlite://data/floornote.db", 16));
    assert_eq!(config.addresses.public_url("127.0.0.1:9".parse().unwrap()).as_str(), "http://localhost:9/");
    assert_eq!(config.work_dir(), std::path::Path::new("data/work"));
}

#[test]
fn the_environment_wins_over_the_file_and_the_file_over_the_defaults() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(b"push_timeout_s = 20\ndrain_s = 9\npush_allow_hosts = [\"c.test\"]\n").unwrap();
    let load = |env: fn(&str) -> Option<String>| Config::load(Some(file.path()), env).unwrap();
    let config = load(|name| (name == "FLOORNOTE_PUSH_TIMEOUT_S").then(|| "30".to_owned()));
    assert_eq!((config.push.timeout.as_secs(), config.push.allow_hosts), (30, vec!["c.test".to_owned()]));
    let config = load(|name| (name == "FLOORNOTE_PUSH_ALLOW_HOSTS").then(|| "a.test, b.test".to_owned()));
    assert_eq!((config.push.timeout.as_secs(), config.push.allow_hosts), (20, vec!["a.test".to_owned(), "b.test".to_owned()]));
}

#[test]
fn settings_that_contradict_each_other_are_named_both_with_where_they_were_set() {
    let postgres = ("DATABASE_URL", "postgres://floornote:secret@localhost/floornote");
    let table: [Contradiction<'_>; 6] = [
        (
            &[("ROLE", "worker")],
            &["role (FLOORNOTE_ROLE in the environment): `worker`", "does not go with database_url (by default), a SQLite file", "postgres://"],
        ),
        (&[("REDIS_URL", "redis://:secret@localhost")], &["redis_url (FLOORNOTE_REDIS_URL in the environment): the value", "database_url", "a SQLite file"]),
        (&[postgres, ("ROLE", "api")], &["role (FLOORNOTE_ROLE in the environment): `api`", "redis_url", "(by default), which is empty"]),
        (&[("MEDIA_READS", "signed")], &["media_reads (FLOORNOTE_MEDIA_READS in the environment): `signed`", "blob_url", "a folder", "s3://bucket"]),
        (&[("METRICS_LISTEN", "127.0.0.1:8080")], &["metrics_listen (FLOORNOTE_METRICS_LISTEN in the environment): ", "is the same as listen (by default)"]),
        (&[("LISTEN", "127.0.0.1:9180"), ("METRICS_LISTEN", "127.0.0.1:9180")], &["is the same as listen (FLOORNOTE_LISTEN in the environment)"]),
    ];
    for (env, words) in table {
        let said: Vec<String> = from(env).findings.iter().map(ToString::to_string).collect();
        let one = only(&said);
        for word in words {
            assert!(one.contains(word), "{word}: {one}");
        }
        assert!(!one.contains("secret"), "{one}");
    }
    let all = from(&[
        postgres,
        ("ROLE", "api"),
        ("REDIS_URL", "redis://:secret@localhost"),
        ("BLOB_URL", "s3://clips?region=eu-central-1"),
        ("MEDIA_READS", "signed"),
    ]);
    assert!(all.whole().is_ok());
    assert!(from(&[("LISTEN", "127.0.0.1:0"), ("METRICS_LISTEN", "127.0.0.1:0")]).whole().is_ok(), "any free port is never the same");
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let error = from(&[("LISTEN", "abc"), ("ROLE", "king"), ("DRAIN_S", "x")]).whole().unwrap_err();
    assert_eq!(error.to_string().lines().count(), 3, "{error}");
    let sections = from(&[("LISTEN", "abc")]);
    assert!(sections.addresses.is_none() && sections.database.is_some() && sections.push.is_some(), "the other sections can be read");
}

#[test]
fn a_wrong_line_of_a_file_is_named() {
    let said = said_of("# ours\nrole = \"all\"\n\nlisten = \"abc\"\n");
    let one = only(&said);
    assert!(one.starts_with("listen (") && one.contains("-own.toml, line 4): `abc` is not an address; accepted: IP address"), "{one}");
    let said = said_of("push_timeout_s = \"10\"\n");
    assert!(only(&said).contains("line 1): `10` is not a whole number"), "{said:?}");
    let said = said_of("listen = 8080\n");
    assert!(only(&said).contains("line 1): `8080` is not a text in quotes"), "{said:?}");
    let said = said_of("push_allow_hosts = [\n  \"a.test\",\n  7,\n]\n");
    assert!(only(&said).contains("line 1): the value is not a list of texts"), "{said:?}");
}

#[test]
fn an_unknown_name_in_a_file_has_its_line_and_the_nearest_that_is_known() {
    let said = said_of("role = \"all\"\nlistn = \"127.0.0.1:1\"\n");
    let one = only(&said);
    assert!(one.starts_with("listn (") && one.contains("line 2): there is no such setting; did you mean listen?; accepted: blob_url, "), "{one}");
    let said = said_of("databse_url = \"sqlite://secret\"\n");
    assert!(only(&said).contains("did you mean database_url?") && !said.concat().contains("secret"), "{said:?}");
    let said = said_of("[server]\nlisten = \"127.0.0.1:1\"\n");
    assert!(only(&said).contains("server (") && only(&said).contains("line 1): there is no such setting; accepted"), "{said:?}");
}

#[test]
fn a_file_that_cannot_be_read_is_named_without_what_stands_in_it() {
    let said = said_of("role = \"all\"\ndatabase_url = \"postgres://floornote:secret@localhost/\n");
    let one = only(&said);
    assert!(one.contains("-own.toml, line 2: ") && one.contains("; accepted: a TOML file") && !one.contains("secret"), "{one}");
    let said = said_of("role = \"all\"\nrole = \"api\"\n");
    assert!(only(&said).contains("-own.toml, line 2: duplicate key"), "{said:?}");
    let missing = Sections::read(Some(std::path::Path::new("/nowhere/own.toml")), |_| None);
    let said: Vec<String> = missing.findings.iter().map(ToString::to_string).collect();
    assert!(only(&said).starts_with("/nowhere/own.toml (named by --config or FLOORNOTE_CONFIG): it cannot be read: No such file"), "{said:?}");
    assert!(missing.database.is_none(), "nothing is taken from the defaults instead");
}

#[test]
fn a_public_url_needs_https_unless_it_is_loopback() {
    let opened = |url: &str| from(&[("PUBLIC_URL", url)]).whole().map(|config| config.addresses.public_url(config.addresses.listen).to_string());
    assert_eq!(opened("https://notes.example/").unwrap(), "https://notes.example/");
    assert_eq!(opened("http://localhost:8080/").unwrap(), "http://localhost:8080/");
    assert!(opened("https://admin:secret@notes.example/").is_err_and(|error| !error.to_string().contains("secret")));
}
