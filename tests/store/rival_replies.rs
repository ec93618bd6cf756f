//! Owns replies of two processes at once, some of which are answers too: their counts, and those of the answers.
//!
//! Called by the test runner. The one rule: as in `rivals`, PostgreSQL itself is asked whether two ever waited for each
//! other.

use floornote::domain::ids::MessageId;
use floornote::domain::message::{QuickReply, ReplyKind, ReplyState};
use floornote::domain::person::Role;
use floornote::domain::receipt::ActKind;
use floornote::service::Idempotency;
use floornote::service::message::replies as replying;
use floornote::service::message::replies::{ReplyBody, ReplyPatch};
use floornote::store::progress::sums;
use futures_util::future::join_all;

use super::conform::world::{NOW, World};
use super::process::{Process, actor};
use super::rivals::{act, deadlocks, has_sound_counters};
use crate::database::Backend;

on_both!(replies_and_answers_of_two_processes_leave_sound_counts);

fn replies_and_answers_of_two_processes_leave_sound_counts(backend: Backend) {
    const ROUNDS: i64 = 8;
    World::run(backend, async |world| {
        let here = &world.here;
        let processes = Process::two(world).await;
        let ids: [MessageId; 2] = world.ids();
        for id in ids {
            world.sent(here, id, &here.everybody(), None).await;
        }
        let lead = actor(world, here, here.lead, Role::Manager);
        // Everybody writes back from both processes, about the messages in opposite order: every second time the reply is an
        // answer too. The lead takes each one up at once.
        let replying = processes.iter().enumerate().flat_map(|(n, process)| {
            let lead = &lead;
            here.workers.iter().map(move |person| async move {
                let me = actor(world, here, *person, Role::Worker);
                for round in 0..ROUNDS {
                    let id = ids[usize::try_from(round).unwrap().wrapping_add(n) % ids.len()];
                    let is_answer = round % 4 < 2;
                    let body = ReplyBody {
                        person: *person,
                        version: 1,
                        kind: if is_answer { ReplyKind::Quick } else { ReplyKind::Text },
                        quick: is_answer.then_some(QuickReply::NotClear),
                        text: (!is_answer).then(|| "Which aisle?".to_owned()),
                        upload: None,
                        at: NOW,
                        act_id: is_answer.then(|| world.id()),
                        seq: is_answer.then_some(round * 4),
                        generation: None,
                    };
                    let reply = replying::create(&process.house, &me, id, body, Idempotency::default()).await.unwrap();
                    let patch = ReplyPatch { state: ReplyState::Heard, because: None };
                    replying::update(&process.house, lead, reply.id, patch).await.unwrap();
                }
            })
        });
        let acting = processes.iter().enumerate().flat_map(|(n, process)| {
            let tenant = here.tenant;
            here.workers.iter().map(move |person| async move {
                for round in 0..ROUNDS {
                    let kind = if round % 2 == 0 { ActKind::GotIt } else { ActKind::Seen };
                    let entries = ids.map(|id| act(world, (id, 1, *person), kind, round * 4 + 1 + i64::try_from(n).unwrap()));
                    let [one, other] = entries.map(|entry| process.house.batches.recorder.record(tenant, vec![entry]));
                    let (one, other) = tokio::join!(one, other);
                    assert!(one.is_ok() && other.is_ok(), "{one:?} {other:?}");
                }
            })
        });
        tokio::join!(join_all(replying), join_all(acting));
        has_sound_counters(world, here).await;
        let counted = sums::count_replies(world.store(), &here.scope, &ids).await.unwrap();
        assert_eq!(counted.values().map(|(all, _)| *all).sum::<i64>(), ROUNDS * 8, "a reply was lost");
        assert!(counted.values().all(|(_, new)| *new == 0), "{counted:?}");
        for process in processes {
            process.stop().await;
        }
        if backend == Backend::Postgres {
            assert_eq!(deadlocks(world).await, 0, "two transactions waited for each other");
        }
    });
}
