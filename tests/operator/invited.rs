//! Owns the proof that invites which run at the same time make a site, a team and a person once.
//!
//! Called by the test runner. The one rule: each invite is a process of its own, beside a running server.

use floornote::domain::person::Tenant;
use floornote::store::Store;
use floornote::store::roster::{people, sites};
use futures_util::future::join_all;

use crate::database::Backend;
use crate::program::Settings;
use floornote::store::roster::organisations;

const NAMES: [&str; 6] = ["Jonas Weber", "Amira Haddad", "Ilse Brandt", "Piotr Zielny", "Noor Aziz", "Tove Lindal"];

#[tokio::test(flavor = "multi_thread")]
async fn what_many_invites_look_for_at_once_is_made_once() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let folder = tempfile::tempdir().unwrap();
        let database = backend.make().await;
        let settings = Settings::of(folder.path()).with("FLOORNOTE_DATABASE_URL", &database.url);
        let server = settings.serve(folder.path()).await;
        // Everybody twice.
        let invite = async |name: &&str| settings.run(&["invite", *name, "--site", "Kiel", "--team", "Early"]).await;
        for done in join_all(NAMES.iter().chain(&NAMES).map(invite)).await {
            assert!(done.status.success(), "{done:?}");
        }
        let store = Store::open(&database.url).await.unwrap();
        let (organisation, _, _) = organisations::list_organisations(&store).await.unwrap().remove(0);
        let tenant = Tenant::of(organisation);
        let sites: Vec<String> = sites::list_sites(&store, tenant).await.unwrap().into_iter().map(|site| site.name).collect();
        let teams: Vec<String> = sites::list_teams(&store, tenant).await.unwrap().into_iter().map(|team| team.name).collect();
        assert_eq!((sites.as_slice(), teams.as_slice()), (["Kiel", "Main site"].map(str::to_owned).as_slice(), ["Early".to_owned()].as_slice()));
        for name in NAMES {
            assert_eq!(people::list_by_name(&store, tenant, name).await.unwrap().len(), 1, "{name}");
        }
        store.close().await;
        server.stop().await;
    }
}
