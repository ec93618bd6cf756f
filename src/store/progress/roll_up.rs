//! Owns which counters answer a scope and its filters: one roll-up where there is one, else the fewest that add up.
//!
//! Called by the dashboard and by progress. The one rule: no receipt is counted twice, and none outside the scope.

use uuid::Uuid;

use crate::domain::ids::{PersonId, SiteId, TeamId};
use crate::domain::person::{Reach, Scope};
use crate::store::engine::sql::ids_of;
use crate::store::receipt::counters::{Given, ORGANISATION, SITE, TEAM};

/// The counters that answer a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::store) enum Among {
    /// The organisation's.
    Organisation(Uuid),
    /// One site's.
    Site(Uuid),
    /// Whole sites, and single teams outside of them.
    Several {
        sites: Vec<Uuid>,
        teams: Vec<Uuid>,
        /// Of these only what is counted at this site.
        only_at: Option<Uuid>,
        /// Of these only what is counted at one of these sites.
        within: Option<Vec<Uuid>>,
    },
}

impl Among {
    pub(in crate::store) fn of(scope: &Scope, filter: &Filter) -> Self {
        let (site, team) = (filter.site_id.map(|id| id.0), filter.team_id.map(|id| id.0));
        let teams_alone = |teams: Vec<Uuid>, within| Self::Several { sites: Vec::new(), teams, only_at: site, within };
        match (&scope.reach, site, team) {
            (Reach::All, None, None) => Self::Organisation(scope.tenant.organisation_id().0),
            (Reach::All, Some(site), None) => Self::Site(site),
            (Reach::All, _, Some(team)) => teams_alone(vec![team], None),
            (Reach::Within { teams, .. }, _, Some(team)) if teams.iter().any(|own| own.0 == team) => teams_alone(vec![team], None),
            (Reach::Within { sites, .. }, _, Some(team)) => teams_alone(vec![team], Some(sites.iter().map(|id| id.0).collect())),
            (Reach::Within { sites, .. }, Some(site), None) if sites.contains(&SiteId(site)) => Self::Site(site),
            (Reach::Within { teams, .. }, Some(_), None) => teams_alone(teams.iter().map(|id| id.0).collect(), None),
            (Reach::Within { sites, teams }, None, None) => match (sites.as_slice(), teams.as_slice()) {
                ([site], []) => Self::Site(site.0),
                _ => Self::Several { sites: sites.iter().map(|id| id.0).collect(), teams: teams.iter().map(|id| id.0).collect(), only_at: None, within: None },
            },
        }
    }

    /// Reports whether each message has at most one row.
    pub(in crate::store) const fn is_one(&self) -> bool {
        matches!(self, Self::Organisation(_) | Self::Site(_))
    }

    /// Returns the places as a list.
    fn list(&self) -> String {
        match self {
            Self::Organisation(id) | Self::Site(id) => ids_of([*id]),
            Self::Several { sites, teams, .. } => ids_of(sites.iter().chain(teams).copied()),
        }
    }

    /// Writes the condition on rows `g` of the counters, found by place.
    pub(in crate::store) fn condition(&self, given: &mut Given) -> String {
        match self {
            Self::Organisation(id) => format!("g.place_id = {} AND g.level = {ORGANISATION}", given.put(*id)),
            Self::Site(id) => format!("g.place_id = {} AND g.level = {SITE}", given.put(*id)),
            Self::Several { .. } => format!("g.place_id IN (SELECT unhex(value) FROM json_each({})) AND {}", given.put(self.list()), self.remainder(given)),
        }
    }

    /// Writes what joins rows `g` of known messages to the places, and the condition on them.
    pub(in crate::store) fn join(&self, given: &mut Given) -> (String, String) {
        match self {
            Self::Organisation(id) | Self::Site(id) => (String::new(), format!("g.place_id = {}", given.put(*id))),
            Self::Several { .. } => {
                (format!("CROSS JOIN json_each({}) l", given.put(self.list())), format!("g.place_id = unhex(l.value) AND {}", self.remainder(given)))
            }
        }
    }

    /// Writes what is left to check of rows `g` whose place is known to be listed.
    fn remainder(&self, given: &mut Given) -> String {
        let Self::Several { sites, only_at, within, .. } = self else { return "1 = 1".to_owned() };
        let mut text = if sites.is_empty() {
            format!("g.level = {TEAM}")
        } else {
            format!("(g.level = {SITE} OR g.site_id NOT IN (SELECT unhex(value) FROM json_each({})))", given.put(ids_of(sites.iter().copied())))
        };
        if let Some(site) = only_at {
            text.push_str(&format!(" AND g.site_id = {}", given.put(*site)));
        }
        if let Some(within) = within {
            text.push_str(&format!(" AND g.site_id IN (SELECT unhex(value) FROM json_each({}))", given.put(ids_of(within.iter().copied()))));
        }
        text
    }
}

/// How a dashboard is narrowed.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only what is counted at this site.
    pub site_id: Option<SiteId>,
    /// Only what is counted under this team.
    pub team_id: Option<TeamId>,
    /// Only from this sender.
    pub sender_id: Option<PersonId>,
    /// Only open or only closed messages.
    pub is_open: Option<bool>,
}
