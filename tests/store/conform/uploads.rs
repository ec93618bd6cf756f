//! Owns the cases of uploads and their parts.
//!
//! Called by the test runner. The one rule: the offset moves by compare-and-set, and an upload is used once.

use floornote::domain::ids::{MessageId, UploadId};
use floornote::domain::media::upload::{UploadKind, UploadSource, UploadState};
use floornote::domain::message::{Kind, MessageState};
use floornote::domain::person::Tenant;
use floornote::store::Tx;
use floornote::store::media::uploads::{self, Claim, Growth, UploadPart, UploadRow};
use floornote::store::message::messages::{self, NewVersion};

use super::world::{NOW, World, text};
use crate::database::Backend;

on_both!(
    an_upload_is_found_by_its_organisation,
    an_offset_moves_once_and_a_length_is_fixed_once,
    several_uploads_move_together,
    parts_are_listed_from_the_first_byte,
    a_blob_is_named_until_its_last_upload_forgets_it,
    an_upload_is_claimed_once,
    an_awaited_upload_completes_into_processing,
    what_ran_out_is_listed_oldest_first
);

async fn find(world: &World, tenant: Tenant, id: UploadId) -> Option<UploadRow> {
    uploads::find(world.store(), tenant, id).await.unwrap()
}

fn an_upload_is_found_by_its_organisation(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let row = UploadRow {
            id: world.id(),
            person_id: here.workers[0],
            kind: UploadKind::Photo,
            source: UploadSource::Picked,
            filetype: "image/jpeg".to_owned(),
            length: Some(5_000_000_000),
            received: 7,
            parts: 2,
            state: UploadState::Open,
            expires_at: NOW.plus(9),
        };
        world.write(async |tx| uploads::insert(tx, here.tenant, &row, NOW).await.unwrap()).await;
        assert_eq!(find(world, here.tenant, row.id).await, Some(row.clone()));
        assert_eq!(find(world, there.tenant, row.id).await, None);
        let unknown = world.upload(here, here.workers[0], UploadKind::Video, UploadState::Open).await;
        assert_eq!(find(world, here.tenant, unknown).await.unwrap().length, None);
        world.upload(here, here.workers[0], UploadKind::Video, UploadState::Complete).await;
        let mut tx = world.store().begin().await.unwrap();
        assert_eq!(uploads::find_locked(&mut tx, here.tenant, row.id).await.unwrap(), Some(row.clone()));
        assert_eq!(uploads::find_locked(&mut tx, there.tenant, row.id).await.unwrap(), None);
        assert_eq!(uploads::count_open(&mut tx, here.tenant, here.workers[0], NOW).await.unwrap(), 2);
        assert_eq!(uploads::count_open(&mut tx, here.tenant, here.workers[0], NOW.plus(9)).await.unwrap(), 1, "what ran out is not open");
        assert_eq!(uploads::count_open(&mut tx, here.tenant, here.workers[1], NOW).await.unwrap(), 0);
        assert_eq!(uploads::count_open(&mut tx, there.tenant, here.workers[0], NOW).await.unwrap(), 0);
        uploads::delete(&mut tx, there.tenant, row.id).await.unwrap();
        assert!(uploads::find_locked(&mut tx, here.tenant, row.id).await.unwrap().is_some());
        uploads::delete(&mut tx, here.tenant, row.id).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(find(world, here.tenant, row.id).await, None);
    });
}

fn an_offset_moves_once_and_a_length_is_fixed_once(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let id = world.upload(here, here.workers[0], UploadKind::Video, UploadState::Open).await;
        let grow = async |tenant: Tenant, from, to, length| {
            let grown = Growth { id, from, to, parts: 2, length };
            world.write(async |tx| uploads::update_received(tx, tenant, &[grown], NOW.plus(to)).await.unwrap()).await
        };
        let step = async |tenant: Tenant, from, to| grow(tenant, from, to, None).await;
        assert!(!step(there.tenant, 0, 10).await);
        assert!(step(here.tenant, 0, 10).await);
        assert!(!step(here.tenant, 0, 10).await, "the slower of two moved it too");
        assert!(step(here.tenant, 10, 25).await);
        let row = find(world, here.tenant, id).await.unwrap();
        assert_eq!((row.received, row.parts, row.length, row.expires_at), (25, 4, None, NOW.plus(25)));
        for (scope, length, moved, expected) in [(&there.scope, 90, false, None), (&here.scope, 30, true, Some(30)), (&here.scope, 40, true, Some(30))] {
            assert_eq!(grow(scope.tenant, 25, 25, Some(length)).await, moved);
            assert_eq!(find(world, here.tenant, id).await.unwrap().length, expected);
        }
        for (scope, state) in [(&there.scope, UploadState::Open), (&here.scope, UploadState::Complete)] {
            assert!(!world.write(async |tx| uploads::update_complete(tx, scope.tenant, id).await.unwrap()).await, "nobody waits for it");
            assert_eq!(find(world, here.tenant, id).await.unwrap().state, state);
        }
        assert!(!step(here.tenant, 25, 30).await, "a complete upload takes no bytes");
    });
}

fn several_uploads_move_together(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let mut ids = Vec::new();
        for org in [here, here, here, there] {
            ids.push(world.upload(org, org.workers[0], UploadKind::Video, UploadState::Open).await);
        }
        ids[..3].sort_unstable();
        let mut tx = world.store().begin().await.unwrap();
        let mut locked = Vec::new();
        for row in uploads::list_locked(&mut tx, here.tenant, &[ids[2], ids[0], ids[2], ids[1], ids[3]]).await.unwrap() {
            locked.push(row.id);
        }
        drop(tx);
        assert_eq!(locked, ids[..3], "each once, in one order, and none of another organisation");
        let mut listed = Vec::new();
        for row in uploads::list(world.store(), here.tenant, &[ids[2], ids[0], ids[2], ids[3]]).await.unwrap() {
            listed.push(row.id);
        }
        listed.sort_unstable();
        assert_eq!(listed, [ids[0], ids[2]]);
        let to = |id, to| Growth { id, from: 0, to, parts: 1, length: Some(to) };
        let grow = async |grown: &[Growth]| world.write(async |tx| uploads::update_received(tx, here.tenant, grown, NOW.plus(1)).await.unwrap()).await;
        assert!(grow(&[to(ids[0], 10), to(ids[1], 20)]).await);
        for (id, expected) in [(ids[0], (10, 1, Some(10))), (ids[1], (20, 1, Some(20))), (ids[2], (0, 0, None))] {
            let row = find(world, here.tenant, id).await.unwrap();
            assert_eq!((row.received, row.parts, row.length), expected);
        }
        assert!(!grow(&[to(ids[1], 30), to(ids[2], 30)]).await, "one of them stands elsewhere");
        assert!(!grow(&[to(ids[2], 30), to(ids[3], 30)]).await, "one of them is somebody else's");
    });
}

fn parts_are_listed_from_the_first_byte(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let id = world.upload(here, here.workers[0], UploadKind::Video, UploadState::Open).await;
        let part = |starts_at| UploadPart { starts_at, length: 10, blob_key: format!("uploads/{starts_at}"), blob_at: starts_at * 1_000_000_000 };
        let insert = async |tx: &mut Tx, starts: &[i64]| {
            let parts: Vec<UploadPart> = starts.iter().map(|starts_at| part(*starts_at)).collect();
            let parts: Vec<_> = parts.iter().map(|part| (id, part)).collect();
            uploads::insert_parts(tx, here.tenant, &parts).await
        };
        for starts in [&[20][..], &[0, 10]] {
            world.write(async |tx| insert(tx, starts).await.unwrap()).await;
        }
        let mut tx = world.store().begin().await.unwrap();
        assert!(insert(&mut tx, &[30, 10]).await.unwrap_err().is_duplicate(), "two parts at one offset");
        drop(tx);
        let list = async |tenant: Tenant| uploads::list_parts(world.store(), tenant, id).await.unwrap();
        assert_eq!(list(here.tenant).await, [part(0), part(10), part(20)]);
        assert_eq!(part(20).blob_range(), Some(20_000_000_000..20_000_000_010));
        assert_eq!(UploadPart { blob_at: -1, ..part(0) }.blob_range(), None);
        assert!(list(there.tenant).await.is_empty());
        let has = async |tenant: Tenant, key| uploads::has_parts_in(world.store(), tenant, key).await.unwrap();
        assert!(has(here.tenant, "uploads/10").await);
        assert!(!has(here.tenant, "uploads/1").await && !has(there.tenant, "uploads/10").await);
        let forget = async |tenant: Tenant| world.write(async |tx| uploads::delete_parts(tx, tenant, id).await.unwrap()).await;
        assert!(forget(there.tenant).await.is_empty());
        assert_eq!(list(here.tenant).await.len(), 3);
        let mut alone = forget(here.tenant).await;
        alone.sort_unstable();
        assert_eq!(alone, ["uploads/0", "uploads/10", "uploads/20"]);
        assert!(list(here.tenant).await.is_empty());
        world.write(async |tx| insert(tx, &[0]).await.unwrap()).await;
        assert_eq!(world.write(async |tx| uploads::delete(tx, here.tenant, id).await.unwrap()).await, ["uploads/0"]);
        assert!(list(here.tenant).await.is_empty(), "parts outlive their upload");
    });
}

fn a_blob_is_named_until_its_last_upload_forgets_it(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let mut ids = Vec::new();
        for org in [here, here, there] {
            ids.push(world.upload(org, org.workers[0], UploadKind::Video, UploadState::Open).await);
        }
        let part = |starts_at, blob_key: &str, blob_at| UploadPart { starts_at, length: 10, blob_key: blob_key.to_owned(), blob_at };
        // Two parts of the first lie in a blob of their own, one beside the second's; a stranger's blob has the same name.
        let (alone, later, shared, beside) = (part(0, "a", 0), part(10, "a", 10), part(20, "s", 0), part(0, "s", 10));
        let parts = [(ids[0], &alone), (ids[0], &later), (ids[0], &shared), (ids[1], &beside)];
        world.write(async |tx| uploads::insert_parts(tx, here.tenant, &parts).await.unwrap()).await;
        world.write(async |tx| uploads::insert_parts(tx, there.tenant, &[(ids[2], &beside)]).await.unwrap()).await;
        let forget = async |tenant: Tenant, id| world.write(async |tx| uploads::delete_parts(tx, tenant, id).await.unwrap()).await;
        assert_eq!(forget(here.tenant, ids[0]).await, ["a"]);
        assert!(uploads::has_parts_in(world.store(), here.tenant, "s").await.unwrap());
        assert_eq!(uploads::list_parts(world.store(), here.tenant, ids[1]).await.unwrap(), [beside]);
        assert_eq!(forget(here.tenant, ids[1]).await, ["s"]);
        assert!(!uploads::has_parts_in(world.store(), here.tenant, "s").await.unwrap());
        assert!(uploads::has_parts_in(world.store(), there.tenant, "s").await.unwrap());
        assert!(forget(here.tenant, ids[1]).await.is_empty(), "named twice");
    });
}

fn an_upload_is_claimed_once(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, ada) = (&world.here, &world.there, world.here.workers[0]);
        let complete = world.upload(here, ada, UploadKind::Voice, UploadState::Complete).await;
        let claim = async |tenant: Tenant, person, id, kind, at| {
            world.write(async |tx| uploads::claim(tx, tenant, person, id, kind, NOW.plus(at)).await.unwrap()).await
        };
        assert_eq!(claim(there.tenant, ada, complete, UploadKind::Voice, 0).await, Claim::NotFound);
        assert_eq!(claim(here.tenant, here.workers[1], complete, UploadKind::Voice, 0).await, Claim::NotFound);
        assert_eq!(claim(here.tenant, ada, complete, UploadKind::Photo, 0).await, Claim::OtherKind);
        assert_eq!(claim(here.tenant, ada, complete, UploadKind::Voice, 1_000).await, Claim::Expired);
        assert_eq!(claim(here.tenant, ada, complete, UploadKind::Voice, 0).await, Claim::Complete);
        assert_eq!(claim(here.tenant, ada, complete, UploadKind::Voice, 0).await, Claim::Consumed);
        assert_eq!(find(world, here.tenant, complete).await.unwrap().state, UploadState::Consumed);
        let open = world.upload(here, ada, UploadKind::Video, UploadState::Open).await;
        assert_eq!(claim(here.tenant, ada, open, UploadKind::Video, 0).await, Claim::Arriving);
        assert_eq!(claim(here.tenant, ada, open, UploadKind::Video, 0).await, Claim::Arriving, "arriving alone takes nothing");
        let message: MessageId = world.id();
        world.draft(here, message, Kind::Video).await;
        world.version(here, &NewVersion { upload_id: Some(open), state: MessageState::WaitingUpload, ..text(message, 1, None) }, &[]).await;
        assert_eq!(claim(here.tenant, ada, open, UploadKind::Video, 0).await, Claim::Consumed, "a message waits for it already");
    });
}

fn an_awaited_upload_completes_into_processing(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let id = world.upload(here, here.lead, UploadKind::Video, UploadState::Open).await;
        let awaited = async |tenant: Tenant| world.write(async |tx| uploads::is_awaited(tx, tenant, id).await.unwrap()).await;
        assert!(!awaited(here.tenant).await);
        let message: MessageId = world.id();
        world.draft(here, message, Kind::Video).await;
        world.version(here, &NewVersion { upload_id: Some(id), state: MessageState::WaitingUpload, ..text(message, 1, None) }, &[]).await;
        assert!(awaited(here.tenant).await && !awaited(there.tenant).await);
        let complete = async |tenant: Tenant| world.write(async |tx| uploads::update_complete(tx, tenant, id).await.unwrap()).await;
        assert!(!complete(there.tenant).await);
        assert!(complete(here.tenant).await);
        assert_eq!(find(world, here.tenant, id).await.unwrap().state, UploadState::Consumed);
        assert_eq!(messages::find(world.store(), here.tenant, message, None).await.unwrap().unwrap().state, MessageState::Processing);
        assert!(!complete(here.tenant).await, "completed twice");
    });
}

fn what_ran_out_is_listed_oldest_first(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let mut expected = Vec::new();
        for (at, org, state, ends) in [
            (0, here, UploadState::Open, 3),
            (1, there, UploadState::Complete, 1),
            (2, here, UploadState::Open, 2),
            (3, here, UploadState::Consumed, 1),
            (4, here, UploadState::Open, 11),
        ] {
            let row = UploadRow {
                expires_at: NOW.plus(ends),
                ..find(world, org.tenant, world.upload(org, org.workers[0], UploadKind::Video, state).await).await.unwrap()
            };
            world
                .write(async |tx| {
                    uploads::delete(tx, org.tenant, row.id).await.unwrap();
                    uploads::insert(tx, org.tenant, &row, NOW).await.unwrap();
                })
                .await;
            if at < 3 {
                expected.push((ends, org.tenant, row.id));
            }
        }
        expected.sort_by_key(|(ends, ..)| *ends);
        let expected: Vec<_> = expected.into_iter().map(|(_, tenant, id)| (tenant, id)).collect();
        assert_eq!(uploads::list_expired(world.store(), NOW.plus(10)).await.unwrap(), expected);
        assert_eq!(uploads::list_expired(world.store(), NOW.plus(1)).await.unwrap().len(), 1);
        assert!(uploads::list_expired(world.store(), NOW).await.unwrap().is_empty());
        for _ in 0..100 {
            world.upload(here, here.workers[0], UploadKind::Video, UploadState::Open).await;
        }
        assert_eq!(uploads::list_expired(world.store(), NOW.plus(9_999)).await.unwrap().len(), 100, "at most a hundred");
    });
}
