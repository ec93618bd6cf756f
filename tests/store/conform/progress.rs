//! Owns the cases of progress: inboxes, counters within a scope and their sums.
//!
//! Called by the test runner. The one rule: a scope sees the counters of its own sites and teams and no others.

use floornote::domain::audience::Recipient;
use floornote::domain::ids::MessageId;
use floornote::domain::message::{Ask, Kind, ReplyState};
use floornote::domain::person::{Role, Scope, Tenant};
use floornote::domain::receipt::{Answer, ReceiptState};
use floornote::store::message::messages::{self, NewVersion};
use floornote::store::message::replies::{self, Whose};
use floornote::store::progress::roll_up::Filter;
use floornote::store::progress::sums::{self, NAMES_MAX, Sum};
use floornote::store::roster::people;

use super::world::{NOW, World, text};
use crate::database::Backend;
use floornote::store::delivery::readers;
use floornote::store::message::inbox;
use floornote::store::receipt::recount;

on_both!(
    an_inbox_holds_what_has_left_and_what_is_to_do,
    counters_are_listed_within_the_scope,
    sums_and_names_are_those_of_the_scope_and_filter,
    replies_and_next_releases_are_counted_by_message,
    readers_are_told_with_what_needs_them,
    versions_are_listed_in_order
);

fn an_inbox_holds_what_has_left_and_what_is_to_do(backend: Backend) {
    World::run(backend, async |world| {
        let (here, ada) = (&world.here, world.here.workers[0]);
        let ids: [MessageId; 5] = world.ids();
        for id in &ids[..4] {
            world.sent(here, *id, &here.everybody(), Some(NOW.plus(60))).await;
        }
        world.draft(here, ids[4], Kind::Text).await;
        world.version(here, &text(ids[4], 1, None), &here.everybody()).await;
        let list = async |tenant: Tenant, is_to_do, before, limit| -> Vec<MessageId> {
            let rows = inbox::list_inbox(world.store(), tenant, ada, is_to_do, before, limit).await.unwrap();
            rows.into_iter().map(|row| row.receipt.message_id).collect()
        };
        assert_eq!(list(here.tenant, false, None, 9).await, [ids[3], ids[2], ids[1], ids[0]], "newest first, only what has left");
        assert_eq!(list(here.tenant, false, Some(ids[3]), 2).await, [ids[2], ids[1]]);
        assert!(list(world.there.tenant, false, None, 9).await.is_empty());
        world.change(here, ids[0], &[ada], |receipt| receipt.answer = Answer::GotIt).await;
        world.change(here, ids[1], &[ada], |receipt| receipt.state = ReceiptState::Withdrawn).await;
        world.change(here, ids[2], &[ada], |receipt| receipt.state = ReceiptState::Superseded).await;
        assert_eq!(list(here.tenant, true, None, 9).await, [ids[3]]);
        assert_eq!(list(here.tenant, false, None, 9).await, [ids[3], ids[0]], "what was stopped before it got there is unknown");
        world.change(here, ids[1], &[ada], |receipt| receipt.seen_at = Some(NOW)).await;
        assert_eq!(list(here.tenant, false, None, 9).await, [ids[3], ids[1], ids[0]]);
        let rows = inbox::list_inbox(world.store(), here.tenant, ada, false, None, 1).await.unwrap();
        let row = &rows[0];
        assert_eq!((row.kind, row.title.as_str(), row.sender_name.as_str(), row.sender_role), (Kind::Text, "Aisle 4", "Lena", Role::Lead));
        assert_eq!((row.team_name.as_deref(), row.sent_at, row.respond_by, row.ask), (Some("Früh"), NOW, Some(NOW.plus(60)), Ask::Acknowledge));
        assert_eq!((row.asset_id, row.duration_ms, row.is_cancelled, row.reply_state), (None, None, false, None));
        world.write(async |tx| messages::update_cancelled(tx, here.tenant, ids[3], NOW).await.unwrap()).await;
        for (n, state) in [(0, ReplyState::New), (1, ReplyState::Doing)] {
            world.reply(ids[3], 0, None, n).await;
            let newest = replies::list(world.store(), &here.scope, ids[3], Whose::WithinReach(here.lead), 1).await.unwrap()[0].id;
            world.write(async |tx| replies::update_state(tx, here.tenant, newest, state, None, NOW).await.unwrap()).await;
        }
        let row = inbox::list_inbox(world.store(), here.tenant, ada, false, None, 1).await.unwrap().remove(0);
        assert_eq!((row.is_cancelled, row.reply_state), (true, Some(ReplyState::Doing)), "the newest reply counts");
        let dov = inbox::list_inbox(world.store(), here.tenant, here.workers[3], false, None, 1).await.unwrap().remove(0);
        assert_eq!(dov.team_name, None);
        // What asks nothing is done once it is opened.
        let quiet: MessageId = world.id();
        world.draft(here, quiet, Kind::Text).await;
        world.version(here, &NewVersion { ask: Ask::None, ..text(quiet, 1, None) }, &here.everybody()).await;
        world.write(async |tx| messages::leave(tx, here.tenant, &world.house.clock, quiet, 1, None).await.unwrap()).await;
        assert!(list(here.tenant, true, None, 9).await.contains(&quiet));
        world.change(here, quiet, &[ada], |receipt| receipt.seen_at = Some(NOW)).await;
        assert!(!list(here.tenant, true, None, 9).await.contains(&quiet));
    });
}

fn counters_are_listed_within_the_scope(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let ids: [MessageId; 2] = world.ids();
        for id in ids {
            world.sent(here, id, &here.everybody(), None).await;
        }
        world.change(here, ids[1], &here.workers[..1], |receipt| receipt.notified_at = Some(NOW)).await;
        let list = async |scope: &Scope, versions: &[(MessageId, i64)]| -> Vec<(MessageId, String, Option<String>, i64)> {
            let parts = sums::list_counts(world.store(), scope, versions).await.unwrap();
            parts.into_iter().map(|part| (part.message_id, part.site_name, part.team_name, part.counts.notified)).collect()
        };
        let named = |id, site: &str, team: Option<&str>, notified| (id, site.to_owned(), team.map(str::to_owned), notified);
        let mut all = list(&here.scope, &[(ids[0], 1), (ids[1], 1), (ids[0], 2)]).await;
        assert_eq!(all.len(), 8);
        let of_second = all.split_off(4);
        assert!(all.iter().all(|(id, ..)| *id == ids[0]), "by message");
        assert_eq!(
            of_second,
            [
                named(ids[1], "Aarhus", Some("Nat"), 0),
                named(ids[1], "Kiel", Some("Früh"), 1),
                named(ids[1], "Kiel", Some("Spät"), 0),
                named(ids[1], "Kiel", None, 0)
            ],
            "by site and team, people without one last"
        );
        assert_eq!(list(&here.within(&here.sites[1..], &[]), &[(ids[1], 1)]).await, [named(ids[1], "Aarhus", Some("Nat"), 0)]);
        assert_eq!(list(&here.within(&[], &here.teams[..1]), &[(ids[1], 1)]).await, [named(ids[1], "Kiel", Some("Früh"), 1)]);
        assert_eq!(list(&here.within(&here.sites[..1], &here.teams[2..]), &[(ids[1], 1)]).await.len(), 4);
        assert!(list(&here.within(&[], &[]), &[(ids[1], 1)]).await.is_empty() && list(&here.scope, &[]).await.is_empty());
        assert!(list(&world.there.scope, &[(ids[1], 1)]).await.is_empty());
    });
}

fn sums_and_names_are_those_of_the_scope_and_filter(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let ids: [MessageId; 2] = world.ids();
        world.sent(here, ids[0], &here.everybody(), None).await;
        world.sent(here, ids[1], &here.everybody()[..1], None).await;
        world.change(here, ids[0], &here.workers[1..3], |receipt| receipt.notified_at = Some(NOW)).await;
        let all = Filter::default();
        let at = |site: usize| Filter { site_id: Some(here.sites[site]), ..Filter::default() };
        let under = |team: usize| Filter { team_id: Some(here.teams[team]), ..Filter::default() };
        let sum = async |scope: &Scope, filter: &Filter| {
            let sums = sums::list_sums(world.store(), scope, filter, &[(ids[0], 1), (ids[0], 2)]).await.unwrap();
            sums.get(&ids[0]).map(|sum| (sum.counts.targeted, sum.counts.notified, sum.sites, sum.teams))
        };
        assert_eq!(sum(&here.scope, &all).await, Some((4, 2, 2, 3)));
        assert_eq!(sum(&here.scope, &at(0)).await, Some((3, 1, 1, 2)));
        assert_eq!(sum(&here.scope, &under(2)).await, Some((1, 1, 1, 1)));
        assert_eq!(sum(&here.within(&here.sites[1..], &[]), &all).await, Some((1, 1, 1, 1)));
        assert_eq!(sum(&here.within(&here.sites[1..], &here.teams[..1]), &all).await, Some((2, 1, 2, 2)), "a site and a team of another one");
        for (scope, filter) in
            [(&here.within(&here.sites[1..], &[]), at(0)), (&here.within(&[], &here.teams[..1]), under(1)), (&here.within(&[], &[]), all.clone())]
        {
            assert_eq!(sum(scope, &filter).await, None, "a filter does not widen a scope");
        }
        assert_eq!(sum(&world.there.scope, &all).await, None);
        assert!(sums::list_sums(world.store(), &here.scope, &all, &[]).await.unwrap().is_empty());
        // Of a whole version.
        let whole = sums::find_sum(world.store(), here.tenant, ids[0], 1).await.unwrap();
        assert_eq!((whole.counts.targeted, whole.sites, whole.teams), (4, 2, 3));
        let nothing = sums::find_sum(world.store(), world.there.tenant, ids[0], 1).await.unwrap();
        assert_eq!((nothing.counts.targeted, nothing.sites, nothing.teams), (0, 0, 0));
        let is_counted = async |scope: &Scope, version| sums::is_counted(world.store(), scope, ids[1], version).await.unwrap();
        assert!(is_counted(&here.scope, 1).await && is_counted(&here.within(&[], &here.teams[..1]), 1).await);
        assert!(!is_counted(&here.scope, 2).await && !is_counted(&here.within(&here.sites[1..], &[]), 1).await && !is_counted(&world.there.scope, 1).await);
        // Three names are told, four are a number.
        let names = async |scope: &Scope, filter: &Filter, (sites, teams): (i64, i64)| {
            let sums = [(ids[0], 1, Sum { sites, teams, ..Sum::default() })];
            sums::list_names(world.store(), scope, filter, &sums).await.unwrap().remove(&ids[0])
        };
        let named = |sites: &[&str], teams: &[&str]| Some((sites.iter().map(ToString::to_string).collect(), teams.iter().map(ToString::to_string).collect()));
        assert_eq!(names(&here.scope, &all, (2, 3)).await, named(&["Aarhus", "Kiel"], &["Früh", "Nat", "Spät"]), "by name");
        assert_eq!(names(&here.scope, &all, (2, NAMES_MAX + 1)).await, named(&["Aarhus", "Kiel"], &[]));
        assert_eq!(names(&here.scope, &all, (NAMES_MAX + 1, 3)).await, None);
        assert_eq!(names(&here.scope, &at(0), (1, 2)).await, named(&["Kiel"], &["Früh", "Spät"]));
        assert_eq!(
            names(&here.within(&here.sites[1..], &here.teams[..1]), &all, (2, 2)).await,
            named(&["Aarhus", "Kiel"], &["Früh", "Nat"]),
            "the teams of a whole site, and a single one"
        );
        let both = here.within(&here.sites, &here.teams[..1]);
        assert_eq!(names(&both, &all, (2, 3)).await, named(&["Aarhus", "Kiel"], &["Früh", "Nat", "Spät"]), "each is told once");
        assert_eq!(names(&both, &all, (2, NAMES_MAX + 1)).await, named(&["Aarhus", "Kiel"], &[]));
        assert_eq!(names(&both, &under(2), (1, 1)).await, named(&["Aarhus"], &["Nat"]));
        assert_eq!(names(&here.within(&here.sites[1..], &[]), &at(0), (1, 2)).await, None);
        assert_eq!(names(&world.there.scope, &all, (2, 3)).await, None);
    });
}

fn replies_and_next_releases_are_counted_by_message(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let ids: [MessageId; 3] = world.ids();
        for id in ids {
            world.sent(here, id, &here.everybody(), None).await;
        }
        for (n, id) in [(0, ids[0]), (1, ids[0]), (2, ids[1])] {
            world.reply(id, if n == 2 { 2 } else { 0 }, None, n).await;
        }
        let newest = replies::list(world.store(), &here.scope, ids[0], Whose::WithinReach(here.lead), 1).await.unwrap()[0].id;
        world.write(async |tx| replies::update_state(tx, here.tenant, newest, ReplyState::Done, None, NOW).await.unwrap()).await;
        let count = async |scope: &Scope| sums::count_replies(world.store(), scope, &ids).await.unwrap();
        assert_eq!(count(&here.scope).await, [(ids[0], (2, 1)), (ids[1], (1, 1))].into());
        assert_eq!(count(&here.within(&here.sites, &[])).await, [(ids[0], (2, 1)), (ids[1], (1, 1))].into());
        assert_eq!(count(&here.within(&here.sites[1..], &here.teams[..1])).await, [(ids[1], (1, 1))].into(), "replies are told by whole sites");
        assert!(count(&here.within(&[], &here.teams)).await.is_empty() && count(&world.there.scope).await.is_empty());
        assert!(sums::count_replies(world.store(), &here.scope, &[]).await.unwrap().is_empty());
        for (person, until) in [(0, 30), (1, 20), (2, 10)] {
            world.change(here, ids[0], &here.workers[person..=person], |receipt| receipt.held_until = Some(NOW.plus(until))).await;
        }
        let next = async |scope: &Scope| sums::next_held(world.store(), scope, &ids).await.unwrap();
        assert_eq!(next(&here.scope).await, [(ids[0], NOW.plus(10))].into());
        assert_eq!(next(&here.within(&here.sites[..1], &[])).await, [(ids[0], NOW.plus(20))].into());
        assert_eq!(next(&here.within(&here.sites, &[])).await, [(ids[0], NOW.plus(10))].into(), "the soonest of several sites");
        assert_eq!(next(&here.within(&[], &here.teams[..1])).await, [(ids[0], NOW.plus(30))].into(), "of one team its own");
        assert_eq!(next(&here.within(&[], &here.teams)).await, [(ids[0], NOW.plus(10))].into(), "the soonest of several teams");
        assert_eq!(next(&here.within(&here.sites[..1], &here.teams[2..])).await, [(ids[0], NOW.plus(10))].into(), "a site and a team elsewhere");
        assert!(next(&here.within(&[], &[])).await.is_empty() && next(&world.there.within(&here.sites, &here.teams)).await.is_empty());
        world.change(here, ids[0], &here.workers[2..3], |receipt| (receipt.state, receipt.held_until) = (ReceiptState::Withdrawn, None)).await;
        assert_eq!(next(&here.scope).await, [(ids[0], NOW.plus(20))].into());
        assert!(next(&here.within(&here.sites[1..], &[])).await.is_empty() && next(&world.there.scope).await.is_empty());
        assert!(sums::next_held(world.store(), &here.scope, &[]).await.unwrap().is_empty());
    });
}

fn readers_are_told_with_what_needs_them(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, ada) = (&world.here, &world.there, world.here.workers[0]);
        let ids: [MessageId; 4] = world.ids();
        for id in ids {
            world.sent(here, id, &here.everybody(), None).await;
        }
        world.change(here, ids[0], &[ada], |receipt| receipt.answer = Answer::GotIt).await;
        world.change(here, ids[1], &[ada], |receipt| receipt.held_until = Some(NOW)).await;
        world.write(async |tx| messages::update_cancelled(tx, here.tenant, ids[2], NOW).await.unwrap()).await;
        world.write(async |tx| people::update_left(tx, here.tenant, here.workers[1], NOW).await.unwrap()).await;
        let asked = [ada, here.workers[1], here.workers[2], there.workers[0]];
        let readers = readers::list_readers(world.store(), here.tenant, &asked).await.unwrap();
        assert_eq!(readers.len(), 2, "who left and who is of another organisation reads nothing");
        let reader = &readers[&ada];
        assert_eq!((reader.locale.as_str(), reader.time_zone.as_str(), reader.generation, reader.open), ("de", "Europe/Berlin", 1, 1));
        assert_eq!((readers[&here.workers[2]].time_zone.as_str(), readers[&here.workers[2]].open), ("Europe/Copenhagen", 3));
        assert!(readers::list_readers(world.store(), there.tenant, &[ada]).await.unwrap().is_empty());
        assert!(readers::list_readers(world.store(), here.tenant, &[]).await.unwrap().is_empty());
    });
}

fn versions_are_listed_in_order(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let ids: [MessageId; 2] = world.ids();
        let nobody: [Recipient; 0] = [];
        for id in [ids[1], ids[0]] {
            world.sent(here, id, &nobody, None).await;
        }
        world.version(here, &text(ids[0], 2, None), &nobody).await;
        assert_eq!(recount::list_versions(world.store(), here.tenant).await.unwrap(), [(ids[0], 1), (ids[0], 2), (ids[1], 1)]);
        assert!(recount::list_versions(world.store(), world.there.tenant).await.unwrap().is_empty());
    });
}
