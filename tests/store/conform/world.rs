//! Owns the world of the list: two organisations that look the same in one database, and the making of rows in them.
//!
//! Called by every case. The one rule: what is asked for one organisation is asked for the other too, which must not see it.

use floornote::domain::audience::{Audience, Recipient};
use floornote::domain::clock::Time;
use floornote::domain::ids::{MessageId, PersonId, SiteId, TeamId, UploadId};
use floornote::domain::media::upload::{UploadKind, UploadSource, UploadState};
use floornote::domain::message::{Ask, Kind, MessageState, QuickReply, ReplyKind};
use floornote::domain::person::{Reach, Role, Scope, Tenant};
use floornote::domain::receipt::{Act, ActKind, Receipt};
use floornote::store::media::uploads;
use floornote::store::media::uploads::UploadRow;
use floornote::store::message::replies::NewReply;
use floornote::store::message::{messages, replies};
use floornote::store::receipt::acts::Entry;
use floornote::store::receipt::{acts, receipts};
use floornote::store::roster::people::NewPerson;
use floornote::store::roster::sites::{SiteRow, TeamRow};
use floornote::store::roster::{people, sites};
use floornote::store::{Store, Tx};
use uuid::Uuid;

use crate::database::Backend;
use crate::store::house::House;
pub use crate::store::house::NOW;
use floornote::store::roster::organisations;

/// An organisation of two sites. The first has two teams, the second one. The workers are in the first, second and third
/// team, and the last is at the first site without a team.
pub struct Org {
    pub tenant: Tenant,
    /// Everything in it.
    pub scope: Scope,
    pub sites: [SiteId; 2],
    pub teams: [TeamId; 3],
    pub lead: PersonId,
    pub workers: [PersonId; 4],
}

impl Org {
    /// The reach of somebody with these sites and teams.
    pub fn within(&self, sites: &[SiteId], teams: &[TeamId]) -> Scope {
        Scope { tenant: self.tenant, reach: Reach::Within { sites: sites.to_vec(), teams: teams.to_vec() } }
    }

    /// Everybody as an audience, each under site and team.
    pub fn everybody(&self) -> Vec<Recipient> {
        let places = [(0, Some(0)), (0, Some(1)), (1, Some(2)), (0, None)];
        let to = |(person, (site, team)): (&PersonId, (usize, Option<usize>))| Recipient {
            person_id: *person,
            site_id: self.sites[site],
            team_id: team.map(|team| self.teams[team]),
        };
        self.workers.iter().zip(places).map(to).collect()
    }
}

pub struct World {
    pub house: House,
    pub here: Org,
    pub there: Org,
}

impl World {
    /// Runs a case on a database of its own.
    pub fn run(backend: Backend, case: impl AsyncFnOnce(&World)) {
        let house = House::open(backend);
        let (here, there) = house.runtime.block_on(async { (organisation(&house, "Here").await, organisation(&house, "There").await) });
        let world = Self { house, here, there };
        world.house.runtime.block_on(case(&world));
    }

    pub fn store(&self) -> &Store {
        &self.house.store
    }

    pub fn id<T: From<Uuid>>(&self) -> T {
        self.house.clock.id()
    }

    /// Fresh ids in rising order: those of one millisecond have none by themselves.
    pub fn ids<T: From<Uuid>, const N: usize>(&self) -> [T; N] {
        let mut ids: [Uuid; N] = std::array::from_fn(|_| self.id());
        ids.sort_unstable();
        ids.map(T::from)
    }

    /// Writes in a transaction of its own.
    pub async fn write<T>(&self, write: impl AsyncFnOnce(&mut Tx) -> T) -> T {
        let mut tx = self.store().begin().await.unwrap();
        let done = write(&mut tx).await;
        tx.commit().await.unwrap();
        done
    }

    /// A message without versions.
    pub async fn draft(&self, at: &Org, id: MessageId, kind: Kind) {
        let audience = Audience::default();
        let new = messages::NewMessage { id, sender_id: at.lead, kind, template: None, audience: &audience };
        self.write(async |tx| messages::insert(tx, at.tenant, &new, NOW).await.unwrap()).await;
    }

    /// A version that has not left, with these receipts.
    pub async fn version(&self, at: &Org, new: &messages::NewVersion<'_>, to: &[Recipient]) {
        self.write(async |tx| {
            messages::insert_version(tx, at.tenant, new, NOW).await.unwrap();
            receipts::insert_audience(tx, at.tenant, new.message_id, new.version, to, new.respond_by).await.unwrap();
        })
        .await;
    }

    /// A text note to these people that has left and been fanned out.
    pub async fn sent(&self, at: &Org, id: MessageId, to: &[Recipient], due: Option<Time>) {
        self.draft(at, id, Kind::Text).await;
        self.version(at, &text(id, 1, due), to).await;
        self.write(async |tx| {
            messages::leave(tx, at.tenant, &self.house.clock, id, 1, None).await.unwrap();
            messages::update_fanned_out(tx, at.tenant, id, 1).await.unwrap();
        })
        .await;
    }

    /// Changes receipts of the first version.
    pub async fn change(&self, at: &Org, id: MessageId, people: &[PersonId], change: impl Fn(&mut Receipt)) {
        let keys: Vec<_> = people.iter().map(|person| (id, 1, *person)).collect();
        self.write(async |tx| {
            let old = receipts::list_by_keys(tx, at.tenant, &keys).await.unwrap();
            let changed = |old: Receipt| {
                let mut new = old.clone();
                change(&mut new);
                (old, new)
            };
            let changes: Vec<_> = old.into_iter().map(changed).collect();
            receipts::update_many(tx, at.tenant, &changes).await.unwrap();
        })
        .await;
    }

    /// A reply of a worker to the first version, at their site; later ones have higher ids.
    pub async fn reply(&self, message_id: MessageId, person: usize, quick: Option<QuickReply>, at: i64) {
        let here = &self.here;
        self.house.clock.set(NOW.plus(at));
        let kind = if quick.is_some() { ReplyKind::Quick } else { ReplyKind::Text };
        let site_id = here.sites[usize::from(person == 2)];
        let new = NewReply { id: self.id(), message_id, version: 1, author_id: here.workers[person], site_id, kind, quick, body: Some("Yes"), upload_id: None };
        self.write(async |tx| replies::insert(tx, here.tenant, &new, NOW.plus(at)).await.unwrap()).await;
        self.house.clock.set(NOW);
    }

    /// An act of a worker on the first version, so many milliseconds after it left.
    pub async fn act(&self, message_id: MessageId, person: usize, kind: ActKind, at: i64) {
        let at = NOW.plus(at);
        let act = Act { act_id: self.id(), kind, client_at: at, received_at: at, generation: 1, seq: at.0 - NOW.0 };
        let entry = Entry { key: (message_id, 1, self.here.workers[person]), act };
        self.write(async |tx| acts::record(tx, self.here.tenant, &[entry]).await.unwrap()).await;
    }

    /// An upload of a worker.
    pub async fn upload(&self, at: &Org, person_id: PersonId, kind: UploadKind, state: UploadState) -> UploadId {
        let row = UploadRow {
            id: self.id(),
            person_id,
            kind,
            source: UploadSource::Recorded,
            filetype: "video/mp4".to_owned(),
            length: None,
            received: 0,
            parts: 0,
            state,
            expires_at: NOW.plus(1_000),
        };
        self.write(async |tx| uploads::insert(tx, at.tenant, &row, NOW).await.unwrap()).await;
        row.id
    }
}

/// A version of a text note.
pub fn text(message_id: MessageId, version: i64, respond_by: Option<Time>) -> messages::NewVersion<'static> {
    messages::NewVersion {
        message_id,
        version,
        title: "Aisle 4",
        body: Some("Move the pallets."),
        ask: Ask::Acknowledge,
        is_finish_asked: false,
        respond_by,
        upload_id: None,
        asset_id: None,
        state: MessageState::Processing,
    }
}

async fn organisation(house: &House, name: &str) -> Org {
    let tenant = Tenant::of(house.clock.id());
    let sites: [SiteId; 2] = std::array::from_fn(|_| house.clock.id());
    let teams: [TeamId; 3] = std::array::from_fn(|_| house.clock.id());
    let (lead, workers): (PersonId, [PersonId; 4]) = (house.clock.id(), std::array::from_fn(|_| house.clock.id()));
    let mut tx = house.store.begin().await.unwrap();
    organisations::insert_organisation(&mut tx, tenant.organisation_id(), name, false, NOW).await.unwrap();
    for (id, name, zone) in [(sites[0], "Kiel", "Europe/Berlin"), (sites[1], "Aarhus", "Europe/Copenhagen")] {
        sites::insert_site(&mut tx, tenant, &SiteRow { id, name: name.to_owned(), time_zone: zone.parse().unwrap() }).await.unwrap();
    }
    for (id, site, name) in [(teams[0], 0, "Früh"), (teams[1], 0, "Spät"), (teams[2], 1, "Nat")] {
        sites::insert_team(&mut tx, tenant, &TeamRow { id, site_id: sites[site], name: name.to_owned() }).await.unwrap();
    }
    let place = [(0, Some(0)), (0, Some(1)), (1, Some(2)), (0, None)];
    for (index, (site, team)) in place.into_iter().enumerate() {
        let home_team_id = team.map(|team| teams[team]);
        let name = ["Ada", "Ben", "Cleo", "Dov"][index];
        let new = NewPerson { id: workers[index], name, role: Role::Worker, locale: "de", site_id: sites[site], home_team_id };
        people::insert(&mut tx, tenant, &new, NOW).await.unwrap();
        if let Some(team) = home_team_id {
            sites::insert_member(&mut tx, tenant, team, workers[index]).await.unwrap();
        }
    }
    let new = NewPerson { id: lead, name: "Lena", role: Role::Lead, locale: "en", site_id: sites[0], home_team_id: Some(teams[0]) };
    people::insert(&mut tx, tenant, &new, NOW).await.unwrap();
    tx.commit().await.unwrap();
    Org { tenant, scope: tenant.whole(), sites, teams, lead, workers }
}
