### Settings and signing out.

settings-language = Language
settings-language-hint = The app and its buttons
settings-captions = Captions
settings-captions-hint = Always on, for everyone
settings-hours = When notes come
settings-hours-range = { $from } to { $to }
settings-hours-plan = From your shift plan
settings-hours-text = Outside these hours notes wait. They come at your next start.
settings-hours-none = No shift is planned. Notes come at any time.
settings-hours-next = Your next start is { $time }.
settings-hours-ring = Notes reach you from { $from } to { $to }
settings-notifications = Notifications
settings-on = On, during your shift
settings-on-hint = This phone gets your notes.
settings-off = Off
settings-off-hint = Open the ring at shift start, or turn them on.
settings-blocked-hint = Your phone blocks them. Two taps fix it.
settings-needs-install-hint = Put the ring on your home screen first.
settings-unsupported-hint = This browser cannot notify you.
settings-silent-hint = Nothing has reached this phone for 14 days. Turn them off and on again.
settings-show-how = Show how
settings-seen = What others see
settings-seen-text = Your lead and your site's managers see: your name, whether a note reached your phone, what you opened or finished, your answers, and when. Never your location or your other apps.
settings-seen-who = Here that is { $names }.
settings-unsent = Not sent
settings-unsent-waiting = Waits for signal
settings-unsent-remove = Remove
settings-sign-out = Sign out on this phone
sign-out-title = Sign out?
sign-out-text = This phone forgets your notes. To come back you need a new code from your lead.
sign-out-unsent =
    { $count ->
        [one] 1 answer is not sent yet. It is lost if you sign out now.
       *[other] { $count } answers are not sent yet. They are lost if you sign out now.
    }
sign-out-button = Sign out
sign-out-anyway = Sign out, lose them
sign-out-send-first = Send them first
sign-out-stay = Stay
