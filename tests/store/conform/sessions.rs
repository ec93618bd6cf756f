//! Owns the cases of sessions: who is signed in, and how it ends.
//!
//! Called by the test runner. The one rule: a session is found only while nothing speaks against it.

use floornote::domain::access::{SESSION_MS, SessionEnd};
use floornote::domain::clock::Time;
use floornote::domain::ids::SessionId;
use floornote::domain::person::{Reach, Role, Scope, Tenant};
use floornote::store::access::sessions::{self, LiveSession, NewSession};
use floornote::store::roster::people;

use super::world::{NOW, Org, World};
use crate::database::Backend;

on_both!(
    a_session_is_found_by_its_token_with_role_and_reach,
    a_session_ends_by_time_by_itself_and_with_its_person,
    a_new_generation_ends_every_session_of_a_person,
    a_demo_session_is_nobody_s_phone
);

async fn find_actor(world: &World, token: &[u8], now: Time) -> Option<LiveSession> {
    let mut found = sessions::list_actors(world.store(), &[token, b"nobody's", token], now).await.unwrap();
    assert!(found.iter().all(|(hash, _)| hash == token));
    assert!(found.len() <= 1);
    found.pop().map(|(_, live)| live)
}

async fn sign_in(world: &World, at: &Org, person: usize, token: &[u8], generation: i64, is_demo: bool) -> SessionId {
    let id = world.id();
    let new = NewSession { id, person_id: at.workers[person], token_hash: token, generation, is_demo };
    world.write(async |tx| sessions::insert(tx, at.tenant, new, NOW).await.unwrap()).await;
    id
}

fn a_session_is_found_by_its_token_with_role_and_reach(backend: Backend) {
    World::run(backend, async |world| {
        let (here, ada) = (&world.here, world.here.workers[0]);
        let id = sign_in(world, here, 0, b"token", 1, false).await;
        sign_in(world, &world.there, 0, b"other", 1, false).await;
        let find = async || find_actor(world, b"token", NOW).await.unwrap();
        let live = find().await;
        assert_eq!((live.actor.person_id, live.actor.session_id, live.actor.generation, live.used_at), (ada, id, 1, NOW));
        assert_eq!((live.actor.role, live.actor.site_id), (Role::Worker, here.sites[0]));
        assert_eq!(live.actor.scope, here.within(&[], &[]), "without any scope row a person reaches nothing");
        let reach = async |site: Option<usize>, team: Option<usize>| {
            let (site, team) = (site.map(|at| here.sites[at]), team.map(|at| here.teams[at]));
            world.write(async |tx| people::insert_reach(tx, here.tenant, world.id(), ada, site, team).await.unwrap()).await;
        };
        reach(Some(1), None).await;
        reach(None, Some(0)).await;
        assert_eq!(find().await.actor.scope, here.within(&[here.sites[1]], &[here.teams[0]]));
        reach(None, None).await;
        assert_eq!(find().await.actor.scope, here.scope);
        world.write(async |tx| people::update_role(tx, here.tenant, ada, Role::Admin).await.unwrap()).await;
        assert_eq!((find().await.actor.role, find().await.actor.scope.reach), (Role::Admin, Reach::All));
        assert!(find_actor(world, b"no such", NOW).await.is_none());
        let mut tx = world.store().begin().await.unwrap();
        let twice = NewSession { id: world.id(), person_id: ada, token_hash: b"other", generation: 1, is_demo: false };
        assert!(sessions::insert(&mut tx, here.tenant, twice, NOW).await.unwrap_err().is_duplicate());
    });
}

fn a_session_ends_by_time_by_itself_and_with_its_person(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let id = sign_in(world, here, 0, b"token", 1, false).await;
        let is_live = async |at: i64| find_actor(world, b"token", NOW.plus(at)).await.is_some();
        assert!(is_live(SESSION_MS - 1).await && !is_live(SESSION_MS).await);
        for (scope, is_moved) in [(&there.scope, false), (&here.scope, true)] {
            world.write(async |tx| sessions::update_used(tx, scope.tenant, id, NOW.plus(7), NOW.plus(SESSION_MS + 7)).await.unwrap()).await;
            assert_eq!(is_live(SESSION_MS).await, is_moved);
        }
        assert_eq!(find_actor(world, b"token", NOW).await.unwrap().used_at, NOW.plus(7));
        world.write(async |tx| sessions::update_ended(tx, there.tenant, id, NOW).await.unwrap()).await;
        assert!(is_live(0).await, "another organisation ended it");
        world.write(async |tx| sessions::update_ended(tx, here.tenant, id, NOW).await.unwrap()).await;
        assert!(!is_live(0).await);
        assert_eq!(sessions::find_end(world.store(), b"token").await.unwrap(), None, "ended without a reason");
        sign_in(world, here, 1, b"ben", 1, false).await;
        assert!(find_actor(world, b"ben", NOW).await.is_some());
        world.write(async |tx| people::update_left(tx, here.tenant, here.workers[1], NOW).await.unwrap()).await;
        assert!(find_actor(world, b"ben", NOW).await.is_none());
        assert_eq!(sessions::count(world.store(), here.tenant, here.workers[0]).await.unwrap(), 1);
        assert_eq!(sessions::count(world.store(), there.tenant, here.workers[0]).await.unwrap(), 0);
    });
}

fn a_new_generation_ends_every_session_of_a_person(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        for token in [b"one", b"two"] {
            sign_in(world, here, 0, token, 1, false).await;
        }
        sign_in(world, here, 1, b"ben", 1, false).await;
        let move_on = async |tenant: Tenant, because| {
            let mut tx = world.store().begin().await.unwrap();
            let moved = sessions::update_generation(&mut tx, tenant, here.workers[0], because, NOW).await;
            if moved.is_ok() {
                tx.commit().await.unwrap();
            }
            moved.ok()
        };
        assert_eq!(move_on(there.tenant, SessionEnd::Lost).await, None, "another organisation's person moved on");
        assert_eq!(move_on(here.tenant, SessionEnd::NewPhone).await, Some(2));
        for token in [b"one", b"two"] {
            assert!(find_actor(world, token, NOW).await.is_none());
            assert_eq!(sessions::find_end(world.store(), token).await.unwrap(), Some(SessionEnd::NewPhone));
        }
        assert!(find_actor(world, b"ben", NOW).await.is_some());
        assert_eq!(sessions::find_end(world.store(), b"ben").await.unwrap(), None);
        assert_eq!(sessions::find_end(world.store(), b"no such").await.unwrap(), None);
        // A session of the generation before is worthless, whenever it was made.
        sign_in(world, here, 0, b"late", 1, false).await;
        assert!(find_actor(world, b"late", NOW).await.is_none());
        sign_in(world, here, 0, b"fresh", 2, false).await;
        assert!(find_actor(world, b"fresh", NOW).await.is_some());
        assert_eq!(move_on(here.tenant, SessionEnd::SignedOut).await, Some(3));
        assert_eq!(sessions::find_end(world.store(), b"fresh").await.unwrap(), Some(SessionEnd::SignedOut));
        assert_eq!(sessions::find_end(world.store(), b"one").await.unwrap(), Some(SessionEnd::NewPhone), "the first reason stays");
    });
}

fn a_demo_session_is_nobody_s_phone(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let has =
            async |scope: &Scope, at: i64| world.write(async |tx| sessions::has_phone(tx, scope.tenant, here.workers[0], NOW.plus(at)).await.unwrap()).await;
        assert!(!has(&here.scope, 0).await);
        sign_in(world, here, 0, b"demo", 1, true).await;
        assert!(!has(&here.scope, 0).await);
        let id = sign_in(world, here, 0, b"phone", 1, false).await;
        assert!(has(&here.scope, 0).await && !has(&here.scope, SESSION_MS).await && !has(&world.there.scope, 0).await);
        world.write(async |tx| sessions::update_ended(tx, here.tenant, id, NOW).await.unwrap()).await;
        assert!(!has(&here.scope, 0).await);
    });
}
