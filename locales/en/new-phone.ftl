### A new phone that asks: what the old phone says, and the list of those who may let it in.

new-phone-title = A new phone wants to sign in as you
new-phone-look = Answer
new-phone-text = It used your code at { $time }. If it is yours, notes go there from now on, and this phone is signed out.
new-phone-yes = Yes, it is my phone
new-phone-no = That's not me
new-phone-refused-title = It stays out
new-phone-refused-text = Nothing has changed on this phone. Somebody else had your code: tell your lead. The code is of no more use.
let-in-list = Waiting to be let in
let-in-row = New phone · { $place } · { $time }
let-in-button = Let in
let-in-button-for = Let in the new phone of { $name }
let-in-title = Let in the new phone of { $name }?
let-in-text = The old phone has not answered. Let this one in only when { $name } stands before you. The old phone is signed out at once.
let-in-kept = It is kept that you did this, and when.
let-in-yes = Let it in
let-in-no = Not now
let-in-done = { $name } is in on the new phone. The old one is out.
