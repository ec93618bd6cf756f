//! The ground floor: what a message, a receipt, an audience and a job are.
//!
//! Called by every room above. The one rule: nothing here performs input or output, reads a clock or draws
//! randomness by itself; time and identities come in as arguments.

pub mod access;
pub mod audience;
pub mod clock;
pub mod delivery;
pub mod ids;
pub mod job;
pub mod limits;
pub mod media;
pub mod message;
pub mod norms;
pub mod person;
pub mod receipt;
pub mod refusal;
pub mod transition;
pub mod word;
pub mod zone;
