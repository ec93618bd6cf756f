//! Owns the registering of phones for pushes.
//!
//! Called by the HTTP handlers. The one rule: an endpoint is judged before it is stored and belongs to one person.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::job::Job;
use crate::domain::limits::SUBSCRIPTIONS_MAX;
use crate::domain::person::Actor;
use crate::domain::receipt::Receipt;
use crate::service::{House, ServiceError};
use crate::store::delivery::subscriptions::{self, Subscription};
use crate::store::receipt::receipts;

/// Messages sent again to a phone that can be reached at last.
const CAUGHT_UP_MAX: i64 = 50;

/// Keys of a push subscription, base64url.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SubscriptionKeys {
    /// The phone's public key.
    pub p256dh: String,
    /// The shared secret.
    pub auth: String,
}

/// A `PushSubscription` as the browser spells it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubscriptionBody {
    /// Push resource.
    pub endpoint: String,
    /// When the browser thinks it ends, unix milliseconds.
    #[serde(default, rename = "expirationTime")]
    pub expiration_time: Option<f64>,
    /// Keys.
    pub keys: SubscriptionKeys,
}

/// Registers a phone; the same again changes nothing. What could not reach the person before is pushed now.
///
/// # Errors
/// `endpoint_refused`, `push_keys_invalid`.
pub async fn put(house: &House, actor: &Actor, body: SubscriptionBody) -> Result<(), ServiceError> {
    (house.settings.check_subscription)(&body.endpoint, &body.keys.p256dh, &body.keys.auth)?;
    let now = house.clock.now();
    let subscription =
        Subscription { id: house.clock.id(), person_id: actor.person_id, endpoint: body.endpoint, p256dh: body.keys.p256dh, auth: body.keys.auth };
    if subscriptions::has_same(&house.store, actor.tenant(), &subscription).await? {
        return Ok(());
    }
    let keep = i64::try_from(SUBSCRIPTIONS_MAX).unwrap_or(10);
    let mut tx = house.begin().await?;
    subscriptions::upsert(&mut tx, actor.tenant(), &subscription, keep, now).await?;
    let waiting = receipts::list_unreachable(&mut tx, actor.tenant(), actor.person_id, CAUGHT_UP_MAX).await?;
    let changes: Vec<_> = waiting.into_iter().map(|old| (old.clone(), Receipt { unreachable: None, ..old })).collect();
    receipts::update_many(&mut tx, actor.tenant(), &changes).await?;
    for (_, receipt) in &changes {
        let job = Job::FanOutV1 { message_id: receipt.message_id, version: receipt.version };
        tx.enqueue(actor.tenant(), &job, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Removes a phone.
///
/// # Errors
/// Store failures only.
pub async fn delete(house: &House, actor: &Actor, endpoint: &str) -> Result<(), ServiceError> {
    let mut tx = house.begin().await?;
    subscriptions::delete(&mut tx, actor.tenant(), actor.person_id, Some(endpoint)).await?;
    tx.commit().await?;
    Ok(())
}
