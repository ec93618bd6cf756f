//! Owns the proof that names, labels and their bounds are as promised.
//!
//! Called by the test runner. The one rule: the table in `docs/METRICS.md` is written from the enum; write it anew with
//! `UPDATE_METRICS=1 cargo test --lib metric`.
#![expect(clippy::unwrap_used, reason = "tests may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::book::Book;
use super::*;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/METRICS.md");
const BEGIN: &str = "<!-- table -->\n";
const END: &str = "<!-- end of table -->";

#[test]
fn every_name_is_registered_once() {
    assert_eq!(Book::default().names(), Name::ALL);
    let names: BTreeSet<&str> = Name::ALL.iter().map(|name| name.as_str()).collect();
    assert_eq!(names.len(), Name::ALL.len());
}

#[test]
fn every_name_is_snake_case_and_ends_with_its_unit() {
    for name in Name::ALL {
        let text = name.as_str();
        assert!(text.starts_with("floornote_") && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{text}");
        assert!(!text.contains("__"), "{text}");
        let expected = match name.kind() {
            Kind::Counter => format!("_{}_total", name.unit()),
            Kind::Gauge | Kind::Histogram => format!("_{}", name.unit()),
        };
        assert!(text.ends_with(&expected), "{text} ends with {expected}");
        assert!(name.help().ends_with('.') && name.help().len() > 20, "{text} says what it is");
        assert!(name.labels().iter().all(|label| !label.ends_with("id") && !label.contains("path")), "{text}");
    }
}

/// What is scraped carries the names, help, units and labels of the enum: counts into each once and reads the text.
#[test]
fn what_is_scraped_is_what_the_enum_says() {
    http_answered("/api/v1/messages/{id}", "GET", 204, Duration::from_millis(3));
    let stream = stream_opened("page");
    acknowledgement_streamed(12);
    batch_committed(7, Duration::from_millis(2));
    outbox_holds(&[("push", OutboxLane { due: 3, oldest_due_ms: 1_500, ..OutboxLane::default() })]);
    queue_holds("push", 2);
    job_tried("send_push", "done", Duration::from_millis(40));
    push_answered("https://push.test", "accepted", Duration::from_millis(9));
    last_push_accepted("text", 900);
    media_ended("video", "ready", Duration::from_secs(2));
    let line = redis_line("hints");
    redis_failed("hints");
    database_connections(1, 3);
    let text = text();
    assert!(text.ends_with("# EOF\n"));
    let mut described: BTreeMap<&str, &str> = BTreeMap::new();
    for line in text.lines().filter_map(|line| line.strip_prefix("# HELP ")) {
        let (name, help) = line.split_once(' ').unwrap();
        assert!(described.insert(name, help).is_none(), "{name} is described twice");
    }
    for name in Name::ALL {
        let family = name.as_str().trim_end_matches("_total");
        assert_eq!(described.remove(family), Some(name.help()), "{family}");
        assert!(text.contains(&format!("# TYPE {family} {}\n", name.kind().as_str())), "{family}");
        assert!(text.contains(&format!("# UNIT {family} {}\n", name.unit())), "{family}");
        let sample = match name.kind() {
            Kind::Histogram => format!("{}_count", name.as_str()),
            Kind::Counter | Kind::Gauge => name.as_str().to_owned(),
        };
        let sample = text.lines().find(|line| line.strip_prefix(&sample).is_some_and(|rest| rest.starts_with(['{', ' ']))).unwrap();
        for label in name.labels() {
            assert!(sample.contains(&format!("{label}=\"")), "{sample} has {label}");
        }
    }
    assert_eq!(described, BTreeMap::new(), "everything scraped is in the enum");
    assert!(text.contains("floornote_event_streams{stream=\"page\"} 1\n"));
    drop((stream, line));
    assert!(super::text().contains("floornote_event_streams{stream=\"page\"} 0\n"));
    outbox_holds(&[]);
    assert!(!super::text().contains("floornote_outbox_jobs{"), "an outbox that cannot be read is not told about");
}

#[test]
fn push_services_beyond_a_few_share_one_series() {
    let known = Mutex::new(BTreeSet::new());
    let origins: Vec<_> = (0..ORIGINS_MAX + 9).map(|number| bounded(&known, &format!("https://{number}.push.test"))).collect();
    assert_eq!(origins.iter().filter(|origin| **origin == OTHER).count(), 9);
    assert_eq!(bounded(&known, "https://3.push.test"), "https://3.push.test", "who is known stays known");
}

#[test]
fn the_page_lists_every_metric() {
    let mut table = "| name | kind | labels | what |\n|---|---|---|---|\n".to_owned();
    for name in Name::ALL {
        let labels: Vec<String> = name.labels().iter().map(|label| format!("`{label}`")).collect();
        writeln!(table, "| `{}` | {} | {} | {} |", name.as_str(), name.kind().as_str(), labels.join(" "), name.help()).unwrap();
    }
    let page = std::fs::read_to_string(PAGE).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (written, after) = rest.split_once(END).unwrap();
    if std::env::var_os("UPDATE_METRICS").is_some() {
        std::fs::write(PAGE, format!("{before}{BEGIN}{table}{END}{after}")).unwrap();
        return;
    }
    assert!(written == table, "docs/METRICS.md is stale: UPDATE_METRICS=1 cargo test --lib metric");
}
