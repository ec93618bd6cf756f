//! Owns the roster as an audience and a plan need it: sites, teams, memberships, shifts.
//!
//! Called by send, fan-out, invite and demo. The one rule: who has left is nowhere in it.

use std::collections::HashMap;

use crate::domain::audience::Member;
use crate::domain::ids::{PersonId, SiteId, TeamId};
use crate::domain::person::{Reach, Scope, Tenant};
use crate::domain::zone::Zone;
use crate::store::engine::dialect::Dialect;
use crate::store::engine::reading::Reading;
use crate::store::engine::sql::{Row, ids_of, query, query_of};
use crate::store::receipt::counters::Given;
use crate::store::{Store, StoreError, Tx};

/// A site with its zone.
#[derive(Debug, Clone)]
pub struct SiteRow {
    /// The site.
    pub id: SiteId,
    /// Its name.
    pub name: String,
    /// IANA time zone.
    pub time_zone: Zone,
}

/// A team with its site.
#[derive(Debug, Clone)]
pub struct TeamRow {
    /// The team.
    pub id: TeamId,
    /// Its site.
    pub site_id: SiteId,
    /// Its name.
    pub name: String,
}

/// Has whoever else names sites, teams and people wait until this transaction ends, so that what two look for at once and
/// neither finds is made once.
pub async fn lock_names(tx: &mut Tx, tenant: Tenant) -> Result<(), StoreError> {
    const WAIT: &str = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
    if tx.dialect() == Dialect::Postgres {
        query(WAIT).bind(format!("{}/names", tenant.organisation_id())).execute(tx.connection()).await?;
    }
    Ok(())
}

/// Inserts a site.
pub async fn insert_site(tx: &mut Tx, tenant: Tenant, site: &SiteRow) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO sites (organisation_id, id, name, time_zone) VALUES ($1, $2, $3, $4)";
    query(SQL).bind(tenant).bind(site.id.0).bind(&site.name).bind(site.time_zone.as_str()).execute(tx.connection()).await?;
    Ok(())
}

/// Inserts a team.
pub async fn insert_team(tx: &mut Tx, tenant: Tenant, team: &TeamRow) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO teams (organisation_id, id, site_id, name) VALUES ($1, $2, $3, $4)";
    query(SQL).bind(tenant).bind(team.id.0).bind(team.site_id.0).bind(&team.name).execute(tx.connection()).await?;
    Ok(())
}

/// Puts a person into a team.
pub async fn insert_member(tx: &mut Tx, tenant: Tenant, team_id: TeamId, person_id: PersonId) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO team_members (organisation_id, team_id, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    query(SQL).bind(tenant).bind(team_id.0).bind(person_id.0).execute(tx.connection()).await?;
    Ok(())
}

/// Lists all sites of the organisation.
pub async fn list_sites<'a>(reader: impl Into<Reading<'a>>, tenant: Tenant) -> Result<Vec<SiteRow>, StoreError> {
    const SQL: &str = "SELECT id, name, time_zone FROM sites WHERE organisation_id = $1 ORDER BY name, id";
    let rows = query(SQL).bind(tenant).fetch_all(reader.into().on()).await?;
    rows.iter().map(|row| Ok(SiteRow { id: row.id("id")?, name: row.text("name")?, time_zone: row.word("time_zone")? })).collect()
}

/// Lists all teams of the organisation.
pub async fn list_teams<'a>(reader: impl Into<Reading<'a>>, tenant: Tenant) -> Result<Vec<TeamRow>, StoreError> {
    const SQL: &str = "SELECT id, site_id, name FROM teams WHERE organisation_id = $1 ORDER BY name, id";
    let rows = query(SQL).bind(tenant).fetch_all(reader.into().on()).await?;
    rows.iter().map(|row| Ok(TeamRow { id: row.id("id")?, site_id: row.id("site_id")?, name: row.text("name")? })).collect()
}

/// Finds a site within reach as a whole.
pub async fn find_site(store: &Store, scope: &Scope, id: SiteId) -> Result<Option<SiteRow>, StoreError> {
    const SQL: &str = "SELECT id, name, time_zone FROM sites WHERE organisation_id = $1 AND id = $2";
    if !scope.has_site(id) {
        return Ok(None);
    }
    let row = query(SQL).bind(scope.tenant).bind(id.0).fetch_optional(store.reader()).await?;
    row.map(|row| Ok(SiteRow { id: row.id("id")?, name: row.text("name")?, time_zone: row.word("time_zone")? })).transpose()
}

/// Finds a team within reach, by itself or by its site.
pub async fn find_team(store: &Store, scope: &Scope, id: TeamId) -> Result<Option<TeamRow>, StoreError> {
    let mut given = Given::default();
    let (organisation, team) = (given.put(scope.tenant), given.put(id.0));
    let within = match &scope.reach {
        Reach::All => String::new(),
        Reach::Within { teams, .. } if teams.contains(&id) => String::new(),
        Reach::Within { sites, .. } => {
            format!(" AND site_id IN (SELECT unhex(value) FROM json_each({}))", given.put(ids_of(sites.iter().map(|id| id.0))))
        }
    };
    let sql = format!("SELECT id, site_id, name FROM teams WHERE organisation_id = {organisation} AND id = {team}{within}");
    let row = given.ask(sql).fetch_optional(store.reader()).await?;
    row.map(|row| Ok(TeamRow { id: row.id("id")?, site_id: row.id("site_id")?, name: row.text("name")? })).transpose()
}

/// Lists whole sites within reach by name, at most `limit`, and says how many there are.
pub async fn list_sites_within(store: &Store, scope: &Scope, limit: i64) -> Result<(Vec<SiteRow>, i64), StoreError> {
    const ALL: &str = "SELECT id, name, time_zone FROM sites WHERE organisation_id = $1 ORDER BY name, id LIMIT $2";
    const COUNT: &str = "SELECT COUNT(*) AS n FROM sites WHERE organisation_id = $1";
    const SOME: &str = "SELECT s.id, s.name, s.time_zone FROM json_each($3) k \
        CROSS JOIN sites s \
        WHERE s.organisation_id = $1 AND s.id = unhex(k.value) ORDER BY s.name, s.id LIMIT $2";
    let asked = match &scope.reach {
        Reach::All => query(ALL).bind(scope.tenant).bind(limit),
        Reach::Within { sites, .. } => query(SOME).bind(scope.tenant).bind(limit).bind(ids_of(sites.iter().map(|id| id.0))),
    };
    let rows = asked.fetch_all(store.reader()).await?;
    let sites = rows.iter().map(|row| Ok(SiteRow { id: row.id("id")?, name: row.text("name")?, time_zone: row.word("time_zone")? }));
    let sites: Vec<SiteRow> = sites.collect::<Result<_, StoreError>>()?;
    let listed = i64::try_from(sites.len()).unwrap_or(limit);
    let all = match &scope.reach {
        _ if listed < limit => listed,
        Reach::All => query(COUNT).bind(scope.tenant).fetch_one(store.reader()).await?.int("n")?,
        Reach::Within { sites, .. } => i64::try_from(sites.len()).unwrap_or(listed),
    };
    Ok((sites, all))
}

/// Lists teams within reach by name, of one site where given, at most `limit`, and says how many there are.
pub async fn list_teams_within(store: &Store, scope: &Scope, site: Option<SiteId>, limit: i64) -> Result<(Vec<TeamRow>, i64), StoreError> {
    let mut given = Given::default();
    let organisation = given.put(scope.tenant);
    let at = site.map_or_else(String::new, |site| format!(" AND t.site_id = {}", given.put(site.0)));
    let found = match &scope.reach {
        Reach::All => format!("SELECT t.id, t.site_id, t.name FROM teams t WHERE t.organisation_id = {organisation}{at}"),
        // Each way in goes by its own index; a team of a whole site that is also named alone is listed once.
        Reach::Within { sites, teams } => {
            let (sites, teams) = (given.put(ids_of(sites.iter().map(|id| id.0))), given.put(ids_of(teams.iter().map(|id| id.0))));
            let by = |list: &str, column: &str| {
                format!(
                    "SELECT t.id, t.site_id, t.name FROM json_each({list}) k \
                     CROSS JOIN teams t \
                     WHERE t.organisation_id = {organisation} AND t.{column} = unhex(k.value){at}"
                )
            };
            format!("{} UNION {}", by(&sites, "site_id"), by(&teams, "id"))
        }
    };
    let sql = format!("SELECT t.id, t.site_id, t.name FROM ({found}) t ORDER BY t.name, t.id LIMIT {limit}");
    let count = format!("SELECT COUNT(*) AS n FROM ({found}) t");
    let rows = given.clone().ask(sql).fetch_all(store.reader()).await?;
    let teams = rows.iter().map(|row| Ok(TeamRow { id: row.id("id")?, site_id: row.id("site_id")?, name: row.text("name")? }));
    let teams: Vec<TeamRow> = teams.collect::<Result<_, StoreError>>()?;
    let listed = i64::try_from(teams.len()).unwrap_or(limit);
    let all = if listed < limit { listed } else { given.ask(count).fetch_one(store.reader()).await?.int("n")? };
    Ok((teams, all))
}

/// Lists everybody within reach who has not left, in id order, with those of their teams that are among `teams` and within
/// reach. Within reach is who belongs to a site, or is in a team, within reach.
pub async fn list_members(store: &Store, scope: &Scope, teams: &[TeamRow]) -> Result<Vec<Member>, StoreError> {
    // In no order: SQLite would read all memberships of the organisation for its sake.
    const MEMBERSHIPS: &str = "SELECT person_id, team_id FROM team_members WHERE organisation_id = $1";
    const PEOPLE: &str = "SELECT id, role, site_id, home_team_id FROM people WHERE organisation_id = $1 AND left_at IS NULL";
    let site_of: HashMap<TeamId, SiteId> = teams.iter().filter(|team| scope.has_team(team.id, team.site_id)).map(|team| (team.id, team.site_id)).collect();
    let ask = |sql: String| query_of(sql).bind(scope.tenant);
    let among = |column, list| store.dialect().among(column, list);
    let memberships = match &scope.reach {
        Reach::All => ask(MEMBERSHIPS.to_owned()),
        // Whoever may reach a few sites does not read the whole organisation.
        Reach::Within { .. } => ask(format!("{MEMBERSHIPS} AND {}", among("team_id", "$2"))).bind(ids_of(site_of.keys().map(|id| id.0))),
    };
    let mut teams_of: HashMap<PersonId, Vec<(TeamId, SiteId)>> = HashMap::new();
    for row in memberships.fetch_all(store.reader()).await? {
        let team: TeamId = row.id("team_id")?;
        if let Some(site) = site_of.get(&team) {
            teams_of.entry(row.id("person_id")?).or_default().push((team, *site));
        }
    }
    let people = match &scope.reach {
        Reach::All => ask(PEOPLE.to_owned()),
        Reach::Within { sites, .. } => ask(format!("{PEOPLE} AND {} UNION {PEOPLE} AND {}", among("site_id", "$2"), among("id", "$3")))
            .bind(ids_of(sites.iter().map(|id| id.0)))
            .bind(ids_of(teams_of.keys().map(|id| id.0))),
    };
    let rows = people.fetch_all(store.reader()).await?;
    let mut member = |row: &Row| -> Result<Member, StoreError> {
        let person_id: PersonId = row.id("id")?;
        let mut teams = teams_of.remove(&person_id).unwrap_or_default();
        teams.sort_unstable();
        Ok(Member { person_id, role: row.word("role")?, site_id: row.id("site_id")?, home_team_id: row.maybe_id("home_team_id")?, teams })
    };
    let mut members: Vec<Member> = rows.iter().map(&mut member).collect::<Result<_, _>>()?;
    members.sort_unstable_by_key(|member| member.person_id);
    Ok(members)
}
