//! Owns the cases of what stands beside a manager's list: the next shift starts, and what has just come in.
//!
//! Called by the test runner. The one rule: both tell of whole sites within reach and of no others.

use floornote::domain::clock::Time;
use floornote::domain::ids::{MessageId, SiteId};
use floornote::domain::message::QuickReply;
use floornote::domain::person::Scope;
use floornote::domain::receipt::{ActKind, ReceiptState};
use floornote::store::progress::aside;
use floornote::store::roster::sites::{self, SiteRow};

use super::world::{NOW, World};
use crate::database::Backend;

on_both!(next_starts_are_listed_within_the_scope, what_just_came_in_is_listed_newest_first, with_many_sites_only_the_newest_are_looked_at);

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
        let list = async |scope: &Scope, limit| -> Vec<(Time, SiteId, String, i64, i64)> {
            let starts = aside::list_next_starts(world.store(), scope, limit).await.unwrap();
            starts.into_iter().map(|start| (start.at, start.site_id, start.site_name, start.people, start.notes)).collect()
        };
        let line = |at, site: usize, people, notes| (NOW.plus(at), here.sites[site], ["Kiel", "Aarhus"][site].to_owned(), people, notes);
        let (aarhus, kiel, late) = (line(10, 1, 1, 2), line(20, 0, 2, 2), line(30, 0, 1, 2));
        assert_eq!(list(&here.scope, 9).await, [aarhus.clone(), kiel.clone(), late.clone()]);
        assert_eq!(list(&here.scope, 1).await, std::slice::from_ref(&aarhus));
        assert!(list(&here.scope, 0).await.is_empty());
        let (first, both) = (here.within(&here.sites[..1], &[]), here.within(&here.sites, &[]));
        assert_eq!(list(&first, 9).await, [kiel.clone(), late.clone()]);
        assert_eq!(list(&first, 1).await, std::slice::from_ref(&kiel));
        assert_eq!(list(&both, 2).await, [aarhus, kiel], "the soonest of several sites");
        assert!(list(&world.there.scope, 9).await.is_empty() && list(&here.within(&[], &here.teams), 9).await.is_empty());
        // One start of two sites is two lines; what was answered or stopped waits no longer.
        world.change(here, ids[0], &here.workers[2..3], |receipt| receipt.held_until = Some(NOW.plus(20))).await;
        world.change(here, ids[1], &here.workers[2..3], |receipt| (receipt.state, receipt.held_until) = (ReceiptState::Withdrawn, None)).await;
        world.act(ids[0], 0, ActKind::GotIt, 1).await;
        for scope in [&here.scope, &both] {
            assert_eq!(list(scope, 9).await, [line(20, 1, 1, 1), line(20, 0, 1, 2), late.clone()], "by time, then by name");
        }
    });
}

fn what_just_came_in_is_listed_newest_first(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        for (person, at, kind) in [(0, 1, ActKind::GotIt), (1, 3, ActKind::NotClear), (2, 5, ActKind::Cannot)] {
            world.act(id, person, kind, at).await;
        }
        world.reply(id, 0, None, 2).await;
        world.reply(id, 1, Some(QuickReply::NotClear), 4).await;
        world.reply(id, 3, Some(QuickReply::Help), 6).await;
        let list = async |scope: &Scope, sites: Option<&[SiteId]>, limit| -> Vec<(String, String, Time)> {
            let found = aside::list_just_in(world.store(), scope, sites, limit).await.unwrap();
            assert!(found.iter().all(|one| one.message_id == id && one.title == "Aisle 4"));
            found.into_iter().map(|one| (one.name, one.what, one.at)).collect()
        };
        let line = |name: &str, what: &str, at| (name.to_owned(), what.to_owned(), NOW.plus(at));
        let all = [line("Dov", "quick", 6), line("Cleo", "cannot", 5), line("Ben", "not_clear", 3), line("Ada", "text", 2), line("Ada", "got_it", 1)];
        for sites in [None, Some(&here.sites[..])] {
            assert_eq!(list(&here.scope, sites, 9).await, all, "a quick reply that is an answer is told once");
            assert_eq!(list(&here.scope, sites, 2).await, all[..2]);
        }
        let second = here.within(&here.sites[1..], &here.teams[..1]);
        assert_eq!(list(&here.scope, Some(&here.sites[1..]), 9).await, all[1..2]);
        assert_eq!(list(&second, None, 9).await, all[1..2], "without a site it is those of the scope");
        assert_eq!(list(&second, Some(&here.sites), 9).await, all[1..2], "sites do not widen a scope");
        assert!(list(&here.scope, Some(&[]), 9).await.is_empty() && list(&here.within(&[], &here.teams), None, 9).await.is_empty());
        assert!(list(&world.there.scope, None, 9).await.is_empty() && list(&world.there.scope, Some(&here.sites), 9).await.is_empty());
        // What was taken back, and what a stopped message had, did not come in.
        world.act(id, 1, ActKind::TakeBack, 7).await;
        world.change(here, id, &here.workers[2..3], |receipt| receipt.state = ReceiptState::Withdrawn).await;
        assert_eq!(list(&here.scope, None, 9).await, [all[0].clone(), all[3].clone(), all[4].clone()]);
    });
}

fn with_many_sites_only_the_newest_are_looked_at(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        let many: [SiteId; 12] = world.ids();
        world
            .write(async |tx| {
                for site in many {
                    sites::insert_site(tx, here.tenant, &SiteRow { id: site, name: "Bergen".to_owned(), time_zone: "UTC".parse().unwrap() }).await.unwrap();
                }
            })
            .await;
        for (person, at) in [(0, 1), (2, 2)] {
            world.act(id, person, ActKind::GotIt, at).await;
        }
        let sites: Vec<SiteId> = many.iter().chain(&here.sites[..1]).copied().collect();
        let list = async |sites: &[SiteId]| -> Vec<String> {
            let found = aside::list_just_in(world.store(), &here.within(sites, &[]), None, 9).await.unwrap();
            found.into_iter().map(|one| one.name).collect()
        };
        assert_eq!(list(&sites).await, ["Ada"], "only of these sites");
        assert_eq!(list(&[&sites[..], &here.sites[1..]].concat()).await, ["Cleo", "Ada"]);
    });
}
