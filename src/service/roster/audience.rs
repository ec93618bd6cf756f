//! Owns who may be reached: the choice of sites and teams, and the preview of a send.
//!
//! Called by the HTTP handlers and by send. The one rule: preview and send resolve the same audience with the same code.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::audience::{Audience, AudienceError, Member, Recipient};
use crate::domain::ids::{PersonId, SiteId, TeamId};
use crate::domain::limits::{AUDIENCE_MAX, AUDIENCE_TERMS_MAX};
use crate::domain::norms::{Hold, hold};
use crate::domain::person::{Actor, Reach};
use crate::domain::refusal::{Code, Refusal};
use crate::service::{House, ServiceError};
use crate::store::roster::{plans, sites};

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

/// The sites, teams and people within the reach of a sender.
pub(in crate::service) struct Roster {
    pub(in crate::service) sites: Vec<sites::SiteRow>,
    pub(in crate::service) teams: Vec<sites::TeamRow>,
    pub(in crate::service) members: Vec<Member>,
}

pub(in crate::service) async fn read_roster(house: &House, actor: &Actor) -> Result<Roster, ServiceError> {
    let teams = sites::list_teams_within(&house.store, &actor.scope, None, i64::MAX).await?.0;
    Ok(Roster {
        sites: sites::list_sites_within(&house.store, &actor.scope, i64::MAX).await?.0,
        members: sites::list_members(&house.store, &actor.scope, &teams).await?,
        teams,
    })
}

impl Roster {
    pub(in crate::service) fn resolve(&self, audience: &Audience, actor: &Actor) -> Result<Vec<Recipient>, Refusal> {
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
    let plans = plans::list_plans(&house.store, actor.tenant(), named, now).await?;
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
        SiteOption { id: site.id, name: site.name, time_zone: site.time_zone.to_string(), count, on_shift }
    });
    let teams = roster.teams.into_iter().map(|team| {
        let (count, on_shift) = in_team.get(&team.id).copied().unwrap_or_default();
        TeamOption { id: team.id, site_id: team.site_id, name: team.name, count, on_shift }
    });
    Ok(AudienceOptions { sites: sites.collect(), teams: teams.collect() })
}
