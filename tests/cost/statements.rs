//! Owns the hearing of statements: what the driver logs of each one it has run.
//!
//! Called by the tests of cost. The one rule: it hears the whole process, so whoever listens does so alone.

use std::collections::BTreeSet;
use std::sync::{Mutex, Once, PoisonError};

use tracing::field::{Field, Visit};
use tracing::{Event, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt as _};

static HEARD: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
static ONCE: Once = Once::new();

struct Ear;

#[derive(Default)]
struct Text {
    summary: String,
    whole: String,
}

impl Visit for Text {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "summary" => value.clone_into(&mut self.summary),
            "db.statement" => value.trim().clone_into(&mut self.whole),
            _ => {}
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}

impl<S: Subscriber> Layer<S> for Ear {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() != "sqlx::query" {
            return;
        }
        let mut text = Text::default();
        event.record(&mut text);
        let statement = if text.whole.is_empty() { text.summary } else { text.whole };
        if ["SELECT", "WITH", "UPDATE", "DELETE", "INSERT"].iter().any(|verb| statement.starts_with(verb)) {
            HEARD.lock().unwrap_or_else(PoisonError::into_inner).insert(statement);
        }
    }
}

/// What was heard since.
pub struct Heard;

impl Heard {
    /// Returns each text once and ends the listening.
    pub fn take(self) -> BTreeSet<String> {
        std::mem::take(&mut *HEARD.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Begins to listen.
pub fn listen() -> Heard {
    ONCE.call_once(|| tracing::subscriber::set_global_default(tracing_subscriber::registry().with(Ear)).unwrap());
    Heard.take();
    Heard
}
