//! Owns the cases of replies.
//!
//! Called by the test runner. The one rule: a reply with media is ready when its media is.

use floornote::domain::ids::{MessageId, ReplyId};
use floornote::domain::media::upload::{UploadKind, UploadState};
use floornote::domain::message::{QuickReply, ReplyKind, ReplyState};
use floornote::domain::person::{Scope, Tenant};
use floornote::store::message::replies::{self, NewReply, Whose};
use floornote::store::progress::sums;

use super::world::{NOW, World};
use crate::database::Backend;
use floornote::store::receipt::recount;

on_both!(a_reply_is_found_and_changes_its_state, replies_are_listed_newest_first, replies_of_a_site_are_not_crowded_out);

pub fn new<'a>(world: &World, id: ReplyId, message_id: MessageId, person: usize) -> NewReply<'a> {
    let here = &world.here;
    NewReply {
        id,
        message_id,
        version: 1,
        author_id: here.workers[person],
        site_id: here.sites[0],
        kind: ReplyKind::Text,
        quick: None,
        body: Some("Which aisle? → 4?"),
        upload_id: None,
    }
}

fn a_reply_is_found_and_changes_its_state(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, message) = (&world.here, &world.there, world.id());
        world.sent(here, message, &here.everybody(), None).await;
        let [typed, quick, voice]: [ReplyId; 3] = world.ids();
        let upload = world.upload(here, here.workers[0], UploadKind::Voice, UploadState::Consumed).await;
        world
            .write(async |tx| {
                replies::insert(tx, here.tenant, &new(world, typed, message, 0), NOW).await.unwrap();
                let help = NewReply { kind: ReplyKind::Quick, quick: Some(QuickReply::Help), body: None, ..new(world, quick, message, 1) };
                replies::insert(tx, here.tenant, &help, NOW.plus(1)).await.unwrap();
                let spoken = NewReply { kind: ReplyKind::Voice, body: None, upload_id: Some(upload), ..new(world, voice, message, 0) };
                replies::insert(tx, here.tenant, &spoken, NOW.plus(2)).await.unwrap();
            })
            .await;
        let find = async |tenant: Tenant, id| replies::find(world.store(), tenant, id).await.unwrap();
        let row = find(here.tenant, typed).await.unwrap();
        assert_eq!((row.message_id, row.version, row.author_id, row.author_name.as_str(), row.site_id), (message, 1, here.workers[0], "Ada", here.sites[0]));
        assert_eq!((row.kind, row.quick, row.body.as_deref(), row.asset_id, row.is_ready), (ReplyKind::Text, None, Some("Which aisle? → 4?"), None, true));
        assert_eq!((row.state, row.because, row.created_at, row.state_at), (ReplyState::New, None, NOW, None));
        assert_eq!((row.duration_ms, row.width, row.height, row.waveform), (None, None, None, None));
        let row = find(here.tenant, quick).await.unwrap();
        assert_eq!((row.quick, row.body, row.is_ready), (Some(QuickReply::Help), None, true));
        assert!(!find(here.tenant, voice).await.unwrap().is_ready);
        assert!(find(there.tenant, typed).await.is_none());
        for (scope, expected) in
            [(&there.scope, (ReplyState::New, None, None)), (&here.scope, (ReplyState::No, Some("Sold out".to_owned()), Some(NOW.plus(5))))]
        {
            world.write(async |tx| replies::update_state(tx, scope.tenant, typed, ReplyState::No, Some("Sold out"), NOW.plus(5)).await.unwrap()).await;
            let row = find(here.tenant, typed).await.unwrap();
            assert_eq!((row.state, row.because, row.state_at), expected);
        }
        world.write(async |tx| replies::update_state(tx, here.tenant, typed, ReplyState::Done, None, NOW.plus(6)).await.unwrap()).await;
        let row = find(here.tenant, typed).await.unwrap();
        assert_eq!((row.state, row.because, row.state_at), (ReplyState::Done, None, Some(NOW.plus(6))));
        // Only what is new waits for somebody: a reply that is taken up leaves that count, and one that is put back returns.
        let counted = async || sums::count_replies(world.store(), &here.scope, &[message]).await.unwrap()[&message];
        assert_eq!(counted().await, (3, 2));
        for (state, waiting) in [(ReplyState::Done, 2), (ReplyState::New, 3), (ReplyState::New, 3), (ReplyState::Heard, 2)] {
            world.write(async |tx| replies::update_state(tx, here.tenant, typed, state, None, NOW).await.unwrap()).await;
            assert_eq!(counted().await, (3, waiting), "{state:?}");
        }
        world.write(async |tx| replies::update_state(tx, here.tenant, world.id(), ReplyState::Done, None, NOW).await.unwrap()).await;
        assert_eq!(counted().await, (3, 2), "what is not there changes nothing");
        assert_eq!(recount::list_uneven(world.store(), here.tenant, message, 1).await.unwrap(), [""; 0]);
    });
}

fn replies_are_listed_newest_first(backend: Backend) {
    World::run(backend, async |world| {
        let (here, message, other) = (&world.here, world.id(), world.id());
        world.sent(here, message, &here.everybody(), None).await;
        world.sent(here, other, &here.everybody(), None).await;
        let ids: [ReplyId; 4] = world.ids();
        for (n, to, person) in [(2, message, 1), (0, message, 0), (3, other, 0), (1, message, 0)] {
            world.write(async |tx| replies::insert(tx, here.tenant, &new(world, ids[n], to, person), NOW).await.unwrap()).await;
        }
        let list = async |scope: &Scope, whose, limit| -> Vec<ReplyId> {
            replies::list(world.store(), scope, message, whose, limit).await.unwrap().into_iter().map(|row| row.id).collect()
        };
        assert_eq!(list(&here.scope, Whose::WithinReach(here.lead), 9).await, [ids[2], ids[1], ids[0]]);
        assert_eq!(list(&here.scope, Whose::WithinReach(here.lead), 2).await, [ids[2], ids[1]]);
        assert_eq!(list(&here.scope, Whose::Author(here.workers[0]), 9).await, [ids[1], ids[0]]);
        assert!(
            list(&here.scope, Whose::Author(here.workers[3]), 9).await.is_empty()
                && list(&world.there.scope, Whose::WithinReach(here.lead), 9).await.is_empty()
        );
        let all = list(&here.scope, Whose::WithinReach(here.workers[3]), 9).await;
        assert_eq!(all, [ids[2], ids[1], ids[0]], "whoever reaches everything has everybody's");
    });
}

/// However many replied elsewhere since, a manager finds what their own sites said, and what they said themselves.
fn replies_of_a_site_are_not_crowded_out(backend: Backend) {
    World::run(backend, async |world| {
        let (here, message) = (&world.here, world.id());
        world.sent(here, message, &here.everybody(), None).await;
        let [own, mine]: [ReplyId; 2] = world.ids();
        let reply = |id, site_id, author_id| NewReply { site_id, author_id, ..new(world, id, message, 0) };
        world.write(async |tx| replies::insert(tx, here.tenant, &reply(own, here.sites[0], here.workers[0]), NOW).await.unwrap()).await;
        world.write(async |tx| replies::insert(tx, here.tenant, &reply(mine, here.sites[1], here.workers[1]), NOW).await.unwrap()).await;
        for _ in 0..5 {
            let id = world.id();
            world.write(async |tx| replies::insert(tx, here.tenant, &reply(id, here.sites[1], here.workers[2]), NOW).await.unwrap()).await;
        }
        let scope = here.within(&[here.sites[0]], &[]);
        let found = replies::list(world.store(), &scope, message, Whose::WithinReach(here.workers[1]), 3).await.unwrap();
        assert_eq!(found.into_iter().map(|row| row.id).collect::<Vec<_>>(), [mine, own]);
    });
}
