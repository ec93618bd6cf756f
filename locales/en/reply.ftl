### The question sheet, the voice reply and the photo reply.

question-title = Reply to { $name }
question-hears =
    { $count ->
        [one] { $names } sees it.
       *[other] { $names } see it.
    }
question-voice = Voice
question-voice-hint = Tap or hold
question-photo = Photo
question-photo-hint = Show it
question-or = Or one tap
question-not-a-no = A question is not a no. You can still tap Got it.
question-sent = Reply sent
question-saved = Reply saved, it sends itself
voice-title = Voice reply
voice-start = Tap once, or hold
voice-hint = Up to 30 seconds. Any language.
voice-hears =
    { $count ->
        [one] Only { $names } hears it.
       *[other] Only { $names } hear it.
    }
voice-left = { $time } left
voice-pause = Pause
voice-resume = Go on
voice-stop = Stop
voice-delete = Delete
voice-listen = Listen
voice-send = Send · { $time }
voice-again = Record again
voice-too-short = That was too short. Tap once, speak, tap again.
voice-denied = The microphone is blocked. Allow it in your phone settings, or send a photo.
voice-missing = No microphone was found. Send a photo or one of the short answers.
voice-busy = Another app uses the microphone. Close it and try again.
voice-unsupported = This browser cannot record. Send a photo or one of the short answers.
voice-interrupted = The recording stopped. What you said is here.
photo-title = Photo reply
photo-take = Take a photo
photo-pick = Choose a photo
photo-again = Another photo
photo-send = Send photo
photo-preview = Your photo
photo-photo_too_large = This photo is larger than 20 MB. Take a new one.
photo-photo_pixels = This photo has over 50 megapixels. Take a new one.
photo-photo_unreadable = This photo cannot be read here. Take a new one.
