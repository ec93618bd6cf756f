//! Owns the operator's commands as the real program runs them: migrate and check.
//!
//! Called by the test runner. The one rule: what is wrong ends with exit code 1 and is named.

use std::process::Stdio;

use floornote::domain::ids::MessageId;
use floornote::domain::receipt::ActKind;
use tokio::process::Command;
use tokio::runtime::Runtime;

use super::conform::world::World;
use super::house::{literal, plant};
use crate::database::{Backend, Database};

/// Runs a command of the program on a database; returns whether it ended well, and what it said.
pub async fn operate(url: &str, name: &str) -> (bool, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_floornote")).arg(name).env("FLOORNOTE_DATABASE_URL", url).stdin(Stdio::null()).output().await.unwrap();
    let (said, log) = (String::from_utf8(done.stdout).unwrap(), String::from_utf8_lossy(&done.stderr).into_owned());
    if done.status.success() { (true, said) } else { (false, said + &log) }
}

on_both!(
    processes_that_migrate_at_once_apply_it_once_and_say_so,
    a_counter_that_is_wrong_in_two_teams_is_found_though_the_sum_is_right,
    a_roll_up_that_is_wrong_is_found_though_every_team_is_right
);

fn processes_that_migrate_at_once_apply_it_once_and_say_so(backend: Backend) {
    Runtime::new().unwrap().block_on(async {
        let Database { url, folder: _folder } = backend.make().await;
        let (one, other, third) = tokio::join!(operate(&url, "migrate"), operate(&url, "migrate"), operate(&url, "migrate"));
        let all = [one, other, third];
        assert!(all.iter().all(|(is_well, _)| *is_well), "{all:?}");
        assert_eq!(all.iter().filter(|(_, said)| said.contains("applied 0001 house")).count(), 1, "{all:?}");
        assert_eq!(all.iter().filter(|(_, said)| said.starts_with("the schema is up to date")).count(), 2, "{all:?}");
        plant(backend, &url, "UPDATE _sqlx_migrations SET version = 9999").await;
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
        world.act(id, 0, ActKind::GotIt, 1).await;
        let url = &world.house.url;
        assert_eq!(operate(url, "check").await, (true, "2 versions looked at, 0 differ\n".to_owned()));
        let move_by = |team: usize, by: i64| {
            let (message, team) = (literal(backend, id.0), literal(backend, here.teams[team].0));
            format!("UPDATE progress SET got_it = got_it + {by}, pending = pending - {by} WHERE message_id = {message} AND team_id = {team}; ")
        };
        // One Got it too many here, one too few there.
        plant(backend, url, &(move_by(0, -1) + &move_by(1, 1))).await;
        let (is_well, said) = operate(url, "check").await;
        assert!(!is_well, "{said}");
        for (team, should) in [(0, "got_it 0 should be 1"), (1, "got_it 1 should be 0")] {
            let line = said.lines().find(|line| line.contains(&here.teams[team].to_string())).unwrap_or_else(|| panic!("{said}"));
            assert!(line.contains(&id.to_string()) && line.contains(should), "{line}");
        }
        assert!(said.contains("2 versions looked at, 1 differ") && !said.contains("made of"), "{said}");
        assert!(!said.contains(&here.teams[2].to_string()) && !said.contains(&other.to_string()), "{said}");
        plant(backend, url, &(move_by(0, 1) + &move_by(1, -1))).await;
        assert!(operate(url, "check").await.0);
        // A row that belongs to no receipt is found as well.
        let (stray, team) = (literal(backend, uuid::Uuid::max()), literal(backend, here.teams[2].0));
        plant(backend, url, &format!("UPDATE progress SET team_id = {stray} WHERE message_id = {} AND team_id = {team}", literal(backend, id.0))).await;
        let (is_well, said) = operate(url, "check").await;
        assert!(!is_well && said.contains(&uuid::Uuid::max().to_string()) && said.contains(&here.teams[2].to_string()), "{said}");
    });
}

fn a_roll_up_that_is_wrong_is_found_though_every_team_is_right(backend: Backend) {
    World::run(backend, async |world| {
        let here = &world.here;
        let [id, other]: [MessageId; 2] = world.ids();
        for id in [id, other] {
            world.sent(here, id, &here.everybody(), None).await;
            world.act(id, 0, ActKind::GotIt, 1).await;
            world.reply(id, 0, None, 2).await;
        }
        let url = &world.house.url;
        assert_eq!(operate(url, "check").await, (true, "2 versions looked at, 0 differ\n".to_owned()));
        // By so many more, or fewer: in one site, in the organisation, in the curve, among the replies.
        for (table, set, condition, what) in [
            ("progress", "got_it = got_it + {by}, pending = pending - {by}", "level = 1 AND got_it > 0", "counters of sites"),
            ("progress", "got_it = got_it + {by}, pending = pending - {by}", "level = 2", "counters of the organisation"),
            ("curves", "got_it = got_it + {by}", "got_it > 0", "steps of the curve"),
            ("reply_counts", "replies_new = replies_new + {by}", "replies > 0", "counts of replies"),
        ] {
            let move_by = |by: &str| format!("UPDATE {table} SET {} WHERE message_id = {} AND {condition}", set.replace("{by}", by), literal(backend, id.0));
            plant(backend, url, &move_by("1")).await;
            let (is_well, said) = operate(url, "check").await;
            let line = format!("message {id} version 1: {what} differ from what they are made of\n");
            assert!(!is_well && said.starts_with(&(line + "2 versions looked at, 1 differ\n")), "{said}");
            plant(backend, url, &move_by("-1")).await;
        }
        assert!(operate(url, "check").await.0);
    });
}
