//! Owns the reading of one page of alerts: everything its pushes need.
//!
//! Called by the push job, once per try. The one rule: it is read right before the first push of the try, and what is not
//! wanted any more is not pushed.

use std::collections::{BTreeSet, HashMap};

use super::payload::Subject;
use crate::domain::clock::Time;
use crate::domain::delivery::alert::AlertKind;
use crate::domain::ids::{AlertId, MessageId, PageId, PersonId, ReplyId};
use crate::domain::job::LeasedJob;
use crate::domain::message::MessageState;
use crate::domain::person::Tenant;
use crate::domain::receipt::Owed;
use crate::store::Tx;
use crate::store::delivery::alerts::{self, Alert, Waiting};
use crate::store::delivery::readers::{self, Reader};
use crate::store::delivery::subscriptions::{self, Subscription};
use crate::store::message::messages::{self, MessageRow};
use crate::store::message::replies::{self, ReplyRow};
use crate::store::progress::sums;
use crate::store::roster::plans;
use crate::worker::{JobContext, JobError};

/// Everything a page needs, read before the first push.
pub(in crate::worker) struct Page {
    pub(in crate::worker) tenant: Tenant,
    /// What is pending on it.
    pub(in crate::worker) alerts: Vec<Alert>,
    /// Live phones of its people.
    pub(in crate::worker) subscriptions: HashMap<PersonId, Vec<Subscription>>,
    messages: HashMap<(MessageId, i64), MessageRow>,
    /// By alert, where there is a receipt.
    owed: HashMap<AlertId, Owed>,
    replies: HashMap<ReplyId, ReplyRow>,
    readers: HashMap<PersonId, Reader>,
    /// Of who is on shift, until when.
    shift_ends: HashMap<PersonId, Time>,
    missing: HashMap<MessageId, i64>,
    waiting: HashMap<(PersonId, AlertKind), Vec<Waiting>>,
    /// The kind of alert that a withdrawn message stands in.
    standing: HashMap<(MessageId, PersonId), AlertKind>,
}

impl Page {
    /// Reads a page as it is now.
    pub(in crate::worker) async fn read(context: &JobContext, lease: &LeasedJob, page_id: PageId) -> Result<Self, JobError> {
        let store = &context.house.store;
        let tenant = Tenant::of(lease.organisation_id);
        let now = context.house.clock.now();
        // All of one moment and one connection: a connection that others wrote beside forgets its pages between two reads.
        let mut tx = store.snapshot().await?;
        let pending = alerts::list_pending(&mut tx, tenant, page_id).await?;
        let people: BTreeSet<PersonId> = pending.iter().map(|(alert, _)| alert.person_id).collect();
        let people: Vec<PersonId> = people.into_iter().collect();
        let mut page = Self {
            subscriptions: HashMap::new(),
            messages: HashMap::new(),
            owed: pending.iter().filter_map(|(alert, owed)| Some((alert.id, (*owed)?))).collect(),
            replies: HashMap::new(),
            readers: readers::list_readers(&mut tx, tenant, &people).await?,
            shift_ends: plans::list_shift_ends(&mut tx, tenant, &people, now).await?,
            missing: HashMap::new(),
            waiting: HashMap::new(),
            standing: HashMap::new(),
            tenant,
            alerts: pending.into_iter().map(|(alert, _)| alert).collect(),
        };
        for subscription in subscriptions::list_of(&mut tx, page.tenant, &people).await? {
            page.subscriptions.entry(subscription.person_id).or_default().push(subscription);
        }
        page.read_subjects(&mut tx).await?;
        tx.commit().await?;
        Ok(page)
    }

    async fn read_subjects(&mut self, tx: &mut Tx) -> Result<(), JobError> {
        for alert in &self.alerts {
            let version = (alert.message_id, alert.version);
            if !self.messages.contains_key(&version)
                && let Some(row) = messages::find(&mut *tx, self.tenant, alert.message_id, Some(alert.version)).await?
            {
                self.messages.insert(version, row);
            }
            if let Some(id) = alert.reply_id
                && let Some(row) = replies::find(&mut *tx, self.tenant, id).await?
            {
                self.replies.insert(id, row);
            }
            if alert.kind == AlertKind::Due {
                let counts = sums::find_sum(&mut *tx, self.tenant, alert.message_id, alert.version).await?.counts;
                self.missing.insert(alert.message_id, counts.pending + counts.notified + counts.reached + counts.seen);
            }
        }
        self.read_shared(tx).await
    }

    /// Reads what stands in one alert together.
    async fn read_shared(&mut self, tx: &mut Tx) -> Result<(), JobError> {
        let withdrawn: BTreeSet<MessageId> = self.alerts.iter().filter(|alert| alert.kind == AlertKind::Withdrawn).map(|alert| alert.message_id).collect();
        for id in withdrawn {
            let standing = alerts::list_standing(&mut *tx, self.tenant, id).await?;
            self.standing.extend(standing.into_iter().map(|(person_id, _, kind)| ((id, person_id), kind)));
        }
        for kind in [AlertKind::Digest, AlertKind::Summary] {
            let is_in = |alert: &&Alert| alert.kind == kind || self.standing.get(&(alert.message_id, alert.person_id)) == Some(&kind);
            let people: BTreeSet<PersonId> = self.alerts.iter().filter(is_in).map(|alert| alert.person_id).collect();
            let people: Vec<PersonId> = people.into_iter().collect();
            for one in alerts::list_waiting(&mut *tx, self.tenant, &people, kind).await? {
                self.waiting.entry((one.person_id, kind)).or_default().push(one);
            }
        }
        Ok(())
    }

    /// Whether an alert should still ring: its message stands, its person still owes something.
    pub(in crate::worker) fn is_wanted(&self, alert: &Alert) -> bool {
        let Some(message) = self.messages.get(&(alert.message_id, alert.version)) else { return false };
        let is_cancelled = message.state == MessageState::Cancelled;
        if !self.readers.contains_key(&alert.person_id) || is_cancelled != (alert.kind == AlertKind::Withdrawn) {
            return false;
        }
        let owed = self.owed.get(&alert.id);
        match alert.kind {
            AlertKind::Reply | AlertKind::Due | AlertKind::Withdrawn => true,
            AlertKind::Summary => owed.is_some_and(|owed| !owed.is_seen && owed.is_outstanding()),
            AlertKind::Note | AlertKind::Digest | AlertKind::Nudge => owed.is_some_and(|owed| owed.is_outstanding()),
        }
    }

    /// What an alert's payload is made of.
    pub(in crate::worker) fn subject<'a>(&'a self, lease: &LeasedJob, alert: &'a Alert) -> Option<Subject<'a>> {
        let shown = match alert.kind {
            AlertKind::Withdrawn => self.standing.get(&(alert.message_id, alert.person_id)).copied().unwrap_or(AlertKind::Note),
            kind => kind,
        };
        Some(Subject {
            organisation_id: lease.organisation_id,
            alert,
            message: self.messages.get(&(alert.message_id, alert.version))?,
            reader: self.readers.get(&alert.person_id)?,
            shift_ends: self.shift_ends.get(&alert.person_id).copied(),
            reply: alert.reply_id.and_then(|id| self.replies.get(&id)),
            shown,
            waiting: self.waiting.get(&(alert.person_id, shown)).map_or(&[], Vec::as_slice),
            missing: self.missing.get(&alert.message_id).copied().unwrap_or(0),
        })
    }
}
