//! Owns the checks of the script that need no plan: keys, references, limits, and fields that belong together.
//!
//! Called by `demo::load` right after reading. The one rule: every complaint names the entry and what it should be.

use std::collections::HashSet;

use super::script::{FORMAT, Message, Person, Reply, Script};
use super::{DemoError, clips, wrong};
use crate::domain::message::{Ask, ReplyKind, ReplyState, parse_body, parse_title};
use crate::domain::person::Role;
use crate::domain::zone::Zone;

type Checked = Result<(), DemoError>;

fn require(is_so: bool, entry: &str, reason: impl Into<String>) -> Checked {
    if is_so { Ok(()) } else { Err(wrong(entry, reason)) }
}

fn unique<'a>(table: &str, keys: impl Iterator<Item = &'a str>) -> Checked {
    let mut seen = HashSet::new();
    for key in keys {
        require(seen.insert(key), table, format!("the key {key} is there twice"))?;
    }
    Ok(())
}

/// Checks the whole script.
pub(super) fn check(script: &Script) -> Checked {
    require(script.format == FORMAT, "format", format!("must be {FORMAT}"))?;
    unique("sites", script.sites.iter().map(|site| site.key.as_str()))?;
    unique("teams", script.teams.iter().map(|team| team.key.as_str()))?;
    unique("people", script.people.iter().map(|person| person.key.as_str()))?;
    unique("messages", script.messages.iter().map(|message| message.key.as_str()))?;
    for site in &script.sites {
        require(site.time_zone.parse::<Zone>().is_ok(), &format!("site {}", site.key), "its time_zone is no IANA name")?;
    }
    for team in &script.teams {
        require(script.sites.iter().any(|site| site.key == team.site), &format!("team {}", team.key), format!("there is no site {}", team.site))?;
    }
    for (name, shifts) in &script.shifts {
        let is_ordered = shifts.iter().all(|[start, end]| start < end) && shifts.is_sorted_by(|[_, end], [start, _]| end <= start);
        require(is_ordered, &format!("shifts {name}"), "must be in order, each ending after it starts and before the next")?;
    }
    for (key, role) in [(&script.shown.worker, Role::Worker), (&script.shown.lead, Role::Lead), (&script.shown.manager, Role::Manager)] {
        let is_there = script.people.iter().any(|person| person.key == *key && person.role == role);
        require(is_there, "shown", format!("{key} must be a {role} among the people"))?;
    }
    script.people.iter().try_for_each(|person| check_person(script, person))?;
    script.messages.iter().try_for_each(|message| check_message(script, message))
}

fn check_person(script: &Script, person: &Person) -> Checked {
    let entry = format!("person {}", person.key);
    let has_site = |key: &String| script.sites.iter().any(|site| site.key == *key);
    let has_team = |key: &String| script.teams.iter().any(|team| team.key == *key);
    require(has_site(&person.site), &entry, format!("there is no site {}", person.site))?;
    if let Some(key) = &person.team {
        require(script.teams.iter().any(|team| team.key == *key && team.site == person.site), &entry, format!("there is no team {key} at {}", person.site))?;
    }
    require(script.shifts.contains_key(&person.shift), &entry, format!("there is no shift pattern {}", person.shift))?;
    require(person.locale.parse::<unic_langid::LanguageIdentifier>().is_ok(), &entry, "its locale is no language tag")?;
    require(person.scope.is_none() == (person.role == Role::Worker), &entry, "leads, managers and admins need a scope, workers have none")?;
    let scope = person.scope.clone().unwrap_or_default();
    require(scope.sites.iter().all(has_site) && scope.teams.iter().all(has_team), &entry, "its scope names a site or team that is not there")
}

fn check_message(script: &Script, message: &Message) -> Checked {
    let entry = format!("message {}", message.key);
    let need = |is_so: bool, reason: &str| require(is_so, &entry, reason);
    need(
        script.people.iter().any(|person| person.key == message.sender && person.role != Role::Worker),
        "its sender must be a lead, manager or admin among the people",
    )?;
    let texts = message.earlier_versions.iter().map(|old| (&old.title, &old.text)).chain([(&message.title, &message.text)]);
    for (title, text) in texts {
        parse_title(title).map_err(|error| wrong(&*entry, format!("title {error}")))?;
        parse_body(text).map_err(|error| wrong(&*entry, format!("text {error}")))?;
    }
    check_clip(&entry, message.clip.as_deref(), clips::message_clip(message.kind).is_some())?;
    need(!message.any_of.is_empty(), "any_of is empty")?;
    need(message.ask == Ask::Acknowledge || message.respond_by_minutes.is_none(), "respond_by_minutes needs ask = \"acknowledge\"")?;
    need(message.is_finish_asked || message.unfinished.is_none(), "unfinished needs is_finish_asked")?;
    let mut sent: Vec<i64> = message.earlier_versions.iter().map(|old| old.sent_minutes_ago).collect();
    sent.push(message.sent_minutes_ago);
    need(sent.is_sorted_by(|older, newer| older > newer) && message.sent_minutes_ago > 0, "versions must be oldest first, all before now")?;
    need(message.cancelled_minutes_ago.is_none_or(|at| (0..message.sent_minutes_ago).contains(&at)), "cancelled_minutes_ago must lie between sending and now")?;
    let sum: usize = message.mix.values().map(|share| share.0).sum();
    need((990..=1_010).contains(&sum), "the shares of its mix must add up to 1")?;
    message.replies.iter().try_for_each(|reply| check_reply(&entry, message, reply))
}

fn check_clip(entry: &str, clip: Option<&str>, is_needed: bool) -> Checked {
    match clip {
        Some(clip) => {
            require(is_needed, entry, "this kind has no clip")?;
            require(clips::has_source(clip), entry, format!("there is no clip {clip}"))
        }
        None => require(!is_needed, entry, "this kind needs a clip"),
    }
}

fn check_reply(entry: &str, message: &Message, reply: &Reply) -> Checked {
    let entry = format!("{entry}, reply of {}", reply.person);
    check_clip(&entry, reply.clip.as_deref(), clips::reply_clip(reply.kind).is_some())?;
    require(reply.quick.is_some() == (reply.kind == ReplyKind::Quick), &entry, "`quick` belongs to kind = \"quick\", and only there")?;
    require(reply.text.is_some() || reply.kind != ReplyKind::Text, &entry, "a text reply needs its text")?;
    if let Some(text) = &reply.text {
        parse_body(text).map_err(|error| wrong(&*entry, format!("text {error}")))?;
    }
    require(reply.because.is_some() == (reply.state == ReplyState::No), &entry, "`because` belongs to state = \"no\", and only there")?;
    require((0..message.sent_minutes_ago).contains(&reply.minutes_ago), &entry, "minutes_ago must lie between sending and now")?;
    let is_answered = reply.answer().is_none_or(|answer| message.fixed.get(&reply.person) == Some(&answer));
    require(is_answered, &entry, "this quick reply is an answer, which `fixed` must give its person")
}

#[cfg(test)]
mod tests {
    use super::super::script::SCRIPT;
    use super::*;

    fn complaint(from: &str, to: &str) -> String {
        assert!(SCRIPT.contains(from), "{from}");
        match Script::parse(&SCRIPT.replacen(from, to, 1)).and_then(|script| check(&script)) {
            Ok(()) => "none".to_owned(),
            Err(DemoError::Script(error)) => error.message().to_owned(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn the_script_is_sound() {
        assert_eq!(complaint("format = 1", "format = 1"), "none");
    }

    #[test]
    fn a_complaint_names_the_entry_and_what_it_should_be() {
        let cases = [
            ("format = 1", "format = 2", "demo.toml, format: must be 1"),
            ("worker = \"mateo\"", "worker = \"amira\"", "demo.toml, shown: amira must be a worker among the people"),
            ("key = \"porto\"", "key = \"kiel\"", "demo.toml, sites: the key kiel is there twice"),
            ("\"Europe/Lisbon\"", "\"Europe/Porto\"", "demo.toml, site porto: its time_zone is no IANA name"),
            ("team = \"line-3\", locale", "team = \"shop\", locale", "demo.toml, person amira: there is no team shop at kiel"),
            ("[-150, 330], [1290", "[-150, 1300], [1290", "demo.toml, shifts early: must be in order, each ending after it starts and before the next"),
            ("clip = \"guard.mp4\"", "clip = \"guard.mov\"", "demo.toml, message guard: there is no clip guard.mov"),
            ("got_it = 0.286", "got_it = 0.4", "demo.toml, message guard: the shares of its mix must add up to 1"),
            (
                "hanna = \"not_clear\"",
                "hanna = \"seen\"",
                "demo.toml, message guard, reply of hanna: this quick reply is an answer, which `fixed` must give its person",
            ),
            ("because = ", "# because = ", "demo.toml, message gate-b, reply of osman: `because` belongs to state = \"no\", and only there"),
            ("ask = \"acknowledge\"", "asks = \"acknowledge\"", "unknown field `asks`"),
        ];
        for (from, to, expected) in cases {
            let said = complaint(from, to);
            assert!(said.starts_with(expected), "{from} → {to}: {said}");
        }
    }
}
