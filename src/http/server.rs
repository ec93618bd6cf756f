//! Owns the listening socket and the end of the server.
//!
//! Called by the composition root. The one rule: after `stop` no new request starts, and requests under way get ten
//! seconds to end.

use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use actix_web::body::MessageBody;
use actix_web::dev::{Server, ServerHandle, ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::{App, Error, HttpServer};
use tokio_util::sync::CancellationToken;

use super::app::{create_app, create_health, create_metrics};
use crate::service::House;
use crate::service::ops::vitals::Vitals;

/// Requests under way get this long when the server stops; the longest is one upload part.
const STOP_TIMEOUT_S: u64 = 10;
/// A request's head must arrive within this time: a slow sender may not hold a connection for nothing.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);
/// Idle connections are kept this long: longer than the beat of an event stream.
const KEEP_ALIVE: Duration = Duration::from_secs(75);
/// Connections per core; 5,000 event streams cost 70 MB.
const CONNECTIONS_MAX: usize = 20_000;

/// The listening server.
pub struct Door {
    address: SocketAddr,
    server: Server,
    stopping: CancellationToken,
}

/// Ends the server from elsewhere; cheap to clone.
#[derive(Debug, Clone)]
pub struct Closer {
    handle: ServerHandle,
    stopping: CancellationToken,
}

impl Door {
    /// Prepares the server on a bound socket; nothing is served before `run`.
    ///
    /// # Errors
    /// When the socket cannot be used.
    pub fn build(house: &House, vitals: &Vitals, listener: TcpListener) -> std::io::Result<Self> {
        let stopping = CancellationToken::new();
        let (house, vitals, token) = (house.clone(), vitals.clone(), stopping.clone());
        Self::serve(listener, None, stopping, move || create_app(house.clone(), vitals.clone(), token.clone()))
    }

    /// Prepares a server that only tells whether the process lives and is ready.
    ///
    /// # Errors
    /// When the socket cannot be used.
    pub fn build_health(house: &House, vitals: &Vitals, listener: TcpListener) -> std::io::Result<Self> {
        let (house, vitals) = (house.clone(), vitals.clone());
        Self::serve(listener, None, CancellationToken::new(), move || create_health(house.clone(), vitals.clone()))
    }

    /// Prepares a server that only tells what was measured.
    ///
    /// # Errors
    /// When the socket cannot be used.
    pub fn build_metrics(house: &House, listener: TcpListener) -> std::io::Result<Self> {
        let house = house.clone();
        Self::serve(listener, Some(1), CancellationToken::new(), move || create_metrics(house.clone()))
    }

    /// Builds the server with a thread per core, or as many as are asked for.
    fn serve<F, S, B>(listener: TcpListener, threads: Option<usize>, stopping: CancellationToken, app: F) -> std::io::Result<Self>
    where
        F: Fn() -> App<S> + Send + Clone + 'static,
        S: ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<B>, Error = Error, InitError = ()> + 'static,
        B: MessageBody + 'static,
    {
        let address = listener.local_addr()?;
        let server = HttpServer::new(app);
        let server = match threads {
            Some(threads) => server.workers(threads),
            None => server,
        };
        let server = server
            .disable_signals()
            .shutdown_timeout(STOP_TIMEOUT_S)
            .client_request_timeout(HEAD_TIMEOUT)
            .keep_alive(KEEP_ALIVE)
            .max_connections(CONNECTIONS_MAX)
            .server_hostname("floornote")
            .listen(listener)?
            .run();
        Ok(Self { address, server, stopping })
    }

    /// Returns the bound address.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns what ends the server.
    #[must_use]
    pub fn closer(&self) -> Closer {
        Closer { handle: self.server.handle(), stopping: self.stopping.clone() }
    }

    /// Serves until the closer is used.
    ///
    /// # Errors
    /// When accepting fails for good.
    pub async fn run(self) -> std::io::Result<()> {
        self.server.await
    }
}

impl Closer {
    /// Ends event streams at once, lets other requests end, and returns when all workers are gone.
    pub async fn close(&self) {
        self.stopping.cancel();
        self.handle.stop(true).await;
    }
}
