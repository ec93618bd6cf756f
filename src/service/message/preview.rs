//! Owns the preview of a message: who gets it now, later and not at all.
//!
//! Called by the API. The one rule: it promises what fan-out then does.

use serde::Serialize;
use utoipa::ToSchema;

use super::draft::SendMessage;
use crate::domain::clock::{SECOND_MS, Time};
use crate::domain::ids::TeamId;
use crate::domain::limits::CLIP_MAX_MS;
use crate::domain::message::Kind;
use crate::domain::norms::{Hold, hold};
use crate::domain::person::Actor;
use crate::domain::receipt::UnreachableWhy;
use crate::service::roster::audience::read_roster;
use crate::service::{House, ServiceError};
use crate::store::roster::plans;

/// How many wait until when.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct HeldCount {
    /// The shift start.
    pub at: Time,
    /// People.
    pub count: i64,
}

/// How many cannot be reached, and why.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct UnreachableCount {
    /// Why.
    pub why: UnreachableWhy,
    /// People.
    pub count: i64,
}

/// The largest team of an audience, to ask who can skip it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LargestTeam {
    /// The team.
    pub id: TeamId,
    /// Its name.
    pub name: String,
    /// People in this audience.
    pub count: i64,
}

/// What sending would do, and what it costs.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Preview {
    /// Everybody.
    pub total: i64,
    /// Pushed at once.
    pub now: i64,
    /// Held, soonest first.
    pub held: Vec<HeldCount>,
    /// Cannot be reached.
    pub unreachable: Vec<UnreachableCount>,
    /// Seconds one reader gives.
    pub clip_seconds: i64,
    /// Seconds all readers give together.
    pub worker_seconds: i64,
    /// The largest team in it.
    pub largest_team: Option<LargestTeam>,
}

/// Seconds a text takes to read, at three words a second, and a photo to look at.
pub(in crate::service) fn reading_seconds(text: Option<&str>) -> i64 {
    let words = text.map_or(0, |text| text.split_whitespace().count());
    i64::try_from(words / 3).unwrap_or(0).max(5)
}

/// Tells what sending would do, without doing it. The title may be empty here.
///
/// # Errors
/// `audience_outside_scope`, `audience_too_large`.
pub async fn preview(house: &House, actor: &Actor, input: SendMessage) -> Result<Preview, ServiceError> {
    let now = house.clock.now();
    let roster = read_roster(house, actor).await?;
    let recipients = roster.resolve(&input.audience, actor)?;
    let ids: Vec<_> = recipients.iter().map(|to| to.person_id).collect();
    let plans = plans::list_plans(&house.store, actor.tenant(), Some(&ids), now).await?;
    let (mut at_once, mut held, mut unreachable) = (0_i64, std::collections::BTreeMap::new(), std::collections::BTreeMap::new());
    let mut by_team = std::collections::BTreeMap::new();
    for to in &recipients {
        if let Some(team) = to.team_id {
            *by_team.entry(team).or_insert(0_i64) += 1;
        }
        let Some(plan) = plans.get(&to.person_id) else { continue };
        if let Some(why) = crate::service::delivery::reach::unreachable_why(plan, now) {
            *unreachable.entry(why).or_insert(0_i64) += 1;
            continue;
        }
        match hold(now, &plan.shifts, plan.quiet, &plan.time_zone) {
            Hold::Now => at_once += 1,
            Hold::Until(at) => *held.entry(at).or_insert(0_i64) += 1,
        }
    }
    let clip_seconds = match input.kind {
        Kind::Text | Kind::Photo => reading_seconds(input.text.as_deref()),
        Kind::Video | Kind::Voice => CLIP_MAX_MS / SECOND_MS,
    };
    let total = i64::try_from(recipients.len()).unwrap_or(i64::MAX);
    let largest = by_team.into_iter().max_by_key(|(_, count)| *count);
    Ok(Preview {
        total,
        now: at_once,
        held: held.into_iter().map(|(at, count)| HeldCount { at, count }).collect(),
        unreachable: unreachable.into_iter().map(|(why, count)| UnreachableCount { why, count }).collect(),
        clip_seconds,
        worker_seconds: total.saturating_mul(clip_seconds),
        largest_team: largest
            .and_then(|(id, count)| roster.teams.iter().find(|team| team.id == id).map(|team| LargestTeam { id, name: team.name.clone(), count })),
    })
}
