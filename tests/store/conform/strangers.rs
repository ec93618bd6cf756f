//! Owns what another organisation gets and leaves where no case beside asks for it: what is named by id is not found, and
//! what would stand beside foreign rows is refused.
//!
//! Called by the test runner. The one rule: afterwards the rows are as they were.

use floornote::domain::access::{ClaimEvent, CodeKind};
use floornote::domain::audience::Audience;
use floornote::domain::delivery::alert::{AlertEvent, AlertKind};
use floornote::domain::ids::{ClaimId, MessageId, PersonId, SiteId};
use floornote::domain::job::Job;
use floornote::domain::media::upload::{UploadKind, UploadState};
use floornote::domain::message::{Kind, MessageState};
use floornote::domain::norms::Interval;
use floornote::domain::person::Role;
use floornote::store::access::codes::{self, JoinCode};
use floornote::store::access::new_phones::{self, NewClaim};
use floornote::store::access::sessions::{self, NewSession};
use floornote::store::delivery::alerts::{self, Alert, AlertOutcome};
use floornote::store::delivery::subscriptions::{self, Subscription};
use floornote::store::idempotency::{self, Key};
use floornote::store::media::assets::{self, NewAsset, RenditionRow};
use floornote::store::media::uploads;
use floornote::store::message::messages::{self, NewMessage};
use floornote::store::message::replies;
use floornote::store::receipt::receipts;
use floornote::store::roster::people::{self, NewPerson};
use floornote::store::roster::plans;
use floornote::store::roster::sites::{self, SiteRow, TeamRow};
use floornote::store::{StoreError, Tx, outbox};

use super::replies::new as new_reply;
use super::world::{NOW, World, text};
use crate::database::Backend;

on_both!(nothing_is_put_beside_rows_of_others, rows_of_others_are_neither_found_nor_changed, equal_ids_of_two_organisations_are_two_rows);

async fn is_refused<T>(world: &World, what: &str, insert: impl AsyncFnOnce(&mut Tx) -> Result<T, StoreError>) {
    let mut tx = world.store().begin().await.unwrap();
    assert!(insert(&mut tx).await.is_err(), "{what} was put beside rows of others");
}

fn nothing_is_put_beside_rows_of_others(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, id) = (&world.here, &world.there, world.id::<MessageId>());
        let (ada, site, team) = (here.workers[0], here.sites[0], here.teams[0]);
        world.sent(here, id, &here.everybody(), None).await;
        let (audience, now) = (Audience::default(), NOW);
        let message = NewMessage { id: world.id(), sender_id: here.lead, kind: Kind::Text, template: None, audience: &audience };
        is_refused(world, "a message", async |tx| messages::insert(tx, there.tenant, &message, now).await).await;
        is_refused(world, "a version", async |tx| messages::insert_version(tx, there.tenant, &text(id, 2, None), now).await).await;
        is_refused(world, "an audience", async |tx| receipts::insert_audience(tx, there.tenant, id, 1, &there.everybody(), None).await).await;
        let reply = new_reply(world, world.id(), id, 0);
        is_refused(world, "a reply", async |tx| replies::insert(tx, there.tenant, &reply, now).await).await;
        let alert = alert(world, id, ada);
        is_refused(world, "an alert", async |tx| alerts::insert_pages(tx, there.tenant, &[alert], || world.id(), now).await).await;
        let person = NewPerson { id: world.id(), name: "Eve", role: Role::Worker, locale: "en", site_id: site, home_team_id: None };
        is_refused(world, "a person", async |tx| people::insert(tx, there.tenant, &person, now).await).await;
        is_refused(world, "a reach", async |tx| people::insert_reach(tx, there.tenant, world.id(), there.lead, Some(site), None).await).await;
        is_refused(world, "a member", async |tx| sites::insert_member(tx, there.tenant, team, there.lead).await).await;
        let row = TeamRow { id: world.id(), site_id: site, name: "Beside".to_owned() };
        is_refused(world, "a team", async |tx| sites::insert_team(tx, there.tenant, &row).await).await;
        let interval = Interval { starts_at: now, ends_at: now.plus(9) };
        is_refused(world, "a shift", async |tx| plans::insert_shift(tx, there.tenant, world.id(), there.sites[0], ada, interval).await).await;
        let session = NewSession { id: world.id(), person_id: ada, token_hash: b"token", generation: 1, is_demo: false };
        is_refused(world, "a session", async |tx| sessions::insert(tx, there.tenant, session, now).await).await;
        let code = JoinCode {
            id: world.id(),
            tenant: there.tenant,
            person_id: ada,
            kind: CodeKind::Personal,
            invited_by: None,
            expires_at: now.plus(9),
            spent_at: None,
        };
        is_refused(world, "a code", async |tx| codes::insert(tx, there.tenant, &code, b"code", now).await).await;
        let claim = NewClaim { id: world.id(), person_id: ada, join_code_id: code.id, secret_hash: b"secret", locale: "en", expires_at: now.plus(9) };
        is_refused(world, "a claim", async |tx| new_phones::insert(tx, there.tenant, claim, now).await).await;
        let nobodys: ClaimId = world.id();
        let event = async |tx: &mut Tx| new_phones::insert_event(tx, there.tenant, world.id(), nobodys, ClaimEvent::Asked, None, now).await;
        is_refused(world, "an event of a claim", event).await;
        let phone = phone(world, ada);
        is_refused(world, "a phone", async |tx| subscriptions::upsert(tx, there.tenant, &phone, 9, now).await).await;
        let key = Key { person_id: ada, route: "POST /messages", key: "k1", body_hash: b"body" };
        is_refused(world, "a key", async |tx| idempotency::insert(tx, there.tenant, key, "{}", now).await).await;
    });
}

fn rows_of_others_are_neither_found_nor_changed(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, id) = (&world.here, &world.there, world.id::<MessageId>());
        world.draft(here, id, Kind::Text).await;
        world.version(here, &text(id, 1, None), &here.everybody()).await;
        assert!(messages::find(world.store(), there.tenant, id, None).await.unwrap().is_none());
        world.write(async |tx| messages::leave(tx, there.tenant, &world.house.clock, id, 1, None).await.unwrap()).await;
        world.write(async |tx| messages::update_left(tx, there.tenant, id, 1, NOW).await.unwrap()).await;
        assert_eq!(messages::find(world.store(), here.tenant, id, None).await.unwrap().unwrap().state, MessageState::Processing);
        let alert = alert(world, id, here.workers[0]);
        let page = world.write(async |tx| alerts::insert_pages(tx, here.tenant, std::slice::from_ref(&alert), || world.id(), NOW).await.unwrap()).await[0];
        let outcome = AlertOutcome { id: alert.id, event: AlertEvent::Lost, run_at: NOW, sent_to: Vec::new() };
        world.write(async |tx| alerts::update_outcomes(tx, there.tenant, &[outcome]).await.unwrap()).await;
        assert_eq!(alerts::list_pending(world.store(), here.tenant, page).await.unwrap().len(), 1, "it is pending as before");
        let upload = world.upload(here, here.workers[0], UploadKind::Voice, UploadState::Open).await;
        assert!(uploads::find(world.store(), there.tenant, upload).await.unwrap().is_none());
        assert!(uploads::list(world.store(), there.tenant, &[upload]).await.unwrap().is_empty());
        world
            .write(async |tx| {
                assert!(uploads::list_locked(tx, there.tenant, &[upload]).await.unwrap().is_empty());
                assert!(people::list_staying(tx, there.tenant, &here.workers).await.unwrap().is_empty());
            })
            .await;
    });
}

fn equal_ids_of_two_organisations_are_two_rows(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let job = Job::FanOutV1 { message_id: world.id(), version: 1 };
        let asset = NewAsset { id: world.id(), kind: UploadKind::Photo, duration_ms: None, width: Some(1), height: Some(1), waveform: None };
        let site: SiteId = world.id();
        for (org, name, bytes) in [(here, "here", 1), (there, "there", 2)] {
            let row = SiteRow { id: site, name: name.to_owned(), time_zone: "UTC".parse().unwrap() };
            let rendition =
                RenditionRow { name: "photo.jpg".to_owned(), content_type: "image/jpeg".to_owned(), blob_key: name.to_owned(), bytes, etag: name.to_owned() };
            world
                .write(async |tx| {
                    outbox::insert(tx, org.tenant, world.id(), &job, NOW, NOW).await.unwrap();
                    sites::insert_site(tx, org.tenant, &row).await.unwrap();
                    assets::insert(tx, org.tenant, &asset, &[rendition], NOW).await.unwrap();
                })
                .await;
        }
        assert_eq!(outbox::count(world.store()).await.unwrap(), 2, "a job of one meaning is one in each organisation");
        for (org, name) in [(here, "here"), (there, "there")] {
            assert_eq!(sites::find_site(world.store(), &org.scope, site).await.unwrap().unwrap().name, name);
            assert_eq!(assets::find_rendition(world.store(), org.tenant, asset.id, "photo.jpg").await.unwrap().unwrap().blob_key, name);
        }
    });
}

fn alert(world: &World, message_id: MessageId, person_id: PersonId) -> Alert {
    Alert { id: world.id(), kind: AlertKind::Note, message_id, version: 1, person_id, reply_id: None, run_at: NOW, sent_to: Vec::new(), is_folded: false }
}

fn phone(world: &World, person_id: PersonId) -> Subscription {
    let (p256dh, auth) = ("key".to_owned(), "auth".to_owned());
    Subscription { id: world.id(), person_id, endpoint: "https://push.example/1".to_owned(), p256dh, auth }
}
