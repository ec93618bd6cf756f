//! Owns what a person has to read.
//!
//! Called by the HTTP handlers. The one rule: a person sees their own receipts only, and nothing before it has left.

use serde::Serialize;
use utoipa::ToSchema;

use super::view::{MessageView, message_view, poster};
use crate::domain::clock::Time;
use crate::domain::ids::MessageId;
use crate::domain::limits::PAGE_MAX;
use crate::domain::message::{Ask, Kind, ReplyState};
use crate::domain::person::{Actor, Role};
use crate::domain::receipt::{Answer, ReceiptState};
use crate::domain::refusal::{Code, Refusal};
use crate::service::paging::parse_cursor;
use crate::service::{House, ServiceError};
use crate::store::message::inbox::{self, InboxRow};
use crate::store::message::messages;
use crate::store::receipt::receipts;
use crate::store::roster::people;
use crate::store::roster::plans::{self, Plan};
use crate::words;

/// Read messages on one page.
const READ_PAGE: i64 = 40;

words!(
    /// Where a message stands in an inbox.
    Place {
        /// Needs the reader.
        ToDo = "to_do",
        /// Waits for their next start.
        Held = "held",
        /// Done.
        Read = "read",
        /// Taken back by its sender.
        Withdrawn = "withdrawn",
    }
);

/// One message in an inbox.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InboxItem {
    /// The message.
    pub id: MessageId,
    /// Its version.
    pub version: i64,
    /// Its form.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// Sender's name.
    pub sender_name: String,
    /// Sender's role.
    pub sender_role: Role,
    /// Team it was sent to.
    pub team_name: Option<String>,
    /// When it left.
    pub sent_at: Time,
    /// By when an answer is expected.
    pub respond_by: Option<Time>,
    /// What it asks.
    pub ask: Ask,
    /// Length of the clip.
    pub duration_ms: Option<i64>,
    /// Where it stands.
    pub place: Place,
    /// The answer now.
    pub answer: Answer,
    /// When it was given.
    pub answered_at: Option<Time>,
    /// First time opened.
    pub seen_at: Option<Time>,
    /// First time taken in to the end.
    pub finished_at: Option<Time>,
    /// Whether the due time has passed unanswered.
    pub is_late: bool,
    /// Address of a still picture.
    pub poster: Option<String>,
    /// State of the reader's newest reply.
    pub reply_state: Option<ReplyState>,
}

/// An inbox, what needs the reader first.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Inbox {
    /// Messages.
    pub items: Vec<InboxItem>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
    /// How many need the reader.
    pub open_count: i64,
    /// How many came today.
    pub today_count: i64,
    /// The reader's next shift start.
    pub next_start: Option<Time>,
    /// The server's time.
    pub server_time: Time,
}

fn place(row: &InboxRow, now: Time) -> Place {
    let receipt = &row.receipt;
    if row.is_cancelled || receipt.state == ReceiptState::Withdrawn {
        return Place::Withdrawn;
    }
    let is_held = receipt.held_until.is_some_and(|until| until > now) && receipt.seen_at.is_none();
    let is_open = match row.ask {
        Ask::Acknowledge => receipt.answer != Answer::GotIt,
        Ask::None => receipt.seen_at.is_none(),
    };
    match (is_open, is_held) {
        (true, true) => Place::Held,
        (true, false) => Place::ToDo,
        (false, _) => Place::Read,
    }
}

fn item(row: InboxRow, now: Time) -> InboxItem {
    let place = place(&row, now);
    InboxItem {
        id: row.receipt.message_id,
        version: row.receipt.version,
        kind: row.kind,
        title: row.title,
        sender_name: row.sender_name,
        sender_role: row.sender_role,
        team_name: row.team_name,
        sent_at: row.sent_at,
        respond_by: row.respond_by,
        ask: row.ask,
        duration_ms: row.duration_ms,
        answer: row.receipt.answer,
        answered_at: row.receipt.answered_at,
        seen_at: row.receipt.seen_at,
        finished_at: row.receipt.finished_at,
        is_late: place == Place::ToDo && row.ask == Ask::Acknowledge && row.respond_by.is_some_and(|due| due < now),
        poster: poster(row.asset_id, row.kind),
        reply_state: row.reply_state,
        place,
    }
}

/// Lists the inbox: on the first page all that needs the reader, then what was read, newest first.
///
/// # Errors
/// `invalid_parameter` for a broken cursor.
pub async fn list(house: &House, actor: &Actor, cursor: Option<&str>) -> Result<Inbox, ServiceError> {
    let before = parse_cursor(cursor)?;
    let now = house.clock.now();
    let (tenant, me) = (actor.tenant(), actor.person_id);
    let person = people::find(&house.store, tenant, me).await?.ok_or(Refusal::new(Code::SignedOut))?;
    let open: Vec<InboxItem> = inbox::list_inbox(&house.store, tenant, me, true, None, PAGE_MAX)
        .await?
        .into_iter()
        .map(|row| item(row, now))
        .filter(|row| matches!(row.place, Place::ToDo | Place::Held))
        .collect();
    let page = inbox::list_inbox(&house.store, tenant, me, false, before, READ_PAGE).await?;
    let is_full = i64::try_from(page.len()).unwrap_or(0) == READ_PAGE;
    let next_cursor = page.last().filter(|_| is_full).map(|row| row.receipt.message_id.to_string());
    let page: Vec<InboxItem> = page.into_iter().map(|row| item(row, now)).collect();
    let today = now.start_of_day(&person.time_zone);
    let today_count = page.iter().filter(|row| row.sent_at >= today && row.place != Place::Withdrawn && row.place != Place::Held).count();
    let open_count = open.iter().filter(|row| row.place == Place::ToDo).count();
    let mut items = if before.is_none() { open.clone() } else { Vec::new() };
    items.extend(page.into_iter().filter(|row| open.iter().all(|other| other.id != row.id)));
    // First what is due soonest, then what has no due time, then what was read, newest first.
    let rank = |row: &InboxItem| (row.place, row.respond_by.is_none(), row.respond_by);
    items.sort_by(|a, b| match (a.place, b.place) {
        (Place::ToDo | Place::Held, Place::ToDo | Place::Held) => rank(a).cmp(&rank(b)),
        _ => a.place.min(Place::Read).cmp(&b.place.min(Place::Read)).then(b.id.cmp(&a.id)),
    });
    let plan = plans::list_plans(&house.store, tenant, Some(&[me]), now).await?.remove(&me);
    let plan = plan.unwrap_or_else(|| Plan::from(person.time_zone.clone()));
    Ok(Inbox {
        items,
        next_cursor,
        open_count: i64::try_from(open_count).unwrap_or(i64::MAX),
        today_count: i64::try_from(today_count.max(open_count)).unwrap_or(i64::MAX),
        next_start: plan.shifts.iter().map(|shift| shift.starts_at).filter(|start| *start > now).min(),
        server_time: now,
    })
}

/// Shows one message: to its audience once it has left, to its sender, and to managers in scope.
///
/// # Errors
/// `not_found` for everybody else.
pub async fn message(house: &House, actor: &Actor, id: MessageId) -> Result<MessageView, ServiceError> {
    let receipt = receipts::find_latest(&house.store, actor.tenant(), id, actor.person_id).await?;
    let row = messages::find(&house.store, actor.tenant(), id, receipt.as_ref().map(|receipt| receipt.version)).await?.ok_or(Refusal::new(Code::NotFound))?;
    let sees_all = row.sender_id == actor.person_id || crate::service::progress::sent::is_overseen(house, actor, &row).await?;
    if receipt.is_none() && !sees_all {
        return Err(ServiceError::refused(Code::NotFound));
    }
    message_view(house, actor, row, receipt, sees_all).await
}
