//! Owns the uploads of a storm: leads who send clip after clip, and recordings that stop half-way and stay.
//!
//! Called by the fault of the bucket. The one rule: it goes on as a tus client does: whoever is refused asks where the upload
//! stands and sends from there; a byte that was answered once must be there ever after.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use reqwest::{Client, RequestBuilder};
use serde_json::json;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::ledger::{Ledger, Note};
use super::load::{BREATH, ask, client, insist, note_to, post, sign};
use super::process::Front;
use crate::seed::{LEAD, Teams, worker_secret};

/// Leads who send clips: the even ones while they arrive, the odd ones when they are whole.
const HANDS: usize = 2;
/// Between two uploads of a hand: two cores serve all, and each clip is made playable.
const PAUSE: Duration = Duration::from_secs(2);
/// Bytes of one request: two and a bit to a part.
const CHUNK: usize = 100_000;
/// Where recordings break off, and what they would have had.
const BROKEN_AT: usize = 650_000;
const BROKEN_OF: usize = 1_000_000;

/// What the phones saw of their uploads.
#[derive(Default)]
pub struct Seen {
    /// Uploads begun and neither whole nor left.
    pub under_way: AtomicUsize,
    /// Times an upload was told "later".
    pub refused: AtomicUsize,
    /// Clips whose last byte was answered after they had been sent.
    pub whole: AtomicUsize,
    /// Recordings that were left, and how far they were answered.
    broken: Mutex<BTreeMap<Uuid, usize>>,
}

impl Seen {
    pub fn broken(&self) -> BTreeMap<Uuid, usize> {
        self.broken.lock().unwrap().clone()
    }
}

/// Uploads that go on until they are calmed.
pub struct Clips {
    pub seen: Arc<Seen>,
    tasks: JoinSet<()>,
    calm: CancellationToken,
}

/// Two seconds of picture and sound, as a phone records them, in four parts or so.
pub fn record(folder: &Path) -> Vec<u8> {
    let file = folder.join("recorded.mp4");
    let mut command = Command::new("ffmpeg");
    command.args("-v error -f lavfi -i testsrc2=s=640x480:r=30:d=2 -f lavfi -i sine=d=2".split(' '));
    command.args("-c:v libx264 -preset ultrafast -profile:v baseline -pix_fmt yuv420p -b:v 3M -minrate 3M -maxrate 3M -bufsize 1M -g 30".split(' '));
    command.args("-c:a aac -b:a 48k -movflags frag_keyframe+empty_moov+default_base_moof".split(' ')).arg(&file);
    assert!(command.status().unwrap().success());
    std::fs::read(file).unwrap()
}

/// What a recording that breaks off consists of: no two parts alike.
pub fn noise() -> Vec<u8> {
    (0..BROKEN_OF).map(|place| u8::try_from((place * 31 + place / 1_009) % 251).unwrap()).collect()
}

/// One phone that uploads.
#[derive(Clone)]
struct Phone {
    client: Client,
    fronts: Vec<Arc<Front>>,
    secret: String,
    seen: Arc<Seen>,
}

impl Phone {
    fn tus(&self, method: &str, address: &str) -> RequestBuilder {
        sign(self.client.request(method.parse().unwrap(), address), &self.secret).header("Tus-Resumable", "1.0.0")
    }

    /// Begins an upload; returns its path.
    async fn begin(&self, length: usize) -> String {
        let make = |url: &str| {
            let request = self.tus("POST", &format!("{url}/api/v1/uploads")).header("Upload-Length", length);
            request.header("Upload-Metadata", "kind dmlkZW8=,filetype dmlkZW8vbXA0")
        };
        let (headers, _) = insist(&self.fronts, 0, make).await;
        self.seen.under_way.fetch_add(1, Ordering::SeqCst);
        headers["location"].to_str().unwrap().to_owned()
    }

    /// Sends bytes until they are all answered, however often it is refused; each request goes to the next front.
    async fn send(&self, path: &str, bytes: &[u8]) {
        let (mut told, mut turn) = (0, 0);
        while told < bytes.len() {
            turn += 1;
            let chunk = &bytes[told..bytes.len().min(told + CHUNK)];
            let make = |url: &str| {
                let request = self.tus("PATCH", &format!("{url}{path}")).header("Upload-Offset", told);
                request.header("Content-Type", "application/offset+octet-stream").body(chunk.to_vec())
            };
            match ask(&self.fronts[turn % self.fronts.len()], make).await {
                Ok((status, ..)) if status == 204 => {
                    told += chunk.len();
                    continue;
                }
                Ok((status, _, text)) => {
                    assert_eq!(status, 503, "refused: {text}");
                    self.seen.refused.fetch_add(1, Ordering::SeqCst);
                }
                Err(_) => {}
            }
            tokio::time::sleep(BREATH).await;
            let (headers, _) = insist(&self.fronts, turn, |url| self.tus("HEAD", &format!("{url}{path}"))).await;
            let stands_at: usize = headers["upload-offset"].to_str().unwrap().parse().unwrap();
            assert!((told..=told + chunk.len()).contains(&stands_at), "{told} bytes were answered, and it stands at {stands_at}");
            told = stands_at;
        }
        self.seen.under_way.fetch_sub(1, Ordering::SeqCst);
    }
}

fn id_in(path: &str) -> &str {
    path.rsplit('/').next().unwrap()
}

/// Sends clips to teams of their own, from the last one back.
async fn send_clips(hand: usize, phone: Phone, teams: Arc<Teams>, ledger: Arc<Ledger>, clip: Arc<Vec<u8>>, calm: CancellationToken) {
    for number in (hand..).step_by(HANDS) {
        let team = teams.teams.len() - 1 - number;
        let path = phone.begin(clip.len()).await;
        let body = note_to(teams.teams[team], &format!("Clip {number}"), &json!({"kind": "video", "upload": id_in(&path)}));
        let key = format!("storm-clip-{number}");
        let post = async || {
            let id = post(&phone.client, &phone.fronts, number, &key, &body).await;
            ledger.clip(Note { id, team });
        };
        if hand.is_multiple_of(2) {
            post().await;
            phone.send(&path, &clip).await;
            phone.seen.whole.fetch_add(1, Ordering::SeqCst);
        } else {
            phone.send(&path, &clip).await;
            post().await;
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            () = calm.cancelled() => return,
        }
    }
}

/// Records and breaks off, each time with another person's phone.
async fn break_off(phone: Phone, calm: CancellationToken) {
    let recorded = noise();
    for person in 0.. {
        let phone = Phone { secret: worker_secret(person), ..phone.clone() };
        let path = phone.begin(BROKEN_OF).await;
        phone.send(&path, &recorded[..BROKEN_AT]).await;
        phone.seen.broken.lock().unwrap().insert(id_in(&path).parse().unwrap(), BROKEN_AT);
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            () = calm.cancelled() => return,
        }
    }
}

impl Clips {
    /// Begins to upload.
    pub fn begin(fronts: &[Arc<Front>], teams: &Arc<Teams>, ledger: &Arc<Ledger>, clip: Vec<u8>) -> Self {
        let (seen, clip, calm, mut tasks) = (Arc::new(Seen::default()), Arc::new(clip), CancellationToken::new(), JoinSet::new());
        let phone = Phone { client: client(), fronts: fronts.to_vec(), secret: LEAD.to_owned(), seen: Arc::clone(&seen) };
        for hand in 0..HANDS {
            tasks.spawn(send_clips(hand, phone.clone(), Arc::clone(teams), Arc::clone(ledger), Arc::clone(&clip), calm.clone()));
        }
        tasks.spawn(break_off(phone, calm.clone()));
        Self { seen, tasks, calm }
    }

    /// Lets every upload get to its end.
    pub async fn end(mut self) -> Arc<Seen> {
        self.calm.cancel();
        while let Some(ended) = self.tasks.join_next().await {
            ended.unwrap();
        }
        self.seen
    }
}
