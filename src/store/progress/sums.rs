//! Owns the reading of progress: inbox rows, counters, reports.
//!
//! Called by the inbox and progress services. The one rule: numbers come from the counters of the scope that asks, and
//! lists of names are bounded.

use std::collections::HashMap;

use uuid::Uuid;

use super::roll_up::{Among, Filter};
use crate::domain::clock::Time;
use crate::domain::ids::{MessageId, SiteId, TeamId};
use crate::domain::person::{Reach, Scope, Tenant};
use crate::domain::receipt::Counts;
use crate::store::engine::reading::Reading;
use crate::store::engine::sql::{Row, hex, ids_of, query};
use crate::store::receipt::counters::{self, FIELDS, Given, SITE, SUMS, TEAM};
use crate::store::{Store, StoreError};

/// Names of sites or teams that a message is listed with; of more than these only the number is told.
pub const NAMES_MAX: i64 = 3;

/// Counters of one message version under one site and team.
#[derive(Debug, Clone)]
pub struct TeamCounts {
    /// The message.
    pub message_id: MessageId,
    /// The site.
    pub site_id: SiteId,
    /// Its name.
    pub site_name: String,
    /// The team, none for people without one.
    pub team_id: Option<TeamId>,
    /// Its name.
    pub team_name: Option<String>,
    /// The counters.
    pub counts: Counts,
}

/// Lists the counters of several message versions by team, all of them within the scope: for recounts and for few teams.
pub async fn list_counts(store: &Store, scope: &Scope, versions: &[(MessageId, i64)]) -> Result<Vec<TeamCounts>, StoreError> {
    let mut given = Given::default();
    let (organisation, wanted) = (given.put(scope.tenant), given.put(keys(versions)));
    let within = match &scope.reach {
        Reach::All => String::new(),
        Reach::Within { sites, teams } => {
            let (sites, teams) = (given.put(ids_of(sites.iter().map(|id| id.0))), given.put(ids_of(teams.iter().map(|id| id.0))));
            format!(
                "AND (g.site_id IN (SELECT unhex(value) FROM json_each({sites})) \
                 OR g.team_id IN (SELECT unhex(value) FROM json_each({teams})))"
            )
        }
    };
    let sql = format!(
        "SELECT g.message_id, g.site_id, s.name AS site_name, g.team_id, t.name AS team_name, {FIELDS} \
         FROM json_each({wanted}) k \
         CROSS JOIN progress g \
         JOIN sites s ON s.organisation_id = g.organisation_id AND s.id = g.site_id \
         LEFT JOIN teams t ON t.organisation_id = g.organisation_id AND t.id = g.team_id \
         WHERE g.organisation_id = {organisation} AND g.message_id = unhex(k.value ->> 0) \
         AND g.version = CAST(k.value ->> 1 AS BIGINT) AND g.level = {TEAM} {within} \
         ORDER BY g.message_id, s.name, s.id, t.name IS NULL, t.name, t.id"
    );
    let rows = given.ask(sql).fetch_all(store.reader()).await?;
    let read = |row: &Row| {
        let team: Uuid = row.id("team_id")?;
        Ok(TeamCounts {
            message_id: row.id("message_id")?,
            site_id: row.id("site_id")?,
            site_name: row.text("site_name")?,
            team_id: (!team.is_nil()).then_some(TeamId(team)),
            team_name: row.maybe_text("team_name")?,
            counts: counters::read(row)?,
        })
    };
    rows.iter().map(read).collect()
}

fn keys(versions: &[(MessageId, i64)]) -> String {
    let keys: Vec<_> = versions.iter().map(|(message, version)| serde_json::json!([hex(message.0), version])).collect();
    serde_json::Value::Array(keys).to_string()
}

/// Counters of one message version within a scope, whatever the number of teams in it.
#[derive(Debug, Clone, Default)]
pub struct Sum {
    /// The counters.
    pub counts: Counts,
    /// Sites it is counted at.
    pub sites: i64,
    /// Teams it is counted under.
    pub teams: i64,
}

/// Maps message versions to their counters within the scope, narrowed to a site or team; who is not counted there is
/// missing.
pub async fn list_sums<'a>(
    reader: impl Into<Reading<'a>>,
    scope: &Scope,
    filter: &Filter,
    versions: &[(MessageId, i64)],
) -> Result<HashMap<MessageId, Sum>, StoreError> {
    let among = Among::of(scope, filter);
    let mut given = Given::default();
    let (organisation, wanted) = (given.put(scope.tenant), given.put(keys(versions)));
    let (places, condition) = among.join(&mut given);
    // Several teams may stand at one site.
    let sites = if among.is_one() { "CAST(SUM(g.sites) AS BIGINT)" } else { "COUNT(DISTINCT g.site_id)" };
    let sql = format!(
        "SELECT g.message_id, {sites} AS sites, CAST(SUM(g.teams) AS BIGINT) AS teams, {SUMS} \
         FROM json_each({wanted}) k {places} \
         CROSS JOIN progress g \
         WHERE g.organisation_id = {organisation} AND g.message_id = unhex(k.value ->> 0) \
         AND g.version = CAST(k.value ->> 1 AS BIGINT) AND {condition} GROUP BY g.message_id"
    );
    let rows = given.ask(sql).fetch_all(reader.into().on()).await?;
    rows.iter().map(|row| Ok((row.id("message_id")?, Sum { counts: counters::read(row)?, sites: row.int("sites")?, teams: row.int("teams")? }))).collect()
}

/// Names of sites and teams.
pub type Names = (Vec<String>, Vec<String>);

/// Maps message versions to the names of their sites and teams within the scope, for those with at most `NAMES_MAX` of
/// each: longer lists are a number.
pub async fn list_names(store: &Store, scope: &Scope, filter: &Filter, sums: &[(MessageId, i64, Sum)]) -> Result<HashMap<MessageId, Names>, StoreError> {
    let among = Among::of(scope, filter);
    let with_sites: Vec<_> = sums.iter().filter(|(_, _, sum)| sum.sites <= NAMES_MAX).map(|(id, version, _)| (*id, *version)).collect();
    let with_teams: Vec<_> =
        sums.iter().filter(|(_, _, sum)| sum.sites <= NAMES_MAX && sum.teams <= NAMES_MAX).map(|(id, version, _)| (*id, *version)).collect();
    let mut names: HashMap<MessageId, Names> = HashMap::new();
    // Where there are few sites and teams, all counters of the message are few; of one site only its own teams are asked for.
    let mut given = Given::default();
    let (organisation, sites, teams) = (given.put(scope.tenant), given.put(keys(&with_sites)), given.put(keys(&with_teams)));
    let of = |list: &str| format!("json_each({list}) k CROSS JOIN");
    let key = format!("g.organisation_id = {organisation} AND g.message_id = unhex(k.value ->> 0) AND g.version = CAST(k.value ->> 1 AS BIGINT)");
    let sql = match &among {
        Among::Organisation(_) => format!(
            "SELECT g.message_id, s.name, 1 AS is_site FROM {} progress g \
             JOIN sites s ON s.organisation_id = g.organisation_id AND s.id = g.site_id \
             WHERE {} AND g.level = {SITE} \
             UNION ALL SELECT g.message_id, t.name, 0 AS is_site \
             FROM {} progress g \
             JOIN teams t ON t.organisation_id = g.organisation_id AND t.id = g.team_id \
             WHERE {} AND g.level = {TEAM}",
            of(&sites),
            key,
            of(&teams),
            key
        ),
        Among::Site(site) => {
            let site = given.put(*site);
            format!(
                "SELECT g.message_id, s.name, 1 AS is_site FROM {} progress g \
                 CROSS JOIN sites s \
                 WHERE {} AND g.place_id = {site} AND s.organisation_id = {organisation} AND s.id = {site} \
                 UNION ALL SELECT g.message_id, t.name, 0 AS is_site FROM {} teams t \
                 CROSS JOIN progress g \
                 WHERE {} AND g.place_id = t.id AND g.site_id = {site} \
                 AND t.organisation_id = {organisation} AND t.site_id = {site}",
                of(&sites),
                key,
                of(&teams),
                key
            )
        }
        Among::Several { sites: whole, .. } => {
            let (places, condition) = among.join(&mut given);
            let whole = given.put(ids_of(whole.iter().copied()));
            let found = |list: &str| format!("json_each({list}) k {places} CROSS JOIN progress g");
            let is_in = format!("{key} AND {condition}");
            let team = "SELECT g.message_id, t.name, 0 AS is_site FROM";
            let named = "JOIN teams t ON t.organisation_id = g.organisation_id AND t.id = g.team_id";
            // Single teams, and the teams of whole sites.
            format!(
                "SELECT g.message_id, s.name, 1 AS is_site FROM {} \
                 JOIN sites s ON s.organisation_id = g.organisation_id AND s.id = g.site_id \
                 WHERE {is_in} \
                 UNION ALL {team} {} {named} \
                 WHERE {is_in} \
                 UNION ALL {team} json_each({teams}) k \
                 CROSS JOIN json_each({whole}) l \
                 CROSS JOIN progress g {named} \
                 WHERE {key} AND g.site_id = unhex(l.value) AND g.level = {TEAM}",
                found(&sites),
                found(&teams)
            )
        }
    };
    let rows = given
        .ask(format!("SELECT n.message_id, n.name, CAST(n.is_site AS BIGINT) AS is_site FROM ({sql}) n ORDER BY n.name"))
        .fetch_all(store.reader())
        .await?;
    for row in rows {
        let (sites, teams) = names.entry(row.id("message_id")?).or_default();
        let (list, name) = (if row.flag("is_site")? { sites } else { teams }, row.text("name")?);
        if !list.contains(&name) {
            list.push(name);
        }
    }
    Ok(names)
}

/// Finds the counters of a whole message version.
pub async fn find_sum<'a>(reader: impl Into<Reading<'a>>, tenant: Tenant, message_id: MessageId, version: i64) -> Result<Sum, StoreError> {
    let mut found = list_sums(reader, &tenant.whole(), &Filter::default(), &[(message_id, version)]).await?;
    Ok(found.remove(&message_id).unwrap_or_default())
}

/// Reports whether a message version is counted anywhere within the scope.
pub async fn is_counted(store: &Store, scope: &Scope, message_id: MessageId, version: i64) -> Result<bool, StoreError> {
    Ok(list_sums(store, scope, &Filter::default(), &[(message_id, version)]).await?.contains_key(&message_id))
}

/// Counts replies per message: all, and those nobody has reacted to; only of the sites within reach.
pub async fn count_replies(store: &Store, scope: &Scope, ids: &[MessageId]) -> Result<HashMap<MessageId, (i64, i64)>, StoreError> {
    const ALL: &str = "SELECT y.message_id, y.replies AS n, y.replies_new AS open FROM json_each($2) k \
        CROSS JOIN reply_counts y \
        WHERE y.organisation_id = $1 AND y.message_id = unhex(k.value) AND y.site_id = $3";
    const AT_SITES: &str = "SELECT y.message_id, CAST(SUM(y.replies) AS BIGINT) AS n, CAST(SUM(y.replies_new) AS BIGINT) AS open \
        FROM json_each($2) k \
        CROSS JOIN json_each($3) l \
        CROSS JOIN reply_counts y \
        WHERE y.organisation_id = $1 AND y.message_id = unhex(k.value) AND y.site_id = unhex(l.value) \
        GROUP BY y.message_id";
    let wanted = ids_of(ids.iter().map(|id| id.0));
    let asked = match &scope.reach {
        Reach::All => query(ALL).bind(scope.tenant).bind(wanted).bind(Uuid::nil()),
        Reach::Within { sites, .. } => query(AT_SITES).bind(scope.tenant).bind(wanted).bind(ids_of(sites.iter().map(|id| id.0))),
    };
    let rows = asked.fetch_all(store.reader()).await?;
    rows.iter().map(|row| Ok((row.id("message_id")?, (row.int("n")?, row.int("open")?)))).collect()
}

/// Finds the next release of held receipts per message, at the sites and in the teams within reach.
pub async fn next_held(store: &Store, scope: &Scope, ids: &[MessageId]) -> Result<HashMap<MessageId, Time>, StoreError> {
    const ALL: &str = "SELECT m.id AS message_id, (SELECT r.held_until FROM receipts r \
        WHERE r.organisation_id = m.organisation_id AND r.message_id = m.id AND r.held_until IS NOT NULL \
        ORDER BY r.held_until LIMIT 1) AS at FROM json_each($2) k \
        CROSS JOIN messages m \
        WHERE m.organisation_id = $1 AND m.id = unhex(k.value)";
    const AT_SITES: &str = "SELECT m.id AS message_id, (SELECT r.held_until FROM receipts r \
        WHERE r.organisation_id = m.organisation_id AND r.message_id = m.id \
        AND r.site_id = unhex(l.value) AND r.held_until IS NOT NULL ORDER BY r.held_until \
        LIMIT 1) AS at FROM json_each($2) k \
        CROSS JOIN json_each($3) l \
        CROSS JOIN messages m \
        WHERE m.organisation_id = $1 AND m.id = unhex(k.value)";
    const IN_TEAMS: &str = "SELECT g.message_id, (SELECT r.held_until FROM receipts r \
        WHERE r.organisation_id = g.organisation_id AND r.message_id = g.message_id \
        AND r.site_id = g.site_id AND r.team_id = g.team_id AND r.held_until IS NOT NULL \
        ORDER BY r.held_until LIMIT 1) AS at FROM json_each($2) k \
        CROSS JOIN message_versions v \
        CROSS JOIN json_each($3) l \
        CROSS JOIN progress g \
        WHERE v.organisation_id = $1 AND v.message_id = unhex(k.value) \
        AND g.organisation_id = v.organisation_id AND g.message_id = v.message_id AND g.version = v.version \
        AND g.place_id = unhex(l.value) AND g.held > 0";
    let ask = |sql: &'static str| query(sql).bind(scope.tenant).bind(ids_of(ids.iter().map(|id| id.0)));
    let mut asked = Vec::new();
    match &scope.reach {
        Reach::All => asked.push(ask(ALL)),
        Reach::Within { sites, teams } => {
            if !sites.is_empty() {
                asked.push(ask(AT_SITES).bind(ids_of(sites.iter().map(|id| id.0))));
            }
            if !teams.is_empty() {
                asked.push(ask(IN_TEAMS).bind(ids_of(teams.iter().map(|id| id.0))));
            }
        }
    }
    let mut rows = Vec::new();
    for one in asked {
        rows.extend(one.fetch_all(store.reader()).await?);
    }
    let mut next: HashMap<MessageId, Time> = HashMap::new();
    for row in rows {
        if let Some(at) = row.maybe_time("at")? {
            next.entry(row.id("message_id")?).and_modify(|known| *known = at.min(*known)).or_insert(at);
        }
    }
    Ok(next)
}
