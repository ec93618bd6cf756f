//! Owns who somebody is and how far they may see: roles, tenants, scopes and the actor of a request.
//!
//! Called by the HTTP handlers (which makes actors), the services (which check them) and the store (which filters by
//! them). The one rule: nothing is read or written without a `Tenant`, and what takes a `Scope` applies its reach.

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

/// The wall around every row: one organisation, whatever an actor reaches in it. Whoever holds one reads and writes its
/// rows and answers for who asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tenant(OrganisationId);

impl Tenant {
    /// Takes the organisation of a row, of a verified token, or one that is about to be made; a request brings its own in
    /// its actor.
    #[must_use]
    pub const fn of(organisation_id: OrganisationId) -> Self {
        Self(organisation_id)
    }

    /// Returns which organisation it is.
    #[must_use]
    pub const fn organisation_id(self) -> OrganisationId {
        self.0
    }

    /// Makes the scope of everything in the organisation: of the system, and of a sender for what they sent.
    #[must_use]
    pub const fn whole(self) -> Scope {
        Scope { tenant: self, reach: Reach::All }
    }
}

/// What an actor may see: one organisation, and a reach within it that the statement itself applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// The organisation.
    pub tenant: Tenant,
    /// How far inside it.
    pub reach: Reach,
}

impl Scope {
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

impl Actor {
    /// Returns the organisation they belong to.
    #[must_use]
    pub const fn tenant(&self) -> Tenant {
        self.scope.tenant
    }

    /// Returns the scope in which they see what became of a message: the whole of it where they sent it.
    #[must_use]
    pub fn scope_over(&self, sender_id: PersonId) -> Scope {
        if sender_id == self.person_id { self.tenant().whole() } else { self.scope.clone() }
    }
}
