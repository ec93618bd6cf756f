//! Owns the proof that the demo loads once into an empty PostgreSQL database, and that demo and real are kept apart.
//!
//! Called by `tests/house.rs`; needs the private PostgreSQL. The one rule: the commands themselves are asked.

use floornote::blob::Blobs;
use floornote::command::{load_demo, serve};
use floornote::config::Config;
use floornote::demo::{DemoError, load};
use floornote::domain::clock::Clock;
use floornote::domain::ids::OrganisationId;
use floornote::media::{Media, MediaConfig};
use floornote::store::Store;

use crate::database::{Backend, Database};
use floornote::store::roster::organisations;

fn config(database: &Database) -> Config {
    let path = database.folder.path().display().to_string();
    Config::load(None, |name| match name {
        "FLOORNOTE_DATABASE_URL" => Some(database.url.clone()),
        "FLOORNOTE_BLOB_URL" => Some(format!("file:{path}/blobs")),
        "FLOORNOTE_WORK_DIR" => Some(format!("{path}/work")),
        "FLOORNOTE_LISTEN" => Some("127.0.0.1:0".to_owned()),
        _ => None,
    })
    .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_demos_loaded_at_once_into_one_postgresql_database_one_is_there() {
    let database = Backend::Postgres.make().await;
    let path = database.folder.path().display();
    let (store, blobs) = (Store::open(&database.url).await.unwrap(), Blobs::open(&format!("file:{path}/blobs")).unwrap());
    let (clock, media, work) = (Clock::system(), Media::new(MediaConfig::default()), database.folder.path().join("work"));
    let (one, other) = tokio::join!(load(&store, &blobs, &media, &clock, &work, |_| ()), load(&store, &blobs, &media, &clock, &work, |_| ()));
    let refused = [one.err(), other.err()].into_iter().flatten().collect::<Vec<_>>();
    assert!(matches!(refused.as_slice(), [DemoError::NotEmpty]), "{refused:?}");
    let organisations = organisations::list_organisations(&store).await.unwrap();
    assert!(matches!(organisations.as_slice(), [(_, _, true)]), "{organisations:?}");
    // Served only where that is asked for, and never loaded over.
    let refused = serve(config(&database), false).await.unwrap_err().to_string();
    assert!(refused.contains("serve --demo"), "{refused}");
    let refused = load_demo(&config(&database)).await.unwrap_err().to_string();
    assert!(refused.contains("empty database"), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_without_the_demo_is_not_served_as_one() {
    let database = Backend::Sqlite.make().await;
    let refused = serve(config(&database), true).await.unwrap_err().to_string();
    assert!(refused.contains("demo --load-only"), "{refused}");
    // Refused before anything was written: the first real start finds it empty.
    let store = Store::open(&database.url).await.unwrap();
    assert!(organisations::list_organisations(&store).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn of_several_first_starters_one_makes_the_organisation() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let database = backend.make().await;
        let store = Store::open(&database.url).await.unwrap();
        let starters: Vec<_> = (0..4)
            .map(|n| {
                let store = store.clone();
                tokio::spawn(async move {
                    let (clock, mut tx) = (Clock::system(), store.begin().await.unwrap());
                    let is_first = organisations::is_first(&mut tx).await.unwrap();
                    if is_first {
                        organisations::insert_organisation(&mut tx, clock.id::<OrganisationId>(), &format!("Starter {n}"), false, clock.now()).await.unwrap();
                    }
                    tx.commit().await.unwrap();
                    is_first
                })
            })
            .collect();
        let mut firsts = 0;
        for starter in starters {
            firsts += usize::from(starter.await.unwrap());
        }
        assert_eq!((firsts, organisations::list_organisations(&store).await.unwrap().len()), (1, 1), "{backend:?}");
    }
}
