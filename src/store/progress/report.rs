//! Owns what a report on one message reads: its people in pages, its groups, its curve, its last answer.
//!
//! Called by the report and nudge services. The one rule: a page of people costs a page, wherever it begins, and
//! everything else comes from counters or is bounded.

use std::collections::HashMap;

use const_format::formatcp;
use uuid::Uuid;

use super::roll_up::{Among, Filter};
use super::sums::TeamCounts;
use crate::domain::clock::Time;
use crate::domain::ids::{MessageId, PersonId, SiteId, TeamId};
use crate::domain::person::{Reach, Scope, Tenant};
use crate::domain::receipt::{Answer, Receipt};
use crate::store::engine::sql::{Row, hex, ids_of, query};
use crate::store::receipt::conditions::{ASKING, ENDED, GOT_IT, OUTSTANDING, SILENT};
use crate::store::receipt::counters::{self, FIELDS, Given, SITE, TEAM};
use crate::store::receipt::receipts::{self, COLUMNS};
use crate::store::{Store, StoreError};

/// One person's line in a report.
#[derive(Debug, Clone)]
pub struct ReportPerson {
    /// Their receipt.
    pub receipt: Receipt,
    /// Their name.
    pub name: String,
    /// Name of the team it is counted under.
    pub team_name: Option<String>,
    /// Name of the site it is counted under.
    pub site_name: String,
}

/// Where a page of people begins: after this person of this part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeopleAfter {
    /// 0 who said "not clear" or "can't", 1 who has not answered, 2 who said "got it".
    pub part: i64,
    /// Site of the last person before.
    pub site_id: SiteId,
    /// When they said "got it"; 0 in other parts.
    pub at: Time,
    /// The last person before.
    pub person_id: PersonId,
}

const NAMED: &str = "p.name, t.name AS team_name, s.name AS site_name";
const JOINED: &str = "JOIN people p ON p.organisation_id = $1 AND p.id = r.person_id \
    JOIN sites s ON s.organisation_id = $1 AND s.id = r.site_id \
    LEFT JOIN teams t ON t.organisation_id = $1 AND t.id = r.team_id";

fn read(row: &Row) -> Result<ReportPerson, StoreError> {
    Ok(ReportPerson { receipt: receipts::read(row)?, name: row.text("name")?, team_name: row.maybe_text("team_name")?, site_name: row.text("site_name")? })
}

/// Writes which receipts `r` of a version ($2, $3) lie within a scope; the sites lead, so that an index finds them.
fn within(given: &mut Given, scope: &Scope) -> String {
    match &scope.reach {
        Reach::All => "1 = 1".to_owned(),
        Reach::Within { sites, teams } if teams.is_empty() && sites.len() == 1 => {
            let site = sites.first().map_or_else(Uuid::nil, |site| site.0);
            format!("r.site_id = {}", given.put(site))
        }
        Reach::Within { sites, teams } => {
            let sites: Vec<Uuid> = sites.iter().map(|id| id.0).collect();
            let teams: Vec<Uuid> = teams.iter().map(|id| id.0).collect();
            let all = given.put(ids_of(sites.iter().chain(&teams).copied()));
            let (sites, teams) = (given.put(ids_of(sites)), given.put(ids_of(teams)));
            format!(
                "r.site_id IN (SELECT g.site_id FROM json_each({all}) l \
                 CROSS JOIN progress g \
                 WHERE g.organisation_id = $1 AND g.message_id = $2 AND g.version = $3 AND g.place_id = unhex(l.value)) \
                 AND (r.site_id IN (SELECT unhex(value) FROM json_each({sites})) \
                 OR r.team_id IN (SELECT unhex(value) FROM json_each({teams})))"
            )
        }
    }
}

fn version_of(tenant: Tenant, message_id: MessageId, version: i64) -> Given {
    let mut given = Given::default();
    given.put(tenant);
    given.put(message_id.0);
    given.put(version);
    given
}

/// Lists a page of the people of one version whose receipts count: who asks something back, who has not answered, who
/// said "got it"; by name within what one page holds of each.
pub async fn list_people(
    store: &Store,
    scope: &Scope,
    message_id: MessageId,
    version: i64,
    after: Option<PeopleAfter>,
    limit: i64,
) -> Result<Vec<ReportPerson>, StoreError> {
    const PARTS: [(&str, &str); 3] =
        [(ASKING, "r.site_id, r.person_id"), (SILENT, "r.site_id, r.person_id"), (GOT_IT, "r.site_id, r.answered_at, r.person_id")];
    let first = after.map_or(0, |after| after.part);
    let mut people = Vec::new();
    for (part, (condition, order)) in (0..).zip(PARTS).filter(|(part, _)| *part >= first) {
        let left = limit - i64::try_from(people.len()).unwrap_or(limit);
        if left <= 0 {
            break;
        }
        let mut given = version_of(scope.tenant, message_id, version);
        let within = within(&mut given, scope);
        let keyset = after.filter(|after| after.part == part).map_or_else(String::new, |after| {
            let (site, person) = (given.put(after.site_id.0), given.put(after.person_id.0));
            if part < 2 {
                return format!(" AND r.site_id >= {site} AND (r.site_id > {site} OR r.person_id > {person})");
            }
            let at = given.put(after.at.0);
            format!(" AND r.site_id >= {site} AND (r.site_id > {site} OR r.answered_at > {at} OR (r.answered_at = {at} AND r.person_id > {person}))")
        });
        let left = given.put(left);
        let sql = format!(
            "SELECT {COLUMNS}, {NAMED} \
             FROM (SELECT {COLUMNS} FROM receipts r \
             WHERE r.organisation_id = $1 AND r.message_id = $2 AND r.version = $3 AND {condition} AND {within}{keyset} \
             ORDER BY {order} LIMIT {left}) r {JOINED} ORDER BY {order}"
        );
        let rows = given.ask(sql).fetch_all(store.reader()).await?;
        people.extend(rows.iter().map(read).collect::<Result<Vec<_>, _>>()?);
    }
    Ok(people)
}

/// Lists a page of all receipts of one version, withdrawn ones too, in person order, for the export.
pub async fn list_rows(
    store: &Store,
    scope: &Scope,
    message_id: MessageId,
    version: i64,
    after: Option<PersonId>,
    limit: i64,
) -> Result<Vec<ReportPerson>, StoreError> {
    // Within sites the conditions of the indexes that lead by site: the key of the table would walk everybody else's.
    const BY_SITE: [&str; 3] = [OUTSTANDING, GOT_IT, ENDED];
    let mut given = version_of(scope.tenant, message_id, version);
    let within = within(&mut given, scope);
    let (after, limit) = (given.put(after.map_or_else(Uuid::nil, |id| id.0)), given.put(limit));
    let conditions = if scope.reach == Reach::All { &["1 = 1"][..] } else { &BY_SITE };
    let parts: Vec<_> = conditions
        .iter()
        .map(|condition| {
            format!(
                "SELECT * \
                 FROM (SELECT {COLUMNS} FROM receipts r \
                 WHERE r.organisation_id = $1 AND r.message_id = $2 AND r.version = $3 AND {condition} \
                 AND r.person_id > {after} AND {within} ORDER BY r.person_id LIMIT {limit}) a"
            )
        })
        .collect();
    let sql = format!("SELECT {COLUMNS}, {NAMED} FROM ({}) r {JOINED} ORDER BY r.person_id LIMIT {limit}", parts.join(" UNION ALL "));
    let rows = given.ask(sql).fetch_all(store.reader()).await?;
    rows.iter().map(read).collect()
}

/// Lists the keys of all receipts of one version that await an answer and were not nudged, for a nudge.
pub async fn list_unnudged(store: &Store, scope: &Scope, message_id: MessageId, version: i64, limit: i64) -> Result<Vec<Receipt>, StoreError> {
    let mut given = version_of(scope.tenant, message_id, version);
    let within = within(&mut given, scope);
    let limit = given.put(limit);
    let sql = format!(
        "SELECT {COLUMNS} FROM receipts r \
         WHERE r.organisation_id = $1 AND r.message_id = $2 AND r.version = $3 AND {SILENT} AND r.nudged_at IS NULL AND {within} \
         LIMIT {limit}"
    );
    let rows = given.ask(sql).fetch_all(store.reader()).await?;
    rows.iter().map(receipts::read).collect()
}

/// One event of a version, for the export: who did what, when by phone and by server.
#[derive(Debug, Clone)]
pub struct EventTimes {
    /// When the answer was tapped, by the phone.
    pub client_at: Time,
    /// When it arrived.
    pub received_at: Time,
    /// Whether the phone's clock is doubted.
    pub is_clock_suspect: bool,
}

/// Maps some people to the event behind their present answer.
pub async fn list_answer_events(
    store: &Store,
    tenant: Tenant,
    message_id: MessageId,
    version: i64,
    people: &[PersonId],
) -> Result<HashMap<PersonId, EventTimes>, StoreError> {
    const SQL: &str = formatcp!(
        "SELECT e.person_id, e.client_at, e.received_at, e.is_clock_suspect FROM json_each($4) k \
         CROSS JOIN receipts r \
         JOIN receipt_events e ON e.organisation_id = r.organisation_id \
         AND e.person_id = r.person_id AND e.message_id = r.message_id AND e.version = r.version \
         WHERE r.organisation_id = $1 AND r.message_id = $2 AND r.version = $3 \
         AND r.person_id = unhex(k.value) AND r.answer <> '{}' AND e.kind = r.answer \
         AND e.device_generation = r.answer_generation AND e.device_seq = r.answer_seq \
         ORDER BY CASE WHEN r.answered_at = CASE WHEN e.is_clock_suspect = 1 THEN e.received_at ELSE e.client_at END THEN 1 ELSE 0 END, \
         e.received_at DESC, e.act_id DESC",
        Answer::None.as_str()
    );
    // Of two acts of one number the first counts, whose time the receipt has: it comes last here and stays.
    let wanted = ids_of(people.iter().map(|id| id.0));
    let rows = query(SQL).bind(tenant).bind(message_id.0).bind(version).bind(wanted).fetch_all(store.reader()).await?;
    let read = |row: &Row| {
        let times = EventTimes { client_at: row.time("client_at")?, received_at: row.time("received_at")?, is_clock_suspect: row.flag("is_clock_suspect")? };
        Ok((row.id("person_id")?, times))
    };
    rows.iter().map(read).collect()
}

/// Lists the counters of a version by team where the scope has at most `limit` teams, else by site; at most `limit`.
/// `teams` and `sites` are how many there are. A row without a team and with `is_site` stands for a whole site.
pub async fn list_groups(
    store: &Store,
    scope: &Scope,
    message_id: MessageId,
    version: i64,
    (sites, teams): (i64, i64),
    limit: i64,
) -> Result<Vec<(TeamCounts, bool)>, StoreError> {
    let among = Among::of(scope, &Filter::default());
    let mut given = version_of(scope.tenant, message_id, version);
    // Whoever has no team at a site makes one more group there.
    let by_team = sites + teams <= limit;
    let mut found = match &among {
        Among::Organisation(_) if by_team => vec![("progress g".to_owned(), format!("g.level = {TEAM}"))],
        Among::Organisation(_) => vec![("progress g".to_owned(), format!("g.level = {SITE}"))],
        // The teams of one site are few: they are found by their site, not by their order among all.
        Among::Site(site) => vec![("progress g".to_owned(), format!("g.site_id = {} AND g.level = {TEAM}", given.put(*site)))],
        Among::Several { .. } => {
            let (places, condition) = among.join(&mut given);
            vec![(format!("{} CROSS JOIN progress g", places.trim_start_matches("CROSS JOIN ")), condition)]
        }
    };
    if let Among::Several { sites, .. } = &among
        && by_team
    {
        // The teams of whole sites stand for their sites.
        let sites = given.put(ids_of(sites.iter().copied()));
        for (_, condition) in &mut found {
            condition.push_str(&format!(" AND g.level = {TEAM}"));
        }
        found.push((format!("json_each({sites}) l CROSS JOIN progress g"), format!("g.site_id = unhex(l.value) AND g.level = {TEAM}")));
    }
    let part = |(from, condition): &(String, String)| {
        format!(
            "SELECT g.organisation_id, g.level, g.site_id, g.team_id, g.place_id, {FIELDS} FROM {from} \
             WHERE g.organisation_id = $1 AND g.message_id = $2 AND g.version = $3 AND {condition}"
        )
    };
    let parts = found.iter().map(part).collect::<Vec<_>>().join(" UNION ALL ");
    let order = if let Among::Site(_) = &among { "team_id, site_id" } else { "place_id, site_id" };
    let limit = given.put(limit);
    let sql = format!(
        "SELECT g.*, s.name AS site_name, t.name AS team_name \
         FROM ({parts} ORDER BY {order} LIMIT {limit}) g \
         JOIN sites s ON s.organisation_id = g.organisation_id AND s.id = g.site_id \
         LEFT JOIN teams t ON t.organisation_id = g.organisation_id AND t.id = g.team_id \
         ORDER BY s.name, s.id, t.name IS NULL, t.name, t.id"
    );
    let rows = given.ask(sql).fetch_all(store.reader()).await?;
    let read = |row: &Row| {
        let team: Uuid = row.id("team_id")?;
        let counts = TeamCounts {
            message_id,
            site_id: row.id("site_id")?,
            site_name: row.text("site_name")?,
            team_id: (!team.is_nil()).then_some(TeamId(team)),
            team_name: row.maybe_text("team_name")?,
            counts: counters::read(row)?,
        };
        Ok((counts, row.int("level")? == SITE))
    };
    rows.iter().map(read).collect()
}

/// A group of a report: a site, its team (none for people without one), and whether it is the whole site.
pub type Group = (SiteId, Option<TeamId>, bool);

/// Finds when the held people of groups get a message: for each site, team (none for people without one) or whole site.
pub async fn list_group_starts(store: &Store, tenant: Tenant, message_id: MessageId, groups: &[Group]) -> Result<Vec<Option<Time>>, StoreError> {
    const SQL: &str = "SELECT (SELECT r.held_until FROM receipts r \
        WHERE r.organisation_id = $1 AND r.message_id = $2 AND r.site_id = unhex(k.value ->> 0) \
        AND r.held_until IS NOT NULL AND (k.value ->> 2 = 'site' OR r.team_id IS NOT DISTINCT \
        FROM unhex(k.value ->> 1)) ORDER BY r.held_until LIMIT 1) AS at FROM json_each($3) k";
    let wanted: Vec<_> = groups
        .iter()
        .map(|(site, team, is_site)| serde_json::json!([hex(site.0), team.map(|team| hex(team.0)), if *is_site { "site" } else { "team" }]))
        .collect();
    let rows = query(SQL).bind(tenant).bind(message_id.0).bind(serde_json::Value::Array(wanted).to_string()).fetch_all(store.reader()).await?;
    rows.iter().map(|row| row.maybe_time("at")).collect()
}

/// Lists when people said "got it", oldest first, at most `limit`.
pub async fn list_got_its(store: &Store, scope: &Scope, message_id: MessageId, version: i64, limit: i64) -> Result<Vec<Time>, StoreError> {
    let mut given = version_of(scope.tenant, message_id, version);
    let within = within(&mut given, scope);
    let limit = given.put(limit);
    let sql = format!(
        "SELECT r.answered_at FROM receipts r \
         WHERE r.organisation_id = $1 AND r.message_id = $2 AND r.version = $3 AND {GOT_IT} AND {within} \
         ORDER BY r.answered_at LIMIT {limit}"
    );
    let rows = given.ask(sql).fetch_all(store.reader()).await?;
    rows.iter().map(|row| row.time("answered_at")).collect()
}

/// Lists the steps of a whole version's curve: where each begins, and the Got its in it.
pub async fn list_curve(store: &Store, tenant: Tenant, message_id: MessageId, version: i64) -> Result<Vec<(Time, i64)>, StoreError> {
    const SQL: &str = "SELECT starts_at, got_it FROM curves WHERE organisation_id = $1 AND message_id = $2 AND version = $3 ORDER BY starts_at";
    let rows = query(SQL).bind(tenant).bind(message_id.0).bind(version).fetch_all(store.reader()).await?;
    rows.iter().map(|row| Ok((row.time("starts_at")?, row.int("got_it")?))).collect()
}

/// Finds whose "got it" came last, among the newest acts of a whole version, or at the sites and teams within reach.
pub async fn find_last_in(store: &Store, scope: &Scope, message_id: MessageId, version: i64) -> Result<Option<(String, Time)>, StoreError> {
    const NEWEST: &str = formatcp!(
        "SELECT p.name, r.answered_at \
         FROM (SELECT r.person_id, r.answered_at \
         FROM (SELECT e.person_id FROM receipt_events e \
         WHERE e.organisation_id = $1 AND e.message_id = $2 AND e.version = $3 \
         ORDER BY e.received_at DESC LIMIT 64) n \
         CROSS JOIN receipts r \
         WHERE r.organisation_id = $1 AND r.message_id = $2 AND r.version = $3 AND r.person_id = n.person_id AND {GOT_IT} \
         ORDER BY r.answered_at DESC LIMIT 1) r \
         CROSS JOIN people p \
         WHERE p.organisation_id = $1 AND p.id = r.person_id"
    );
    let mut given = version_of(scope.tenant, message_id, version);
    let sql = match &scope.reach {
        Reach::All => NEWEST.to_owned(),
        Reach::Within { .. } => {
            let within = within(&mut given, scope);
            format!(
                "SELECT p.name, r.answered_at \
                 FROM (SELECT r.person_id, r.answered_at FROM receipts r \
                 WHERE r.organisation_id = $1 AND r.message_id = $2 AND r.version = $3 AND {GOT_IT} AND {within} \
                 ORDER BY r.answered_at DESC LIMIT 1) r \
                 JOIN people p ON p.organisation_id = $1 AND p.id = r.person_id"
            )
        }
    };
    let row = given.ask(sql).fetch_optional(store.reader()).await?;
    row.map(|row| Ok((row.text("name")?, row.time("answered_at")?))).transpose()
}
