//! Owns who may be reached: the choice of sites and teams, and the preview of a send.
//!
//! Called by the door and by send. The one rule: preview and send resolve the same audience with the same code.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;
use utoipa::ToSchema;

use super::send::SendMessage;
use super::{House, ServiceError};
use crate::domain::audience::{Audience, AudienceError, Member, Recipient};
use crate::domain::clock::{SECOND_MS, Time};
use crate::domain::ids::{PersonId, SiteId, TeamId};
use crate::domain::limits::{AUDIENCE_MAX, AUDIENCE_TERMS_MAX, CLIP_MAX_MS};
use crate::domain::message::Kind;
use crate::domain::norms::{Hold, hold};
use crate::domain::person::{Actor, Reach};
use crate::domain::receipt::UnreachableWhy;
use crate::domain::refusal::{Code, Refusal};
use crate::store::roster;

/// A site that may be chosen.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SiteOption {
    /// The site.
    pub id: SiteId,
    /// Its name.
    pub name: String,
    /// IANA time zone.
    pub time_zone: String,
    /// People, the sender aside.
    pub count: i64,
    /// Of them on shift now.
    pub on_shift: i64,
}

/// A team that may be chosen.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TeamOption {
    /// The team.
    pub id: TeamId,
    /// Its site.
    pub site_id: SiteId,
    /// Its name.
    pub name: String,
    /// People, the sender aside.
    pub count: i64,
    /// Of them on shift now.
    pub on_shift: i64,
}

/// What a sender may choose from.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AudienceOptions {
    /// Whole sites.
    pub sites: Vec<SiteOption>,
    /// Teams.
    pub teams: Vec<TeamOption>,
}

/// How many wait until when.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct HeldCount {
    /// The shift start.
    pub at: Time,
    /// People.
    pub count: i64,
}

/// How many cannot be reached, and why.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct UnreachableCount {
    /// Why.
    pub why: UnreachableWhy,
    /// People.
    pub count: i64,
}

/// The largest team of an audience, to ask who can skip it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LargestTeam {
    /// The team.
    pub id: TeamId,
    /// Its name.
    pub name: String,
    /// People in this audience.
    pub count: i64,
}

/// What sending would do, and what it costs.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Preview {
    /// Everybody.
    pub total: i64,
    /// Pushed at once.
    pub now: i64,
    /// Held, soonest first.
    pub held: Vec<HeldCount>,
    /// Cannot be reached.
    pub unreachable: Vec<UnreachableCount>,
    /// Seconds one reader gives.
    pub clip_seconds: i64,
    /// Seconds all readers give together.
    pub worker_seconds: i64,
    /// The largest team in it.
    pub largest_team: Option<LargestTeam>,
}

/// The sites, teams and people within the reach of a sender.
pub(super) struct Roster {
    sites: Vec<roster::SiteRow>,
    teams: Vec<roster::TeamRow>,
    members: Vec<Member>,
}

pub(super) async fn read_roster(house: &House, actor: &Actor) -> Result<Roster, ServiceError> {
    let teams = roster::list_teams_within(&house.store, &actor.scope, None, i64::MAX).await?.0;
    Ok(Roster {
        sites: roster::list_sites_within(&house.store, &actor.scope, i64::MAX).await?.0,
        members: roster::list_members(&house.store, &actor.scope, &teams).await?,
        teams,
    })
}

impl Roster {
    pub(super) fn resolve(&self, audience: &Audience, actor: &Actor) -> Result<Vec<Recipient>, Refusal> {
        let sites: Vec<SiteId> = self.sites.iter().map(|site| site.id).collect();
        let teams: Vec<(TeamId, SiteId)> = self.teams.iter().map(|team| (team.id, team.site_id)).collect();
        let recipients = audience.resolve(&self.members, &sites, &teams, &actor.scope, actor.person_id).map_err(|error| match error {
            AudienceError::TooManyTerms => Refusal::new(Code::AudienceTooLarge).at("audience").limit(i64::try_from(AUDIENCE_TERMS_MAX).unwrap_or(0)),
            AudienceError::OutsideScope => Refusal::new(Code::AudienceOutsideScope).at("audience"),
        })?;
        if recipients.len() > AUDIENCE_MAX {
            return Err(Refusal::new(Code::AudienceTooLarge).at("audience").limit(i64::try_from(AUDIENCE_MAX).unwrap_or(0)));
        }
        Ok(recipients)
    }
}

/// Lists the sites and teams within the sender's scope, with head-counts.
///
/// # Errors
/// Store failures only.
pub async fn audience_options(house: &House, actor: &Actor) -> Result<AudienceOptions, ServiceError> {
    let now = house.clock.now();
    let roster = read_roster(house, actor).await?;
    let ids: Vec<PersonId> = roster.members.iter().map(|member| member.person_id).collect();
    // Of everybody it is quicker without naming each.
    let named = (actor.scope.reach != Reach::All).then_some(ids.as_slice());
    let plans = roster::list_plans(&house.store, &actor.scope, named, now).await?;
    // People, and of them on shift now, in one pass: a chain has hundreds of sites and a hundred thousand people.
    let (mut at_site, mut in_team) = (HashMap::<SiteId, (i64, i64)>::new(), HashMap::<TeamId, (i64, i64)>::new());
    let count = |to: &mut (i64, i64), is_on: bool| *to = (to.0 + 1, to.1 + i64::from(is_on));
    for member in roster.members.iter().filter(|member| member.person_id != actor.person_id) {
        let is_on = plans.get(&member.person_id).is_some_and(|plan| hold(now, &plan.shifts, plan.quiet, &plan.time_zone) == Hold::Now);
        let sites: BTreeSet<SiteId> = member.teams.iter().map(|(_, at)| *at).chain([member.site_id]).collect();
        for site_id in sites {
            count(at_site.entry(site_id).or_default(), is_on);
        }
        for (team_id, _) in &member.teams {
            count(in_team.entry(*team_id).or_default(), is_on);
        }
    }
    let sites = roster.sites.into_iter().map(|site| {
        let (count, on_shift) = at_site.get(&site.id).copied().unwrap_or_default();
        SiteOption { id: site.id, name: site.name, time_zone: site.time_zone, count, on_shift }
    });
    let teams = roster.teams.into_iter().map(|team| {
        let (count, on_shift) = in_team.get(&team.id).copied().unwrap_or_default();
        TeamOption { id: team.id, site_id: team.site_id, name: team.name, count, on_shift }
    });
    Ok(AudienceOptions { sites: sites.collect(), teams: teams.collect() })
}

/// Seconds a text takes to read, at three words a second, and a photo to look at.
fn reading_seconds(text: Option<&str>) -> i64 {
    let words = text.map_or(0, |text| text.split_whitespace().count());
    i64::try_from(words / 3).unwrap_or(0).max(5)
}

/// Tells what sending would do, without doing it. The title may be empty here.
///
/// # Errors
/// `audience_outside_scope`, `audience_too_large`.
pub async fn preview(house: &House, actor: &Actor, input: SendMessage) -> Result<Preview, ServiceError> {
    let now = house.clock.now();
    let roster = read_roster(house, actor).await?;
    let recipients = roster.resolve(&input.audience, actor)?;
    let ids: Vec<_> = recipients.iter().map(|to| to.person_id).collect();
    let plans = roster::list_plans(&house.store, &actor.scope, Some(&ids), now).await?;
    let (mut at_once, mut held, mut unreachable) = (0_i64, std::collections::BTreeMap::new(), std::collections::BTreeMap::new());
    let mut by_team = std::collections::BTreeMap::new();
    for to in &recipients {
        if let Some(team) = to.team_id {
            *by_team.entry(team).or_insert(0_i64) += 1;
        }
        let Some(plan) = plans.get(&to.person_id) else { continue };
        if let Some(why) = super::session::unreachable_why(plan, now) {
            *unreachable.entry(why).or_insert(0_i64) += 1;
            continue;
        }
        match hold(now, &plan.shifts, plan.quiet, &plan.time_zone) {
            Hold::Now => at_once += 1,
            Hold::Until(at) => *held.entry(at).or_insert(0_i64) += 1,
        }
    }
    let clip_seconds = match input.kind {
        Kind::Text | Kind::Photo => reading_seconds(input.text.as_deref()),
        Kind::Video | Kind::Voice => CLIP_MAX_MS / SECOND_MS,
    };
    let total = i64::try_from(recipients.len()).unwrap_or(i64::MAX);
    let largest = by_team.into_iter().max_by_key(|(_, count)| *count);
    Ok(Preview {
        total,
        now: at_once,
        held: held.into_iter().map(|(at, count)| HeldCount { at, count }).collect(),
        unreachable: unreachable.into_iter().map(|(why, count)| UnreachableCount { why, count }).collect(),
        clip_seconds,
        worker_seconds: total.saturating_mul(clip_seconds),
        largest_team: largest
            .and_then(|(id, count)| roster.teams.iter().find(|team| team.id == id).map(|team| LargestTeam { id, name: team.name.clone(), count })),
    })
}
