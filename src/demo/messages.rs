//! Owns the writing of messages: versions, receipts, acts, alerts and the jobs that are still to come.
//!
//! Called by `demo::load`, inside its transaction. The one rule: counters move only through the store's own functions,
//! and no job is written that would push what has been pushed.

use std::collections::HashMap;

use super::DemoError;
use super::cast::{Cast, clock_at};
use super::clips::Clips;
use super::plan::{Note, Version};
use super::script::Standing;
use crate::domain::audience::Recipient;
use crate::domain::clock::{Clock, Time};
use crate::domain::delivery::alert::{AlertEvent, AlertKind};
use crate::domain::ids::{PersonId, ReplyId, SubscriptionId};
use crate::domain::job::Job;
use crate::domain::message::{Ask, MessageState};
use crate::domain::receipt::{Act, ActKind, Receipt, ReceiptState};
use crate::store::delivery::alerts::{self, Alert, AlertOutcome};
use crate::store::delivery::subscriptions;
use crate::store::media::assets;
use crate::store::message::messages::{self, NewMessage, NewVersion};
use crate::store::receipt::acts::{Entry, record};
use crate::store::receipt::receipts::{self, ReceiptKey};
use crate::store::{Tx, outbox};

/// An act arrives this long after the tap, in milliseconds.
const TRAVEL_MS: i64 = 350;

/// One alert that rang.
pub(super) struct Rang {
    pub(super) kind: AlertKind,
    pub(super) person_id: PersonId,
    pub(super) subscription_id: SubscriptionId,
    pub(super) reply_id: Option<ReplyId>,
    pub(super) at: Time,
}

/// One act before it gets its place in the order of its phone.
struct Tap {
    key: ReceiptKey,
    kind: ActKind,
    at: Time,
}

/// Writes all messages with what became of them.
pub(super) async fn insert(tx: &mut Tx, cast: &Cast, notes: &[Note<'_>], clips: &Clips) -> Result<(), DemoError> {
    let mut taps = Vec::new();
    for note in notes {
        insert_note(tx, cast, note, clips).await?;
        for version in &note.versions {
            insert_version(tx, cast, note, version).await?;
            taps.extend(version_taps(note, version));
        }
        finish(tx, cast, note).await?;
    }
    taps.sort_by_key(|tap| tap.at);
    let mut sequence: HashMap<PersonId, i64> = HashMap::new();
    let mut entry = |tap: Tap| {
        let seq = sequence.entry(tap.key.2).or_default();
        *seq += 1;
        let received_at = tap.at.plus(TRAVEL_MS).min(cast.now);
        // Generation 0: the phone before any that signs in now, whose answers must win.
        Entry { key: tap.key, act: Act { act_id: clock_at(tap.at).id(), kind: tap.kind, client_at: tap.at, received_at, generation: 0, seq: *seq } }
    };
    let entries: Vec<Entry> = taps.into_iter().map(&mut entry).collect();
    record(tx, cast.tenant, &entries).await?;
    stamp_phones(tx, cast, notes).await
}

async fn insert_note(tx: &mut Tx, cast: &Cast, note: &Note<'_>, clips: &Clips) -> Result<(), DemoError> {
    let first_at = note.versions.first().map_or(cast.now, |version| version.sent_at);
    if let Some((asset_id, clip)) = note.asset_id.zip(note.message.clip.as_ref().and_then(|clip| clips.get(clip))) {
        let (asset, renditions) = clip.asset(asset_id);
        assets::insert(tx, cast.tenant, &asset, &renditions, first_at).await?;
    }
    let new = NewMessage {
        id: note.id,
        sender_id: note.sender.member.person_id,
        kind: note.message.kind,
        template: Some(&note.message.template),
        audience: &note.audience,
    };
    Ok(messages::insert(tx, cast.tenant, &new, first_at).await?)
}

async fn insert_version(tx: &mut Tx, cast: &Cast, note: &Note<'_>, version: &Version<'_>) -> Result<(), DemoError> {
    let (tenant, id, number, sent_at) = (cast.tenant, note.id, version.number, version.sent_at);
    let new = NewVersion {
        message_id: id,
        version: number,
        title: version.title,
        body: Some(version.text),
        ask: note.message.ask,
        is_finish_asked: note.message.is_finish_asked,
        respond_by: note.respond_by,
        upload_id: None,
        asset_id: note.asset_id,
        state: MessageState::Processing,
    };
    messages::insert_version(tx, tenant, &new, sent_at).await?;
    messages::update_left(tx, tenant, id, number, sent_at).await?;
    messages::update_fanned_out(tx, tenant, id, number).await?;
    let recipients: Vec<Recipient> = version.lines.iter().map(|line| line.recipient.clone()).collect();
    receipts::insert_audience(tx, tenant, id, number, &recipients, note.respond_by).await?;
    let lines: HashMap<PersonId, _> = version.lines.iter().map(|line| (line.recipient.person_id, line)).collect();
    let mut changes = Vec::new();
    for old in receipts::list_open(tx, tenant, id, number).await? {
        let Some(line) = lines.get(&old.person_id) else { continue };
        let new =
            Receipt { state: line.state, held_until: line.held_until, unreachable: line.unreachable, notified_at: line.stamps.notified_at, ..old.clone() };
        changes.push((old, new));
    }
    receipts::update_many(tx, tenant, &changes).await?;
    let rang = version.lines.iter().filter_map(|line| {
        let (at, subscription_id) = line.stamps.notified_at.zip(line.player.subscription_id)?;
        Some(Rang { kind: AlertKind::Note, person_id: line.recipient.person_id, subscription_id, reply_id: None, at })
    });
    insert_rang(tx, cast, note, number, rang.collect()).await
}

/// Writes alerts of a version that rang already.
pub(super) async fn insert_rang(tx: &mut Tx, cast: &Cast, note: &Note<'_>, version: i64, rang: Vec<Rang>) -> Result<(), DemoError> {
    let Some(first_at) = rang.iter().map(|rang| rang.at).min() else { return Ok(()) };
    let (mut all, mut outcomes) = (Vec::new(), Vec::new());
    for Rang { kind, person_id, subscription_id, reply_id, at } in rang {
        let id = clock_at(at).id();
        all.push(Alert { id, kind, message_id: note.id, version, person_id, reply_id, run_at: at, sent_to: Vec::new(), is_folded: false });
        outcomes.push(AlertOutcome { id, event: AlertEvent::Accepted, run_at: at, sent_to: vec![subscription_id] });
    }
    let clock = clock_at(first_at);
    alerts::insert_pages(tx, cast.tenant, &all, || clock.id(), first_at).await?;
    Ok(alerts::update_outcomes(tx, cast.tenant, &outcomes).await?)
}

fn version_taps<'a>(note: &'a Note<'_>, version: &'a Version<'_>) -> impl Iterator<Item = Tap> + 'a {
    version.lines.iter().flat_map(move |line| {
        let key = (note.id, version.number, line.recipient.person_id);
        let answer = match line.standing {
            Standing::NotClear => ActKind::NotClear,
            Standing::Cannot => ActKind::Cannot,
            _ => ActKind::GotIt,
        };
        let stamps = line.stamps;
        let steps =
            [(ActKind::Reached, stamps.reached_at), (ActKind::Seen, stamps.seen_at), (ActKind::Finished, stamps.finished_at), (answer, stamps.answered_at)];
        steps.into_iter().filter_map(move |(kind, at)| Some(Tap { key, kind, at: at? }))
    })
}

/// Withdraws what was withdrawn, and leaves the jobs that a running server would still have.
async fn finish(tx: &mut Tx, cast: &Cast, note: &Note<'_>) -> Result<(), DemoError> {
    let (tenant, now, clock) = (cast.tenant, cast.now, Clock::fixed(cast.now));
    if let Some(at) = note.cancelled_at {
        messages::update_cancelled(tx, tenant, note.id, at).await?;
        return Ok(());
    }
    let Some(version) = note.versions.last() else { return Ok(()) };
    for at in version.lines.iter().filter_map(|line| line.held_until) {
        outbox::insert(tx, tenant, clock.id(), &Job::ReleaseHeldV1 { at_ms: at.0 }, at, now).await?;
    }
    let Some(due) = note.respond_by.filter(|_| note.message.ask == Ask::Acknowledge) else { return Ok(()) };
    if due > now {
        outbox::insert(tx, tenant, clock.id(), &Job::DueCheckV1 { message_id: note.id, version: version.number }, due, now).await?;
        return Ok(());
    }
    // The sender heard it at the due time, if somebody who had it was missing.
    let is_missing = version
        .lines
        .iter()
        .any(|line| line.state == ReceiptState::Open && line.stamps.notified_at.is_some() && line.unreachable.is_none() && line.stamps.answered_at.is_none());
    match note.sender.subscription_id.filter(|_| is_missing) {
        Some(subscription_id) => {
            let rang = Rang { kind: AlertKind::Due, person_id: note.sender.member.person_id, subscription_id, reply_id: None, at: due };
            insert_rang(tx, cast, note, version.number, vec![rang]).await
        }
        None => Ok(()),
    }
}

/// Stamps phones with the last sign they gave, and with the oldest push since that they did not answer.
async fn stamp_phones(tx: &mut Tx, cast: &Cast, notes: &[Note<'_>]) -> Result<(), DemoError> {
    for player in cast.players.iter().filter(|player| player.unreachable.is_none()) {
        let lines = || notes.iter().flat_map(|note| &note.versions).flat_map(|version| &version.lines).filter(|line| line.player.key == player.key);
        let reached_at = lines().filter_map(|line| line.stamps.reached_at).max();
        if let Some(at) = reached_at {
            subscriptions::update_reached(tx, cast.tenant, &[player.member.person_id], at).await?;
        }
        let silent = |at: &Time| reached_at.is_none_or(|reached_at| *at > reached_at);
        let pushed_at = lines().filter_map(|line| line.stamps.notified_at).filter(silent).min();
        if let Some((at, id)) = pushed_at.zip(player.subscription_id) {
            subscriptions::update_pushed(tx, cast.tenant, &[id], at).await?;
        }
    }
    Ok(())
}
