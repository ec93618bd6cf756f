//! The door, tested through a real server on a free port: shapes, walls, roles, uploads, media and streams.
//!
//! Called by `cargo test --test api`. The one rule: a test speaks HTTP; the store is touched only to prepare a world.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests may panic")]

#[path = "../ground/database.rs"]
mod database;
#[path = "../ground/fault_proxy.rs"]
mod fault_proxy;
#[path = "../ground/s3_server.rs"]
mod s3_server;

mod app;
mod backup;
mod claims;
mod client;
mod cluster;
mod events;
mod flows;
mod guesses;
mod hostile;
mod matrix;
mod media;
mod openapi;
mod pages;
mod processing;
mod replicas;
mod s3;
mod tus;
mod walls;
mod world;
