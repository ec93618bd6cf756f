//! Floornote: short messages for people who work on their feet.
//!
//! The binary and the tests call this library. The one rule: rooms import downwards only; `tests/architecture.rs`
//! lists which room may import which.

pub mod app;
pub mod blob;
pub mod bus;
pub mod command;
pub mod config;
pub mod demo;
pub mod domain;
pub mod http;
pub mod media;
pub mod metric;
pub mod net;
pub mod push;
pub mod service;
pub mod store;
pub mod telemetry;
pub mod text;
pub mod worker;
