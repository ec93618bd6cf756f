//! Owns the database of the store's tests: one of its own, organisations with the same people, messages that left.
//!
//! Called by every property. The one rule: it is filled only through the store's own functions; what they would never write
//! is planted in sight.

use floornote::domain::audience::{Audience, Recipient};
use floornote::domain::clock::{Clock, Time};
use floornote::domain::ids::{MessageId, OrganisationId, PersonId, SiteId, TeamId};
use floornote::domain::message::{Ask, Kind, MessageState};
use floornote::domain::person::{Role, Scope, Tenant};
use floornote::store::Store;
use floornote::store::message::messages;
use floornote::store::receipt::receipts;
use floornote::store::roster::people::NewPerson;
use floornote::store::roster::sites::{SiteRow, TeamRow};
use floornote::store::roster::{people, sites};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection, raw_sql};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use uuid::Uuid;

use crate::database::{Backend, Database};
use floornote::store::roster::organisations;

/// When everything happens; messages leave at this moment.
pub const NOW: Time = Time(1_790_000_000_000);

/// One organisation with a site and two teams; every second person is in each, the last in none.
pub struct Organisation {
    pub tenant: Tenant,
    /// Everything in it.
    pub scope: Scope,
    pub sender: PersonId,
    site: SiteId,
    teams: [TeamId; 2],
}

pub struct House {
    pub runtime: Runtime,
    pub store: Store,
    pub clock: Clock,
    pub url: String,
    _folder: TempDir,
}

impl House {
    pub fn open(backend: Backend) -> Self {
        let runtime = Runtime::new().unwrap();
        let Database { url, folder } = runtime.block_on(backend.make());
        let store = runtime.block_on(Store::open(&url)).unwrap();
        Self { runtime, store, clock: Clock::fixed(NOW), url, _folder: folder }
    }

    /// Makes an organisation with these people.
    pub async fn organisation(&self, people: &[PersonId]) -> Organisation {
        let id: OrganisationId = self.clock.id();
        let tenant = Tenant::of(id);
        let (site, teams, sender) = (self.clock.id(), [self.clock.id(), self.clock.id()], self.clock.id());
        let mut tx = self.store.begin().await.unwrap();
        organisations::insert_organisation(&mut tx, id, "Store", false, NOW).await.unwrap();
        sites::insert_site(&mut tx, tenant, &SiteRow { id: site, name: "Hafen".to_owned(), time_zone: "UTC".parse().unwrap() }).await.unwrap();
        for (team, name) in teams.into_iter().zip(["Früh", "Spät"]) {
            sites::insert_team(&mut tx, tenant, &TeamRow { id: team, site_id: site, name: name.to_owned() }).await.unwrap();
        }
        for person in people.iter().chain([&sender]) {
            let new = NewPerson { id: *person, name: "Somebody", role: Role::Worker, locale: "en", site_id: site, home_team_id: None };
            people::insert(&mut tx, tenant, &new, NOW).await.unwrap();
        }
        tx.commit().await.unwrap();
        Organisation { tenant, scope: tenant.whole(), sender, site, teams }
    }

    /// Makes a message whose versions leave one after the other to these people.
    pub async fn message(&self, at: &Organisation, id: MessageId, versions: i64, people: &[PersonId]) {
        self.due_message(at, id, versions, people, None).await;
    }

    /// The same with a due time.
    pub async fn due_message(&self, at: &Organisation, id: MessageId, versions: i64, people: &[PersonId], due: Option<Time>) {
        let mut tx = self.store.begin().await.unwrap();
        let audience = Audience::default();
        messages::insert(&mut tx, at.tenant, &messages::NewMessage { id, sender_id: at.sender, kind: Kind::Text, template: None, audience: &audience }, NOW)
            .await
            .unwrap();
        let team = |index: usize| (index + 1 < people.len()).then(|| at.teams[index % 2]);
        let recipients: Vec<_> =
            people.iter().enumerate().map(|(index, person)| Recipient { person_id: *person, site_id: at.site, team_id: team(index) }).collect();
        for version in 1..=versions {
            let new = messages::NewVersion {
                message_id: id,
                version,
                title: "Aisle 4",
                body: Some("Move the pallets."),
                ask: Ask::Acknowledge,
                is_finish_asked: false,
                respond_by: due,
                upload_id: None,
                asset_id: None,
                state: MessageState::Processing,
            };
            messages::insert_version(&mut tx, at.tenant, &new, NOW).await.unwrap();
            receipts::insert_audience(&mut tx, at.tenant, id, version, &recipients, due).await.unwrap();
            messages::leave(&mut tx, at.tenant, &self.clock, id, version, due).await.unwrap();
        }
        tx.commit().await.unwrap();
    }
}

/// Writes what no function of the store would.
pub async fn plant(backend: Backend, url: &str, sql: &str) {
    let sql = AssertSqlSafe(sql.to_owned());
    match backend {
        Backend::Sqlite => raw_sql(sql).execute(&mut SqliteConnection::connect(url).await.unwrap()).await.map(drop),
        Backend::Postgres => raw_sql(sql).execute(&mut PgConnection::connect(url).await.unwrap()).await.map(drop),
    }
    .unwrap();
}

/// Spells an id in SQL.
pub fn literal(backend: Backend, id: Uuid) -> String {
    if backend == Backend::Sqlite { format!("x'{}'", id.simple()) } else { format!("'{id}'") }
}
