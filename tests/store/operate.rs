//! Owns the operator's commands as the real program runs them: migrate and check.
//!
//! Called by the test runner. The one rule: what is wrong ends with exit code 1 and is named.

use std::process::Stdio;

use floornote::domain::ids::MessageId;
use floornote::domain::receipt::Answer;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection, raw_sql};
use tokio::process::Command;
use tokio::runtime::Runtime;

use super::conform::world::World;
use crate::database::{Backend, Database};

/// Runs a command of the program on a database; returns whether it ended well, and what it said.
async fn operate(url: &str, name: &str) -> (bool, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_floornote")).arg(name).env("FLOORNOTE_DATABASE_URL", url).stdin(Stdio::null()).output().await.unwrap();
    let (said, log) = (String::from_utf8(done.stdout).unwrap(), String::from_utf8_lossy(&done.stderr).into_owned());
    if done.status.success() { (true, said) } else { (false, said + &log) }
}

async fn run(backend: Backend, url: &str, sql: String) {
    match backend {
        Backend::Sqlite => raw_sql(AssertSqlSafe(sql)).execute(&mut SqliteConnection::connect(url).await.unwrap()).await.map(drop),
        Backend::Postgres => raw_sql(AssertSqlSafe(sql)).execute(&mut PgConnection::connect(url).await.unwrap()).await.map(drop),
    }
    .unwrap();
}

on_both!(processes_that_migrate_at_once_apply_it_once_and_say_so, a_counter_that_is_wrong_in_two_teams_is_found_though_the_sum_is_right);

fn processes_that_migrate_at_once_apply_it_once_and_say_so(backend: Backend) {
    Runtime::new().unwrap().block_on(async {
        let Database { url, folder: _folder } = backend.make().await;
        let (one, other, third) = tokio::join!(operate(&url, "migrate"), operate(&url, "migrate"), operate(&url, "migrate"));
        let all = [one, other, third];
        assert!(all.iter().all(|(is_well, _)| *is_well), "{all:?}");
        assert_eq!(all.iter().filter(|(_, said)| said.contains("applied 0001 house")).count(), 1, "{all:?}");
        assert_eq!(all.iter().filter(|(_, said)| said.starts_with("the schema is up to date")).count(), 2, "{all:?}");
        run(backend, &url, "UPDATE _sqlx_migrations SET version = 9999".to_owned()).await;
        let (is_well, said) = operate(&url, "migrate").await;
        assert!(!is_well && said.contains("restore a backup from before its first start"), "{said}");
    });
}

fn a_counter_that_is_wrong_in_two_teams_is_found_though_the_sum_is_right(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let [id, other]: [MessageId; 2] = world.ids();
        for id in [id, other] {
            world.sent(here, id, &here.everybody(), None).await;
        }
        world.change(here, id, &here.workers[..1], |receipt| receipt.answer = Answer::GotIt).await;
        let url = &world.house.url;
        assert_eq!(operate(url, "check").await, (true, "2 versions looked at, 0 differ\n".to_owned()));
        let literal = |id: uuid::Uuid| if backend == Backend::Sqlite { format!("x'{}'", id.simple()) } else { format!("'{id}'") };
        let plant = |team: usize, by: i64| {
            let (message, team) = (literal(id.0), literal(here.teams[team].0));
            format!("UPDATE progress SET got_it = got_it + {by}, pending = pending - {by} WHERE message_id = {message} AND team_id = {team}; ")
        };
        // One Got it too many here, one too few there.
        run(backend, url, plant(0, -1) + &plant(1, 1)).await;
        let (is_well, said) = operate(url, "check").await;
        assert!(!is_well, "{said}");
        for (team, should) in [(0, "got_it 0 should be 1"), (1, "got_it 1 should be 0")] {
            let line = said.lines().find(|line| line.contains(&here.teams[team].to_string())).unwrap_or_else(|| panic!("{said}"));
            assert!(line.contains(&id.to_string()) && line.contains(should), "{line}");
        }
        assert!(said.contains("2 versions looked at, 1 differ"), "{said}");
        assert!(!said.contains(&here.teams[2].to_string()) && !said.contains(&other.to_string()), "{said}");
        run(backend, url, plant(0, 1) + &plant(1, -1)).await;
        assert!(operate(url, "check").await.0);
        // A row that belongs to no receipt is found as well.
        let stray = format!(
            "UPDATE progress SET team_id = {} WHERE message_id = {} AND team_id = {}",
            literal(uuid::Uuid::max()),
            literal(id.0),
            literal(here.teams[2].0)
        );
        run(backend, url, stray).await;
        let (is_well, said) = operate(url, "check").await;
        assert!(!is_well && said.contains(&uuid::Uuid::max().to_string()) && said.contains(&here.teams[2].to_string()), "{said}");
    });
}
