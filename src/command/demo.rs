//! Owns `floornote demo`: an invented organisation, made anew at every start, or loaded once for others to serve.
//!
//! Called by the command line. The one rule: it writes into a database of its own, empty before, and never into a real
//! one.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use qrcode::QrCode;
use qrcode::render::unicode;
use url::Url;

use super::{Failure, say, serve_until_stopped};
use crate::app::{Application, Running, build_media};
use crate::blob::Blobs;
use crate::config::Config;
use crate::demo::{DEMO_PUSH_HOST, DemoLinks, load};
use crate::domain::clock::{Clock, DAY_MS};
use crate::store::Store;

/// Deletes the databases that earlier starts left, older than a day, so that a demo that still runs keeps its own.
async fn forget_old(data: &Path, clock: &Clock) -> std::io::Result<()> {
    let mut entries = tokio::fs::read_dir(data).await?;
    while let Some(entry) = entries.next_entry().await? {
        let name = entry.file_name().to_string_lossy().into_owned();
        let made_at = name.strip_prefix("demo-").and_then(|rest| rest.split('.').next()).and_then(|ms| ms.parse::<i64>().ok());
        if made_at.is_some_and(|ms| ms + DAY_MS < clock.now().0) {
            tokio::fs::remove_file(entry.path()).await?;
        }
    }
    Ok(())
}

fn say_links(links: &DemoLinks, url: &Url) {
    say("");
    for (who, code) in [("Worker ", &links.worker), ("Lead   ", &links.lead), ("Manager", &links.manager)] {
        say(&format!("  {who}  {url}join#c={code}"));
    }
    say("");
}

/// Writes the demo into the database and the blob store of the settings and prints the links; `floornote serve --demo`
/// serves it.
///
/// # Errors
/// When the database holds an organisation already, or something cannot be made.
pub async fn load_demo(config: &Config) -> Result<ExitCode, Failure> {
    let url = config.addresses.public_url(config.addresses.listen);
    let store = Store::open(&config.database.url).await?;
    let blobs = Blobs::open(&config.blobs.url)?;
    let links = load(&store, &blobs, &build_media(), &Clock::system(), &config.work_dir(), say).await?;
    store.close().await;
    say_links(&links, &url);
    Ok(ExitCode::SUCCESS)
}

/// Makes the demo in an empty database, starts to serve it and prints the links.
async fn start(config: Config, clock: Clock) -> Result<Running, Failure> {
    let media = Arc::new(build_media());
    let store = Store::open(&config.database.url).await?;
    let blobs = Blobs::open(&config.blobs.url)?;
    let links = load(&store, &blobs, &media, &clock, Path::new(&config.work_dir), say).await?;
    let running = Application::build(&config, store, blobs, clock, media, Some(DEMO_PUSH_HOST)).await?.start();
    let url = running.public_url();
    say_links(&links, url);
    if url.scheme() == "https" {
        let code = QrCode::new(format!("{url}join#c={}", links.worker))?;
        say(&code.render::<unicode::Dense1x2>().quiet_zone(true).build());
    } else {
        say("For a phone it must be https: put a TLS proxy in front and set FLOORNOTE_PUBLIC_URL=https://its-name/");
    }
    say("Ctrl-C stops it.");
    Ok(running)
}

/// Serves the demo until told to stop, and removes its database then.
///
/// # Errors
/// When something cannot be made or bound.
pub async fn demo(mut config: Config, data: &Path) -> Result<ExitCode, Failure> {
    let clock = Clock::system();
    tokio::fs::create_dir_all(data).await?;
    forget_old(data, &clock).await?;
    let database = data.join(format!("demo-{}.db", clock.now().0));
    config.database.url = format!("sqlite://{}", database.display());
    config.blobs.url = format!("file:{}", data.join("blobs").display());
    config.work_dir = data.join("work").display().to_string();
    let served = serve_until_stopped(start(config, clock)).await;
    for ending in ["", "-wal", "-shm"] {
        let _already_gone = tokio::fs::remove_file(format!("{}{ending}", database.display())).await;
    }
    served.map(|()| ExitCode::SUCCESS)
}
