//! Owns push subscriptions.
//!
//! Called by the subscription service and the push job. The one rule: an endpoint is unique; registering it moves it
//! to the person who registers.

use crate::domain::clock::Time;
use crate::domain::ids::{PersonId, SubscriptionId};
use crate::domain::person::Tenant;
use crate::store::engine::dialect::Dialect;
use crate::store::engine::reading::Reading;
use crate::store::engine::sql::{Row, ids_of, query, query_of};
use crate::store::{Store, StoreError, Tx};

/// A push subscription (RFC 8030 §4, keys of RFC 8291 §2.1 in base64url).
#[derive(Clone)]
pub struct Subscription {
    /// Its row.
    pub id: SubscriptionId,
    /// Whose phone.
    pub person_id: PersonId,
    /// Push resource.
    pub endpoint: String,
    /// The phone's public key.
    pub p256dh: String,
    /// The shared authentication secret.
    pub auth: String,
}

impl std::fmt::Debug for Subscription {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Endpoint and keys never reach a log.
        f.debug_struct("Subscription").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Inserts a subscription or moves the endpoint to this person, and drops the person's oldest beyond `keep`.
pub async fn upsert(tx: &mut Tx, tenant: Tenant, subscription: &Subscription, keep: i64, now: Time) -> Result<(), StoreError> {
    const UPSERT: &str = "INSERT INTO push_subscriptions (organisation_id, id, person_id, endpoint, p256dh, auth, created_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (endpoint) \
        DO UPDATE SET organisation_id = excluded.organisation_id, id = excluded.id, person_id = excluded.person_id, \
        p256dh = excluded.p256dh, auth = excluded.auth, created_at = excluded.created_at, reached_at = NULL, pushed_at = NULL, \
        gone_at = NULL";
    const TRIM: &str = "DELETE FROM push_subscriptions WHERE organisation_id = $1 AND person_id = $2 AND id NOT IN \
        (SELECT id FROM push_subscriptions WHERE organisation_id = $1 AND person_id = $2 ORDER BY created_at DESC, id DESC LIMIT $3)";
    lock(tx, tenant, subscription.person_id, &subscription.endpoint).await?;
    query(UPSERT)
        .bind(tenant)
        .bind(subscription.id.0)
        .bind(subscription.person_id.0)
        .bind(&subscription.endpoint)
        .bind(&subscription.p256dh)
        .bind(&subscription.auth)
        .bind(now.0)
        .execute(tx.connection())
        .await?;
    query(TRIM).bind(tenant).bind(subscription.person_id.0).bind(keep).execute(tx.connection()).await?;
    Ok(())
}

/// Locks a person's subscriptions and whoever has the endpoint, in the order in which pushes and phones change them.
async fn lock(tx: &mut Tx, tenant: Tenant, person_id: PersonId, endpoint: &str) -> Result<(), StoreError> {
    const SQL: &str = "SELECT s.id FROM push_subscriptions s WHERE s.endpoint = $3 OR (s.organisation_id = $1 AND s.person_id = $2) ORDER BY s.person_id, s.id";
    if tx.dialect() == Dialect::Postgres {
        query_of(tx.dialect().lock(SQL, "s")).bind(tenant).bind(person_id.0).bind(endpoint).execute(tx.connection()).await?;
    }
    Ok(())
}

/// Finds whether this very subscription is stored for this person.
pub async fn has_same(store: &Store, tenant: Tenant, subscription: &Subscription) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT 1 AS n FROM push_subscriptions \
        WHERE organisation_id = $1 AND person_id = $2 AND endpoint = $3 AND p256dh = $4 AND auth = $5 AND gone_at IS NULL";
    let row = query(SQL)
        .bind(tenant)
        .bind(subscription.person_id.0)
        .bind(&subscription.endpoint)
        .bind(&subscription.p256dh)
        .bind(&subscription.auth)
        .fetch_optional(store.reader())
        .await?;
    Ok(row.is_some())
}

/// Deletes a person's subscription by endpoint, or all of them.
pub async fn delete(tx: &mut Tx, tenant: Tenant, person_id: PersonId, endpoint: Option<&str>) -> Result<(), StoreError> {
    const SQL: &str = "DELETE FROM push_subscriptions WHERE organisation_id = $1 AND person_id = $2 AND ($3 IS NULL OR endpoint = $3)";
    lock(tx, tenant, person_id, endpoint.unwrap_or_default()).await?;
    query(SQL).bind(tenant).bind(person_id.0).bind(endpoint).execute(tx.connection()).await?;
    Ok(())
}

/// Lists the live subscriptions of some people, each person named once, in id order.
pub async fn list_of<'a>(reader: impl Into<Reading<'a>>, tenant: Tenant, people: &[PersonId]) -> Result<Vec<Subscription>, StoreError> {
    const SQL: &str = "SELECT s.id, s.person_id, s.endpoint, s.p256dh, s.auth FROM json_each($2) k CROSS JOIN push_subscriptions s \
        WHERE s.organisation_id = $1 AND s.person_id = unhex(k.value) AND s.gone_at IS NULL ORDER BY s.id";
    let rows = query(SQL).bind(tenant).bind(ids_of(people.iter().map(|person| person.0))).fetch_all(reader.into().on()).await?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Subscription, StoreError> {
    Ok(Subscription {
        id: row.id("id")?,
        person_id: row.id("person_id")?,
        endpoint: row.text("endpoint")?,
        p256dh: row.text("p256dh")?,
        auth: row.text("auth")?,
    })
}

/// Marks subscriptions gone: the push service answered 404 or 410.
pub async fn update_gone(tx: &mut Tx, tenant: Tenant, ids: &[SubscriptionId], now: Time) -> Result<(), StoreError> {
    update_all(tx, tenant, "s.id", "s.gone_at IS NULL", "gone_at = $3", ids.iter().map(|id| id.0), now).await
}

/// Stamps that a push service took something for these subscriptions.
pub async fn update_pushed(tx: &mut Tx, tenant: Tenant, ids: &[SubscriptionId], now: Time) -> Result<(), StoreError> {
    update_all(tx, tenant, "s.id", "s.pushed_at IS NULL", "pushed_at = $3", ids.iter().map(|id| id.0), now).await
}

/// Stamps that these people's phones said so: they are not silent. Clears the oldest unanswered push.
pub async fn update_reached(tx: &mut Tx, tenant: Tenant, person_ids: &[PersonId], now: Time) -> Result<(), StoreError> {
    let fresh = "s.gone_at IS NULL AND (s.reached_at IS NULL OR s.reached_at < $3 - 60000 OR s.pushed_at IS NOT NULL)";
    update_all(tx, tenant, "s.person_id", fresh, "reached_at = $3, pushed_at = NULL", person_ids.iter().map(|id| id.0), now).await
}

/// Changes the subscriptions whose `column` is one of `ids` and which are `fresh`, locked in one order: pushes and phones
/// that answer them change the same ones at once.
async fn update_all(
    tx: &mut Tx,
    tenant: Tenant,
    column: &str,
    fresh: &str,
    change: &str,
    ids: impl Iterator<Item = uuid::Uuid>,
    now: Time,
) -> Result<(), StoreError> {
    let ids: Vec<uuid::Uuid> = ids.collect();
    if ids.is_empty() {
        return Ok(());
    }
    let found = format!("SELECT s.id FROM push_subscriptions s WHERE s.organisation_id = $1 AND {} AND {fresh}", tx.dialect().among(column, "$2"));
    let locked = tx.dialect().lock_ordered(&found, "s", "s.person_id, s.id");
    let sql = format!(
        "WITH l AS MATERIALIZED ({locked}) UPDATE push_subscriptions SET {change} FROM l \
         WHERE push_subscriptions.organisation_id = $1 AND push_subscriptions.id = l.id"
    );
    query_of(sql).bind(tenant).bind(ids_of(ids)).bind(now.0).execute(tx.connection()).await?;
    Ok(())
}
