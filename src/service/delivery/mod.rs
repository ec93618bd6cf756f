//! Owns how a message reaches phones: subscriptions, ringing and nudges.
//!
//! Called by the HTTP handlers and the jobs. The one rule: nobody is rung outside the moment that the rules allow.

pub mod nudge;
pub mod reach;
pub mod ring;
pub mod subscription;
