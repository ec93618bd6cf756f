//! Owns how far messages have come: a sender's list and the dashboard.
//!
//! Called by the door. The one rule: numbers are counters of the asking scope, never sums over receipts.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::inbox::parse_cursor;
use super::message_view::{PersonRef, poster};
use super::session::SiteRef;
use super::{House, ServiceError};
use crate::domain::clock::Time;
use crate::domain::ids::{MessageId, PersonId, SiteId, TeamId};
use crate::domain::limits::PAGE_MAX;
use crate::domain::message::{Ask, Kind, MessageState};
use crate::domain::person::{Actor, Role, Scope};
use crate::domain::receipt::Counts;
use crate::domain::refusal::{Code, Refusal};
use crate::store::aside;
use crate::store::dashboard::{self, Filter, Position};
use crate::store::messages::{self, MessageRow};
use crate::store::progress::{self, Sum};
use crate::store::roster::{self, SiteRow, TeamRow};

/// Messages on one page of a list.
const PAGE: i64 = 50;
/// Sites that can be listed at once: the largest chains.
const SITES_MAX: i64 = 20_000;
/// Lines of "next starts" and "just in".
const SIDE_LINES: i64 = 6;

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

/// What narrows a dashboard.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DashboardQuery {
    /// Only this site.
    pub site: Option<SiteId>,
    /// Only this team.
    pub team: Option<TeamId>,
    /// Only this sender.
    pub sender: Option<PersonId>,
    /// Open or closed messages; all where none.
    pub state: Option<OpenState>,
    /// Where the page begins.
    pub cursor: Option<String>,
}

/// Whether somebody is still awaited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OpenState {
    /// Somebody is.
    Open,
    /// Nobody is.
    Closed,
}

/// A shift start with something waiting for it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NextStartView {
    /// The start.
    pub at: Time,
    /// The site.
    pub site_name: String,
    /// People.
    pub people: i64,
    /// Messages.
    pub notes: i64,
}

/// Something that has just come in.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct JustInView {
    /// Who.
    pub person_name: String,
    /// An answer or the kind of a reply.
    pub what: String,
    /// On which message.
    pub message_id: MessageId,
    /// Its title.
    pub title: String,
    /// When.
    pub at: Time,
}

/// A team with its site.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TeamFilter {
    /// The team.
    pub id: TeamId,
    /// Its site.
    pub site_id: SiteId,
    /// Its name.
    pub name: String,
}

/// A manager's live list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Dashboard {
    /// Messages somebody is awaited on.
    pub open: i64,
    /// Messages nobody is awaited on, at most 10,000.
    pub closed: i64,
    /// People late on an open message, each message counted.
    pub late_people: i64,
    /// People held on an open message.
    pub held_people: i64,
    /// Messages, overdue first, then by due time.
    pub items: Vec<ProgressItem>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
    /// Next shift starts with something waiting.
    pub next_starts: Vec<NextStartView>,
    /// What came last.
    pub just_in: Vec<JustInView>,
    /// Sites that may be chosen, at most 100, the chosen one among them.
    pub sites: Vec<SiteRef>,
    /// Sites within reach that are not listed; `/api/v1/sites` lists them.
    pub sites_more: i64,
    /// Teams that may be chosen, of the chosen site where there is one; at most 100.
    pub teams: Vec<TeamFilter>,
    /// Teams that are not listed: a site leads to them.
    pub teams_more: i64,
    /// Senders that may be chosen, at most 200.
    pub senders: Vec<PersonRef>,
    /// Until when nobody can join, because too many wrong codes came in.
    pub joining_refused_until: Option<Time>,
    /// When these numbers were read.
    pub as_of: Time,
}

/// Adds counters within a scope, narrowed to a site or team, and names to messages.
pub(super) async fn with_progress(house: &House, scope: &Scope, filter: &Filter, rows: Vec<MessageRow>) -> Result<Vec<ProgressItem>, ServiceError> {
    let now = house.clock.now();
    let versions: Vec<(MessageId, i64)> = rows.iter().map(|row| (row.id, row.version)).collect();
    let ids: Vec<MessageId> = rows.iter().map(|row| row.id).collect();
    let mut sums = progress::list_sums(&house.store, scope, filter, &versions).await?;
    let summed: Vec<(MessageId, i64, Sum)> = versions.iter().filter_map(|(id, version)| Some((*id, *version, sums.get(id)?.clone()))).collect();
    let mut names = progress::list_names(&house.store, scope, filter, &summed).await?;
    let replies = progress::count_replies(&house.store, scope, &ids).await?;
    let with_held: Vec<MessageId> = summed.iter().filter(|(_, _, sum)| sum.counts.held > 0).map(|(id, _, _)| *id).collect();
    let held = progress::next_held(&house.store, scope, &with_held).await?;
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
            failure: row.failure,
            replies: all,
            replies_open: open,
            duration_ms: row.duration_ms,
        }
    };
    Ok(rows.into_iter().map(item).collect())
}

/// The scope in which an actor counts a message: a sender sees the whole of their own.
pub(super) fn counting_scope(actor: &Actor, row: &MessageRow) -> Scope {
    if row.sender_id == actor.person_id { Scope::system(actor.scope.organisation_id) } else { actor.scope.clone() }
}

/// Shows one message with its progress to its sender or a manager in scope.
pub(super) async fn progress_item(house: &House, actor: &Actor, id: MessageId) -> Result<ProgressItem, ServiceError> {
    let row = messages::find(&house.store, &actor.scope, id, None).await?.ok_or(Refusal::new(Code::NotFound))?;
    let scope = counting_scope(actor, &row);
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
    Ok(progress::is_counted(&house.store, &actor.scope, row.id, row.version).await?)
}

/// Lists the actor's own messages, newest first.
///
/// # Errors
/// `invalid_parameter` for a broken cursor.
pub async fn sent(house: &House, actor: &Actor, cursor: Option<&str>) -> Result<ProgressPage, ServiceError> {
    let rows = messages::list_sent(&house.store, &actor.scope, actor.person_id, parse_cursor(cursor)?, PAGE).await?;
    let next_cursor = rows.last().filter(|_| i64::try_from(rows.len()).unwrap_or(0) == PAGE).map(|row| row.id.to_string());
    let items = with_progress(house, &Scope::system(actor.scope.organisation_id), &Filter::default(), rows).await?;
    Ok(ProgressPage { items, next_cursor })
}

/// The place of a message in the dashboard's order.
fn position(item: &ProgressItem) -> Position {
    let due = item.respond_by.map_or(dashboard::NEVER_DUE, |at| at.0);
    match (item.is_open(), item.counts.late > 0) {
        (false, _) => Position { rank: 2, due: 0, id: item.id },
        (true, true) => Position { rank: 0, due, id: item.id },
        (true, false) => Position { rank: 1, due, id: item.id },
    }
}

fn spell_position(position: Position) -> String {
    format!("{}.{}.{}", position.rank, position.due, position.id)
}

fn parse_position(text: &str) -> Option<Position> {
    let mut parts = text.splitn(3, '.');
    Some(Position { rank: parts.next()?.parse().ok()?, due: parts.next()?.parse().ok()?, id: parts.next()?.parse().ok()? })
}

/// What a dashboard may be narrowed to.
struct Choice {
    sites: Vec<SiteRow>,
    sites_more: i64,
    teams: Vec<TeamRow>,
    teams_more: i64,
}

/// Lists what may be chosen, with what is chosen; refuses what is out of reach.
async fn choice(house: &House, scope: &Scope, query: &DashboardQuery) -> Result<Choice, ServiceError> {
    let is_missing = Refusal::new(Code::NotFound);
    let (mut sites, all_sites) = roster::list_sites_within(&house.store, scope, PAGE_MAX).await?;
    let (mut teams, all_teams) = roster::list_teams_within(&house.store, scope, query.site, PAGE_MAX).await?;
    let more = |all: i64, listed: usize| (all - i64::try_from(listed).unwrap_or(all)).max(0);
    let (sites_more, teams_more) = (more(all_sites, sites.len()), more(all_teams, teams.len()));
    if let Some(id) = query.site.filter(|id| sites.iter().all(|site| site.id != *id)) {
        sites.push(roster::find_site(&house.store, scope, id).await?.filter(|site| scope.has_site(site.id)).ok_or(is_missing.clone())?);
    }
    if let Some(id) = query.team.filter(|id| teams.iter().all(|team| team.id != *id)) {
        teams.push(roster::find_team(&house.store, scope, id).await?.filter(|team| scope.has_team(team.id, team.site_id)).ok_or(is_missing)?);
    }
    Ok(Choice { sites, sites_more, teams, teams_more })
}

fn site_ref(site: SiteRow) -> SiteRef {
    SiteRef { id: site.id, name: site.name, time_zone: site.time_zone }
}

/// Lists all sites within reach, for those who choose among more than a dashboard lists.
///
/// # Errors
/// Store failures only.
pub async fn sites(house: &House, actor: &Actor) -> Result<Vec<SiteRef>, ServiceError> {
    let (sites, _) = roster::list_sites_within(&house.store, &actor.scope, SITES_MAX).await?;
    Ok(sites.into_iter().map(site_ref).collect())
}

/// Shows a manager every message counted within their scope, a page at a time: overdue first, then by due time.
///
/// # Errors
/// `not_found` for a site or team out of reach; `invalid_parameter`.
pub async fn dashboard(house: &House, actor: &Actor, query: DashboardQuery) -> Result<Dashboard, ServiceError> {
    let scope = &actor.scope;
    let choice = choice(house, scope, &query).await?;
    let now = house.clock.now();
    let is_open = query.state.map(|state| state == OpenState::Open);
    let filter = Filter { site_id: query.site, team_id: query.team, sender_id: query.sender, is_open };
    let after = query.cursor.as_deref().map(|text| parse_position(text).ok_or(Refusal::new(Code::InvalidParameter).at("cursor"))).transpose()?;
    let rows = dashboard::list(&house.store, scope, &filter, after, PAGE_MAX, now).await?;
    let is_full = i64::try_from(rows.len()).unwrap_or(0) == PAGE_MAX;
    let items = with_progress(house, scope, &filter, rows).await?;
    let next_cursor = items.last().filter(|_| is_full).map(|item| spell_position(position(item)));
    let totals = dashboard::totals(&house.store, scope, &filter, now).await?;
    let senders = dashboard::list_senders(&house.store, scope, now).await?;
    let next_starts = aside::list_next_starts(&house.store, scope, SIDE_LINES).await?;
    let just_in = aside::list_just_in(&house.store, scope, query.site.as_ref().map(std::slice::from_ref), SIDE_LINES).await?;
    Ok(Dashboard {
        open: totals.open,
        closed: totals.closed,
        late_people: totals.late_people,
        held_people: totals.held_people,
        items,
        next_cursor,
        next_starts: next_starts
            .into_iter()
            .map(|start| NextStartView { at: start.at, site_name: start.site_name, people: start.people, notes: start.notes })
            .collect(),
        just_in: just_in
            .into_iter()
            .map(|line| JustInView { person_name: line.name, what: line.what, message_id: line.message_id, title: line.title, at: line.at })
            .collect(),
        sites: choice.sites.into_iter().map(site_ref).collect(),
        sites_more: choice.sites_more,
        teams: choice.teams.into_iter().map(|team| TeamFilter { id: team.id, site_id: team.site_id, name: team.name }).collect(),
        teams_more: choice.teams_more,
        senders: senders.into_iter().map(|(id, name)| PersonRef { id, name }).collect(),
        joining_refused_until: super::guesses::refused_until(house, scope.organisation_id).await?,
        as_of: now,
    })
}
