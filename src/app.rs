//! Owns the composition: builds the parts, starts the loops, stops them in order.
//!
//! Called by the command line and by tests. The one rule: on stop the process first says that it is not ready, for as long
//! as a proxy needs to notice; then the server closes, then the workers give their jobs back, then the recorder writes its
//! last batch, then the store closes.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::blob::Blobs;
use crate::bus::Bus;
use crate::config::{Config, Role};
use crate::domain::clock::Clock;
use crate::domain::job::Lane;
use crate::domain::refusal::{Code, Refusal};
use crate::http::{Closer, Door};
use crate::media::{Media, MediaConfig};
use crate::net::client::HttpClient;
use crate::net::dial::Dialer;
use crate::push::{Contact, PushClient, PushLimits, Subscription, SubscriptionError, VapidKey, VapidSigner, check_endpoint};
use crate::service::access::callers::Callers;
use crate::service::media::batch::Appends;
use crate::service::ops::vitals::Vitals;
use crate::service::receipt::batch::{Recorder, RecorderLoop};
use crate::service::{Batches, House, Keys, Settings, SubscriptionCheck, random};
use crate::store::access::secrets;
use crate::store::{Sole, Store, outbox};
use crate::text::Text;
use crate::worker::push::slots::Slots;
use crate::worker::{JobContext, jobs, lane, relay};

/// Workers get this long to end what they do when the process stops.
const STOP_TIMEOUT: Duration = Duration::from_secs(8);

/// A start that failed, with what to do about it.
#[derive(Debug, thiserror::Error)]
#[error("{what}: {cause}")]
pub struct StartError {
    what: &'static str,
    cause: String,
}

fn failed<E: std::fmt::Debug>(what: &'static str) -> impl Fn(E) -> StartError {
    move |cause| StartError { what, cause: format!("{cause:?}") }
}

/// The built application; nothing runs before `start`.
pub struct Application {
    house: House,
    vitals: Vitals,
    context: JobContext,
    recorder: RecorderLoop,
    door: Door,
    sole: Option<Sole>,
    bus: Bus,
    role: Role,
    metrics: Option<Door>,
    drain: Duration,
}

/// The running application.
pub struct Running {
    house: House,
    vitals: Vitals,
    closer: Closer,
    address: SocketAddr,
    door: JoinHandle<std::io::Result<()>>,
    loops: Vec<JoinHandle<()>>,
    recorder: JoinHandle<()>,
    stopping: CancellationToken,
    sole: Option<Sole>,
    metrics: Option<(SocketAddr, Closer)>,
    drain: Duration,
}

/// Reads the keys of this database, making them at the first start.
///
/// # Errors
/// When the store or the system's randomness fails.
pub async fn load_keys(store: &Store, clock: &Clock) -> Result<(Keys, VapidKey), StartError> {
    const VAPID: &str = "vapid";
    const CAPABILITY: &str = "capability";
    if secrets::find(store, VAPID).await.map_err(failed("keys"))?.is_none() {
        let vapid = VapidKey::generate().and_then(|key| key.to_pkcs8()).map_err(failed("keys"))?;
        let capability = random::<32>().map_err(failed("keys"))?;
        let mut tx = store.begin().await.map_err(failed("keys"))?;
        secrets::insert_if_absent(&mut tx, VAPID, &vapid, clock.now()).await.map_err(failed("keys"))?;
        secrets::insert_if_absent(&mut tx, CAPABILITY, &capability, clock.now()).await.map_err(failed("keys"))?;
        tx.commit().await.map_err(failed("keys"))?;
    }
    // Re-read: another starter may have been first.
    let missing = |name: &'static str| StartError { what: "keys", cause: format!("{name} is missing") };
    let vapid = secrets::find(store, VAPID).await.map_err(failed("keys"))?.ok_or_else(|| missing(VAPID))?;
    let capability = secrets::find(store, CAPABILITY).await.map_err(failed("keys"))?.ok_or_else(|| missing(CAPABILITY))?;
    let vapid = VapidKey::from_pkcs8(&vapid).map_err(failed("keys"))?;
    Ok((Keys { capability: vec![capability], vapid_public: vapid.public_base64url().to_owned() }, vapid))
}

/// Frees what a killed process had leased, where this one is alone; keep the answer while the process serves.
async fn free_leases(store: &Store) -> Result<Option<Sole>, StartError> {
    let sole = store.claim_sole().map_err(failed("lock beside the database"))?;
    if sole.is_none() {
        tracing::info!("another process serves this database: its leases are left alone");
        return Ok(None);
    }
    let mut tx = store.begin().await.map_err(failed("leases"))?;
    let freed = outbox::update_all_freed(&mut tx).await.map_err(failed("leases"))?;
    tx.commit().await.map_err(failed("leases"))?;
    if freed > 0 {
        tracing::info!(freed, "{freed} jobs of a process that was killed are taken up again");
    }
    Ok(sole)
}

/// Makes the media room with the product's limits.
#[must_use]
pub fn build_media() -> Media {
    Media::new(MediaConfig::default())
}

/// Judges push subscriptions: keys on the curve, https, a known push service or an allowed host, a public address.
#[must_use]
pub fn subscription_check(dialer: Dialer) -> SubscriptionCheck {
    Arc::new(move |endpoint, p256dh, auth| {
        let phone = Subscription::parse(endpoint, p256dh, auth).map_err(|error| match error {
            SubscriptionError::Endpoint => Refusal::new(Code::EndpointRefused).at("endpoint"),
            SubscriptionError::PublicKey => Refusal::new(Code::PushKeysInvalid).at("keys.p256dh"),
            SubscriptionError::Auth => Refusal::new(Code::PushKeysInvalid).at("keys.auth"),
        })?;
        check_endpoint(&dialer, phone.endpoint()).map_err(|_| Refusal::new(Code::EndpointRefused).at("endpoint"))
    })
}

impl Application {
    /// Builds everything over an opened store and blobs. `silent_host` stands for the phones of invented people.
    ///
    /// # Errors
    /// When keys, texts, the push client or the listening address cannot be had.
    pub async fn build(
        config: &Config,
        store: Store,
        blobs: Blobs,
        clock: Clock,
        media: Arc<Media>,
        silent_host: Option<&'static str>,
    ) -> Result<Self, StartError> {
        let sole = free_leases(&store).await?;
        let (keys, vapid) = load_keys(&store, &clock).await?;
        let (recorder, recorder_loop) = Recorder::new();
        let dialer = Dialer::new(config.push.allow_hosts.iter());
        // The public URL may depend on the port, which is known only once bound.
        let listener = TcpListener::bind(config.addresses.listen).map_err(failed("listening address"))?;
        let address = listener.local_addr().map_err(failed("listening address"))?;
        let public_url = config.addresses.public_url(address);
        let contact = Contact::parse(&config.push.contact(&public_url)).map_err(failed("push contact"))?;
        let http = HttpClient::new(&dialer).map_err(failed("push client"))?;
        let limits = PushLimits { timeout: config.push.timeout, ..PushLimits::default() };
        let push = PushClient::new(dialer.clone(), http, VapidSigner::new(vapid, contact), limits);
        let bus = Bus::open(&config.processes.redis_url, clock.id()).map_err(failed("redis_url"))?;
        let handles = bus.handles();
        let appends = Appends::new(store.clone(), blobs.clone(), clock.clone(), handles.clone(), blobs.writes_at_once());
        let settings = Settings { public_url, keys, check_subscription: subscription_check(dialer) };
        let batches = Batches { recorder, callers: Callers::default(), appends };
        let house = House { store, blobs, clock, bus: handles, batches, settings: Arc::new(settings) };
        let vitals = Vitals::new(bus.shared());
        let work = config.work_dir();
        // What a killed process left half done is of no use to this one.
        if let Err(error) = tokio::fs::remove_dir_all(&work).await
            && error.kind() != std::io::ErrorKind::NotFound
        {
            return Err(failed("work folder")(error));
        }
        tokio::fs::create_dir_all(&work).await.map_err(failed("work folder"))?;
        let text = Arc::new(Text::load().map_err(failed("texts"))?);
        let context =
            JobContext { house: house.clone(), vitals: vitals.clone(), push: Arc::new(push), slots: Slots::default(), text, media, work, silent_host };
        let door = if config.processes.role == Role::Worker { Door::build_health(&house, &vitals, listener) } else { Door::build(&house, &vitals, listener) };
        let door = door.map_err(failed("listening address"))?;
        let metrics = match config.addresses.metrics_listen {
            Some(listen) => {
                let listener = TcpListener::bind(listen).map_err(failed("metrics address"))?;
                Some(Door::build_metrics(&house, listener).map_err(failed("metrics address"))?)
            }
            None => None,
        };
        Ok(Self { house, vitals, context, recorder: recorder_loop, door, sole, bus, role: config.processes.role, metrics, drain: config.processes.drain() })
    }

    /// Returns the address that is listened on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.door.address()
    }

    /// Returns what the use cases work with.
    #[must_use]
    pub const fn house(&self) -> &House {
        &self.house
    }

    /// Starts the server and all loops.
    #[must_use]
    pub fn start(self) -> Running {
        let stopping = CancellationToken::new();
        let (closer, address) = (self.door.closer(), self.door.address());
        let mut loops = Vec::new();
        // Whoever only serves pages leaves the jobs to the workers, which are woken for each.
        if self.role != Role::Api {
            for lane in Lane::ALL {
                let queue = Arc::new(self.bus.queue(*lane));
                loops.push(tokio::spawn(relay::run_relay(self.context.clone(), *lane, Arc::clone(&queue), stopping.clone())));
                loops.push(tokio::spawn(lane::run_worker(self.context.clone(), *lane, queue, stopping.clone())));
            }
            loops.extend(jobs::SCHEDULES.iter().map(|schedule| tokio::spawn(schedule.repeat(self.house.clone(), stopping.clone()))));
        }
        loops.push(tokio::spawn(self.bus.run(stopping.clone())));
        let metrics = self.metrics.map(|door| {
            let (closer, address) = (door.closer(), door.address());
            tracing::info!(%address, "metrics are served on {address}");
            loops.push(tokio::spawn(async move {
                if let Err(error) = door.run().await {
                    tracing::error!(%error, "metrics are not served any more");
                }
            }));
            (address, closer)
        });
        Running {
            recorder: tokio::spawn(self.recorder.run(self.house.store.clone(), self.house.bus.signal.clone())),
            door: tokio::spawn(self.door.run()),
            house: self.house,
            vitals: self.vitals,
            closer,
            address,
            loops,
            stopping,
            sole: self.sole,
            metrics,
            drain: self.drain,
        }
    }
}

impl Running {
    /// Returns the address that is listened on.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the address on which metrics are served, where they are.
    #[must_use]
    pub fn metrics_address(&self) -> Option<SocketAddr> {
        self.metrics.as_ref().map(|(address, _)| *address)
    }

    /// Returns what the use cases work with.
    #[must_use]
    pub const fn house(&self) -> &House {
        &self.house
    }

    /// Returns the address people open.
    #[must_use]
    pub fn public_url(&self) -> &Url {
        &self.house.settings.public_url
    }

    /// Waits until the server ends by itself, which it does only on a failure.
    ///
    /// # Errors
    /// Why it ended.
    pub async fn wait(&mut self) -> std::io::Result<()> {
        (&mut self.door).await.unwrap_or(Ok(()))
    }

    /// Stops everything in order: no request is cut off, no job is lost, no child is left.
    pub async fn stop(self) {
        self.vitals.stop();
        tokio::time::sleep(self.drain).await;
        self.closer.close().await;
        self.stopping.cancel();
        if let Some((_, metrics)) = self.metrics {
            metrics.close().await;
        }
        for task in self.loops {
            if tokio::time::timeout(STOP_TIMEOUT, task).await.is_err() {
                tracing::warn!("a worker did not end in time; its job is leased again later");
            }
        }
        let store = self.house.store.clone();
        // The recorder ends once every handle to it is gone.
        drop(self.house);
        if tokio::time::timeout(STOP_TIMEOUT, self.recorder).await.is_err() {
            tracing::warn!("the recorder did not end in time");
        }
        store.close().await;
        drop(self.sole);
    }
}
