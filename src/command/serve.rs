//! Owns `floornote serve`: a real database, empty at first, or one that the demo was loaded into.
//!
//! Called by the command line. The one rule: the first start prints the first admin's code, once, and the demo is served
//! only where it was asked for.

use std::process::ExitCode;
use std::sync::Arc;

use super::machine_zone::{machine_zone, tell_zone};
use super::{Failure, say, serve_until_stopped};
use crate::app::{Application, Running, build_media};
use crate::blob::Blobs;
use crate::config::{Config, MediaReads, Role};
use crate::demo::DEMO_PUSH_HOST;
use crate::domain::access::CodeKind;
use crate::domain::clock::Clock;
use crate::domain::ids::{OrganisationId, PersonId, SiteId};
use crate::domain::person::{Role as PersonRole, Tenant};
use crate::domain::zone::Zone;
use crate::service::access::invite::insert_code;
use crate::store::Store;
use crate::store::roster::organisations;
use crate::store::roster::people::{self, NewPerson};
use crate::store::roster::sites::{self, SiteRow};

/// Name of the site that the first start makes.
const FIRST_SITE: &str = "Main site";

/// What the first start made.
struct First {
    /// Lets the first admin in.
    code: String,
    /// Where the first site is.
    zone: Zone,
}

/// Opens the real database of a configuration; a demo database is refused.
pub(super) async fn open_store(config: &Config) -> Result<Store, Failure> {
    let store = Store::open_sized(&config.database.url, config.database.connections).await?;
    if organisations::list_organisations(&store).await?.iter().any(|(_, _, is_demo)| *is_demo) {
        return Err("this database holds the demo, which only `floornote serve --demo` serves; a real one needs a database of its own".into());
    }
    Ok(store)
}

/// Opens a database that `floornote demo --load-only` filled; any other is refused, an empty one too.
async fn open_demo(config: &Config) -> Result<Store, Failure> {
    let store = Store::open_sized(&config.database.url, config.database.connections).await?;
    let organisations = organisations::list_organisations(&store).await?;
    if organisations.is_empty() || organisations.iter().any(|(_, _, is_demo)| !is_demo) {
        return Err("`serve --demo` serves only what `floornote demo --load-only` wrote, and this database holds something else".into());
    }
    Ok(store)
}

/// Makes the organisation, a first site and the first admin in an empty database, and returns what to say of it.
async fn first_start(store: &Store, clock: &Clock) -> Result<Option<First>, Failure> {
    if !organisations::list_organisations(store).await?.is_empty() {
        return Ok(None);
    }
    let zone = machine_zone()?;
    let (organisation, site, admin): (OrganisationId, SiteId, PersonId) = (clock.id(), clock.id(), clock.id());
    let tenant = Tenant::of(organisation);
    let now = clock.now();
    let mut tx = store.begin().await?;
    // Asked again: another process may start at this moment.
    if !organisations::is_first(&mut tx).await? {
        return Ok(None);
    }
    organisations::insert_organisation(&mut tx, organisation, "Floornote", false, now).await?;
    sites::insert_site(&mut tx, tenant, &SiteRow { id: site, name: FIRST_SITE.to_owned(), time_zone: zone.clone() }).await?;
    people::insert(&mut tx, tenant, &NewPerson { id: admin, name: "Admin", role: PersonRole::Admin, locale: "en", site_id: site, home_team_id: None }, now)
        .await?;
    let code = insert_code(&mut tx, tenant, clock, admin, CodeKind::FirstAdmin, None).await?;
    tx.commit().await?;
    Ok(Some(First { code, zone }))
}

/// Starts to serve a real database, or with `is_demo` the invented organisation that was loaded into one, and says where.
async fn start(config: Config, is_demo: bool) -> Result<Running, Failure> {
    let (clock, role) = (Clock::system(), config.processes.role);
    let (store, silent_host) = if is_demo { (open_demo(&config).await?, Some(DEMO_PUSH_HOST)) } else { (open_store(&config).await?, None) };
    let mut blobs = Blobs::open(&config.blobs.url)?;
    if config.blobs.reads == MediaReads::Signed {
        blobs = blobs.with_signed_reads()?;
    }
    // A worker has no pages, so nobody would look for the first admin's code in what it says.
    let first = if role == Role::Worker { None } else { first_start(&store, &clock).await? };
    let running = Application::build(&config, store, blobs, clock, Arc::new(build_media()), silent_host).await?.start();
    match role {
        Role::Worker => say(&format!("Floornote works on jobs and tells its health on {}", running.address())),
        Role::All | Role::Api => say(&format!("Floornote listens on {} and is opened at {}", running.address(), running.public_url())),
    }
    if let Some(First { code, zone }) = first {
        say(&tell_zone(FIRST_SITE, &zone));
        say(&format!("First admin, within 15 minutes: {}join#c={code}", running.public_url()));
    }
    Ok(running)
}

/// Serves until told to stop: a real database, or with `is_demo` the invented organisation that was loaded into one.
///
/// # Errors
/// When something cannot be opened or bound, or the database is of the other kind.
pub async fn serve(config: Config, is_demo: bool) -> Result<ExitCode, Failure> {
    serve_until_stopped(start(config, is_demo)).await?;
    Ok(ExitCode::SUCCESS)
}
