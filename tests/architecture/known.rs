//! Owns the lists of what stands in the tree against a rule and is still to go.
//!
//! Called by the tests of the real tree. The one rule: a list only gets shorter; whoever mends one of them takes it out, and
//! a file whose lists are empty is deleted with `beyond`.

use std::collections::BTreeMap;

use super::rules::Finding;

/// Files, folders or circles, each with how many findings it may have.
pub type Known = &'static [(&'static str, usize)];

/// Files that need each other in a circle.
pub const CIRCLES: Known = &[
    ("src/blob/mod.rs + src/blob/s3.rs + src/blob/stream.rs", 1),
    ("src/bus/queue.rs + src/bus/stream.rs", 1),
    ("src/command/doctor/clock.rs + src/command/doctor/machine.rs + src/command/doctor/mod.rs + src/command/doctor/servers.rs", 1),
    (
        "src/demo/cast.rs + src/demo/check.rs + src/demo/clips.rs + src/demo/line.rs + src/demo/messages.rs + src/demo/mix.rs + src/demo/mod.rs + src/demo/plan.rs + src/demo/replies.rs + src/demo/roster.rs + src/demo/script.rs + src/demo/timeline.rs",
        1,
    ),
    (
        "src/http/claim_events.rs + src/http/claims.rs + src/http/events.rs + src/http/gate.rs + src/http/inbox.rs + src/http/media.rs + src/http/openapi.rs + src/http/pages.rs + src/http/progress.rs + src/http/receipts.rs + src/http/replies.rs + src/http/routes.rs + src/http/send.rs + src/http/session.rs + src/http/subscription.rs + src/http/tus.rs",
        1,
    ),
    (
        "src/media/as_recorded.rs + src/media/commands.rs + src/media/mod.rs + src/media/photo.rs + src/media/probe.rs + src/media/transcode.rs + src/media/verify.rs + src/media/voice.rs",
        1,
    ),
    ("src/service/appends.rs + src/service/mod.rs + src/service/parts.rs + src/service/recorder.rs + src/service/uploads.rs + src/service/vitals.rs", 1),
    ("src/service/audience.rs + src/service/send.rs + src/service/version.rs", 1),
    ("src/service/inbox.rs + src/service/progress.rs", 1),
    ("src/store/counters.rs + src/store/receipts.rs", 1),
    ("src/store/dashboard.rs + src/store/places.rs", 1),
    ("src/store/kept.rs + src/store/mod.rs + src/store/open.rs + src/store/sql.rs", 1),
    ("src/worker/relay.rs + src/worker/send_push.rs", 1),
];
/// Imports from the ground of a layer up into its nouns, by the file that imports.
pub const UPWARDS: Known = &[];
/// Folders with too many files, and how many are too many.
pub const FOLDERS: Known =
    &[("src/http", 12), ("src/service", 15), ("src/store", 17), ("web/src/lead", 22), ("web/src/manager", 21), ("web/src/ui", 8), ("web/src/worker", 17)];
/// Structs with too many fields, by file, and how many are too many.
pub const CARRIERS: Known = &[("src/service/mod.rs", 7)];
/// Words of enums that statements spell, by file.
pub const SPELLED: Known = &[
    ("src/store/alerts.rs", 28),
    ("src/store/aside.rs", 5),
    ("src/store/assets.rs", 2),
    ("src/store/claims.rs", 7),
    ("src/store/counters.rs", 1),
    ("src/store/messages.rs", 8),
    ("src/store/people.rs", 2),
    ("src/store/progress.rs", 7),
    ("src/store/receipts.rs", 15),
    ("src/store/replies.rs", 1),
    ("src/store/report.rs", 26),
    ("src/store/uploads.rs", 9),
];
/// Conditions on addresses, by file.
pub const PATH_TESTS: Known = &[("src/http/gate.rs", 1), ("src/http/tus.rs", 1), ("src/http/walls.rs", 2)];

/// Leaves out what is known; a place with fewer findings than listed is itself one.
pub fn beyond(found: Vec<Finding>, known: &[(&str, usize)]) -> Vec<Finding> {
    let mut by_place: BTreeMap<String, Vec<Finding>> = known.iter().map(|(place, _)| ((*place).to_owned(), Vec::new())).collect();
    for finding in found {
        by_place.entry(finding.place.clone()).or_default().push(finding);
    }
    let judge = |(place, findings): (String, Vec<Finding>)| match known.iter().find(|(name, _)| *name == place) {
        Some((_, most)) if findings.len() < *most => {
            vec![Finding { place, line: 0, what: format!("{} findings and not {most} any more: shorten the list of the known", findings.len()) }]
        }
        Some((_, most)) if findings.len() == *most => Vec::new(),
        _ => findings,
    };
    by_place.into_iter().flat_map(judge).collect()
}
