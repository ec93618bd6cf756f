### The worker's inbox, note and sent screens.

kind-video = Video
kind-voice = Voice note
kind-photo = Photo
kind-text = Text
inbox-to-do = To do
inbox-summary =
    { $today ->
        [one] Today's note needs you. Everything else can wait.
       *[other] { $open ->
            [one] 1 of today's { $today } notes needs you. Everything else can wait.
           *[other] { $open } of today's { $today } notes need you. Everything else can wait.
        }
    }
inbox-summary-older =
    { $open ->
        [one] 1 note needs you. Everything else can wait.
       *[other] { $open } notes need you. Everything else can wait.
    }
inbox-ring =
    { $open ->
        [one] 1 open, { $done } closed
       *[other] { $open } open, { $done } closed
    }
inbox-start = Start
inbox-start-for = Start · { $time }
inbox-by = by { $time }
inbox-by-today = by { $time } today
inbox-was-due = Was due { $time }, still fine
inbox-held = For your next start
inbox-held-at = For your next start, { $time }
inbox-held-hint = Nobody expects an answer before that.
inbox-read = Read
inbox-got-it = Got it { $time }
inbox-answer-not_clear = Not clear { $time }
inbox-answer-cannot = Can't do it { $time }
inbox-withdrawn = Withdrawn
inbox-no-ask = No answer needed
inbox-more = Show older notes
inbox-failed-title = Your notes did not come
inbox-empty-title = All rings closed
inbox-empty-next = Nothing waits for you. Next notes come at your start, { $time }.
inbox-empty-text = Nothing waits for you.
inbox-offline =
    { $count ->
        [0] No signal. You see what is on your phone.
        [one] No signal. 1 answer is saved here and sends itself.
       *[other] No signal. { $count } answers are saved here and send themselves.
    }
inbox-offline-got-it =
    { $count ->
        [one] No signal. 1 Got it is saved here and sends itself.
       *[other] No signal. { $count } Got its are saved here and send themselves.
    }
inbox-offline-open =
    { $count ->
        [one] No signal. 1 answer is saved here. Open Floornote once when you have signal.
       *[other] No signal. { $count } answers are saved here. Open Floornote once when you have signal.
    }
inbox-online = Back online. Everything is sent.
inbox-parked =
    { $count ->
        [one] 1 answer could not be sent.
       *[other] { $count } answers could not be sent.
    }
inbox-parked-look = Look
inbox-work = To my work
reply-state-new = Your reply is sent
reply-state-heard = Heard
reply-state-doing = Being done
reply-state-done = Done
reply-state-no = No
reply-state-no-because = No: { $because }
note-position = { $n } of { $total }
note-from = { $name }, { $role }
note-sound-on = Sound on
note-sound-off = Sound off
note-full = Full picture
note-full-close = Close the full picture
note-play = Play
note-pause = Pause
note-replay = Play again
note-speed = Speed
note-speed-value = { $speed }×
note-ring = { $played } of { $total } seconds played
note-due = Got it by <b>{ $time }</b>. Nobody expects it sooner.
note-due-past = Was due { $time }, still fine
note-held-due = Nobody expects an answer before your next start.
note-question = I have a question
note-got-it = Got it
note-got-it-at = Got it { $time }
note-got-it-waiting = Got it, saved here
note-answer-not_clear = You said: I don't understand it
note-answer-cannot = You said: I can't do this here
note-take-back = Take back
note-taken-back = Taken back
note-finish-asked = { $name } asks you to see it to the end.
note-withdrawn-title = Withdrawn
note-withdrawn-text = { $name } took this note back. Nothing to do here.
note-newer-title = There is a newer version
note-newer-button = Open the new one
note-slow-title = The video is slow here
note-slow-text = We keep loading it. The words are already on your phone.
note-failed-title = The video does not play here
note-failed-text = The words are above. Tap to try again.
note-offline-title = This note is not on your phone yet
note-offline-text = It opens when you have signal.
note-unread-title = This note cannot be opened now
note-gone-title = This note is not here
note-gone-text = It was withdrawn, or it is for somebody else.
note-photo-of = Photo: { $title }
note-your-replies = Your replies
note-reply-waiting = Saved, sends itself
note-not-asked = Done
quick-not_clear = I don't understand it
quick-cannot = I can't do this here
quick-help = I need parts or help
sent-title = Got it, sent
sent-text = { $name } sees it. Nothing more to do here.
sent-saved-title = Got it, saved
sent-saved-text = It goes out by itself when you have signal.
sent-saved-open = Saved. Open Floornote once when you have signal.
sent-undo = Undo
sent-undone = Taken back. The note is open again.
sent-next = Next · { $time }
sent-next-plain = Next
sent-next-label = Next
sent-next-last = Next, last one
sent-done = Done
act-seen = Opened
act-finished = Seen to the end
act-got_it = Got it
act-not_clear = I don't understand it
act-cannot = I can't do this here
act-take_back = Take back
act-reached = Reached this phone
act-voice = Voice reply
act-photo = Photo reply
act-text = Reply
act-help = I need parts or help
