### The manager's list of notes and one note in full.

## Everywhere
mgr-nav = Main
mgr-notes = Notes
mgr-inbox = Inbox
mgr-new-note = New note
mgr-all-notes = All notes
mgr-live-live = Live
mgr-live-connecting = Connecting
mgr-live-over = Signed out
mgr-stopped = Stopped { $time }
mgr-live-banner = Live updates stopped at { $time }. The numbers are from then. We keep trying.
mgr-try-now = Try now
mgr-old = The last reading failed. The numbers are from { $time }.
mgr-in = in { $time }
mgr-ago = { $time } ago
mgr-now = now

## The list
mgr-open = { $n ->
    [0] No note is open.
    [one] 1 note is open.
   *[other] { $n } notes are open.
  }
mgr-late = { $n ->
    [one] 1 person is late.
   *[other] { $n } people are late.
  }
mgr-late-on = { $notes ->
    [one] { $n ->
        [one] 1 person is late on one.
       *[other] { $n } people are late on one.
      }
   *[other] { $n ->
        [one] 1 person is late on { $notes } of them.
       *[other] { $n } people are late on { $notes } of them.
      }
  }
mgr-held = { $n } held
mgr-held-until = off shift, until their next start
mgr-spoken = { $open ->
    [one] 1 note is open
   *[other] { $open } notes are open
  }, { $got_it } Got it, { $late ->
    [0] nobody is late.
    [one] 1 person is late.
   *[other] { $late } people are late.
  }
mgr-state = State
mgr-state-open = Open { $n }
mgr-state-closed = Closed { $n }
mgr-open-notes = Open notes
mgr-closed-notes = Closed notes
mgr-filter-site = Site
mgr-filter-team = Team
mgr-filter-sender = Sender
mgr-all = All { $n }
mgr-order = Overdue first, then by due time
mgr-more = Show more notes
mgr-more-failed = The next notes did not come.
mgr-n-got_it = Got it
mgr-n-seen = seen
mgr-n-not_clear = not clear
mgr-n-cannot = can't do it
mgr-n-reached = on the phone
mgr-n-notified = notified, phone silent
mgr-n-pending = on its way
mgr-n-unreachable = cannot be reached
mgr-n-held = held
mgr-key-got_it = Got it
mgr-key-seen = Seen
mgr-key-not_clear = Not clear
mgr-key-cannot = Can't do it
mgr-key-reached = On the phone, not opened
mgr-key-notified = Notified, phone silent
mgr-key-pending = On its way
mgr-key-unreachable = Cannot be reached
mgr-key-held = Held, off shift
mgr-n-teams = { $n ->
    [one] 1 team
   *[other] { $n } teams
  }
mgr-n-sites = { $n ->
    [one] 1 site
   *[other] { $n } sites
  }
mgr-n-replies = { $n ->
    [one] 1 reply
   *[other] { $n } replies
  }
mgr-n-late = { $n } late
mgr-no-due = No due time
mgr-sent = sent { $time }
mgr-closed-now = Closed just now
mgr-state-cancelled = Stopped
mgr-is-waiting_upload = Clip still leaving
mgr-is-processing = Being made ready
mgr-is-failed = Clip failed
mgr-aside = Next and just in
mgr-next-starts = Next starts
mgr-next-starts-none = Nothing waits for a shift start.
mgr-start-waits = { $people ->
    [one] 1 person
   *[other] { $people } people
  }, { $notes ->
    [one] 1 note waits
   *[other] { $notes } notes wait
  }
mgr-just-in = Just in
mgr-just-in-none = Nothing yet.
mgr-just-got_it = Got it, { $title }
mgr-just-not_clear = Not clear, { $title }
mgr-just-cannot = Can't do it, { $title }
mgr-just-voice = voice reply, { $title }
mgr-just-photo = photo, { $title }
mgr-just-quick = quick reply, { $title }
mgr-just-text = wrote, { $title }
mgr-no-match = No notes match
mgr-no-match-text = Nothing here for this site, team and sender.
mgr-clear = Clear the filters
mgr-none-open = All rings closed
mgr-none-open-text = Every note has its answers.
mgr-none-closed = No note is closed yet
mgr-none-closed-text = A note closes when everyone has answered.
mgr-first-day = First day
mgr-first-title = Send your first note
mgr-first-text = Thirty seconds, one topic, one team. What changed, what to do, by when.

## One note
mgr-note-failed = This note cannot be shown
mgr-note-spoken = { $got_it } of { $of } Got it.
mgr-kind-video = video
mgr-kind-voice = voice
mgr-kind-photo = photo
mgr-kind-text = text
mgr-finish-asked = seen to the end asked
mgr-asks-nothing = Asks for nothing
mgr-asks-got-it = Asks for Got it, no due time
mgr-due = Got it by { $time }, nobody expects it sooner
mgr-was-due = Was due { $time }, { $ago }
mgr-was-due-late = Was due { $time }, { $n ->
    [one] 1 person is late
   *[other] { $n } people are late
  }
mgr-version = Version { $n }
mgr-version-text = These are the answers to this version. Answers to earlier ones are kept in the record.
mgr-yours = Your note: stop it or send a new version
mgr-line-waiting_upload = The clip is still leaving a phone. The note goes out when it is complete.
mgr-line-processing = The clip is being made ready. It goes out by itself.
mgr-line-leaving = Going out now.
mgr-line-cancelled = Stopped. Whoever already had it sees "Withdrawn".
mgr-failed = The clip could not be used. { $why } The rest of the note is kept.
mgr-clip-video = Play the video, { $time }
mgr-clip-voice = Play the voice note, { $time }
mgr-clip-photo = Open the photo { $time }
mgr-clip-text = Open { $time }
mgr-clip-close = Close the clip
mgr-photo-of = Photo of the note "{ $title }"
mgr-funnel = How far it has come
mgr-funnel-targeted = Targeted
mgr-funnel-notified = Notified
mgr-funnel-reached = Reached the phone
mgr-funnel-seen = Seen
mgr-funnel-got_it = Got it
mgr-gap-people = single people
mgr-gap-held = { $n } held, off shift
mgr-gap-pending = { $n } on its way
mgr-gap-unreachable = { $n } cannot be reached
mgr-gap-silent = { $n } notified, phone silent
mgr-gap-unopened = { $n } not opened yet
mgr-gap-no-answer = { $n } seen, no answer yet
mgr-gap-not-asked = { $n } seen, nothing asked
mgr-gap-not-clear = { $n } not clear
mgr-gap-cannot = { $n } can't do it
mgr-gap-unfinished = { $n } without finishing
mgr-gap-none-notified = everyone notified
mgr-gap-none-reached = all phones reached
mgr-gap-none-seen = all opened it
mgr-gap-none-got-it = all answered
mgr-gap-nobody = nobody yet
mgr-curve = Got its over time
mgr-curve-now = { $n } now
mgr-curve-goal = { $n } people
mgr-curve-goal-shift = { $n } on shift
mgr-curve-goal-later = { $n } with later shifts
mgr-curve-due = Due { $time }
mgr-curve-table = Got its over time: { $n } of { $of }
mgr-curve-time = Time
mgr-by-team = By team
mgr-groups-more = And { $n } more. The CSV has everyone with their site and team.
mgr-no-team = Without a team
mgr-of = { $done } of { $n }
mgr-starts = starts { $time }
mgr-still-open = Still open
mgr-on-shift = { $n } on shift
mgr-everyone = Everyone answered: { $n } of { $of }.
mgr-held-at = { $n ->
    [one] 1 held, gets it { $time }
   *[other] { $n } held, the next get it { $time }
  }
mgr-held-unplanned = { $n ->
    [one] 1 held, gets it at the next start
   *[other] { $n } held, they get it at their next start
  }
mgr-show-more = { $more ->
    [0] Show the { $held } held
   *[other] { $held ->
        [0] Show { $more } more
       *[other] Show { $more } more, and { $held } held
      }
  }
mgr-show-listed = { $n ->
    [0] Show names
    [one] Show 1 name
   *[other] Show the first { $n } names
  }
mgr-show-fewer = Show fewer
mgr-names-cut = Only the first { $n } names are listed here. The CSV has them all.
mgr-names-of = { $named } of { $n } are named here
mgr-names-more-awaited = Show more names
mgr-names-more-held = Show more who are held
mgr-names-more-asking = Show more who asked back
mgr-names-more-lost = Show more who cannot be reached
mgr-names-all = All names are listed
mgr-names-added = { $n ->
    [one] 1 name added.
   *[other] { $n } names added.
  }
mgr-names-none = None of them among the next { $looked } people.
mgr-names-failed = The next names did not come.
mgr-names-closed = Nobody is awaited any more, so no names are listed.
mgr-gets-it = gets it { $time }
mgr-at-seen = Seen { $time }
mgr-at-reached = On the phone { $time }
mgr-is-seen = Seen
mgr-is-reached = On the phone
mgr-is-notified = Notified, phone silent
mgr-is-pending = On its way
mgr-is-held = Held
mgr-is-unreachable = Cannot be reached
mgr-is-answered = Answered
mgr-nudge = Nudge { $n }
mgr-nudge-plain = Nudge
mgr-nudge-rule = One nudge per person and note. Held people are never nudged.
mgr-nudged = { $n ->
    [one] 1 person is nudged.
   *[other] { $n } people are nudged.
  }
mgr-nudge-nobody = Nobody is left to nudge. The numbers are new.
mgr-nudge-off-none_outstanding = Nobody on shift is missing.
mgr-nudge-off-all_held = Everyone missing is off shift.
mgr-nudge-off-all_nudged = Everyone missing was nudged already.
mgr-nudge-off-closed = This note is closed.
mgr-csv = Export CSV
mgr-asking = Not clear, can't do it
mgr-answer-not_clear = Not clear
mgr-answer-cannot = Can't do it
mgr-asking-text = Their ring stays open. A word in person or a new version helps.
mgr-lost = Cannot be reached
mgr-lost-text = They see notes when they open Floornote. Tell them at shift start.
mgr-why-no_subscription = notes not allowed on the phone
mgr-why-expired = the phone does not answer
mgr-why-silent = silent for 14 days
mgr-replies = Replies
mgr-replies-n = { $n }, { $answered } answered
mgr-replies-none = No reply yet.
mgr-reply-say = What becomes of the reply of { $name }
mgr-joining-refused = Nobody can join until { $time }: 200 wrong codes came in within an hour. It opens again by itself.
