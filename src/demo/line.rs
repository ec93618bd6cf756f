//! Owns the plan of one person's receipt of one version: where it stands, until when it waits, and its stamps.
//!
//! Called by the plan, once per person and version. The one rule: it reads like what fan-out, release, recorder and cancel
//! would have left.

use super::cast::Player;
use super::script::Standing;
use super::timeline::{Course, Dice, Stamps, Window};
use crate::domain::audience::Recipient;
use crate::domain::clock::Time;
use crate::domain::receipt::{ReceiptState, UnreachableWhy};

/// One person's receipt of a version.
pub(super) struct Line<'a> {
    pub(super) player: &'a Player,
    pub(super) recipient: Recipient,
    pub(super) standing: Standing,
    pub(super) state: ReceiptState,
    pub(super) held_until: Option<Time>,
    pub(super) unreachable: Option<UnreachableWhy>,
    pub(super) stamps: Stamps,
}

/// What all receipts of a version share.
pub(super) struct Part {
    pub(super) now: Time,
    pub(super) sent_at: Time,
    /// When it was superseded or withdrawn, else now.
    pub(super) until: Time,
    pub(super) is_superseded: bool,
    pub(super) is_cancelled: bool,
    pub(super) length_ms: i64,
}

/// What the mix and the replies say about one person.
#[derive(Clone, Copy)]
pub(super) struct Fate {
    pub(super) standing: Standing,
    pub(super) is_finished: bool,
    /// First reply, before which they have opened it.
    pub(super) replied_at: Option<Time>,
    /// When the answer came, where a reply was it.
    pub(super) answered_at: Option<Time>,
}

impl<'a> Line<'a> {
    /// Plans one receipt, or says what does not fit.
    pub(super) fn new(part: &Part, player: &'a Player, recipient: Recipient, fate: Fate, mut dice: Dice) -> Result<Self, String> {
        let Fate { standing, .. } = fate;
        let unreachable = player.unreachable.filter(|_| standing == Standing::Unreachable);
        let window = Window::first(&player.shifts, part.sent_at, part.until);
        // A silent phone is pushed all the same, on shift; only it never says so.
        let is_pushed = standing != Standing::Held && matches!(unreachable, None | Some(UnreachableWhy::Silent));
        let stamps = match window.filter(|_| is_pushed) {
            Some(window) => stamps(part, player, fate, window, &mut dice)?,
            None if unreachable.is_some() || standing == Standing::Held || part.is_superseded => Stamps::default(),
            None => return Err(format!("{} is {standing}, but had no shift since it left", player.key)),
        };
        let state = match stamps.notified_at {
            _ if part.is_superseded => ReceiptState::Superseded,
            None if part.is_cancelled => ReceiptState::Withdrawn,
            _ => ReceiptState::Open,
        };
        let waits = standing == Standing::Held || (unreachable == Some(UnreachableWhy::Silent) && stamps.notified_at.is_none());
        let held_until = if waits && state == ReceiptState::Open {
            Some(player.next_start(part.now).ok_or_else(|| format!("{} is held, but has no shift after now", player.key))?)
        } else {
            None
        };
        Ok(Self { player, recipient, standing, state, held_until, unreachable, stamps })
    }
}

fn stamps(part: &Part, player: &Player, fate: Fate, window: Window, dice: &mut Dice) -> Result<Stamps, String> {
    let (replied_at, answered_at) = if part.is_superseded { (None, None) } else { (fate.replied_at, fate.answered_at) };
    if replied_at.is_some_and(|at| at <= window.from) {
        return Err(format!("{} replied before they had it", player.key));
    }
    let until = replied_at.map_or(window.until, |at| at.min(window.until));
    let course = Course { standing: fate.standing, window: Window { until, ..window }, length_ms: part.length_ms, is_finished: fate.is_finished, answered_at };
    Ok(course.stamps(dice))
}
