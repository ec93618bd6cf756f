//! Owns the cases of claims: a new phone that waits.
//!
//! Called by the test runner. The one rule: a claim is decided once.

use floornote::domain::access::{ClaimEvent, ClaimState, CodeKind};
use floornote::domain::ids::{ClaimId, JoinCodeId};
use floornote::domain::person::{Role, Tenant};
use floornote::store::access::codes::{self, JoinCode};
use floornote::store::access::new_phones::{self, NewClaim};
use floornote::store::roster::{people, sites};

use super::world::{NOW, Org, World};
use crate::database::Backend;

on_both!(
    a_claim_is_found_by_its_secret,
    held_claims_are_listed_oldest_first_with_who_they_are_about,
    a_claim_is_decided_once_and_entered_once,
    what_happened_to_a_claim_is_listed_in_order
);

async fn claim(world: &World, at: &Org, id: ClaimId, person: usize, secret: &[u8]) {
    let code_id: JoinCodeId = world.id();
    let person_id = at.workers[person];
    let code = JoinCode { id: code_id, tenant: at.tenant, person_id, kind: CodeKind::Personal, invited_by: None, expires_at: NOW.plus(99), spent_at: None };
    let new = NewClaim { id, person_id, join_code_id: code_id, secret_hash: secret, locale: "uk", expires_at: NOW.plus(10) };
    world
        .write(async |tx| {
            codes::insert(tx, at.tenant, &code, secret, NOW).await.unwrap();
            new_phones::insert(tx, at.tenant, new, NOW).await.unwrap();
        })
        .await;
}

fn a_claim_is_found_by_its_secret(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let id = world.id();
        claim(world, here, id, 0, b"secret").await;
        let found = new_phones::find_by_secret(world.store(), b"secret").await.unwrap().unwrap();
        assert_eq!((found.id, found.tenant, found.person_id, found.locale.as_str()), (id, here.tenant, here.workers[0], "uk"));
        assert_eq!((found.state, found.generation, found.expires_at, found.entered_at), (ClaimState::Held, None, NOW.plus(10), None));
        assert!(new_phones::find_by_secret(world.store(), b"other").await.unwrap().is_none());
        world.write(async |tx| people::update_left(tx, here.tenant, here.workers[0], NOW).await.unwrap()).await;
        assert!(new_phones::find_by_secret(world.store(), b"secret").await.unwrap().is_none(), "who has left comes in no more");
    });
}

fn held_claims_are_listed_oldest_first_with_who_they_are_about(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let [one, two, three, foreign]: [ClaimId; 4] = world.ids();
        for (id, person, secret) in [(three, 3, b"c"), (one, 0, b"a"), (two, 1, b"b")] {
            claim(world, here, id, person, secret).await;
        }
        claim(world, there, foreign, 0, b"d").await;
        world.write(async |tx| sites::insert_member(tx, here.tenant, here.teams[2], here.workers[0]).await.unwrap()).await;
        let list = async |tenant: Tenant, only, at| new_phones::list_held(world.store(), tenant, only, NOW.plus(at)).await.unwrap();
        let held = list(here.tenant, None, 0).await;
        assert_eq!(held.iter().map(|held| held.id).collect::<Vec<_>>(), [one, two, three]);
        let ada = &held[0];
        assert_eq!((ada.person_id, ada.person_name.as_str(), ada.role, ada.site_id), (here.workers[0], "Ada", Role::Worker, here.sites[0]));
        assert_eq!((ada.site_name.as_str(), ada.team_name.as_deref(), ada.created_at, ada.expires_at), ("Kiel", Some("Früh"), NOW, NOW.plus(10)));
        assert!(ada.teams.contains(&(here.teams[0], here.sites[0])) && ada.teams.contains(&(here.teams[2], here.sites[1])));
        assert_eq!((held[2].team_name.as_deref(), held[2].teams.len()), (None, 0));
        assert_eq!(list(here.tenant, Some(two), 0).await.len(), 1);
        assert!(list(here.tenant, Some(foreign), 0).await.is_empty() && list(there.tenant, Some(one), 0).await.is_empty());
        assert!(list(here.tenant, None, 10).await.is_empty(), "what ran out is not held");
    });
}

fn a_claim_is_decided_once_and_entered_once(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let [id, other, late]: [ClaimId; 3] = world.ids();
        for (id, person, secret) in [(id, 0, b"a"), (other, 0, b"b"), (late, 1, b"c")] {
            claim(world, here, id, person, secret).await;
        }
        let decide = async |tenant: Tenant, id, event, at: i64| {
            world.write(async |tx| new_phones::update_decided(tx, tenant, id, event, NOW.plus(at)).await.unwrap()).await
        };
        assert!(!decide(there.tenant, id, ClaimEvent::Confirmed, 0).await);
        assert!(decide(here.tenant, id, ClaimEvent::LetIn, 9).await);
        assert!(!decide(here.tenant, id, ClaimEvent::Refused, 9).await, "decided twice");
        assert!(!decide(here.tenant, late, ClaimEvent::Confirmed, 10).await, "decided after it ran out");
        let find = async |secret: &[u8]| new_phones::find_by_secret(world.store(), secret).await.unwrap().unwrap();
        for (scope, expected) in [(&there.scope, None), (&here.scope, Some(5))] {
            world.write(async |tx| new_phones::update_generation(tx, scope.tenant, id, 5, NOW.plus(50)).await.unwrap()).await;
            assert_eq!(find(b"a").await.generation, expected);
        }
        assert_eq!((find(b"a").await.state, find(b"a").await.expires_at), (ClaimState::Accepted, NOW.plus(50)));
        world.write(async |tx| new_phones::update_generation(tx, here.tenant, other, 5, NOW.plus(50)).await.unwrap()).await;
        assert_eq!(find(b"b").await.generation, None, "one that is held has no generation");
        let overtake = async |tenant: Tenant| world.write(async |tx| new_phones::update_overtaken(tx, tenant, here.workers[0]).await.unwrap()).await;
        assert!(overtake(there.tenant).await.is_empty());
        assert_eq!(overtake(here.tenant).await, [other]);
        assert!(overtake(here.tenant).await.is_empty());
        assert_eq!(find(b"b").await.state, ClaimState::Overtaken);
        let enter = async |tenant: Tenant, id| world.write(async |tx| new_phones::update_entered(tx, tenant, id, NOW.plus(20)).await.unwrap()).await;
        assert!(!enter(there.tenant, id).await && !enter(here.tenant, other).await);
        assert!(enter(here.tenant, id).await);
        assert!(!enter(here.tenant, id).await, "entered twice");
        assert_eq!(find(b"a").await.entered_at, Some(NOW.plus(20)));
    });
}

fn what_happened_to_a_claim_is_listed_in_order(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let id: ClaimId = world.id();
        claim(world, here, id, 0, b"a").await;
        let events: [uuid::Uuid; 3] = world.ids();
        let steps = [(events[2], ClaimEvent::Entered, None, 3), (events[0], ClaimEvent::Asked, None, 1), (events[1], ClaimEvent::LetIn, Some(here.lead), 2)];
        for (event, kind, by, at) in steps {
            world.write(async |tx| new_phones::insert_event(tx, here.tenant, event, id, kind, by, NOW.plus(at)).await.unwrap()).await;
        }
        let expected = [(ClaimEvent::Asked, None, NOW.plus(1)), (ClaimEvent::LetIn, Some(here.lead), NOW.plus(2)), (ClaimEvent::Entered, None, NOW.plus(3))];
        assert_eq!(new_phones::list_events(world.store(), here.tenant, id).await.unwrap(), expected);
        assert!(new_phones::list_events(world.store(), world.there.tenant, id).await.unwrap().is_empty());
    });
}
