//! Owns the people of the measurements: one site, one team, a lead, a manager, and as many workers as asked for.
//!
//! Called by the rows before a server starts. The one rule: it fills a database through the store's own functions.

use floornote::domain::access::hash_secret;
use floornote::domain::clock::Clock;
use floornote::domain::ids::{OrganisationId, PersonId, SiteId, TeamId};
use floornote::domain::person::{Role, Tenant};
use floornote::store::Store;
use floornote::store::access::sessions;
use floornote::store::delivery::subscriptions;
use floornote::store::delivery::subscriptions::Subscription;
use floornote::store::roster::people::NewPerson;
use floornote::store::roster::sites::{SiteRow, TeamRow};
use floornote::store::roster::{people, sites};

use crate::ground::Failure;
use crate::sink::Sink;
use floornote::store::roster::organisations;

/// The secret in the lead's cookie.
pub const LEAD: &str = "the-lead-of-the-measurements";
/// The secret in the manager's cookie.
pub const MANAGER: &str = "the-manager-of-the-measurements";
/// Subscriptions one person keeps.
const KEEP: i64 = 10;

/// What a row needs to know of the people.
#[derive(Debug, Clone)]
pub struct House {
    pub team: TeamId,
    pub workers: Vec<PersonId>,
}

impl House {
    /// Everybody.
    pub fn everybody(&self) -> serde_json::Value {
        serde_json::json!({"any_of": [{"team": self.team}]})
    }
}

/// The secret in a worker's cookie.
pub fn secret(worker: usize) -> String {
    format!("worker-of-the-measurements-{worker}")
}

/// Fills a new database: everybody is signed in; with a sink each worker has a phone there.
pub async fn seed(database_url: &str, workers: usize, sink: Option<&Sink>) -> Result<House, Failure> {
    let clock = Clock::system();
    let now = clock.now();
    let store = Store::open(database_url).await?;
    let (organisation, site, team): (OrganisationId, SiteId, TeamId) = (clock.id(), clock.id(), clock.id());
    let tenant = Tenant::of(organisation);
    let mut house = House { team, workers: Vec::with_capacity(workers) };
    let mut tx = store.begin().await?;
    organisations::insert_organisation(&mut tx, organisation, "Nordlicht", false, now).await?;
    sites::insert_site(&mut tx, tenant, &SiteRow { id: site, name: "Hafen".to_owned(), time_zone: "UTC".parse()? }).await?;
    sites::insert_team(&mut tx, tenant, &TeamRow { id: team, site_id: site, name: "Alle".to_owned() }).await?;
    let mut staff = vec![(Role::Lead, "Lead", LEAD.to_owned()), (Role::Manager, "Manager", MANAGER.to_owned())];
    staff.extend((0..workers).map(|worker| (Role::Worker, "Worker", secret(worker))));
    for (role, name, secret) in staff {
        let id: PersonId = clock.id();
        let home_team_id = (role == Role::Worker).then_some(team);
        people::insert(&mut tx, tenant, &NewPerson { id, name, role, locale: "en", site_id: site, home_team_id }, now).await?;
        let session = sessions::NewSession { id: clock.id(), person_id: id, token_hash: &hash_secret(secret.as_bytes()), generation: 1, is_demo: false };
        sessions::insert(&mut tx, tenant, session, now).await?;
        if role != Role::Worker {
            people::insert_reach(&mut tx, tenant, clock.id(), id, Some(site), None).await?;
            continue;
        }
        sites::insert_member(&mut tx, tenant, team, id).await?;
        if let Some(sink) = sink {
            let (endpoint, p256dh, auth) = sink.subscription(house.workers.len());
            subscriptions::upsert(&mut tx, tenant, &Subscription { id: clock.id(), person_id: id, endpoint, p256dh, auth }, KEEP, now).await?;
        }
        house.workers.push(id);
    }
    tx.commit().await?;
    store.close().await;
    Ok(house)
}
