//! Owns a person's inbox as rows.
//!
//! Called by the inbox. The one rule: only receipts of the person that asks.

use const_format::formatcp;
use uuid::Uuid;

use crate::domain::clock::Time;
use crate::domain::ids::{AssetId, MessageId, PersonId};
use crate::domain::message::{Ask, Kind, ReplyState};
use crate::domain::person::{Role, Tenant};
use crate::domain::receipt::{Receipt, ReceiptState};
use crate::store::engine::sql::query_of;
use crate::store::receipt::conditions::{KNOWN, TO_DO};
use crate::store::{Store, StoreError};

/// One row of a person's inbox.
#[derive(Debug, Clone)]
pub struct InboxRow {
    /// Their receipt.
    pub receipt: Receipt,
    /// Form of the message.
    pub kind: Kind,
    /// Title.
    pub title: String,
    /// Sender's name.
    pub sender_name: String,
    /// Sender's role.
    pub sender_role: Role,
    /// Name of the team it is counted under.
    pub team_name: Option<String>,
    /// When it left.
    pub sent_at: Time,
    /// By when.
    pub respond_by: Option<Time>,
    /// What it asks.
    pub ask: Ask,
    /// Its media.
    pub asset_id: Option<AssetId>,
    /// Duration of the clip.
    pub duration_ms: Option<i64>,
    /// Whether it was withdrawn.
    pub is_cancelled: bool,
    /// State of the person's newest reply.
    pub reply_state: Option<ReplyState>,
}

/// Lists a person's messages that have left, newest first. `only_to_do` keeps what is not answered with Got it.
pub async fn list_inbox(
    store: &Store,
    tenant: Tenant,
    person_id: PersonId,
    only_to_do: bool,
    before: Option<MessageId>,
    limit: i64,
) -> Result<Vec<InboxRow>, StoreError> {
    let narrowed = if only_to_do { formatcp!("AND {TO_DO}") } else { formatcp!("AND r.state <> '{}'", ReceiptState::Superseded.as_str()) };
    let sql = format!(
        "SELECT r.message_id, r.version, r.person_id, r.site_id, r.team_id, r.state, r.due_at, r.held_until, r.unreachable, \
         r.notified_at, r.reached_at, r.seen_at, r.finished_at, r.answer, r.answered_at, r.answer_generation, r.answer_seq, \
         r.nudged_at, m.kind, v.title, p.name AS sender_name, p.role AS sender_role, t.name AS team_name, v.sent_at, v.respond_by, \
         v.ask, v.asset_id, a.duration_ms, m.cancelled_at, (SELECT y.state FROM replies y \
         WHERE y.organisation_id = r.organisation_id AND y.author_id = r.person_id AND y.message_id = r.message_id \
         ORDER BY y.id DESC LIMIT 1) AS reply_state FROM receipts r \
         JOIN messages m ON m.organisation_id = r.organisation_id AND m.id = r.message_id \
         JOIN message_versions v ON v.organisation_id = r.organisation_id \
         AND v.message_id = r.message_id AND v.version = r.version \
         JOIN people p ON p.organisation_id = m.organisation_id AND p.id = m.sender_id \
         LEFT JOIN teams t ON t.organisation_id = r.organisation_id AND t.id = r.team_id \
         LEFT JOIN assets a ON a.organisation_id = v.organisation_id AND a.id = v.asset_id \
         WHERE r.organisation_id = $1 AND r.person_id = $2 AND v.sent_at IS NOT NULL AND {KNOWN} {narrowed} AND r.message_id < $3 \
         ORDER BY r.message_id DESC LIMIT $4"
    );
    let rows = query_of(sql).bind(tenant).bind(person_id.0).bind(before.map_or_else(Uuid::max, |id| id.0)).bind(limit).fetch_all(store.reader()).await?;
    rows.iter()
        .map(|row| {
            Ok(InboxRow {
                receipt: crate::store::receipt::receipts::read(row)?,
                kind: row.word("kind")?,
                title: row.text("title")?,
                sender_name: row.text("sender_name")?,
                sender_role: row.word("sender_role")?,
                team_name: row.maybe_text("team_name")?,
                sent_at: row.time("sent_at")?,
                respond_by: row.maybe_time("respond_by")?,
                ask: row.word("ask")?,
                asset_id: row.maybe_id("asset_id")?,
                duration_ms: row.maybe_int("duration_ms")?,
                is_cancelled: row.maybe_time("cancelled_at")?.is_some(),
                reply_state: row.maybe_word("reply_state")?,
            })
        })
        .collect()
}
