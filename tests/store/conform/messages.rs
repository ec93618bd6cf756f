//! Owns the cases of messages, versions and their media.
//!
//! Called by the test runner. The one rule: what leaves leaves with its job, in one transaction.

use floornote::domain::audience::{Audience, Term};
use floornote::domain::ids::{AssetId, MessageId, UploadId};
use floornote::domain::job::Job;
use floornote::domain::media::upload::{UploadKind, UploadState};
use floornote::domain::message::{Ask, Kind, MessageEvent, MessageState, ReplyKind};
use floornote::domain::person::{Role, Tenant};
use floornote::domain::refusal::Code;
use floornote::store::delivery::alerts;
use floornote::store::media::assets::{self, NewAsset};
use floornote::store::message::clips;
use floornote::store::message::messages::{self, MessageRow, NewMessage, NewVersion};
use floornote::store::message::replies::{self, NewReply};
use floornote::store::outbox;
use floornote::store::receipt::receipts;

use super::world::{NOW, World, text};
use crate::database::Backend;

on_both!(
    a_message_is_found_by_version_with_its_sender,
    sent_messages_are_listed_newest_first_before_a_cursor,
    a_version_leaves_once_with_its_jobs,
    a_message_is_withdrawn_once,
    media_makes_a_version_leave_and_a_reply_ready,
    media_that_waits_or_fails_says_why_once,
    a_message_is_for_its_audience_once_it_has_left
);

async fn find(world: &World, tenant: Tenant, id: MessageId, version: Option<i64>) -> Option<MessageRow> {
    messages::find(world.store(), tenant, id, version).await.unwrap()
}

async fn jobs(world: &World) -> Vec<Job> {
    let names = ["fan_out", "due_check"];
    let mut tx = world.store().begin().await.unwrap();
    outbox::claim(&mut tx, &names, NOW.plus(1_000_000), 99).await.unwrap().into_iter().map(|lease| lease.job).collect()
}

fn a_message_is_found_by_version_with_its_sender(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, id) = (&world.here, &world.there, world.id());
        let audience = Audience { any_of: vec![Term::Team(here.teams[0]), Term::Role(Role::Worker)], ..Audience::default() };
        let new = NewMessage { id, sender_id: here.lead, kind: Kind::Text, template: Some("handover"), audience: &audience };
        world.write(async |tx| messages::insert(tx, here.tenant, &new, NOW).await.unwrap()).await;
        assert!(find(world, here.tenant, id, None).await.is_none(), "there is no version yet");
        world.version(here, &NewVersion { is_finish_asked: true, respond_by: Some(NOW.plus(60)), ..text(id, 1, None) }, &[]).await;
        world.version(here, &NewVersion { title: "Aisle 5 — now", body: None, ask: Ask::None, ..text(id, 2, None) }, &[]).await;
        let row = find(world, here.tenant, id, Some(1)).await.unwrap();
        assert_eq!((row.id, row.version, row.latest_version, row.kind, row.title.as_str()), (id, 1, 2, Kind::Text, "Aisle 4"));
        assert_eq!(
            (row.body.as_deref(), row.ask, row.is_finish_asked, row.respond_by),
            (Some("Move the pallets."), Ask::Acknowledge, true, Some(NOW.plus(60)))
        );
        assert_eq!((row.asset_id, row.state, row.failure, row.created_at), (None, MessageState::Processing, None, NOW));
        assert_eq!((row.sent_at, row.cancelled_at, row.sender_id), (None, None, here.lead));
        assert_eq!((row.sender_name.as_str(), row.sender_role, row.audience), ("Lena", Role::Lead, audience));
        assert_eq!((row.duration_ms, row.width, row.height, row.waveform), (None, None, None, None));
        let latest = find(world, here.tenant, id, None).await.unwrap();
        assert_eq!((latest.version, latest.title.as_str(), latest.body, latest.ask, latest.is_finish_asked), (2, "Aisle 5 — now", None, Ask::None, false));
        assert!(find(world, here.tenant, id, Some(3)).await.is_none() && find(world, there.tenant, id, None).await.is_none());
        let mut tx = world.store().begin().await.unwrap();
        assert_eq!(messages::find_in(&mut tx, here.tenant, id, None).await.unwrap().unwrap().version, 2);
        assert_eq!(messages::find_in(&mut tx, here.tenant, id, Some(1)).await.unwrap().unwrap().version, 1);
        assert!(messages::find_in(&mut tx, there.tenant, id, None).await.unwrap().is_none());
        messages::insert_version(&mut tx, here.tenant, &text(id, 3, None), NOW).await.unwrap();
        assert_eq!(messages::find_in(&mut tx, here.tenant, id, None).await.unwrap().unwrap().version, 3, "its own writes are seen");
        assert!(messages::insert_version(&mut tx, here.tenant, &text(id, 3, None), NOW).await.unwrap_err().is_duplicate());
        drop(tx);
        assert_eq!(find(world, here.tenant, id, None).await.unwrap().version, 2);
    });
}

fn sent_messages_are_listed_newest_first_before_a_cursor(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let ids: [MessageId; 4] = world.ids();
        for id in [ids[2], ids[0], ids[3], ids[1]] {
            world.sent(here, id, &here.everybody(), None).await;
        }
        world.version(here, &text(ids[1], 2, None), &[]).await;
        let list = async |tenant: Tenant, sender, before, limit| -> Vec<(MessageId, i64)> {
            messages::list_sent(world.store(), tenant, sender, before, limit).await.unwrap().into_iter().map(|row| (row.id, row.version)).collect()
        };
        assert_eq!(list(here.tenant, here.lead, None, 9).await, [(ids[3], 1), (ids[2], 1), (ids[1], 2), (ids[0], 1)]);
        assert_eq!(list(here.tenant, here.lead, Some(ids[3]), 2).await, [(ids[2], 1), (ids[1], 2)]);
        assert!(list(here.tenant, here.lead, Some(ids[0]), 9).await.is_empty() && list(here.tenant, here.workers[0], None, 9).await.is_empty());
        assert!(list(world.there.tenant, here.lead, None, 9).await.is_empty());
    });
}

fn a_version_leaves_once_with_its_jobs(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.draft(here, id, Kind::Text).await;
        world.version(here, &text(id, 1, None), &here.everybody()).await;
        let leave = async |version, due| world.write(async |tx| messages::leave(tx, here.tenant, &world.house.clock, id, version, due).await.unwrap()).await;
        leave(1, Some(NOW.plus(60))).await;
        assert_eq!(jobs(world).await, [Job::FanOutV1 { message_id: id, version: 1 }, Job::DueCheckV1 { message_id: id, version: 1 }]);
        let row = find(world, here.tenant, id, None).await.unwrap();
        assert_eq!((row.state, row.sent_at), (MessageState::Leaving, Some(NOW)));
        world.house.clock.set(NOW.plus(5));
        for (scope, state) in [(&world.there.scope, MessageState::Leaving), (&here.scope, MessageState::Sent)] {
            world.write(async |tx| messages::update_fanned_out(tx, scope.tenant, id, 1).await.unwrap()).await;
            assert_eq!(find(world, here.tenant, id, None).await.unwrap().state, state);
        }
        leave(1, None).await;
        assert_eq!(find(world, here.tenant, id, None).await.unwrap().sent_at, Some(NOW), "it leaves once");
        world.version(here, &text(id, 2, None), &here.everybody()[..1]).await;
        leave(2, None).await;
        assert_eq!(find(world, here.tenant, id, Some(2)).await.unwrap().sent_at, Some(NOW.plus(5)));
        let mut tx = world.store().begin().await.unwrap();
        assert!(receipts::list_open(&mut tx, here.tenant, id, 1).await.unwrap().is_empty(), "the older version still asks");
        assert_eq!(receipts::list_open(&mut tx, here.tenant, id, 2).await.unwrap().len(), 1);
        drop(tx);
        assert!(alerts::list_standing(world.store(), here.tenant, id).await.unwrap().is_empty());
    });
}

fn a_message_is_withdrawn_once(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let [id, other, foreign]: [MessageId; 3] = world.ids();
        for id in [id, other] {
            world.sent(here, id, &here.everybody(), None).await;
        }
        world.sent(there, foreign, &there.everybody(), None).await;
        let cancel = async |tenant: Tenant, at| world.write(async |tx| messages::update_cancelled(tx, tenant, id, NOW.plus(at)).await.unwrap()).await;
        let all = [id, other, foreign, world.id()].into_iter().collect();
        let cancelled = async |tenant: Tenant| world.write(async |tx| messages::list_cancelled(tx, tenant, &all).await.unwrap()).await;
        assert!(!cancel(there.tenant, 1).await && cancelled(here.tenant).await.is_empty());
        assert!(cancel(here.tenant, 2).await);
        assert!(!cancel(here.tenant, 3).await, "withdrawn twice");
        assert_eq!(cancelled(here.tenant).await, [id].into_iter().collect());
        assert!(cancelled(there.tenant).await.is_empty());
        let row = find(world, here.tenant, id, None).await.unwrap();
        assert_eq!((row.state, row.cancelled_at), (MessageState::Cancelled, Some(NOW.plus(2))));
        assert_eq!(find(world, here.tenant, other, None).await.unwrap().cancelled_at, None);
        assert!(world.write(async |tx| messages::list_cancelled(tx, here.tenant, &[].into_iter().collect()).await.unwrap()).await.is_empty());
    });
}

async fn asset(world: &World) -> AssetId {
    let new = NewAsset { id: world.id(), kind: UploadKind::Video, duration_ms: Some(9_000), width: Some(640), height: Some(480), waveform: None };
    world.write(async |tx| assets::insert(tx, world.here.tenant, &new, &[], NOW).await.unwrap()).await;
    new.id
}

/// A video whose version waits in this state for an upload.
async fn video(world: &World, state: MessageState, ask: Ask) -> (MessageId, UploadId) {
    let (here, id) = (&world.here, world.id());
    let upload = world.upload(here, here.lead, UploadKind::Video, UploadState::Consumed).await;
    world.draft(here, id, Kind::Video).await;
    world.version(here, &NewVersion { upload_id: Some(upload), state, ask, respond_by: Some(NOW.plus(60)), ..text(id, 1, None) }, &here.everybody()).await;
    (id, upload)
}

fn media_makes_a_version_leave_and_a_reply_ready(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, asset) = (&world.here, &world.there, asset(world).await);
        let (asking, upload) = video(world, MessageState::Processing, Ask::Acknowledge).await;
        let ready =
            async |tenant: Tenant, upload| world.write(async |tx| clips::media_ready(tx, tenant, &world.house.clock, upload, asset).await.unwrap()).await;
        assert_eq!(ready(there.tenant, upload).await.left, None);
        let used = ready(here.tenant, upload).await;
        assert_eq!((used.left, used.replied), (Some((asking, 1)), None));
        assert_eq!(ready(here.tenant, upload).await.left, None, "it leaves once");
        let row = find(world, here.tenant, asking, None).await.unwrap();
        assert_eq!((row.state, row.sent_at, row.asset_id, row.failure), (MessageState::Leaving, Some(NOW), Some(asset), None));
        assert_eq!((row.duration_ms, row.width, row.height), (Some(9_000), Some(640), Some(480)));
        let (silent, upload) = video(world, MessageState::WaitingUpload, Ask::None).await;
        assert_eq!(ready(here.tenant, upload).await.left, Some((silent, 1)));
        let jobs = jobs(world).await;
        assert!(jobs.contains(&Job::DueCheckV1 { message_id: asking, version: 1 }));
        assert!(!jobs.contains(&Job::DueCheckV1 { message_id: silent, version: 1 }), "who asks nothing awaits nothing");
        assert_eq!(jobs.len(), 3);
        let upload = world.upload(here, here.workers[0], UploadKind::Photo, UploadState::Consumed).await;
        let reply = NewReply {
            id: world.id(),
            message_id: asking,
            version: 1,
            author_id: here.workers[0],
            site_id: here.sites[0],
            kind: ReplyKind::Photo,
            quick: None,
            body: None,
            upload_id: Some(upload),
        };
        world.write(async |tx| replies::insert(tx, here.tenant, &reply, NOW).await.unwrap()).await;
        let used = ready(here.tenant, upload).await;
        assert_eq!((used.left, used.replied), (None, Some((asking, 1))));
        let stored = replies::find(world.store(), here.tenant, reply.id).await.unwrap().unwrap();
        assert_eq!((stored.is_ready, stored.asset_id, stored.width), (true, Some(asset), Some(640)));
    });
}

fn media_that_waits_or_fails_says_why_once(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let (id, upload) = video(world, MessageState::Processing, Ask::Acknowledge).await;
        let waits = async |tenant: Tenant| world.write(async |tx| clips::media_waits(tx, tenant, upload, Code::MediaUnavailable).await.unwrap()).await;
        assert_eq!((waits(there.tenant).await, waits(here.tenant).await, waits(here.tenant).await), (None, Some((id, 1)), None));
        let row = find(world, here.tenant, id, None).await.unwrap();
        assert_eq!((row.state, row.failure), (MessageState::Processing, Some(Code::MediaUnavailable)));
        let fails = async |tenant: Tenant| world.write(async |tx| clips::media_failed(tx, tenant, upload, Code::MediaCorrupt).await.unwrap()).await;
        assert_eq!((fails(there.tenant).await, fails(here.tenant).await, fails(here.tenant).await), (None, Some((id, 1)), None));
        let row = find(world, here.tenant, id, None).await.unwrap();
        assert_eq!((row.state, row.failure), (MessageState::Failed, Some(Code::MediaCorrupt)));
        let again = world.upload(here, here.lead, UploadKind::Video, UploadState::Consumed).await;
        for (scope, expected) in [(&there.scope, MessageState::Failed), (&here.scope, MessageState::Processing)] {
            world.write(async |tx| messages::update_upload(tx, scope.tenant, id, 1, again, MessageEvent::NewClipComplete).await.unwrap()).await;
            assert_eq!(find(world, here.tenant, id, None).await.unwrap().state, expected);
        }
        assert_eq!(find(world, here.tenant, id, None).await.unwrap().failure, None);
        assert_eq!(
            world.write(async |tx| clips::media_ready(tx, here.tenant, &world.house.clock, upload, world.id()).await.unwrap()).await.left,
            None,
            "the replaced clip"
        );
    });
}

fn a_message_is_for_its_audience_once_it_has_left(backend: Backend) {
    World::run(backend, async |world| {
        let (here, id) = (&world.here, world.id());
        world.draft(here, id, Kind::Text).await;
        world.version(here, &text(id, 1, None), &here.everybody()[..1]).await;
        let is_for = async |tenant: Tenant, person| messages::is_for(world.store(), tenant, id, person).await.unwrap();
        assert!(is_for(here.tenant, here.lead).await && !is_for(here.tenant, here.workers[0]).await);
        world.write(async |tx| messages::leave(tx, here.tenant, &world.house.clock, id, 1, None).await.unwrap()).await;
        assert!(is_for(here.tenant, here.workers[0]).await && !is_for(here.tenant, here.workers[1]).await);
        assert!(!is_for(world.there.tenant, here.lead).await && !is_for(world.there.tenant, here.workers[0]).await);
    });
}
