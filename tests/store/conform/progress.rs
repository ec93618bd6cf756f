//! Owns the cases of progress: inboxes, counters within a scope, reports.
//!
//! Called by the test runner. The one rule: a scope sees the counters of its own sites and teams and no others.

use floornote::domain::audience::Recipient;
use floornote::domain::clock::Time;
use floornote::domain::ids::{ActId, MessageId, PersonId};
use floornote::domain::message::{Ask, Kind, MessageState, QuickReply, ReplyKind, ReplyState};
use floornote::domain::person::{Role, Scope};
use floornote::domain::receipt::{Act, ActKind, Answer, ReceiptState};
use floornote::store::messages::{self, NewVersion};
use floornote::store::recorder::{self, Entry};
use floornote::store::replies::{self, NewReply};
use floornote::store::{people, progress};

use super::world::{NOW, World, text};
use crate::database::Backend;

on_both!(
    an_inbox_holds_what_has_left_and_what_is_to_do,
    counters_are_listed_within_the_scope,
    replies_and_next_releases_are_counted_by_message,
    next_starts_are_listed_within_the_scope,
    people_are_listed_outstanding_first_within_the_scope,
    what_just_came_in_is_listed_newest_first,
    the_event_behind_an_answer_is_found,
    readers_are_told_with_what_needs_them,
    versions_are_listed_and_counted_by_state
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
        let list = async |scope: &Scope, is_to_do, before, limit| -> Vec<MessageId> {
            let rows = progress::list_inbox(world.store(), scope, ada, is_to_do, before, limit).await.unwrap();
            rows.into_iter().map(|row| row.receipt.message_id).collect()
        };
        assert_eq!(list(&here.scope, false, None, 9).await, [ids[3], ids[2], ids[1], ids[0]], "newest first, only what has left");
        assert_eq!(list(&here.scope, false, Some(ids[3]), 2).await, [ids[2], ids[1]]);
        assert!(list(&world.there.scope, false, None, 9).await.is_empty());
        world.change(here, ids[0], &[ada], |receipt| receipt.answer = Answer::GotIt).await;
        world.change(here, ids[1], &[ada], |receipt| receipt.state = ReceiptState::Withdrawn).await;
        world.change(here, ids[2], &[ada], |receipt| receipt.state = ReceiptState::Superseded).await;
        assert_eq!(list(&here.scope, true, None, 9).await, [ids[3]]);
        assert_eq!(list(&here.scope, false, None, 9).await, [ids[3], ids[0]], "what was stopped before it got there is unknown");
        world.change(here, ids[1], &[ada], |receipt| receipt.seen_at = Some(NOW)).await;
        assert_eq!(list(&here.scope, false, None, 9).await, [ids[3], ids[1], ids[0]]);
        let rows = progress::list_inbox(world.store(), &here.scope, ada, false, None, 1).await.unwrap();
        let row = &rows[0];
        assert_eq!((row.kind, row.title.as_str(), row.sender_name.as_str(), row.sender_role), (Kind::Text, "Aisle 4", "Lena", Role::Lead));
        assert_eq!((row.team_name.as_deref(), row.sent_at, row.respond_by, row.ask), (Some("Früh"), NOW, Some(NOW.plus(60)), Ask::Acknowledge));
        assert_eq!((row.asset_id, row.duration_ms, row.is_cancelled, row.reply_state), (None, None, false, None));
        world.write(async |tx| messages::update_cancelled(tx, &here.scope, ids[3], NOW).await.unwrap()).await;
        for (n, state) in [(0, ReplyState::New), (1, ReplyState::Doing)] {
            reply(world, ids[3], 0, None, n).await;
            let newest = replies::list(world.store(), &here.scope, ids[3], None, 1).await.unwrap()[0].id;
            world.write(async |tx| replies::update_state(tx, &here.scope, newest, state, None, NOW).await.unwrap()).await;
        }
        let row = progress::list_inbox(world.store(), &here.scope, ada, false, None, 1).await.unwrap().remove(0);
        assert_eq!((row.is_cancelled, row.reply_state), (true, Some(ReplyState::Doing)), "the newest reply counts");
        let dov = progress::list_inbox(world.store(), &here.scope, here.workers[3], false, None, 1).await.unwrap().remove(0);
        assert_eq!(dov.team_name, None);
        // What asks nothing is done once it is opened.
        let quiet: MessageId = world.id();
        world.draft(here, quiet, Kind::Text).await;
        world.version(here, &NewVersion { ask: Ask::None, ..text(quiet, 1, None) }, &here.everybody()).await;
        world.write(async |tx| messages::leave(tx, &here.scope, &world.house.clock, quiet, 1, None).await.unwrap()).await;
        assert!(list(&here.scope, true, None, 9).await.contains(&quiet));
        world.change(here, quiet, &[ada], |receipt| receipt.seen_at = Some(NOW)).await;
        assert!(!list(&here.scope, true, None, 9).await.contains(&quiet));
    });
}

/// A reply of a worker; later ones have higher ids.
async fn reply(world: &World, message_id: MessageId, person: usize, quick: Option<QuickReply>, at: i64) {
    let here = &world.here;
    world.house.clock.set(NOW.plus(at));
    let kind = if quick.is_some() { ReplyKind::Quick } else { ReplyKind::Text };
    let site_id = if person == 2 { here.sites[1] } else { here.sites[0] };
    let new = NewReply { id: world.id(), message_id, version: 1, author_id: here.workers[person], site_id, kind, quick, body: Some("Yes"), upload_id: None };
    world.write(async |tx| replies::insert(tx, &here.scope, &new, NOW.plus(at)).await.unwrap()).await;
    world.house.clock.set(NOW);
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
            let parts = progress::list_counts(world.store(), scope, versions).await.unwrap();
            parts.into_iter().map(|part| (part.message_id, part.site_name, part.team_name, part.counts.notified)).collect()
        };
        let named = |id, site: &str, team: Option<&str>, notified| (id, site.to_owned(), team.map(str::to_owned), notified);
        let mut all = list(&here.scope, &[(ids[0], 1), (ids[1], 1), (ids[0], 2)]).await;
        assert!(all.is_sorted_by_key(|(id, site, ..)| (*id, site.clone())), "by message and site");
        assert_eq!(all.len(), 8);
        let mut of_second = all.split_off(4);
        of_second.sort();
        assert_eq!(
            of_second,
            [
                named(ids[1], "Aarhus", Some("Nat"), 0),
                named(ids[1], "Kiel", None, 0),
                named(ids[1], "Kiel", Some("Früh"), 1),
                named(ids[1], "Kiel", Some("Spät"), 0)
            ]
        );
        assert_eq!(list(&here.within(&here.sites[1..], &[]), &[(ids[1], 1)]).await, [named(ids[1], "Aarhus", Some("Nat"), 0)]);
        assert_eq!(list(&here.within(&[], &here.teams[..1]), &[(ids[1], 1)]).await, [named(ids[1], "Kiel", Some("Früh"), 1)]);
        assert_eq!(list(&here.within(&here.sites[..1], &here.teams[2..]), &[(ids[1], 1)]).await.len(), 4);
        assert!(list(&here.within(&[], &[]), &[(ids[1], 1)]).await.is_empty() && list(&here.scope, &[]).await.is_empty());
        assert!(list(&world.there.scope, &[(ids[1], 1)]).await.is_empty());
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
            reply(world, id, 0, None, n).await;
        }
        let newest = replies::list(world.store(), &here.scope, ids[0], None, 1).await.unwrap()[0].id;
        world.write(async |tx| replies::update_state(tx, &here.scope, newest, ReplyState::Done, None, NOW).await.unwrap()).await;
        let counted = progress::count_replies(world.store(), &here.scope, &ids).await.unwrap();
        assert_eq!(counted, [(ids[0], (2, 1)), (ids[1], (1, 1))].into());
        assert!(progress::count_replies(world.store(), &world.there.scope, &ids).await.unwrap().is_empty());
        for (person, until) in [(0, 30), (1, 20), (2, 10)] {
            world.change(here, ids[0], &here.workers[person..=person], |receipt| receipt.held_until = Some(NOW.plus(until))).await;
        }
        world.change(here, ids[0], &here.workers[2..3], |receipt| receipt.state = ReceiptState::Withdrawn).await;
        assert_eq!(progress::next_held(world.store(), &here.scope, &ids).await.unwrap(), [(ids[0], NOW.plus(20))].into());
        assert!(progress::next_held(world.store(), &world.there.scope, &ids).await.unwrap().is_empty());
        assert!(progress::next_held(world.store(), &here.scope, &[]).await.unwrap().is_empty());
    });
}

fn next_starts_are_listed_within_the_scope(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let ids: [MessageId; 2] = world.ids();
        for id in ids {
            world.sent(here, id, &here.everybody(), None).await;
            for (person, until) in [(0, 20), (1, 20), (2, 10), (3, 30)] {
                world.change(here, id, &here.workers[person..=person], |receipt| receipt.held_until = Some(NOW.plus(until))).await;
            }
        }
        world.change(here, ids[1], &here.workers[..1], |receipt| receipt.seen_at = Some(NOW)).await;
        let list = async |scope: &Scope, limit| -> Vec<(Time, String, i64, i64)> {
            let starts = progress::list_next_starts(world.store(), scope, limit).await.unwrap();
            starts.into_iter().map(|start| (start.at, start.site_name, start.people, start.notes)).collect()
        };
        let (aarhus, kiel, late) =
            ((NOW.plus(10), "Aarhus".to_owned(), 1, 2), (NOW.plus(20), "Kiel".to_owned(), 2, 2), (NOW.plus(30), "Kiel".to_owned(), 1, 2));
        assert_eq!(list(&here.scope, 9).await, [aarhus.clone(), kiel.clone(), late.clone()]);
        assert_eq!(list(&here.scope, 1).await, [aarhus]);
        assert_eq!(list(&here.within(&here.sites[..1], &[]), 9).await, [kiel.clone(), late]);
        assert_eq!(list(&here.within(&here.sites[..1], &[]), 1).await, [kiel]);
        assert!(list(&world.there.scope, 9).await.is_empty() && list(&here.within(&[], &here.teams), 9).await.is_empty());
        world.write(async |tx| messages::update_cancelled(tx, &here.scope, ids[0], NOW).await.unwrap()).await;
        assert_eq!(list(&here.scope, 9).await[1], (NOW.plus(20), "Kiel".to_owned(), 1, 1));
    });
}

fn people_are_listed_outstanding_first_within_the_scope(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        world.change(here, id, &here.workers[..1], |receipt| receipt.answer = Answer::GotIt).await;
        let list = async |scope: &Scope, limit| -> Vec<String> {
            progress::list_people(world.store(), scope, id, 1, limit).await.unwrap().into_iter().map(|line| line.name).collect()
        };
        assert_eq!(list(&here.scope, 9).await, ["Ben", "Cleo", "Dov", "Ada"]);
        assert_eq!(list(&here.scope, 2).await, ["Ben", "Cleo"]);
        assert_eq!(list(&here.within(&here.sites[1..], &[]), 9).await, ["Cleo"]);
        assert_eq!(list(&here.within(&[], &here.teams[..2]), 9).await, ["Ben", "Ada"]);
        assert!(list(&here.within(&[], &[]), 9).await.is_empty() && list(&world.there.scope, 9).await.is_empty());
        let lines = progress::list_people(world.store(), &here.scope, id, 1, 9).await.unwrap();
        assert_eq!((lines[1].site_name.as_str(), lines[1].team_name.as_deref(), lines[1].receipt.person_id), ("Aarhus", Some("Nat"), here.workers[2]));
        assert_eq!(lines[2].team_name, None);
        assert!(progress::list_people(world.store(), &here.scope, id, 2, 9).await.unwrap().is_empty());
    });
}

fn what_just_came_in_is_listed_newest_first(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        for (person, at, answer) in [(0, 1, Answer::GotIt), (1, 3, Answer::NotClear), (2, 5, Answer::Cannot)] {
            world.change(here, id, &here.workers[person..=person], |receipt| (receipt.answer, receipt.answered_at) = (answer, Some(NOW.plus(at)))).await;
        }
        reply(world, id, 0, None, 2).await;
        reply(world, id, 1, Some(QuickReply::NotClear), 4).await;
        reply(world, id, 3, Some(QuickReply::Help), 6).await;
        let list = async |scope: &Scope, sites: &[_], limit| -> Vec<(String, String, Time)> {
            let found = progress::list_just_in(world.store(), scope, sites, limit).await.unwrap();
            assert!(found.iter().all(|one| one.message_id == id && one.title == "Aisle 4"));
            found.into_iter().map(|one| (one.name, one.what, one.at)).collect()
        };
        let line = |name: &str, what: &str, at| (name.to_owned(), what.to_owned(), NOW.plus(at));
        let all = [line("Dov", "quick", 6), line("Cleo", "cannot", 5), line("Ben", "not_clear", 3), line("Ada", "text", 2), line("Ada", "got_it", 1)];
        assert_eq!(list(&here.scope, &here.sites, 9).await, all, "a quick reply that is an answer is told once");
        assert_eq!(list(&here.scope, &here.sites, 2).await, all[..2]);
        assert_eq!(list(&here.scope, &here.sites[1..], 9).await, all[1..2]);
        assert!(list(&here.scope, &[], 9).await.is_empty() && list(&world.there.scope, &here.sites, 9).await.is_empty());
    });
}

fn the_event_behind_an_answer_is_found(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        let entry = |person: usize, kind, client: i64, seq| Entry {
            key: (id, 1, here.workers[person]),
            act: Act { act_id: ActId(world.id::<uuid::Uuid>()), kind, client_at: NOW.plus(client), received_at: NOW.plus(50), generation: 1, seq },
        };
        let acts = [
            entry(0, ActKind::NotClear, 5, 1),
            entry(0, ActKind::GotIt, 7, 2),
            entry(1, ActKind::GotIt, -9, 1),
            entry(2, ActKind::GotIt, 5, 1),
            entry(2, ActKind::TakeBack, 6, 2),
            entry(3, ActKind::Seen, 6, 9),
        ];
        world.write(async |tx| recorder::record(tx, &here.scope, &acts).await.unwrap()).await;
        let found = progress::list_answer_events(world.store(), &here.scope, id, 1).await.unwrap();
        let times = |person: PersonId| found.get(&person).map(|event| (event.client_at, event.received_at, event.is_clock_suspect));
        assert_eq!(times(here.workers[0]), Some((NOW.plus(7), NOW.plus(50), false)));
        assert_eq!(times(here.workers[1]), Some((NOW.plus(-9), NOW.plus(50), true)), "before it left: the clock is doubted");
        assert_eq!((times(here.workers[2]), times(here.workers[3])), (None, None));
        assert!(progress::list_answer_events(world.store(), &world.there.scope, id, 1).await.unwrap().is_empty());
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
        world.write(async |tx| messages::update_cancelled(tx, &here.scope, ids[2], NOW).await.unwrap()).await;
        world.write(async |tx| people::update_left(tx, &here.scope, here.workers[1], NOW).await.unwrap()).await;
        let asked = [ada, here.workers[1], here.workers[2], there.workers[0]];
        let readers = progress::list_readers(world.store(), &here.scope, &asked).await.unwrap();
        assert_eq!(readers.len(), 2, "who left and who is of another organisation reads nothing");
        let reader = &readers[&ada];
        assert_eq!((reader.locale.as_str(), reader.time_zone.as_str(), reader.generation, reader.open), ("de", "Europe/Berlin", 1, 1));
        assert_eq!((readers[&here.workers[2]].time_zone.as_str(), readers[&here.workers[2]].open), ("Europe/Copenhagen", 3));
        assert!(progress::list_readers(world.store(), &there.scope, &[ada]).await.unwrap().is_empty());
        assert!(progress::list_readers(world.store(), &here.scope, &[]).await.unwrap().is_empty());
    });
}

fn versions_are_listed_and_counted_by_state(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let ids: [MessageId; 2] = world.ids();
        let nobody: [Recipient; 0] = [];
        for id in [ids[1], ids[0]] {
            world.sent(here, id, &nobody, None).await;
        }
        world.version(here, &text(ids[0], 2, None), &nobody).await;
        assert_eq!(progress::list_versions(world.store(), &here.scope).await.unwrap(), [(ids[0], 1), (ids[0], 2), (ids[1], 1)]);
        assert!(progress::list_versions(world.store(), &world.there.scope).await.unwrap().is_empty());
        let count = async |scope: &Scope, state| progress::count_in_state(world.store(), scope, state).await.unwrap();
        assert_eq!((count(&here.scope, MessageState::Sent).await, count(&here.scope, MessageState::Processing).await), (2, 1));
        assert_eq!((count(&here.scope, MessageState::Failed).await, count(&world.there.scope, MessageState::Sent).await), (0, 0));
    });
}
