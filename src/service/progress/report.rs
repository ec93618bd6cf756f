//! Owns the report on one message: funnel, curve, teams, people.
//!
//! Called by the HTTP handlers. The one rule: only its sender and managers in scope read it, each within their scope.

use std::collections::HashSet;

use serde::Serialize;
use utoipa::ToSchema;

use super::sent::{ProgressItem, is_overseen, with_progress};
use crate::domain::clock::Time;
use crate::domain::ids::{MessageId, PersonId, TeamId};
use crate::domain::limits::PAGE_MAX;
use crate::domain::message::{Ask, MessageState};
use crate::domain::norms::{Hold, hold};
use crate::domain::person::{Actor, Reach, Scope, Tenant};
use crate::domain::receipt::{Answer, Counts, ReachState, Receipt, UnreachableWhy, curve_step_ms};
use crate::domain::refusal::{Code, Refusal};
use crate::service::message::view::{MessageView, message_view};
use crate::service::{House, ServiceError};
use crate::store::message::messages::{self, MessageRow};
use crate::store::progress::report as read;
use crate::store::progress::report::{PeopleAfter, ReportPerson};
use crate::store::progress::roll_up::Filter;
use crate::store::progress::sums::TeamCounts;
use crate::store::receipt::receipts;
use crate::store::roster::plans;
use crate::words;

/// Points of the curve.
const CURVE_POINTS: usize = 200;
/// Up to this many Got its are points of their own.
const CURVE_EXACT_MAX: i64 = 500;

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
    /// The team; none for people without one, and for a whole site.
    pub team_id: Option<TeamId>,
    /// Its name; empty for people without one, and for a whole site.
    pub name: String,
    /// Its site.
    pub site_name: String,
    /// Whether this is a whole site: more than 100 teams are shown by site.
    pub is_site: bool,
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
    /// People it would reach, as far as was looked: of a large audience only the people listed first.
    pub count: i64,
    /// Whether there are more than were looked at.
    pub is_more: bool,
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
    /// By team, or by site where there are many; at most 100.
    pub teams: Vec<TeamProgress>,
    /// Teams or sites that are not listed.
    pub teams_more: i64,
    /// By person, outstanding first, at most 100.
    pub people: Vec<PersonProgress>,
    /// Where the next page of people begins.
    pub people_cursor: Option<String>,
    /// Who answered last.
    pub last_in: Option<LastIn>,
    /// Whom a nudge would reach.
    pub nudge: NudgeView,
    /// When these numbers were read.
    pub as_of: Time,
}

/// Finds a message whose report the actor may read, and the scope of their numbers.
pub(in crate::service) async fn find_reported(house: &House, actor: &Actor, id: MessageId) -> Result<(MessageRow, Scope), ServiceError> {
    let row = messages::find(&house.store, actor.tenant(), id, None).await?.ok_or(Refusal::new(Code::NotFound))?;
    if row.sender_id != actor.person_id && !is_overseen(house, actor, &row).await? {
        return Err(ServiceError::refused(Code::NotFound));
    }
    let scope = actor.scope_over(row.sender_id);
    Ok((row, scope))
}

/// A page of the people of one message.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PeoplePage {
    /// People, outstanding first.
    pub people: Vec<PersonProgress>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

/// Reports whether a nudge would do anything for a message at all.
pub(in crate::service) fn takes_nudges(row: &MessageRow) -> bool {
    row.ask != Ask::None && matches!(row.state, MessageState::Sent | MessageState::Leaving)
}

/// Of these receipts, who is outstanding, on shift, reachable, and was not nudged yet.
pub(in crate::service) async fn nudgeable(house: &House, tenant: Tenant, receipts: &[&Receipt]) -> Result<HashSet<PersonId>, ServiceError> {
    let now = house.clock.now();
    let is_waiting =
        |receipt: &&Receipt| receipt.is_outstanding() && receipt.nudged_at.is_none() && receipt.held_until.is_none() && receipts::is_with_person(receipt);
    let waiting: Vec<PersonId> = receipts.iter().copied().filter(is_waiting).map(|receipt| receipt.person_id).collect();
    if waiting.is_empty() {
        return Ok(HashSet::new());
    }
    let plans = plans::list_plans(&house.store, tenant, Some(&waiting), now).await?;
    let is_on = |id: &PersonId| plans.get(id).is_some_and(|plan| plan.subscriptions > 0 && hold(now, &plan.shifts, plan.quiet, &plan.time_zone) == Hold::Now);
    Ok(waiting.into_iter().filter(is_on).collect())
}

/// A page of people, and what a nudge would find among them.
struct ReadPeople {
    page: PeoplePage,
    listed: Vec<ReportPerson>,
    can_nudge: HashSet<PersonId>,
    /// Whether people who have not said "got it" follow.
    is_more: bool,
}

/// The part of the list somebody stands in: who asks something back, who has not answered, who said "got it".
const fn part_of(receipt: &Receipt) -> i64 {
    match receipt.answer {
        Answer::NotClear | Answer::Cannot => 0,
        Answer::None => 1,
        Answer::GotIt => 2,
    }
}

fn spell_after(person: &ReportPerson) -> String {
    let receipt = &person.receipt;
    let part = part_of(receipt);
    format!("{part}.{}.{}.{}", receipt.site_id, receipt.answered_at.map_or(0, |at| at.0), receipt.person_id)
}

fn parse_after(text: &str) -> Option<PeopleAfter> {
    let mut parts = text.splitn(4, '.');
    let part = parts.next()?.parse().ok().filter(|part| (0..=2).contains(part))?;
    Some(PeopleAfter { part, site_id: parts.next()?.parse().ok()?, at: Time(parts.next()?.parse().ok()?), person_id: parts.next()?.parse().ok()? })
}

/// Reads a page of people and whom of them a nudge would reach.
async fn read_people(house: &House, scope: &Scope, row: &MessageRow, after: Option<PeopleAfter>) -> Result<ReadPeople, ServiceError> {
    let mut found = read::list_people(&house.store, scope, row.id, row.version, after, PAGE_MAX).await?;
    let is_full = i64::try_from(found.len()).unwrap_or(0) == PAGE_MAX;
    let next_cursor = found.last().filter(|_| is_full).map(spell_after);
    let is_more = found.last().is_some_and(|last| is_full && last.receipt.answer != Answer::GotIt);
    // A page is cut by id; within it people stand by name, as who looks for one expects.
    found.sort_by(|one, other| (part_of(&one.receipt), &one.name).cmp(&(part_of(&other.receipt), &other.name)));
    let receipts: Vec<&Receipt> = found.iter().map(|person| &person.receipt).collect();
    let can_nudge = if takes_nudges(row) { nudgeable(house, scope.tenant, &receipts).await? } else { HashSet::new() };
    let people = found.iter().map(|person| person_line(person, can_nudge.contains(&person.receipt.person_id))).collect();
    Ok(ReadPeople { page: PeoplePage { people, next_cursor }, listed: found, can_nudge, is_more })
}

/// Shows the next page of a report's people.
///
/// # Errors
/// `not_found` as for the report; `invalid_parameter` for a broken cursor.
pub async fn report_people(house: &House, actor: &Actor, id: MessageId, cursor: &str) -> Result<PeoplePage, ServiceError> {
    let (row, scope) = find_reported(house, actor, id).await?;
    let after = parse_after(cursor).ok_or(Refusal::new(Code::InvalidParameter).at("cursor"))?;
    Ok(read_people(house, &scope, &row, Some(after)).await?.page)
}

/// Reads the curve: each Got it where there are few, the stored steps of a large audience, thinned to 200 points.
async fn read_curve(house: &House, scope: &Scope, row: &MessageRow, counts: &Counts) -> Result<Vec<CurvePoint>, ServiceError> {
    let now = house.clock.now();
    if scope.reach != Reach::All || counts.got_it <= CURVE_EXACT_MAX {
        let times = read::list_got_its(&house.store, scope, row.id, row.version, counts.targeted.max(1)).await?;
        return Ok(curve(&times.into_iter().map(|at| (at, 1)).collect::<Vec<_>>()));
    }
    let steps = read::list_curve(&house.store, scope.tenant, row.id, row.version).await?;
    let end = |at: Time| at.plus(curve_step_ms(at, row.sent_at)).min(now.max(at));
    Ok(curve(&steps.into_iter().map(|(at, count)| (end(at), count)).collect::<Vec<_>>()))
}

/// Reports on one message.
///
/// # Errors
/// `not_found` for everybody but its sender and managers in scope.
pub async fn report(house: &House, actor: &Actor, id: MessageId) -> Result<Report, ServiceError> {
    let (row, scope) = find_reported(house, actor, id).await?;
    let now = house.clock.now();
    let mut progress = with_progress(house, &scope, &Filter::default(), vec![row.clone()]).await?;
    let progress = progress.pop().ok_or(Refusal::new(Code::NotFound))?;
    let counts = progress.counts;
    let ReadPeople { page, listed, can_nudge, is_more } = read_people(house, &scope, &row, None).await?;
    let groups = read::list_groups(&house.store, &scope, id, row.version, (progress.sites, progress.teams), PAGE_MAX).await?;
    let starts = group_starts(house, scope.tenant, id, &groups).await?;
    let is_by_site = groups.first().is_some_and(|(_, is_site)| *is_site);
    let all_groups = if is_by_site { progress.sites } else { progress.teams };
    let teams_more = (all_groups - i64::try_from(groups.len()).unwrap_or(all_groups)).max(0);
    let teams = groups.into_iter().zip(starts).map(|((part, is_site), next_start)| TeamProgress {
        next_start,
        team_id: part.team_id,
        name: part.team_name.unwrap_or_default(),
        site_name: part.site_name,
        is_site,
        counts: part.counts.with_late(row.respond_by, row.ask == Ask::Acknowledge, now),
    });
    let teams = teams.collect();
    let last_in = read::find_last_in(&house.store, &scope, id, row.version).await?.map(|(name, at)| LastIn { name, at });
    let curve = read_curve(house, &scope, &row, &counts).await?;
    let fresh = listed.iter().any(|person| person.receipt.is_outstanding() && person.receipt.nudged_at.is_none());
    let outstanding = counts.targeted - counts.got_it - counts.not_clear - counts.cannot;
    let reason = match (takes_nudges(&row), can_nudge.is_empty()) {
        (false, _) => Some(NudgeReason::Closed),
        (true, false) => None,
        (true, true) if is_more => None,
        (true, true) if outstanding <= 0 => Some(NudgeReason::NoneOutstanding),
        (true, true) => Some(if fresh { NudgeReason::AllHeld } else { NudgeReason::AllNudged }),
    };
    let own = receipts::find_latest(&house.store, actor.tenant(), id, actor.person_id).await?;
    let is_open_ended = is_more && takes_nudges(&row);
    Ok(Report {
        message: message_view(house, actor, row, own, true).await?,
        progress,
        funnel: funnel(&counts),
        curve,
        teams,
        teams_more,
        people: page.people,
        people_cursor: page.next_cursor,
        last_in,
        nudge: NudgeView { count: i64::try_from(can_nudge.len()).unwrap_or(0), is_more: is_open_ended, reason },
        as_of: now,
    })
}

/// When the held people of each group get the message; only groups with somebody held are asked for.
async fn group_starts(house: &House, tenant: Tenant, id: MessageId, groups: &[(TeamCounts, bool)]) -> Result<Vec<Option<Time>>, ServiceError> {
    let held: Vec<(usize, read::Group)> = groups
        .iter()
        .enumerate()
        .filter(|(_, (part, _))| part.counts.held > 0)
        .map(|(place, (part, is_site))| (place, (part.site_id, part.team_id, *is_site)))
        .collect();
    let mut starts = vec![None; groups.len()];
    if held.is_empty() {
        return Ok(starts);
    }
    let keys: Vec<_> = held.iter().map(|(_, key)| *key).collect();
    for ((place, _), at) in held.iter().zip(read::list_group_starts(&house.store, tenant, id, &keys).await?) {
        if let Some(start) = starts.get_mut(*place) {
            *start = at;
        }
    }
    Ok(starts)
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

/// Adds up how many came how far, each with everybody who came further.
const fn funnel(counts: &Counts) -> Funnel {
    let seen = counts.seen + counts.got_it + counts.not_clear + counts.cannot;
    let reached = seen + counts.reached;
    Funnel { targeted: counts.targeted, notified: reached + counts.notified + counts.unreachable_notified, reached, seen, got_it: counts.got_it }
}

/// Thins sorted times with their numbers to at most 200 cumulative points; the last one is always kept.
fn curve(steps: &[(Time, i64)]) -> Vec<CurvePoint> {
    let step = steps.len().div_ceil(CURVE_POINTS).max(1);
    let is_kept = |index: usize| (index + 1).is_multiple_of(step) || index + 1 == steps.len();
    let mut count = 0;
    let mut points = Vec::new();
    for (index, (at, by)) in steps.iter().enumerate() {
        count += by;
        if is_kept(index) {
            points.push(CurvePoint { at: *at, count });
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_curve_is_thinned_and_ends_with_everybody() {
        let times: Vec<(Time, i64)> = (0..1_001).map(|ms| (Time(ms), 1)).collect();
        let points = curve(&times);
        assert!(points.len() <= CURVE_POINTS + 1);
        assert_eq!(points.last().map(|point| point.count), Some(1_001));
    }
}
