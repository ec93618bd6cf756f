//! Owns what holds for hints and wake-ups, within a process and between two.
//!
//! Called by the test runner. The one rule: two processes are two remotes on one Redis.

use std::time::Duration;

use floornote::bus::{Hint, HintKind, Remote, Signal, Since, Wake};
use floornote::domain::clock::Clock;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use super::redis_server::RedisServer;

const SOON: Duration = Duration::from_secs(20);
const AWHILE: Duration = Duration::from_millis(300);

fn hint(version: i64) -> Hint {
    let clock = Clock::system();
    Hint::Message { organisation_id: clock.id(), message_id: clock.id(), version, what: HintKind::Progress, since: Since::default() }
}

fn process(server: &RedisServer, stopping: &CancellationToken) -> (Signal, Wake) {
    let (remote, signal, wake) = Remote::new(server.open(), Clock::system().id());
    tokio::spawn(remote.run(stopping.clone()));
    (signal, wake)
}

/// Sends until the other process hears: whether it listens yet cannot be asked.
async fn joined(from: &Signal, to: &Signal) {
    let mut hints = to.subscribe();
    loop {
        from.send(hint(0));
        if timeout(Duration::from_millis(100), hints.recv()).await.is_ok() {
            break;
        }
    }
}

#[tokio::test]
async fn a_hint_reaches_its_own_process_and_the_other_once_each() {
    let server = RedisServer::start().await;
    let stopping = CancellationToken::new();
    let ((here, wake_here), (there, wake_there)) = (process(&server, &stopping), process(&server, &stopping));
    joined(&here, &there).await;
    joined(&there, &here).await;
    tokio::time::sleep(AWHILE).await;
    let (mut heard_here, mut heard_there) = (here.subscribe(), there.subscribe());
    let sent = hint(7);
    here.send(sent);
    assert_eq!(timeout(SOON, heard_here.recv()).await.unwrap().unwrap(), sent);
    assert_eq!(timeout(SOON, heard_there.recv()).await.unwrap().unwrap(), sent);
    assert!(timeout(AWHILE, heard_here.recv()).await.is_err(), "its own hint came back to it");
    assert!(timeout(AWHILE, heard_there.recv()).await.is_err(), "a hint came twice");
    let mut woken = wake_there.subscribe();
    woken.borrow_and_update();
    wake_here.wake();
    timeout(SOON, woken.changed()).await.unwrap().unwrap();
    stopping.cancel();
}

#[tokio::test]
async fn who_may_have_missed_something_is_told_to_read_again() {
    let mut server = RedisServer::start().await;
    let stopping = CancellationToken::new();
    let ((here, _), (there, _)) = (process(&server, &stopping), process(&server, &stopping));
    joined(&here, &there).await;
    let mut heard = there.subscribe();
    server.kill();
    here.send(hint(1));
    server.start_again().await;
    let missed = async {
        loop {
            if heard.recv().await.unwrap() == Hint::Missed {
                break;
            }
        }
    };
    timeout(SOON, missed).await.unwrap();
    joined(&here, &there).await;
    stopping.cancel();
}
