//! Owns the writing of counters: by team, rolled up by site and for the organisation, and the curve of Got its.
//!
//! Called by the store's files that change receipts or the standing of a version. The one rule: counters are locked last
//! in a transaction, after every receipt, and in one order (message, version, level, site, team), so that two
//! transactions never wait for each other in a circle.

use std::collections::{BTreeMap, BTreeSet};

use const_format::formatcp;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::domain::clock::Time;
use crate::domain::ids::{MessageId, PersonId, SiteId};
use crate::domain::message::Ask;
use crate::domain::person::Tenant;
use crate::domain::receipt::{Counts, Receipt};
use crate::store::engine::sql::{Query, Row, hex, query, query_of};
use crate::store::{StoreError, Tx};

/// Level of the counters of a team at a site.
pub(in crate::store) const TEAM: i64 = 0;
/// Level of the counters of a site.
pub(in crate::store) const SITE: i64 = 1;
/// Level of the counters of the organisation.
pub(in crate::store) const ORGANISATION: i64 = 2;

/// The stored counters of the table `g`, in the order of `Counts::fields`.
pub(in crate::store) const FIELDS: &str =
    "g.targeted, g.held, g.pending, g.unreachable, g.notified, g.reached, g.seen, g.got_it, g.not_clear, g.cannot, g.got_it_unfinished, g.unreachable_notified";

/// Their sums.
pub(in crate::store) const SUMS: &str = "CAST(SUM(g.targeted) AS BIGINT) AS targeted, CAST(SUM(g.held) AS BIGINT) AS held, CAST(SUM(g.pending) AS BIGINT) AS pending, \
    CAST(SUM(g.unreachable) AS BIGINT) AS unreachable, CAST(SUM(g.notified) AS BIGINT) AS notified, \
    CAST(SUM(g.reached) AS BIGINT) AS reached, CAST(SUM(g.seen) AS BIGINT) AS seen, CAST(SUM(g.got_it) AS BIGINT) AS got_it, \
    CAST(SUM(g.not_clear) AS BIGINT) AS not_clear, CAST(SUM(g.cannot) AS BIGINT) AS cannot, \
    CAST(SUM(g.got_it_unfinished) AS BIGINT) AS got_it_unfinished, CAST(SUM(g.unreachable_notified) AS BIGINT) AS unreachable_notified";

/// Reads counters from a row.
pub(in crate::store) fn read(row: &Row) -> Result<Counts, StoreError> {
    Ok(Counts {
        targeted: row.int("targeted")?,
        held: row.int("held")?,
        pending: row.int("pending")?,
        unreachable: row.int("unreachable")?,
        notified: row.int("notified")?,
        reached: row.int("reached")?,
        seen: row.int("seen")?,
        got_it: row.int("got_it")?,
        not_clear: row.int("not_clear")?,
        cannot: row.int("cannot")?,
        got_it_unfinished: row.int("got_it_unfinished")?,
        unreachable_notified: row.int("unreachable_notified")?,
        late: 0,
    })
}

/// What a dashboard orders a version's counters by.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::store) struct Head {
    pub(in crate::store) sender_id: Option<PersonId>,
    pub(in crate::store) is_asked: bool,
    pub(in crate::store) is_listed: bool,
    pub(in crate::store) respond_by: Option<Time>,
}

impl Head {
    /// Reads what a version that is about to get an audience is listed by.
    pub(in crate::store) async fn find(tx: &mut Tx, tenant: Tenant, message_id: MessageId, version: i64) -> Result<Self, StoreError> {
        const SQL: &str = formatcp!(
            "SELECT m.sender_id, CAST(CASE WHEN v.ask = '{}' THEN 1 ELSE 0 END AS BIGINT) AS is_asked, v.respond_by, v.sent_at \
             FROM messages m \
             JOIN message_versions v ON v.organisation_id = m.organisation_id AND v.message_id = m.id \
             WHERE m.organisation_id = $1 AND m.id = $2 AND v.version = $3",
            Ask::Acknowledge.as_str()
        );
        let row = query(SQL).bind(tenant).bind(message_id.0).bind(version).fetch_one(tx.connection()).await?;
        Ok(Self {
            sender_id: Some(row.id("sender_id")?),
            is_asked: row.flag("is_asked")?,
            is_listed: row.maybe_time("sent_at")?.is_some(),
            respond_by: row.maybe_time("respond_by")?,
        })
    }
}

/// Where counters stand: message, version, level, site, team; nil where the level has none.
type Place = (MessageId, i64, i64, Uuid, Uuid);

/// What a transaction moves: counters by place, in the order they are locked, and Got its by moment.
#[derive(Debug, Default)]
pub(in crate::store) struct Deltas {
    places: BTreeMap<Place, Counts>,
    got_its: BTreeMap<(MessageId, i64, Time), i64>,
}

impl Deltas {
    /// Adds a difference under a team (nil for none), its site and the organisation.
    pub(in crate::store) fn add(&mut self, message_id: MessageId, version: i64, site_id: SiteId, team_id: Uuid, counts: &Counts) {
        let nil = Uuid::nil();
        for (level, site, team) in [(TEAM, site_id.0, team_id), (SITE, site_id.0, nil), (ORGANISATION, nil, nil)] {
            self.places.entry((message_id, version, level, site, team)).or_default().add(counts);
        }
    }

    /// Adds the difference that a changed receipt makes.
    pub(in crate::store) fn change(&mut self, old: &Receipt, new: &Receipt) {
        let difference = new.counts().minus(&old.counts());
        if difference != Counts::default() {
            self.add(new.message_id, new.version, new.site_id, new.team_id.map_or_else(Uuid::nil, |team| team.0), &difference);
        }
        for (receipt, by) in [(old, -1), (new, 1)] {
            if let Some(at) = receipt.got_it_at() {
                *self.got_its.entry((receipt.message_id, receipt.version, at)).or_default() += by;
            }
        }
    }

    /// How many sites and teams stand below each place, for an audience that is new.
    fn below(&self) -> BTreeMap<Place, (i64, i64)> {
        let mut sites: BTreeMap<(MessageId, i64), BTreeSet<Uuid>> = BTreeMap::new();
        let mut teams: BTreeMap<(MessageId, i64, Uuid), i64> = BTreeMap::new();
        for (message, version, level, site, team) in self.places.keys().filter(|place| place.2 == TEAM) {
            sites.entry((*message, *version)).or_default().insert(*site);
            let is_team = i64::from(*level == TEAM && !team.is_nil());
            *teams.entry((*message, *version, *site)).or_default() += is_team;
            *teams.entry((*message, *version, Uuid::nil())).or_default() += is_team;
        }
        let count = |(message, version, level, site, team): &Place| match *level {
            TEAM => (1, i64::from(!team.is_nil())),
            SITE => (1, teams.get(&(*message, *version, *site)).copied().unwrap_or(0)),
            _ => {
                let sites = sites.get(&(*message, *version)).map_or(0, BTreeSet::len);
                (i64::try_from(sites).unwrap_or(i64::MAX), teams.get(&(*message, *version, Uuid::nil())).copied().unwrap_or(0))
            }
        };
        self.places.keys().map(|place| (*place, count(place))).collect()
    }

    /// Opens the counters of a new audience.
    pub(in crate::store) async fn open(self, tx: &mut Tx, tenant: Tenant, head: Head) -> Result<(), StoreError> {
        let below = self.below();
        self.write_with(tx, tenant, head, &below).await
    }

    /// Moves counters that are there.
    pub(in crate::store) async fn write(self, tx: &mut Tx, tenant: Tenant) -> Result<(), StoreError> {
        self.write_with(tx, tenant, Head::default(), &BTreeMap::new()).await
    }

    async fn write_with(self, tx: &mut Tx, tenant: Tenant, head: Head, below: &BTreeMap<Place, (i64, i64)>) -> Result<(), StoreError> {
        // Set-based and in the order of the list, which is the order of the locks.
        const SQL: &str = "INSERT INTO progress (organisation_id, message_id, version, level, site_id, team_id, place_id, sites, teams, targeted, \
            held, pending, unreachable, notified, reached, seen, got_it, not_clear, cannot, got_it_unfinished, unreachable_notified, \
            sender_id, is_asked, is_listed, respond_by) \
            SELECT $1, unhex(value ->> 0), CAST(value ->> 1 AS BIGINT), CAST(value ->> 2 AS BIGINT), unhex(value ->> 3), \
            unhex(value ->> 4), unhex(value ->> 5), CAST(value ->> 6 AS BIGINT), CAST(value ->> 7 AS BIGINT), \
            CAST(value ->> 8 AS BIGINT), CAST(value ->> 9 AS BIGINT), CAST(value ->> 10 AS BIGINT), CAST(value ->> 11 AS BIGINT), \
            CAST(value ->> 12 AS BIGINT), CAST(value ->> 13 AS BIGINT), CAST(value ->> 14 AS BIGINT), CAST(value ->> 15 AS BIGINT), \
            CAST(value ->> 16 AS BIGINT), CAST(value ->> 17 AS BIGINT), CAST(value ->> 18 AS BIGINT), CAST(value ->> 19 AS BIGINT), \
            $3, $4, $5, $6 FROM json_each($2) \
            WHERE true ON CONFLICT (organisation_id, message_id, version, place_id, site_id) \
            DO UPDATE SET targeted = progress.targeted + excluded.targeted, held = progress.held + excluded.held, \
            pending = progress.pending + excluded.pending, unreachable = progress.unreachable + excluded.unreachable, \
            notified = progress.notified + excluded.notified, reached = progress.reached + excluded.reached, \
            seen = progress.seen + excluded.seen, got_it = progress.got_it + excluded.got_it, \
            not_clear = progress.not_clear + excluded.not_clear, cannot = progress.cannot + excluded.cannot, \
            got_it_unfinished = progress.got_it_unfinished + excluded.got_it_unfinished, \
            unreachable_notified = progress.unreachable_notified + excluded.unreachable_notified";
        let row = |(place, counts): (&Place, &Counts)| {
            let (message, version, level, site, team) = place;
            let own = match *level {
                TEAM => *team,
                SITE => *site,
                _ => tenant.organisation_id().0,
            };
            let (sites, teams) = below.get(place).copied().unwrap_or_default();
            let mut row =
                vec![json!(hex(message.0)), json!(version), json!(level), json!(hex(*site)), json!(hex(*team)), json!(hex(own)), json!(sites), json!(teams)];
            row.extend(counts.fields().map(Value::from));
            Value::Array(row)
        };
        // In the order of places: the roll-up that everybody wants comes last of its version and is held the shortest.
        let rows: Vec<Value> = self.places.iter().filter(|(_, counts)| **counts != Counts::default()).map(row).collect();
        if !rows.is_empty() {
            query(SQL)
                .bind(tenant)
                .bind(Value::Array(rows).to_string())
                .bind(head.sender_id.map(|id| id.0))
                .bind(i64::from(head.is_asked))
                .bind(i64::from(head.is_listed))
                .bind(head.respond_by.map(|at| at.0))
                .execute(tx.connection())
                .await?;
        }
        self.write_curves(tx, tenant).await
    }

    async fn write_curves(&self, tx: &mut Tx, tenant: Tenant) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO curves (organisation_id, message_id, version, starts_at, got_it) \
             SELECT $1, b.message_id, b.version, {STARTS_AT}, CAST(SUM(b.by) AS BIGINT) \
             FROM (SELECT v.message_id, v.version, v.sent_at, CAST(k.value ->> 2 AS BIGINT) AS at, \
             CAST(k.value ->> 3 AS BIGINT) AS by FROM json_each($2) k \
             CROSS JOIN message_versions v \
             WHERE v.organisation_id = $1 AND v.message_id = unhex(k.value ->> 0) AND v.version = CAST(k.value ->> 1 AS BIGINT)) b \
             WHERE true GROUP BY 2, 3, 4 ORDER BY 2, 3, 4 \
             ON CONFLICT (organisation_id, message_id, version, starts_at) \
             DO UPDATE SET got_it = curves.got_it + excluded.got_it"
        );
        let moved = self.got_its.iter().filter(|(_, by)| **by != 0);
        let rows: Vec<Value> = moved.map(|((message, version, at), by)| json!([hex(message.0), version, at.0, by])).collect();
        if rows.is_empty() {
            return Ok(());
        }
        query_of(sql).bind(tenant).bind(Value::Array(rows).to_string()).execute(tx.connection()).await?;
        Ok(())
    }
}

/// Where the step of a curve begins that holds `b.at`: a minute in the first hour after `b.sent_at`, then ten, then an
/// hour, so that a curve has some hundred steps and not one for each person.
pub(in crate::store) const STARTS_AT: &str =
    "b.at - b.at % (CASE WHEN b.sent_at IS NULL OR b.at - b.sent_at < 3600000 THEN 60000 WHEN b.at - b.sent_at < 86400000 THEN 600000 ELSE 3600000 END)";

/// Locks the counters of a message in their order, so that a statement that changes them in any order may follow.
async fn lock(tx: &mut Tx, tenant: Tenant, message_id: MessageId) -> Result<(), StoreError> {
    const SQL: &str = "SELECT g.level FROM progress g WHERE g.organisation_id = $1 AND g.message_id = $2 ORDER BY g.version, g.level, g.site_id, g.team_id";
    let dialect = tx.dialect();
    if dialect == crate::store::Dialect::Postgres {
        query_of(dialect.lock(SQL, "g")).bind(tenant).bind(message_id.0).fetch_all(tx.connection()).await?;
    }
    Ok(())
}

/// Lists a message by this version's counters and no other's. The receipts of older versions are locked by then.
pub(in crate::store) async fn update_listed(tx: &mut Tx, tenant: Tenant, message_id: MessageId, version: i64) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE progress SET is_listed = CASE WHEN version = $3 THEN 1 ELSE 0 END \
        WHERE organisation_id = $1 AND message_id = $2 AND (version = $3 AND is_listed = 0 OR version <> $3 AND is_listed = 1)";
    lock(tx, tenant, message_id).await?;
    query(SQL).bind(tenant).bind(message_id.0).bind(version).execute(tx.connection()).await?;
    Ok(())
}

/// Closes a message that was withdrawn, whatever its counters say.
pub(in crate::store) async fn update_stopped(tx: &mut Tx, tenant: Tenant, message_id: MessageId) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE progress SET is_stopped = 1 WHERE organisation_id = $1 AND message_id = $2";
    lock(tx, tenant, message_id).await?;
    query(SQL).bind(tenant).bind(message_id.0).execute(tx.connection()).await?;
    Ok(())
}

/// Statement and values that grow together: a value is bound where its placeholder is written.
#[derive(Debug, Clone, Default)]
pub(in crate::store) struct Given(Vec<crate::store::engine::sql::Value>);

impl Given {
    /// Binds a value and returns its placeholder.
    pub(in crate::store) fn put(&mut self, value: impl Into<crate::store::engine::sql::Value>) -> String {
        self.0.push(value.into());
        format!("${}", self.0.len())
    }

    /// Makes the statement.
    pub(in crate::store) fn ask(self, sql: String) -> Query {
        self.0.into_iter().fold(query_of(sql), Query::bind)
    }
}
