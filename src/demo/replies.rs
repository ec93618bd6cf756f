//! Owns the writing of replies with their media and what became of them.
//!
//! Called by `demo::load`, inside its transaction, after the messages. The one rule: an answer among them is an act
//! too, at the same moment; the plan has seen to that.

use super::DemoError;
use super::cast::{Cast, ago, clock_at};
use super::clips::Clips;
use super::messages::{Rang, insert_rang};
use super::plan::{Note, Version};
use super::script::Reply;
use crate::domain::clock::{MINUTE_MS, Time};
use crate::domain::delivery::alert::AlertKind;
use crate::domain::ids::{AssetId, ReplyId, UploadId};
use crate::domain::message::{ReplyKind, ReplyState};
use crate::store::Tx;
use crate::store::media::assets;
use crate::store::message::clips;
use crate::store::message::replies::{self, NewReply};

/// Leads react within this time, in milliseconds.
const REACTED_WITHIN_MS: i64 = 6 * MINUTE_MS;

/// Writes all replies.
pub(super) async fn insert(tx: &mut Tx, cast: &Cast, notes: &[Note<'_>], clips: &Clips) -> Result<(), DemoError> {
    for note in notes {
        let Some(version) = note.versions.last() else { continue };
        for reply in &note.message.replies {
            insert_reply(tx, cast, note, version, reply, clips).await?;
        }
    }
    Ok(())
}

async fn insert_reply(tx: &mut Tx, cast: &Cast, note: &Note<'_>, version: &Version<'_>, reply: &Reply, clips: &Clips) -> Result<(), DemoError> {
    let Some(line) = version.lines.iter().find(|line| line.player.key == reply.person) else { return Ok(()) };
    let at = ago(cast.now, reply.minutes_ago);
    let (tenant, clock) = (cast.tenant, clock_at(at));
    let id: ReplyId = clock.id();
    let clip = reply.clip.as_ref().and_then(|clip| clips.get(clip));
    // The upload is gone once it is processed; its id stays, and the asset has the same one.
    let upload_id: Option<UploadId> = clip.map(|_| clock.id());
    let new = NewReply {
        id,
        message_id: note.id,
        version: version.number,
        author_id: line.recipient.person_id,
        site_id: line.recipient.site_id,
        kind: reply.kind,
        quick: reply.quick,
        // What a voice says is for the voice's maker, not a transcript to show.
        body: reply.text.as_deref().filter(|_| reply.kind != ReplyKind::Voice),
        upload_id,
    };
    replies::insert(tx, tenant, &new, at).await?;
    if let Some((clip, upload_id)) = clip.zip(upload_id) {
        let (asset, renditions) = clip.asset(AssetId(upload_id.0));
        assets::insert(tx, tenant, &asset, &renditions, at).await?;
        clips::media_ready(tx, tenant, &clock, upload_id, asset.id).await?;
    }
    if reply.state == ReplyState::New {
        return Ok(());
    }
    let reacted_at: Time = at.plus(REACTED_WITHIN_MS.min((cast.now.0 - at.0) / 2));
    replies::update_state(tx, tenant, id, reply.state, reply.because.as_deref(), reacted_at).await?;
    let told = line.player.subscription_id.map(|subscription_id| Rang {
        kind: AlertKind::Reply,
        person_id: line.recipient.person_id,
        subscription_id,
        reply_id: Some(id),
        at: reacted_at,
    });
    insert_rang(tx, cast, note, version.number, told.into_iter().collect()).await
}
