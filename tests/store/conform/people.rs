//! Owns the cases of people: who they are, what they reach, how they leave.
//!
//! Called by the test runner. The one rule: who has left is found no more.

use floornote::domain::ids::PersonId;
use floornote::domain::person::{Reach, Role, Tenant};
use floornote::store::access::sessions;
use floornote::store::roster::people::{self, NewPerson};

use super::world::{NOW, World};
use crate::database::Backend;

on_both!(a_person_is_found_with_the_names_around_them, a_person_changes_and_leaves, overseers_are_who_reaches_a_site_or_team);

fn a_person_is_found_with_the_names_around_them(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let ada = people::find(world.store(), here.tenant, here.workers[0]).await.unwrap().unwrap();
        assert_eq!((ada.id, ada.name.as_str(), ada.role, ada.locale.as_str()), (here.workers[0], "Ada", Role::Worker, "de"));
        assert_eq!((ada.site_id, ada.site_name.as_str(), ada.time_zone.as_str()), (here.sites[0], "Kiel", "Europe/Berlin"));
        assert_eq!(ada.team, Some((here.teams[0], "Früh".to_owned())));
        assert_eq!((ada.generation, ada.organisation_name.as_str(), ada.is_demo), (1, "Here", false));
        let dov = people::find(world.store(), here.tenant, here.workers[3]).await.unwrap().unwrap();
        assert_eq!(dov.team, None);
        assert!(people::find(world.store(), there.tenant, here.workers[0]).await.unwrap().is_none(), "found by another organisation");
        assert!(people::find(world.store(), here.tenant, world.id()).await.unwrap().is_none());
        // Names are not unique; they are compared as they are written.
        let twin: PersonId = world.id();
        let new = NewPerson { id: twin, name: "Ada", role: Role::Worker, locale: "de", site_id: here.sites[1], home_team_id: None };
        world.write(async |tx| people::insert(tx, here.tenant, &new, NOW).await.unwrap()).await;
        let mut both = vec![here.workers[0], twin];
        both.sort_unstable();
        assert_eq!(people::list_by_name(world.store(), here.tenant, "Ada").await.unwrap(), both);
        assert_eq!(people::list_by_name(world.store(), there.tenant, "Ada").await.unwrap(), [there.workers[0]]);
        assert!(people::list_by_name(world.store(), here.tenant, "ada").await.unwrap().is_empty());
        let mut tx = world.store().begin().await.unwrap();
        let foreign = NewPerson { id: world.id(), site_id: there.sites[0], ..new };
        assert!(people::insert(&mut tx, here.tenant, &foreign, NOW).await.is_err(), "a site of another organisation was taken");
    });
}

fn a_person_changes_and_leaves(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, ben) = (&world.here, &world.there, world.here.workers[1]);
        let find = async || people::find(world.store(), here.tenant, ben).await.unwrap();
        for scope in [&there.scope, &here.scope] {
            world
                .write(async |tx| {
                    people::lock(tx, scope.tenant, ben).await.unwrap();
                    people::update_locale(tx, scope.tenant, ben, "ar").await.unwrap();
                    people::update_role(tx, scope.tenant, ben, Role::Manager).await.unwrap();
                })
                .await;
            let row = find().await.unwrap();
            let expected = if scope == &here.scope { ("ar", Role::Manager) } else { ("de", Role::Worker) };
            assert_eq!((row.locale.as_str(), row.role), expected);
        }
        world.write(async |tx| people::update_left(tx, there.tenant, ben, NOW).await.unwrap()).await;
        assert!(find().await.is_some());
        world.write(async |tx| people::update_left(tx, here.tenant, ben, NOW).await.unwrap()).await;
        world.write(async |tx| people::update_left(tx, here.tenant, ben, NOW.plus(5)).await.unwrap()).await;
        assert!(find().await.is_none());
        assert!(people::list_by_name(world.store(), here.tenant, "Ben").await.unwrap().is_empty());
    });
}

fn overseers_are_who_reaches_a_site_or_team(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let names = ["Zoe", "Yan", "Xia", "Will", "Vera"];
        let people: [PersonId; 5] = world.ids();
        let roles = [Role::Admin, Role::Manager, Role::Manager, Role::Lead, Role::Manager];
        world
            .write(async |tx| {
                for ((id, name), role) in people.iter().zip(names).zip(roles) {
                    let new = NewPerson { id: *id, name, role, locale: "en", site_id: here.sites[0], home_team_id: None };
                    people::insert(tx, here.tenant, &new, NOW).await.unwrap();
                }
                // Yan: the first site and its first team, Xia: everything, Will: the first team, Vera: the second site.
                for (person, site, team) in [(1, Some(0), None), (1, None, Some(0)), (2, None, None), (3, None, Some(0)), (4, Some(1), None)] {
                    let (site, team) = (site.map(|at: usize| here.sites[at]), team.map(|at: usize| here.teams[at]));
                    people::insert_reach(tx, here.tenant, world.id(), people[person], site, team).await.unwrap();
                }
            })
            .await;
        let all = [Role::Lead, Role::Manager, Role::Admin];
        let list = async |tenant: Tenant, site, team, roles: &[Role]| -> Vec<String> {
            people::list_overseers(world.store(), tenant, site, team, roles).await.unwrap().into_iter().map(|(_, name, _)| name).collect()
        };
        assert_eq!(list(here.tenant, here.sites[0], Some(here.teams[0]), &all).await, ["Will", "Xia", "Yan", "Zoe"]);
        assert_eq!(list(here.tenant, here.sites[0], None, &all).await, ["Xia", "Yan", "Zoe"]);
        assert_eq!(list(here.tenant, here.sites[1], Some(here.teams[2]), &[Role::Manager]).await, ["Vera", "Xia"]);
        assert!(list(world.there.tenant, here.sites[0], Some(here.teams[0]), &all).await.is_empty());
        let reach = async |tenant: Tenant, person: usize| sessions::find_reach(world.store(), tenant, people[person], roles[person]).await.unwrap();
        assert_eq!(reach(here.tenant, 0).await, Reach::All, "an admin");
        assert_eq!(reach(here.tenant, 1).await, Reach::Within { sites: vec![here.sites[0]], teams: vec![here.teams[0]] });
        assert_eq!(reach(here.tenant, 2).await, Reach::All, "a row without site and team");
        assert_eq!(reach(world.there.tenant, 1).await, Reach::Within { sites: vec![], teams: vec![] });
        world.write(async |tx| people::update_left(tx, here.tenant, people[2], NOW).await.unwrap()).await;
        assert_eq!(list(here.tenant, here.sites[0], None, &all).await, ["Yan", "Zoe"]);
    });
}
