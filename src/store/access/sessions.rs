//! Owns sessions and the reading of an actor from one.
//!
//! Called by the session and join services. The one rule: role, scope and generation are re-read for every request,
//! so a leaver or a changed role takes effect at once.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use crate::domain::access::{SESSION_MS, SessionEnd};
use crate::domain::clock::Time;
use crate::domain::ids::{PersonId, SessionId};
use crate::domain::person::{Actor, Reach, Role, Scope, Tenant};
use crate::store::engine::sql::{Row, query, query_of};
use crate::store::{Store, StoreError, Tx};

/// What a new session is made of.
#[derive(Debug, Clone, Copy)]
pub struct NewSession<'a> {
    /// The session.
    pub id: SessionId,
    /// Whose it is.
    pub person_id: PersonId,
    /// Hash of the cookie's secret.
    pub token_hash: &'a [u8],
    /// Generation of the person's phone.
    pub generation: i64,
    /// Whether a demo code made it: such a session is nobody's phone.
    pub is_demo: bool,
}

/// Inserts a session that begins now and lasts 180 days after its last use.
pub async fn insert(tx: &mut Tx, tenant: Tenant, session: NewSession<'_>, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO sessions (organisation_id, id, person_id, token_hash, generation, created_at, used_at, expires_at, is_demo) \
        VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)";
    query(SQL)
        .bind(tenant)
        .bind(session.id.0)
        .bind(session.person_id.0)
        .bind(session.token_hash)
        .bind(session.generation)
        .bind(now.0)
        .bind(now.plus(SESSION_MS).0)
        .bind(i64::from(session.is_demo))
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// An actor with the session's freshness.
#[derive(Debug, Clone)]
pub struct LiveSession {
    /// Who.
    pub actor: Actor,
    /// Last recorded use.
    pub used_at: Time,
}

/// Finds the actors of live sessions by the hashes of their tokens, with their reach, in one statement: a system read, the
/// hash is the proof.
pub async fn list_actors(store: &Store, token_hashes: &[&[u8]], now: Time) -> Result<Vec<(Vec<u8>, LiveSession)>, StoreError> {
    let sql = format!(
        "SELECT s.token_hash, s.organisation_id, s.id, s.person_id, s.generation, s.used_at, p.role, p.site_id AS home_site_id, \
         c.id AS scope_id, c.site_id, c.team_id FROM json_each($1) k \
         CROSS JOIN sessions s \
         JOIN people p ON p.organisation_id = s.organisation_id AND p.id = s.person_id \
         LEFT JOIN person_scopes c ON c.organisation_id = p.organisation_id AND c.person_id = p.id \
         WHERE s.token_hash = {} AND s.ended_at IS NULL AND s.expires_at > $2 \
         AND p.left_at IS NULL AND s.generation = p.session_generation",
        store.dialect().bytes("k.value")
    );
    let hashes: BTreeSet<String> = token_hashes.iter().map(|hash| hash.iter().map(|byte| format!("{byte:02x}")).collect()).collect();
    let rows = query_of(sql).bind(json!(hashes).to_string()).bind(now.0).fetch_all(store.reader()).await?;
    let mut by_hash: BTreeMap<Vec<u8>, Vec<Row>> = BTreeMap::new();
    for row in rows {
        by_hash.entry(row.bytes("token_hash")?).or_default().push(row);
    }
    by_hash.into_iter().filter_map(|(hash, rows)| live(&rows).transpose().map(|live| Ok((hash, live?)))).collect()
}

/// Reads a session from its rows, one for each of its person's scopes.
fn live(rows: &[Row]) -> Result<Option<LiveSession>, StoreError> {
    let Some(row) = rows.first() else { return Ok(None) };
    let role: Role = row.word("role")?;
    Ok(Some(LiveSession {
        actor: Actor {
            person_id: row.id("person_id")?,
            session_id: row.id("id")?,
            generation: row.int("generation")?,
            role,
            site_id: row.id("home_site_id")?,
            scope: Scope { tenant: row.tenant()?, reach: reach(role, rows)? },
        },
        used_at: row.time("used_at")?,
    }))
}

/// Reads how far a person may see.
pub async fn find_reach(store: &Store, tenant: Tenant, person_id: PersonId, role: Role) -> Result<Reach, StoreError> {
    const SQL: &str = "SELECT id AS scope_id, site_id, team_id FROM person_scopes WHERE organisation_id = $1 AND person_id = $2";
    reach(role, &query(SQL).bind(tenant).bind(person_id.0).fetch_all(store.reader()).await?)
}

/// An admin sees all; without any scope row a person sees nothing beyond themselves.
fn reach(role: Role, rows: &[Row]) -> Result<Reach, StoreError> {
    if role == Role::Admin {
        return Ok(Reach::All);
    }
    let (mut sites, mut teams) = (Vec::new(), Vec::new());
    for row in rows {
        match (row.maybe_id::<uuid::Uuid>("scope_id")?, row.maybe_id("site_id")?, row.maybe_id("team_id")?) {
            (None, _, _) => {}
            (_, _, Some(team)) => teams.push(team),
            (_, Some(site), None) => sites.push(site),
            (_, None, None) => return Ok(Reach::All),
        }
    }
    Ok(Reach::Within { sites, teams })
}

/// Records that a session is in use and moves its end.
pub async fn update_used(tx: &mut Tx, tenant: Tenant, id: SessionId, now: Time, expires_at: Time) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE sessions SET used_at = $3, expires_at = $4 WHERE organisation_id = $1 AND id = $2";
    query(SQL).bind(tenant).bind(id.0).bind(now.0).bind(expires_at.0).execute(tx.connection()).await?;
    Ok(())
}

/// Ends one session.
pub async fn update_ended(tx: &mut Tx, tenant: Tenant, id: SessionId, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE sessions SET ended_at = $3 WHERE organisation_id = $1 AND id = $2 AND ended_at IS NULL";
    query(SQL).bind(tenant).bind(id.0).bind(now.0).execute(tx.connection()).await?;
    Ok(())
}

/// Ends every session of a person and with them all tokens: the generation moves on. Returns the new generation.
pub async fn update_generation(tx: &mut Tx, tenant: Tenant, person_id: PersonId, because: SessionEnd, now: Time) -> Result<i64, StoreError> {
    const END: &str = "UPDATE sessions SET ended_at = $3, ended_because = $4 WHERE organisation_id = $1 AND person_id = $2 AND ended_at IS NULL";
    const NEXT: &str = "UPDATE people SET session_generation = session_generation + 1 WHERE organisation_id = $1 AND id = $2 RETURNING session_generation";
    // The person first: whoever else signs them in or out waits here, and then sees the sessions as they are.
    let row = query(NEXT).bind(tenant).bind(person_id.0).fetch_one(tx.connection()).await?;
    query(END).bind(tenant).bind(person_id.0).bind(now.0).bind(because.as_str()).execute(tx.connection()).await?;
    row.int("session_generation")
}

/// Reports whether a person has a phone: a live session that no demo code made. Read inside the transaction that
/// decides upon it, which has locked the person, so that two phones cannot both be the first.
pub async fn has_phone(tx: &mut Tx, tenant: Tenant, person_id: PersonId, now: Time) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT 1 AS n FROM sessions s \
        JOIN people p ON p.organisation_id = s.organisation_id AND p.id = s.person_id \
        WHERE s.organisation_id = $1 AND s.person_id = $2 AND s.ended_at IS NULL \
        AND s.expires_at > $3 AND s.is_demo = 0 AND s.generation = p.session_generation LIMIT 1";
    let row = query(SQL).bind(tenant).bind(person_id.0).bind(now.0).fetch_optional(tx.connection()).await?;
    Ok(row.is_some())
}

/// Finds why a session ended, by the hash of its token: a system read, the hash is the proof.
pub async fn find_end(store: &Store, token_hash: &[u8]) -> Result<Option<SessionEnd>, StoreError> {
    const SQL: &str = "SELECT ended_because FROM sessions WHERE token_hash = $1";
    match query(SQL).bind(token_hash).fetch_optional(store.reader()).await? {
        Some(row) => row.maybe_word("ended_because"),
        None => Ok(None),
    }
}

/// Counts the sessions a person ever had.
pub async fn count(store: &Store, tenant: Tenant, person_id: PersonId) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT COUNT(*) AS n FROM sessions WHERE organisation_id = $1 AND person_id = $2";
    query(SQL).bind(tenant).bind(person_id.0).fetch_one(store.reader()).await?.int("n")
}
