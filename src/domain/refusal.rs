//! Owns the error table: every reason for which something is refused, with its stable code.
//!
//! Called by services (which refuse) and HTTP (which turns a code into a status). The one rule: a code is
//! never renamed; the client translates it.

use crate::words;

words!(
    /// A stable reason for a refusal; its spelling is the `code` of the problem document (RFC 9457).
    Code {
        /// The JSON could not be read.
        MalformedJson = "malformed_json",
        /// A field is unknown, missing or of the wrong type.
        InvalidBody = "invalid_body",
        /// A query or path value could not be read.
        InvalidParameter = "invalid_parameter",
        /// The body is larger than the limit.
        BodyTooLarge = "body_too_large",
        /// The content type is not accepted here.
        UnsupportedMediaType = "unsupported_media_type",
        /// No such thing, or not within reach.
        NotFound = "not_found",
        /// No such route.
        UnknownRoute = "unknown_route",
        /// The route exists, the method does not.
        MethodNotAllowed = "method_not_allowed",
        /// Nobody is signed in, or the session ended.
        SignedOut = "signed_out",
        /// The session ended because the person signed in on another phone.
        SessionReplaced = "session_replaced",
        /// The role may not do this.
        Forbidden = "forbidden",
        /// The request does not come from our own page.
        ForeignOrigin = "foreign_origin",
        /// The join code is unknown.
        CodeUnknown = "code_unknown",
        /// The join code has run out.
        CodeExpired = "code_expired",
        /// The join code was used.
        CodeSpent = "code_spent",
        /// No new phone asks with this cookie.
        ClaimUnknown = "claim_unknown",
        /// The question about a new phone was answered before or ran out.
        ClaimOver = "claim_over",
        /// Too many tries; wait.
        TooManyAttempts = "too_many_attempts",
        /// The act belongs to somebody else than the signed-in person.
        WrongPerson = "wrong_person",
        /// The capability token is forged, expired or not good for this.
        TokenInvalid = "token_invalid",
        /// Too many acts in one request.
        TooManyActs = "too_many_acts",
        /// The title is missing.
        TitleRequired = "title_required",
        /// The title is over 80 characters.
        TitleTooLong = "title_too_long",
        /// The text is missing.
        TextRequired = "text_required",
        /// The text is over 280 characters.
        TextTooLong = "text_too_long",
        /// Nobody is in the audience.
        AudienceEmpty = "audience_empty",
        /// The audience names something outside the sender's scope.
        AudienceOutsideScope = "audience_outside_scope",
        /// The audience has more people or terms than allowed.
        AudienceTooLarge = "audience_too_large",
        /// The due time lies in the past.
        RespondByPast = "respond_by_past",
        /// This kind needs an upload.
        UploadRequired = "upload_required",
        /// This kind takes no upload.
        UploadUnexpected = "upload_unexpected",
        /// The upload is of another kind.
        UploadKindMismatch = "upload_kind_mismatch",
        /// The upload was used already.
        UploadConsumed = "upload_consumed",
        /// The upload ran out.
        UploadExpired = "upload_expired",
        /// The offset is not where the upload stands.
        UploadOffset = "upload_offset",
        /// The checksum does not fit the bytes (tus 460).
        UploadChecksum = "upload_checksum",
        /// The checksum algorithm is not known.
        UploadChecksumAlgorithm = "upload_checksum_algorithm",
        /// The upload is over its limit in bytes.
        UploadTooLarge = "upload_too_large",
        /// Too many open uploads.
        TooManyUploads = "too_many_uploads",
        /// The tus version is missing or unknown.
        TusVersion = "tus_version",
        /// The message is withdrawn.
        MessageCancelled = "message_cancelled",
        /// The message is not in a state that allows this.
        MessageState = "message_state",
        /// A reply needs a known kind and content.
        ReplyInvalid = "reply_invalid",
        /// A "no" needs a reason.
        BecauseRequired = "because_required",
        /// Nobody may be nudged.
        NudgeNobody = "nudge_nobody",
        /// The push endpoint is not acceptable.
        EndpointRefused = "endpoint_refused",
        /// The push keys are not acceptable.
        PushKeysInvalid = "push_keys_invalid",
        /// The same Idempotency-Key came with another body.
        IdempotencyMismatch = "idempotency_mismatch",
        /// The same request is still under way.
        IdempotencyInFlight = "idempotency_in_flight",
        /// The Idempotency-Key header is missing or too long.
        IdempotencyKeyInvalid = "idempotency_key_invalid",
        /// The media holds nothing.
        MediaEmpty = "media_empty",
        /// The clip is over 30.5 s.
        MediaTooLong = "media_too_long",
        /// The file is too large.
        MediaTooLarge = "media_too_large",
        /// The format is not accepted.
        MediaUnsupported = "media_unsupported",
        /// HEIC photos are not accepted.
        MediaHeic = "media_heic",
        /// The media is broken.
        MediaCorrupt = "media_corrupt",
        /// Too many pixels.
        MediaPixels = "media_pixels",
        /// The server cannot process media now.
        MediaUnavailable = "media_unavailable",
        /// Processing took too long.
        MediaTimeout = "media_timeout",
        /// The range cannot be served.
        RangeInvalid = "range_invalid",
        /// Busy or unsure whether it was stored: send the same again.
        Retry = "retry",
        /// Something broke here; the cause is in the log only.
        Internal = "internal",
    }
);

/// Why something was refused, with what the client needs to explain it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{code}")]
pub struct Refusal {
    /// The reason.
    pub code: Code,
    /// The field at fault.
    pub field: Option<&'static str>,
    /// The limit that was passed, in the unit of the code.
    pub limit: Option<i64>,
    /// Wait this many seconds before the next try.
    pub retry_after_s: Option<i64>,
}

impl Refusal {
    /// Makes a refusal with a code only.
    #[must_use]
    pub const fn new(code: Code) -> Self {
        Self { code, field: None, limit: None, retry_after_s: None }
    }

    /// Names the field at fault.
    #[must_use]
    pub const fn at(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    /// Names the limit.
    #[must_use]
    pub const fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Asks to wait.
    #[must_use]
    pub const fn retry_after(mut self, seconds: i64) -> Self {
        self.retry_after_s = Some(seconds);
        self
    }
}
