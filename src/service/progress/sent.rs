//! Owns a sender's messages with their progress.
//!
//! Called by the API, sending and versions. The one rule: counts are of people in the reader's reach.

use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::clock::Time;
use crate::domain::ids::MessageId;
use crate::domain::message::{Ask, Kind, MessageState};
use crate::domain::person::{Actor, Role, Scope};
use crate::domain::receipt::Counts;
use crate::domain::refusal::{Code, Refusal};
use crate::service::message::view::poster;
use crate::service::paging::{PAGE, parse_cursor};
use crate::service::{House, ServiceError};
use crate::store::message::messages::{self, MessageRow};
use crate::store::progress::roll_up::Filter;
use crate::store::progress::sums::{self, Sum};

/// One message with its progress.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProgressItem {
    /// The message.
    pub id: MessageId,
    /// Its newest version.
    pub version: i64,
    /// Its form.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// Sender's name.
    pub sender_name: String,
    /// Sites it is counted at; empty where there are more than three.
    pub site_names: Vec<String>,
    /// Teams it is counted under; empty where there are more than three.
    pub team_names: Vec<String>,
    /// How many sites it is counted at.
    pub sites: i64,
    /// How many teams it is counted under.
    pub teams: i64,
    /// When it was written.
    pub created_at: Time,
    /// When it left.
    pub sent_at: Option<Time>,
    /// By when an answer is expected.
    pub respond_by: Option<Time>,
    /// What it asks.
    pub ask: Ask,
    /// Where it stands.
    pub state: MessageState,
    /// Code of why its clip failed, or of what it waits for.
    pub failure: Option<String>,
    /// Counters within the asking scope.
    pub counts: Counts,
    /// Replies.
    pub replies: i64,
    /// Replies nobody has reacted to.
    pub replies_open: i64,
    /// When the next held people get it.
    pub next_held_at: Option<Time>,
    /// Address of a still picture.
    pub poster: Option<String>,
    /// Length of the clip.
    pub duration_ms: Option<i64>,
}

impl ProgressItem {
    /// Reports whether somebody is still awaited.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self.state {
            MessageState::Cancelled => false,
            MessageState::WaitingUpload | MessageState::Processing | MessageState::Failed => true,
            MessageState::Leaving | MessageState::Sent => match self.ask {
                Ask::Acknowledge => self.counts.got_it < self.counts.targeted,
                Ask::None => self.counts.held + self.counts.pending > 0,
            },
        }
    }
}

/// A page of a sender's messages.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProgressPage {
    /// Messages, newest first.
    pub items: Vec<ProgressItem>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

/// Adds counters within a scope, narrowed to a site or team, and names to messages.
pub(in crate::service) async fn with_progress(house: &House, scope: &Scope, filter: &Filter, rows: Vec<MessageRow>) -> Result<Vec<ProgressItem>, ServiceError> {
    let now = house.clock.now();
    let versions: Vec<(MessageId, i64)> = rows.iter().map(|row| (row.id, row.version)).collect();
    let ids: Vec<MessageId> = rows.iter().map(|row| row.id).collect();
    let mut sums = sums::list_sums(&house.store, scope, filter, &versions).await?;
    let summed: Vec<(MessageId, i64, Sum)> = versions.iter().filter_map(|(id, version)| Some((*id, *version, sums.get(id)?.clone()))).collect();
    let mut names = sums::list_names(&house.store, scope, filter, &summed).await?;
    let replies = sums::count_replies(&house.store, scope, &ids).await?;
    let with_held: Vec<MessageId> = summed.iter().filter(|(_, _, sum)| sum.counts.held > 0).map(|(id, _, _)| *id).collect();
    let held = sums::next_held(&house.store, scope, &with_held).await?;
    let item = |row: MessageRow| {
        let Sum { counts, sites, teams } = sums.remove(&row.id).unwrap_or_default();
        let (site_names, team_names) = names.remove(&row.id).unwrap_or_default();
        let (all, open) = replies.get(&row.id).copied().unwrap_or_default();
        ProgressItem {
            counts: counts.with_late(row.respond_by, row.ask == Ask::Acknowledge && row.state != MessageState::Cancelled, now),
            next_held_at: held.get(&row.id).copied().filter(|_| counts.held > 0),
            poster: poster(row.asset_id, row.kind),
            id: row.id,
            version: row.version,
            kind: row.kind,
            title: row.title,
            sender_name: row.sender_name,
            site_names,
            team_names,
            sites,
            teams,
            created_at: row.created_at,
            sent_at: row.sent_at,
            respond_by: row.respond_by,
            ask: row.ask,
            state: row.state,
            failure: row.failure.map(|code| code.to_string()),
            replies: all,
            replies_open: open,
            duration_ms: row.duration_ms,
        }
    };
    Ok(rows.into_iter().map(item).collect())
}

/// Shows one message with its progress to its sender or a manager in scope.
pub(in crate::service) async fn progress_item(house: &House, actor: &Actor, id: MessageId) -> Result<ProgressItem, ServiceError> {
    let row = messages::find(&house.store, actor.tenant(), id, None).await?.ok_or(Refusal::new(Code::NotFound))?;
    let scope = actor.scope_over(row.sender_id);
    let mut items = with_progress(house, &scope, &Filter::default(), vec![row]).await?;
    items.pop().ok_or_else(|| ServiceError::refused(Code::NotFound))
}

/// Reports whether the actor is a manager in whose scope the message is counted, once it has left.
///
/// # Errors
/// Store failures only.
pub async fn is_overseen(house: &House, actor: &Actor, row: &MessageRow) -> Result<bool, ServiceError> {
    if actor.role < Role::Manager || row.sent_at.is_none() {
        return Ok(false);
    }
    Ok(sums::is_counted(&house.store, &actor.scope, row.id, row.version).await?)
}

/// Lists the actor's own messages, newest first.
///
/// # Errors
/// `invalid_parameter` for a broken cursor.
pub async fn sent(house: &House, actor: &Actor, cursor: Option<&str>) -> Result<ProgressPage, ServiceError> {
    let rows = messages::list_sent(&house.store, actor.tenant(), actor.person_id, parse_cursor(cursor)?, PAGE).await?;
    let next_cursor = rows.last().filter(|_| i64::try_from(rows.len()).unwrap_or(0) == PAGE).map(|row| row.id.to_string());
    let items = with_progress(house, &actor.tenant().whole(), &Filter::default(), rows).await?;
    Ok(ProgressPage { items, next_cursor })
}
