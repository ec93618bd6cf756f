//! Owns the cases of a report on one message: its people, groups, curve and last answer.
//!
//! Called by the test runner. The one rule: a scope is told of receipts at its own sites and teams and of no others.

use floornote::domain::clock::{HOUR_MS, MINUTE_MS, Time};
use floornote::domain::ids::{MessageId, PersonId};
use floornote::domain::person::{Scope, Tenant};
use floornote::domain::receipt::{ActKind, Receipt, ReceiptState};
use floornote::store::progress::report::{self, PeopleAfter};
use floornote::store::progress::sums;

use super::world::{NOW, Org, World};
use crate::database::Backend;
use crate::store::house::{literal, plant};
use floornote::store::receipt::recount;

on_both!(
    people_are_listed_in_parts_and_pages_within_the_scope,
    all_receipts_are_listed_for_the_export,
    who_may_be_nudged_is_listed,
    the_event_behind_an_answer_is_found,
    groups_are_teams_or_sites_with_their_next_start,
    got_its_are_told_by_moment_and_by_step,
    the_last_got_it_is_found_within_the_scope,
    what_differs_from_what_it_is_made_of_is_named
);

/// People in the order of their sites, as pages have them.
fn by_site(here: &Org, people: &[usize]) -> Vec<PersonId> {
    let mut keys: Vec<_> = people.iter().map(|person| (here.everybody()[*person].site_id, here.workers[*person])).collect();
    keys.sort_unstable();
    keys.into_iter().map(|(_, person)| person).collect()
}

fn people_are_listed_in_parts_and_pages_within_the_scope(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        world.act(id, 0, ActKind::GotIt, 1).await;
        world.act(id, 3, ActKind::Cannot, 2).await;
        let list = async |scope: &Scope, version, after, limit| -> Vec<PersonId> {
            let found = report::list_people(world.store(), scope, id, version, after, limit).await.unwrap();
            found.into_iter().map(|line| line.receipt.person_id).collect()
        };
        let expected = [by_site(here, &[3]), by_site(here, &[1, 2]), by_site(here, &[0])].concat();
        assert_eq!(list(&here.scope, 1, None, 9).await, expected, "who asks, who has not answered, who said Got it");
        assert_eq!(list(&here.scope, 1, None, 2).await, expected[..2]);
        assert!(list(&here.scope, 1, None, 0).await.is_empty() && list(&here.scope, 2, None, 9).await.is_empty());
        for (n, line) in report::list_people(world.store(), &here.scope, id, 1, None, 9).await.unwrap().into_iter().enumerate() {
            let part = [0, 1, 1, 2][n];
            let at = line.receipt.answered_at.filter(|_| part == 2).unwrap_or(Time(0));
            let after = PeopleAfter { part, site_id: line.receipt.site_id, at, person_id: line.receipt.person_id };
            assert_eq!(list(&here.scope, 1, Some(after), 9).await, expected[n + 1..], "after {n}");
        }
        assert_eq!(list(&here.within(&here.sites[1..], &[]), 1, None, 9).await, [here.workers[2]]);
        assert_eq!(list(&here.within(&[], &here.teams[..2]), 1, None, 9).await, [here.workers[1], here.workers[0]]);
        assert_eq!(list(&here.within(&here.sites[1..], &here.teams[..1]), 1, None, 9).await, [here.workers[2], here.workers[0]]);
        assert!(list(&here.within(&[], &[]), 1, None, 9).await.is_empty() && list(&world.there.scope, 1, None, 9).await.is_empty());
        let lines = report::list_people(world.store(), &here.scope, id, 1, None, 9).await.unwrap();
        let of = |person: usize| lines.iter().find(|line| line.receipt.person_id == here.workers[person]).unwrap();
        assert_eq!((of(2).name.as_str(), of(2).site_name.as_str(), of(2).team_name.as_deref()), ("Cleo", "Aarhus", Some("Nat")));
        assert_eq!(of(3).team_name, None);
        world.change(here, id, &here.workers[..1], |receipt| receipt.state = ReceiptState::Superseded).await;
        assert_eq!(list(&here.scope, 1, None, 9).await, expected[..3], "what no longer counts is not listed");
    });
}

fn all_receipts_are_listed_for_the_export(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        world.act(id, 1, ActKind::GotIt, 1).await;
        world.change(here, id, &here.workers[..1], |receipt| receipt.state = ReceiptState::Withdrawn).await;
        let list = async |scope: &Scope, version, after, limit| -> Vec<PersonId> {
            let found = report::list_rows(world.store(), scope, id, version, after, limit).await.unwrap();
            found.into_iter().map(|line| line.receipt.person_id).collect()
        };
        let mut all = here.workers.to_vec();
        all.sort_unstable();
        assert_eq!(list(&here.scope, 1, None, 9).await, all, "by person, withdrawn ones too");
        assert_eq!(list(&here.scope, 1, Some(all[0]), 2).await, all[1..3]);
        let both = here.within(&here.sites, &[]);
        assert_eq!((list(&both, 1, None, 9).await, list(&both, 1, Some(all[0]), 2).await), (all.clone(), all[1..3].to_vec()), "whatever their state");
        assert!(list(&here.scope, 1, Some(all[3]), 9).await.is_empty() && list(&here.scope, 2, None, 9).await.is_empty());
        assert_eq!(list(&here.within(&here.sites[1..], &[]), 1, None, 9).await, [here.workers[2]]);
        assert_eq!(list(&here.within(&[], &here.teams[..1]), 1, None, 9).await, [here.workers[0]]);
        assert!(list(&here.within(&[], &[]), 1, None, 9).await.is_empty() && list(&world.there.scope, 1, None, 9).await.is_empty());
        let rows = report::list_rows(world.store(), &here.scope, id, 1, None, 9).await.unwrap();
        let dov = rows.iter().find(|row| row.receipt.person_id == here.workers[3]).unwrap();
        assert_eq!((dov.name.as_str(), dov.site_name.as_str(), dov.team_name.as_deref()), ("Dov", "Kiel", None));
    });
}

fn who_may_be_nudged_is_listed(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        let list = async |scope: &Scope, version, limit| -> Vec<PersonId> {
            let found: Vec<Receipt> = report::list_unnudged(world.store(), scope, id, version, limit).await.unwrap();
            let mut people: Vec<PersonId> = found.into_iter().map(|receipt| receipt.person_id).collect();
            people.sort_unstable();
            people
        };
        let sorted = |people: &[PersonId]| {
            let mut sorted = people.to_vec();
            sorted.sort_unstable();
            sorted
        };
        assert_eq!(list(&here.scope, 1, 9).await, sorted(&here.workers));
        assert_eq!((list(&here.scope, 1, 3).await.len(), list(&here.scope, 2, 9).await.len(), list(&world.there.scope, 1, 9).await.len()), (3, 0, 0));
        world.act(id, 0, ActKind::NotClear, 1).await;
        world.change(here, id, &here.workers[1..2], |receipt| receipt.nudged_at = Some(NOW)).await;
        assert_eq!(list(&here.scope, 1, 9).await, sorted(&here.workers[2..]), "neither who answered nor who was nudged");
        assert_eq!(list(&here.within(&here.sites[..1], &[]), 1, 9).await, [here.workers[3]]);
        assert_eq!(list(&here.within(&[], &here.teams[2..]), 1, 9).await, [here.workers[2]]);
        assert!(list(&here.within(&[], &[]), 1, 9).await.is_empty());
    });
}

fn the_event_behind_an_answer_is_found(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        for (person, kind, at) in [
            (0, ActKind::NotClear, 5),
            (0, ActKind::GotIt, 7),
            (1, ActKind::GotIt, -9),
            (2, ActKind::GotIt, 5),
            (2, ActKind::TakeBack, 6),
            (3, ActKind::Seen, 6),
        ] {
            world.act(id, person, kind, at).await;
        }
        let found = report::list_answer_events(world.store(), here.tenant, id, 1, &here.workers).await.unwrap();
        let times = |person: usize| found.get(&here.workers[person]).map(|event| (event.client_at, event.received_at, event.is_clock_suspect));
        assert_eq!(times(0), Some((NOW.plus(7), NOW.plus(7), false)));
        assert_eq!(times(1), Some((NOW.plus(-9), NOW.plus(-9), true)), "before it left: the clock is doubted");
        assert_eq!((times(2), times(3)), (None, None));
        let some = report::list_answer_events(world.store(), here.tenant, id, 1, &here.workers[..1]).await.unwrap();
        assert_eq!(some.into_keys().collect::<Vec<_>>(), here.workers[..1], "only of those who are asked for");
        for (scope, version, people) in [(&here.scope, 1, &[][..]), (&here.scope, 2, &here.workers[..]), (&world.there.scope, 1, &here.workers[..])] {
            assert!(report::list_answer_events(world.store(), scope.tenant, id, version, people).await.unwrap().is_empty());
        }
    });
}

fn groups_are_teams_or_sites_with_their_next_start(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        for (person, until) in [(0, 30), (1, 20), (3, 10)] {
            world.change(here, id, &here.workers[person..=person], |receipt| receipt.held_until = Some(NOW.plus(until))).await;
        }
        // Name of the site, of the team or "*" for a whole site, people held, next start.
        let list = async |scope: &Scope, there_are, limit| -> Vec<(String, String, i64, Option<Time>)> {
            let groups = report::list_groups(world.store(), scope, id, 1, there_are, limit).await.unwrap();
            let keys: Vec<_> = groups.iter().map(|(part, is_site)| (part.site_id, part.team_id, *is_site)).collect();
            let starts = report::list_group_starts(world.store(), scope.tenant, id, &keys).await.unwrap();
            assert_eq!(starts.len(), groups.len());
            let team = |(part, is_site): &(sums::TeamCounts, bool)| if *is_site { "*".to_owned() } else { part.team_name.clone().unwrap_or_default() };
            groups.iter().zip(starts).map(|(group, start)| (group.0.site_name.clone(), team(group), group.0.counts.held, start)).collect()
        };
        let line = |site: &str, team: &str, held, start: Option<i64>| (site.to_owned(), team.to_owned(), held, start.map(|at| NOW.plus(at)));
        let (nat, frueh, spaet, none) =
            (line("Aarhus", "Nat", 0, None), line("Kiel", "Früh", 1, Some(30)), line("Kiel", "Spät", 1, Some(20)), line("Kiel", "", 1, Some(10)));
        assert_eq!(list(&here.scope, (2, 3), 5).await, [nat.clone(), frueh.clone(), spaet.clone(), none.clone()], "by site and team, people without one last");
        assert_eq!(list(&here.scope, (2, 3), 4).await, [line("Aarhus", "*", 0, None), line("Kiel", "*", 3, Some(10))], "too many teams are told by site");
        assert_eq!(list(&here.scope, (2, 3), 1).await.len(), 1);
        assert_eq!(list(&here.within(&here.sites[..1], &[]), (1, 2), 9).await, [frueh.clone(), spaet.clone(), none.clone()]);
        let several = here.within(&here.sites[1..], &here.teams[..1]);
        assert_eq!(list(&several, (2, 2), 4).await, [nat.clone(), frueh.clone()], "a whole site by its teams, another one's team");
        assert_eq!(list(&several, (2, 2), 3).await, [line("Aarhus", "*", 0, None), frueh.clone()], "too many teams are told by site");
        let both = here.within(&here.sites, &here.teams[..1]);
        assert_eq!(list(&both, (2, 3), 5).await, [nat, frueh, spaet, none], "a team of a whole site is told once");
        assert_eq!(list(&both, (2, 3), 4).await, [line("Aarhus", "*", 0, None), line("Kiel", "*", 3, Some(10))]);
        assert!(list(&here.within(&[], &[]), (0, 0), 9).await.is_empty() && list(&world.there.scope, (2, 3), 9).await.is_empty());
        assert!(report::list_groups(world.store(), &here.scope, id, 2, (2, 3), 9).await.unwrap().is_empty());
        let foreign = report::list_group_starts(world.store(), world.there.tenant, id, &[(here.sites[0], None, true)]).await.unwrap();
        assert_eq!(foreign, [None]);
    });
}

fn got_its_are_told_by_moment_and_by_step(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        let moments = [5, MINUTE_MS + 5, 2 * HOUR_MS, 30 * HOUR_MS];
        for (person, at) in moments.into_iter().enumerate() {
            world.act(id, person, ActKind::GotIt, at).await;
        }
        let list = async |scope: &Scope, limit| report::list_got_its(world.store(), scope, id, 1, limit).await.unwrap();
        let all = moments.map(|at| NOW.plus(at));
        assert_eq!(list(&here.scope, 9).await, all, "oldest first");
        assert_eq!(list(&here.scope, 2).await, all[..2]);
        assert_eq!(list(&here.within(&here.sites[1..], &[]), 9).await, all[2..3]);
        assert_eq!(list(&here.within(&[], &here.teams[..1]), 9).await, all[..1]);
        assert!(list(&here.within(&[], &[]), 9).await.is_empty() && list(&world.there.scope, 9).await.is_empty());
        let curve = async |tenant: Tenant, version| report::list_curve(world.store(), tenant, id, version).await.unwrap();
        let step = |at: Time, long: i64| Time(at.0 - at.0 % long);
        let steps = [step(all[0], MINUTE_MS), step(all[1], MINUTE_MS), step(all[2], 10 * MINUTE_MS), step(all[3], HOUR_MS)];
        assert_eq!(curve(here.tenant, 1).await, steps.map(|at| (at, 1)), "a minute, ten minutes, an hour");
        assert!(curve(here.tenant, 2).await.is_empty() && curve(world.there.tenant, 1).await.is_empty());
        // Whoever takes it back leaves their step, and comes back in another one.
        world.act(id, 1, ActKind::TakeBack, 31 * HOUR_MS).await;
        world.change(here, id, &here.workers[2..3], |receipt| receipt.state = ReceiptState::Superseded).await;
        let mut left = curve(here.tenant, 1).await;
        left.retain(|(_, got_it)| *got_it != 0);
        assert_eq!(left, [(steps[0], 1), (steps[3], 1)]);
        world.act(id, 1, ActKind::GotIt, 31 * HOUR_MS + 1).await;
        assert_eq!(curve(here.tenant, 1).await.last(), Some(&(step(NOW.plus(31 * HOUR_MS), HOUR_MS), 1)));
        assert_eq!(recount::list_uneven(world.store(), here.tenant, id, 1).await.unwrap(), [""; 0]);
    });
}

fn the_last_got_it_is_found_within_the_scope(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        let find = async |scope: &Scope, version| report::find_last_in(world.store(), scope, id, version).await.unwrap();
        assert_eq!(find(&here.scope, 1).await, None);
        for (person, kind, at) in [(2, ActKind::GotIt, 1), (0, ActKind::GotIt, 2), (1, ActKind::NotClear, 3), (3, ActKind::GotIt, 4), (3, ActKind::TakeBack, 5)]
        {
            world.act(id, person, kind, at).await;
        }
        let (ada, cleo) = (Some(("Ada".to_owned(), NOW.plus(2))), Some(("Cleo".to_owned(), NOW.plus(1))));
        assert_eq!(find(&here.scope, 1).await, ada, "an answer that was taken back is none");
        assert_eq!((find(&here.within(&here.sites[..1], &[]), 1).await, find(&here.within(&here.sites[1..], &[]), 1).await), (ada.clone(), cleo));
        assert_eq!((find(&here.within(&[], &here.teams[..1]), 1).await, find(&here.within(&[], &here.teams[1..2]), 1).await), (ada, None));
        assert_eq!((find(&here.scope, 2).await, find(&world.there.scope, 1).await), (None, None));
    });
}

fn what_differs_from_what_it_is_made_of_is_named(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let ids: [MessageId; 2] = world.ids();
        for id in ids {
            world.sent(here, id, &here.everybody(), None).await;
            world.act(id, 0, ActKind::GotIt, 1).await;
            world.reply(id, 2, None, 2).await;
        }
        let uneven = async |tenant: Tenant, id| recount::list_uneven(world.store(), tenant, id, 1).await.unwrap();
        assert_eq!(uneven(here.tenant, ids[0]).await, [""; 0]);
        let plant = async |sql: &str| plant(backend, &world.house.url, &sql.replace("{message}", &literal(backend, ids[0].0))).await;
        for (table, column, what) in [
            ("progress", "seen = seen + {by} WHERE message_id = {message} AND level = 1", "counters of sites"),
            ("progress", "seen = seen + {by} WHERE message_id = {message} AND level = 2", "counters of the organisation"),
            ("curves", "got_it = got_it + {by} WHERE message_id = {message}", "steps of the curve"),
            ("reply_counts", "replies_new = replies_new + {by} WHERE message_id = {message}", "counts of replies"),
        ] {
            plant(&format!("UPDATE {table} SET {}", column.replace("{by}", "1"))).await;
            assert_eq!(uneven(here.tenant, ids[0]).await, [what]);
            assert_eq!(uneven(here.tenant, ids[1]).await, [""; 0], "another message is as it was");
            plant(&format!("UPDATE {table} SET {}", column.replace("{by}", "-1"))).await;
        }
        plant("UPDATE progress SET got_it = got_it - 1 WHERE message_id = {message} AND level = 0 AND got_it = 1").await;
        assert_eq!(uneven(here.tenant, ids[0]).await, ["counters of sites", "counters of the organisation"]);
        assert_eq!(uneven(world.there.tenant, ids[0]).await, [""; 0]);
        let mut snapshot = world.store().snapshot().await.unwrap();
        assert_eq!(recount::list_uneven(&mut snapshot, here.tenant, ids[0], 1).await.unwrap().len(), 2, "in a snapshot too");
    });
}
