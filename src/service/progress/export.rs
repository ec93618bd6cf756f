//! Owns the export of a message's receipts as a table.
//!
//! Called by the HTTP handlers. The one rule: it streams a page at a time, so that the server never holds more than one, whatever the
//! audience.

use std::pin::Pin;

use bytes::Bytes;
use futures_util::{Stream, StreamExt as _, stream};

use super::report::find_reported;
use crate::domain::clock::Time;
use crate::domain::ids::{MessageId, PersonId};
use crate::domain::person::Actor;
use crate::domain::receipt::ReceiptState;
use crate::service::{House, ServiceError};
use crate::store::progress::report as read;
use crate::store::progress::report::{EventTimes, ReportPerson};

/// Lines that are read at once.
const EXPORT_PAGE: i64 = 1_000;

/// Spreadsheets run cells that begin like a formula; a leading apostrophe keeps them text.
fn cell(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

const HEADER: [&str; 13] = [
    "name",
    "site",
    "team",
    "reach",
    "unreachable",
    "answer",
    "tapped_at",
    "received_at",
    "clock_suspect",
    "notified_at",
    "reached_at",
    "seen_at",
    "finished_at",
];

/// Writes lines of a table (RFC 4180).
fn lines<const N: usize>(records: impl Iterator<Item = [String; N]>) -> Result<Bytes, ServiceError> {
    let failed = |error: csv::Error| ServiceError::Other(error.to_string());
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for record in records {
        out.write_record(record).map_err(failed)?;
    }
    Ok(Bytes::from(out.into_inner().map_err(|error| ServiceError::Other(error.to_string()))?))
}

fn record(person: &ReportPerson, event: Option<&EventTimes>) -> [String; 13] {
    let at = |time: Option<Time>| time.map(|at| at.to_string()).unwrap_or_default();
    let receipt = &person.receipt;
    let reach = if receipt.state == ReceiptState::Withdrawn { "withdrawn" } else { receipt.reach().as_str() };
    [
        cell(&person.name),
        cell(&person.site_name),
        cell(person.team_name.as_deref().unwrap_or_default()),
        reach.to_owned(),
        receipt.unreachable.map(|why| why.as_str().to_owned()).unwrap_or_default(),
        receipt.answer.as_str().to_owned(),
        at(event.map(|event| event.client_at).or(receipt.answered_at)),
        at(event.map(|event| event.received_at)),
        event.map(|event| event.is_clock_suspect.to_string()).unwrap_or_default(),
        at(receipt.notified_at),
        at(receipt.reached_at),
        at(receipt.seen_at),
        at(receipt.finished_at),
    ]
}

/// A table on its way: its parts as they are read.
pub type Table = Pin<Box<dyn Stream<Item = Result<Bytes, ServiceError>> + Send>>;

/// Exports a message's receipts as CSV, one line per person, a page at a time: the server never holds more than one.
///
/// # Errors
/// `not_found` as for the report; later parts fail as the store does.
pub async fn report_csv(house: &House, actor: &Actor, id: MessageId) -> Result<Table, ServiceError> {
    let (row, scope) = find_reported(house, actor, id).await?;
    let head = lines(std::iter::once(HEADER.map(str::to_owned)))?;
    let store = house.store.clone();
    let rest = stream::try_unfold(Some(None), move |after: Option<Option<PersonId>>| {
        let (store, scope, version) = (store.clone(), scope.clone(), row.version);
        async move {
            let Some(after) = after else { return Ok(None) };
            let people = read::list_rows(&store, &scope, id, version, after, EXPORT_PAGE).await?;
            let ids: Vec<PersonId> = people.iter().map(|person| person.receipt.person_id).collect();
            let events = read::list_answer_events(&store, scope.tenant, id, version, &ids).await?;
            let part = lines(people.iter().map(|person| record(person, events.get(&person.receipt.person_id))))?;
            let is_full = i64::try_from(people.len()).unwrap_or(0) == EXPORT_PAGE;
            let next = ids.last().copied().filter(|_| is_full).map(Some);
            Ok(Some((part, next)))
        }
    });
    Ok(Box::pin(stream::once(async { Ok(head) }).chain(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_look_like_formulas_stay_text() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("@sum"), "'@sum");
        assert_eq!(cell("Ana"), "Ana");
    }
}
