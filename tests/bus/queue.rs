//! Owns what holds for every queue: order, room, and that a job is there until it is done.
//!
//! Called by the test runner. The one rule: what is tested of one kind is tested of the other, save for breaking Redis.

use std::time::Duration;

use floornote::bus::{Queue, StreamQueue};
use floornote::domain::clock::{Clock, Time};
use floornote::domain::ids::{OrganisationId, PageId};
use floornote::domain::job::{Job, Lane, LeasedJob};
use tokio::time::timeout;

use super::redis_server::RedisServer;

const SOON: Duration = Duration::from_secs(20);
const AWHILE: Duration = Duration::from_millis(300);

fn jobs(count: usize) -> Vec<LeasedJob> {
    let clock = Clock::system();
    let organisation_id: OrganisationId = clock.id();
    let job = |_| {
        let page_id: PageId = clock.id();
        LeasedJob {
            id: clock.id(),
            organisation_id,
            job: Job::SendPushV1 { page_id },
            attempts: 0,
            lease_number: 1,
            leased_until: Time(clock.now().0 + 30_000),
        }
    };
    (0..count).map(job).collect()
}

fn reader(server: &RedisServer) -> Queue {
    Queue::Stream(StreamQueue::open(server.open(), Lane::Push, Some(Clock::system().id())))
}

/// Pushes everything, as a relay does: what finds no room is pushed again once there is some.
async fn push_all(queue: &Queue, jobs: Vec<LeasedJob>) {
    let mut left = jobs;
    while !left.is_empty() {
        let room = queue.room().await;
        let rest = left.split_off(room.min(left.len()));
        let back = queue.push(left).await;
        left = back.into_iter().chain(rest).collect();
        tokio::task::yield_now().await;
    }
}

async fn order_is_kept(queue: Queue) {
    let jobs = jobs(40);
    let expected: Vec<_> = jobs.iter().map(|job| job.id).collect();
    let pop_all = async {
        let mut got = Vec::new();
        while got.len() < expected.len() {
            let taken = timeout(SOON, queue.pop()).await.unwrap().unwrap();
            got.push(taken.lease.id);
            queue.done(&taken).await;
        }
        got
    };
    let ((), got) = tokio::join!(push_all(&queue, jobs), pop_all);
    assert_eq!(got, expected);
    assert!(timeout(AWHILE, queue.pop()).await.is_err(), "a job that is done came again");
}

async fn a_full_queue_gives_back(queue: Queue) {
    let room = queue.room().await;
    assert!(room > 0);
    assert!(queue.push(jobs(room)).await.is_empty());
    assert_eq!(queue.room().await, 0);
}

#[tokio::test]
async fn in_the_process_order_is_kept() {
    order_is_kept(Queue::default()).await;
}

#[tokio::test]
async fn on_redis_order_is_kept() {
    let server = RedisServer::start().await;
    order_is_kept(reader(&server)).await;
}

#[tokio::test]
async fn in_the_process_a_full_queue_gives_back() {
    a_full_queue_gives_back(Queue::default()).await;
}

#[tokio::test]
async fn on_redis_a_full_queue_gives_back() {
    let server = RedisServer::start().await;
    a_full_queue_gives_back(Queue::Stream(StreamQueue::open(server.open(), Lane::Push, None))).await;
}

#[tokio::test]
async fn what_dead_readers_left_takes_no_room() {
    let server = RedisServer::start().await;
    let relay = Queue::Stream(StreamQueue::open(server.open(), Lane::Push, None));
    let room = relay.room().await;
    for _ in 0..room {
        let dead = reader(&server);
        assert!(relay.push(jobs(1)).await.is_empty());
        timeout(SOON, dead.pop()).await.unwrap().unwrap();
    }
    timeout(SOON, async {
        while relay.room().await < room {
            tokio::task::yield_now().await;
        }
    })
    .await
    .unwrap();
}

#[tokio::test]
async fn two_readers_share_the_jobs_and_none_comes_twice() {
    let server = RedisServer::start().await;
    let (one, other) = (reader(&server), reader(&server));
    let jobs = jobs(60);
    let all = jobs.len();
    let pop = |queue: Queue| async move {
        let mut got = Vec::new();
        while let Ok(Some(taken)) = timeout(Duration::from_secs(2), queue.pop()).await {
            got.push(taken.lease.id);
            queue.done(&taken).await;
        }
        got
    };
    let relay = Queue::Stream(StreamQueue::open(server.open(), Lane::Push, None));
    let ((), mut first, second) = tokio::join!(push_all(&relay, jobs), pop(one), pop(other));
    assert!(!first.is_empty() && !second.is_empty(), "one reader got nothing");
    first.extend(second);
    assert_eq!(first.len(), all);
    first.sort_unstable();
    first.dedup();
    assert_eq!(first.len(), all, "a job was read twice");
}

#[tokio::test]
async fn a_redis_that_forgets_everything_or_goes_away_is_used_again_afterwards() {
    let mut server = RedisServer::start().await;
    let queue = reader(&server);
    let take = |jobs: Vec<LeasedJob>| {
        let queue = &queue;
        async move {
            let id = jobs.first().unwrap().id;
            push_all(queue, jobs).await;
            let taken = timeout(SOON, queue.pop()).await.unwrap().unwrap();
            assert_eq!(taken.lease.id, id);
            queue.done(&taken).await;
        }
    };
    take(jobs(1)).await;
    server.flush();
    take(jobs(1)).await;
    server.kill();
    let lost = jobs(1);
    assert_eq!(queue.room().await, 0, "nothing is offered while Redis is away");
    assert_eq!(queue.push(lost).await.len(), 1, "what did not arrive is given back");
    server.start_again().await;
    take(jobs(1)).await;
}
