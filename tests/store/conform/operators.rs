//! Owns the cases of what operators see: what the outbox holds, the last page of a fan-out, how a database stands, its copy.
//!
//! Called by the test runner. The one rule: looking changes nothing, and what is looked at is said as it is.

use floornote::domain::clock::{Clock, Time};
use floornote::domain::delivery::alert::{AlertEvent, AlertKind};
use floornote::domain::ids::{AlertId, PageId, UploadId};
use floornote::domain::job::Job;
use floornote::domain::media::upload::{UploadKind, UploadState};
use floornote::domain::message::Kind;
use floornote::domain::person::{Scope, Tenant};
use floornote::store::CONNECTIONS;
use floornote::store::delivery::alerts::{self, Alert, AlertOutcome, LastPage};
use floornote::store::engine::backup::{self, Cursor, NamedBlob};
use floornote::store::engine::inspect::{self, Schema};
use floornote::store::media::uploads::{self, UploadPart};
use floornote::store::outbox::{self, Holding};
use floornote::store::roster::sites;

use super::world::{NOW, World};
use crate::database::Backend;

on_both!(
    the_outbox_tells_what_it_holds_by_name,
    the_last_page_of_a_fan_out_is_told_from_the_others,
    a_database_tells_how_it_stands,
    connections_in_use_are_counted,
    sites_and_teams_are_found_in_their_organisation
);

fn the_outbox_tells_what_it_holds_by_name(backend: Backend) {
    World::run(backend, async |world| {
        assert_eq!(outbox::list_holdings(world.store(), NOW).await.unwrap(), []);
        let release = |at_ms| Job::ReleaseHeldV1 { at_ms };
        for (job, after) in [(release(1), -5), (release(2), -3), (release(3), 60_000), (Job::SendPushV1 { page_id: world.id() }, 0)] {
            world.write(async |tx| outbox::insert(tx, world.here.tenant, world.id(), &job, NOW.plus(after), NOW).await.unwrap()).await;
        }
        let leased = world.write(async |tx| outbox::claim(tx, &["release_held"], NOW, 1).await.unwrap()).await.remove(0);
        let holdings = async || {
            let mut all = outbox::list_holdings(world.store(), NOW).await.unwrap();
            all.sort_by(|one, other| one.name.cmp(&other.name));
            all
        };
        let holding = |name: &str, [due, leased, later, dead]: [i64; 4], oldest: Option<Time>| Holding {
            name: name.to_owned(),
            due,
            leased,
            later,
            dead,
            oldest_due_at: oldest,
        };
        let push = holding("send_push", [1, 0, 0, 0], Some(NOW));
        assert_eq!(holdings().await, [holding("release_held", [1, 1, 1, 0], Some(NOW.plus(-5))), push.clone()]);
        world.write(async |tx| outbox::update_dead(tx, &leased, "no use", NOW).await.unwrap()).await;
        assert_eq!(holdings().await, [holding("release_held", [1, 0, 1, 1], Some(NOW.plus(-3))), push]);
    });
}

fn the_last_page_of_a_fan_out_is_told_from_the_others(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, id) = (&world.here, &world.there, world.id());
        world.sent(here, id, &here.everybody(), None).await;
        let alert = |person: usize| Alert {
            id: world.id::<AlertId>(),
            kind: AlertKind::Note,
            message_id: id,
            version: 1,
            person_id: here.workers[person % 4],
            reply_id: None,
            run_at: NOW,
            sent_to: Vec::new(),
            is_folded: false,
        };
        let all: Vec<Alert> = (0..130).map(alert).collect();
        let pages: Vec<PageId> = world.write(async |tx| alerts::insert_pages(tx, here.tenant, &all, || world.id(), NOW.plus(3)).await.unwrap()).await;
        let find = async |tenant: Tenant, page| alerts::find_last_page(world.store(), tenant, page).await.unwrap();
        assert_eq!(find(here.tenant, pages[1]).await, None, "nothing was taken by a push service");
        let outcome = AlertOutcome { id: all[0].id, event: AlertEvent::Accepted, run_at: NOW, sent_to: Vec::new() };
        world.write(async |tx| alerts::update_outcomes(tx, here.tenant, &[outcome]).await.unwrap()).await;
        assert_eq!(find(here.tenant, pages[1]).await, Some(LastPage { kind: Kind::Text, posted_at: NOW }));
        assert_eq!((find(there.tenant, pages[1]).await, find(here.tenant, world.id()).await), (None, None));
        let other = Job::SendPushV1 { page_id: pages[0] };
        world.write(async |tx| outbox::insert(tx, here.tenant, world.id(), &other, NOW, NOW.plus(3)).await.unwrap()).await;
        assert_eq!(find(here.tenant, pages[1]).await, None, "another page is still to be pushed");
    });
}

fn a_database_tells_how_it_stands(backend: Backend) {
    World::run(backend, async |world| {
        let url = &world.house.url;
        let found = inspect::inspect(url, CONNECTIONS, &Clock::system()).await.unwrap().unwrap();
        assert_eq!((found.schema, found.is_read_only, found.is_encrypted), (Schema::Current, false, false));
        assert_eq!(found.newest_at, Some(NOW), "the organisations were made then");
        match backend {
            Backend::Sqlite => {
                assert!(found.server.starts_with("SQLite 3.") && found.clock.is_none() && found.room.is_none(), "{found:?}");
                assert!(inspect::sqlite_file(url).unwrap().ends_with("floornote.db"));
                assert!(inspect::inspect("sqlite:///nowhere/at/all.db", CONNECTIONS, &Clock::system()).await.unwrap().is_none());
            }
            Backend::Postgres => {
                let (theirs, ours) = found.clock.unwrap();
                assert!((theirs.0 - ours.0).abs() < 60_000, "one machine has one clock: {found:?}");
                let room = found.room.unwrap();
                assert!(found.server.starts_with("PostgreSQL ") && room.wanted == i64::from(CONNECTIONS) && room.allowed > 0, "{found:?}");
                assert!(inspect::inspect("postgres://nobody@localhost/none?host=/nowhere", CONNECTIONS, &Clock::system()).await.is_err());
            }
        }
    });
}

fn connections_in_use_are_counted(backend: Backend) {
    World::run(backend, async |world| {
        // A connection that is given back is looked at first, so the count follows a moment later.
        let until = async |used: usize| {
            while world.store().connections().0 != used {
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
        };
        let soon = std::time::Duration::from_secs(20);
        let tx = world.store().begin().await.unwrap();
        tokio::time::timeout(soon, until(1)).await.unwrap();
        drop(tx);
        tokio::time::timeout(soon, until(0)).await.unwrap();
    });
}

fn sites_and_teams_are_found_in_their_organisation(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there) = (&world.here, &world.there);
        let site = async |scope: &Scope| sites::find_site(world.store(), scope, here.sites[1]).await.unwrap().map(|site| site.id);
        let team = async |scope: &Scope| sites::find_team(world.store(), scope, here.teams[2]).await.unwrap().map(|team| (team.id, team.site_id));
        assert_eq!((site(&here.scope).await, team(&here.scope).await), (Some(here.sites[1]), Some((here.teams[2], here.sites[1]))));
        assert_eq!((site(&there.scope).await, team(&there.scope).await), (None, None));
    });
}

#[test]
fn a_copy_of_sqlite_names_every_blob_its_rows_point_to() {
    World::run(Backend::Sqlite, async |world| {
        let here = &world.here;
        let id: UploadId = world.upload(here, here.workers[0], UploadKind::Video, UploadState::Open).await;
        for starts_at in [0, 10, 20] {
            let part = UploadPart { starts_at, length: 10, blob_key: format!("parts/{}", starts_at / 20), blob_at: starts_at % 20 };
            world.write(async |tx| uploads::insert_parts(tx, here.tenant, &[(id, &part)]).await.unwrap()).await;
        }
        let folder = tempfile::tempdir().unwrap();
        let mut copied = backup::copy(&world.house.url, &folder.path().join("copy.db")).await.unwrap();
        assert!(backup::copy(&world.house.url, &folder.path().join("copy.db")).await.is_err(), "a copy was overwritten");
        let (mut named, mut from) = (Vec::new(), Cursor::default());
        while let Some((blobs, next)) = copied.list_blobs(from).await.unwrap() {
            named.extend(blobs);
            from = next;
        }
        copied.close().await.unwrap();
        let expected = [("parts/0", 10), ("parts/0", 20), ("parts/1", 10)].map(|(key, bytes)| NamedBlob { key: key.to_owned(), bytes, is_shared: true });
        assert_eq!(named, expected, "as far as each part needs its blob");
    });
}
