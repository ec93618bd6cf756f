//! Owns who plays: the script's organisation with ids, scopes and shifts in real time, before anything is written.
//!
//! Called by `demo::load`, the plan and the writers. The one rule: people stay in the order of the script, in their
//! ids too, because the mix is handed out in that order.

use std::collections::HashMap;

use super::script::{Person, ScopeOf, Script};
use super::{DemoError, wrong};
use crate::domain::audience::Member;
use crate::domain::clock::{Clock, DAY_MS, MINUTE_MS, Time};
use crate::domain::ids::{OrganisationId, SiteId, SubscriptionId, TeamId};
use crate::domain::norms::Interval;
use crate::domain::person::{Reach, Role, Scope, Tenant};
use crate::domain::receipt::UnreachableWhy;

/// The organisation exists for this long: longer than a phone takes to count as silent.
const FOUNDED_MS: i64 = 30 * DAY_MS;

/// One person with everything that decides what reaches them.
pub(super) struct Player {
    pub(super) key: String,
    pub(super) member: Member,
    /// How far they may see and send.
    pub(super) scope: Scope,
    /// In order, as the pattern says.
    pub(super) shifts: Vec<Interval>,
    /// Their phone, unless they never allowed it to ring.
    pub(super) subscription_id: Option<SubscriptionId>,
    pub(super) unreachable: Option<UnreachableWhy>,
}

impl Player {
    /// Returns their first shift start after a moment.
    pub(super) fn next_start(&self, now: Time) -> Option<Time> {
        self.shifts.iter().map(|shift| shift.starts_at).filter(|start| *start > now).min()
    }
}

/// Everybody, with the places they are in.
pub(super) struct Cast {
    /// Their organisation.
    pub(super) tenant: Tenant,
    pub(super) now: Time,
    pub(super) founded_at: Time,
    pub(super) sites: HashMap<String, SiteId>,
    pub(super) teams: HashMap<String, (TeamId, SiteId)>,
    pub(super) players: Vec<Player>,
}

/// Makes ids that sort by another time than now.
pub(super) fn clock_at(at: Time) -> Clock {
    Clock::fixed(at)
}

/// Returns the moment that lies so many minutes before another one.
pub(super) fn ago(now: Time, minutes: i64) -> Time {
    now.minus(minutes * MINUTE_MS)
}

impl Cast {
    pub(super) fn new(script: &Script, organisation_id: OrganisationId, now: Time) -> Result<Self, DemoError> {
        let founded_at = now.minus(FOUNDED_MS);
        let clock = clock_at(founded_at);
        let mut cast = Self { tenant: Tenant::of(organisation_id), now, founded_at, sites: HashMap::new(), teams: HashMap::new(), players: Vec::new() };
        for site in &script.sites {
            cast.sites.insert(site.key.clone(), clock.id());
        }
        for team in &script.teams {
            let site_id = cast.site(&team.site)?;
            cast.teams.insert(team.key.clone(), (clock.id(), site_id));
        }
        for (index, person) in script.people.iter().enumerate() {
            let joined_at = founded_at.plus(1 + i64::try_from(index).unwrap_or(0));
            let player = cast.player(script, person, joined_at)?;
            cast.players.push(player);
        }
        Ok(cast)
    }

    fn player(&self, script: &Script, person: &Person, joined_at: Time) -> Result<Player, DemoError> {
        let home = person.team.as_deref().map(|team| self.team(team)).transpose()?;
        let pattern = script.shifts.get(&person.shift).ok_or_else(|| wrong("people", format!("no shift pattern {}", person.shift)))?;
        let at = |minutes: i64| self.now.plus(minutes * MINUTE_MS);
        Ok(Player {
            key: person.key.clone(),
            member: Member {
                person_id: clock_at(joined_at).id(),
                role: person.role,
                site_id: self.site(&person.site)?,
                home_team_id: home.map(|(team, _)| team),
                teams: home.into_iter().collect(),
            },
            scope: Scope { tenant: self.tenant, reach: self.reach(person.role, person.scope.as_ref())? },
            shifts: pattern.iter().map(|[start, end]| Interval { starts_at: at(*start), ends_at: at(*end) }).collect(),
            subscription_id: (person.unreachable != Some(UnreachableWhy::NoSubscription)).then(|| clock_at(joined_at).id()),
            unreachable: person.unreachable,
        })
    }

    fn reach(&self, role: Role, scope: Option<&ScopeOf>) -> Result<Reach, DemoError> {
        let Some(scope) = scope.filter(|_| role != Role::Admin) else {
            return Ok(if role == Role::Admin { Reach::All } else { Reach::Within { sites: Vec::new(), teams: Vec::new() } });
        };
        Ok(Reach::Within {
            sites: scope.sites.iter().map(|key| self.site(key)).collect::<Result<_, _>>()?,
            teams: scope.teams.iter().map(|key| self.team(key).map(|(team, _)| team)).collect::<Result<_, _>>()?,
        })
    }

    pub(super) fn site(&self, key: &str) -> Result<SiteId, DemoError> {
        self.sites.get(key).copied().ok_or_else(|| wrong("sites", format!("no site has the key {key}")))
    }

    pub(super) fn team(&self, key: &str) -> Result<(TeamId, SiteId), DemoError> {
        self.teams.get(key).copied().ok_or_else(|| wrong("teams", format!("no team has the key {key}")))
    }

    pub(super) fn person(&self, key: &str) -> Option<&Player> {
        self.players.iter().find(|player| player.key == key)
    }
}
