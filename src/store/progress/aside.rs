//! Owns what stands beside a manager's list: the next shift starts with something held, and what has just come in.
//!
//! Called by the dashboard service. The one rule: it walks an index from its end and stops after a few lines, whatever
//! lies behind them.

use const_format::formatcp;
use uuid::Uuid;

use crate::domain::clock::Time;
use crate::domain::ids::{MessageId, SiteId};
use crate::domain::message::{QuickReply, ReplyKind};
use crate::domain::person::{Reach, Scope, Tenant};
use crate::store::engine::sql::{Row, ids_of};
use crate::store::receipt::conditions::{OPEN, WAITING};
use crate::store::receipt::counters::Given;
use crate::store::{Store, StoreError};

/// With more sites than these, what has just come in is looked for among the newest of the organisation only.
const SITES_MAX: usize = 12;
/// How many of those are looked at.
const NEWEST: i64 = 500;

/// A shift start with something held.
#[derive(Debug, Clone)]
pub struct NextStart {
    /// The start.
    pub at: Time,
    /// The site.
    pub site_id: SiteId,
    /// Its name.
    pub site_name: String,
    /// People waiting.
    pub people: i64,
    /// Messages waiting.
    pub notes: i64,
}

/// What is held and waits in an organisation.
const HELD: &str = formatcp!("r.organisation_id = $1 AND {WAITING}");

/// Finds the next start after another one, of one site or in the whole organisation.
async fn next_start(store: &Store, tenant: Tenant, site: Option<SiteId>, after: (Time, Uuid)) -> Result<Option<(Time, SiteId)>, StoreError> {
    let mut given = Given::default();
    given.put(tenant);
    let (at, last) = (given.put(after.0.0), after.1);
    let rest = match site {
        Some(site) => format!("r.site_id = {} AND r.held_until > {at} ORDER BY r.held_until", given.put(site.0)),
        None => format!("r.held_until >= {at} AND (r.held_until > {at} OR r.site_id > {}) ORDER BY r.held_until, r.site_id", given.put(last)),
    };
    let sql = format!("SELECT r.held_until, r.site_id FROM receipts r WHERE {HELD} AND {rest} LIMIT 1");
    let row = given.ask(sql).fetch_optional(store.reader()).await?;
    row.map(|row| Ok((row.time("held_until")?, row.id("site_id")?))).transpose()
}

/// Lists the next shift starts with something held, soonest first, at the whole sites within reach.
pub async fn list_next_starts(store: &Store, scope: &Scope, limit: i64) -> Result<Vec<NextStart>, StoreError> {
    let limit = usize::try_from(limit).unwrap_or(0);
    let start = (Time(i64::MIN), Uuid::nil());
    let mut found: Vec<(Time, SiteId)> = Vec::new();
    match &scope.reach {
        Reach::All => {
            let mut after = start;
            while let Some((at, site)) = next_start(store, scope.tenant, None, after).await?.filter(|_| found.len() < limit) {
                found.push((at, site));
                after = (at, site.0);
            }
        }
        Reach::Within { sites, .. } => {
            // The next of each site; whichever is soonest is taken and its site asked again.
            let mut next = Vec::new();
            for site in sites {
                next.extend(next_start(store, scope.tenant, Some(*site), start).await?);
            }
            while let Some(soonest) = next.iter().min().copied().filter(|_| found.len() < limit) {
                found.push(soonest);
                next.retain(|one| *one != soonest);
                next.extend(next_start(store, scope.tenant, Some(soonest.1), (soonest.0, soonest.1.0)).await?);
            }
        }
    }
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let mut given = Given::default();
    given.put(scope.tenant);
    // Each start is looked up in the index alone, however many lines it has.
    let parts = found.iter().map(|(at, site)| {
        let (at, site) = (given.put(at.0), given.put(site.0));
        format!(
            "SELECT r.held_until, r.site_id, COUNT(DISTINCT r.person_id) AS people, COUNT(DISTINCT r.message_id) AS notes \
             FROM receipts r \
             WHERE {HELD} AND r.held_until = {at} AND r.site_id = {site} \
             GROUP BY r.held_until, r.site_id"
        )
    });
    let parts = parts.collect::<Vec<_>>().join(" UNION ALL ");
    let sql = format!(
        "SELECT c.held_until, c.site_id, s.name, c.people, c.notes FROM ({parts}) c CROSS JOIN sites s WHERE s.organisation_id = $1 AND s.id = c.site_id"
    );
    let rows = given.ask(sql).fetch_all(store.reader()).await?;
    let read = |row: &Row| {
        Ok(NextStart {
            at: row.time("held_until")?,
            site_id: row.id("site_id")?,
            site_name: row.text("name")?,
            people: row.int("people")?,
            notes: row.int("notes")?,
        })
    };
    let mut starts: Vec<NextStart> = rows.iter().map(read).collect::<Result<_, StoreError>>()?;
    starts.sort_by(|one, other| one.at.cmp(&other.at).then_with(|| one.site_name.cmp(&other.site_name)));
    Ok(starts)
}

/// One recent act for the "just in" list.
#[derive(Debug, Clone)]
pub struct JustIn {
    /// Who.
    pub name: String,
    /// What: an answer or the kind of a reply.
    pub what: String,
    /// On which message.
    pub message_id: MessageId,
    /// Its title.
    pub title: String,
    /// When it arrived.
    pub at: Time,
}

/// Lists the newest answers and replies of people at the whole sites within reach, narrowed to `sites` where given. With
/// many sites, those among the newest 500 of the organisation.
pub async fn list_just_in(store: &Store, scope: &Scope, sites: Option<&[SiteId]>, limit: i64) -> Result<Vec<JustIn>, StoreError> {
    const ANSWERS: &str = formatcp!(
        "SELECT r.person_id, r.answer AS what, r.message_id, r.version, r.answered_at AS at, r.site_id \
         FROM receipts r \
         WHERE r.organisation_id = $1 AND r.answered_at IS NOT NULL AND {OPEN}"
    );
    const REPLIES: &str = formatcp!(
        "SELECT y.author_id AS person_id, y.kind AS what, y.message_id, y.version, y.created_at AS at, y.site_id \
         FROM replies y \
         WHERE y.organisation_id = $1 AND (y.kind <> '{}' OR y.quick = '{}')",
        ReplyKind::Quick.as_str(),
        QuickReply::Help.as_str()
    );
    let mut given = Given::default();
    given.put(scope.tenant);
    let mut parts = Vec::new();
    let outer = given.put(limit);
    let mut newest = |narrowed: &str, limit: &str| {
        for (text, at) in [(ANSWERS, "r.answered_at"), (REPLIES, "y.created_at")] {
            let alias = &at[..1];
            let narrowed = narrowed.replace("{site}", &format!("{alias}.site_id"));
            parts.push(format!("SELECT * FROM ({text}{narrowed} ORDER BY {at} DESC LIMIT {limit}) e{}", parts.len()));
        }
    };
    let mut outside = String::new();
    let sites: Option<Vec<SiteId>> = match (sites, &scope.reach) {
        (None, Reach::All) => None,
        (None, Reach::Within { sites, .. }) => Some(sites.clone()),
        (Some(wanted), _) => Some(wanted.iter().copied().filter(|site| scope.has_site(*site)).collect()),
    };
    match sites {
        None => newest("", &outer),
        Some(sites) if sites.len() <= SITES_MAX => {
            for site in sites {
                let site = given.put(site.0);
                newest(&format!(" AND {{site}} = {site}"), &outer);
            }
        }
        Some(sites) => {
            newest("", &NEWEST.to_string());
            outside = format!("WHERE e.site_id IN (SELECT unhex(value) FROM json_each({}))", given.put(ids_of(sites.iter().map(|site| site.0))));
        }
    }
    if parts.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT p.name, e.what, e.message_id, v.title, e.at \
         FROM (SELECT e.* FROM ({}) e {outside} ORDER BY e.at DESC LIMIT {outer}) e \
         JOIN people p ON p.organisation_id = $1 AND p.id = e.person_id \
         JOIN message_versions v ON v.organisation_id = $1 AND v.message_id = e.message_id AND v.version = e.version \
         ORDER BY e.at DESC",
        parts.join(" UNION ALL ")
    );
    let rows = given.ask(sql).fetch_all(store.reader()).await?;
    let read = |row: &Row| {
        Ok(JustIn { name: row.text("name")?, what: row.text("what")?, message_id: row.id("message_id")?, title: row.text("title")?, at: row.time("at")? })
    };
    rows.iter().map(read).collect()
}
