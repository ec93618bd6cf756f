//! Owns the running server of one test and the making of requests.
//!
//! Called by every test. The one rule: every app has its own folder, database and port, and stops when it is dropped.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;

use floornote::blob::Blobs;
use floornote::bus::Handles;
use floornote::domain::clock::Clock;
use floornote::http::{Closer, Door};
use floornote::service::access::callers::Callers;
use floornote::service::media::batch::Appends;
use floornote::service::ops::vitals::Vitals;
use floornote::service::receipt::batch::Recorder;
use floornote::service::{Batches, House, Keys, Settings};
use floornote::store::Store;
use reqwest::{Client, Response};
use tempfile::TempDir;

use crate::client::Request;
use crate::database::{Backend, Database};
use crate::s3_server::S3Server;
use crate::world::World;

/// Signs capability tokens in tests.
pub const CAPABILITY_KEY: &[u8] = b"the capability key of the tests";

pub struct TestApp {
    pub house: House,
    pub address: SocketAddr,
    pub world: World,
    pub closer: Closer,
    client: Client,
    cookie: &'static str,
    _folder: TempDir,
    _s3: Option<S3Server>,
}

/// Where blobs lie in this run: `FLOORNOTE_TEST_BLOBS=s3`, or a directory.
#[expect(clippy::disallowed_methods, reason = "tests have no settings")]
fn bucket() -> Option<S3Server> {
    match std::env::var("FLOORNOTE_TEST_BLOBS").as_deref() {
        Ok("s3") => Some(S3Server::start()),
        Ok("directory") | Err(_) => None,
        Ok(other) => panic!("FLOORNOTE_TEST_BLOBS={other}: directory or s3"),
    }
}

/// Which database this run is about: `FLOORNOTE_TEST_ON=postgres`, or SQLite.
#[expect(clippy::disallowed_methods, reason = "tests have no settings")]
fn backend() -> Backend {
    match std::env::var("FLOORNOTE_TEST_ON").as_deref() {
        Ok("postgres") => Backend::Postgres,
        Ok("sqlite") | Err(_) => Backend::Sqlite,
        Ok(other) => panic!("FLOORNOTE_TEST_ON={other}: sqlite or postgres"),
    }
}

impl TestApp {
    pub async fn start() -> Self {
        Self::start_at("http://127.0.0.1:8080/").await
    }

    pub async fn start_at(public_url: &str) -> Self {
        Self::start_with(public_url, Clock::system(), true).await
    }

    /// A server whose clock stands until the test moves it; with or without a second organisation beside ours.
    pub async fn start_with(public_url: &str, clock: Clock, has_neighbours: bool) -> Self {
        let s3 = bucket();
        let blobs = s3.as_ref().map(|server| Blobs::open(&server.url()).unwrap());
        let mut app = Self::begin(public_url, clock, has_neighbours, blobs).await;
        app._s3 = s3;
        app
    }

    /// A server over blobs that the test made.
    pub async fn start_over(blobs: Blobs) -> Self {
        Self::begin("http://127.0.0.1:8080/", Clock::system(), true, Some(blobs)).await
    }

    async fn begin(public_url: &str, clock: Clock, has_neighbours: bool, blobs: Option<Blobs>) -> Self {
        let Database { url, folder } = backend().make().await;
        let house = match blobs {
            Some(blobs) => house_over(blobs, &url, public_url, clock).await,
            None => house_in(folder.path(), &url, public_url, clock).await,
        };
        let world = World::seed(&house, has_neighbours).await;
        let door = Door::build(&house, &Vitals::default(), TcpListener::bind("127.0.0.1:0").unwrap()).unwrap();
        let (address, closer) = (door.address(), door.closer());
        tokio::spawn(door.run());
        let cookie = if public_url.starts_with("http://127.") { "floornote" } else { "__Host-floornote" };
        let client = Client::builder().no_proxy().build().unwrap();
        Self { house, address, world, closer, client, cookie, _folder: folder, _s3: None }
    }

    /// A request without anything a browser would add.
    pub fn bare(&self, method: &str, path: &str) -> Request {
        Request::new(&self.client, method, &format!("http://{}", self.address), path)
    }

    /// Fails where no pages are built in: a test about them cannot do without.
    pub async fn assert_pages(&self) {
        let status = self.bare("GET", "/").send().await.unwrap().status();
        assert_eq!(status, 200, "no pages are built into this program: run `make web`, then the test again");
    }

    /// A request from our own page, signed in with a secret where one is given.
    pub fn page(&self, method: &str, path: &str, secret: Option<&str>) -> Request {
        let request = self.bare(method, path).header("Sec-Fetch-Site", "same-origin");
        match secret {
            Some(secret) => request.header("Cookie", self.cookie_line(secret)),
            None => request,
        }
    }

    /// A JSON request from our own page; safe methods carry no body.
    pub async fn json(&self, method: &str, path: &str, secret: Option<&str>, body: &serde_json::Value) -> Response {
        let request = self.page(method, path, secret).header("Content-Type", "application/json");
        let request = if body.is_null() { request } else { request.body(body.to_string()) };
        request.send().await.unwrap()
    }

    pub async fn get(&self, path: &str, secret: Option<&str>) -> Response {
        self.page("GET", path, secret).send().await.unwrap()
    }

    /// A JSON request from our own page with the whole cookie header given.
    pub async fn with_cookies(&self, method: &str, path: &str, cookies: &str, body: &serde_json::Value) -> Response {
        let request = self.page(method, path, None).header("Content-Type", "application/json").header("Cookie", cookies);
        let request = if body.is_null() { request } else { request.body(body.to_string()) };
        request.send().await.unwrap()
    }

    pub fn cookie_line(&self, secret: &str) -> String {
        format!("{}={secret}", self.cookie)
    }

    pub async fn stop(self) {
        self.closer.close().await;
    }
}

/// A house over the database and blobs of a folder, as a server has it.
pub async fn house_in(folder: &Path, database_url: &str, public_url: &str, clock: Clock) -> House {
    let blobs = Blobs::open(&format!("file:{}/blobs", folder.display())).unwrap();
    house_over(blobs, database_url, public_url, clock).await
}

/// The same over other blobs: what writes parts together holds them too.
pub async fn house_over(blobs: Blobs, database_url: &str, public_url: &str, clock: Clock) -> House {
    let store = Store::open(database_url).await.unwrap();
    let (recorder, writes) = Recorder::new();
    let bus = Handles::default();
    tokio::spawn(writes.run(store.clone(), bus.signal.clone()));
    let appends = Appends::new(store.clone(), blobs.clone(), clock.clone(), bus.clone(), 1);
    let keys = Keys { capability: vec![CAPABILITY_KEY.to_vec()], vapid_public: "BA".to_owned() };
    let settings = Settings { public_url: public_url.parse().unwrap(), keys, check_subscription: Arc::new(|_, _, _| Ok(())) };
    House { store, blobs, clock, bus, batches: Batches { recorder, callers: Callers::default(), appends }, settings: Arc::new(settings) }
}

/// Reads a problem document and checks its shape (RFC 9457); returns its code.
pub async fn problem(response: Response) -> String {
    let status = response.status().as_u16();
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    let body: serde_json::Value = response.json().await.unwrap();
    assert_eq!(body["status"], status, "{body}");
    assert_eq!(body["type"], format!("/errors/{}", body["code"].as_str().unwrap()));
    assert!(!body["title"].as_str().unwrap().is_empty());
    body["code"].as_str().unwrap().to_owned()
}
