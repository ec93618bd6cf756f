//! Owns the report on one message: funnel, curve, teams, people, and its export.
//!
//! Called by the door. The one rule: only its sender and managers in scope read it, each within their scope.

use serde::Serialize;
use utoipa::ToSchema;

use super::message_view::{MessageView, message_view};
use super::progress::{ProgressItem, counting_scope, is_overseen, with_progress};
use super::{House, ServiceError};
use crate::domain::clock::Time;
use crate::domain::ids::{MessageId, PersonId, TeamId};
use crate::domain::limits::{AUDIENCE_MAX, REPORT_PEOPLE_MAX};
use crate::domain::message::{Ask, MessageState};
use crate::domain::norms::{Hold, hold};
use crate::domain::person::{Actor, Scope};
use crate::domain::receipt::{Answer, Counts, ReachState, ReceiptState, UnreachableWhy};
use crate::domain::refusal::{Code, Refusal};
use crate::store::messages::{self, MessageRow};
use crate::store::progress::{self as read, ReportPerson};
use crate::store::{receipts, roster};
use crate::words;

/// Points of the curve.
const CURVE_POINTS: usize = 200;

/// How many came how far, each including who came further.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct Funnel {
    /// Everybody it is meant for.
    pub targeted: i64,
    /// Taken by a push service, or further.
    pub notified: i64,
    /// On the phone, or further.
    pub reached: i64,
    /// Opened, or answered.
    pub seen: i64,
    /// Got it.
    pub got_it: i64,
}

/// A point of the curve.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct CurvePoint {
    /// When.
    pub at: Time,
    /// Got its until then.
    pub count: i64,
}

/// One team's progress.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TeamProgress {
    /// The team; none for people without one.
    pub team_id: Option<TeamId>,
    /// Its name; empty for people without one.
    pub name: String,
    /// Its site.
    pub site_name: String,
    /// Its counters.
    pub counts: Counts,
    /// When its held people get it.
    pub next_start: Option<Time>,
}

/// One person's line.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PersonProgress {
    /// The person.
    pub person_id: PersonId,
    /// Their name.
    pub name: String,
    /// Team it is counted under.
    pub team_name: Option<String>,
    /// Where it stands.
    pub reach: ReachState,
    /// Why it cannot be reached.
    pub why: Option<UnreachableWhy>,
    /// Their answer.
    pub answer: Answer,
    /// When they came this far.
    pub at: Option<Time>,
    /// Held until.
    pub held_until: Option<Time>,
    /// Whether they took it in to the end.
    pub is_finished: bool,
    /// Whether a nudge would reach them now.
    pub can_nudge: bool,
}

/// Who answered last.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LastIn {
    /// Who.
    pub name: String,
    /// When.
    pub at: Time,
}

words!(
    /// Why nobody can be nudged.
    NudgeReason {
        /// Everybody has answered.
        NoneOutstanding = "none_outstanding",
        /// Everybody outstanding is off shift.
        AllHeld = "all_held",
        /// Everybody outstanding was nudged.
        AllNudged = "all_nudged",
        /// Withdrawn, or nothing is asked.
        Closed = "closed",
    }
);

/// Whether and whom a nudge would reach.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct NudgeView {
    /// People it would reach.
    pub count: i64,
    /// Why nobody.
    pub reason: Option<NudgeReason>,
}

/// Everything about one message.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Report {
    /// The message.
    pub message: MessageView,
    /// Its counters.
    pub progress: ProgressItem,
    /// Its funnel.
    pub funnel: Funnel,
    /// Got its over time.
    pub curve: Vec<CurvePoint>,
    /// By team.
    pub teams: Vec<TeamProgress>,
    /// By person, outstanding first, at most 500.
    pub people: Vec<PersonProgress>,
    /// Who answered last.
    pub last_in: Option<LastIn>,
    /// Whom a nudge would reach.
    pub nudge: NudgeView,
    /// When these numbers were read.
    pub as_of: Time,
}

/// Finds a message whose report the actor may read, and the scope of their numbers.
pub(super) async fn find_reported(house: &House, actor: &Actor, id: MessageId) -> Result<(MessageRow, Scope), ServiceError> {
    let row = messages::find(&house.store, &actor.scope, id, None).await?.ok_or(Refusal::new(Code::NotFound))?;
    if row.sender_id != actor.person_id && !is_overseen(house, actor, &row).await? {
        return Err(ServiceError::refused(Code::NotFound));
    }
    let scope = counting_scope(actor, &row);
    Ok((row, scope))
}

/// Who is outstanding, on shift, reachable, and was not nudged yet.
pub(super) async fn nudgeable(
    house: &House,
    scope: &Scope,
    row: &MessageRow,
    people: &[ReportPerson],
) -> Result<(Vec<PersonId>, Option<NudgeReason>), ServiceError> {
    let now = house.clock.now();
    if row.ask == Ask::None || !matches!(row.state, MessageState::Sent | MessageState::Leaving) {
        return Ok((Vec::new(), Some(NudgeReason::Closed)));
    }
    let outstanding: Vec<_> = people.iter().filter(|person| person.receipt.is_outstanding()).collect();
    let fresh: Vec<_> = outstanding.iter().filter(|person| person.receipt.nudged_at.is_none()).collect();
    let ids: Vec<PersonId> = fresh.iter().map(|person| person.receipt.person_id).collect();
    let plans = roster::list_plans(&house.store, scope, Some(&ids), now).await?;
    let on_shift = fresh.iter().filter(|person| {
        let is_on = plans
            .get(&person.receipt.person_id)
            .is_some_and(|plan| plan.subscriptions > 0 && hold(now, &plan.shifts, plan.quiet, &plan.time_zone) == Hold::Now);
        is_on && person.receipt.held_until.is_none() && receipts::is_with_person(&person.receipt)
    });
    let ids: Vec<PersonId> = on_shift.map(|person| person.receipt.person_id).collect();
    let reason = match (ids.is_empty(), outstanding.is_empty(), fresh.is_empty()) {
        (false, _, _) => None,
        (true, true, _) => Some(NudgeReason::NoneOutstanding),
        (true, false, true) => Some(NudgeReason::AllNudged),
        (true, false, false) => Some(NudgeReason::AllHeld),
    };
    Ok((ids, reason))
}

/// Reports on one message.
///
/// # Errors
/// `not_found` for everybody but its sender and managers in scope.
pub async fn report(house: &House, actor: &Actor, id: MessageId) -> Result<Report, ServiceError> {
    let (row, scope) = find_reported(house, actor, id).await?;
    let teams = read::list_counts(&house.store, &scope, &[(row.id, row.version)]).await?;
    let everybody: Vec<ReportPerson> = read::list_people(&house.store, &scope, id, row.version, i64::try_from(AUDIENCE_MAX).unwrap_or(0))
        .await?
        .into_iter()
        .filter(|person| person.receipt.state == ReceiptState::Open)
        .collect();
    let (can_nudge, reason) = nudgeable(house, &scope, &row, &everybody).await?;
    let mut progress = with_progress(house, &scope, vec![row.clone()], |_| true).await?;
    let progress = progress.pop().ok_or(Refusal::new(Code::NotFound))?;
    let mut answered: Vec<(Time, &str)> = everybody
        .iter()
        .filter(|person| person.receipt.answer == Answer::GotIt)
        .filter_map(|person| person.receipt.answered_at.map(|at| (at, person.name.as_str())))
        .collect();
    answered.sort_unstable();
    let last_in = answered.last().map(|(at, name)| LastIn { name: (*name).to_owned(), at: *at });
    let curve = curve(&answered.iter().map(|(at, _)| *at).collect::<Vec<_>>());
    let funnel = funnel(&everybody);
    let next_start =
        |team: Option<TeamId>| everybody.iter().filter(|person| person.receipt.team_id == team).filter_map(|person| person.receipt.held_until).min();
    let teams = teams
        .into_iter()
        .map(|part| TeamProgress {
            next_start: next_start(part.team_id),
            team_id: part.team_id,
            name: part.team_name.unwrap_or_default(),
            site_name: part.site_name,
            counts: part.counts.with_late(row.respond_by, row.ask == Ask::Acknowledge, house.clock.now()),
        })
        .collect();
    let limit = usize::try_from(REPORT_PEOPLE_MAX).unwrap_or(0);
    let people = everybody.iter().take(limit).map(|person| person_line(person, can_nudge.contains(&person.receipt.person_id))).collect();
    let own = receipts::find_latest(&house.store, &actor.scope, id, actor.person_id).await?;
    Ok(Report {
        message: message_view(house, actor, row, own, true).await?,
        progress,
        funnel,
        curve,
        teams,
        people,
        last_in,
        nudge: NudgeView { count: i64::try_from(can_nudge.len()).unwrap_or(0), reason },
        as_of: house.clock.now(),
    })
}

fn person_line(person: &ReportPerson, can_nudge: bool) -> PersonProgress {
    let receipt = &person.receipt;
    let reach = receipt.reach();
    PersonProgress {
        person_id: receipt.person_id,
        name: person.name.clone(),
        team_name: person.team_name.clone(),
        reach,
        why: receipt.unreachable.filter(|_| reach == ReachState::Unreachable),
        answer: receipt.answer,
        at: match reach {
            ReachState::Answered => receipt.answered_at,
            ReachState::Seen => receipt.seen_at,
            ReachState::Reached => receipt.reached_at,
            ReachState::Notified => receipt.notified_at,
            ReachState::Held | ReachState::Pending | ReachState::Unreachable => None,
        },
        held_until: receipt.held_until,
        is_finished: receipt.finished_at.is_some(),
        can_nudge,
    }
}

fn funnel(people: &[ReportPerson]) -> Funnel {
    let mut funnel = Funnel { targeted: 0, notified: 0, reached: 0, seen: 0, got_it: 0 };
    for person in people {
        let receipt = &person.receipt;
        let is_seen = receipt.seen_at.is_some() || receipt.answer != Answer::None;
        let is_reached = is_seen || receipt.reached_at.is_some();
        funnel.targeted += 1;
        funnel.notified += i64::from(is_reached || receipt.notified_at.is_some());
        funnel.reached += i64::from(is_reached);
        funnel.seen += i64::from(is_seen);
        funnel.got_it += i64::from(receipt.answer == Answer::GotIt);
    }
    funnel
}

/// Thins sorted times to at most 200 cumulative points; the last one is always kept.
fn curve(times: &[Time]) -> Vec<CurvePoint> {
    let step = times.len().div_ceil(CURVE_POINTS).max(1);
    let is_kept = |index: usize| (index + 1).is_multiple_of(step) || index + 1 == times.len();
    times
        .iter()
        .enumerate()
        .filter(|(index, _)| is_kept(*index))
        .map(|(index, at)| CurvePoint { at: *at, count: i64::try_from(index + 1).unwrap_or(i64::MAX) })
        .collect()
}

/// Spreadsheets run cells that begin like a formula; a leading apostrophe keeps them text.
fn cell(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

/// Exports a message's receipts as CSV (RFC 4180), one line per person.
///
/// # Errors
/// `not_found` as for the report.
pub async fn report_csv(house: &House, actor: &Actor, id: MessageId) -> Result<String, ServiceError> {
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
    let (row, scope) = find_reported(house, actor, id).await?;
    let people = read::list_people(&house.store, &scope, id, row.version, i64::try_from(AUDIENCE_MAX).unwrap_or(0)).await?;
    let events = read::list_answer_events(&house.store, &scope, id, row.version).await?;
    let failed = |error: csv::Error| ServiceError::Other(error.to_string());
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    out.write_record(HEADER).map_err(failed)?;
    let at = |time: Option<Time>| time.map(|at| at.to_string()).unwrap_or_default();
    for person in people {
        let receipt = &person.receipt;
        let event = events.get(&receipt.person_id);
        let reach = if receipt.state == ReceiptState::Withdrawn { "withdrawn" } else { receipt.reach().as_str() };
        out.write_record([
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
        ])
        .map_err(failed)?;
    }
    let bytes = out.into_inner().map_err(|error| ServiceError::Other(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| ServiceError::Other(error.to_string()))
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

    #[test]
    fn a_long_curve_is_thinned_and_ends_with_everybody() {
        let times: Vec<Time> = (0..1_001).map(Time).collect();
        let points = curve(&times);
        assert!(points.len() <= CURVE_POINTS + 1);
        assert_eq!(points.last().map(|point| point.count), Some(1_001));
    }
}
