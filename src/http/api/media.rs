//! Owns the serving of clips, voice notes and photos.
//!
//! Called through the route table. The one rule: the content type comes from our rendition table, and whoever may not
//! read an asset gets the same 404 as for one that does not exist, and no address.

use std::ops::Range;

use actix_web::body::SizedStream;
use actix_web::http::Method;
use actix_web::http::header::{self, HeaderMap};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, ResponseError as _, web};
use bytes::Bytes;
use futures_util::{TryStreamExt as _, stream};

use crate::domain::refusal::Code;
use crate::http::edge::error::ApiError;
use crate::http::edge::etag::matches_etag;
use crate::http::edge::gate::SignedIn;
use crate::http::edge::table::routes;
use crate::service::House;
use crate::service::media::assets::{self, RenditionRow};

routes! {
    "media":
    Get "/media/{asset}/{rendition}" "media" (Session(Worker), Empty, Media) => get;

    Head "/media/{asset}/{rendition}" "media.head" (Session(Worker), Empty, Media) => get;
}

/// Serves a rendition: whole, a single range (RFC 9110 §14.2), or "not modified". HEAD gets the same headers. Where reads are
/// signed, GET is sent on to the bucket (§15.4.8) with an address that nobody may keep; the range goes along with the request.
async fn get(house: web::Data<House>, actor: SignedIn, request: HttpRequest) -> Result<HttpResponse, ApiError> {
    let part = |name: &str| request.match_info().get(name).unwrap_or_default();
    let asset_id = part("asset").parse().map_err(|_| ApiError::new(Code::NotFound))?;
    let rendition = assets::find(&house, &actor.0, asset_id, part("rendition")).await?;
    let etag = format!("\"{}\"", rendition.etag);
    let length = u64::try_from(rendition.bytes).unwrap_or(0);
    if matches_etag(request.headers(), &etag) {
        return Ok(dress(HttpResponse::NotModified(), &rendition, &etag).finish());
    }
    let asked = asked(request.headers(), &etag, length);
    let is_head = request.method() == Method::HEAD;
    if !is_head
        && asked != Asked::Nothing
        && let Some(address) = assets::sign(&house, &rendition).await?
    {
        let mut response = HttpResponse::TemporaryRedirect();
        return Ok(response.insert_header((header::LOCATION, address.as_str())).insert_header((header::CACHE_CONTROL, "no-store")).finish());
    }
    // HEAD tells what GET would, without opening the bytes.
    let bytes = (!is_head).then_some(&**house);
    match asked {
        Asked::Whole => body(bytes, HttpResponse::Ok(), &rendition, &etag, 0..length, None).await,
        Asked::Part(range) => body(bytes, HttpResponse::PartialContent(), &rendition, &etag, range, Some(length)).await,
        Asked::Nothing => {
            let mut response = ApiError::new(Code::RangeInvalid).error_response();
            if let Ok(value) = format!("bytes */{length}").parse() {
                response.headers_mut().insert(header::CONTENT_RANGE, value);
            }
            Ok(response)
        }
    }
}

fn dress(mut response: HttpResponseBuilder, rendition: &RenditionRow, etag: &str) -> HttpResponseBuilder {
    response
        .insert_header((header::ETAG, etag))
        .insert_header((header::ACCEPT_RANGES, "bytes"))
        .insert_header((header::CACHE_CONTROL, "private, no-cache"))
        .insert_header((header::CONTENT_DISPOSITION, "inline"))
        .content_type(rendition.content_type.as_str());
    response
}

async fn body(
    house: Option<&House>,
    response: HttpResponseBuilder,
    rendition: &RenditionRow,
    etag: &str,
    range: Range<u64>,
    whole: Option<u64>,
) -> Result<HttpResponse, ApiError> {
    let mut response = dress(response, rendition, etag);
    if let Some(length) = whole {
        response.insert_header((header::CONTENT_RANGE, format!("bytes {}-{}/{length}", range.start, range.end.saturating_sub(1))));
    }
    if range.is_empty() {
        return Ok(response.finish());
    }
    let size = range.end - range.start;
    let Some(house) = house else {
        return Ok(response.body(SizedStream::new(size, stream::empty::<Result<Bytes, actix_web::Error>>())));
    };
    let parts = assets::read(house, rendition, Some(range)).await?.map_err(|error| {
        tracing::error!(%error, "a rendition could not be read to its end");
        actix_web::error::ErrorInternalServerError("")
    });
    Ok(response.body(SizedStream::new(size, parts)))
}

/// What a request asks of a rendition.
#[derive(Debug, PartialEq, Eq)]
enum Asked {
    Whole,
    Part(Range<u64>),
    Nothing,
}

/// Reads `Range` and `If-Range`: one range of bytes is served, several or another unit are answered whole (RFC 9110
/// §14.2), a range outside is refused, and a changed entity is sent whole (§13.1.5).
fn asked(headers: &HeaderMap, etag: &str, length: u64) -> Asked {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(spec) = text(header::RANGE).and_then(|range| range.strip_prefix("bytes=")).map(str::trim) else { return Asked::Whole };
    if spec.contains(',') || text(header::IF_RANGE).is_some_and(|tag| tag != etag) {
        return Asked::Whole;
    }
    let Some((first, last)) = spec.split_once('-') else { return Asked::Whole };
    let range = match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(first), Ok(last)) if first <= last => first..last.saturating_add(1).min(length),
        (Ok(first), Err(_)) if last.is_empty() => first..length,
        (Err(_), Ok(suffix)) if first.is_empty() => length.saturating_sub(suffix)..length,
        _ => return Asked::Whole,
    };
    if range.start < range.end { Asked::Part(range) } else { Asked::Nothing }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]

    use super::*;

    fn ask(range: &str, if_range: Option<&str>) -> Asked {
        let mut headers = HeaderMap::new();
        headers.insert(header::RANGE, range.parse().unwrap());
        if let Some(tag) = if_range {
            headers.insert(header::IF_RANGE, tag.parse().unwrap());
        }
        asked(&headers, "\"e\"", 100)
    }

    #[test]
    fn a_single_range_is_cut_to_the_length_and_anything_odd_is_answered_whole() {
        assert_eq!(ask("bytes=0-0", None), Asked::Part(0..1));
        assert_eq!(ask("bytes=10-", None), Asked::Part(10..100));
        assert_eq!(ask("bytes=90-500", None), Asked::Part(90..100));
        assert_eq!(ask("bytes=-10", None), Asked::Part(90..100));
        assert_eq!(ask("bytes=-500", None), Asked::Part(0..100));
        assert_eq!(ask("bytes=100-", None), Asked::Nothing);
        assert_eq!(ask("bytes=100-200", None), Asked::Nothing);
        assert_eq!(ask("bytes=-0", None), Asked::Nothing);
        assert_eq!(ask("bytes=0-18446744073709551615", None), Asked::Part(0..100));
        for odd in ["bytes=5-2", "bytes=a-b", "bytes=--5", "bytes=", "items=0-1", "bytes=0-1,3-4", "bytes=99999999999999999999-"] {
            assert_eq!(ask(odd, None), Asked::Whole, "{odd}");
        }
    }

    #[test]
    fn a_changed_entity_is_sent_whole() {
        assert_eq!(ask("bytes=0-0", Some("\"e\"")), Asked::Part(0..1));
        assert_eq!(ask("bytes=0-0", Some("\"f\"")), Asked::Whole);
        assert_eq!(ask("bytes=0-0", Some("W/\"e\"")), Asked::Whole);
        assert_eq!(ask("bytes=0-0", Some("Sun, 06 Nov 1994 08:49:37 GMT")), Asked::Whole);
    }
}
