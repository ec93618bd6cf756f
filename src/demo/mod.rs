//! Owns the demo: an invented organisation, written into a fresh database from `demo/demo.toml` and `demo/clips`.
//!
//! Called by the demo command before anything is served. The one rule: what it writes is what the real use cases would
//! have written.

mod cast;
mod check;
mod clips;
mod error;
mod line;
mod load;
mod messages;
mod mix;
mod plan;
mod replies;
mod roster;
mod script;
mod timeline;

pub use error::DemoError;
pub use load::{DemoLinks, load};
pub use roster::DEMO_PUSH_HOST;

use error::wrong;
