//! Owns the promise of Idempotency-Keys: a repeated creating request gets the first answer.
//!
//! Called by the use cases that create. The one rule: the answer is stored in the transaction that creates.

use aws_lc_rs::digest;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::ServiceError;
use crate::domain::clock::Time;
use crate::domain::ids::PersonId;
use crate::domain::person::Tenant;
use crate::domain::refusal::Code;
use crate::store::Tx;
use crate::store::idempotency::{self as keys, Key};

/// The Idempotency-Key of a request, if it came with one.
#[derive(Debug, Clone, Default)]
pub struct Idempotency {
    /// The header's value, checked for length by its extractor.
    pub key: Option<String>,
}

/// A key bound to a person, a route and a body.
#[derive(Debug, Clone)]
pub struct Bound {
    person_id: PersonId,
    route: &'static str,
    key: Option<String>,
    body_hash: Vec<u8>,
}

impl Idempotency {
    /// Binds the key to who sends what where.
    ///
    /// # Errors
    /// An internal failure when the body cannot be spelled as JSON.
    pub fn bind<T: Serialize>(self, person_id: PersonId, route: &'static str, body: &T) -> Result<Bound, ServiceError> {
        let spelled = serde_json::to_vec(body).map_err(|error| ServiceError::Other(error.to_string()))?;
        Ok(Bound { person_id, route, key: self.key, body_hash: digest::digest(&digest::SHA256, &spelled).as_ref().to_vec() })
    }
}

impl Bound {
    fn key(&self) -> Option<Key<'_>> {
        self.key.as_deref().map(|key| Key { person_id: self.person_id, route: self.route, key, body_hash: &self.body_hash })
    }

    /// Returns the stored answer, if this request was answered before.
    ///
    /// # Errors
    /// `idempotency_mismatch` when the key came with another body.
    pub async fn find<T: DeserializeOwned>(&self, tx: &mut Tx, tenant: Tenant) -> Result<Option<T>, ServiceError> {
        let Some(key) = self.key() else { return Ok(None) };
        let Some(answer) = keys::find(tx, tenant, key).await? else { return Ok(None) };
        if !answer.is_same_body {
            return Err(ServiceError::refused(Code::IdempotencyMismatch));
        }
        serde_json::from_str(&answer.response).map(Some).map_err(|error| ServiceError::Other(error.to_string()))
    }

    /// Stores what identifies the created thing.
    ///
    /// # Errors
    /// Store failures only.
    pub async fn keep<T: Serialize>(&self, tx: &mut Tx, tenant: Tenant, answer: &T, now: Time) -> Result<(), ServiceError> {
        if let Some(key) = self.key() {
            let response = serde_json::to_string(answer).map_err(|error| ServiceError::Other(error.to_string()))?;
            keys::insert(tx, tenant, key, &response, now).await?;
        }
        Ok(())
    }
}
