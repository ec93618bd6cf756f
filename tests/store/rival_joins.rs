//! Owns two processes that let somebody in, or make what is missing, at the same moment.
//!
//! Called by the test runner. The one rule: one of the two wins, and the other one learns it.

use std::net::{IpAddr, Ipv4Addr};

use super::conform::world::{NOW, Org, World};
use super::process::{Process, actor};
use super::rivals::deadlocks;
use crate::database::Backend;
use floornote::domain::access::CodeKind;
use floornote::domain::ids::PersonId;
use floornote::domain::person::Role;
use floornote::domain::refusal::Code;
use floornote::service::ServiceError;
use floornote::service::access::join::{self, Joined};
use floornote::service::access::{invite, new_phone as claiming};
use floornote::store::Store;
use floornote::store::access::new_phones;
use floornote::store::roster::organisations;
use floornote::store::roster::sites::{self, TeamRow};

const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

on_both!(
    of_two_new_phones_at_once_one_comes_in_and_one_waits,
    two_waiting_phones_are_not_both_let_in,
    two_first_starters_make_one_organisation,
    what_two_look_for_and_neither_finds_is_made_once
);

async fn code(world: &World, person: PersonId) -> String {
    let here = &world.here;
    world.write(async |tx| invite::insert_code(tx, here.tenant, &world.house.clock, person, CodeKind::Personal, None).await.unwrap()).await
}

fn of_two_new_phones_at_once_one_comes_in_and_one_waits(backend: Backend) {
    World::run(backend, async |world| {
        let [one, other] = Process::two(world).await;
        for person in world.here.workers {
            let codes = [code(world, person).await, code(world, person).await];
            let joining = tokio::join!(join::join(&one.house, HERE, &codes[0], "en", None), join::join(&other.house, HERE, &codes[1], "en", None));
            let joined = [joining.0.unwrap(), joining.1.unwrap()];
            assert_eq!(joined.iter().filter(|joined| matches!(joined, Joined::In(..))).count(), 1, "both phones were the first");
            // One code at two processes at once is spent once.
            let code = code(world, person).await;
            let joining = tokio::join!(join::join(&one.house, HERE, &code, "en", None), join::join(&other.house, HERE, &code, "en", None));
            let spent =
                [&joining.0, &joining.1].into_iter().filter(|joined| matches!(joined, Err(ServiceError::Refused(refusal)) if refusal.code == Code::CodeSpent));
            assert_eq!(spent.count(), 1, "{:?} {:?}", joining.0, joining.1);
        }
    });
}

fn two_waiting_phones_are_not_both_let_in(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let [one, other] = Process::two(world).await;
        for person in here.workers {
            for _ in 0..3 {
                join::join(&one.house, HERE, &code(world, person).await, "en", None).await.unwrap();
            }
            let held = new_phones::list_held(world.store(), here.tenant, None, NOW).await.unwrap();
            assert_eq!(held.len(), 2, "the first phone came in, two wait");
            let owner = actor(world, here, person, Role::Worker);
            let answers = tokio::join!(claiming::answer(&one.house, &owner, held[0].id, true), claiming::answer(&other.house, &owner, held[1].id, true));
            let is_over = |answer: &Result<(), ServiceError>| matches!(answer, Err(ServiceError::Refused(refusal)) if matches!(refusal.code, Code::ClaimOver | Code::NotFound));
            assert!(answers.0.is_ok() != answers.1.is_ok() && (is_over(&answers.0) || is_over(&answers.1)), "{answers:?}");
            assert!(new_phones::list_held(world.store(), here.tenant, None, NOW).await.unwrap().is_empty());
        }
        one.stop().await;
        other.stop().await;
        if backend == Backend::Postgres {
            assert_eq!(deadlocks(world).await, 0, "two transactions waited for each other");
        }
    });
}

fn two_first_starters_make_one_organisation(backend: Backend) {
    World::run(backend, async |world| {
        let database = backend.make().await;
        let start = async || {
            let store = Store::open(&database.url).await.unwrap();
            let mut tx = store.begin().await.unwrap();
            let is_first = organisations::is_first(&mut tx).await.unwrap();
            if is_first {
                organisations::insert_organisation(&mut tx, world.id(), "First", false, NOW).await.unwrap();
            }
            tx.commit().await.unwrap();
            is_first
        };
        let (one, other, third) = tokio::join!(start(), start(), start());
        assert_eq!([one, other, third].into_iter().filter(|is_first| *is_first).count(), 1);
    });
}

fn what_two_look_for_and_neither_finds_is_made_once(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let look = async |at: &Org| {
            let mut tx = world.store().begin().await.unwrap();
            sites::lock_names(&mut tx, at.tenant).await.unwrap();
            let is_missing = !sites::list_teams(&mut tx, at.tenant).await.unwrap().iter().any(|team| team.name == "Late");
            if is_missing {
                sites::insert_team(&mut tx, at.tenant, &TeamRow { id: world.id(), site_id: at.sites[0], name: "Late".to_owned() }).await.unwrap();
            }
            tx.commit().await.unwrap();
            is_missing
        };
        let (one, other, third, elsewhere) = tokio::join!(look(here), look(here), look(here), look(there));
        assert_eq!([one, other, third].into_iter().filter(|is_missing| *is_missing).count(), 1);
        assert!(elsewhere, "another organisation has names of its own");
    });
}
