//! Owns a second and third process in a test: houses with pools of their own over one database, and what jobs work with.
//!
//! Called by the tests of several processes. The one rule: nothing is shared between two of them but the database.

use std::sync::Arc;

use aws_lc_rs::agreement::{ECDH_P256, PrivateKey};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use floornote::app::build_media;
use floornote::blob::Blobs;
use floornote::bus::Handles;
use floornote::domain::clock::Clock;
use floornote::domain::ids::PersonId;
use floornote::domain::job::LeasedJob;
use floornote::domain::person::{Actor, Role};
use floornote::net::client::HttpClient;
use floornote::net::dial::Dialer;
use floornote::push::{Contact, PushClient, PushLimits, VapidKey, VapidSigner};
use floornote::service::access::callers::Callers;
use floornote::service::media::batch::Appends;
use floornote::service::ops::vitals::Vitals;
use floornote::service::receipt::batch::Recorder;
use floornote::service::{Batches, House, Keys, Settings};
use floornote::store::Store;
use floornote::store::delivery::subscriptions::Subscription;
use floornote::text::Text;
use floornote::worker::JobContext;
use floornote::worker::context::Attempt;
use floornote::worker::push::slots::Slots;
use tempfile::TempDir;
use tokio::sync::Semaphore;

use super::conform::world::{Org, World};

/// Its phones take every push and are never dialled.
pub const SILENT_HOST: &str = "phones.test";

/// One process's worth of the server.
pub struct Process {
    pub house: House,
    _folder: TempDir,
}

impl Process {
    /// Starts one with at most `connections`, its recorder running.
    pub async fn start(url: &str, clock: &Clock, connections: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sized(url, connections).await.unwrap();
        let (recorder, writes) = Recorder::new();
        let bus = Handles::default();
        tokio::spawn(writes.run(store.clone(), bus.signal.clone()));
        let blobs = Blobs::open(&format!("file:{}/blobs", folder.path().display())).unwrap();
        let appends = Appends::new(store.clone(), blobs.clone(), clock.clone(), bus.clone(), 1);
        let settings = Settings {
            public_url: "http://localhost:1/".parse().unwrap(),
            keys: Keys { capability: vec![b"capability".to_vec()], vapid_public: "BA".to_owned() },
            check_subscription: Arc::new(|_, _, _| Ok(())),
        };
        let batches = Batches { recorder, callers: Callers::default(), appends };
        let house = House { store, blobs, clock: clock.clone(), bus, batches, settings: Arc::new(settings) };
        Self { house, _folder: folder }
    }

    /// Two of them over the world's database.
    pub async fn two(world: &World) -> [Self; 2] {
        let start = async || Self::start(&world.house.url, &world.house.clock, 8).await;
        [start().await, start().await]
    }

    /// Ends it: its recorder, then its connections.
    pub async fn stop(self) {
        let store = self.house.store.clone();
        drop(self);
        store.close().await;
    }

    /// What its jobs work with.
    pub fn context(&self) -> JobContext {
        let dialer = Dialer::new([SILENT_HOST]);
        let http = HttpClient::new(&dialer).unwrap();
        let signer = VapidSigner::new(VapidKey::generate().unwrap(), Contact::parse("mailto:operator@floornote.invalid").unwrap());
        JobContext {
            house: self.house.clone(),
            vitals: Vitals::default(),
            push: Arc::new(PushClient::new(dialer, http, signer, PushLimits::default())),
            slots: Slots::default(),
            text: Arc::new(Text::load().unwrap()),
            media: Arc::new(build_media()),
            work: "unused".into(),
            silent_host: Some(SILENT_HOST),
        }
    }
}

/// A try at a leased job, in a lane of its own.
pub fn attempt<'a>(context: &'a JobContext, lease: &'a LeasedJob) -> Attempt<'a> {
    Attempt { context, lease, turn: Arc::new(Semaphore::new(1)).try_acquire_owned().unwrap() }
}

/// Somebody of an organisation with a role, signed in and reaching everything.
pub fn actor(world: &World, at: &Org, person_id: PersonId, role: Role) -> Actor {
    Actor { person_id, session_id: world.id(), generation: 1, role, site_id: at.sites[0], scope: at.scope.clone() }
}

/// A phone of the silent host.
pub fn phone(world: &World, person_id: PersonId) -> Subscription {
    let key = PrivateKey::generate(&ECDH_P256).unwrap().compute_public_key().unwrap();
    Subscription {
        id: world.id(),
        person_id,
        endpoint: format!("https://{SILENT_HOST}/{}", world.id::<uuid::Uuid>()),
        p256dh: URL_SAFE_NO_PAD.encode(key),
        auth: URL_SAFE_NO_PAD.encode([7_u8; 16]),
    }
}
