//! Owns what is measured only when somebody asks: the outbox and the connections to the database.
//!
//! Called by the metrics' own listener at each scrape. The one rule: it waits a short while for the database and then tells
//! nothing of it, so that a scrape never hangs and never tells something old.

use std::time::Duration;

use crate::domain::job::Lane;
use crate::metric::{self, OutboxLane};
use crate::service::House;
use crate::store::outbox::{self, Holding};

/// Scrapers give up after ten seconds; the rest of the page should arrive.
const LIMIT: Duration = Duration::from_secs(2);

/// Measures now.
pub async fn measure(house: &House) {
    let (used, idle) = house.store.connections();
    metric::database_connections(used, idle);
    let now = house.clock.now();
    match tokio::time::timeout(LIMIT, outbox::list_holdings(&house.store, now)).await {
        Ok(Ok(holdings)) => {
            let lanes: Vec<_> = Lane::ALL.iter().map(|lane| (lane.as_str(), sum(*lane, &holdings, now.0))).collect();
            metric::outbox_holds(&lanes);
        }
        Ok(Err(_)) | Err(_) => metric::outbox_holds(&[]),
    }
}

fn sum(lane: Lane, holdings: &[Holding], now_ms: i64) -> OutboxLane {
    let mut sum = OutboxLane::default();
    for held in holdings.iter().filter(|held| lane.job_names().contains(&held.name.as_str())) {
        sum.due += held.due;
        sum.leased += held.leased;
        sum.later += held.later;
        sum.dead += held.dead;
        sum.oldest_due_ms = sum.oldest_due_ms.max(held.oldest_due_at.map_or(0, |at| now_ms - at.0));
    }
    sum
}
