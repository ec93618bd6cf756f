//! Owns claims: new phones that ask to replace the one a person has, and the append-only log of what became of them.
//!
//! Called by the claim service. The one rule: a claim is decided once, by the statement that finds it held, and every
//! step of it is an event that nothing changes or deletes.

use std::collections::HashMap;

use const_format::formatcp;

use crate::domain::access::{ClaimEvent, ClaimState};
use crate::domain::clock::Time;
use crate::domain::ids::{ClaimId, JoinCodeId, PersonId, SiteId, TeamId};
use crate::domain::person::{Role, Tenant};
use crate::store::engine::sql::{query, query_of};
use crate::store::{Store, StoreError, Tx};

/// Held claims looked at together: more new phones than one organisation gets in the day that a claim lives.
const HELD_MAX: i64 = 500;

/// A claim as stored.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Its row.
    pub id: ClaimId,
    /// The tenant it asks into.
    pub tenant: Tenant,
    /// The person it asks to be.
    pub person_id: PersonId,
    /// Language of the new phone.
    pub locale: String,
    /// Where it stands; `expired` only by the clock.
    pub state: ClaimState,
    /// Generation of the person's phone that it was let in with.
    pub generation: Option<i64>,
    /// Held or, once accepted, good before this moment.
    pub expires_at: Time,
    /// When the new phone signed in.
    pub entered_at: Option<Time>,
}

/// What a new claim is made of.
#[derive(Debug, Clone, Copy)]
pub struct NewClaim<'a> {
    /// The claim.
    pub id: ClaimId,
    /// The person it asks to be.
    pub person_id: PersonId,
    /// The code that was spent on it.
    pub join_code_id: JoinCodeId,
    /// Hash of the cookie's secret.
    pub secret_hash: &'a [u8],
    /// Language of the new phone.
    pub locale: &'a str,
    /// Unanswered, it ends at this moment.
    pub expires_at: Time,
}

/// A held claim with who it is about, to judge who may answer it.
#[derive(Debug, Clone)]
pub struct HeldClaim {
    /// The claim.
    pub id: ClaimId,
    /// The person it asks to be.
    pub person_id: PersonId,
    /// Their name.
    pub person_name: String,
    /// Their role.
    pub role: Role,
    /// Their site.
    pub site_id: SiteId,
    /// Its name.
    pub site_name: String,
    /// Name of their home team.
    pub team_name: Option<String>,
    /// Every team of theirs with its site.
    pub teams: Vec<(TeamId, SiteId)>,
    /// When it was asked.
    pub created_at: Time,
    /// Unanswered, it ends at this moment.
    pub expires_at: Time,
}

/// Inserts a held claim.
pub async fn insert(tx: &mut Tx, tenant: Tenant, claim: NewClaim<'_>, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO claims (organisation_id, id, person_id, join_code_id, secret_hash, locale, state, created_at, expires_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    query(SQL)
        .bind(tenant)
        .bind(claim.id.0)
        .bind(claim.person_id.0)
        .bind(claim.join_code_id.0)
        .bind(claim.secret_hash)
        .bind(claim.locale)
        .bind(ClaimState::Held.as_str())
        .bind(now.0)
        .bind(claim.expires_at.0)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Finds a claim by the hash of its secret: a system read, the hash is the proof.
pub async fn find_by_secret(store: &Store, secret_hash: &[u8]) -> Result<Option<Claim>, StoreError> {
    const SQL: &str = "SELECT c.organisation_id, c.id, c.person_id, c.locale, c.state, c.generation, c.expires_at, c.entered_at FROM claims c \
        JOIN people p ON p.organisation_id = c.organisation_id AND p.id = c.person_id WHERE c.secret_hash = $1 AND p.left_at IS NULL";
    let Some(row) = query(SQL).bind(secret_hash).fetch_optional(store.reader()).await? else { return Ok(None) };
    Ok(Some(Claim {
        id: row.id("id")?,
        tenant: row.tenant()?,
        person_id: row.id("person_id")?,
        locale: row.text("locale")?,
        state: row.word("state")?,
        generation: row.maybe_int("generation")?,
        expires_at: row.time("expires_at")?,
        entered_at: row.maybe_time("entered_at")?,
    }))
}

/// Lists claims that are still held, or the one named, oldest first; the caller keeps those its actor may answer.
pub async fn list_held(store: &Store, tenant: Tenant, only: Option<ClaimId>, now: Time) -> Result<Vec<HeldClaim>, StoreError> {
    const CLAIMS: &str = formatcp!(
        "SELECT c.id, c.person_id, p.name, p.role, p.site_id, s.name AS site_name, p.home_team_id, t.name AS team_name, c.created_at, \
         c.expires_at FROM claims c \
         JOIN people p ON p.organisation_id = c.organisation_id AND p.id = c.person_id \
         JOIN sites s ON s.organisation_id = p.organisation_id AND s.id = p.site_id \
         LEFT JOIN teams t ON t.organisation_id = p.organisation_id AND t.id = p.home_team_id \
         WHERE c.organisation_id = $1 AND c.state = '{held}' AND ($2 IS NULL OR c.id = $2) AND c.expires_at > $3 AND p.left_at IS NULL \
         ORDER BY c.id LIMIT $4",
        held = ClaimState::Held.as_str()
    );
    const TEAMS: &str = formatcp!(
        "SELECT DISTINCT m.person_id, m.team_id, t.site_id FROM claims c \
         CROSS JOIN team_members m \
         CROSS JOIN teams t \
         WHERE m.organisation_id = c.organisation_id AND m.person_id = c.person_id \
         AND t.organisation_id = m.organisation_id AND t.id = m.team_id AND c.organisation_id = $1 \
         AND c.state = '{held}' AND ($2 IS NULL OR c.id = $2) AND c.expires_at > $3",
        held = ClaimState::Held.as_str()
    );
    let only = only.map(|id| id.0);
    let rows = query(CLAIMS).bind(tenant).bind(only).bind(now.0).bind(HELD_MAX).fetch_all(store.reader()).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let mut teams: HashMap<PersonId, Vec<(TeamId, SiteId)>> = HashMap::new();
    for row in query(TEAMS).bind(tenant).bind(only).bind(now.0).fetch_all(store.reader()).await? {
        teams.entry(row.id("person_id")?).or_default().push((row.id("team_id")?, row.id("site_id")?));
    }
    let mut held = Vec::with_capacity(rows.len());
    for row in rows {
        let (person_id, site_id): (PersonId, SiteId) = (row.id("person_id")?, row.id("site_id")?);
        let mut theirs = teams.get(&person_id).cloned().unwrap_or_default();
        theirs.extend(row.maybe_id("home_team_id")?.map(|team: TeamId| (team, site_id)));
        held.push(HeldClaim {
            id: row.id("id")?,
            person_id,
            person_name: row.text("name")?,
            role: row.word("role")?,
            site_id,
            site_name: row.text("site_name")?,
            team_name: row.maybe_text("team_name")?,
            teams: theirs,
            created_at: row.time("created_at")?,
            expires_at: row.time("expires_at")?,
        });
    }
    Ok(held)
}

/// Decides a claim; answers false if it was decided before or ran out.
pub async fn update_decided(tx: &mut Tx, tenant: Tenant, id: ClaimId, event: ClaimEvent, now: Time) -> Result<bool, StoreError> {
    let sql = format!("UPDATE claims SET state = $3 WHERE organisation_id = $1 AND id = $2 AND state {} AND expires_at > $4", event.condition());
    let done = query_of(sql).bind(tenant).bind(id.0).bind(event.target().as_str()).bind(now.0).execute(tx.connection()).await?;
    Ok(done.rows_affected() == 1)
}

/// Records with which generation an accepted claim may sign in, and until when.
pub async fn update_generation(tx: &mut Tx, tenant: Tenant, id: ClaimId, generation: i64, expires_at: Time) -> Result<(), StoreError> {
    const SQL: &str =
        formatcp!("UPDATE claims SET generation = $3, expires_at = $4 WHERE organisation_id = $1 AND id = $2 AND state {}", ClaimEvent::Entered.condition());
    query(SQL).bind(tenant).bind(id.0).bind(generation).bind(expires_at.0).execute(tx.connection()).await?;
    Ok(())
}

/// Ends every other held claim of a person; returns them.
pub async fn update_overtaken(tx: &mut Tx, tenant: Tenant, person_id: PersonId) -> Result<Vec<ClaimId>, StoreError> {
    const SQL: &str = formatcp!(
        "UPDATE claims SET state = '{}' WHERE organisation_id = $1 AND person_id = $2 AND state {} RETURNING id",
        ClaimEvent::Overtaken.target().as_str(),
        ClaimEvent::Overtaken.condition()
    );
    let rows = query(SQL).bind(tenant).bind(person_id.0).fetch_all(tx.connection()).await?;
    rows.iter().map(|row| row.id("id")).collect()
}

/// Records that the new phone signs in; answers false if it did before.
pub async fn update_entered(tx: &mut Tx, tenant: Tenant, id: ClaimId, now: Time) -> Result<bool, StoreError> {
    const SQL: &str = formatcp!(
        "UPDATE claims SET entered_at = $3 WHERE organisation_id = $1 AND id = $2 AND state {} AND entered_at IS NULL",
        ClaimEvent::Entered.condition()
    );
    let done = query(SQL).bind(tenant).bind(id.0).bind(now.0).execute(tx.connection()).await?;
    Ok(done.rows_affected() == 1)
}

/// Appends an event; `actor_id` is who answered, none where the new phone itself acted.
pub async fn insert_event(
    tx: &mut Tx,
    tenant: Tenant,
    id: uuid::Uuid,
    claim_id: ClaimId,
    kind: ClaimEvent,
    actor_id: Option<PersonId>,
    now: Time,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO claim_events (organisation_id, id, claim_id, kind, actor_id, at) VALUES ($1, $2, $3, $4, $5, $6)";
    query(SQL).bind(tenant).bind(id).bind(claim_id.0).bind(kind.as_str()).bind(actor_id.map(|id| id.0)).bind(now.0).execute(tx.connection()).await?;
    Ok(())
}

/// Lists what happened to a claim, in order, with who did it.
pub async fn list_events(store: &Store, tenant: Tenant, claim_id: ClaimId) -> Result<Vec<(ClaimEvent, Option<PersonId>, Time)>, StoreError> {
    const SQL: &str = "SELECT kind, actor_id, at FROM claim_events WHERE organisation_id = $1 AND claim_id = $2 ORDER BY id";
    let rows = query(SQL).bind(tenant).bind(claim_id.0).fetch_all(store.reader()).await?;
    rows.iter().map(|row| Ok((row.word("kind")?, row.maybe_id("actor_id")?, row.time("at")?))).collect()
}
