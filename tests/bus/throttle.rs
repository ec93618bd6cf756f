//! Owns what holds for throttles, in the process and on Redis.
//!
//! Called by the test runner. The one rule: what one process counts, the other refuses.

use floornote::bus::Throttle;
use floornote::domain::clock::Clock;

use super::redis_server::RedisServer;

const HOUR_MS: i64 = 3_600_000;

async fn fills_and_refuses(throttle: Throttle) {
    let now = Clock::system().now();
    for n in 1..=3 {
        assert_eq!(throttle.check("a", 3, now).await, None);
        assert_eq!(throttle.count("a", HOUR_MS, now).await, n);
    }
    let wait = throttle.check("a", 3, now).await.unwrap();
    assert!((1..=HOUR_MS).contains(&wait), "{wait}");
    assert_eq!(throttle.check("b", 3, now).await, None);
}

#[tokio::test]
async fn in_the_process_a_window_fills_and_refuses() {
    fills_and_refuses(Throttle::default()).await;
}

#[tokio::test]
async fn on_redis_a_window_fills_and_refuses() {
    let server = RedisServer::start().await;
    fills_and_refuses(Throttle::shared(server.open())).await;
}

#[tokio::test]
async fn processes_count_together_and_each_for_itself_while_redis_is_away() {
    let mut server = RedisServer::start().await;
    let (one, other) = (Throttle::shared(server.open()), Throttle::shared(server.open()));
    let now = Clock::system().now();
    one.count("a", HOUR_MS, now).await;
    assert_eq!(other.count("a", HOUR_MS, now).await, 2);
    assert!(one.check("a", 2, now).await.is_some());
    server.kill();
    assert_eq!(one.check("a", 2, now).await, None, "alone it knows of one try");
    assert_eq!(one.count("a", HOUR_MS, now).await, 2);
    assert!(one.check("a", 2, now).await.is_some(), "and counts on by itself");
}

#[tokio::test]
async fn a_redis_that_hangs_holds_up_a_throttle_for_a_moment_only() {
    let server = RedisServer::start().await;
    let throttle = Throttle::shared(server.open());
    let now = Clock::system().now();
    throttle.count("a", HOUR_MS, now).await;
    server.signal("STOP");
    // Each question is given up on its own; without that a join would wait as long as Redis hangs.
    assert!(throttle.check("a", 1, now).await.is_some(), "it forgot what it counted itself");
    server.signal("CONT");
}
