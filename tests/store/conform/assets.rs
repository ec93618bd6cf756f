//! Owns the cases of assets: renditions, and where media is shown.
//!
//! Called by the test runner. The one rule: a use is told with what decides who may see it.

use floornote::domain::ids::{AssetId, MessageId};
use floornote::domain::media::upload::{UploadKind, UploadState};
use floornote::domain::message::{Kind, MessageState, ReplyKind};
use floornote::domain::person::Tenant;
use floornote::domain::receipt::ReceiptState;
use floornote::store::media::assets::{self, AssetUse, NewAsset, RenditionRow};
use floornote::store::message::clips;
use floornote::store::message::messages::{self, NewVersion};
use floornote::store::message::replies::{self, NewReply};

use super::world::{NOW, Org, World, text};
use crate::database::Backend;

on_both!(a_rendition_is_found_by_its_name, an_asset_is_shown_where_a_version_or_a_reply_has_it);

async fn asset(world: &World, at: &Org, kind: UploadKind, waveform: Option<Vec<u8>>) -> AssetId {
    let new = NewAsset { id: world.id(), kind, duration_ms: waveform.as_ref().map(|_| 9_500), width: Some(640), height: None, waveform };
    let rendition = |name: &str, bytes| RenditionRow {
        name: name.to_owned(),
        content_type: "video/mp4".to_owned(),
        blob_key: format!("assets/{name}"),
        bytes,
        etag: format!("etag-{name}"),
    };
    let renditions = [rendition("video.mp4", 5_000_000_000), rendition("poster.jpg", 0)];
    world.write(async |tx| assets::insert(tx, at.tenant, &new, &renditions, NOW).await.unwrap()).await;
    new.id
}

fn a_rendition_is_found_by_its_name(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let id = asset(world, here, UploadKind::Video, None).await;
        let find = async |tenant: Tenant, id, name| assets::find_rendition(world.store(), tenant, id, name).await.unwrap();
        let video = find(here.tenant, id, "video.mp4").await.unwrap();
        assert_eq!(
            (video.bytes, video.content_type.as_str(), video.blob_key.as_str(), video.etag.as_str()),
            (5_000_000_000, "video/mp4", "assets/video.mp4", "etag-video.mp4")
        );
        assert_eq!(find(here.tenant, id, "poster.jpg").await.unwrap().bytes, 0);
        assert!(find(here.tenant, id, "audio.m4a").await.is_none() && find(here.tenant, world.id(), "video.mp4").await.is_none());
        assert!(find(there.tenant, id, "video.mp4").await.is_none());
    });
}

fn an_asset_is_shown_where_a_version_or_a_reply_has_it(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let id = asset(world, here, UploadKind::Voice, Some(vec![0, 50, 100])).await;
        let (message, reply): (MessageId, _) = (world.id(), world.id());
        world.draft(here, message, Kind::Voice).await;
        world.version(here, &NewVersion { asset_id: Some(id), ..text(message, 1, None) }, &here.everybody()[..2]).await;
        world.write(async |tx| messages::leave(tx, here.tenant, &world.house.clock, message, 1, None).await.unwrap()).await;
        let row = messages::find(world.store(), here.tenant, message, None).await.unwrap().unwrap();
        assert_eq!((row.duration_ms, row.width, row.height, row.waveform.as_deref()), (Some(9_500), Some(640), None, Some("[0, 50, 100]")));
        let uses = async |tenant: Tenant, person: usize| assets::list_uses(world.store(), tenant, id, here.workers[person]).await.unwrap();
        let shown = AssetUse {
            message_id: message,
            version: 1,
            sender_id: here.lead,
            state: MessageState::Leaving,
            has_receipt: true,
            author_id: None,
            reply_site_id: None,
            reply_team_id: None,
        };
        assert_eq!(uses(here.tenant, 0).await, std::slice::from_ref(&shown));
        assert_eq!(uses(here.tenant, 2).await, [AssetUse { has_receipt: false, ..shown.clone() }]);
        assert!(uses(world.there.tenant, 0).await.is_empty());
        world.change(here, message, &here.workers[..1], |receipt| receipt.state = ReceiptState::Withdrawn).await;
        assert!(!uses(here.tenant, 0).await[0].has_receipt);
        let upload = world.upload(here, here.workers[1], UploadKind::Voice, UploadState::Consumed).await;
        let new = NewReply {
            id: reply,
            message_id: message,
            version: 1,
            author_id: here.workers[1],
            site_id: here.sites[0],
            kind: ReplyKind::Voice,
            quick: None,
            body: None,
            upload_id: Some(upload),
        };
        world
            .write(async |tx| {
                replies::insert(tx, here.tenant, &new, NOW).await.unwrap();
                clips::media_ready(tx, here.tenant, &world.house.clock, upload, id).await.unwrap();
            })
            .await;
        let of_reply = AssetUse {
            state: MessageState::Sent,
            has_receipt: false,
            author_id: Some(here.workers[1]),
            reply_site_id: Some(here.sites[0]),
            reply_team_id: Some(here.teams[1]),
            ..shown
        };
        let mut both = uses(here.tenant, 1).await;
        both.sort_by_key(|one| one.author_id.is_some());
        assert_eq!((both.len(), both[0].has_receipt, &both[1]), (2, true, &of_reply));
    });
}
