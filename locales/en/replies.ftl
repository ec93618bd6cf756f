### Replies as leads and managers see them.

replies-quick-not_clear = I don't understand it
replies-quick-cannot = I can't do this here
replies-quick-help = I need parts or help
replies-photo = photo
replies-not-ready = The clip is being made ready
replies-open-photo = Open the photo from { $name }
replies-state-heard = Heard
replies-state-doing = Doing it
replies-state-done = Done
replies-state-no = No, because
replies-because = Why not
replies-because-needed = Say why. A bare no helps nobody.
replies-send-no = Send
replies-is-heard = heard
replies-is-doing = doing it
replies-is-done = done
replies-is-no = no
replies-play = Play the reply of { $name }
replies-pause = Pause the reply of { $name }
replies-told-state = Told: { $state }, { $time }.
replies-because-said = Because: { $because }
