//! Owns the people of the tests: two organisations, so that every wall has two sides.
//!
//! Called by the test app. The one rule: sessions are made as many as needed; a person never shares one between cases.

use std::collections::HashMap;

use floornote::domain::access::{CodeKind, hash_secret, spell_code};
use floornote::domain::clock::{DAY_MS, Time};
use floornote::domain::ids::{AssetId, ClaimId, MessageId, OrganisationId, PersonId, ReplyId, SiteId, TeamId, UploadId};
use floornote::domain::media::upload::{UploadKind, UploadSource};
use floornote::domain::message::ReplyKind;
use floornote::domain::person::{Actor, Role, Scope, Tenant};
use floornote::domain::refusal::Code;
use floornote::service::access::join::{self, Joined};
use floornote::service::access::{new_phone, session};
use floornote::service::delivery::subscription;
use floornote::service::media::uploads::{self, NewUpload};
use floornote::service::message::{replies, send};
use floornote::service::receipt::acts;
use floornote::service::{House, Idempotency};
use floornote::store::access::codes::JoinCode;
use floornote::store::access::{codes, sessions};
use floornote::store::media::assets;
use floornote::store::media::assets::{NewAsset, RenditionRow};
use floornote::store::message::clips;
use floornote::store::roster::organisations;
use floornote::store::roster::people::NewPerson;
use floornote::store::roster::sites::{SiteRow, TeamRow};
use floornote::store::roster::{people, sites};
use serde_json::json;
use uuid::Uuid;

/// Everybody who tries a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Who {
    /// Not signed in.
    Nobody,
    /// A worker in the audience.
    Worker,
    /// A worker of another site.
    Outsider,
    /// The lead who sends.
    Lead,
    /// A lead of another site.
    OtherLead,
    /// The manager of the site.
    Manager,
    /// The manager of another site.
    OtherManager,
    /// Admin of the organisation.
    Admin,
    /// Admin of another organisation.
    ForeignAdmin,
}

pub const EVERYBODY: [Who; 9] =
    [Who::Nobody, Who::Worker, Who::Outsider, Who::Lead, Who::OtherLead, Who::Manager, Who::OtherManager, Who::Admin, Who::ForeignAdmin];

pub struct World {
    pub organisation_id: OrganisationId,
    pub team: TeamId,
    people: HashMap<Who, (Scope, PersonId)>,
}

/// The bytes of the clip that the tests pretend was processed.
pub fn clip() -> Vec<u8> {
    (0..=255_u8).cycle().take(1_000).collect()
}

struct Place {
    scope: Scope,
    site: SiteId,
    team: TeamId,
}

impl World {
    pub async fn seed(house: &House, has_neighbours: bool) -> Self {
        let ours: OrganisationId = house.clock.id();
        let theirs: OrganisationId = house.clock.id();
        let mut tx = house.store.begin().await.unwrap();
        let organisations = [(ours, "Nordlicht"), (theirs, "Südstern")];
        for (id, name) in organisations.into_iter().take(if has_neighbours { 2 } else { 1 }) {
            organisations::insert_organisation(&mut tx, id, name, false, house.clock.now()).await.unwrap();
        }
        tx.commit().await.unwrap();
        let here = place(house, ours, "Hafen").await;
        let there = place(house, ours, "Mitte").await;
        let mut people = HashMap::new();
        if has_neighbours {
            let foreign = place(house, theirs, "Alster").await;
            people.insert(Who::ForeignAdmin, (foreign.scope.clone(), person(house, Role::Admin, &foreign, "ForeignAdmin").await));
        }
        for (who, role, at) in [
            (Who::Worker, Role::Worker, &here),
            (Who::Outsider, Role::Worker, &there),
            (Who::Lead, Role::Lead, &here),
            (Who::OtherLead, Role::Lead, &there),
            (Who::Manager, Role::Manager, &here),
            (Who::OtherManager, Role::Manager, &there),
            (Who::Admin, Role::Admin, &here),
        ] {
            people.insert(who, (at.scope.clone(), person(house, role, at, &format!("{who:?}")).await));
        }
        Self { organisation_id: ours, team: here.team, people }
    }

    pub fn person(&self, who: Who) -> PersonId {
        self.people[&who].1
    }

    /// Signs somebody in anew and returns the secret.
    pub async fn sign_in(&self, house: &House, who: Who) -> Option<String> {
        let (scope, person_id) = self.people.get(&who)?;
        let secret = house.clock.id::<Uuid>().simple().to_string();
        let now = house.clock.now();
        let generation = people::find(&house.store, scope.tenant, *person_id).await.unwrap().unwrap().generation;
        let mut tx = house.store.begin().await.unwrap();
        let session =
            sessions::NewSession { id: house.clock.id(), person_id: *person_id, token_hash: &hash_secret(secret.as_bytes()), generation, is_demo: false };
        sessions::insert(&mut tx, scope.tenant, session, now).await.unwrap();
        tx.commit().await.unwrap();
        Some(secret)
    }

    /// Makes a code for somebody, good until the moment given.
    pub async fn code(&self, house: &House, who: Who, kind: CodeKind, expires_at: Time) -> String {
        let (scope, person_id) = &self.people[&who];
        let spelled = spell_code(&house.random().unwrap());
        let code = JoinCode { id: house.clock.id(), tenant: scope.tenant, person_id: *person_id, kind, invited_by: None, expires_at, spent_at: None };
        let mut tx = house.store.begin().await.unwrap();
        codes::insert(&mut tx, scope.tenant, &code, &hash_secret(spelled.as_bytes()), house.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        spelled
    }

    /// A new phone of somebody who has one already: it waits. Returns the secret of its cookie.
    pub async fn waiting_phone(&self, house: &House, who: Who) -> String {
        self.sign_in(house, who).await.unwrap();
        let code = self.code(house, who, CodeKind::Personal, house.clock.now().plus(DAY_MS)).await;
        match join::join(house, [127, 0, 0, 1].into(), &code, "en", None).await.unwrap() {
            Joined::Held(_, secret) => secret,
            Joined::In(..) => panic!("{who:?} has a phone"),
        }
    }

    /// The claim of such a phone.
    pub async fn claim(&self, house: &House, who: Who) -> ClaimId {
        self.waiting_phone(house, who).await;
        let old = self.actor(house, who).await;
        let waiting = new_phone::list(house, &old).await.unwrap().items;
        waiting.into_iter().filter(|phone| phone.is_mine).map(|phone| phone.id).max().unwrap()
    }

    pub async fn actor(&self, house: &House, who: Who) -> Actor {
        let secret = self.sign_in(house, who).await.unwrap();
        session::authenticate(house, &secret).await.unwrap().unwrap()
    }

    /// What the lead sends to their team, as JSON.
    pub fn message_body(&self) -> serde_json::Value {
        json!({"kind": "text", "title": "Aisle 4", "text": "Move the pallets before noon.", "audience": {"any_of": [{"team": self.team}]}, "ask": "acknowledge", "deliver": "now"})
    }

    /// Sends a text from the lead to their team; it leaves at once.
    pub async fn message(&self, house: &House) -> MessageId {
        let lead = self.actor(house, Who::Lead).await;
        let input = serde_json::from_value(self.message_body()).unwrap();
        send::send(house, &lead, input, Idempotency::default()).await.unwrap().id
    }

    /// A message that the worker, whose phone takes pushes, has opened and not answered.
    pub async fn unanswered_message(&self, house: &House) -> MessageId {
        let id = self.message(house).await;
        let worker = self.actor(house, Who::Worker).await;
        let phone = json!({"endpoint": "https://push.example/nudged", "keys": {"p256dh": "a", "auth": "b"}});
        subscription::put(house, &worker, serde_json::from_value(phone).unwrap()).await.unwrap();
        let seen = json!([{"act_id": house.clock.id::<Uuid>(), "kind": "seen", "at": house.clock.now(), "seq": 1}]);
        let body = json!({"person": worker.person_id, "version": 1, "generation": worker.generation, "acts": seen});
        acts::record(house, &worker, id, serde_json::from_value(body).unwrap()).await.unwrap();
        id
    }

    /// A message whose clip failed.
    pub async fn failed_message(&self, house: &House) -> MessageId {
        let upload = self.upload(house, Who::Lead, UploadKind::Video).await;
        let id = self.clip_message(house, upload).await;
        let mut tx = house.store.begin().await.unwrap();
        clips::media_failed(&mut tx, Tenant::of(self.organisation_id), upload, Code::MediaCorrupt).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    async fn clip_message(&self, house: &House, upload: UploadId) -> MessageId {
        let lead = self.actor(house, Who::Lead).await;
        let mut body = self.message_body();
        body["kind"] = json!("video");
        body["upload"] = json!(upload);
        send::send(house, &lead, serde_json::from_value(body).unwrap(), Idempotency::default()).await.unwrap().id
    }

    /// A complete upload of a few bytes.
    pub async fn upload(&self, house: &House, who: Who, kind: UploadKind) -> UploadId {
        let actor = self.actor(house, who).await;
        let new = NewUpload { kind, source: UploadSource::Recorded, filetype: "video/mp4".to_owned(), length: Some(5) };
        let id = uploads::create(house, &actor, new).await.unwrap().id;
        uploads::append(house, &actor, id, 0, None, "bytes".into()).await.unwrap();
        id
    }

    /// An upload that still takes bytes.
    pub async fn open_upload(&self, house: &House, who: Who) -> UploadId {
        let actor = self.actor(house, who).await;
        let new = NewUpload { kind: UploadKind::Video, source: UploadSource::Recorded, filetype: "video/mp4".to_owned(), length: None };
        uploads::create(house, &actor, new).await.unwrap().id
    }

    /// Pretends that an upload was processed: its clip is `clip()`.
    pub async fn process(&self, house: &House, upload: UploadId) -> AssetId {
        let tenant = Tenant::of(self.organisation_id);
        let asset = NewAsset { id: house.clock.id(), kind: UploadKind::Video, duration_ms: Some(1_000), width: Some(480), height: Some(640), waveform: None };
        let blob_key = format!("assets/{}/{}/video.mp4", self.organisation_id, asset.id);
        house.blobs.put(&blob_key.parse().unwrap(), clip().into()).await.unwrap();
        let rendition = RenditionRow { name: "video.mp4".to_owned(), content_type: "video/mp4".to_owned(), blob_key, bytes: 1_000, etag: "abc".to_owned() };
        let mut tx = house.store.begin().await.unwrap();
        assets::insert(&mut tx, tenant, &asset, &[rendition], house.clock.now()).await.unwrap();
        clips::media_ready(&mut tx, tenant, &house.clock, upload, asset.id).await.unwrap();
        tx.commit().await.unwrap();
        asset.id
    }

    /// A message with a clip that waits for processing: the message and its upload.
    pub async fn unready_clip(&self, house: &House) -> (MessageId, UploadId) {
        let upload = self.upload(house, Who::Lead, UploadKind::Video).await;
        (self.clip_message(house, upload).await, upload)
    }

    /// The clip of a message that has left.
    pub async fn asset(&self, house: &House) -> AssetId {
        let (_, upload) = self.unready_clip(house).await;
        self.process(house, upload).await
    }

    /// A typed reply of the worker.
    pub async fn reply(&self, house: &House) -> ReplyId {
        let message = self.message(house).await;
        let worker = self.actor(house, Who::Worker).await;
        let body = json!({"person": worker.person_id, "version": 1, "kind": ReplyKind::Text, "text": "Which aisle?", "at": house.clock.now()});
        replies::create(house, &worker, message, serde_json::from_value(body).unwrap(), Idempotency::default()).await.unwrap().id
    }
}

async fn place(house: &House, organisation_id: OrganisationId, name: &str) -> Place {
    let scope = Tenant::of(organisation_id).whole();
    let (site, team) = (house.clock.id(), house.clock.id());
    let mut tx = house.store.begin().await.unwrap();
    sites::insert_site(&mut tx, scope.tenant, &SiteRow { id: site, name: name.to_owned(), time_zone: "Europe/Berlin".parse().unwrap() }).await.unwrap();
    sites::insert_team(&mut tx, scope.tenant, &TeamRow { id: team, site_id: site, name: format!("{name} early") }).await.unwrap();
    tx.commit().await.unwrap();
    Place { scope, site, team }
}

async fn person(house: &House, role: Role, at: &Place, name: &str) -> PersonId {
    let id = house.clock.id();
    let mut tx = house.store.begin().await.unwrap();
    people::insert(&mut tx, at.scope.tenant, &NewPerson { id, name, role, locale: "en", site_id: at.site, home_team_id: Some(at.team) }, house.clock.now())
        .await
        .unwrap();
    sites::insert_member(&mut tx, at.scope.tenant, at.team, id).await.unwrap();
    let (site, team) = match role {
        Role::Lead => (None, Some(at.team)),
        Role::Manager => (Some(at.site), None),
        Role::Worker | Role::Admin => (None, None),
    };
    if role == Role::Lead || role == Role::Manager {
        people::insert_reach(&mut tx, at.scope.tenant, house.clock.id(), id, site, team).await.unwrap();
    }
    tx.commit().await.unwrap();
    id
}
