//! Owns the cases of the roster: organisations, sites, teams, members, shifts and plans.
//!
//! Called by the test runner. The one rule: who has left is nowhere in it.

use floornote::domain::clock::Time;
use floornote::domain::ids::{PersonId, SiteId, TeamId};
use floornote::domain::norms::Interval;
use floornote::domain::person::{Scope, Tenant};
use floornote::store::delivery::subscriptions;
use floornote::store::delivery::subscriptions::Subscription;
use floornote::store::roster::people;
use floornote::store::roster::sites::{self, SiteRow, TeamRow};

use super::world::{NOW, World};
use crate::database::Backend;
use crate::store::house::{House, plant};
use floornote::store::roster::organisations;
use floornote::store::roster::plans;

on_both!(
    an_empty_database_has_no_organisation,
    sites_and_teams_are_listed_by_name,
    a_stored_time_zone_that_nobody_knows_is_an_error_that_names_it,
    sites_and_teams_within_reach_are_listed_up_to_a_limit,
    members_come_with_their_teams,
    plans_tell_who_may_be_pushed_and_when
);

fn an_empty_database_has_no_organisation(backend: Backend) {
    let house = House::open(backend);
    house.runtime.block_on(async {
        assert!(organisations::list_organisations(&house.store).await.unwrap().is_empty());
        let mut tx = house.store.begin().await.unwrap();
        assert!(organisations::is_first(&mut tx).await.unwrap());
        let (one, other) = (house.clock.id(), house.clock.id());
        organisations::insert_organisation(&mut tx, one, "One", false, NOW).await.unwrap();
        assert!(!organisations::is_first(&mut tx).await.unwrap());
        organisations::insert_organisation(&mut tx, other, "Demo", true, NOW).await.unwrap();
        tx.commit().await.unwrap();
        let mut expected = vec![(one, "One".to_owned(), false), (other, "Demo".to_owned(), true)];
        expected.sort();
        assert_eq!(organisations::list_organisations(&house.store).await.unwrap(), expected);
    });
}

fn sites_and_teams_are_listed_by_name(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let twins: [SiteId; 2] = world.ids();
        world
            .write(async |tx| {
                for id in twins {
                    sites::insert_site(tx, here.tenant, &SiteRow { id, name: "Bergen".to_owned(), time_zone: "UTC".parse().unwrap() }).await.unwrap();
                }
                sites::insert_team(tx, here.tenant, &TeamRow { id: world.id(), site_id: twins[0], name: "Alle".to_owned() }).await.unwrap();
            })
            .await;
        let sites = sites::list_sites(world.store(), here.tenant).await.unwrap();
        assert_eq!(sites.iter().map(|site| site.id).collect::<Vec<_>>(), [here.sites[1], twins[0], twins[1], here.sites[0]]);
        assert_eq!((sites[3].name.as_str(), sites[3].time_zone.as_str()), ("Kiel", "Europe/Berlin"));
        assert_eq!(sites::list_sites(world.store(), world.there.tenant).await.unwrap().len(), 2);
        // By bytes on both: an umlaut comes after every plain letter.
        let teams = sites::list_teams(world.store(), here.tenant).await.unwrap();
        assert_eq!(teams.iter().map(|team| team.name.as_str()).collect::<Vec<_>>(), ["Alle", "Früh", "Nat", "Spät"]);
        assert_eq!((teams[1].id, teams[1].site_id), (here.teams[0], here.sites[0]));
        assert_eq!(sites::list_teams(world.store(), world.there.tenant).await.unwrap().len(), 3);
        let site =
            async |scope: &Scope, id| sites::find_site(world.store(), scope, id).await.unwrap().map(|site| (site.id, site.name, site.time_zone.to_string()));
        assert_eq!(site(&here.scope, here.sites[0]).await, Some((here.sites[0], "Kiel".to_owned(), "Europe/Berlin".to_owned())));
        assert_eq!((site(&here.scope, world.id()).await, site(&world.there.scope, here.sites[0]).await), (None, None));
        let team = async |scope: &Scope, id| sites::find_team(world.store(), scope, id).await.unwrap().map(|team| (team.id, team.site_id, team.name));
        assert_eq!(team(&here.scope, here.teams[2]).await, Some((here.teams[2], here.sites[1], "Nat".to_owned())));
        assert_eq!((team(&here.scope, world.id()).await, team(&world.there.scope, here.teams[2]).await), (None, None));
        assert!(
            team(&here.within(&here.sites[1..], &[]), here.teams[2]).await.is_some()
                && team(&here.within(&[], &here.teams[2..]), here.teams[2]).await.is_some()
        );
        assert_eq!(team(&here.within(&here.sites[..1], &here.teams[..2]), here.teams[2]).await, None, "of a site and of teams beside it");
        assert_eq!(site(&here.within(&[], &here.teams), here.sites[0]).await, None, "by teams no site is reached as a whole");
    });
}

fn a_stored_time_zone_that_nobody_knows_is_an_error_that_names_it(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        plant(backend, &world.house.url, "UPDATE sites SET time_zone = 'Europe/Porto' WHERE name = 'Aarhus'").await;
        let found = sites::find_site(world.store(), &here.scope, here.sites[1]).await.map(|_| ());
        let error = found.unwrap_err().to_string();
        assert!(error.contains("column time_zone") && error.contains("`Europe/Porto` is no time zone"), "{error}");
        assert!(sites::find_site(world.store(), &here.scope, here.sites[0]).await.is_ok(), "the others can be read");
        assert!(plans::list_plans(world.store(), here.tenant, None, NOW).await.is_err(), "nobody is pushed by another zone's hours");
    });
}

fn sites_and_teams_within_reach_are_listed_up_to_a_limit(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let sites = async |scope: &Scope, limit| {
            let (sites, all) = sites::list_sites_within(world.store(), scope, limit).await.unwrap();
            (sites.into_iter().map(|site| (site.id, site.name, site.time_zone.to_string())).collect::<Vec<_>>(), all)
        };
        let kiel = (here.sites[0], "Kiel".to_owned(), "Europe/Berlin".to_owned());
        let aarhus = (here.sites[1], "Aarhus".to_owned(), "Europe/Copenhagen".to_owned());
        for scope in [&here.scope, &here.within(&here.sites, &[])] {
            assert_eq!(sites(scope, 9).await, (vec![aarhus.clone(), kiel.clone()], 2), "by name");
            assert_eq!(sites(scope, 2).await, (vec![aarhus.clone(), kiel.clone()], 2));
            assert_eq!(sites(scope, 1).await, (vec![aarhus.clone()], 2), "of all only so many, and how many there are");
        }
        assert_eq!(sites(&here.within(&here.sites[..1], &here.teams[2..]), 9).await, (vec![kiel], 1), "a team is no whole site");
        assert_eq!(sites(&here.within(&[], &here.teams), 9).await, (vec![], 0));
        assert_eq!(sites(&world.there.within(&here.sites, &[]), 9).await.0, [], "another organisation's sites are not listed");
        let teams = async |scope: &Scope, site, limit| {
            let (teams, all) = sites::list_teams_within(world.store(), scope, site, limit).await.unwrap();
            let number = |team: TeamRow| here.teams.iter().position(|id| *id == team.id).filter(|n| here.sites[n / 2] == team.site_id).unwrap();
            (teams.into_iter().map(number).collect::<Vec<_>>(), all)
        };
        assert_eq!(teams(&here.scope, None, 9).await, (vec![0, 2, 1], 3), "by name");
        assert_eq!(teams(&here.scope, None, 2).await, (vec![0, 2], 3));
        assert_eq!(teams(&here.scope, Some(here.sites[0]), 9).await, (vec![0, 1], 2));
        assert_eq!(teams(&here.scope, Some(here.sites[0]), 1).await, (vec![0], 2));
        let scope = here.within(&here.sites[1..], &here.teams[1..2]);
        assert_eq!(teams(&scope, None, 9).await, (vec![2, 1], 2), "those of the site and the single one");
        assert_eq!(teams(&scope, Some(here.sites[0]), 9).await, (vec![1], 1), "a site does not widen a scope");
        assert_eq!(teams(&here.within(&[], &[]), None, 9).await, (vec![], 0));
        assert_eq!(teams(&world.there.within(&here.sites, &here.teams), None, 9).await, (vec![], 0));
    });
}

fn members_come_with_their_teams(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        for _ in 0..2 {
            // Twice: the second time changes nothing.
            world.write(async |tx| sites::insert_member(tx, here.tenant, here.teams[2], here.workers[0]).await.unwrap()).await;
        }
        let list = async |scope: &Scope| {
            let teams = sites::list_teams_within(world.store(), scope, None, i64::MAX).await.unwrap().0;
            sites::list_members(world.store(), scope, &teams).await.unwrap()
        };
        let members = list(&here.scope).await;
        let mut expected: Vec<PersonId> = here.workers.iter().copied().chain([here.lead]).collect();
        expected.sort_unstable();
        assert_eq!(members.iter().map(|member| member.person_id).collect::<Vec<_>>(), expected, "in id order");
        let of = |id| members.iter().find(|member| member.person_id == id).unwrap();
        let mut teams = vec![(here.teams[0], here.sites[0]), (here.teams[2], here.sites[1])];
        teams.sort_unstable();
        assert_eq!(of(here.workers[0]).teams, teams);
        assert_eq!((of(here.workers[3]).teams.len(), of(here.workers[3]).home_team_id, of(here.workers[3]).site_id), (0, None, here.sites[0]));
        let within = async |sites: &[SiteId], teams: &[TeamId]| -> Vec<(PersonId, usize)> {
            let members = list(&here.within(sites, teams)).await;
            members.iter().map(|member| (member.person_id, member.teams.len())).collect()
        };
        let mut at_second = vec![(here.workers[0], 1), (here.workers[2], 1)];
        at_second.sort_unstable();
        assert_eq!(within(&here.sites[1..], &[]).await, at_second, "also who is only in a team there, with their teams there");
        assert_eq!(within(&[], &here.teams[1..2]).await, [(here.workers[1], 1)]);
        assert_eq!(within(&here.sites, &here.teams).await.len(), expected.len(), "each once");
        assert!(within(&[], &[]).await.is_empty());
        assert!(list(&world.there.within(&here.sites, &here.teams)).await.is_empty());
        world.write(async |tx| people::update_left(tx, here.tenant, here.workers[0], NOW).await.unwrap()).await;
        assert_eq!(list(&here.scope).await.len(), 4);
        let mut tx = world.store().begin().await.unwrap();
        let asked = [here.workers[0], here.workers[1], world.there.workers[0]];
        assert_eq!(people::list_staying(&mut tx, here.tenant, &asked).await.unwrap().into_iter().collect::<Vec<_>>(), here.workers[1..2]);
        drop(tx);
        assert_eq!(list(&world.there.scope).await.len(), 5);
    });
}

fn plans_tell_who_may_be_pushed_and_when(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, ada) = (&world.here, &world.there, world.here.workers[0]);
        let shift = |from, until| Interval { starts_at: NOW.plus(from), ends_at: NOW.plus(until) };
        let phones: [_; 3] = world.ids();
        world
            .write(async |tx| {
                for interval in [shift(50, 60), shift(-20, -10), shift(-5, 5), shift(-9, 0)] {
                    plans::insert_shift(tx, here.tenant, world.id(), here.sites[0], ada, interval).await.unwrap();
                }
                for (n, id) in phones.iter().enumerate() {
                    let phone =
                        Subscription { id: *id, person_id: ada, endpoint: format!("https://push.example/{n}"), p256dh: "p".to_owned(), auth: "a".to_owned() };
                    subscriptions::upsert(tx, here.tenant, &phone, 10, NOW).await.unwrap();
                }
                subscriptions::update_gone(tx, here.tenant, &phones[..1], NOW).await.unwrap();
                subscriptions::update_pushed(tx, here.tenant, &phones[1..2], NOW.plus(-100)).await.unwrap();
                subscriptions::update_pushed(tx, here.tenant, &phones[2..], NOW.plus(-50)).await.unwrap();
            })
            .await;
        let plans = plans::list_plans(world.store(), here.tenant, None, NOW).await.unwrap();
        assert_eq!(plans.len(), 5);
        let plan = &plans[&ada];
        assert_eq!(plan.shifts, [shift(-5, 5), shift(50, 60)], "what has not ended, in order");
        assert_eq!((plan.subscriptions, plan.gone, plan.silent_since), (2, 1, Some(NOW.plus(-50))), "silent since the phone that was pushed last");
        assert_eq!((plan.name.as_str(), plan.time_zone.as_str(), plan.quiet), ("Ada", "Europe/Berlin", None));
        let other = &plans[&here.workers[1]];
        assert_eq!((other.shifts.len(), other.subscriptions, other.gone, other.silent_since), (0, 0, 0, None::<Time>));
        // One phone that answered is enough not to be silent.
        world.write(async |tx| subscriptions::update_reached(tx, here.tenant, &[ada], NOW).await.unwrap()).await;
        let some = plans::list_plans(world.store(), here.tenant, Some(&[ada, there.workers[0]]), NOW).await.unwrap();
        assert_eq!(some.len(), 1, "another organisation's person came with it");
        assert_eq!(some[&ada].silent_since, None);
        assert!(plans::list_plans(world.store(), there.tenant, Some(&[ada]), NOW).await.unwrap().is_empty());
        let ends = async |tenant: Tenant, at| plans::list_shift_ends(world.store(), tenant, &[ada, here.workers[1]], NOW.plus(at)).await.unwrap();
        assert_eq!(ends(here.tenant, 0).await.into_iter().collect::<Vec<_>>(), [(ada, NOW.plus(5))], "of whoever is on shift now");
        assert!(ends(here.tenant, 5).await.is_empty() && ends(there.tenant, 0).await.is_empty());
        assert!(plans::list_plans(world.store(), here.tenant, Some(&[]), NOW).await.unwrap().is_empty());
        let mut tx = world.store().begin().await.unwrap();
        people::update_left(&mut tx, here.tenant, ada, NOW).await.unwrap();
        assert!(plans::list_plans(&mut tx, here.tenant, Some(&[ada]), NOW).await.unwrap().is_empty(), "a transaction sees its own writes");
        drop(tx);
        assert_eq!(plans::list_plans(world.store(), here.tenant, Some(&[ada]), NOW).await.unwrap().len(), 1);
    });
}
