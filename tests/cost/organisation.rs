//! Owns the organisations whose reads are compared: the same messages to every site, in the same shares of states.
//!
//! Called by the tests of cost. The one rule: it is filled only through the store's own functions, and what a person did
//! follows from their place at their site: ids are chance, and a site must not be the one where nobody is held.

use std::collections::HashMap;

use floornote::domain::audience::{Audience, Recipient};
use floornote::domain::clock::{Clock, HOUR_MS, Time};
use floornote::domain::ids::{MessageId, PersonId, SiteId, TeamId};
use floornote::domain::message::{Ask, Kind, MessageState, ReplyKind};
use floornote::domain::person::{Role, Scope, Tenant};
use floornote::domain::receipt::{Act, ActKind, Receipt};
use floornote::store::Store;
use floornote::store::message::{messages, replies};
use floornote::store::receipt::acts::{Entry, record};
use floornote::store::receipt::receipts;
use floornote::store::roster::organisations;
use floornote::store::roster::people::NewPerson;
use floornote::store::roster::sites::{SiteRow, TeamRow};
use floornote::store::roster::{people, sites};

/// When everything is read.
pub const NOW: Time = Time(1_790_000_000_000);
/// People at each site.
pub const PEOPLE: usize = 30;
/// Messages to everybody.
pub const MESSAGES: usize = 24;
const TEAMS: usize = 3;

pub struct Organisation {
    pub scope: Scope,
    pub sender: PersonId,
    pub sites: Vec<SiteId>,
    pub teams: Vec<TeamId>,
    pub people: Vec<PersonId>,
    pub messages: Vec<MessageId>,
}

/// Makes an organisation of so many sites with its messages.
pub async fn make(store: &Store, sites: usize) -> Organisation {
    let (mut at, recipients) = make_roster(store, sites).await;
    for number in 0..MESSAGES {
        send(store, &mut at, &recipients, number).await;
    }
    at
}

/// Makes an organisation of so many sites to which nothing was sent yet; returns its workers as recipients too.
pub async fn make_roster(store: &Store, sites: usize) -> (Organisation, Vec<Recipient>) {
    let clock = Clock::fixed(NOW);
    let scope = Tenant::of(clock.id()).whole();
    let mut tx = store.begin().await.unwrap();
    organisations::insert_organisation(&mut tx, scope.tenant.organisation_id(), "Chain", false, NOW).await.unwrap();
    let mut at = Organisation { scope: scope.clone(), sender: clock.id(), sites: Vec::new(), teams: Vec::new(), people: Vec::new(), messages: Vec::new() };
    let mut recipients = Vec::new();
    for number in 0..sites {
        let site = SiteRow { id: clock.id(), name: format!("Store {number:02}"), time_zone: "UTC".parse().unwrap() };
        sites::insert_site(&mut tx, scope.tenant, &site).await.unwrap();
        let teams: Vec<TeamId> = (0..TEAMS).map(|_| clock.id()).collect();
        for (name, id) in teams.iter().enumerate() {
            sites::insert_team(&mut tx, scope.tenant, &TeamRow { id: *id, site_id: site.id, name: format!("Team {name}") }).await.unwrap();
        }
        for place in 0..PEOPLE {
            let id: PersonId = clock.id();
            let team = teams[place % TEAMS];
            let name = format!("Person {number:02} {place:02}");
            let new = NewPerson { id, name: &name, role: Role::Worker, locale: "en", site_id: site.id, home_team_id: Some(team) };
            people::insert(&mut tx, scope.tenant, &new, NOW).await.unwrap();
            sites::insert_member(&mut tx, scope.tenant, team, id).await.unwrap();
            recipients.push(Recipient { person_id: id, site_id: site.id, team_id: Some(team) });
            at.people.push(id);
        }
        at.sites.push(site.id);
        at.teams.extend(teams);
    }
    let lead = NewPerson { id: at.sender, name: "Lea", role: Role::Lead, locale: "en", site_id: at.sites[0], home_team_id: None };
    people::insert(&mut tx, scope.tenant, &lead, NOW).await.unwrap();
    tx.commit().await.unwrap();
    (at, recipients)
}

/// Sends one message and has people answer it: a third of the messages closes, the others stay open, held and late.
async fn send(store: &Store, at: &mut Organisation, recipients: &[Recipient], number: usize) {
    let sent_at = NOW.plus(-HOUR_MS * i64::try_from(MESSAGES - number).unwrap());
    let clock = Clock::fixed(sent_at);
    let (scope, id): (_, MessageId) = (at.scope.clone(), clock.id());
    let respond_by = (!number.is_multiple_of(4)).then(|| NOW.plus(HOUR_MS * (i64::try_from(number % 4).unwrap() - 2)));
    let mut tx = store.begin().await.unwrap();
    let audience = Audience::default();
    messages::insert(&mut tx, scope.tenant, &messages::NewMessage { id, sender_id: at.sender, kind: Kind::Text, template: None, audience: &audience }, sent_at)
        .await
        .unwrap();
    let new = messages::NewVersion {
        message_id: id,
        version: 1,
        title: "Aisle 4",
        body: Some("Move the pallets."),
        ask: Ask::Acknowledge,
        is_finish_asked: false,
        respond_by,
        upload_id: None,
        asset_id: None,
        state: MessageState::Processing,
    };
    messages::insert_version(&mut tx, scope.tenant, &new, sent_at).await.unwrap();
    receipts::insert_audience(&mut tx, scope.tenant, id, 1, recipients, respond_by).await.unwrap();
    messages::leave(&mut tx, scope.tenant, &clock, id, 1, respond_by).await.unwrap();
    messages::update_fanned_out(&mut tx, scope.tenant, id, 1).await.unwrap();
    let is_closed = number.is_multiple_of(3);
    let (mut changes, mut entries) = (Vec::new(), Vec::new());
    let places: HashMap<PersonId, usize> = recipients.iter().enumerate().map(|(number, to)| (to.person_id, number % PEOPLE)).collect();
    for (turn, old) in receipts::list_open(&mut tx, scope.tenant, id, 1).await.unwrap().into_iter().enumerate() {
        let kind = match places[&old.person_id] % 10 {
            _ if is_closed => ActKind::GotIt,
            0 => {
                changes.push((old.clone(), Receipt { held_until: Some(NOW.plus(HOUR_MS)), ..old }));
                continue;
            }
            1 => continue,
            2 => ActKind::Seen,
            3 => ActKind::NotClear,
            _ => ActKind::GotIt,
        };
        let at = sent_at.plus(60_000 + i64::try_from(turn).unwrap() * 1_000);
        let act = Act { act_id: clock.id(), kind, client_at: at, received_at: at, generation: 1, seq: 1 };
        entries.push(Entry { key: (id, 1, old.person_id), act });
    }
    receipts::update_many(&mut tx, scope.tenant, &changes).await.unwrap();
    for batch in entries.chunks(1_024) {
        record(&mut tx, scope.tenant, batch).await.unwrap();
    }
    for to in recipients.iter().step_by(PEOPLE / 3) {
        let reply = replies::NewReply {
            id: clock.id(),
            message_id: id,
            version: 1,
            author_id: to.person_id,
            site_id: to.site_id,
            kind: ReplyKind::Text,
            quick: None,
            body: Some("Which pallets?"),
            upload_id: None,
        };
        replies::insert(&mut tx, scope.tenant, &reply, sent_at.plus(HOUR_MS)).await.unwrap();
    }
    tx.commit().await.unwrap();
    at.messages.push(id);
}
