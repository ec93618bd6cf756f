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
    ("src/command/doctor/clock.rs + src/command/doctor/machine.rs + src/command/doctor/mod.rs + src/command/doctor/servers.rs", 1),
    (
        "src/demo/cast.rs + src/demo/check.rs + src/demo/clips.rs + src/demo/line.rs + src/demo/messages.rs + src/demo/mix.rs + src/demo/mod.rs + src/demo/plan.rs + src/demo/replies.rs + src/demo/roster.rs + src/demo/script.rs + src/demo/timeline.rs",
        1,
    ),
    (
        "src/http/api/events.rs + src/http/api/inbox.rs + src/http/api/media.rs + src/http/api/messages.rs + src/http/api/new_phone.rs + src/http/api/new_phone_events.rs + src/http/api/progress.rs + src/http/api/receipts.rs + src/http/api/replies.rs + src/http/api/session.rs + src/http/api/subscription.rs + src/http/api/uploads/tus.rs + src/http/edge/gate.rs + src/http/openapi.rs + src/http/pages.rs + src/http/routes.rs",
        1,
    ),
    (
        "src/media/as_recorded.rs + src/media/clip.rs + src/media/commands.rs + src/media/mod.rs + src/media/photo.rs + src/media/probe.rs + src/media/transcode.rs + src/media/verify.rs + src/media/voice.rs",
        1,
    ),
    (
        "src/service/media/append.rs + src/service/media/parts.rs + src/service/media/standing.rs + src/service/mod.rs + src/service/ops/vitals.rs + src/service/receipt/batch.rs",
        1,
    ),
];
/// Imports from the ground of a layer up into its nouns, by the file that imports.
pub const UPWARDS: Known = &[("src/http/edge/gate.rs", 2), ("src/http/edge/headers.rs", 1), ("src/http/edge/log.rs", 1)];
/// Folders with too many files, and how many are too many.
pub const FOLDERS: Known = &[("web/src/lead", 22), ("web/src/manager", 21), ("web/src/ui", 8), ("web/src/worker", 17)];
/// Structs with too many fields, by file, and how many are too many.
pub const CARRIERS: Known = &[("src/service/mod.rs", 7)];
/// Conditions on addresses, by file.
pub const PATH_TESTS: Known = &[("src/http/api/uploads/tus.rs", 1), ("src/http/edge/gate.rs", 1), ("src/http/edge/headers.rs", 2)];

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
