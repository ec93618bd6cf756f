//! Owns the audience: a union of terms, narrowed, minus exceptions.
//!
//! Called by the services that preview and send. The one rule: resolving is pure, so preview and send can never
//! disagree about who gets a message.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::ids::{PersonId, SiteId, TeamId};
use super::limits::AUDIENCE_TERMS_MAX;
use super::person::{Role, Scope};

/// One term of an audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// Everybody at a site.
    Site(SiteId),
    /// Everybody in a team.
    Team(TeamId),
    /// Everybody with a role.
    Role(Role),
    /// One person.
    Person(PersonId),
}

/// Union of `any_of`, narrowed to `and_in` where given, minus `except`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Audience {
    /// Who is in.
    pub any_of: Vec<Term>,
    /// Narrowed to these, where not empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub and_in: Vec<Term>,
    /// Who is out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<Term>,
}

/// What the roster says about one person, as far as an audience needs it.
#[derive(Debug, Clone)]
pub struct Member {
    /// The person.
    pub person_id: PersonId,
    /// Their role.
    pub role: Role,
    /// Their site.
    pub site_id: SiteId,
    /// Their home team.
    pub home_team_id: Option<TeamId>,
    /// Every team they are in, with its site.
    pub teams: Vec<(TeamId, SiteId)>,
}

/// One resolved recipient with the team the receipt is counted under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// The person.
    pub person_id: PersonId,
    /// Site the receipt is counted under.
    pub site_id: SiteId,
    /// The chosen team, else home.
    pub team_id: Option<TeamId>,
}

/// Tells why an audience was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AudienceError {
    /// Over the limit of terms.
    #[error("over {AUDIENCE_TERMS_MAX} terms")]
    TooManyTerms,
    /// A term names something outside the sender's scope, or nothing at all.
    #[error("outside the sender's scope")]
    OutsideScope,
}

impl Audience {
    fn terms(&self) -> usize {
        self.any_of.len() + self.and_in.len() + self.except.len()
    }

    /// Resolves the audience against the roster of the organisation, sender excluded, each person once.
    ///
    /// # Errors
    /// `TooManyTerms`, or `OutsideScope` when a chosen site, team or person lies outside `scope`.
    pub fn resolve(
        &self,
        roster: &[Member],
        sites: &[SiteId],
        teams: &[(TeamId, SiteId)],
        scope: &Scope,
        sender: PersonId,
    ) -> Result<Vec<Recipient>, AudienceError> {
        if self.terms() > AUDIENCE_TERMS_MAX {
            return Err(AudienceError::TooManyTerms);
        }
        for term in self.any_of.iter().chain(&self.and_in).chain(&self.except) {
            let is_allowed = match term {
                Term::Site(site) => sites.contains(site) && scope.has_site(*site),
                Term::Team(team) => teams.iter().any(|(id, site)| id == team && scope.has_team(*team, *site)),
                Term::Role(_) => true,
                Term::Person(person) => roster.iter().any(|member| member.person_id == *person && in_scope(member, scope)),
            };
            if !is_allowed {
                return Err(AudienceError::OutsideScope);
            }
        }
        let mut seen = HashSet::new();
        let mut recipients = Vec::new();
        for member in roster {
            let chosen = self.any_of.iter().find(|term| matches(term, member));
            let is_narrowed = self.and_in.is_empty() || self.and_in.iter().any(|term| matches(term, member));
            let is_excepted = self.except.iter().any(|term| matches(term, member));
            if chosen.is_none() || !is_narrowed || is_excepted || member.person_id == sender || !in_scope(member, scope) || !seen.insert(member.person_id) {
                continue;
            }
            let chosen_team = self.any_of.iter().find_map(|term| match term {
                Term::Team(team) => member.teams.iter().find(|(id, _)| id == team).copied(),
                _ => None,
            });
            recipients.push(Recipient {
                person_id: member.person_id,
                site_id: chosen_team.map_or(member.site_id, |(_, site)| site),
                team_id: chosen_team.map(|(team, _)| team).or(member.home_team_id),
            });
        }
        Ok(recipients)
    }
}

fn in_scope(member: &Member, scope: &Scope) -> bool {
    scope.has_site(member.site_id) || member.teams.iter().any(|(team, site)| scope.has_team(*team, *site))
}

fn matches(term: &Term, member: &Member) -> bool {
    match term {
        Term::Site(site) => member.site_id == *site || member.teams.iter().any(|(_, at)| at == site),
        Term::Team(team) => member.teams.iter().any(|(id, _)| id == team),
        Term::Role(role) => member.role == *role,
        Term::Person(person) => member.person_id == *person,
    }
}
