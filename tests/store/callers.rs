//! Owns the proofs about the look at who calls: everybody who calls together learns who they themselves are.
//!
//! Called by the test runner. The one rule: what one caller does, or stops doing, changes nothing for the others.

use std::time::Duration;

use floornote::domain::access::hash_secret;
use floornote::domain::ids::PersonId;
use floornote::domain::person::Role;
use floornote::service::access::session::authenticate;
use floornote::store::access::sessions;
use floornote::store::access::sessions::NewSession;
use floornote::store::roster::people;
use floornote::store::roster::people::NewPerson;
use futures_util::future::join_all;

use super::conform::world::{NOW, World};
use super::process::Process;
use crate::database::Backend;

on_both!(who_calls_together_learns_who_they_are, callers_who_hang_up_hold_up_nobody);

/// More than one read takes.
const CROWD: usize = 300;

fn secret(number: usize) -> String {
    format!("secret {number}")
}

/// Signs in a crowd.
async fn sign_in(world: &World) -> [PersonId; CROWD] {
    let (here, crowd) = (&world.here, world.ids());
    world
        .write(async |tx| {
            for (number, id) in crowd.into_iter().enumerate() {
                let new = NewPerson { id, name: "Somebody", role: Role::Worker, locale: "en", site_id: here.sites[0], home_team_id: None };
                people::insert(tx, here.tenant, &new, NOW).await.unwrap();
                let token_hash = &hash_secret(secret(number).as_bytes());
                let new = NewSession { id: world.id(), person_id: id, token_hash, generation: 1, is_demo: false };
                sessions::insert(tx, here.tenant, new, NOW).await.unwrap();
            }
        })
        .await;
    crowd
}

fn who_calls_together_learns_who_they_are(backend: Backend) {
    World::run(backend, async |world| {
        let crowd = sign_in(world).await;
        let house = Process::start(&world.house.url, &world.house.clock, 4).await.house;
        let ask = async |count: usize| join_all((0..count).map(async |number| authenticate(&house, &secret(number)).await.unwrap())).await;
        // A third of them is nobody, and each of the crowd calls twice.
        let (once, again) = tokio::join!(ask(CROWD + CROWD / 2), ask(CROWD));
        for answers in [once, again] {
            for (number, actor) in answers.into_iter().enumerate() {
                assert_eq!(actor.map(|actor| (actor.person_id, actor.scope)), crowd.get(number).map(|id| (*id, world.here.within(&[], &[]))));
            }
        }
        world.write(async |tx| people::update_left(tx, world.here.tenant, crowd[7], NOW).await.unwrap()).await;
        let answers = ask(CROWD).await;
        assert_eq!(answers.iter().position(Option::is_none), Some(7), "whoever left is refused at once");
        assert_eq!(answers.iter().flatten().count(), CROWD - 1);
    });
}

fn callers_who_hang_up_hold_up_nobody(backend: Backend) {
    World::run(backend, async |world| {
        let crowd = sign_in(world).await;
        let house = Process::start(&world.house.url, &world.house.clock, 4).await.house;
        for round in 0..20_u64 {
            // Whoever reads for all may be among those who go; at another moment each time.
            let patience = Duration::from_micros(round * 100);
            let called = (0..CROWD).map(|number| {
                let house = house.clone();
                async move {
                    let secret = secret(number);
                    let ask = authenticate(&house, &secret);
                    if number % 3 == 0 { tokio::time::timeout(patience, ask).await.ok()?.unwrap() } else { ask.await.unwrap() }
                }
            });
            let answers = tokio::time::timeout(Duration::from_secs(30), join_all(called)).await.unwrap();
            for (number, actor) in answers.into_iter().enumerate().filter(|(number, _)| number % 3 != 0) {
                assert_eq!(actor.unwrap().person_id, crowd[number]);
            }
        }
    });
}
