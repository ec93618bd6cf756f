//! Owns the making of join codes.
//!
//! Called by the invite command, first start and the demo. The one rule: the code is returned once and stored as a hash.

use crate::domain::access::{CodeKind, hash_secret, spell_code};
use crate::domain::clock::Clock;
use crate::domain::ids::PersonId;
use crate::domain::person::Tenant;
use crate::service::{ServiceError, random};
use crate::store::access::codes::{self, JoinCode};
use crate::store::{StoreError, Tx};

/// Makes a code for a person, in the caller's transaction, and returns its spelling.
///
/// # Errors
/// Store failures only.
pub async fn insert_code(
    tx: &mut Tx,
    tenant: Tenant,
    clock: &Clock,
    person_id: PersonId,
    kind: CodeKind,
    invited_by: Option<&str>,
) -> Result<String, ServiceError> {
    let spelled = spell_code(&random()?);
    let now = clock.now();
    let code = JoinCode {
        id: clock.id(),
        tenant,
        person_id,
        kind,
        invited_by: invited_by.map(str::to_owned),
        expires_at: now.plus(kind.lifetime_ms()),
        spent_at: None,
    };
    codes::insert(tx, tenant, &code, &hash_secret(spelled.as_bytes()), now).await.map_err(|error: StoreError| ServiceError::from(error))?;
    Ok(spelled)
}
