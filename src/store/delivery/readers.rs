//! Owns who a push page is for and in which language.
//!
//! Called by push jobs. The one rule: one read per page.

use std::collections::HashMap;

use const_format::formatcp;

use crate::domain::ids::PersonId;
use crate::domain::message::MessageState;
use crate::domain::person::Tenant;
use crate::domain::zone::Zone;
use crate::store::StoreError;
use crate::store::engine::reading::Reading;
use crate::store::engine::sql::{ids_of, query};
use crate::store::receipt::conditions::TO_DO;

/// What a push needs to know of its reader.
#[derive(Debug, Clone)]
pub struct Reader {
    /// BCP 47 tag of their language.
    pub locale: String,
    /// IANA zone of their site.
    pub time_zone: Zone,
    /// Generation of their phone.
    pub generation: i64,
    /// Messages that need them.
    pub open: i64,
}

/// Maps the people of a page who have not left to what their push needs.
pub async fn list_readers<'a>(reader: impl Into<Reading<'a>>, tenant: Tenant, people: &[PersonId]) -> Result<HashMap<PersonId, Reader>, StoreError> {
    const SQL: &str = formatcp!(
        "SELECT p.id, p.locale, s.time_zone, p.session_generation, (SELECT COUNT(*) \
         FROM (SELECT r.message_id FROM receipts r \
         JOIN message_versions v ON v.organisation_id = r.organisation_id AND v.message_id = r.message_id AND v.version = r.version \
         WHERE r.organisation_id = p.organisation_id AND r.person_id = p.id AND {TO_DO} \
         AND r.is_asked = 1 AND r.held_until IS NULL AND v.state IN ('{leaving}', '{sent}') \
         LIMIT 100) o) AS open FROM json_each($2) k \
         CROSS JOIN people p \
         JOIN sites s ON s.organisation_id = p.organisation_id AND s.id = p.site_id \
         WHERE p.organisation_id = $1 AND p.id = unhex(k.value) AND p.left_at IS NULL",
        leaving = MessageState::Leaving.as_str(),
        sent = MessageState::Sent.as_str()
    );
    let rows = query(SQL).bind(tenant).bind(ids_of(people.iter().map(|id| id.0))).fetch_all(reader.into().on()).await?;
    rows.iter()
        .map(|row| {
            Ok((
                row.id("id")?,
                Reader { locale: row.text("locale")?, time_zone: row.word("time_zone")?, generation: row.int("session_generation")?, open: row.int("open")? },
            ))
        })
        .collect()
}
