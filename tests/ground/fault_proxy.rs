//! Owns a proxy before the S3 server that refuses, delays and cuts as a test asks.
//!
//! Called by the fault tests of the blobs and of the door. The one rule: it breaks only what it was told to break, and
//! counts every request.

use std::error::Error;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use futures_util::TryStreamExt as _;
use futures_util::stream::try_unfold;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{Method, Request, Response, StatusCode, Uri};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt as _, Full, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::service::service_fn;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use tokio::net::TcpListener;

/// Any pause will do: see where it is used.
const PAUSE: Duration = Duration::from_millis(1);

type Broken = Box<dyn Error + Send + Sync>;
type Body = UnsyncBoxBody<Bytes, Broken>;

/// What happens to one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    Pass,
    /// 503 Slow Down; the server never hears of it.
    SlowDown,
    /// It is passed on after this many milliseconds.
    Late(u64),
    /// A written body breaks off after so many bytes, on both sides.
    CutUpload(usize),
    /// A read body breaks off after so many bytes.
    CutDownload(usize),
    /// A read body ends after so many bytes as if that were all, and its length is not told.
    Short(usize),
}

/// Decides by the number of the request since it was set, from 0.
type Judge = Box<dyn Fn(usize) -> Fault + Send>;

struct State {
    judge: Mutex<(usize, Judge)>,
    requests: AtomicUsize,
    authority: String,
    client: Client<HttpConnector, Body>,
}

/// The running proxy; it ends with the runtime of its test.
pub struct FaultProxy {
    /// `http://127.0.0.1:port`.
    pub endpoint: String,
    state: Arc<State>,
}

impl FaultProxy {
    /// Starts it before a server; everything passes.
    pub async fn start(server: &str) -> Self {
        let client = Client::builder(TokioExecutor::new()).pool_max_idle_per_host(0).build_http();
        let authority = server.strip_prefix("http://").unwrap().to_owned();
        let state = Arc::new(State { judge: Mutex::new((0, Box::new(|_| Fault::Pass))), requests: AtomicUsize::new(0), authority, client });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let shared = Arc::clone(&state);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let shared = Arc::clone(&shared);
                tokio::spawn(async move {
                    let service = service_fn(move |request| pass(Arc::clone(&shared), request));
                    // A connection that is cut ends with an error: that is what it is for.
                    drop(Builder::new(TokioExecutor::new()).serve_connection(TokioIo::new(stream), service).await);
                });
            }
        });
        Self { endpoint, state }
    }

    /// Judges every request from now on.
    pub fn set(&self, judge: impl Fn(usize) -> Fault + Send + 'static) {
        *self.state.judge.lock().unwrap() = (0, Box::new(judge));
        self.state.requests.store(0, Ordering::SeqCst);
    }

    /// Lets everything pass again.
    pub fn heal(&self) {
        self.set(|_| Fault::Pass);
    }

    /// Requests since the last `set`.
    pub fn requests(&self) -> usize {
        self.state.requests.load(Ordering::SeqCst)
    }
}

async fn pass(state: Arc<State>, request: Request<Incoming>) -> Result<Response<Body>, Broken> {
    state.requests.fetch_add(1, Ordering::SeqCst);
    let fault = {
        let mut judge = state.judge.lock().unwrap();
        judge.0 += 1;
        (judge.1)(judge.0 - 1)
    };
    let (mut parts, body) = request.into_parts();
    let is_read = parts.method == Method::GET;
    match fault {
        Fault::SlowDown => {
            body.collect().await?;
            let text = "<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>";
            let refused = Response::builder().status(StatusCode::SERVICE_UNAVAILABLE).header(CONTENT_TYPE, "application/xml");
            return Ok(refused.body(whole(Full::from(text)))?);
        }
        Fault::Late(milliseconds) => tokio::time::sleep(Duration::from_millis(milliseconds)).await,
        Fault::Pass | Fault::CutUpload(_) | Fault::CutDownload(_) | Fault::Short(_) => {}
    }
    parts.uri = Uri::builder().scheme("http").authority(state.authority.as_str()).path_and_query(parts.uri.path_and_query().unwrap().as_str()).build()?;
    let body = match fault {
        Fault::CutUpload(after) if !is_read => limited(body, after, true),
        _ => body.map_err(Into::into).boxed_unsync(),
    };
    let (mut parts, body) = state.client.request(Request::from_parts(parts, body)).await?.into_parts();
    let body = match fault {
        Fault::CutDownload(after) if is_read => limited(body, after, true),
        Fault::Short(after) if is_read => {
            parts.headers.remove(CONTENT_LENGTH);
            limited(body, after, false)
        }
        _ => body.map_err(Into::into).boxed_unsync(),
    };
    Ok(Response::from_parts(parts, body))
}

fn whole(body: Full<Bytes>) -> Body {
    body.map_err(|never| match never {}).boxed_unsync()
}

/// Passes on so many bytes and then breaks, or ends as if that were all.
fn limited(body: Incoming, after: usize, breaks: bool) -> Body {
    let frames = try_unfold((body.into_data_stream(), after), move |(mut data, left)| async move {
        if left == 0 {
            // A body that pauses lets what it gave be sent before it breaks; otherwise the whole answer would be lost.
            tokio::time::sleep(PAUSE).await;
            return if breaks { Err(Broken::from("cut")) } else { Ok(None) };
        }
        let Some(bytes) = data.try_next().await? else { return Ok(None) };
        let part = bytes.slice(..bytes.len().min(left));
        let left = left - part.len();
        Ok(Some((Frame::data(part), (data, left))))
    });
    StreamBody::new(frames).boxed_unsync()
}
