//! Owns the load of a storm: a lead who sends note after note, and phones that change their minds without end.
//!
//! Called by the faults. The one rule: whoever gets no answer sends the very same again, elsewhere if there is an
//! elsewhere, until there is one; a refusal is a failure of the test.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use floornote::domain::clock::Clock;
use floornote::domain::ids::TeamId;
use reqwest::header::HeaderMap;
use reqwest::{Client, RequestBuilder, StatusCode};
use serde_json::{Value, json};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::ledger::{Answered, Ledger, Note};
use super::process::Front;
use crate::seed::{ANSWERING, LEAD, Teams, worker_secret};

/// Between two acts of a hand: two cores serve all.
const PAUSE: Duration = Duration::from_millis(8);
/// Between two notes.
const NOTE_EVERY: Duration = Duration::from_millis(400);
/// A request that takes longer is sent again; a frozen or hanging server answers nothing.
const PATIENCE: Duration = Duration::from_secs(6);
/// Before the same is sent again.
pub const BREATH: Duration = Duration::from_millis(30);
const ANSWERS: [&str; 3] = ["got_it", "not_clear", "cannot"];

/// A storm that blows until it is calmed.
pub struct Storm {
    pub ledger: Arc<Ledger>,
    tasks: JoinSet<()>,
    calm: CancellationToken,
}

/// Status, headers and text of an answer.
pub type Answer = (StatusCode, HeaderMap, String);

/// Sends a request to a front, which counts it until there is an answer, or none any more.
pub async fn ask(front: &Front, make: impl Fn(&str) -> RequestBuilder) -> Result<Answer, reqwest::Error> {
    front.in_flight.fetch_add(1, Ordering::SeqCst);
    let answered = async {
        let response = make(&front.url).send().await?;
        let (status, headers) = (response.status(), response.headers().clone());
        Ok((status, headers, response.text().await?))
    };
    let answered = answered.await;
    front.in_flight.fetch_sub(1, Ordering::SeqCst);
    answered
}

/// Sends the same to one front after the other until somebody answers it with success; returns headers and text.
pub async fn insist(fronts: &[Arc<Front>], mut first: usize, make: impl Fn(&str) -> RequestBuilder) -> (HeaderMap, String) {
    loop {
        match ask(&fronts[first % fronts.len()], &make).await {
            Ok((status, headers, text)) if status.is_success() => return (headers, text),
            Ok((status, _, text)) => assert_eq!(status, 503, "refused: {text}"),
            Err(_) => {}
        }
        first += 1;
        tokio::time::sleep(BREATH).await;
    }
}

pub fn sign(request: RequestBuilder, secret: &str) -> RequestBuilder {
    request.header("Sec-Fetch-Site", "same-origin").header("Cookie", format!("floornote={secret}"))
}

pub fn client() -> Client {
    Client::builder().no_proxy().timeout(PATIENCE).build().unwrap()
}

/// A note as the lead's page posts it: its kind and what belongs to that kind come from the caller.
pub fn note_to(team: TeamId, title: &str, more: &Value) -> Value {
    let mut body = json!({"title": title, "audience": {"any_of": [{"team": team}]}, "ask": "acknowledge", "deliver": "now"});
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    body
}

/// Posts a note until it is accepted; returns its id. The same key is the same note.
pub async fn post(client: &Client, fronts: &[Arc<Front>], first: usize, key: &str, body: &Value) -> String {
    let make = |url: &str| sign(client.post(format!("{url}/api/v1/messages")), LEAD).header("Idempotency-Key", key).json(body);
    let (_, text) = insist(fronts, first, make).await;
    let answer: Value = serde_json::from_str(&text).unwrap();
    answer["id"].as_str().unwrap().to_owned()
}

async fn send_notes(client: Client, fronts: Vec<Arc<Front>>, teams: Arc<Teams>, ledger: Arc<Ledger>, calm: CancellationToken) {
    for (index, team) in teams.teams.iter().enumerate() {
        let more = json!({"kind": "text", "text": "Move the pallets before noon."});
        let body = note_to(*team, &format!("Aisle {index}"), &more);
        let id = post(&client, &fronts, index, &format!("storm-note-{index}"), &body).await;
        ledger.note(Note { id, team: index });
        tokio::select! {
            () = tokio::time::sleep(NOTE_EVERY) => {}
            () = calm.cancelled() => return,
        }
    }
    calm.cancelled().await;
}

async fn change_minds(hand: usize, client: Client, fronts: Vec<Arc<Front>>, teams: Arc<Teams>, ledger: Arc<Ledger>, calm: CancellationToken) {
    let clock = Clock::system();
    for turn in 1_i64.. {
        if calm.is_cancelled() {
            return;
        }
        tokio::time::sleep(PAUSE).await;
        // The newest note, and every fourth time an older one; each hand is one of the team.
        let notes = ledger.notes();
        let back = usize::try_from(turn % 4).unwrap() / 3 * (hand + usize::try_from(turn).unwrap());
        let Some(note) = notes.get(notes.len().wrapping_sub(1 + back % notes.len().max(1))) else { continue };
        let person = note.team * teams.size + hand;
        let (act_id, answer): (uuid::Uuid, _) = (clock.id(), ANSWERS[usize::try_from(turn % 3).unwrap()]);
        let body = json!({"person": teams.people[person], "version": 1, "generation": 1, "acts": [{"act_id": act_id, "kind": answer, "at": clock.now().to_string(), "seq": turn}]});
        let make = |url: &str| sign(client.put(format!("{url}/api/v1/messages/{}/receipt", note.id)), &worker_secret(person)).json(&body);
        insist(&fronts, hand + usize::try_from(turn).unwrap(), make).await;
        ledger.act(person, act_id, Answered { note: note.id.clone(), answer, seq: turn });
    }
}

impl Storm {
    /// Begins to send and to answer.
    pub fn begin(fronts: &[Arc<Front>], teams: &Arc<Teams>) -> Self {
        let (ledger, calm, mut tasks) = (Arc::new(Ledger::default()), CancellationToken::new(), JoinSet::new());
        let client = client();
        tasks.spawn(send_notes(client.clone(), fronts.to_vec(), Arc::clone(teams), Arc::clone(&ledger), calm.clone()));
        for hand in 0..ANSWERING {
            tasks.spawn(change_minds(hand, client.clone(), fronts.to_vec(), Arc::clone(teams), Arc::clone(&ledger), calm.clone()));
        }
        Self { ledger, tasks, calm }
    }

    /// Lets everybody get the answer they wait for, then ends.
    pub async fn end(mut self) -> Arc<Ledger> {
        self.calm.cancel();
        while let Some(ended) = self.tasks.join_next().await {
            ended.unwrap();
        }
        self.ledger
    }
}
