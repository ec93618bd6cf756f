//! Owns the cases of push subscriptions.
//!
//! Called by the test runner. The one rule: an endpoint is there once, with whoever registered it last.

use floornote::domain::clock::Time;
use floornote::domain::ids::{PersonId, SubscriptionId};
use floornote::domain::person::{Scope, Tenant};
use floornote::store::delivery::subscriptions::{self, Subscription};
use floornote::store::roster::plans::Plan;

use super::world::{NOW, Org, World};
use crate::database::Backend;
use floornote::store::roster::plans;

on_both!(
    an_endpoint_belongs_to_who_registered_it_last,
    a_person_keeps_the_newest_subscriptions,
    people_are_found_with_all_their_live_phones,
    stamps_of_a_subscription_tell_whether_it_is_silent
);

fn phone(world: &World, at: &Org, person: usize, endpoint: &str) -> Subscription {
    Subscription {
        id: world.id(),
        person_id: at.workers[person],
        endpoint: format!("https://push.example/{endpoint}"),
        p256dh: "key".to_owned(),
        auth: "auth".to_owned(),
    }
}

async fn put(world: &World, at: &Org, phone: &Subscription, keep: i64, now: Time) {
    world.write(async |tx| subscriptions::upsert(tx, at.tenant, phone, keep, now).await.unwrap()).await;
}

async fn list(world: &World, scope: &Scope, at: &Org, person: usize) -> Vec<SubscriptionId> {
    subscriptions::list_of(world.store(), scope.tenant, &[at.workers[person]]).await.unwrap().into_iter().map(|phone| phone.id).collect()
}

async fn plan(world: &World, person: usize, now: Time) -> Plan {
    let here = &world.here;
    plans::list_plans(world.store(), here.tenant, Some(&[here.workers[person]]), now).await.unwrap().remove(&here.workers[person]).unwrap()
}

fn an_endpoint_belongs_to_who_registered_it_last(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let first = phone(world, here, 0, "a");
        put(world, here, &first, 10, NOW).await;
        assert_eq!(list(world, &here.scope, here, 0).await, [first.id]);
        assert!(list(world, &there.scope, here, 0).await.is_empty());
        let stored = subscriptions::list_of(world.store(), here.tenant, &here.workers[..1]).await.unwrap().remove(0);
        assert_eq!((stored.endpoint, stored.p256dh, stored.auth), (first.endpoint.clone(), "key".to_owned(), "auth".to_owned()));
        let same = async |tenant: Tenant, phone: &Subscription| subscriptions::has_same(world.store(), tenant, phone).await.unwrap();
        assert!(same(here.tenant, &first).await && !same(there.tenant, &first).await);
        assert!(!same(here.tenant, &Subscription { auth: "new".to_owned(), ..first.clone() }).await);
        // What was known of the phone was known of its former owner.
        world.write(async |tx| subscriptions::update_gone(tx, here.tenant, &[first.id], NOW).await.unwrap()).await;
        assert!(!same(here.tenant, &first).await, "one that is gone is not the same");
        let moved = phone(world, there, 1, "a");
        put(world, there, &moved, 10, NOW.plus(1)).await;
        assert_eq!((list(world, &here.scope, here, 0).await.len(), list(world, &there.scope, there, 1).await), (0, vec![moved.id]));
        assert_eq!(plan(world, 0, NOW).await.gone, 0);
        for endpoint in [Some("https://push.example/b"), Some("https://push.example/a"), None] {
            world.write(async |tx| subscriptions::delete(tx, here.tenant, there.workers[1], endpoint).await.unwrap()).await;
        }
        assert_eq!(list(world, &there.scope, there, 1).await, [moved.id], "another organisation deleted it");
        put(world, there, &phone(world, there, 1, "b"), 10, NOW.plus(2)).await;
        world.write(async |tx| subscriptions::delete(tx, there.tenant, there.workers[1], Some("https://push.example/b")).await.unwrap()).await;
        assert_eq!(list(world, &there.scope, there, 1).await, [moved.id]);
        world.write(async |tx| subscriptions::delete(tx, there.tenant, there.workers[1], None).await.unwrap()).await;
        assert!(list(world, &there.scope, there, 1).await.is_empty());
    });
}

fn a_person_keeps_the_newest_subscriptions(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let ids: [SubscriptionId; 5] = world.ids();
        put(world, here, &phone(world, here, 1, "ben"), 1, NOW).await;
        // The second and third at one moment: the higher id is the newer.
        for (n, at) in [(4, 0), (1, 5), (0, 5), (3, 9), (2, 10)] {
            let new = Subscription { id: ids[n], ..phone(world, here, 0, &n.to_string()) };
            put(world, here, &new, 3, NOW.plus(at)).await;
        }
        assert_eq!(list(world, &here.scope, here, 0).await, [ids[1], ids[2], ids[3]]);
        assert_eq!(list(world, &here.scope, here, 1).await.len(), 1, "somebody else's was dropped");
    });
}

fn people_are_found_with_all_their_live_phones(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let mut phones: Vec<SubscriptionId> = Vec::new();
        for (person, endpoint) in [(0, "a"), (0, "b"), (1, "c"), (2, "d")] {
            let new = phone(world, here, person, endpoint);
            phones.push(new.id);
            put(world, here, &new, 10, NOW).await;
        }
        let found = async |tenant: Tenant, people: &[PersonId]| -> Vec<SubscriptionId> {
            subscriptions::list_of(world.store(), tenant, people).await.unwrap().into_iter().map(|phone| phone.id).collect()
        };
        let mut expected = phones[..3].to_vec();
        expected.sort_unstable();
        assert_eq!(found(here.tenant, &here.workers[..2]).await, expected, "in id order, of nobody else");
        assert!(found(world.there.tenant, &here.workers[..2]).await.is_empty() && found(here.tenant, &[]).await.is_empty());
        world.write(async |tx| subscriptions::update_gone(tx, here.tenant, &phones[..1], NOW).await.unwrap()).await;
        expected.retain(|id| *id != phones[0]);
        assert_eq!(found(here.tenant, &here.workers[..2]).await, expected);
    });
}

fn stamps_of_a_subscription_tell_whether_it_is_silent(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, ada) = (&world.here, &world.there, world.here.workers[0]);
        let one = phone(world, here, 0, "a");
        put(world, here, &one, 10, NOW).await;
        let pushed =
            async |scope: &Scope, at| world.write(async |tx| subscriptions::update_pushed(tx, scope.tenant, &[one.id], NOW.plus(at)).await.unwrap()).await;
        let reached =
            async |scope: &Scope, at| world.write(async |tx| subscriptions::update_reached(tx, scope.tenant, &[ada], NOW.plus(at)).await.unwrap()).await;
        let silent = async || plan(world, 0, NOW.plus(1_000_000)).await.silent_since;
        pushed(&there.scope, 1).await;
        assert_eq!(silent().await, None);
        for at in [2, 3] {
            pushed(&here.scope, at).await;
            assert_eq!(silent().await, Some(NOW.plus(2)), "the oldest unanswered push counts");
        }
        reached(&there.scope, 4).await;
        assert_eq!(silent().await, Some(NOW.plus(2)));
        reached(&here.scope, 4).await;
        assert_eq!(silent().await, None);
        pushed(&here.scope, 5).await;
        reached(&here.scope, 6).await;
        assert_eq!(silent().await, None, "a second answer within the minute counts as well");
        world
            .write(async |tx| {
                subscriptions::update_pushed(tx, here.tenant, &[], NOW).await.unwrap();
                subscriptions::update_gone(tx, there.tenant, &[one.id], NOW).await.unwrap();
            })
            .await;
        assert_eq!((plan(world, 0, NOW).await.subscriptions, plan(world, 0, NOW).await.gone), (1, 0));
        world.write(async |tx| subscriptions::update_gone(tx, here.tenant, &[one.id, one.id], NOW).await.unwrap()).await;
        assert_eq!((plan(world, 0, NOW).await.subscriptions, plan(world, 0, NOW).await.gone), (0, 1));
    });
}
