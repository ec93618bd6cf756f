### Words that every wing needs. The push- lines are said by the service worker: one plain line each.

app-name = Floornote
app-back = Back
app-close = Close
app-settings = Settings
app-loading = Loading
app-reload = Try again
app-offline-first = No signal. Open Floornote again when you have signal.
app-not-found-title = Nothing here
app-not-found-text = This page does not exist, or it is not for you.
app-to-notes = To my notes
time-tomorrow = tomorrow { $time }
time-yesterday = yesterday { $time }
time-on-day = { $day } { $time }
time-seconds = { $n } s
time-minutes = { $n } min
time-hours = { $n } h
time-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
push-new-note = New note
push-got-it = Got it
role-worker = team member
role-lead = shift lead
role-manager = manager
role-admin = administrator
