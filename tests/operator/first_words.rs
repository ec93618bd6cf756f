//! Owns the tests of what a newcomer reads when something was written wrong: settings, arguments, time zone.
//!
//! Called by the test runner. The one rule: whatever is refused names what is accepted, and leaves nothing behind.

use std::process::Output;

use floornote::domain::person::Tenant;
use floornote::store::Store;
use floornote::store::roster::{organisations, sites};
use tokio::io::{AsyncBufReadExt as _, BufReader};

use crate::program::Settings;

fn said(done: &Output) -> String {
    String::from_utf8_lossy(&[done.stdout.as_slice(), done.stderr.as_slice()].concat()).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_setting_that_cannot_be_used_names_itself_its_source_and_what_is_accepted() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings::of(folder.path());
    let done = settings.clone().with("FLOORNOTE_LISTEN", "abc").run(&["serve"]).await;
    let text = said(&done);
    let wanted = "listen (FLOORNOTE_LISTEN in the environment): `abc` is not an address; accepted: IP address and port, for example 127.0.0.1:8080";
    assert!(!done.status.success() && text.contains(wanted), "{text}");
    let file = folder.path().join("own.toml");
    std::fs::write(&file, "# ours\nlistn = \"127.0.0.1:0\"\n").unwrap();
    let done = settings.run(&["--config", &file.display().to_string(), "serve"]).await;
    let text = said(&done);
    assert!(!done.status.success() && text.contains("own.toml, line 2): there is no such setting; did you mean listen?"), "{text}");
    assert!(!folder.path().join("floornote.db").exists(), "nothing was started");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_argument_that_is_none_of_the_choices_lists_them() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings::of(folder.path());
    for (arguments, words) in [
        (["--role", "king"], ["king", "worker, lead, manager, admin"]),
        (["--time-zone", "Europe/Porto"], ["`Europe/Porto` is no time zone", "Europe/Berlin"]),
        (["--locale", "plain german"], ["plain german", "BCP 47"]),
    ] {
        let done = settings.run(&[&["invite", "Ada"][..], &arguments[..]].concat()).await;
        let text = said(&done);
        assert_eq!(done.status.code(), Some(2), "{text}");
        assert!(words.iter().all(|word| text.contains(word)), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_site_takes_the_machines_time_zone_and_asks_where_it_has_no_name() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings::of(folder.path());
    for zone in ["CET-1CEST,M3.5.0,M10.5.0/3", "Europe/Porto"] {
        let done = settings.clone().with("TZ", zone).run(&["serve"]).await;
        let text = said(&done);
        assert!(!done.status.success() && text.contains("the first site takes this machine's time zone") && text.contains("TZ=Europe/Berlin"), "{text}");
    }
    let mut child = settings.clone().with("TZ", "Europe/Lisbon").command(&["serve"]).stdout(std::process::Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut text = String::new();
    while !text.contains("First admin") {
        text.push_str(&tokio::time::timeout(std::time::Duration::from_secs(30), lines.next_line()).await.unwrap().unwrap().expect("it goes on"));
    }
    assert!(text.contains("Main site is in the time zone Europe/Lisbon, as this machine"), "{text}");
    let done = settings.run(&["invite", "Ada", "--site", "Porto", "--team", "Early"]).await;
    assert!(said(&done).contains("The site Porto is new, in the time zone Europe/Lisbon."), "{}", said(&done));
    let done = settings.run(&["invite", "Bo", "--site", "Kiel", "--time-zone", "europe/berlin"]).await;
    assert!(said(&done).contains("The site Kiel is new, in the time zone Europe/Berlin."), "{}", said(&done));
    let done = settings.run(&["invite", "Cy", "--site", "Turku"]).await;
    assert!(!done.status.success() && said(&done).contains("name the --time-zone of the new site"), "{}", said(&done));
    child.kill().await.unwrap();
    let store = Store::open(&format!("sqlite://{}/floornote.db", folder.path().display())).await.unwrap();
    let (organisation, ..) = organisations::list_organisations(&store).await.unwrap().remove(0);
    let sites = sites::list_sites(&store, Tenant::of(organisation)).await.unwrap();
    let zones: Vec<(&str, &str)> = sites.iter().map(|site| (site.name.as_str(), site.time_zone.as_str())).collect();
    assert_eq!(zones, [("Kiel", "Europe/Berlin"), ("Main site", "Europe/Lisbon"), ("Porto", "Europe/Lisbon")]);
    store.close().await;
}
