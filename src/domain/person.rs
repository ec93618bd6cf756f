//! Owns who somebody is and how far they may see: roles, scopes and the actor of a request.
//!
//! Called by the door (which makes actors), the services (which check them) and the store (which filters by
//! them). The one rule: a `Scope` always names one organisation, and nothing is read or written without one.

use super::ids::{OrganisationId, PersonId, SessionId, SiteId, TeamId};
use crate::words;

words!(
    /// What a person may do.
    Role {
        /// Receives and answers.
        Worker = "worker",
        /// Also sends to own teams.
        Lead = "lead",
        /// Also sees and sends to own sites.
        Manager = "manager",
        /// A manager of everything, who also invites.
        Admin = "admin",
    }
);

/// How far a person may see inside the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// Everything in the organisation.
    All,
    /// Only these sites (with all their teams) and these teams.
    Within {
        /// Whole sites.
        sites: Vec<SiteId>,
        /// Single teams.
        teams: Vec<TeamId>,
    },
}

/// The wall around every store function: one organisation, and a reach within it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// The tenant whose rows may be touched.
    pub organisation_id: OrganisationId,
    /// How far inside it.
    pub reach: Reach,
}

impl Scope {
    /// Makes the scope of the system itself within one organisation, for jobs.
    #[must_use]
    pub const fn system(organisation_id: OrganisationId) -> Self {
        Self { organisation_id, reach: Reach::All }
    }

    /// Reports whether a site as a whole lies within reach.
    #[must_use]
    pub fn has_site(&self, site: SiteId) -> bool {
        match &self.reach {
            Reach::All => true,
            Reach::Within { sites, .. } => sites.contains(&site),
        }
    }

    /// Reports whether a team lies within reach, by itself or by its site.
    #[must_use]
    pub fn has_team(&self, team: TeamId, site: SiteId) -> bool {
        match &self.reach {
            Reach::All => true,
            Reach::Within { sites, teams } => sites.contains(&site) || teams.contains(&team),
        }
    }
}

/// Who makes a request: a signed-in person with role and scope, re-read for every request.
#[derive(Debug, Clone)]
pub struct Actor {
    /// The person.
    pub person_id: PersonId,
    /// Their session.
    pub session_id: SessionId,
    /// Generation of their phone; acts and tokens carry it.
    pub generation: i64,
    /// Their role.
    pub role: Role,
    /// The site they belong to.
    pub site_id: SiteId,
    /// How far they may see.
    pub scope: Scope,
}
