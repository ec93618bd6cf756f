//! Owns the slots for pushes whose outcome is not written yet: what a kill may repeat.
//!
//! Called by the push job before each request. The one rule: a slot is taken before a request goes out and given back
//! only after the commit that writes its outcome, so a kill repeats at most one page of pushes, whatever push services do.
//!
//! An origin may wait for as many answers as there are slots free: one that hangs gets half of them, a second one half
//! of the rest, so that the next still finds some. Within an origin who asked first is served first.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

use crate::domain::limits::PUSH_PAGE;

/// Hands out slots; cheap to clone, all clones share the same ones.
#[derive(Clone)]
pub struct Slots(Arc<Mutex<State>>);

struct State {
    free: usize,
    is_closed: bool,
    origins: BTreeMap<Arc<str>, Origin>,
}

#[derive(Default)]
struct Origin {
    unanswered: usize,
    waiting: VecDeque<oneshot::Sender<Slot>>,
}

/// One push that is out; dropped when its outcome is written (or its page was lost to another lease).
pub struct Slot {
    slots: Slots,
    origin: Arc<str>,
    is_answered: bool,
}

impl Default for Slots {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(State { free: PUSH_PAGE, is_closed: false, origins: BTreeMap::new() })))
    }
}

impl std::fmt::Debug for Slots {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Slots").field("free", &self.lock().free).finish_non_exhaustive()
    }
}

impl Slots {
    /// Waits for a slot for one request to `origin`; none once they are closed.
    ///
    /// # Cancel safety
    /// A dropped future takes no slot.
    pub async fn take(&self, origin: &str) -> Option<Slot> {
        let (sender, receiver) = oneshot::channel();
        {
            let mut state = self.lock();
            if state.is_closed {
                return None;
            }
            state.origins.entry(origin.into()).or_default().waiting.push_back(sender);
        }
        self.hand_out();
        receiver.await.ok()
    }

    /// Sends nobody out any more: the process is stopping. Who waits gets none.
    pub fn close(&self) {
        let mut state = self.lock();
        state.is_closed = true;
        for origin in state.origins.values_mut() {
            origin.waiting.clear();
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives free slots to who waits, one origin after the other.
    fn hand_out(&self) {
        let mut handed = Vec::new();
        let mut state = self.lock();
        let State { free, origins, .. } = &mut *state;
        loop {
            let before = handed.len();
            for (name, origin) in origins.iter_mut() {
                // Who left meanwhile is passed over.
                let mut next = || std::iter::from_fn(|| origin.waiting.pop_front()).find(|waiter| !waiter.is_closed());
                if origin.unanswered < *free
                    && let Some(waiter) = next()
                {
                    *free -= 1;
                    origin.unanswered += 1;
                    handed.push((waiter, Slot { slots: self.clone(), origin: Arc::clone(name), is_answered: false }));
                }
            }
            if handed.len() == before {
                break;
            }
        }
        origins.retain(|_, origin| origin.unanswered > 0 || !origin.waiting.is_empty());
        drop(state);
        for (waiter, slot) in handed {
            // Who leaves right now gives it back by dropping it.
            drop(waiter.send(slot));
        }
    }
}

impl Slot {
    /// The push service has answered: the origin may be asked again, the slot stays taken until it is dropped.
    pub fn answered(&mut self) {
        if !std::mem::replace(&mut self.is_answered, true) {
            if let Some(origin) = self.slots.lock().origins.get_mut(&self.origin) {
                origin.unanswered = origin.unanswered.saturating_sub(1);
            }
            self.slots.hand_out();
        }
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        {
            let mut state = self.slots.lock();
            state.free += 1;
            if !self.is_answered
                && let Some(origin) = state.origins.get_mut(&self.origin)
            {
                origin.unanswered = origin.unanswered.saturating_sub(1);
            }
        }
        self.slots.hand_out();
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]
    use futures_util::FutureExt as _;

    use super::*;

    /// Takes slots until there is none at once.
    fn take_all(slots: &Slots, origin: &str) -> Vec<Slot> {
        std::iter::from_fn(|| slots.take(origin).now_or_never().flatten()).collect()
    }

    #[test]
    fn one_that_hangs_leaves_half_and_a_second_half_of_the_rest() {
        let slots = Slots::default();
        let (one, two) = (take_all(&slots, "a"), take_all(&slots, "b"));
        assert_eq!((one.len(), two.len()), (PUSH_PAGE / 2, PUSH_PAGE / 4));
        assert!(slots.take("c").now_or_never().flatten().is_some());
    }

    #[test]
    fn never_more_than_a_page_is_out_and_unwritten() {
        let slots = Slots::default();
        let mut out = Vec::new();
        loop {
            let Some(mut slot) = slots.take("a").now_or_never().flatten() else { break };
            slot.answered();
            out.push(slot);
        }
        assert_eq!(out.len(), PUSH_PAGE, "an answer alone frees nothing");
        out.pop();
        assert!(slots.take("a").now_or_never().flatten().is_some(), "what is written does");
    }

    // Outside a runtime: there a task may take only so many slots before it has to yield.
    #[test]
    fn who_waits_is_served_in_turn_and_who_left_costs_nothing() {
        let slots = Slots::default();
        let mut out = take_all(&slots, "a");
        let mut first = Box::pin(slots.take("a"));
        let mut second = Box::pin(slots.take("a"));
        assert!(first.as_mut().now_or_never().is_none() && second.as_mut().now_or_never().is_none());
        out.pop();
        assert!(second.as_mut().now_or_never().is_none());
        let got = first.now_or_never().flatten().unwrap();
        drop(second);
        drop(got);
        drop(out);
        assert_eq!(take_all(&slots, "a").len(), PUSH_PAGE / 2);
        assert_eq!(slots.lock().free, PUSH_PAGE);
    }

    #[test]
    fn closed_places_are_given_to_nobody() {
        let slots = Slots::default();
        let out = take_all(&slots, "a");
        slots.close();
        drop(out);
        assert!(take_all(&slots, "a").is_empty());
    }
}
