//! Owns the outbox: jobs written with the change that needs them, leased by the relay, deleted when done.
//!
//! Called by the unit of work (insert) and the relay (claim). The one rule: a job is never lost; it is deleted only by the
//! holder of its newest lease.

use super::engine::dialect::Dialect;
use super::engine::sql::{hex, query, query_of};
use super::{Store, StoreError, Tx};
use crate::domain::clock::Time;
use crate::domain::ids::{JobId, OrganisationId};
use crate::domain::job::{Job, LeasedJob};
use crate::domain::person::Tenant;

/// Inserts a job, or moves the waiting job of the same meaning to the earlier time.
pub async fn insert(tx: &mut Tx, tenant: Tenant, id: JobId, job: &Job, run_at: Time, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO outbox (id, organisation_id, name, dedupe_key, job, run_at, attempts, lease_number, created_at) \
        VALUES ($1, $2, $3, $4, $5, $6, 0, 0, $7) ON CONFLICT (organisation_id, dedupe_key) \
        DO UPDATE SET run_at = CASE WHEN excluded.run_at < outbox.run_at THEN excluded.run_at ELSE outbox.run_at END, \
        lease_number = outbox.lease_number + 1, leased_until = NULL, dead_at = NULL, attempts = 0";
    let body = serde_json::to_string(job).map_err(|error| StoreError::Corrupt { column: "job".to_owned(), reason: error.to_string() })?;
    query(SQL).bind(id.0).bind(tenant).bind(job.name()).bind(job.dedupe_key()).bind(body).bind(run_at.0).bind(now.0).execute(tx.connection()).await?;
    if run_at <= now {
        tx.job_is_due();
    }
    Ok(())
}

/// Leases due jobs with one of `names`, oldest first, at most `limit`: a system read across
/// organisations.
pub async fn claim(tx: &mut Tx, names: &[&str], now: Time, limit: i64) -> Result<Vec<LeasedJob>, StoreError> {
    const DUE: &str = "SELECT id, organisation_id, job, attempts, lease_number FROM outbox \
        WHERE dead_at IS NULL AND run_at <= $1 AND (leased_until IS NULL OR leased_until <= $1) \
        AND name IN (SELECT value ->> 0 FROM json_each($3)) ORDER BY run_at, id LIMIT $2";
    const LEASE: &str = "WITH l AS MATERIALIZED (SELECT unhex(value ->> 0) AS id, CAST(value ->> 1 AS BIGINT) AS lease_number, \
        CAST(value ->> 2 AS BIGINT) AS leased_until FROM json_each($1)) UPDATE outbox \
        SET lease_number = l.lease_number, leased_until = l.leased_until FROM l \
        WHERE outbox.id = l.id";
    // Two replicas claim side by side: each skips what the other is just leasing.
    let due = match tx.dialect() {
        Dialect::Sqlite => DUE.to_owned(),
        Dialect::Postgres => format!("{DUE} FOR NO KEY UPDATE SKIP LOCKED"),
    };
    let (mut leased, mut rows) = (Vec::new(), Vec::new());
    for row in query_of(due).bind(now.0).bind(limit).bind(names_json(names)).fetch_all(tx.connection()).await? {
        let job: Job = serde_json::from_str(&row.text("job")?).map_err(|error| StoreError::Corrupt { column: "job".to_owned(), reason: error.to_string() })?;
        let leased_until = now.plus(job.lease_ms());
        let lease = LeasedJob {
            id: row.id("id")?,
            organisation_id: row.id::<OrganisationId>("organisation_id")?,
            attempts: row.int("attempts")?,
            lease_number: row.int("lease_number")? + 1,
            leased_until,
            job,
        };
        rows.push(serde_json::json!([hex(lease.id.0), lease.lease_number, leased_until.0]));
        leased.push(lease);
    }
    if !rows.is_empty() {
        query(LEASE).bind(serde_json::Value::Array(rows).to_string()).execute(tx.connection()).await?;
    }
    Ok(leased)
}

/// Checks that a lease is still the newest one, and prolongs it. A worker that was frozen learns here that it lost.
pub async fn renew(tx: &mut Tx, lease: &LeasedJob, now: Time) -> Result<bool, StoreError> {
    const SQL: &str = "UPDATE outbox SET leased_until = $3 WHERE id = $1 AND lease_number = $2";
    let done = query(SQL).bind(lease.id.0).bind(lease.lease_number).bind(now.plus(lease.job.lease_ms()).0).execute(tx.connection()).await?;
    Ok(done.rows_affected() == 1)
}

/// Deletes a finished job; false when the lease was lost.
pub async fn delete(tx: &mut Tx, lease: &LeasedJob) -> Result<bool, StoreError> {
    const SQL: &str = "DELETE FROM outbox WHERE id = $1 AND lease_number = $2";
    let done = query(SQL).bind(lease.id.0).bind(lease.lease_number).execute(tx.connection()).await?;
    Ok(done.rows_affected() == 1)
}

/// Gives a job back to be tried at `run_at`.
pub async fn update_retry(tx: &mut Tx, lease: &LeasedJob, run_at: Time, error: &str) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE outbox SET run_at = $3, attempts = attempts + 1, leased_until = NULL, error = $4 WHERE id = $1 AND lease_number = $2";
    query(SQL).bind(lease.id.0).bind(lease.lease_number).bind(run_at.0).bind(error).execute(tx.connection()).await?;
    Ok(())
}

/// Gives a job back to be looked at again at `run_at`, without counting a try: it waits for something outside.
pub async fn update_waiting(tx: &mut Tx, lease: &LeasedJob, run_at: Time, error: &str) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE outbox SET run_at = $3, leased_until = NULL, error = $4 WHERE id = $1 AND lease_number = $2";
    query(SQL).bind(lease.id.0).bind(lease.lease_number).bind(run_at.0).bind(error).execute(tx.connection()).await?;
    Ok(())
}

/// Frees a lease without counting a try: the process is stopping.
pub async fn update_freed(tx: &mut Tx, lease: &LeasedJob) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE outbox SET leased_until = NULL WHERE id = $1 AND lease_number = $2";
    query(SQL).bind(lease.id.0).bind(lease.lease_number).execute(tx.connection()).await?;
    Ok(())
}

/// Frees every lease: only for a process that knows that no other works on this database (a killed one left them). The
/// lease numbers move on, so that a holder that lives after all writes nothing. A system write; returns how many.
pub async fn update_all_freed(tx: &mut Tx) -> Result<u64, StoreError> {
    const SQL: &str = "UPDATE outbox SET leased_until = NULL, lease_number = lease_number + 1 WHERE leased_until IS NOT NULL";
    Ok(query(SQL).execute(tx.connection()).await?.rows_affected())
}

/// Parks a job as a dead letter.
pub async fn update_dead(tx: &mut Tx, lease: &LeasedJob, error: &str, now: Time) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE outbox SET dead_at = $3, leased_until = NULL, attempts = attempts + 1, error = $4 WHERE id = $1 AND lease_number = $2";
    query(SQL).bind(lease.id.0).bind(lease.lease_number).bind(now.0).bind(error).execute(tx.connection()).await?;
    Ok(())
}

/// A dead letter.
#[derive(Debug, Clone, serde::Serialize)]
pub struct DeadLetter {
    /// The job's row.
    pub id: JobId,
    /// Its name.
    pub job: String,
    /// Tries made.
    pub attempts: i64,
    /// The last error.
    pub error: Option<String>,
    /// When it was parked.
    pub dead_at: Time,
}

/// Lists dead letters, newest first: a system read for the operator.
pub async fn list_dead(store: &Store, limit: i64) -> Result<Vec<DeadLetter>, StoreError> {
    const SQL: &str = "SELECT id, dedupe_key, attempts, error, dead_at FROM outbox WHERE dead_at IS NOT NULL ORDER BY dead_at DESC LIMIT $1";
    let rows = query(SQL).bind(limit).fetch_all(store.reader()).await?;
    rows.iter()
        .map(|row| {
            Ok(DeadLetter {
                id: row.id("id")?,
                job: row.text("dedupe_key")?,
                attempts: row.int("attempts")?,
                error: row.maybe_text("error")?,
                dead_at: row.time("dead_at")?,
            })
        })
        .collect()
}

/// Brings dead letters back to life, one or all; returns how many.
pub async fn update_replayed(tx: &mut Tx, id: Option<JobId>, now: Time) -> Result<u64, StoreError> {
    const SQL: &str = "UPDATE outbox SET dead_at = NULL, attempts = 0, run_at = $2 WHERE dead_at IS NOT NULL AND ($1 IS NULL OR id = $1)";
    let done = query(SQL).bind(id.map(|id| id.0)).bind(now.0).execute(tx.connection()).await?;
    Ok(done.rows_affected())
}

/// Counts waiting jobs, dead letters aside: a system read.
pub async fn count(store: &Store) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT COUNT(*) AS n FROM outbox WHERE dead_at IS NULL";
    query(SQL).fetch_one(store.reader()).await?.int("n")
}

/// What the outbox holds of the jobs of one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// The jobs' name.
    pub name: String,
    /// Due, and leased by nobody.
    pub due: i64,
    /// Leased.
    pub leased: i64,
    /// Not due yet.
    pub later: i64,
    /// Given up.
    pub dead: i64,
    /// When the oldest that is not done was due, if it is.
    pub oldest_due_at: Option<Time>,
}

/// Counts what the outbox holds, by the names of jobs: a system read for the operator.
pub async fn list_holdings(store: &Store, now: Time) -> Result<Vec<Holding>, StoreError> {
    const SQL: &str = "SELECT name, COUNT(CASE WHEN dead_at IS NULL AND run_at <= $1 AND (leased_until IS NULL OR leased_until <= $1) THEN 1 END) AS due, \
        COUNT(CASE WHEN dead_at IS NULL AND leased_until > $1 THEN 1 END) AS leased, \
        COUNT(CASE WHEN dead_at IS NULL AND run_at > $1 AND (leased_until IS NULL OR leased_until <= $1) THEN 1 END) AS later, \
        COUNT(dead_at) AS dead, MIN(CASE WHEN dead_at IS NULL AND run_at <= $1 THEN run_at END) AS oldest_due_at FROM outbox GROUP BY name";
    let rows = query(SQL).bind(now.0).fetch_all(store.reader()).await?;
    rows.iter()
        .map(|row| {
            Ok(Holding {
                name: row.text("name")?,
                due: row.int("due")?,
                leased: row.int("leased")?,
                later: row.int("later")?,
                dead: row.int("dead")?,
                oldest_due_at: row.maybe_time("oldest_due_at")?,
            })
        })
        .collect()
}

/// Reports whether a job of one of these names is due, without the writer.
pub async fn is_due(store: &Store, names: &[&str], now: Time) -> Result<bool, StoreError> {
    const SQL: &str = "SELECT 1 AS n FROM outbox \
        WHERE dead_at IS NULL AND run_at <= $1 AND (leased_until IS NULL OR leased_until <= $1) \
        AND name IN (SELECT value ->> 0 FROM json_each($2)) LIMIT 1";
    Ok(query(SQL).bind(now.0).bind(names_json(names)).fetch_optional(store.reader()).await?.is_some())
}

/// Writes names as a JSON array of one-element arrays, the form in which lists are handed to the database.
fn names_json(names: &[&str]) -> String {
    serde_json::json!(names.iter().map(|name| [name]).collect::<Vec<_>>()).to_string()
}
