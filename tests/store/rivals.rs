//! Owns what the one writer of SQLite hides: two processes that write the same rows at the same moment.
//!
//! Called by the test runner. The one rule: whoever waits is answered, and the counters equal a recount; PostgreSQL itself
//! is asked whether two ever waited for each other.

use futures_util::future::join_all;
use sqlx::{Connection as _, PgConnection, Row as _};

use super::conform::world::{NOW, Org, World, text};
use super::process::{Process, actor, attempt, phone};
use crate::database::Backend;
use floornote::domain::audience::{Audience, Term};
use floornote::domain::clock::Time;
use floornote::domain::delivery::alert::{AlertEvent, AlertKind};
use floornote::domain::ids::{MessageId, PersonId};
use floornote::domain::job::Job;
use floornote::domain::message::{Ask, Kind, MessageState};
use floornote::domain::person::Role;
use floornote::domain::receipt::{Act, ActKind, ReceiptState};
use floornote::service::Idempotency;
use floornote::service::delivery::subscription::{self, SubscriptionBody, SubscriptionKeys};
use floornote::service::message::draft::{Deliver, SendMessage};
use floornote::service::message::version::{self, NewVersion};
use floornote::service::message::{cancel, send};
use floornote::store::delivery::alerts::{self, Alert, AlertOutcome};
use floornote::store::delivery::subscriptions;
use floornote::store::message::messages;
use floornote::store::receipt::acts::Entry;
use floornote::store::receipt::{receipts, recount};
use floornote::store::{Store, StoreError, outbox};
use floornote::worker::Done;
use floornote::worker::jobs::perform;

on_both!(
    phones_and_pushes_of_two_processes_meet_on_the_same_receipts,
    one_idempotency_key_at_two_processes_makes_one_message,
    a_cancel_and_a_fan_out_at_once_leave_nothing_to_push,
    acknowledgements_and_a_new_version_at_once_leave_sound_counters,
);

pub fn act(world: &World, key: (MessageId, i64, PersonId), kind: ActKind, seq: i64) -> Entry {
    Entry { key, act: Act { act_id: world.id(), kind, client_at: NOW.plus(seq), received_at: NOW.plus(seq), generation: 1, seq } }
}

/// Every stored row of counters equals its recount; roll-ups, curves and counts of replies are even with it.
pub async fn has_sound_counters(world: &World, at: &Org) {
    for (id, version) in recount::list_versions(world.store(), at.tenant).await.unwrap() {
        let stored = recount::list_stored(world.store(), at.tenant, id, version).await.unwrap();
        assert_eq!(stored, recount::recount(world.store(), at.tenant, id, version).await.unwrap(), "message {id} version {version}");
        assert_eq!(recount::list_uneven(world.store(), at.tenant, id, version).await.unwrap(), [""; 0], "message {id} version {version}");
    }
}

/// How often two transactions of this database waited for each other, so that one had to be rolled back. Closes the world.
pub async fn deadlocks(world: &World) -> i64 {
    const OTHERS: &str = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    world.store().close().await;
    let mut connection = PgConnection::connect(&world.house.url).await.unwrap();
    // What a backend counted is told at its end.
    while sqlx::query(OTHERS).fetch_one(&mut connection).await.unwrap().get::<i64, _>(0) > 0 {
        tokio::task::yield_now().await;
    }
    let row = sqlx::query("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()").fetch_one(&mut connection).await.unwrap();
    row.get::<i64, _>(0)
}

/// Writes what became of a page of pushes, with the store's functions in the order of the push job.
async fn write_outcomes(store: &Store, at: &Org, page: &[Alert], phones: &[floornote::domain::ids::SubscriptionId], now: Time) -> Result<(), StoreError> {
    let mut tx = store.begin().await?;
    messages::list_cancelled(&mut tx, at.tenant, &page.iter().map(|alert| alert.message_id).collect()).await?;
    let outcome = |alert: &Alert| AlertOutcome { id: alert.id, event: AlertEvent::Accepted, run_at: now, sent_to: phones.to_vec() };
    alerts::update_outcomes(&mut tx, at.tenant, &page.iter().map(outcome).collect::<Vec<_>>()).await?;
    let people: Vec<PersonId> = page.iter().rev().map(|alert| alert.person_id).collect();
    alerts::take_folded(&mut tx, at.tenant, &people).await?;
    subscriptions::update_pushed(&mut tx, at.tenant, phones, now).await?;
    let keys: Vec<_> = page.iter().rev().map(|alert| (alert.message_id, alert.version, alert.person_id)).collect();
    let old = receipts::list_by_keys(&mut tx, at.tenant, &keys).await?.into_iter();
    let changes: Vec<_> = old.map(|old| (old.clone(), floornote::domain::receipt::Receipt { notified_at: Some(now), ..old })).collect();
    receipts::update_many(&mut tx, at.tenant, &changes).await?;
    tx.commit().await
}

/// Holds receipts and lets them go again, as the release at a shift start does.
async fn hold_and_release(store: &Store, at: &Org, keys: &[(MessageId, i64, PersonId)]) -> Result<(), StoreError> {
    let mut tx = store.begin().await?;
    let held = receipts::list_by_keys(&mut tx, at.tenant, keys).await?.into_iter();
    let changes: Vec<_> = held.map(|old| (old.clone(), floornote::domain::receipt::Receipt { held_until: Some(NOW), ..old })).collect();
    receipts::update_many(&mut tx, at.tenant, &changes).await?;
    tx.commit().await?;
    let mut tx = store.begin().await?;
    let held = receipts::list_held(&mut tx, at.tenant, NOW, 99).await?.into_iter();
    let changes: Vec<_> = held.map(|old| (old.clone(), floornote::domain::receipt::Receipt { held_until: None, ..old })).collect();
    receipts::update_many(&mut tx, at.tenant, &changes).await?;
    tx.commit().await
}

fn phones_and_pushes_of_two_processes_meet_on_the_same_receipts(backend: Backend) {
    const ROUNDS: i64 = 12;
    World::run(backend, async |world| {
        let here = &world.here;
        let processes = Process::two(world).await;
        let ids: [MessageId; 3] = world.ids();
        let mut pages: Vec<Vec<Alert>> = Vec::new();
        for id in ids {
            world.sent(here, id, &here.everybody(), None).await;
            let alert = |person: &PersonId| Alert {
                id: world.id(),
                kind: AlertKind::Digest,
                message_id: id,
                version: 1,
                person_id: *person,
                reply_id: None,
                run_at: NOW,
                sent_to: Vec::new(),
                is_folded: id == ids[2],
            };
            let page: Vec<Alert> = here.workers.iter().map(alert).collect();
            world.write(async |tx| alerts::insert_pages(tx, here.tenant, &page, || world.id(), NOW).await.unwrap()).await;
            pages.push(page);
        }
        let phones: Vec<_> = here.workers.iter().map(|person| phone(world, *person)).collect();
        for one in &phones {
            world.write(async |tx| subscriptions::upsert(tx, here.tenant, one, 10, NOW).await.unwrap()).await;
        }
        let phone_ids: Vec<_> = phones.iter().rev().map(|phone| phone.id).collect();
        let kinds = [ActKind::Reached, ActKind::Seen, ActKind::GotIt, ActKind::TakeBack, ActKind::NotClear];
        // Each person's phone speaks to both processes, about the messages in opposite order.
        let acting = processes.iter().enumerate().flat_map(|(n, process)| {
            let tenant = here.tenant;
            here.workers.iter().map(move |person| async move {
                for round in 0..ROUNDS {
                    for at in 0..ids.len() {
                        let id = ids[if n == 0 { at } else { ids.len() - 1 - at }];
                        let kind = kinds[usize::try_from(round).unwrap() % kinds.len()];
                        let entry = act(world, (id, 1, *person), kind, round * 2 + i64::try_from(n).unwrap());
                        process.house.batches.recorder.record(tenant, vec![entry]).await.unwrap();
                    }
                }
            })
        });
        let pushing = processes.iter().enumerate().map(|(n, process)| {
            let (pages, phone_ids) = (&pages, &phone_ids);
            async move {
                for round in 0..ROUNDS {
                    let page = &pages[(usize::try_from(round).unwrap() + n) % 2];
                    write_outcomes(&process.house.store, here, page, phone_ids, NOW.plus(round)).await.unwrap();
                }
            }
        });
        let releasing = processes.iter().map(|process| async move {
            let keys: Vec<_> = ids.iter().rev().flat_map(|id| here.workers.iter().map(move |person| (*id, 1, *person))).collect();
            for _ in 0..ROUNDS {
                hold_and_release(&process.house.store, here, &keys).await.unwrap();
            }
        });
        let registering = processes.iter().map(|process| {
            let phones = &phones;
            async move {
                for round in 0..ROUNDS {
                    let who = usize::try_from(round).unwrap() % phones.len();
                    let lead = actor(world, here, here.workers[who], Role::Worker);
                    let keys = SubscriptionKeys { p256dh: phones[who].p256dh.clone(), auth: format!("new{round}") };
                    // Both processes move the same endpoint.
                    let body = SubscriptionBody { endpoint: phones[who].endpoint.clone(), expiration_time: None, keys };
                    subscription::put(&process.house, &lead, body).await.unwrap();
                }
            }
        });
        tokio::join!(join_all(acting), join_all(pushing), join_all(releasing), join_all(registering));
        has_sound_counters(world, here).await;
        for process in processes {
            process.stop().await;
        }
        if backend == Backend::Postgres {
            assert_eq!(deadlocks(world).await, 0, "two transactions waited for each other");
        }
    });
}

#[test]
fn a_batch_that_postgresql_rolls_back_is_written_again_and_answered() {
    World::run(Backend::Postgres, async |world| {
        let here = &world.here;
        let process = Process::start(&world.house.url, &world.house.clock, 4).await;
        let ids: [MessageId; 2] = world.ids();
        for id in ids {
            world.sent(here, id, &here.everybody()[..1], None).await;
        }
        let lock = "SELECT 1 FROM receipts WHERE message_id = $1 FOR UPDATE";
        let mut rival = PgConnection::connect(&world.house.url).await.unwrap();
        // Who waits longest looks for a circle first, and is the one that is rolled back: never this one.
        sqlx::raw_sql("SET deadlock_timeout = '60s'; BEGIN").execute(&mut rival).await.unwrap();
        sqlx::query(lock).bind(ids[1].0).execute(&mut rival).await.unwrap();
        let entries = vec![act(world, (ids[0], 1, here.workers[0]), ActKind::GotIt, 1)];
        let others = vec![act(world, (ids[1], 1, here.workers[0]), ActKind::GotIt, 1)];
        let recorder = &process.house.batches.recorder;
        let tenant = here.tenant;
        let both = async { tokio::join!(recorder.record(tenant, entries), recorder.record(tenant, others)) };
        let rivalry = async {
            // The batch has the first receipt and waits for the second.
            let waiting = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
            let mut watcher = PgConnection::connect(&world.house.url).await.unwrap();
            while sqlx::query(waiting).fetch_one(&mut watcher).await.unwrap().get::<i64, _>(0) == 0 {
                tokio::task::yield_now().await;
            }
            sqlx::query(lock).bind(ids[0].0).execute(&mut rival).await.unwrap();
            sqlx::raw_sql("ROLLBACK").execute(&mut rival).await.unwrap();
        };
        let ((one, other), ()) = tokio::join!(both, rivalry);
        assert!(one.is_ok() && other.is_ok(), "{one:?} {other:?}");
        has_sound_counters(world, here).await;
        rival.close().await.unwrap();
        process.stop().await;
        assert_eq!(deadlocks(world).await, 1, "nothing was rolled back, so nothing was proved");
    });
}

fn one_idempotency_key_at_two_processes_makes_one_message(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let processes = Process::two(world).await;
        let lead = actor(world, here, here.lead, Role::Manager);
        let sending = |process: &Process, key: String| {
            let input = SendMessage {
                kind: Kind::Text,
                title: "Aisle 4".to_owned(),
                text: Some("Move the pallets.".to_owned()),
                upload: None,
                audience: Audience { any_of: vec![Term::Site(here.sites[0])], ..Audience::default() },
                ask: Ask::Acknowledge,
                respond_by: None,
                is_finish_asked: false,
                template: None,
                deliver: Deliver::Now,
            };
            let (house, lead) = (process.house.clone(), lead.clone());
            async move { send::send(&house, &lead, input, Idempotency { key: Some(key) }).await.unwrap() }
        };
        for round in 0..6 {
            let key = format!("key-{round}");
            let all = [0, 1, 0, 1].map(|n: usize| sending(&processes[n], key.clone()));
            join_all(all).await;
            let sent = messages::list_sent(world.store(), here.tenant, here.lead, None, 99).await.unwrap();
            assert_eq!(sent.len(), round + 1, "one key made several messages");
        }
        has_sound_counters(world, here).await;
    });
}

fn a_cancel_and_a_fan_out_at_once_leave_nothing_to_push(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let [one, other] = Process::two(world).await;
        let (context, lead) = (one.context(), actor(world, here, here.lead, Role::Lead));
        for person in here.workers {
            world.write(async |tx| subscriptions::upsert(tx, here.tenant, &phone(world, person), 10, NOW).await.unwrap()).await;
        }
        for round in 0..8 {
            let id: MessageId = world.id();
            world.draft(here, id, Kind::Text).await;
            world.version(here, &text(id, 1, None), &here.everybody()).await;
            world.write(async |tx| messages::leave(tx, here.tenant, &world.house.clock, id, 1, None).await.unwrap()).await;
            let lease = world.write(async |tx| outbox::claim(tx, &["fan_out"], NOW, 9).await.unwrap().remove(0)).await;
            assert_eq!(lease.job, Job::FanOutV1 { message_id: id, version: 1 });
            let fanning = async {
                if round % 2 == 0 {
                    tokio::task::yield_now().await;
                }
                assert_eq!(perform(attempt(&context, &lease)).await.unwrap(), Done::Kept);
                assert!(world.write(async |tx| outbox::delete(tx, &lease).await.unwrap()).await);
            };
            let (cancelled, ()) = tokio::join!(cancel::cancel(&other.house, &lead, id), fanning);
            assert_eq!(cancelled.unwrap().stopped, 4);
            let row = messages::find(world.store(), here.tenant, id, None).await.unwrap().unwrap();
            assert_eq!(row.state, MessageState::Cancelled, "fanned out after it was withdrawn");
            let jobs = world.write(async |tx| outbox::claim(tx, &["send_push"], NOW, 99).await.unwrap()).await;
            for lease in jobs {
                let Job::SendPushV1 { page_id } = lease.job else { panic!("another job") };
                let pending = alerts::list_pending(world.store(), here.tenant, page_id).await.unwrap();
                assert!(pending.iter().all(|(alert, _)| alert.message_id != id), "a withdrawn message is still to be pushed");
            }
            let keys: Vec<_> = here.workers.iter().map(|person| (id, 1, *person)).collect();
            let stored = world.write(async |tx| receipts::list_by_keys(tx, here.tenant, &keys).await.unwrap()).await;
            assert!(stored.iter().all(|receipt| receipt.state == ReceiptState::Withdrawn));
        }
        has_sound_counters(world, here).await;
    });
}

fn acknowledgements_and_a_new_version_at_once_leave_sound_counters(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let [one, other] = Process::two(world).await;
        let lead = actor(world, here, here.lead, Role::Lead);
        for _ in 0..6 {
            let id: MessageId = world.id();
            world.sent(here, id, &here.everybody(), None).await;
            let input = NewVersion { title: "Aisle 5".to_owned(), text: Some("Not 4.".to_owned()), upload: None, respond_by: None };
            let acting = here.workers.iter().map(|person| {
                let entry = act(world, (id, 1, *person), ActKind::GotIt, 1);
                other.house.batches.recorder.record(here.tenant, vec![entry])
            });
            let (versioned, acted) = tokio::join!(version::new_version(&one.house, &lead, id, input, Idempotency::default()), join_all(acting));
            versioned.unwrap();
            assert!(acted.iter().all(Result::is_ok), "a late acknowledgement was refused: {acted:?}");
            let mut tx = world.store().begin().await.unwrap();
            assert!(receipts::list_open(&mut tx, here.tenant, id, 1).await.unwrap().is_empty(), "the older version still asks");
            assert_eq!(receipts::list_open(&mut tx, here.tenant, id, 2).await.unwrap().len(), 4);
        }
        has_sound_counters(world, here).await;
    });
}
