//! Owns the roster as an audience and a plan need it: sites, teams, memberships, shifts.
//!
//! Called by send, fan-out, invite and demo. The one rule: who has left is nowhere in it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::counters::Given;
use super::sql::{Dialect, Reading, Row, ids_of, query, query_of};
use super::{Store, StoreError, Tx};
use crate::domain::audience::Member;
use crate::domain::clock::Time;
use crate::domain::ids::{OrganisationId, PersonId, ShiftId, SiteId, TeamId};
use crate::domain::norms::{Interval, QuietHours};
use crate::domain::person::{Reach, Scope};

/// A site with its zone.
#[derive(Debug, Clone)]
pub struct SiteRow {
    /// The site.
    pub id: SiteId,
    /// Its name.
    pub name: String,
    /// IANA time zone.
    pub time_zone: String,
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

/// Inserts an organisation.
///
/// # Errors
/// Whatever the database says.
pub async fn insert_organisation(tx: &mut Tx, id: OrganisationId, name: &str, is_demo: bool, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO organisations (id, name, is_demo, created_at) VALUES ($1, $2, $3, $4)";
    query(SQL).bind(id.0).bind(name).bind(i64::from(is_demo)).bind(now.0).execute(tx.connection()).await?;
    Ok(())
}

/// Finds the organisations of this database: a system read for start-up.
///
/// # Errors
/// Whatever the database says.
pub async fn list_organisations(store: &Store) -> Result<Vec<(OrganisationId, String, bool)>, StoreError> {
    const SQL: &str = "SELECT id, name, is_demo FROM organisations ORDER BY id";
    let rows = query(SQL).fetch_all(store.reader()).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.text("name")?, row.flag("is_demo")?))).collect()
}

/// Reports whether nobody has made an organisation yet, and has whoever asks the same at once wait until this transaction
/// ends: a system read for start-up, so that several first starters make one organisation and a demo never joins a real one.
///
/// # Errors
/// Whatever the database says.
pub async fn is_first(tx: &mut Tx) -> Result<bool, StoreError> {
    const WAIT: &str = "SELECT pg_advisory_xact_lock(hashtextextended('first organisation', 0))";
    const SQL: &str = "SELECT 1 AS n FROM organisations LIMIT 1";
    if tx.dialect() == Dialect::Postgres {
        query(WAIT).execute(tx.connection()).await?;
    }
    Ok(query(SQL).fetch_optional(tx.connection()).await?.is_none())
}

/// Has whoever else names sites, teams and people wait until this transaction ends, so that what two look for at once and
/// neither finds is made once.
///
/// # Errors
/// Whatever the database says.
pub async fn lock_names(tx: &mut Tx, scope: &Scope) -> Result<(), StoreError> {
    const WAIT: &str = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
    if tx.dialect() == Dialect::Postgres {
        query(WAIT).bind(format!("{}/names", scope.organisation_id.0)).execute(tx.connection()).await?;
    }
    Ok(())
}

/// Inserts a site.
///
/// # Errors
/// Whatever the database says.
pub async fn insert_site(tx: &mut Tx, scope: &Scope, site: &SiteRow) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO sites (organisation_id, id, name, time_zone) VALUES ($1, $2, $3, $4)";
    query(SQL).bind(scope.organisation_id.0).bind(site.id.0).bind(&site.name).bind(&site.time_zone).execute(tx.connection()).await?;
    Ok(())
}

/// Inserts a team.
///
/// # Errors
/// Whatever the database says.
pub async fn insert_team(tx: &mut Tx, scope: &Scope, team: &TeamRow) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO teams (organisation_id, id, site_id, name) VALUES ($1, $2, $3, $4)";
    query(SQL).bind(scope.organisation_id.0).bind(team.id.0).bind(team.site_id.0).bind(&team.name).execute(tx.connection()).await?;
    Ok(())
}

/// Puts a person into a team.
///
/// # Errors
/// Whatever the database says.
pub async fn insert_member(tx: &mut Tx, scope: &Scope, team_id: TeamId, person_id: PersonId) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO team_members (organisation_id, team_id, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    query(SQL).bind(scope.organisation_id.0).bind(team_id.0).bind(person_id.0).execute(tx.connection()).await?;
    Ok(())
}

/// Inserts a shift.
///
/// # Errors
/// Whatever the database says.
pub async fn insert_shift(tx: &mut Tx, scope: &Scope, id: ShiftId, site_id: SiteId, person_id: PersonId, interval: Interval) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO shifts (organisation_id, id, site_id, person_id, starts_at, ends_at) VALUES ($1, $2, $3, $4, $5, $6)";
    query(SQL)
        .bind(scope.organisation_id.0)
        .bind(id.0)
        .bind(site_id.0)
        .bind(person_id.0)
        .bind(interval.starts_at.0)
        .bind(interval.ends_at.0)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Lists all sites of the organisation.
///
/// # Errors
/// Whatever the database says.
pub async fn list_sites<'a>(reader: impl Into<Reading<'a>>, scope: &Scope) -> Result<Vec<SiteRow>, StoreError> {
    const SQL: &str = "SELECT id, name, time_zone FROM sites WHERE organisation_id = $1 ORDER BY name, id";
    let rows = query(SQL).bind(scope.organisation_id.0).fetch_all(reader.into().on()).await?;
    rows.iter().map(|row| Ok(SiteRow { id: row.id("id")?, name: row.text("name")?, time_zone: row.text("time_zone")? })).collect()
}

/// Lists all teams of the organisation.
///
/// # Errors
/// Whatever the database says.
pub async fn list_teams<'a>(reader: impl Into<Reading<'a>>, scope: &Scope) -> Result<Vec<TeamRow>, StoreError> {
    const SQL: &str = "SELECT id, site_id, name FROM teams WHERE organisation_id = $1 ORDER BY name, id";
    let rows = query(SQL).bind(scope.organisation_id.0).fetch_all(reader.into().on()).await?;
    rows.iter().map(|row| Ok(TeamRow { id: row.id("id")?, site_id: row.id("site_id")?, name: row.text("name")? })).collect()
}

/// Finds a site.
///
/// # Errors
/// Whatever the database says.
pub async fn find_site(store: &Store, scope: &Scope, id: SiteId) -> Result<Option<SiteRow>, StoreError> {
    const SQL: &str = "SELECT id, name, time_zone FROM sites WHERE organisation_id = $1 AND id = $2";
    let row = query(SQL).bind(scope.organisation_id.0).bind(id.0).fetch_optional(store.reader()).await?;
    row.map(|row| Ok(SiteRow { id: row.id("id")?, name: row.text("name")?, time_zone: row.text("time_zone")? })).transpose()
}

/// Finds a team.
///
/// # Errors
/// Whatever the database says.
pub async fn find_team(store: &Store, scope: &Scope, id: TeamId) -> Result<Option<TeamRow>, StoreError> {
    const SQL: &str = "SELECT id, site_id, name FROM teams WHERE organisation_id = $1 AND id = $2";
    let row = query(SQL).bind(scope.organisation_id.0).bind(id.0).fetch_optional(store.reader()).await?;
    row.map(|row| Ok(TeamRow { id: row.id("id")?, site_id: row.id("site_id")?, name: row.text("name")? })).transpose()
}

/// Lists whole sites within reach by name, at most `limit`, and says how many there are.
///
/// # Errors
/// Whatever the database says.
pub async fn list_sites_within(store: &Store, scope: &Scope, limit: i64) -> Result<(Vec<SiteRow>, i64), StoreError> {
    const ALL: &str = "SELECT id, name, time_zone FROM sites WHERE organisation_id = $1 ORDER BY name, id LIMIT $2";
    const COUNT: &str = "SELECT COUNT(*) AS n FROM sites WHERE organisation_id = $1";
    const SOME: &str = "SELECT s.id, s.name, s.time_zone FROM json_each($3) k CROSS JOIN sites s WHERE s.organisation_id = $1 AND s.id = unhex(k.value) ORDER BY s.name, s.id LIMIT $2";
    let asked = match &scope.reach {
        Reach::All => query(ALL).bind(scope.organisation_id.0).bind(limit),
        Reach::Within { sites, .. } => query(SOME).bind(scope.organisation_id.0).bind(limit).bind(ids_of(sites.iter().map(|id| id.0))),
    };
    let rows = asked.fetch_all(store.reader()).await?;
    let sites = rows.iter().map(|row| Ok(SiteRow { id: row.id("id")?, name: row.text("name")?, time_zone: row.text("time_zone")? }));
    let sites: Vec<SiteRow> = sites.collect::<Result<_, StoreError>>()?;
    let listed = i64::try_from(sites.len()).unwrap_or(limit);
    let all = match &scope.reach {
        _ if listed < limit => listed,
        Reach::All => query(COUNT).bind(scope.organisation_id.0).fetch_one(store.reader()).await?.int("n")?,
        Reach::Within { sites, .. } => i64::try_from(sites.len()).unwrap_or(listed),
    };
    Ok((sites, all))
}

/// Lists teams within reach by name, of one site where given, at most `limit`, and says how many there are.
///
/// # Errors
/// Whatever the database says.
pub async fn list_teams_within(store: &Store, scope: &Scope, site: Option<SiteId>, limit: i64) -> Result<(Vec<TeamRow>, i64), StoreError> {
    let mut given = Given::default();
    let organisation = given.put(scope.organisation_id.0);
    let at = site.map_or_else(String::new, |site| format!(" AND t.site_id = {}", given.put(site.0)));
    let found = match &scope.reach {
        Reach::All => format!("SELECT t.id, t.site_id, t.name FROM teams t WHERE t.organisation_id = {organisation}{at}"),
        // Each way in goes by its own index; a team of a whole site that is also named alone is listed once.
        Reach::Within { sites, teams } => {
            let (sites, teams) = (given.put(ids_of(sites.iter().map(|id| id.0))), given.put(ids_of(teams.iter().map(|id| id.0))));
            let by = |list: &str, column: &str| {
                format!(
                    "SELECT t.id, t.site_id, t.name FROM json_each({list}) k CROSS JOIN teams t WHERE t.organisation_id = {organisation} AND t.{column} = unhex(k.value){at}"
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

/// Lists everybody within reach who has not left, in id order, with those of their teams that are among `teams`: the teams within
/// reach. Within reach is who belongs to a site, or is in a team, within reach.
///
/// # Errors
/// Whatever the database says.
pub async fn list_members(store: &Store, scope: &Scope, teams: &[TeamRow]) -> Result<Vec<Member>, StoreError> {
    // In no order: SQLite would read all memberships of the organisation for its sake.
    const MEMBERSHIPS: &str = "SELECT person_id, team_id FROM team_members WHERE organisation_id = $1";
    const PEOPLE: &str = "SELECT id, role, site_id, home_team_id FROM people WHERE organisation_id = $1 AND left_at IS NULL";
    let ask = |sql: String| query_of(sql).bind(scope.organisation_id.0);
    let among = |column, list| store.dialect().among(column, list);
    let memberships = match &scope.reach {
        Reach::All => ask(MEMBERSHIPS.to_owned()),
        // Whoever may reach a few sites does not read the whole organisation.
        Reach::Within { .. } => ask(format!("{MEMBERSHIPS} AND {}", among("team_id", "$2"))).bind(ids_of(teams.iter().map(|team| team.id.0))),
    };
    let site_of: HashMap<TeamId, SiteId> = teams.iter().map(|team| (team.id, team.site_id)).collect();
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

/// What decides when somebody may be pushed, and whether at all.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Shifts that have not ended.
    pub shifts: Vec<Interval>,
    /// Personal quiet hours.
    pub quiet: Option<QuietHours>,
    /// IANA zone of the person's site.
    pub time_zone: String,
    /// Live push subscriptions.
    pub subscriptions: i64,
    /// Subscriptions the push service declared gone.
    pub gone: i64,
    /// Oldest push that no phone of theirs answered.
    pub silent_since: Option<Time>,
    /// Name, for reports.
    pub name: String,
}

const SHIFTS: &str = "SELECT person_id, starts_at, ends_at FROM shifts WHERE organisation_id = $1 AND ends_at > $2";

fn interval(row: &Row) -> Result<Interval, StoreError> {
    Ok(Interval { starts_at: row.time("starts_at")?, ends_at: row.time("ends_at")? })
}

/// Lists the ends of the shifts that some people are on at a moment; who is on none is not listed.
///
/// # Errors
/// Whatever the database says.
pub async fn list_shift_ends<'a>(reader: impl Into<Reading<'a>>, scope: &Scope, people: &[PersonId], now: Time) -> Result<HashMap<PersonId, Time>, StoreError> {
    let mut reader = reader.into();
    let sql = format!("{SHIFTS} AND starts_at <= $2 AND {} ORDER BY starts_at DESC", reader.dialect().among("person_id", "$3"));
    let rows = query_of(sql).bind(scope.organisation_id.0).bind(now.0).bind(ids_of(people.iter().map(|id| id.0))).fetch_all(reader.on()).await?;
    rows.iter().map(|row| Ok((row.id("person_id")?, interval(row)?.ends_at))).collect()
}

/// Reads the plans of everybody in the organisation, or of some people only.
///
/// # Errors
/// Whatever the database says.
pub async fn list_plans<'a>(
    reader: impl Into<Reading<'a>>,
    scope: &Scope,
    people: Option<&[PersonId]>,
    now: Time,
) -> Result<HashMap<PersonId, Plan>, StoreError> {
    // A row for each phone, one for who has none: most have one, and two lists would be read longer than one.
    const PEOPLE: &str = "SELECT p.id, p.name, p.quiet_from_min, p.quiet_until_min, s.time_zone, f.created_at AS phone_at, f.gone_at, COALESCE(f.pushed_at, $2) AS silent_since \
        FROM people p JOIN sites s ON s.organisation_id = p.organisation_id AND s.id = p.site_id \
        LEFT JOIN push_subscriptions f ON f.organisation_id = p.organisation_id AND f.person_id = p.id WHERE p.organisation_id = $1 AND p.left_at IS NULL";
    let mut reader = reader.into();
    let dialect = reader.dialect();
    // With names, the ids lead: otherwise SQLite walks the organisation.
    let narrowed = |column: &str| if people.is_some() { format!(" AND {}", dialect.among(column, "$3")) } else { String::new() };
    let ids = ids_of(people.into_iter().flatten().map(|id| id.0));
    let ask = |sql: String| {
        let query = query_of(sql).bind(scope.organisation_id.0).bind(now.0);
        if people.is_some() { query.bind(ids.clone()) } else { query }
    };
    let mut plans: HashMap<PersonId, Plan> = HashMap::new();
    for row in ask(format!("{PEOPLE}{}", narrowed("p.id"))).fetch_all(reader.on()).await? {
        let plan = match plans.entry(row.id("id")?) {
            Entry::Occupied(found) => found.into_mut(),
            Entry::Vacant(place) => {
                let quiet =
                    row.maybe_int("quiet_from_min")?.zip(row.maybe_int("quiet_until_min")?).map(|(from_min, until_min)| QuietHours { from_min, until_min });
                place.insert(Plan { quiet, time_zone: row.text("time_zone")?, name: row.text("name")?, ..Plan::default() })
            }
        };
        match (row.maybe_time("phone_at")?, row.maybe_time("gone_at")?) {
            (None, _) => {}
            (Some(_), Some(_)) => plan.gone += 1,
            (Some(_), None) => {
                plan.subscriptions += 1;
                plan.silent_since = plan.silent_since.max(row.maybe_time("silent_since")?);
            }
        }
    }
    for plan in plans.values_mut() {
        plan.silent_since = plan.silent_since.filter(|at| *at < now);
    }
    for row in ask(format!("{SHIFTS}{} ORDER BY starts_at", narrowed("person_id"))).fetch_all(reader.on()).await? {
        if let Some(plan) = plans.get_mut(&row.id("person_id")?) {
            plan.shifts.push(interval(&row)?);
        }
    }
    Ok(plans)
}
