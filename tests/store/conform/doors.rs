//! Owns the small doors: the store itself, secrets, join codes and Idempotency-Keys.
//!
//! Called by the test runner. The one rule: what is said twice is stored once.

use floornote::domain::access::CodeKind;
use floornote::domain::ids::PersonId;
use floornote::domain::person::Tenant;
use floornote::store::access::codes;
use floornote::store::access::codes::JoinCode;
use floornote::store::access::secrets;
use floornote::store::idempotency::{KEEP_MS, Key};
use floornote::store::roster::people;
use floornote::store::{Dialect, Store, StoreError, idempotency};

use super::world::{NOW, World};
use crate::database::Backend;
use floornote::store::roster::organisations;
use floornote::store::roster::plans;

on_both!(
    a_transaction_is_seen_when_it_is_committed_and_never_before,
    a_database_is_opened_again_and_closed,
    a_secret_stays_what_it_was_first,
    a_code_is_found_by_its_hash_and_spent_once,
    an_idempotency_key_keeps_its_first_answer_for_its_time
);

fn a_transaction_is_seen_when_it_is_committed_and_never_before(backend: Backend) {
    World::run(backend, async |world| {
        let dialect = if backend == Backend::Sqlite { Dialect::Sqlite } else { Dialect::Postgres };
        assert_eq!(world.store().dialect(), dialect);
        let (at, person) = (&world.here, world.here.workers[0]);
        let locale = async || people::find(world.store(), at.tenant, person).await.unwrap().unwrap().locale;
        for is_kept in [false, true] {
            let kept = world.store().keep();
            let begin = async || if is_kept { kept.begin().await.unwrap() } else { world.store().begin().await.unwrap() };
            let before = locale().await;
            let mut tx = begin().await;
            assert_eq!(tx.dialect(), dialect);
            people::update_locale(&mut tx, at.tenant, person, "uk").await.unwrap();
            assert_eq!(locale().await, before, "seen before its commit");
            drop(tx);
            assert_eq!(locale().await, before, "what was dropped left something behind");
            for locale in ["hi", "ar"] {
                let mut tx = begin().await;
                people::update_locale(&mut tx, at.tenant, person, locale).await.unwrap();
                tx.commit().await.unwrap();
            }
            assert_eq!(locale().await, "ar");
            world.write(async |tx| people::update_locale(tx, at.tenant, person, "de").await.unwrap()).await;
        }
        // A statement that fails takes its transaction with it, and the next one begins anew on the same connection.
        let kept = world.store().keep();
        let mut tx = kept.begin().await.unwrap();
        let error = organisations::insert_organisation(&mut tx, at.tenant.organisation_id(), "Twice", false, NOW).await.unwrap_err();
        assert!(error.is_duplicate(), "{error:?}");
        assert!(!StoreError::Busy.is_duplicate());
        drop(tx);
        let mut tx = kept.begin().await.unwrap();
        people::update_locale(&mut tx, at.tenant, person, "pl").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(locale().await, "pl");
        // A snapshot goes on seeing the moment of its first read, and writes nothing.
        let mut snapshot = world.store().snapshot().await.unwrap();
        assert_eq!(plans::list_plans(&mut snapshot, at.tenant, Some(&[person]), NOW).await.unwrap().len(), 1);
        world.write(async |tx| people::update_left(tx, at.tenant, person, NOW).await.unwrap()).await;
        assert_eq!(plans::list_plans(&mut snapshot, at.tenant, Some(&[person]), NOW).await.unwrap().len(), 1);
        assert!(people::update_locale(&mut snapshot, at.tenant, person, "tr").await.is_err());
        drop(snapshot);
        assert_eq!(plans::list_plans(world.store(), at.tenant, Some(&[person]), NOW).await.unwrap().len(), 0);
    });
}

fn a_database_is_opened_again_and_closed(backend: Backend) {
    World::run(backend, async |world| {
        assert!(Store::migrate(&world.house.url).await.unwrap().is_empty(), "applied twice");
        let other = Store::open_sized(&world.house.url, 4).await.unwrap();
        other.ping().await.unwrap();
        assert_eq!(organisations::list_organisations(&other).await.unwrap().len(), 2);
        let sole = other.claim_sole().unwrap();
        assert_eq!(sole.is_some(), backend == Backend::Sqlite, "only a file is served by one process alone");
        assert!(world.store().claim_sole().unwrap().is_none());
        other.close().await;
        assert!(other.ping().await.is_err(), "a closed store answers");
        let third = Store::open(&world.house.url).await.unwrap();
        third.ping().await.unwrap();
        third.close().await;
    });
}

fn a_secret_stays_what_it_was_first(backend: Backend) {
    World::run(backend, async |world| {
        assert_eq!(secrets::find(world.store(), "vapid").await.unwrap(), None);
        for value in [&[1_u8, 0, 255][..], &[9]] {
            world.write(async |tx| secrets::insert_if_absent(tx, "vapid", value, NOW).await.unwrap()).await;
        }
        assert_eq!(secrets::find(world.store(), "vapid").await.unwrap(), Some(vec![1, 0, 255]));
        assert_eq!(secrets::find(world.store(), "other").await.unwrap(), None);
    });
}

fn a_code_is_found_by_its_hash_and_spent_once(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let code = |kind, invited_by: Option<&str>, person_id: PersonId, tenant: Tenant| JoinCode {
            id: world.id(),
            tenant,
            person_id,
            kind,
            invited_by: invited_by.map(str::to_owned),
            expires_at: NOW.plus(9),
            spent_at: None,
        };
        let personal = code(CodeKind::Personal, Some("Lena"), here.workers[0], here.tenant);
        let demo = code(CodeKind::Demo, None, there.workers[0], there.tenant);
        world
            .write(async |tx| {
                codes::insert(tx, here.tenant, &personal, b"personal", NOW).await.unwrap();
                codes::insert(tx, there.tenant, &demo, b"demo", NOW).await.unwrap();
            })
            .await;
        let find = async |hash: &[u8]| codes::find_by_hash(world.store(), hash).await.unwrap();
        let found = find(b"personal").await.unwrap();
        assert_eq!((found.id, found.tenant, found.person_id, found.kind), (personal.id, here.tenant, here.workers[0], CodeKind::Personal));
        assert_eq!((found.invited_by.as_deref(), found.expires_at, found.spent_at), (Some("Lena"), NOW.plus(9), None));
        assert_eq!(find(b"demo").await.unwrap().invited_by, None);
        assert!(find(b"no such").await.is_none());
        let spend = async |tenant: Tenant| world.write(async |tx| codes::update_spent(tx, tenant, personal.id, NOW.plus(1)).await.unwrap()).await;
        assert!(!spend(there.tenant).await, "another organisation spent it");
        assert!(spend(here.tenant).await);
        assert!(!spend(here.tenant).await, "spent twice");
        assert_eq!(find(b"personal").await.unwrap().spent_at, Some(NOW.plus(1)));
        let mut tx = world.store().begin().await.unwrap();
        let taken = codes::insert(&mut tx, here.tenant, &code(CodeKind::Personal, None, here.workers[1], here.tenant), b"demo", NOW).await;
        assert!(taken.unwrap_err().is_duplicate());
        drop(tx);
        world.write(async |tx| codes::delete_kind(tx, here.tenant, CodeKind::Demo).await.unwrap()).await;
        assert!(find(b"demo").await.is_some(), "another organisation deleted it");
        world.write(async |tx| codes::delete_kind(tx, there.tenant, CodeKind::Demo).await.unwrap()).await;
        assert!(find(b"demo").await.is_none() && find(b"personal").await.is_some());
    });
}

fn an_idempotency_key_keeps_its_first_answer_for_its_time(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let key = Key { person_id: here.lead, route: "POST /messages", key: "k1", body_hash: b"body" };
        let find = async |tenant: Tenant, key| world.write(async |tx| idempotency::find(tx, tenant, key).await.unwrap()).await;
        assert!(find(here.tenant, key).await.is_none());
        world.write(async |tx| idempotency::insert(tx, here.tenant, key, "{\"id\":1}", NOW).await.unwrap()).await;
        let found = find(here.tenant, key).await.unwrap();
        assert!(found.is_same_body && found.response == "{\"id\":1}");
        assert!(!find(here.tenant, Key { body_hash: b"other", ..key }).await.unwrap().is_same_body);
        assert!(find(here.tenant, Key { key: "k2", ..key }).await.is_none());
        assert!(find(here.tenant, Key { route: "POST /replies", ..key }).await.is_none());
        assert!(find(here.tenant, Key { person_id: here.workers[0], ..key }).await.is_none());
        assert!(find(there.tenant, key).await.is_none());
        let mut tx = world.store().begin().await.unwrap();
        assert!(idempotency::insert(&mut tx, here.tenant, key, "{}", NOW).await.unwrap_err().is_duplicate());
        drop(tx);
        for (n, at) in [(1, -KEEP_MS - 2), (2, -KEEP_MS - 1), (3, -KEEP_MS)] {
            let name = format!("old{n}");
            world.write(async |tx| idempotency::insert(tx, here.tenant, Key { key: &name, ..key }, "{}", NOW.plus(at)).await.unwrap()).await;
        }
        let delete = async |limit| world.write(async |tx| idempotency::delete_old(tx, NOW, limit).await.unwrap()).await;
        assert_eq!(delete(1).await, 1);
        assert!(find(here.tenant, Key { key: "old1", ..key }).await.is_none(), "the oldest goes first");
        assert!(find(here.tenant, Key { key: "old2", ..key }).await.is_some());
        assert_eq!(delete(9).await, 1);
        assert!(find(here.tenant, Key { key: "old3", ..key }).await.is_some() && find(here.tenant, key).await.is_some());
    });
}
