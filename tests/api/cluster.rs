//! Owns servers of one test that share PostgreSQL, Redis and a bucket: processes of the real program.
//!
//! Called by the tests of replicas and of signed reads. The one rule: each has a database and a bucket of its own, and every
//! server keeps its log for the test to read.

use std::process::Stdio;

use floornote::blob::Blobs;
use floornote::domain::clock::Clock;
use floornote::store::access::secrets;
use reqwest::Client;
use reqwest::redirect::Policy;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

use crate::app::{CAPABILITY_KEY, house_over};
use crate::client::Request;
use crate::database::{Backend, Database};
use crate::s3_server::S3Server;
use crate::world::World;

/// What the servers share, and a house over the same to prepare the world.
pub struct Cluster {
    pub house: floornote::service::House,
    pub world: World,
    pub s3: S3Server,
    database_url: String,
    folder: TempDir,
}

/// One server.
pub struct Replica {
    url: String,
    name: &'static str,
    client: Client,
    _child: Child,
}

impl Cluster {
    pub async fn prepare() -> Self {
        let Database { url, folder } = Backend::Postgres.make().await;
        let s3 = S3Server::start();
        let house = house_over(Blobs::open(&s3.url()).unwrap(), &url, "http://127.0.0.1:8080/", Clock::system()).await;
        let world = World::seed(&house, true).await;
        let mut tx = house.store.begin().await.unwrap();
        secrets::insert_if_absent(&mut tx, "capability", CAPABILITY_KEY, house.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        Self { house, world, s3, database_url: url, folder }
    }

    /// Starts a server that answers people and works on no jobs.
    #[expect(clippy::disallowed_methods, clippy::expect_used, reason = "tests have no settings and may panic")]
    pub async fn start(&self, name: &'static str, settings: &[(&str, &str)]) -> Replica {
        let redis = std::env::var("FLOORNOTE_TEST_REDIS_URL").expect("no Redis for tests: run them by `make test` or `scripts/with-servers cargo test`");
        let log = std::fs::File::create(self.folder.path().join(name)).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_floornote"));
        command.arg("serve").env("FLOORNOTE_LISTEN", "127.0.0.1:0").env("FLOORNOTE_ROLE", "api").env("FLOORNOTE_REDIS_URL", redis);
        command.env("FLOORNOTE_DATABASE_URL", &self.database_url).env("FLOORNOTE_BLOB_URL", self.s3.url());
        command.env("FLOORNOTE_WORK_DIR", self.folder.path().join(format!("work-{name}"))).envs(settings.iter().copied());
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log).kill_on_drop(true).spawn().unwrap();
        let line = BufReader::new(child.stdout.take().unwrap()).lines().next_line().await.unwrap();
        let line = line.unwrap_or_else(|| panic!("{name} did not start: {}", self.log(name)));
        let url = line.rsplit(' ').next().unwrap().trim_end_matches('/').to_owned();
        let client = Client::builder().no_proxy().redirect(Policy::none()).build().unwrap();
        Replica { url, name, client, _child: child }
    }

    /// Everything a server logged.
    pub fn log(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.path().join(name)).unwrap()
    }
}

impl Replica {
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// A request from our own page.
    pub fn page(&self, method: &str, path: &str, secret: &str) -> Request {
        let request = Request::new(&self.client, method, &self.url, path);
        request.header("Sec-Fetch-Site", "same-origin").header("Cookie", format!("floornote={secret}"))
    }

    /// A tus request from our own page.
    pub fn tus(&self, method: &str, path: &str, secret: &str) -> Request {
        self.page(method, path, secret).header("Tus-Resumable", "1.0.0")
    }

    /// Adds bytes to an upload and returns the status.
    pub async fn patch(&self, path: &str, secret: &str, offset: usize, bytes: &[u8], length: Option<usize>) -> u16 {
        let request = self.tus("PATCH", path, secret).header("Upload-Offset", offset).header("Content-Type", "application/offset+octet-stream");
        let request = if let Some(length) = length { request.header("Upload-Length", length) } else { request };
        request.body(bytes.to_vec()).send().await.unwrap().status().as_u16()
    }

    /// Where an upload stands.
    pub async fn offset(&self, path: &str, secret: &str) -> usize {
        let head = self.tus("HEAD", path, secret).send().await.unwrap();
        assert_eq!(head.status(), 200);
        head.headers()["upload-offset"].to_str().unwrap().parse().unwrap()
    }
}
