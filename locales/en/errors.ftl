### What to say for the server's stable error codes: what is safe, then what to do.

## Found by the phone itself

error-unknown = That did not work. Nothing is lost; try again.
error-offline = No signal. Nothing is lost; try again when you have signal.
error-unavailable = The server is busy. Nothing is lost; try again in a moment.
error-refused = That is not possible here. Nothing has changed; go back and try again.
error-upload_failed = The file did not arrive. It is kept here; try again.
error-upload_gone = The server no longer has this clip or photo. The words are kept; record or choose it again.
error-checksum_mismatch = The clip or photo keeps arriving damaged. The words are kept; record or choose it again.

## The request

error-malformed_json = This could not be read on arrival. Nothing is lost; reload the page and try again.
error-invalid_body = Something is missing or not as it should be. Nothing is lost; check it and try again.
error-invalid_parameter = This link does not lead anywhere. Nothing is lost; go back and try again.
error-body_too_large = That is too much to send at once. Nothing is lost; choose fewer groups or shorten the text.
error-unsupported_media_type = This could not be read on arrival. Nothing is lost; reload the page and try again.
error-not_found = This is not here any more. Nothing else has changed; go back to your notes.
error-unknown_route = This page is out of date. Nothing is lost; reload it and try again.
error-method_not_allowed = This page is out of date. Nothing is lost; reload it and try again.
error-range_invalid = This part of the clip is not there. The words are kept; open the note again.
error-idempotency_mismatch = This was already sent with other content. What was sent is safe; look at it before you send again.
error-idempotency_in_flight = This is being sent already. Nothing is lost; wait a moment.
error-idempotency_key_invalid = This page is out of date. Nothing is lost; reload it and try again.
error-retry = The server is busy. Nothing is lost; try again in a moment.
error-internal = Something broke on our side. What you wrote is kept; try again in a moment.

## Who is asking

error-signed_out = You are signed out here. Join again with a code from your lead.
error-forbidden = Your role does not cover this. Nothing has changed; ask a manager.
error-foreign_origin = This did not come from the ring's own page. Nothing has changed; open the ring again and try there.
error-wrong_person = Somebody else is signed in on this phone. What you saved is kept; sign in again and it goes out.
error-token_invalid = This notification can no longer be answered. Nothing is lost; open the note and answer there.
error-code_unknown = We do not know this code. Check it, or ask your lead for a new one.
error-code_expired = This invite has run out. Ask your lead for a new one.
error-code_spent = This invite was used already. Ask your lead for a new one.
error-session_replaced = You are signed in on your new phone now. This one is out.
error-claim_unknown = This phone does not ask any more. Nothing has changed; join with a new code from your lead.
error-claim_over = This was answered already or has run out. Nothing else has changed; look again.
error-too_many_attempts = Too many tries. Nothing is lost; wait a minute, at most an hour, then try again.

## A note

error-title_required = The title is missing. The rest is kept; write a title of at most 80 characters.
error-title_too_long = The title is too long. All of it is kept; shorten it to at most 80 characters.
error-text_required = The text is missing. The rest is kept; write at most 280 characters.
error-text_too_long = The text is too long. All of it is kept; shorten it to at most 280 characters.
error-audience_empty = Nobody would get this. It is kept; choose at least one person.
error-audience_outside_scope = Some of these people are outside your teams. The note is kept; choose again who gets it.
error-audience_too_large = A note reaches at most 10,000 people in at most 500 groups. It is kept; choose fewer.
error-respond_by_past = That time has passed. The note is kept; choose a later time.
error-message_cancelled = This note was withdrawn. Nothing more to do here.
error-message_state = This note cannot be changed at this moment. It is kept as it is; look again in a minute.
error-nudge_nobody = Nobody is left to nudge. Everybody has answered, is off shift or was nudged before.

## Answers and replies

error-too_many_acts = At most 200 answers go out at once. All of them are kept here; try again in a moment.
error-reply_invalid = The reply is not complete. The note is still there; open it and reply again.
error-because_required = A no needs a reason. The reply is kept; write why in at most 280 characters.

## A clip or photo on its way

error-upload_required = The clip or photo is not all there. The rest is kept; record or choose it again.
error-upload_unexpected = A text note carries no clip or photo. The words are kept; send them alone.
error-upload_kind_mismatch = This note needs another kind of file. The words are kept; record or choose it again.
error-upload_consumed = This clip or photo was already sent. It is safe there; record or choose a new one for this.
error-upload_expired = The clip or photo waited longer than 3 days. The words are kept; record or choose it again.
error-upload_offset = The file lost its place on the way. What arrived is safe; try again.
error-upload_checksum = A part of the file arrived damaged. The rest is safe; try again.
error-upload_checksum_algorithm = This page is out of date. The file is kept here; reload the page and try again.
error-upload_too_large = This file is too large. The words are kept; use at most 25 MB for a recording, 80 MB for a clip from the phone, 20 MB for a photo.
error-too_many_uploads = At most 20 clips and photos can be on their way. All of them are safe; wait until one has arrived.
error-tus_version = This page is out of date. The file is kept here; reload the page and try again.

## What is inside a clip or photo; the sentence around it says that the note is kept

error-media_empty = There is nothing in it. Record or choose it again.
error-media_too_long = It is longer than 30 seconds. Record it again, or choose a shorter one.
error-media_too_large = It is too large. Use at most 25 MB for a recording, 80 MB for a clip from the phone, 20 MB for a photo.
error-media_unsupported = This kind of file does not work here. Record it here, or choose another file.
error-media_heic = This photo is in the HEIC format, which does not work here. Take a new one here, or choose a JPEG.
error-media_corrupt = It is damaged and cannot be played. Record or choose it again.
error-media_pixels = Its picture is too big: at most 4096 by 2304 for a clip, 50 million pixels for a photo. Take it again here, or choose a smaller one.
error-media_unavailable = The server cannot make clips and photos ready now. Try again in a while.
error-media_timeout = It took too long to make ready. Record it again, or choose a shorter one.

## Notifications on this phone

error-endpoint_refused = Notifications from this browser cannot be used. Your notes still wait here; try another browser.
error-push_keys_invalid = Notifications could not be set up. Your notes still wait here; turn notifications off and on again.
