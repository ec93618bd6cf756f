//! Owns the route table: every address of the server, from the rows of its resources.
//!
//! Called by the app (which serves it and hands it to whoever asks for a row) and by the tests of HTTP. The one rule: an address
//! that no resource lists does not exist, and who may use it is written only in its row.

use std::sync::LazyLock;

use super::api::uploads::tus;
use super::api::{events, inbox, media, messages, new_phone, new_phone_events, progress, receipts, replies, session, subscription};
use super::edge::table::RouteTable;
use super::ops::health;
use super::{openapi, pages};

/// Matched one after the other, so what is asked most often comes first.
static TABLE: LazyLock<RouteTable> = LazyLock::new(|| {
    RouteTable::new(&[
        tus::ROUTES,
        receipts::ROUTES,
        inbox::ROUTES,
        session::ROUTES,
        new_phone::ROUTES,
        new_phone_events::ROUTES,
        subscription::ROUTES,
        replies::ROUTES,
        events::ROUTES,
        messages::ROUTES,
        progress::ROUTES,
        media::ROUTES,
        openapi::ROUTES,
        health::ROUTES,
        pages::ROUTES,
    ])
});

/// Returns the table.
#[must_use]
pub fn route_table() -> &'static RouteTable {
    &TABLE
}

/// Returns the API document as indented JSON, as committed in `docs/openapi.json`.
#[must_use]
pub fn document_text() -> String {
    openapi::text(route_table())
}
