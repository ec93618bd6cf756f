//! Owns shifts, hours and quiet hours of people as rows.
//!
//! Called by whoever decides when to ring. The one rule: times are instants; local hours come with their zone.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::domain::clock::Time;
use crate::domain::ids::{PersonId, ShiftId, SiteId};
use crate::domain::norms::{Interval, QuietHours};
use crate::domain::person::Tenant;
use crate::domain::zone::Zone;
use crate::store::engine::reading::Reading;
use crate::store::engine::sql::{Row, ids_of, query, query_of};
use crate::store::{StoreError, Tx};

/// Inserts a shift.
pub async fn insert_shift(tx: &mut Tx, tenant: Tenant, id: ShiftId, site_id: SiteId, person_id: PersonId, interval: Interval) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO shifts (organisation_id, id, site_id, person_id, starts_at, ends_at) VALUES ($1, $2, $3, $4, $5, $6)";
    query(SQL).bind(tenant).bind(id.0).bind(site_id.0).bind(person_id.0).bind(interval.starts_at.0).bind(interval.ends_at.0).execute(tx.connection()).await?;
    Ok(())
}

/// What decides when somebody may be pushed, and whether at all.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Shifts that have not ended.
    pub shifts: Vec<Interval>,
    /// Personal quiet hours.
    pub quiet: Option<QuietHours>,
    /// IANA zone of the person's site.
    pub time_zone: Zone,
    /// Live push subscriptions.
    pub subscriptions: i64,
    /// Subscriptions the push service declared gone.
    pub gone: i64,
    /// Oldest push that no phone of theirs answered.
    pub silent_since: Option<Time>,
    /// Name, for reports.
    pub name: String,
}

impl From<Zone> for Plan {
    /// Makes the plan of somebody in a zone without shifts, quiet hours and phones.
    fn from(time_zone: Zone) -> Self {
        Self { shifts: Vec::new(), quiet: None, time_zone, subscriptions: 0, gone: 0, silent_since: None, name: String::new() }
    }
}

pub(in crate::store) const SHIFTS: &str = "SELECT person_id, starts_at, ends_at FROM shifts WHERE organisation_id = $1 AND ends_at > $2";

pub(in crate::store) fn interval(row: &Row) -> Result<Interval, StoreError> {
    Ok(Interval { starts_at: row.time("starts_at")?, ends_at: row.time("ends_at")? })
}

/// Lists the ends of the shifts that some people are on at a moment; who is on none is not listed.
pub async fn list_shift_ends<'a>(
    reader: impl Into<Reading<'a>>,
    tenant: Tenant,
    people: &[PersonId],
    now: Time,
) -> Result<HashMap<PersonId, Time>, StoreError> {
    let mut reader = reader.into();
    let sql = format!("{SHIFTS} AND starts_at <= $2 AND {} ORDER BY starts_at DESC", reader.dialect().among("person_id", "$3"));
    let rows = query_of(sql).bind(tenant).bind(now.0).bind(ids_of(people.iter().map(|id| id.0))).fetch_all(reader.on()).await?;
    rows.iter().map(|row| Ok((row.id("person_id")?, interval(row)?.ends_at))).collect()
}

/// Reads the plans of everybody in the organisation, or of some people only.
pub async fn list_plans<'a>(
    reader: impl Into<Reading<'a>>,
    tenant: Tenant,
    people: Option<&[PersonId]>,
    now: Time,
) -> Result<HashMap<PersonId, Plan>, StoreError> {
    // A row for each phone, one for who has none: most have one, and two lists would be read longer than one.
    const PEOPLE: &str = "SELECT p.id, p.name, p.quiet_from_min, p.quiet_until_min, s.time_zone, f.created_at AS phone_at, f.gone_at, \
        COALESCE(f.pushed_at, $2) AS silent_since FROM people p \
        JOIN sites s ON s.organisation_id = p.organisation_id AND s.id = p.site_id \
        LEFT JOIN push_subscriptions f ON f.organisation_id = p.organisation_id AND f.person_id = p.id \
        WHERE p.organisation_id = $1 AND p.left_at IS NULL";
    let mut reader = reader.into();
    let dialect = reader.dialect();
    // With names, the ids lead: otherwise SQLite walks the organisation.
    let narrowed = |column: &str| if people.is_some() { format!(" AND {}", dialect.among(column, "$3")) } else { String::new() };
    let ids = ids_of(people.into_iter().flatten().map(|id| id.0));
    let ask = |sql: String| {
        let query = query_of(sql).bind(tenant).bind(now.0);
        if people.is_some() { query.bind(ids.clone()) } else { query }
    };
    let mut plans: HashMap<PersonId, Plan> = HashMap::new();
    for row in ask(format!("{PEOPLE}{}", narrowed("p.id"))).fetch_all(reader.on()).await? {
        let plan = match plans.entry(row.id("id")?) {
            Entry::Occupied(found) => found.into_mut(),
            Entry::Vacant(place) => {
                let quiet =
                    row.maybe_int("quiet_from_min")?.zip(row.maybe_int("quiet_until_min")?).map(|(from_min, until_min)| QuietHours { from_min, until_min });
                let (time_zone, name): (Zone, String) = (row.word("time_zone")?, row.text("name")?);
                place.insert(Plan { quiet, name, ..Plan::from(time_zone) })
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
