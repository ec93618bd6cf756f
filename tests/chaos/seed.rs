//! Owns the people of the faults: one team of 2,000 with a phone each, and a signed-in lead.
//!
//! Called by every journey before the server starts. The one rule: it fills the file through the store's own functions.

use std::path::Path;

use floornote::domain::access::hash_secret;
use floornote::domain::clock::Clock;
use floornote::domain::ids::{OrganisationId, PersonId, SiteId, TeamId};
use floornote::domain::person::{Role, Scope};
use floornote::store::people::NewPerson;
use floornote::store::roster::{SiteRow, TeamRow};
use floornote::store::subscriptions::Subscription;
use floornote::store::{Store, people, roster, sessions, subscriptions};

use crate::sink::Sink;

/// Phones that a note goes to.
pub const PHONES: usize = 2_000;
/// The secret in the lead's cookie.
pub const LEAD: &str = "the-lead-of-the-faults";
/// Subscriptions one person keeps.
const KEEP: i64 = 10;

pub fn database_url(folder: &Path) -> String {
    format!("sqlite://{}/floornote.db", folder.display())
}

/// What a journey needs to know of the seeded house.
pub struct Seeded {
    pub scope: Scope,
    pub team: TeamId,
}

/// Fills a new database in `folder` with 2,000 phones; they take turns among the push services.
pub async fn seed(folder: &Path, sinks: &[&Sink]) -> Seeded {
    seed_phones(folder, sinks, PHONES).await
}

/// Fills a new database in `folder` with some phones.
pub async fn seed_phones(folder: &Path, sinks: &[&Sink], phones: usize) -> Seeded {
    let clock = Clock::system();
    let now = clock.now();
    let store = Store::open(&database_url(folder)).await.unwrap();
    let (organisation, site, team, lead): (OrganisationId, SiteId, TeamId, PersonId) = (clock.id(), clock.id(), clock.id(), clock.id());
    let scope = Scope::system(organisation);
    let mut tx = store.begin().await.unwrap();
    roster::insert_organisation(&mut tx, organisation, "Nordlicht", false, now).await.unwrap();
    roster::insert_site(&mut tx, &scope, &SiteRow { id: site, name: "Hafen".to_owned(), time_zone: "UTC".to_owned() }).await.unwrap();
    roster::insert_team(&mut tx, &scope, &TeamRow { id: team, site_id: site, name: "Alle".to_owned() }).await.unwrap();
    people::insert(&mut tx, &scope, &NewPerson { id: lead, name: "Lead", role: Role::Lead, locale: "en", site_id: site, home_team_id: None }, now)
        .await
        .unwrap();
    people::insert_reach(&mut tx, &scope, clock.id(), lead, Some(site), None).await.unwrap();
    let session = sessions::NewSession { id: clock.id(), person_id: lead, token_hash: &hash_secret(LEAD.as_bytes()), generation: 1, is_demo: false };
    sessions::insert(&mut tx, &scope, session, now).await.unwrap();
    for phone in 0..phones {
        let id: PersonId = clock.id();
        people::insert(&mut tx, &scope, &NewPerson { id, name: "Worker", role: Role::Worker, locale: "de", site_id: site, home_team_id: Some(team) }, now)
            .await
            .unwrap();
        roster::insert_member(&mut tx, &scope, team, id).await.unwrap();
        let (endpoint, p256dh, auth) = sinks[phone % sinks.len()].subscription(phone);
        subscriptions::upsert(&mut tx, &scope, &Subscription { id: clock.id(), person_id: id, endpoint, p256dh, auth }, KEEP, now).await.unwrap();
    }
    tx.commit().await.unwrap();
    store.close().await;
    Seeded { scope, team }
}
