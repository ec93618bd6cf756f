//! Owns the rows of resumable uploads: headers, offsets, checksums, owners, sizes.
//!
//! Called by the table. The one rule: the upload that is attacked stays as it was and takes the right bytes afterwards.

use floornote::domain::limits::{PHOTO_MAX_BYTES, RECORDED_MAX_BYTES};

use super::outside::{Ask, Outside};
use super::{Good, Row};
use crate::world::Who;

const VIDEO: &str = "kind dmlkZW8=,filetype dmlkZW8vbXA0";
const BODY_TYPE: &str = "application/offset+octet-stream";
const PHOTO: &str = "kind cGhvdG8=";

/// Begins an upload of the lead, of a known length or of one that the last bytes tell, and returns its address.
pub async fn begin_as(outside: &Outside, metadata: &str, length: Option<usize>) -> String {
    let ask = Ask::tus("POST", "/api/v1/uploads", Who::Lead).header("Upload-Metadata", metadata);
    let ask = match length {
        Some(length) => ask.header("Upload-Length", length.to_string()),
        None => ask.header("Upload-Defer-Length", "1"),
    };
    let response = outside.send(&ask).await;
    assert_eq!(response.status(), 201);
    response.headers()["location"].to_str().unwrap().to_owned()
}

pub async fn upload_well(outside: &Outside) {
    let path = begin_as(outside, VIDEO, Some(10)).await;
    outside.must(&Ask::tus("PATCH", &path, Who::Lead).bytes(0, b"01234")).await;
    outside.must(&Ask::tus("PATCH", &path, Who::Lead).bytes(5, b"56789")).await;
    outside.must(&Ask::tus("DELETE", &path, Who::Lead)).await;
}

pub async fn rows(outside: &Outside) -> Vec<Row> {
    let create = |headers: &[(&'static str, String)]| {
        headers.iter().fold(Ask::tus("POST", "/api/v1/uploads", Who::Lead), |ask, (name, value)| ask.header(name, value.clone()))
    };
    let length = |length: i64| ("Upload-Length", length.to_string());
    let about = |metadata: &str| ("Upload-Metadata", metadata.to_owned());
    let path = begin_as(outside, VIDEO, Some(10)).await;
    outside.must(&Ask::tus("PATCH", &path, Who::Lead).bytes(0, b"01234")).await;
    let patch = |offset: usize, bytes: &[u8]| Ask::tus("PATCH", &path, Who::Lead).bytes(offset, bytes);
    let mut rows = Vec::new();
    for (what, ask, status, code) in [
        ("an upload of nothing known", create(&[length(5)]), 400, "invalid_parameter"),
        ("an upload of another kind", create(&[length(5), about("kind Zmlsbq==")]), 400, "invalid_parameter"),
        ("an upload without a length", create(&[about(VIDEO)]), 400, "invalid_parameter"),
        ("an upload of less than nothing", create(&[length(-5), about(VIDEO)]), 400, "invalid_parameter"),
        ("an upload with two lengths", create(&[length(5), ("Upload-Defer-Length", "1".to_owned()), about(VIDEO)]), 400, "invalid_parameter"),
        ("an empty recording", create(&[length(0), about(VIDEO)]), 422, "media_empty"),
        ("a recording over its limit", create(&[length(RECORDED_MAX_BYTES + 1), about(VIDEO)]), 413, "upload_too_large"),
        ("a photo over its limit", create(&[length(PHOTO_MAX_BYTES + 1), about(PHOTO)]), 413, "upload_too_large"),
        ("bytes at an offset too far", patch(7, b"789"), 409, "upload_offset"),
        ("bytes at an offset that was", patch(0, b"01234"), 409, "upload_offset"),
        (
            "bytes at an offset below zero",
            Ask::tus("PATCH", &path, Who::Lead).header("Upload-Offset", "-5").header("Content-Type", BODY_TYPE).body("5"),
            400,
            "invalid_parameter",
        ),
        ("more bytes than announced", patch(5, b"567890"), 413, "upload_too_large"),
        ("another length", patch(5, b"").header("Upload-Length", "11"), 400, "invalid_parameter"),
        ("a checksum of other bytes", patch(5, b"56789").header("Upload-Checksum", "sha1 AAAAAAAAAAAAAAAAAAAAAAAAAAA="), 460, "upload_checksum"),
        ("a checksum of another kind", patch(5, b"56789").header("Upload-Checksum", "md5 AAAA"), 400, "upload_checksum_algorithm"),
        ("bytes of another type", Ask::tus("PATCH", &path, Who::Lead).header("Upload-Offset", "5").json(&serde_json::json!({})), 415, "unsupported_media_type"),
        ("no version of the protocol", Ask::new("PATCH", &path, Some(Who::Lead)).bytes(5, b"56789"), 412, "tus_version"),
        ("bytes for somebody else's upload", Ask::tus("PATCH", &path, Who::Worker).bytes(5, b"56789"), 404, "not_found"),
        ("an end of somebody else's upload", Ask::tus("DELETE", &path, Who::Admin), 404, "not_found"),
        ("bytes from another organisation", Ask::tus("PATCH", &path, Who::ForeignAdmin).bytes(5, b"56789"), 404, "not_found"),
    ] {
        rows.push(Row::new(what, ask, status, code, Good::Upload));
    }
    rows
}
