### Joining, notifications, and the end of a session.

join-title-team = Join { $team }, { $site }
join-title-site = Join { $site }
join-invited = { $name } invited you. No e-mail, no phone number, no password.
join-not-invited = No e-mail, no phone number, no password.
join-for = This invite is for { $name }.
join-language = Read notes in
join-privacy = Your lead and your site's managers see: your name, whether a note reached your phone, what you opened or finished, your answers, and when. Never your location or your other apps.
join-button-team = Join { $team }
join-button-site = Join { $site }
join-someone-else = { $name } is signed in on this phone. If you join, { $name } is signed out here.
join-someone-else-unsent =
    { $count ->
        [one] One answer of { $name } is not sent yet and would be lost.
       *[other] { $count } answers of { $name } are not sent yet and would be lost.
    }
join-enter-title = Join with your code
join-enter-text = Your lead gives you a QR code or 12 letters and numbers.
join-enter-label = Your code
join-enter-button = Look it up
join-over-title = This invite has run out
join-over-text = Invites work for 7 days. Ask your lead for a new one.
join-spent-title = This invite was used
join-spent-text = Each invite works once. Ask your lead for a new one.
join-unknown-title = We do not know this code
join-unknown-text = Check the 12 letters and numbers, or ask your lead for a new invite.
join-other-code = Enter another code
install-title = Two taps from your lock screen
install-text = Notes arrive during your shift. Off shift, they wait for your next start.
install-step-allow = Allow notifications
install-step-add = Add the ring to your home screen
install-step-done = Done
install-allow = Allow notifications
install-add = Add to home screen
install-later = Later, show me my notes
install-continue = Show me my notes
install-example-title = Close the guard until it…
install-example-body = Amira · 22 s · by 14:00
install-apple-title = Put the ring on your home screen
install-apple-text = iPhone only lets installed apps notify you. Four taps, once.
install-apple-1 = Tap Share
install-apple-2 = Tap Add to Home Screen
install-apple-3 = Tap Add
install-apple-4 = Open the ring and allow notifications
install-apple-code = If the ring asks for a code, ask your lead for a new one.
install-blocked-title = Your phone blocks notes
install-blocked-text = Two taps in your phone settings fix it. Until then, open the ring at shift start.
install-blocked-show = Show me the two taps
install-blocked-1 = Tap the icon beside the address, then Permissions
install-blocked-1-installed = Hold the ring on your home screen, then tap App info
install-blocked-2 = Turn Notifications on
install-blocked-skip = Use it without notifications
install-unsupported-title = This browser cannot notify you
install-unsupported-text = Open the ring at shift start, or join with another browser.
over-title = You are signed out here
over-text = This phone no longer gets notes for { $name }. What you answered without signal is kept until you join again.
over-join = Join again
