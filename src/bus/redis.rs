//! Owns the connection to Redis: one address, shared commands, and the names of everything kept there.
//!
//! Called by the queue, the signal and the throttle. The one rule: Redis may lose everything at any moment; nothing
//! here is the only copy of anything.
//!
//! What is kept there:
//! - `floornote:queue:<lane>`: a stream of leased jobs with the consumer group `floornote`; an entry is deleted when
//!   its job is done, so the length of the stream is what is under way.
//! - `floornote:hints`: a channel of hints and wake-ups from every process to every other.
//! - `floornote:throttle:<key>`: a counter that runs out with its window.

use std::sync::Arc;
use std::time::Duration;

use redis::aio::{ConnectionManager, ConnectionManagerConfig, MultiplexedConnection, PubSub};
use redis::io::tcp::TcpSettings;
use redis::{AsyncConnectionConfig, Client, IntoConnectionInfo as _};

use crate::domain::clock::{SECOND_MS, Time};

/// A command that takes longer is given up: the caller has a way without Redis.
const RESPONSE_TIMEOUT: Duration = Duration::from_secs(2);
/// A new connection must stand within this time.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(2);
/// Between two tries to connect, at most.
const RECONNECT_MAX: Duration = Duration::from_secs(1);

/// What is known of a Redis server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    /// Its version, such as `7.0.15`.
    pub version: String,
    /// Memory it may use; 0 is no limit.
    pub max_memory_bytes: u64,
    /// What it does when that is full; anything but `noeviction` may throw jobs away.
    pub eviction_policy: String,
    /// Its clock.
    pub now: Time,
}

impl Inspection {
    /// Reports whether it knows every command used here: `XAUTOCLAIM` is the newest, since 6.2.
    #[must_use]
    pub fn is_new_enough(&self) -> bool {
        let mut numbers = self.version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
        (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) >= (6, 2)
    }

    /// Reports whether it may throw away what it was given.
    #[must_use]
    pub fn is_evicting(&self) -> bool {
        self.max_memory_bytes > 0 && self.eviction_policy != "noeviction"
    }
}

/// Reads one line of `INFO`.
fn field<'a>(info: &'a str, name: &str) -> &'a str {
    info.lines().filter_map(|line| line.split_once(':')).find(|(key, _)| *key == name).map_or("", |(_, value)| value.trim())
}

/// Redis could not be used.
#[derive(Debug, thiserror::Error)]
#[error("redis: {0}")]
pub struct RedisError(#[from] redis::RedisError);

/// An address of Redis with one shared connection for short commands; cheap to clone.
#[derive(Clone)]
pub struct Redis {
    client: Arc<Client>,
    shared: ConnectionManager,
}

impl std::fmt::Debug for Redis {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The address may hold a password.
        f.debug_struct("Redis").finish_non_exhaustive()
    }
}

impl Redis {
    /// Reads the address; connecting happens with the first command and again whenever the connection breaks.
    ///
    /// # Errors
    /// An address that cannot be read.
    pub fn open(url: &str) -> Result<Self, RedisError> {
        let address = url.into_connection_info()?.set_tcp_settings(TcpSettings::default().set_nodelay(true));
        let client = Client::open(address)?;
        let config = ConnectionManagerConfig::new()
            .set_response_timeout(Some(RESPONSE_TIMEOUT))
            .set_connection_timeout(Some(CONNECT_TIMEOUT))
            // Whoever asks has a way without Redis and must not wait for a series of tries.
            .set_number_of_retries(0)
            .set_max_delay(RECONNECT_MAX);
        let shared = client.get_connection_manager_lazy(config)?;
        Ok(Self { client: Arc::new(client), shared })
    }

    /// Returns the connection for short commands; commands of all callers share it.
    pub(in crate::bus) fn shared(&self) -> ConnectionManager {
        self.shared.clone()
    }

    /// Opens a connection of its own for a reader that blocks: no time-out may cut off an answer that carries a job.
    pub(in crate::bus) async fn reader(&self) -> Result<MultiplexedConnection, RedisError> {
        let config = AsyncConnectionConfig::new().set_connection_timeout(Some(CONNECT_TIMEOUT)).set_response_timeout(None);
        Ok(self.client.get_multiplexed_async_connection_with_config(&config).await?)
    }

    /// Opens a connection that hears the channels it subscribes to.
    pub(in crate::bus) async fn listener(&self) -> Result<PubSub, RedisError> {
        Ok(self.client.get_async_pubsub().await?)
    }

    /// Checks that Redis answers.
    ///
    /// # Errors
    /// When it does not within two seconds.
    pub async fn ping(&self) -> Result<(), RedisError> {
        Ok(redis::cmd("PING").query_async::<()>(&mut self.shared()).await?)
    }

    /// Looks at the server: its version, what it does when its memory is full, its clock. Asks only `INFO` and `TIME`, which
    /// hosted ones allow too.
    ///
    /// # Errors
    /// When Redis does not answer or forbids the questions.
    pub async fn inspect(&self) -> Result<Inspection, RedisError> {
        let mut connection = self.shared();
        let info = |section: &'static str| redis::cmd("INFO").arg(section).to_owned();
        let server: String = info("server").query_async(&mut connection).await?;
        let memory: String = info("memory").query_async(&mut connection).await?;
        let (seconds, micros): (i64, i64) = redis::cmd("TIME").query_async(&mut connection).await?;
        Ok(Inspection {
            version: field(&server, "redis_version").to_owned(),
            max_memory_bytes: field(&memory, "maxmemory").parse().unwrap_or(0),
            eviction_policy: field(&memory, "maxmemory_policy").to_owned(),
            now: Time(seconds.saturating_mul(SECOND_MS).saturating_add(micros / 1_000)),
        })
    }
}
