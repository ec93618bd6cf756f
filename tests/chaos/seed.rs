//! Owns the people of the faults: teams with a phone each, and a signed-in lead.
//!
//! Called by every journey before the server starts. The one rule: it fills the file through the store's own functions.

use std::path::Path;

use floornote::domain::access::hash_secret;
use floornote::domain::clock::Clock;
use floornote::domain::ids::{OrganisationId, PersonId, SiteId, TeamId};
use floornote::domain::person::{Role, Scope, Tenant};
use floornote::store::access::sessions;
use floornote::store::delivery::subscriptions;
use floornote::store::delivery::subscriptions::Subscription;
use floornote::store::roster::people::NewPerson;
use floornote::store::roster::sites::{SiteRow, TeamRow};
use floornote::store::roster::{people, sites};
use floornote::store::{Store, Tx};

use crate::sink::Sink;
use floornote::store::roster::organisations;

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
    let store = Store::open(&database_url(folder)).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let house = House::build(&mut tx, &clock).await;
    let team = house.add_team(&mut tx, &clock).await;
    for phone in 0..phones {
        house.add_worker(&mut tx, &clock, team, sinks[phone % sinks.len()].subscription(phone)).await;
    }
    tx.commit().await.unwrap();
    store.close().await;
    Seeded { scope: house.scope, team }
}

/// People of each team who answer; the others only listen, and must be pushed whatever happens.
pub const ANSWERING: usize = 12;

/// Teams of one size; the phone of a person has the person's number.
pub struct Teams {
    pub size: usize,
    pub teams: Vec<TeamId>,
    pub people: Vec<PersonId>,
}

impl Teams {
    /// Whether a person only listens.
    pub const fn is_listener(&self, person: usize) -> bool {
        person % self.size >= ANSWERING
    }
}

/// The secret in a worker's cookie.
pub fn worker_secret(person: usize) -> String {
    format!("worker-{person}-of-the-faults")
}

/// Fills a new database with teams whose people are signed in and have a phone each.
pub async fn seed_teams(database_url: &str, sink: &Sink, count: usize, size: usize) -> Teams {
    let clock = Clock::system();
    let store = Store::open(database_url).await.unwrap();
    let mut tx = store.begin().await.unwrap();
    let house = House::build(&mut tx, &clock).await;
    let (mut teams, mut people) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let team = house.add_team(&mut tx, &clock).await;
        for _ in 0..size {
            let id = house.add_worker(&mut tx, &clock, team, sink.subscription(people.len())).await;
            house.sign_in(&mut tx, &clock, id, &worker_secret(people.len())).await;
            people.push(id);
        }
        teams.push(team);
    }
    tx.commit().await.unwrap();
    store.close().await;
    Teams { size, teams, people }
}

/// One organisation with a site and a signed-in lead.
struct House {
    scope: Scope,
    site: SiteId,
}

impl House {
    async fn build(tx: &mut Tx, clock: &Clock) -> Self {
        let (organisation, site, lead): (OrganisationId, SiteId, PersonId) = (clock.id(), clock.id(), clock.id());
        let house = Self { scope: Tenant::of(organisation).whole(), site };
        organisations::insert_organisation(tx, organisation, "Nordlicht", false, clock.now()).await.unwrap();
        sites::insert_site(tx, house.scope.tenant, &SiteRow { id: site, name: "Hafen".to_owned(), time_zone: "UTC".parse().unwrap() }).await.unwrap();
        let row = NewPerson { id: lead, name: "Lead", role: Role::Lead, locale: "en", site_id: site, home_team_id: None };
        people::insert(tx, house.scope.tenant, &row, clock.now()).await.unwrap();
        people::insert_reach(tx, house.scope.tenant, clock.id(), lead, Some(site), None).await.unwrap();
        house.sign_in(tx, clock, lead, LEAD).await;
        house
    }

    async fn add_team(&self, tx: &mut Tx, clock: &Clock) -> TeamId {
        let team = clock.id();
        sites::insert_team(tx, self.scope.tenant, &TeamRow { id: team, site_id: self.site, name: format!("Team {team}") }).await.unwrap();
        team
    }

    async fn add_worker(&self, tx: &mut Tx, clock: &Clock, team: TeamId, phone: (String, String, String)) -> PersonId {
        let (id, (endpoint, p256dh, auth)): (PersonId, _) = (clock.id(), phone);
        let row = NewPerson { id, name: "Worker", role: Role::Worker, locale: "de", site_id: self.site, home_team_id: Some(team) };
        people::insert(tx, self.scope.tenant, &row, clock.now()).await.unwrap();
        sites::insert_member(tx, self.scope.tenant, team, id).await.unwrap();
        subscriptions::upsert(tx, self.scope.tenant, &Subscription { id: clock.id(), person_id: id, endpoint, p256dh, auth }, KEEP, clock.now()).await.unwrap();
        id
    }

    async fn sign_in(&self, tx: &mut Tx, clock: &Clock, person_id: PersonId, secret: &str) {
        let session = sessions::NewSession { id: clock.id(), person_id, token_hash: &hash_secret(secret.as_bytes()), generation: 1, is_demo: false };
        sessions::insert(tx, self.scope.tenant, session, clock.now()).await.unwrap();
    }
}
