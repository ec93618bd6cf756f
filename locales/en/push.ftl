### What a phone shows on its lock screen. Whole sentences; order and punctuation are the language's own.

## The second line of a note. The first line is the note's title, as its lead wrote it.
## $sender: the lead's name. $seconds: length of the clip. $due: one of the push-due texts.

push-note = { $sender }
push-note-length = { $sender } · { $seconds } s
push-note-due = { $sender } · Got it by { $due }
push-note-length-due = { $sender } · { $seconds } s · Got it by { $due }

## $time: 24-hour clock at the person's site, like 14:00.

push-due-today = { $time }
push-due-tomorrow = { $time } tomorrow
# $weekday: 1 is Monday, 7 is Sunday; within the next six days.
push-due-weekday = { $weekday ->
    [1] { $time } on Monday
    [2] { $time } on Tuesday
    [3] { $time } on Wednesday
    [4] { $time } on Thursday
    [5] { $time } on Friday
    [6] { $time } on Saturday
   *[7] { $time } on Sunday
}
# $day: day of the month. $month: 1 to 12.
push-due-date = { $month ->
    [1] { $time } on { $day } January
    [2] { $time } on { $day } February
    [3] { $time } on { $day } March
    [4] { $time } on { $day } April
    [5] { $time } on { $day } May
    [6] { $time } on { $day } June
    [7] { $time } on { $day } July
    [8] { $time } on { $day } August
    [9] { $time } on { $day } September
    [10] { $time } on { $day } October
    [11] { $time } on { $day } November
   *[12] { $time } on { $day } December
}

## Notes that waited for the start of a shift, as one alert.

push-digest-title = { $count ->
    [one] 1 note waits
   *[other] { $count } notes wait
}
push-digest-body = { $seconds } s in all.
push-digest-body-unhurried = Nothing to watch, only to read.

## Soon after a note that rang: one silent line for what came since. The second line is the newest note's title.

push-more-title = { $count ->
    [one] 1 more note waits
   *[other] { $count } more notes wait
}

## To the lead: somebody replied. The first line is the note's title.

push-reply-voice = { $author } answered by voice
push-reply-photo = { $author } sent a photo
push-reply-text = { $author } wrote back
push-reply-not-clear = { $author }: not clear
push-reply-cannot = { $author } can't do it
push-reply-help = { $author } needs parts or help

## To whoever replied: what became of it. $because is the lead's own sentence.

push-state-heard = { $lead } has heard your reply
push-state-doing = { $lead } is on it
push-state-done = { $lead } says it is done
push-state-no = { $lead } says no: { $because }
push-state-no-bare = { $lead } says no

## The lead took a note back before everybody had it.

push-withdrawn = Withdrawn by { $sender }

## To the lead at the due time: how many who have the note did not answer.

push-missing = { $count ->
    [one] 1 person has not answered yet
   *[other] { $count } people have not answered yet
}
