//! Owns the ledger: what the house answered, kept by a process that no fault touches.
//!
//! Called by the storm's senders and phones, and by the look afterwards. The one rule: a line is written after the answer
//! has come and never before.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Duration;

/// A note that was answered with 201.
#[derive(Debug, Clone)]
pub struct Note {
    pub id: String,
    /// Which team it went to.
    pub team: usize,
}

/// What one person's phone was last told about its answer.
#[derive(Debug, Clone)]
pub struct Answered {
    pub note: String,
    pub answer: &'static str,
    pub seq: i64,
}

#[derive(Default)]
struct Lines {
    notes: Vec<Note>,
    clips: Vec<Note>,
    acts: Vec<uuid::Uuid>,
    last: HashMap<usize, Answered>,
}

#[derive(Default)]
pub struct Ledger {
    lines: Mutex<Lines>,
}

impl Ledger {
    pub fn note(&self, note: Note) {
        self.lines.lock().unwrap().notes.push(note);
    }

    /// A note with a clip: nobody can answer it before the clip is made.
    pub fn clip(&self, note: Note) {
        self.lines.lock().unwrap().clips.push(note);
    }

    pub fn act(&self, person: usize, act_id: uuid::Uuid, answered: Answered) {
        let mut lines = self.lines.lock().unwrap();
        lines.acts.push(act_id);
        lines.last.insert(person, answered);
    }

    pub fn notes(&self) -> Vec<Note> {
        self.lines.lock().unwrap().notes.clone()
    }

    pub fn clips(&self) -> Vec<Note> {
        self.lines.lock().unwrap().clips.clone()
    }

    pub fn acts(&self) -> Vec<uuid::Uuid> {
        self.lines.lock().unwrap().acts.clone()
    }

    /// Notes and acts so far.
    pub fn length(&self) -> (usize, usize) {
        let lines = self.lines.lock().unwrap();
        (lines.notes.len(), lines.acts.len())
    }

    /// Lets some time pass and tells how many notes and acts were accepted in it.
    pub async fn accepted_within(&self, time: Duration) -> (usize, usize) {
        let (notes, acts) = self.length();
        tokio::time::sleep(time).await;
        let (notes_then, acts_then) = self.length();
        (notes_then - notes, acts_then - acts)
    }

    /// What each person was last told.
    pub fn last(&self) -> HashMap<usize, Answered> {
        self.lines.lock().unwrap().last.clone()
    }
}
