//! Owns the load of a storm: a lead who sends note after note, and phones that change their minds without end.
//!
//! Called by the faults. The one rule: whoever gets no answer sends the very same again, elsewhere if there is an
//! elsewhere, until there is one; a refusal is a failure of the test.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use floornote::domain::clock::Clock;
use reqwest::{Client, RequestBuilder};
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
const ANSWERS: [&str; 3] = ["got_it", "not_clear", "cannot"];

/// A storm that blows until it is calmed.
pub struct Storm {
    pub ledger: Arc<Ledger>,
    tasks: JoinSet<()>,
    calm: CancellationToken,
}

/// Sends the same to one front after the other until somebody answers it with success.
async fn insist(fronts: &[Arc<Front>], mut first: usize, make: impl Fn(&str) -> RequestBuilder) -> Value {
    loop {
        let front = &fronts[first % fronts.len()];
        front.in_flight.fetch_add(1, Ordering::SeqCst);
        let answered = async {
            let response = make(&front.url).send().await?;
            let status = response.status();
            Ok::<_, reqwest::Error>((status, response.text().await?))
        };
        let answered = answered.await;
        front.in_flight.fetch_sub(1, Ordering::SeqCst);
        match answered {
            Ok((status, text)) if status.is_success() => return serde_json::from_str(&text).unwrap(),
            Ok((status, text)) => assert_eq!(status, 503, "refused: {text}"),
            Err(_) => {}
        }
        first += 1;
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
}

fn sign(request: RequestBuilder, secret: &str) -> RequestBuilder {
    request.header("Sec-Fetch-Site", "same-origin").header("Cookie", format!("floornote={secret}"))
}

async fn send_notes(client: Client, fronts: Vec<Arc<Front>>, teams: Arc<Teams>, ledger: Arc<Ledger>, calm: CancellationToken) {
    for (index, team) in teams.teams.iter().enumerate() {
        let body = json!({"kind": "text", "title": format!("Aisle {index}"), "text": "Move the pallets before noon.", "audience": {"any_of": [{"team": team}]}, "ask": "acknowledge", "deliver": "now"});
        let make = |url: &str| {
            let request = sign(client.post(format!("{url}/api/v1/messages")), LEAD);
            request.header("Idempotency-Key", format!("storm-note-{index}")).json(&body)
        };
        let answer = insist(&fronts, index, make).await;
        ledger.note(Note { id: answer["id"].as_str().unwrap().to_owned(), team: index });
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
        let client = Client::builder().no_proxy().timeout(PATIENCE).build().unwrap();
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
