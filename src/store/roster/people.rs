//! Owns people: who is on the roster and what they may reach.
//!
//! Called by join, session, invite and demo. The one rule: a person's rows are found only within their organisation.

use std::collections::HashSet;

use const_format::formatcp;

use crate::domain::clock::Time;
use crate::domain::ids::{PersonId, SiteId, TeamId};
use crate::domain::person::{Role, Tenant};
use crate::domain::zone::Zone;
use crate::store::engine::dialect::Dialect;
use crate::store::engine::reading::Reading;
use crate::store::engine::sql::{ids_of, query, query_of};
use crate::store::{Store, StoreError, Tx};

/// A person as stored, with the names around them.
#[derive(Debug, Clone)]
pub struct PersonRow {
    /// The person.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// BCP 47 tag of their language.
    pub locale: String,
    /// Their site.
    pub site_id: SiteId,
    /// Its name.
    pub site_name: String,
    /// Its IANA zone.
    pub time_zone: Zone,
    /// Their home team and its name.
    pub team: Option<(TeamId, String)>,
    /// Generation of their phone.
    pub generation: i64,
    /// Name of the organisation.
    pub organisation_name: String,
    /// Whether the organisation is the demo.
    pub is_demo: bool,
}

/// Finds a person who has not left.
pub async fn find(store: &Store, tenant: Tenant, id: PersonId) -> Result<Option<PersonRow>, StoreError> {
    const SQL: &str = "SELECT p.id, p.name, p.role, p.locale, p.site_id, s.name AS site_name, s.time_zone, p.home_team_id, t.name AS team_name, \
        p.session_generation, o.name AS organisation_name, o.is_demo FROM people p \
        JOIN organisations o ON o.id = p.organisation_id \
        JOIN sites s ON s.organisation_id = p.organisation_id AND s.id = p.site_id \
        LEFT JOIN teams t ON t.organisation_id = p.organisation_id AND t.id = p.home_team_id \
        WHERE p.organisation_id = $1 AND p.id = $2 AND p.left_at IS NULL";
    let Some(row) = query(SQL).bind(tenant).bind(id.0).fetch_optional(store.reader()).await? else { return Ok(None) };
    Ok(Some(PersonRow {
        id: row.id("id")?,
        name: row.text("name")?,
        role: row.word("role")?,
        locale: row.text("locale")?,
        site_id: row.id("site_id")?,
        site_name: row.text("site_name")?,
        time_zone: row.word("time_zone")?,
        team: row.maybe_id("home_team_id")?.zip(row.maybe_text("team_name")?),
        generation: row.int("session_generation")?,
        organisation_name: row.text("organisation_name")?,
        is_demo: row.flag("is_demo")?,
    }))
}

/// What a new person is made of.
#[derive(Debug, Clone)]
pub struct NewPerson<'a> {
    /// The person.
    pub id: PersonId,
    /// Their name.
    pub name: &'a str,
    /// Their role.
    pub role: Role,
    /// BCP 47 tag of their language.
    pub locale: &'a str,
    /// Their site.
    pub site_id: SiteId,
    /// Their home team.
    pub home_team_id: Option<TeamId>,
}

/// Inserts a person.
pub async fn insert(tx: &mut Tx, tenant: Tenant, person: &NewPerson<'_>, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO people (organisation_id, id, site_id, home_team_id, name, role, locale, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    query(SQL)
        .bind(tenant)
        .bind(person.id.0)
        .bind(person.site_id.0)
        .bind(person.home_team_id.map(|team| team.0))
        .bind(person.name)
        .bind(person.role.as_str())
        .bind(person.locale)
        .bind(now.0)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Gives a person a reach: a site, a team, or everything.
pub async fn insert_reach(
    tx: &mut Tx,
    tenant: Tenant,
    id: uuid::Uuid,
    person_id: PersonId,
    site_id: Option<SiteId>,
    team_id: Option<TeamId>,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO person_scopes (organisation_id, id, person_id, site_id, team_id) VALUES ($1, $2, $3, $4, $5)";
    query(SQL).bind(tenant).bind(id).bind(person_id.0).bind(site_id.map(|site| site.0)).bind(team_id.map(|team| team.0)).execute(tx.connection()).await?;
    Ok(())
}

/// Changes a person's language.
pub async fn update_locale(tx: &mut Tx, tenant: Tenant, id: PersonId, locale: &str) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE people SET locale = $3 WHERE organisation_id = $1 AND id = $2";
    query(SQL).bind(tenant).bind(id.0).bind(locale).execute(tx.connection()).await?;
    Ok(())
}

/// Changes a person's role; the caller ends their sessions.
pub async fn update_role(tx: &mut Tx, tenant: Tenant, id: PersonId, role: Role) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE people SET role = $3 WHERE organisation_id = $1 AND id = $2";
    query(SQL).bind(tenant).bind(id.0).bind(role.as_str()).execute(tx.connection()).await?;
    Ok(())
}

/// Keeps every other transaction from changing how a person is signed in, until this one ends; SQLite's writer is alone
/// already.
pub async fn lock(tx: &mut Tx, tenant: Tenant, id: PersonId) -> Result<(), StoreError> {
    const SQL: &str = "SELECT p.id FROM people p WHERE p.organisation_id = $1 AND p.id = $2";
    if tx.dialect() == Dialect::Postgres {
        query_of(tx.dialect().lock(SQL, "p")).bind(tenant).bind(id.0).execute(tx.connection()).await?;
    }
    Ok(())
}

/// Marks a person as gone from the roster; the caller ends their sessions.
pub async fn update_left(tx: &mut Tx, tenant: Tenant, id: PersonId, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE people SET left_at = $3 WHERE organisation_id = $1 AND id = $2 AND left_at IS NULL";
    query(SQL).bind(tenant).bind(id.0).bind(now.0).execute(tx.connection()).await?;
    Ok(())
}

/// Finds people by exact name, for the invite command.
pub async fn list_by_name<'a>(reader: impl Into<Reading<'a>>, tenant: Tenant, name: &str) -> Result<Vec<PersonId>, StoreError> {
    const SQL: &str = "SELECT id FROM people WHERE organisation_id = $1 AND name = $2 AND left_at IS NULL ORDER BY id";
    let rows = query(SQL).bind(tenant).bind(name).fetch_all(reader.into().on()).await?;
    rows.iter().map(|row| row.id("id")).collect()
}

/// Lists which of some people have not left.
pub async fn list_staying(tx: &mut Tx, tenant: Tenant, ids: &[PersonId]) -> Result<HashSet<PersonId>, StoreError> {
    const SQL: &str = "SELECT p.id FROM json_each($2) k CROSS JOIN people p WHERE p.organisation_id = $1 AND p.id = unhex(k.value) AND p.left_at IS NULL";
    let rows = query(SQL).bind(tenant).bind(ids_of(ids.iter().map(|id| id.0))).fetch_all(tx.connection()).await?;
    rows.iter().map(|row| row.id("id")).collect()
}

/// Lists who, with a role above worker, reaches a site or team: the people who see what happens there.
pub async fn list_overseers(
    store: &Store,
    tenant: Tenant,
    site_id: SiteId,
    team_id: Option<TeamId>,
    roles: &[Role],
) -> Result<Vec<(PersonId, String, Role)>, StoreError> {
    const SQL: &str = formatcp!(
        "SELECT DISTINCT p.id, p.name, p.role FROM people p \
         LEFT JOIN person_scopes c ON c.organisation_id = p.organisation_id AND c.person_id = p.id \
         WHERE p.organisation_id = $1 AND p.left_at IS NULL AND p.role <> '{worker}' \
         AND (p.role = '{admin}' OR c.site_id = $2 OR c.team_id = $3 \
         OR (c.id IS NOT NULL AND c.site_id IS NULL AND c.team_id IS NULL)) \
         ORDER BY p.name LIMIT 100",
        worker = Role::Worker.as_str(),
        admin = Role::Admin.as_str()
    );
    let rows = query(SQL).bind(tenant).bind(site_id.0).bind(team_id.map(|team| team.0)).fetch_all(store.reader()).await?;
    let mut people = Vec::new();
    for row in rows {
        let role: Role = row.word("role")?;
        if roles.contains(&role) {
            people.push((row.id("id")?, row.text("name")?, role));
        }
    }
    Ok(people)
}
