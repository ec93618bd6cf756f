//! Owns counting again from the receipts what the counters keep.
//!
//! Called by `floornote check` and its tests. The one rule: it changes nothing.

use std::collections::BTreeMap;

use const_format::formatcp;
use uuid::Uuid;

use super::conditions::GOT_IT;
use super::counters::{self, FIELDS, SITE, STARTS_AT, TEAM};
use super::receipts::COLUMNS;
use super::receipts::read;
use crate::domain::ids::{MessageId, SiteId};
use crate::domain::message::ReplyState;
use crate::domain::person::Tenant;
use crate::domain::receipt::Counts;
use crate::store::engine::reading::Reading;
use crate::store::engine::sql::{query, query_of};
use crate::store::{Store, StoreError};

/// Recomputes the counters of one version from its receipts, by site and team (nil for none): what every stored row must
/// equal.
pub async fn recount<'a>(
    reader: impl Into<Reading<'a>>,
    tenant: Tenant,
    message_id: MessageId,
    version: i64,
) -> Result<BTreeMap<(SiteId, Uuid), Counts>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM receipts r WHERE r.organisation_id = $1 AND r.message_id = $2 AND r.version = $3");
    let rows = query_of(sql).bind(tenant).bind(message_id.0).bind(version).fetch_all(reader.into().on()).await?;
    let mut counts: BTreeMap<(SiteId, Uuid), Counts> = BTreeMap::new();
    for row in &rows {
        let receipt = read(row)?;
        counts.entry((receipt.site_id, receipt.team_id.map_or_else(Uuid::nil, |team| team.0))).or_default().add(&receipt.counts());
    }
    Ok(counts)
}

/// Lists every version of every message, for the recount.
pub async fn list_versions(store: &Store, tenant: Tenant) -> Result<Vec<(MessageId, i64)>, StoreError> {
    const SQL: &str = "SELECT message_id, version FROM message_versions WHERE organisation_id = $1 ORDER BY message_id, version";
    let rows = query(SQL).bind(tenant).fetch_all(store.reader()).await?;
    rows.iter().map(|row| Ok((row.id("message_id")?, row.int("version")?))).collect()
}

/// Lists the counters of one version as they are stored, row by row, by site and team (nil for none), for the recount.
pub async fn list_stored<'a>(
    reader: impl Into<Reading<'a>>,
    tenant: Tenant,
    message_id: MessageId,
    version: i64,
) -> Result<BTreeMap<(SiteId, Uuid), Counts>, StoreError> {
    let sql = format!(
        "SELECT g.site_id, g.team_id, {FIELDS} FROM progress g WHERE g.organisation_id = $1 AND g.message_id = $2 AND g.version = $3 AND g.level = {TEAM}"
    );
    let rows = query_of(sql).bind(tenant).bind(message_id.0).bind(version).fetch_all(reader.into().on()).await?;
    rows.iter().map(|row| Ok(((row.id("site_id")?, row.id("team_id")?), counters::read(row)?))).collect()
}

/// Lists what is stored of a version beside the counters of its teams and is not what it is made of: counters of sites, of
/// the organisation, steps of its curve, the counts of its message's replies.
pub async fn list_uneven<'a>(reader: impl Into<Reading<'a>>, tenant: Tenant, message_id: MessageId, version: i64) -> Result<Vec<&'static str>, StoreError> {
    const NIL: &str = "unhex('00000000000000000000000000000000')";
    const CURVE: &str = "SELECT starts_at, got_it FROM curves WHERE organisation_id = $1 AND message_id = $2 AND version = $3 AND got_it <> 0";
    const REPLIES: &str = formatcp!(
        "COUNT(*) AS replies, CAST(COALESCE(SUM(CASE WHEN y.state = '{}' THEN 1 ELSE 0 END), 0) AS BIGINT) AS replies_new \
         FROM replies y \
         WHERE y.organisation_id = $1 AND y.message_id = $2 AND $3 > 0",
        ReplyState::New.as_str()
    );
    const REPLY_COUNTS: &str =
        "SELECT site_id, replies, replies_new FROM reply_counts WHERE organisation_id = $1 AND message_id = $2 AND $3 > 0 AND replies <> 0";
    let mut reader = reader.into();
    let sums = |level: i64, by: &str| {
        format!(
            "SELECT {by} AS site_id, {} FROM progress g \
             WHERE g.organisation_id = $1 AND g.message_id = $2 AND g.version = $3 AND g.level = {level} \
             GROUP BY {by}",
            counters::SUMS
        )
    };
    let of_receipts = format!(
        "SELECT {STARTS_AT} AS starts_at, COUNT(*) AS got_it \
         FROM (SELECT v.sent_at, r.answered_at AS at FROM receipts r \
         JOIN message_versions v ON v.organisation_id = r.organisation_id \
         AND v.message_id = r.message_id AND v.version = r.version \
         WHERE r.organisation_id = $1 AND r.message_id = $2 AND r.version = $3 AND {GOT_IT}) b \
         GROUP BY 1"
    );
    let of_replies = format!("SELECT y.site_id, {REPLIES} GROUP BY y.site_id UNION ALL SELECT {NIL} AS site_id, {REPLIES} HAVING COUNT(*) > 0");
    let pairs = [
        ("counters of sites", sums(TEAM, "g.site_id"), sums(SITE, "g.site_id")),
        ("counters of the organisation", sums(TEAM, NIL), sums(counters::ORGANISATION, NIL)),
        ("steps of the curve", of_receipts, CURVE.to_owned()),
        ("counts of replies", of_replies, REPLY_COUNTS.to_owned()),
    ];
    let mut uneven = Vec::new();
    for (what, made_of, stored) in pairs {
        for (left, right) in [(&made_of, &stored), (&stored, &made_of)] {
            let sql = format!("SELECT 1 AS n FROM (SELECT * FROM ({left}) a EXCEPT SELECT * FROM ({right}) b) c LIMIT 1");
            if query_of(sql).bind(tenant).bind(message_id.0).bind(version).fetch_optional(reader.on()).await?.is_some() {
                uneven.push(what);
                break;
            }
        }
    }
    Ok(uneven)
}
