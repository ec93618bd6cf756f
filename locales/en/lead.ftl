# The lead's phone: record, check and send, sent notes, replies.

## Everywhere
lead-back = Back
lead-close = Close
lead-delete = Delete
lead-more = More
lead-done = Done
lead-cancel = Keep it
lead-stop = Stop
lead-to-inbox = Inbox
lead-to-sent = Sent
lead-try-again = Try again

## Recorder
rec-title = New note
rec-switch-camera = Switch camera
rec-template = Template
rec-kind = Kind
rec-template-handover = Handover
rec-template-safety = Safety
rec-template-stock = Stock
rec-template-promotion = Promotion
rec-template-praise = Thank you
rec-kind-video = Video
rec-kind-voice = Voice
rec-kind-photo = Photo
rec-kind-text = Text
rec-beat-1 = Change
rec-beat-2 = Do this
rec-beat-3 = By when
rec-beat-now-1 = Now: the change
rec-beat-now-2 = Now: do this
rec-beat-now-3 = Now: by when
rec-beats-hint = Ten seconds each, in your language.
rec-voice-hint = Tap once, or hold. Up to 30 seconds.
rec-record = Record, up to 30 seconds
rec-photo = Take the photo
rec-pick = Pick from phone
rec-sent-list = Sent notes
rec-recording = Recording
rec-start-over = Start over
rec-left = s left
rec-left-aloud = { $n } seconds left
rec-safe = { $safe } of { $total } s are safe. Lose signal, keep the note.
rec-words = Your words
rec-words-left = { $n ->
    [one] { $n } character left
   *[other] { $n } characters left
  }
rec-next = Check and send
rec-blocked-denied = The camera or microphone is blocked
rec-blocked-denied-how = Allow both for this page in your browser's settings. Until then, pick a clip from the phone or write.
rec-blocked-missing = No camera or microphone found
rec-blocked-missing-how = Pick a clip from the phone, or write the note.
rec-blocked-busy = Another app uses the camera
rec-blocked-busy-how = Close it, then try again. A clip from the phone works too.
rec-blocked-unsupported = This browser cannot record
rec-blocked-unsupported-how = Your phone's own camera can. Keep it under 30 seconds.
rec-use-camera-app = Open the phone's camera
rec-no-data = Nothing was recorded. Trying another way.
rec-interrupted = The recording was cut short. What you said is safe.
rec-photo-too-large = This picture is over 20 MB. Take it again with the camera here.
rec-photo-unreadable = This picture cannot be read here. A JPEG or PNG works.
rec-clip-too-large = This clip is over 80 MB. Thirty seconds are enough.
rec-photo-pixels = This picture has over 50 megapixels. Take it again with the camera here.
rec-measuring = Looking how long it is.
pick-long-title = Longer than 30 seconds
pick-long-text = This clip is { $length } long. A note is 30 s: the first 30 go out, the rest stays on your phone.
pick-unknown-title = Is it longer than 30 seconds?
pick-unknown-text = This phone cannot tell. A note is 30 s: if the clip is longer, only its first 30 go out.
pick-keep = Keep the first 30 seconds
pick-another = Choose another
rec-unsent = { $n ->
    [one] 1 note is not sent yet
   *[other] { $n } notes are not sent yet
  }
rec-unsent-title = Not sent yet
rec-replaces = Replaces: { $title }
rec-answers = Goes to the same { $n } people.

## Titles the templates fill in
rec-prefill-handover = Handover: what the next shift needs
rec-prefill-safety = Safety: do it this way from now
rec-prefill-stock = Stock: what changed on the floor
rec-prefill-promotion = Promotion: what starts now
rec-prefill-praise = Thank you, team

## Check and send
check-title = Check and send
check-note-title = Title
check-note-title-hint = What people see first, up to 80 characters
check-title-needed = Write a title first. It is all a muted phone shows.
check-add-words = Add the words
check-words = The words
check-words-hint = Shown as caption, up to 280 characters
check-who = Who
check-more-teams = Team, site
check-more-teams-label = More teams and sites
check-whole-site = All of { $name }
check-same-people = The same people
check-nobody = Choose who gets it.
check-ask = Ask for
check-ask-nothing = Nothing
check-ask-got-it = Got it
check-by-when = By when
check-today = { $time } today
check-tomorrow = Tomorrow
check-pick-time = Pick a time
check-no-sooner = Nobody expects it sooner.
check-due-past = This time is over. Pick a later one.
check-finish = Seen to the end
check-finish-hint = Got it stays possible without it. You see who did not finish.
check-off-shift = { $n ->
    [one] 1 is off shift: gets it at the next start.
   *[other] { $n } are off shift: they get it at their next start.
  }
check-now = { $n } now
check-held-at = { $n } at { $time }
check-held-on = { $n } { $time }
check-unreachable = { $n ->
    [one] 1 cannot be reached
   *[other] { $n } cannot be reached
  }
check-unreachable-why-no_subscription = { $n } never allowed notes on the phone
check-unreachable-why-expired = { $n } with a phone that no longer answers
check-unreachable-why-silent = { $n } with a phone silent for 14 days
check-price = { $people ->
    [one] 1 person
   *[other] { $people } people
  } × { $seconds } s = { $minutes ->
    [one] 1 worker-minute
   *[other] { $minutes } worker-minutes
  }
check-skip = { $n } people. Who can skip this?
check-skip-team = Without { $name }, { $n } fewer
check-skipped = Without { $name }
check-send = Send to { $n }
check-send-again-plain = Send the new version
check-repair = Use this clip
check-send-plain = Send
check-refused = Not sent. { $why }
check-clip-failed = The clip was not accepted. { $why }
check-gone = This note is no longer on this phone
check-discard-title = Delete this note?
check-discard-text = The clip and its words leave this phone. Nobody has seen them.
check-discard = Delete the note
check-offline = No signal. Send works anyway: the note waits here and goes out by itself.
check-version-hint = Everyone is asked again.
check-preview-photo = The photo of this note
check-play = Play your clip

## Waiting for signal
wait-title = Waiting for signal
wait-sending-title = On its way
wait-safe = Your note is safe here
wait-rest = { $sent } of { $total } s are sent. The rest goes out by itself when you have signal. You can close this.
wait-rest-plain = { $percent } % is sent. The rest goes out by itself when you have signal. You can close this.
wait-words = It goes out by itself when you have signal. You can close this.
wait-ok = OK, back to work
wait-signed-out = Your sign-in ended. Sign in again and the note goes out.

## Sent
sent-title = Sent notes
sent-none = No note yet
sent-none-text = What you send shows up here, with who has it.
sent-new = New note
sent-load-more = Older notes
sent-at = Sent { $time }
sent-not-left = Not sent yet
sent-of-on-shift = of { $n }
  on shift
sent-of-people = of { $n }
sent-tick = One tick is one person
sent-share = One ring is everyone
sent-ring = { $got_it } Got it, { $seen } seen, { $reached } on the phone, { $held } off shift, { $unreachable } cannot be reached
sent-got-it = Got it
sent-got-it-unfinished = { $n } without finishing
sent-seen = Seen
sent-reached = On their phone, not opened
sent-notified = Sent, phone silent
sent-pending = On its way
sent-held = Off shift
sent-held-at = get it at { $time }
sent-held-unplanned = get it at their next start
sent-unreachable = Cannot be reached
sent-why-no_subscription = notes not allowed
sent-why-expired = phone does not answer
sent-why-silent = silent for 14 days
sent-not-clear = Not clear
sent-cannot = Can't do it
sent-last-now = { $name }, just now
sent-last-at = { $name }, { $time }
sent-not-clear-many = { $n } say it is not clear. A new version with other words helps.
sent-pocket = Pocket your phone. At { $time } you see here if someone is missing.
sent-pocket-plain = Pocket your phone. Nothing more to do here.
sent-replies = { $n ->
    [one] 1 reply
   *[other] { $n } replies
  }
sent-processing = The clip is being made ready. It goes out by itself.
sent-processing-waits = The server lacks the program that makes clips ready. The note goes out by itself once it is installed; tell whoever runs the server.
sent-waiting-upload = The clip is still leaving a phone. The note goes out when it is complete.
sent-leaving = Going out now.
sent-failed = The clip could not be used. { $why } The rest of the note is kept.
sent-record-again = Record it again
sent-cancelled = Stopped. Whoever already had it sees "Withdrawn".
sent-stop = Stop this note
sent-stop-title = Stop this note?
sent-stop-text = Whoever has it sees "Withdrawn". Everyone else never gets it.
sent-stop-confirm = Stop it
sent-stopped = Stopped for { $stopped }. { $had ->
    [0] Nobody had it.
    [one] 1 already had it.
   *[other] { $had } already had it.
  }
sent-new-version = Send a new version
sent-new-version-text = Everyone is asked again, earlier answers stay with the old version.
sent-live-stopped = Live updates stopped at { $time }. The numbers are from then. We keep trying.
sent-live-try = Try now
sent-offline = No signal. These numbers are from { $time }.
sent-row-progress = { $done } of { $n }
sent-row-teams = { $n ->
    [one] 1 team
   *[other] { $n } teams
  }
sent-row-sites = { $n ->
    [one] 1 site
   *[other] { $n } sites
  }
sent-row-replies = { $n ->
    [one] 1 reply open
   *[other] { $n } replies open
  }
sent-row-seen = { $n } seen
sent-row-not_clear = { $n } not clear
sent-row-cannot = { $n } can't do it
sent-row-reached = { $n } on the phone
sent-row-notified = { $n } sent, phone silent
sent-row-pending = { $n } on its way
sent-row-held = { $n } off shift
sent-row-unreachable = { $n } cannot be reached
sent-state-waiting_upload = Clip still leaving
sent-state-processing = Being made ready
sent-state-leaving = Going out
sent-state-failed = Needs a new clip
sent-state-cancelled = Stopped
sent-state-waiting = Waits for signal
sent-state-draft = Not sent
sent-state-refused = Not accepted

## Replies
replies-title = { $n ->
    [one] 1 reply
   *[other] { $n } replies
  }, { $answered } answered
replies-none = No reply yet
replies-none-text = Voice, photos and quick answers show up here.
replies-answer = Answer
replies-answer-to = Answer { $name }
replies-answer-these = Only these { $n }
replies-answer-all = Answer all { $n }
replies-answer-once = Answer once, all { $n } get it.
replies-answer-note = Answer: { $question } ({ $title })
replies-change = Change
replies-change-for = Change the answer to { $name }
replies-told = { $name } is told at once.
replies-told-many = { $names } are told at once.
replies-sheet = Answer { $name }
replies-sheet-many = Answer { $n } people
