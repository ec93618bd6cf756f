//! Owns `floornote invite`: a join code for one person.
//!
//! Called by the command line, beside a running server or without one. The one rule: what is missing (site, team,
//! person) is made, once however many invite at the same time; what exists is found by name and never renamed.

use std::process::ExitCode;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use unic_langid::LanguageIdentifier;

use super::serve::open_store;
use super::{Failure, say};
use crate::config::Config;
use crate::domain::access::{CodeKind, SessionEnd};
use crate::domain::clock::Clock;
use crate::domain::ids::{PersonId, SiteId, TeamId};
use crate::domain::person::{Role, Tenant};
use crate::domain::zone::Zone;
use crate::service::access::invite::insert_code;
use crate::store::access::sessions;
use crate::store::delivery::subscriptions;
use crate::store::roster::organisations;
use crate::store::roster::people::{self, NewPerson};
use crate::store::roster::sites::{self, SiteRow, TeamRow};

/// Whom to invite.
#[derive(Debug, Args)]
pub struct Invite {
    /// Name of the person.
    name: String,
    /// What they may do; only for a new person.
    #[arg(long, default_value = "worker", value_parser = roles())]
    role: Role,
    /// Name of the site; made where it is missing.
    #[arg(long)]
    site: Option<String>,
    /// IANA time zone of a site that is made, for example Europe/Berlin; without it the one that all sites have.
    #[arg(long)]
    time_zone: Option<Zone>,
    /// Name of the home team; made where it is missing.
    #[arg(long)]
    team: Option<String>,
    /// BCP 47 tag of the person's language; only for a new person.
    #[arg(long, default_value = "en", value_parser = language)]
    locale: String,
    /// Their phone is lost: end its session now, so that the code lets the new one in without asking the old one.
    #[arg(long)]
    lost_phone: bool,
}

fn roles() -> impl TypedValueParser<Value = Role> {
    PossibleValuesParser::new(Role::ALL.iter().map(|role| role.as_str())).try_map(|word| word.parse::<Role>())
}

fn language(text: &str) -> Result<String, &'static str> {
    let tag = text.parse::<LanguageIdentifier>().map_err(|_| "accepted: a BCP 47 tag such as en, de or pt-BR")?;
    Ok(tag.to_string())
}

/// The time zone of a site that is made: the one that was named, or the one that all sites have.
fn zone_of(named: Option<&Zone>, sites: &[SiteRow]) -> Result<Zone, Failure> {
    match (named, sites) {
        (Some(zone), _) => Ok(zone.clone()),
        (None, [first, others @ ..]) if others.iter().all(|site| site.time_zone == first.time_zone) => Ok(first.time_zone.clone()),
        (None, _) => Err("name the --time-zone of the new site, for example Europe/Berlin: the sites do not share one".into()),
    }
}

/// Makes a personal code and prints its link.
///
/// # Errors
/// When the database is empty, the name is not unique, or nobody says in which zone a new site is.
pub async fn invite(config: &Config, invite: &Invite) -> Result<ExitCode, Failure> {
    let clock = Clock::system();
    let store = open_store(config).await?;
    let Some((organisation, _, _)) = organisations::list_organisations(&store).await?.into_iter().next() else {
        return Err("the database is empty: start `floornote serve` once".into());
    };
    let tenant = Tenant::of(organisation);
    let mut tx = store.begin().await?;
    sites::lock_names(&mut tx, tenant).await?;
    let known = people::list_by_name(&mut tx, tenant, &invite.name).await?;
    let sites = sites::list_sites(&mut tx, tenant).await?;
    let teams = sites::list_teams(&mut tx, tenant).await?;
    let mut made = None;
    let person_id: PersonId = match known.as_slice() {
        [one] => *one,
        [] => {
            let site_id: SiteId = match (&invite.site, sites.first()) {
                (None, Some(first)) => first.id,
                (None, None) => return Err("name a --site".into()),
                (Some(name), _) => match sites.iter().find(|site| site.name == *name) {
                    Some(site) => site.id,
                    None => {
                        let site = SiteRow { id: clock.id(), name: name.clone(), time_zone: zone_of(invite.time_zone.as_ref(), &sites)? };
                        sites::insert_site(&mut tx, tenant, &site).await?;
                        made.insert(site).id
                    }
                },
            };
            let team_id: Option<TeamId> = match &invite.team {
                None => None,
                Some(name) => Some(match teams.iter().find(|team| team.name == *name && team.site_id == site_id) {
                    Some(team) => team.id,
                    None => {
                        let team = TeamRow { id: clock.id(), site_id, name: name.clone() };
                        sites::insert_team(&mut tx, tenant, &team).await?;
                        team.id
                    }
                }),
            };
            let id: PersonId = clock.id();
            let person = NewPerson { id, name: &invite.name, role: invite.role, locale: &invite.locale, site_id, home_team_id: team_id };
            people::insert(&mut tx, tenant, &person, clock.now()).await?;
            if let Some(team) = team_id {
                sites::insert_member(&mut tx, tenant, team, id).await?;
            }
            match invite.role {
                Role::Worker | Role::Admin => {}
                Role::Lead => people::insert_reach(&mut tx, tenant, clock.id(), id, team_id.is_none().then_some(site_id), team_id).await?,
                Role::Manager => people::insert_reach(&mut tx, tenant, clock.id(), id, Some(site_id), None).await?,
            }
            id
        }
        _ => return Err(format!("{} people are called {}", known.len(), invite.name).into()),
    };
    if invite.lost_phone {
        sessions::update_generation(&mut tx, tenant, person_id, SessionEnd::Lost, clock.now()).await?;
        subscriptions::delete(&mut tx, tenant, person_id, None).await?;
    }
    let code = insert_code(&mut tx, tenant, &clock, person_id, CodeKind::Personal, None).await?;
    tx.commit().await?;
    if let Some(site) = made {
        say(&format!("The site {} is new, in the time zone {}.", site.name, site.time_zone));
    }
    say(&format!("For {}, once, within 7 days: {}join#c={code}", invite.name, config.addresses.public_url(config.addresses.listen)));
    store.close().await;
    Ok(ExitCode::SUCCESS)
}
