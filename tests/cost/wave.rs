//! Owns a wave of pushes and what comes back, as the worker and the recorder ask the store: decided, read, written, answered.
//!
//! Called by the test of cost on SQLite. The one rule: every statement of that way is run, with several rows each.

use std::collections::BTreeSet;

use floornote::domain::clock::{Clock, HOUR_MS};
use floornote::domain::delivery::alert::{AlertEvent, AlertKind};
use floornote::domain::ids::{MessageId, PersonId, UploadId};
use floornote::domain::job::Job;
use floornote::domain::media::upload::{UploadKind, UploadSource, UploadState};
use floornote::domain::receipt::{Act, ActKind, Receipt, UnreachableWhy};
use floornote::store::delivery::alerts::{self, Alert, AlertOutcome};
use floornote::store::delivery::subscriptions::{self, Subscription};
use floornote::store::media::uploads::{self, Growth, UploadPart, UploadRow};
use floornote::store::message::messages;
use floornote::store::receipt::acts::{Entry, record};
use floornote::store::receipt::receipts;
use floornote::store::receipt::receipts::ReceiptKey;
use floornote::store::{Store, outbox};

use crate::organisation::{MESSAGES, NOW, Organisation};
use floornote::store::delivery::readers;
use floornote::store::roster::plans;

/// People of the wave.
const PEOPLE: usize = 12;

/// Runs the wave.
pub async fn write(store: &Store, at: &Organisation) {
    let people = &at.people[..PEOPLE];
    let id = at.messages[MESSAGES - 1];
    subscribe(store, at, people).await;
    let alerts = decide(store, at, id, people).await;
    push(store, at, &alerts).await;
    answer(store, at, id, people).await;
    upload(store, at, people).await;
}

async fn subscribe(store: &Store, at: &Organisation, people: &[PersonId]) {
    let mut tx = store.begin().await.unwrap();
    for (number, person_id) in people.iter().enumerate() {
        let endpoint = format!("https://push.example/{number}");
        let phone = Subscription { id: Clock::fixed(NOW).id(), person_id: *person_id, endpoint, p256dh: "key".to_owned(), auth: "auth".to_owned() };
        subscriptions::upsert(&mut tx, at.scope.tenant, &phone, 10, NOW).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// As fan-out and the release of what is held do.
async fn decide(store: &Store, at: &Organisation, message_id: MessageId, people: &[PersonId]) -> Vec<Alert> {
    let (tenant, clock) = (at.scope.tenant, Clock::fixed(NOW));
    let mut tx = store.begin().await.unwrap();
    messages::find_in(&mut tx, tenant, message_id, Some(1)).await.unwrap();
    receipts::list_undecided(&mut tx, tenant, message_id, 1).await.unwrap();
    plans::list_plans(&mut tx, tenant, Some(people), NOW).await.unwrap();
    alerts::list_rung(&mut tx, tenant, people, message_id, NOW.plus(-HOUR_MS)).await.unwrap();
    let held = receipts::list_held(&mut tx, tenant, NOW.plus(2 * HOUR_MS), 50).await.unwrap();
    assert!(held.len() > 1, "nobody is held");
    let change = |old: Receipt| (old.clone(), Receipt { held_until: None, ..old });
    receipts::update_many(&mut tx, tenant, &held.into_iter().map(change).collect::<Vec<_>>()).await.unwrap();
    let alert = |(number, person_id): (usize, &PersonId)| Alert {
        id: clock.id(),
        kind: if number % 4 == 0 { AlertKind::Digest } else { AlertKind::Note },
        message_id,
        version: 1,
        person_id: *person_id,
        reply_id: None,
        run_at: NOW,
        sent_to: Vec::new(),
        is_folded: number % 4 == 1,
    };
    let alerts: Vec<Alert> = people.iter().enumerate().map(alert).collect();
    for page_id in alerts::insert_pages(&mut tx, tenant, &alerts, || clock.id(), NOW).await.unwrap() {
        outbox::insert(&mut tx, tenant, clock.id(), &Job::SendPushV1 { page_id }, NOW, NOW).await.unwrap();
    }
    messages::update_fanned_out(&mut tx, tenant, message_id, 1).await.unwrap();
    tx.commit().await.unwrap();
    alerts
}

/// As a page is read, and what became of it written.
async fn push(store: &Store, at: &Organisation, alerts: &[Alert]) {
    let tenant = at.scope.tenant;
    let mut tx = store.begin().await.unwrap();
    let leased = outbox::claim(&mut tx, &["send_push"], NOW, 10).await.unwrap();
    tx.commit().await.unwrap();
    let Job::SendPushV1 { page_id } = leased[0].job else { panic!("a page") };
    let pending = alerts::list_pending(store, tenant, page_id).await.unwrap();
    let pending: Vec<Alert> = pending.into_iter().map(|(alert, _)| alert).collect();
    let people: Vec<PersonId> = pending.iter().map(|alert| alert.person_id).collect();
    let keys: Vec<ReceiptKey> = alerts.iter().map(|alert| (alert.message_id, alert.version, alert.person_id)).collect();
    readers::list_readers(store, tenant, &people).await.unwrap();
    plans::list_shift_ends(store, tenant, &people, NOW).await.unwrap();
    let phones = subscriptions::list_of(store, tenant, &people).await.unwrap();
    assert!(phones.len() > 4, "hardly anybody has a phone");
    alerts::list_waiting(store, tenant, &people, AlertKind::Digest).await.unwrap();
    alerts::list_standing(store, tenant, alerts[0].message_id).await.unwrap();

    let mut tx = store.begin().await.unwrap();
    assert!(outbox::renew(&mut tx, &leased[0], NOW).await.unwrap());
    messages::list_cancelled(&mut tx, tenant, &BTreeSet::from([alerts[0].message_id])).await.unwrap();
    let events = [AlertEvent::Accepted, AlertEvent::Accepted, AlertEvent::Waited, AlertEvent::Lost];
    let outcome = |(number, alert): (usize, &Alert)| AlertOutcome { id: alert.id, event: events[number % 4], run_at: NOW, sent_to: Vec::new() };
    alerts::update_outcomes(&mut tx, tenant, &pending.iter().enumerate().map(outcome).collect::<Vec<_>>()).await.unwrap();
    assert!(!alerts::take_folded(&mut tx, tenant, &at.people[..PEOPLE]).await.unwrap().is_empty());
    let ids: Vec<_> = phones.iter().map(|phone| phone.id).collect();
    subscriptions::update_gone(&mut tx, tenant, &ids[..2], NOW).await.unwrap();
    subscriptions::update_pushed(&mut tx, tenant, &ids, NOW).await.unwrap();
    receipts::update_notified(&mut tx, tenant, &keys, NOW).await.unwrap();
    let lost = receipts::list_by_keys(&mut tx, tenant, &keys[..3]).await.unwrap();
    let change = |old: Receipt| (old.clone(), Receipt { unreachable: Some(UnreachableWhy::Expired), ..old });
    receipts::update_many(&mut tx, tenant, &lost.into_iter().map(change).collect::<Vec<_>>()).await.unwrap();
    outbox::delete(&mut tx, &leased[0]).await.unwrap();
    tx.commit().await.unwrap();
    alerts::find_last_page(store, tenant, page_id).await.unwrap();
}

/// As the recorder does.
async fn answer(store: &Store, at: &Organisation, message_id: MessageId, people: &[PersonId]) {
    let mut tx = store.begin().await.unwrap();
    subscriptions::update_reached(&mut tx, at.scope.tenant, people, NOW).await.unwrap();
    let act = |kind| Act { act_id: Clock::fixed(NOW).id(), kind, client_at: NOW, received_at: NOW, generation: 2, seq: 2 };
    let entries: Vec<Entry> = people.iter().map(|person| Entry { key: (message_id, 1, *person), act: act(ActKind::TakeBack) }).collect();
    assert_eq!(record(&mut tx, at.scope.tenant, &entries).await.unwrap().len(), PEOPLE);
    tx.commit().await.unwrap();
}

async fn upload(store: &Store, at: &Organisation, people: &[PersonId]) {
    let mut tx = store.begin().await.unwrap();
    let mut grown = Vec::new();
    for person_id in people {
        let id: UploadId = Clock::fixed(NOW).id();
        let row = UploadRow {
            id,
            person_id: *person_id,
            kind: UploadKind::Photo,
            source: UploadSource::Picked,
            filetype: "image/jpeg".to_owned(),
            length: None,
            received: 0,
            parts: 0,
            state: UploadState::Open,
            expires_at: NOW.plus(HOUR_MS),
        };
        uploads::insert(&mut tx, at.scope.tenant, &row, NOW).await.unwrap();
        grown.push(Growth { id, from: 0, to: 9, parts: 1, length: None });
    }
    let ids: Vec<UploadId> = grown.iter().map(|one| one.id).collect();
    assert_eq!(uploads::list_locked(&mut tx, at.scope.tenant, &ids).await.unwrap().len(), PEOPLE);
    assert!(uploads::update_received(&mut tx, at.scope.tenant, &grown, NOW.plus(HOUR_MS)).await.unwrap());
    let part = UploadPart { starts_at: 0, length: 9, blob_key: "uploads/shared".to_owned(), blob_at: 0 };
    let parts: Vec<_> = ids.iter().map(|id| (*id, &part)).collect();
    uploads::insert_parts(&mut tx, at.scope.tenant, &parts).await.unwrap();
    assert!(uploads::delete(&mut tx, at.scope.tenant, ids[0]).await.unwrap().is_empty(), "others have a part in it");
    tx.commit().await.unwrap();
    assert_eq!(uploads::list_parts(store, at.scope.tenant, ids[1]).await.unwrap().len(), 1);
    assert!(uploads::has_parts_in(store, at.scope.tenant, &part.blob_key).await.unwrap());
}
