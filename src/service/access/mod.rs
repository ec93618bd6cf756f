//! Owns who somebody is: sessions, codes, joining, new phones.
//!
//! Called by the HTTP handlers. The one rule: nobody is let in without a secret that is compared by its hash.

pub mod callers;
pub mod guesses;
pub mod invite;
pub mod join;
pub mod new_phone;
pub mod session;
