//! Owns what becomes of a batch of upload parts: a look, one blob for each organisation, one transaction.
//!
//! Called by whoever got the turn to write. The one rule: all parts of a blob come into being in one transaction, so that a
//! blob that no row names is needed by nobody, and never will be.

use std::collections::{BTreeMap, HashMap};

use futures_util::future::join_all;
use uuid::Uuid;

use super::append::{Append, Waiting, unknown};
use super::standing::{KEEP_MS, UploadProgress, check, count, discard, own, progress};
use crate::blob::{BlobError, BlobKey, Blobs};
use crate::bus::Handles;
use crate::domain::clock::{Clock, Time};
use crate::domain::ids::UploadId;
use crate::domain::job::Job;
use crate::domain::media::upload::UploadState;
use crate::domain::person::Tenant;
use crate::domain::refusal::{Code, Refusal};
use crate::service::{ServiceError, UnitOfWork};
use crate::store::Store;
use crate::store::media::uploads::{self, Growth, UploadPart, UploadRow};

/// Parts of one upload: more than a recorder makes in an hour, few enough to list and join.
const PARTS_MAX: i64 = 4_096;

/// What the writing of parts takes.
#[derive(Debug)]
pub(in crate::service) struct Writer {
    pub(in crate::service) store: Store,
    pub(in crate::service) blobs: Blobs,
    pub(in crate::service) clock: Clock,
    /// Wakes the relays when the last byte of a message's clip is here.
    pub(in crate::service) bus: Handles,
}

/// The requests of one organisation, and where their bytes lie once they do.
struct Group {
    tenant: Tenant,
    members: Vec<Waiting>,
    blob: Option<BlobKey>,
}

impl Group {
    fn of(member: Waiting) -> Self {
        Self { tenant: member.append.actor.tenant(), members: vec![member], blob: None }
    }

    fn appends(&self) -> impl Iterator<Item = &Append> {
        self.members.iter().map(|member| &member.append)
    }

    fn ids(&self) -> Vec<UploadId> {
        self.appends().map(|append| append.id).collect()
    }

    /// Where the bytes of each request lie: one behind the other.
    fn parts(&self) -> Vec<Option<UploadPart>> {
        let mut blob_at = 0;
        let place = |append: &Append| {
            let blob_key = self.blob.as_ref().filter(|_| !append.bytes.is_empty())?.to_string();
            let part = UploadPart { starts_at: append.offset, length: count(append.bytes.len()), blob_key, blob_at };
            blob_at += part.length;
            Some(part)
        };
        self.appends().map(place).collect()
    }

    /// Tells everybody of it the same.
    fn fail(self, error: &ServiceError) {
        if !matches!(error, ServiceError::Refused(_)) {
            tracing::error!(cause = ?error, "upload parts could not be stored");
        }
        for member in self.members {
            member.answer(Err(match error {
                ServiceError::Refused(refusal) => ServiceError::Refused(refusal.clone()),
                _ => unknown(),
            }));
        }
    }
}

/// Why a batch was not written.
enum Broken {
    /// Nothing of it counts; it may be written again.
    Before(ServiceError, Vec<Group>),
    /// Everybody was told.
    Told,
}

/// Writes a batch and answers each of its requests. Where a statement fails each request is written alone, with a blob of its
/// own, so that one that breaks takes nobody along; where the commit fails its outcome is unknown and nothing is written again.
pub(in crate::service) async fn write(writer: &Writer, mut batch: Vec<Waiting>) {
    // Two processes that hold the same uploads lock them in one order.
    batch.sort_by_key(|waiting| (waiting.append.actor.tenant(), waiting.append.id));
    let mut groups: Vec<Group> = Vec::new();
    for member in batch {
        match groups.last_mut() {
            Some(group) if group.tenant == member.append.actor.tenant() => group.members.push(member),
            _ => groups.push(Group::of(member)),
        }
    }
    let groups = join_all(groups.into_iter().map(|group| look(writer, group))).await.into_iter().flatten().collect();
    let Err(Broken::Before(error, groups)) = store(writer, groups).await else { return };
    let members: Vec<Waiting> = groups.into_iter().flat_map(|group| group.members).collect();
    let is_alone = members.len() == 1;
    for member in members {
        let group = Group::of(member);
        if is_alone {
            group.fail(&error);
        } else if let Err(Broken::Before(error, groups)) = store(writer, vec![group]).await {
            groups.into_iter().for_each(|group| group.fail(&error));
        }
    }
}

/// Refuses who can be refused before any byte is written: otherwise wrong offsets could fill the disk.
async fn look(writer: &Writer, mut group: Group) -> Option<Group> {
    let rows = match uploads::list(&writer.store, group.tenant, &group.ids()).await {
        Ok(rows) => rows,
        Err(error) => {
            group.fail(&error.into());
            return None;
        }
    };
    let (mut rows, now) = (by_id(rows), writer.clock.now());
    for member in std::mem::take(&mut group.members) {
        match grow(rows.get_mut(&member.append.id), &member.append, now) {
            Ok(_) => group.members.push(member),
            Err(refusal) => member.answer(Err(refusal.into())),
        }
    }
    (!group.members.is_empty()).then_some(group)
}

/// Makes the bytes durable, counts them in one transaction, and answers.
async fn store(writer: &Writer, groups: Vec<Group>) -> Result<(), Broken> {
    let groups: Vec<Group> = join_all(groups.into_iter().map(|group| put(writer, group))).await.into_iter().flatten().collect();
    if groups.is_empty() {
        return Err(Broken::Told);
    }
    let mut tx = match UnitOfWork::begin(&writer.store, &writer.clock, &writer.bus).await {
        Ok(tx) => tx,
        Err(error) => {
            let error = error.into();
            discard_blobs(writer, groups).await.into_iter().for_each(|group| group.fail(&error));
            return Err(Broken::Told);
        }
    };
    let mut outcomes = Vec::with_capacity(groups.len());
    for group in &groups {
        match record(writer, &mut tx, group).await {
            Ok(recorded) => outcomes.push(recorded),
            Err(error) => {
                drop(tx);
                return Err(Broken::Before(error, discard_blobs(writer, groups).await));
            }
        }
    }
    if let Err(error) = tx.commit().await {
        // Never a refusal: the blobs stay until the sweep knows whether they count.
        let error = ServiceError::Store(error);
        groups.into_iter().for_each(|group| group.fail(&error));
        return Err(Broken::Told);
    }
    let mut unused = Vec::new();
    for (group, outcomes) in groups.into_iter().zip(outcomes) {
        // Bytes that lost a race lie in the blob for as long as others need it.
        unused.extend(group.blob.filter(|_| outcomes.iter().all(Result::is_err)));
        let answers = group.members.into_iter().zip(outcomes);
        answers.for_each(|(member, outcome)| member.answer(outcome.map_err(ServiceError::Refused)));
    }
    discard(&writer.blobs, unused).await;
    Ok(())
}

/// Removes the blobs of a transaction that did not take place.
async fn discard_blobs(writer: &Writer, mut groups: Vec<Group>) -> Vec<Group> {
    discard(&writer.blobs, groups.iter_mut().filter_map(|group| group.blob.take()).collect()).await;
    groups
}

/// Writes the bytes of a group as one blob.
async fn put(writer: &Writer, mut group: Group) -> Option<Group> {
    let pieces: Vec<_> = group.appends().map(|append| append.bytes.clone()).filter(|bytes| !bytes.is_empty()).collect();
    if pieces.is_empty() {
        return Some(group);
    }
    let written: Result<BlobKey, BlobError> = async {
        let key = BlobKey::new(format!("uploads/{}/{}", group.tenant.organisation_id(), writer.clock.id::<Uuid>().simple()))?;
        writer.blobs.put_new(&key, pieces).await?;
        Ok(key)
    }
    .await;
    match written {
        Ok(key) => group.blob = Some(key),
        Err(error) => {
            group.fail(&error.into());
            return None;
        }
    }
    Some(group)
}

/// Counts the parts of a group, one request after the other, and says what became of each, in their order. Three statements, whatever their number, and further ones only
/// for an upload that completes. A refused request changes nothing.
async fn record(writer: &Writer, tx: &mut UnitOfWork<'_>, group: &Group) -> Result<Vec<Result<UploadProgress, Refusal>>, ServiceError> {
    let (tenant, now) = (group.tenant, writer.clock.now());
    let mut rows = by_id(uploads::list_locked(tx, tenant, &group.ids()).await?);
    let (placed, mut parts) = (group.parts(), Vec::with_capacity(group.members.len()));
    let (mut outcomes, mut grown) = (Vec::with_capacity(placed.len()), BTreeMap::new());
    for (append, part) in group.appends().zip(&placed) {
        let row = rows.get_mut(&append.id);
        let is_open = row.as_ref().is_some_and(|row| row.state == UploadState::Open);
        let outcome = grow(row, append, now);
        if let (Ok(progress), true) = (&outcome, is_open) {
            let growth = grown.entry(append.id).or_insert(Growth { id: append.id, from: append.offset, to: append.offset, parts: 0, length: None });
            (growth.to, growth.length) = (progress.offset, progress.length);
            growth.parts += i64::from(part.is_some());
            parts.extend(part.iter().map(|part| (append.id, part)));
        }
        outcomes.push(outcome);
    }
    let grown: Vec<Growth> = grown.into_values().collect();
    if !grown.is_empty() && !uploads::update_received(tx, tenant, &grown, now.plus(KEEP_MS)).await? {
        return Err(ServiceError::Other("a locked upload was moved".to_owned()));
    }
    if !parts.is_empty() {
        uploads::insert_parts(tx, tenant, &parts).await?;
    }
    for growth in grown.iter().filter(|growth| growth.length == Some(growth.to)) {
        complete(tx, tenant, growth.id).await?;
    }
    Ok(outcomes)
}

fn by_id(rows: Vec<UploadRow>) -> HashMap<UploadId, UploadRow> {
    rows.into_iter().map(|row| (row.id, row)).collect()
}

/// Adds a request to the row it belongs to, or says why not.
fn grow(row: Option<&mut UploadRow>, append: &Append, now: Time) -> Result<UploadProgress, Refusal> {
    let row = row.ok_or(Refusal::new(Code::NotFound))?;
    own(Some(row), &append.actor, now)?;
    check(row, append.offset, append.length, append.bytes.len())?;
    let (added, parts) = (count(append.bytes.len()), i64::from(!append.bytes.is_empty()));
    if row.parts + parts > PARTS_MAX {
        return Err(Refusal::new(Code::UploadTooLarge).limit(PARTS_MAX));
    }
    if row.state != UploadState::Open {
        return if parts == 0 { Ok(progress(row)) } else { Err(Refusal::new(Code::UploadOffset)) };
    }
    row.received += added;
    row.parts += parts;
    row.length = row.length.or(append.length);
    row.expires_at = now.plus(KEEP_MS);
    Ok(progress(row))
}

/// Completes the upload; where a message waited for its last byte, the media job is next.
async fn complete(tx: &mut UnitOfWork<'_>, tenant: Tenant, id: UploadId) -> Result<(), ServiceError> {
    if uploads::update_complete(tx, tenant, id).await? {
        tx.enqueue(tenant, &Job::ProcessMediaV1 { upload_id: id }, tx.now()).await?;
    }
    Ok(())
}
