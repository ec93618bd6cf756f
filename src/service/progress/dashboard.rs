//! Owns how far messages have come: a sender's list and the dashboard.
//!
//! Called by the HTTP handlers. The one rule: numbers are counters of the asking scope, never sums over receipts.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::sent::{ProgressItem, with_progress};
use crate::domain::clock::Time;
use crate::domain::ids::{MessageId, PersonId, SiteId, TeamId};
use crate::domain::limits::PAGE_MAX;
use crate::domain::person::{Actor, Scope};
use crate::domain::refusal::{Code, Refusal};
use crate::service::access::session::SiteRef;
use crate::service::message::view::PersonRef;
use crate::service::{House, ServiceError};
use crate::store::progress::dashboard::Position;
use crate::store::progress::roll_up::Filter;
use crate::store::progress::{aside, dashboard};
use crate::store::roster::sites::{self, SiteRow, TeamRow};

/// Sites that can be listed at once: the largest chains.
const SITES_MAX: i64 = 20_000;
/// Lines of "next starts" and "just in".
const SIDE_LINES: i64 = 6;

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
    let (mut sites, all_sites) = sites::list_sites_within(&house.store, scope, PAGE_MAX).await?;
    let (mut teams, all_teams) = sites::list_teams_within(&house.store, scope, query.site, PAGE_MAX).await?;
    let more = |all: i64, listed: usize| (all - i64::try_from(listed).unwrap_or(all)).max(0);
    let (sites_more, teams_more) = (more(all_sites, sites.len()), more(all_teams, teams.len()));
    if let Some(id) = query.site.filter(|id| sites.iter().all(|site| site.id != *id)) {
        sites.push(sites::find_site(&house.store, scope, id).await?.ok_or(is_missing.clone())?);
    }
    if let Some(id) = query.team.filter(|id| teams.iter().all(|team| team.id != *id)) {
        teams.push(sites::find_team(&house.store, scope, id).await?.ok_or(is_missing)?);
    }
    Ok(Choice { sites, sites_more, teams, teams_more })
}

fn site_ref(site: SiteRow) -> SiteRef {
    SiteRef { id: site.id, name: site.name, time_zone: site.time_zone.to_string() }
}

/// Lists all sites within reach, for those who choose among more than a dashboard lists.
///
/// # Errors
/// Store failures only.
pub async fn sites(house: &House, actor: &Actor) -> Result<Vec<SiteRef>, ServiceError> {
    let (sites, _) = sites::list_sites_within(&house.store, &actor.scope, SITES_MAX).await?;
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
        joining_refused_until: crate::service::access::guesses::refused_until(house, scope.tenant.organisation_id()).await?,
        as_of: now,
    })
}
